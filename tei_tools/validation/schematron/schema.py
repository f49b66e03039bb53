"""ISO Schematron read into data: patterns of rules of checks, abstract ones worked in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from lxml import etree

from tei_tools.errors import SchemaError

SCHEMATRON = "http://purl.oclc.org/dsdl/schematron"
_S = f"{{{SCHEMATRON}}}"
_ODD = "{http://www.tei-c.org/ns/1.0}constraint"
_BINDINGS = ("", "xslt", "xslt2", "xslt3", "xpath", "xpath2", "xpath3", "xpath31")
_DEEPEST_INCLUDE = 20


@dataclass(frozen=True, slots=True)
class Let:
    """A variable: `value` is an XPath expression, or None where `element` holds its content."""

    name: str
    value: str | None
    element: etree._Element


@dataclass(frozen=True, slots=True)
class Check:
    """An assert (fails when its test is false) or a report (when it is true)."""

    element: etree._Element
    test: str
    failing: bool
    hints: tuple[etree._Element, ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """What is checked of the nodes that match `context`."""

    context: str
    lets: tuple[Let, ...]
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Rules of which the first that matches a node is the one that counts."""

    lets: tuple[Let, ...]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Schematron:
    """A schema: prefixes, variables, patterns, and the XSLT (keys, functions) that it brings."""

    namespaces: Mapping[str, str]
    lets: tuple[Let, ...]
    patterns: tuple[Pattern, ...]
    foreign: tuple[etree._Element, ...]


def read(path: Path) -> Schematron:
    """Read a Schematron schema, or the rules embedded in a RELAX NG schema or an ODD.

    A SchemaError for what is none. Nothing is read but the file and what it includes from its own
    folder.
    """
    root = _parse(path)
    _include(root, path, 0)
    binding = root.get("queryBinding", "")
    if binding.lower() not in _BINDINGS:
        raise SchemaError(f'{path} asks for the query language "{binding}": only XSLT is known.')
    patterns = tuple(_patterns(root, path))
    if not patterns:
        raise SchemaError(f"{path} holds no Schematron patterns.")
    return Schematron(
        {ns.get("prefix", ""): ns.get("uri", "") for ns in root.iter(f"{_S}ns")},
        _lets(root),
        patterns,
        tuple(one for one in root if str(one.tag).startswith(f"{{{XSLT}}}")),
    )


XSLT = "http://www.w3.org/1999/XSL/Transform"


def _parse(path: Path) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        return etree.parse(path, parser).getroot()
    except OSError:
        raise SchemaError(f"The schema {path} cannot be read.") from None
    except etree.XMLSyntaxError as error:
        raise SchemaError(f"The schema {path} is not well-formed: {error.msg}.") from None


def _include(root: etree._Element, path: Path, depth: int) -> None:
    """Put in place what `include` and `extends` with @href name in the schema's own folder."""
    if depth > _DEEPEST_INCLUDE:
        raise SchemaError(f"{path} includes itself.")
    for element in list(root.iter(f"{_S}include", f"{_S}extends")):
        href = element.get("href")
        parent = element.getparent()
        if href is None or parent is None:
            continue
        target = (path.parent / href.partition("#")[0]).resolve()
        if not target.is_relative_to(path.parent.resolve()):
            raise SchemaError(f"{path} includes {href}, which is not in its own folder.")
        included = _parse(target)
        _include(included, target, depth + 1)
        put = [included] if element.tag == f"{_S}include" else list(included)
        for one in put:
            element.addprevious(one)
        parent.remove(element)


