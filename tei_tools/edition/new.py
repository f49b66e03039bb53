"""new_edition: a folder becomes an edition: edition.toml, and a sample where it has no texts."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tei_tools.config import FILE
from tei_tools.config.gathering import gathered, matching
from tei_tools.config.guide import commented, text
from tei_tools.edition.proposed import Entry, proposed
from tei_tools.edition.tables import ENDINGS, Table, describing, is_register
from tei_tools.errors import ConfigError, OutputError

SAMPLE = Path(__file__).parent / "sample"
PATTERN = "**/*"
"""All files below a folder that a [[source]] may name."""
XML = frozenset({".xml", ".tei"})
HEAD = 10_000
"""Bytes in which TEI begins, after its doctype and remarks."""
LOOKED_AT = 2_000_000
"""Bytes in which its text begins."""
ABOUT = frozenset({"readme", "license", "licence", "changelog", "contributing", "authors"})
"""Files that are no texts unless somebody names them: registers, schemas, what is said of all."""
IGNORED = "build/\n"
_OPENING = (
    "What this edition is made of. `tei-tools build` reads this file, and makes TEI, a web site, "
    "EPUB and PDF of it in the folder build. A line that begins with # is a remark: take the # "
    "away from a key to set it. All paths lie in this folder."
)
_SAMPLES = (
    {
        "file": "letter.txt",
        "profile": "letter",
        "title": "Ruth Penrose to Matthew Tolliver, 14 May 1872",
        "author": "Ruth Penrose",
    },
    {
        "file": "diary.txt",
        "title": "The Diary of Matthew Tolliver, 16 to 20 May 1872",
        "author": "Matthew Tolliver",
    },
)
_SAMPLE_KEYS = {
    "edition.editor": text("Your name"),
    "edition.language": text("en"),
    "registers.files": '["people.csv"]',
    "tagging.quotes": text("auto"),
    "tagging.day_first": "true",
}


@dataclass(frozen=True, slots=True)
class New:
    """What was made: its `files`; how many `texts` it names, and by which patterns (those of no
    pattern one by one); the `table` that describes them, and the `registers`.
    """

    files: tuple[Path, ...]
    texts: int = 0
    patterns: tuple[str, ...] = ()
    is_single: bool = False
    table: Table | None = None
    registers: tuple[Path, ...] = ()


def new_edition(folder: Path, title: str = "") -> New:
    """Make an edition of the texts in `folder`, or of a sample where there are none.

    No file that is there is written to. An OutputError where the folder has an edition.toml
    already, or cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if (folder / FILE).exists() or (folder / FILE).is_symlink():
            raise OutputError(f"{folder / FILE} is there already, and stays as it is.")
        found = gathered(folder, PATTERN, (folder / "build",))
        texts = [path for path in found if _is_text(path)] or list(filter(_is_tei, found))
        if not texts:
            return New(tuple(_written(folder, _of_sample(title))))
        tables = [one for one in matching(folder, PATTERN, (folder / "build",)) if _is_table(one)]
        lists = tuple(filter(is_register, tables))
        table = describing([one for one in tables if one not in lists], folder, texts)
        others = sorted({*found} - {*texts})
        entries = proposed(_names(texts, folder), _names(others, folder))
        keys = {"edition.title": text(title or _title(folder)), **_described(table, lists, folder)}
        files = tuple(_written(folder, _of_texts(entries, keys)))
        patterns = tuple(one["files"] for one in entries if "files" in one)
        return New(files, len(texts), patterns, len(entries) > len(patterns), table, lists)
    except OSError as error:
        raise OutputError(f"{folder} cannot be written: {error.strerror or error}.") from None


def _is_table(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS and path.is_file()


def _written(folder: Path, files: Iterable[tuple[str, str]]) -> Iterator[Path]:
    return (folder / name for name, data in files if _is_written(folder / name, data))


def _of_sample(title: str) -> Iterator[tuple[str, str]]:
    """The files of our sample, edition.toml last: what it names is there."""
    for name in ("letter.txt", "diary.txt", "people.csv"):
        yield name, (SAMPLE / name).read_text("utf-8")
    yield ".gitignore", IGNORED
    sources = [line for said in _SAMPLES for line in _source(said)]
    keys = {"edition.title": text(title or "Papers from Pellow's Landing"), **_SAMPLE_KEYS}
    yield FILE, commented(keys, sources, _OPENING)


def _of_texts(entries: Iterable[Entry], keys: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    sources = [line for entry in entries for line in _source(entry)]
    yield ".gitignore", IGNORED
    yield FILE, commented(keys, sources, _OPENING)


def _described(table: Table | None, lists: Sequence[Path], folder: Path) -> dict[str, str]:
    """What edition.toml is to say of the table that describes the texts, and of registers."""
    keys = {"registers.files": _list(_names(lists, folder))} if lists else {}
    if table is None:
        return keys
    keys["metadata.file"] = text(*_names([table.path], folder))
    if table.ignore:
        keys["metadata.ignore"] = _list(table.ignore)
    if table.columns:
        pairs = (f"{key} = {text(name)}" for key, name in table.columns.items())
        keys["metadata.columns"] = f"{{ {', '.join(pairs)} }}"
    if table.others:
        keys["metadata.catalogue"] = "true"
    return keys


def _names(paths: Iterable[Path], folder: Path) -> list[str]:
    """The paths in the folder; a ConfigError for one that no line of edition.toml can hold."""
    names = [path.relative_to(folder).as_posix() for path in paths]
    if odd := next((name for name in names if not name.isprintable()), ""):
        raise ConfigError(f"{odd!a} has a line end or the like in its name; give it a plain one.")
    return names


def _list(words: Iterable[str]) -> str:
    return f"[{', '.join(map(text, words))}]"


def _is_tei(path: Path) -> bool:
    """Whether a file seems to be a text in TEI."""
    if path.suffix.lower() not in XML or not path.is_file():
        return False
    with path.open("rb") as file:
        data = file.read(LOOKED_AT)
    return b"<TEI" in data[:HEAD] and b"<body" in data


def _is_text(path: Path) -> bool:
    return path.suffix.lower() not in XML and path.stem.lower() not in ABOUT


def _source(said: Mapping[str, str]) -> list[str]:
    return ["[[source]]", *(f"{key} = {text(value)}" for key, value in said.items()), ""]


def _title(folder: Path) -> str:
    """A title of the folder's name."""
    words = re.sub(r"[-_\s]+", " ", folder.resolve().name).strip()
    return words[:1].upper() + words[1:] or "An edition"


def _is_written(file: Path, data: str) -> bool:
    """Write a file that is not there."""
    if file.exists() or file.is_symlink():
        return False
    with file.open("x", encoding="utf-8", newline="\n") as new:
        new.write(data)
    return True
