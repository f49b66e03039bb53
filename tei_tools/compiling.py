"""Compiling: what a stylesheet of somebody else's may not hold, looked at before it is compiled.

Once it runs, files and the network are shut to it. That cannot be while it is compiled, since it
is a file itself; and `fn:transform` would run another one for which nothing is shut.
"""

import re
from collections.abc import Iterator

from lxml import etree

XSL = "{http://www.w3.org/1999/XSL/Transform}"

_ELEMENTS = frozenset(f"{XSL}{name}" for name in ("use-package", "import-schema", "evaluate"))
_ATTRIBUTES = frozenset(
    {
        "use-when",
        f"{XSL}use-when",
        "static",
        "parameter-document",
        f"{XSL}parameter-document",
        "{http://www.w3.org/XML/1998/namespace}base",
    }
)
_FUNCTIONS = "http://www.w3.org/2005/xpath-functions"
_CALLED = re.compile(r"(?<![\w.-])(transform|function-lookup)\s*+[(#]")
_PREFIX = re.compile(r"(?:Q\{(?P<uri>[^{}]*)\}|(?P<prefix>[\w.-]+):)\Z")
_LONGEST_PREFIX = 200


def refused(root: etree._Element) -> Iterator[str]:
    """What a stylesheet holds that is computed or read before it runs (XSLT 3.0, 3.5.1, 3.13),
    or that runs programs which nobody looked at.

    Imports and includes are not told: what may be imported is for others to say.
    """
    for element in root.iter():
        if element.tag in _ELEMENTS:
            yield str(etree.QName(element).localname)
        for name in element.attrib:
            if name in _ATTRIBUTES or (_is_xsl(element) and str(name).startswith("_")):
                yield f"the attribute {etree.QName(name).localname}"
        for expression in _expressions(element):
            yield from _calls(expression, element)


def _is_xsl(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag.startswith(XSL)


def _expressions(element: etree._Element) -> Iterator[str]:
    """Where XPath may stand: attributes, and text in which braces hold it."""
    yield from map(str, element.attrib.values())
    own = element.text if isinstance(element.tag, str) else None
    yield from (text for text in (own, element.tail) if text and "{" in text)


def _calls(expression: str, element: etree._Element) -> Iterator[str]:
    """The functions that it calls and may not, by whatever prefix; others' are of other names."""
    for called in _CALLED.finditer(expression):
        before = expression[max(0, called.start() - _LONGEST_PREFIX) : called.start()]
        found = _PREFIX.search(before)
        uri = _uri(found, element) if found else _FUNCTIONS
        if uri == _FUNCTIONS:
            yield f"the function {called[1]}"


def _uri(name: re.Match[str], element: etree._Element) -> str:
    if name["uri"] is not None:
        return " ".join(name["uri"].split())
    return element.nsmap.get(name["prefix"], _FUNCTIONS)
