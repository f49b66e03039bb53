"""The law of the text as functions: what stands in a file stands in the TEI, in order."""

from lxml import etree

from tei_tools.importing.document import document
from tei_tools.importing.header import Facts
from tei_tools.importing.imported import Source

TEI = "{http://www.tei-c.org/ns/1.0}"
SAID = frozenset(f"{TEI}{name}" for name in ("figDesc", "expan", "corr"))
"""Elements whose words are not of the text, but about it or in place of it."""


def made(read, data, name="file", **source):
    """The document that a reader makes of bytes, its names not tagged."""
    imported = read(Source(data, name, **source))
    return document(imported, Facts(imported.kind, lang="", source=name))


def body(made_document):
    """The body of a document, without the namespace and the white space between its lines."""
    root = etree.fromstring(made_document.source.encode())
    found = root.find(f"{TEI}text/{TEI}body")
    lines = etree.tostring(found, encoding="unicode").replace(
        ' xmlns="http://www.tei-c.org/ns/1.0"', ""
    )
    return "\n".join(line.strip() for line in lines.strip().splitlines()[1:-1])


def ink(made_document):
    """All characters of the text in the file's order, white space aside."""
    root = etree.fromstring(made_document.source.encode()).find(f"{TEI}text")
    return "".join("".join(_texts(root)).split())


def _texts(node):
    if node.tag not in SAID:
        yield node.text or ""
        for child in node:
            yield from _texts(child)
            yield child.tail or ""
