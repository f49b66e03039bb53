"""chronology: dates of any precision in the order of time, with their words and context."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.chronology import chronology, extent
from tei_tools.document.source import TEI, Document


def tei(body: str, path: str = "a.xml") -> Document:
    source = f'<TEI xmlns="{TEI}">\n<teiHeader/>\n<text><body>\n{body}\n</body></text></TEI>'
    return Document.parse(source, path)


def words(body: str, *, undated: bool = True) -> list[str]:
    return [one.words for one in chronology([tei(f"<p>{body}</p>")], undated=undated)]


IN_ORDER = [
    '<date from="-0500" to="-0401">fifth century BC</date>',
    '<date when="-0044">44 BC</date>',
    '<date when="-0044-03-15">Ides of March</date>',
    '<date when="-0001">1 BC</date>',
    '<date when="0001">AD 1</date>',
    '<date from="1301" to="1400">fourteenth century</date>',
    '<date notAfter="1847">before 1848</date>',
    '<date from="1848">since 1848</date>',
    '<date when="1848-01">January</date>',
    '<date when="1848-01-01Z">New Year</date>',
    '<date when="1848-01-01T09:30:00">half past nine</date>',
    '<date when-iso="1848-02/1848-03">two months</date>',
    '<date notBefore="1848-06" notAfter="1848-08">summer</date>',
    '<docDate when="12000">the far year</docDate>',
    '<date when="--06-12">12 June</date>',
    '<time when="14:00:00">two</time>',
    '<date dur="P7D">a week</date>',
    "<date>some day</date>",
]


def plain(tagged: str) -> str:
    return tagged[tagged.index(">") + 1 : tagged.rindex("<")]


@given(st.permutations(IN_ORDER[:-4]))
def test_dates_of_any_precision_stand_in_the_order_of_time(shuffled: list[str]) -> None:
    assert words(" ; ".join(shuffled)) == [plain(one) for one in IN_ORDER[:-4]]


def test_what_has_no_year_stands_last_in_the_order_of_the_text_or_nowhere() -> None:
    body = " ; ".join(reversed(IN_ORDER))
    assert words(body)[-4:] == ["some day", "a week", "two", "12 June"]
    assert words(body, undated=False) == [plain(one) for one in IN_ORDER[:-4]]


def test_what_begins_together_stands_longest_first_then_as_in_the_documents() -> None:
    body = '<p><date when="1848">{}</date> <date from="1848" to="1850">{}</date></p>'
    found = chronology([tei(body.format("b", "a"), "1"), tei(body.format("d", "c"), "2")])
    assert [(one.words, one.document) for one in found] == [
        ("a", "1"),
        ("c", "2"),
        ("b", "1"),
        ("d", "2"),
    ]


@pytest.mark.parametrize("value", ["", "0000", "1848-13", "1848-02-30", "yesterday", "1989-W43"])
def test_what_is_no_date_has_no_place_in_time(value: str) -> None:
    assert extent({"when": value}) is None


def test_the_plain_attribute_goes_before_the_iso_one() -> None:
    assert extent({"when-iso": "1700", "when": "1848"}) == extent({"when": "1848"})


def test_an_entry_has_words_context_document_and_line() -> None:
    near = "many more words than any context could hold " * 3
    (entry,) = chronology([tei(f'<p>{near}on <date when="1848">that\nday</date> {near}</p>')])
    assert (entry.words, entry.document, entry.line) == ("that day", "a.xml", 4)
    assert entry.context.startswith("…") and entry.context.endswith("…")
    assert "hold on that day many" in entry.context
    assert dict(entry.value) == {"when": "1848"}


def test_the_context_ends_with_its_block() -> None:
    (entry,) = chronology([tei('<p>Before.</p><p>In <date when="1848">1848</date>.</p><p>A</p>')])
    assert entry.context == "In 1848."


def test_linked_parts_are_one_date_and_a_wrapper_is_none() -> None:
    linked = '<date xml:id="a" next="#b" when="1848">in</date> <hi>x</hi> <date xml:id="b" '
    assert words(f'{linked}prev="#a">1848</date>') == ["in x 1848"]
    assert words('<docDate>Of <date when="1848">1848</date></docDate>') == ["1848"]


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tei_tools", "dates", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    body = '<p>In <date when="1850">1850</date> and <date from="1848" to="1849">1848, 49</date>.'
    tei(f"{body}</p><p><date>Once</date></p>").write(tmp_path / "a.xml")
    return tmp_path


def test_a_table_tells_values_in_words(folder: Path) -> None:
    assert run("a.xml", "--no-undated", folder=folder).stdout == (
        "from 1848 to 1849  a.xml:4  In 1850 and 1848, 49.\n"
        "1850               a.xml:4  In 1850 and 1848, 49.\n"
    )


def test_csv_has_a_column_for_each_attribute(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("a.xml", "--format", "csv", folder=folder).stdout)))
    assert [(row["when"], row["from"], row["to"], row["words"]) for row in rows] == [
        ("", "1848", "1849", "1848, 49"),
        ("1850", "", "", "1850"),
        ("", "", "", "Once"),
    ]


def test_json_has_an_object_for_each_date(folder: Path) -> None:
    found = json.loads(run("a.xml", "--format", "json", folder=folder).stdout)
    assert found[0] == {
        "value": {"from": "1848", "to": "1849"},
        "words": "1848, 49",
        "document": "a.xml",
        "line": 4,
        "context": "In 1850 and 1848, 49.",
    }


def test_one_that_cannot_be_read_is_told_and_the_rest_listed(folder: Path) -> None:
    done = run("none.xml", "a.xml", folder=folder)
    assert done.returncode == 2
    assert "none.xml" in done.stderr and "1850" in done.stdout
