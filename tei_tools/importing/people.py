"""People: who changed or commented on a file, each with an xml:id."""

from tei_tools.registers.identifiers import Identifiers


class People:
    """The names of editors as they come, and the ids that @resp points to."""

    def __init__(self) -> None:
        self._identifiers = Identifiers(["tei_tools"])
        self.names: dict[str, str] = {}
        self._ids: dict[str, str] = {}

    def pointer(self, name: str) -> str:
        """The value of @resp for somebody; "" for nobody."""
        name = " ".join(name.split())
        if not name:
            return ""
        if name not in self._ids:
            self._ids[name] = self._identifiers.new(name, "editor")
            self.names[self._ids[name]] = name
        return f"#{self._ids[name]}"
