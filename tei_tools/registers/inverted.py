"""Inverted: a person's name as catalogues have it, "Marrack, Hannah", turned round."""

import re

from tei_tools.onomasticon.known import FORENAMES

_NAME = r"[^\W\d_a-z][\w'’-]{1,40}"
_SURNAME = re.compile(rf"(?:[a-z]{{1,4}} ){{0,3}}{_NAME}(?: {_NAME})?")
_FORENAMES = re.compile(rf"(?:{_NAME}|[^\W\d_a-z]\.)(?: (?:{_NAME}|[^\W\d_a-z]\.)){{0,3}}")
_LONGEST = 120


def turned(name: str) -> str:
    """Hannah Marrack for "Marrack, Hannah"; any other name as it is.

    That is a surname, one comma, and forenames of which the first is known as one, or an initial:
    not "Fenner, M.D.", "Rowe, Esq." or "Falmouth, Cornwall".
    """
    surname, comma, rest = " ".join(name[:_LONGEST].split()).partition(", ")
    if not comma or "," in rest or len(name) > _LONGEST:
        return name
    if not (_SURNAME.fullmatch(surname) and _FORENAMES.fullmatch(rest)):
        return name
    first = rest.split()[0]
    is_initial = first.endswith(".") and len(first) == len("J.")
    return f"{rest} {surname}" if is_initial or first.title() in FORENAMES else name
