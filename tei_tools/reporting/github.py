"""Findings as workflow commands, which GitHub shows beside the lines of a change."""

from collections.abc import Mapping, Sequence

from tei_tools.diagnostic import Diagnostic, Severity

_COMMANDS: Mapping[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
_IN_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})


def github(diagnostics: Sequence[Diagnostic]) -> str:
    """One workflow command for each finding, in the order given."""
    return "".join(f"{_command(one)}\n" for one in diagnostics)


def _command(one: Diagnostic) -> str:
    properties = {"file": one.path, "line": one.line, "col": one.column, "title": one.code}
    written = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTY)}"
        for name, value in properties.items()
        if value
    )
    hint = f" Hint: {one.hint}" if one.hint else ""
    return f"::{_COMMANDS[one.severity]} {written}::{(one.message + hint).translate(_IN_DATA)}"
