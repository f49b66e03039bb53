"""Persons, places and organisations: a model reads, rules shape what it found.

model.py    what reads running text: raw mentions with the model's own labels
rules/      what shapes them, one question a file; how to add one stands in its __init__.py
tables.py   the words that the rules read; known.py: forenames, places, authors
evidence.py what the whole document says of each name, added up
"""

from tei_tools.annotators.names.annotator import names, names_with

__all__ = ["names", "names_with"]
