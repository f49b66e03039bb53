"""Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import tei_tools
from tei_tools.diagnostic import Diagnostic, Severity

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}


def sarif(diagnostics: Sequence[Diagnostic]) -> str:
    """A SARIF log with one run; columns count characters, and rules are the codes."""
    codes = sorted({one.code for one in diagnostics})
    numbers = {code: number for number, code in enumerate(codes)}
    driver = {
        "name": "tei_tools",
        "semanticVersion": tei_tools.__version__,
        "rules": [{"id": code} for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(one, numbers[one.code]) for one in diagnostics],
    }
    log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return f"{json.dumps(log, ensure_ascii=False, indent=2)}\n"


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
    return given.as_uri() if given.is_absolute() else quote(given.as_posix())
