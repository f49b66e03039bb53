"""Answers: what a service sent, read with care; what is not as it should be is nothing."""

LONGEST = 1_000
"""Characters that are read of one text of an answer."""

MOST = 300
"""Parts that are read of one list of an answer."""


def member(value: object, *names: str) -> object:
    """What stands in a JSON object under a name, in that under the next, and so on, or None."""
    for name in names:
        if not isinstance(value, dict):
            return None
        value = value.get(name)
    return value


def parts(value: object) -> list[object]:
    """The parts of a list; a thing that stands alone is a list of one, None is an empty one."""
    if isinstance(value, list):
        return value[:MOST]
    return [] if value is None else [value]


def text(value: object) -> str:
    """A text or whole number in one line, "" for anything else; control characters are left out."""
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    if isinstance(value, int) and abs(value) >= 10**20:
        return ""
    shown = "".join(one if one.isprintable() else " " for one in str(value)[:LONGEST])
    return " ".join(shown.split())


def texts(value: object) -> list[str]:
    """The texts of a list that say something, each once."""
    return list(dict.fromkeys(filter(None, map(text, parts(value)))))


def degrees(value: object) -> float | None:
    """A number, also one that is written as a text; None for anything else."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    try:
        number = float(value)
    except (ValueError, OverflowError):
        return None
    return number if abs(number) <= 360 else None
