"""The names model: pieces, labels, windows and sections keep their laws; bad folders are told."""

import json
import shutil
from itertools import pairwise, product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from tei_tools.annotators.names.model import ENGLISH, LABELS, load
from tei_tools.annotators.names.tagger import labels, pieces, reader
from tei_tools.document.text import Block, Text
from tei_tools.errors import ConfigError

CUT = pieces.Tokenizer(ENGLISH / "tokenizer.json")
SENTENCE = "Captain Wentworth wrote from Plymouth to Mrs. Croft in Kellynch."

WRITING = st.text(max_size=120) | st.lists(
    st.sampled_from(["Mr.", "Anne", "ANNE", "anne", "in", "Bath", "--", "é", "\n\n", "\n", "1811"]),
    max_size=40,
).map(" ".join)


def mentions(text: str) -> list[tuple[str, str]]:
    found = load(str(ENGLISH)).mentions(text, Text.from_string(text).blocks)
    return [(text[one.start : one.end], one.label) for one in found]


def test_names_of_three_kinds() -> None:
    assert mentions(SENTENCE) == [
        ("Captain Wentworth", "PERSON"),
        ("Plymouth", "LOC"),
        ("Mrs. Croft", "PERSON"),
        ("Kellynch", "LOC"),
    ]
    assert ("Bank of England", "ORG") in mentions("He was a clerk in the Bank of England.")


def test_what_stands_in_another_section_changes_nothing() -> None:
    far = "\n\n".join(["It rained all day and nobody came to see us."] * 1_000)
    content = f"{SENTENCE}\n\n{far}"
    assert [name for name, _ in mentions(content)] == [name for name, _ in mentions(SENTENCE)]


@given(WRITING)
def test_words_stand_where_they_stand_in_the_text(text: str) -> None:
    found = CUT(text)
    assert all(0 <= start < end <= len(text) for start, end in found.words)
    assert all(one[1] <= other[0] for one, other in pairwise(found.words))
    assert len(found.ids) == len(found.word_of) == len(found.classes)
    assert found.word_of[found.firsts].tolist() == list(range(len(found.words)))
    assert (found.classes >= 0).all()
    assert (found.classes < np.array(pieces.CLASSES)).all()


@pytest.mark.parametrize(
    ("text", "word", "classes"),
    [
        ("Then Will came.", 1, (2, 1, 2, 1)),
        ("Will came. Then will went.", 0, (2, 3, 1, 1)),
        ("He saw Mr. Wood.\n\nWood sat in Wood.", 6, (2, 3, 2, 1 + 1 + 2 + 4)),
        ("He wrote in 1811.", 3, (11, 1, 0, 0)),
        ("R. Frost", 0, (4, 3, 0, 0)),
    ],
)
def test_what_is_seen_of_a_word(text: str, word: int, classes: tuple[int, ...]) -> None:
    found = CUT(text)
    assert tuple(found.classes[found.firsts[word]].tolist()) == classes


LOGITS = arrays.arrays(
    np.float32,
    st.tuples(st.integers(1, 4), st.just(len(labels.LABELS))),
    elements=st.floats(-4, 4, width=16),
)


@settings(deadline=None, max_examples=50)
@given(LOGITS, st.lists(st.integers(0, 3), min_size=4, max_size=4))
def test_the_likeliest_labels_are_lawful_and_none_is_likelier(
    logits: "np.ndarray[tuple[int, int], np.dtype[np.float32]]", spaces: list[int]
) -> None:
    breaks = np.array(spaces[: len(logits)])
    found = labels.likeliest(logits, breaks).tolist()
    assert lawful(found)
    names = labels.named(np.array(found))
    assert not any(first < word < last for first, last, _ in names for word in ends(breaks))
    if labels.PARAGRAPH not in spaces:
        small = logits[:3]
        best = labels.likeliest(small, breaks[:3]).tolist()
        rivals = (r for r in product(range(len(labels.LABELS)), repeat=len(small)) if lawful(r))
        assert total(small, best) >= max(total(small, rival) for rival in rivals) - 1e-3


def lawful(sequence: "list[int] | tuple[int, ...]") -> bool:
    return all(
        label == 0 or label % 2 or before in (label, label - 1)
        for before, label in pairwise([0, *sequence])
    )


def ends(breaks: "np.ndarray[tuple[int], np.dtype[np.int64]]") -> list[int]:
    return np.flatnonzero(breaks == labels.PARAGRAPH).tolist()


def total(logits: object, sequence: "list[int] | tuple[int, ...]") -> float:
    return float(sum(np.asarray(logits)[place, label] for place, label in enumerate(sequence)))


@given(st.integers(1, 5_000))
def test_each_piece_is_read_in_one_window(count: int) -> None:
    found = list(reader.windows(count))
    assert found[0][2] == 0
    assert found[-1][1] == count
    assert all(end - start <= reader.WINDOW for start, end, _ in found)
    assert all(start <= kept < end for start, end, kept in found)
    assert all(one[2] < other[2] <= one[1] for one, other in pairwise(found))


@given(st.lists(st.integers(1, 3 * reader.SECTION), max_size=8), st.sampled_from(["a", "ab "]))
def test_sections_cover_the_blocks_and_are_bounded(lengths: list[int], unit: str) -> None:
    blocks, content = [], ""
    for length in lengths:
        blocks.append(Block(len(content), len(content) + length))
        content += (unit * length)[:length] + "\n\n"
    found = list(reader.sections(content, blocks))
    assert all(start < end for start, end in found)
    assert all(end - start <= 2 * reader.SECTION for start, end in found)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    covered = "".join(content[start:end] for start, end in found)
    assert covered.replace("\n", "") == content.replace("\n", "")


def test_a_word_without_end_is_read_in_time() -> None:
    assert mentions("x" * 300_000) == []


@pytest.mark.parametrize("missing", reader.FILES)
def test_a_folder_without_one_of_its_files_is_told(tmp_path: Path, missing: str) -> None:
    folder = shutil.copytree(ENGLISH, tmp_path / "model")
    (folder / missing).unlink()
    with pytest.raises(ConfigError, match=missing):
        list(load(str(folder)).mentions("Anne", [Block(0, 4)]))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("model.json", b"{"),
        ("model.json", json.dumps({"labels": ["O"], "language": "en"}).encode()),
        ("model.onnx", b"no graph"),
        ("tokenizer.json", b"[]"),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, name: str, content: bytes) -> None:
    folder = shutil.copytree(ENGLISH, tmp_path / "model")
    (folder / name).write_bytes(content)
    with pytest.raises(ConfigError, match="does not load"):
        list(load(str(folder)).mentions("Anne", [Block(0, 4)]))


def test_what_is_neither_folder_nor_pipeline_is_told() -> None:
    with pytest.raises(ConfigError, match="neither a folder"):
        load("no_such_pipeline")


def test_types_have_labels() -> None:
    assert set(LABELS) == set(labels.TYPES)
