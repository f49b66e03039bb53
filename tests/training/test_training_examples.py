"""Examples for the names model: what is changed in a text, its names go with it."""

import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.annotators.names.model import ENGLISH
from tei_tools.annotators.names.tagger.labels import LABELS
from tei_tools.annotators.names.tagger.pieces import Tokenizer
from tei_tools.document.source import Document
from tei_tools.training.augmentation import (
    augmented,
    in_other_case,
    misprinted,
    renamed,
    rewritten,
    titled,
    with_paragraphs,
)
from tei_tools.training.corrected import PART, corrected
from tei_tools.training.example import IGNORED, NO_LOSS, Example, batches, windows
from tei_tools.training.invented import Names
from tei_tools.training.templates import KINDS, paragraph

CUT = Tokenizer(ENGLISH / "tokenizer.json")

NAMES = Names(
    forenames=("Phoebe", "Amos"),
    surnames=("Garland", "Tregenza"),
    cities=("Penzance", "Leeds"),
    world=("Lusaka", "Turin"),
    countries=("Norway",),
    known={"place": ("Truro",), "person": ("Mr. Pascoe",), "org": ("the Mutual Aid Club",)},
)
"""Short lists, so that it can be told where a name came from."""

LETTER = "Dear Amos,\n\nMr. Garland of Leeds wrote on 3 May 1871. He likes Leeds."


def example(text: str = LETTER, *names: tuple[str, str]) -> Example:
    """An example whose names are all that stand in `names`, wherever they stand."""
    names = names or (("Amos", "person"), ("Mr. Garland", "person"), ("Leeds", "place"))
    places = [
        (found.start(), found.end(), kind)
        for name, kind in names
        for found in re.finditer(re.escape(name), text)
    ]
    return Example(text, tuple(sorted(places)), frozenset({"person", "place"}))


def named(one: Example) -> list[str]:
    return [one.text[start:end] for start, end, _ in one.names]


def test_edits_move_the_names_behind_them() -> None:
    start = LETTER.index("Mr. Garland")
    changed = rewritten(example(), [(0, 4, "My very dear"), (start, start + 11, "Miss Pascoe")])
    assert named(changed) == ["Amos", "Miss Pascoe", "Leeds", "Leeds"]


def test_an_insertion_beside_a_name_is_not_in_it() -> None:
    start = LETTER.index("Amos")
    changed = rewritten(example(), [(start, start, "old "), (start + 4, start + 4, " dear")])
    assert named(changed)[0] == "Amos"
    assert changed.text.startswith("Dear old Amos dear,")


@given(st.integers(0, 10_000))
def test_names_stay_names_whatever_chance_does(seed: int) -> None:
    chance = random.Random(seed)
    changed = augmented(example(), NAMES, chance)
    assert len(changed.names) >= len(example().names)
    assert all(0 <= start < end <= len(changed.text) for start, end, _ in changed.names)
    assert list(changed.names) == sorted(changed.names)


@given(st.integers(0, 10_000))
def test_the_same_name_is_renamed_the_same_way(seed: int) -> None:
    changed = renamed(example(), NAMES, random.Random(seed))
    amos, garland, one, other = named(changed)
    assert one == other
    assert garland.startswith("Mr. ")
    assert changed.text.startswith(f"Dear {amos},\n\n{garland} of {one} wrote")


@given(st.integers(0, 10_000))
def test_a_title_becomes_part_of_the_name(seed: int) -> None:
    changed = titled(example(), random.Random(seed))
    amos, *others = named(changed)
    assert amos.endswith("Amos")
    assert changed.text == LETTER.replace("Amos", amos, 1)
    assert others == named(example())[1:]


@given(st.integers(0, 10_000))
def test_capitals_change_no_letter(seed: int) -> None:
    changed = in_other_case(example(), random.Random(seed))
    assert changed.text.lower() == LETTER.lower()
    assert changed.names == example().names


