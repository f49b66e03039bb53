"""Cells of a table that a spreadsheet opens: none of them is a formula."""

import re

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, also in full width."""

_NUMBER = re.compile(r"[+-]?[0-9][0-9.,:TZ-]*")
"""A number, date or time of day, of years before Christ too."""


def harmless(value: str) -> str:
    """The value, an apostrophe before it where a spreadsheet would calculate it."""
    return f"'{value}" if _is_formula(value) else value


def meant(cell: str) -> str:
    """The value of which `harmless` made a cell."""
    return cell[1:] if cell.startswith("'") and _is_formula(cell[1:]) else cell


def _is_formula(value: str) -> bool:
    """Also where apostrophes stand before it, so that what was put there can be told."""
    return value.lstrip(" '").startswith(FORMULA) and not _NUMBER.fullmatch(value)
