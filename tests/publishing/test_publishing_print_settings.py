"""PageSettings: what `[print]` may say, what it means on the page, and one sentence where wrong."""

import re
from dataclasses import fields
from pathlib import Path

import pytest
from pdf_pages import information, needs_poppler
from test_pdf_typst import document

from tei_tools.errors import ConfigError
from tei_tools.publishing.page_settings import _READERS, PageSettings, read_page_settings
from tei_tools.publishing.pdf import make_pdf, typst_program

FILE = Path("edition.toml")
LINE = 34 * 25.4 / 72


def test_every_setting_has_a_reader() -> None:
    assert set(_READERS) == {field.name for field in fields(PageSettings)}


def test_nothing_is_a5_in_the_proportions_of_a_book() -> None:
    plain = read_page_settings({}, FILE)
    assert plain == PageSettings()
    assert plain.measures == (148, 210)
    assert plain.text_size == 10
    assert {side: round(length) for side, length in plain.all_margins.items()} == {
        "inside": 20, "outside": 18, "top": 22, "bottom": 24,
    }  # fmt: skip


def test_large_paper_gets_larger_type_and_no_longer_lines() -> None:
    wide = PageSettings(paper="a4")
    assert wide.text_size == 11
    margins = wide.all_margins
    assert 210 - margins["inside"] - margins["outside"] == pytest.approx(LINE * 11)


def test_margins_that_are_asked_for_stay() -> None:
    table = {"paper": "A4", "margins": {"inside": "2cm"}, "size": "11pt"}
    margins = read_page_settings(table, FILE).all_margins
    assert margins["inside"] == 20
    assert 210 - 20 - margins["outside"] == pytest.approx(LINE * 11)
    one = read_page_settings({"margins": "1in"}, FILE).all_margins
    assert set(one.values()) == {25.4}


@pytest.mark.parametrize(
    ("paper", "measures"),
    [("135x210mm", (135, 210)), ("6 x 9in", (152.4, 228.6)), ("12.5×19cm", (125, 190))],
)
def test_papers_of_any_size(paper: str, measures: tuple[float, float]) -> None:
    found = read_page_settings({"paper": paper}, FILE).measures
    assert found == pytest.approx(measures)


@pytest.mark.parametrize(
    ("table", "sentence"),
    [
        ({"paper": "a3"}, "paper in [print] should be a4, a5, letter or a size as in 135x210mm."),
        ({"paper": "1x1mm"}, "paper in [print] should be a4"),
        ({"paper": 4}, "paper in [print] should be a4"),
        ({"size": "60pt"}, "size in [print] should be a size from 6pt to 24pt."),
        ({"size": 10}, "size in [print] should be a size from 6pt to 24pt."),
        ({"margins": "wide"}, "margins in [print] should be a length as in 20mm, or a table"),
        ({"margins": {"left": "2cm"}}, "margins in [print] should be a length"),
        ({"margins": "7cm"}, "the margins in [print] leave no room for text on the page."),
        ({"fonts": [1]}, "fonts in [print] should be the name of a family of fonts"),
        ({"fonts": ["a\nb"]}, "fonts in [print] should be the name of a family of fonts"),
        ({"font_folders": ["../x"]}, "font_folders in [print] should be folders that lie in"),
        ({"font_folders": "none"}, "font_folders in [print] should be folders that are there"),
        ({"font_folders": ["a\0b"]}, "font_folders in [print] should be folders"),
        ({"two_sided": "no"}, "two_sided in [print] should be true or false."),
        ({"papr": "a4"}, "[print] has an unknown key, papr; did you mean paper?"),
        ({"colour": "a4"}, "[print] has an unknown key, colour; it takes paper, size,"),
    ],
)
def test_a_wrong_value_is_told_in_one_sentence(table: dict[str, object], sentence: str) -> None:
    with pytest.raises(ConfigError) as found:
        read_page_settings(table, FILE)
    message = str(found.value)
    assert message.startswith(f"edition.toml: {sentence}")
    assert message[-1] in ".?" and "\n" not in message


def test_a_link_out_of_the_folder_leads_nowhere(tmp_path: Path) -> None:
    (tmp_path / "edition").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "edition" / "fonts").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ConfigError, match="lie in the edition's own"):
        read_page_settings({"font_folders": "fonts"}, tmp_path / "edition" / "edition.toml")


def test_the_name_of_a_font_is_no_code() -> None:
    program = typst_program(document("<p>a</p>"), settings=PageSettings(fonts=('a", x: "b\\',)))
    assert 'fonts: ("a\\", x: \\"b\\\\", )' in program.partition("\n")[0]


@needs_poppler
def test_the_page_is_as_it_was_asked_for(tmp_path: Path) -> None:
    settings = PageSettings(paper="135x210mm", size=12, two_sided=False)
    assert make_pdf(document("<p>a</p>"), tmp_path / "out.pdf", settings=settings) == []
    told = information(tmp_path / "out.pdf")["Page size"]
    width, height = map(float, re.findall(r"([\d.]+) x ([\d.]+)", told)[0])
    assert (width, height) == pytest.approx((135 / 25.4 * 72, 210 / 25.4 * 72), abs=0.01)


def test_a_font_that_there_is_not_is_told(tmp_path: Path) -> None:
    settings = PageSettings(fonts=("No Such Face", "DejaVu Sans Mono"))
    notices = make_pdf(document("<p>a</p>"), tmp_path / "out.pdf", settings=settings)
    assert [(one.code, one.severity) for one in notices] == [("font-unknown", "warning")]
    assert '"No Such Face"' in notices[0].message
    assert b"DejaVuSansMono" in (tmp_path / "out.pdf").read_bytes()
