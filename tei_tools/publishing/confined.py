"""A stylesheet of somebody's own, run in a process that is ended when it takes too long.

XSLT is a language in which programs need not end, and nothing stops one from within.
"""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from tei_tools import errors
from tei_tools.errors import TeiToolsError
from tei_tools.xslt import transform

MOST_MEMORY = 8 << 30
"""Bytes that the process may have, where the system knows such a limit."""

# Nothing of the folder in which we happen to stand is imported, but this very package is.
_PROGRAM = (
    "import sys; sys.path.append({path!r});"
    "from tei_tools.publishing.confined import answer; answer()"
)
_KINDS = {
    name: kind
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, TeiToolsError)
}


def transform_within(
    stylesheet: Path,
    sources: Sequence[str],
    parameters: Mapping[str, str],
    seconds: float,
    name: str,
) -> dict[str, str]:
    """What `xslt.transform` returns, or raises; a TeiToolsError where it takes so many seconds.

    `name` is what the stylesheet is called in that sentence.
    """
    path = str(Path(__file__).resolve().parents[2])
    asked = json.dumps([str(stylesheet), list(sources), dict(parameters)])
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", _PROGRAM.format(path=path)],
            input=asked.encode(),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise TeiToolsError(
            f"The stylesheet {name} was ended after {seconds:g} seconds: mend it, or give it more."
        ) from None
    except OSError as error:
        raise TeiToolsError(f"The stylesheet {name} cannot be run: {error.strerror}.") from None
    if done.returncode != 0:
        raise TeiToolsError(f"The stylesheet {name} ended without a result, perhaps for memory.")
    kind, result = json.loads(done.stdout)
    if kind:
        raise _KINDS[kind](result)
    return {str(key): str(value) for key, value in result.items()}


def answer() -> None:
    """Read what is asked from standard input, and write the result or the error to our output."""
    _limit_memory()
    # whatever else is printed in this process is no answer
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    stylesheet, sources, parameters = json.load(sys.stdin)
    try:
        result = transform(Path(stylesheet), None, parameters, sources=sources)
        told: tuple[str, object] = ("", result)
    except TeiToolsError as error:
        told = (type(error).__name__, str(error))
    with output:
        json.dump(told, output)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        return
