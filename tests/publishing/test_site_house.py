"""An edition's own stylesheet and address: what they change, and what they cannot reach."""

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from pages import DOCUMENT, texts, work
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.errors import ConfigError, InputError, TeiToolsError
from tei_tools.publishing.house import House, prepared
from tei_tools.publishing.publish import published
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work

HEAD = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"'
    ' xmlns="http://www.w3.org/1999/xhtml" xpath-default-namespace="http://www.tei-c.org/ns/1.0">'
)
OURS = '<xsl:import href="tei-tools:site.xsl"/>'
SIGNED = (
    '<xsl:template mode="html" match="signed" as="element()">'
    '<p class="house"><xsl:apply-templates mode="html"/></p></xsl:template>'
)
LETTER = "<p>Come.</p><closer><signed>A. Fox</signed></closer>"


def sheet(folder: Path, content: str, name: str = "house.xsl") -> House:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(f"{HEAD}{content}</xsl:stylesheet>", "utf-8")
    return House(stylesheet=folder / name)


def test_a_stylesheet_overrides_a_template_of_ours(tmp_path: Path) -> None:
    files = make_site([work(LETTER)], house=sheet(tmp_path, OURS + SIGNED))
    page = html_page(files["index.html"])
    assert texts(page, "//p[@class='house']") == ["A. Fox"]
    assert {"style.css", "script.js"} <= set(files)


def test_it_may_include_files_of_its_folder(tmp_path: Path) -> None:
    sheet(tmp_path / "sub", SIGNED, "signed.xsl")
    house = sheet(tmp_path, OURS + '<xsl:include href="sub/signed.xsl"/>')
    assert b'class="house"' in make_site([work(LETTER)], house=house)["index.html"]


def test_any_xslt_makes_a_file_of_each_document(tmp_path: Path) -> None:
    house = tmp_path / "old.xsl"
    house.write_text(
        '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
        '<xsl:output method="text"/><xsl:template match="/"><xsl:value-of select="//*[local-name()='
        "'signed']\"/></xsl:template></xsl:stylesheet>"
    )
    files = make_site([work(LETTER), work("<p/>", name="b")], house=House(stylesheet=house))
    assert files == {"text.txt": b"A. Fox", "b.txt": b""}


READS = {
    "doc": "<xsl:value-of select=\"doc('{file}')\"/>",
    "unparsed-text": "<xsl:value-of select=\"unparsed-text('{file}')\"/>",
    "json-doc": "<xsl:value-of select=\"json-doc('{file}')\"/>",
    "source-document": '<xsl:source-document href="{file}"><xsl:copy-of select="."/></xsl:source-document>',  # noqa: E501
    "result-document": '<xsl:result-document href="{file}">x</xsl:result-document>',
}


@pytest.mark.parametrize("how", READS)
def test_it_reads_and_writes_no_file(tmp_path: Path, how: str) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_text("<secret/>")
    body = READS[how].format(file=secret.as_uri())
    house = sheet(tmp_path / "house", f'<xsl:template match="/">{body}</xsl:template>')
    with pytest.raises(TeiToolsError):
        make_site([work(LETTER)], house=house)
    assert secret.read_text() == "<secret/>"


REFUSED = {
    "use-when": "<xsl:variable name='x' use-when=\"unparsed-text-available('/etc/passwd')\"/>",
    "static": "<xsl:variable name='x' static='yes' select=\"unparsed-text('/etc/passwd')\"/>",
    "_select": "<xsl:variable name='x' _select=\"{unparsed-text('/etc/passwd')}\"/>",
    "base": "<xsl:import xml:base='file:///etc/' href='passwd'/>",
    "use-package": "<xsl:use-package name='x'/>",
    "evaluate": "<xsl:template match='/'><xsl:evaluate xpath='1'/></xsl:template>",
    "parameter-document": "<xsl:output parameter-document='/etc/passwd'/>",
    "function transform": "<xsl:variable name='x' select='transform(map{})'/>",
    "the function transform": "<xsl:template match='/'><a b='{a => transform()}'/></xsl:template>",
    "function-lookup": "<xsl:variable name='x' select='function-lookup(QName(\"f\", \"g\"), 1)'/>",
    "outside": "<xsl:import href='../other.xsl'/>",
    "which is not there": "<xsl:import href='tei-tools:../README.md'/>",
    "cannot be read": "<xsl:import href='missing.xsl'/>",
    "lies outside": "<xsl:include href='http://example.org/x.xsl'/>",
    "%00.xsl: it lies": "<xsl:include href='%00.xsl'/>",
    "not well-formed": "<xsl:template>",
}


