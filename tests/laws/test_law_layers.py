"""Imports point down: no package of the house imports one that imports it, however far around."""

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2] / "tei_tools"


def imported(file: Path) -> set[str]:
    """The modules of ours that a module imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module == "tei_tools":
            found.update(f"tei_tools.{one.name}" for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return {one for one in found if one.startswith("tei_tools.")}


@pytest.fixture(scope="module")
def packages() -> dict[str, set[str]]:
    """The packages and single modules of the house, and those that each imports."""
    found: dict[str, set[str]] = {}
    for file in HOUSE.rglob("*.py"):
        name = file.relative_to(HOUSE).with_suffix("").parts[0]
        if name != "__init__":
            others = {one.split(".")[1] for one in imported(file)} - {name, "__version__"}
            found.setdefault(name, set()).update(others)
    return found


def test_packages_stand_one_above_the_other(packages: dict[str, set[str]]) -> None:
    order = [*TopologicalSorter(packages).static_order()]
    above = ("errors", "document", "registers", "annotators", "reading", "importing", "cli")
    places = [order.index(one) for one in above]
    assert places == sorted(places)


def test_nobody_imports_the_command_line(packages: dict[str, set[str]]) -> None:
    assert [name for name, others in packages.items() if "cli" in others] == ["__main__"]


def test_a_circle_would_be_told(packages: dict[str, set[str]]) -> None:
    with pytest.raises(CycleError, match="registers"):
        TopologicalSorter(packages | {"document": {"registers"}}).prepare()
