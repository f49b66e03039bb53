"""The country in whose spelling a text is written."""

import pytest

from tei_tools.document.text import Text
from tei_tools.registers.places.orthography import home


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("There is no harbour for them this side of the head.", "GB"),
        ("Your favour of the 3rd; my neighbours; dishonourable.", "GB"),
        ("The neighbors came by the harbor.", "US"),
        ("A harbour, and once a harbor.", ""),
        ("The lamp has not failed one night since Christmas.", ""),
        ("Pearl Harbor and the Labour Party.", ""),
        ("El honor y el color del humor; un favor.", ""),
        ("An hour of our tour; four flour sacks; the dour velours.", ""),
    ],
)
def test_spelling_tells_of_a_country(words: str, country: str) -> None:
    assert home(Text.from_string(words)) == country
