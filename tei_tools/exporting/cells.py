"""Cells of a table that a spreadsheet opens: none of them is a formula."""

import csv
import io
from collections.abc import Iterable, Sequence

FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, also in full width."""


def harmless(value: str) -> str:
    """The value, an apostrophe before it where a spreadsheet would calculate it."""
    return f"'{value}" if value.lstrip(" ").startswith(FORMULA) else value


def rows_as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as CSV in UTF-8 (RFC 4180, lines ended by a line feed)."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerows([harmless(value) for value in row] for row in rows)
    return file.getvalue().encode("utf-8")
