"""XSLT 3.0 made from a Schematron schema: one walk over the document, every pattern at each node.

Each rule is a template; among rules the first has the highest priority, and `next-match` goes on
to the rules of other patterns; `$schematron-done` holds the patterns that have had their rule.
A finding is a map; the element it is about is told by its number in document order.
"""

import copy
from collections.abc import Iterable, Iterator, Mapping

from lxml import etree

from tei_tools.validation.schematron.schema import SCHEMATRON, XSLT, Check, Let, Rule, Schematron

_X = f"{{{XSLT}}}"
_S = f"{{{SCHEMATRON}}}"
_START = f"Q{{{XSLT}}}initial-template"
_INTEGERS = "Q{http://www.w3.org/2001/XMLSchema}integer*"
_RESULT = "map{'findings': serialize(array{$schematron-found}, map{'method': 'json'})}"
_ELEMENT = "((ancestor-or-self::*)[last()]/accumulator-before('schematron-number'), 0)[1]"
_FINDING = (
    f"map{{'element': {_ELEMENT}, 'check': %d, 'message': string($schematron-message),"
    " 'hint': string($schematron-hint)}"
)
_FAILED = (
    f"map{{'element': {_ELEMENT}, 'check': %d,"
    " 'failed': string($Q{http://www.w3.org/2005/xqt-errors}description)}"
)

# What is walked besides elements, and the signs of a context that may be about it.
_OTHERS = {
    "@*": ("@", "attribute", "node(", "$", "id(", "key("),
    "text()": ("text(", "node(", "$", "id(", "key("),
    "comment()": ("comment(", "node(", "$", "id(", "key("),
    "processing-instruction()": ("processing-instruction(", "node(", "$", "id(", "key("),
}


def stylesheet(schema: Schematron) -> tuple[bytes, tuple[Check, ...]]:
    """The stylesheet's XML, and the checks by the numbers that its findings give.

    Its initial template returns `map{'findings': JSON}` about the first of its `$sources`.
    """
    maker = _Maker(schema)
    return etree.tostring(maker.make(), encoding="utf-8"), tuple(maker.checks)


class _Maker:
    def __init__(self, schema: Schematron) -> None:
        self.schema = schema
        self.checks: list[Check] = []
        self.shared, self.own = _sorted_lets(schema)
        self.priority = sum(len(pattern.rules) for pattern in schema.patterns)

    def make(self) -> etree._Element:
        prefixes = {prefix: uri for prefix, uri in self.schema.namespaces.items() if prefix}
        root = etree.Element(f"{_X}stylesheet", {"version": "3.0"}, nsmap=_with_xslt(prefixes))
        root.extend(_frame())
        root.extend(copy.deepcopy(foreign) for foreign in self.schema.foreign)
        root.extend(map(_from_document, self.shared))
        root.extend(self.templates())
        root.append(_walk(self.schema))
        return root

    def templates(self) -> Iterator[etree._Element]:
        for number, pattern in enumerate(self.schema.patterns, 1):
            for rule in pattern.rules:
                yield self.template(rule, number)
                self.priority -= 1

    def template(self, rule: Rule, number: int) -> etree._Element:
        """The rule as a template, and after it the rules of other patterns."""
        done = {"name": "schematron-done"}
        attributes = {"mode": "schematron", "priority": str(self.priority), "match": rule.context}
        body = [
            *map(_from_document, self.own.get(number, ())),
            *map(_variable, rule.lets),
            *map(self.check, rule.checks),
        ]
        after = _element("with-param", done | {"select": f"$schematron-done, {number}"})
        return _element(
            "template",
            attributes,
            _element("param", done | {"as": _INTEGERS, "select": "()"}),
            _element("if", {"test": f"not($schematron-done = {number})"}, *body),
            _element("next-match", {}, after),
        )

    def check(self, check: Check) -> etree._Element:
        """A finding where the check fails; another where its own expressions do."""
        number = len(self.checks)
        self.checks.append(check)
        hint = _element("variable", {"name": "schematron-hint"}, *map(_said, check.hints))
        message = _said(check.element)
        test = f"not({check.test})" if check.failing else check.test
        return _element(
            "try",
            {},
            _element(
                "if",
                {"test": test},
                _element("variable", {"name": "schematron-message"}, message),
                hint,
                _element("sequence", {"select": _FINDING % number}),
            ),
            _element("catch", {}, _element("sequence", {"select": _FAILED % number})),
        )


