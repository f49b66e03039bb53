"""How much a file may hold before it is refused: the bounds of time and memory, in one place."""

LARGEST_FILE = 200_000_000
"""Bytes of a file as it lies on the disk."""

LARGEST_PART = 100_000_000
"""Bytes of one part of an archive, unpacked: 20,000 pages of text."""

LARGEST_WHOLE = 1_000_000_000
"""Bytes of all parts of an archive together, unpacked."""

MOST_PARTS = 20_000
"""Parts of an archive."""

GREATEST_RATIO = 400
"""How much larger than packed a part may be that is larger than SMALL; text shrinks to a 40th."""

SMALL = 2_000_000
"""Bytes of a part that may be as empty as it likes."""

MOST_PAGES = 20_000
"""Pages of a folder or METS file."""
