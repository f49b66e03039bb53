"""Readers of the RELAX NG conformance suites that stand beside the repository."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from lxml import etree

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
DATA_KINDS = ("valid", "invalid")


def shared(*names: str) -> Path:
    """A file of the shared test data; skip the test where it is missing."""
    path = SHARED.joinpath(*names)
    if not path.exists():
        pytest.skip(f"the test data {'/'.join(names)} is not here")
    return path


@dataclass
class Case:
    """A schema, the files it includes, and documents with whether they are valid."""

    line: int
    schema: bytes
    correct: bool
    files: dict[str, bytes] = field(default_factory=dict)
    documents: list[tuple[bool, bytes]] = field(default_factory=list)

    def write(self, folder: Path, name: str = "schema.rng") -> Path:
        """Write the schema and its files into a folder; the path of the schema."""
        for each, data in {**self.files, name: self.schema}.items():
            path = folder / each
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        return folder / name


def inner(element: etree._Element) -> bytes:
    """What stands in an element of the suite: a document of its own, or text."""
    if not len(element):
        return (element.text or "").encode()
    return "".join(
        etree.tostring(child, encoding="unicode", with_tail=False) for child in element
    ).encode()


def resources(element: etree._Element, folder: str = "") -> Iterator[tuple[str, bytes]]:
    for child in element:
        if child.tag == "resource":
            yield folder + child.get("name"), inner(child)
        elif child.tag == "dir":
            yield from resources(child, f"{folder}{child.get('name')}/")


def cases(path: Path) -> Iterator[Case]:
    """The cases of the specification's own suite."""
    for test in etree.parse(path).iter("testCase"):
        verdict = next((each for each in test if each.tag in ("correct", "incorrect")), None)
        if verdict is not None:
            documents = [
                (each.tag == "valid", inner(each)) for each in test if each.tag in DATA_KINDS
            ]
            yield Case(
                verdict.sourceline or 0,
                inner(verdict),
                verdict.tag == "correct",
                dict(resources(test)),
                documents,
            )
