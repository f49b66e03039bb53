"""XML of a stranger: no entity is expanded, nothing is fetched, depth and size have bounds."""

from lxml import etree

from tei_tools.errors import InputError

Node = etree._Element


def parsed(data: bytes, name: str) -> Node:
    """The root of an XML file or part, its comments and instructions left out.

    Raises InputError where it is not well-formed, nested more than 256 deep, or declares a
    document type: no program writes one into these files, and entities hide in it.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = error.msg if isinstance(error, etree.XMLSyntaxError) else str(error)
        reason = said.replace(", use XML_PARSE_HUGE option", "").split("\n", 1)[0][:200]
        raise InputError(f"{name} is broken, or no XML: {reason}.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise InputError(f"{name} declares a document type, which is not read: take it out.")
    return root


def local(node: Node) -> str:
    """An element's name without its namespace, so that every edition of a format is read."""
    tag = node.tag
    return str(tag).rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(node: Node) -> str:
    """All characters in an element, as they stand."""
    return "".join(map(str, node.itertext()))


def get(node: Node | None, name: str, default: str = "") -> str:
    """The attribute of that local name, of any namespace."""
    if node is None:
        return default
    plain = node.get(name)
    if plain is not None:
        return str(plain)
    ending = f"}}{name}"
    named = (str(value) for key, value in node.items() if str(key).endswith(ending))
    return next(named, default)


def child(node: Node | None, *path: str) -> Node | None:
    """The first element at the end of a path of local names; None where there is none."""
    for name in path:
        if node is None:
            return None
        node = next((one for one in node if local(one) == name), None)
    return node


def descendants(node: Node, name: str) -> list[Node]:
    """All elements of that local name within another, in document order."""
    return [one for one in node.iter() if local(one) == name]
