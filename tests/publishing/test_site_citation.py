"""What a text's page tells catalogues and reference managers: names, numbers, rights, source."""

import json
from collections.abc import Mapping

import pytest
from pages import DOCUMENT
from test_epub import unpacked
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing.epub import make_epub
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work

Told = Mapping[str, object]


def stated(statements: str = "", published: str = "", source: str = "", profile: str = "") -> Work:
    """A work whose header says these things."""
    tei = DOCUMENT.format(title="On Tin", body="<p>x</p>")
    tei = tei.replace("</titleStmt>", f"{statements}</titleStmt>")
    tei = tei.replace("<publicationStmt><p>none</p>", f"<publicationStmt>{published}")
    tei = tei.replace("<sourceDesc><p>none</p>", f"<sourceDesc>{source or '<p>none</p>'}")
    profile = f"<profileDesc>{profile}</profileDesc>" if profile else ""
    return Work("text", Document.parse(tei.replace("</teiHeader>", f"{profile}</teiHeader>")), ())


def metas(one: Work, name: str) -> list[str]:
    page = html_page(make_site([one])["index.html"])
    return [str(found) for found in page.xpath("//meta[@name=$name]/@content", name=name)]


def linked_data(one: Work) -> Told:
    page = html_page(make_site([one])["index.html"])
    return json.loads(page.xpath("string(//script[@type='application/ld+json'])"))


def csl(one: Work) -> Told:
    (entry,) = json.loads(make_site([one])["citation.json"])
    return entry


def bibtex(one: Work) -> str:
    return make_site([one])["citation.bib"].decode()


TAGGED = "<persName><forename>Ann</forename> <surname>Lee</surname></persName>"


@pytest.mark.parametrize(
    ("author", "parts", "tex"),
    [
        ("Lee, Ann", {"family": "Lee", "given": "Ann"}, "{Lee, Ann}"),
        (TAGGED, {"family": "Lee", "given": "Ann"}, "{Lee, Ann}"),
        ("Ann Lee", {"literal": "Ann Lee"}, "{{Ann Lee}}"),
        ("Lee, Ann, Mrs.", {"literal": "Lee, Ann, Mrs."}, "{{Lee, Ann, Mrs.}}"),
        ("Lee, 1851-1920", {"literal": "Lee, 1851-1920"}, "{{Lee, 1851-1920}}"),
        ("Lee, Ann and Bob", {"literal": "Lee, Ann and Bob"}, "{{Lee, Ann and Bob}}"),
        (
            "<orgName>Press, Tin</orgName>",
            {"literal": "Press, Tin"},
            "{{Press, Tin}}",
        ),
        ("Lee, A{n}n", {"family": "Lee", "given": "A{n}n"}, "{Lee, Ann}"),
    ],
)
def test_names_are_parted_where_the_header_parts_them(
    author: str, parts: dict[str, str], tex: str
) -> None:
    one = stated(f"<author>{author}</author>")
    assert csl(one)["author"] == [parts]
    assert f"  author = {tex},\n" in bibtex(one)


@pytest.mark.parametrize(
    ("names", "read"),
    [
        ("<name>Müller, Martin</name><name>Susen, Gerd</name>", ["Müller, Martin", "Susen, Gerd"]),
        ("<persName>Ann Lee</persName><persName>Bo Ek</persName>", ["Ann Lee", "Bo Ek"]),
        ("<persName>Ann Lee</persName><persName type='alt'>Nan</persName>", ["Ann Lee"]),
        ("<persName xml:lang='en'>Ann</persName><persName xml:lang='fr'>Anne</persName>", ["Ann"]),
        ("<persName>Ann Lee</persName><orgName>Tin University</orgName>", ["Ann Lee"]),
        ("Ann Lee", ["Ann Lee"]),
    ],
)
def test_every_editor_of_a_statement_is_named(names: str, read: list[str]) -> None:
    assert metas(stated(f"<editor>{names}</editor>"), "DC.contributor") == read


def test_an_organisation_is_no_person() -> None:
    one = stated("<author><orgName>Tin Press</orgName></author><author>Ann Lee</author>")
    assert [agent["@type"] for agent in linked_data(one)["author"]] == ["Organization", "Person"]


