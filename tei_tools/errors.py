"""What stops a run: exceptions whose message is one sentence that says what to do."""


class TeiToolsError(Exception):
    """Something that stops a run; the message is one sentence for the person at the keyboard."""


class InputError(TeiToolsError):
    """A file that cannot be read, decoded or parsed."""


class NotWellFormedError(InputError):
    """XML that breaks XML's own grammar; `line` and `column` count from 1, in characters."""

    def __init__(self, message: str, line: int = 0, column: int = 0) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class OutputError(TeiToolsError):
    """A place that cannot be written."""


class ConfigError(TeiToolsError):
    """A setting that means nothing: an unknown name, a bad value, a missing file."""


class SchemaError(TeiToolsError):
    """An incorrect schema; `line` counts from 1, 0 where it is not known."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line
