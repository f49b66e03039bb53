"""Scripts in print: each in the best font that there is, in its direction, told where poor."""

import re
import subprocess
from pathlib import Path

import pytest
import typst
from pdf_pages import needs_poppler
from test_pdf_typst import document, edition

from tei_tools.publishing.page_settings import PageSettings
from tei_tools.publishing.pdf import make_pdf
from tei_tools.publishing.script_fonts import (
    SCRIPTS,
    ScriptFont,
    advice,
    families,
    fonts_for,
    scripts_of,
)

ARABIC = "خرجنا من المدينة في الصباح (1861)."
HERE = {family.lower() for family in typst.Fonts().families()}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Plain words, déjà vu, Ελλάς, Россия, שלום", []),
        ("كتاب", ["Arabic"]),
        ("漢字", ["Chinese"]),
        ("漢字かな", ["Japanese", "Chinese"]),
        ("한국", ["Korean"]),
        ("ไทย and ქართული", ["Georgian", "Thai"]),
        ("&#x643; and &#28450;", ["Arabic", "Chinese"]),
        ("&#x110000; &#xD800; &amp;", []),
    ],
)
def test_scripts_that_need_a_font_of_their_own(text: str, names: list[str]) -> None:
    assert [script.name for script in scripts_of(["a", text])] == names


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_each_script_has_its_sample_and_families(script) -> None:  # type: ignore[no-untyped-def]
    assert re.fullmatch(f"[{script.letters}]+", script.sample)
    assert script.name in {one.name for one in scripts_of([script.sample])}
    assert len(script.families) >= 2
    assert families(script).startswith("such as ")


def test_no_script_no_fonts_of_the_machine() -> None:
    assert fonts_for([], ("Amiri",), ()) == []


def test_the_font_that_is_asked_for_goes_first() -> None:
    (found,) = fonts_for(scripts_of(["كتاب"]), ("Libertinus Serif", "DejaVu Sans Mono"), ())
    assert (found.family, found.is_for_books) == ("DejaVu Sans Mono", True)
    assert list(advice([found])) == []


def test_a_poor_font_is_told_with_better_ones() -> None:
    arabic = SCRIPTS[0]
    (said,) = advice([ScriptFont(arabic, "DejaVu Sans Mono", is_for_books=False)])
    assert (said.code, said.severity) == ("script-font", "warning")
    assert said.message == "Arabic is set in DejaVu Sans Mono, which is not made for books."
    assert "such as Amiri, Scheherazade New or Noto Naskh Arabic" in said.hint


@pytest.mark.skipif(
    bool(HERE & {family.lower() for family in SCRIPTS[0].families}), reason="a good font is here"
)
@needs_poppler
def test_arabic_without_a_font_for_books(tmp_path: Path) -> None:
    (said,) = make_pdf(document(f"<p>{ARABIC}</p>"), tmp_path / "a.pdf")
    assert said.message.startswith("Arabic is set in ")
    asked = PageSettings(fonts=("DejaVu Sans Mono",))
    assert make_pdf(document(f"<p>{ARABIC}</p>"), tmp_path / "b.pdf", settings=asked) == []
    fonts = subprocess.run(["pdffonts", tmp_path / "a.pdf"], capture_output=True, text=True).stdout
    assert "Libertinus" in fonts


def test_words_that_begin_from_the_right_turn_their_paragraph() -> None:
    program = edition(document(f"<head>{ARABIC}</head><p>{ARABIC}</p><p>a {ARABIC}</p>"))
    assert program.count('in-language("ar", rtl, ') == 2
    assert edition(document("<p>a</p>")).count("in-language(") == 0


def test_what_stands_in_another_direction_turns_as_a_whole() -> None:
    body = (
        '<div xml:lang="he"><head>א</head><lg><l>א</l></lg><list><item>א</item></list>'
        "<table><row><cell>א</cell></row></table><closer>א</closer></div>"
    )
    program = edition(document(body))
    for setter in ("heading-at", "stanza", "items", "grid-of-cells", "aligned"):
        assert f'in-language("he", rtl, {{\n[]\n{setter}(' in program


def test_a_book_from_right_to_left() -> None:
    source = document(f'<p>{ARABIC}</p><p xml:lang="en">A word.</p>', "", ' xml:lang="ara"')
    assert 'lang: "ar", dir: rtl, ' in edition(source)
    assert edition(source).count('in-language("en", ltr, ') == 1


def test_a_note_in_the_other_direction_begins_at_the_other_side() -> None:
    notes = f"<note>{ARABIC}</note><note>b</note><note xml:lang='he'>c</note>"
    program = edition(document(f"<p>a{notes}</p>"))
    assert re.findall(r'note\("(\d)"(, turned: true)?', program) == [
        ("1", ", turned: true"),
        ("2", ""),
        ("3", ", turned: true"),
    ]
    leftward = document(
        "<p>א<note>English</note><note>1861</note><note>א</note></p>", "", ' xml:lang="he"'
    )
    assert re.findall(r"turned: (\w+), {\n\[\]\n(.*)", edition(leftward)) == [("true", '"English"')]


def test_a_passage_without_a_letter_of_a_book_from_right_to_left_is_turned() -> None:
    body = "<p>English words</p><p>א English</p><p>1861</p><closer>Ann</closer>"
    program = edition(document(body, "", ' xml:lang="he"'))
    assert program.count('in-language("und", ltr, {\n[]\np({\n[]\n"English words"') == 1
    assert program.count("in-language(") == 1


@pytest.mark.parametrize(
    ("cells", "turned"),
    [
        ("<cell>א</cell><cell>1</cell></row><row><cell>א</cell>", "grid-of-cells("),
        ("<cell>א</cell><cell>a</cell>", '"א"'),
    ],
)
def test_a_table_turns_where_all_its_cells_do(cells: str, turned: str) -> None:
    program = edition(document(f"<table><row>{cells}</row></table>"))
    (found,) = re.findall(r'in-language\("he", rtl, \{\n\[\]\n(.*)', program)
    assert found.startswith(turned)
