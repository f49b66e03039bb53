"""Letters in which people speak: no tale, so that small towns are believed in, too."""

import pytest

from tei_tools.document.source import Document
from tei_tools.document.view import read_text
from tei_tools.registers.places.tale import is_tale

SPEECH = """<p>"Did you come by Sidmouth?" said Captain Rowe. "By Taunton," replied his sister.</p>
<p>"Then you saw Exeter," said he, "and the sea at Dawlish."</p>"""
OPENER = "<opener><dateline>Exeter, Tuesday.</dateline><salute>My dear Ada,</salute></opener>"
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title>
</titleStmt><publicationStmt><p>B</p></publicationStmt><sourceDesc><p>C</p></sourceDesc></fileDesc>
</teiHeader><text>{front}<body>{body}</body></text></TEI>"""


def told(body: str, front: str = "") -> bool:
    """Whether a document with that body is a tale."""
    return is_tale(read_text(Document.parse(TEI.format(body=body, front=front))))


def letter(opener: str = OPENER, times: int = 1) -> str:
    return f'<div type="letter">{opener}{SPEECH * times}</div>'


@pytest.mark.parametrize(
    "body",
    [
        letter(),
        f"<head>The Rowe Letters</head>{letter()}{letter()}",
        letter("<head>LETTER I</head><opener>Exeter, Tuesday. Dear Ada,</opener>"),
        letter("<opener><salute>My dear Ada,</salute></opener>", times=50),
    ],
)
def test_letters_are_no_tale(body: str) -> None:
    assert not told(body)
    assert not told(body, "<front><div><p>To the reader.</p></div></front>")


@pytest.mark.parametrize(
    "body",
    [
        f"<div>{SPEECH}</div>",
        f"<div>{SPEECH}{SPEECH}</div>{letter()}",
        f'{letter()}<div type="chapter">{SPEECH * 300}</div>',
        f"<div>{SPEECH}<closer><signed>Anne Rowe</signed></closer></div>",
    ],
)
def test_a_story_is_one_though_it_holds_a_letter_or_opens_with_one(body: str) -> None:
    assert told(body)
