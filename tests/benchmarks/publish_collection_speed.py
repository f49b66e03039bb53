"""How time and memory grow with the number of documents of a site, without the search.

    python tests/benchmarks/publish_collection_speed.py [-n 100,300,1000,3000] FILE...

Letters of five paragraphs each are cut from FILEs (TEI, or plain text that is encoded first), each
with its own correspondents and day and the register entries of those it names. Every number of
letters is published in a process of its own: seconds of its processor, and its peak of memory.
"""

import subprocess
import sys
import time
from collections.abc import Iterator
from copy import deepcopy
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from tei_tools.reading.encode import encode

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
PARAGRAPHS = 5
FIRST_DAY = date(1801, 1, 1)
HEADER = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader><fileDesc>
<titleStmt><title>Letter {number}, to Correspondent {to}</title>
<author>Correspondent {sender}</author></titleStmt>
<publicationStmt><p>Made to measure.</p></publicationStmt>
<sourceDesc><p>None.</p></sourceDesc></fileDesc><profileDesc><correspDesc>
<correspAction type="sent"><persName>Correspondent {sender}</persName>
<date when="{day}">{day}</date></correspAction>
<correspAction type="received"><persName>Correspondent {to}</persName></correspAction>
</correspDesc></profileDesc></teiHeader><standOff><listPerson/><listPlace/><listOrg/></standOff>
<text><body><div type="letter"/></body></text></TEI>"""
LISTS = {"person": "listPerson", "place": "listPlace", "org": "listOrg"}


def read(path: Path) -> etree._Element:
    if path.suffix == ".xml":
        return etree.parse(path).getroot()
    return etree.fromstring(encode(path.read_text(encoding="utf-8")).source.encode())


def letters(roots: list[etree._Element]) -> Iterator[bytes]:
    """Letters without end; every round through the paragraphs begins one further on."""
    entries = {one.get(ID): one for root in roots for one in root.iterfind(f".//{TEI}standOff//*")}
    paragraphs = [one for root in roots for one in root.iterfind(f".//{TEI}text//{TEI}p")]
    for number, start in enumerate(cycle(range(0, len(paragraphs) - PARAGRAPHS, PARAGRAPHS))):
        day = FIRST_DAY + timedelta(days=7 * number)
        words = {"number": number, "to": number * 7 % 90, "sender": number * 5 % 60, "day": day}
        letter = etree.fromstring(HEADER.format(**words))
        body = letter.find(f".//{TEI}div")
        body.extend(deepcopy(one) for one in paragraphs[start : start + PARAGRAPHS])
        for element in body.iter(etree.Element):
            element.attrib.pop(ID, None)
        wanted = {one.get("ref", "")[1:] for one in body.iter(etree.Element)} & set(entries)
        for name in sorted(wanted):
            kind = LISTS.get(etree.QName(entries[name]).localname)
            if kind:
                letter.find(f".//{TEI}{kind}").append(deepcopy(entries[name]))
        for empty in letter.findall(f".//{TEI}standOff/*"):
            if not len(empty):
                empty.getparent().remove(empty)
        yield etree.tostring(letter, encoding="utf-8")


def publish(folder: Path) -> None:
    """Publish all of a folder, and say what it took."""
    import resource

    from tei_tools.publishing.publish import publish

    sources = sorted(folder.glob("*.xml"))
    start = time.process_time()
    made = publish(sources, folder / "site", ("html",), "Letters")
    seconds = time.process_time() - start
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    share = len(sources) / 100
    size = sum(path.stat().st_size for path in made) / 1e6
    print(f"{len(sources):6} letters {seconds:7.1f} s {memory:6.0f} MB, per 100:"
          f" {seconds / share:5.2f} s; {len(made)} files, {size:.1f} MB", flush=True)  # fmt: skip


def main(sizes: list[int], files: list[Path]) -> None:
    roots = [read(path) for path in files]
    for size in sizes:
        with TemporaryDirectory() as folder:
            for number, letter in enumerate(islice(letters(roots), size)):
                (Path(folder) / f"letter-{number:04}.xml").write_bytes(letter)
            subprocess.run([sys.executable, __file__, "--publish", folder], check=True)


if __name__ == "__main__":
    arguments = sys.argv[1:]
    if arguments[0] == "--publish":
        from tei_tools.publishing import publish as publishing

        publishing.is_installed = lambda: False  # the search is pagefind's time
        publish(Path(arguments[1]))
    else:
        numbers = "100,300,1000,3000"
        if arguments[0] == "-n":
            numbers, arguments = arguments[1], arguments[2:]
        main([int(one) for one in numbers.split(",")], [Path(one) for one in arguments])
