"""What is tagged: --only and --no-tag of encode."""

import pytest
from click.testing import CliRunner

from tei_tools.cli import group

LETTER = """London, April 9, 1861.

Dear Anne,

Yesterday I met Mr. Adams. “Come home,” he said.

Yours truly,
John Fox
"""


def encoded(*options):
    result = CliRunner().invoke(group, ["encode", "-", *options], LETTER, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout.partition("<text")[2]


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
