"""Which tags of two encodings are about the same thing: pairs.txt, and what holds for all."""

from pathlib import Path

import pytest
from evaluation_tei import document, tagged, written
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.document.source import Document
from tei_tools.document.view import read_text
from tei_tools.errors import ConfigError, InputError
from tei_tools.evaluation.comparing import Comparison, Question, compare
from tei_tools.evaluation.marks import marks
from tei_tools.evaluation.matching import VERDICTS, Mark, Pair, matched
from tei_tools.evaluation.tags import Tags, tags

FIXTURES = Path(__file__).parent / "pairs.txt"


def cases() -> list[tuple[str, str, str, str]]:
    found = []
    lines = FIXTURES.read_text("utf-8").split("\n")
    parts: list[list[str]] = [[]]
    for line in lines:
        if line == ".":
            parts.append([])
        elif line or parts[-1]:
            parts[-1].append(line)
    for number in range(0, len(parts) - 4, 4):
        found.append(tuple("\n".join(part) for part in parts[number : number + 4]))
    return found


def told(pair: Pair) -> str:
    sides = [f'{one.tag} "{one.words}"' for one in (pair.gold, pair.predicted) if one]
    return f"{pair.verdict} {' = '.join(sides)}"


def comparison(
    folder: Path, gold: str, predicted: str, question: Question | None = None
) -> Comparison:
    one = written(folder, "gold.xml", document(f"<p>{gold}</p>"))
    other = written(folder, "predicted.xml", document(f"<p>{predicted}</p>"))
    return compare("letter", one, other, question or Question())


def test_the_fixtures_are_all_read():
    assert len(cases()) >= 20
    assert {line.split()[0] for case in cases() for line in case[3].splitlines()} == set(VERDICTS)


@pytest.mark.parametrize(("title", "gold", "predicted", "expected"), cases())
def test_pairs(title, gold, predicted, expected, tmp_path):
    found = [told(pair) for pair in comparison(tmp_path, gold, predicted).pairs]
    assert sorted(found) == sorted(expected.splitlines()), title


@pytest.mark.parametrize(
    ("rule", "gold", "expected"),
    [
        ("name[@type='ship']=orgName", "<name type='ship'>Asp</name>", ["orgName"]),
        ("name[@type=ship]=ship", "<name type='ship'>Asp</name>", ["ship"]),
        ("speaker=persName", "</p><sp><speaker>Anne</speaker><p>Yes</p></sp><p>", ["persName"]),
        ("quote=", "<quote>No</quote> <q>Yes</q>", ["q"]),
        ("said=said", "<said>No</said> <q>Yes</q>", ["said", "q"]),
    ],
)
def test_a_rule_says_what_an_element_counts_as(rule, gold, expected):
    source = Document.parse(document(f"<p>{gold}</p>"))
    found = marks(source, read_text(source), tags((), [rule]))
    assert [span.tag for span in found] == expected


def test_only_names_tags_or_any_element():
    assert tags(["persons", "date"]).names == ("persName", "date")
    source = Document.parse(document("<p><hi>Anne</hi> <persName>Lucy</persName></p>"))
    found = marks(source, read_text(source), tags(["hi"]))
    assert [(span.tag, span.start, span.end) for span in found] == [("hi", 0, 4)]


@pytest.mark.parametrize("rule", ["", "name", "=persName", "name[type=ship]=x", "a b", "*=p"])
def test_what_is_no_rule_is_refused(rule):
    with pytest.raises(ConfigError, match="is no rule"):
        tags((), [rule])


def test_edges_are_trimmed_when_asked(tmp_path):
    gold = "<placeName>the Hague,</placeName> <persName>Anne</persName>’s <q>“Yes!”</q>"
    predicted = "the <placeName>Hague</placeName>, <persName>Anne’s</persName> “<q>Yes</q>!”"
    plain = comparison(tmp_path, gold, predicted)
    trimmed = comparison(tmp_path, gold, predicted, Question(trim=True))
    assert [pair.verdict for pair in plain.pairs] == ["edges"] * 3
    assert [pair.verdict for pair in trimmed.pairs] == ["agreed"] * 3


