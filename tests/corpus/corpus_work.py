"""Functions that the tests have done by other processes, which find them by this module's name."""

import os
import signal
import time
from pathlib import Path

from tei_tools.errors import InputError


def half(number):
    """Half of a number; three is refused, four is a mistake of our own."""
    if number == 3:
        raise InputError("three cannot be halved.")
    if number == 4:
        raise KeyError("four")
    return number / 2


def late(number):
    """The number, the sooner the higher it is."""
    time.sleep(0.02 * (5 - number % 5))
    return number


def deadly(number):
    """The number and the process that gave it; thirteen kills that process."""
    if number == 13:
        os.kill(os.getpid(), signal.SIGKILL)
    return number, os.getpid()


def deadly_once(job):
    """The number, though the first process that is at it dies."""
    number, folder = job
    been_here = Path(folder) / str(number)
    if number == 5 and not been_here.exists():
        been_here.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def hungry(number):
    """There is never enough memory for seven."""
    if number == 7:
        raise MemoryError
    return number


def slow(number):
    """A number, after a while."""
    time.sleep(60)
    return number
