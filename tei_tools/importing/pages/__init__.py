"""Transcribed pages: PAGE XML (Transkribus, eScriptorium) and ALTO, single, in folders, in METS.

page.py       Page, Region, Line: what a transcribed page holds
page_xml.py   PAGE;  custom.py  its tags;  tagging.py  these as elements;  alto.py  ALTO
regions.py    regions as paragraphs, headings, notes;  surfaces.py  their places on the picture
collection.py several pages, in the order of a folder or of a METS file
"""

from tei_tools.importing.pages.collection import (
    alto,
    from_folder,
    from_mets,
    page_files,
    page_xml,
)

__all__ = ["alto", "from_folder", "from_mets", "page_files", "page_xml"]