def _with_xslt(prefixes: Mapping[str, str]) -> dict[str, str]:
    """The prefixes of the schema, and one for XSLT that it leaves free."""
    free = "xsl"
    while prefixes.get(free, XSLT) != XSLT:
        free += "_"
    return {**prefixes, free: XSLT}


def _element(name: str, attributes: Mapping[str, str], *children: etree._Element) -> etree._Element:
    made = etree.Element(f"{_X}{name}", dict(attributes))
    made.extend(children)
    return made


def _frame() -> Iterator[etree._Element]:
    """What every such stylesheet has: the number of each element, the start, the result."""
    yield _element("param", {"name": "sources", "as": "array(document-node())"})
    yield _element("variable", {"name": "schematron-document", "select": "$sources(1)"})
    yield _element("mode", {"name": "schematron"})
    counted = _element("accumulator-rule", {"match": "*", "select": "$value + 1"})
    number = {"name": "schematron-number", "initial-value": "0"}
    yield _element("accumulator", number, counted)
    walk = {"select": "$schematron-document", "mode": "schematron"}
    found = {"name": "schematron-found", "as": "map(*)*"}
    yield _element(
        "template",
        {"name": _START},
        _element("variable", found, _element("apply-templates", walk)),
        _element("sequence", {"select": _RESULT}),
    )


def _walk(schema: Schematron) -> etree._Element:
    """From any node to its children; to attributes and text only where a rule may want them."""
    contexts = [rule.context for pattern in schema.patterns for rule in pattern.rules]
    wanted = [kind for kind, signs in _OTHERS.items() if _any_sign(contexts, signs)]
    children = _element(
        "apply-templates", {"select": ", ".join(["*", *wanted]), "mode": "schematron"}
    )
    if len(wanted) > 1 or "text()" in wanted:
        children.set("select", " | ".join(["*", *wanted]))
    return _element("template", {"match": ".", "mode": "schematron", "priority": "0"}, children)


def _any_sign(contexts: Iterable[str], signs: Iterable[str]) -> bool:
    return any(sign in context for context in contexts for sign in signs)


def _sorted_lets(schema: Schematron) -> tuple[list[Let], dict[int, tuple[Let, ...]]]:
    """The variables of schema and patterns; apart, those of patterns that reuse a name."""
    shared, own = list(schema.lets), {}
    taken = {let.name for let in shared}
    for number, pattern in enumerate(schema.patterns, 1):
        if any(let.name in taken for let in pattern.lets):
            own[number] = pattern.lets
        else:
            shared += pattern.lets
        taken |= {let.name for let in pattern.lets}
    return shared, own


def _from_document(let: Let) -> etree._Element:
    """A variable whose expression starts from the document."""
    if let.value is None:
        return _variable(let)
    value = _element("sequence", {"select": let.value})
    start = _element("for-each", {"select": "$schematron-document"}, value)
    return _element("variable", {"name": let.name, "as": "item()*"}, start)


def _variable(let: Let) -> etree._Element:
    if let.value is not None:
        return _element("variable", {"name": let.name, "select": let.value})
    made = _element("variable", {"name": let.name}, *map(copy.deepcopy, let.element))
    made.text = let.element.text
    return made


def _said(element: etree._Element) -> etree._Element:
    """The words of an assert, report or diagnostic, with its values put in."""
    made = _element("sequence", {})
    _say(element, made)
    return made


def _say(element: etree._Element, into: etree._Element) -> None:
    _text(into, element.text)
    for child in element:
        if child.tag == f"{_S}value-of":
            into.append(_element("value-of", {"select": child.get("select", "''")}))
        elif child.tag == f"{_S}name":
            into.append(_element("value-of", {"select": f"name({child.get('path', '.')})"}))
        elif str(child.tag).startswith(_X):
            into.append(copy.deepcopy(child))
            into[-1].tail = None
        else:
            _say(child, into)
        _text(into, child.tail)


def _text(into: etree._Element, text: str | None) -> None:
    if text:
        made = _element("text", {})
        made.text = text
        into.append(made)
