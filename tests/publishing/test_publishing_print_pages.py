"""Numbers of pages in print: each is the label of the page on which the thing stands."""

import random
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from pdf_pages import labels, laid_out_pages, needs_poppler, needs_qpdf, pages
from test_pdf_typst import document, edition

from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.pdf import make_pdf

PLAIN = "rain fell on the roofs and nobody heard it though somebody was awake".split()
NAMES = [f"Qx{number:03}a" for number in range(150)]
YEARS = [str(year) for year in range(1700, 1740)]
VARIANTS = [f"Lm{number:02}x" for number in range(60)]
MARKED = {
    **{name: f'<persName ref="#{name}">{name} Hay</persName>' for name in NAMES},
    **{year: f'<date when="{year}">year{year}</date>' for year in YEARS},
    **{word: f"<choice><sic>{word}s</sic><corr>{word}</corr></choice>" for word in VARIANTS},
}
SETTERS = (
    "<p>{}</p>",
    "<p>{}</p>",
    "<p>{}</p>",
    "<p>Rain.<note>{}</note></p>",
    "<lg><l>{}</l></lg>",
    "<quote><p>{}</p></quote>",
    "<list><item>{}</item></list>",
    "<table><row><cell>{}</cell><cell>a</cell></row></table>",
)


def words_of(chance: random.Random) -> list[str]:
    """Words in which every name stands somewhere, up to three times, and every year."""
    told = [*YEARS, *(name for name in NAMES for _ in range(chance.randint(1, 3)))]
    told += chance.choices(PLAIN, k=5000)
    chance.shuffle(told)
    return told


def body_of(words: list[str], chance: random.Random) -> Iterator[str]:
    """These words in paragraphs, notes, verse, lists and tables, with a variant after each, and a
    chapter now and then.
    """
    chapter, at, left = 0, 0, list(VARIANTS)
    yield "<div type='chapter'><head>Chap00z</head>"
    while at < len(words):
        size = chance.randint(5, 110)
        piece = " ".join(MARKED.get(word, word) for word in words[at : at + size])
        at += size
        if chance.random() < 0.1:
            chapter += 1
            yield f"</div><div type='chapter'><head>Chap{chapter:02}z of rain</head>"
        yield chance.choice(SETTERS).format(piece)
        if left:
            word = left.pop()
            yield f"<p>Here {chance.choice(PLAIN)} {MARKED[word]} fell.</p>"
    yield "</div>"


def book(seed: int) -> str:
    chance = random.Random(seed)
    people = "".join(
        f'<person xml:id="{name}"><persName>{name}</persName></person>' for name in NAMES
    )
    register = f"<standOff><listPerson>{people}</listPerson></standOff>"
    title = f"<titlePage><titlePart>A title by {MARKED[NAMES[0]]}</titlePart></titlePage>"
    source = document("".join(body_of(words_of(chance), chance)), register)
    return source.replace("<body>", f"<front>{title}</front><body>", 1)


def places(found: Iterable[str], told: list[str], pattern: str) -> dict[str, list[str]]:
    """The labels of the pages on which each thing of this pattern stands."""
    where: dict[str, list[str]] = {}
    for page, label in zip(found, told, strict=True):
        for word in dict.fromkeys(re.findall(pattern, page)):
            where.setdefault(word, []).append(label)
    return where


def numbers(words: str) -> list[str]:
    """The pages that "iii, 4, 7–9" names."""
    ranges = [one.strip().split("–") for one in words.split(",")]
    return [
        label
        for first, *last in ranges
        for label in (map(str, range(int(first), int(last[0]) + 1)) if last else [first])
    ]


