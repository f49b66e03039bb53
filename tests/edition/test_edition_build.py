"""build: the whole edition, and only what changed of it; edition.toml read with care."""

import hashlib

import pytest

from tei_tools.config import read_edition
from tei_tools.corpus import over
from tei_tools.edition import build
from tei_tools.errors import InputError

TOML = """
[edition]
title = "Two Letters"
[[source]]
file = "a.txt"
date = 1861-04-09
[[source]]
file = "b.txt"
profile = "plain"
[output]
to = ["html"]
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "edition.toml").write_text(TOML, encoding="utf-8")
    (tmp_path / "a.txt").write_text("Dear Anne,\n\nWe came to Bath on 4 May 1860.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Mr. Smith went to Lyme.\n", encoding="utf-8")
    return tmp_path


def digests(place):
    return {
        str(path.relative_to(place)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in place.rglob("*")
        if path.is_file()
    }


def test_only_what_changed_is_made_again(folder):
    out = folder / "build"
    first = build(folder, out)
    assert ([one.name for one in first.made], first.failures) == (["a.xml", "b.xml"], ())
    assert (out / "site" / "index.html") in first.published
    before = digests(out)

    second = build(folder, out)
    assert (second.made, second.published) == ((), ())
    assert [one.name for one in second.kept] == ["a.xml", "b.xml"]
    assert digests(out) == before

    (folder / "b.txt").write_text("Mrs. Smith went to Lyme.\n", encoding="utf-8")
    third = build(folder, out)
    assert [one.name for one in third.made] == ["b.xml"]
    assert third.published

    (out / "tei" / "a.xml").unlink()
    assert [one.name for one in build(folder, out).made] == ["a.xml"]


def test_what_is_built_does_not_depend_on_where_or_how(folder, tmp_path):
    build(folder, tmp_path / "one")
    build(folder, tmp_path / "two", jobs=2)
    one, two = digests(tmp_path / "one"), digests(tmp_path / "two")
    assert one == two


def test_a_bad_source_does_not_stop_the_others(folder):
    (folder / "a.txt").write_bytes(b"")
    built = build(folder, folder / "build")
    assert [one.name for one in built.made] == ["b.xml"]
    assert len(built.failures) == 1 and "a.txt" in built.failures[0]


def test_a_tei_source_stands_as_it_is(folder):
    build(folder, folder / "build")
    tei = (folder / "build" / "tei" / "a.xml").read_bytes()
    (folder / "a.xml").write_bytes(tei)
    (folder / "edition.toml").write_text(
        TOML.replace("a.txt", "a.xml").replace("date = 1861-04-09", "")
    )
    build(folder, folder / "again")
    assert (folder / "again" / "tei" / "a.xml").read_bytes() == tei


def test_dates_of_toml_are_read(folder):
    assert [one.date for one in read_edition(folder).sources] == ["1861-04-09", None]


def half(number):
    if number == 3:
        raise InputError("three cannot be read.")
    return number / 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_outcomes_come_in_order_and_failures_are_told(jobs):
    outcomes = list(over(half, range(20), jobs))
    assert [one.item for one in outcomes] == list(range(20))
    assert outcomes[3].error == "three cannot be read." and outcomes[3].value is None
    assert outcomes[19].value == 9.5


def test_what_is_said_of_the_edition_reaches_each_text(folder):
    out = folder / "build"
    build(folder, out)
    toml = folder / "edition.toml"
    words = 'title = "Two Letters"\neditor = "E. D."\nlicence = "https://example.org/terms"'
    toml.write_text(TOML.replace('title = "Two Letters"', words), encoding="utf-8")
    assert len(build(folder, out).made) == 2
    for name in ("a.xml", "b.xml"):
        source = (out / "tei" / name).read_text(encoding="utf-8")
        assert "<editor>E. D.</editor>" in source
        assert '<licence target="https://example.org/terms">' in source
        assert '<title level="s">Two Letters</title>' in source


def test_what_is_no_longer_published_is_removed(folder):
    out = folder / "build"
    build(folder, out)
    (out / "site" / "own.txt").write_text("mine", encoding="utf-8")
    assert (out / "site" / "b" / "index.html").is_file()
    second = '[[source]]\nfile = "b.txt"\nprofile = "plain"\n'
    (folder / "edition.toml").write_text(TOML.replace(second, ""), encoding="utf-8")
    build(folder, out)
    assert not (out / "site" / "b" / "index.html").exists()
    assert (out / "site" / "own.txt").is_file() and (out / "site" / "index.html").is_file()


def test_findings_are_told_at_every_build_unless_ignored(folder):
    source = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>'
        "</titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc>"
        '</fileDesc></teiHeader><text><body><p>See <ref target="#gone">there</ref>.</p></body>'
        "</text></TEI>"
    )
    (folder / "a.xml").write_text(source, encoding="utf-8")
    toml = TOML.replace("a.txt", "a.xml").replace("date = 1861-04-09", "")
    (folder / "edition.toml").write_text(toml, encoding="utf-8")
    for _ in range(2):
        codes = [one.code for one in build(folder, folder / "build").diagnostics]
        assert "dangling-pointer" in codes
    ignore = 'ignore = [{code = "dangling-pointer", reason = "lost with the second volume"}]'
    (folder / "edition.toml").write_text(f"{toml}[validation]\n{ignore}\n", encoding="utf-8")
    codes = [one.code for one in build(folder, folder / "build").diagnostics]
    assert "dangling-pointer" not in codes and "ignored" in codes


def test_what_is_asked_of_the_annotators(folder):
    toml = f'{TOML}[tagging]\nonly = ["persons", "quotations"]\nname_parts = true\nlink = false\n'
    (folder / "edition.toml").write_text(toml, "utf-8")
    (folder / "b.txt").write_text("“Mr. Smith!” cried Anne, and went to Lyme.\n", "utf-8")
    build(folder, folder / "build")
    tei = (folder / "build" / "tei" / "b.xml").read_text("utf-8")
    assert "<roleName>Mr.</roleName> <surname>Smith</surname>" in tei
    assert "<placeName" not in tei

    dropped = toml.replace("[tagging]", '[tagging]\nquotation_marks = "drop"')
    (folder / "edition.toml").write_text(dropped, "utf-8")
    assert [one.name for one in build(folder, folder / "build").made] == ["b.xml"]
    assert "“" not in (folder / "build" / "tei" / "b.xml").read_text("utf-8").split("<body>")[1]
