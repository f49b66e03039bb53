"""Cursor: the place that a reader of the compact syntax has come to."""

from typing import NoReturn

from tei_tools.validation.relaxng.syntax import fail
from tei_tools.validation.relaxng.tokens import Token
from tei_tools.validation.relaxng.wording import quoted


class Cursor:
    """A place in a list of tokens, the last of which is an "end"."""

    def __init__(self, found: list[Token], path: str) -> None:
        self.path = path
        self._tokens = found
        self._place = 0

    def ahead(self, distance: int = 0) -> Token:
        """A token that is still to be read."""
        return self._tokens[min(self._place + distance, len(self._tokens) - 1)]

    @property
    def line(self) -> int:
        return self.ahead().line

    def take(self) -> Token:
        """The next token, which is then behind."""
        token = self.ahead()
        self._place += 1
        return token

    def sees(self, *words: str) -> bool:
        """Whether the next token is one of these keywords or symbols."""
        token = self.ahead()
        return token.kind in ("name", "symbol") and token.text in words

    def takes(self, *words: str) -> bool:
        """Whether the next token is one of these; if so, it is then behind."""
        seen = self.sees(*words)
        self._place += seen
        return seen

    def expect(self, *words: str) -> Token:
        """The next token, which must be one of these."""
        if not self.sees(*words):
            self.fail(f"expected {' or '.join(words)}")
        return self.take()

    def name(self, *kinds: str) -> Token:
        """The next token, which must be a name (or another of the kinds)."""
        if self.ahead().kind not in ("name", "escaped", *kinds):
            self.fail("expected a name")
        return self.take()

    def literal(self) -> str:
        """The text of the literals that come next, joined by "~"."""
        parts: list[str] = []
        while not parts or self.takes("~"):
            if self.ahead().kind != "literal":
                self.fail("expected text in quotation marks")
            parts.append(self.take().text)
        return "".join(parts)

    def fail(self, message: str) -> NoReturn:
        """Refuse the schema at the next token."""
        token = self.ahead()
        found = quoted(token.text) if token.kind != "end" else "the end of the schema"
        fail(self.path, token.line, f"{message}, found {found}")
