"""Pointers that lead nowhere, and identifiers given twice (TEI P5 16.1)."""

from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from tei_tools.diagnostic import Diagnostic, Severity
from tei_tools.errors import InputError
from tei_tools.validation import source
from tei_tools.validation.places import Places
from tei_tools.validation.scan import Pointer, Scan, scan

_LONGEST = 40
_MOST = 20_000


def identifiers(paths: Iterable[str | Path]) -> frozenset[str]:
    """Every xml:id of the files, so that one may point into another; broken files have none."""
    return frozenset(identifier for path in paths for identifier in _identifiers(Path(path)))


def _identifiers(path: Path) -> Iterable[str]:
    try:
        data = source.utf8(source.read(path), str(path))
    except InputError:
        return ()
    scanned = data if isinstance(data, Diagnostic) else scan(data, str(path))
    return scanned.identifiers if isinstance(scanned, Scan) else ()


def check(
    found: Scan, path: str, known: frozenset[str] = frozenset(), severity: Severity = "warning"
) -> Iterator[Diagnostic]:
    """What is wrong with the identifiers and the local pointers of a file.

    `known` are identifiers of the files given together with it; `severity` is for pointers, since
    the thing pointed to may stand in a file that was not given.
    """
    places = Places(found.data)
    yield from _duplicates(found, places, path)
    nearest = (Nearest(found.identifiers), _among(known))
    name = Path(path).name
    for pointer in found.pointers:
        messages = [
            _unmarked(token, pointer, found)
            or _dangling(token.removeprefix(name), pointer, found, known, nearest)
            for token in pointer.value.split()
        ]
        if any(messages):
            place = places.attribute(pointer.byte, pointer.attribute)
            yield from (
                Diagnostic(one[0], severity, *one[1:], path, *place) for one in messages if one
            )


def _duplicates(found: Scan, places: Places, path: str) -> Iterator[Diagnostic]:
    for identifier, byte in found.duplicates:
        first = places.line(found.identifiers[identifier])
        line, column = places.attribute(byte, "xml:id")
        message = f'The xml:id "{identifier}" is taken already: it stands first on line {first}.'
        hint = "give each element an xml:id of its own"
        yield Diagnostic("duplicate-id", "error", message, hint, path, line, column)


def _dangling(
    token: str, pointer: Pointer, found: Scan, known: frozenset[str], nearest: tuple["Nearest", ...]
) -> tuple[str, str, str] | None:
    """Code, message and hint for a pointer to an identifier that exists nowhere."""
    target = token.removeprefix("#")
    if target == token or not target or "(" in target:
        return None  # another file, the document itself, or an XPointer
    if target in found.identifiers or target in known:
        return None
    meant = nearest[0].to(target) or nearest[1].to(target)
    hint = f"did you mean #{meant}?" if meant else f'give the element meant xml:id="{target}"'
    message = f"@{pointer.attribute} on <{pointer.element}> points to #{target}, and no element"
    return "dangling-pointer", f'{message} has xml:id="{target}".', hint


def _unmarked(token: str, pointer: Pointer, found: Scan) -> tuple[str, str, str] | None:
    """Code, message and hint for a pointer that names an identifier without its `#`."""
    if token not in found.identifiers:
        return None
    message = (
        f'@{pointer.attribute} on <{pointer.element}> says "{token}", which is a file\'s name.'
    )
    return "unmarked-pointer", message, f"write #{token} to point to the element with that xml:id"


class Nearest:
    """Finds the name that differs from a given one by a letter or by case alone."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = names

    @cached_property
    def _by_key(self) -> dict[str, str]:
        keys: dict[str, str] = {}
        for _, name in zip(range(_MOST), self.names, strict=False):
            for key in _keys(name):
                keys.setdefault(key, name)
        return keys

    def to(self, name: str) -> str:
        """The nearest name, "" where none is near."""
        return next((self._by_key[key] for key in _keys(name) if key in self._by_key), "")


@lru_cache(maxsize=1)
def _among(known: frozenset[str]) -> Nearest:
    """For the files that are given together, and so know the same names."""
    return Nearest(sorted(known))


def _keys(name: str) -> Iterator[str]:
    """The name without case, and so without any one of its letters."""
    folded = name.casefold()
    yield folded
    if 2 < len(folded) <= _LONGEST:
        yield from (folded[:at] + folded[at + 1 :] for at in range(len(folded)))
