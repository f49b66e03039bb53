"""Correspondence: the letters that documents describe, and their interchange as CMIF.

letters.py   Letter: who sent what to whom, where and when, from `<correspDesc>` (TEI P5, 2.4.6)
parties.py   the authority address of a person, an organisation or a place
cmif.py      the letters as one file in the Correspondence Metadata Interchange Format

To take one more fact into CMIF, read it in letters.py and write it in cmif.py, where the format has
a place for it.
"""

from tei_tools.correspondence.cmif import Index, cmif
from tei_tools.correspondence.letters import Action, Letter, Party, letters

__all__ = ["Action", "Index", "Letter", "Party", "cmif", "letters"]
