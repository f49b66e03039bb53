"""References of Markdown: "[label]: address", to which "[words][label]" leads from elsewhere."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from tei_tools.reading.blocks import Chunks
from tei_tools.reading.inline import encoded
from tei_tools.reading.tree import Element, Node

_DEFINITION = re.compile(
    r"\[(?P<label>[^\[\]^\x02-\x05][^\[\]\x02-\x05]{0,99})\]:\s{1,9}"
    r"(?P<open><?)(?P<address>[^\s()<>\x02-\x05]{1,2000})(?P<close>>?)(?P<rest>\s.{0,400})?"
)
_REST = re.compile(r"\s*(?:\"[^\"]*\"|'[^']*'|\([^()]*\))?\s*")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_SCHEMES = ("http:", "https:", "ftp:", "mailto:", "tel:", "doi:", "urn:")

References = Mapping[str, str]
"""The addresses of labels, these as `key` makes them."""

NO_REFERENCES: References = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Definition:
    """The address of a label, "" where no link may lead to it; `content` has all that follows."""

    label: str
    address: str
    content: tuple[Node, ...]


def definition(line: str) -> Definition | None:
    """What a line defines; None where it defines nothing."""
    found = _DEFINITION.fullmatch(line)
    rest = (found["rest"] or "").strip() if found else ""
    if not found or len(found["open"]) != len(found["close"]) or not _REST.fullmatch(rest):
        return None
    shown, address = found["address"], ""
    content: tuple[Node, ...] = (shown,)
    if is_elsewhere(shown):
        address = encoded(shown)
        content = (Element("ref", (shown,), {"target": address}),)
    return Definition(found["label"], address, (*content, f" {rest}") if rest else content)


def references(chunks: Chunks) -> References:
    """The addresses of all labels, the first that is given where there are several."""
    found: dict[str, str] = {}
    for chunk in chunks.all:
        for line in chunk.lines:
            known = definition(line.text) if line.text[0] == "[" else None
            if known and known.address:
                found.setdefault(key(known.label), known.address)
    return found


def key(label: str) -> str:
    """A label as it is looked for: case and white space count for nothing."""
    return " ".join(label.casefold().split())


def is_elsewhere(address: str) -> bool:
    """Whether it leads out of the file, and not to a scheme that does something."""
    scheme = _SCHEME.match(address)
    if scheme:
        return scheme.group().lower() in _SCHEMES
    return ":" not in address.split("/", maxsplit=1)[0] and (
        address[0].isalnum() or address[0] in "/._~?"
    )
