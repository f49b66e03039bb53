"""Markdown: headings, emphasis, lists, verse, notes, tables, block quotations, code, links.

tree.py      what is read of a document, as a tree
blocks.py    its paragraphs, headings, quotations; lists.py, tables.py, verse.py their kinds
inline.py    a line of text with emphasis, links and calls of notes; escape.py what is no mark
To write one more element its own way, add it to WRITERS in blocks.py.
"""

from tei_tools.exporting.markdown.document import markdown

__all__ = ["markdown"]
