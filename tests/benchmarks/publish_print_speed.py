"""How long a whole book takes from TEI to PDF, beside WeasyPrint on the same text, in turns.

    python -m venv rival && rival/bin/pip install weasyprint
    python tests/benchmarks/publish_print_speed.py BOOK.xml rival/bin/weasyprint [ROUNDS]

WeasyPrint (measured with version 70) is needed for this comparison only, in an environment of its
own; it needs Pango on the system. It gets the chapters of our EPUB as one HTML page, ready made,
with a style like ours: A5, justified and hyphenated, running heads, page numbers; once with
contents and an index of names by page, as our PDF has them, and once with the text alone. Each run
is a process of its own: real seconds, CPU seconds, and the peak of its memory, the median of all.
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
.page::after { content: target-counter(attr(href), page) }
.index { columns: 2; font-size: 8.6pt }
"""

NAME = re.compile(
    r'<a class="\w+ indexed kind-(?:people|places|organisations)[^"]*" id="([^"]+)"'
    r' href="index\.xhtml#([^"]+)"[^>]*>(.*?)</a>',
    re.DOTALL,
)
HEADING = re.compile(r'<h1 class="head" id="([^"]+)">(.*?)</h1>', re.DOTALL)

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


def one_page(text: str) -> str:
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Book</title>'
        f"<style>{STYLE}</style></head><body>{text}</body></html>"
    )


def contents(text: str) -> str:
    lines = (
        f'<p>{words} <a class="page" href="#{place}"></a></p>'
        for place, words in HEADING.findall(text)
    )
    return f"<h2>Contents</h2>{''.join(lines)}"


def index(text: str) -> str:
    """The names of the text with the page of each mention."""
    names: dict[str, list[tuple[str, str]]] = {}
    for place, entry, words in NAME.findall(text):
        names.setdefault(entry, []).append((re.sub("<[^>]*>", "", words), place))
    lines = (
        f"<p>{mentions[0][0]}, "
        + ", ".join(f'<a class="page" href="#{place}"></a>' for _, place in mentions)
        for mentions in sorted(names.values())
    )
    return f'<h2>Index of names</h2><div class="index">{"</p>".join(lines)}</div>'


def chapters(book: Path) -> str:
    """The chapters of the book's EPUB, one after the other."""
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
    return "".join(bodies)


def run(command: list[str]) -> Run:
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{command[0]} failed.")
    seconds = time.perf_counter() - start
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def told(name: str, runs: list[Run], ours: list[Run]) -> None:
    seconds = median(one.seconds for one in runs)
    processor = median(one.processor for one in runs)
    memory = max(one.memory for one in runs)
    times = seconds / median(one.seconds for one in ours)
    cpu_times = processor / median(one.processor for one in ours)
    print(
        f"{name:28} {seconds:7.2f} s  {processor:7.2f} s of CPU  {memory:5.0f} MB"
        f"   {times:5.1f} x, {cpu_times:.1f} x of CPU"
    )


def compare(book: Path, weasyprint: str, rounds: int) -> None:
    text = chapters(book)
    with tempfile.TemporaryDirectory() as folder:
        whole, plain, out = (str(Path(folder) / name) for name in ("a.html", "b.html", "c.pdf"))
        Path(whole).write_text(one_page(contents(text) + text + index(text)), encoding="utf-8")
        Path(plain).write_text(one_page(text), encoding="utf-8")
        commands = {
            "tei_tools, from TEI": [sys.executable, "-c", OURS, str(book), out],
            "WeasyPrint, the same book": [weasyprint, whole, out],
            "WeasyPrint, the text alone": [weasyprint, plain, out],
        }
        runs: dict[str, list[Run]] = {name: [] for name in commands}
        for _ in range(rounds):
            for name, command in commands.items():
                runs[name].append(run(command))
    for name, some in runs.items():
        told(name, some, next(iter(runs.values())))


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    compare(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 3)
