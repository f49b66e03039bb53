"""Cache: what services answered, kept on disk, so that nobody is asked the same again."""

import contextlib
import hashlib
import json
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from tei_tools.writing import write_whole

DAYS = 30
"""How long an answer counts, where nothing else is said."""

LARGEST = 100_000_000
"""Bytes of a file that may be an answer."""

_FOLDER = Path("tei_tools", "authorities")
_DAY = 86_400


def folder() -> Path:
    """The folder of answers: $TEI_TOOLS_CACHE, or where the platform keeps what can be lost."""
    chosen = os.environ.get("TEI_TOOLS_CACHE")
    if chosen:
        return Path(chosen) / "authorities"
    home = Path.home()
    if sys.platform == "darwin":
        return home / "Library" / "Caches" / _FOLDER
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / _FOLDER
    return Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache") / _FOLDER


@dataclass(frozen=True)
class Cache:
    """Answers, as text, by the address that was asked; `now` gives the seconds since 1970."""

    place: Path = field(default_factory=folder)
    days: float = DAYS
    now: Callable[[], float] = time.time

    def get(self, address: str, *, old: bool = False) -> str | None:
        """What an address answered, None for nothing; what is too old only where `old`."""
        path = self._path(address)
        kept: object = None
        with contextlib.suppress(OSError, ValueError, RecursionError):
            if path.stat().st_size <= LARGEST:
                kept = json.loads(path.read_bytes())
        if not isinstance(kept, dict) or kept.get("address") != address:
            return None
        when, answer = kept.get("when"), kept.get("answer")
        is_fresh = isinstance(when, int | float) and self.now() - when < self.days * _DAY
        return answer if isinstance(answer, str) and (is_fresh or old) else None

    def put(self, address: str, answer: str) -> None:
        """Keep what an address answered, whole or not at all; raises OutputError."""
        kept = {"address": address, "when": int(self.now()), "answer": answer}
        write_whole(self._path(address), json.dumps(kept).encode("ascii"))

    def _path(self, address: str) -> Path:
        name = hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()
        return self.place / name[:2] / f"{name}.json"
