"""joined: chains of linked parts are one tag, whatever else they point to."""

from hypothesis import given
from hypothesis import strategies as st

from tei_tools.document.linked import joined
from tei_tools.span import Span


def part(start, end, tag="q", **links):
    names = {"id": "xml:id", "next": "next", "prev": "prev"}
    return Span(start, end, tag, {names[key]: value for key, value in links.items()})


def extents(*parts):
    return [(one.start, one.end, one.tag) for one in joined(parts)]


def test_linked_both_ways():
    first, second = part(0, 3, id="a", next="#b"), part(5, 9, id="b", prev="#a")
    assert extents(first, part(4, 5, "date"), second) == [(0, 9, "q"), (4, 5, "date")]


def test_linked_one_way():
    assert extents(part(0, 3, next="#b"), part(5, 9, id="b")) == [(0, 9, "q")]
    assert extents(part(0, 3, id="a"), part(5, 9, prev="#a")) == [(0, 9, "q")]


def test_left_apart():
    """Parts of other tags, and of nothing."""
    assert len(extents(part(0, 3, next="#b"), part(5, 9, "said", id="b"))) == 2
    assert extents(part(0, 3, next="#nowhere")) == [(0, 3, "q")]


def test_circles_end():
    one, other = part(0, 3, id="a", next="#b"), part(5, 9, id="b", next="#a")
    assert extents(one, other) == [(0, 9, "q")]
    assert extents(part(0, 3, id="a", next="#a")) == [(0, 3, "q")]


LINKS = st.sampled_from(["#1", "#2", "#3", "#4", "#9"])
PARTS = st.lists(
    st.tuples(st.sampled_from("qs"), st.sampled_from("1234"), LINKS, LINKS), max_size=12
)


@given(PARTS)
def test_nothing_is_lost_or_doubled(drawn):
    """Every part lies in one of the tags of its name; there are no more tags than parts."""
    parts = [
        part(5 * number, 5 * number + 4, tag, id=name, next=after, prev=before)
        for number, (tag, name, after, before) in enumerate(drawn)
    ]
    found = list(joined(parts))
    assert len(found) <= len(parts)
    for one in parts:
        assert any(one.tag == it.tag and it.start <= one.start < one.end <= it.end for it in found)


def test_long_chains_are_followed_once():
    count = 50_000
    chain = [part(n, n + 1, id=str(n), next=f"#{n + 1}") for n in range(count)]
    assert extents(*chain) == [(0, count, "q")]