def test_tags_that_are_not_sure_are_left_out_when_asked(tmp_path):
    predicted = (
        "<persName cert='low'>Anne</persName> <persName cert='high'>Lucy</persName> "
        "<persName cert='medium'>Jane</persName> <persName>Mary</persName>"
    )
    found = comparison(tmp_path, "Anne Lucy Jane Mary", predicted, Question(least="medium"))
    assert [pair.predicted.words for pair in found.pairs] == ["Lucy", "Jane", "Mary"]


def test_tags_nested_beyond_measure_are_refused():
    body = "<q>a" * 70 + "</q>" * 70
    source = Document.parse(document(f"<p>{body}</p>"))
    with pytest.raises(InputError, match="nests one tag more than 64 deep"):
        marks(source, read_text(source), Tags())


def test_chains_without_an_end_are_followed_once():
    parts = [f'<q xml:id="a{n}" next="#a{(n + 1) % 5000}">w</q> ' for n in range(5000)]
    source = Document.parse(document(f"<p>{''.join(parts)}</p>"))
    assert len(marks(source, read_text(source), Tags())) == 1


MARKS = st.lists(
    st.builds(
        lambda start, length, tag: Mark(start, start + length, tag, "w", (start, start + length)),
        st.integers(0, 40),
        st.integers(1, 12),
        st.sampled_from(["persName", "placeName", "q"]),
    ),
    max_size=12,
    unique_by=lambda mark: (mark.start, mark.end, mark.tag),
)
MIRROR = {"missed": "spurious", "spurious": "missed"}


@given(MARKS, MARKS)
def test_every_mark_stands_in_one_pair(gold, predicted):
    pairs = matched(gold, predicted)
    mine = [pair.gold for pair in pairs if pair.gold]
    theirs = [pair.predicted for pair in pairs if pair.predicted]
    assert sorted(map(id, mine)) == sorted(map(id, gold))
    assert sorted(map(id, theirs)) == sorted(map(id, predicted))


@given(MARKS, MARKS)
def test_all_that_are_the_same_are_agreed(gold, predicted):
    keys = [{(one.start, one.end, one.tag) for one in some} for some in (gold, predicted)]
    agreed = [pair for pair in matched(gold, predicted) if pair.verdict == "agreed"]
    assert len(agreed) == len(keys[0] & keys[1])


@given(MARKS, MARKS)
def test_who_is_gold_only_changes_the_names(gold, predicted):
    one = sorted(pair.verdict for pair in matched(gold, predicted))
    other = sorted(MIRROR.get(pair.verdict, pair.verdict) for pair in matched(predicted, gold))
    assert one.count("agreed") == other.count("agreed")


@given(MARKS, MARKS, st.randoms())
def test_the_order_of_marks_does_not_matter(gold, predicted, chance):
    expected = [told(pair) for pair in matched(gold, predicted)]
    chance.shuffle(gold)
    chance.shuffle(predicted)
    assert [told(pair) for pair in matched(gold, predicted)] == expected


WORDS = st.lists(st.sampled_from(["Anne", "Bath", "und", "Zoë", "&", "<", "’s"]), min_size=1)


@given(WORDS, st.data())
def test_other_markup_of_the_same_is_the_same(tmp_path_factory, words, data):
    text = " ".join(words)
    cuts = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    spans = [
        (start, end, "persName")
        for start, end in zip(cuts[::2], cuts[1::2], strict=False)
        if text[start:end].strip()
    ]
    one = tagged(text, spans)
    other = one.replace("<persName>", "<rs type='person'>").replace("</persName>", "</rs>")
    other = other.replace("ë", "&#235;").replace(" und ", "\n  <hi>und</hi>\t ")
    folder = tmp_path_factory.mktemp("markup")
    found = compare("a", written(folder, "a", one), written(folder, "b", other), Question())
    assert [pair.verdict for pair in found.pairs] == ["agreed"] * len(spans)
    assert found.alone == found.changed == 0
