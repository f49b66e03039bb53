"""Tuning: a model goes to a file and back, learns what it is shown, and says what that brought."""

import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from tei_tools.annotators.names.model import ENGLISH, load
from tei_tools.annotators.names.tagger.pieces import Tokenizer
from tei_tools.annotators.names.tagger.reader import Reader
from tei_tools.document.text import Text
from tei_tools.errors import ConfigError

torch = pytest.importorskip("torch", reason="needs the extra train")
pytest.importorskip("onnx", reason="needs the extra train")

from tei_tools.training.evaluation import Score, names_found  # noqa: E402
from tei_tools.training.example import Example  # noqa: E402
from tei_tools.training.exporting import export  # noqa: E402
from tei_tools.training.network import Network  # noqa: E402
from tei_tools.training.tuning import FEWEST, Tuner  # noqa: E402
from tei_tools.training.weights import network_of  # noqa: E402

SENTENCES = (
    "The {} was painted again by {} on Monday.",
    "We drank with {} on board the {} till late.",
    "Off the Point the {} ran foul of a barge, and {} swore.",
    "Nobody had seen {} since the {} came in.",
)
SHIPS = ("Good Intent", "Ariel", "Three Sisters", "Halcyon", "Plover", "Sea Pink", "Ann", "Otter")
MEN = ("Amos Garland", "Zacky Pascoe", "Captain Rosewarne", "old Tregear", "Mr. Hicks")


def voyages(count: int, seed: int) -> list[Example]:
    """Texts in which ships count as places: a habit of its own, which no model knows before."""
    chance = random.Random(seed)
    return [_voyage(chance) for _ in range(count)]


def _voyage(chance: random.Random) -> Example:
    text, names = "", []
    for template in chance.sample(SENTENCES, 4):
        first, middle, last = template.split("{}")
        ship, man = (chance.choice(SHIPS), "place"), (chance.choice(MEN), "person")
        ship_first = first.endswith("he ")
        for before, (name, kind) in zip(
            (first, middle), (ship, man) if ship_first else (man, ship), strict=True
        ):
            text += before
            names.append((len(text), len(text) + len(name), kind))
            text += name
        text += f"{last}\n\n"
    return Example(text, tuple(names), frozenset({"person", "place"}))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model tuned to ships."""
    folder = tmp_path_factory.mktemp("ships") / "model"
    Tuner(ENGLISH).write(voyages(12, 1), folder)
    return folder


def test_the_network_read_back_scores_as_the_file_does() -> None:
    text = "Captain Wentworth wrote from Plymouth to Mrs. Croft in Kellynch."
    pieces = Tokenizer(ENGLISH / "tokenizer.json")(text)
    expected = Reader(ENGLISH).names(text)
    assert names_found(network_of(ENGLISH), Tokenizer(ENGLISH / "tokenizer.json"), text) == expected
    assert np.isfinite(Reader(ENGLISH).logits(pieces)).all()


def test_a_network_of_fewer_layers_goes_to_a_file_and_back(tmp_path: Path) -> None:
    network = Network(layers=1).eval()
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter)
    export(network, tmp_path, ENGLISH / "tokenizer.json", {"language": "de"})
    assert Reader(tmp_path).language == "de"
    back = network_of(tmp_path).state_dict()
    for name, values in network.state_dict().items():
        assert abs(values - back[name]).max() <= abs(values).max() / 100 + 1e-6, name


def test_a_tuned_model_finds_what_it_was_shown(folder: Path) -> None:
    (example,) = voyages(1, 99)
    blocks = Text.from_string(example.text).blocks
    found = {(m.start, m.end) for m in load(str(folder)).mentions(example.text, blocks)}
    wanted = {(start, end) for start, end, _ in example.names}
    assert len(found & wanted) >= 0.8 * len(wanted)


def test_the_gain_is_measured_on_parts_kept_apart() -> None:
    gains = {gain.kind: gain for gain in Tuner(ENGLISH).gains(voyages(8, 2), 2)}
    assert gains["place"].names == 32
    assert gains["place"].after > gains["place"].before


def test_too_few_names_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=f"at least {FEWEST} names"):
        Tuner(ENGLISH).write(voyages(1, 1), tmp_path / "model")
    assert not (tmp_path / "model").exists()


def test_scores_count_names_that_are_exactly_right() -> None:
    example = Example("Amos left.", ((0, 4, "person"),), frozenset({"person"}))
    score = Score()
    score.add(example, [(0, 4, "person"), (5, 9, "person"), (5, 9, "org")])
    assert score.f1("person") == pytest.approx(2 / 3)
    assert score.f1("place") == 1


def test_the_command_writes_a_model_that_encode_takes(tmp_path: Path) -> None:
    body = "".join(f"<p>{_tagged(one)}</p>" for one in voyages(6, 3))
    tei = (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>'
        f"{body}</body></text></TEI>"
    )
    (tmp_path / "log.xml").write_text(tei, "utf-8")
    (tmp_path / "new.txt").write_text("We met the Ariel off Dartmouth.\n", "utf-8")
    trained = run(tmp_path, "train", "log.xml", "-o", "model", "--folds", "0")
    assert trained.returncode == 0, trained.stderr
    assert f"--model {tmp_path / 'model'}".encode() in trained.stderr
    assert run(tmp_path, "encode", "new.txt", "--model", "./model").returncode == 0
    again = run(tmp_path, "train", "log.xml", "-o", "model")
    assert again.returncode == 2
    assert b"model exists already" in again.stderr


def _tagged(example: Example) -> str:
    tags = {"person": "persName", "place": "placeName"}
    text = example.text
    for start, end, kind in reversed(example.names):
        tag = tags[kind]
        text = f"{text[:start]}<{tag}>{text[start:end]}</{tag}>{text[end:]}"
    return text


def run(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "tei_tools", *arguments],
        cwd=folder,
        capture_output=True,
        timeout=300,
    )
