"""How long a whole book takes from TEI to PDF, beside WeasyPrint on the same text, in turns.

    python -m venv rival && rival/bin/pip install weasyprint
    python tests/benchmarks/publish_print_speed.py BOOK.xml rival/bin/weasyprint [ROUNDS]

WeasyPrint (measured with version 70) is needed for this comparison only, in an environment of its
own; it needs Pango on the system. It gets the chapters of our EPUB as one HTML page, ready made,
with a style like ours: A5, justified and hyphenated, running heads, page numbers, notes where the
EPUB has them; no index and no contents, which our PDF has. Each run is a process of its own: real
seconds, CPU seconds, and the peak of its memory.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.work import read_works

STYLE = """
@page { size: 148mm 210mm; margin: 22mm 18mm 24mm 20mm;
  @top-center { content: string(chapter); font-style: italic; font-size: 8pt }
  @top-right { content: counter(page); font-size: 8pt } }
@page :left { margin-left: 18mm; margin-right: 20mm;
  @top-right { content: none } @top-left { content: counter(page); font-size: 8pt } }
body { font: 10pt/1.3 "Libertinus Serif", "Linux Libertine", serif; text-align: justify;
  hyphens: auto; widows: 2; orphans: 2; font-variant-numeric: oldstyle-nums }
p { margin: 0; text-indent: 1.2em }
h1, h2 { string-set: chapter content(); break-before: right; text-align: center;
  font-weight: normal; margin: 2.4em 0 2.2em }
a { color: inherit; text-decoration: none }
"""

OURS = (
    "import sys; from pathlib import Path; from tei_tools.publishing.pdf import make_pdf;"
    "make_pdf(Path(sys.argv[1]).read_text(encoding='utf-8'), Path(sys.argv[2]))"
)


@dataclass(frozen=True, slots=True)
class Run:
    """What a process took: seconds on the clock and of the processor, MB of memory at most."""

    seconds: float
    processor: float
    memory: float


def one_page(book: Path) -> str:
    """The chapters of the book's EPUB as one HTML page."""
    epub = zipfile.ZipFile(io.BytesIO(make_epub(read_works([book]), "")))
    package = epub.read("EPUB/package.opf").decode()
    places = dict(re.findall(r'<item id="([^"]+)" href="(text-[^"]+\.xhtml)"', package)) or {
        name: name.removeprefix("EPUB/") for name in epub.namelist() if "/text-" in name
    }
    order = [places[name] for name in re.findall(r'idref="([^"]+)"', package) if name in places]
    bodies = (
        re.sub(r"^.*?<body[^>]*>|</body>.*$", "", epub.read(f"EPUB/{place}").decode(), flags=re.S)
        for place in order or places.values()
    )
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Book</title>'
        f"<style>{STYLE}</style></head><body>{''.join(bodies)}</body></html>"
    )


def run(command: list[str]) -> Run:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed.")
    seconds = time.perf_counter() - start
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def pages(pdf: Path) -> int:
    return max(map(int, re.findall(rb"/Count (\d+)", pdf.read_bytes())), default=0)


def told(name: str, runs: list[Run]) -> tuple[float, float]:
    seconds = median(one.seconds for one in runs)
    processor = median(one.processor for one in runs)
    memory = max(one.memory for one in runs)
    print(f"{name:11} {seconds:7.2f} s   {processor:7.2f} s of CPU   {memory:5.0f} MB")
    return seconds, processor


def compare(book: Path, weasyprint: str, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        html, ours, theirs = (Path(folder) / name for name in ("book.html", "a.pdf", "b.pdf"))
        html.write_text(one_page(book), encoding="utf-8")
        runs: tuple[list[Run], list[Run]] = ([], [])
        for _ in range(rounds):
            runs[0].append(run([sys.executable, "-c", OURS, str(book), str(ours)]))
            runs[1].append(run([weasyprint, str(html), str(theirs)]))
        our_time, their_time = told("tei_tools", runs[0]), told("WeasyPrint", runs[1])
        print(f"pages       {pages(ours)} and {pages(theirs)}")
    ratios = [theirs / ours for ours, theirs in zip(our_time, their_time, strict=True)]
    print(f"ratio       {ratios[0]:.1f} on the clock, {ratios[1]:.1f} of CPU")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    compare(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 3)
