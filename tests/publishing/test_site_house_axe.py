"""The guide's example of a house's own look, as axe-core and the Nu Html Checker see its pages."""

import json
import subprocess
from pathlib import Path

import pytest
from test_site_accessibility import pytestmark, violations  # noqa: F401 - marks these too
from test_site_browser import JAVA, VALIDATOR
from test_site_house_look import TWO, example

from tei_tools.publishing.site import make_site

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z"/></svg>'


@pytest.fixture(scope="module")
def dressed(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The pages of the example."""
    house, site = (tmp_path_factory.mktemp(name) for name in ("house", "site"))
    look = example(house)
    (house / "logo.svg").write_text(SVG, "utf-8")
    for path, data in make_site(TWO, house=look).items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(data)
    return sorted(site.rglob("index.html"))


def test_the_example_shuts_no_reader_out(dressed: list[Path], tmp_path: Path) -> None:
    assert len(dressed) == 3
    assert violations(dressed, tmp_path / "profile") == []


@pytest.mark.skipif(JAVA is None, reason="Java is not installed")
@pytest.mark.skipif(not VALIDATOR.is_file(), reason="vnu-jar is not installed (npm ci)")
def test_the_example_is_valid(dressed: list[Path]) -> None:
    command = [JAVA, "-jar", VALIDATOR, "--errors-only", "--format", "json", *dressed]
    done = subprocess.run(command, capture_output=True, timeout=120)
    assert [one["message"] for one in json.loads(done.stderr)["messages"]] == []
