"""Extracts: what the pages of an edition say of its other texts, gathered on disk, not in memory.

A file of SQLite holds the sources, an extract of each text (site-batches.xsl says what that is),
the entries of the indices that are joined of them, and where links between texts lead.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain, groupby
from pathlib import Path
from typing import Any

from tei_tools.publishing.entries import joined
from tei_tools.publishing.pagination import paginated
from tei_tools.publishing.sources import Source

KINDS = ("people", "places", "organisations", "dates")
"""The kinds of indices, in the order in which pages name them."""

_TABLES = """
PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
CREATE TABLE source (number INTEGER PRIMARY KEY, name TEXT, stem TEXT, first INTEGER, xml TEXT);
CREATE TABLE picture (source INTEGER, line TEXT);
CREATE TABLE link (source INTEGER, stem TEXT, identifier TEXT, text INTEGER);
CREATE TABLE text (number INTEGER PRIMARY KEY, name TEXT, facts TEXT, start TEXT);
CREATE TABLE place (text INTEGER, identifier TEXT, place TEXT, PRIMARY KEY (text, identifier));
CREATE TABLE quotations (text INTEGER PRIMARY KEY, count INTEGER, items TEXT);
CREATE TABLE named (kind TEXT, key TEXT, batch INTEGER, position INTEGER, first, second, third,
    facts TEXT, mentions TEXT, PRIMARY KEY (kind, key, batch));
CREATE TABLE entry (kind TEXT, number INTEGER, key TEXT, label TEXT, initial TEXT, count INTEGER,
    file TEXT, authorities TEXT, documents TEXT, facts TEXT, PRIMARY KEY (kind, number));
"""
_INDICES = """
CREATE INDEX by_stem ON source (stem); CREATE INDEX by_name ON text (name);
CREATE INDEX by_source ON link (source); CREATE INDEX by_text ON link (text);
"""
_ENTRY_INDICES = """
CREATE INDEX by_key ON entry (kind, key); CREATE INDEX by_label ON entry (kind, label);
CREATE INDEX by_batch ON named (batch);
"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A page of a list that goes on over several: its file, and its first and last heading."""

    file: str
    since: str
    until: str


