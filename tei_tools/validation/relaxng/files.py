"""The files of a schema: reads the one given and those it includes, from its own folder alone.

Afterwards no `externalRef` and no `include` is left (RELAX NG 4.6 and 4.7).
"""

from pathlib import Path
from urllib.parse import unquote

from tei_tools.errors import SchemaError
from tei_tools.validation.relaxng.compact import read_compact
from tei_tools.validation.relaxng.references import definitions
from tei_tools.validation.relaxng.syntax import Node
from tei_tools.validation.relaxng.xmlsyntax import read_xml

MAX_FILES = 1_000
MAX_BYTES = 64_000_000


def read_schema(path: Path) -> Node:
    """The schema in the file, whole; raise SchemaError for one that breaks the syntax."""
    files = Files(path)
    return files.expanded(files.root(), (unquote(path.name),))


class Files:
    """Reads files beside the schema; raises SchemaError for others, and for too many."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._folder = path.parent
        self._read = 0
        self._bytes = 0

    def root(self) -> Node:
        return self._parse(self._path, str(self._path), self._path.name, "")

    def expanded(self, node: Node, chain: tuple[str, ...]) -> Node:
        """The node with every file that it refers to in its place; `chain` is what is open."""
        if node.kind == "externalRef":
            return self._opened(node, chain)
        if node.kind == "include":
            return self._included(node, chain)
        node.children = [self.expanded(child, chain) for child in node.children]
        return node

    def _opened(self, node: Node, chain: tuple[str, ...]) -> Node:
        reference = unquote(node.href)
        if reference in chain:
            node.fail(f'the file "{reference}" includes itself')
        path = self._folder / reference
        if not path.resolve().is_relative_to(self._folder.resolve()):
            node.fail(f'"{reference}" is not in the folder of the schema; put a copy there')
        if not path.is_file():
            node.fail(f'there is no file "{reference}"')
        try:
            root = self._parse(path, str(path), node.href, node.namespace)
        except OSError:
            node.fail(f'the file "{reference}" cannot be read')
        return self.expanded(root, (*chain, reference))

    def _parse(self, path: Path, name: str, base: str, namespace: str) -> Node:
        self._read += 1
        data = path.read_bytes() if path.stat().st_size <= MAX_BYTES else b""
        self._bytes += len(data)
        if self._read > MAX_FILES or self._bytes > MAX_BYTES or not data.strip():
            raise SchemaError(f"{name} is empty, or the schema has too many or too large files")
        reader = read_compact if path.suffix.lower() == ".rnc" else read_xml
        return reader(data, name, base, namespace)

    def _included(self, node: Node, chain: tuple[str, ...]) -> Node:
        """An include as a div: what the file defines, less what is defined anew, and that."""
        root = self._opened(node, chain)
        if root.kind != "grammar":
            node.fail(f'"{node.href}" is included, so it must be a grammar, not <{root.kind}>')
        own = list(definitions(node))
        anew = {each.name for each in own}
        found = list(definitions(root))
        for each in own:
            if all(each.name != other.name for other in found):
                each.fail(f'"{node.href}" has no {_called(each)} that could be defined anew')
        kept = [each for each in found if each.name not in anew]
        return Node("div", node.path, node.line, [*kept, *own])


def _called(definition: Node) -> str:
    return f'definition of "{definition.name}"' if definition.name else "<start>"
