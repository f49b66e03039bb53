"""Titles in print: the header's, each said once; collections, with what all their texts share."""

import re
from pathlib import Path

import pytest
from pdf_pages import laid_out, needs_poppler, pages
from test_pdf import png
from test_pdf_typst import document, edition

from tei_tools.publishing.pdf import make_pdf, typst_program
from tei_tools.publishing.work import Picture

RAIN = "Rain fell on the roofs. "


def text(
    title: str, *, author: str = "", body: str = f"<p>{RAIN * 9}</p>", issued: str = ""
) -> str:
    """A document with a title, an author, and who publishes it when."""
    statement = f"<title>{title}</title>" + (f"<author>{author}</author>" if author else "")
    source = document(body).replace("<title>A title</title>", statement)
    return source.replace("<publicationStmt><p/>", f"<publicationStmt>{issued or '<p/>'}")


def program_of(*sources: str, title: str = "Papers", language: str = "") -> str:
    return typst_program(sources, title, language).partition("#show: edition.with(")[2]


def title_page(program: str) -> str:
    return (
        program.partition("title-page({")[2].partition("imprint-page(")[0].partition("contents(")[0]
    )


EDITED = "</title><editor>Ann Hay</editor>"
HERON = '<publisher>Heron Press</publisher><pubPlace>Oxford</pubPlace><date when="2019">2019</date>'


def test_the_title_page_of_a_collection_says_who_edits_and_publishes_it() -> None:
    texts = [text(name, issued=HERON).replace("</title>", EDITED) for name in ("One", "Two")]
    page = title_page(program_of(*texts))
    assert '"Papers"' in page
    assert '"edited by Ann Hay"' in page
    assert page.index('"Heron Press"') < page.index('"Oxford, 2019"') < page.index('"Papers"')


@needs_poppler
def test_the_book_of_an_edition_is_its_editor_s(tmp_path: Path) -> None:
    sources = [text(name, issued=HERON) for name in ("One", "Two")]
    made = {"title": "Papers", "editor": "Tabitha Quill", "publisher": "Record Society"}
    make_pdf(sources, tmp_path / "a.pdf", **made)  # type: ignore[arg-type]
    told = pages(tmp_path / "a.pdf")[2].split("\n")
    assert [line for line in told if line] == [
        "Papers",
        "edited by Tabitha Quill",
        "Record Society",
    ]


def test_what_not_all_say_is_not_on_the_title_page() -> None:
    page = title_page(program_of(text("One", issued=HERON), text("Two")))
    assert "Heron" not in page
    assert "Heron Press" in program_of(text("One", issued=HERON), text("Two"))


def test_the_title_page_of_one_book_has_its_publisher_too() -> None:
    body = f"<p>{RAIN * 700}</p>"
    page = title_page(edition(text("One", author="B. Fox", body=body, issued=HERON)))
    assert all(words in page for words in ('"Heron Press"', '"Oxford, 2019"', '"One"', '"B. Fox"'))


FRONT = "<front><titlePage><docTitle><titlePart>{}</titlePart></docTitle></titlePage></front><body>"


def test_a_title_page_that_says_the_same_is_the_only_one() -> None:
    source = text("The tides", body=f"<p>{RAIN * 700}</p>")
    program = edition(source.replace("<body>", FRONT.format("THE TIDES, or the moon")))
    assert '"THE TIDES, or the moon"' in title_page(program)
    assert program.count('"The tides"') == 3  # metadata, half-title, running head


def test_a_title_page_that_says_something_else_is_part_of_the_text() -> None:
    source = text("The tides", body=f"<p>{RAIN * 700}</p>")
    program = edition(source.replace("<body>", FRONT.format("A treatise")))
    assert '"The tides"' in title_page(program)
    assert '"A treatise"' in program.partition("main-matter(")[2]


def test_contents_have_the_header_s_title_and_authors_where_they_differ() -> None:
    own = text("One", author="B. Fox").replace("<body>", FRONT.format("One: a tale"))
    program = program_of(own, text("Two", author="C. Hay"))
    assert (
        'heading-at(1, "One", runs-on: true, author: "B. Fox", {\n[]\n"One: a tale"\n})' in program
    )
    assert 'heading-at(1, "Two", runs-on: true, author: "C. Hay", ' in program
    same = program_of(text("One", author="B. Fox"), text("Two", author="B. Fox"))
    assert "author: " not in same


