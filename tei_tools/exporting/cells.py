"""Rows as CSV."""

import csv
import io
from collections.abc import Iterable, Sequence

from tei_tools.cells import harmless


def rows_as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """The rows as CSV in UTF-8 (RFC 4180, lines ended by a line feed), none of whose cells is a
    formula.
    """
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerows([harmless(value) for value in row] for row in rows)
    return file.getvalue().encode("utf-8")
