"""Every kind of page, as axe-core sees it: WCAG 2.2 AA and best practice, without a violation.

Runs where Node, Chromium and the packages of axe/package.json are there:
`npm ci --prefix tests/publishing/axe`.
"""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from pages import DOCUMENT, FIXTURES

from tei_tools.publishing.publish import publish

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

CHAPTERS = "".join(
    f'<div type="chapter"><head>Chapter {number}</head><pb n="{number}"/>'
    f"<p>{'Rain fell on <placeName>Mylor</placeName>. ' * 1200}</p><pb/><p>It rained.</p></div>"
    for number in range(1, 3)
)


def violations(pages: list[Path], profile: Path) -> list[str]:
    """What axe-core finds on these pages, a line each."""
    command = [NODE, AXE / "check.js", CHROMIUM, profile, *pages]
    done = subprocess.run(command, capture_output=True, timeout=300)
    assert done.returncode == 0, done.stderr.decode()
    told = json.loads(done.stdout)
    assert told["pages"] == len(pages)
    return told["found"]


def test_no_kind_of_page_shuts_a_reader_out(tmp_path: Path) -> None:
    novel = tmp_path / "novel.xml"
    novel.write_text(DOCUMENT.format(title="A Novel", body=CHAPTERS), "utf-8")
    sources = [FIXTURES / "miscellany.xml", novel]
    sources += sorted((FIXTURES.parent / "fixtures_print").glob("*.xml"))
    publish(sources, tmp_path / "site", ("html", "pdf"), "Papers")
    pages = sorted((tmp_path / "site").rglob("*.html"))
    kinds = {path.name for path in pages}
    assert {"index.html", "people.html", "dates.html", "chapter-2.html"} <= kinds
    assert violations(pages, tmp_path / "profile") == []


def test_what_shuts_readers_out_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><html><title>a</title><img src='a.png'></html>")
    assert "image-alt" in " ".join(violations([page], tmp_path / "profile"))
