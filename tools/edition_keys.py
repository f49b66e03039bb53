"""Write the reference of edition.toml's keys into docs/edition.md, from the keys themselves.

`python tools/edition_keys.py` writes it; a test says when it is stale.
"""

from pathlib import Path

from tei_tools.config.guide import reference

PAGE = Path(__file__).resolve().parents[1] / "docs" / "edition.md"
HEAD = "## Every key\n"


def page(old: str) -> str:
    """The page with its last section made anew."""
    return f"{old.partition(HEAD)[0]}{HEAD}\n{reference()}"


if __name__ == "__main__":
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")