LETTERS = "".join(
    f"<div type='letter'><head>To Ann, {day} May</head><p>{RAIN * 250}</p></div>" for day in "123"
)


def test_letters_run_on_and_chapters_begin_pages() -> None:
    assert "chapter-start(" not in edition(document(LETTERS)).partition("heading-at(")[2]
    assert edition(document(LETTERS)).count("runs-on: true") == 2
    chapters = edition(document(LETTERS.replace("letter", "chapter")))
    assert chapters.count("chapter-start(") >= 2
    assert "runs-on" not in chapters


def test_notes_of_letters_that_run_on_are_numbered_through() -> None:
    note = "<p>a<note>b</note></p>"
    program = program_of(text("One", body=note), text("Two", body=note))
    assert re.findall(r'\nnote\("(.+?)"', program) == ["1", "2"]


@pytest.mark.parametrize(
    ("title", "size"),
    [("Rain", "2"), ("Rain " * 8, "1.75"), ("Rain " * 20, "1.3"), ("R " * 99, "1.15")],
)
def test_long_titles_are_set_smaller(title: str, size: str) -> None:
    program = edition(text(title.strip(), body=f"<p>{RAIN * 700}</p>"))
    assert f"title-block(sized({size}), " in program


def test_the_book_s_own_words_are_in_the_language_that_is_asked_for() -> None:
    body = LETTERS.replace("letter", "chapter")
    assert 'contents(3, {\n[]\n"Contents"\n})' in program_of(text("One", body=body))
    german = program_of(text("One", body=body), language="de-AT")
    assert 'contents(3, {\n[]\nrun("Inhalt", "lang:de")\n})' in german
    assert 'lang: "en"' in german


APP = (
    '<app loc="4"><lem wit="#A">rain</lem><rdg wit="#B">snow</rdg><rdg wit="#C">hail</rdg>'
    "<rdg>sleet</rdg></app>"
)


def test_readings_are_parted_in_a_list_as_in_a_note() -> None:
    told = (
        'lemma("rain", "A")\n"snow"\n[ ]\nrun("B", "italic")\n[; ]\n"hail"\n[ ]\n'
        'run("C", "italic")\n[; ]\n"sleet"\n'
    )
    assert told in edition(document(f"<p>{APP}</p>"))
    listed = edition(document(f"<listApp>{APP}</listApp>"))
    assert 'hanging({\n[]\nrun("4", "italic")\n[ ]\n' + told + "})" in listed


@pytest.mark.parametrize(
    ("resp", "line"),
    [
        ("transcribed by", '"transcribed by"\n[ ]\n"Ann"'),
        ("transcription", '"transcription"\n":"\n[ ]\n"Ann"'),
        ("encoding: tags", '"encoding: tags"\n[ –]\n[ ]\n"Ann"'),
    ],
)
def test_a_task_and_who_did_it_do_not_run_together(resp: str, line: str) -> None:
    statement = f"</title><respStmt><resp>{resp}</resp><name>Ann</name></respStmt>"
    assert line in edition(document("<p>a</p>").replace("</title>", statement, 1))


def test_who_publishes_where_and_when_is_one_line() -> None:
    program = edition(text("One", issued=HERON))
    line = r'"Publisher:".*?"Heron Press"\n.*?\[, \]\n"Oxford"\n.*?\[, \]\n"2019"\n\}\)'
    assert re.search(line.replace('"Publisher:"', 'run\\("Publisher:"'), program, re.DOTALL)


@pytest.mark.parametrize(
    ("words", "codes"),
    [("", ["picture-undescribed"]), ("<figDesc>A.</figDesc>", []), ("<head>A.</head>", [])],
)
def test_a_picture_that_nothing_describes_is_told(
    tmp_path: Path, words: str, codes: list[str]
) -> None:
    source = document(f'<figure><graphic url="a.png"/>{words}</figure>')
    picture = Picture("a.png", "pictures/a-1.png", "image/png", png(40, 30))
    found = make_pdf(source, tmp_path / "a.pdf", pictures=[picture])
    assert [one.code for one in found] == codes


def test_a_picture_without_an_address_is_a_word() -> None:
    assert '"[Picture]"' in edition(document("<p>a <graphic/></p>"))


