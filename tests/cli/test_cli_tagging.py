"""What is tagged, and what is said of the text: --only, --no-tag and --author of encode."""

import re

import pytest
from click.testing import CliRunner

from tei_tools.cli import group

LETTER = """London, April 9, 1861.

Dear Anne,

Yesterday I met Mr. Adams. “Come home,” he said.

Yours truly,
John Fox
"""


def run(*options):
    result = CliRunner().invoke(group, ["encode", "-", *options], LETTER, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def encoded(*options):
    return run(*options).partition("<text")[2]


def test_without_tags_the_structure_stays():
    made = encoded("--no-tag")
    assert "#tei_tools" not in made and "<opener>" in made and "</closer>" in made
    assert "Mr. Adams</persName>" in encoded("--tag")


@pytest.mark.parametrize("given", ["", " ", ","])
def test_only_nothing_is_refused(given):
    with pytest.raises(Exception, match=r"^--only names nothing; leave it out"):
        encoded("--only", given)


def test_only_something_is_taken():
    made = encoded("--only", "dates,")
    assert "<date " in made and "<persName" not in made


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--author", "Ann Ward", "--author", "Ben & Co."), ["Ann Ward", "Ben &amp; Co."]),
        (("--author", "Ann Ward; Ben Fox;"), ["Ann Ward", "Ben Fox"]),
        (("--author", "Ward, Ann"), ["Ward, Ann"]),
        ((), ["John Fox"]),
    ],
)
def test_every_author_has_an_element(options, expected):
    made = run("--no-tag", *options)
    assert re.findall("<author>(.*?)</author>", made) == expected
