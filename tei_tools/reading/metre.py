"""Metre: how many syllables the lines of verse have, as far as spelling tells.

Vowels that stand together count as one syllable, and a silent e as none. That is wrong for many
a word and right for most lines, since the same count measures the full lines and the shares.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

_VOWEL = "aeiouyàáâäæèéêëìíîïòóôöøœùúûüýÿåãõ"
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_GROUP = re.compile(f"[{_VOWEL}]+")
_SILENT = re.compile(
    rf"(?<=[^{_VOWEL}])(?:(?<![^{_VOWEL}]l)(?:e|(?<![cghsxz])es)|(?<![td])ed)\Z"
    rf"|(?<=[^{_VOWEL}])e(?=(?:ly|less|ness|ful|fully|ment|ments|thing)\Z)|(?<=r)e(?=fore\Z)"
)
"""In an English word; not in "table", "tables", "ended", "roses"."""
_APART = re.compile(rf"(?<=[{_VOWEL}])(?=ings?\Z)|(?<=[aeou])y(?=[aeiou])")
"""Between two vowels that are not one syllable: "being", "beyond"."""
_LEAST_LINES = 12
_LEAST_SHARE = 0.75


@dataclass(frozen=True, slots=True)
class Metre:
    """The measure of verse lines: how many syllables most of them have, at least and at most."""

    least: int
    most: int

    def fits(self, count: int) -> bool:
        """Whether a line of so many syllables is a full one."""
        return self.least <= count <= self.most

    def is_near(self, count: int) -> bool:
        """Whether it may be one, counted a syllable short or long."""
        return self.least - 1 <= count <= self.most + 1

    def keeps(self, lines: Sequence[str]) -> bool:
        """Whether at least half of the lines are near the measure, as those of a song are not."""
        return sum(self.is_near(syllables(line)) for line in lines) * 2 >= len(lines)


def metre(lines: Sequence[str]) -> Metre | None:
    """The measure of full lines; None where they are few, or not alike."""
    counts = Counter(map(syllables, lines))
    if counts.total() < _LEAST_LINES:
        return None
    least = max(counts, key=lambda one: (counts[one] + counts[one + 1], one))
    near = sum(counts[one] for one in range(least - 1, least + 3))
    return Metre(least, least + 1) if near >= _LEAST_SHARE * counts.total() else None


def syllables(line: str) -> int:
    """How many syllables a line has, about."""
    return sum(map(_in_word, _WORD.findall(line.casefold())))


def _in_word(word: str) -> int:
    bare = word.replace("'", "").replace("’", "")
    count = len(_GROUP.findall(_APART.sub("-", bare)))
    return max(count - len(_SILENT.findall(bare)), 1) if count else 0
