"""Journal: what the last build made of what, so that only what changed is made again."""

import hashlib
import json
from dataclasses import dataclass, field
from pathlib import Path

from tei_tools.document.source import write_whole

FILE = ".tei-tools.json"


@dataclass(frozen=True, slots=True)
class Journal:
    """Notes of a build in its folder, by the names of what was made; they are changed in place."""

    folder: Path
    notes: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def read(cls, folder: Path) -> "Journal":
        """The journal of the last build; an empty one where there was none, or it is broken."""
        try:
            notes = json.loads((folder / FILE).read_bytes())
        except (OSError, ValueError):
            notes = {}
        return cls(folder, notes if isinstance(notes, dict) else {})

    def write(self) -> None:
        """Write it, whole or not at all."""
        data = json.dumps(self.notes, indent=1, sort_keys=True).encode()
        write_whole(self.folder / FILE, data)

    def is_made(self, file: Path, key: str) -> bool:
        """Whether the file was made of what `key` stands for, and nobody changed it since."""
        return self.notes.get(self._name(file)) == [key, of_file(file)]

    def note(self, file: Path, key: str) -> None:
        """Note of what the file was made."""
        self.notes[self._name(file)] = [key, of_file(file)]

    def _name(self, file: Path) -> str:
        return file.relative_to(self.folder).as_posix()


def digest(*parts: bytes) -> str:
    """A number that tells these parts from others."""
    whole = hashlib.sha256()
    for part in parts:
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()


def of_file(path: Path) -> str:
    """The digest of a file; "" where there is none."""
    return digest(path.read_bytes()) if path.is_file() else ""
