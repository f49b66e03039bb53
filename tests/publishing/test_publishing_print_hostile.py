"""What nobody vouches for in print: it is set or refused in one sentence, and reads nothing."""

import struct
import subprocess
import sys
import zlib
from pathlib import Path

import pytest
from test_pdf import png
from test_pdf_typst import document, edition, literals

from tei_tools.publishing.pdf import make_pdf
from tei_tools.publishing.print_pictures import MOST_PIXELS, pixels
from tei_tools.publishing.work import Picture, read_works

ROW = f"<row>{'<cell>abc</cell>' * 60}</row>"
HARD = {
    "words of 20 000 letters": f"<head>{'y' * 20_000}</head><p>{'x' * 20_000} {'z' * 20_000}</p>",
    "an address of 9 000 parts": f"<head>{'x1/' * 9_000}</head><p>{'x1/' * 9_000}</p>",
    "100 deep hi": f"<p>{'<hi>' * 100}a{'</hi>' * 100}</p>",
    "100 deep lists": f"{'<list><item>' * 100}a{'</item></list>' * 100}",
    "100 deep quotes": f"{'<quote>' * 100}<p>a</p>{'</quote>' * 100}",
    "100 deep everything": "<quote><list><item><q><note>" * 20 + "a"
    + "</note></q></item></list></quote>" * 20,
    "2 000 notes on a page": f"<p>{'w<note>n</note>' * 2000}</p>",
    "a table of 60 columns": f"<table>{ROW * 20}</table>",
    "a verse of 2 000 words": f"<lg><l>{'word ' * 2000}</l></lg>",
    "a divided verse": f"<lg><l part='I'>{'w ' * 500}</l><l part='F'>x</l></lg>",
    "verses in a label": "<label><l>a</l><l>&lt;</l></label>",
    "pages that begin in pieces": "<quote><titlePage><titlePart>a</titlePart></titlePage></quote>"
    f"<p>{'Rain fell. ' * 1600}</p><list><item><div type='chapter'><p>a</p></div></item></list>"
    "<p>a<note><div type='act'><head>b</head></div></note></p>",
    "nothing": "",
    "pieces of nothing": "<stage><note>n</note></stage><stage><gap/></stage><table><row><cell/>"
    "<cell><gap/></cell></row></table><div><head><note>a</note></head><p>a</p></div><closer><note/></closer>",
    "notes in a heading": f"<div><head>h{'<note>n</note>' * 50}</head><p>a</p></div>",
    "control characters": "<p>a&#9;b&#13;c&#x2028;d&#xE000;e&#x200B;f&#x202E;g&#x80;</p>",
}  # fmt: skip


@pytest.mark.parametrize("name", HARD)
def test_hard_documents_are_set(name: str, tmp_path: Path) -> None:
    notices = make_pdf(document(HARD[name]), tmp_path / "out.pdf")
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-1.7")
    told = {"control-character", "pdf-standard"} if name == "control characters" else set()
    assert {notice.code for notice in notices} == told


CODE = (
    """#import "@preview/x:1.0.0" #read("/etc/passwd") $x$ ] } ) " \\" ; #panic() \\u{41} // @r"""
)


def test_what_looks_like_code_is_text(tmp_path: Path) -> None:
    for place in ("<p>{}</p>", "<div><head>{}</head><p>a</p></div>", "<p>a<note>{}</note></p>"):
        source = document(place.format(CODE))
        assert CODE in literals(source)
        assert make_pdf(source, tmp_path / "out.pdf") == []


@pytest.mark.parametrize("attribute", ["n", "xml:lang", "target", "rend", "wit", "xml:id", "ref"])
def test_code_in_attributes_is_none(attribute: str, tmp_path: Path) -> None:
    value = "a&quot;) #panic(&quot;b"
    if attribute in ("xml:id", "xml:lang"):
        value = "a-panic.b"
    body = f'<p>x<pb {attribute}="{value}"/><ref {attribute}="{value}">y</ref><app><lem>l</lem>'
    source = document(
        f'{body}<rdg {attribute}="{value}">m</rdg></app><note n="{value}">z</note></p>'
    )
    make_pdf(source, tmp_path / "out.pdf")
    assert 'a") #panic' not in edition(source)


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def claimed(width: int, height: int) -> bytes:
    """A PNG whose header claims a size that its data do not have."""
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    signature = b"\x89PNG\r\n\x1a\n"
    return signature + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def images(pdf: Path) -> int:
    return pdf.read_bytes().count(b"/Subtype/Image")


BROKEN = {
    "cut": png(40, 30)[:60],
    "huge": claimed(60_000, 60_000),
    "short": claimed(5000, 5000),
    "flat": claimed(0, 0),
    "jpeg": b"\xff\xd8\xff\xe0\x00\x10JFIF",
    "gif": b"GIF89a\x05\x00",
}


def test_broken_pictures_are_told_and_the_others_stay(tmp_path: Path) -> None:
    figures = "".join(
        f'<figure><graphic url="{name}"/><figDesc>About {name}.</figDesc></figure>'
        for name in (*BROKEN, "good")
    )
    pictures = [
        Picture(name, f"pictures/{name}.png", "image/png", data)
        for name, data in {**BROKEN, "good": png(40, 30)}.items()
    ]
    notices = make_pdf(document(figures), tmp_path / "out.pdf", pictures=pictures)
    assert {notice.code for notice in notices} == {"picture-unreadable"}
    told = {notice.message.split()[2] for notice in notices}
    assert told == set(BROKEN)
    assert images(tmp_path / "out.pdf") == 1


def test_pixels_of_pictures() -> None:
    assert pixels(png(40, 30)) == 1200
    assert pixels(b"GIF89a" + struct.pack("<HH", 7, 3)) == 21
    segments = b"\xff\xe0\x00\x04ab" + b"\xff\xc0" + struct.pack(">HBHH", 11, 8, 5, 6)
    assert pixels(b"\xff\xd8" + segments + bytes(4)) == 30
    assert pixels(b"\xff\xd8\xff\xe0\xff\xff") is None
    assert pixels(claimed(60_000, 60_000)) > MOST_PIXELS


def test_pictures_outside_the_folder_are_described(tmp_path: Path) -> None:
    (tmp_path / "edition").mkdir()
    (tmp_path / "secret.png").write_bytes(png(40, 30))
    (tmp_path / "edition" / "link.png").symlink_to(tmp_path / "secret.png")
    urls = ("../secret.png", "link.png", f"{tmp_path}/secret.png", "https://example.org/a.png")
    figures = "".join(f'<figure><graphic url="{url}"/><head>h</head></figure>' for url in urls)
    (tmp_path / "edition" / "a.xml").write_text(document(figures), encoding="utf-8")
    work = read_works([tmp_path / "edition" / "a.xml"])[0]
    assert make_pdf(work.document.source, tmp_path / "out.pdf", pictures=work.pictures) == []
    assert images(tmp_path / "out.pdf") == 0


def test_nothing_is_asked_of_the_network(tmp_path: Path) -> None:
    """The process makes the PDF with every socket refused."""
    program = """
import socket, sys
def refused(*_, **__): raise SystemExit("a socket was opened")
socket.socket.__init__ = refused
from pathlib import Path
from tei_tools.publishing.pdf import make_pdf
make_pdf(Path(sys.argv[1]).read_text(encoding="utf-8"), Path(sys.argv[2]))
"""
    source = tmp_path / "a.xml"
    source.write_text(document('<p><graphic url="https://example.org/a.png"/> a</p>'), "utf-8")
    command = [sys.executable, "-c", program, source, tmp_path / "out.pdf"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out.pdf").is_file()
