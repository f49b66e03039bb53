"""Texts of many forms, as archives have them, and the TEI that they become (forms/).

Each text has a file of the same name that says its profile and gives its `<text>`, and what the
header says of letters. Those called "not" look like a form and are of another.
"""

from pathlib import Path

import pytest
from law_one import is_kept
from lxml import etree
from test_reading_laws import PROFILE, SHARED, assert_valid

from tei_tools.reading import structure

FORMS = Path(__file__).with_name("forms")
TEXTS = sorted([*FORMS.glob("*.txt"), *FORMS.glob("*.md")])
TEI = "{http://www.tei-c.org/ns/1.0}"


def canonical(element):
    """Canonical XML 2.0 (c14n2)."""
    return etree.canonicalize(etree.tostring(element, encoding="unicode", with_tail=False))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_a_text_becomes_its_tei(path):
    text = path.read_text(encoding="utf-8")
    made = structure(text, source=path.name)
    expected = etree.parse(path.with_suffix(".xml")).getroot()
    root = etree.fromstring(made.xml.encode())
    assert made.profile == expected.get("profile")
    found = [*root.iter(f"{TEI}correspDesc"), root.find(f"{TEI}text")]
    assert list(map(canonical, found)) == list(map(canonical, expected))
    assert is_kept(text, made.xml, made.profile == "markdown")
    assert_valid(made.xml, PROFILE)


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_its_tei_is_valid_tei(path, shared):
    made = structure(path.read_text(encoding="utf-8"), source=path.name)
    assert_valid(made.xml, SHARED / "schemas" / "tei_all.rng")


def test_as_many_texts_only_look_like_a_form():
    wrong = [path for path in TEXTS if path.stem.startswith("not-")]
    assert len(TEXTS) >= 24
    assert len(wrong) * 2 >= len(TEXTS) - 2
