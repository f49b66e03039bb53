"""Definitions and references of grammars, used or not (RELAX NG 4.17 and 4.18)."""

from collections.abc import Iterator

from tei_tools.validation.relaxng.syntax import Node

Defined = dict[str, list[Node]]


def definitions(node: Node) -> Iterator[Node]:
    """Yield the `start` and `define` nodes of a grammar, those in its divs too."""
    for child in node.children:
        if child.kind == "div":
            yield from definitions(child)
        else:
            yield child


def check_references(node: Node, grammars: tuple[Defined, ...] = ()) -> None:
    """Refuse a schema with a reference to nothing or definitions that cannot be combined.

    `grammars` are those around the node, the innermost last.
    """
    if node.kind == "grammar":
        grammars = (*grammars, _defined(node))
    elif node.kind == "ref":
        _check_reference(node, grammars)
    elif node.kind == "parentRef":
        _check_reference(node, grammars[:-1])
    for child in node.children:
        check_references(child, grammars)


def _check_reference(node: Node, grammars: tuple[Defined, ...]) -> None:
    if not grammars:
        node.fail(f"<{node.kind}> must stand in a grammar{' in a grammar' * (node.kind != 'ref')}")
    if node.name not in grammars[-1]:
        node.fail(f'there is no definition of "{node.name}" in the grammar')


def _defined(grammar: Node) -> Defined:
    """The definitions by name; the start has none."""
    found: Defined = {}
    for node in definitions(grammar):
        found.setdefault(node.name, []).append(node)
    if "" not in found:
        grammar.fail("the grammar has no <start>")
    for nodes in found.values():
        _check_combination(nodes)
    return found


def _check_combination(nodes: list[Node]) -> None:
    ways = {node.combine for node in nodes if node.combine}
    if len(ways) > 1 or sum(not node.combine for node in nodes) > 1:
        named = f'of "{nodes[-1].name}"' if nodes[-1].name else "of the start"
        nodes[-1].fail(f"the definitions {named} must say in one way how they combine")
