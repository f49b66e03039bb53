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
from tei_tools.publishing.search import is_installed

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

RAIN = "Rain fell on the harbour and on the quay. " * 700
CHAPTERS = "".join(
    f'<div type="chapter"><head>Chapter {number}</head><pb n="{number}"/>'
    f"<p>{RAIN}</p><p>At <placeName>Mylor</placeName>.</p><pb/><p>It rained.</p></div>"
    for number in range(1, 3)
)
PLACED = """<standOff><listPlace><place xml:id="w"><placeName>Wick</placeName><location>
<geo>58.44 -3.09</geo></location></place></listPlace></standOff><text>"""


def edition(folder: Path) -> Path:
    """A site with every kind of page."""
    texts = {
        "novel": DOCUMENT.format(title="A Novel", body=CHAPTERS),
        "place": DOCUMENT.format(
            title="A Place", body="<p><placeName ref='#w'>Wick</placeName></p>"
        ).replace("<text>", PLACED),
    }
    for number in range(15):
        letter = DOCUMENT.format(title=f"Letter {number}", body="<p>Words.</p>")
        author = f"<author>Author {number % 4}</author></titleStmt>"
        texts[f"letter-{number}"] = letter.replace("</titleStmt>", author)
    for name, source in texts.items():
        (folder / f"{name}.xml").write_text(source, "utf-8")
    sources = [FIXTURES / "miscellany.xml", *(folder / f"{name}.xml" for name in texts)]
    sources += sorted((FIXTURES.parent / "fixtures_print").glob("*.xml"))
    publish(sources, folder / "site", ("html",), "Papers")
    return folder / "site"


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


def test_no_kind_of_page_shuts_a_reader_out(tmp_path: Path) -> None:
    site = edition(tmp_path)
    pages = [site / f"{name}.html" for name in KINDS]
    pages += [site / "search.html"] if is_installed() else []
    assert violations(pages, tmp_path / "profile") == []


def test_what_shuts_readers_out_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!DOCTYPE html><html><title>a</title><img src='a.png'></html>")
    assert "image-alt" in " ".join(violations([page], tmp_path / "profile"))
