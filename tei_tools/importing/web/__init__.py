"""Web pages (HTML, XHTML): their main content, without scripts and styles.

decoding.py  bytes to characters;  phrases.py  text within paragraphs;  reader.py  the rest
"""

from tei_tools.importing.web.reader import web_page

__all__ = ["web_page"]
