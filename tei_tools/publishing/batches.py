"""The pages of a site, made a few texts at a time: its size asks for time and disk, not for memory.

A survey of all sources says what the edition is; an extract of each text says what other pages
tell of it (extracts.py keeps them); then come the pages of the texts, and the guides made of the
extracts. The stylesheet does all four (html/site-batches.xsl).
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice, pairwise
from typing import Any

from tei_tools.publishing.asked import Asked, Result, Start
from tei_tools.publishing.extracts import Extracts, Piece, file_of
from tei_tools.publishing.hands import in_turn
from tei_tools.publishing.pagination import paginated
from tei_tools.publishing.sources import Source, commonest, told_of

MOST_SOURCES = 25
MOST_CHARACTERS = 500_000
"""Sources and characters that are transformed at once, where a source is not longer by itself."""

MOST_ENTRIES = 500
"""Entries of an index that are transformed at once."""

Page = tuple[str, str]
Facts = Mapping[str, Any]

Making = Callable[[], Result]
"""Pages that are begun; the call waits for them."""


@dataclass(slots=True)
class Batches:
    """A site on its way: what begins to make its pages, how much is begun `ahead`, the
    `parameters`, and the lines of downloads by work.
    """

    start: Start
    ahead: int
    extracts: Extracts
    parameters: Mapping[str, str]
    downloads: Mapping[str, str]
    facts: dict[str, Any] = field(default_factory=dict)

    def pages(self, sources: Iterable[Source]) -> Iterator[Page]:
        """All pages by path; an InputError for a source that is not TEI."""
        batches = self._survey(sources)
        for _ in in_turn(map(self._extract, batches), self.ahead):
            pass
        self.extracts.join()
        self._tell_guides()
        for pages in in_turn(chain(map(self._texts, batches), self._guides()), self.ahead):
            yield from pages.items()

    def _survey(self, sources: Iterable[Source]) -> list[range]:
        """Note what the sources are; the numbers of those that are transformed at once."""
        languages: Counter[str] = Counter()
        surveys = (
            partial(self._note_survey, batch, self._begin("survey", batch), languages)
            for batch in _batches(sources)
        )
        batches = list(in_turn(surveys, self.ahead))
        self.extracts.find_links()
        self.facts = {"count": self.extracts.texts, "language": commonest(languages)}
        return batches

    def _note_survey(
        self, batch: Sequence[Source], begun: Making, languages: Counter[str]
    ) -> range:
        """Note what sources are, once that is known; their numbers."""
        numbers = []
        for source, found in zip(batch, _lines(begun()["survey"]), strict=True):
            languages.update(found["languages"])
            texts = len(found["languages"])
            numbers.append(self.extracts.add_source(source, texts, found["links"]))
        return range(numbers[0], numbers[-1] + 1)

    def _extract(self, batch: range) -> Callable[[], None]:
        texts = self.extracts.texts_of(batch)
        facts = {"before": texts[0] - 1, "wanted": self.extracts.wanted(texts)}
        begun = self._begin("extracts", self.extracts.sources(batch), facts)
        return partial(self._note_extracts, batch, begun)

    def _note_extracts(self, batch: range, begun: Making) -> None:
        made = begun()
        for extract in _lines(made["texts"]):
            self.extracts.add_extract(extract)
        self.extracts.add_names(batch, _lines(made["names"]))

    def _tell_guides(self) -> None:
        """Note which guides there are, for the pages that lead to them."""
        extracts = self.extracts
        found = {
            "quotations": any(extracts.quotation_counts()),
            "map": any(one["point"] for one in extracts.entries("places")),
            "timeline": any(one["stretch"] for one in extracts.entries("dates")),
        }
        self.facts["guides"] = [*extracts.kinds(), *(name for name in found if found[name])]
        if extracts.texts == 1:
            self.facts["title"] = extracts.text_facts()[0]["title"]

    def _texts(self, batch: range) -> Making:
        """The pages of the texts of some sources."""
        texts = self.extracts.texts_of(batch)
        facts = {
            "before": texts[0] - 1,
            "links": self.extracts.links(batch),
            "entries": self.extracts.entries_of(batch),
        }
        return self._begin("pages", self.extracts.sources(batch), facts)

    def _guides(self) -> Iterator[Making]:
        """The pages that lead into the texts, and what is there for scripts and the search."""
        kinds = self.extracts.kinds()
        for kind in kinds:
            yield from self._index(kind)
        if kinds:
            yield partial(self._cards, kinds)
        for name in self.facts["guides"]:
            yield from _GUIDES.get(name, _none)(self)
        if self.parameters["search"]:
            yield from self._search(kinds)
        if self.extracts.texts > 1:
            yield self._guide("collections", texts=self.extracts.text_facts())
            yield partial(self._texts_by_name, kinds)

    def _index(self, kind: str) -> Iterator[Making]:
        """The pages of an index."""
        count, mentions = self.extracts.totals(kind)
        pieces = self.extracts.pieces(kind)
        letters = self.extracts.letters(kind)
        shared = {"kind": kind, "count": count, "mentions": mentions, "letters": letters}
        first, last = 1, ""
        for number, entries in enumerate(self.extracts.entries_by_page(kind), 1):
            first += number > 1 and entries[0]["initial"] != last
            piece = shared | _place(pieces, number) | {"first-letter": first}
            yield self._guide("index", piece=piece, listed=entries)
            first += _changes(entry["initial"] for entry in entries)
            last = entries[-1]["initial"]

    def _quotations(self) -> Iterator[Making]:
        """The pages of quotations."""
        counts = self.extracts.quotation_counts()
        pages = list(paginated(counts))
        titles = [facts["title"] for facts, _ in self.extracts.quotations()]
        pieces = [
            Piece(file_of("quotations", number), titles[page[0].item], titles[page[-1].item])
            for number, page in enumerate(pages, 1)
        ]
        found = self.extracts.quotations()
        facts: Facts = {}
        items: Sequence[str] = ()
        for number, page in enumerate(pages, 1):
            texts = []
            for one in page:
                facts, items = (facts, items) if one.start else next(found)
                here = items[one.start : one.start + one.length]
                texts.append({**_named(facts), "quotations": here})
            piece = {"kind": "quotations", "count": sum(counts), "texts": texts}
            yield self._guide("quotations", piece=piece | _place(pieces, number))

    def _map(self) -> Iterator[Making]:
        places, _ = self.extracts.totals("places")
        yield self._guide("map", listed=self.extracts.having("places", "point"), all=places)

    def _timeline(self) -> Iterator[Making]:
        yield self._guide("timeline", listed=self.extracts.having("dates", "stretch"))

    def _search(self, kinds: Iterable[str]) -> Iterator[Making]:
        yield self._guide("search", texts=self.extracts.text_facts())
        for kind in kinds:
            for some in _portions(self.extracts.entries_with_texts(kind)):
                yield self._guide("search-entries", kind=kind, listed=some)

    def _cards(self, kinds: Iterable[str]) -> Result:
        """The program that tells cards what indices say."""
        members = (
            (self._guide("cards", listed=some)()["members"])
            for kind in kinds
            for some in _portions(self.extracts.entries(kind))
        )
        return {"cards.js": f"teiToolsCards({{{','.join(members)}}});\n"}

    def _texts_by_name(self, kinds: Iterable[str]) -> Result:
        """The program that tells which texts name whom."""
        tables = []
        for kind in ("people", "places"):
            if kind in kinds:
                members = (
                    (self._guide("texts-of-names", named=some)()["members"])
                    for some in _portions(self.extracts.named_in(kind))
                )
                tables.append(f'"{kind}":{{{",".join(members)}}}')
        return {"texts.js": f"teiToolsTexts({{{','.join(tables)}}});\n"}

    def _guide(self, make: str, **facts: object) -> Making:
        return self._begin("guide", (), {"make": make, **facts})

    def _begin(
        self, template: str, sources: Sequence[Source], facts: Facts | None = None
    ) -> Making:
        downloads = (self.downloads.get(name, "") for name in ("", *(one.name for one in sources)))
        told = told_of(sources, downloads) | {"facts": json.dumps({**self.facts, **(facts or {})})}
        texts = [one.xml for one in sources]
        return self.start(
            Asked(f"{{tei-tools:site}}{template}", texts, {**self.parameters, **told})
        )


_GUIDES: Mapping[str, Callable[[Batches], Iterator[Making]]] = {
    "quotations": Batches._quotations,
    "map": Batches._map,
    "timeline": Batches._timeline,
}


def _none(_: Batches) -> Iterator[Making]:
    return iter(())


def _batches(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """The sources, as many at once as are transformed at once."""
    batch: list[Source] = []
    size = 0
    for source in sources:
        size += len(source.xml)
        if batch and (size > MOST_CHARACTERS or len(batch) == MOST_SOURCES):
            yield batch
            batch, size = [], len(source.xml)
        batch.append(source)
    if batch:
        yield batch


def _lines(answer: str) -> Iterator[Any]:
    """What a transformation says in lines of JSON."""
    return (json.loads(line) for line in answer.split("\n") if line)


def _portions(items: Iterable[Any]) -> Iterator[list[Any]]:
    """The items, as many at once as are transformed at once."""
    rest = iter(items)
    while some := list(islice(rest, MOST_ENTRIES)):
        yield some


def _place(pieces: Sequence[Piece], number: int) -> dict[str, Any]:
    """Which of these pages one is, and, where they are several, all of them."""
    files = [{"file": one.file, "from": one.since, "to": one.until} for one in pieces]
    return {
        "number": number,
        "file": pieces[number - 1].file,
        "files": files if len(files) > 1 else [],
    }


def _named(facts: Facts) -> dict[str, Any]:
    return {"title": facts["title"], "language": facts["language"]}


def _changes(values: Iterable[str]) -> int:
    """How often a value is followed by another one."""
    return sum(one != after for one, after in pairwise(values))
