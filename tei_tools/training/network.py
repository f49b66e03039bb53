"""Network: a small BERT encoder with embeddings of the words' classes and a head for labels.

The encoder is MiniLM (Wang et al. 2020) as all-MiniLM-L6-v2 has it: 384 wide, 12 heads, and as
many of its 6 layers as asked for. What it cannot see in lower-case pieces reaches it as the sum of
four more embeddings (`annotators.names.tagger.pieces`).
"""

from collections.abc import Mapping
from typing import Any

import torch
from torch import Tensor, nn
from torch.nn import functional

from tei_tools.annotators.names.tagger.labels import LABELS
from tei_tools.annotators.names.tagger.pieces import CLASSES

VOCABULARY, POSITIONS, WIDTH, HEADS, INNER = 30_522, 512, 384, 12, 1536
"""The sizes of all-MiniLM-L6-v2."""

SHAPE_WIDTH, HEAD_WIDTH = 64, 192
"""How wide the head sees the shape of a word once more, and how wide it is itself."""

_BLOCKED = -10_000.0

_IN_BERT = {
    "attention": ("attention.self.query", "attention.self.key", "attention.self.value"),
    "output": ("attention.output.dense",),
    "after_attention": ("attention.output.LayerNorm",),
    "inner": ("intermediate.dense",),
    "outer": ("output.dense",),
    "after_inner": ("output.LayerNorm",),
}
"""The parts of a layer, and what they are called in a file of BERT's weights."""


class Dropout(nn.Module):
    """Dropout that takes its random numbers from a pool: several times cheaper on a processor."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share
        self._pool = torch.zeros(0)

    def forward(self, values: Tensor) -> Tensor:
        if not self.training or not self.share:
            return values
        if len(self._pool) < 2 * values.numel():
            drawn = torch.rand(4 * values.numel()) >= self.share
            self._pool = drawn.to(values.dtype) / (1 - self.share)
        start = int(torch.randint(len(self._pool) - values.numel(), ()))
        return values * self._pool[start : start + values.numel()].view(values.shape)


class Layer(nn.Module):
    """One layer of a transformer encoder, normalised after each half (Vaswani et al. 2017)."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.attention = nn.Linear(WIDTH, 3 * WIDTH)
        self.output = nn.Linear(WIDTH, WIDTH)
        self.after_attention = nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner = nn.Linear(WIDTH, INNER)
        self.outer = nn.Linear(INNER, WIDTH)
        self.after_inner = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(share)

    def forward(self, states: Tensor, blocked: Tensor | None) -> Tensor:
        attended = self.dropout(self.output(self._attend(states, blocked)))
        states = self.after_attention(states + attended)
        inner = self.outer(functional.gelu(self.inner(states)))
        normalised: Tensor = self.after_inner(states + self.dropout(inner))
        return normalised

    def _attend(self, states: Tensor, blocked: Tensor | None) -> Tensor:
        batch, length, _ = states.shape
        parts = self.attention(states).view(batch, length, 3, HEADS, WIDTH // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        weights = query @ key.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5
        if blocked is not None:
            weights = weights + blocked
        attended: Tensor = weights.softmax(-1) @ value
        return attended.transpose(1, 2).reshape(batch, length, WIDTH)


def _class_embedding(count: int) -> nn.Embedding:
    """An embedding of few classes that changes little of the pieces' own at first."""
    embedding = nn.Embedding(count, WIDTH)
    nn.init.normal_(embedding.weight, std=0.02)
    return embedding


class Network(nn.Module):
    """Logits (batch, pieces, labels) of ids (batch, pieces) and classes (batch, pieces, 4)."""

    def __init__(self, layers: int = 6, share: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segment = nn.Parameter(torch.zeros(WIDTH))
        self.classes = nn.ModuleList([_class_embedding(count) for count in CLASSES])
        self.embedded = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer(share) for _ in range(layers)])
        self.shape = nn.Embedding(CLASSES[0], SHAPE_WIDTH)
        self.head = nn.Linear(WIDTH + SHAPE_WIDTH, HEAD_WIDTH)
        self.labels = nn.Linear(HEAD_WIDTH, len(LABELS))
        self.dropout = Dropout(share)

    def forward(self, ids: Tensor, classes: Tensor, mask: Tensor | None = None) -> Tensor:
        states = self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.segment
        for index, embedding in enumerate(self.classes):
            states = states + embedding(classes[..., index])
        states = self.dropout(self.embedded(states))
        blocked = None if mask is None else (1 - mask[:, None, None, :]) * _BLOCKED
        for layer in self.layers:
            states = layer(states, blocked)
        seen = torch.cat([states, self.shape(classes[..., 0]).to(states.dtype)], -1)
        logits: Tensor = self.labels(functional.gelu(self.head(self.dropout(seen))))
        return logits

    def encoder_weights(self, bert: Mapping[str, Tensor], kept: tuple[int, ...]) -> None:
        """Takes the encoder from a file of BERT's weights: of its layers those in `kept`."""
        weights = {name.removeprefix("bert."): value for name, value in bert.items()}
        mine: dict[str, Any] = {
            "pieces.weight": weights["embeddings.word_embeddings.weight"],
            "positions.weight": weights["embeddings.position_embeddings.weight"],
            "segment": weights["embeddings.token_type_embeddings.weight"][0],
        }
        for kind in ("weight", "bias"):
            mine[f"embedded.{kind}"] = weights[f"embeddings.LayerNorm.{kind}"]
            for index, theirs in enumerate(kept):
                for part, names in _IN_BERT.items():
                    mine[f"layers.{index}.{part}.{kind}"] = torch.cat(
                        [weights[f"encoder.layer.{theirs}.{name}.{kind}"] for name in names]
                    )
        missing, unexpected = self.load_state_dict(mine, strict=False)
        assert not unexpected
        assert all(name.split(".")[0] in NEW for name in missing)


NEW = frozenset({"classes", "shape", "head", "labels"})
"""The parts of the network that the encoder does not bring."""
