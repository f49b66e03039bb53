"""What an edition is made of: edition.toml, side-cars and tables of metadata, read with care.

How to add a key:

1. Declare it in its table in keys.py: its name, what it takes, what it means, an example.
2. Add what it sets to Edition or Source (edition.py), and fill it in reading.py.
3. Run `python tools/edition_keys.py`, which writes the reference in docs/edition.md.

The checks, that reference and the file that `tei-tools init` writes come from the same tables.
"""

from tei_tools.config.edition import Edition, Source
from tei_tools.config.keys import FORMATS
from tei_tools.config.mistakes import EditionError, Mistake
from tei_tools.config.reading import FILE, read_edition, read_ignored

__all__ = [
    "FILE",
    "FORMATS",
    "Edition",
    "EditionError",
    "Mistake",
    "Source",
    "read_edition",
    "read_ignored",
]
