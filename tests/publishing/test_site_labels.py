"""The edition's own words: each in every language we know, chosen by the texts' language."""

import json
import re
from functools import cache
from pathlib import Path

import pytest
from pages import DOCUMENT, texts
from textloss import html_page

from tei_tools.document.source import Document
from tei_tools.publishing.house import House
from tei_tools.publishing.site import make_site
from tei_tools.publishing.work import Work
from tei_tools.resources import stylesheets
from tei_tools.xslt import transform

LANGUAGES = ("en", "de", "fr", "it", "es", "la")

ALL_WORDS = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:label="tei-tools:labels"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map">
  <xsl:import href="{labels}"/>
  <xsl:param name="sources" select="[]"/>
  <xsl:param name="language" as="xs:string" select="''"/>
  <xsl:param name="dates" as="xs:string" select="''"/>
  <xsl:variable name="label:language" as="xs:string" select="label:known($language)"/>
  <xsl:function name="label:arrays" as="item()">
    <xsl:param name="table" as="map(*)"/>
    <xsl:sequence select="map:merge(map:keys($table) ! map{{.: array{{$table(.)}}}})"/>
  </xsl:function>
  <xsl:template name="xsl:initial-template">
    <xsl:map>
      <xsl:for-each select="map:keys($label:languages)">
        <xsl:variable name="tables" select="$label:languages(.)"/>
        <xsl:map-entry key="." select="serialize(map:merge(map:keys($tables)
            ! map{{.: label:arrays($tables(.))}}), map{{'method': 'json'}})"/>
      </xsl:for-each>
      <xsl:map-entry key="'dates'" select="string-join(tokenize($dates) ! label:date(.), '|')"/>
      <xsl:map-entry key="'centuries'"
          select="string-join((18, 1, -1, -3) ! label:century(.), '|')"/>
      <xsl:map-entry key="'counts'"
          select="string-join((0, 1, 2) ! label:counted(., 'mention'), '|')"/>
    </xsl:map>
  </xsl:template>
</xsl:stylesheet>
"""
DATES = "1843-02-01 1843-12-04 1843-12 1843 --12-04 --12 -0043-03-15 -0043 about"


@pytest.fixture(scope="module")
def stylesheet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("labels") / "words.xsl"
    labels = (stylesheets() / "common" / "labels.xsl").resolve().as_uri()
    path.write_text(ALL_WORDS.format(labels=labels), "utf-8")
    return path


@cache
def tables(stylesheet: Path) -> dict[str, dict[str, dict[str, list[str]]]]:
    """The tables of words of each language, by name of table and of word."""
    told = transform(stylesheet)
    return {code: json.loads(told[code]) for code in LANGUAGES}


def places(words: list[str]) -> set[str]:
    return set(re.findall(r"\{\d\}", " ".join(words)))


@pytest.mark.parametrize("code", LANGUAGES[1:])
def test_no_word_is_missing_in_any_language(code: str, stylesheet: Path) -> None:
    english, other = tables(stylesheet)["en"], tables(stylesheet)[code]
    assert {name: set(table) for name, table in other.items()} == {
        name: set(table) for name, table in english.items()
    }
    for name, table in english.items():
        for word, forms in table.items():
            theirs = other[name][word]
            assert len(theirs) == len(forms), word
            assert all(one.strip() for one in theirs), word
            if not word.startswith("date-"):
                assert places(theirs) == places(forms), word


def test_every_word_that_pages_use_is_there(stylesheet: Path) -> None:
    used = set()
    for path in stylesheets().rglob("*.xsl"):
        source = path.read_text("utf-8")
        used |= set(
            re.findall(r"(?:label:(?:word|sentence)|word-heading)\('([a-z-]+)'[,)]", source)
        )
    assert len(used) > 50
    assert used <= set(tables(stylesheet)["en"]["words"])


READ = {
    "en": "1 February 1843|4 December 1843|December 1843|1843|4 December|December|15 March 43 BC"
    "|43 BC|about",
    "de": "1. Februar 1843|4. Dezember 1843|Dezember 1843|1843|4. Dezember|Dezember"
    "|15. März 43 v. Chr.|43 v. Chr.|about",
    "fr": "1er février 1843|4 décembre 1843|décembre 1843|1843|4 décembre|décembre"
    "|15 mars 43 av. J.-C.|43 av. J.-C.|about",
    "it": "1º febbraio 1843|4 dicembre 1843|dicembre 1843|1843|4 dicembre|dicembre"
    "|15 marzo 43 a.C.|43 a.C.|about",
    "es": "1 de febrero de 1843|4 de diciembre de 1843|diciembre de 1843|1843|4 de diciembre"
    "|diciembre|15 de marzo de 43 a. C.|43 a. C.|about",
    "la": "1 Februarii 1843|4 Decembris 1843|December 1843|1843|4 Decembris|December"
    "|15 Martii 43 a. Chr. n.|43 a. Chr. n.|about",
}
CENTURIES = {
    "en": "18th century|1st century|1st century BC|3rd century BC",
    "de": "18. Jahrhundert|1. Jahrhundert|1. Jahrhundert v. Chr.|3. Jahrhundert v. Chr.",
    "fr": "XVIIIe siècle|Ier siècle|Ier siècle av. J.-C.|IIIe siècle av. J.-C.",
    "es": "siglo XVIII|siglo I|siglo I a. C.|siglo III a. C.",
}


@pytest.mark.parametrize("code", LANGUAGES)
def test_dates_are_read_in_the_editions_language(code: str, stylesheet: Path) -> None:
    told = transform(stylesheet, parameters={"language": code, "dates": DATES})
    assert told["dates"] == READ[code]
    assert told["centuries"] == CENTURIES.get(code, told["centuries"])


def test_one_and_more_are_told_apart(stylesheet: Path) -> None:
    told = {
        one: transform(stylesheet, parameters={"language": one})["counts"]
        for one in "en fr".split()
    }
    assert told["en"] == "0 mentions|1 mention|2 mentions"
    assert told["fr"] == "0 mention|1 mention|2 mentions"


@pytest.mark.parametrize(
    ("language", "code"), [("ger", "de"), ("fr-CA", "fr"), ("LAT", "la"), ("cy", "en"), ("", "en")]
)
def test_languages_are_known_by_their_codes(language: str, code: str, stylesheet: Path) -> None:
    told = transform(stylesheet, parameters={"language": language, "dates": "1843-02-01"})
    assert told["dates"] == READ[code].partition("|")[0]


def index_page(language: str, house: House | None = None) -> list[str]:
    """The language of the page of a text in this language, and the words of its frame."""
    body = "<p><persName>Ann</persName> wrote on <date when='1843-02-01'>Candlemas</date>.</p>"
    source = DOCUMENT.format(title="T", body=body)
    source = source.replace("<TEI ", f"<TEI xml:lang='{language}' ")
    files = make_site([Work("text", Document.parse(source), ())], house=house or House())
    page = html_page(files["dates.html"])
    return [str(page.get("lang")), *texts(page, "//h1 | //dt | //dd[@class='count']")]


def test_the_frame_speaks_the_language_of_the_texts() -> None:
    assert index_page("de") == ["de", "Daten", "1. Februar 1843", "1 Nennung"]
    assert index_page("la") == ["la", "Tempora", "1 Februarii 1843", "1 mentio"]
    assert index_page("sv") == ["en", "Dates", "1 February 1843", "1 mention"]


def test_the_frame_speaks_another_language_where_that_is_asked_for() -> None:
    french = House(language="fr")
    assert index_page("la", french) == ["fr", "Dates", "1er février 1843", "1 mention"]
