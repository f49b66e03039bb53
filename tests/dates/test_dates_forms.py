"""The forms of dates as archives write them, and the value of each, to the attribute."""

import json
from pathlib import Path

import pytest

from tei_tools.annotators.dates import dates, first_date, value_of
from tei_tools.document.text import Text
from tei_tools.span import Span

FORMS = Path(__file__).resolve().parents[2] / ".." / "shared" / "eval" / "dates-forms-dev.jsonl"


@pytest.mark.skipif(not FORMS.is_file(), reason="the forms stand beside the repository")
def test_every_form_has_its_exact_tei() -> None:
    for line in FORMS.read_text(encoding="utf-8").splitlines():
        form = json.loads(line)
        gold = form["dates"][0]
        found = {
            (span.start, span.end): span
            for span in dates(Text.from_string(form["text"], date=form["dct"] or ""))
            if isinstance(span, Span)
        }
        span = found[gold["start"], gold["end"]]
        values = {name: value for name, value in span.attributes.items() if name != "cert"}
        assert (form["text"], span.tag, values) == (form["text"], gold["element"], gold["tei"])


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("London, April 9, 1861.", "1861-04-09"),
        ("Kirribilli, Wednesday 12 May 1920", "1920-05-12"),
        ("Eau Gallie, Fla. July 9, 1951.", "1951-07-09"),
        ("[Washington,] December 13, 1941.", "1941-12-13"),
        ("Tokyo, August 4, 1955—10 a.m.", "1955-08-04T10:00:00"),
        ("Paris, le 9 Thermidor an II", "1794-07-27"),
        ("at home", ""),
    ],
)
def test_first_date(line: str, value: str) -> None:
    assert first_date(line) == value


def test_value_of_a_string() -> None:
    assert value_of("28 May through 1 June 1863") == {"from": "1863-05-28", "to": "1863-06-01"}
    assert value_of("nothing of the kind") == {}
