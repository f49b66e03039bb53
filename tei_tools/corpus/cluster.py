"""Cluster: the workers of a Dask scheduler, on other machines or on this one."""

import logging
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import metadata
from time import monotonic
from typing import TYPE_CHECKING, Any, Generic

import tei_tools
from tei_tools.corpus.batches import Batch
from tei_tools.corpus.outcome import Item, Outcome, Value
from tei_tools.corpus.workers import WAITING, ClusterError, Result, other_version
from tei_tools.errors import ConfigError

if TYPE_CHECKING:
    from distributed import Client

CONNECTING = 20
"""Seconds that the scheduler has to answer, and that a first worker has to be there."""

PARTING = 2
"""Seconds for taking leave of a scheduler, which may be gone."""

POLL = 5.0
"""Seconds between looks whether there still are workers."""

DESERTED = 60.0
"""Seconds for which there may be no worker at all before the run is given up."""

GO_ON = "and go on with --resume, or by building again"
"""What the user is to do when a cluster is there again."""

SILENCED = ("distributed", "tornado", "asyncio")
"""Loggers that would print tracebacks beside our sentences, with all below them."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A Dask scheduler at `address` (tcp://host:port, or tls://), with its workers.

    With `by_value` the contents of files travel, for workers that do not share the disk.
    """

    address: str
    by_value: bool = False

    @contextmanager
    def workers(self, function: Callable[[Item], Value]) -> Iterator["Hands[Item, Value]"]:
        """The cluster's workers, each given the function once; a ClusterError where none is there
        or one is of another version of tei_tools, a ConfigError where Dask is not installed.
        """
        client = _connected(self.address)
        try:
            _same_version(client, self.address)
            with _given(client, function) as key:
                yield Hands(client, key, self)
        finally:
            with suppress(Exception):
                client.close(timeout=PARTING)


class Hands(Generic[Item, Value]):
    """Workers of a cluster that know the function by a key."""

    def __init__(self, client: "Client", key: str, cluster: Cluster) -> None:
        self._client, self._key, self._address = client, key, cluster.address
        self._executor = client.get_executor(pure=False)
        self._seen = monotonic()
        self.carries = cluster.by_value
        self.ahead = WAITING * max(1, sum(client.nthreads().values()))

    def submit(self, batch: Batch[Item]) -> Future[Result[Value]]:
        """Hand a batch to the scheduler."""
        from tei_tools.corpus.cluster_worker import attempts_there  # noqa: PLC0415 - needs Dask

        future: Future[Result[Value]] = self._executor.submit(
            attempts_there, tei_tools.__version__, self._key, batch.items
        )
        return future

    def result(self, batch: Batch[Item], future: Future[Result[Value]]) -> Result[Value]:
        """Wait for what became of a batch; Dask gives the work of lost workers to others.

        Where it loses one worker after the other, each item is tried by itself.
        """
        from distributed import KilledWorker  # noqa: PLC0415

        try:
            return self._waited(future)
        except KilledWorker:
            return [self._alone(number, item) for number, item in enumerate(batch.items)]

    def _alone(self, number: int, item: Item) -> Outcome[int, Value]:
        from distributed import KilledWorker  # noqa: PLC0415

        try:
            (one,) = self._waited(self.submit(Batch((item,))))
        except KilledWorker:
            told = f"{item}: the workers that were at it died one after the other."
            return Outcome(number, error=told)
        return Outcome(number, one.value, one.error, one.seconds, one.trace)

    def _waited(self, future: Future[Result[Value]]) -> Result[Value]:
        while True:
            try:
                return future.result(POLL)
            except TimeoutError:
                self._look()
            except CancelledError:
                raise self._lost() from None

    def _look(self) -> None:
        """Give up where there has been no worker for too long."""
        try:
            count = len(self._client.nthreads())
        except Exception:
            raise self._lost() from None
        if count:
            self._seen = monotonic()
        elif monotonic() - self._seen > DESERTED:
            raise ClusterError(
                f"The scheduler at {self._address} has had no workers for {DESERTED:.0f} seconds; "
                f"start some, {GO_ON}."
            )

    def _lost(self) -> ClusterError:
        return ClusterError(f"The scheduler at {self._address} is lost; start it again, {GO_ON}.")


def _connected(address: str) -> "Client":
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError:
        raise ConfigError(
            "--cluster needs Dask; install it: pip install 'tei_tools[cluster]'."
        ) from None
    _silence()
    try:
        return Client(address, timeout=CONNECTING, set_as_default=False, name="tei-tools")
    except Exception as error:
        said = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise ClusterError(
            f"There is no Dask scheduler to be reached at {address} ({said.rstrip('.')}); "
            "give its address as tcp://host:port."
        ) from None


def _silence() -> None:
    names = (*SILENCED, *logging.root.manager.loggerDict)
    for name in names:
        if name.partition(".")[0] in SILENCED:
            logging.getLogger(name).setLevel(logging.CRITICAL + 1)


def _same_version(client: "Client", address: str) -> None:
    """Refuse workers that have another version of tei_tools, or none."""
    try:
        client.wait_for_workers(1, timeout=CONNECTING)
    except TimeoutError:
        raise ClusterError(
            f"The scheduler at {address} has no workers; start some: dask worker {address}."
        ) from None
    told: dict[str, Any] = client.run(metadata.version, "tei_tools", on_error="return")
    for worker, version in told.items():
        if isinstance(version, Exception):
            raise ClusterError(f"The worker at {worker} has no tei_tools; install it there.")
        if version != tei_tools.__version__:
            raise ClusterError(other_version(worker, version, tei_tools.__version__))


@contextmanager
def _given(client: "Client", function: Callable[[Item], Value]) -> Iterator[str]:
    """The key by which every worker, also one that comes later, knows the function."""
    from tei_tools.corpus.cluster_worker import Given  # noqa: PLC0415 - needs Dask

    given = Given(function)
    try:
        client.register_plugin(given)
    except Exception as error:
        raise ClusterError(f"The workers cannot be told what to do: {error}.") from None
    try:
        yield given.name
    finally:
        if client.status == "running":
            with suppress(Exception):
                client.unregister_worker_plugin(given.name)