@pytest.mark.parametrize("what", REFUSED)
def test_nothing_is_computed_or_fetched_while_it_is_compiled(tmp_path: Path, what: str) -> None:
    sheet(tmp_path, "", "other.xsl")
    house = sheet(tmp_path / "house", REFUSED[what])
    with pytest.raises(ConfigError, match=what):
        make_site([work(LETTER)], house=house)


# The name of a method ends the expression and the file in which ours names it.
METHOD = (
    "xml'}})&quot;/&gt;&lt;/xsl:for-each&gt;&lt;/xsl:map&gt;&lt;/xsl:template&gt;"
    "&lt;xsl:variable name=&quot;q&quot; static=&quot;yes&quot;"
    " select=&quot;unparsed-text('{file}')&quot;/&gt;"
    "&lt;xsl:template match=&quot;/&quot; priority=&quot;9&quot;&gt;"
    "&lt;xsl:value-of select=&quot;$q&quot;/&gt;&lt;/xsl:template&gt;"
    "&lt;xsl:template name=&quot;z&quot;&gt;&lt;xsl:map&gt;&lt;xsl:for-each select=&quot;()&quot;"
    "&gt;&lt;xsl:map-entry key=&quot;'z'&quot; select=&quot;serialize((), map{{'method':'xml"
)


@pytest.mark.parametrize("place", ["{0}", "<m:data xmlns:m='m'>{0}</m:data>"])
def test_the_name_of_a_method_is_no_program(tmp_path: Path, place: str) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret")
    output = f'<xsl:output method="{METHOD.format(file=secret.as_uri())}"/>'
    house = sheet(tmp_path, f'{place.format(output)}<xsl:template match="/">Rain.</xsl:template>')
    with suppress(TeiToolsError):  # where Saxon knows no such method
        assert make_site([work(LETTER)], house=house) == {"text.html": b"Rain."}


def test_files_may_include_each_other_deeper_than_functions_call(tmp_path: Path) -> None:
    for number in range(1200):
        sheet(tmp_path, f"<xsl:include href='{number + 1}.xsl'/>", f"{number}.xsl")
    sheet(tmp_path, "<xsl:template match='/'>Rain.</xsl:template>", "1200.xsl")
    copies = tmp_path / "copies"
    copies.mkdir()
    copy = prepared(tmp_path / "0.xsl", copies)
    assert len(list(copy.path.parent.glob("house-*.xsl"))) == 1201


def test_a_message_that_stops_is_one_sentence(tmp_path: Path) -> None:
    for said, told in (("''", "terminated by xsl:message"), ("(1 to 90000)", "89999 90000")):
        stop = f"<xsl:template match='/'><xsl:message terminate='yes' select=\"{said}\"/>"
        house = sheet(tmp_path / said[1:3], f"{stop}</xsl:template>")
        with pytest.raises(TeiToolsError, match=told) as stopped:
            make_site([work(LETTER)], house=house)
        assert len(str(stopped.value)) <= 2000


