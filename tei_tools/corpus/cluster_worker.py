"""What a worker of the cluster does: it has processes that call the function for what it gets."""

from collections.abc import Callable
from multiprocessing import current_process
from typing import Any
from uuid import uuid4

from distributed import Worker, WorkerPlugin, get_worker

import tei_tools
from tei_tools.corpus.batches import Batch
from tei_tools.corpus.processes import Crew
from tei_tools.corpus.workers import ClusterError, Result, other_version

_CREWS: dict[str, Crew[Any, Any]] = {}


class Given(WorkerPlugin):
    """A function that each worker gets once, when the run begins or when the worker joins.

    It is called in a process for each thread of the worker: XSLT must run in a main thread, and
    what dies there leaves the worker alive to tell of it.
    """

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.name = f"tei_tools-{uuid4().hex}"
        self.function = function

    def setup(self, worker: Worker) -> None:
        """Keep the function on this worker."""
        current_process().daemon = False  # as Dask starts it, it could have no processes
        _CREWS[self.name] = Crew(self.function, worker.state.nthreads)

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002 - as Dask calls it
        """Let it go, whatever it is at."""
        crew = _CREWS.pop(self.name)
        crew.stop()
        crew.end()


def attempts_there(version: str, key: str, items: tuple[Any, ...]) -> Result[Any]:
    """The outcomes of a batch, where the worker is; a ClusterError where it is of another version
    than the one who asks.
    """
    if version != tei_tools.__version__:
        raise ClusterError(other_version(get_worker().address, tei_tools.__version__, version))
    return _CREWS[key].submit(Batch(items)).result()
