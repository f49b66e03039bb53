"""Speed and memory of RELAX NG validation beside jing and libxml2; run by hand.

    python tests/benchmarks/relaxng_speed.py [MEGABYTES]

Makes a novel and a play of that size from the shared corpus, validates them against tei_all in a
process of its own for each engine, and prints CPU seconds, the ratio to ours, and peak memory.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
SCHEMA = SHARED / "schemas" / "tei_all.rng"
KINDS = {"novel": "*_novel_*.xml", "drama": "*_drama_*.xml"}
HEADER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Large
</title></titleStmt><publicationStmt><p>None</p></publicationStmt><sourceDesc><p>None</p>
</sourceDesc></fileDesc></teiHeader><text><group>"""
FOOTER = "</group></text></TEI>"

OURS = """
import sys; from pathlib import Path
from tei_tools.validation.relaxng import load
schema = load(Path(sys.argv[1]))
for path in sys.argv[2:]: print(len(list(schema.validate(Path(path)))))
"""
LXML = """
import sys; from lxml import etree
schema = etree.RelaxNG(etree.parse(sys.argv[1]))
parser = etree.XMLParser(huge_tree=True, collect_ids=False)
for path in sys.argv[2:]: print(schema.validate(etree.parse(path, parser)))
"""


def large(kind: str, size: int, folder: Path) -> Path:
    """A TEI file of about `size` bytes: the texts of the corpus in a group, again and again."""
    found = [path.read_text("utf-8") for path in sorted((SHARED / "tei-corpus").glob(KINDS[kind]))]
    texts = [re.search(r"<text[ >].*</text>", text, re.DOTALL)[0] for text in found]
    path, written = folder / f"{kind}.xml", 0
    with path.open("w", encoding="utf-8") as file:
        file.write(HEADER)
        while written < size:
            for text in texts:
                own = re.sub(r'xml:id="([^"]+)"', rf'xml:id="\1.{written}"', text)
                file.write(own)
                written += len(own)
        file.write(FOOTER)
    return path


def commands() -> dict[str, list[str]]:
    """How each engine that is here is called; the schema and the documents follow."""
    jar = next(Path(sys.prefix).rglob("jing.jar"), None)
    return {
        "ours": [sys.executable, "-c", OURS],
        **({"jing": ["java", "-Xss16m", "-jar", str(jar)]} if jar else {}),
        "lxml": [sys.executable, "-c", LXML],
    }


def measured(command: list[str]) -> tuple[float, float, str]:
    """CPU seconds, peak megabytes and output of a command."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    said = process.stdout.read() if process.stdout else ""
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000, said.strip()[:60]


def main(size: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small.xml"
        small.write_text(f"{HEADER}<text><body><p/></body></text>{FOOTER}", "utf-8")
        for kind in KINDS:
            path = large(kind, size, Path(folder))
            ours = 0.0
            for engine, command in commands().items():
                load, _, _ = measured([*command, str(SCHEMA), str(small)])
                seconds, peak, said = measured([*command, str(SCHEMA), str(path)])
                ours = ours or seconds - load
                speed = path.stat().st_size / 1e6 / (seconds - load)
                print(
                    f"{kind} {engine}: load {load:.2f} s, document {seconds - load:.2f} s, "
                    f"{speed:.0f} MB/s, {(seconds - load) / ours:.2f} times ours, "
                    f"peak {peak:.0f} MB ({said})"
                )


if __name__ == "__main__":
    main(int(float(sys.argv[1] if len(sys.argv) > 1 else 50) * 1_000_000))
