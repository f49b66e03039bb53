"""Outputs: the folder that a build makes; each file whole, each known to be of what it was made."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tei_tools.corpus.lock import is_locked
from tei_tools.diagnostic import Diagnostic
from tei_tools.edition.journal import FILE, Journal, Step, digest
from tei_tools.errors import OutputError
from tei_tools.writing import inside, take_place

OWN = ".tei-tools"
"""The folder of the journal, the lock and what lies between the steps."""

NEW = "it is new"

CHANGES: Mapping[str, str] = {
    "text": "its text changed",
    "settings": "what is said of it changed",
    "edition": "[edition] changed",
    "tagging": "[tagging] changed",
    "registers": "the registers changed",
    "model": "the model changed",
    "plugins": "the installed annotators changed",
    "names": "its names mean others",
    "known": "what it may point to changed",
    "schema": "the schema changed",
    "texts": "the texts changed",
    "pictures": "the pictures changed",
    "looks": "the stylesheets changed",
    "pages": "[print] changed",
    "offered": "the files it offers changed",
    "title": "the title changed",
    "address": "the address changed",
    "language": "language in [output] changed",
    "certifier": "certifier in [output] changed",
    "stylesheet": "the edition's stylesheet changed",
    "style": "style in [output] changed",
    "files": "the files of [output] changed",
    "search": "the search changed",
    "tool": "tei_tools is another version",
}
"""What it means that a part is another one."""


@dataclass(slots=True)
class Outputs:
    """The outputs in `folder`; `wanted` are the steps of this build, `written` its new files."""

    folder: Path
    journal: Journal
    wanted: dict[str, None] = field(default_factory=dict)
    written: dict[str, None] = field(default_factory=dict)
    _digests: dict[str, str] = field(default_factory=dict)

    @classmethod
    def look(cls, folder: Path) -> "Outputs":
        """The outputs as they lie there, to be looked at only."""
        return cls(folder, Journal.read(folder / OWN))

    @property
    def _stage(self) -> Path:
        return self.folder / OWN / "stage"

    @property
    def kept(self) -> Path:
        """The folder of what stylesheets made, kept for the next build."""
        return self.folder / OWN / "kept"

    def why(self, name: str, parts: Mapping[str, str]) -> str:
        """Why a step is to be made: it is new, or what changed; "" where it stands as made."""
        self.wanted[name] = None
        step = self.journal.steps.get(name)
        if step is None:
            return NEW
        names = dict.fromkeys((*parts, *step.parts))
        changed = [one for one in names if parts.get(one) != step.parts.get(one)]
        if changed:
            return " and ".join(CHANGES.get(one, f"{one} changed") for one in changed)
        for file, made in step.files.items():
            if self.digest(file) != made:
                there = (self.folder / file).exists()
                return f"{file} {'is not as it was written' if there else 'is missing'}"
        return ""

    def has_made(self, steps: Iterable[str]) -> bool:
        """Whether all of these steps were made, whatever became of their parts; they are wanted."""
        names = list(steps)
        self.wanted |= dict.fromkeys(names)
        return all(name in self.journal.steps for name in names)

    def make(
        self,
        name: str,
        parts: Mapping[str, str],
        files: Mapping[str, bytes],
        found: Iterable[Diagnostic] = (),
    ) -> None:
        """Write the files of a step and note it; an OutputError where that cannot be."""
        self.wanted[name] = None
        self.journal.note(Step(name, dict(parts), self.put(files), tuple(found)))

    @contextmanager
    def waiting(self) -> Iterator[Path]:
        """A folder in which the files of a step wait until all are made; it goes afterwards."""
        folder = self._stage / "waiting"
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def put(self, files: Mapping[str, bytes]) -> dict[str, str]:
        """Write files that a step is to be noted of; their digests."""
        return {file: self._put(file, data) for file, data in files.items()}

    def note(self, name: str, parts: Mapping[str, str], files: Iterable[str]) -> None:
        """Note a step whose files are written by others."""
        self.wanted[name] = None
        self.journal.note(Step(name, dict(parts), {file: self.digest(file) for file in files}))

    def found(self, name: str) -> tuple[Diagnostic, ...]:
        """What was found when a step was made."""
        step = self.journal.steps.get(name)
        return step.found if step else ()

    def digest(self, file: str) -> str:
        """The digest of a file; "" where there is none."""
        if file not in self._digests:
            path = self.folder / file
            self._digests[file] = digest(path.read_bytes()) if path.is_file() else ""
        return self._digests[file]

    def is_changed_by_hand(self, file: str) -> bool:
        """Whether somebody wrote to a file of ours since."""
        known = self.journal.files.get(file)
        if not known or not (self.folder / file).is_file():
            return False
        return self.digest(file) not in known and (self.folder / file).stat().st_size > 0

    def sweep(self) -> list[str]:
        """Remove what steps made that are no longer wanted; the names of the files removed.

        A file that somebody changed since stays.
        """
        journal = self.journal
        steps = (journal.steps[name] for name in self.wanted if name in journal.steps)
        kept = {file for step in steps for file in step.files}
        gone = sorted(journal.files.keys() - kept)
        removed = [file for file in gone if self._remove(file)]
        journal.forget(journal.steps.keys() - self.wanted.keys(), gone)
        return removed

    def settle(self) -> None:
        """Write the journal anew, in the order of names, where that is not how it stands."""
        data = self.journal.text().encode("ascii")
        self.journal.close()
        try:
            old = self.journal.path.read_bytes() if self.journal.path.is_file() else b""
            if old != data:
                self._write(self.journal.path, data)
        except OSError as error:
            raise OutputError(f"{self.folder} cannot be written: {error.strerror}.") from None

    def close(self) -> None:
        """Leave nothing that is not whole."""
        self.journal.close()
        shutil.rmtree(self._stage, ignore_errors=True)

    def _put(self, file: str, data: bytes) -> str:
        """Write a file of ours; the digest of its bytes."""
        made = digest(data)
        path = self.folder / file
        if self.digest(file) == made:
            if file not in self.journal.files:
                self.journal.will_write(file, made)
            return made
        if path.exists() and file not in self.journal.files:
            raise OutputError(
                f"{path} is there already, and no build made it: move it, or build elsewhere."
            )
        self.journal.will_write(file, made)
        try:
            self._write(path, data)
        except OSError as error:
            raise OutputError(f"{path} cannot be written: {error.strerror or error}.") from None
        self._digests[file] = made
        self.written[file] = None
        return made

    def _write(self, path: Path, data: bytes) -> None:
        """Write whole or not at all: beside everything else first, so that no half is ever seen."""
        inside(self.folder, path)
        waiting = self._stage / "file"
        waiting.parent.mkdir(parents=True, exist_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        waiting.write_bytes(data)
        take_place(waiting, path)

    def _remove(self, file: str) -> bool:
        """Remove a file of ours and the folders that it leaves empty."""
        path = self.folder / file
        if not path.resolve().is_relative_to(self.folder.resolve()):
            return False
        if not path.is_file() or self.is_changed_by_hand(file):
            return False
        try:
            path.unlink()
            for folder in path.parents:
                if folder == self.folder or any(folder.iterdir()):
                    break
                folder.rmdir()
        except OSError as error:
            raise OutputError(f"{path} cannot be removed: {error.strerror or error}.") from None
        return True


@contextmanager
def opened(folder: Path) -> Iterator[Outputs]:
    """The outputs in `folder`, for one build alone; an OutputError where that cannot be."""
    own = folder / OWN
    try:
        own.mkdir(parents=True, exist_ok=True)
        for part in ("lock", FILE, "kept", "stage"):  # what is ours is written without a question
            inside(folder, own / part / "any")
        lock = (own / "lock").open("ab")
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror or error}.") from None
    with lock:
        if is_locked(lock):
            raise OutputError(f"Another build is at work in {folder}: wait until it is done.")
        outputs = Outputs.look(folder)
        shutil.rmtree(own / "stage", ignore_errors=True)
        try:
            yield outputs
        finally:
            outputs.close()
