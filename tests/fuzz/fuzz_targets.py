"""What is fuzzed: for each target a function that takes bytes, and inputs to begin with.

A target returns, or raises TeiToolsError with one sentence; anything else is a finding. Where a
law can be checked in passing, it is. To add a target: write such a function and name it in TARGETS.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from random import Random
from zipfile import ZipFile

import importing_word as word
from law_one import is_kept

import tei_tools
from tei_tools.annotators.dates import dates
from tei_tools.annotators.quotations import quotations_as
from tei_tools.config import EditionError, read_edition
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.placing import place
from tei_tools.document.resolve import resolve
from tei_tools.document.source import Document
from tei_tools.document.text import Text
from tei_tools.document.view import read_text
from tei_tools.document.weave import weave
from tei_tools.errors import ConfigError
from tei_tools.evaluation import evaluate
from tei_tools.exporting import FORMATS as EXPORTS
from tei_tools.exporting import export
from tei_tools.importing import import_file
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
    """edition.toml: each mistake is told in one sentence."""
    (folder / "edition.toml").write_bytes(data)
    for name in NAMED_BY_EDITIONS:
        (folder / name).write_text("id,name\n" if name.endswith("csv") else "Dear Anne,\n", "utf-8")
    try:
        read_edition(folder)
    except EditionError as error:
        longest = max(error.mistakes, key=lambda one: str(one).count("\n"))
        raise ConfigError(str(longest)) from None


def registering(data: bytes, folder: Path) -> None:
    """A register as a table."""
    path = folder / "people.csv"
    path.write_bytes(data)
    read_registers([path])
    read_csv(path)


def importing_word(data: bytes, folder: Path) -> None:
    """A Word document whose main part is the data."""
    _import(
        word.docx("", parts={"word/document.xml": data, **WORD_PARTS}.items()), folder / "a.docx"
    )


def importing_opendocument(data: bytes, folder: Path) -> None:
    """An OpenDocument text whose content is the data."""
    _import(word.odt("", parts={"content.xml": data}.items()), folder / "a.odt")


def importing_archive(data: bytes, folder: Path) -> None:
    """A Word document of which any byte may be another."""
    _import(data, folder / "a.docx")


def importing_web(data: bytes, folder: Path) -> None:
    """A web page."""
    _import(data, folder / "a.html")


def importing_pages(data: bytes, folder: Path) -> None:
    """A transcribed page, PAGE or ALTO."""
    _import(data, folder / "a.xml")


def comparing(data: bytes, folder: Path) -> None:
    """Two encodings of one text, of which one is the data."""
    (folder / "gold.xml").write_bytes(data)
    (folder / "other.xml").write_bytes(_any(data).choice(documents()))
    evaluate(str(folder / "gold.xml"), str(folder / "gold.xml"))
    evaluate(str(folder / "gold.xml"), str(folder / "other.xml"))


def exporting(data: bytes, _folder: Path) -> None:
    """Any TEI in every format that needs no extra."""
    document = Document.from_bytes(data, "a.xml")
    for form in set(EXPORTS) - {"docbin"}:
        export(document, form)


def _import(data: bytes, path: Path) -> None:
    """What is made is well-formed TEI."""
    path.write_bytes(data)
    Document.parse(import_file(path, only=("dates", "quotations")).source)


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


def words_of_word(kind: str) -> Callable[[], Sequence[bytes]]:
    """Main parts of Word documents or OpenDocument texts, or whole Word documents."""

    @cache
    def made() -> Sequence[bytes]:
        bodies = [
            "".join(word.paragraph(line, style) for line, style in zip(LINES, styles, strict=True))
            + TABLE_OF_WORD
            for styles in (["", "Heading1", "Quote"], ["Verse", "ListBullet", "Title"])
        ]
        if kind == "archive":
            return [word.docx(one) for one in bodies]
        part = "word/document.xml" if kind == "word" else "content.xml"
        whole = [word.docx(one) for one in bodies] if kind == "word" else [word.odt(ODT_TEXT)]
        return [ZipFile(BytesIO(one)).read(part) for one in whole]

    return made


@cache
def pages() -> Sequence[bytes]:
    """A web page, and transcribed ones."""
    return [PAGE.encode(), ALTO.encode()]


@cache
def web_pages() -> Sequence[bytes]:
    fixtures = (ROOT / "tests" / "importing" / "web.txt").read_bytes().split(b"=====")
    return [one.split(b"\n.\n")[1] for one in fixtures if b"\n.\n" in one]


NAMED_BY_EDITIONS = """
    letter.txt diary.txt scene.txt poem.txt story.txt history.txt article.txt people.csv texts.csv
    letter.xml house.xsl
""".split()
LINES = ["It was late, on 12 May 1814.", "“Go,” said Anne.", "And so to bed."]
TABLE_OF_WORD = (
    "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p><w:ins "
    'w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>old'
    '</w:delText></w:r></w:del><w:r><w:br w:type="page"/><w:footnoteReference w:id="1"/>'
    "</w:r></w:p>"
)
WORD_PARTS = dict([word.notes("footnotes", "footnote", "A note.")])
ODT_TEXT = (
    '<text:h text:outline-level="1">One</text:h><text:p>It rained<text:note text:note-class='
    '"footnote"><text:note-body><text:p>A note.</text:p></text:note-body></text:note>.</text:p>'
    "<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list><table:table>"
    "<table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row>"
    "</table:table>"
)
PAGE = (
    '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15"><Page '
    'imageFilename="1.jpg" imageWidth="20" imageHeight="30"><ReadingOrder><OrderedGroup>'
    '<RegionRefIndexed index="0" regionRef="r"/></OrderedGroup></ReadingOrder><TextRegion id="r" '
    'type="paragraph"><Coords points="0,0 9,9"/><TextLine id="l" custom="readingOrder {index:0;} '
    'person {offset:0; length:4;}"><Coords points="1,1 5,5"/><TextEquiv>'
    '<Unicode>Anne rain-</Unicode></TextEquiv></TextLine><TextLine id="m">'
    "<TextEquiv><Unicode>ed.</Unicode></TextEquiv>"
    "</TextLine></TextRegion></Page></PcGts>"
)
ALTO = (
    '<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="20" HEIGHT="30">'
    '<PrintSpace><TextBlock ID="b"><TextLine HPOS="1" VPOS="1" WIDTH="5" HEIGHT="2"><String '
    'CONTENT="It"/><SP/><String CONTENT="rain"/><HYP CONTENT="-"/></TextLine><TextLine><String '
    'CONTENT="ed."/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>'
)
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
    "export": Target(exporting, documents, MARKUP, is_xml=True),
    "evaluate": Target(comparing, documents, MARKUP, is_xml=True),
    "word": Target(importing_word, words_of_word("word"), MARKUP, is_xml=True),
    "opendocument": Target(importing_opendocument, words_of_word("odt"), MARKUP, is_xml=True),
    "archive": Target(importing_archive, words_of_word("archive"), MARKUP),
    "web": Target(importing_web, web_pages, MARKUP),
    "pages": Target(importing_pages, pages, MARKUP, is_xml=True),
    "edition": Target(configuring, editions, SETTINGS),
    "registers": Target(registering, registers, TABLE),
}
