"""Every key of edition.toml with every kind of value: taken, or a sentence with its line."""

import unicodedata

import pytest

from tei_tools.config import EditionError, read_edition
from tei_tools.config.keys import all_tables

VALUES = {
    "a number": "3",
    "less than nothing": "-3",
    "a number beyond all": "9" * 30,
    "a fraction": "1.5",
    "no number": "nan",
    "infinity": "inf",
    "a truth": "true",
    "a word": '"x"',
    "nothing": '""',
    "white space": '" "',
    "NUL": r'"a\u0000b"',
    "two lines": r'"a\nb"',
    "a long word": f'"{"x" * 5000}"',
    "a long path": f'"{"x/" * 3000}"',
    "a path out": '"../../etc/passwd"',
    "a path from the root": '"/etc/passwd"',
    "no list": "[]",
    "a list of numbers": "[1]",
    "a list of words": '["x"]',
    "a list of nothing": '[""]',
    "lists in lists": "[[[[[]]]]]",
    "a table": "{a = 1}",
    "tables": "[{}]",
    "a day": "1861-04-09",
    "a time": "10:00:00",
    "stars": '"***"',
    "half a bracket": '"[a-"',
    "here": '"."',
    "above": '".."',
    "a character that XML has not": r'"\uFFFF"',
}
KEYS = [(table.title, key.name) for table in all_tables() for key in table.keys]


def toml(title, name, value):
    if title != "[[source]]":
        return f'{title}\n{name} = {value}\n[[source]]\nfile = "a.txt"\n'
    file = "" if name in ("file", "files") else 'file = "a.txt"\n'
    return f"[[source]]\n{file}{name} = {value}\n"


@pytest.mark.parametrize(("title", "name"), KEYS)
def test_a_value_is_taken_or_gets_a_sentence_with_its_line(title, name, tmp_path):
    (tmp_path / "a.txt").write_text("A text.\n", "utf-8")
    refused = 0
    for value in VALUES.values():
        (tmp_path / "edition.toml").write_text(toml(title, name, value), "utf-8")
        try:
            read_edition(tmp_path)
        except EditionError as error:
            refused += 1
            for mistake in error.mistakes:
                sentence = str(mistake).replace(f"{tmp_path}/", "")
                assert mistake.line and sentence.isprintable() and len(sentence) < 300, sentence
                assert sentence[-1] in ".?" or "not correct TOML" in sentence, sentence
    assert refused > 5


@pytest.mark.parametrize("forms", [("NFC", "NFD"), ("NFD", "NFC")])
def test_letters_that_are_composed_otherwise_are_the_same_letters(forms, tmp_path):
    written, asked = (unicodedata.normalize(form, "Brönte/é.txt") for form in forms)
    assert written != asked
    (tmp_path / written).parent.mkdir()
    (tmp_path / written).write_text("A text.\n", "utf-8")
    folder = asked.partition("/")[0]
    files = (asked, folder, f"{folder}/*.txt", "**/*.txt")
    for source in (f'file = "{asked}"', *(f'files = "{one}"' for one in files)):
        (tmp_path / "edition.toml").write_text(f"[[source]]\n{source}\n", "utf-8")
        assert [one.file for one in read_edition(tmp_path).sources] == [tmp_path / written], source


def told(folder):
    with pytest.raises(EditionError) as refused:
        read_edition(folder)
    return str(refused.value).replace(f"{folder}/", "")


@pytest.mark.parametrize(
    ("table", "line"),
    [
        ('file,title\na.txt,"A\nb.txt,B\n', 2),
        ('file,title\na.txt,A\nb.txt,"B\n', 3),
        ('"file,title\na.txt,A\n', 1),
    ],
)
def test_a_quotation_mark_that_is_never_closed_swallows_no_rows(table, line, tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("A text.\n", "utf-8")
    (tmp_path / "m.csv").write_text(table, "utf-8")
    (tmp_path / "edition.toml").write_text(
        "[[source]]\nfiles = '*.txt'\n[metadata]\nfile = 'm.csv'\n", "utf-8"
    )
    expected = "not a CSV table: a quotation mark is opened in this row and never closed."
    assert f"m.csv:{line}: {expected}" in told(tmp_path)


def test_a_side_car_of_no_text_is_told_and_other_toml_is_let_be(tmp_path):
    (tmp_path / "letter-14.txt").write_text("A text.\n", "utf-8")
    (tmp_path / "edition.toml").write_text("[[source]]\nfiles = '*.txt'\n", "utf-8")
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'x'\n", "utf-8")
    (tmp_path / "empty.toml").write_text("", "utf-8")
    (tmp_path / "broken.toml").write_text("title = ", "utf-8")
    assert len(read_edition(tmp_path).sources) == 1
    (tmp_path / "letter-41.toml").write_text("title = 'A letter'\n", "utf-8")
    assert told(tmp_path) == (
        "letter-41.toml:1: there is no text 'letter-41' that this could describe; "
        "did you mean letter-14?"
    )
    (tmp_path / "letter-41.docx").write_bytes(b"")
    assert len(read_edition(tmp_path).sources) == 1