@given(st.integers(0, 10_000))
def test_misprints_leave_as_many_names(seed: int) -> None:
    changed = misprinted(example(), random.Random(seed))
    assert len(changed.names) == 4
    assert all(name.strip() for name in named(changed))


@given(st.integers(0, 10_000))
def test_inserted_paragraphs_bring_their_names(seed: int) -> None:
    changed = with_paragraphs(example(), NAMES, random.Random(seed))
    assert changed.text.startswith("Dear Amos,")
    assert changed.text.endswith("He likes Leeds.")
    assert set(named(example())) <= set(named(changed))


@given(st.integers(0, 10_000))
def test_a_template_is_filled_and_its_names_are_told(seed: int) -> None:
    text, found = paragraph(NAMES, random.Random(seed), "\n\n")
    assert "{" not in text
    assert "|" not in text
    assert found == sorted(found)
    assert all(text[start:end].strip() == text[start:end] != "" for start, end, _ in found)


def test_every_kind_of_template_has_names() -> None:
    assert all(re.search(r"\{(person|place|org|date)\}", line) for kind in KINDS for line in kind)


def test_labels_of_a_window() -> None:
    (window,) = windows(example(), CUT, 126, random.Random(1))
    labels = [LABELS[label] if label >= 0 else label for label in window.labels.tolist()]
    assert labels[1] == "B-person"
    assert labels.count("B-person") == 2
    assert labels.count("I-person") == 2
    assert labels.count("B-place") == 2
    assert window.allowed.tolist() == [True] + 4 * [False] + 4 * [True]


def test_what_is_to_be_ignored_teaches_nothing() -> None:
    one = Example("The Browns came.", ((4, 10, "ignore"),), frozenset({"person"}))
    (window,) = windows(one, CUT, 126, random.Random(1))
    assert IGNORED in window.labels.tolist()


@given(st.integers(4, 700), st.integers(0, 99))
def test_windows_show_every_piece_and_batches_every_window(words: int, seed: int) -> None:
    chance = random.Random(seed)
    one = Example(" ".join(["river"] * words), (), frozenset())
    shown = windows(one, CUT, 126, chance)
    assert sum(len(window.ids) for window in shown) >= words
    assert all(len(window.ids) <= 126 for window in shown)
    made = batches(shown, 1024, chance)
    assert sum(int(batch.mask.sum()) for batch in made) == sum(len(w.ids) + 2 for w in shown)
    assert all(batch.ids.size <= 1024 for batch in made)
    assert all((batch.labels[batch.mask == 0] == NO_LOSS).all() for batch in made)


TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
<p><persName>Amos <surname>Garland</surname></persName> left <placeName>Leeds</placeName>.</p>
<p><orgName>The <placeName>Leeds</placeName> Club</orgName> met <name type="person">Amos</name>,
not <name type="ship">Ariel</name>.</p>{more}</body></text></TEI>"""


TAGGED = "<persName>Amos</persName>"


def document(more: str = "") -> Document:
    return Document(TEI.replace("{more}", more))


def test_names_of_corrected_tei() -> None:
    (one,) = corrected([document()])
    assert named(one) == ["Amos Garland", "Leeds", "The Leeds Club", "Amos"]
    assert [kind for *_, kind in one.names] == ["person", "place", "org", "person"]
    assert one.kinds == {"person", "place", "org"}


def test_a_type_that_nobody_tagged_was_not_looked_for() -> None:
    plain = TEI.replace("orgName", "hi").replace("{more}", "")
    (one,) = corrected([Document(plain)])
    assert one.kinds == {"person", "place"}


@pytest.mark.parametrize("count", [10, 300])
def test_long_documents_make_several_examples(count: int) -> None:
    sentence = "Amos walked home along the river that evening."
    found = corrected([document(f"<p>{sentence.replace('Amos', TAGGED)}</p>" * count)])
    assert len(found) == 1 + (count * len(sentence) > PART) * (count * len(sentence) // PART)
    assert sum(len(one.names) for one in found) == count + 4
    assert {name for one in found[1:] for name in named(one)} <= {"Amos"}
