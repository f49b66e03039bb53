"""Quotations in whole texts: styles that only the text shows, notes, block quotations, files."""

from pathlib import Path

import pytest

from tei_tools.annotators.annotate import annotate
from tei_tools.annotators.quotations import quotations
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.source import Document
from tei_tools.document.text import Block, Text
from tei_tools.document.view import read_text
from tei_tools.span import Span

TEXTS = Path(__file__).resolve().parents[2] / "texts"

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title>
</titleStmt><publicationStmt><p>P</p></publicationStmt><sourceDesc><p>S</p></sourceDesc></fileDesc>
</teiHeader><text><body><div>{}</div></body></text></TEI>"""


def found(text: Text) -> list[str]:
    return [text.content[one.start : one.end] for one in quotations(text) if isinstance(one, Span)]


def found_in(body: str) -> list[str]:
    return found(read_text(Document.parse(TEI.format(body))))


def unbalanced(content: str) -> list[str]:
    diagnostics = quotations(Text.from_string(content))
    return [one.message for one in diagnostics if isinstance(one, Diagnostic)]


def test_a_note_does_not_close_the_quotation_of_its_paragraph() -> None:
    body = "<p>“I came<note>So “he” says.</note> down,” he said.</p>"
    assert found_in(body) == ["“I came down,”", "“he”"]


def test_a_note_between_two_paragraphs_of_a_speech() -> None:
    body = "<p>“I came<note>In 1861.</note> down.</p><p>“Then I went up.”</p>"
    assert found_in(body) == ["“I came down.\n\nIn 1861.\n\n“Then I went up.”"]


def test_a_quotation_does_not_pass_from_one_speaker_to_the_next() -> None:
    body = "<sp><p>He said, “No.</p></sp><sp><p>“Yes,” I say.</p></sp>"
    assert found_in(body) == ["“No.", "“Yes,”"]


def test_a_quotation_ends_before_a_heading() -> None:
    body = "<p>He said, “No.</p><head>“Yes”</head><p>Then.”</p>"
    assert found_in(body) == ["“No.", "“Yes”"]


@pytest.mark.parametrize(
    "body",
    [
        "<quote><p>“The sea is slow.”</p></quote>",
        "<quote rend='block'><p>“The sea is slow.</p><p>“It is late.”</p></quote>",
        "<quote><lg><l>“The sea</l><l>is slow.”</l></lg></quote>",
        "<p>And: <quote rend='block'><p>“The sea is slow.”</p></quote></p>",
    ],
)
def test_a_block_quotation_is_not_tagged_again(body: str) -> None:
    assert found_in(body) == []


def test_quotations_within_a_block_quotation_are_tagged() -> None:
    body = "<quote><p>“Slow,” he said, “is the sea.”</p></quote><p>“Quite.”</p>"
    assert found_in(body) == ["“Slow,”", "“is the sea.”", "“Quite.”"]


def test_annotating_twice_is_annotating_once() -> None:
    body = "<p>“One ‘two’ three.</p><p>“Four,” he said. “Five.</p><p>—Six, she said.</p>"
    once = annotate(Document.parse(TEI.format(body)), annotators=[quotations])
    again = annotate(once, annotators=[quotations])
    assert once.source.count("<q ") == 3 and "<soCalled " in once.source
    assert again.source == once.source


def test_an_unbalanced_mark_is_reported_with_its_words() -> None:
    (message,) = unbalanced("He said, “Let us go home.\n\nNobody moved.")
    assert "“Let us go home." in message
    assert "Nobody" not in message
    (message,) = unbalanced("The sea was calm.” The sky was not.")
    assert "The sea was calm.”" in message


def test_balanced_marks_are_not_reported() -> None:
    assert unbalanced("“One,” he said, “and ‘two’.” The dogs' tails. 'Tis so.") == []


def test_a_thousand_paragraphs_after_an_unbalanced_mark_are_as_they_were() -> None:
    rest = "\n\n".join('"Aye," said he. "And no."' for _ in range(1000))
    assert (
        found(Text.from_string(f'"One. "Two.\n\n{rest}'))[-2000:] == ['"Aye,"', '"And no."'] * 1000
    )


@pytest.mark.parametrize(
    ("name", "number", "some"),
    [
        ("letter", 4, ['"upon a matter of some\ndelicacy."']),
        (
            "article",
            15,
            [
                "“[had] put out the light, and stopped the whole machinery of the "
                "heavens, by hanging up my hat.”"
            ],
        ),
        ("diary", 9, ["'Ask the curate, he'll speak for me,'"]),
        ("poem", 6, ["“You met it? How was it?”"]),
        ("history", 6, ['"The sea,"', '"has given satisfaction throughout."']),
        ("story", 46, ["“Miss Thornwick, I have stopped\nthe sea.”", "‘Next,’"]),
    ],
)
def test_the_sample_texts(name: str, number: int, some: list[str]) -> None:
    text = Text.from_string((TEXTS / f"{name}.txt").read_text("utf-8").replace("\f", ""))
    quoted = found(text)
    assert len(quoted) == number
    assert set(some) <= set(quoted)


def test_a_newspaper_article(shared: Path) -> None:
    text = Text.from_string((shared / "texts" / "article-2013.txt").read_text("utf-8"))
    quoted = found(text)
    assert len(quoted) == 13
    assert "‘Asia pivot’" in quoted
    assert all(one.startswith(("“", '"', "‘")) for one in quoted)
    assert any("[Syrian President Bashar al-Assad]" in one for one in quoted)


def test_a_sonnet_of_which_most_is_quoted(shared: Path) -> None:
    content = (shared / "texts" / "poem-ozymandias.txt").read_text("utf-8")
    start = content.index("I met")
    lines = content[start:].rstrip("\n").split("\n")
    blocks = []
    for line in lines:
        blocks.append(Block(start, start + len(line), "l", ("body", "lg"), 1))
        start += len(line) + 1
    outer, inner = found(Text(content, tuple(blocks)))
    assert outer.startswith("“Two vast") and outer.endswith("far away.”")
    assert inner.startswith("‘My name") and inner.endswith("despair!’")


def test_what_is_said_of_a_mark_tells_its_line_and_column() -> None:
    source = TEI.format("<p>“Yes,” he said.</p>\n<p>He said, <hi>“No</hi>.</p>")
    notices = annotate(Document.parse(source, "a.xml"), annotators=[quotations]).notices
    (told,) = [one for one in notices if one.code == "unbalanced-quotation"]
    assert (told.path, told.line, told.column) == ("a.xml", 4, 17)
    assert source.split("\n")[told.line - 1][told.column - 1] == "“"


def test_a_headline_quotes_and_holds_nothing_at_arms_length() -> None:
    text = "<head>Board honours ‘brave’ pilots</head><p>The ‘brave’ men were not named.</p>"
    spans = quotations(read_text(Document.parse(TEI.format(text))))
    assert [one.tag for one in spans if isinstance(one, Span)] == ["q", "soCalled"]
