"""Links and pictures of the pages lead to files that there are, and to headings in them."""

import re
from pathlib import Path

import pytest
from docs_pages import BLOCK, PAGES, ROOT

OTHERS = (
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "texts/README.md",
    "tei_tools/annotators/names/tagger/english/README.md",
    "tei_tools/registers/places/LICENSE-gazetteer.md",
)
EVERY_PAGE = [*PAGES, *(ROOT / name for name in OTHERS)]
LINK = re.compile(r"\]\((?P<target>[^()\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
CODE = re.compile(r"`[^`\n]*`")


def links(page: str) -> list[str]:
    """Where the links and pictures of a page lead, those in code aside."""
    return [found["target"] for found in LINK.finditer(CODE.sub("", BLOCK.sub("", page)))]


def anchors(page: str) -> set[str]:
    """What the headings of a page are called in addresses."""
    headings = HEADING.findall(BLOCK.sub("", page))
    return {re.sub(r"[^\w\- ]", "", one.lower()).strip().replace(" ", "-") for one in headings}


def dead(page: Path) -> list[str]:
    """The links of a page that lead nowhere; those to the web are taken as they are."""
    return [
        target
        for target in links(page.read_text("utf-8"))
        if not target.startswith("https://") and not _is_there(page, target)
    ]


def _is_there(page: Path, target: str) -> bool:
    path, _, anchor = target.partition("#")
    file = (page.parent / path).resolve() if path else page
    if not file.is_relative_to(ROOT) or not file.is_file():
        return False
    return not anchor or anchor in anchors(file.read_text("utf-8"))


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda one: one.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(page: Path) -> None:
    assert dead(page) == []


def test_start_leads_to_every_guide() -> None:
    index = ROOT / "docs" / "index.md"
    linked = {target.partition("#")[0] for target in links(index.read_text("utf-8"))}
    assert {page.name for page in PAGES if page.parent == index.parent} - linked == {"index.md"}


def test_dead_links_are_seen(tmp_path: Path) -> None:
    page = ROOT / "docs" / "install.md"
    assert _is_there(page, "commands.md")
    assert _is_there(page, "#shell-completion")
    assert not _is_there(page, "comands.md")
    assert not _is_there(page, "#shell")
    assert not _is_there(page, "../../elsewhere.md")
    (tmp_path / "page.md").write_text("[a](http://example.org) [b](b.md) `[c](c.md)`\n", "utf-8")
    assert dead(tmp_path / "page.md") == ["http://example.org", "b.md"]
