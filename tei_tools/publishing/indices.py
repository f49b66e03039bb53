"""Indices: the entries of people, places, organisations and dates, joined of all texts, on disk."""

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain, groupby
from typing import Any

from tei_tools.publishing.entries import joined
from tei_tools.publishing.pagination import Item, Leaf, leaves

KINDS = ("people", "places", "organisations", "dates")
"""The kinds of indices, in the order in which pages name them."""

_INDICES = """
CREATE INDEX by_key ON entry (kind, key); CREATE INDEX by_label ON entry (kind, label);
CREATE INDEX by_batch ON named (batch);
"""


class Indices:
    """The indices of an edition, in the tables "named" and "entry" of its extracts."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base
        self._leaves: dict[str, list[Leaf]] = {}

    def join(self) -> None:
        """Make the entries of the names in all extracts."""
        for kind in KINDS:
            for row in self._joined(kind):
                self._base.execute("INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?,?,?)", row)
        self._base.executescript(_INDICES)
        for kind in KINDS:
            self._place(kind)

    def _joined(self, kind: str) -> Iterator[tuple[Any, ...]]:
        """The entries of a kind in the order of their index, each joined of all texts."""
        rows = self._base.execute(
            "SELECT key, plain, apart FROM named WHERE kind = ?1 AND batch ="
            " (SELECT min(batch) FROM named AS all_of_it WHERE kind = ?1 AND key = named.key)"
            " ORDER BY first, second, third, batch, position", (kind,),
        ).fetchall()  # fmt: skip
        addresses = slugs(rows)
        for number, (key, _, _) in enumerate(rows, 1):
            found = self._base.execute(
                "SELECT facts FROM named WHERE kind = ? AND key = ? ORDER BY batch", (kind, key)
            )
            facts = joined(json.loads(one) for (one,) in found)
            facts["slug"] = slug = f"{kind}-{addresses[key]}"
            row = (kind, number, key, slug, facts["label"], facts["initial"], facts["count"], None)
            yield (
                *row,
                json.dumps(facts["authorities"]),
                json.dumps(facts.pop("documents")),
                json.dumps(facts),
            )

    def _place(self, kind: str) -> None:
        """Say on which page of its index each entry begins."""
        rows = self._base.execute(
            "SELECT slug, count FROM entry WHERE kind = ? ORDER BY number", (kind,)
        )
        items = [Item(slug.removeprefix(f"{kind}-"), count) for slug, count in rows]
        self._leaves[kind] = leaves(kind, items)
        for leaf in self._leaves[kind]:
            if leaf.stretches[0].start == 0:
                self._base.execute(
                    "UPDATE entry SET file = ?1, facts = json_set(facts, '$.file', ?1)"
                    " WHERE kind = ?2 AND number BETWEEN ?3 AND ?4",
                    (leaf.file, kind, leaf.first + 1, leaf.last + 1),
                )

    def of_batch(self, batch: int) -> dict[str, dict[str, Any]]:
        """What pages of the sources of a batch need of the entries they name, by kind and key."""
        rows = self._base.execute(
            "SELECT kind, key, slug, file, label, authorities FROM named"
            " JOIN entry USING (kind, key) WHERE batch = ? ORDER BY kind, key", (batch,),
        )  # fmt: skip
        return {
            f"{kind} {key}": {
                "slug": slug,
                "file": file,
                "label": label,
                "authorities": json.loads(authorities),
            }
            for kind, key, slug, file, label, authorities in rows
        }

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

    def pieces(self, kind: str) -> list[dict[str, str]]:
        """The pages of an index: file, and first and last heading (from, to)."""
        query = "SELECT label FROM entry WHERE kind = ? AND number = ?"

        def label(item: int) -> str:
            return str(self._base.execute(query, (kind, item + 1)).fetchone()[0])

        return [
            {"file": one.file, "from": label(one.first), "to": label(one.last)}
            for one in self._leaves[kind]
        ]

    def entries_by_page(self, kind: str) -> Iterator[list[dict[str, Any]]]:
        """The entries of each page of an index, with their mentions, as HTML."""
        entries = self.entries(kind)
        mentions = self._mentions(kind)
        told: dict[str, Any] = {}
        for leaf in self._leaves[kind]:
            page = []
            for stretch in leaf.stretches:
                told = told if stretch.start else next(entries)
                here = [next(mentions) for _ in range(stretch.length)]
                page.append({**told, "mentions": here, "continued": stretch.start > 0})
            yield page

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

    def _mentions(self, kind: str) -> Iterator[str]:
        """All mentions of an index, in the order of its entries and of the texts."""
        rows = self._base.execute(
            "SELECT mentions FROM entry CROSS JOIN named USING (kind, key)"
            " WHERE entry.kind = ? ORDER BY entry.number, named.batch", (kind,),
        )  # fmt: skip
        return chain.from_iterable(json.loads(mentions) for (mentions,) in rows)


def slugs(entries: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """What each entry is called in addresses, by key; given key, plain name and what tells it apart
    from others of that plain name.

    One that shares its plain name with none is called by it, whoever else comes or goes.
    """
    rows = list(entries)
    shared = Counter(plain for _, plain, _ in rows)
    names = {key: plain if shared[plain] == 1 else f"{plain}.{apart}" for key, plain, apart in rows}
    taken: Counter[str] = Counter()
    for key in sorted(names):
        name = names[key]
        taken[name] += 1
        if taken[name] > 1:
            names[key] = f"{name}.{taken[name]}"
    return names
