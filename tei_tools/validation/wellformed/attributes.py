"""Faults inside a start tag: attributes without quotation marks, without value, twice."""

import re
from typing import Literal

from tei_tools.validation.wellformed.scene import Fault, Scene

_ATTRIBUTE_BEFORE = re.compile(rb"[\s\"']([^\s\"'=<>/]+)\s*+(=?)\s*+\Z")
_UNQUOTED = re.compile(rb"[^\s>\"'<]+")
_MARKS = re.compile(rb"[\"'>]")
_NEAR = 100_000
"""Bytes before a fault in which the tag that it belongs to is sought."""

_PREFIXES = {
    "tei": "http://www.tei-c.org/ns/1.0",
    "xi": "http://www.w3.org/2001/XInclude",
    "xlink": "http://www.w3.org/1999/xlink",
    "xs": "http://www.w3.org/2001/XMLSchema",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def inside(scene: Scene) -> tuple[Literal["tag", "value", "text"], int]:
    """In what the fault stands, and the byte at which that begins."""
    start = scene.data.rfind(b"<", max(0, scene.byte - _NEAR), scene.byte)
    if start < 0 or not scene.name(start + 1):
        return "text", start
    quote, since = b"", start
    for found in _MARKS.finditer(scene.data, start, scene.byte):
        if quote:
            quote = b"" if found[0] == quote else quote
        elif found[0] == b">":
            return "text", start
        else:
            quote, since = found[0], found.start()
    return ("value", since) if quote else ("tag", start)


def in_tag(scene: Scene, tag: int) -> Fault | None:
    """A fault between the name of the tag that begins at `tag` and its end."""
    element = scene.name(tag + 1)
    if scene.here() == b"<":
        message = f"The tag <{element} has no >: another tag begins inside it."
        return scene.fault("unfinished", message, "write > where it ends", tag)
    before = _ATTRIBUTE_BEFORE.search(scene.data, max(tag, scene.byte - 300), scene.byte)
    if before:
        return _without_marks(scene, element, before)
    if scene.data[scene.byte - 1 : scene.byte] in (b'"', b"'"):
        message = f"Two attributes of <{element}> touch each other."
        return scene.fault("attribute-space", message, "write a space between them")
    return None


def _without_marks(scene: Scene, element: str, before: re.Match[bytes]) -> Fault:
    name = before[1].decode("utf-8", "replace")
    if not before[2]:
        message = f"The attribute @{name} on <{element}> has no value."
        return scene.fault("attribute-without-value", message, f'write {name}="…"', before.start(1))
    value = _UNQUOTED.match(scene.data, scene.byte, scene.byte + 60)
    written = value[0].decode("utf-8", "replace").removesuffix("/") if value else "…"
    return scene.fault(
        "unquoted-attribute",
        f"The value of the attribute @{name} on <{element}> stands without quotation marks.",
        f'write {name}="{written}"',
        before.start(1),
    )


def in_value(scene: Scene, quote: int) -> Fault | None:
    """A `<` in the value that the mark at `quote` opens: most often its other mark is missing."""
    if scene.here() != b"<":
        return None
    name = _ATTRIBUTE_BEFORE.search(scene.data, max(0, quote - 200), quote)
    called = f"@{name[1].decode('utf-8', 'replace')}" if name else "an attribute"
    return scene.fault(
        "unclosed-value",
        f"The value of {called} that begins here is not closed before the next tag.",
        f"write the closing {scene.text(quote, quote + 1)}, or &lt; for a < that is meant",
        quote,
    )


def twice(scene: Scene) -> Fault:
    """One attribute given two times."""
    name, tag = scene.name(scene.byte), scene.data.rfind(b"<", 0, scene.byte)
    message = f"The attribute @{name} stands twice on <{scene.name(tag + 1)}>."
    return scene.fault("duplicate-attribute", message, "keep one of them")


def unbound(scene: Scene) -> Fault:
    """A prefix that stands for no namespace."""
    end = scene.data.find(b">", scene.byte)
    tag = scene.text(scene.byte, min(end, scene.byte + _NEAR) if end >= 0 else scene.byte + 1000)
    declared = {"xml", "xmlns", *re.findall(r"xmlns:([\w.-]+)", tag)}
    names = re.findall(r"(?:^</?|\s)([\w.-]+):([\w.-]+)", tag)
    prefix, local = next((one for one in names if one[0] not in declared), ("?", "?"))
    return scene.fault(
        "unbound-prefix",
        f'The prefix "{prefix}" of {prefix}:{local} stands for no namespace.',
        f'declare it on the root element: xmlns:{prefix}="{_PREFIXES.get(prefix, "…")}"',
    )
