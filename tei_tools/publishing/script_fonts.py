"""Which font sets a script that Typst's own fonts have not, or have for screens only.

Typst brings Latin, Greek, Cyrillic and Hebrew for books. What else stands in a document is set in
a font of this machine, the best that there is; the editor is told where that is none for books.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Final

import typst

from tei_tools.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Script:
    """A script: its name, its letters as a class of a regular expression, a few that each of its
    fonts has, and families made for books, the best first.
    """

    name: str
    letters: str
    sample: str
    families: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScriptFont:
    """The family that sets a script ("" for none), and whether it is one for books."""

    script: Script
    family: str
    is_for_books: bool


def _noto(name: str, letters: str, sample: str, *families: str) -> Script:
    return Script(name, letters, sample, (*families, f"Noto Serif {name}", f"Noto Sans {name}"))


def _east_asian(name: str, letters: str, sample: str, code: str, *families: str) -> Script:
    serif = (f"Noto Serif CJK {code}", f"Source Han Serif {code}", f"Noto Serif {code}")
    sans = (f"Noto Sans CJK {code}", f"Source Han Sans {code}", f"Noto Sans {code}")
    return Script(name, letters, sample, (*serif, *families, *sans))


# Japanese and Korean before Chinese: their fonts have its signs in the shapes of their readers.
SCRIPTS: Final = (
    Script(
        "Arabic",
        "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
        "\u0627\u0644\u0643\u062a\u0628",
        (
            "Amiri",
            "Scheherazade New",
            "Noto Naskh Arabic",
            "Scheherazade",
            "Lateef",
            "Geeza Pro",
            "Traditional Arabic",
            "Noto Sans Arabic",
        ),
    ),
    _noto("Syriac", "\u0700-\u074f", "\u0710\u0712", "Serto Jerusalem", "Noto Sans Syriac"),
    _noto("Thaana", "\u0780-\u07bf", "\u0780\u0781"),
    _noto("Armenian", "\u0530-\u058f", "\u0531\u0561"),
    _noto("Georgian", "\u10a0-\u10ff\u1c90-\u1cbf\u2d00-\u2d2f", "\u10d0\u10d1"),
    _noto("Ethiopic", "\u1200-\u139f\u2d80-\u2ddf", "\u1200\u1201", "Abyssinica SIL"),
    _noto("Coptic", "\u2c80-\u2cff", "\u2c80\u2c81", "Antinoou"),
    _noto("Devanagari", "\u0900-\u097f\ua8e0-\ua8ff", "\u0905\u0915", "Shobhika", "Sanskrit 2003"),
    _noto("Bengali", "\u0980-\u09ff", "\u0985\u0995"),
    _noto("Gurmukhi", "\u0a00-\u0a7f", "\u0a05\u0a15"),
    _noto("Gujarati", "\u0a80-\u0aff", "\u0a85\u0a95"),
    _noto("Oriya", "\u0b00-\u0b7f", "\u0b05\u0b15"),
    _noto("Tamil", "\u0b80-\u0bff", "\u0b85\u0b95"),
    _noto("Telugu", "\u0c00-\u0c7f", "\u0c05\u0c15"),
    _noto("Kannada", "\u0c80-\u0cff", "\u0c85\u0c95"),
    _noto("Malayalam", "\u0d00-\u0d7f", "\u0d05\u0d15"),
    _noto("Sinhala", "\u0d80-\u0dff", "\u0d85\u0d9a"),
    _noto("Thai", "\u0e00-\u0e7f", "\u0e01\u0e02"),
    _noto("Lao", "\u0e80-\u0eff", "\u0e81\u0e82"),
    _noto("Tibetan", "\u0f00-\u0fff", "\u0f40\u0f41", "Jomolhari"),
    _noto("Myanmar", "\u1000-\u109f", "\u1000\u1001", "Padauk"),
    _noto("Khmer", "\u1780-\u17ff", "\u1780\u1781"),
    _noto("Mongolian", "\u1800-\u18af", "\u1820\u1821"),
    _east_asian("Japanese", "\u3040-\u30ff\u31f0-\u31ff", "\u3042\u30a2", "JP", "MS Mincho"),
    _east_asian("Korean", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af", "\uac00", "KR", "Batang"),
    _east_asian(
        "Chinese",
        "\u2e80-\u2fff\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff",
        "\u4e00\u4eba",
        "SC",
        "Songti SC",
        "SimSun",
    ),
)  # fmt: skip

# Fonts of many scripts, drawn for screens; the last is Typst's own.
FOR_SCREENS: Final = (
    "FreeSerif",
    "DejaVu Serif",
    "DejaVu Sans",
    "Droid Sans Fallback",
    "DejaVu Sans Mono",
)

_ASCII: Final = bytes(range(0x80))
_REFERENCE: Final = re.compile(r"&#(?:x[0-9A-Fa-f]{1,6}|[0-9]{1,7});")


def scripts_of(texts: Sequence[str]) -> list[Script]:
    """The scripts of these texts that Typst's own fonts have not, or not for books."""
    others = (text.encode("utf-8", "ignore").translate(None, _ASCII) for text in texts)
    signs = "".join(set(b"".join(others).decode("utf-8")))
    signs += "".join(unescape(one) for text in texts for one in set(_REFERENCE.findall(text)))
    return [script for script in SCRIPTS if re.search(f"[{script.letters}]", signs)]


def fonts_for(
    scripts: Sequence[Script], asked: Sequence[str], folders: Sequence[Path]
) -> list[ScriptFont]:
    """The font of each script: of the families `asked` for, ours, or this machine's."""
    if not scripts:
        return []
    known = typst.Fonts(font_paths=[str(folder) for folder in folders])
    here = {family.lower() for family in known.families()}
    there = [family for family in asked if family.lower() in here]
    return [_font_for(script, there, here, known) for script in scripts]


def _font_for(
    script: Script, asked: Sequence[str], here: set[str], known: typst.Fonts
) -> ScriptFont:
    for family in (*asked, *(one for one in script.families if one.lower() in here)):
        if _has(family, script.sample, known):
            return ScriptFont(script, family, is_for_books=True)
    for family in FOR_SCREENS:
        if family.lower() in here and _has(family, script.sample, known):
            return ScriptFont(script, family, is_for_books=False)
    return ScriptFont(script, "", is_for_books=False)


def _has(family: str, signs: str, known: typst.Fonts) -> bool:
    """Whether a family has a sign for each of these."""
    escaped = family.replace("\\", "\\\\").replace('"', '\\"')
    program = (
        f'#set document(title: "-")\n#set text(font: "{escaped}", fallback: false)\n#"{signs}"'
    )
    try:
        typst.compile(program.encode(), font_paths=known, format="pdf", pdf_standards=["ua-1"])
    except typst.TypstError:
        return False
    return True


def advice(found: Sequence[ScriptFont]) -> Iterator[Diagnostic]:
    """A notice for each script that is set in no font for books."""
    for one in found:
        if one.is_for_books or not one.family:
            continue
        yield Diagnostic(
            "script-font",
            "warning",
            f"{one.script.name} is set in {one.family}, which is not made for books.",
            hint=f"Name a font of that script in fonts of [print], {families(one.script)}, and "
            "put its files into a folder named in font_folders.",
        )


def families(script: Script) -> str:
    """ "such as Amiri, Scheherazade New or Noto Naskh Arabic"."""
    *some, last = script.families[:3]
    return f"such as {', '.join(some)} or {last}"
