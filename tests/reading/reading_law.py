"""Law 1 as a function: the reading text of a TEI document is its source text."""

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
MARK = "\0"
"""Stands in the reading text where a mark of italics was taken out."""


def reading_text(xml: str) -> str:
    """The characters of `<text>` without white space, a MARK at both ends of each italic."""
    root = etree.fromstring(xml.encode())
    return "".join(_pieces(root.find(f"{TEI}text")))


def source_text(text: str) -> str:
    return "".join(text.split())


def is_kept(text: str, xml: str) -> bool:
    """Every character of the text stands in the TEI, in order, marks of italics aside."""
    source, read = source_text(text), reading_text(xml)
    return len(source) == len(read) and all(
        one == two or (two == MARK and one in "*_") for one, two in zip(source, read, strict=True)
    )


def _pieces(node):
    italic = node.tag == f"{TEI}hi"
    yield MARK if italic else ""
    yield "".join((node.text or "").split())
    for child in node:
        yield from _pieces(child)
        yield "".join((child.tail or "").split())
    yield MARK if italic else ""
