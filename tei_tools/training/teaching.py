"""Teaching: several networks read a text, and their mean opinion is what one shall learn."""

from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray

from tei_tools.annotators.names.tagger.pieces import CLOSING, OPENING, Pieces
from tei_tools.annotators.names.tagger.reader import WINDOW
from tei_tools.training.network import Network

OVERLAP = 32
"""Pieces that a teacher reads twice: it stands at no window's edge."""

ROWS = 8
"""Windows that are read at once."""


def advice_of(networks: Sequence[Network]) -> Callable[[Pieces], NDArray[np.float32]]:
    """The mean of the networks' log probabilities, each of which reads the whole text."""

    def advice(pieces: Pieces) -> NDArray[np.float32]:
        total = sum(_read(network.eval(), pieces) for network in networks)
        mean: NDArray[np.float32] = np.asarray(total / len(networks), np.float32)
        return mean - np.logaddexp.reduce(mean, axis=1, keepdims=True)

    return advice


def _read(network: Network, pieces: Pieces) -> NDArray[np.float32]:
    """Log probabilities (pieces, labels) by one network; windows side by side, the last ends last.

    A piece counts where it stands farther inside a window.
    """
    count = len(pieces.ids)
    width = min(WINDOW, count)
    starts = [*range(0, count - width, WINDOW - OVERLAP), count - width]
    result = np.zeros((count, network.labels.out_features), np.float32)
    for first in range(0, len(starts), ROWS):
        group = starts[first : first + ROWS]
        places = np.array(group)[:, None] + np.arange(width)
        ids = np.pad(pieces.ids[places], ((0, 0), (1, 1)))
        ids[:, 0], ids[:, -1] = OPENING, CLOSING
        classes = np.pad(pieces.classes[places], ((0, 0), (1, 1), (0, 0)))
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            logits = network(torch.from_numpy(ids), torch.from_numpy(classes))
        found = logits.float().log_softmax(-1).numpy()[:, 1:-1]
        for start, scores in zip(group, found, strict=True):
            kept = OVERLAP // 2 if start else 0
            result[start + kept : start + width] = scores[kept:]
    return result
