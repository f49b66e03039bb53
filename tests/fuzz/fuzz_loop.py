"""The loop: inputs one after another, each within its time; what goes wrong is kept."""

import hashlib
import os
import shutil
import signal
import tempfile
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from fuzz_mutation import mutated
from fuzz_targets import Target
from fuzz_trees import mutated_tree

from tei_tools.errors import TeiToolsError

SECONDS = 10.0
"""Of a processor, for one input of at most 60,000 bytes."""

IDLE = 12
"""How much more it may take by the clock: a busy machine is no finding, one that waits is."""

TREES = 0.75
"""The share of the inputs of a target that reads XML whose tags stay in order."""


class TooSlow(BaseException):
    """An input took more than its time; no handler of the tool's catches it."""


@dataclass(slots=True)
class Tally:
    """What was tried: inputs, those refused with a sentence, and findings by their cause."""

    inputs: int = 0
    refused: int = 0
    slowest: float = 0.0
    findings: dict[str, bytes] = field(default_factory=dict)


def tried(target: Target, data: bytes) -> str | None:
    """The sentence with which the target refused the data; None where it took them.

    Raises what a target must not raise: anything but one sentence.
    """
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    try:
        with _within(SECONDS):
            target.run(data, folder)
    except TeiToolsError as error:
        sentence = str(error)
        assert sentence.strip(), "no sentence"
        assert "\n" not in sentence, f"more than one line: {sentence!r}"
        return sentence
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return None


def inputs(target: Target, seed: int) -> Iterator[bytes]:
    """Inputs without end, the same for the same seed: those to begin with, then mutations."""
    seeds = target.seeds()
    yield from seeds[:20]
    random = Random(seed)
    while True:
        data = random.choice(seeds)
        if target.is_xml and random.random() < TREES:
            yield mutated_tree(data, seeds, random)
        else:
            yield mutated(data, seeds, target.words, random)


def fuzz(target: Target, seed: int, seconds: float, most: int = 1 << 60) -> Tally:
    """Try inputs for so many seconds of a processor, or so many inputs."""
    tally, end = Tally(), time.process_time() + seconds
    for data in inputs(target, seed):
        if tally.inputs >= most or time.process_time() > end:
            break
        begun = time.process_time()
        try:
            tally.refused += tried(target, data) is not None
        except (Exception, TooSlow, RecursionError) as error:
            tally.findings.setdefault(cause(error), data)
        tally.inputs += 1
        tally.slowest = max(tally.slowest, time.process_time() - begun)
    return tally


def cause(error: BaseException) -> str:
    """What tells one mistake from another: the exception and the last lines of ours it met."""
    own = [
        f"{Path(frame.filename).name}:{frame.lineno}"
        for frame in traceback.extract_tb(error.__traceback__)
        if "tei_tools" in frame.filename
    ]
    return f"{type(error).__name__} at {' < '.join(own[:-4:-1])}: {str(error)[:200]!r}"


def keep(tally: Tally, name: str, folder: Path) -> list[Path]:
    """Write the inputs of the findings, each with its cause beside it."""
    files = []
    for why, data in tally.findings.items():
        file = folder / f"{name}-{hashlib.sha256(data).hexdigest()[:12]}"
        folder.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        file.with_suffix(".txt").write_text(why + "\n", "utf-8")
        files.append(file)
    return files


@contextmanager
def _within(seconds: float) -> Iterator[None]:
    """Ends with TooSlow what takes longer, where the system has timers."""
    if os.name == "nt":
        yield
        return

    def stop(*_: object) -> None:
        raise TooSlow(f"more than {seconds} s")

    before = {one: signal.signal(one, stop) for one in (signal.SIGPROF, signal.SIGALRM)}
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, IDLE * seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        for one, handler in before.items():
            signal.signal(one, handler)
