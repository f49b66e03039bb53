"""What stands in the pages of docs/ and in the README: blocks of code and commands."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(?P<head>[^\n`]*)\n(?P<body>.*?)^```$", re.DOTALL | re.MULTILINE)
INLINE = re.compile(r"(?<!`)`(tei-tools [^`\n]+)`(?!`)")
PROGRAM = "tei-tools"


@dataclass(frozen=True, slots=True)
class Block:
    """A block of code: its language, the file that its title names, and its text."""

    language: str
    file: str
    text: str


def blocks(page: str) -> Iterator[Block]:
    """The blocks of code of a page in order."""
    for found in BLOCK.finditer(page):
        language, _, rest = found["head"].strip().partition(" ")
        title = re.search(r'title="([^"]+)"', rest)
        yield Block(language, title[1] if title else "", found["body"])


def commands(page: str) -> Iterator[list[str]]:
    """The words of each command of ours that a page shows, in its blocks and in its sentences."""
    for block in blocks(page):
        if block.language in ("sh", "console"):
            for line in block.text.replace("\\\n", " ").splitlines():
                if line.removeprefix("$ ").startswith(PROGRAM):
                    yield _words(line.removeprefix("$ "))
    for found in INLINE.finditer(BLOCK.sub("", page)):
        yield _words(found[1])


def _words(line: str) -> list[str]:
    return shlex.split(line, comments=True)
