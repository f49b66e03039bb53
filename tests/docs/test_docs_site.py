"""The documentation as a site: every page in its navigation, no link that leads nowhere."""

import os
import subprocess
import sys

import pytest
from docs_pages import ROOT


def test_site_is_built_strictly(tmp_path):
    pytest.importorskip("material", reason="mkdocs-material is missing: pip install '.[docs]'")
    ended = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "-f", str(ROOT / ".mkdocs.yml"), "-d", tmp_path],
        capture_output=True,
        text=True,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )
    assert ended.returncode == 0, ended.stderr
    assert "not included in the" not in ended.stderr, ended.stderr
    for page in (ROOT / "docs").glob("*.md"):
        assert (tmp_path / page.with_suffix(".html").name).is_file()
