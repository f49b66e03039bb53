"""What an edition lost: text nodes of the TEI counted, order-free, against the edition's text."""

import io
import re
import warnings
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import html5lib
from lxml import etree

from tei_tools.document.source import Document
from tei_tools.errors import NotWellFormedError
from tei_tools.publishing.work import Work, plain_name
from tei_tools.resources import stylesheets
from tei_tools.standalone import standalone

TEI = "{http://www.tei-c.org/ns/1.0}"
ROOTS = (f"{TEI}text", f"{TEI}sourceDoc")
_PARSER = etree.XMLParser(
    resolve_entities=False, no_network=True, huge_tree=True, collect_ids=False
)


@cache
def left_out() -> frozenset[str]:
    """The elements that the editions leave out on purpose (stylesheets/common/left-out.xsl)."""
    table = etree.parse(stylesheets() / "common" / "left-out.xsl")
    found = table.iter("{tei-tools:left-out}out")
    return frozenset(TEI + str(one.get("element")) for one in found)


def tei_strings(source: str) -> Counter[str]:
    """The text nodes of a TEI document's texts, white space collapsed, with their numbers.

    The hyphen of a word that a line's end breaks is not counted: editions read the word whole.
    """
    root = etree.fromstring(standalone(source).encode(), _PARSER)
    _join_words(root)
    return Counter(_texts(_outermost(root), left_out()))


def html_strings(pages: Iterable[etree._Element]) -> Counter[str]:
    """The text nodes of what readers read on these pages: their elements of class "reading"."""
    return Counter(_texts((one for page in pages for one in _readings(page)), frozenset()))


def html_page(data: bytes) -> etree._Element:
    """A page of a site as browsers read it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        tree = html5lib.parse(data.decode(), treebuilder="lxml", namespaceHTMLElements=False)
    return tree.getroot()


def epub_pages(epub: bytes) -> list[etree._Element]:
    """The pages of an EPUB."""
    with zipfile.ZipFile(io.BytesIO(epub)) as archive:
        names = [name for name in archive.namelist() if name.endswith(".xhtml")]
        return [etree.fromstring(archive.read(name), _PARSER) for name in names]


def lost(source: str, found: Counter[str]) -> Counter[str]:
    """The text nodes of the TEI that `found` lacks, and how many of each.

    An edition may join two nodes or part one: what is missing as a node of its own is looked for
    in the nodes that the edition has beyond those of the TEI, each used once.
    """
    wanted = tei_strings(source)
    missing = wanted - found
    rest = "\0".join((found - wanted).elements())
    for string in sorted(missing, key=len, reverse=True):
        present = min(missing[string], rest.count(string))
        missing[string] -= present
        rest = rest.replace(string, "\0", present)
    return +missing


def missing_words(source: str, text: str) -> Counter[str]:
    """The words of the TEI that `text`, such as that of a PDF, has fewer times."""
    words = Counter(word for string in tei_strings(source).elements() for word in string.split())
    return words - Counter(text.split())


def _join_words(root: etree._Element) -> None:
    """Take out the hyphens of words that a line's end breaks, which no edition reads."""
    words: tuple[etree._Element, str] | None = None
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        slot = "text" if event == "start" else "tail"
        if event == "start" and element.tag in left_out():
            walk.skip_subtree()
            continue
        if event == "start" and words and element.get("break") == "no":
            _end_word(*words)
        elif event == "start":
            words = None
        if (getattr(element, slot) or "").strip():
            words = (element, slot)


def _end_word(element: etree._Element, slot: str) -> None:
    before = getattr(element, slot).rstrip()
    if re.search(r"\w[-\u2010\u00ad\u00ac\u2e17=]$", before):
        setattr(element, slot, before[:-1])


def _outermost(root: etree._Element) -> Iterator[etree._Element]:
    """The texts that lie in no other text, nor in an example of TEI."""
    if root.tag in ROOTS:
        yield root
        return
    for child in root:
        if isinstance(child.tag, str):
            yield from _outermost(child)


def _readings(root: etree._Element) -> Iterator[etree._Element]:
    for element in root.iter():
        if "reading" in (element.get("class") or "").split():
            yield element


def _texts(roots: Iterable[etree._Element], without: frozenset[str]) -> Iterator[str]:
    for root in roots:
        for string in _strings(root, without):
            collapsed = re.sub(r"\s+", " ", string).strip()
            if collapsed:
                yield collapsed


def _strings(element: etree._Element, without: frozenset[str]) -> Iterator[str]:
    if element.tag in without or not isinstance(element.tag, str):
        return
    yield element.text or ""
    for child in element:
        yield from _strings(child, without)
        yield child.tail or ""


def corpus(*, beside: Path = Path(__file__)) -> list[Path]:
    """The real TEI files beside the repository; none where they are not there."""
    return sorted((beside.resolve().parents[3] / "shared" / "tei-corpus").glob("*.xml"))


def readable(path: Path) -> Work | None:
    """The document, if it is well-formed and has a TEI element."""
    try:
        document = Document.read(path)
    except NotWellFormedError:
        return None
    has_tei = any((one.name, one.namespace) == ("TEI", TEI[1:-1]) for one in document.elements)
    return Work(plain_name(path.stem), document, ()) if has_tei else None