def test_a_close_stands_at_the_right_and_one_of_many_words_as_prose() -> None:
    close = "<salute>Ever yours,</salute><signed>Ann</signed>"
    program = edition(document(f"<closer>{close}</closer>"))
    assert 'aligned("right", {\n[]\naligned("right", {\n[]\np({\n[]\n"Ever yours,"' in program
    assert 'run("Ann", "small-caps")' in program
    prose = edition(document(f"<closer>{RAIN * 9}<signed>Ann</signed></closer>"))
    assert "aligned(" not in prose
    assert "plain({\n[]\np({" in prose


def test_the_pieces_of_a_letterhead_are_lines() -> None:
    head = "<opener><persName>Ann</persName> <placeName>Lyme</placeName></opener>"
    assert 'p({\n[]\n"Ann"\n})\np({\n[]\n"Lyme"\n})' in edition(document(head)).replace("[ ]\n", "")


@needs_poppler
def test_no_number_of_a_page_stands_alone_in_the_contents(tmp_path: Path) -> None:
    names = [f"{'A long title of a text ' * 3}{'x' * size}" for size in range(1, 30)]
    make_pdf([text(name) for name in names], tmp_path / "a.pdf", title="Papers")
    contents = laid_out(tmp_path / "a.pdf").partition("Contents")[2].partition("Rain fell")[0]
    assert not re.findall(r"^ *\d+$", contents, re.MULTILINE)


@pytest.mark.parametrize(
    ("editors", "line"),
    [
        ("<editor>Ann Hay</editor><editor>B. Fox</editor>", '"Ann Hay"\n[, ]\n"B. Fox"\n'),
        (
            "<editor><name>Hay, Ann</name> <name>Fox, B.</name></editor>",
            '"Hay, Ann"\n[; ]\n"Fox, B."\n',
        ),
        ("<editor><name>Ann</name> Hay</editor>", '"Ann"\n[ ]\n"Hay"\n'),
    ],
)
def test_editors_stand_on_one_line(editors: str, line: str) -> None:
    source = document(f"<p>{RAIN * 700}</p>").replace("</title>", f"</title>{editors}")
    page = title_page(edition(source))
    assert page.count("title-line(") == 1
    assert f'title-line({{\n[]\n"edited by "\n{line}}})' in page


def test_the_header_tells_its_languages_on_one_line_and_describes_manuscripts() -> None:
    header = (
        "<profileDesc><langUsage><language ident='en'>English</language><language ident='la'>Latin"
        "</language></langUsage></profileDesc>"
    )
    manuscript = (
        "<msDesc><msIdentifier><idno>MS 1</idno></msIdentifier><physDesc><handDesc><handNote>One "
        "hand.</handNote><handNote>Another.</handNote></handDesc></physDesc></msDesc>"
    )
    source = document("<p>a</p>").replace("</teiHeader>", header + "</teiHeader>")
    program = edition(source.replace("<sourceDesc><p/>", f"<sourceDesc>{manuscript}"))
    assert re.search(
        r'"Language:", "italic"\)\n\[ ]\n"English"\n.*\[, ]\n"Latin"\n}', program, re.S
    )
    assert 'shelfmark({\n[]\n"MS 1"\n})' in program
    assert '{\n[]\n"One hand."\n}, {\n[]\n"Another."\n}' in program


@needs_poppler
def test_what_turns_over_in_the_contents_is_indented_and_not_hyphenated(tmp_path: Path) -> None:
    texts = [text("A long title of a text " * 3, author=f"Ann Considerable {at}") for at in "ab"]
    make_pdf(texts, tmp_path / "a.pdf", title="Papers")
    contents = laid_out(tmp_path / "a.pdf").partition("Contents")[2].partition("\f")[0]
    first, second = re.findall(r"^ *(?=\S)", contents.strip("\n"), re.MULTILINE)[:2]
    assert len(first) < len(second)
    assert "\u00ad" not in contents


def test_the_name_of_a_group_stands_over_its_persons() -> None:
    group = "<castGroup><head>lovers</head><castItem>Ann</castItem></castGroup>"
    program = edition(document(f"<castList><head>Persons</head>{group}</castList>"))
    assert 'group-head({\n[]\n"lovers"\n})\nhanging({\n[]\n"Ann"\n})' in program
