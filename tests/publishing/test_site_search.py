"""The search: what its index holds, that it is the same each time, and a site without it."""

import contextlib
import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pages import DOCUMENT, FIXTURES, work
from textloss import html_page

from tei_tools.errors import TeiToolsError
from tei_tools.publishing import publish as publishing
from tei_tools.publishing import search
from tei_tools.publishing.cbor import read_cbor, write_cbor
from tei_tools.publishing.publish import published
from tei_tools.publishing.search import is_installed, make_index
from tei_tools.publishing.search_order import in_order
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import read_works

needs_pagefind = pytest.mark.skipif(not is_installed(), reason="pagefind is not installed")


def fragments(files: dict[str, bytes]) -> list[dict]:
    """What the index keeps of each page and entry."""
    found = []
    for path, data in files.items():
        if path.endswith(".pf_fragment"):
            found.append(json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd")))
    return found


@pytest.fixture(scope="module")
def searchable() -> dict[str, bytes]:
    works = read_works([FIXTURES / "miscellany.xml"])
    return make_site([*works, work("<p>Plain.</p>", "Plain", "plain")], "Two", search=True)


@needs_pagefind
def test_pages_entries_and_documents_are_found_by_their_kinds(searchable: dict) -> None:
    kinds = {one["meta"]["kind"] for one in fragments(searchable)}
    assert {"text", "document", "people", "places", "organisations", "dates"} <= kinds
    (vane,) = [one for one in fragments(searchable) if one["meta"]["title"] == "Vane, Hester"]
    assert vane["meta"]["url"].startswith("people.html#")
    assert vane["filters"] == {"kind": ["people"], "document-miscellany": ["yes"]}
    assert "Lamplighter." in vane["content"]


@needs_pagefind
def test_the_index_reads_what_readers_read(searchable: dict) -> None:
    (text,) = [
        one for one in fragments(searchable)
        if one["meta"]["kind"] == "text" and "miscellany" in one["url"]
    ]  # fmt: skip
    assert "has written again" in " ".join(text["content"].split())
    assert "Mark names" not in text["content"]
    index = make_index({"a.html": _page("recom<span hidden>-</span><span></span>mended")})
    assert fragments(index)[0]["content"] == "recommended."


def _page(words: str) -> str:
    return f"<!DOCTYPE html><html><body><p data-pagefind-body>{words}</p></body></html>"


@needs_pagefind
def test_pages_for_the_index_only_are_not_in_the_site(searchable: dict) -> None:
    assert not [path for path in searchable if path.startswith("for-index")]
    assert {"search.html", "search.js", "pagefind/pagefind.js"} <= set(searchable)
    page = html_page(searchable["index.html"])
    assert page.xpath("//nav//a[.='Search']/@href") == ["search.html"]


@needs_pagefind
def test_the_same_pages_give_the_same_index(searchable: dict) -> None:
    works = read_works([FIXTURES / "miscellany.xml"])
    again = make_site([*works, work("<p>Plain.</p>", "Plain", "plain")], "Two", search=True)
    assert again == searchable


def test_without_pagefind_the_site_is_silent_and_a_notice_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "is_installed", lambda: False)
    source = tmp_path / "a.xml"
    source.write_text(DOCUMENT.format(title="A", body="<p>x</p>"), "utf-8")
    made = published([source], tmp_path / "out", ("html",))
    assert [one.code for one in made.diagnostics] == ["no-search"]
    assert "tei_tools[search]" in made.diagnostics[0].hint
    page = (tmp_path / "out" / "index.html").read_text("utf-8").lower()
    assert "search" not in page and "pagefind" not in page
    assert not (tmp_path / "out" / "search.html").exists()
    assert published([source], tmp_path / "epub", ("epub",)).diagnostics == ()


ITEMS = st.recursive(st.integers(0, 2**64 - 1) | st.text() | st.binary(), st.lists, max_leaves=30)


@given(ITEMS)
def test_cbor_is_read_as_it_was_written(item: object) -> None:
    assert read_cbor(write_cbor(item)) == item


@given(st.binary(max_size=60))
def test_bytes_that_are_no_cbor_are_refused(data: bytes) -> None:
    with contextlib.suppress(ValueError):
        read_cbor(data)


def test_cbor_is_written_as_the_standard_has_it() -> None:
    assert write_cbor(["a", 23, 24, 1000]) == bytes.fromhex("84616117181819 03e8".replace(" ", ""))
    with pytest.raises(ValueError, match="byte"):
        read_cbor(b"\x81" * 60 + b"\x00")


def test_an_index_of_another_make_stays_as_it_is() -> None:
    files = {"filter/en_1.pf_filter": b"no gzip", "pagefind-entry.json": b"{}"}
    assert in_order(files) == files


def test_a_program_that_fails_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "_program", lambda: Path("/bin/false"))
    with pytest.raises(TeiToolsError, match="could not be made by pagefind"):
        make_index({"a.html": _page("x")})
    monkeypatch.setattr(search, "_program", lambda: Path("/no/such/program"))
    with pytest.raises(TeiToolsError, match="could not be made by pagefind"):
        make_index({"a.html": _page("x")})
