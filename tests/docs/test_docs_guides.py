"""The commands that the guides show run as they stand, in a folder with the files they name."""

from pathlib import Path

import importing_word as word
import pytest
from docs_pages import PAGES, ROOT, blocks, run

import tei_tools

NOT_RUN = {
    "register link": "asks authority files over the network; tests/authorities does with a server",
    "--entities found.csv": "reads what register link wrote",
    "schema fetch": "asks the TEI's server; tests/validation does with one of its own",
    "tei-tools train": "takes minutes and an extra; tests/training runs it",
    "./our-model": "reads what train wrote",
    "--preview": "serves until it is stopped; tests/publishing starts and stops it",
    "--watch": "builds until it is stopped; tests/edition starts and stops it",
    "--cluster": "needs a scheduler; tests/corpus starts one",
}
LETTERS = {
    "one": "Newlyn, 9 March 1874.\n\nMy dear Elias,\n\nMr. Trembath came on Saturday.\n\n"
    "Your loving sister,\nHannah Marrack\n",
    "two": "Mylor, 12 March 1874.\n\nDear Hannah,\n\n“The glass knows,” said Mr. Trembath.\n\n"
    "Your brother,\nElias Marrack\n",
}
FOLDERS = ("letters", "tei", "edition", "build/tei", "gold", "predicted", "anne", "lucy", "jane")


def commands(page):
    """The lines of ours in the blocks of shell that a page shows."""
    for block in blocks(page):
        if block.language == "sh":
            for line in block.text.replace("\\\n", " ").splitlines():
                if line.startswith("tei-tools ") and not any(one in line for one in NOT_RUN):
                    yield line


SHOWN = {
    page.name: lines
    for page in PAGES
    if page.name != "tutorial.md" and (lines := [*commands(page.read_text("utf-8"))])
}


@pytest.fixture(scope="module")
def encoded():
    return {name: tei_tools.encode(text).source for name, text in LETTERS.items()}


@pytest.fixture
def folder(tmp_path, encoded):
    """A folder with the files that the guides speak of."""
    for folder in FOLDERS:
        (tmp_path / folder).mkdir(parents=True)
        for name, source in encoded.items():
            (tmp_path / folder / f"{name}.xml").write_text(source, "utf-8")
    for name in ("letter", "edition", "gold", "predicted"):
        (tmp_path / f"{name}.xml").write_text(encoded["one"], "utf-8")
    for name in ("letter.txt", "letters/one.txt", "letters/two.txt"):
        (tmp_path / name).write_text(LETTERS[Path(name).stem.replace("letter", "one")], "utf-8")
    (tmp_path / "people.csv").write_text("id,name\nelias,Elias Marrack\n", "utf-8")
    (tmp_path / "house.rng").write_bytes((ROOT / "schemas" / "tei_tools.rng").read_bytes())
    (tmp_path / "book.docx").write_bytes(word.docx(word.paragraph("It rained.")))
    (tmp_path / "letters" / "three.odt").write_bytes(word.odt("<text:p>It rained.</text:p>"))
    (tmp_path / "transkribus-export").mkdir()
    (tmp_path / "transkribus-export" / "0001.xml").write_text(PAGE, "utf-8")
    return tmp_path


PAGE = (
    '<PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2013-07-15">'
    '<Page imageFilename="1.jpg" imageWidth="20" imageHeight="30"><TextRegion id="r">'
    '<TextLine id="l"><TextEquiv><Unicode>It rained.</Unicode></TextEquiv></TextLine>'
    "</TextRegion></Page></PcGts>"
)


@pytest.mark.parametrize("page", SHOWN)
def test_commands_run(page, folder):
    for line in SHOWN[page]:
        ended = run(line, folder, TEI_TOOLS_SCHEMAS=str(folder / "schemas"))
        assert ended.returncode in (0, 1), f"{line}\n{ended.stderr}"
        assert "Traceback" not in ended.stderr
        assert ended.returncode == 0 or "--fail-under" in line, f"{line}\n{ended.stderr}"


def test_most_guides_show_commands():
    assert {"dates.md", "edition.md", "encoding.md", "registers.md", "validation.md"} <= set(SHOWN)


def test_what_is_not_run_is_shown():
    everything = "".join(page.read_text("utf-8") for page in PAGES)
    assert [one for one in NOT_RUN if one not in everything] == []
