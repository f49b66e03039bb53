"""Coefficients of agreement: values that their authors published, and what holds for all."""

from collections import Counter
from fractions import Fraction
from itertools import pairwise, permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.evaluation.coefficients import cohens_kappa, nominal_alpha
from tei_tools.evaluation.identity import Identity, Meant, Mention
from tei_tools.evaluation.unitizing import alpha_u, disagreement


def test_kappa_of_cohen_1960():
    """Table 1: 200 cases in three categories; .70 agree, .41 by chance, kappa .492."""
    shares = ((44, 5, 1), (7, 20, 3), (9, 5, 6))
    table = {(row, column): 2 * shares[row][column] for row in range(3) for column in range(3)}
    assert cohens_kappa(table) == pytest.approx(0.492, abs=0.0005)


def units(*encoders):
    return Counter(zip(*encoders, strict=True))


def alpha(*encoders):
    """Alpha of encoders who gave each unit a letter; a space is none."""
    return nominal_alpha(units(*([None if x == " " else x for x in one] for one in encoders)))


def test_alpha_of_two_encoders_and_two_values():
    """Krippendorff 2011, section A: alpha .095."""
    assert alpha("0100000010", "1110010000") == pytest.approx(0.095, abs=0.0005)


def test_alpha_of_two_encoders_and_five_values():
    """Krippendorff 2011, section B: alpha .692."""
    assert alpha("aabbdcccedda", "babbbccceddd") == pytest.approx(0.692, abs=0.0005)


def test_alpha_of_four_encoders_who_left_some_out():
    """Krippendorff 2011, section C: alpha .743."""
    found = alpha("123321412   ", "1233224125 3", " 3332342251 ", "12332441251 ")
    assert found == pytest.approx(0.743, abs=0.0005)


def test_alpha_for_unitizing():
    """Krippendorff 2004, 11.6: a continuum from 150 to 450, here from 0."""
    of_c = disagreement([[(75, 145), (220, 250)], [(70, 150), (205, 225), (250, 270)]], 300)
    of_k = disagreement([[(30, 90), (150, 200)]] * 2, 300)
    assert of_c.observed == pytest.approx(0.0144, abs=0.00005)
    assert of_c.expected == pytest.approx(0.0532, abs=0.00005)
    assert of_c.alpha == pytest.approx(0.7286, abs=0.00005)
    assert of_k.expected == pytest.approx(0.0490, abs=0.00005)
    assert of_k.alpha == 1
    assert alpha_u([of_c, of_k]) == pytest.approx(0.859, abs=0.0005)


def identity(gold, predicted):
    found = Identity()
    for one, other in zip(gold, predicted, strict=True):
        found.add(Mention("persName", Meant(one), Meant(other)))
    return found


def test_b_cubed_of_bagga_and_baldwin_1998():
    """Twelve mentions of three persons: precision 76% and 58%, where two of them are one."""
    truth = "aaaaabbccccc"
    for response, precision in (("aaaaabbbbbbb", 0.76), ("aaaaabbaaaaa", 0.58)):
        score = identity(truth, response).b_cubed
        assert score.precision == pytest.approx(precision, abs=0.005)
        assert score.recall == 1


def test_identity_by_pairs_and_one_to_one():
    found = identity("aaab", "xxyy")
    assert found.links == pytest.approx((1 / 2, 1 / 3, 2 / 5))
    assert (found.both, found.consistent) == (4, 3)


LABELS = st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=30)


@given(LABELS)
def test_kappa_is_symmetric(labels):
    mirrored = Counter((other, one) for one, other in labels)
    one, other = cohens_kappa(Counter(labels)), cohens_kappa(mirrored)
    assert (one is None) == (other is None)
    assert one is None or one == pytest.approx(other)


@given(st.lists(st.integers(0, 3), min_size=2, max_size=30).filter(lambda one: len(set(one)) > 1))
def test_who_agrees_with_everything_has_one(labels):
    assert cohens_kappa(Counter((one, one) for one in labels)) == 1
    assert nominal_alpha(units(labels, labels, labels)) == 1


@given(st.lists(st.integers(1, 5), min_size=2, max_size=4), st.data())
def test_chance_alone_has_kappa_nought(rows, data):
    columns = data.draw(st.lists(st.integers(1, 5), min_size=len(rows), max_size=len(rows)))
    table = {
        (one, other): rows[one] * columns[other]
        for one, other in product(range(len(rows)), repeat=2)
    }
    assert cohens_kappa(table) == pytest.approx(0, abs=1e-12)


def test_what_chance_cannot_change_has_no_coefficient():
    assert cohens_kappa({("a", "a"): 5}) is None
    assert cohens_kappa({}) is None
    assert nominal_alpha({("a", "a"): 5}) is None
    assert nominal_alpha({("a", None): 5}) is None
    assert disagreement([[], []], 10).alpha is None
    assert disagreement([[(0, 1)]], 10).alpha is None


@given(st.lists(st.tuples(*[st.sampled_from("abc")] * 3), min_size=2, max_size=20))
def test_alpha_is_the_same_in_any_order_of_encoders(labels):
    first = nominal_alpha(Counter(labels))
    for order in permutations(range(3)):
        other = nominal_alpha(Counter(tuple(one[place] for place in order) for one in labels))
        assert other == (None if first is None else pytest.approx(first))


@st.composite
def unitizings(draw, length=40):
    cuts = sorted(draw(st.sets(st.integers(0, length), max_size=10)))
    return list(zip(cuts[::2], cuts[1::2], strict=False))


def by_definition(encoders, length):
    """Observed and expected disagreement, term by term as Krippendorff (1995) writes them."""

    def sections(found):
        edges = sorted({0, length, *(edge for unit in found for edge in unit)})
        return [(a, b, (a, b) in found) for a, b in pairwise(edges)]

    def difference(one, other):
        (a, b, is_unit), (c, d, also) = one, other
        if is_unit and also:
            return (a - c) ** 2 + (b - d) ** 2 if a < d and c < b else 0
        if is_unit and c <= a and b <= d:
            return (b - a) ** 2
        return (d - c) ** 2 if also and not is_unit and a <= c and d <= b else 0

    count = len(encoders)
    observed = sum(
        difference(*two)
        for i, j in permutations(range(count), 2)
        for two in product(sections(encoders[i]), sections(encoders[j]))
    )
    every = [section for found in encoders for section in sections(found)]
    found = [b - a for a, b, is_unit in every if is_unit]
    gaps = [b - a for a, b, is_unit in every if not is_unit]
    room = Fraction(0)
    for size in found:
        room += Fraction((len(found) - 1) * (2 * size**3 - 3 * size**2 + size), 3)
        room += size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)
    of_all = count * length * (count * length - 1) - sum(size * (size - 1) for size in found)
    return observed / (count * (count - 1) * length**2), float(2 * room / length / of_all)


@given(st.lists(unitizings(), min_size=2, max_size=4))
def test_disagreement_is_as_defined(encoders):
    found = disagreement(encoders, 40)
    if any(encoders):
        assert (found.observed, found.expected) == pytest.approx(by_definition(encoders, 40))
    for order in permutations(encoders):
        other = disagreement(order, 40)
        assert (other.observed, other.expected) == pytest.approx((found.observed, found.expected))


@given(unitizings().filter(bool))
def test_the_same_units_have_alpha_one(found):
    expected = None if found == [(0, 40)] else 1
    assert disagreement([found, found], 40).alpha in (expected, 1)