class Extracts:
    """The extracts in a file of SQLite; texts and sources are numbered from 1."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self.texts = 0

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
        """The identifiers in these texts to which links of others lead, by number."""
        rows = self._base.execute(
            "SELECT DISTINCT text, identifier FROM link WHERE text BETWEEN ? AND ?"
            " AND identifier != '' ORDER BY text, identifier", _ends(texts),
        )  # fmt: skip
        return {
            str(text): [identifier for _, identifier in group]
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

    def entries_of(self, numbers: range) -> dict[str, dict[str, Any]]:
        """What pages of these sources need of the entries they name, by kind and key."""
        rows = self._base.execute(
            "SELECT kind, key, number, file, label, authorities FROM named"
            " JOIN entry USING (kind, key) WHERE batch = ?", (numbers[0],),
        )  # fmt: skip
        return {
            f"{kind} {key}": {
                "slug": f"{kind}-{number}",
                "file": file,
                "label": label,
                "authorities": json.loads(authorities),
            }
            for kind, key, number, file, label, authorities in rows
        }

    # what the extracts hold

    def add_names(self, numbers: range, names: Iterable[Mapping[str, Any]]) -> None:
        """Note the entries of the indices of these sources alone."""
        self._add("named", (_row(numbers[0], *one) for one in enumerate(names)))

    def add_extract(self, extract: Mapping[str, Any]) -> None:
        """Note what a text's extract says."""
        number = extract["number"]
        self._base.execute(
            "UPDATE text SET facts = ?, start = ? WHERE number = ?",
            (json.dumps(extract["text"]), extract["start"], number),
        )
        self._add("place", ((number, *pair) for pair in extract["places"].items() if pair[1]))
        if quotations := extract["quotations"]:
            self._add("quotations", [(number, len(quotations), json.dumps(quotations))])

    def join(self) -> None:
        """Make the entries of the indices of the names in all extracts."""
        for kind in KINDS:
            self._add("entry", self._entries(kind))
        self._base.executescript(_ENTRY_INDICES)
        for kind in KINDS:
            self._place(kind)

    def _entries(self, kind: str) -> Iterator[tuple[Any, ...]]:
        """The entries of a kind in the order of their index, each joined of all texts."""
        rows = self._base.execute(
            "SELECT key FROM named WHERE kind = ?1 AND batch ="
            " (SELECT min(batch) FROM named AS all_of_it WHERE kind = ?1 AND key = named.key)"
            " ORDER BY first, second, third, batch, position", (kind,),
        )  # fmt: skip
        for number, (key,) in enumerate(rows, 1):
            found = self._base.execute(
                "SELECT facts FROM named WHERE kind = ? AND key = ? ORDER BY batch",
                (kind, key),
            )
            facts = joined(json.loads(one) for (one,) in found)
            facts["slug"] = f"{kind}-{number}"
            row = (kind, number, key, facts["label"], facts["initial"], facts["count"], None)
            yield (
                *row,
                json.dumps(facts["authorities"]),
                json.dumps(facts.pop("documents")),
                json.dumps(facts),
            )

    def _place(self, kind: str) -> None:
        """Say on which page of its index each entry begins."""
        for number, page in enumerate(paginated(self._counts(kind)), 1):
            begun = [one.item + 1 for one in page if one.start == 0]
            if begun:
                self._base.execute(
                    "UPDATE entry SET file = ?1, facts = json_set(facts, '$.file', ?1)"
                    " WHERE kind = ?2 AND number BETWEEN ?3 AND ?4",
                    (file_of(kind, number), kind, begun[0], begun[-1]),
                )

    # what guides tell

    def kinds(self) -> list[str]:
        """The kinds of which there are entries."""
        rows = self._base.execute("SELECT DISTINCT kind FROM entry")
        found = {kind for (kind,) in rows}
        return [kind for kind in KINDS if kind in found]

    def totals(self, kind: str) -> tuple[int, int]:
        """How many entries an index has, and how many mentions."""
        query = "SELECT count(*), total(count) FROM entry WHERE kind = ?"
        entries, mentions = self._base.execute(query, (kind,)).fetchone()
        return entries, int(mentions)

    def letters(self, kind: str) -> list[dict[str, str]]:
        """The letters under which the entries of a kind stand, each with its file, in order."""
        rows = self._base.execute(
            "SELECT initial, file FROM entry WHERE kind = ? ORDER BY number", (kind,)
        )
        groups = groupby(rows, key=lambda row: row[0])
        return [{"letter": initial, "file": next(group)[1]} for initial, group in groups]

    def pieces(self, kind: str) -> list[Piece]:
        """The pages of an index."""
        heading = "SELECT label FROM entry WHERE kind = ? AND number = ?"
        return [
            Piece(
                file_of(kind, number),
                self._one(heading, kind, page[0].item + 1),
                self._one(heading, kind, page[-1].item + 1),
            )
            for number, page in enumerate(paginated(self._counts(kind)), 1)
        ]

    def entries_by_page(self, kind: str) -> Iterator[list[dict[str, Any]]]:
        """The entries of each page of an index, with their mentions, as HTML."""
        facts = (one for one in self.entries(kind))
        mentions = self._mentions(kind)
        told: dict[str, Any] = {}
        for page in paginated(self._counts(kind)):
            entries = []
            for stretch in page:
                told = told if stretch.start else next(facts)
                here = [next(mentions) for _ in range(stretch.length)]
                entries.append({**told, "mentions": here, "continued": stretch.start > 0})
            yield entries

    def entries(self, kind: str) -> Iterator[dict[str, Any]]:
        """The entries of an index, in its order, without mentions and numbers of texts."""
        query = "SELECT facts FROM entry WHERE kind = ? ORDER BY number"
        return (json.loads(facts) for (facts,) in self._base.execute(query, (kind,)))

    def entries_with_texts(self, kind: str) -> Iterator[dict[str, Any]]:
        """The same, each with the numbers of the texts that name it (documents)."""
        query = "SELECT facts, documents FROM entry WHERE kind = ? ORDER BY number"
        rows = self._base.execute(query, (kind,))
        return ({**json.loads(facts), "documents": json.loads(texts)} for facts, texts in rows)

    def having(self, kind: str, fact: str) -> list[dict[str, Any]]:
        """The entries of an index of which this list is known and not empty."""
        return [entry for entry in self.entries(kind) if entry[fact]]

    def named_in(self, kind: str) -> Iterator[tuple[str, list[int]]]:
        """The labels of an index, each with the texts that name those who are called so."""
        labels = self._base.execute(
            "SELECT label FROM entry WHERE kind = ? GROUP BY label ORDER BY min(number)", (kind,)
        )
        for (label,) in labels:
            rows = self._base.execute(
                "SELECT documents FROM entry WHERE kind = ? AND label = ?", (kind, label)
            )
            yield label, sorted({text for (texts,) in rows for text in json.loads(texts)})

    def text_facts(self) -> list[dict[str, Any]]:
        """What lists of the texts say of each, in the order of their numbers."""
        rows = self._base.execute("SELECT facts FROM text ORDER BY number")
        return [json.loads(facts) for (facts,) in rows]

    def quotations(self) -> Iterator[tuple[dict[str, Any], list[str]]]:
        """The texts that have quotations, each with these, as HTML."""
        rows = self._base.execute(
            "SELECT facts, items FROM quotations JOIN text ON number = text ORDER BY number"
        )
        return ((json.loads(facts), json.loads(items)) for facts, items in rows)

    def quotation_counts(self) -> list[int]:
        """How many quotations each of those texts has."""
        rows = self._base.execute("SELECT count FROM quotations ORDER BY text")
        return [count for (count,) in rows]

    def _counts(self, kind: str) -> Iterator[int]:
        query = "SELECT count FROM entry WHERE kind = ? ORDER BY number"
        return (count for (count,) in self._base.execute(query, (kind,)).fetchall())

    def _mentions(self, kind: str) -> Iterator[str]:
        """All mentions of an index, in the order of its entries and of the texts."""
        rows = self._base.execute(
            "SELECT mentions FROM entry CROSS JOIN named USING (kind, key)"
            " WHERE entry.kind = ? ORDER BY entry.number, named.batch", (kind,),
        )  # fmt: skip
        return chain.from_iterable(json.loads(mentions) for (mentions,) in rows)

    def _one(self, query: str, *values: object) -> str:
        return str(self._base.execute(query, values).fetchone()[0])

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


def file_of(name: str, number: int) -> str:
    """The file of a page of a list: "people.html", "people-page-2.html"."""
    return f"{name}.html" if number == 1 else f"{name}-page-{number}.html"


def _row(batch: int, position: int, named: Mapping[str, Any]) -> tuple[Any, ...]:
    """An entry of the index of some texts as the table has it."""
    facts = {name: fact for name, fact in named.items() if name not in _APART}
    row = (named["kind"], named["key"], batch, position, *named["order"])
    return (*row, json.dumps(facts), json.dumps(named["mentions"]))


_APART = frozenset({"kind", "key", "order", "mentions"})


def _ends(numbers: range) -> tuple[int, int]:
    return numbers[0], numbers[-1]
