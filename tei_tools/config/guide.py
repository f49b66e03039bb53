"""Guide: the tables of edition.toml as a reference in Markdown, and as a file to fill in."""

import json
from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from tei_tools.config.keys import TOP, Key, Table, all_tables

WIDTH = 96


def reference() -> str:
    """The reference of every table and key, in Markdown."""
    return "\n".join(line for table in all_tables() for line in _section(table))


def _section(table: Table) -> Iterator[str]:
    yield f"### `{table.title}`\n"
    again = " It may stand there again and again." if table.many else ""
    yield f"{table.help}{again}\n"
    yield "| key | what it takes | what it means | without it |"
    yield "| --- | --- | --- | --- |"
    yield from (_row(key) for key in table.keys)
    yield ""


def _row(key: Key) -> str:
    default = "(needed)" if key.needed else key.default or "–"
    cells = (f"`{key.name}`", key.kind.name, key.help, default)
    return f"| {' | '.join(cells)} |"


def commented(given: Mapping[str, str], sources: Iterable[str], opening: str) -> str:
    """An edition.toml with a remark on every key; those not `given` stand there as remarks.

    `given` are values in TOML by "table.key", `sources` the [[source]] tables in TOML, `opening`
    the first remark.
    """
    lines = [*_remark(opening), ""]
    for table in TOP:
        keys = [key for key in table.keys if key.name != "ignore" or table.name == "metadata"]
        is_used = any(f"{table.name}.{key.name}" in given for key in keys)
        lines += _remark(table.help)
        if table.many:
            lines += [*_remark("It may say:"), *_many(keys), "", *sources]
            continue
        lines += [table.title if is_used or table.name != "metadata" else f"# {table.title}"]
        for key in keys:
            lines += _key(key, given.get(f"{table.name}.{key.name}"))
        lines += [""]
    return "\n".join(lines).rstrip() + "\n"


def _many(keys: Iterable[Key]) -> Iterator[str]:
    for key in keys:
        yield from _remark(f"{key.name} = {key.example}: {key.help}")


def _key(key: Key, value: str | None) -> Iterator[str]:
    words = _plain(key.help)
    without = "" if key.needed else f" Without it: {_plain(key.default)}."
    yield from _remark(words + without)
    yield f"{key.name} = {value}" if value is not None else f"# {key.name} = {key.example}"


def _remark(words: str) -> list[str]:
    return [f"# {line}" for line in wrap(_plain(words), WIDTH)]


def _plain(words: str) -> str:
    """Words without the signs of Markdown."""
    return words.replace("`", "")


def text(value: str) -> str:
    """A string as TOML writes it."""
    # JSON's escapes are TOML's, but that it leaves DEL and pairs of surrogates as they are
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007F")
