"""Persons, places and organisations: a model reads, rules shape what it found.

model.py    which model reads: our own in tagger/, or pipeline.py for spaCy; raw.py what it saw
rules/      what shapes them, one question a file; how to add one stands in its __init__.py
evidence.py what the whole document says of each name, added up
parts.py    forename, surname and the like inside a person's name; pieces.py takes it apart
nested.py   places inside names    demonyms.py  Syrian, Londoners, the English

The words that the rules read stand in tei_tools/onomasticon/.
"""

from tei_tools.annotators.names.annotator import names, names_with
from tei_tools.annotators.names.demonyms import demonyms
from tei_tools.annotators.names.nested import nested_names
from tei_tools.annotators.names.parts import name_parts

__all__ = ["demonyms", "name_parts", "names", "names_with", "nested_names"]
