"""Processes of this machine: one that dies is replaced, and told of for the item it was at."""

import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Lock, local
from typing import Any, Generic, NoReturn

from tei_tools.corpus.batches import Batch
from tei_tools.corpus.outcome import Item, Outcome, Value, attempts
from tei_tools.corpus.workers import WAITING, Result
from tei_tools.errors import TeiToolsError

SPAWN = get_context("spawn")
"""Each process is new, so that it shares no engine and no lock with this one."""

PATIENCE = 5.0
"""Seconds that a process has to end before it is killed."""


IDLE = 600.0
"""Seconds without work after which a process ends: on a cluster, whoever hired it may be gone."""


class Died(Exception):
    """A process ended in the middle of its work; the message says how."""


class NoProcessError(TeiToolsError):
    """Processes do not come up, so that no item is to blame."""


@contextmanager
def processes(function: Callable[[Item], Value], count: int) -> Iterator["Crew[Item, Value]"]:
    """`count` processes that call `function`; they are gone afterwards, whatever happened."""
    crew = Crew(function, count)
    try:
        yield crew
    except BaseException:
        crew.stop()
        raise
    finally:
        crew.end()


class Crew(Generic[Item, Value]):
    """A thread for each process: it hands over a batch, waits, and replaces one that died."""

    carries = False

    def __init__(self, function: Callable[[Item], Value], count: int) -> None:
        self.ahead = count * WAITING
        self._function = function
        self._threads = ThreadPoolExecutor(count, "tei-tools")
        self._mine = local()
        self._all: list[Process[Item, Value]] = []
        self._hiring = Lock()
        self._closed = False

    def submit(self, batch: Batch[Item]) -> Future[Result[Value]]:
        """Hand a batch to whoever is free first."""
        return self._threads.submit(self._attend, batch)

    def result(self, _batch: Batch[Item], future: Future[Result[Value]]) -> Result[Value]:
        """Wait for what became of a batch."""
        return future.result()

    def _attend(self, batch: Batch[Item]) -> Result[Value]:
        """The outcomes of a batch; where it kills its process, each item is tried by itself."""
        try:
            return self._process().attempts(batch.items)
        except Died:
            return [self._alone(number, item) for number, item in enumerate(batch.items)]

    def _alone(self, number: int, item: Item) -> Outcome[int, Value]:
        """The outcome of an item by itself; one that kills a second time is to blame."""
        try:
            (one,) = self._process().attempts((item,))
        except Died as died:
            return Outcome(number, error=f"{item}: twice the process that worked at it {died}.")
        return Outcome(number, one.value, one.error, one.seconds, one.trace)

    def _process(self) -> "Process[Item, Value]":
        """This thread's process, a new one where there is none or it died."""
        mine: Process[Item, Value] | None = getattr(self._mine, "process", None)
        if mine is not None and mine.is_alive:
            return mine
        with self._hiring:
            if self._closed:
                raise CancelledError
            self._mine.process = mine = Process(self._function)
            self._all = [*(one for one in self._all if one.is_alive), mine]
        return mine

    def stop(self) -> None:
        """Stop the processes where they are; none leaves a file half-written."""
        self._close()
        for one in self._all:
            one.stop()

    def end(self) -> None:
        """Wait until all is done."""
        self._close()
        self._threads.shutdown(wait=True)
        for one in self._all:
            one.end()

    def _close(self) -> None:
        with self._hiring:
            self._closed = True
        self._threads.shutdown(wait=False, cancel_futures=True)


class Process(Generic[Item, Value]):
    """A process that calls the function for the items it is sent; it ends with its pipe."""

    def __init__(self, function: Callable[[Item], Value]) -> None:
        self._pipe, theirs = SPAWN.Pipe()
        self._process = SPAWN.Process(target=_serve, args=(theirs, function), daemon=True)
        self._is_up = False
        with _interrupts_held():
            self._process.start()
        theirs.close()

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive()

    def attempts(self, items: tuple[Item, ...]) -> Result[Value]:
        """Have the function called for the items; Died where the process did not live to answer,
        a NoProcessError where it did not live to be asked.
        """
        try:
            self._is_up = self._is_up or self._pipe.recv()
            self._pipe.send(items)
            outcomes: Result[Value] = self._pipe.recv()
        except (EOFError, OSError):
            self.end()
            if self._is_up:
                raise Died(_how(self._process.exitcode)) from None
            raise NoProcessError(
                f"A process for the work did not start: it {_how(self._process.exitcode)}; "
                "try with fewer, and in a program of your own start them under "
                "if __name__ == '__main__'."
            ) from None
        return outcomes

    def stop(self) -> None:
        """Ask it to drop what it does; it removes what it has begun to write."""
        self._process.terminate()

    def end(self) -> None:
        """Let it go: it ends by itself where it waits for work."""
        self._pipe.close()
        self._process.join(PATIENCE)
        if self._process.is_alive():
            self._process.kill()
            self._process.join(PATIENCE)


def _serve(pipe: Connection, function: Callable[[Any], Any]) -> None:
    """Work until the pipe is closed at its other end, or nothing comes any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _leave)
    with suppress(EOFError, OSError):
        pipe.send(True)
        while pipe.poll(IDLE):
            pipe.send(attempts(function, pipe.recv()))


def _leave(number: int, _frame: object) -> NoReturn:
    """End at once, by an exception, so that what was begun is cleaned up."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(128 + number)


def _how(code: int | None) -> str:
    """How a process ended, by its exit code (negative: the signal that killed it)."""
    if code is None or code >= 0:
        return f"ended (exit code {code})"
    name = signal.Signals(-code).name if -code in set(signal.Signals) else f"signal {-code}"
    memory = ", perhaps for want of memory" if name == "SIGKILL" else ""
    return f"was killed ({name}{memory})"


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C is for this process alone; one that is still starting could not ignore it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    from multiprocessing import resource_tracker  # noqa: PLC0415 - it is not on all systems

    resource_tracker.ensure_running()  # which lets interrupts through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
