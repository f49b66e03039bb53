"""The site in a browser, and before a validator: without a script, by keyboard, from a folder."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from test_site_accessibility import AXE, CHROMIUM, NODE

from tei_tools.publishing.search import is_installed

JAVA = shutil.which("java")
VALIDATOR = AXE / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def met(whole_site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict:
    """What a reader meets who walks through it."""
    if not (NODE and CHROMIUM and (AXE / "node_modules" / "puppeteer-core").is_dir()):
        pytest.skip("Node, Chromium or the packages of tests/publishing/axe are not installed")
    profile = tmp_path_factory.mktemp("profile")
    text = "miscellany/index.html"
    command = [NODE, AXE / "walk.js", CHROMIUM, profile, whole_site, text]
    done = subprocess.run(command, capture_output=True, timeout=120)
    assert done.returncode == 0, done.stderr.decode()
    return json.loads(done.stdout)


def test_pages_read_without_a_script(met: dict) -> None:
    assert "Return this book to Miss Vane" in met["plain miscellany/index.html"]
    assert "Lamplighter." in met["plain people.html"]
    assert "58.44° N, 3.09° W" in met["plain map.html"]
    assert "7 February 1843" in met["plain timeline.html"]
    assert "The Lamplighter’s Miscellany" in met["plain index.html"]


def test_switches_work_without_a_script_and_are_remembered_with_one(met: dict) -> None:
    assert met["before"] == ["underline", "inline", "none"]
    assert met["after"] == ["none", "none", "inline"]
    assert met["remembered"] is False


def test_a_card_comes_by_keyboard_and_mouse_and_goes_by_escape(met: dict) -> None:
    assert "mention" in met["cardFocused"]
    assert met["described"] == "card"
    assert met["cardEscaped"] == ""
    assert "Wick Lane" in met["cardHovered"]
    assert met["entry"].startswith("people.html#people-")
    assert met["target"]


def test_a_card_does_not_cover_what_it_explains(met: dict) -> None:
    assert met["cardCovers"] == [False, False]


def test_no_page_is_wider_than_a_phone_and_its_map_is_seen_whole(met: dict) -> None:
    assert met["wide"] == []
    assert met["map"]


def test_paper_has_the_citation_and_no_controls(met: dict) -> None:
    assert met["printed"] == [True, False, False, False]


def test_a_note_is_reached_and_left_by_keyboard(met: dict) -> None:
    assert met["note"] == "doc-footnote"
    assert met["back"] == met["call"]


def test_texts_are_chosen_by_whom_they_name_and_when_they_are_of(met: dict) -> None:
    assert met["texts"] == 22
    assert met["textsOfOrme"] == 1
    assert met["count"] == "1 of 22"
    assert met["textsAgain"] == 22
    assert met["textsOf1843"] == 1
    assert met["namesOffered"] > 0


@pytest.mark.skipif(not is_installed(), reason="pagefind is not installed")
def test_the_search_finds_from_a_server_and_says_so_in_a_folder(met: dict) -> None:
    assert "web server" in met["searchOffline"]
    assert any(one.startswith("miscellany/index.html") for one in met["found"])
    assert met["foundPeople"] == [one for one in met["found"] if one.startswith("people.html")]
    assert met["foundPeople"]


def test_nothing_is_asked_of_the_network_and_nothing_refused(met: dict) -> None:
    assert not [one for one in met["requested"] if not one.startswith(("file:", "http://127.0"))]
    assert not [one for one in met["refused"] if "favicon" not in one and "404" not in one]


@pytest.mark.skipif(JAVA is None, reason="Java is not installed")
@pytest.mark.skipif(not VALIDATOR.is_file(), reason="vnu-jar is not installed (npm ci)")
def test_pages_and_styles_are_valid(whole_site: Path) -> None:
    pages = sorted(whole_site.rglob("*.html"))
    command = [JAVA, "-jar", VALIDATOR, "--errors-only", "--format", "json", *pages]
    done = subprocess.run(command, capture_output=True, timeout=120)
    messages = json.loads(done.stderr)["messages"]
    found = [f"{Path(one['url']).name}: {one['message']}" for one in messages]
    # a word of CSP 3 that this validator does not know yet
    assert [one for one in found if "wasm-unsafe-eval" not in one] == []
