"""Spelling: the known words that a word was probably meant to be."""

from collections.abc import Iterable, Iterator
from itertools import combinations

MAX_LENGTH = 40


class Spelling:
    """Finds known words at most two slips away, by what is left when letters are struck out.

    Two words that differ by n slips (a letter too many, too few, wrong, or two swapped) share a
    form in which each lacks at most n letters.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._forms: dict[str, list[str]] = {}
        for word in sorted(word for word in words if len(word) <= MAX_LENGTH):
            for form in {*_struck(word.casefold(), _slips(word))}:
                self._forms.setdefault(form, []).append(word)

    def like(self, word: str) -> list[str]:
        """The known words like this one, the likest first; none where it is like none."""
        if len(word) > MAX_LENGTH:
            return []
        folded = word.casefold()
        found = {
            known
            for form in {*_struck(folded, _slips(word))}
            for known in self._forms.get(form, ())
            if known != word
        }
        ranked = sorted((distance(folded, known.casefold()), known) for known in found)
        return [known for slips, known in ranked if slips <= _slips(word)]


def _slips(word: str) -> int:
    """How many slips a word of that length may have and still be known again."""
    return 0 if len(word) < 2 else 1 if len(word) < 7 else 2


def _struck(word: str, most: int) -> Iterator[str]:
    for count in range(min(most, len(word) - 1) + 1):
        for places in combinations(range(len(word)), count):
            yield "".join(letter for place, letter in enumerate(word) if place not in places)


def distance(one: str, other: str) -> int:
    """The number of slips between two words (Damerau 1964, adjacent letters swapped count one)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, mate in enumerate(other, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != mate))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == mate:
                best = min(best, last[j - 2] + 1)
            row.append(best)
    return row[-1]
