"""PageSettings: paper, type and margins of the print edition, as `[print]` in edition.toml says."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from tei_tools.errors import ConfigError

PAPERS: Final[Mapping[str, tuple[float, float]]] = {
    "a4": (210.0, 297.0),
    "a5": (148.0, 210.0),
    "letter": (215.9, 279.4),
}
"""Width and height in millimetres of papers that have a name."""

SIDES: Final = ("top", "bottom", "inside", "outside")

LONGEST_LINE: Final = 34
"""The line, in ems, beyond which margins that nobody asked for grow: some 75 characters."""

# Of an A5 page 20 mm inside, 18 outside, 22 above, 24 below.
_SHARES: Final = {"inside": 20 / 148, "outside": 18 / 148, "top": 22 / 210, "bottom": 24 / 210}
_TOLD: Final = 60  # characters of somebody's words that a sentence repeats
_SMALLEST_TEXT: Final = (30.0, 40.0)  # millimetres that margins must leave
_MILLIMETRES: Final = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72}
_LENGTH: Final = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,3})?) ?(mm|cm|in|pt)")
_PAPER: Final = re.compile(
    r"([0-9]{1,3}(?:\.[0-9]{1,3})?) ?[x×] ?([0-9]{1,3}(?:\.[0-9]{1,3})?) ?(mm|cm|in)"
)


@dataclass(frozen=True, slots=True)
class PageSettings:
    """`paper` is a4, a5, letter or a size such as 135x210mm; `size` that of the text, in points.

    `margins` are millimetres by side (top, bottom, inside, outside), empty for those that suit the
    paper; `fonts` families asked before ours, found in `font_folders` and among Typst's own.
    `two_sided` books begin their chapters on right-hand pages.
    """

    paper: str = "a5"
    size: float | None = None
    margins: tuple[tuple[str, float], ...] = ()
    fonts: tuple[str, ...] = ()
    font_folders: tuple[Path, ...] = ()
    two_sided: bool = True

    @property
    def measures(self) -> tuple[float, float]:
        """Width and height of the paper in millimetres; a ConfigError where it is none."""
        return _measures(self.paper)

    @property
    def text_size(self) -> float:
        """The size of the text in points: 10, or 11 on large paper, where none is asked for."""
        return self.size or (10.0 if self.measures[0] <= 160 else 11.0)

    @property
    def all_margins(self) -> dict[str, float]:
        """Millimetres by side: those asked for; the others so that no line grows too long."""
        width, height = self.measures
        asked = dict(self.margins)
        found = {
            side: asked.get(side, share * (width if side in ("inside", "outside") else height))
            for side, share in _SHARES.items()
        }
        line = LONGEST_LINE * self.text_size * _MILLIMETRES["pt"]
        excess = width - found["inside"] - found["outside"] - line
        free = [side for side in ("inside", "outside") if side not in asked]
        for side in free:
            found[side] += max(0.0, excess) / len(free)
        return found


def read_page_settings(table: Mapping[str, object], file: Path) -> PageSettings:
    """The settings that a table such as `[print]` of the edition.toml at `file` gives.

    A ConfigError, one sentence that begins with `file`, for an unknown key or a wrong value, for
    margins that leave no room, and for a folder of fonts that is none or lies outside that of
    `file`.
    """
    values = {}
    for key, value in table.items():
        if key not in _READERS:
            raise ConfigError(f"{file}: [print] has an unknown key, {key}; {_advice(key)}")
        try:
            values[key] = _READERS[key](value, file.parent)
        except (TypeError, ValueError) as error:
            raise ConfigError(f"{file}: {key} in [print] should be {error}.") from None
    settings = PageSettings(**values)
    if not _has_room(settings):
        raise ConfigError(f"{file}: the margins in [print] leave no room for text on the page.")
    return settings


def _advice(key: str) -> str:
    near = get_close_matches(key, list(_READERS), 1)
    return f"did you mean {near[0]}?" if near else f"it takes {', '.join(_READERS)}."


def _measures(paper: str) -> tuple[float, float]:
    if paper.lower() in PAPERS:
        return PAPERS[paper.lower()]
    found = _PAPER.fullmatch(paper.lower())
    unit = _MILLIMETRES[found[3]] if found else 0.0
    width, height = (float(found[1]) * unit, float(found[2]) * unit) if found else (0.0, 0.0)
    if not (60 <= width <= 600 and 80 <= height <= 900):
        raise ConfigError(f'"{paper}" is no paper: give a4, a5, letter or a size as in 135x210mm.')
    return width, height


def _has_room(settings: PageSettings) -> bool:
    (width, height), margins = settings.measures, settings.all_margins
    return (
        width - margins["inside"] - margins["outside"] >= _SMALLEST_TEXT[0]
        and height - margins["top"] - margins["bottom"] >= _SMALLEST_TEXT[1]
    )


def _paper(value: object, _folder: Path) -> str:
    try:
        _measures(value if isinstance(value, str) else "")
    except ConfigError:
        raise ValueError("a4, a5, letter or a size as in 135x210mm") from None
    return str(value)


def _size(value: object, _folder: Path) -> float:
    points = _length(value, "a size from 6pt to 24pt") / _MILLIMETRES["pt"]
    if not 6 <= round(points, 2) <= 24:
        raise ValueError("a size from 6pt to 24pt")
    return round(points, 2)


def _margins(value: object, _folder: Path) -> tuple[tuple[str, float], ...]:
    wanted = "a length as in 20mm, or a table of top, bottom, inside and outside"
    table = value if isinstance(value, dict) else dict.fromkeys(SIDES, value)
    if not set(table) <= set(SIDES):
        raise ValueError(wanted)
    return tuple((side, _length(table[side], wanted)) for side in SIDES if side in table)


def _length(value: object, wanted: str) -> float:
    found = _LENGTH.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        raise ValueError(wanted)
    return float(found[1]) * _MILLIMETRES[found[2]]


def _fonts(value: object, _folder: Path) -> tuple[str, ...]:
    fonts = [value] if isinstance(value, str) else value
    if not isinstance(fonts, list) or not all(
        isinstance(font, str) and font.strip() and font.isprintable() for font in fonts
    ):
        raise ValueError("the name of a family of fonts, or a list of them")
    return tuple(font.strip() for font in fonts)


def _font_folders(value: object, folder: Path) -> tuple[Path, ...]:
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise ValueError("a folder, or a list of folders")
    return tuple(_folder_inside(folder, name) for name in names)


def _folder_inside(folder: Path, name: str) -> Path:
    found = folder / name
    if "\0" in name or not found.resolve().is_relative_to(folder.resolve()):
        raise ValueError("folders that lie in the edition's own")
    try:
        is_there = found.is_dir()
    except OSError:  # a name that the system does not take
        is_there = False
    if not is_there:
        told = f": there is no {name[:_TOLD]}" if name.isprintable() else ""
        raise ValueError(f"folders that are there{told}")
    return found


def _two_sided(value: object, _folder: Path) -> bool:
    if not isinstance(value, bool):
        raise TypeError("true or false")
    return value


_READERS: Final[Mapping[str, Callable[[object, Path], Any]]] = {
    "paper": _paper,
    "size": _size,
    "margins": _margins,
    "fonts": _fonts,
    "font_folders": _font_folders,
    "two_sided": _two_sided,
}
