"""Proposed: how a new edition names the texts that its folder has, one by one or by patterns."""

import glob
import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from pathlib import PurePosixPath

FEW = 12
"""Texts that are named one by one, and folders that have patterns of their own."""

_FIRST = re.compile(r"[^\W\d_]+|\d")

Entry = Mapping[str, str]
"""A [[source]]: its `file` or `files`."""


def proposed(names: Sequence[str], others: Collection[str] = ()) -> list[Entry]:
    """A [[source]] for each text of these names, or a pattern for those of a folder that are many
    or a series, as letter-1.txt and letter-2.txt are; none takes a file of the `others`.
    """
    groups: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        groups[_home(name)].append(name)
    homes = {home for home, group in groups.items() if _are_many(group)} - set(map(_home, others))
    patterns = _patterns(homes, {ending for _, ending in map(_home, others)})
    entries: dict[str, Entry] = {}
    for home, group in groups.items():
        if home in patterns:
            entries[patterns[home]] = {"files": patterns[home]}
        else:
            entries |= {name: {"file": name} for name in group}
    return list(entries.values())


def _home(name: str) -> tuple[str, str]:
    """The folder in which a file lies, and its ending."""
    path = PurePosixPath(name)
    return path.parent.as_posix(), path.suffix


def _are_many(names: Sequence[str]) -> bool:
    """Whether they are more than a few, or begin with one word or all with a number."""
    firsts = {_first(PurePosixPath(name).stem) for name in names}
    return len(names) > FEW or (len(names) > 1 and len(firsts) == 1)


def _first(stem: str) -> str:
    """The first word of a name; 0 for any number."""
    found = _FIRST.search(stem)
    word = found[0].casefold() if found else stem
    return "0" if word.isdigit() else word


def _patterns(
    homes: Collection[tuple[str, str]], narrow: Collection[str]
) -> dict[tuple[str, str], str]:
    """A pattern for each folder and ending; where the folders of one are many, for what is around
    them, but not for endings that are to be taken `narrow`.
    """
    found = {}
    for folder, ending in homes:
        folders = {one for one, other in homes if other == ending}
        tops = {PurePosixPath(one).parts[:1] for one in folders}
        if len(folders) <= FEW or ending in narrow:
            place = PurePosixPath(glob.escape(folder))
        elif len(tops) <= FEW and () not in tops:
            place = PurePosixPath(glob.escape(PurePosixPath(folder).parts[0]), "**")
        else:
            place = PurePosixPath("**")
        found[folder, ending] = (place / f"*{glob.escape(ending)}").as_posix()
    return found
