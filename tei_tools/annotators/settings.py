"""Settings: what is asked of our own annotators."""

from dataclasses import dataclass
from typing import Literal

Quotes = Literal["q", "quote", "said", "auto"]
"""What `--quotes` takes: the element for quotations, or "auto" (see `quotations_as`)."""

DatesMode = Literal["auto", "dated", "narrative", "diary"]
"""What `--dates` takes: how a text tells time (see `dates_with`)."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What to tag, and how; the defaults are those of the command line.

    `only` names SUBJECTS, none for all of them; `day_first` says how 5/6/1920 is read, None to
    leave it without a value; `model` is the folder of a model for names, or an installed spaCy
    pipeline, "" our own; `link` says whether places get their numbers of GeoNames and their
    locations; `name_parts`, `nested` and `demonyms` ask for the parts of persons' names, for
    places inside names, and for words like "Syrian".
    """

    only: tuple[str, ...] = ()
    quotes: Quotes = "q"
    dates: DatesMode = "auto"
    day_first: bool | None = None
    model: str = ""
    link: bool = True
    name_parts: bool = False
    nested: bool = False
    demonyms: bool = False
