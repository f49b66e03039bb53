"""Inverted names: a surname, a comma, forenames, and what only looks so."""

import pytest

from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.incipit import letter_title
from tei_tools.registers.inverted import turned


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Marrack, Hannah", "Hannah Marrack"),
        ("Marrack,  Hannah Jane", "Hannah Jane Marrack"),
        ("Wentworth, F.", "F. Wentworth"),
        ("Tolkien, J. R.", "J. R. Tolkien"),
        ("van der Meer, Maria", "Maria van der Meer"),
        ("O'Brien, Mary", "Mary O'Brien"),
        ("Garcia Lopez, Maria", "Maria Garcia Lopez"),
    ],
)
def test_a_name_as_catalogues_have_it_is_turned_round(name: str, expected: str) -> None:
    assert turned(name) == expected
    assert turned(expected) == expected


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Hannah Marrack",
        "Josiah Fenner, M.D.",
        "Fenner, M.D.",
        "Rowe, Esq.",
        "Falmouth, Cornwall",
        "King, Jr.",
        "Marrack, Hannah, Newlyn",
        "Marrack, the younger",
        "Marrack, Hannah and Elias",
        "Marrack, Hannah (1849)",
        "Oakes, Tarrant & Co.",
        ", Hannah",
        "Marrack,",
        "a, " * 50_000,
        "Marrack, " + "Hannah " * 50_000,
    ],
)
def test_what_is_not_plainly_one_stays(name: str) -> None:
    assert turned(name) == name


def test_the_title_of_a_letter_has_its_names_the_usual_way() -> None:
    told = Correspondence("Marrack, Elias", "Marrack, Hannah", "1874-03-03")
    assert letter_title(told) == "Elias Marrack to Hannah Marrack, 3 March 1874"
    assert letter_title(Correspondence("Rowe, Anne")) == "Letter from Anne Rowe"
