"""No more is read than the limit says, which the environment sets."""

import pytest

from tei_tools.document.source import Document
from tei_tools.errors import ConfigError, InputError
from tei_tools.inputs import VARIABLE, read_input
from tei_tools.reading.encode import read_plain


def test_limit(tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"x" * 1_000_001)
    assert len(read_input(tmp_path / "a")) == 1_000_001
    monkeypatch.setenv(VARIABLE, "1")
    for read in (read_input, Document.read, lambda path: read_plain(str(path))):
        with pytest.raises(InputError, match="a has more than the 1 MB that are read"):
            read(tmp_path / "a")
    monkeypatch.setenv(VARIABLE, "2")
    assert len(read_input(tmp_path / "a")) == 1_000_001


def test_what_never_ends_ends(monkeypatch):
    monkeypatch.setenv(VARIABLE, "1")
    with pytest.raises(InputError, match="/dev/zero has more than"):
        read_input("/dev/zero")


@pytest.mark.parametrize("said", ["much", "-1", "0", "1.5", "٣", "9" * 20])
def test_limit_that_is_no_number(said, tmp_path, monkeypatch):
    (tmp_path / "a").write_bytes(b"x")
    monkeypatch.setenv(VARIABLE, said)
    with pytest.raises(ConfigError, match="not a number of megabytes"):
        read_input(tmp_path / "a")


def test_what_is_no_file(tmp_path):
    with pytest.raises(InputError, match="is a directory"):
        read_input(tmp_path)
    with pytest.raises(InputError, match="cannot be read: No such file"):
        read_input(tmp_path / "nothing")
    with pytest.raises(InputError, match="is no name of a file"):
        read_input("a\0b")
