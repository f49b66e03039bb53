"""Extracts: what the pages of an edition say of its other texts, gathered on disk, not in memory.

A file of SQLite holds the sources, an extract of each text (site-batches.xsl says what that is),
the entries of the indices that are joined of them (indices.py), and where links between texts lead.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from tei_tools.publishing.indices import Indices
from tei_tools.publishing.listing import Listing
from tei_tools.publishing.sources import Source

_TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE source (number INTEGER PRIMARY KEY, name TEXT, stem TEXT, first INTEGER, xml TEXT);
CREATE TABLE picture (source INTEGER, line TEXT);
CREATE TABLE link (source INTEGER, stem TEXT, identifier TEXT, text INTEGER);
CREATE TABLE text (number INTEGER PRIMARY KEY, name TEXT, facts TEXT, start TEXT);
CREATE TABLE place (text INTEGER, identifier TEXT, place TEXT, PRIMARY KEY (text, identifier));
CREATE TABLE quotations (text INTEGER PRIMARY KEY, count INTEGER, items TEXT);
CREATE TABLE named (kind TEXT, key TEXT, batch INTEGER, position INTEGER, first, second, third,
    plain TEXT, apart TEXT, facts TEXT, mentions TEXT, PRIMARY KEY (kind, key, batch));
CREATE TABLE entry (kind TEXT, number INTEGER, key TEXT, slug TEXT, label TEXT, initial TEXT,
    count INTEGER, file TEXT, authorities TEXT, documents TEXT, facts TEXT,
    PRIMARY KEY (kind, number));
"""
_INDICES = """
CREATE INDEX by_stem ON source (stem); CREATE INDEX by_name ON text (name);
CREATE INDEX by_source ON link (source); CREATE INDEX by_text ON link (text);
"""


