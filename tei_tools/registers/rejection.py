"""Rejection: words that an editor decided are no name."""

from dataclasses import dataclass

REJECT = "reject"
"""What the column "decision" of a table holds for it."""


@dataclass(frozen=True, slots=True)
class Rejection:
    """`words` that name nothing of `kind`, or of any where that is "".

    Where `before` or `after` hold the words around them, only that one place is meant.
    """

    kind: str
    words: str
    before: str = ""
    after: str = ""
