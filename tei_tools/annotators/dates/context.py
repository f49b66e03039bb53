"""Context: what is known of time at one place of a text, on the way through it."""

from dataclasses import dataclass, field
from typing import Literal

from tei_tools.annotators.dates.moment import Moment, Value

Mode = Literal["dated", "narrative", "diary"]
"""How a text tells time: from the day of writing, from the years it names, entry by entry."""

FAR = 40
"""Years that a story does not leap over in one step."""

Tense = Literal["past", "future", ""]


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
    aside: int | None = None
    """A year far from the story's, named once."""
    told: int = field(default=-(10**9))
    """The offset at which the text last named a year other than that of `now`."""

    def base(self, from_now: bool) -> Moment | None:
        """Where to count from: the date of writing where the words and the mode say so."""
        if self.mode == "narrative" or not from_now:
            return self.time or (self.now if self.mode != "narrative" else None)
        if self.mode == "diary":
            return self.time or self.now
        return self.now or self.time

    def remember(self, value: Value, start: int) -> None:
        """Take the time of a date that the text has told."""
        moment = value.first
        if moment is None or moment.year is None or value.shape not in ("when", "span", "within"):
            return
        if self._looks_aside(moment.year):
            return
        self.time = Moment(moment.year, moment.month, moment.day)
        if self.now is not None and moment.year != self.now.year and not value.inferred:
            self.told = start
        elif self.now is not None and not value.inferred:
            self.told = -(10**9)

    def _looks_aside(self, year: int) -> bool:
        """Whether a year is far from the story's, and the first such: a story goes on from two."""
        if self.time is None or self.time.year is None or abs(year - self.time.year) <= FAR:
            self.aside = None
            return False
        again = self.aside is not None and abs(year - self.aside) <= FAR
        self.aside = None if again else year
        return not again
