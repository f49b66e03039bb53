"""The program for Typst: every text node stands in it, and nothing in a text becomes code."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textloss import lost

from tei_tools.errors import InputError
from tei_tools.publishing.pdf import typst_program

FIXTURES = Path(__file__).parent / "fixtures_print"
CORPUS = Path(__file__).resolve().parents[3] / "shared" / "tei-corpus"
SOME_OF_THE_CORPUS = (
    "006_tei-test_aphrodisias.xml",
    "018_tei-test_testdocbook5.xml",
    "025_tei-test_testms.xml",
    "044_letters_L00001.xml",
    "060_drama_henry-vi-part-3.xml",
    "079_publisher-samples_home.xml",
    "087_ceteicean_testTEI.xml",
    "094_genetic_document.xml",
)

_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


def document(body: str, header: str = "", attributes: str = "") -> str:
    return (
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"{attributes}><teiHeader><fileDesc><titleStmt>'
        "<title>A title</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/>"
        f"</sourceDesc></fileDesc></teiHeader>{header}<text><body>{body}</body></text></TEI>"
    )


def edition(source: str) -> str:
    """The part of the program that the document gives, without the functions it calls."""
    return typst_program(source).partition("#show: edition.with(")[2]


def literals(source: str) -> list[str]:
    return [_ESCAPE.sub(r"\1", found) for found in _LITERAL.findall(edition(source))]


def loss(source: str) -> Counter[str]:
    return lost(source, Counter(" ".join(literal.split()) for literal in literals(source)))


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.xml")), ids=lambda path: path.stem)
def test_no_text_of_the_fixtures_is_lost(path: Path) -> None:
    assert not loss(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", SOME_OF_THE_CORPUS)
def test_no_text_of_real_documents_is_lost(name: str) -> None:
    if not (CORPUS / name).is_file():
        pytest.skip("the corpus of real documents is not beside the repository")
    assert not loss((CORPUS / name).read_text(encoding="utf-8"))


# Elements of every family, nested at random: the law must not hang on a grammar.
_NAMES = st.sampled_from(
    """p q quote said hi emph title note list item label lg l sp speaker stage table row cell figure
    head figDesc div choice sic corr app lem rdg add del gap supplied persName date ref opener
    closer salute signed dateline postscript epigraph cit bibl castList castItem role floatingText
    body titlePage titlePart address addrLine formula egXML unknown milestone trailer""".split()
)
_WORDS = st.text(st.sampled_from('ab"\\#*_@$<&>é漢\u00a0 '), max_size=4)


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _element(name: str, inside: list[str]) -> str:
    return f"<{name}>{''.join(inside)}</{name}>"


trees = st.recursive(
    _WORDS.map(_escaped),
    lambda inside: st.builds(_element, _NAMES, st.lists(inside, max_size=4)),
    max_leaves=14,
)


@settings(max_examples=150, deadline=None)
@given(st.lists(trees, max_size=4))
def test_no_text_of_any_tree_is_lost(found: list[str]) -> None:
    assert not loss(document("".join(found)))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=40))
def test_text_stands_in_literals_only(text: str) -> None:
    words = "x" + text + "x"
    assert " ".join(re.split("[ \t\r\n]+", words)) in literals(
        document(f"<p>{_escaped(words)}</p>")
    )
    assert edition(document(f"<p>{_escaped(words)}</p>")).count("\np({") == 1


def test_white_space_is_left_to_typst_at_the_ends_of_a_node() -> None:
    program = edition(document("<p>one <hi>two</hi>\n  three</p>"))
    assert '"one"\n[ ]\nrun("two", "italic")\n[ ]\n"three"\n' in program


def test_spaces_that_are_elements_make_the_layout_of_the_file_none() -> None:
    program = edition(document("<p><w>one</w>\n<c> </c>\n<pc>(</pc>\n<w>two</w></p>"))
    assert '"one"\n[ ]\n"("\n"two"\n' in program


@pytest.mark.parametrize(
    ("tei", "program"),
    [
        ("<hi>a <emph>b</emph></hi>", 'run("a", "italic")\n[ ]\n"b"\n'),
        ('<hi rend="bold italic">a</hi>', 'run("a", "bold", "italic")\n'),
        ('<hi><hi rend="sc">a</hi></hi>', 'run("a", "italic", "small-caps")\n'),
        ('<foreign xml:lang="de-AT">Weg</foreign>', 'run("Weg", "italic", "lang:de")\n'),
        ("<del>a</del>", 'run("a", "struck")\n'),
        ("x<supplied>a</supplied>", '"x"\n"["\n"a"\n"]"\n'),
        ("x<unclear>a</unclear>", '"x"\n"a"\n"[?]"\n'),
        ('<gap quantity="2" unit="words"/>', '"[…"\n" 2 words]"\n'),
        (
            "<choice><corr>b</corr><sic>a</sic></choice>",
            '"b"\nnote("a", {\n[]\nlemma("b")\n"a"\n})',
        ),
        ('a<pb n="7"/>b', '"a"\npage-mark("7")\n"b"\n'),
        ("a-<lb break='no'/>b<lb/>c", '"a"\n"b"\n[ ]\n"c"\n'),
        ('<ref target="https://example.org/">a</ref>', 'run("a", "url:https://example.org/")\n'),
        ('<ref target="javascript:x">a</ref>', '"a"\n'),
        ("a<note><p>b</p></note>", '"a"\nnote("1", {\n[]\n"b"\n})\n'),
        (
            "a<note>b<note>c</note></note>",
            '"b"\n[ (]\nh(0pt, weak: true)\n"c"\nh(0pt, weak: true)\n[)]\n',
        ),
        ("<q>“a”</q>", '"“a”"\n'),
        ("<q>a</q>", '"“"\n"a"\n"”"\n'),
        ("<q>a <q>b</q></q>", '"“"\n"a"\n[ ]\n"‘"\n"b"\n"’"\n"”"\n'),
        ("<q>“a” <q>b</q></q>", '"“a”"\n[ ]\n"b"\n'),
    ],
)
def test_words_of_a_line(tei: str, program: str) -> None:
    assert program in edition(document(f"<p>{tei}</p>"))


@pytest.mark.parametrize(
    ("tei", "program"),
    [
        ("<p>a<quote><p>b</p></quote>c</p>", 'p({\n[]\n"a"\n})\nblock-quote({\n[]\np({\n[]\n"b"\n'),
        ("<lg><l rend='indent2'>a</l></lg>", "stanza({\n[]\nverse-line(steps: 2, {\n[]\n"),
        ("<lg>" + 5 * "<l>a</l>" + "</lg>", 'verse-line(number: "5", {\n'),
        ("<quote><lg>" + 5 * "<l>a</l>" + "</lg></quote>", 'verse-line({\n[]\n"a"\n})\n})\n})'),
        ("<sp><speaker>A</speaker><p>b</p></sp>", 'hanging({\n[]\nrun("A", "all-small-caps")\n'),
        ("<sp><speaker>A</speaker><l>b</l></sp>", 'speaker({\n[]\nrun("A", "all-small-caps")\n'),
        (
            "<l part='I'>a b</l><l part='F'>c</l>",
            'verse-line(after: "a b", {\n[]\n"c"\n',
        ),
        ("<stage>Exit <hi>a</hi></stage>", 'run("Exit", "italic")\n[ ]\n"a"\n'),
        ("<closer><signed>a</signed></closer>", 'aligned("right", {\n[]\naligned("right", {\n'),
        ("<list><item>a</item><item>b</item></list>", 'items({\n[]\n"a"\n}, {\n[]\n"b"\n})\n'),
        ('<list type="ordered"><item>a</item></list>', "numbered({\n"),
        ("<list><item>1. a</item><item>2. b</item></list>", "unmarked({\n"),
        ("<list><label>ab</label><item>c</item></list>", 'run("ab", "italic")\nh(0.7em)\n"c"\n'),
        ("<div><pb n='3'/><p>a</p></div>", 'p({\n[]\npage-mark("3")\n"a"\n'),
        ("<pb n='3'/><lg><l>a</l></lg>", 'page-mark-aside("3")\nstanza('),
        ("<figure><figDesc>a</figDesc></figure>", 'picture-missing("Picture", {\n'),
    ],
)
def test_blocks(tei: str, program: str) -> None:
    assert program in edition(document(f"<div>{tei}</div>"))


def test_cells_keep_their_places_under_spans() -> None:
    rows = "<row><cell rows='2'>a</cell><cell>b</cell></row><row><cell cols='99'>c</cell></row>"
    program = edition(document(f"<table>{rows}</table>"))
    places = re.findall(r"\(x: (\d+), y: (\d+), colspan: (\d+), rowspan: (\d+)", program)
    assert places == [("0", "0", "1", "2"), ("1", "0", "1", "1"), ("1", "1", "50", "1")]


def test_heading_levels_are_never_skipped() -> None:
    inner = "<div><div><head>a</head><div><div><head>b</head></div></div></div></div>"
    assert re.findall(r"heading-at\((\d)", edition(document(inner))) == ["1", "2"]


def test_index_is_sorted_with_surnames_first_and_accents_in_place() -> None:
    people = "".join(
        f'<person xml:id="p{number}"><persName>{name}</persName></person>'
        for number, name in enumerate(
            ["Zoe", "<forename>Ann</forename> <surname>Émery</surname>", "apple", "Fox"]
        )
    )
    program = edition(
        document('<p><persName ref="#p3">Fox</persName></p>', f"<standOff><listPerson>{people}"
                 "</listPerson></standOff>")
    )  # fmt: skip
    keys = re.findall(r'\("(\w)", "(p\d)", \{', program)
    assert keys == [("A", "p2"), ("E", "p1"), ("F", "p3"), ("Z", "p0")]
    assert program.count('mentioned(("p3", ), "Fox")') == 1


@pytest.mark.parametrize(
    ("language", "keys"),
    [
        ("sv", [("#", "p3"), ("Z", "p2"), ("Ö", "p1")]),
        ("de", [("#", "p3"), ("O", "p1"), ("Z", "p2")]),
    ],
)
def test_index_follows_the_alphabet_of_the_edition_s_language(
    language: str, keys: list[tuple[str, str]]
) -> None:
    names = ("Åsa Öberg", "Karl Zorn", "17")
    people = "".join(
        f'<person xml:id="p{number}"><persName>{name}</persName></person>'
        for number, name in enumerate(names, 1)
    )
    register = f"<standOff><listPerson>{people}</listPerson></standOff>"
    program = edition(document("<p>a</p>", register, f' xml:lang="{language}"'))
    assert re.findall(r'\("(.)", "(p\d)", \{', program) == keys
    assert '"Öberg"\n[, ]\n"Åsa"\n' in program


def test_what_is_not_tei_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match="no TEI element"):
        typst_program("<html/>")


def test_corpora_and_documents_within_documents_are_whole() -> None:
    one, two = document("<p>one</p>"), document("<p>two</p>")
    header = one.partition("<teiHeader>")[2].partition("</teiHeader>")[0]
    corpus = (
        '<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>'
        f"{header.replace('A title', 'A corpus')}</teiHeader>{one}{two}</teiCorpus>"
    )
    within = one.replace("</TEI>", two + "</TEI>")
    for source in (corpus, within):
        assert not loss(source)
        assert edition(source).count('heading-at(1, "A title"') == 2
    assert 'title: "A corpus"' in edition(corpus)


def titled(body: str, statement: str) -> str:
    return document(body).replace("<title>A title</title>", f"<title>A title</title>{statement}")


def test_an_author_whom_nobody_knows_is_not_named() -> None:
    for name in ("unknown", "Anonymous"):
        for body in ("<p>a</p>", "<head>A title</head><p>a</p>"):
            assert name not in literals(titled(body, f"<author>{name}</author>"))


def test_an_editor_does_not_part_a_text_s_own_title_from_its_byline() -> None:
    statement = "<author>B. Fox</author><editor>C. Hay</editor>"
    program = edition(titled("<head>A title</head><byline>by B. Fox</byline><p>a</p>", statement))
    assert program.index('"by B. Fox"') < program.index('"C. Hay"')
    assert program.count('"A title"') == program.count('title: "A title"') + 2
