"""Hostile and broken files: one sentence that says what to do, exit 2, and nothing written."""

import io
import subprocess
import sys
import time
import zipfile

import pytest
from importing_word import NAMESPACES, archive, docx, odt, paragraph, run

from tei_tools.errors import InputError
from tei_tools.importing import formats, import_file, is_importable, limits, recognition

BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
FETCHED = '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">'
PARAMETER = '<!DOCTYPE x [<!ENTITY % p SYSTEM "file:///etc/passwd">%p;]>'
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def with_part(name, data):
    return archive({
        "_rels/.rels": '<r><Relationship Id="d" Type="x/officeDocument" Target="word/document.xml"/></r>',  # noqa: E501
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{paragraph('x')}</w:body></w:document>",  # noqa: E501
        name: data,
    })  # fmt: skip


def zip_bomb():
    return with_part("word/document.xml", "<x>" + " " * 30_000_000 + "</x>")


def many_parts():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for number in range(limits.MOST_PARTS + 1):
            packed.writestr(f"word/{number}.xml", "")
    return out.getvalue()


def encrypted():
    data = bytearray(docx(paragraph("x")))
    for start in (b"PK\x03\x04", b"PK\x01\x02"):
        place = data.find(start)
        while place >= 0:
            data[place + (6 if start == b"PK\x03\x04" else 8)] |= 1
            place = data.find(start, place + 4)
    return bytes(data)


def deep(levels, name="w:sdt"):
    return docx(f"<{name}>" * levels + f"</{name}>" * levels)


PROTECTED_ODT = odt(
    "<text:p>x</text:p>",
    parts={
        "META-INF/manifest.xml": "<manifest><file-entry><encryption-data/></file-entry></manifest>"
    },
)
PAGE = "<PcGts>{}<Page><TextRegion><TextLine><TextEquiv><Unicode>&a;</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>"  # noqa: E501

