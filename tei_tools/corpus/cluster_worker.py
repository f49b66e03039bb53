"""What a worker of the cluster does: keep the function, and call it for the batches it gets."""

from collections.abc import Callable
from threading import Lock
from typing import Any
from uuid import uuid4

from distributed import Worker, WorkerPlugin, get_worker

import tei_tools
from tei_tools.corpus.cluster import ClusterError, other_version
from tei_tools.corpus.outcome import attempts
from tei_tools.corpus.workers import Result

_FUNCTIONS: dict[str, Callable[[Any], Any]] = {}
_ONE_AT_A_TIME = Lock()
"""A worker may have several threads; the models and the XSLT processor are for one."""


class Given(WorkerPlugin):
    """A function that each worker gets once, when the run begins or when the worker joins."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        self.name = f"tei_tools-{uuid4().hex}"
        self.function = function

    def setup(self, worker: Worker) -> None:  # noqa: ARG002 - as Dask calls it
        """Keep the function on this worker."""
        _FUNCTIONS[self.name] = self.function

    def teardown(self, worker: Worker) -> None:  # noqa: ARG002
        """Let it go."""
        _FUNCTIONS.pop(self.name, None)


def attempts_there(version: str, key: str, items: tuple[Any, ...]) -> Result[Any]:
    """The outcomes of a batch, where the worker is; a ClusterError where it is of another version
    than the one who asks.
    """
    if version != tei_tools.__version__:
        raise ClusterError(other_version(get_worker().address, tei_tools.__version__, version))
    with _ONE_AT_A_TIME:
        return attempts(_FUNCTIONS[key], items)
