"""Notices say what to do about them, once in a run."""

from tei_tools.cli import console
from tei_tools.diagnostic import Diagnostic

NO_SEARCH = Diagnostic("no-search", "info", "There is no search.", "pip install it")
OTHER = Diagnostic("other", "warning", "It was guessed.")


def told(capsys, *diagnostics):
    """The lines on standard error for these notices of one run."""
    console.notices(diagnostics, "a.txt")
    return capsys.readouterr().err.splitlines()


def test_advice_stands_below_its_notice_once_a_run(capsys):
    console.settle(quiet=False, verbose=False)
    assert told(capsys, NO_SEARCH, OTHER, NO_SEARCH) == [
        "a.txt: info: There is no search.",
        "  hint: pip install it",
        "a.txt: warning: It was guessed.",
        "a.txt: info: There is no search.",
    ]
    assert told(capsys, NO_SEARCH) == ["a.txt: info: There is no search."]
    console.settle(quiet=False, verbose=False)
    assert told(capsys, NO_SEARCH)[1:] == ["  hint: pip install it"]


def test_quiet_says_nothing(capsys):
    console.settle(quiet=True)
    assert told(capsys, NO_SEARCH) == []
    console.settle(quiet=False)
