"""The search of a site: an index that a browser reads in pieces, without a server of its own.

Pagefind (pagefind.app, MIT) makes it; it is an extra: `pip install "tei_tools[search]"`.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import TeiToolsError
from tei_tools.publishing.search_order import in_order, is_ordered

FOLDER = "pagefind"
"""The folder of the site in which the index lies."""

UNREAD = ("[hidden]", ".note-call", ".variant-call", ".permalink")
"""What stands on pages and is not searched: signs of notes, forms of a diplomatic view."""

NOTICE = Diagnostic(
    "no-search",
    "info",
    "The site has no search, because pagefind is not installed.",
    hint='pip install "tei_tools[search]"',
)

LONGEST = 1800
"""Seconds after which an index is given up, or a tenth of one a page; 655 pages took 16."""

# Pagefind's own pages of results, which the site does without.
_UNUSED = ("pagefind-ui.", "pagefind-modular-ui.", "pagefind-component-ui.", "pagefind-highlight.")


def is_installed() -> bool:
    """Whether pagefind and its program are there."""
    return _program() is not None


def make_index(pages: Mapping[str, str], language: str = "en") -> dict[str, bytes]:
    """The files of an index of these pages of HTML, by path; the same pages give the same bytes.

    What is searched on a page, and how it is called, its `data-pagefind` attributes say. `language`
    (ISO 639-1) says how words are reduced to their stems. A TeiToolsError where pagefind fails.
    """
    try:
        with TemporaryDirectory() as folder:
            index = SearchIndex(Path(folder))
            for path, page in pages.items():
                index.add(path, page)
            return dict(index.files(language))
    except OSError as error:
        raise TeiToolsError(f"The search could not be made: {error.strerror or error}.") from None


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """An index on its way: its pages stand in `folder` until pagefind reads them."""

    folder: Path

    def add(self, path: str, page: str) -> None:
        """Take a page of HTML to the index; an OSError where the disk does not."""
        place = self.folder / "site" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(page.encode())

    def files(self, language: str) -> Iterator[tuple[str, bytes]]:
        """The files of the index of all pages, by path, as `make_index` has them."""
        site, out = self.folder / "site", self.folder / FOLDER
        pages = sum(1 for _ in site.rglob("*.html"))
        _run(site, out, language, max(LONGEST, pages // 10))
        paths = sorted(path for path in out.rglob("*") if _is_used(path))
        ordered = {path for path in paths if is_ordered(path.relative_to(out).as_posix())}
        tables = {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(ordered)}
        yield from ((f"{FOLDER}/{path}", data) for path, data in in_order(tables).items())
        for path in paths:
            if path not in ordered:
                yield f"{FOLDER}/{path.relative_to(out).as_posix()}", path.read_bytes()


def _is_used(path: Path) -> bool:
    return path.is_file() and not path.name.startswith(_UNUSED)


def _run(site: Path, out: Path, language: str, seconds: float) -> None:
    command = [str(_program()), "--site", str(site), "--output-path", str(out), "--quiet"]
    command += ["--force-language", language, "--exclude-selectors", ",".join(UNREAD)]
    command += ["--keep-index-url"]
    # settings of whoever calls are no settings of this index
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PAGEFIND_")}
    try:
        subprocess.run(
            command, check=True, capture_output=True, cwd=site, env=environment, timeout=seconds
        )
    except subprocess.CalledProcessError as error:
        reason = " ".join(error.stderr.decode("utf-8", "replace").split())[:300]
        raise TeiToolsError(f"The search could not be made by pagefind: {reason}.") from None
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TeiToolsError(f"The search could not be made by pagefind: {error}.") from None


def _program() -> Path | None:
    """Pagefind's program; None where it is not installed."""
    if find_spec("pagefind") is None:
        return None
    from pagefind.service import get_executable  # noqa: PLC0415  an extra

    found: Path | None = get_executable()
    return found
