"""Listing: the texts of an edition in the orders in which its pages list them, on disk."""

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from tei_tools.publishing.pagination import MOST_TEXTS, Item, Leaf, leaves

MANY_TEXTS = 20
"""Texts beyond which they stand in groups, and in other orders than that of their dates too."""

FEW_YEARS = 2
"""Years up to which the texts stand by months."""

PAGES = {"date": "index", "title": "texts-by-title", "author": "texts-by-author"}
"""The first page of each order, without its suffix."""

_FACT = "json_extract(facts, '$.{}')"
_MOMENT = ("{0} IS NULL, ifnull({0}, 0), ifnull({1}, '')").format(
    *map(_FACT.format, ("year", "when"))
)
_AUTHOR = "{0} IS NULL, ifnull({1}, ''), ifnull({0}, '')"
_ORDERS = {
    "date": _MOMENT,
    "title": f"{_FACT.format('title-key')}, {_MOMENT}",
    "author": f"{_AUTHOR.format(*map(_FACT.format, ('author', 'author-key')))}, {_MOMENT}",
}
"""What texts are sorted by (site:order-key), in SQL."""

_EXACT = {
    "date": _FACT.format("date"),
    "title": _FACT.format("title"),
    "author": f"{_FACT.format('groups.author[1]')} || ', ' || {_FACT.format('date')}",
}
"""What tells texts of one group apart, in SQL."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A text in an order: its number and name, the group in which it stands (the end of its
    address, "" for none, and its label), and words that say more exactly where.
    """

    number: int
    name: str
    group: tuple[str, str]
    exact: str


class Listing:
    """The texts in the table "text" of an edition's extracts."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def orders(self) -> dict[str, str]:
        """The orders that there are, each with its first page."""
        count, authors = self._base.execute(
            f"SELECT count(*), count(DISTINCT {_FACT.format('author')}) FROM text"
        ).fetchone()
        wanted = {"date": True, "title": count > MANY_TEXTS}
        wanted["author"] = wanted["title"] and authors > 1
        return {order: f"{PAGES[order]}.html" for order in PAGES if wanted[order]}

    def years(self) -> list[int | None]:
        """The years of the texts, in the order of their numbers."""
        query = "SELECT json_extract(facts, '$.year') FROM text ORDER BY number"
        return [year for (year,) in self._base.execute(query)]

    def listed(self, order: str) -> list[Listed]:
        """The texts in an order."""
        group = f"groups.{self.grouping(order)}"
        one, label = _FACT.format(f"{group}[0]"), _FACT.format(f"{group}[1]")
        rows = self._base.execute(
            f"SELECT number, name, {one}, {label}, {_EXACT[order]} FROM text"
            f" ORDER BY {_ORDERS[order]}, number"
        )
        return [
            Listed(number, name, (one, label), exact) for number, name, one, label, exact in rows
        ]

    def texts(self, numbers: Sequence[int]) -> list[dict[str, Any]]:
        """What lists of the texts say of those of these numbers."""
        query = "SELECT facts FROM text WHERE number = ?"
        return [json.loads(self._base.execute(query, (one,)).fetchone()[0]) for one in numbers]

    def named(self) -> list[dict[str, str]]:
        """The names and titles of the texts, by the alphabet of the titles."""
        rows = self._base.execute(
            "SELECT name, json_extract(facts, '$.title') FROM text"
            " ORDER BY json_extract(facts, '$.title-key'), number"
        )
        return [{"name": name, "title": title} for name, title in rows]

    def grouping(self, order: str) -> str:
        """By what an order is grouped: "title", "author", "year" or, of few years, "month"."""
        if order != "date":
            return order
        return "month" if len({*self.years()} - {None}) <= FEW_YEARS else "year"


def pages_of(order: str, texts: Sequence[Listed]) -> list[Leaf]:
    """The pages of an order."""
    return leaves(PAGES[order], [Item(one.name, 1) for one in texts], MOST_TEXTS)


def groups(texts: Sequence[Listed], pages: Sequence[Leaf]) -> list[dict[str, str]]:
    """The groups of an order: id, label, and the page on which each begins."""
    begins = (
        (texts[number].group, leaf.file)
        for leaf in pages
        for number in range(leaf.first, leaf.last + 1)
    )
    return [
        {"id": group[0], "label": group[1], "file": next(found)[1]}
        for group, found in groupby(begins, key=lambda one: one[0])
    ]


def pieces(texts: Sequence[Listed], pages: Sequence[Leaf]) -> list[dict[str, str]]:
    """The pages of an order: file, and the groups with which it begins and ends (from, to), or,
    where a group goes on over both pages, more exact words.
    """

    def end(number: int, beside: int) -> str:
        one = texts[number]
        is_shared = 0 <= beside < len(texts) and texts[beside].group == one.group
        return one.exact if is_shared else one.group[1]

    return [
        {
            "file": leaf.file,
            "from": end(leaf.first, leaf.first - 1),
            "to": end(leaf.last, leaf.last + 1),
        }
        for leaf in pages
    ]
