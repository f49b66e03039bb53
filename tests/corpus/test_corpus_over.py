"""One function over many items: order, failures, processes that die, and how much is in hand."""

import os
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest
from corpus_work import deadly, deadly_once, half, hungry, late, slow
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.corpus import over
from tei_tools.corpus.batches import FULL, GROWTH, MOST, batches
from tei_tools.corpus.processes import NoProcessError
from tei_tools.corpus.workers import WAITING


def size(number):
    return 1_000


@pytest.mark.parametrize("jobs", [1, 2, ThreadPoolExecutor(2)], ids=["one", "two", "executor"])
def test_outcomes_come_in_order_and_failures_stop_nothing(jobs):
    outcomes = list(over(half, range(40), jobs, size=size))
    assert [one.item for one in outcomes] == list(range(40))
    assert outcomes[3].error == "three cannot be halved." and outcomes[3].value is None
    assert outcomes[4].error.startswith("4: a mistake of tei_tools itself stopped it (KeyError")
    assert 'raise KeyError("four")' in outcomes[4].trace
    assert [one.value for one in outcomes[5:]] == [number / 2 for number in range(5, 40)]


def test_order_does_not_depend_on_who_is_done_first():
    with ThreadPoolExecutor(4) as executor:
        assert [one.value for one in over(late, range(20), executor)] == list(range(20))


def test_a_process_that_is_killed_is_told_for_its_item_alone():
    outcomes = list(over(deadly, range(30), 2, size=size))
    assert [one.item for one in outcomes] == list(range(30))
    failed = [one for one in outcomes if one.error]
    assert [one.item for one in failed] == [13]
    assert failed[0].error == (
        "13: twice the process that worked at it was killed (SIGKILL, perhaps for want of memory)."
    )
    assert os.getpid() not in {one.value[1] for one in outcomes if one.value}


def test_an_item_whose_process_dies_once_is_tried_again(tmp_path):
    jobs = [(number, str(tmp_path)) for number in range(12)]
    assert [one.value for one in over(deadly_once, jobs, 2)] == list(range(12))
    assert (tmp_path / "5").exists()


def test_processes_that_do_not_start_stop_the_run():
    start = time.monotonic()
    with pytest.raises(NoProcessError, match=r"A process for the work did not start: it ended"):
        list(over(nowhere_else, range(5_000), 2))
    assert time.monotonic() - start < 60


def nowhere_else(number):
    """A function that other processes look for in vain."""
    return number


nowhere_else.__module__ = "__main__"
sys.modules["__main__"].nowhere_else = nowhere_else


def test_want_of_memory_is_one_sentence():
    outcomes = list(over(hungry, range(10)))
    assert [one.error for one in outcomes if one.error] == ["7: there is not enough memory for it."]


def test_items_are_drawn_only_as_they_are_needed():
    drawn = []

    def draw():
        for number in range(5_000):
            drawn.append(number)
            yield number

    with ThreadPoolExecutor(1) as executor:
        outcomes = over(half, draw(), executor)
        next(outcomes)
        assert len(drawn) <= 4 * WAITING
        assert len(list(outcomes)) == 4_999


def test_closing_the_generator_ends_the_processes():
    before = set(psutil.Process().children(recursive=True))
    outcomes = over(half, range(1_000_000), 2)
    next(outcomes)
    outcomes.close()
    assert _gone(before)


def test_work_that_is_dropped_does_not_go_on():
    def items():
        yield from range(8)
        raise KeyboardInterrupt

    start = time.monotonic()
    before = set(psutil.Process().children(recursive=True))
    with pytest.raises(KeyboardInterrupt):
        list(over(slow, items(), 2))
    assert time.monotonic() - start < 30
    assert _gone(before)


def _gone(before):
    """Whether all processes begun since are gone, but for the one that tracks resources."""
    new = set(psutil.Process().children(recursive=True)) - before
    return not [one for one in new if "resource_tracker" not in " ".join(one.cmdline())]


@given(st.lists(st.integers(0, 3 * FULL), max_size=300))
def test_batches_hold_all_items_in_order_and_none_is_overfull(sizes):
    found = list(batches(range(len(sizes)), sizes.__getitem__))
    assert [item for batch in found for item in batch.items] == list(range(len(sizes)))
    for batch in found:
        assert batch.size == sum(sizes[item] for item in batch.items)
        assert len(batch.items) == 1 or (batch.size <= FULL and len(batch.items) <= MOST)


def test_small_items_go_together_and_big_ones_alone():
    sizes = [1] * GROWTH + [10, 20, FULL * 2, 30, 40]
    found = [batch.items for batch in batches(range(len(sizes)), sizes.__getitem__)]
    assert found[GROWTH:] == [(4, 5), (6,), (7, 8)]


def test_the_first_batches_are_small():
    found = [len(batch.items) for batch in batches(range(5_000), lambda _: 1)]
    assert found[: 2 * GROWTH] == [1] * GROWTH + [2] * GROWTH
    assert found[:-1] == sorted(found[:-1]) and max(found) <= MOST
