"""Mutations of XML that stays well-formed: elements copied, moved, taken out, renamed, filled."""

import copy
from collections.abc import Callable, Sequence
from random import Random

from lxml import etree

Mutation = Callable[[list[etree._Element], etree._Element, Random], None]
MOST = 4000
"""Elements of a tree that grows no more."""


def mutated_tree(data: bytes, others: Sequence[bytes], random: Random) -> bytes:
    """The document after one to six mutations; unchanged where it is not well-formed."""
    tree, other = _tree(data), _tree(random.choice(others))
    if tree is None or other is None:
        return data
    for _ in range(random.choice((1, 1, 2, 3, 6))):
        elements = [one for one in tree.iter() if isinstance(one.tag, str)]
        if 1 < len(elements) < MOST:
            random.choice(MUTATIONS)(elements, other, random)
    return etree.tostring(tree.getroottree(), encoding="utf-8")


def _tree(data: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def take_out(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    one = random.choice(elements[1:])
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def double(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    one = random.choice(elements[1:])
    for _ in range(random.choice((1, 1, 3, 50))):
        one.addnext(copy.deepcopy(one))


def nest(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    """An element stands in another; now and then in copies of itself."""
    inner, outer = copy.deepcopy(random.choice(elements[1:])), random.choice(elements)
    outer.insert(random.randrange(len(outer) + 1), inner)


def wrap(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    one = random.choice(elements[1:])
    outer = etree.Element(random.choice(elements).tag)
    one.addprevious(outer)
    outer.append(one)


def bring(elements: list[etree._Element], other: etree._Element, random: Random) -> None:
    """An element of another document comes in."""
    others = [one for one in other.iter() if isinstance(one.tag, str)]
    random.choice(elements).append(copy.deepcopy(random.choice(others[len(others) // 3 :])))


def rename(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    one, other = random.choice(elements), random.choice(elements)
    one.tag = random.choice((other.tag, etree.QName(one).localname, f"{one.tag}x"))


def mark(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    """An attribute is that of another element, or has another value."""
    one, other = random.choice(elements), random.choice(elements)
    for name, value in list(other.attrib.items())[:2] or [("n", "1")]:
        one.set(name, random.choice((value, "", value * 20, "#a", " ", "1801-02-30", "a b")))


def unmark(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    random.choice(elements).attrib.clear()


def fill(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    """Words stand where none stood, or no words where some did."""
    one = random.choice(elements)
    words = random.choice(
        (None, " ", "“Go,” said Anne on 12 May 1814.", "yesterday " * 30, "\u202e")
    )
    setattr(one, random.choice(("text", "tail")), words if one.getparent() is not None else None)


def remark(elements: list[etree._Element], _other: etree._Element, random: Random) -> None:
    """A comment or an instruction comes in."""
    one = random.choice(elements)
    made = random.choice((etree.Comment("a"), etree.ProcessingInstruction("a", "b")))
    one.insert(random.randrange(len(one) + 1), made)


MUTATIONS: Sequence[Mutation] = (
    take_out, double, nest, nest, wrap, bring, bring, rename, mark, mark, unmark, fill, fill, remark
)  # fmt: skip
