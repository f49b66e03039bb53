"""Annotations of the compact syntax: read over, once they are known to be correct."""

from tei_tools.validation.relaxng.cursor import Cursor
from tei_tools.validation.relaxng.declarations import Declarations
from tei_tools.validation.relaxng.names import SEPARATOR, namespace_of
from tei_tools.validation.relaxng.tags import RELAXNG_NAMESPACE

BRACKETS = {"[": 1, "]": -1}


class Annotations:
    """Reads annotations from where the cursor stands."""

    def __init__(self, cursor: Cursor, declared: Declarations) -> None:
        self._cursor = cursor
        self._declared = declared

    def length(self) -> int:
        """The number of tokens of the annotation, if one comes next."""
        depth = distance = 0
        while depth or (distance == 0 and self._cursor.sees("[")):
            token = self._cursor.ahead(distance)
            if token.kind == "end":
                self._cursor.fail("an annotation is not closed")
            depth += BRACKETS.get(token.text, 0) if token.kind == "symbol" else 0
            distance += 1
        return distance

    def leading(self) -> bool:
        """Read `[...]` before something; whether there were elements in it."""
        if not self._cursor.takes("["):
            return False
        self._attributes(foreign=True)
        has_elements = False
        while not self._cursor.takes("]"):
            self.element(foreign=True)
            has_elements = True
        return has_elements

    def following(self) -> None:
        """Read `>> element [...]` behind something."""
        while self._cursor.takes(">>"):
            self.element(foreign=True)

    def element(self, foreign: bool) -> None:
        """Read `name [...]`; where `foreign`, it cannot be one of RELAX NG's own."""
        name = self._declared.name("")
        if foreign and namespace_of(name) == RELAXNG_NAMESPACE:
            self._cursor.fail("an annotation cannot be in RELAX NG's namespace")
        self._cursor.expect("[")
        depth = self._attributes(foreign=False)
        while depth:
            if self._cursor.takes("]"):
                depth -= 1
            elif self._cursor.takes("~") or self._cursor.ahead().kind == "literal":
                self._cursor.literal()
            else:
                self._declared.name("")
                self._cursor.expect("[")
                depth += self._attributes(foreign=False)

    def _attributes(self, foreign: bool) -> int:
        """Read `name = "value"` as long as there are any; always 1, for the bracket before."""
        seen: set[str] = set()
        while self._cursor.ahead(1).text == "=" and self._cursor.ahead(1).kind == "symbol":
            name = self._declared.name("")
            own = SEPARATOR not in name or namespace_of(name) == RELAXNG_NAMESPACE
            if name in seen or name == "xmlns" or (foreign and own):
                self._cursor.fail("an annotation has an attribute that it cannot have")
            seen.add(name)
            self._cursor.expect("=")
            self._cursor.literal()
        return 1
