"""RELAX NG: `load(path) -> Schema`, `Schema.validate(path) -> Iterator[Diagnostic]`."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import SchemaError


class Schema:
    """A RELAX NG schema, ready to validate (for the moment by libxml2)."""

    def __init__(self, path: Path) -> None:
        try:
            self._engine = etree.RelaxNG(etree.parse(path))
        except (etree.RelaxNGParseError, etree.XMLSyntaxError) as error:
            raise SchemaError(f"{path} is not a correct RELAX NG schema: {error}") from None

    def validate(self, path: Path) -> Iterator[Diagnostic]:
        """Yield what is wrong in the file at `path`, in document order."""
        parser = etree.XMLParser(resolve_entities=False, no_network=True, collect_ids=False)
        if self._engine.validate(etree.parse(path, parser)):
            return
        for entry in self._engine.error_log:
            yield Diagnostic(
                "grammar", "error", entry.message, path=str(path), line=entry.line, column=entry.column
            )


def load(path: Path) -> Schema:
    """Read a RELAX NG schema in XML syntax; raise SchemaError for an incorrect one."""
    return Schema(path)
