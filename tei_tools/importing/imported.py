"""Imported: what a reader of a format found in a file, and Source, what it was given."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from tei_tools.diagnostic import Diagnostic
from tei_tools.importing.paragraph import Block
from tei_tools.reading.tree import Element


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file and its name; `pictures` says whether those in it are wanted.

    `folder` is the prefix under which pictures will stand beside the TEI file.
    """

    data: bytes
    name: str
    pictures: bool = False
    folder: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """The blocks of a text in order, what the file says of itself, and what is to be told.

    `people` are those who changed or commented on the file, by the xml:id to which @resp points;
    `facsimile` the pictures of its pages; `pictures` bytes by their path from the TEI file;
    `kind` says in words what the file is.
    """

    blocks: tuple[Block, ...]
    kind: str
    title: str = ""
    author: str = ""
    lang: str = ""
    people: Mapping[str, str] = field(default_factory=dict)
    facsimile: tuple[Element, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    notices: tuple[Diagnostic, ...] = ()
