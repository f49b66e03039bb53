"""A stylesheet of somebody's own, run in a process that is ended when it takes too long.

XSLT is a language in which programs need not end, and nothing stops one from within. What is asked
of the process, and what it answers, is a line of JSON each.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Timer

from tei_tools import errors
from tei_tools.errors import TeiToolsError
from tei_tools.publishing.asked import Asked, Result, Transform
from tei_tools.xslt import transform

MOST_MEMORY = 8 << 30
"""Bytes that the process may have, where the system knows such a limit."""
LONGEST_ANSWER = 1 << 30
"""Bytes of what it may say to one question."""

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


@contextmanager
def confined(stylesheet: Path, seconds: float, name: str) -> Iterator[Transform]:
    """The stylesheet in a process of its own; a TeiToolsError where its runs take so many seconds.

    `name` is what the stylesheet is called in that sentence.
    """
    path = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-P", "-c", _PROGRAM.format(path=path)]
    try:
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    except OSError as error:
        raise TeiToolsError(f"The stylesheet {name} cannot be run: {error.strerror}.") from None
    try:
        yield _Confined(process, str(stylesheet), name, seconds, left=seconds)
    finally:
        process.kill()
        process.communicate()


@dataclass(slots=True)
class _Confined:
    """A process that runs a stylesheet, and the seconds that it has left."""

    process: "subprocess.Popen[bytes]"
    stylesheet: str
    name: str
    seconds: float
    left: float

    def __call__(self, asked: Asked) -> Result:
        told = [self.stylesheet, asked.template, list(asked.sources), dict(asked.parameters)]
        kind, result = json.loads(self._answer(json.dumps(told).encode() + b"\n"))
        if kind:
            raise _KINDS[kind](result)
        return {str(key): str(value) for key, value in result.items()}

    def _answer(self, asked: bytes) -> bytes:
        assert self.process.stdin
        assert self.process.stdout
        start = time.monotonic()
        timer = Timer(self.left, self.process.kill)
        timer.start()
        try:
            self.process.stdin.write(asked)
            self.process.stdin.flush()
            answer = self.process.stdout.readline(LONGEST_ANSWER)
        except OSError:
            answer = b""
        finally:
            timer.cancel()
            self.left = max(0.0, self.left - (time.monotonic() - start))
        if not answer.endswith(b"\n"):
            raise self._ended()
        return answer

    def _ended(self) -> TeiToolsError:
        if self.left == 0:
            return TeiToolsError(
                f"The stylesheet {self.name} was ended after {self.seconds:g} seconds:"
                " mend it, or give it more."
            )
        return TeiToolsError(
            f"The stylesheet {self.name} ended without a result, perhaps for memory."
        )


def answer() -> None:
    """Read what is asked from standard input, and write each result or error to our output."""
    _limit_memory()
    # whatever else is printed in this process is no answer
    output = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    for line in sys.stdin.buffer:
        print(json.dumps(_told(*json.loads(line))), file=output, flush=True)


def _told(
    stylesheet: str,
    template: str | None,
    sources: Sequence[str],
    parameters: Mapping[str, str],
) -> tuple[str, object]:
    """The kind of an error, or "", and its sentence, or the result."""
    try:
        return "", transform(Path(stylesheet), None, parameters, sources=sources, template=template)
    except TeiToolsError as error:
        return type(error).__name__, str(error)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    except (ImportError, ValueError, OSError):
        return
