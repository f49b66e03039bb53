"""Journal: what was made of what, line by line as it is done, so that a killed build goes on."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, Any

from tei_tools.diagnostic import Diagnostic
from tei_tools.errors import OutputError

FILE = "journal.jsonl"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that was made: of which parts, into which files, and what was found in doing so.

    Parts and files are digests by name.
    """

    name: str
    parts: Mapping[str, str]
    files: Mapping[str, str]
    found: tuple[Diagnostic, ...] = ()

    def line(self) -> str:
        """The step as a line of the journal."""
        found = [asdict(one) for one in self.found]
        said = {"step": self.name, "parts": self.parts, "files": self.files, "found": found}
        return json.dumps(said, sort_keys=True)


@dataclass(slots=True)
class Journal:
    """The steps by name, and the digests that each file of ours may have, by name.

    A file is noted before it is written, a step when all of its files are: whatever kills us,
    the journal knows which files are ours and which steps are whole.
    """

    path: Path
    steps: dict[str, Step] = field(default_factory=dict)
    files: dict[str, set[str]] = field(default_factory=dict)
    _end: IO[str] | None = None

    @classmethod
    def read(cls, folder: Path) -> "Journal":
        """The journal in `folder`; lines that are none of its own, or cut off, say nothing."""
        journal = cls(folder / FILE)
        for line in _lines(journal.path):
            journal._take(line)
        return journal

    def will_write(self, name: str, digest: str) -> None:
        """Note that a file is about to be written with these bytes."""
        self.files.setdefault(name, set()).add(digest)
        self._append(json.dumps({"file": name, "bytes": digest}, sort_keys=True))

    def note(self, step: Step) -> None:
        """Note a step, whose files are written."""
        self._add(step)
        self._append(step.line())

    def forget(self, steps: Iterable[str], files: Iterable[str]) -> None:
        """Leave out steps and files from now on; it is the next `settle` that writes so."""
        for step in steps:
            del self.steps[step]
        for file in files:
            del self.files[file]

    def text(self) -> str:
        """The whole journal in the order of names: the same for the same outputs."""
        return "".join(f"{self.steps[name].line()}\n" for name in sorted(self.steps))

    def close(self) -> None:
        """Let go of the file."""
        if self._end is not None:
            self._end.close()
            self._end = None

    def _append(self, line: str) -> None:
        try:
            if self._end is None:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._end = self.path.open("a", encoding="ascii", newline="\n")
                self._end.write("\n" if _is_cut_off(self.path) else "")
            self._end.write(f"{line}\n")
            self._end.flush()
        except OSError as error:
            raise OutputError(f"{self.path} cannot be written: {error.strerror}.") from None

    def _take(self, line: bytes) -> None:
        try:
            said = json.loads(line)
            if "step" in said:
                self._add(_step(said))
            else:
                self.files.setdefault(str(said["file"]), set()).add(str(said["bytes"]))
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return

    def _add(self, step: Step) -> None:
        self.steps[step.name] = step
        for name, digest in step.files.items():
            self.files.setdefault(name, set()).add(digest)


def _step(said: Mapping[str, Any]) -> Step:
    found = tuple(Diagnostic(**one) for one in said["found"])
    parts = {str(name): str(value) for name, value in said["parts"].items()}
    files = {str(name): str(value) for name, value in said["files"].items()}
    return Step(str(said["step"]), parts, files, found)


def _lines(path: Path) -> Iterator[bytes]:
    try:
        with path.open("rb") as file:
            yield from file
    except FileNotFoundError:
        return
    except OSError as error:
        raise OutputError(f"{path} cannot be read: {error.strerror}.") from None


def _is_cut_off(path: Path) -> bool:
    """Whether the last line was not written to its end."""
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 1))
        return file.read(1) not in (b"", b"\n")


def digest(*parts: bytes | str) -> str:
    """A number that tells these parts from others (BLAKE2b, 128 bits, in hexadecimal)."""
    whole = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part if isinstance(part, bytes) else part.encode("utf-8", "surrogateescape")
        whole.update(hashlib.blake2b(data, digest_size=16).digest())
    return whole.hexdigest()
