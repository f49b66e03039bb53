"""Every kind of page, as axe-core sees it: WCAG 2.2 AA and best practice, without a violation.

Runs where Node, Chromium and the packages of axe/package.json are there:
`npm ci --prefix tests/publishing/axe`.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from pages import work
from textloss import html_page

from tei_tools.publishing import listing
from tei_tools.publishing.pagination import MOST
from tei_tools.publishing.search import is_installed
from tei_tools.publishing.site import make_site

AXE = Path(__file__).parent / "axe"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
NODE = shutil.which("node")

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(NODE is None, reason="node is not installed"),
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
    pytest.mark.skipif(
        not (AXE / "node_modules" / "axe-core").is_dir(),
        reason="the packages of tests/publishing/axe are not installed (npm ci)",
    ),
]


def violations(pages: list[Path], profile: Path) -> list[str]:
    """What axe-core finds on these pages, a line each."""
    command = [NODE, AXE / "check.js", CHROMIUM, profile, *pages]
    done = subprocess.run(command, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout)
    assert told["pages"] == len(pages)
    return told["found"]


KINDS = (
    "index people places dates organisations quotations map timeline miscellany/index novel/index"
    " novel/chapter-2 letter/index scene/index poem/index texts-by-title texts-by-author"
).split()


def several_pages(folder: Path) -> list[Path]:
    """The second pages of an index, of quotations and of all texts."""
    body = "".join(f"<p><persName>Ann {n}</persName> and a <q>word</q>.</p>" for n in range(MOST))
    works = [work(body, f"Letter {number}", f"letter-{number}") for number in range(2)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(listing, "MOST_TEXTS", 1)
        files = make_site(works, "Papers")
    places = []
    for name in ("people", "quotations", "index"):
        page = html_page(files[f"{name}.html"])
        (path,) = page.xpath("//nav[@class='steps']/a[@rel='next']/@href")
        place = folder / "several" / path
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(files[path])
        places.append(place)
    for name in ("style.css", "script.js", "collection.js"):
        (folder / "several" / name).write_bytes(files.get(name, b""))
    return places


@pytest.fixture(scope="module")
def found(whole_site: Path, tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What axe-core finds on a page of every kind, and on one that is known to be bad."""
    folder = tmp_path_factory.mktemp("axe")
    bad = folder / "bad.html"
    bad.write_text("<!DOCTYPE html><html><title>a</title><img src='a.png'></html>")
    pages = [whole_site / f"{name}.html" for name in KINDS]
    pages += several_pages(folder)
    pages += [whole_site / "search.html"] if is_installed() else []
    return violations([*pages, bad], folder / "profile")


def test_no_kind_of_page_shuts_a_reader_out(found: list[str]) -> None:
    assert [one for one in found if "/bad.html (" not in one] == []


def test_what_shuts_readers_out_is_found(found: list[str]) -> None:
    assert "image-alt" in " ".join(one for one in found if "/bad.html (" in one)
