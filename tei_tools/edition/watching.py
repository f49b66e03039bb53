"""Watching: what in an edition's folder is saved, comes or goes, seen by looking again."""

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from time import monotonic, sleep

from tei_tools.stamps import Stamps, stamps

TICK = 0.5
"""Seconds between two looks, unless looking itself takes long."""


def changes(folder: Path, without: Collection[Path]) -> Iterator[list[Path]]:
    """The files that changed, each time that some did and all have been at rest for a tick.

    Hidden files and folders are not looked at, nor what lies in `without`.
    """
    before = stamps(watched(folder, without))
    while True:
        now = _settled(lambda: stamps(watched(folder, without)))
        changed = sorted(path for path in {*before, *now} if before.get(path) != now.get(path))
        before = now
        if changed:
            yield changed


def watched(folder: Path, without: Collection[Path]) -> Iterator[Path]:
    """The files in a folder that may be sources of an edition, or what belongs to them."""
    for place, folders, names in os.walk(folder):
        here = Path(place)
        folders[:] = [one for one in folders if one[0] != "." and here / one not in without]
        yield from (here / one for one in names if one[0] != "." and here / one not in without)


def _settled(look: Callable[[], Stamps]) -> Stamps:
    """What two looks in a row agree on: nobody is writing."""
    before = None
    while True:
        start = monotonic()
        now = look()
        if now == before:
            return now
        before = now
        sleep(max(TICK, 4 * (monotonic() - start)))
