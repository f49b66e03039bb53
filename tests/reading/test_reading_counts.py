"""Real texts, counted by hand: speeches, directions, lines, chapters, entries, letters."""

import pytest
from law_one import TEI
from lxml import etree

from tei_tools.reading import decode, structure


@pytest.fixture
def body(shared):
    def read(name):
        made = structure(decode((shared / "texts" / name).read_bytes()).text, source=name)
        return etree.fromstring(made.xml.encode()).find(f"{TEI}text/{TEI}body")

    return read


def test_two_scenes_of_the_tempest(body):
    """1.1 has 28 speeches under names, one of nobody's ("Mercy on us!") and 15 directions; 3.1 has
    25 speeches and 7 directions, three of them within the speeches of those who act on them."""
    acts = body("play-tempest.txt").findall(f"{TEI}div")
    first, third = (act.find(f"{TEI}div") for act in (acts[0], acts[2]))
    assert len(first.findall(f".//{TEI}speaker")) == 28
    assert len(first.findall(f"{TEI}sp")) == 29
    assert len(first.findall(f".//{TEI}stage")) == 15
    assert len(third.findall(f"{TEI}sp")) == len(third.findall(f".//{TEI}speaker")) == 25
    assert len(third.findall(f".//{TEI}stage")) == 7
    assert len(third.findall(f"{TEI}sp/{TEI}stage")) == 3


def test_letters_have_openers_and_closers(body):
    for name, salute, signed in (
        ("letter-gorbachev.txt", "Dear Mr. Gorbachev:", "[The undersigned]"),
        ("letter-roomers.txt", "Dear 3 or 4 Roomers -", "Lucy Pope"),
    ):
        letter = body(name).find(f"{TEI}div[@type='letter']")
        assert letter.findtext(f"{TEI}opener/{TEI}salute") == salute
        assert letter.findtext(f"{TEI}closer/{TEI}signed") == signed


def test_the_sonnet_is_one_stanza_of_fourteen_lines(body):
    (stanza,) = body("poem-ozymandias.txt").iter(f"{TEI}lg")
    assert len(stanza.findall(f"{TEI}l")) == 14


def test_the_diary_has_an_entry_for_each_day_of_may(body):
    entries = body("diary-mitford.txt").findall(f"{TEI}div[@type='entry']")
    days = ["".join(one.findtext(f"{TEI}head")).strip(" .,") for one in entries]
    numbers = [int("".join(filter(str.isdigit, day))) for day in days]
    assert numbers == [*range(1, 32)]


def test_the_articles_brackets_and_paragraphs(body):
    paragraphs = ["".join(one.itertext()) for one in body("article-2013.txt").iter(f"{TEI}p")]
    assert any("[Syrian President Bashar al-Assad]" in one for one in paragraphs)
    joined = [
        one for one in body("article-2013.txt").iter(f"{TEI}p") if one.find(f"{TEI}pb") is not None
    ]
    assert [one.find(f"{TEI}pb").tail.split()[0] for one in joined] == ["pour", "humanity"]