FILES = {
    "bomb.docx": (zip_bomb, "grows beyond measure"),
    "parts.docx": (many_parts, "parts"),
    "encrypted.docx": (encrypted, "password"),
    "protected.docx": (lambda: OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "protected.odt": (lambda: PROTECTED_ODT, "password"),
    "old.docx": (lambda: OLE + b"Word.Document.8", "save it as .docx"),
    "pdf.docx": (lambda: b"%PDF-1.7", "is a PDF"),
    "rich.docx": (lambda: b"{\\rtf1", "RTF"),
    "cut.docx": (lambda: docx(paragraph("x"))[:-40], "broken"),
    "headless.docx": (lambda: b"PK\x03\x04" + docx(paragraph("x"))[200:], "broken"),
    "empty.docx": (lambda: b"", "empty"),
    "plain.docx": (lambda: b"Dear Anne", "plain text"),
    "other.docx": (lambda: archive({"a.txt": "x"}), "without a text"),
    "blank.docx": (lambda: docx(paragraph("")), "no text"),
    "deep.docx": (lambda: deep(2_000), "broken"),
    "entities.docx": (
        lambda: with_part("word/document.xml", f"{BOMB}<w:document {NAMESPACES}>&b;</w:document>"),
        "document type",
    ),
    "outside.docx": (
        lambda: with_part("word/document.xml", f"{OUTSIDE}<w:document {NAMESPACES}>&a;</w:document>"),  # noqa: E501
        "document type",
    ),
    "fetched.docx": (
        lambda: with_part("word/document.xml", f"{FETCHED}<w:document {NAMESPACES}/>"),
        "document type",
    ),
    "entities.odt": (
        lambda: archive({"mimetype": "application/vnd.oasis.opendocument.text",
                         "content.xml": f"{OUTSIDE}<x>&a;</x>"}),
        "document type",
    ),
    "page.xml": (lambda: OUTSIDE.encode() + PAGE.format("").encode(), "document type"),
    "parameter.xml": (lambda: PARAMETER.encode() + PAGE.format("").encode(), "document type"),
    "bombed.xml": (lambda: BOMB.encode() + PAGE.format("").encode(), "document type"),
    "tei.xml": (lambda: b"<TEI/>", "annotate"),
    "deep.html": (lambda: b"<div>" * 20_000 + b"x", "deep"),
    "nothing.html": (lambda: b"<html><script>x</script></html>", "no text"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
def test_importing_hostile_files_get_one_sentence(name, tmp_path):
    write, why = FILES[name]
    path = tmp_path / name
    path.write_bytes(write())
    begun = time.process_time()
    with pytest.raises(InputError) as stopped:
        import_file(path, tag=False)
    sentence = str(stopped.value)
    assert why in sentence and "\n" not in sentence and sentence.endswith(".")
    assert name in sentence and len(sentence) < 400
    assert time.process_time() - begun < 5


@pytest.mark.parametrize("name", ["outside.docx"])
def test_importing_hostile_files_leave_nothing_behind(name, tmp_path):
    (tmp_path / name).write_bytes(FILES[name][0]())
    done = subprocess.run(
        [sys.executable, "-m", "tei_tools", "import", name, "--no-tag", "-o", "out.xml"],
        cwd=tmp_path, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1 and "Traceback" not in done.stderr
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_importing_paths_in_an_archive_lead_nowhere(tmp_path):
    """Pictures are written under names of our own, whatever the archive calls them."""
    names = ["../../escaped.png", "/tmp/escaped.png", "..\\escaped.png", "word/media/a.sh"]
    pictures = "".join(
        f'<w:r><w:drawing><a:blip r:embed="p{i}"/></w:drawing></w:r>' for i in range(4)
    )
    data = docx(
        paragraph(run("x") + pictures),
        parts=[(name, b"\x89PNG") for name in names],
        related=[(f"p{i}", "image", name, "") for i, name in enumerate(names)],
    )
    (tmp_path / "a.docx").write_bytes(data)
    folder = tmp_path / "out"
    made = import_file(tmp_path / "a.docx", tag=False, pictures=folder)
    kept = sorted(str(one.relative_to(folder)) for one in folder.rglob("*") if one.is_file())
    assert all(one.startswith("a-pictures/") and one.endswith(".png") for one in kept)
    assert not list(tmp_path.glob("escaped*")) and "a.sh" not in made.source
    assert any(one.code == "picture-left-out" for one in made.notices)


def test_importing_mets_reads_only_its_own_folder(tmp_path):
    (tmp_path / "secret.xml").write_text("<PcGts><Page/></PcGts>")
    folder = tmp_path / "book"
    folder.mkdir()
    for href in ("../secret.xml", "http://127.0.0.1:9/a.xml", "/etc/a.xml"):
        (folder / "mets.xml").write_text(
            '<mets><fileSec><fileGrp USE="PAGE"><file ID="a"><FLocat xmlns:x="x" '
            f'x:href="{href}"/></file></fileGrp></fileSec></mets>'
        )
        with pytest.raises(InputError, match=r"folder|fetched"):
            import_file(folder / "mets.xml", tag=False)


def test_importing_is_linear_in_a_hostile_custom_attribute(tmp_path):
    custom = "person {offset:0; length:1;} " * 20_000 + "a {" * 50_000
    data = (
        PAGE.format("").replace("&a;", "x").replace("<TextLine>", f'<TextLine custom="{custom}">')
    )
    (tmp_path / "a.xml").write_text(data)
    begun = time.process_time()
    import_file(tmp_path / "a.xml", tag=False)
    assert time.process_time() - begun < 5


def test_importing_tells_what_it_reads_by_its_bytes(tmp_path):
    for name, data, known in (
        ("a", docx(paragraph("x")), True), ("b.txt", b"Dear Anne", False), ("c.xml", b"<TEI/>", False),  # noqa: E501
        ("d.xml", b"<?xml version='1.0'?><!-- <alto> --><p:PcGts/>", True), ("e.html", b"x", True),
        ("f.md", b"# Head", False), ("g.doc", OLE, True),
    ):  # fmt: skip
        (tmp_path / name).write_bytes(data)
        assert is_importable(str(tmp_path / name)) is known, name
    assert not is_importable(str(tmp_path / "missing"))


def test_plain_text_is_seen_to_be_none_without_loading_what_reads_other_files():
    program = (
        "import sys, tei_tools.cli.encode, tei_tools.edition.encoding as edition;"
        "assert not edition.is_importable(sys.argv[1]);"
        "loaded = [one for one in sys.modules if one.startswith('tei_tools.importing.w')];"
        "sys.exit(' '.join(loaded) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", program, __file__], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_what_is_recognised_has_a_reader():
    assert {*formats.ROOTS, recognition.METS} == recognition.ROOT_NAMES


def test_a_page_of_transcription_that_is_nested_too_deep_is_told_without_riddles(tmp_path):
    file = tmp_path / "p.xml"
    groups = "<OrderedGroup>" * 400 + "</OrderedGroup>" * 400
    file.write_text(f"<PcGts><Page><ReadingOrder>{groups}</ReadingOrder></Page></PcGts>", "utf-8")
    with pytest.raises(InputError) as refused:
        import_file(file, tag=False)
    said = str(refused.value)
    assert said.startswith(f"{file} is broken, or no XML: Excessive depth in document")
    assert "HUGE" not in said and "<string>" not in said
