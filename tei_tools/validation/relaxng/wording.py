"""Wording: names, lists and numbers as a message shows them."""

from collections.abc import Iterable, Sequence

from tei_tools.validation.relaxng.habits import ATTRIBUTE_RANK, RANK
from tei_tools.validation.relaxng.names import SEPARATOR, XML_NAMESPACE, local_of, namespace_of
from tei_tools.validation.relaxng.spelling import distance

KNOWN_PREFIXES = {
    XML_NAMESPACE: "xml",
    "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://www.w3.org/1999/xlink": "xlink",
}
FEW = 5


def tag(name: str) -> str:
    """`<p>` of an element's qualified name."""
    return f"<{local_of(name)}>"


def attribute_name(name: str) -> str:
    """`xml:id` of an attribute's qualified name."""
    if SEPARATOR not in name:
        return name
    prefix = KNOWN_PREFIXES.get(namespace_of(name))
    return f"{prefix}:{local_of(name)}" if prefix else local_of(name)


def either(words: Sequence[str]) -> str:
    """`a, b or c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"


def every(words: Sequence[str]) -> str:
    """`a, b and c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def few(words: Sequence[str], most: int = FEW) -> str:
    """`a, b, c or one of 7 others`, the first ones spelt out."""
    if len(words) <= most + 1:
        return either(words)
    return f"{', '.join(words[:most])} or one of {len(words) - most} others"


def ranked_elements(names: Iterable[str], like: str = "") -> list[str]:
    """Element names, first those like another, then those that TEI documents use most."""
    return sorted(names, key=lambda name: _rank(local_of(name), local_of(like), RANK))


def ranked_attributes(names: Iterable[str], like: str = "") -> list[str]:
    """Attribute names, first those like another, then those that TEI documents use most."""
    shown = {name: attribute_name(name) for name in names}
    wish = attribute_name(like)
    return sorted(shown, key=lambda name: _rank(shown[name], wish, ATTRIBUTE_RANK))


def _rank(name: str, like: str, usage: dict[str, int]) -> tuple[bool, int, str]:
    return not is_like(name, like), usage.get(name, len(usage)), name


def is_like(name: str, like: str) -> bool:
    """Whether two names differ by a slip or by letter case."""
    if not like or abs(len(name) - len(like)) > 2:
        return False
    slips = 0 if min(len(name), len(like)) < 3 else 1 if len(like) < 6 else 2
    return distance(name.casefold(), like.casefold()) <= slips


def quoted(text: str, most: int = 40) -> str:
    """The text in quotation marks, cut where it is long, its white space made plain."""
    plain = " ".join(text.split())
    return f'"{plain}"' if len(plain) <= most else f'"{plain[: most - 1].rstrip()}…"'


def more(count: int, lines: Sequence[int]) -> str:
    """` (and 7 more like it, on lines 12, 20 and further on)`, nothing where there is only one."""
    if count < 2:
        return ""
    if not lines:
        return f" (and {count - 1} more like it on the same line)"
    named = [str(line) for line in lines]
    if count - 1 > len(lines):
        named.append("further on")
    return f" (and {count - 1} more like it, on line{'s' * (len(lines) > 1)} {every(named)})"
