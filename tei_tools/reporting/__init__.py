"""Diagnostics as text: FORMATS names the functions `(Sequence[Diagnostic]) -> str`.

To add a format: write such a function in a module of its own and name it in FORMATS. It prints
nothing; what it returns ends with a line end, or is "" where there is nothing to say.
"""

from collections.abc import Callable, Mapping, Sequence

from tei_tools.diagnostic import Diagnostic
from tei_tools.reporting.concise import concise
from tei_tools.reporting.full import full
from tei_tools.reporting.github import github
from tei_tools.reporting.json import json
from tei_tools.reporting.sarif import sarif

__all__ = ["FORMATS", "concise", "full", "github", "json", "sarif"]

FORMATS: Mapping[str, Callable[[Sequence[Diagnostic]], str]] = {
    "full": full,
    "concise": concise,
    "json": json,
    "sarif": sarif,
    "github": github,
}