def _patterns(root: etree._Element, path: Path) -> Iterator[Pattern]:
    found = {one.get("id"): one for one in root.iter(f"{_S}pattern")}
    rules = {one.get("id"): one for one in root.iter(f"{_S}rule")}
    hints = {one.get("id"): one for one in root.iter(f"{_S}diagnostic")}
    active = _active(root, path)
    reader = _Reader(path, rules, hints)
    for pattern in root.iter(f"{_S}pattern"):
        chosen = active is None or pattern.get("id") in active
        if not chosen or pattern.get("abstract") == "true":
            continue
        if pattern.get("documents"):
            raise SchemaError(f"{path} checks other documents (@documents), which is not done.")
        base = found.get(pattern.get("is-a")) if pattern.get("is-a") else pattern
        if base is None:
            raise SchemaError(f"{path} has no abstract pattern {pattern.get('is-a')}.")
        values = {one.get("name", ""): one.get("value", "") for one in pattern.iter(f"{_S}param")}
        yield reader.pattern(base, values)
    # an ODD states rules outside of any pattern: each is a pattern of its own
    for constraint in root.iter(_ODD):
        loose = [one for one in constraint if one.tag == f"{_S}rule"]
        if loose:
            yield Pattern((), tuple(reader.rule(one, {}) for one in loose))


def _active(root: etree._Element, path: Path) -> frozenset[str] | None:
    """The patterns of the default phase; None for all."""
    phase = root.get("defaultPhase", "#ALL")
    if phase.startswith("#"):
        return None
    for one in root.iter(f"{_S}phase"):
        if one.get("id") == phase:
            return frozenset(str(active.get("pattern")) for active in one.iter(f"{_S}active"))
    raise SchemaError(f'{path} has no phase "{phase}".')


def _lets(element: etree._Element) -> tuple[Let, ...]:
    return tuple(
        Let(one.get("name", ""), one.get("value"), one) for one in element.findall(f"{_S}let")
    )


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads patterns and rules, with the abstract rules and the diagnostics they name."""

    path: Path
    rules: Mapping[str | None, etree._Element]
    hints: Mapping[str | None, etree._Element]

    def pattern(self, element: etree._Element, values: Mapping[str, str]) -> Pattern:
        rules = tuple(
            self.rule(rule, values)
            for rule in element.iter(f"{_S}rule")
            if rule.get("abstract") != "true"
        )
        lets = tuple(_filled_let(one, values) for one in _lets(element))
        return Pattern(lets, rules)

    def rule(self, element: etree._Element, values: Mapping[str, str]) -> Rule:
        context = element.get("context")
        if context is None:
            line = element.sourceline
            message = f"{self.path} has a rule without @context."
            raise SchemaError(message, line if isinstance(line, int) else 0)
        lets = tuple(_filled_let(one, values) for one in self._inherited_lets(element, 0))
        checks = tuple(self._checks(element, values, 0))
        return Rule(_filled(context, values), lets, checks)

    def _parents(self, element: etree._Element, depth: int) -> Iterator[etree._Element]:
        for extends in element.findall(f"{_S}extends"):
            base = self.rules.get(extends.get("rule"))
            if base is None or depth > _DEEPEST_INCLUDE:
                name = extends.get("rule")
                raise SchemaError(f"{self.path} has no abstract rule {name} to extend.")
            yield base

    def _inherited_lets(self, element: etree._Element, depth: int) -> Iterator[Let]:
        for base in self._parents(element, depth):
            yield from self._inherited_lets(base, depth + 1)
        yield from _lets(element)

    def _checks(
        self, element: etree._Element, values: Mapping[str, str], depth: int
    ) -> Iterator[Check]:
        for base in self._parents(element, depth):
            yield from self._checks(base, values, depth + 1)
        for one in element.iterchildren(f"{_S}assert", f"{_S}report"):
            names = (one.get("diagnostics") or "").split()
            hints = tuple(self.hints[name] for name in names if name in self.hints)
            test = _filled(one.get("test") or "false()", values)
            yield Check(one, test, one.tag == f"{_S}assert", hints)


def _filled(expression: str, values: Mapping[str, str]) -> str:
    """The expression with the parameters of an abstract pattern put in."""
    if not values:
        return expression
    names = "|".join(re.escape(name) for name in sorted(values, key=len, reverse=True))
    return re.sub(rf"\$({names})(?![\w.-])", lambda found: values[found[1]], expression)


def _filled_let(let: Let, values: Mapping[str, str]) -> Let:
    return let if let.value is None else replace(let, value=_filled(let.value, values))
