"""How long a novel takes from TEI to a web site, a page a chapter, without the search.

    python tests/benchmarks/publish_site_speed.py FILE...

A FILE is TEI, or plain text that is encoded first (not counted). Seconds of the processor in one
process: reading, the first site with the compiling of the stylesheets, and the median of three
more; with the pages, bytes, names and quotations of the site.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import read_works
from tei_tools.reading.encode import encode


def timed(call: Callable[[], Any]) -> tuple[float, Any]:
    start = time.process_time()
    result = call()
    return time.process_time() - start, result


def measure(path: Path, folder: Path) -> None:
    if path.suffix != ".xml":
        document = encode(path.read_text(encoding="utf-8"))
        path = folder / f"{path.stem}.xml"
        document.write(path)
    reading, works = timed(lambda: read_works([path]))
    first, files = timed(lambda: make_site(works))
    again = statistics.median(timed(lambda: make_site(works))[0] for _ in range(3))
    pages = [name for name in files if name.endswith(".html")]
    source = works[0].document.source
    names = sum(source.count(f"<{name} ") for name in ("persName", "placeName", "orgName", "date"))
    print(f"{path.name}: {len(source):,} characters of TEI, {names:,} names and dates")
    print(f"  {len(pages)} pages, {sum(map(len, files.values())) / 1e6:.1f} MB")
    print(f"  read {reading:.2f} s, first site {first:.2f} s, another {again:.2f} s")


if __name__ == "__main__":
    with TemporaryDirectory() as name:
        for argument in sys.argv[1:]:
            measure(Path(argument), Path(name))
