"""The pages of a site, made a few texts at a time: its size asks for time and disk, not for memory.

A survey of all sources says what the edition is; an extract of each text says what other pages
tell of it (extracts.py keeps them); then come the pages of the texts, and the guides made of the
extracts. The stylesheet does all four (html/site-batches.xsl).
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice, pairwise
from typing import Any

from tei_tools.publishing.confined import Transform
from tei_tools.publishing.extracts import Extracts, Piece, Source, file_of
from tei_tools.publishing.pagination import paginated

MOST_SOURCES = 25
MOST_CHARACTERS = 500_000
"""Sources and characters that are transformed at once, where a source is not longer by itself."""

MOST_ENTRIES = 500
"""Entries of an index that are transformed at once."""

Page = tuple[str, str]
Facts = Mapping[str, Any]


@dataclass(slots=True)
class Batches:
    """A site on its way: what makes it, its `parameters`, the lines of downloads by work."""

    transform: Transform
    extracts: Extracts
    parameters: Mapping[str, str]
    downloads: Mapping[str, str]
    facts: dict[str, Any] = field(default_factory=dict)

    def pages(self, sources: Iterable[Source]) -> Iterator[Page]:
        """All pages by path; an InputError for a source that is not TEI."""
        batches = self._survey(sources)
        for batch in batches:
            self._extract(batch)
        self.extracts.join()
        self._tell_guides()
        for batch in batches:
            yield from self._texts(batch)
        yield from self._guides()

    def _survey(self, sources: Iterable[Source]) -> list[range]:
        """Note what the sources are; the numbers of those that are transformed at once."""
        languages: Counter[str] = Counter()
        batches: list[range] = []
        for batch in _batches(sources):
            survey = _lines(self._run("survey", batch)["survey"])
            for source, found in zip(batch, survey, strict=True):
                languages.update(found["languages"])
                self.extracts.add_source(source, len(found["languages"]), found["links"])
            first = batches[-1].stop if batches else 1
            batches.append(range(first, first + len(batch)))
        self.extracts.find_links()
        self.facts = {
            "count": self.extracts.texts,
            "language": languages.most_common(1)[0][0] if languages else "en",
        }
        return batches

    def _extract(self, batch: range) -> None:
        texts = self.extracts.texts_of(batch)
        facts = {"before": texts[0] - 1, "wanted": self.extracts.wanted(texts)}
        made = self._run("extracts", self.extracts.sources(batch), facts)
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

    def _texts(self, batch: range) -> Iterator[Page]:
        """The pages of the texts of some sources."""
        texts = self.extracts.texts_of(batch)
        facts = {
            "before": texts[0] - 1,
            "links": self.extracts.links(batch),
            "entries": self.extracts.entries_of(batch),
        }
        yield from self._run("pages", self.extracts.sources(batch), facts).items()

    def _guides(self) -> Iterator[Page]:
        """The pages that lead into the texts, and what is there for scripts and the search."""
        kinds = self.extracts.kinds()
        for kind in kinds:
            yield from self._index(kind)
        if kinds:
            yield "cards.js", self._cards(kinds)
        for name in self.facts["guides"]:
            yield from _GUIDES.get(name, _none)(self)
        if self.parameters["search"]:
            yield from self._search(kinds)
        if self.extracts.texts > 1:
            yield from self._guide("collections", texts=self.extracts.text_facts())
            yield "texts.js", self._texts_by_name(kinds)

    def _index(self, kind: str) -> Iterator[Page]:
        """The pages of an index."""
        count, mentions = self.extracts.totals(kind)
        pieces = self.extracts.pieces(kind)
        letters = self.extracts.letters(kind)
        shared = {"kind": kind, "count": count, "mentions": mentions, "letters": letters}
        first, last = 1, ""
        for number, entries in enumerate(self.extracts.entries_by_page(kind), 1):
            first += number > 1 and entries[0]["initial"] != last
            piece = shared | _place(pieces, number) | {"first-letter": first}
            yield from self._guide("index", piece=piece, listed=entries)
            first += _changes(entry["initial"] for entry in entries)
            last = entries[-1]["initial"]

    def _quotations(self) -> Iterator[Page]:
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
            yield from self._guide("quotations", piece=piece | _place(pieces, number))

    def _map(self) -> Iterator[Page]:
        places, _ = self.extracts.totals("places")
        yield from self._guide("map", listed=self.extracts.having("places", "point"), all=places)

    def _timeline(self) -> Iterator[Page]:
        yield from self._guide("timeline", listed=self.extracts.having("dates", "stretch"))

    def _search(self, kinds: Iterable[str]) -> Iterator[Page]:
        yield from self._guide("search", texts=self.extracts.text_facts())
        for kind in kinds:
            for some in _in_tens(self.extracts.entries_with_texts(kind)):
                yield from self._guide("search-entries", kind=kind, listed=some)

    def _cards(self, kinds: Iterable[str]) -> str:
        """The program that tells cards what indices say."""
        members = (
            dict(self._guide("cards", listed=some))["members"]
            for kind in kinds
            for some in _in_tens(self.extracts.entries(kind))
        )
        return f"teiToolsCards({{{','.join(members)}}});\n"

    def _texts_by_name(self, kinds: Iterable[str]) -> str:
        """The program that tells which texts name whom."""
        tables = []
        for kind in ("people", "places"):
            if kind in kinds:
                members = (
                    dict(self._guide("texts-of-names", named=some))["members"]
                    for some in _in_tens(self.extracts.named_in(kind))
                )
                tables.append(f'"{kind}":{{{",".join(members)}}}')
        return f"teiToolsTexts({{{','.join(tables)}}});\n"

    def _guide(self, make: str, **facts: object) -> Iterable[Page]:
        return self._run("guide", (), {"make": make, **facts}).items()

    def _run(
        self, template: str, sources: Sequence[Source], facts: Facts | None = None
    ) -> dict[str, str]:
        lines = (self.downloads.get(one.name, "") for one in sources)
        own = {
            "names": "\n".join(one.name for one in sources),
            "stems": "\n".join(one.stem for one in sources),
            "pictures": "\n".join(line for one in sources for line in one.pictures),
            "downloads": "\n".join((self.downloads.get("", ""), *lines)),
            "facts": json.dumps({**self.facts, **(facts or {})}),
        }
        texts = [one.xml for one in sources]
        return self.transform(f"{{tei-tools:site}}{template}", texts, {**self.parameters, **own})


_GUIDES: Mapping[str, Callable[[Batches], Iterator[Page]]] = {
    "quotations": Batches._quotations,
    "map": Batches._map,
    "timeline": Batches._timeline,
}


def _none(_: Batches) -> Iterator[Page]:
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


def _in_tens(items: Iterable[Any]) -> Iterator[list[Any]]:
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
