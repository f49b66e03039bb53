"""Sources of an edition that are no plain text: TEI with pictures, and web pages."""

import base64

import pytest

from tei_tools.edition import build

TOML = "[[source]]\nfiles = '**/*'\n[output]\nto = ['html']\n"
TEI = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
    "</titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc>"
    '</fileDesc></teiHeader><text><body><p>See <figure><graphic url="pics/a%20b.png"/></figure>'
    "</p></body></text></TEI>\n"
)
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "edition.toml").write_text(TOML, "utf-8")
    for name in ("one", "two"):
        (tmp_path / name / "pics").mkdir(parents=True)
        (tmp_path / name / f"{name}.xml").write_text(TEI, "utf-8")
    (tmp_path / "one" / "pics" / "a b.png").write_bytes(PNG)
    return tmp_path


def test_pictures_go_with_their_text(folder):
    out = folder / "build"
    build(folder, out)
    assert (out / "tei" / "one.xml").read_text("utf-8") == TEI
    assert (out / "tei" / "pics" / "a b.png").read_bytes() == PNG
    pictures = list((out / "site" / "pictures").iterdir())
    assert PNG in [path.read_bytes() for path in pictures]
    assert build(folder, out).done == ()


def test_a_picture_that_comes_later_is_seen(folder):
    out = folder / "build"
    picture = folder / "one" / "pics" / "a b.png"
    picture.unlink()
    build(folder, out)
    assert not (out / "tei" / "pics").exists()
    picture.write_bytes(PNG)
    done = [str(one) for one in build(folder, out).done]
    assert "one/one.xml: encoded again, the pictures changed" in done
    assert (out / "tei" / "pics" / "a b.png").read_bytes() == PNG
    picture.unlink()
    build(folder, out)
    assert not (out / "tei" / "pics").exists()


def test_two_pictures_of_one_name_are_told(folder):
    (folder / "two" / "pics" / "a b.png").write_bytes(PNG + b"other")
    built = build(folder, folder / "build")
    assert [one.code for one in built.diagnostics].count("picture-conflict") == 1
    assert (folder / "build" / "tei" / "pics" / "a b.png").read_bytes() == PNG
    (folder / "two" / "pics" / "a b.png").write_bytes(PNG)
    codes = [one.code for one in build(folder, folder / "build").diagnostics]
    assert "picture-conflict" not in codes


def test_two_pictures_whose_names_differ_in_case_are_told(folder):
    (folder / "edition.toml").write_text(TOML.replace("'html'", ""), "utf-8")
    (folder / "two" / "two.xml").write_text(TEI.replace("a%20b", "A%20B"), "utf-8")
    other = folder / "two" / "pics" / "A B.png"
    other.write_bytes(PNG + b"other")
    built = build(folder)
    assert [one.code for one in built.diagnostics].count("picture-conflict") == 1
    assert not (folder / "build" / "tei" / "pics" / other.name).exists()
    other.write_bytes(PNG)
    assert "picture-conflict" not in [one.code for one in build(folder).diagnostics]


def test_a_web_page_is_imported(folder):
    page = "<html><head><title>A page</title></head><body><p>Mr. Smith went.</p></body></html>"
    (folder / "page.html").write_text(page, "utf-8")
    built = build(folder, folder / "build")
    assert built.failures == ()
    tei = (folder / "build" / "tei" / "page.xml").read_text("utf-8")
    assert "<title>A page</title>" in tei and "Smith</persName> went." in tei
