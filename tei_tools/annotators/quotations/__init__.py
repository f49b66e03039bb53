"""Quotations: what stands in quotation marks, or after the dash of a dialogue.

annotator.py  quotations, quotations_as      style.py    which way the marks of this text face
glyphs.py, marks.py   marks and their sides   streams.py  how blocks share a quotation
apostrophes.py, prices.py  what a mark may be            pairing.py  the cheapest reading of all
mending.py    where a mark is missing        dashes.py, speech.py, abroad.py  speech, and who speaks
kinds.py      said, cited, or at arm's length            standing.py  what is tagged already
To add a kind of mark, add it to GLYPHS in glyphs.py and to the fixtures in tests/quotations/.
"""

from tei_tools.annotators.quotations.annotator import quotations, quotations_as

__all__ = ["quotations", "quotations_as"]
