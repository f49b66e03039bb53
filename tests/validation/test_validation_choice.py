"""Which schema a file is checked against, where none is asked for."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tei_tools.cli.validate import command
from tei_tools.errors import ConfigError
from tei_tools.validation import store, validate

RELAXNG = 'xmlns="http://relaxng.org/ns/structure/1.0"'
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
TEI = "http://www.tei-c.org/ns/1.0"
APPLICATION = '<application ident="tei_tools" version="1"{}><label>tei_tools</label></application>'
FILE = """<TEI xmlns="http://www.tei-c.org/ns/1.0"{attributes}>
<teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>Unpublished.</p></publicationStmt>
<sourceDesc><p>The letter.</p></sourceDesc></fileDesc>{header}</teiHeader>
<text><body><p>I came.</p></body></text></TEI>"""


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEI_TOOLS_SCHEMAS", str(tmp_path / "store"))


def written(folder: Path, attributes: str = "", header: str = "", before: str = "") -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / "letter.xml"
    file.write_text(before + FILE.format(attributes=attributes, header=header), "utf-8")
    return file


def refusing(file: Path) -> Path:
    """A schema that allows <{stem}> alone, so that its name stands in what it says of a TEI."""
    file.write_text(f'<element name="{file.stem}" {RELAXNG}><text/></element>', "utf-8")
    return file


def used(file: Path) -> str:
    """The codes of all notices, and "refused" for each error."""
    found = validate(file)
    return " ".join(one.code if one.severity == "info" else "refused" for one in found)


def made_by_us(resp: str = "") -> str:
    application = APPLICATION.format(resp)
    return f"<encodingDesc><appInfo>{application}</appInfo></encodingDesc>"


def test_our_profile_for_what_we_wrote(tmp_path: Path) -> None:
    store.add(refusing(tmp_path / "tei_all.rng"))
    assert used(written(tmp_path / "in", header=made_by_us())) == ""


def test_a_file_to_which_we_added_tags_is_still_anothers(tmp_path: Path) -> None:
    file = written(tmp_path / "in", header=made_by_us(' resp="#tei_tools"'))
    assert "profile-used" in used(file)


def test_tei_all_where_it_is_in_the_store(tmp_path: Path) -> None:
    file = written(tmp_path / "in")
    assert used(file) == "profile-used"
    store.add(refusing(tmp_path / "tei_all.rng"))
    assert "refused" in used(file)
    assert "profile-used" not in used(file)


def test_the_notice_says_how_to_get_tei_all(tmp_path: Path) -> None:
    (one,) = validate(written(tmp_path / "in"))
    assert (one.code, one.severity) == ("profile-used", "info")
    assert "tei-tools schema fetch tei_all" in one.hint


@pytest.mark.parametrize(
    "attributes",
    [
        f'{XSI} xsi:schemaLocation="{TEI} house.rng"',
        f'{XSI} xsi:schemaLocation="http://example.org/x no.rng {TEI} house.rng"',
        f'{XSI} xsi:schemaLocation="{TEI} https://example.org/schemas/stored.xsd"',
    ],
)
def test_the_schema_location(tmp_path: Path, attributes: str) -> None:
    file = written(tmp_path / "in", " " + attributes)
    refusing(tmp_path / "in" / "house.rng")
    store.add(refusing(tmp_path / "stored.rng"))
    assert "refused" in used(file)


def test_a_location_without_a_namespace(tmp_path: Path) -> None:
    refusing(tmp_path / "house.rng")
    file = tmp_path / "plain.xml"
    file.write_text(f'<list {XSI} xsi:noNamespaceSchemaLocation="house.rng"/>', "utf-8")
    assert "<house>" in " ".join(one.message for one in validate(file))


@pytest.mark.parametrize(
    "attributes",
    [
        f'{XSI} xsi:schemaLocation="http://example.org/x house.rng"',
        f'{XSI} xsi:schemaLocation="{TEI}"',
        f'{XSI} xsi:schemaLocation=""',
        f'{XSI} xsi:noNamespaceSchemaLocation="house.rng"',
    ],
)
def test_a_location_for_something_else(tmp_path: Path, attributes: str) -> None:
    file = written(tmp_path / "in", " " + attributes)
    refusing(tmp_path / "in" / "house.rng")
    assert "profile-used" in used(file)


def test_the_instruction_goes_before_the_location(tmp_path: Path) -> None:
    location = f' {XSI} xsi:schemaLocation="{TEI} other.rng"'
    file = written(tmp_path / "in", location, before='<?xml-model href="house.rng"?>\n')
    refusing(tmp_path / "in" / "house.rng")
    refusing(tmp_path / "in" / "other.rng")
    said = " ".join(one.message for one in validate(file))
    assert "<house>" in said
    assert "<other>" not in said


@pytest.mark.parametrize(
    ("href", "advice"),
    [
        ("http://www.tei-c.org/a/tei_all.rng", "tei-tools schema fetch tei_all"),
        ("https://example.org/a.rng", "tei-tools schema fetch https://example.org/a.rng"),
        ("../schemas/a.rng", "tei-tools schema add"),
    ],
)
def test_a_schema_that_is_not_at_hand(tmp_path: Path, href: str, advice: str) -> None:
    twice = f'<?xml-model href="{href}"?>\n' * 2
    (one,) = validate(written(tmp_path / "in", header=made_by_us(), before=twice))
    assert (one.code, one.severity, one.line) == ("schema-not-found", "info", 1)
    assert advice in one.hint


def test_a_name_that_can_be_fetched(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="tei-tools schema fetch tei_lite"):
        validate(written(tmp_path / "in"), "tei_lite")


def test_one_file_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    bad = written(tmp_path / "in", ' corresp="#nowhere"')
    (tmp_path / "in" / "empty.xml").write_bytes(b"")
    files = [tmp_path / "none.xml", tmp_path / "in" / "empty.xml", bad]
    done = CliRunner().invoke(command, ["--format", "concise", *map(str, files)])
    assert done.exit_code == 2
    assert "none.xml cannot be read" in done.output
    assert "empty.xml is empty" in done.output
    assert "dangling-pointer" in done.output


def test_pointers_are_errors_only_in_what_we_wrote(tmp_path: Path) -> None:
    for header, severity in [("", "warning"), (made_by_us(), "error")]:
        file = written(tmp_path / "in", ' corresp="#nowhere"', header)
        assert [one.severity for one in validate(file) if one.severity != "info"] == [severity]
