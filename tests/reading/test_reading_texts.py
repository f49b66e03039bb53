"""Real texts: what their structure must come to."""

import re
from collections import Counter
from pathlib import Path

import pytest
from law_one import TEI, is_kept
from lxml import etree
from test_reading_laws import PROFILE, assert_valid, documents

from tei_tools.reading import decode, structure
from tei_tools.reading.profiles import PROFILES
from tei_tools.validation import relaxng


@pytest.fixture(scope="module")
def tei_all(shared):
    return relaxng.load(shared / "schemas" / "tei_all.rng")


@pytest.fixture
def read(shared):
    def root(name, **options):
        data = (shared / "texts" / name).read_bytes()
        made = structure(decode(data, name).text, source=name, **options)
        return etree.fromstring(made.xml.encode())

    return root


def words(node):
    return " ".join("".join(node.itertext()).split())


LONG = 100_000
"""Bytes of a text that is read by its own profile only."""
READINGS = [
    pytest.param(path, profile, id=f"{path.stem}-{profile}")
    for path in documents()
    for profile in ["auto", *PROFILES]
    if profile == "auto" or path.stat().st_size < LONG
]


@pytest.mark.parametrize(("path", "profile"), READINGS)
def test_every_text_is_kept_and_valid(path, profile, tei_all, tmp_path):
    text = decode(path.read_bytes(), path.name).text
    made = structure(text, source=path.name, profile=profile)
    assert is_kept(text, made.xml, profile == "markdown")
    assert_valid(made.xml, PROFILE)
    written = tmp_path / "made.xml"
    written.write_text(made.xml, encoding="utf-8")
    assert list(tei_all.validate(written)) == []


@pytest.mark.parametrize(
    ("name", "profile"),
    [
        ("article-2013.txt", "article"),
        ("novel-persuasion.txt", "book"),
        ("novel-nesbit.txt", "book"),
        ("play-tempest.txt", "drama"),
        ("poem-ozymandias.txt", "verse"),
        ("letter-gorbachev.txt", "letter"),
        ("letter-roomers.txt", "letter"),
        ("despatch-frus.txt", "letter"),
        ("diary-mitford.txt", "diary"),
        ("story-bartleby.txt", "plain"),
    ],
)
def test_the_kind_of_text_is_seen(shared, name, profile):
    text = decode((shared / "texts" / name).read_bytes()).text
    assert structure(text).profile == profile


def test_article(read):
    root = read("article-2013.txt")
    assert root.findtext(f".//{TEI}titleStmt/{TEI}title") == "Behind the US negotiations with Iran"
    assert root.findtext(f".//{TEI}titleStmt/{TEI}author") == "Keith Jones"
    assert root.find(f".//{TEI}creation/{TEI}date").get("when") == "2013-12-04"
    assert words(root.find(f".//{TEI}body//{TEI}byline")) == "Keith Jones"
    broken = [words(p) for p in root.iter(f"{TEI}p") if p.find(f"{TEI}pb") is not None]
    assert ["wants to pour more fuel" in broken[0], "plunging humanity" in broken[1]] == [True] * 2
    assert len(broken) == 2
    italics = Counter(words(hi) for hi in root.iter(f"{TEI}hi"))
    assert italics["World Socialist Web Site"] == 2
    assert italics["Washington Post's"] == 1
    foot = [words(p) for p in root.findall(f".//{TEI}back//{TEI}p")]
    assert foot[-1] == "<http://www.wsws.org>"


def test_twenty_four_chapters(read):
    divisions = read("novel-persuasion.txt").findall(f".//{TEI}body/{TEI}div")
    assert [div.get("n") for div in divisions] == [str(number) for number in range(1, 25)]
    assert words(divisions[-1].find(f"{TEI}trailer")) == "Finis"


def test_fourteen_chapters_and_their_front(read):
    root = read("novel-nesbit.txt")
    heads = [words(head) for head in root.findall(f".//{TEI}body/{TEI}div/{TEI}head")]
    assert len(heads) == 14
    assert heads[0] == "CHAPTER I THE PSAMMEAD"
    front = words(root.find(f".//{TEI}front"))
    assert front.startswith("The Story of the Amulet")
    assert front.endswith("IN THE MAKING OF IT.")
    assert len(root.findall(f".//{TEI}body//{TEI}lg")) == 10


def test_play(read, shared):
    source = (shared / "texts" / "play-tempest.txt").read_text(encoding="utf-8")
    root = read("play-tempest.txt")
    kinds = Counter(div.get("type") for div in root.iter(f"{TEI}div"))
    assert kinds == {"act": len(re.findall("^ACT", source, re.M)), "scene": 6}
    labels = Counter(re.findall(r"^[A-Z]{4,}$", source, re.M))
    assert Counter(words(label) for label in root.iter(f"{TEI}speaker")) == labels
    stages = [words(stage) for stage in root.iter(f"{TEI}stage")]
    assert len(stages) == len(re.findall(r"^\[", source, re.M))


def test_sonnet(read):
    root = read("poem-ozymandias.txt")
    assert len(list(root.iter(f"{TEI}l"))) == 14
    assert root.findtext(f".//{TEI}titleStmt/{TEI}author") == "Percy Bysshe Shelley"


def test_letters(read):
    root = read("letter-roomers.txt")
    assert root.findtext(f".//{TEI}correspAction/{TEI}persName") == "Lucy Pope"
    assert words(root.find(f".//{TEI}closer/{TEI}salute")) == "Luv,"
    assert words(root.find(f".//{TEI}postscript")).startswith("P.S. IF THINGS")
    root = read("despatch-frus.txt")
    assert root.find(f".//{TEI}correspAction/{TEI}date").get("when") == "1861-04-09"


def test_diary(read):
    heads = [words(head) for head in read("diary-mitford.txt").iter(f"{TEI}head")]
    assert len(heads) == 31
    assert heads[1] == "Sunday 2 May"


def test_the_projects_own_samples():
    folder = Path(__file__).resolve().parents[2] / "texts"
    made = {path.stem: structure(decode(path.read_bytes()).text) for path in folder.glob("*.txt")}
    kinds = {name: one.profile for name, one in made.items()}
    assert kinds["letter"] == "letter"
    assert kinds["poem"] == "verse"
    assert kinds["scene"] == "drama"
    assert kinds["diary"] == "diary"
    assert kinds["story"] == "book"
    assert kinds["article"] == "article"
