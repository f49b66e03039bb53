"""Web pages (HTML, XHTML): their main content, without scripts and styles.

decoding.py  bytes to characters;  content.py  these as a tree;  phrases.py  text within paragraphs
tidy.py  lists and tables that hold nothing else;  reader.py  the page
"""

from tei_tools.importing.web.reader import web_page

__all__ = ["web_page"]
