"""Findings for a person: each with the line of the file, a caret under the place, and a hint."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from unicodedata import combining, east_asian_width

from tei_tools.diagnostic import Diagnostic, Severity
from tei_tools.document.source import xml_encoding
from tei_tools.reporting.concise import headline, visible

_WIDTH = 96
_BEFORE = 40
_COLOURS: Mapping[Severity, str] = {"error": "31", "warning": "33", "info": "36"}


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A part of a line, at most `_WIDTH` characters of it, and the place of the finding there."""

    text: str
    caret: int


def full(diagnostics: Sequence[Diagnostic], colour: bool = False) -> str:
    """Each finding with its source line, and at the end how many there are; "" for none.

    The lines come from the files as they stand now; where a file cannot be read, they are left
    out. `colour` adds the control sequences of a terminal.
    """
    lines = _Lines(diagnostics)
    blocks = [_block(one, lines, colour) for one in diagnostics]
    return "\n".join([*blocks, f"{summary(diagnostics)}\n"]) if blocks else ""


def summary(diagnostics: Sequence[Diagnostic]) -> str:
    """How many findings of each severity there are, and in how many files."""
    counted = Counter(one.severity for one in diagnostics)
    files = len({one.path for one in diagnostics if one.path})
    kinds: tuple[tuple[Severity, str], ...] = (
        ("error", "error"),
        ("warning", "warning"),
        ("info", "notice"),
    )
    found = [_many(counted[severity], name) for severity, name in kinds if counted[severity]]
    where = f" in {_many(files, 'file')}" if files else ""
    return f"{', '.join(found)}{where}." if found else "Nothing found."


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _block(one: Diagnostic, lines: "_Lines", colour: bool) -> str:
    severity = f"\x1b[1;{_COLOURS[one.severity]}m{one.severity}\x1b[0m" if colour else ""
    parts = [f"{headline(one, severity)}\n"]
    excerpt = lines.excerpt(one)
    if excerpt:
        number, margin = str(one.line), " " * len(str(one.line))
        under = " " * _columns(excerpt.text[: excerpt.caret]) + "^"
        parts.append(f"  {number} | {excerpt.text}\n  {margin} | {under}\n")
    if one.hint:
        parts.append(f"  hint: {visible(one.hint)}\n")
    return "".join(parts)


def _columns(text: str) -> int:
    """How many columns of a terminal the text takes."""
    wide = sum(east_asian_width(one) in "WF" for one in text)
    return len(text) + wide - sum(combining(one) > 0 for one in text)


class _Lines:
    """The lines of the files that are needed, and no others."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        self._wanted: dict[str, set[int]] = {}
        for one in diagnostics:
            if one.line and one.path:
                self._wanted.setdefault(one.path, set()).add(one.line)
        self._read: dict[str, dict[int, str]] = {}

    def excerpt(self, one: Diagnostic) -> Excerpt | None:
        """What stands around the place of a finding; None where that is unknown."""
        if not one.line or not one.path:
            return None
        if one.path not in self._read:
            self._read[one.path] = _lines(one.path, self._wanted[one.path])
        line = self._read[one.path].get(one.line)
        if line is None:
            return None
        return _around(line, min(max(one.column - 1, 0), len(line)))


def _around(line: str, caret: int) -> Excerpt:
    """The part of a line that stands around the caret, without its indentation."""
    start = max(0, caret - _BEFORE) if len(line) > _WIDTH else 0
    while start < caret and line[start].isspace():
        start += 1
    return Excerpt(visible(line[start : start + _WIDTH].rstrip()), caret - start)


def _lines(path: str, wanted: set[int]) -> dict[int, str]:
    """The wanted lines of a file; {} where it cannot be read."""
    try:
        data = Path(path).read_bytes()
        encoding, mark = xml_encoding(data)
        text = data[len(mark) :].decode(encoding, "replace")
    except (OSError, ValueError, LookupError):
        return {}
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return {number: lines[number - 1] for number in wanted if number <= len(lines)}
