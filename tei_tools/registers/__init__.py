"""Who the names are: persons, places and organisations with ids to which @ref points.

register.py     Entity and Register             identifiers.py  ids that an editor can read
standoff.py     TEI in and out                  register_file.py  a register as a TEI file
csv_file.py     tables in and out               reading.py      either of them
person_name.py  a person's name in its parts    hypocorisms.py  pet names
persons.py      which names mean one person     forms.py        names as they stand in a text
linking.py      which entity each name of a text means
folding.py      older spellings, near words     rejections.py   words that are no names
merging.py      several registers as one        collection.py   one register of an edition's texts
references.py   the names of a document, and whom they mean
table.py        entities and names as tables    entity_table.py, name_table.py  these read again
decisions.py    what an editor decided          settling.py     what becomes of each entity
revising.py     a document with decisions in it     csv_revising.py  a table with them
entries.py      entries changed in place        start_tag.py    elements and attributes changed
edits.py        characters replaced             idnos.py        with_idnos(document, {id: numbers})
listing.py      new entities put into a document's lists

To write numbers of an authority into the entries of a document, or of the register of an edition:
with_idnos(document, {"anne_elliot": [("GND", "118540238")]}); it changes not a byte else.
To join or part names by one more rule, write it into shortens() or contradict() in person_name.py,
with a case in tests/registers/joined.txt and one in apart.txt.
"""

from tei_tools.registers.csv_file import read_csv, write_csv
from tei_tools.registers.idnos import with_idnos
from tei_tools.registers.linking import Linked, link
from tei_tools.registers.merging import merged
from tei_tools.registers.reading import read_register, read_registers
from tei_tools.registers.register import Entity, Register
from tei_tools.registers.rejection import Rejection
from tei_tools.registers.rejections import unrejected
from tei_tools.registers.standoff import entry, read_standoff

__all__ = [
    "Entity",
    "Linked",
    "Register",
    "Rejection",
    "entry",
    "link",
    "merged",
    "read_csv",
    "read_register",
    "read_registers",
    "read_standoff",
    "unrejected",
    "with_idnos",
    "write_csv",
]
