"""One function over many files: in this process, in several, or on a cluster.

`over.py` calls the function and gives the outcomes in order; `processes.py`, `cluster.py` and any
`concurrent.futures` executor do the work; `files.py` reads a file, makes something of it and
writes it whole; `journal.py` notes what became of each, so that a killed run goes on; `hands.py`
are processes for tasks that differ.
To add another place to work: write a class with `submit`, `result`, `ahead` and `carries`, as
`workers.py` asks, and open it in `over.py`.
"""

from tei_tools.corpus.cluster import Cluster
from tei_tools.corpus.outcome import Outcome
from tei_tools.corpus.over import over

__all__ = ["Cluster", "Outcome", "over"]
