"""Request: what is asked of an export beside its format."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Request:
    """`tags` are the elements that are wanted, none for those that a format takes by itself.

    `base` is the address under which the documents stand on the web, "" where they do not.
    """

    tags: frozenset[str] = frozenset()
    base: str = ""


EVERYTHING = Request()
