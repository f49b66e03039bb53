"""grammar: what a RELAX NG schema lets stand in the elements of TEI, for what writes TEI."""

from collections import defaultdict

from tei_tools.annotators.grammar import Grammar
from tei_tools.document.source import TEI
from tei_tools.validation.relaxng.names import XML_NAMESPACE, local_of, namespace_of
from tei_tools.validation.relaxng.patterns import Text
from tei_tools.validation.relaxng.schema import Schema
from tei_tools.validation.relaxng.vocabulary import attributes, children
from tei_tools.validation.relaxng.walks import within


def grammar(schema: Schema, name: str) -> Grammar:
    """The Grammar of a schema that is called `name`; elements of other namespaces are not in it.

    Of an element that the schema defines several times all that one of them has is allowed.
    """
    held: defaultdict[str, set[str]] = defaultdict(set)
    had: defaultdict[str, set[str]] = defaultdict(set)
    mixed: set[str] = set()
    for element, definitions in schema.elements.items():
        if namespace_of(element) != TEI:
            continue
        local = local_of(element)
        for one in definitions:
            inside = children(one.content)
            held[local] |= {local_of(each) for each in inside if namespace_of(each) == TEI}
            had[local] |= set(map(_attribute, attributes(one.content)))
            if any(isinstance(each, Text) for each in within(one.content)):
                mixed.add(local)
    return Grammar(name, _frozen(held), _frozen(had), frozenset(mixed))


def _attribute(name: str) -> str:
    """An attribute as it is written; those of other namespaces than XML's keep theirs."""
    return f"xml:{local_of(name)}" if namespace_of(name) == XML_NAMESPACE else name


def _frozen(found: dict[str, set[str]]) -> dict[str, frozenset[str]]:
    return {name: frozenset(each) for name, each in found.items()}