class Extracts:
    """The extracts in a file of SQLite; texts and sources are numbered from 1."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self.texts = 0
        self.indices = Indices(base)
        self.listing = Listing(base)

    # what the survey finds

    def add_source(self, source: Source, texts: int, links: Iterable[tuple[str, str]]) -> int:
        """Note a source, how many texts it has, and the places in other files it points to; its
        number.
        """
        first = self.texts + 1
        row = (source.name, source.stem, first, source.xml)
        number = self._base.execute(
            "INSERT INTO source (name, stem, first, xml) VALUES (?, ?, ?, ?)", row
        ).lastrowid
        self._add("picture", ((number, line) for line in source.pictures))
        self._add("link", ((number, stem, identifier, None) for stem, identifier in links))
        names = (
            f"{source.name}-{one}" if texts > 1 else source.name for one in range(1, texts + 1)
        )
        self._add("text", ((first + at, name, None, None) for at, name in enumerate(names)))
        self.texts += texts
        return int(number or 0)

    def find_links(self) -> None:
        """Find the texts to which links lead: by the file's name, else by the text's own."""
        self._base.executescript(_INDICES)
        self._base.execute(
            "UPDATE link SET text = coalesce("
            "(SELECT min(first) FROM source WHERE source.stem = link.stem),"
            "(SELECT min(number) FROM text WHERE text.name = link.stem))"
        )

    # what transformations of some sources need

    def sources(self, numbers: range) -> list[Source]:
        """The sources of these numbers."""
        rows = self._base.execute(
            "SELECT number, name, stem, xml FROM source WHERE number BETWEEN ? AND ?",
            _ends(numbers),
        ).fetchall()
        return [Source(name, stem, xml, self._pictures(one)) for one, name, stem, xml in rows]

    def _pictures(self, source: int) -> list[str]:
        rows = self._base.execute("SELECT line FROM picture WHERE source = ?", (source,))
        return [line for (line,) in rows]

    def texts_of(self, numbers: range) -> range:
        """The numbers of the texts of these sources."""
        query = "SELECT first FROM source WHERE number = ?"
        (first,) = self._base.execute(query, (numbers[0],)).fetchone()
        after = self._base.execute(query, (numbers[-1] + 1,)).fetchone()
        return range(first, after[0] if after else self.texts + 1)

    def wanted(self, texts: range) -> dict[str, list[str]]:
        """The identifiers in these texts to which links of others lead, by number among these."""
        rows = self._base.execute(
            "SELECT DISTINCT text, identifier FROM link WHERE text BETWEEN ? AND ?"
            " AND identifier != '' ORDER BY text, identifier", _ends(texts),
        )  # fmt: skip
        return {
            str(text - texts[0] + 1): [identifier for _, identifier in group]
            for text, group in groupby(rows, key=lambda row: row[0])
        }

    def links(self, numbers: range) -> dict[str, str]:
        """Where the links of these sources lead that lead to other files, by stem#identifier."""
        rows = self._base.execute(
            "SELECT stem, link.identifier, coalesce(place, start) FROM link"
            " JOIN text ON text.number = link.text"
            " LEFT JOIN place ON place.text = link.text AND place.identifier = link.identifier"
            " WHERE source BETWEEN ? AND ?", _ends(numbers),
        )  # fmt: skip
        return {f"{stem}#{identifier}": place for stem, identifier, place in rows}

    # what the extracts hold

    def add_names(self, numbers: range, names: Iterable[Mapping[str, Any]]) -> None:
        """Note the entries of the indices of these sources alone."""
        before = self.texts_of(numbers)[0] - 1
        rows = (_row(numbers[0], before, *one) for one in enumerate(names))
        self._add("named", rows)

    def add_extract(self, before: int, extract: Mapping[str, Any]) -> None:
        """Note what the extract of a text says that comes so many after the one of this number."""
        number = before + extract["number"]
        facts = extract["text"] | {"number": number}
        self._base.execute(
            "UPDATE text SET facts = ?, start = ? WHERE number = ?",
            (json.dumps(facts), extract["start"], number),
        )
        self._add("place", ((number, *pair) for pair in extract["places"].items() if pair[1]))
        if quotations := extract["quotations"]:
            self._add("quotations", [(number, len(quotations), json.dumps(quotations))])

    # what guides tell

    def names(self, numbers: Iterable[int]) -> list[str]:
        """The names of the texts of these numbers."""
        query = "SELECT name FROM text WHERE number = ?"
        return [self._base.execute(query, (number,)).fetchone()[0] for number in numbers]

    def first_title(self) -> str:
        """The title of the first text."""
        query = "SELECT json_extract(facts, '$.title') FROM text WHERE number = 1"
        return str(self._base.execute(query).fetchone()[0])

    def quotations(self) -> Iterator[tuple[dict[str, Any], list[str]]]:
        """The texts that have quotations, each with these, as HTML."""
        rows = self._base.execute(
            "SELECT facts, items FROM quotations JOIN text ON number = text ORDER BY number"
        )
        return ((json.loads(facts), json.loads(items)) for facts, items in rows)

    def quotation_counts(self) -> list[tuple[str, str, int]]:
        """The name and the title of each of those texts, and how many quotations it has."""
        return self._base.execute(
            "SELECT name, json_extract(facts, '$.title'), count"
            " FROM quotations JOIN text ON number = text ORDER BY text"
        ).fetchall()

    def _add(self, table: str, rows: Iterable[Sequence[Any]]) -> None:
        for row in rows:
            marks = ",".join("?" * len(row))
            self._base.execute(f"INSERT INTO {table} VALUES ({marks})", row)


@contextmanager
def extracts_in(file: Path) -> Iterator[Extracts]:
    """Extracts in a new file."""
    with closing(sqlite3.connect(file)) as base:
        base.executescript(_TABLES)
        yield Extracts(base)


def _row(batch: int, before: int, position: int, named: Mapping[str, Any]) -> tuple[Any, ...]:
    """An entry of the index of some texts as the table has it."""
    facts = {name: fact for name, fact in named.items() if name not in _APART}
    facts["documents"] = [before + one for one in facts["documents"]]
    row = (named["kind"], named["key"], batch, position, *named["order"], named["plain"])
    return (*row, named["apart"], json.dumps(facts), json.dumps(named["mentions"]))


_APART = frozenset({"kind", "key", "order", "plain", "apart", "mentions"})


def _ends(numbers: range) -> tuple[int, int]:
    return numbers[0], numbers[-1]