@pytest.mark.parametrize(
    "written", ["10.5281/zenodo.1", "https://doi.org/10.5281/zenodo.1", "doi:10.5281/zenodo.1"]
)
def test_a_doi_is_told_to_everybody(written: str) -> None:
    one = stated(published=f"<publisher>P</publisher><idno type='DOI'>{written}</idno>")
    page = html_page(make_site([one])["index.html"])
    assert csl(one)["DOI"] == "10.5281/zenodo.1"
    assert "number" not in csl(one)
    assert "  doi = {10.5281/zenodo.1},\n" in bibtex(one)
    assert metas(one, "citation_doi") == ["10.5281/zenodo.1"]
    assert "https://doi.org/10.5281/zenodo.1" in linked_data(one)["identifier"]
    (cited,) = page.xpath("//section[@class='citation']/p")
    assert "".join(cited.itertext()).endswith("https://doi.org/10.5281/zenodo.1")
    assert "info%3Adoi%2F10.5281%2Fzenodo.1" in cited.xpath("string(span/@title)")


def test_an_isbn_and_a_handle_are_told_and_a_shelf_mark_is_a_number() -> None:
    published = "<publisher>P</publisher><idno{}>{}</idno>".format
    isbn = stated(published=published(" type='ISBN'", "978-3-16-148410-0"))
    handle = stated(published=published("", "https://hdl.handle.net/21.1/2"))
    mark = stated(published=published("", "MS 12"))
    assert (csl(isbn)["ISBN"], metas(isbn, "citation_isbn")) == (
        "978-3-16-148410-0",
        ["978-3-16-148410-0"],
    )
    assert (csl(handle)["URL"], csl(handle).get("number")) == (
        "https://hdl.handle.net/21.1/2",
        None,
    )
    assert (csl(mark)["number"], csl(mark).get("URL")) == ("MS 12", None)


@pytest.mark.parametrize(
    ("availability", "told"),
    [
        (
            "<licence target='https://creativecommons.org/licenses/by/4.0/'>CC BY</licence>",
            {"license": "https://creativecommons.org/licenses/by/4.0/"},
        ),
        ("<licence>CC BY</licence>", {"license": {"@type": "CreativeWork", "name": "CC BY"}}),
        ("<p>All rights reserved.</p>", {"copyrightNotice": "All rights reserved."}),
        ("<p> </p>", {}),
    ],
)
def test_rights_are_told_as_licence_or_in_words(availability: str, told: Told) -> None:
    one = stated(published=f"<publisher>P</publisher><availability>{availability}</availability>")
    found = linked_data(one)
    assert {key: found[key] for key in ("license", "copyrightNotice") if key in found} == told
    assert bool(metas(one, "DC.rights")) == bool(told)


def test_subjects_source_and_dates_are_told() -> None:
    one = stated(
        published="<publisher>P</publisher><date when='2024-05-01'/>",
        source="<bibl>Lee, <title>Tin</title>, <date when='1890'>1890</date></bibl>",
        profile="<textClass><keywords><term>mining</term><term>tin</term></keywords></textClass>",
    )
    assert metas(one, "DC.subject") == metas(one, "citation_keywords") == ["mining", "tin"]
    assert metas(one, "DC.source") == ["Lee, Tin, 1890"]
    assert (metas(one, "DCTERMS.created"), metas(one, "DCTERMS.issued")) == (
        ["1890"],
        ["2024-05-01"],
    )
    found = linked_data(one)
    assert found["keywords"] == ["mining", "tin"]
    assert found["isBasedOn"] == {"@type": "CreativeWork", "name": "Lee, Tin, 1890"}


def test_nothing_is_told_that_nobody_says() -> None:
    one = stated()
    for name in ("DC.language", "citation_language", "DC.source", "DC.rights", "DC.subject"):
        assert metas(one, name) == []
    assert set(linked_data(one)) == {"@context", "@type", "name"}


def test_books_tell_the_rights_in_words() -> None:
    one = stated(published="<publisher>P</publisher><availability><p>Ask us.</p></availability>")
    assert b"<dc:rights>Ask us.</dc:rights>" in unpacked(make_epub([one]))["EPUB/package.opf"]
