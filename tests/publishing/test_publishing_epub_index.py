"""The index of a book: where each is named, on as many pages as small readers can take."""

from pathlib import Path

import pytest
from lxml import etree
from pages import anchors, dangling, work
from test_epub import pages as parsed
from test_epub import unpacked

from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.work import Work

LONG = "word " * 9000
"""More than a page of a text holds."""

ANN = "<persName>Ann</persName>"


def book(*works: Work, title: str = "") -> dict[str, etree._Element]:
    """The pages of a book by their names; none of their links leads nowhere."""
    files = unpacked(make_epub(works, title))
    found = parsed(files)
    assert not list(dangling(found, frozenset(files)))
    return {Path(name).name: page for name, page in found.items()}


def entries(page: etree._Element) -> dict[str, list[str]]:
    """What each entry says, line by line."""
    return {
        "".join(one.find("{*}dt").itertext()): [
            " ".join("".join(line.itertext()).split())
            for line in one.iter("{*}dd", "{*}li")
            if line.find("{*}ul") is None
        ]
        for one in page.iter("{*}div")
        if one.get("class") == "entry"
    }


def test_a_text_without_parts_has_each_mention_in_its_context() -> None:
    found = book(work(f"<p>Before came {ANN} after.</p><p>And {ANN}.</p>"))
    assert entries(found["index.xhtml"]) == {"Ann": ["Before came Ann after.", "And Ann."]}


def test_parts_are_named_once_with_the_number_of_mentions() -> None:
    parts = (
        f"<div><head>One</head><p>{ANN}, {ANN}</p></div><div><head>Two</head><p>x</p></div>"
        f"<div><head>Three</head><p>{ANN}</p></div>"
    )
    found = book(work(parts))
    assert entries(found["index.xhtml"]) == {"Ann": ["One (2)", "Three"]}


def test_a_link_leads_to_the_first_mention_of_a_part() -> None:
    parts = f"<div><head>One</head><p>{ANN}</p></div><div><head>Two</head><p>{ANN}{ANN}</p></div>"
    found = book(work(parts))
    links = [one.get("href") for one in found["index.xhtml"].iter("{*}a")]
    text = found["text-text-text-1.xhtml"]
    names = [one.get("id") for one in text.iter("{*}a") if "persName" in one.get("class", "")]
    assert links == [f"text-text-text-1.xhtml#{names[0]}", f"text-text-text-1.xhtml#{names[1]}"]


def test_pages_of_the_source_come_before_parts() -> None:
    parts = (
        f'<div><head>One</head><pb n="iv"/><p>{ANN}<pb n="5"/>{ANN} {ANN}</p></div>'
        f"<div><head>Two</head><p>{ANN}</p></div>"
    )
    assert entries(book(work(parts))["index.xhtml"]) == {"Ann": ["iv", "5 (3)"]}


def test_texts_of_a_book_are_named() -> None:
    one = work(f"<p>{ANN}</p>", "First", "a")
    two = work(
        f"<div><head>I</head><p>{ANN}</p></div><div><head>II</head><p/></div>", "Second", "b"
    )
    assert entries(book(one, two, title="Both")["index.xhtml"]) == {"Ann": ["First", "Second, I"]}


@pytest.mark.parametrize(
    ("kind", "places"), [("volume", ["One, I", "Two, I"]), ("month", ["One", "Two"])]
)
def test_chapters_called_alike_are_told_with_their_volumes(kind: str, places: list[str]) -> None:
    head = "<head>I</head>" if kind == "volume" else ""
    inner = f"<div type='{kind}'>{head}<p>{ANN} {LONG}</p></div>"
    body = "".join(
        f"<div><head>{name}</head>{inner}{inner.replace(ANN, '')}</div>" for name in ("One", "Two")
    )
    assert entries(book(work(body))["index.xhtml"]) == {"Ann": places}


def test_what_stands_in_no_part_is_told_by_the_title() -> None:
    body = f"<p>{ANN}</p><div><head>One</head><p>{ANN}</p></div><div><head>Two</head><p/></div>"
    assert entries(book(work(body, "All"))["index.xhtml"]) == {"Ann": ["All", "One"]}


def test_a_long_index_goes_on_and_its_links_lead_there() -> None:
    names = "".join(f"<persName>Name{number:04}</persName> " for number in range(400))
    places = "<placeName>Rye</placeName>"
    found = book(
        *(work(f"<p>{names}{places}</p>", f"Letter {one}", f"l{one}") for one in "ab"), title="All"
    )
    index = dict(sorted((one for one in found.items() if one[0].startswith("index")), key=_number))
    assert list(index) == ["index.xhtml", "index-2.xhtml"]
    told = [name for page in index.values() for name in entries(page)]
    assert len(told) == len(set(told)) == 401
    headings = ["".join(one.itertext()) for page in index.values() for one in page.iter("{*}h2")]
    assert headings[0].startswith("People, Name0000 – Name0")
    assert headings[-1] == "Places"
    text = found["text-la-text-1.xhtml"]
    last = next(one for one in text.iter("{*}a") if one.text == "Name0399")
    file, _, anchor = last.get("href").partition("#")
    assert file == "index-2.xhtml"
    assert anchor in anchors(index[file])
    kinds = {
        one.text: one.get("href")
        for one in found["nav.xhtml"].iter("{*}a")
        if one.get("href", "").startswith("index")
    }
    assert kinds == {
        "Index": "index.xhtml",
        "People": "index.xhtml#people",
        "Places": "index-2.xhtml#places",
    }


def test_headers_of_many_texts_are_on_several_pages() -> None:
    licence = f"<availability><p>{LONG[:20000]}</p></availability>"
    works = []
    for one in "abcd":
        given = work("<p>x</p>", f"Letter {one}", one)
        source = given.document.source.replace(
            "<publicationStmt>", "<publicationStmt><publisher>P</publisher>"
        )
        source = source.replace("<p>none</p></publicationStmt>", f"{licence}</publicationStmt>")
        works.append(Work(one, type(given.document).parse(source), ()))
    found = book(*works, title="All")
    about = {name: page for name, page in found.items() if name.startswith("about")}
    assert len(about) > 1
    titles = [
        "".join(one.itertext())
        for _, page in sorted(about.items(), key=_number)
        for one in page.iter("{*}h2")
    ]
    assert titles == [f"Letter {one}" for one in "abcd"]


def _number(page: tuple[str, etree._Element]) -> int:
    return int("0" + "".join(filter(str.isdigit, page[0])))
