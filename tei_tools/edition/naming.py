"""Naming: what the TEI of each source is called."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

from tei_tools.config import Source
from tei_tools.writing import is_device

LONGEST = 200
"""Bytes of a name in UTF-8; systems take 255, with what stands around it."""


def names(sources: Sequence[Source], folder: Path) -> dict[Source, str]:
    """A name for each source, without a suffix, that no other has.

    It is the stem of the source's file; where several have that, their folders stand before it,
    where that is not enough, their suffix after it, and at last a number.
    """
    found: dict[Source, str] = {}
    left = list(sources)
    taken: set[str] = set()
    for name in (_stem, _with_folders(folder), _with_suffix(folder)):
        named = {source: name(source.file) for source in left}
        counts = Counter(map(_key, named.values()))
        apart = [
            one for one in left if counts[_key(named[one])] == 1 and _key(named[one]) not in taken
        ]
        found |= {one: named[one] for one in apart}
        taken |= {_key(named[one]) for one in apart}
        left = [one for one in left if one not in found]
    for source in left:
        found[source] = _numbered(_with_suffix(folder)(source.file), taken)
        taken.add(_key(found[source]))
    return {source: found[source] for source in sources}


def _stem(file: Path) -> str:
    return _plain(file.stem)


def _with_folders(folder: Path) -> Callable[[Path], str]:
    return lambda file: _plain("-".join(file.relative_to(folder).with_suffix("").parts))


def _with_suffix(folder: Path) -> Callable[[Path], str]:
    return lambda file: _plain("-".join((*file.relative_to(folder).parts,)).replace(".", "-"))


def _numbered(name: str, taken: set[str]) -> str:
    number = 2
    while _key(f"{name}-{number}") in taken:
        number += 1
    return f"{name}-{number}"


def _plain(name: str) -> str:
    """A name that every system takes, and every sentence."""
    kept = "".join(one if one.isprintable() and one not in '/\\:*?"<>|' else "-" for one in name)
    data = unicodedata.normalize("NFC", kept).encode()[-LONGEST:]
    plain = data.decode(errors="ignore").strip("-. ") or "text"
    return f"{plain}-text" if is_device(plain) else plain


def _key(name: str) -> str:
    """What must differ: some systems know no case."""
    return name.casefold()
