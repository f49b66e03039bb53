"""What several modules of these tests look at, made once."""

from pathlib import Path

import pytest
from whole_edition import edition


@pytest.fixture(scope="session")
def whole_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site with every kind of page; nobody writes to it."""
    return edition(tmp_path_factory.mktemp("edition"))
