"""Formulae in print: MathML in a line, raised and lowered, with nothing lost."""

import re

import pytest
from test_pdf_typst import document, edition

MATHML = 'xmlns="http://www.w3.org/1998/Math/MathML"'
E = "<mi>E</mi>"


def printed(formula: str) -> str:
    """The program of a formula, a stroke for each end of a line in it."""
    source = document(f"<p>x <formula><math {MATHML}>{formula}</math></formula> y</p>")
    found = re.search(r'p\(\{\n\[]\n"x"\n\[ ]\n(.*?)\[ ]\n"y"\n', edition(source), re.DOTALL)
    assert found
    return found[1].rstrip("\n").replace("\n", " | ")


@pytest.mark.parametrize(
    ("formula", "program"),
    [
        (E, 'run("E", "italic")'),
        ("<mi>max</mi>", '"max"'),
        (
            f"<mrow>\n {E}\n <mo>=</mo>\n <mn>2</mn>\n</mrow>",
            'run("E", "italic") | [ ] | "=" | [ ] | "2"',
        ),
        ("<mo>-</mo><mn>2</mn>", '"-" | "2"'),
        (
            f"<msub>{E}<mi>max</mi></msub>",
            'run("E", "italic") | run("max", "subscript")',
        ),
        (
            f"<msubsup>{E}<mn>1</mn><mn>2</mn></msubsup>",
            'run("E", "italic") | run("1", "subscript") | run("2", "superscript")',
        ),
        (f"<mfrac>{E}<mn>2</mn></mfrac>", 'run("E", "italic") | "/" | "2"'),
        (
            f"<mfrac><mrow><mn>2</mn>{E}</mrow><mn>3</mn></mfrac>",
            '"(" | "2" | run("E", "italic") | ")" | "/" | "3"',
        ),
        ("<msqrt><mn>2</mn></msqrt>", '"√(" | "2" | ")"'),
    ],
)
def test_formulae_stand_in_a_line(formula: str, program: str) -> None:
    assert printed(formula) == program


def test_a_header_alone_is_the_text() -> None:
    alone = edition(document("").replace("<sourceDesc><p/>", "<sourceDesc><p>A box.</p>"))
    assert 'plain-lines({\n[]\np({\n[]\n"A box."\n})\n})' in alone
    assert "colophon(" not in alone
    told = edition(document("<p>a</p>").replace("<sourceDesc><p/>", "<sourceDesc><p>A box.</p>"))
    assert 'colophon({\n[]\np({\n[]\n"A box."\n})\n})' in told
