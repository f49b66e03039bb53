"""Word documents (.docx): Office Open XML, ISO/IEC 29500, transitional and strict.

package.py   the parts and how they point to one another
styles.py    what styles are called and how they look;  numbering.py  which lists are numbered
looks.py     bold, italics and the like;  paragraphs.py  text within paragraphs;  fields.py  links
tables.py    rows and cells;  notes.py  footnotes, endnotes, comments;  pictures.py
reader.py    the document

Our own reading on top of lxml: mammoth drops deletions, page breaks and who commented, and
python-docx has no footnotes and no tracked changes (docs/formats.md compares them).
Elements are known by their local names, which are the same in both editions of the standard.
"""

from tei_tools.importing.word.reader import word

__all__ = ["word"]
