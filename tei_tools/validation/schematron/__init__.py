"""ISO Schematron by way of XSLT 3.0: `load(path) -> Rules`, `Rules.validate(path)`.

The queryBinding may be xslt, xslt2 or xslt3; all run as XSLT 3.0, which knows both others.
A schema reaches no file but those of its own folder, and its expressions none at all.
"""

import atexit
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from tei_tools import xslt
from tei_tools.compiling import XSL, refused
from tei_tools.diagnostic import Diagnostic, Severity
from tei_tools.errors import ConfigError, InputError, SchemaError, TeiToolsError
from tei_tools.validation import source
from tei_tools.validation.places import Places, element_bytes
from tei_tools.validation.schematron.schema import Check, read
from tei_tools.validation.schematron.stylesheet import stylesheet

__all__ = ["Rules", "load"]

# The roles in use; any other, and none, is an error.
_SEVERITIES: Mapping[str, Severity] = {
    "warning": "warning",
    "warn": "warning",
    "nonfatal": "warning",
    "info": "info",
    "information": "info",
    "hint": "info",
}


_SHOWN = 40
"""Characters of a schema's name that its stylesheet repeats: names cannot be much longer."""

MOST_SAID = 1000
"""Characters of a rule's message that are told."""

_FOUND = {"element", "check", "message", "hint"}
_FAILED = {"element", "check", "failed"}


@dataclass(frozen=True, slots=True)
class Rules:
    """A Schematron schema, ready to run; `name` is that of its file."""

    name: str
    stylesheet: Path
    checks: Sequence[Check]

    def validate(self, path: Path) -> Iterator[Diagnostic]:
        """Yield what the rules find in the file at `path`, in document order.

        An InputError where the file cannot be read, a NotWellFormedError where it is not XML.
        """
        yield from self.validate_bytes(source.read(path), str(path))

    def validate_bytes(self, given: bytes, path: str = "") -> Iterator[Diagnostic]:
        """Yield what the rules find in a document in memory; `path` is what it is called."""
        data = source.utf8(given, path)
        if isinstance(data, Diagnostic):
            yield data
            return
        try:
            findings = self._run(data.decode("utf-8"))
        except InputError:
            raise
        except TeiToolsError as error:
            message = f"The rules of {self.name} could not be run: {error}"
            yield Diagnostic("schematron-failed", "error", message, "", path)
            return
        bytes_of = element_bytes(data, {finding["element"] for finding in findings})
        places = Places(data)
        for finding in sorted(findings, key=lambda one: int(one["element"])):
            place = places.place(bytes_of.get(finding["element"], 0))
            yield self._diagnostic(finding, path, place)

    def _run(self, document: str) -> list[dict[str, Any]]:
        found = json.loads(xslt.transform(self.stylesheet, document).get("findings", "0"))
        if not isinstance(found, list) or not all(map(self._is_finding, found)):
            raise TeiToolsError("its own XSLT gives other results than its rules do.")
        return found

    def _is_finding(self, found: Any) -> bool:
        """Whether a finding is that of a check, and not what templates of the schema's gave."""
        if not isinstance(found, dict) or found.keys() not in (_FOUND, _FAILED):
            return False
        numbers = found["element"], found["check"]
        return all(isinstance(one, int) for one in numbers) and numbers[1] in range(
            len(self.checks)
        )

    def compile(self) -> None:
        """Nothing; a SchemaError where an expression of the schema is not correct XPath."""
        try:
            self._run("<nothing/>")
        except ConfigError as error:
            raise SchemaError(
                f"The Schematron schema {self.name} is not correct: {error}"
            ) from None
        except TeiToolsError:
            return  # it compiles; what fails on an empty document may run on others

    def _diagnostic(
        self, finding: Mapping[str, Any], path: str, place: tuple[int, int]
    ) -> Diagnostic:
        element = self.checks[finding["check"]].element
        code = _said(element.get("id", "")) or "schematron"
        if "failed" in finding:
            message = f"The rule {code} could not be run here: {_said(str(finding['failed']))}."
            return Diagnostic("schematron-failed", "warning", message, "", path, *place)
        role = element.get("role") or _inherited_role(element)
        severity = _SEVERITIES.get(role.lower(), "error")
        return Diagnostic(
            code,
            severity,
            _said(str(finding["message"])),
            _said(str(finding["hint"])),
            path,
            *place,
        )


def _inherited_role(element: Any) -> str:
    return next((str(one.get("role")) for one in element.iterancestors() if one.get("role")), "")


def _said(words: str) -> str:
    said = " ".join(words.split())
    return said if len(said) <= MOST_SAID else f"{said[:MOST_SAID]}…"


def load(path: Path) -> Rules:
    """Read a Schematron schema, or the rules embedded in a RELAX NG schema or an ODD.

    A SchemaError for an incorrect one.
    """
    made, checks = stylesheet(read(path))
    _refuse(made, path)
    with tempfile.NamedTemporaryFile(
        dir=_folder(), prefix=f"{path.stem[:_SHOWN]}-", suffix=".xsl", delete=False
    ) as file:
        file.write(made)
    rules = Rules(path.name, Path(file.name), checks)
    rules.compile()
    return rules


def _refuse(made: bytes, path: Path) -> None:
    """A SchemaError for rules that bring XSLT which reads files before it runs."""
    root = etree.fromstring(made, etree.XMLParser(huge_tree=True))
    imported = (
        f"xsl:{one}" for one in ("import", "include") if root.find(f"{XSL}{one}") is not None
    )
    for what in (*imported, *refused(root)):
        raise SchemaError(f"The rules of {path} may not use {what}.")


@cache
def _folder() -> Path:
    """A folder for the stylesheets of this process."""
    folder = Path(tempfile.mkdtemp(prefix="tei_tools-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
