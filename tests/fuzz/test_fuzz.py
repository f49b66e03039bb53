"""Each target of the fuzzer takes a hundred inputs; the fuzzer finds mistakes that are there."""

import time

import fuzz_loop
import pytest
from fuzz_targets import TARGETS, TEXT, Target

from tei_tools.errors import InputError


@pytest.mark.parametrize("name", TARGETS)
def test_inputs_are_taken_or_refused(name):
    tally = fuzz_loop.fuzz(TARGETS[name], seed=1, seconds=4, most=100)
    assert tally.inputs > 10
    assert tally.findings == {}


def planted(data, _folder):
    if b"CHAPTER" in data:
        raise KeyError("planted")
    if b"Mr. " in data:
        raise InputError("Two\nlines.")


def test_mistakes_are_found():
    target = Target(planted, lambda: [b"It was late.", b"It rained."], TEXT)
    tally = fuzz_loop.fuzz(target, seed=1, seconds=30, most=2000)
    assert {one.split()[0] for one in tally.findings} == {"KeyError", "AssertionError"}


def test_the_slow_is_found(monkeypatch):
    monkeypatch.setattr(fuzz_loop, "SECONDS", 0.2)
    target = Target(lambda data, folder: time.sleep(10), lambda: [b"a"], TEXT)
    tally = fuzz_loop.fuzz(target, seed=1, seconds=30, most=1)
    assert [one.split()[0] for one in tally.findings] == ["TooSlow"]


def test_what_never_ends_is_found(monkeypatch):
    def endless(_data, _folder):
        while True:
            pass

    monkeypatch.setattr(fuzz_loop, "SECONDS", 0.1)
    tally = fuzz_loop.fuzz(Target(endless, lambda: [b"a"], TEXT), seed=1, seconds=30, most=1)
    assert [one.split()[0] for one in tally.findings] == ["TooSlow"]


def test_the_same_seed_gives_the_same_inputs():
    first, again = (fuzz_loop.inputs(TARGETS["dates"], 7) for _ in range(2))
    assert [next(first) for _ in range(60)] == [next(again) for _ in range(60)]
