"""Fuzz a target, by hand: python tests/fuzz/fuzz.py encode --minutes 10 [--atheris]

Prints what was tried and found; inputs that went wrong are written to --keep. Minutes are those of
a processor. With --atheris (pip install atheris) libFuzzer chooses the inputs by what code they
reach, and the minutes are the clock's; without it, mutations of the target's seeds are tried, the
same for the same --seed.
"""

import argparse
import faulthandler
import resource
import sys
import tempfile
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parent / "importing"), str(HERE.parents[1])]


def watched() -> AbstractContextManager[object]:
    """Meanwhile modules of ours are imported so that atheris sees what code an input reaches."""
    if "--atheris" not in sys.argv:
        return nullcontext()
    import atheris

    found: AbstractContextManager[object] = atheris.instrument_imports(include=["tei_tools"])
    return found


with watched():
    from fuzz_loop import IDLE, SECONDS, Tally, cause, fuzz, keep, tried
    from fuzz_targets import TARGETS, Target


def by_coverage(target: Target, minutes: float, folder: Path, name: str) -> None:
    """Let atheris choose; it ends the process at the first finding, or when the time is over."""
    import atheris

    def once(data: bytes) -> None:
        try:
            tried(target, data)
        except BaseException as error:
            print(cause(error))
            keep(Tally(findings={cause(error): data}), name, folder)
            raise

    with tempfile.TemporaryDirectory() as corpus:
        for number, seed in enumerate(target.seeds()):
            (Path(corpus) / str(number)).write_bytes(seed[:20_000])
        limits = {
            "max_total_time": int(60 * minutes),
            "timeout": int(IDLE * SECONDS),
            "max_len": 20_000,
            "len_control": 0,
            "rss_limit_mb": 4096,
        }
        options = [f"-{name}={value}" for name, value in limits.items()]
        atheris.Setup([sys.argv[0], *options, corpus], once)
        atheris.Fuzz()


def main() -> None:
    """Fuzz the target and say what was tried; status 1 where something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--atheris", action="store_true")
    parser.add_argument("--keep", type=Path, default=Path("build/fuzz"))
    asked = parser.parse_args()
    faulthandler.enable()
    target = TARGETS[asked.target]
    if asked.atheris:
        by_coverage(target, asked.minutes, asked.keep, asked.target)
        return
    tally = fuzz(target, asked.seed, 60 * asked.minutes)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(
        f"{asked.target}: {tally.inputs:,} inputs, {tally.refused:,} refused with a sentence, "
        f"slowest {tally.slowest:.2f} s, peak {peak} MB, {len(tally.findings)} findings"
    )
    for file, why in zip(keep(tally, asked.target, asked.keep), tally.findings, strict=True):
        print(f"  {file}: {why}")
    sys.exit(1 if tally.findings else 0)


if __name__ == "__main__":
    with watched():
        main()
