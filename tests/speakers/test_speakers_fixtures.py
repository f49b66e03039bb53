"""The fixtures: cases of title, text and text with its quotations tagged.

The persons are those of REGISTER, wherever they are named. High certainty is not written out.
A title that ends in "[de]" or the like tells the language.
"""

import re
from pathlib import Path

import pytest
from fixture_file import cases

from tei_tools.annotators.gazetteer import gazetteer
from tei_tools.annotators.quotations import quotations
from tei_tools.annotators.speakers import attributed
from tei_tools.document.text import Text
from tei_tools.registers.linking import link
from tei_tools.registers.register import Entity, Register
from tei_tools.span import Span

FIXTURES = Path(__file__).parent / "fixtures"
REGISTER = Register(
    (
        Entity("anne_thornwick", "person", "Anne Thornwick", ("Anne", "Miss Thornwick")),
        Entity("jabez_penhallow", "person", "Jabez Penhallow", ("Mr. Penhallow",)),
        Entity("mrs_penhallow", "person", "Mrs. Penhallow"),
        Entity("loveday", "person", "Miss Loveday", ("Loveday",)),
        Entity("rowe", "person", "Mr. and Mrs. Rowe"),
    )
)
NAMES = gazetteer("persName", [name for one in REGISTER.entities for name in one.names])


def spoken(title: str, content: str) -> str:
    """The text with its quotations tagged."""
    language = re.search(r"\[(\w\w)\]$", title)
    text = Text.from_string(content, language[1] if language else "en")
    names = [one for one in NAMES(text) if isinstance(one, Span)]
    found = [one for one in quotations(text) if isinstance(one, Span)]
    linked = link(names, text, REGISTER)
    tags: list[tuple[int, int, str]] = []
    for span in attributed(text, [*linked.spans, *found], linked.register)[len(names) :]:
        told = {name: value for name, value in span.attributes.items() if value != "high"}
        shown = " ".join([span.tag, *(f'{name}="{value}"' for name, value in told.items())])
        tags += [(span.start, 1, f"<{shown}>"), (span.end, 0, f"</{span.tag}>")]
    for place, _, tag in sorted(tags, reverse=True):
        content = content[:place] + tag + content[place:]
    return content


@pytest.mark.parametrize(
    ("title", "given", "expected"), cases(FIXTURES / "told.txt") + cases(FIXTURES / "untold.txt")
)
def test_fixture(title: str, given: str, expected: str) -> None:
    assert spoken(title, given) == expected
