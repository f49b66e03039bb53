"""All that is printed: results to standard output, everything else to standard error."""

import io
import os
import re
import sys
import traceback
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import click

from tei_tools.diagnostic import Diagnostic

FINDINGS, CANNOT_RUN = 1, 2
"""Exit statuses; 0 is clean."""

COLOURS = {"error": "red", "warning": "yellow", "info": "cyan"}


@dataclass(slots=True)
class _Manner:
    quiet: bool = False
    verbose: bool = False
    advised: set[str] = field(default_factory=set)


_manner = _Manner()


def settle(*, quiet: bool | None = None, verbose: bool | None = None) -> None:
    """How much is to be said from now on; None leaves it as it is, and all advice is new again."""
    _manner.advised.clear()
    _manner.quiet = _manner.quiet if quiet is None else quiet
    _manner.verbose = _manner.verbose if verbose is None else verbose


def speak_utf8() -> None:
    """Results and messages that go to no terminal are UTF-8 with the line ends of Unix from now on,
    as the files are that we write, unless PYTHONIOENCODING names another encoding.

    On a terminal that has no sign for a character, another stands for it.
    """
    if os.environ.get("PYTHONIOENCODING"):
        return
    for stream, unwritable in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if stream.isatty():
            stream.reconfigure(errors="replace" if stream is sys.stdout else unwritable)
        else:
            stream.reconfigure(encoding="utf-8", errors=unwritable, newline="\n")


def verbose() -> bool:
    """Whether more is to be said."""
    return _manner.verbose


def result(text: str) -> None:
    """A command's result, as it stands."""
    click.echo(text, nl=False)


def result_bytes(data: bytes) -> None:
    """A command's result in its own encoding."""
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def note(text: str) -> None:
    """What was done, for the person at the keyboard, on one line."""
    if not _manner.quiet:
        click.echo(shown(text), err=True)


def error(text: str) -> None:
    """What stopped the run, in one sentence on one line."""
    click.echo(f"{_coloured('tei-tools:', 'error')} {shown(text)}", err=True)


def warn(text: str) -> None:
    """What was left out, in one sentence on one line."""
    if not _manner.quiet:
        click.echo(f"{_coloured('warning', 'warning')}: {shown(text)}", err=True)


def trace(text: str) -> None:
    """Where a mistake of our own arose, for those who want to know."""
    if _manner.verbose and text:
        click.echo(text, nl=False, err=True)


def shown(text: str) -> str:
    """The text as a terminal can show it: names of files may hold line ends, escapes and bytes
    that are no characters.
    """
    return _UNSHOWN.sub(lambda found: ascii(found.group())[1:-1], text)


_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""Controls, line ends, changes of direction, and surrogates."""


def notices(diagnostics: Iterable[Diagnostic], name: str = "") -> None:
    """What was assumed or could not be done; details only where more is to be said.

    What to do about it stands below, once a run.
    """
    if _manner.quiet:
        return
    name = shown(name)
    untold = 0
    for one in diagnostics:
        if not _manner.verbose and one.code in UNPRINTED:
            untold += one.code in DETAILS
            continue
        place = ":".join(str(part) for part in (shown(one.path) or name, one.line or "") if part)
        said = f"{_coloured(one.severity, one.severity)}: {shown(one.message)}"
        click.echo(f"{place}: {said}", err=True)
        if one.hint and one.hint not in _manner.advised:
            _manner.advised.add(one.hint)
            click.echo(f"  hint: {shown(one.hint)}", err=True)
    if untold:
        said = f"{untold} not tagged, or tagged in doubt; --verbose says why."
        click.echo(f"{name}: {said}", err=True)


DETAILS = frozenset({"span-refused", "span-dropped", "unbalanced-quotation"})
"""Notices of which most people want to know only how many there are."""

EVIDENCE = frozenset({"profile", "paragraph-rejoined"})
"""Notices of how a text was read, for those who look closely."""

UNPRINTED = DETAILS | EVIDENCE
"""Notices that are printed only where more is to be said."""


def _coloured(text: str, severity: str) -> str:
    return text if no_colour() else click.style(text, fg=COLOURS[severity], bold=True)


def no_colour() -> bool:
    """Whether colour is unwanted (https://no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))


def in_colour() -> bool:
    """Whether results go to a terminal that shows colour."""
    return sys.stdout.isatty() and not no_colour()


@contextmanager
def progress(label: str, total: int) -> Iterator[Any]:
    """A callable that counts one more done: on a terminal a bar with the rate and the time left,
    nothing elsewhere.
    """
    if _manner.quiet or total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich import progress as rich  # noqa: PLC0415 - only a terminal needs it
    from rich.console import Console  # noqa: PLC0415

    with rich.Progress(
        rich.TextColumn("{task.description}"),
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TextColumn("{task.fields[rate]}"),
        rich.TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=False,
    ) as bar:
        task = bar.add_task(label, total=total, rate="")

        def advance() -> None:
            bar.advance(task)
            speed = bar.tasks[0].speed
            bar.update(task, rate=f"{speed:,.1f} a second" if speed else "")

        yield advance


def let_go_of_output() -> None:
    """Whoever read our output has gone: write the rest to nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def surprise(error: Exception) -> None:
    """A mistake of our own, in one sentence; the traceback only where more is to be said."""
    if _manner.verbose:
        traceback.print_exception(error)
    said = shown(f"{type(error).__name__}: {error}".splitlines()[0][:300])
    click.echo(
        f"tei-tools: stopped by a mistake of its own ({said}); please report it. "
        "With --verbose it says where.",
        err=True,
    )
