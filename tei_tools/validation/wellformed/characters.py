"""Faults of characters and entities: bare signs, unknown names, controls."""

import re
from html.entities import html5

from tei_tools.validation.wellformed.attributes import in_tag, in_value, inside
from tei_tools.validation.wellformed.scene import Fault, Scene
from tei_tools.validation.wellformed.tags import outside

_REFERENCE_BEFORE = re.compile(rb"&(#?[^\s;<>&\"']{0,64})\Z")


def token(scene: Scene) -> Fault | None:
    """Something that no rule of XML allows at this place."""
    if not scene.elements:
        return outside(scene)
    comment = scene.data.rfind(b"<!--", 0, scene.byte)
    if comment >= 0 and scene.data.find(b"-->", comment, scene.byte) < 0:
        message = "Two hyphens stand inside a comment."
        hyphens = scene.byte - 2 * scene.data.endswith(b"--", 0, scene.byte)
        return scene.fault("comment-hyphens", message, "write one hyphen, or a dash", hyphens)
    reference = _REFERENCE_BEFORE.search(scene.data, max(0, scene.byte - 80), scene.byte)
    if reference:
        return _ampersand(scene, reference.start(), reference[1].decode("utf-8", "replace"))
    where, since = inside(scene)
    fault = None
    if where == "tag":
        fault = in_tag(scene, since)
    elif where == "value":
        fault = in_value(scene, since)
    return fault or _character(scene)


def _ampersand(scene: Scene, byte: int, name: str) -> Fault:
    if name.startswith("#"):
        message = f"The reference &{name} names no character."
        return scene.fault("bad-reference", message, "write it like &#233;", byte)
    if name in ("amp", "lt", "gt", "quot", "apos") or f"{name};" in html5:
        message = f"The entity &{name} has no semicolon at its end."
        hint = f"write {_meant(name)}, or &amp;{name} where the ampersand itself is meant"
        return scene.fault("bare-ampersand", message, hint, byte)
    message = "A bare & begins an entity reference, and none follows."
    return scene.fault("bare-ampersand", message, f"write &amp;{name}", byte)


def _character(scene: Scene) -> Fault:
    """A character that may not stand where it stands."""
    character = scene.text(scene.byte, scene.byte + 4)[:1]
    after = scene.data[scene.byte - 1 : scene.byte] == b"<"
    if after or character == "<":
        message = "A bare < begins a tag, and no name follows."
        return scene.fault("bare-less-than", message, "write &lt; for the sign", scene.byte - after)
    if scene.data[max(scene.byte - 2, 0) : scene.byte + 1] == b"]]>":
        return scene.fault("bare-bracket", "]]> may not stand in text.", "write ]]&gt;")
    if character and not character.isprintable() and not character.isspace():
        message = f"The character U+{ord(character):04X} may not stand in XML."
        return scene.fault("control-character", message, "take it away")
    if scene.data.endswith(b"</", 0, scene.byte):
        message = "A closing tag has no name."
        return scene.fault("not-well-formed", message, "name the element that ends here")
    said = "A blank" if character.isspace() else f'The character "{character}"'
    return scene.fault("not-well-formed", f"{said} may not stand here.")


def undeclared(scene: Scene) -> Fault:
    """An entity that nothing declares."""
    name = scene.name(scene.byte + 1)
    meant = _meant(name) or "the character that is meant"
    return scene.fault(
        "undeclared-entity",
        f"The entity &{name}; is not declared; XML knows only &amp; &lt; &gt; &quot; &apos;.",
        f"write {meant}",
    )


def _meant(name: str) -> str:
    """The character that HTML means by a name, as it may be written; "" for an unknown name."""
    characters = html5.get(f"{name};", "")
    if not characters or characters in "&<":
        return f"&{name};" if characters else ""
    numbers = "".join(f"&#{ord(one)};" for one in characters)
    return f"{characters} or {numbers}" if characters.isprintable() else numbers


def bad_number(scene: Scene) -> Fault:
    """A reference to a character that XML has no place for."""
    end = scene.data.find(b";", scene.byte, scene.byte + 40)
    reference = scene.text(scene.byte, end + 1) if end >= 0 else "&#…;"
    message = f"The reference {reference} names a character that may not stand in XML."
    return scene.fault("bad-reference", message, "take it away, or write what is meant")


def explosion(scene: Scene) -> Fault:
    """Entities made of entities, a billion laughs."""
    return scene.fault(
        "entity-growth",
        "The entities that the file declares grow beyond measure.",
        "write their text where it belongs, and take the declarations away",
    )
