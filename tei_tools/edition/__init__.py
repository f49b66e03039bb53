"""A whole edition: what edition.toml describes, made step by step and only where it changed.

`texts.py` encodes, `register.py` gives all texts the ids of one register, `checking.py` validates,
`publishing.py` makes the site and `books.py` EPUB and PDF. `outputs.py` is the folder that they
write to, each file whole, and `journal.py` what each was made of.

How to add a step: compute the digests of all that it is made of, ask `outputs.why(step, parts)`
whether and why it is to be made, and hand its files to `outputs.make`; name new parts in CHANGES.
"""

from tei_tools.edition.build import Built, build
from tei_tools.edition.doing import Done

__all__ = ["Built", "Done", "build"]
