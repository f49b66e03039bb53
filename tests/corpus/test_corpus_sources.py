"""Which files are worked at, and where what is made of them goes."""

import os

import pytest

from tei_tools.corpus.sources import TEXTS, Source, Sources, find
from tei_tools.corpus.targets import sweep, targets
from tei_tools.errors import ConfigError, InputError
from tei_tools.writing import whole_file, write_whole

STRANGE = [
    "two\nlines.txt",
    "it's.txt",
    'a "quotation".txt',
    "-o.txt",
    "--help.txt",
    "tab\there.txt",
    "ü.txt",
    "\u202egnp.txt",
    os.fsdecode(b"latin-\xfc.txt"),
    "a.b.c.txt",
    " .txt",
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    return tmp_path


def put(path, text="A line.\n"):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def names(sources: Sources):
    return [one.path for one in sources.files]


def test_a_folder_gives_its_texts_in_a_fixed_order_and_keeps_its_folders(folder):
    for name in ("b/2.txt", "a/2.TXT", "a/1.md", "1.txt", "a/notes.pdf", ".git/x.txt", "a/.x.txt"):
        put(folder / "in" / name)
    found = find(["in"], TEXTS)
    assert names(found) == ["in/1.txt", "in/a/1.md", "in/a/2.TXT", "in/b/2.txt"]
    assert targets(found, "out", ".xml") == [
        "out/1.xml",
        "out/a/1.xml",
        "out/a/2.xml",
        "out/b/2.xml",
    ]


@pytest.mark.parametrize("name", STRANGE)
def test_strange_names_are_names(folder, name):
    put(folder / "in" / name)
    found = find(["in"], TEXTS)
    assert names(found) == [f"in/{name}"]
    assert targets(found, "out", ".xml") == [f"out/{name[:-4]}.xml"]


def test_links_are_not_followed_round_or_out(folder):
    put(folder / "elsewhere.txt")
    put(folder / "in" / "a.txt")
    (folder / "in" / "round").symlink_to(folder / "in")
    (folder / "in" / "self.txt").symlink_to("self.txt")
    (folder / "in" / "out.txt").symlink_to(folder / "elsewhere.txt")
    (folder / "in" / "same.txt").symlink_to("a.txt")
    found = find(["in"], TEXTS)
    assert names(found) == ["in/a.txt", "in/same.txt"]
    assert [one.split(": ")[0] for one in found.left_out] == [
        "in/out.txt was left out",
        "in/self.txt was left out",
    ]
    assert "outside in" in found.left_out[0]


def test_what_is_no_regular_file_is_left_out(folder):
    put(folder / "in" / "a.txt")
    os.mkfifo(folder / "in" / "pipe.txt")
    found = find(["in"], TEXTS)
    assert (names(found), len(found.left_out)) == (["in/a.txt"], 1)


def test_the_folder_of_the_results_is_no_source(folder):
    put(folder / "in" / "a.txt")
    put(folder / "in" / "out" / "b.txt")
    assert names(find(["in"], TEXTS, "in/out")) == ["in/a.txt"]


def test_a_folder_without_texts_is_said(folder):
    with pytest.raises(ConfigError, match=r"in is a folder without any \.txt or"):
        find(["in"], TEXTS)


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to the superuser")
def test_a_folder_that_cannot_be_read_is_said(folder):
    (folder / "in" / "shut").mkdir(mode=0)
    with pytest.raises(InputError, match="in/shut cannot be read: Permission denied"):
        find(["in"], TEXTS)


def test_one_name_for_two_results_is_refused(folder):
    put(folder / "a" / "letter.txt")
    put(folder / "b" / "letter.txt")
    with pytest.raises(ConfigError, match=r"a/letter.txt and b/letter.txt would both be written"):
        targets(find(["a/letter.txt", "b/letter.txt"], TEXTS), "out", ".xml")
    with pytest.raises(ConfigError, match="name a folder that holds both"):
        targets(find(["a/letter.txt", "b/letter.txt"], TEXTS), "out", ".xml")
    with pytest.raises(ConfigError, match="they are one file, so name it once"):
        targets(find(["a/letter.txt", "./a/../a/letter.txt"], TEXTS), "out", ".xml")
    put(folder / "a" / "letter.md")
    with pytest.raises(ConfigError, match="rename one of them, or give each an -o of its own"):
        targets(find(["a"], TEXTS), "out", ".xml")
    with pytest.raises(ConfigError, match=r"letter.md and a/letter.txt would both be written"):
        targets(find(["a"], TEXTS), "out", ".xml")


@pytest.mark.parametrize(
    ("one", "other"), [("A.txt", "a.txt"), ("caf\u00e9.txt", "cafe\u0301.txt"), ("ß.txt", "SS.txt")]
)
def test_results_that_are_one_file_on_some_disks_are_refused_on_all(folder, one, other):
    sources = Sources((Source(f"in/{one}", one), Source(f"in/{other}", other)))
    with pytest.raises(ConfigError, match="on disks that take the two names for one"):
        targets(sources, "out", ".xml")
    apart = Sources((Source(f"in/{one}", f"1/{one}"), Source(f"in/{other}", f"2/{other}")))
    assert len(targets(apart, "out", ".xml")) == 2


def test_a_source_is_never_overwritten(folder):
    put(folder / "in" / "a.xml")
    (folder / "in" / "b.xml").hardlink_to(folder / "in" / "a.xml")
    (folder / "link").symlink_to("in")
    for named, output in ((["in"], "in"), (["in"], "link"), (["in/a.xml"], "in/b.xml")):
        with pytest.raises(ConfigError, match="one of the sources"):
            targets(find(named, (".xml",)), output, ".xml")
    assert targets(find(["in"], (".xml",)), "out", ".xml") == ["out/a.xml", "out/b.xml"]


def test_nothing_is_written_outside_the_folder_of_the_results(folder):
    put(folder / "in" / "sub" / "a.txt")
    (folder / "out").mkdir()
    (folder / "other").mkdir()
    (folder / "out" / "sub").symlink_to(folder / "other")
    with pytest.raises(ConfigError, match="out/sub is a link to outside out"):
        targets(find(["in"], TEXTS), "out", ".xml")
    (folder / "out" / "sub").unlink()
    (folder / "out" / "sub").mkdir()
    (folder / "out" / "sub" / "a.xml").symlink_to(folder / "other" / "a.xml")
    with pytest.raises(ConfigError, match=r"out/sub/a\.xml is a link to outside out"):
        targets(find(["in"], TEXTS), "out", ".xml")


def test_one_file_goes_where_it_is_told(folder):
    put(folder / "a.txt")
    one = find(["a.txt"], TEXTS)
    assert targets(one, None, ".xml") == [None]
    assert targets(one, "b.xml", ".xml") == ["b.xml"]
    assert targets(one, "out/", ".xml") == ["out/a.xml"]
    assert targets(find(["-"], TEXTS), "out/", ".xml") == ["out/standard-input.xml"]
    put(folder / "file")
    with pytest.raises(ConfigError, match="file is a file; several results need a folder"):
        targets(find(["a.txt", "b.txt"], TEXTS), "file", ".xml")
    with pytest.raises(ConfigError, match="What was found in a folder needs a folder"):
        targets(find(["."], TEXTS), None, ".xml")
    put(folder / "b.txt")
    with pytest.raises(ConfigError, match=r"^2 files need a folder for the results: give it"):
        targets(find(["."], TEXTS), None, ".xml")
    for name in ("out.xml", "OUT.XML", "out.tei"):
        with pytest.raises(ConfigError, match="is the name of a file; 2 files need a folder"):
            targets(find(["."], TEXTS), name, ".xml")
    (folder / "out.xml").mkdir()
    assert targets(find(["."], TEXTS), "out.xml", ".xml") == ["out.xml/a.xml", "out.xml/b.xml"]


@pytest.mark.parametrize("name", ["x" * 251 + ".xml", "é" * 125 + "n.xml"])
def test_a_name_as_long_as_names_can_be_is_written_and_swept(folder, name):
    target = folder / "out" / name
    write_whole(target, b"<TEI/>")
    assert target.read_bytes() == b"<TEI/>"
    with whole_file(target):
        (begun,) = (one for one in target.parent.iterdir() if one.name != name)
    assert not begun.exists()
    begun.write_bytes(b"<TE")
    (target.parent / f".{'a' * 32}.0000.tmp").write_bytes(b"<TE")
    sweep([str(target)])
    assert {one.name for one in target.parent.iterdir()} == {name, f".{'a' * 32}.0000.tmp"}
