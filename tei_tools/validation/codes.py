"""Codes: what each finding of the validator means, with an example; written in codes.md."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from tei_tools.errors import ConfigError

FILE = Path(__file__).with_name("codes.md")
_SECTION = re.compile(r"^### (?P<name>\S+)\n\n(?P<text>.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"^(?P<label>\w+):\n\n```xml\n(?P<xml>.*?)\n```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Code:
    """A code of findings: `meaning` in a paragraph, `examples` of XML by their labels ("Schema",
    "Wrong", "Right"), and both as Markdown in `text`.
    """

    name: str
    text: str

    @property
    def meaning(self) -> str:
        """What is wrong where it is found, in one paragraph."""
        return self.text.partition("\n")[0]

    @property
    def examples(self) -> Mapping[str, str]:
        """The XML of the examples."""
        return {found["label"]: found["xml"] for found in _EXAMPLE.finditer(self.text)}


@cache
def codes() -> Mapping[str, Code]:
    """Every code that the validator itself gives, in the order in which they are explained."""
    sections = _SECTION.finditer(FILE.read_text("utf-8"))
    return {found["name"]: Code(found["name"], found["text"].strip("\n")) for found in sections}


def explain(name: str) -> str:
    """The explanation of a code, as plain text; a ConfigError for a code that has none."""
    if name not in codes():
        near = get_close_matches(name, list(codes()), 1)
        advice = f"did you mean {near[0]}?" if near else "it may be a rule of a schema of your own."
        raise ConfigError(f'There is no explanation of "{name}"; {advice}')
    return f"{name}\n\n{_EXAMPLE.sub(_plain, codes()[name].text)}\n"


def _plain(example: re.Match[str]) -> str:
    lines = (f"    {line}".rstrip() for line in example["xml"].split("\n"))
    return "\n".join([f"{example['label']}:", "", *lines])
