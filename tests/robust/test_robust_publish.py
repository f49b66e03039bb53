"""Of many documents those are published that can be; the others get a sentence each."""

import pytest
from click.testing import CliRunner

from tei_tools.cli import group
from tei_tools.errors import InputError, OutputError
from tei_tools.publishing.publish import publish
from tei_tools.publishing.work import fault, read_works, readable_works

TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A</title>
</titleStmt><publicationStmt><p>B</p></publicationStmt><sourceDesc><p>C</p></sourceDesc></fileDesc>
</teiHeader><text><body><p>It rained in {place}.</p></body></text></TEI>"""

BAD = {
    "html.xml": "<html><p>No.</p></html>",
    "none.xml": "<TEI><text><body><p>No.</p></body></text></TEI>",
    "example.xml": f'<p><egXML xmlns="http://www.tei-c.org/ns/Examples">{TEI}</egXML></p>',
    "broken.xml": "<TEI><",
    "empty.xml": "",
    "bytes.xml": b"\xff\x00<TEI/>",
}


@pytest.fixture
def tei(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tei").mkdir()
    for place in ("Bath", "Lyme"):
        (tmp_path / "tei" / f"{place}.xml").write_text(TEI.format(place=place), "utf-8")
    for name, data in BAD.items():
        (tmp_path / "tei" / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    return tmp_path / "tei"


def test_the_others_are_published_and_the_bad_are_named_as_they_were_given(tei):
    given = [f"tei/{name}" for name in ("Bath.xml", *BAD, "gone.xml", "Lyme.xml")]
    result = CliRunner().invoke(group, ["publish", *given, "-o", "out", "--to", "html"])
    assert result.exit_code == 2
    told = [line for line in result.stderr.splitlines() if line.startswith("tei-tools: ")]
    assert [line.split()[1].partition(":")[0] for line in told] == given[1:-1]
    for place in ("bath", "lyme"):
        assert "It rained" in (tei.parent / "out" / place / "index.html").read_text("utf-8")


def test_nothing_is_written_where_none_can_be_published(tei):
    result = CliRunner().invoke(group, ["publish", "tei/html.xml", "tei/empty.xml", "-o", "out"])
    assert result.exit_code == 2 and not (tei.parent / "out").exists()
    assert result.stderr.splitlines() == [
        "tei-tools: tei/html.xml has no TEI element in the namespace http://www.tei-c.org/ns/1.0: "
        "nothing to publish.",
        "tei-tools: tei/empty.xml is empty; a TEI document was expected.",
    ]


def test_a_text_within_something_else_is_a_text(tei):
    corpus = (
        f'<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">{TEI.format(place="Bath")}</teiCorpus>'
    )
    (tei / "corpus.xml").write_text(corpus, "utf-8")
    assert fault(tei / "corpus.xml") == ""
    works, faults = readable_works([tei / "html.xml", tei / "corpus.xml", tei / "Bath.xml"])
    assert [work.name for work in works] == ["corpus", "bath"] and list(faults) == [
        tei / "html.xml"
    ]
    with pytest.raises(InputError, match=r"html\.xml has no TEI element"):
        read_works([tei / "Bath.xml", tei / "html.xml"])


def test_no_link_in_the_output_leads_out_of_it(tei):
    out = tei.parent / "out"
    out.mkdir()
    (tei.parent / "others").mkdir()
    (out / "bath").symlink_to(tei.parent / "others")
    with pytest.raises(OutputError, match="a link leads out of"):
        publish([tei / "Bath.xml", tei / "Lyme.xml"], out, ("html",))
    assert not list((tei.parent / "others").iterdir())
    assert [one.name for one in out.iterdir()] == ["bath"]
    (out / "bath").unlink()
    (out / "index.html").symlink_to(tei / "Bath.xml")  # a link to a file gives way to the page
    publish([tei / "Bath.xml", tei / "Lyme.xml"], out, ("html",))
    assert not (out / "index.html").is_symlink() and "<TEI" in (tei / "Bath.xml").read_text("utf-8")
