"""Questions asked of PDFs, which poppler's programs and qpdf answer."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

needs_poppler = pytest.mark.skipif(
    None in map(shutil.which, ("pdftotext", "pdfinfo", "pdffonts", "pdfimages")),
    reason="poppler-utils is not installed",
)
needs_qpdf = pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not installed")


def text_of(pdf: Path) -> str:
    """The text of a PDF without hyphens at line ends and marks of direction."""
    return re.sub("\u00ad\n?|[\u202a-\u202e]", "", "\f".join(pages(pdf)))


def laid_out(pdf: Path) -> str:
    """The text of a PDF with what stands on one line on one line."""
    return "\f".join(laid_out_pages(pdf))


def pages(pdf: Path) -> list[str]:
    """The text of each page."""
    return _answer("pdftotext", pdf, "-").split("\f")[:-1]


def laid_out_pages(pdf: Path) -> list[str]:
    """The text of each page with what stands on one line on one line."""
    return _answer("pdftotext", "-layout", pdf, "-").split("\f")[:-1]


def information(pdf: Path, *options: str) -> dict[str, str]:
    """What pdfinfo says of a PDF, by name."""
    lines = _answer("pdfinfo", *options, pdf).splitlines()
    return {name: told.strip() for name, _, told in (line.partition(":") for line in lines)}


def objects(pdf: Path) -> bytes:
    """A PDF as it is written, nothing of it compressed."""
    command = ["qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", pdf, "-"]
    return subprocess.run(command, capture_output=True).stdout


def labels(pdf: Path) -> list[str]:
    """What each page is called: "i", "ii", "1"; "" for one without a label."""
    told = json.loads(_answer("qpdf", "--json", "--json-key=pagelabels", "--json-key=pages", pdf))
    starts = {one["index"]: one["label"] for one in told["pagelabels"]}
    found: list[str] = []
    style, number = "", 0
    for at in range(len(told["pages"])):
        if at in starts:
            style, number = starts[at].get("/S", ""), starts[at].get("/St", 1)
        found.append(_LABELS[style](number))
        number += 1
    return found


def _roman(number: int) -> str:
    digits = zip((100, 90, 50, 40, 10, 9, 5, 4, 1), "c xc l xl x ix v iv i".split(), strict=True)
    told = ""
    for value, letters in digits:
        told += letters * (number // value)
        number %= value
    return told


_LABELS = {"/D": str, "/r": _roman, "": lambda _: ""}


def _answer(program: str, *arguments: str | Path) -> str:
    done = subprocess.run([program, *arguments], capture_output=True, check=True)
    return done.stdout.decode("utf-8")
