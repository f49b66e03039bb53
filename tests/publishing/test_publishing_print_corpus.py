"""Real documents of many projects in print: no text is lost, and the PDFs are sound."""

import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest
from pdf_pages import needs_poppler, needs_qpdf
from test_pdf_typst import CORPUS, edition
from textloss import lost

from tei_tools.publishing.pdf import make_pdf

DOCUMENTS = """
    006_tei-test_aphrodisias 007_tei-test_comenius 010_tei-test_relateditem
    013_tei-test_testappinfo 014_tei-test_testbasic 016_tei-test_testdocbook1
    018_tei-test_testdocbook5 020_tei-test_testfand5 025_tei-test_testms 027_tei-test_testoverlap
    028_tei-test_testplace-kml 034_exemplar_tei_enrich.tei 038_odd_isofs.odd 041_odd_tei_its.odd
    043_odd_tei_ms.odd 044_letters_L00001 046_letters_L01473 048_letters_L02945
    052_letters-ms_liv_000001_TEI 054_letters-ms_liv_001062_TEI 057_letters-ms_liv_000104_TEI
    058_drama_a-midsummer-nights-dream 064_manuscript_MS_Georg_b_I 068_manuscript_MS_Wardr_e_17
    074_publisher-samples_intro 079_publisher-samples_home 087_ceteicean_testTEI
    091_modern_castello-anima-teiHeader 093_modern_tassonomia-gh 094_genetic_document
    097_odd_SegmOnto.odd
""".split()
IN_PDF = """
    006_tei-test_aphrodisias 025_tei-test_testms 046_letters_L01473 079_publisher-samples_home
    093_modern_tassonomia-gh
""".split()

_LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)


def source_of(name: str) -> str:
    path = CORPUS / f"{name}.xml"
    if not path.is_file():
        pytest.skip("the corpus of real documents is not beside the repository")
    return path.read_text(encoding="utf-8")


def printed_strings(source: str) -> Counter[str]:
    """The texts of the program; the lines of one example of code make one."""
    program = re.sub('"\\)?\n(linebreak\\(\\)\n)+(long\\()?"', " ", edition(source))
    literals = (re.sub(r"\\(.)", r"\1", one) for one in _LITERAL.findall(program))
    return Counter(" ".join(literal.split()) for literal in literals)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_text_is_lost(name: str) -> None:
    source = source_of(name)
    assert not lost(source, printed_strings(source))


@needs_poppler
@needs_qpdf
@pytest.mark.parametrize("name", IN_PDF)
def test_the_pdf_is_sound_with_all_its_fonts(name: str, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert make_pdf(source_of(name), out) == []
    checked = subprocess.run(["qpdf", "--check", out], capture_output=True)
    assert checked.returncode == 0, checked.stderr
    table = subprocess.run(["pdffonts", out], capture_output=True, text=True).stdout
    fonts = [line.split() for line in table.splitlines()[2:]]
    assert fonts
    # of the columns counted from the right: emb, sub, uni, and the two numbers of the object
    assert {font[-5] for font in fonts} == {"yes"}