def test_what_is_no_encoding_is_told_on_one_line(tmp_path: Path) -> None:
    ebcdic = f"<?xml version='1.0' encoding='IBM037'?>{HEAD}</xsl:stylesheet>".encode("cp037")
    (tmp_path / "house.xsl").write_bytes(ebcdic)
    with pytest.raises(ConfigError, match=r"^The stylesheet .+ is not well-formed: .+\.$"):
        make_site([work(LETTER)], house=House(stylesheet=tmp_path / "house.xsl"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_doctype_is_refused(tmp_path: Path, encoding: str) -> None:
    house = tmp_path / "house.xsl"
    doctype = f"<!DOCTYPE x SYSTEM 'file:///etc/passwd'>{HEAD}</xsl:stylesheet>"
    house.write_text(f"<?xml version='1.0' encoding='{encoding}'?>{doctype}", encoding)
    with pytest.raises(ConfigError, match="doctype"):
        make_site([work(LETTER)], house=House(stylesheet=house))


def test_it_writes_nothing_outside_the_output(tmp_path: Path) -> None:
    body = "<xsl:template name='xsl:initial-template'><xsl:sequence select=\"map{'../x': 'a'}\"/></xsl:template>"  # noqa: E501
    source = tmp_path / "a.xml"
    source.write_text(DOCUMENT.format(title="A", body=LETTER), "utf-8")
    with pytest.raises(TeiToolsError, match="may not write"):
        published([source], tmp_path / "out", ("html",), house=sheet(tmp_path / "h", body))
    assert not (tmp_path / "x").exists() and not (tmp_path / "out").exists()


def test_an_address_gives_a_sitemap_and_addresses_of_pages() -> None:
    files = make_site([work(LETTER), work("<p/>", name="b")], "Two", house=House("https://e.org/q"))
    assert b"<loc>https://e.org/q/</loc>" in files["sitemap.xml"]
    assert b"<loc>https://e.org/q/text/</loc>" in files["sitemap.xml"]
    page = html_page(files["text/index.html"])
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://e.org/q/text/"]
    assert "sitemap.xml" not in make_site([work(LETTER)])


NO_ADDRESS = "ftp://e.org javascript:alert(1) e.org https://e.org/?a".split()


@pytest.mark.parametrize("address", NO_ADDRESS)
def test_an_address_that_is_none_is_told(address: str) -> None:
    with pytest.raises(ConfigError, match="is no address"):
        make_site([work(LETTER)], house=House(address))


CITED = DOCUMENT.replace(
    "<publicationStmt><p>none</p>",
    "<publicationStmt><publisher>Press &amp; Co</publisher><date when='2024-05-01'>May</date>",
).replace("</title>", "</title><author>Ann Fox</author><author>Bo {{Ek}}</author>")


def test_a_text_can_be_cited(tmp_path: Path) -> None:
    source = tmp_path / "a.xml"
    body = "<opener><dateline><date when='1861-07-09'>9 July</date></dateline></opener><p>x</p>"
    source.write_text(CITED.format(title="50% of_it", body=body), "utf-8")
    published([source], tmp_path / "out", ("html",), house=House("https://e.org"))
    page = html_page((tmp_path / "out" / "index.html").read_bytes())
    assert texts(page, "//section[@class='citation']/p") == [
        "Ann Fox and Bo {Ek}, 50% of_it (9 July 1861). Press & Co, 1 May 2024. https://e.org/"
    ]
    bibtex = (tmp_path / "out" / "citation.bib").read_text("utf-8")
    assert "author = {{Ann Fox} and {Bo Ek}}" in bibtex
    assert "title = {50\\% of\\_it}" in bibtex
    assert bibtex.count("{") == bibtex.count("}")
    (entry,) = json.loads((tmp_path / "out" / "citation.json").read_text("utf-8"))
    assert entry["issued"] == {"date-parts": [[2024, 5, 1]]}
    assert entry["author"][0] == {"literal": "Ann Fox"}
    (openurl,) = page.xpath("//span[@class='Z3988']/@title")
    assert "rft.au=Ann%20Fox" in openurl and "rft.pub=Press%20%26%20Co" in openurl
    tags = {one.get("name"): one.get("content") for one in page.xpath("//meta[@name]")}
    assert tags["citation_publication_date"] == "2024/05/01"
    assert (tmp_path / "out" / "a.txt").read_text("utf-8") == "9 July\n\nx\n"


ENDLESS = {
    "recursion with a tail": "<xsl:template match='/'><xsl:call-template name='on'/></xsl:template>"
    "<xsl:template name='on'><xsl:param name='n' select='0'/><xsl:call-template name='on'>"
    "<xsl:with-param name='n' select='($n + 1) mod 7'/></xsl:call-template></xsl:template>",
    "a long loop": "<xsl:template match='/'><xsl:value-of select='sum(for $a in 1 to 1000000000, "
    "$b in 1 to 1000000 return $a mod ($b + 1))'/></xsl:template>",
}


@pytest.mark.parametrize("how", ENDLESS)
def test_one_that_does_not_end_is_ended(tmp_path: Path, how: str) -> None:
    house = replace(sheet(tmp_path, ENDLESS[how]), seconds=2)
    with pytest.raises(TeiToolsError, match=r"house\.xsl was ended after 2 seconds"):
        make_site([work(LETTER)], house=house)


def test_one_that_calls_itself_without_end_is_told(tmp_path: Path) -> None:
    deep = (
        "<xsl:function name='f:f' xmlns:f='f'><xsl:param name='n'/>"
        "<xsl:sequence select='1 + f:f($n + 1)'/></xsl:function>"
        "<xsl:template match='/'><xsl:value-of select='f:f(1)' xmlns:f='f'/></xsl:template>"
    )
    with pytest.raises(TeiToolsError, match=r"^The stylesheet .*\.$"):
        make_site([work(LETTER)], house=sheet(tmp_path, deep))


def test_a_document_that_is_not_tei_is_told_as_ever(tmp_path: Path) -> None:
    other = Work("a", Document.parse("<html/>"), ())
    with pytest.raises(InputError, match="no TEI element"):
        make_site([other], house=sheet(tmp_path, OURS))
