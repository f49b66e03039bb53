"""What build prints of much that was found."""

from collections import Counter

import pytest

from tei_tools.cli import console
from tei_tools.cli.build_told import few
from tei_tools.diagnostic import Diagnostic


@pytest.fixture(autouse=True)
def plain():
    console.settle(quiet=False, verbose=False)
    yield
    console.settle(quiet=False, verbose=False)


def found(code: str, message: str, count: int) -> list[Diagnostic]:
    return [Diagnostic(code, "info", message, path=f"{number}.txt") for number in range(count)]


def test_of_one_sentence_three_are_printed():
    told, more = few([*found("no-model", "None.", 2000), *found("other", "Another.", 3)])
    assert Counter(one.code for one in told) == {"no-model": 3, "other": 3}
    assert more == {"no-model": 1997}


def test_of_one_code_twenty_are_printed():
    told, more = few([one for n in range(50) for one in found("c", f"Sentence {n}.", 1)])
    assert ([one.message for one in told], more) == (
        [f"Sentence {n}." for n in range(20)], {"c": 30},
    )  # fmt: skip


def test_what_is_not_printed_anyway_is_not_counted():
    told, more = few(found("profile", "Read as letter.", 100))
    assert (len(told), more) == (100, Counter())


def test_all_is_printed_where_more_is_to_be_said():
    console.settle(verbose=True)
    told, more = few(found("no-model", "None.", 2000))
    assert (len(told), more) == (2000, Counter())