@needs_poppler
@needs_qpdf
@pytest.mark.parametrize(
    ("seed", "settings"),
    [
        (1, PageSettings()),
        (2, PageSettings(two_sided=False)),
        (3, PageSettings(paper="a4")),
        (4, PageSettings(paper="100x160mm")),
    ],
)
def test_every_number_of_a_page_is_its_label(
    seed: int, settings: PageSettings, tmp_path: Path
) -> None:
    assert make_pdf(book(seed), tmp_path / "a.pdf", settings=settings) == []
    told, found = labels(tmp_path / "a.pdf"), pages(tmp_path / "a.pdf")
    heads = [page.lstrip().partition("\n")[0] for page in found]
    contents, variants, index, chronology = map(
        heads.index, ("Contents", "Textual notes", "Index of names", "Chronology")
    )
    first = told.index("1")
    before = found[:contents] + [""] * (first - contents) + found[first:variants]
    on = told[:variants]

    lines = "\n".join(laid_out_pages(tmp_path / "a.pdf")[contents:first])
    assert dict(re.findall(r"(?m)(Chap\d\dz).* (\d+)$", lines)) == {
        word: labels[0] for word, labels in places(before, on, r"(?m)^(Chap\d\dz)").items()
    }
    entries = dict(re.findall(r"(?m)^(Qx\d+a), (.*)$", "\n".join(found[index:chronology])))
    named = places(before, on, r"Qx\d+a")
    assert {name: numbers(labels) for name, labels in entries.items()} == named
    assert set(named) == set(NAMES)
    assert named[NAMES[0]][0] == ("iii" if settings.two_sided else "ii")
    years = dict(re.findall(r"(?m)^(17\d\d), (.*)$", "\n".join(found[chronology:])))
    assert {year: [label] for year, label in years.items()} == places(before, on, r"year(\d{4})")
    paragraphs = re.split(r"(?:^|\s)(\d+)\s+(?=Lm)", "\n".join(found[variants:index]))
    read = dict(zip(paragraphs[1::2], paragraphs[2::2], strict=True))
    assert {
        word: [label] for label, told in read.items() for word in re.findall(r"(Lm\d\dx)\]", told)
    } == places(before, on, r"Lm\d\dx")


def test_a_mention_has_its_place_after_its_first_word() -> None:
    person = '<person xml:id="a"><persName>Ann</persName></person>'
    register = f"<standOff><listPerson>{person}</listPerson></standOff>"
    names = {
        "Ann Hay": 'mentioned(("a", ), "Ann Hay")\n',
        "<hi>Ann</hi> Hay": 'mentioned(("a", ), "Ann", "italic")\n[ ]\n"Hay"\n',
        '<rs ref="#a">Ann</rs>': 'mentioned(("a", ), "Ann")\nmention("a")\n',
        "<space/>": 'mention("a")\ncolumn-gap\n',
    }
    for name, program in names.items():
        source = document(f'<p><persName ref="#a">{name}</persName></p>', register)
        assert f"p({{\n[]\n{program}}})" in edition(source)


def few(count: int) -> str:
    people = "".join(
        f'<person xml:id="p{at}"><persName>P{at}</persName></person>' for at in range(count)
    )
    names = " ".join(f'<persName ref="#p{at}">P{at}</persName>' for at in range(count))
    register = f"<standOff><listPerson>{people}</listPerson></standOff>"
    return document(f"<p>{names}</p>{{}}", register)


@pytest.mark.parametrize(
    ("source", "setter"),
    [
        (few(16).format(""), 'index-in-line("People", ("P", "p0", {'),
        (few(17).format(""), 'index-of-names("People", 1, false, ("P", "p0", {'),
        (few(2).format(f"<p>{'Rain. ' * 3000}</p>"), 'index-of-names("People", 2, false, ('),
    ],
)
def test_a_short_work_tells_few_names_in_a_paragraph(source: str, setter: str) -> None:
    assert setter in edition(source)


@needs_poppler
def test_a_work_of_one_page_needs_no_number_of_it(tmp_path: Path) -> None:
    assert make_pdf(few(3).format(""), tmp_path / "a.pdf") == []
    assert "People P0; P1; P2" in " ".join("".join(pages(tmp_path / "a.pdf")).split())
    rain = f"<p>{'Rain. ' * 400}</p><p><persName ref='#p1'>P1</persName></p>"
    assert make_pdf(few(3).format(rain), tmp_path / "b.pdf") == []
    assert "People P0, 1; P1, 1–2; P2, 1" in " ".join("".join(pages(tmp_path / "b.pdf")).split())


def test_lines_of_the_header_of_a_short_work_are_told_together() -> None:
    told = "<publicationStmt><p>Free.</p><p>For all.</p></publicationStmt>"
    source = document("<p>a</p>").replace("<publicationStmt><p/></publicationStmt>", told)
    together = 'together({\n[]\n"Free."\n}, {\n[]\n"For all."\n})\n'
    assert together in edition(source)
    alone = edition(source.replace("For all.", "For all. " * 40))
    assert 'p({\n[]\n"Free."\n})' in alone
    assert "together(" not in alone
    assert "together(" not in edition(source.replace("<p>a</p>", f"<p>{'a ' * 9000}</p>"))
