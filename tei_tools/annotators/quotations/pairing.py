"""pair: the cheapest reading of the marks of a text, as quotations.

Each mark may open a quotation, close one, or do neither (an apostrophe, a slip), at the prices
of prices.py. Readings of the marks so far that leave the same quotations open compete, and the
cheapest goes on (Viterbi 1967): time is linear in the number of marks, and a slip costs one
quotation, not the rest of the text.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from tei_tools.annotators.quotations.glyphs import Glyph
from tei_tools.annotators.quotations.marks import Mark
from tei_tools.annotators.quotations.prices import STRAY, UNCLOSED, Prices, is_measure, prices
from tei_tools.annotators.quotations.streams import Meeting, Stretch
from tei_tools.annotators.quotations.style import Style

Fate = Literal["paired", "unclosed", "unopened"]


class Quotation(NamedTuple):
    """What was read as one quotation; `doubt` is the price of its marks, 0 where they are plain.

    An unclosed one ends with its block, or is a lone opening mark; an unopened one is a lone
    closing mark.
    """

    start: int
    end: int
    doubt: int
    fate: Fate


UNLIKE_MAKES = 3
"""The price of a curly mark that closes what a straight one opened, or the other way round."""

WITHIN_ITS_LIKE = 7
"""The price of opening a quotation directly within one that the same marks opened."""

NOT_THE_PRIMARY = 2
"""The price of 'this' outside of all quotations where dialogue stands in "this"."""

IN_VAIN = 1
"""The price, beside that of a stray mark, of one that would open another quotation."""

REPEATED: Mapping[Meeting, int] = {"line": 1, "stanza": 3, "paragraph": 4}
NOT_REPEATED = 2
"""The price of a block whose head opens again what is open, and of each that it leaves out."""

CARRIED: Mapping[Meeting, int] = {"line": 0, "stanza": 3, "paragraph": 5}
"""The price of an open quotation that goes on in the next block, whose head says nothing of it."""

DEEPEST = 4
HOPELESS = 20
"""A reading that is dearer than the best by more than this is given up."""

RIVALS = 4
"""So many readings go on; in real texts there are seldom more than two."""

MIXED = frozenset({"straight", "curly", "backtick"})
"""Makes that careless typing mixes within one pair."""


class _Step(NamedTuple):
    """A mark with its glyph in this text and its prices; `outside` is added where none is open."""

    mark: Mark
    glyph: Glyph
    prices: Prices
    outside: int


class _Open(NamedTuple):
    """A quotation that has been opened."""

    glyph: Glyph
    start: int
    doubt: int


class _Chain(NamedTuple):
    """Quotations found so far, last first; readings share their beginnings."""

    quotation: Quotation
    before: "_Chain | None"


class _Reading(NamedTuple):
    """One way to read the marks so far; the next `repeats` marks only repeat open ones.

    `kinds` are those of the open quotations: readings that agree in them are rivals.
    """

    price: int
    repeats: int = 0
    kinds: tuple[str, ...] = ()
    open: tuple[_Open, ...] = ()
    found: _Chain | None = None


def pair(stretches: Iterable[Stretch], style: Style) -> Iterator[Quotation]:
    """The quotations of one text, in the order in which they close."""
    readings = [_Reading(0)]
    end = 0
    for stretch in stretches:
        readings = _compete(
            one for reading in readings for one in _cross(reading, end, stretch, style)
        )
        for mark in stretch.marks:
            step = _step(mark, style)
            readings = _compete(one for reading in readings for one in _read(reading, step))
            if len(readings) == 1 and not readings[0].open:
                yield from _in_order(readings[0].found)
                readings = [_Reading(0)]
        end = stretch.end
    finished = (_give_up(reading, 0, end) for reading in readings)
    yield from _in_order(min(finished, key=lambda reading: reading.price).found)


def _step(mark: Mark, style: Style) -> _Step:
    glyph = style.glyphs[mark.sign]
    plain = glyph.level == style.primary or glyph.direction == "opens"
    outside = 0 if plain else NOT_THE_PRIMARY
    return _Step(mark, glyph, prices(mark, glyph), outside)


def _compete(readings: Iterable[_Reading]) -> list[_Reading]:
    """The cheapest reading for each set of open quotations, without the hopeless ones."""
    best: dict[tuple[int, tuple[str, ...]], _Reading] = {}
    for reading in readings:
        rival = best.get(key := (reading.repeats, reading.kinds))
        if rival is None or reading.price < rival.price:
            best[key] = reading
    if len(best) == 1:
        return list(best.values())
    ranked = sorted(best.values(), key=lambda reading: (reading.price, reading.kinds))
    limit = ranked[0].price + HOPELESS
    return [reading for reading in ranked[:RIVALS] if reading.price <= limit]


def _cross(reading: _Reading, end: int, stretch: Stretch, style: Style) -> Iterator[_Reading]:
    """What a reading becomes where one block ends and the next begins."""
    reading = reading._replace(repeats=0)
    if stretch.meets != "line" or not reading.open:
        yield _give_up(reading, 0, end)
    if stretch.meets == "wall" or not reading.open:
        return
    if repeats := _repeats(reading.open, stretch.marks, style):
        price = REPEATED[stretch.meets] + NOT_REPEATED * (len(reading.open) - repeats)
        yield reading._replace(price=reading.price + price, repeats=repeats)
    if stretch.meets != "paragraph" or all(one.glyph.direction == "opens" for one in reading.open):
        price = CARRIED[stretch.meets]
        doubted = tuple(one._replace(doubt=one.doubt + price) for one in reading.open)
        yield reading._replace(price=reading.price + price, open=doubted)


def _repeats(open_: Sequence[_Open], marks: Sequence[Mark], style: Style) -> int:
    """How many of the open quotations the marks at the head of a block open again."""
    count = 0
    for one, mark in zip(open_, marks, strict=False):
        if not mark.leads or not _alike(style.glyphs[mark.sign], one.glyph):
            break
        count += 1
    return count


def _read(reading: _Reading, step: _Step) -> Iterator[_Reading]:
    """The readings that a mark makes of one."""
    if reading.repeats:
        yield reading._replace(repeats=reading.repeats - 1)
        return
    yield _pass_over(reading, step)
    if len(reading.open) < DEEPEST:
        yield _open(reading, step)
    yield from _close(reading, step)


def _pass_over(reading: _Reading, step: _Step) -> _Reading:
    mark = step.mark
    price = reading.price + step.prices.neither
    found = reading.found
    if step.glyph.level == "double" and not is_measure(mark):
        opens = mark.after == "word" and mark.before in ("gap", "dash")
        price += IN_VAIN if opens and reading.open else 0
        stray = Quotation(mark.start, mark.end, STRAY, "unclosed" if opens else "unopened")
        found = _Chain(stray, found)
    return _Reading(price, 0, reading.kinds, reading.open, found)


def _open(reading: _Reading, step: _Step) -> _Reading:
    price = step.prices.opening
    if not reading.open:
        price += step.outside
    elif _alike(reading.open[-1].glyph, step.glyph):
        price += WITHIN_ITS_LIKE
    one = _Open(step.glyph, step.mark.start, price)
    kinds = (*reading.kinds, step.glyph.kind)
    return _Reading(reading.price + price, 0, kinds, (*reading.open, one), reading.found)


def _close(reading: _Reading, step: _Step) -> Iterator[_Reading]:
    """Close the innermost quotation that the mark can close; those within it are unclosed."""
    for depth in range(len(reading.open) - 1, -1, -1):
        one = reading.open[depth]
        if not _alike(one.glyph, step.glyph):
            continue
        unlike = one.glyph.make not in (step.glyph.make, "backtick")
        price = step.prices.closing + UNLIKE_MAKES * unlike
        outer = _give_up(reading, depth + 1, step.mark.start)
        quotation = Quotation(one.start, step.mark.end, one.doubt + price, "paired")
        found = _Chain(quotation, outer.found)
        kinds = reading.kinds[:depth]
        yield _Reading(outer.price + price, 0, kinds, reading.open[:depth], found)
        return


def _give_up(reading: _Reading, depth: int, end: int) -> _Reading:
    """The reading with its open quotations from `depth` on unclosed: they end here."""
    if depth == len(reading.open):
        return reading
    found = reading.found
    for one in reversed(reading.open[depth:]):
        found = _Chain(Quotation(one.start, end, one.doubt + UNCLOSED, "unclosed"), found)
    price = reading.price + UNCLOSED * (len(reading.open) - depth)
    return _Reading(price, 0, reading.kinds[:depth], reading.open[:depth], found)


def _alike(one: Glyph, other: Glyph) -> bool:
    """Whether the marks may open and close one quotation."""
    mixed = one.make in MIXED and other.make in MIXED
    return one.level == other.level and (mixed or one.make == other.make)


def _in_order(chain: _Chain | None) -> list[Quotation]:
    found = []
    while chain is not None:
        found.append(chain.quotation)
        chain = chain.before
    return found[::-1]
