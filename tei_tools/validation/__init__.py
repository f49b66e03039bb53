"""What is wrong in a TEI file, as Diagnostics.

To add a check of our own profile, write a rule with an @id in `schemas/tei_tools.sch`; to add a
kind of schema, see `schemas.py`; to explain a fault of XML better, see `wellformed/`.
`keeping.py` is for new tags: whether a file's own schema has room for them.
"""

from tei_tools.validation.findings import validate
from tei_tools.validation.ignore import Ignore, set_aside
from tei_tools.validation.pointers import identifiers

__all__ = ["Ignore", "identifiers", "set_aside", "validate"]
