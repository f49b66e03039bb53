"""Faults of XML, told with their place and with what to write instead."""

import re
from pathlib import Path

import pytest

from tei_tools.diagnostic import Diagnostic
from tei_tools.validation import source
from tei_tools.validation.scan import DEEPEST, Scan, scan

HERE = Path(__file__).parent
BLOCK = re.compile(r"^(.+)\n\.\n(.*?\n)\.\n(.*)$", re.DOTALL)
ENTRIES = re.split(
    r"\n\n(?=[^\n]+\n\.\n)", (HERE / "wellformed.txt").read_text("utf-8").rstrip("\n")
)
CASES = [
    pytest.param(*BLOCK.match(f"{entry}\n").groups()[1:], id=entry.split("\n")[0])
    for entry in ENTRIES
]


def fault(data: bytes) -> Diagnostic | None:
    decoded = source.utf8(data, "letter.xml")
    found = decoded if isinstance(decoded, Diagnostic) else scan(decoded, "letter.xml")
    return found if isinstance(found, Diagnostic) else None


@pytest.mark.parametrize(("xml", "expected"), CASES)
def test_fixtures(xml: str, expected: str) -> None:
    found = fault(xml.encode())
    if not expected.strip():
        assert found is None
        return
    place, code, *words = expected.split(maxsplit=2)
    assert found is not None
    assert (f"{found.line}:{found.column}", found.code) == (place, code)
    said = f"{found.message} {found.hint}"
    for word in re.findall(r"<\w+> \(opened on line \d+\)|\"[^\"]+\"|\S+", " ".join(words)):
        assert word in said, said


@pytest.mark.parametrize(("xml", "expected"), CASES)
def test_the_line_ends_of_windows_move_nothing(xml: str, expected: str) -> None:
    unix, windows = fault(xml.encode()), fault(xml.replace("\n", "\r\n").encode())
    assert unix == windows


def test_as_many_cases_leave_alone_as_there_are_kinds_of_text() -> None:
    assert sum("leave alone" in case.id for case in CASES) >= 8


def test_columns_count_characters() -> None:
    found = fault("<TEI><p>Æthelstan's þegn & son</p></TEI>".encode())
    assert found is not None
    assert found.column == 26


@pytest.mark.parametrize(
    ("data", "line", "words"),
    [
        (b'<?xml version="1.0"?>\n<a>caf\xe9</a>', 2, ["0xE9", "UTF-8", "windows-1252", '"é"']),
        (b'<?xml version="1.0" encoding="martian"?><a/>', 1, ["martian"]),
        (b'<?xml version="1.0" encoding="hex"?><a/>', 1, ["hex"]),
        (b'<?xml version="1.0" encoding="unicode_escape"?><a/>', 1, ["unicode_escape"]),
        ('<?xml version="1.0" encoding="UTF-8"?><a/>'.encode("utf-16"), 1, ["UTF-8", "UTF-16"]),
        (b"\xff\xfe<\x00a\x00/", 1, ["UTF-16"]),
    ],
)
def test_encodings_that_are_not_what_they_say(data: bytes, line: int, words: list[str]) -> None:
    found = fault(data)
    assert found is not None
    assert (found.code, found.line) == ("encoding", line)
    for word in words:
        assert word in f"{found.message} {found.hint}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-1", "cp1252"])
def test_encodings_that_are_what_they_say(encoding: str) -> None:
    declared = "UTF-8" if encoding == "utf-8-sig" else encoding
    xml = f'<?xml version="1.0" encoding="{declared}"?><a>café</a>'
    assert fault(xml.encode(encoding)) is None


def test_depth_is_bounded() -> None:
    found = fault(b"<a>" * 100_000)
    assert found is not None
    assert found.code == "too-deep"
    assert fault(b"<a>" * DEEPEST + b"</a>" * DEEPEST) is None


def test_breadth_is_bounded() -> None:
    found = fault(b"<a " + b" ".join(b'n%d=""' % n for n in range(1_000)) + b"/>")
    assert found is not None
    assert found.code == "too-broad"


def test_a_billion_laughs_are_cut_short() -> None:
    entities = [f'<!ENTITY e{n} "{f"&e{n - 1};" * 20}">' for n in range(1, 9)]
    xml = f'<!DOCTYPE a [<!ENTITY e0 "ha ha ha">{"".join(entities)}]><a>&e8;</a>'
    found = fault(xml.encode())
    assert found is not None
    assert found.code == "entity-growth"


def test_nothing_is_read_from_outside(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    xml = f'<!DOCTYPE a [<!ENTITY x SYSTEM "{secret.as_uri()}">]><a>&x;</a>'
    found = scan(xml.encode(), "a.xml")
    assert isinstance(found, Scan)
    assert [target for target, _ in found.outside] == [secret.as_uri()]
