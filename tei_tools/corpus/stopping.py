"""Stopping: a run that is asked to end does so as by Ctrl-C."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import NoReturn

ASKING = ("SIGTERM", "SIGHUP")
"""The signals that ask a process to end, where the system has them."""


@contextmanager
def stoppable() -> Iterator[None]:
    """Meanwhile the signals of ASKING raise KeyboardInterrupt; those that are ignored stay so."""
    if current_thread() is not main_thread():
        yield
        return
    numbers = [getattr(signal, name) for name in ASKING if hasattr(signal, name)]
    before = {one: signal.getsignal(one) for one in numbers}
    for one, handler in before.items():
        if handler is signal.SIG_DFL:
            signal.signal(one, _interrupt)
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


def _interrupt(_number: int, _frame: object) -> NoReturn:
    raise KeyboardInterrupt
