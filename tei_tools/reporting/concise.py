"""One line a finding: `file:line:column: severity code message`."""

from collections.abc import Sequence

from tei_tools.diagnostic import Diagnostic


def concise(diagnostics: Sequence[Diagnostic]) -> str:
    """One line for each finding, in the order given."""
    return "".join(f"{headline(one)}\n" for one in diagnostics)


def headline(one: Diagnostic, severity: str = "") -> str:
    """Where, how grave (in the words given, if any), which rule, and what."""
    return f"{place(one)}{severity or one.severity} {one.code} {visible(one.message)}"


def place(one: Diagnostic) -> str:
    """`file:line:column: `, as far as they are known."""
    known = [visible(one.path), one.line, one.column if one.line else 0]
    written = ":".join(str(part) for part in known if part)
    return f"{written}: " if written else ""


def visible(words: str) -> str:
    """The words on one line, in which nothing can steer a terminal."""
    if words.isprintable():
        return words
    return "".join(one if one.isprintable() else _shown(one) for one in words)


def _shown(character: str) -> str:
    return " " if character.isspace() else "\N{REPLACEMENT CHARACTER}"
