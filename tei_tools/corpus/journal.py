"""Journal: what became of each file of a run, a line each, so that a killed run can go on."""

import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

import tei_tools
from tei_tools.corpus.files import Job, Made
from tei_tools.corpus.lock import is_locked
from tei_tools.corpus.outcome import Outcome
from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import ConfigError, OutputError

FILE = ".tei-tools-run.jsonl"
"""Its name in the folder of the results."""

_BEGINS = b'{"journal": "tei_tools"'


@dataclass(slots=True)
class Journal:
    """A file of JSON Lines that only grows: a line for the run, then one for each file.

    `_places` says where in the file the last line of each source that was done begins; it is read
    by `_reader`, since the file that is written is not buffered.
    """

    path: Path
    _file: BinaryIO
    _reader: BinaryIO
    _places: dict[str, int] = field(default_factory=dict)

    def last(self, source: str) -> dict[str, Any] | None:
        """What was noted of a source that was done before with the same settings."""
        if source not in self._places:
            return None
        self._reader.seek(self._places[source])
        found: dict[str, Any] = json.loads(self._reader.readline())
        return found

    def noted(self, outcome: Outcome[Job, Made]) -> Outcome[Job, Made]:
        """Add what became of a file, and give it back with what was said of an unchanged one when
        it was done; an OutputError where the journal cannot be written.
        """
        self._note(outcome)
        made = outcome.value
        last = self.last(outcome.item.source) if made and made.status == "unchanged" else None
        if made is None or last is None:
            return outcome
        notices = tuple(Diagnostic(**one) for one in last["notices"])
        return replace(outcome, value=replace(made, notices=notices, counts=last["counts"]))

    def _note(self, outcome: Outcome[Job, Made]) -> None:
        made = outcome.value
        self._add(
            {
                **entry(outcome),
                "input": made.input if made else "",
                "result": made.result if made else "",
            }
        )

    def _add(self, line: dict[str, Any]) -> None:
        data = json.dumps(line).encode() + b"\n"
        try:
            if self._file.write(data) != len(data):
                raise OSError("the disk is full")
        except OSError as error:
            said = error.strerror or error
            raise OutputError(f"The journal {self.path} cannot be written: {said}.") from None


def entry(outcome: Outcome[Job, Made]) -> dict[str, Any]:
    """What machines are told of a file: paths, status, seconds, counts, sentence, notices."""
    made = outcome.value
    return {
        "path": outcome.item.source,
        "output": outcome.item.target,
        "status": made.status if made else "failed",
        "seconds": round(outcome.seconds, 4),
        "counts": dict(made.counts) if made else {},
        "message": outcome.error,
        "notices": [asdict(one) for one in made.notices] if made else [],
    }


@contextmanager
def journal(path: Path, settings: str, *, resume: bool) -> Iterator[Journal]:
    """The journal at `path`, which no other run writes meanwhile; begun anew unless we `resume`.

    `settings` is a digest of all that the results depend on but the sources: what was done with
    others counts for nothing. A ConfigError where another run is at work or the file is something
    else, an OutputError where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Unbuffered: what was noted stands in the file, whatever kills this process.
        file, reader = path.open("ab", buffering=0), path.open("rb")
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror or error}.") from None
    with file, reader:
        _hold(path, file, reader)
        settings = f"{tei_tools.__version__} {settings}"
        opened = Journal(path, file, reader, _done(reader, settings) if resume else {})
        if not (resume and _has_line(reader)):
            file.truncate(0)
        elif _is_torn(reader):
            file.write(b"\n")
        opened._add(_beginning(settings))
        yield opened


def _beginning(settings: str) -> dict[str, Any]:
    return {
        "journal": "tei_tools",
        "settings": settings,
        "process": os.getpid(),
        "host": socket.gethostname(),
        "begun": datetime.now(UTC).isoformat(timespec="seconds"),
    }


def _hold(path: Path, file: BinaryIO, reader: BinaryIO) -> None:
    """Keep other runs out, and keep our hands off a file that is no journal."""
    if is_locked(file):
        raise ConfigError(
            f"Another run{_who(reader)} is at work there ({path}); wait for it, "
            "or give this one another folder, or another --journal."
        )
    first = reader.read(len(_BEGINS))
    if not _BEGINS.startswith(first):
        raise ConfigError(f"{path} is something else than a journal; give --journal another file.")


def _who(file: BinaryIO) -> str:
    """Which run holds the journal, as far as it says so."""
    said = ""
    for _, line in _lines(file):
        if "journal" in line:
            said = f" (process {line.get('process')} on {line.get('host')})"
    return said


def _done(file: BinaryIO, settings: str) -> dict[str, int]:
    """Where the last line of each source begins that was done with these settings."""
    places: dict[str, int] = {}
    is_ours = False
    for place, line in _lines(file):
        if "journal" in line:
            is_ours = line.get("settings") == settings
        elif is_ours and line.get("status") == "done":
            places[str(line.get("path"))] = place
        elif is_ours and line.get("status") == "failed":
            places.pop(str(line.get("path")), None)
    return places


def _lines(file: BinaryIO) -> Iterator[tuple[int, dict[str, Any]]]:
    """Each whole line with the place where it begins; a torn one is passed over."""
    file.seek(0)
    place = 0
    for data in file:
        with suppress(ValueError, RecursionError):
            line = json.loads(data)
            if isinstance(line, dict):
                yield place, line
        place += len(data)


def _has_line(file: BinaryIO) -> bool:
    """Whether the run before came as far as its first line."""
    file.seek(0)
    return file.readline().endswith(b"\n")


def _is_torn(file: BinaryIO) -> bool:
    """Whether the file ends in the middle of a line."""
    end = file.seek(0, os.SEEK_END)
    file.seek(max(0, end - 1))
    return file.read(1) not in (b"", b"\n")
