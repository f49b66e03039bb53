"""Law 5: every text node of the TEI stands in the site and in the EPUB."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pages import FIXTURES, dangling, doubled, site, work
from textloss import (
    corpus,
    epub_pages,
    html_page,
    html_strings,
    left_out,
    lost,
    missing_words,
    readable,
    tei_strings,
)

from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work, read_works
from tei_tools.reading.encode import encode

TEXTS = sorted((Path(__file__).resolve().parents[2] / "texts").glob("*.txt"))
READABLE = [path for path in corpus() if path.stat().st_size < 300_000]

# HTML reads a reference to a C1 control as the character that Windows has there.
WINDOWS = {code: bytes([code]).decode("cp1252", "replace") for code in range(0x80, 0xA0)}


def lost_by_site(one: Work) -> Counter[str]:
    source = one.document.source
    return lost(source.translate(WINDOWS), html_strings(site(one).values()))


def lost_by_epub(one: Work) -> Counter[str]:
    return lost(one.document.source, html_strings(epub_pages(make_epub([one]))))


def test_the_count_sees_what_is_lost() -> None:
    source = work("<p>one</p><p>one</p><p>two <hi>three</hi> four</p>").document.source
    found = Counter({"one": 1, "two three": 1, "four": 1})
    assert tei_strings(source) == Counter({"one": 2, "two": 1, "three": 1, "four": 1})
    assert lost(source, found) == Counter({"one": 1})
    assert lost(source, Counter({"one": 2, "two": 1, "four": 1})) == Counter({"three": 1})
    assert missing_words(source, "one two three four") == Counter({"one": 1})


def test_the_hyphen_of_a_broken_line_is_not_counted() -> None:
    body = (
        "<p>re-<fw>x-</fw><pb break='no'/>com-<lb break='no'/>mend - <lb break='no'/>it-<lb/></p>"
    )
    found = tei_strings(work(body).document.source)
    assert found == Counter({"re": 1, "com": 1, "mend -": 1, "it-": 1})
    words = ["".join(page.itertext()) for page in epub_pages(make_epub([work(body)]))]
    assert any("recommend" in one for one in words)


def test_what_is_left_out_is_data_with_a_reason() -> None:
    assert "{http://www.tei-c.org/ns/1.0}fw" in left_out()


def test_the_miscellany_loses_nothing() -> None:
    (one,) = read_works([FIXTURES / "miscellany.xml"])
    assert not lost_by_site(one)
    assert not lost_by_epub(one)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_an_encoded_text_loses_nothing(path: Path) -> None:
    one = Work(path.stem, encode(path.read_text("utf-8")), ())
    assert not lost_by_site(one)
    assert not lost_by_epub(one)


@pytest.mark.skipif(len(READABLE) < 20, reason="the real TEI files are not beside the repository")
def test_real_documents_lose_nothing_and_their_pages_are_sound() -> None:
    works = [one for one in map(readable, READABLE) if one]
    assert len(works) >= 20
    for one in works:
        files = make_site([one])
        pages = {path: html_page(data) for path, data in files.items() if path.endswith(".html")}
        source = one.document.source.translate(WINDOWS)
        missing = lost(source, html_strings(pages.values())) + lost_by_epub(one)
        assert not missing, (one.name, missing.most_common(3))
        assert not list(dangling(pages, frozenset(files))), one.name
        assert not list(doubled(pages)), one.name


ELEMENTS = (
    "p q quote said head note list item label lg l sp speaker stage hi emph title ref persName date"
    " table row cell figure figDesc choice sic corr app lem rdg add del unclear supplied gap cit"
    " bibl listBibl opener closer signed dateline div floatingText body ab seg castList castItem"
    " titlePage docTitle titlePart egXML formula entry sense form desc wibble fs f person address"
).split()


def trees(depth: int = 3) -> st.SearchStrategy[str]:
    leaf = st.sampled_from(["rust", "moth", "brine", "1861", " ", "<lb/>", '<pb n="3"/>'])
    return st.recursive(
        leaf,
        lambda inner: st.builds(
            lambda name, parts: f"<{name}>{''.join(parts)}</{name}>",
            st.sampled_from(ELEMENTS),
            st.lists(inner, max_size=4),
        ),
        max_leaves=20,
    )


@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(trees(), min_size=1, max_size=5))
def test_no_order_of_elements_loses_text(parts: list[str]) -> None:
    one = work("".join(parts))
    pages = site(one)
    assert not lost(one.document.source, html_strings(pages.values()))
    assert not list(doubled(pages))
    assert not lost_by_epub(one)
