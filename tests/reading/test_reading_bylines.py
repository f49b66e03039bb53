"""byline_name: who a byline names, with the stops that belong to the name."""

import pytest

from tei_tools.reading.blocks import Chunk, Line
from tei_tools.reading.openings import byline_name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Anne Wray, M.D.", "Anne Wray, M.D."),
        ("By Anne Wray.", "Anne Wray"),
        ("By Anne Wray, Esq.", "Anne Wray, Esq."),
        ("by Anne Wray (1801-1873)", "Anne Wray"),
        ("By the river.", ""),
    ],
)
def test_byline(line, name):
    assert byline_name(Chunk((Line(line, 0, 1),))) == name
