"""The pages that lead into the texts of a site: indices, map, timeline, search, lists of all texts;
made of the extracts.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from tei_tools.publishing.asked import Result
from tei_tools.publishing.choosing import choosing, portions
from tei_tools.publishing.extracts import Extracts
from tei_tools.publishing.listing import MANY_TEXTS, groups, pages_of, pieces
from tei_tools.publishing.pagination import Item, leaves

MOST_ENTRIES = 500
"""Entries of an index that are transformed at once."""

LETTERED = 20
"""Entries beyond which an index has letters to go by."""

MOST_LINKS = 40
"""Pages of a list that each of them names, if there are no more."""

AROUND, STONES = 4, 20
"""Else so many before and after it are named, and so many on the way from the first to the last."""

Making = Callable[[], Result]
"""Pages that are begun; the call waits for them."""


class Guide(Protocol):
    """What begins a page of the kind `make`, which is told these facts (site-batches.xsl)."""

    def __call__(self, make: str, **facts: object) -> Making: ...


@dataclass(frozen=True, slots=True)
class Guides:
    """The guides to an edition; `names` are those that there are beside the lists of all texts."""

    extracts: Extracts
    guide: Guide
    names: Sequence[str]

    def pages(self) -> Iterator[Making]:
        """All of them, with what their scripts ask for."""
        for name in self.names:
            yield from _PAGES.get(name, Guides._index)(self, name)
        if self.extracts.texts > 1:
            yield from self._lists()
            files = choosing(self.extracts.listing, self.extracts.indices, self.extracts.texts)
            yield from (partial(_made, file) for file in files)

    def _index(self, kind: str) -> Iterator[Making]:
        """The pages of an index, each with a program that has its cards."""
        indices = self.extracts.indices
        count, mentions = indices.totals(kind)
        files = indices.pieces(kind)
        letters = indices.letters(kind) if count > LETTERED and kind != "dates" else []
        for number, entries in enumerate(indices.entries_by_page(kind)):
            totals = {} if number else {"count": count, "mentions": mentions}
            piece = {"kind": kind, "letters": letters, **totals, **_place(files, number)}
            yield self.guide("index", piece=piece, listed=entries)

    def _quotations(self, name: str) -> Iterator[Making]:
        """The pages of quotations."""
        counts = self.extracts.quotation_counts()
        pages = leaves(name, [Item(text, count) for text, _, count in counts])
        titles = [title for _, title, _ in counts]
        files = [
            {"file": one.file, "from": titles[one.first], "to": titles[one.last]} for one in pages
        ]
        found = self.extracts.quotations()
        facts: Mapping[str, Any] = {}
        items: Sequence[str] = ()
        for number, page in enumerate(pages):
            texts = []
            for one in page.stretches:
                facts, items = (facts, items) if one.start else next(found)
                here = items[one.start : one.start + one.length]
                named = {"title": facts["title"], "language": facts["language"]}
                texts.append({**named, "quotations": here})
            totals = {} if number else {"count": sum(count for _, _, count in counts)}
            piece = {"kind": name, "texts": texts, **totals, **_place(files, number)}
            yield self.guide(name, piece=piece)

    def _map(self, name: str) -> Iterator[Making]:
        places, _ = self.extracts.indices.totals("places")
        yield self.guide(name, listed=self.extracts.indices.having("places", "point"), all=places)

    def _timeline(self, name: str) -> Iterator[Making]:
        yield self.guide(name, listed=self.extracts.indices.having("dates", "stretch"))

    def search(self, lets_choose: bool) -> Iterator[Making]:
        """The page of the search, and what it reads of entries; with the texts among which a reader
        may choose, if any.
        """
        extracts = self.extracts
        yield self.guide("search", titles=extracts.listing.named() if lets_choose else [])
        for kind in extracts.indices.kinds():
            for some in portions(extracts.indices.entries_with_texts(kind), MOST_ENTRIES):
                for entry in some:
                    numbers = entry["documents"] if lets_choose else ()
                    entry["documents"] = extracts.names(numbers)
                yield self.guide("search-entries", kind=kind, listed=some)

    def _lists(self) -> Iterator[Making]:
        """The pages of all texts, in each order."""
        listing = self.extracts.listing
        orders = listing.orders()
        years = sorted({*listing.years()} - {None})  # type: ignore[type-var]
        shared = {
            "texts": self.extracts.texts,
            "orders": orders,
            "years": [*years[:1], *years[1:][-1:]],
        }
        for order in orders:
            texts = listing.listed(order)
            pages = pages_of(order, texts)
            is_grouped = len(texts) > MANY_TEXTS
            headings = groups(texts, pages) if is_grouped and order != "author" else []
            files = pieces(texts, pages)
            for number, page in enumerate(pages):
                here = [one.number for one in texts[page.first : page.last + 1]]
                piece = {
                    "kind": "texts",
                    "order": order,
                    "grouping": listing.grouping(order) if is_grouped else "",
                    "groups": headings,
                    "texts": listing.texts(here),
                    **_place(files, number),
                }
                yield self.guide("collection", piece=piece, **shared)


_PAGES: Mapping[str, Callable[[Guides, str], Iterator[Making]]] = {
    "quotations": Guides._quotations,
    "map": Guides._map,
    "timeline": Guides._timeline,
}


def _made(file: tuple[str, str]) -> Result:
    return dict([file])


def _place(files: Sequence[Mapping[str, str]], number: int) -> dict[str, Any]:
    """Which of these pages one is (from 0) and, where they are several, to which it leads."""
    return {
        "number": number + 1,
        "file": files[number]["file"],
        "files": [files[one] for one in _reached(len(files), number)] if len(files) > 1 else [],
    }


def _reached(count: int, number: int) -> list[int]:
    """The pages (from 0) to which one of so many leads: all, or those around it, the first and the
    last, and some from which the others are not far.
    """
    if count <= MOST_LINKS:
        return list(range(count))
    around = range(max(0, number - AROUND), min(count, number + AROUND + 1))
    return sorted({*range(0, count, -(-count // STONES)), *around, count - 1})
