"""What all tests share: where the data beside the repository stands."""

import signal
from pathlib import Path

import pytest
from hypothesis import settings

from tei_tools.cli import console

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
"""No example fails for being slow: what is slow is measured in benchmarks."""

signal.signal(signal.SIGINT, signal.default_int_handler)
"""Whoever runs the tests in the background, their commands can be interrupted: a shell has what
it starts there ignore SIGINT, and every process inherits that."""

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts, corpora and schemas beside the repository."""
    if not SHARED.is_dir():
        pytest.skip("the folder shared/ is not beside this repository")
    return SHARED


@pytest.fixture(autouse=True)
def nobody_is_quiet() -> None:
    """A command called by itself says what it says, whatever --quiet an earlier test gave."""
    console.settle(quiet=False, verbose=False)
