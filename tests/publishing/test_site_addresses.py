"""What an address of a site names it names for good: addresses come from what they name."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pages import DOCUMENT, dangling, site, work
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing.indices import slugs
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

PERSON = "<person xml:id='{id}'><persName>{name}</persName></person>"


def registered(file: str, body: str, *people: tuple[str, str]) -> Work:
    """A text with a register of its own."""
    listed = "".join(PERSON.format(id=one, name=name) for one, name in people)
    register = f"<standOff><listPerson>{listed}</listPerson></standOff><text>"
    source = DOCUMENT.format(title=file, body=f"<p>{body}</p>").replace("<text>", register)
    return Work(file, Document.parse(source), ())


def named(identifier: str, words: str = "she") -> str:
    return f"<persName ref='#{identifier}'>{words}</persName> "


def entries(page: etree._Element) -> list[str]:
    return page.xpath("//div[@class='entry']/@id")


ADDRESSES = {
    "<persName>Miss Vane</persName>": "people-miss-vane",
    "<persName>Mr. D’Arcy</persName>": "people-mr-d-arcy",
    "<persName>Zoë Sørensen-Æsop</persName>": "people-zoe-sorensen-aesop",
    "<persName>Иван</persName>": "people-u1080u1074u1072u1085",
    "<persName>…</persName>": "people-u8230",
    "<persName key='VIAF 42'>Ann</persName>": "people-viaf-42",
    "<persName ref='people.xml#Ann_Vane'>Ann</persName>": "people-ann-vane",
    "<persName ref='https://viaf.org/viaf/42'>Ann</persName>": "people-viaf-org-viaf-42",
    "<persName ref='#gone'>Ann</persName>": "people-gone",
    "<date when='1843-05-01'>May Day</date>": "dates-1843-05-01",
    "<date from='1843' to='1844-02'>then</date>": "dates-1843-1844-02",
    "<date when='-0043'>the Ides</date>": "dates--0043",
    "<date>last week</date>": "dates-last-week",
}


@pytest.mark.parametrize("mention", ADDRESSES)
def test_an_entry_is_called_after_what_it_is_known_by(mention: str) -> None:
    address = ADDRESSES[mention]
    page = site(work(f"<p>{mention}</p>"))[f"{address.partition('-')[0]}.html"]
    assert entries(page) == [address]


def test_an_entry_of_a_register_is_called_after_its_identifier() -> None:
    pages = site(registered("a", named("Vane.1"), ("Vane.1", "Ann Vane")))
    assert entries(pages["people.html"]) == ["people-vane-1"]
    (link,) = pages["index.html"].xpath("//a[contains(@class, 'kind-people')]/@href")
    assert link == "people.html#people-vane-1"


SHARED = (
    registered("a", named("r1") + named("r2"), ("r1", "Ann Vane"), ("r2", "Bea Vane")),
    registered("b", named("r1") + named("r3"), ("r1", "Jabez Rowe"), ("r3", "Cis Vane")),
)


def test_entries_that_would_share_an_address_are_told_apart_and_move_no_other() -> None:
    files = make_site(SHARED)
    pages = {path: html_page(data) for path, data in files.items() if path.endswith(".html")}
    assert entries(pages["people.html"]) == [
        "people-r1.jabez-rowe",
        "people-r1.ann-vane",
        "people-r2",
        "people-r3",
    ]
    assert not list(dangling(pages, frozenset(files)))
    names = "\n".join(one.name for one in SHARED)
    sources = [one.document.source for one in SHARED]
    whole = transform(stylesheets() / "site.xsl", sources=sources, parameters={"names": names})
    assert files["people.html"].decode() == whole["people.html"]
    assert files["people.js"].decode() == whole["people.js"]


def test_a_name_before_others_leaves_their_addresses_alone() -> None:
    old = "<p>" + "".join(f"<persName>{one}</persName> " for one in ("Bea", "Cis", "Dot")) + "</p>"
    new = old.replace("<p>", "<p><persName>Ann</persName> ")
    before, after = (entries(site(work(body))["people.html"]) for body in (old, new))
    assert after == ["people-ann", *before]


PLAIN = st.text("ab-", min_size=1, max_size=3)
ENTRIES = st.dictionaries(st.text(max_size=4), st.tuples(PLAIN, PLAIN), max_size=12)


@given(ENTRIES, st.text(max_size=4), PLAIN, PLAIN)
def test_one_more_entry_moves_none_that_is_called_otherwise(
    known: dict[str, tuple[str, str]], key: str, plain: str, apart: str
) -> None:
    rows = [(one, *names) for one, names in known.items() if one != key]
    before, after = slugs(rows), slugs([*rows, (key, plain, apart)])
    assert len(set(after.values())) == len(after) == len(rows) + 1
    assert all(re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)?(\.\d+)?", one) for one in after.values())
    for one, its_plain, _ in rows:
        assert its_plain == plain or before[one] == after[one]
