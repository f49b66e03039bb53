"""What stands in the pages of docs/ and in the README, blocks and commands, and how it is run."""

import os
import re
import shlex
import subprocess
import sys
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


def run(command: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """A command as a reader types it in a folder, its patterns expanded as a shell does."""
    program, *words = _words(command)
    assert program == PROGRAM
    arguments = [one for word in words for one in _expanded(word, folder)]
    return subprocess.run(
        [sys.executable, "-m", "tei_tools", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **environment},
        check=False,
    )


def _words(line: str) -> list[str]:
    return shlex.split(line, comments=True)


def _expanded(word: str, folder: Path) -> list[str]:
    if "*" not in word:
        return [word]
    return sorted(one.relative_to(folder).as_posix() for one in folder.glob(word)) or [word]
