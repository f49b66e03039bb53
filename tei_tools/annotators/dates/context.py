"""Context: what is known of time at one place of a text, on the way through it."""

from dataclasses import dataclass, field
from typing import Literal

from tei_tools.annotators.dates.moment import Moment, Value

Mode = Literal["dated", "narrative", "diary"]
"""How a text tells time: from the day of writing, from the years it names, entry by entry."""

RECENT = 3
"""Dates that are held in mind."""
MEMORY = 10_000
"""Characters after which a history that has named no year has no time."""
FAR = 40
"""Years that a story does not leap over in one step."""

Tense = Literal["past", "future", "present", ""]


@dataclass(slots=True)
class Context:
    """The document's date and mode, and the time that the text has reached.

    `now` is the date of writing, `time` the last date of the story; `tense` is that of the
    sentence in hand. `day_first` says how 5/6/1920 is read: None where nothing tells.
    """

    now: Moment | None = None
    mode: Mode = "narrative"
    day_first: bool | None = None
    time: Moment | None = None
    tense: Tense = ""
    is_told: bool = False
    """Whether the date in hand is told of ("on Monday", "since Monday") and begins no entry."""
    place: int = 0
    """The offset that the reading has reached."""
    recent: list[Moment] = field(default_factory=list)
    """The last dates of the story, the latest first."""
    year: int | None = None
    """The last year that was named, aside or not."""
    aside: int | None = None
    """A year far from the story's, named once."""
    memory: int = MEMORY
    """Characters for which a year that was named is held."""
    said: int = 0
    """The offset at which the story last took its time from a date with a year."""
    told: int = field(default=-(10**9))
    """The offset at which the text last named a year other than that of `now`."""

    @property
    def is_before_christ(self) -> bool:
        """Whether the story has come to years before Christ, so that 490 is one of them."""
        return self.time is not None and self.time.year is not None and self.time.year < 0

    def base(self, from_now: bool) -> Moment | None:
        """Where to count from: the date of writing where the words and the mode say so."""
        if self.mode == "narrative" or not from_now:
            return self.time or (self.now if self.mode != "narrative" else None)
        if self.mode == "diary":
            return self.time or self.now
        return self.now

    def arrive(self, place: int) -> None:
        """Go on to an offset; a story forgets its time when it has named no year for long."""
        self.place = place
        if self.mode == "narrative" and place - self.said > self.memory:
            self.time, self.recent = None, []

    def name(self, value: Value) -> None:
        """Take note of the year of any date, for "that year"."""
        if value.shape == "when" and value.first is not None and value.first.year is not None:
            self.year = value.first.year

    def begin_letter(self, value: Value) -> None:
        """Take the day at the head of a letter as that of writing, in a text told from there."""
        day = value.first
        if self.mode != "dated" or value.shape != "when" or day is None:
            return
        if day.year is not None and day.day is not None:
            self.now = self.time = Moment(day.year, day.month, day.day)
            self.recent = []

    def remember(self, value: Value, start: int) -> None:
        """Take the time of a date that the text has told."""
        moment = value.first
        if value.shape == "span" and value.last is not None and value.last.month is not None:
            moment = value.last
        if moment is None or moment.year is None or value.shape not in ("when", "span", "within"):
            return
        if self._looks_aside(moment.year):
            return
        if not value.inferred:
            self.said = start
        self.time = Moment(moment.year, moment.month, moment.day)
        self.recent = [self.time, *self.recent[: RECENT - 1]]
        if self.now is not None and moment.year != self.now.year and not value.inferred:
            self.told = start
        elif self.now is not None and not value.inferred:
            self.told = -(10**9)

    def _looks_aside(self, year: int) -> bool:
        """Whether a year is far from the story's, and the first such that is named."""
        if self.time is None or self.time.year is None or abs(year - self.time.year) <= FAR:
            self.aside = None
            return False
        again = self.aside not in (None, year) and abs(year - (self.aside or year)) <= FAR
        self.aside = None if again else year
        return not again
