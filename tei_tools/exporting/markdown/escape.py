"""escape: text in which nothing is taken for a mark of Markdown."""

import re

_MARKS = re.compile(r"[\\`*\[\]<~|]|(?<!\w)_|_(?!\w)|&(?=#|[A-Za-z][A-Za-z0-9]{0,30};)")
_ADDRESS = re.compile(r"https?://[^\s()<>]+")
_START = re.compile(r"[#>=:+-]|\((?=\d)|\|")
_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_PUNCTUATION = re.compile(r"[!-/:-@\[-`{-~]")


def escape(text: str) -> str:
    """The text with a backslash before each mark; addresses of the web stay as they are."""
    parts: list[str] = []
    done = 0
    for address in _ADDRESS.finditer(text):
        parts += (_marked(text[done : address.start()]), address.group())
        done = address.end()
    return "".join([*parts, _marked(text[done:])])


def line_start(line: str) -> str:
    """An escaped line that begins no heading, item, quotation, rule or note."""
    if _NUMBER.match(line):
        return _NUMBER.sub(r"\1\\\2", line, count=1)
    only_marks = line and not any(map(str.isalnum, line)) and _PUNCTUATION.match(line)
    return f"\\{line}" if _START.match(line) or (only_marks and line[0] != "\\") else line


def _marked(text: str) -> str:
    return _MARKS.sub(lambda found: f"\\{found.group()}", text)
