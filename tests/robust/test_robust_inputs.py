"""Nasty inputs to every command: a result, or one sentence and exit 2 (1 for findings); no more.

Nothing outside the input is read, nobody is asked over a network, nothing half-written is left.
"""

import io
import socket
import sys
import unicodedata
from random import Random

import pytest

from tei_tools.cli import main

SECRET = "the secret that stands in another file"
TEI = '<TEI xmlns="http://www.tei-c.org/ns/1.0">'
HEADER = (
    "<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p>x</p>"
    "</publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>"
)


def tei(body, before=""):
    return f"{before}{TEI}{HEADER}<text><body>{body}</body></text></TEI>".encode()


def lines_of_all_planes():
    """Two characters of every 256 in all planes, but for surrogates and controls."""
    codes = (first + step for first in range(0x20, 0x110000, 0x100) for step in range(2))
    return "\n".join(
        f"Mr. {chr(code)} said “{chr(code)}.”"
        for code in codes
        if unicodedata.category(chr(code)) not in ("Cs", "Cc", "Cn")
    )


BOMB = "<!DOCTYPE TEI [" + "".join(
    f'<!ENTITY e{number} "{f"&e{number - 1};" * 10 if number else "ha"}">' for number in range(12)
) + "]>"  # fmt: skip

PLAIN = {
    "nothing": b"",
    "white space": b" \n\t\r\n" * 50,
    "random bytes": Random(1).randbytes(20_000),
    "NUL among words": b"Dear Anne,\0\n\nYours.\n",
    "half a character": "Dear Zoë,\n\nYours, René".encode()[:-1],
    "lone surrogate": "Dear \ud800 Anne, yesterday.".encode("utf-8", "surrogatepass"),
    "UTF-16 without a mark": "Dear Anne, yesterday.".encode("utf-16-le"),
    "UTF-7": b"Dear Zo+AOs-",
    "all planes": lines_of_all_planes().encode(),
    "right to left": "ביום שלישי 12 May 1814 אמרה “שלום\u200f” \u202eevil\u202c".encode(),
    "a letter under its marks": ("Anne " + "a" + "\u0301\u0489" * 20_000 + " said “No.”").encode(),
    "one long line": ("Mr. Smith met “her” on 12 May 1814, " * 3000).encode(),
    "one long word": b"a" * 300_000,
    "blank lines": b"Dear Anne,\n" + b"\n" * 200_000 + b"Yours.\n",
    "marks only": b"\"'\"'" * 20_000,
    "brackets only": b"[" * 30_000,
    "markup": b"<TEI><teiHeader/>]]>&amp;<!-- --></TEI> on 12 May 1814",
    "old Mac line ends": b"Dear Anne,\r\rI came on 12 May 1814.\r",
    "a picture": bytes.fromhex("89504e470d0a1a0a0000000d49484452") + bytes(500),
}
XML = {
    "deep": tei("<q>" * 10_000 + "on 12 May 1814" + "</q>" * 10_000),
    "wide": tei("<p>on 12 May 1814</p>" * 8_000),
    "many attributes": tei("<p " + " ".join(f'a{n}="x"' for n in range(5000)) + "/>"),
    "entity bomb": tei("<p>&e11;</p>", BOMB),
    "entity bomb unused": tei("<p>on 12 May 1814</p>", BOMB),
    "entity of a file": tei("<p>&a;</p>", '<!DOCTYPE TEI [<!ENTITY a SYSTEM "secret.txt">]>'),
    "entity of the web": tei(
        "<p>&a;</p>", '<!DOCTYPE TEI [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]>'
    ),
    "parameter entity": tei(
        "<p/>", '<!DOCTYPE TEI [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>'
    ),
    "DTD of a file": tei("<p>&a;</p>", '<!DOCTYPE TEI SYSTEM "secret.txt">'),
    "XInclude": tei(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="secret.txt" parse="text"/>'
    ),
    "stylesheet of the web": tei(
        "<p/>", '<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/a.xsl"?>'
    ),
    "schema of the web": tei("<p/>", '<?xml-model href="http://127.0.0.1:9/a.rng"?>'),
    "schema elsewhere": tei("<p/>", '<?xml-model href="/etc/passwd"?>'),
    "picture elsewhere": tei('<p><graphic url="../../../../etc/passwd"/></p>'),
    "pointer elsewhere": tei('<p><ref target="file:///etc/passwd">x</ref></p>'),
    "cut off": tei("<p>on 12 May 1814</p>")[:-20],
    "wrong encoding": b'<?xml version="1.0" encoding="ascii"?>' + tei("<p>Zoë</p>"),
    "unknown encoding": b'<?xml version="1.0" encoding="klingon"?>' + tei("<p/>"),
    "UTF-16": ('<?xml version="1.0" encoding="utf-16"?>' + tei("<p>Zoë</p>").decode()).encode(
        "utf-16"
    ),
    "XML 1.1": tei("<p>&#1;</p>", '<?xml version="1.1"?>'),
    "not TEI": b"<html><body>on 12 May 1814</body></html>",
    "ids like paths": tei('<div xml:id="..-..-x"><p xml:id="a/../b">x</p></div>'),
    "no text": f"{TEI}{HEADER}</TEI>".encode(),
    "a DOCTYPE of 300,000 marks": tei("<p/>", "<!DOCTYPE TEI [" + "<!-- -->" * 37_500 + "]>"),
    "no document": b"<?xml version='1.0'?>",
}
NAMELESS = ("encode", "--only", "dates,quotations", "--date", "1814-05-12")
COMMANDS = {
    "encode": NAMELESS,
    "outline": ("encode", "--outline"),
    "annotate": ("annotate", "--only", "dates,quotations"),
    "validate": ("validate", "--format", "json"),
    "text": ("text",),
    "spans": ("spans",),
    "dates": ("dates",),
    "publish": ("publish", "--to", "html,epub"),
}


