"""The pages of a site, made a few texts at a time: its size asks for time and disk, not for memory.

A survey of all sources says what the edition is; an extract of each text says what other pages
tell of it (extracts.py keeps them); then come the pages of the texts, and the guides made of the
extracts (guides.py). The stylesheet does all four (html/site-batches.xsl). What it is told of the
whole edition is no more than it needs, so that a text more changes the pages of few others.
"""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from itertools import chain
from typing import Any

from tei_tools.publishing.asked import Asked, Start
from tei_tools.publishing.extracts import Extracts
from tei_tools.publishing.guides import Guides, Making
from tei_tools.publishing.hands import in_turn
from tei_tools.publishing.sources import Source, commonest, told_of

MOST_SOURCES = 25
MOST_CHARACTERS = 500_000
"""Sources and characters that are transformed at once, where a source is not longer by itself."""

USUAL_SOURCES = 16
"""Sources at once if nothing else parts them: after one of so many, as its name has it, so that the
same are together though others come or go.
"""

MOST_CHOSEN = 500
"""Texts beyond which the search lets nobody choose one of them."""

Page = tuple[str, str]
Facts = Mapping[str, Any]


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
        self.extracts.indices.join()
        guides = Guides(self.extracts, self._guide, self._tell_guides())
        found = guides.search(self.facts["choice"]) if self.parameters["search"] else ()
        making = chain(map(self._texts, batches), guides.pages(), found)
        for pages in in_turn(making, self.ahead):
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
        self.facts = {
            "count": min(self.extracts.texts, 2),
            "choice": self.extracts.texts <= MOST_CHOSEN,
            "language": commonest(languages),
        }
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
        facts = {"wanted": self.extracts.wanted(texts)}
        begun = self._begin("extracts", self.extracts.sources(batch), facts)
        return partial(self._note_extracts, batch, texts[0] - 1, begun)

    def _note_extracts(self, batch: range, before: int, begun: Making) -> None:
        made = begun()
        for extract in _lines(made["texts"]):
            self.extracts.add_extract(before, extract)
        self.extracts.add_names(batch, _lines(made["names"]))

    def _tell_guides(self) -> list[str]:
        """Which guides there are; the pages lead to them."""
        extracts = self.extracts
        found = {
            "quotations": bool(extracts.quotation_counts()),
            "map": any(one["point"] for one in extracts.indices.entries("places")),
            "timeline": any(one["stretch"] for one in extracts.indices.entries("dates")),
        }
        names = [*extracts.indices.kinds(), *(name for name in found if found[name])]
        self.facts["guides"] = names
        if extracts.texts == 1:
            self.facts["title"] = extracts.first_title()
        return names

    def _texts(self, batch: range) -> Making:
        """The pages of the texts of some sources."""
        facts = {
            "links": self.extracts.links(batch),
            "entries": self.extracts.indices.of_batch(batch[0]),
        }
        return self._begin("pages", self.extracts.sources(batch), facts)

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


def _batches(sources: Iterable[Source]) -> Iterator[list[Source]]:
    """The sources, as many at once as are transformed at once."""
    batch: list[Source] = []
    size = 0
    for source in sources:
        size += len(source.xml)
        if batch and (size > MOST_CHARACTERS or _ends(batch)):
            yield batch
            batch, size = [], len(source.xml)
        batch.append(source)
    if batch:
        yield batch


def _ends(batch: Sequence[Source]) -> bool:
    """Whether a batch holds enough."""
    mark = int.from_bytes(sha256(batch[-1].name.encode()).digest()[:4])
    return len(batch) >= MOST_SOURCES or mark % USUAL_SOURCES == 0


def _lines(answer: str) -> Iterator[Any]:
    """What a transformation says in lines of JSON."""
    return (json.loads(line) for line in answer.split("\n") if line)
