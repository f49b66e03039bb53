"""Makes the pictures of docs/images/ from the sample edition, by headless Chromium.

    python tools/gallery.py

Needs Chromium, pagefind (the extra `search`) and, for the page of the PDF, poppler.
"""

import shutil
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from tempfile import TemporaryDirectory

REPOSITORY = Path(__file__).resolve().parents[1]
OUT = REPOSITORY / "docs" / "images"

LARGEST = 1_000_000
"""Bytes that the pictures may have together."""

SHOTS = {
    "text.webp": ("history/index.html", 1200, 900),
    "people.webp": ("people.html", 1200, 900),
    "map.webp": ("map.html", 1200, 900),
    "timeline.webp": ("timeline.html", 1200, 900),
    "search.webp": ("search.html?q=comet", 1200, 900),
    "phone.webp": ("story/index.html", 500, 900),
}
"""The pictures: the page, and the width and height of the window."""

PDF = "the-trescoe-quay-papers.pdf"
WORDS = "I have drowned bishops"
"""The print edition is shown at the page on which these stand."""

FLAGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars"
    " --disable-background-networking --disable-component-update --disable-sync"
    " --virtual-time-budget=30000"
).split()
"""On a busy machine the search gives its worker up after some seconds and goes on without."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Nothing: a request is no news."""


def main() -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if not chromium:
        sys.exit("Chromium is not installed.")
    OUT.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        built = Path(folder) / "build"
        build: list[str | Path] = [
            sys.executable,
            "-m",
            "tei_tools",
            "build",
            REPOSITORY / "texts",
            "-o",
            built,
        ]
        subprocess.run(build, check=True, cwd=REPOSITORY)
        site = built / "site"
        handler = partial(_Quiet, directory=str(site))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            for name in SHOTS:
                shoot(chromium, name, server.server_port, Path(folder) / "profile")
            server.shutdown()
        page_of_pdf(site / PDF)
    size = sum(path.stat().st_size for path in OUT.iterdir())
    if size > LARGEST:
        sys.exit(f"The pictures have {size} bytes together, more than {LARGEST}.")


def shoot(chromium: str, name: str, port: int, profile: Path) -> None:
    """Write the picture of this name, of the page as the server gives it."""
    path, width, height = SHOTS[name]
    own = [f"--user-data-dir={profile}", f"--window-size={width},{height}"]
    subprocess.run(
        [
            chromium,
            *FLAGS,
            *own,
            f"--screenshot={OUT / name}",
            f"http://127.0.0.1:{port}/{path}",
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )


def page_of_pdf(pdf: Path) -> None:
    """Write the picture of a page of the print edition, where poppler is installed."""
    if not shutil.which("pdftoppm") or not shutil.which("pdftotext"):
        return
    told = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True)
    pages = told.stdout.split("\f")
    number = next(str(place) for place, page in enumerate(pages, 1) if WORDS in page)
    command = ["pdftoppm", "-png", "-singlefile", "-r", "90", "-f", number, "-l", number]
    subprocess.run([*command, pdf, OUT / "print"], check=True)


if __name__ == "__main__":
    main()