@pytest.fixture
def run(tmp_path, monkeypatch, capsysbinary):
    """A function that runs a command on bytes: status, output, messages."""

    def no_network(*_args, **_given):
        raise AssertionError("somebody was asked over a network")

    def run(arguments, data):
        (tmp_path / "secret.txt").write_text(SECRET, "utf-8")
        (tmp_path / "input").write_bytes(data)
        monkeypatch.setattr(socket.socket, "connect", no_network)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(sys, "argv", ["tei-tools", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        printed = capsysbinary.readouterr()
        return ended.value.code or 0, _words(printed.out), _words(printed.err)

    return run


def _words(printed):
    """What was printed, which for a document may be in its own encoding."""
    return printed.decode("utf-8", "replace")


def check(status, output, messages):
    """It ended as it must: no traceback, no secret, and without a result one sentence."""
    assert status in (0, 1, 2)
    assert "Traceback" not in messages
    assert "mistake of its own" not in messages
    assert SECRET not in output + messages
    assert "root:" not in output
    if status == 2:
        errors = [line for line in messages.splitlines() if line.startswith("tei-tools:")]
        assert len(errors) <= 2, messages
        assert messages.strip()
        assert output in ("", "[]\n")


@pytest.mark.parametrize("command", ["encode", "outline"])
@pytest.mark.parametrize("name", PLAIN)
def test_plain_text(name, command, run):
    check(*run([*COMMANDS[command], "input"], PLAIN[name]))


@pytest.mark.parametrize("command", ["annotate", "validate", "text", "spans", "dates"])
@pytest.mark.parametrize("name", [*XML, "random bytes", "nothing", "NUL among words"])
def test_xml(name, command, run):
    check(*run([*COMMANDS[command], "input"], {**PLAIN, **XML}[name]))


@pytest.mark.parametrize("name", [*XML, "random bytes", "nothing"])
def test_publishing(name, run, tmp_path):
    data = {**PLAIN, **XML}[name]
    status, output, messages = run([*COMMANDS["publish"], "input", "-o", "site"], data)
    check(status, output, messages)
    made = [one for one in (tmp_path / "site").rglob("*") if one.is_file()]
    assert all(SECRET.encode() not in one.read_bytes() for one in made)
    assert all(b"root:x:" not in one.read_bytes() for one in made)
    if status == 2:
        assert made == []


def test_secret_would_be_seen(run):
    status, output, messages = run(["encode", "--only", "dates", "secret.txt"], b"")
    assert (status, SECRET in output) == (0, True)
    with pytest.raises(AssertionError):
        check(status, output, messages)
