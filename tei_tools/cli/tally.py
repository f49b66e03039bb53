"""Tally: what became of the files of a run, told as it goes on and in a table at its end."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter

from tei_tools.cli import console
from tei_tools.corpus.files import Job, Made
from tei_tools.corpus.journal import entry
from tei_tools.corpus.outcome import Outcome
from tei_tools.errors import TeiToolsError

TOLD = 20
"""Sentences of each kind that are printed; where there is a journal it holds the others."""


class Tally:
    """Counts the files of a run by what became of them, and tells what is to be told of each.

    Where the command `has_report`, that tells what was found, and there is no table.
    """

    def __init__(
        self,
        total: int,
        journal: Path | None = None,
        *,
        as_json: bool = False,
        has_report: bool = False,
    ) -> None:
        self.total = total
        self.journal = journal
        self._as_json = as_json
        self._has_report = has_report
        self._begun = perf_counter()
        self._statuses: Counter[str] = Counter()
        self._notices: Counter[str] = Counter()

    @property
    def failed(self) -> int:
        """How many files nothing could be made of."""
        return self._statuses["failed"]

    @property
    def done(self) -> int:
        """How many files are behind us, whatever became of them."""
        return self._statuses.total()

    def left_out(self, sentences: Iterable[str]) -> None:
        """Tell of files that were found and are no sources."""
        for sentence in sentences:
            self._notices["left-out"] += 1
            if self._notices["left-out"] <= TOLD or console.verbose():
                console.warn(sentence)

    def add(self, outcome: Outcome[Job, Made]) -> None:
        """Count a file, and tell what is to be told of it."""
        self._statuses[outcome.value.status if outcome.value else "failed"] += 1
        if self._as_json:
            console.result(json.dumps(entry(outcome)) + "\n")
        if outcome.value is None:
            self._fail(outcome)
        elif not self._has_report:
            self._note(outcome.value, outcome.item.source)

    def _fail(self, outcome: Outcome[Job, Made]) -> None:
        if self.failed <= TOLD or self.journal is None:
            console.error(outcome.error)
        console.trace(outcome.trace)

    def _note(self, made: Made, source: str) -> None:
        before = self._notices.total()
        self._notices.update(one.code for one in made.notices if one.code not in console.EVIDENCE)
        if before < TOLD or self.journal is None or console.verbose():
            console.notices(made.notices, source)

    @contextmanager
    def told(self) -> Iterator[None]:
        """The table at the end of a run; and where it is stopped, how to go on."""
        try:
            yield
        except KeyboardInterrupt:
            raise Stopped(self._stopped()) from None
        finally:
            if self.total > 1 and (self.journal or not self._has_report):
                for line in self._table():
                    console.note(line)

    def _stopped(self) -> str:
        how = "the same command with --resume goes on" if self.journal else "run it again to go on"
        if not self.done:
            return f"stopped before the first of {self.total:,} files was done; {how}."
        return f"stopped after {self.done:,} of {self.total:,} files, each written whole; {how}."

    def _table(self) -> list[str]:
        seconds = perf_counter() - self._begun
        rate = f"{self.done / seconds:,.1f} a second" if seconds else ""
        rows = {**self._statuses, "not reached": self.total - self.done}
        lines = [f"{self.done:,} of {self.total:,} files in {seconds:,.1f} s, {rate}"]
        lines += [f"  {name:<11} {count:>9,}" for name, count in rows.items() if count]
        said = ", ".join(f"{code} {count:,}" for code, count in self._notices.most_common(8))
        if said:
            lines.append(f"  {'notices':<11} {self._notices.total():>9,}  {said}")
        if self.failed > TOLD and self.journal:
            lines.append(f"All sentences stand in {self.journal}.")
        return lines


class Stopped(TeiToolsError):
    """A run that was asked to stop."""
