"""Labels: what the network says of each word, and the likeliest sequence that is lawful."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

TYPES = ("person", "place", "org", "date")
"""What a name can be; dates are read so that they are not taken for names, and not reported."""

LABELS = ("O", *(f"{part}-{kind}" for kind in TYPES for part in "BI"))
"""Outside, or the first (B) or a further (I) word of a name: labels 2t+1 and 2t+2 of type t."""

PARAGRAPH = 3
"""The class of white space that no name crosses (see `pieces.py`)."""

SURELY_OUTSIDE = -0.01
"""Log probability of "O" above which a word is outside, whatever stands beside it."""

_NEVER = np.float32(-1e4)

Scores = NDArray[np.float32]


def _transitions() -> tuple[Scores, Scores]:
    """Scores of label after label, and of a first label: I-x follows only B-x or I-x."""
    after = np.zeros((len(LABELS), len(LABELS)), np.float32)
    first = np.zeros(len(LABELS), np.float32)
    for inside in range(2, len(LABELS), 2):
        first[inside] = _NEVER
        after[[label for label in range(len(LABELS)) if label not in (inside, inside - 1)]] += (
            np.eye(len(LABELS), dtype=np.float32)[inside] * _NEVER
        )
    return after, first


_AFTER, _FIRST = _transitions()


def likeliest(logits: Scores, spaces: NDArray[np.int64]) -> NDArray[np.int64]:
    """The best lawful labels of words, by Viterbi's algorithm.

    `logits` is (words, labels); `spaces` the class of white space before each word. Only the
    stretches that are not plainly outside are searched, which changes nothing and saves time.
    """
    labels = np.zeros(len(logits), np.int64)
    if not len(logits):
        return labels
    scores = _log_softmax(logits)
    _close_paragraphs(scores, np.flatnonzero(spaces == PARAGRAPH))
    open_words = np.flatnonzero(scores[:, 0] < SURELY_OUTSIDE)
    for stretch in np.split(open_words, np.flatnonzero(np.diff(open_words) > 1) + 1):
        if len(stretch):
            labels[stretch] = _best_path(scores[stretch])
    return labels


def named(labels: NDArray[np.int64]) -> list[tuple[int, int, str]]:
    """First word, word after the last, and type of each name in a sequence of labels."""
    found: list[tuple[int, int, str]] = []
    for word, label in enumerate(labels.tolist()):
        kind = TYPES[(label - 1) // 2] if label else ""
        if label and label % 2 == 0 and found and found[-1][1:] == (word, kind):
            found[-1] = (found[-1][0], word + 1, kind)
        elif label:
            found.append((word, word + 1, kind))
    return found


def _log_softmax(logits: Scores) -> Scores:
    shifted = logits - logits.max(axis=1, keepdims=True)
    result: Scores = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return result


def _close_paragraphs(scores: Scores, first_words: NDArray[Any]) -> None:
    """Lets no name go on into a paragraph: what speaks for "inside" speaks for a new name."""
    for begin in range(1, len(LABELS), 2):
        both = np.logaddexp(scores[first_words, begin], scores[first_words, begin + 1])
        scores[first_words, begin] = both
        scores[first_words, begin + 1] = _NEVER


def _best_path(scores: Scores) -> list[int]:
    best = scores[0] + _FIRST
    origins = []
    for emission in scores[1:]:
        reached = best[:, None] + _AFTER
        origin = reached.argmax(axis=0)
        origins.append(origin)
        best = reached[origin, np.arange(len(LABELS))] + emission
    path = [int(best.argmax())]
    for origin in reversed(origins):
        path.append(int(origin[path[-1]]))
    return path[::-1]
