"""Lists as Markdown: bullets or numbers, with what belongs to an item set in under it."""

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from tei_tools.exporting.markdown.tree import Branch

Write = Callable[[Branch], list[str]]
"""What makes the blocks of Markdown of an element."""

_NUMBER = re.compile(r"\(?(\d{1,9})[.)]{0,2}")
_OTHER_BLOCK = re.compile(r"[-|>`#]|\d{1,9}\. ")


def list_block(branch: Branch, blocks: Write) -> list[str]:
    """The blocks of a `<list>`: items together, its heads and what else is no item between them.

    A label that is a number or a bullet is the mark of its item; any other begins it.
    """
    made: list[str] = []
    for in_items, run in groupby(branch.branches, lambda one: one.name in ("item", "label")):
        if in_items:
            items = "\n".join(_items(branch, list(run), blocks))
            made += [items] if items else []
        else:
            made += [block for one in run for block in blocks(one)]
    return made


def _items(branch: Branch, run: list[Branch], blocks: Write) -> Iterator[str]:
    label: Branch | None = None
    count = 0
    for one in [*run, None]:
        if (one is None or one.name == "label") and label and (alone := blocks(label)):
            yield _item(alone, "-")
        if one is None or one.name == "label":
            label = one
            continue
        count += 1
        mark = _label_mark(label) or _mark(branch, one, count)
        begun = blocks(label) if label and not _label_mark(label) else []
        content = _begun(begun, blocks(one))
        label = None
        if content:
            yield _item(content, mark)


def _label_mark(label: Branch | None) -> str:
    """The mark of an item whose label is a number or a bullet; "" for words."""
    words = label.words if label and not label.holds("note") else ""
    if number := _NUMBER.fullmatch(words):
        return f"{number[1]}."
    return "-" if words and len(words) == 1 and not words.isalnum() else ""


def _mark(branch: Branch, item: Branch, count: int) -> str:
    kind = f"{branch.attributes.get('rend', '')} {branch.attributes.get('type', '')}".split()
    if number := _NUMBER.fullmatch(item.attributes.get("n", "")):
        return f"{number[1]}."
    return f"{count}." if {"numbered", "ordered"} & set(kind) else "-"


def _begun(label: list[str], content: list[str]) -> list[str]:
    """The label and the item's first paragraph in one."""
    if not label or not content or _OTHER_BLOCK.match(content[0]):
        return label + content
    return [*label[:-1], f"{label[-1]} {content[0]}", *content[1:]]


def _item(content: list[str], mark: str) -> str:
    inset = " " * (len(mark) + 1)
    inner = "\n\n".join(_set_in(content, inset))
    return f"{mark} {inner}"


def _set_in(content: list[str], inset: str) -> Iterator[str]:
    for place, block in enumerate(content):
        lines = block.split("\n")
        first = lines[:1] if place == 0 else [inset + lines[0]]
        yield "\n".join([*first, *(f"{inset}{line}" if line else "" for line in lines[1:])])
