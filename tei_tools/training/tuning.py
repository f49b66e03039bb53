"""Tuning: a model taught the names of an edition, and the gain measured."""

import copy
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from tei_tools.annotators.names.tagger.pieces import Tokenizer
from tei_tools.annotators.names.tagger.reader import Reader
from tei_tools.errors import ConfigError
from tei_tools.training.evaluation import Score, scored
from tei_tools.training.example import Batch, Example, batches, windows
from tei_tools.training.exporting import export
from tei_tools.training.fitting import Plan, fit
from tei_tools.training.network import Network
from tei_tools.training.weights import network_of

PLAN = Plan(epochs=6, rate=5e-5, new_rate=2e-4, hidden=0.05, average=0.98)
"""Gentle: the network knows names already, and shall learn what is special here."""

LENGTH, BATCH = 126, 512
"""Pieces of a window and of a batch."""

FEWEST_STEPS, MOST_EPOCHS = 100, 30
"""Little text is shown more often, until so many batches were seen; but no more often than this."""

FEWEST = 30
"""Names below which nothing is to be learnt or measured."""


@dataclass(frozen=True, slots=True)
class Gain:
    """F1 (0 to 1) of one type of names in parts kept apart, before tuning and after."""

    kind: str
    names: int
    before: float
    after: float


@dataclass(frozen=True)
class Tuner:
    """Tunes the model in the folder `base`; tells by `told` how far it is."""

    base: Path
    seed: int = 1
    told: Callable[[str], None] = lambda _: None

    def write(self, examples: Sequence[Example], folder: Path) -> None:
        """Writes a model tuned to all examples. Raises ConfigError where they are too few."""
        _require(examples, 1)
        self.told(f"training on {sum(len(one.names) for one in examples):,} names")
        network = self._tuned(examples)
        description = {"language": Reader(self.base).language}
        export(network, folder, self.base / "tokenizer.json", description)

    def gains(self, examples: Sequence[Example], folds: int) -> list[Gain]:
        """What tuning brings, by type: each of `folds` parts read by a model tuned to the others.

        Raises ConfigError where the names are too few to tell.
        """
        _require(examples, folds)
        order = list(examples)
        random.Random(self.seed).shuffle(order)
        before, after = Score(), Score()
        for fold in range(folds):
            self.told(f"part {fold + 1} of {folds} kept apart")
            apart = order[fold::folds]
            rest = [example for number, example in enumerate(order) if number % folds != fold]
            before.add_all(scored(self._network, self._tokenizer, apart))
            after.add_all(scored(self._tuned(rest), self._tokenizer, apart))
        return [
            Gain(kind, before.tagged[kind], before.f1(kind), after.f1(kind))
            for kind in sorted(before.tagged)
        ]

    def _tuned(self, examples: Sequence[Example]) -> Network:
        def epoch(_: int, chance: random.Random) -> list[Batch]:
            shown = (w for one in examples for w in windows(one, self._tokenizer, LENGTH, chance))
            return batches(shown, BATCH, chance)

        shown = max(1, len(epoch(0, random.Random(self.seed))))
        epochs = min(MOST_EPOCHS, max(PLAN.epochs, -(-FEWEST_STEPS // shown)))
        plan = replace(PLAN, seed=self.seed, epochs=epochs)
        return fit(copy.deepcopy(self._network), epoch, plan, self.told)

    @cached_property
    def _network(self) -> Network:
        return network_of(self.base).eval()

    @cached_property
    def _tokenizer(self) -> Tokenizer:
        return Tokenizer(self.base / "tokenizer.json")


def _require(examples: Sequence[Example], parts: int) -> None:
    names = sum(len(example.names) for example in examples)
    if names < FEWEST or len(examples) < parts:
        raise ConfigError(
            f"There are {names} names in {len(examples)} parts of text; at least {FEWEST} names "
            f"in {parts} parts are needed."
        )
