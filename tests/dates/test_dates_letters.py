"""A bundle of letters: each tells of yesterday from the day at its own head."""

from tei_tools.annotators.dates import dates, dates_with
from tei_tools.document.source import TEI, Document
from tei_tools.document.view import read_text
from tei_tools.span import Span

FIRST = """<div type="letter"><head>John to Mary</head>
<opener><dateline>Falmouth, 3 March 1801</dateline><salute>My dear Mary,</salute></opener>
<p>{first}</p></div>"""
SECOND = """<div type="letter"><head>Mary to John</head>
<opener><dateline>Penzance, March 9th</dateline><salute>My dear John,</salute></opener>
<p>Received 2 May</p>
<p>{second}</p></div>"""


def told(second: str, first: str = "I am well.", date: str | None = None) -> dict[str, str]:
    """The words of each date of two letters, with its day; the later of two that are alike."""
    body = FIRST.format(first=first) + SECOND.format(second=second)
    source = f'<TEI xmlns="{TEI}"><teiHeader/><text><body>{body}</body></text></TEI>'
    text = read_text(Document.parse(source, "letters.xml"))
    found = dates_with(date)(text) if date else dates(text)
    return {
        text.content[one.start : one.end]: one.attributes.get("when", "")
        for one in found
        if isinstance(one, Span)
    }


def test_each_letter_counts_from_its_own_head() -> None:
    said = told("She came yesterday.", "He came yesterday; the packet sails on Friday.")
    assert said["3 March 1801"] == "1801-03-03"
    assert said["Friday"] == "1801-03-06"
    assert said["March 9th"] == "1801-03-09"
    assert said["yesterday"] == "1801-03-08"


def test_a_day_in_the_letter_itself_is_not_the_day_of_writing() -> None:
    assert told("On 5 April we dined. She comes tomorrow.")["tomorrow"] == "1801-03-10"
    assert told("Yours of the 3rd came.")["the 3rd"] == "1801-03-03"


def test_the_day_that_the_reader_gives_goes_before_the_heads() -> None:
    assert told("She came yesterday.", date="1801-06-02")["yesterday"] == "1801-06-01"
