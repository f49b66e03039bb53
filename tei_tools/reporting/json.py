"""Findings as JSON: a list of objects with exactly the fields of a Diagnostic."""

import json as standard
from collections.abc import Sequence
from dataclasses import asdict

from tei_tools.diagnostic import Diagnostic


def json(diagnostics: Sequence[Diagnostic]) -> str:
    """A JSON array, one object a finding in the order given; "[]" for none."""
    objects = [asdict(one) for one in diagnostics]
    return f"{standard.dumps(objects, ensure_ascii=False, indent=2)}\n"
