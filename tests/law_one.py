"""Law 1 as a function: what stands in the source stands in the TEI, every character in order.

The marks of italics become `<hi>`, and the calls and texts of footnotes `<note>`s, whose @n is the
mark: such a note stands where it is called, and in the source it is a paragraph further down.
"""

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
MARK = "\0"
"""Stands in the reading text where a mark of italics was taken out."""


def is_kept(text: str, xml: str) -> bool:
    """Every character of the text stands in the TEI, notes where they are called."""
    source, starts = _source(text)
    read, notes = [], []
    _read(etree.fromstring(xml.encode()).find(f"{TEI}text"), read, notes)
    return _fits(source, starts, "".join(read), notes)


def _fits(source: str, starts: list[int], read: str, notes: list[tuple[str, str]]) -> bool:
    """Whether the source is what is read, with each note put in where one of its lines begins."""
    if not notes:
        return _same(source, read)
    (mark, words), *rest = notes
    for start in starts:
        if not _same(source[:start], read[:start]):
            return False
        for note in (mark + words, words):
            end = start + len(note)
            if _same(source[start:end], note):
                later = [one - end for one in starts if one >= end]
                if _fits(source[end:], later, read[start:], rest):
                    return True
    return False


def _source(text: str) -> tuple[str, list[int]]:
    """The text without white space, and where its lines begin in that."""
    parts, starts, length = [], [], 0
    for line in text.replace("\f", "\n").split("\n"):
        ink = "".join(line.split())
        starts += [length] if ink else []
        parts.append(ink)
        length += len(ink)
    return "".join(parts), starts


def _same(source: str, read: str) -> bool:
    return len(source) == len(read) and all(
        one == two or (two == MARK and one in "*_") for one, two in zip(source, read, strict=True)
    )


def _read(node, read: list[str], notes: list[tuple[str, str]]) -> None:
    """Append the characters of a node, and the mark and words of each note by themselves."""
    italic = node.tag == f"{TEI}hi"
    read.append(MARK if italic else "")
    read.append("".join((node.text or "").split()))
    for child in node:
        if child.tag == f"{TEI}note":
            read.append(child.get("n"))
            words = []
            _read(child, words, notes)
            notes.append((child.get("n"), "".join(words)))
        else:
            _read(child, read, notes)
        read.append("".join((child.tail or "").split()))
    read.append(MARK if italic else "")
