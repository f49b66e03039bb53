"""Law 1 as a function: what stands in the source stands in the TEI, every character in order.

What became markup is read where it stood:
- the marks of italics became `<hi>`;
- the calls and texts of footnotes became `<note>`s, whose @n is the mark: such a note stands where
  it is called, and in the source it is a paragraph further down;
- asterisms and rules became `<milestone>`s, with the marks in @n;
- the numbers of verse lines in the margin became the @n of their `<l>`;
- of Markdown, all marks: only its letters and figures are compared, those of the targets of links
  and of the numbers of items among them; the address of a link by reference stands elsewhere, and
  what a figure shows before its address.
"""

import re
from html import unescape
from urllib.parse import unquote

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
MARK = "\0"
"""Stands in the reading text where a mark of italics was taken out."""

REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def is_kept(text: str, xml: str, markdown: bool = False) -> bool:
    """Every character of the text stands in the TEI, notes where they are called."""
    root = etree.fromstring(xml.encode()).find(f"{TEI}text")
    source, starts = _source(text, markdown)
    return any(_is_read(source, starts, root, margin, markdown) for margin in ("right", "left"))


def _is_read(source: str, starts: list[int], root, margin: str, markdown: bool) -> bool:
    """Whether the source is read, with the numbers of lines in that margin."""
    reading = _Reading(margin, markdown)
    reading.element(root, read := [])
    return _fits(source, starts, "".join(read), reading.notes, any_order=markdown)


def _fits(
    source: str, starts: list[int], read: str, notes: list[tuple[str, str]], any_order: bool
) -> bool:
    """Whether the source is what is read, with each note put in where one of its lines begins.

    Notes stand in the order of their calls; those of Markdown have names, and need not.
    """
    if not notes:
        return _same(source, read)
    for start in starts:
        if not _same(source[:start], read[:start]):
            return False
        for number, (mark, words) in enumerate(notes if any_order else notes[:1]):
            rest = [*notes[:number], *notes[number + 1 :]]
            for note in (mark + words, words):
                end = start + len(note)
                if _same(source[start:end], note):
                    later = [one - end for one in starts if one >= end]
                    if _fits(source[end:], later, read[start:], rest, any_order):
                        return True
    return False


def _source(text: str, markdown: bool) -> tuple[str, list[int]]:
    """The text without white space, and where its lines begin in that."""
    parts, starts, length = [], [], 0
    for line in text.replace("\f", "\n").split("\n"):
        ink = _ink(line, markdown)
        starts += [length] if ink else []
        parts.append(ink)
        length += len(ink)
    return "".join(parts), starts


def _ink(text: str, markdown: bool) -> str:
    """The text without white space; of Markdown the letters and figures that it stands for."""
    return "".join(filter(str.isalnum, _told(text))) if markdown else "".join(text.split())


def _told(text: str) -> str:
    """The text with the characters for which references stand, also where these stand for "&"."""
    text = text.replace("\\", "")
    while (told := REFERENCE.sub(lambda found: unescape(found.group()), text)) != text:
        text = told
    return text


def _same(source: str, read: str) -> bool:
    return len(source) == len(read) and all(
        one == two or (two == MARK and one in "*_") for one, two in zip(source, read, strict=True)
    )


class _Reading:
    """Reads elements; collects the mark and words of each footnote by themselves."""

    def __init__(self, margin: str, markdown: bool) -> None:
        self.notes: list[tuple[str, str]] = []
        self._margin = margin
        self._markdown = markdown

    def element(self, node, read: list[str]) -> None:
        """Append the characters of a node, those of its attributes where they stood."""
        before, after = self._attributes(node)
        read.append(self._ink(before))
        self._content(node, read)
        read.append(self._ink(after))

    def _content(self, node, read: list[str]) -> None:
        read.append(self._ink(node.text or ""))
        is_figure = self._markdown and node.tag == f"{TEI}figure"
        for child in reversed(node) if is_figure else node:
            if child.tag == f"{TEI}note" and child.get("n"):
                read.append(self._ink(child.get("n")))
                self._content(child, words := [])
                self.notes.append((self._ink(child.get("n")), "".join(words)))
            else:
                self.element(child, read)
            read.append(self._ink(child.tail or ""))

    def _attributes(self, node) -> tuple[str, str]:
        """What the attributes of an element hold that stood before its text, and after it."""
        name = node.tag.removeprefix(TEI)
        number = node.get("n", "")
        if name == "hi" and not self._markdown:
            return MARK, MARK
        if name == "milestone" or (name == "item" and self._markdown):
            return number, ""
        if name == "ab" and self._markdown:
            return node.get("subtype", ""), ""
        if name == "l":
            return ("", number) if self._margin == "right" else (number, "")
        if self._markdown and name in ("ref", "graphic"):
            target = unquote(node.get("target", node.get("url", "")))
            own = self._ink("".join(node.itertext()))
            is_own = self._ink(target) in (own, f"http{own}")
            is_elsewhere = is_own or node.get("type") == "reference"
            return "", ("" if is_elsewhere else target) + number
        return "", ""

    def _ink(self, text: str) -> str:
        return _ink(text, self._markdown)
