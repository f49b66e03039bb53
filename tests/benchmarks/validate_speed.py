"""Where the time of validation goes; run by hand.

    python tests/benchmarks/validate_speed.py FILE...

For each file: CPU seconds of each stage (our profile, everything loaded), and of whole processes,
`tei-tools validate` beside the RELAX NG engine alone.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from tei_tools import resources
from tei_tools.validation import pointers, relaxng, schematron, source, validate
from tei_tools.validation.scan import scan

PROFILE = resources.schemas() / "tei_tools.rng"
ENGINE = f"""
import sys; from pathlib import Path
from tei_tools.validation.relaxng import load
list(load(Path({str(PROFILE)!r})).validate(Path(sys.argv[1])))
"""


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of a second run, in which everything is known."""
    work()
    start = time.process_time()
    work()
    return time.process_time() - start


def stages(file: Path) -> dict[str, float]:
    """CPU seconds of each stage of the validation of a file."""
    data = source.utf8(source.read(file), str(file))
    assert isinstance(data, bytes)
    found = scan(data, str(file))
    grammar, rules = relaxng.load(PROFILE), schematron.load(PROFILE.with_suffix(".sch"))
    return {
        "read": seconds(lambda: source.utf8(source.read(file), str(file))),
        "scan": seconds(lambda: scan(data, str(file))),
        "pointers": seconds(lambda: list(pointers.check(found, str(file)))),
        "RELAX NG": seconds(lambda: list(grammar.validate(file))),
        "Schematron": seconds(lambda: list(rules.validate(file))),
        "validate": seconds(lambda: validate(file, "tei_tools")),
    }


def process(*arguments: str) -> float:
    """CPU seconds of a process."""
    child = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.DEVNULL)
    _, _, used = os.wait4(child.pid, 0)
    return used.ru_utime + used.ru_stime


def main(files: list[str]) -> None:
    """Print the table."""
    for name in files:
        file = Path(name)
        print(f"{file.name}, {file.stat().st_size / 1e6:.1f} MB")
        for stage, used in stages(file).items():
            print(f"  {stage:12} {used:7.3f} s")
        for called, arguments in {
            "whole process": ("-m", "tei_tools", "validate", name, "--schema", "tei_tools"),
            "engine alone": ("-c", ENGINE, name),
        }.items():
            print(f"  {called:14} {process(*arguments):5.2f} s")


if __name__ == "__main__":
    main(sys.argv[1:])
