"""Tables of metadata as spreadsheets and databases write them."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.config import EditionError, read_edition
from tei_tools.config.dating import dating_advice, iso_date, order_of

TEXTS = ("a.txt", "letters/l2.txt", "letters/l10.txt", "drafts/l10.txt", "Café.txt")


@pytest.fixture
def folder(tmp_path):
    for name in TEXTS:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("A text.\n", "utf-8")
    return tmp_path


def read(folder: Path, table: bytes | str, terms: str = "", first: str = ""):
    """The edition with all texts and the table."""
    data = table.encode() if isinstance(table, str) else table
    (folder / "m.csv").write_bytes(data)
    (folder / "edition.toml").write_text(
        f'[edition]\nlanguage = "en"\n{first}\n[[source]]\nfiles = "**/*.txt"\n'
        f'[metadata]\nfile = "m.csv"\n{terms}',
        "utf-8",
    )
    return read_edition(folder)


def said(edition, key: str) -> dict[str, str]:
    """What is said under a key of each text of which it is."""
    folder = edition.folder
    values = {one.file.relative_to(folder).as_posix(): getattr(one, key) for one in edition.sources}
    return {name: value for name, value in values.items() if value}


def wrong(folder: Path, table: bytes | str, terms: str = "") -> list[str]:
    with pytest.raises(EditionError) as refused:
        read(folder, table, terms)
    return str(refused.value).replace(f"{folder}/", "").splitlines()


@pytest.mark.parametrize(
    ("encoding", "mark", "codes"),
    [
        ("utf-8", "", []),
        ("utf-8", "\ufeff", []),
        ("utf-16", "", []),
        ("cp1252", "", ["encoding-assumed"]),
    ],
)
def test_a_table_is_read_in_the_encodings_of_spreadsheets(folder, encoding, mark, codes):
    table = f"{mark}File;Sender;Recipient\r\na.txt;Søren Ågård;Édouard Lemaître\r\n;;\r\n\r\n"
    edition = read(folder, table.encode(encoding))
    assert said(edition, "sender") == {"a.txt": "Søren Ågård"}
    assert said(edition, "recipient") == {"a.txt": "Édouard Lemaître"}
    assert [one.code for one in edition.notices] == codes


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("letters/l2.txt", "letters/l2.txt"),
        (r"letters\l2.txt", "letters/l2.txt"),
        ("l2.txt", "letters/l2.txt"),
        ("l2", "letters/l2.txt"),
        ("L2.TXT", "letters/l2.txt"),
        ("drafts/l10", "drafts/l10.txt"),
        ("cafe\u0301", "Café.txt"),
    ],
)
def test_a_row_may_name_its_text_by_the_end_of_its_path(folder, name, text):
    assert said(read(folder, f"file,title\n{name},T\n"), "title") == {text: "T"}


def test_a_name_that_several_texts_have_is_no_name(folder):
    (told,) = wrong(folder, "file\nl10.txt\n")
    assert told == "m.csv:2: 'l10.txt' may be drafts/l10.txt or letters/l10.txt; write which it is."


def test_a_text_named_in_two_ways_is_named_twice(folder):
    (told,) = wrong(folder, "file\nl2\na.txt\nletters/l2.txt\n")
    assert told == "m.csv:4: 'letters/l2.txt' is there twice, first on line 2."


def test_columns_of_other_names_are_named(folder):
    table = "Call number,From,file,Extent\nl2,Hannah,x.tif,2 ff.\n"
    terms = 'columns = { file = "call  number", sender = "From" }\nignore = ["Extent", "File"]'
    edition = read(folder, table, terms)
    assert said(edition, "sender") == {"letters/l2.txt": "Hannah"}
    assert (
        "m.csv:1: unknown column 'file'" in wrong(folder, table, terms.replace(', "File"', ""))[0]
    )
    (missing,) = wrong(folder, "file\na.txt\n", 'columns = { sender = "From" }')
    assert missing == "m.csv:1: the table has no column 'from', as [metadata] says."


@pytest.mark.parametrize(
    ("terms", "told"),
    [
        ("columns = 1", "columns in [metadata] should be a table"),
        ("columns = { sendr = 'x' }", "has no key 'sendr'; did you mean sender?"),
        ("columns = { sender = '' }", "should name what sender is called"),
        ("columns = { sender = 1 }", "should be a string"),
    ],
)
def test_names_of_columns_that_are_none(folder, terms, told):
    assert told in wrong(folder, "file\na.txt\n", terms)[0]


def test_a_catalogue_may_list_more_than_there_is(folder):
    table = "file,title\na,T\nl99,U\n,V\n../x,W\n"
    assert len(wrong(folder, table)) == 3
    edition = read(folder, table, "catalogue = true")
    assert said(edition, "title") == {"a.txt": "T"}
    (notice,) = edition.notices
    assert notice.message == "3 of 4 rows speak of no text of the edition"


def test_a_text_of_another_name_is_proposed_where_it_has_no_row(folder):
    (told,) = wrong(folder, "file\na\nletters/l10\nletters/l1.txt\nCafé\ndrafts/l10\n")
    assert told == "m.csv:4: there is no file 'letters/l1.txt'; did you mean letters/l2.txt?"


def test_texts_that_a_table_of_most_passes_over_are_told(folder):
    edition = read(folder, "file\na\nl2\nletters/l10\nCafé\n")
    assert [one.message for one in edition.notices] == [
        "1 text has no row in the table: drafts/l10.txt"
    ]
    assert read(folder, "file\na\n").notices == ()


def test_what_is_no_table(folder):
    assert wrong(folder, b"PK\x03\x04...") == [
        "m.csv: this is a spreadsheet; save it as CSV in UTF-8."
    ]
    assert "binary data" in wrong(folder, bytes(range(32)) * 10)[0]
    assert said(read(folder, "sep=;\r\nfile;title\r\na;T\r\n"), "title") == {"a.txt": "T"}


DATES = {
    "1861-04-09": "1861-04-09",
    "1861-04": "1861-04",
    "1861": "1861",
    "9.4.1861": "1861-04-09",
    "09.04.1861": "1861-04-09",
    "9 April 1861": "1861-04-09",
    "April 9, 1861": "1861-04-09",
    "9-Apr-1861": "1861-04-09",
    "April 1861": "1861-04",
    "22/4/1861": "1861-04-22",
    "1861-04-09 00:00:00": "1861-04-09",
    "9/4/1861": "",
    "c. 1861": "",
    "1861?": "",
    "[1861]": "",
    "1861-1863": "",
    "before 1861": "",
    "9. April": "",
    "1861-02-30": "",
    "n.d.": "",
    "a 9 April 1861": "",
}


@pytest.mark.parametrize("words", DATES)
def test_a_date_in_words(words):
    assert iso_date(words) == DATES[words]


def test_months_have_their_names_in_the_language_or_in_english():
    assert iso_date("9. Mai 1861", "de") == iso_date("9 May 1861", "de") == "1861-05-09"
    assert iso_date("9. Mai 1861", "fr") == ""


def test_what_to_do_with_a_date_that_is_not_sure():
    assert dating_advice("[9 April 1861]") == "; write '[9 April 1861]' as 1861-04-09"
    assert dating_advice("c. 1861?") == "; write 'c. 1861?' as 1861"
    assert "1861-04-09 from 1861-09-04" in dating_advice("9/4/1861")
    assert dating_advice("some day") == ""


def test_the_other_dates_of_a_table_tell_which_is_the_day(folder):
    table = "file,date\na,9/4/1861\nl2,22/4/1861\nCafé,n.d.\n"
    edition = read(folder, table)
    assert said(edition, "date") == {"a.txt": "1861-04-09", "letters/l2.txt": "1861-04-22"}
    assert edition.notices[0].message.startswith("The date 9/4/1861 is read with the day first")
    edition = read(folder, table, first="[tagging]\nday_first = false")
    assert said(edition, "date")["a.txt"] == "1861-09-04"
    assert [one for one in edition.notices if one.code == "dates-ordered"] == []
    (told,) = wrong(folder, "file,date\na,9/4/1861\n")
    assert "set day_first in [tagging], which tells 1861-04-09 from 1861-09-04" in told


@given(
    st.dates(date(1100, 1, 1), date(2100, 12, 31)),
    st.sampled_from(["{0:%Y-%m-%d}", "{0.day}.{0.month}.{0:%Y}", "{0.day} {0:%B} {0:%Y}"]),
)
def test_each_way_of_writing_a_day_tells_it(day, form):
    assert iso_date(form.format(day)) == day.isoformat()


@given(st.text(max_size=40))
def test_any_words_are_a_date_or_none(words):
    value = iso_date(words)
    assert value == "" or iso_date(value) == value
    assert isinstance(dating_advice(words), str)
    assert order_of([words]) in (True, False, None)
