"""Faults of tags: unclosed, crossed, cut off, before or after the root element."""

import re
from dataclasses import replace
from difflib import get_close_matches

from tei_tools.validation.wellformed.scene import Fault, Open, Scene

_END_TAG = re.compile(rb"</\s*+([^\s>]*+)")
_CUT_OFF = (
    (b"<!--", b"-->", "comment"),
    (b"<![CDATA[", b"]]>", "CDATA section"),
    (b"<?", b"?>", "processing instruction"),
)
_VISIBLE = re.compile(rb"\S")
_NAMED = 4


def mismatch(scene: Scene) -> Fault | None:
    """An end tag that does not close the element that is open."""
    tag = scene.data.rfind(b"</", 0, scene.byte + 2)  # expat stops at the name in the tag
    found = _END_TAG.match(scene.data, max(tag, 0))
    if found is None or not scene.elements:
        return None
    scene = replace(scene, byte=tag)
    name, inner = found[1].decode("utf-8", "replace"), scene.elements[-1]
    outer = next((one for one in reversed(scene.elements) if one.name == name), None)
    if outer is None:
        return _closes_nothing(scene, name, inner)
    if _ends_later(scene, inner.name, found.end()):
        return scene.fault(
            "crossed-tags",
            f"{scene.opened(inner)} and {scene.opened(outer)} cross: </{name}> comes before "
            f"</{inner.name}>, which must match first.",
            f"write </{inner.name}> before </{name}>; split what reaches further into two parts",
        )
    return scene.fault(
        "unclosed-tag",
        f"{scene.opened(inner)} is not closed: </{name}> on line "
        f"{scene.places.line(scene.byte)} does not match it.",
        f"write </{inner.name}> where it ends, before </{name}>",
    )


def _closes_nothing(scene: Scene, name: str, inner: Open) -> Fault:
    meant = name.lower() == inner.name.lower() or get_close_matches(name, [inner.name])
    return scene.fault(
        "mismatched-tag",
        f"</{name}> closes no open element; the one to close is {scene.opened(inner)}.",
        f"write </{inner.name}>" if meant else f"write </{inner.name}>, or open <{name}> before it",
    )


def _ends_later(scene: Scene, name: str, byte: int) -> bool:
    """Whether the next tag of that name is an end tag."""
    pattern = re.compile(rb"<(/?)" + re.escape(name.encode()) + rb"[\s/>]")
    found = pattern.search(scene.data, byte)
    return found is not None and found[1] == b"/"


def file_ends(scene: Scene) -> Fault:
    """The end of the file, with elements open or without any element."""
    if not scene.elements:
        return scene.fault("no-element", "The file holds no element.", "write one <TEI>", 0)
    inner = [scene.opened(one) for one in reversed(scene.elements[-_NAMED:])]
    more = ", …" if len(scene.elements) > _NAMED else ""
    ends = "".join(f"</{one.name}>" for one in reversed(scene.elements[-2 * _NAMED :]))
    return scene.fault(
        "unclosed-tag",
        f"The file ends and leaves open: {', '.join(inner)}{more}.",
        f"write {ends} at the end, or look for the part that is cut off",
        len(scene.data.rstrip()),
    )


def unfinished(scene: Scene) -> Fault:
    """A tag, comment or the like that the end of the file cuts off."""
    for start, end, kind in _CUT_OFF:
        found = scene.data.rfind(start, 0, scene.byte + len(start))
        if found >= 0 and scene.data.find(end, found) < 0:
            message = f"The {kind} that begins here never ends."
            return scene.fault("unfinished", message, f"write {end.decode()}", found)
    tag = max(scene.data.rfind(b"<", 0, scene.byte + 1), 0)
    message = f"The tag <{scene.name(tag + 1)} that begins here never ends."
    return scene.fault("unfinished", message, "write >", tag)


def outside(scene: Scene) -> Fault:
    """Something that may not stand before or after the root element."""
    if not scene.started:
        return syntax(scene)
    if scene.data[scene.byte - 1 : scene.byte] == b"<":
        scene = replace(scene, byte=scene.byte - 1)
    return second_root(scene)


def second_root(scene: Scene) -> Fault:
    """Something after the end of the root element."""
    if scene.here(2) == b"</":
        name = scene.name(scene.byte + 2)
        message = f"</{name}> closes nothing: every element is closed already."
        return scene.fault("mismatched-tag", message, f"take </{name}> away")
    tag = scene.here() == b"<"
    what = f"<{scene.name(scene.byte + 1)}>" if tag else f'The text "{scene.excerpt(scene.byte)}"'
    return scene.fault(
        "after-the-end",
        f"{what} stands after the end of the root element.",
        "a document has one root element: put this inside it, or in a file of its own",
    )


def syntax(scene: Scene) -> Fault:
    """Text where the root element should be."""
    start = _first(scene, 0)
    if scene.data.startswith(b"<", start):
        text = _first(scene, scene.data.rfind(b">", 0, scene.byte) + 1)
        message = f'The text "{scene.excerpt(text)}" stands before the root element.'
        hint = "take it away, or put it inside the root element"
        return scene.fault("before-the-start", message, hint, text)
    message = f'This is not XML: it begins with "{scene.excerpt(start)}", not with a tag.'
    hint = "give a TEI file; `tei-tools encode` makes one from plain text"
    return scene.fault("not-xml", message, hint, start)


def _first(scene: Scene, byte: int) -> int:
    """The first byte from `byte` on that is no white space."""
    found = _VISIBLE.search(scene.data, byte)
    return found.start() if found else byte


def late_declaration(scene: Scene) -> Fault:
    """An XML declaration with something before it."""
    return scene.fault(
        "late-declaration",
        "The XML declaration <?xml …?> must be the very first thing in the file.",
        "take away the blank lines or the text before it",
    )
