"""What goes to no terminal is UTF-8 with the line ends of Unix, whatever the system is used to."""

import io
import sys

import pytest

from tei_tools.cli import console

WORDS = "Zürich, Łódź, 王\nsecond line\n"


class Terminal(io.BytesIO):
    """A terminal, to which characters are written."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def windows(monkeypatch):
    """Gives a test output and messages as on Windows, where they go to a file, when it asks."""
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)

    def begin():
        for name in ("stdout", "stderr"):
            stream = io.TextIOWrapper(io.BytesIO(), "cp1252", newline="\r\n")
            monkeypatch.setattr(sys, name, stream)
        return sys.stdout.buffer, sys.stderr.buffer

    return begin


def test_a_result_is_utf8_with_line_ends_as_they_stand(windows):
    output, _ = windows()
    console.speak_utf8()
    console.result(WORDS)
    assert output.getvalue() == WORDS.encode()


def test_without_it_windows_would_refuse(windows):
    windows()
    with pytest.raises(UnicodeEncodeError):
        console.result(WORDS)


def test_messages_are_told_likewise(windows):
    _, messages = windows()
    console.speak_utf8()
    console.note("Łódź \udcff")
    assert messages.getvalue() == "Łódź \\udcff\n".encode()


def test_the_name_of_a_file_goes_out_as_its_bytes(windows):
    output, _ = windows()
    console.speak_utf8()
    console.result("a\udcff.xml\n")
    assert output.getvalue() == b"a\xff.xml\n"


def test_an_encoding_that_is_asked_for_is_used(windows, monkeypatch):
    output, _ = windows()
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252")
    console.speak_utf8()
    console.result("Zürich\n")
    assert output.getvalue() == b"Z\xfcrich\r\n"


def test_on_a_terminal_a_sign_stands_for_what_it_cannot_show(monkeypatch):
    terminal = io.TextIOWrapper(Terminal(), "cp1252", newline="\n")
    monkeypatch.delenv("PYTHONIOENCODING", raising=False)
    monkeypatch.setattr(sys, "stdout", terminal)
    console.speak_utf8()
    console.result("Łódź\n")
    assert terminal.buffer.getvalue() == b"?\xf3d?\n"
