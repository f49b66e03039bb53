"""Diagnostic: what is wrong in a document, as data."""

from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what (`message`), what to do (`hint`), and where.

    `code` is stable and lower-case with hyphens ("unknown-element"). `line` and `column` count
    from 1, in characters; 0 where there is no place.
    """

    code: str
    severity: Severity
    message: str
    hint: str = ""
    path: str = ""
    line: int = 0
    column: int = 0
