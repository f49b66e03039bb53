"""A build asks stylesheets again only for what changed; what it makes is the same."""

from pathlib import Path

import pytest

from tei_tools.edition.kept import Kept
from tei_tools.publishing import batches, site
from tei_tools.publishing.site import site_files
from tei_tools.publishing.sources import Source
from tei_tools.publishing.work import read_works

TEXT = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>{name}</title>'
    "</titleStmt><publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc>"
    "</fileDesc></teiHeader><text><body><p><persName>{who}</persName> {words}.</p></body></text>"
    "</TEI>"
)


def write(folder: Path, name: str, words: str, who: str = "Ann Vane") -> None:
    (folder / f"{name}.xml").write_text(TEXT.format(name=name, words=words, who=who), "utf-8")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The templates that the stylesheet was asked for."""
    names: list[str] = []
    transform = site.transform

    def note(*arguments, template, **options):
        names.append(template.partition("}")[2])
        return transform(*arguments, template=template, **options)

    monkeypatch.setattr(site, "transform", note)
    monkeypatch.setattr(batches, "MOST_SOURCES", 1)
    return names


def made(folder: Path, kept: Kept) -> dict[str, bytes]:
    works = read_works(sorted(folder.glob("*.xml")))
    files = dict(site_files(works, "All", through=kept.through))
    kept.forget_others()
    return files


def test_only_pages_of_a_text_that_changed_are_made_again(tmp_path: Path, asked: list[str]) -> None:
    for name in "abcd":
        write(tmp_path, name, "came")
    first = made(tmp_path, Kept(tmp_path / "kept", "1"))
    assert asked.count("pages") == asked.count("extracts") == asked.count("survey") == 4
    asked.clear()
    assert made(tmp_path, Kept(tmp_path / "kept", "1")) == first
    assert asked == []
    write(tmp_path, "b", "went")
    second = made(tmp_path, Kept(tmp_path / "kept", "1"))
    assert [name for name in asked if name != "guide"] == ["survey", "extracts", "pages"]
    changed = {path for path in second if second[path] != first[path]}
    assert changed == {"b/index.html", "people.html"}
    assert second == made(tmp_path, Kept(tmp_path / "other", "1"))


def test_a_new_name_before_others_moves_none_of_them(tmp_path: Path, asked: list[str]) -> None:
    for name in "abcd":
        write(tmp_path, name, "came", "Zoë Vane" if name == "c" else "Ann Wren")
    first = made(tmp_path, Kept(tmp_path / "kept", "1"))
    asked.clear()
    write(tmp_path, "a", "came", "Ann Avon")
    second = made(tmp_path, Kept(tmp_path / "kept", "1"))
    assert asked.count("pages") == 1
    assert b"people.html#people-ann-wren" in second["d/index.html"]
    assert second["d/index.html"] == first["d/index.html"]


@pytest.mark.parametrize("new", ["aa", "bb", "z"])
def test_a_text_more_leaves_the_others_as_they_are(
    tmp_path: Path, asked: list[str], new: str
) -> None:
    for name in "abcd":
        write(tmp_path, name, "came")
    first = made(tmp_path, Kept(tmp_path / "kept", "1"))
    asked.clear()
    write(tmp_path, new, "went", "Ann Avon")
    second = made(tmp_path, Kept(tmp_path / "kept", "1"))
    assert [name for name in asked if name != "guide"] == ["survey", "extracts", "pages"]
    assert {path for path in first if "/" in path and first[path] != second[path]} == set()
    assert second == made(tmp_path, Kept(tmp_path / "other", "1"))


def test_texts_that_are_made_together_stay_together(tmp_path: Path, monkeypatch) -> None:
    names = [f"text-{number:03}" for number in range(200)]
    sources = [Source(name, name, "<TEI/>", ()) for name in names]
    old = {tuple(one.name for one in batch) for batch in batches._batches(sources)}
    for place in (0, 77, 150):
        more = [*sources[:place], Source("new", "new", "<TEI/>", ()), *sources[place:]]
        new = {tuple(one.name for one in batch) for batch in batches._batches(more)}
        assert len(new - old) <= 3


def test_what_is_damaged_or_made_by_others_is_made_again(tmp_path: Path, asked: list[str]) -> None:
    write(tmp_path, "a", "came")
    first = made(tmp_path, Kept(tmp_path / "kept", "1"))
    files = sorted((tmp_path / "kept").iterdir())
    count = len(asked)
    files[0].write_bytes(b"no gzip")
    files[1].write_bytes(files[1].read_bytes()[:20])
    asked.clear()
    assert made(tmp_path, Kept(tmp_path / "kept", "1")) == first
    assert len(asked) == 2
    asked.clear()
    assert made(tmp_path, Kept(tmp_path / "kept", "2")) == first
    assert len(asked) == count
    assert len(list((tmp_path / "kept").iterdir())) == len(files)
