"""What a schema itself says of its elements: `documentation(path) -> {name: words}`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from lxml import etree

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import SchemaError

_RELAX_NG = "{http://relaxng.org/ns/structure/1.0}"
_WORDS = "{http://relaxng.org/ns/compatibility/annotations/1.0}documentation"
_ELEMENT = re.compile(r"<([A-Za-z_][\w.-]*)")
_MEANT = re.compile(r"did you mean <([\w.-]+)>")


@lru_cache(maxsize=4)
def documentation(schema: Path) -> Mapping[str, str]:
    """The documentation of each element of a RELAX NG schema in XML syntax, in one line each.

    Empty for a schema in another form. A SchemaError where the file is not XML.
    """
    if schema.suffix != ".rng":
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        tree = etree.parse(schema, parser)
    except (etree.XMLSyntaxError, OSError) as error:
        raise SchemaError(f"{schema} cannot be read: {error}") from None
    said: dict[str, str] = {}
    for element in tree.iter(f"{_RELAX_NG}element"):
        words = element.findtext(_WORDS)
        if words and element.get("name"):
            said.setdefault(str(element.get("name")), " ".join(words.split()))
    return said


def documented(findings: Iterable[Diagnostic], said: Mapping[str, str]) -> list[Diagnostic]:
    """The findings, each with what the schema says of the element that it is about."""
    return [_documented(one, said) for one in findings]


def _documented(finding: Diagnostic, said: Mapping[str, str]) -> Diagnostic:
    """The element that was meant comes before those that the message names."""
    named = [*_MEANT.findall(finding.message), *_ELEMENT.findall(finding.message)]
    about = next((name for name in named if name in said), None)
    if about is None:
        return finding
    words = f"<{about}>: {said[about]}"
    return replace(finding, hint=f"{finding.hint}; {words}" if finding.hint else words)
