"""From a schema as written to patterns (RELAX NG 4.11 to 4.21): `simplify(node, patterns)`."""

from collections.abc import Callable

from tei_tools.validation.relaxng.patterns import Element, Pattern, Patterns, Place
from tei_tools.validation.relaxng.references import check_references, definitions
from tei_tools.validation.relaxng.syntax import Node


def simplify(root: Node, patterns: Patterns) -> Pattern:
    """The start pattern of a schema; raise SchemaError where references or values are wrong."""
    check_references(root)
    return Simplifier(patterns).start(root)


class Scope:
    """A grammar: its definitions by name (the start has none), and what was made of them."""

    def __init__(self, grammar: Node, parent: "Scope | None") -> None:
        self.parent = parent
        self.definitions: dict[str, list[Node]] = {}
        self.made: dict[str, Pattern | None] = {}
        for node in definitions(grammar):
            self.definitions.setdefault(node.name, []).append(node)


class Simplifier:
    """Makes patterns of nodes; the content of elements last, since it may refer to anything."""

    def __init__(self, patterns: Patterns) -> None:
        self._patterns = patterns
        self._pending: list[tuple[Element, Node, Scope | None]] = []
        self._makers: dict[str, Callable[[Node, Scope | None], Pattern]] = {
            "element": self._element,
            "attribute": self._attribute,
            "group": self._group,
            "interleave": self._interleave,
            "choice": self._choice,
            "mixed": self._mixed,
            "optional": self._optional,
            "zeroOrMore": self._zero_or_more,
            "oneOrMore": self._one_or_more,
            "list": self._list,
            "data": self._data,
            "value": self._value,
            "ref": self._reference,
            "parentRef": self._parent_reference,
            "grammar": self._grammar,
            "empty": lambda _node, _scope: patterns.empty,
            "text": lambda _node, _scope: patterns.text,
            "notAllowed": lambda _node, _scope: patterns.not_allowed,
        }

    def start(self, root: Node) -> Pattern:
        start = self._make(root, None)
        while self._pending:
            element, node, scope = self._pending.pop()
            element.content = self._make(node.children[0], scope)
        return start

    def _make(self, node: Node, scope: Scope | None) -> Pattern:
        pattern = self._makers[node.kind](node, scope)
        if pattern not in self._patterns.places:
            self._patterns.places[pattern] = Place(node.path, node.line)
        return pattern

    def _all(self, node: Node, scope: Scope | None) -> list[Pattern]:
        return [self._make(child, scope) for child in node.children]

    def _only(self, node: Node, scope: Scope | None) -> Pattern:
        return self._make(node.children[0], scope)

    def _element(self, node: Node, scope: Scope | None) -> Pattern:
        assert node.names is not None
        element = self._patterns.element(node.names, node.path, node.line)
        self._pending.append((element, node, scope))
        return element

    def _attribute(self, node: Node, scope: Scope | None) -> Pattern:
        assert node.names is not None
        return self._patterns.attribute(node.names, self._only(node, scope))

    def _group(self, node: Node, scope: Scope | None) -> Pattern:
        return self._patterns.group(self._all(node, scope))

    def _interleave(self, node: Node, scope: Scope | None) -> Pattern:
        return self._patterns.interleave(self._all(node, scope))

    def _choice(self, node: Node, scope: Scope | None) -> Pattern:
        return self._patterns.choice(self._all(node, scope))

    def _mixed(self, node: Node, scope: Scope | None) -> Pattern:
        return self._patterns.interleave((self._only(node, scope), self._patterns.text))

    def _optional(self, node: Node, scope: Scope | None) -> Pattern:
        return self._patterns.choice((self._only(node, scope), self._patterns.empty))

    def _zero_or_more(self, node: Node, scope: Scope | None) -> Pattern:
        return self._patterns.zero_or_more(self._only(node, scope))

    def _one_or_more(self, node: Node, scope: Scope | None) -> Pattern:
        return self._patterns.one_or_more(self._only(node, scope))

    def _list(self, node: Node, scope: Scope | None) -> Pattern:
        return self._patterns.list_of(self._only(node, scope))

    def _data(self, node: Node, scope: Scope | None) -> Pattern:
        assert node.datatype is not None
        excepted = self._only(node, scope) if node.children else self._patterns.not_allowed
        return self._patterns.data(node.datatype, excepted)

    def _value(self, node: Node, _scope: Scope | None) -> Pattern:
        assert node.datatype is not None
        try:
            return self._patterns.value(node.datatype, node.text, node.context)
        except ValueError:
            node.fail(f'"{node.text}" is not a value of the datatype "{node.datatype.name}"')

    def _grammar(self, node: Node, scope: Scope | None) -> Pattern:
        return self._definition("", Scope(node, scope), node)

    def _reference(self, node: Node, scope: Scope | None) -> Pattern:
        assert scope is not None
        return self._definition(node.name, scope, node)

    def _parent_reference(self, node: Node, scope: Scope | None) -> Pattern:
        assert scope is not None
        return self._reference(node, scope.parent)

    def _definition(self, name: str, scope: Scope, asked: Node) -> Pattern:
        if name not in scope.made:
            scope.made[name] = None
            scope.made[name] = self._combined(scope.definitions[name], scope)
        made = scope.made[name]
        if made is None:
            asked.fail(f'the definition of "{name}" refers to itself with no element between')
        return made

    def _combined(self, nodes: list[Node], scope: Scope) -> Pattern:
        """The definitions of one name as one pattern (RELAX NG 4.17)."""
        made = [self._only(node, scope) for node in nodes]
        together = any(node.combine == "interleave" for node in nodes)
        return self._patterns.interleave(made) if together else self._patterns.choice(made)
