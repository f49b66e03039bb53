"""What is fuzzed: for each target a function that takes bytes, and inputs to begin with.

A target returns, or raises TeiToolsError with one sentence; anything else is a finding. Where a
law can be checked in passing, it is. To add a target: write such a function and name it in TARGETS.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from law_one import is_kept

import tei_tools
from tei_tools.annotators.dates import dates
from tei_tools.annotators.quotations import quotations_as
from tei_tools.config import read_edition
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.placing import place
from tei_tools.document.resolve import resolve
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.document.weave import weave
from tei_tools.reading.decode import decode
from tei_tools.reading.profiles import PROFILES
from tei_tools.registers import read_registers
from tei_tools.registers.csv_file import read_csv
from tei_tools.reporting import FORMATS
from tei_tools.span import Span
from tei_tools.validation import relaxng, validate

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
TAGS = ("persName", "placeName", "orgName", "date", "time", "q", "quote", "said", "soCalled", "rs")


@dataclass(frozen=True, slots=True)
class Target:
    """`run(data, folder)` must end well for all data; `words` mean something to it."""

    run: Callable[[bytes, Path], None]
    seeds: Callable[[], Sequence[bytes]]
    words: Sequence[bytes]
    is_xml: bool = False


def decoding(data: bytes, _folder: Path) -> None:
    """Bytes to characters."""
    found = decode(data, "a.txt")
    found.text.encode("utf-8")


def encoding(data: bytes, _folder: Path) -> None:
    """Plain text to TEI without names, under any profile: law 1, and well-formed."""
    plain = decode(data, "a.txt").text
    profile = _any(data).choice(["auto", *PROFILES])
    document = tei_tools.encode(plain, profile=profile, only=("dates", "quotations"))
    Document.parse(document.source)
    is_markdown = any(one.message.startswith("Read as markdown") for one in document.notices)
    assert is_kept(plain, document.source, is_markdown), f"law 1, {profile}"


def enriching(data: bytes, _folder: Path) -> None:
    """TEI to TEI with dates and quotations: laws 2 and 3."""
    original = Document.from_bytes(data, "a.xml")
    once = tei_tools.annotate(original, only=("dates", "quotations"))
    assert read_text(once).content == read_text(original).content, "law 2"
    rest = iter(once.source)
    assert all(character in rest for character in original.source), "law 2"
    again = tei_tools.annotate(Document.parse(once.source), only=("dates", "quotations"))
    assert again.source == once.source, "law 3"


def weaving(data: bytes, _folder: Path) -> None:
    """Any spans into any TEI: what comes out is well-formed and reads the same."""
    document = Document.from_bytes(data, "a.xml")
    text = read_text(document)
    random, length = _any(data), len(text.content)
    spans = [_span(random, length) for _ in range(random.randrange(30))] if length else []
    placed = place(document, text, resolve(spans).spans)
    woven = weave(document, placed.placements)
    assert read_text(Document.parse(woven.document.source)).content == text.content


def finding_dates(data: bytes, _folder: Path) -> None:
    """Dates in any text."""
    text = Text.from_string(decode(data, "a.txt").text)
    _check_spans(text, dates(text))


def finding_quotations(data: bytes, _folder: Path) -> None:
    """Quotations in any text."""
    text = Text.from_string(decode(data, "a.txt").text)
    _check_spans(text, quotations_as("auto")(text))


def finding_names(data: bytes, _folder: Path) -> None:
    """Names in any text, with the model, and whom they mean."""
    tei_tools.encode(decode(data, "a.txt").text, only=("persons", "places", "orgs"))


def compiling_rng(data: bytes, folder: Path) -> None:
    """A schema in XML syntax."""
    _compile(data, folder / "schema.rng")


def compiling_rnc(data: bytes, folder: Path) -> None:
    """A schema in compact syntax."""
    _compile(data, folder / "schema.rnc")


def validating(data: bytes, folder: Path) -> None:
    """A document against our profile, with all checks, told in every format."""
    path = folder / "a.xml"
    path.write_bytes(data)
    findings = validate(path)
    for form in FORMATS.values():
        form(findings)
    assert all(one.line >= 0 and one.message for one in findings)


def reporting(data: bytes, folder: Path) -> None:
    """Findings with any words, of any file, in every format; those for machines can be read."""
    path = folder / "a.xml"
    path.write_bytes(data)
    random = _any(data)
    words = data.decode("utf-8", "replace")
    findings = [_finding(random, words, str(path)) for _ in range(random.randrange(8))]
    told = {name: form(findings) for name, form in FORMATS.items()}
    assert len(json.loads(told["json"])) == len(findings)
    json.loads(told["sarif"])


def configuring(data: bytes, folder: Path) -> None:
    """edition.toml."""
    (folder / "edition.toml").write_bytes(data)
    (folder / "letter.txt").write_text("Dear Anne,\n", "utf-8")
    read_edition(folder)


def registering(data: bytes, folder: Path) -> None:
    """A register as a table."""
    path = folder / "people.csv"
    path.write_bytes(data)
    read_registers([path])
    read_csv(path)


def _compile(data: bytes, path: Path) -> None:
    path.write_bytes(data)
    schema = relaxng.load(path)
    list(schema.validate(ROOT / "tests" / "fuzz" / "small.xml"))


def _check_spans(text: Text, found: Iterable[Span | Diagnostic]) -> None:
    for one in found:
        if isinstance(one, Span):
            assert 0 <= one.start < one.end <= len(text.content)
        else:
            assert one.message


def _any(data: bytes) -> Random:
    """Chance that is always the same for the same data."""
    return Random(data)


def _span(random: Random, length: int) -> Span:
    start = random.randrange(length)
    end = min(length, start + random.choice((1, 3, 10, 50, 500)))
    return Span(start, end, random.choice(TAGS))


def _finding(random: Random, words: str, path: str) -> Diagnostic:
    place = random.randrange(len(words) + 1)
    some = words[place : place + 200]
    line, column = random.randrange(50), random.randrange(200)
    severity = random.choice(("error", "warning", "info"))
    name = random.choice((path, some, ""))
    return Diagnostic(
        random.choice(("dangling-pointer", some)), severity, some, some, name, line, column
    )


@cache
def texts() -> Sequence[bytes]:
    """Plain texts: ours, and real ones where they are at hand."""
    files = [*(ROOT / "texts").glob("*.txt"), *(SHARED / "texts").glob("*.txt")]
    forms = (ROOT / "tests" / "reading").rglob("*.txt")
    return [one.read_bytes()[:20_000] for one in sorted([*files, *forms])]


@cache
def documents() -> Sequence[bytes]:
    """TEI: what we make of our texts, fixtures, and small real documents."""
    made = [
        tei_tools.encode(one.decode("utf-8", "replace")[:5000], only=("dates",))
        for one in texts()[:8]
    ]
    files = [*(ROOT / "tests").rglob("*.xml"), *(SHARED / "tei-corpus").rglob("*.xml")]
    small = [one for one in sorted(files) if one.stat().st_size < 40_000]
    return [one.source.encode() for one in made] + [one.read_bytes() for one in small[:150]]


@cache
def schemas_in_xml() -> Sequence[bytes]:
    files = [*(ROOT / "tests").rglob("*.rng"), *(SHARED / "relaxng").rglob("*.rng")]
    return [one.read_bytes() for one in sorted(files)[:300]] or [_SCHEMA]


@cache
def schemas_in_compact_syntax() -> Sequence[bytes]:
    files = [*(ROOT / "tests").rglob("*.rnc"), *(SHARED / "relaxng").rglob("*.rnc")]
    profile = (ROOT / "schemas" / "tei_tools.rnc").read_bytes()
    return [profile[:8000], *(one.read_bytes() for one in sorted(files)[:300])]


@cache
def editions() -> Sequence[bytes]:
    guide = (ROOT / "docs" / "edition.md").read_text("utf-8")
    shown = guide.partition("```toml\n")[2].partition("```")[0]
    return [(ROOT / "texts" / "edition.toml").read_bytes(), shown.encode()]


@cache
def registers() -> Sequence[bytes]:
    guide = (ROOT / "docs" / "registers.md").read_text("utf-8")
    shown = guide.partition("```csv\n")[2].partition("```")[0]
    return [shown.encode(), shown.replace(",", ";").encode(), shown.replace(",", "\t").encode()]


_SCHEMA = b'<element name="a" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>'


def _words(words: str) -> list[bytes]:
    return [one.encode() for one in words.split("¦")]


TEXT = _words(
    "“¦”¦‘¦’¦\"¦'¦«¦»¦—¦--¦[1]¦(1)¦*¦_¦CHAPTER II¦\n\n¦\n¦\f¦ ¦Dear Sir,¦12 May 1814¦the 5th inst.¦"
    "in 1798¦from 3 to 4 o'clock¦said he¦Mr. ¦Enter HAMLET.¦ACT I¦* * *¦> ¦# ¦| a | b |¦|--|--|¦"
    "[a]: http://e.org¦[^1]¦    ¦\t¦P.S.¦1.¦iv.¦Q. ¦1861¦Jan. 4th¦d. 1801¦B.C.¦MDCCLIV¦¬\n¦-\n"
)
MARKUP = _words(
    "<p>¦</p>¦<q>¦</q>¦<date when='1801'>¦<hi>¦<lb/>¦<pb n='1'/>¦<note>¦<!--¦-->¦<![CDATA[¦]]>¦"
    "&amp;¦&#65;¦&#x0;¦&a;¦<!DOCTYPE TEI [<!ENTITY a 'b'>]>¦<?a b?>¦"
    "<?xml version='1.0' encoding='utf-16'?>¦"
    "xmlns:t='http://www.tei-c.org/ns/1.0'¦xml:id='a'¦ref='#a'¦¦"
    "<choice><sic>a</sic><corr>b</corr></choice>¦"
    "<app><lem>a</lem><rdg>b</rdg></app>¦yesterday¦“¦”¦12 May 1814¦"
    "<TEI xmlns='http://www.tei-c.org/ns/1.0'>"
)
SCHEMA = _words(
    "<zeroOrMore>¦</zeroOrMore>¦<ref name='a'/>¦<define name='a'>¦<interleave>¦<text/>¦"
    "<data type='int'/>¦"
    "<param name='pattern'>(a*)*</param>¦<anyName/>¦<except>¦element a { text }¦"
    "start = ¦a |= ¦& ¦?¦*¦+¦,¦|¦"
    'include "a"¦external "a"¦list { xsd:int* }¦mixed { }¦grammar { }¦'
    'parent a¦~¦>> ¦[ ]¦# ¦## ¦\\x{41}¦"""'
)
SETTINGS = _words(
    '[edition]¦[[source]]¦[output]¦[tagging]¦[registers]¦[[validation.ignore]]¦file = "letter.txt"¦'
    '= [¦]¦= {¦}¦= 1¦= true¦= ""¦= 1861-04-09¦\'\'\'¦"../a"¦"/etc/passwd"¦to = ["html"]¦\n¦.¦#'
)
TABLE = _words('id,kind,name¦\n¦,¦;¦\t¦"¦|¦reject¦merge a¦person¦place¦GND:1¦\r\n¦\0¦=1+1¦Anne')

TARGETS = {
    "decode": Target(decoding, texts, TEXT),
    "encode": Target(encoding, texts, TEXT),
    "annotate": Target(enriching, documents, MARKUP, is_xml=True),
    "weave": Target(weaving, documents, MARKUP, is_xml=True),
    "dates": Target(finding_dates, texts, TEXT),
    "quotations": Target(finding_quotations, texts, TEXT),
    "names": Target(finding_names, texts, TEXT),
    "rng": Target(compiling_rng, schemas_in_xml, SCHEMA + MARKUP, is_xml=True),
    "rnc": Target(compiling_rnc, schemas_in_compact_syntax, SCHEMA),
    "validate": Target(validating, documents, MARKUP, is_xml=True),
    "reports": Target(reporting, documents, TEXT),
    "edition": Target(configuring, editions, SETTINGS),
    "registers": Target(registering, registers, TABLE),
}
