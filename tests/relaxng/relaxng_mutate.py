"""Mutants: valid documents with one random change each, to compare our verdicts with jing's.

    python tests/relaxng/relaxng_mutate.py [NUMBER] [SEED]

prints how many verdicts and first lines agree, and every mutant on which the verdicts do not.
"""

import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tei_tools.validation.relaxng import Schema, load

SHARED = Path(__file__).resolve().parents[2] / ".." / "shared"
TEI = "{http://www.tei-c.org/ns/1.0}"
MAX_SIZE = 60_000
VALUES = (
    "",
    "x",
    "two words",
    "14/03/1801",
    "1801-03-14",
    "-1",
    "1.5",
    "#x y",
    "ä b",
    "true",
    "50%",
)
NAMES = (
    "p div head hi name date list item lb note title body author persName seg ab foo lg l".split()
)
ATTRIBUTES = "n type when target ref rend who url cert from to foo key scheme quantity".split()

Element = etree._Element
Change = Callable[[random.Random, Element], None]


def rename(chance: random.Random, element: Element) -> None:
    element.tag = TEI + chance.choice(NAMES)


def misspell(chance: random.Random, element: Element) -> None:
    local = etree.QName(element).localname
    place = chance.randrange(len(local))
    element.tag = TEI + local[:place] + chance.choice("aeX") + local[place + 1 :]


def remove(_chance: random.Random, element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def unwrap(_chance: random.Random, element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent[parent.index(element) : parent.index(element) + 1] = list(element)


def wrap(chance: random.Random, element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        outer = etree.Element(TEI + chance.choice(NAMES), nsmap=element.nsmap)
        parent.replace(element, outer)
        outer.append(element)


def repeat(_chance: random.Random, element: Element) -> None:
    if element.getparent() is not None:
        element.addnext(etree.fromstring(etree.tostring(element, with_tail=False)))


def swap(_chance: random.Random, element: Element) -> None:
    following = element.getnext()
    if following is not None and element.getparent() is not None:
        following.addnext(element)


def add_text(chance: random.Random, element: Element) -> None:
    element.text = (element.text or "") + chance.choice((" ", "words ", "\n", "1"))


def add_tail(_chance: random.Random, element: Element) -> None:
    if element.getparent() is not None:
        element.tail = (element.tail or "") + "words"


def add_child(chance: random.Random, element: Element) -> None:
    child = etree.Element(TEI + chance.choice(NAMES))
    element.insert(chance.randrange(len(element) + 1), child)


def add_attribute(chance: random.Random, element: Element) -> None:
    element.set(chance.choice(ATTRIBUTES), chance.choice(VALUES))


def add_id(chance: random.Random, element: Element) -> None:
    name = "{http://www.w3.org/XML/1998/namespace}id"
    known = element.getroottree().xpath("//@xml:id")
    element.set(name, str(chance.choice([*known, "new1", "1x", "a b"])))


def change_attribute(chance: random.Random, element: Element) -> None:
    if element.attrib:
        element.set(chance.choice(list(element.attrib)), chance.choice(VALUES))


def remove_attribute(chance: random.Random, element: Element) -> None:
    if element.attrib:
        del element.attrib[chance.choice(list(element.attrib))]


def empty(_chance: random.Random, element: Element) -> None:
    del element[:]
    element.text = None


def other_namespace(chance: random.Random, element: Element) -> None:
    element.tag = chance.choice(("{http://example.org/}", "")) + etree.QName(element).localname


CHANGES: tuple[Change, ...] = (
    rename,
    misspell,
    remove,
    unwrap,
    wrap,
    repeat,
    swap,
    add_text,
    add_tail,
    add_child,
    add_attribute,
    add_id,
    change_attribute,
    remove_attribute,
    empty,
    other_namespace,
)


@dataclass
class Verdict:
    """Whether a document is valid, and the line of its first error, 0 where there is none."""

    valid: bool
    line: int = 0


def mutants(sources: list[bytes], number: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """Yield documents, each with the name of what was changed."""
    chance = random.Random(seed)
    while number:
        tree = etree.fromstring(chance.choice(sources)).getroottree()
        element = chance.choice(list(tree.iter(etree.Element)))
        change = chance.choice(CHANGES)
        change(chance, element)
        yield change.__name__, etree.tostring(tree, encoding="utf-8", xml_declaration=True)
        number -= 1


def jing(jar: Path, schema: Path, paths: list[Path]) -> dict[str, Verdict]:
    """jing's verdict on each file, by its name."""
    found = {path.name: Verdict(valid=True) for path in paths}
    command = ["java", "-Xss16m", "-jar", str(jar), str(schema), *map(str, paths)]
    said = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    for line in said.splitlines():
        path, _, rest = line.partition(".xml:")
        verdict = found.get(Path(path).name + ".xml")
        if verdict and verdict.valid:
            verdict.valid, verdict.line = False, int(rest.partition(":")[0])
    return found


def ours(schema: Schema, path: Path) -> Verdict:
    first = next(schema.validate(path), None)
    return Verdict(first is None, first.line if first else 0)


def valid_sources(schema: Schema) -> list[bytes]:
    """The small valid documents of the corpus, and the sample of the mistakes."""
    folder = SHARED / "tei-corpus"
    paths = [*sorted(folder.glob("*.xml")), SHARED / "mistakes" / "base.xml"]
    small = [path for path in paths if path.stat().st_size < MAX_SIZE]
    return [path.read_bytes() for path in small if next(schema.validate(path), None) is None]


def compared(jar: Path, number: int, seed: int) -> tuple[int, int, int, list[str]]:
    """How many mutants there are, and how many verdicts and first lines agree; which do not."""
    path = SHARED / "schemas" / "tei_all.rng"
    schema, verdicts, lines, said = load(path), 0, 0, []
    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for index, (change, document) in enumerate(mutants(valid_sources(schema), number, seed)):
            file = Path(folder) / f"m{index}.xml"
            file.write_bytes(document)
            files[file] = change
        theirs = jing(jar, path, list(files))
        for file, change in files.items():
            mine, other = ours(schema, file), theirs[file.name]
            verdicts += mine.valid == other.valid
            lines += mine.line == other.line
            if mine.valid != other.valid:
                said.append(f"{change}: we say {mine}, jing says {other}")
    return number, verdicts, lines, said


def jar_of_jing() -> Path | None:
    return next(Path(sys.prefix).rglob("jing.jar"), None)


if __name__ == "__main__":
    found = jar_of_jing()
    if found is None:
        sys.exit("jing is not installed")
    wishes = [int(each) for each in sys.argv[1:]]
    total, same, on_line, differences = compared(found, *(wishes + [300, 1][len(wishes) :]))
    print(*differences, sep="\n")
    print(f"{total} mutants: {same} verdicts agree, {on_line} first lines agree")
