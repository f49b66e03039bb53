"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import tei_tools
from tei_tools.diagnostic import Diagnostic, Severity
from tei_tools.validation.codes import codes, explain

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """A SARIF log with one run; columns count characters, and rules are the codes."""
    found = sorted({one.code for one in diagnostics})
    numbers = {code: number for number, code in enumerate(found)}
    driver = {
        "name": "tei_tools",
        "semanticVersion": tei_tools.__version__,
        "rules": [_rule(code) for code in found],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, numbers[one.code]) for one in diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return f"{json.dumps(log, ensure_ascii=False, indent=2)}\n"


def _rule(name: str) -> dict[str, Any]:
    """A code with its explanation, where it has one: that of a house's own rule has none here."""
    explained = codes().get(name)
    if explained is None:
        return {"id": name}
    return {
        "id": name,
        "shortDescription": {"text": explained.meaning},
        "help": {"text": explain(name), "markdown": explained.text},
    }


def _result(one: Diagnostic, rule: int) -> dict[str, Any]:
    hint = f"\nHint: {one.hint}" if one.hint else ""
    result: dict[str, Any] = {
        "ruleId": one.code,
        "ruleIndex": rule,
        "level": _LEVELS[one.severity],
        "message": {"text": one.message + hint},
    }
    if one.path:
        result["locations"] = [{"physicalLocation": _location(one)}]
    return result


def _location(one: Diagnostic) -> dict[str, Any]:
    location: dict[str, Any] = {"artifactLocation": {"uri": _uri(one.path)}}
    region = {"startLine": one.line, "startColumn": one.column}
    if one.line:
        location["region"] = {name: value for name, value in region.items() if value}
    return location


def _uri(path: str) -> str:
    """A relative path as a relative reference, an absolute one as a file URI."""
    given = Path(path)
    return given.as_uri() if given.is_absolute() else quote(os.fsencode(given.as_posix()))
