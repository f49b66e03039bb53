"""Compiling: what of XSLT is computed or read while a stylesheet is compiled.

Once it runs, files and the network are shut to it; before that they cannot be, since a stylesheet
is a file itself. So a stylesheet of somebody else's is looked at first.
"""

from collections.abc import Iterator

from lxml import etree

XSL = "{http://www.w3.org/1999/XSL/Transform}"

_ELEMENTS = frozenset({f"{XSL}use-package", f"{XSL}import-schema"})
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


def refused(root: etree._Element) -> Iterator[str]:
    """What a stylesheet holds that is computed or read before it runs (XSLT 3.0, 3.5.1, 3.13).

    Imports and includes are not told: what may be imported is for others to say.
    """
    for element in root.iter():
        if element.tag in _ELEMENTS:
            yield str(etree.QName(element).localname)
        for name in element.attrib:
            if name in _ATTRIBUTES or (_is_xsl(element) and str(name).startswith("_")):
                yield f"the attribute {etree.QName(name).localname}"


def _is_xsl(element: etree._Element) -> bool:
    return isinstance(element.tag, str) and element.tag.startswith(XSL)
