"""tei-tools evaluate: figures, files, exit status, and what it says of bad input."""

import csv
import json
import sys
from io import StringIO
from pathlib import Path

import pytest
from click.testing import CliRunner
from evaluation_tei import document, written

from tei_tools.cli import main
from tei_tools.cli.evaluate import command

GOLD = (
    '<p><persName ref="#anne">Anne Elliot</persName> met '
    '<persName ref="#will">Mr. Elliot</persName>'
    ' at <placeName>Lyme</placeName> on <date when="1814-11-17">17 November</date>.</p>'
    '<p><persName ref="#anne">Anne</persName> wept; <persName ref="#will">he</persName> left in'
    ' <date when="1815">the next year</date> for <placeName>Bath</placeName>.</p>'
)
PREDICTED = (
    '<p><rs type="person" ref="#p1">Anne Elliot</rs> met Mr. <persName ref="#p2">Elliot</persName>'
    ' at <persName>Lyme</persName> on <date when-iso="18141117">17 November</date>.</p>'
    '<p><persName ref="#p1">Anne</persName> wept; <persName ref="#p1">he</persName> left in'
    ' <date when="1816">the next year</date> for Bath.</p>'
)


@pytest.fixture
def files(tmp_path):
    return (
        written(tmp_path, "gold.xml", document(GOLD)),
        written(tmp_path, "predicted.xml", document(PREDICTED)),
    )


def run(*arguments):
    result = CliRunner().invoke(command, list(arguments), standalone_mode=False)
    assert result.exception is None, result.exception
    return result


def exit_status(*arguments):
    return run(*arguments).return_value or 0


def refused(monkeypatch, capsys, *arguments):
    """What the whole command line says, which must be one sentence."""
    monkeypatch.setattr(sys, "argv", ["tei-tools", "evaluate", *arguments])
    with pytest.raises(SystemExit) as left:
        main()
    said = capsys.readouterr()
    assert left.value.code == 2
    assert said.err.count("\n") == 1 and "mistake of its own" not in said.err
    return said.err


def test_the_table_for_a_terminal(files):
    out = run(*files).stdout
    rows = [line.split() for line in out.splitlines()]
    assert next(row[1:6] for row in rows if row[:1] == ["persName"]) == "4 5 60.0 75.0 66.7".split()
    assert "placeName “Lyme” tagged as persName “Lyme”" in out
    assert "persName “Mr. Elliot” tagged as “Elliot”" in out
    assert "missed placeName “Bath”" in out
    assert "values of dates: accuracy 50.0" in out


def test_json_has_every_figure(files):
    told = json.loads(run(*files, "--format", "json").stdout)
    person = told["tags"]["persName"]
    assert (person["gold"], person["predicted"]) == (4, 5)
    assert person["strict"] == {"right": 3, "precision": 0.6, "recall": 0.75, "f1": 0.6667}
    assert person["overlapping"]["right"] == 4
    assert told["micro"]["gold"] == 8 and told["micro"]["strict"]["right"] == 5
    assert told["macro"]["strict"]["f1"] == round((2 * 3 / 9 + 0 + 1) / 3, 4)
    assert told["values"]["found"] == {"other": 1, "same": 1}
    identity = told["identity"]["persName"]
    assert (identity["gold"], identity["both"], identity["one_to_one"]) == (4, 4, 3)
    assert {"gold": "placeName", "predicted": "persName", "count": 1} in told["confusion"]
    assert told["resampled"] == "paragraphs" and len(told["micro"]["strict_interval"]) == 2


def test_csv_has_a_row_for_each_tag(files):
    rows = list(csv.DictReader(StringIO(run(*files, "--format", "csv").stdout)))
    assert [(row["document"], row["tag"]) for row in rows if row["document"]] == [
        ("gold.xml", "persName"),
        ("gold.xml", "placeName"),
        ("gold.xml", "date"),
    ]
    assert rows[-1]["gold"] == "8"


def test_every_difference_is_written_where_asked(files, tmp_path):
    target = tmp_path / "mistakes.csv"
    run(*files, "--mistakes", str(target))
    rows = list(csv.DictReader(target.open(encoding="utf-8")))
    assert [row["verdict"] for row in rows] == ["edges", "tag", "value", "missed"]
    assert (rows[2]["gold_value"], rows[2]["predicted_value"]) == ("when=1815", "when=1816")
    assert rows[0]["gold_words"] == "Mr. Elliot" and rows[0]["gold_start"] == "16"


def test_folders_are_paired_by_name_and_the_rest_told(tmp_path):
    for name in ("a.xml", "deep/b.xml", "only.xml"):
        written(tmp_path / "gold", name, document(GOLD))
    for name in ("a.tei", "deep/b.xml", "other.xml"):
        written(tmp_path / "predicted", name, document(PREDICTED))
    result = run(str(tmp_path / "gold"), str(tmp_path / "predicted"), "--format", "json")
    told = json.loads(result.stdout)
    assert [one["name"] for one in told["documents"]] == ["a", "deep/b"]
    assert [Path(one).name for one in told["unpaired"]] == ["only.xml", "other.xml"]
    assert result.stderr.count("has no namesake") == 2
    assert told["resampled"] == "documents"


def test_several_processes_say_the_same(tmp_path):
    for number in range(4):
        written(tmp_path / "gold", f"{number}.xml", document(GOLD * (number + 1)))
        written(tmp_path / "predicted", f"{number}.xml", document(PREDICTED * (number + 1)))
    folders = (str(tmp_path / "gold"), str(tmp_path / "predicted"))
    one = run(*folders, "--format", "json").stdout
    assert run(*folders, "--format", "json", "-j", "2").stdout == one


def test_fail_under_decides_on_the_exit_status(files):
    assert exit_status(*files, "--fail-under", "0.5") == 0
    assert exit_status(*files, "--fail-under", "0.9") == 1


def test_a_file_against_itself_is_right(files):
    told = json.loads(run(files[0], files[0], "--format", "json").stdout)
    assert told["micro"]["strict"] == {"right": 8, "precision": 1.0, "recall": 1.0, "f1": 1.0}
    assert told["mistakes"] == []


def test_authority_numbers_decide_where_both_have_them(tmp_path):
    standoff = "<standOff><listPerson>{}</listPerson></standOff>"
    person = '<person xml:id="{}"><persName>A</persName><idno type="{}">{}</idno></person>'
    one = document(
        '<p><persName ref="#a">Anne</persName> <persName ref="#b">Lucy</persName></p>',
        standoff.format(
            person.format("a", "GND", "118540238") + person.format("b", "GND", "118540239")
        ),
    )
    other = document(
        '<p><persName ref="#x">Anne</persName> '
        '<persName ref="https://d-nb.info/gnd/118540237">Lucy</persName></p>',
        standoff.format(person.format("x", "gnd", "https://d-nb.info/gnd/118540238")),
    )
    files = (written(tmp_path, "one.xml", one), written(tmp_path, "other.xml", other))
    found = json.loads(run(*files, "--format", "json").stdout)["identity"]["persName"]
    assert (found["with_numbers"], found["same_number"]) == (2, 1)


def test_agreement_of_three_encoders(files, tmp_path):
    third = written(
        tmp_path, "third.xml", document(GOLD.replace("<placeName>Bath</placeName>", "Bath"))
    )
    result = run(*files, third, "--agreement", "--format", "json")
    told = json.loads(result.stdout)
    assert [one["encoders"] for one in told["pairs"]] == [
        [files[0], files[1]],
        [files[0], third],
        [files[1], third],
    ]
    every = told["all_encoders"][-1]
    assert every["tag"] is None and 0 < every["alpha"] < 1 and 0 < every["alpha_u"] < 1
    kappas = [pair["tags"][-1]["kappa"] for pair in told["pairs"]]
    assert kappas[1] > kappas[0]
    assert "alpha_u" in run(*files, third, "--agreement").stdout
    assert run(*files, third, "--agreement", "--format", "csv").stdout.count("\n") == 17


def test_a_page_of_two_encoders_names_both(files, tmp_path):
    target = tmp_path / "page.html"
    run(*files, "--agreement", "--html", str(target))
    page = target.read_text("utf-8")
    assert "<h1>Agreement</h1>" in page and "Cohen’s kappa" in page
    assert f"only {files[0]}: placeName</span>Bath" in page


def test_agreement_with_oneself_is_one(files):
    told = json.loads(run(files[0], files[0], "--agreement", "--format", "json").stdout)
    assert all(one["alpha"] == one["alpha_u"] == 1 for one in told["all_encoders"])
    assert all(one["kappa"] == 1 for one in told["pairs"][0]["tags"])


def test_the_order_of_encoders_does_not_matter(files):
    one = json.loads(run(*files, "--agreement", "--format", "json").stdout)
    other = json.loads(run(*reversed(files), "--agreement", "--format", "json").stdout)
    assert one["all_encoders"] == other["all_encoders"]
    for mine, theirs in zip(one["pairs"][0]["tags"], other["pairs"][0]["tags"], strict=True):
        assert mine["kappa"] == theirs["kappa"]
        assert mine["strict"]["f1"] == theirs["strict"]["f1"]


def test_other_texts_are_refused(files, tmp_path, monkeypatch, capsys):
    other = written(tmp_path, "other.xml", document("<p>It is a truth universally known.</p>"))
    said = refused(monkeypatch, capsys, files[0], other)
    assert "cannot be compared: the texts part too far" in said and "It is a truth" in said


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "is empty"),
        (b"<TEI>", "not well-formed"),
        (b"\xff\xfe\xfd", "."),
        (b"<TEI xmlns='http://www.tei-c.org/ns/1.0'/>", "has no text"),
        (b"<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", "has no text"),
        (b"<a>" * 2_000 + b"</a>" * 2_000, "nested more than 1000 deep"),
    ],
)
def test_what_is_no_tei_gets_one_sentence(content, expected, files, tmp_path, monkeypatch, capsys):
    path = tmp_path / "bad.xml"
    path.write_bytes(content)
    assert expected in refused(monkeypatch, capsys, files[0], str(path))


def test_what_cannot_be_asked_gets_one_sentence(files, tmp_path, monkeypatch, capsys):
    gold, predicted = files
    (tmp_path / "empty").mkdir()
    for arguments, expected in (
        ((gold, "nowhere.xml"), "does not exist"),
        ((gold, predicted, predicted), "with --agreement only"),
        ((gold, predicted, predicted, "--agreement", "--html", "a.html"), "would show two"),
        ((gold, predicted, "--agreement", "--min-cert", "low"), "of one rank"),
        ((gold, str(tmp_path)), "a folder and another a file"),
        ((str(tmp_path / "empty"), str(tmp_path)), "has a namesake"),
        ((gold, predicted, "--map", "nonsense"), "is no rule"),
        ((gold, predicted, "--only", "a b"), "is no name of an element"),
        ((gold, predicted, "--only", ",".join(f"e{n}" for n in range(99))), "At most 48"),
        ((gold, predicted, "--html", str(tmp_path / "gold.xml" / "a.html")), "cannot be written"),
    ):
        assert expected in refused(monkeypatch, capsys, *arguments)


def test_one_bad_file_stops_no_other(tmp_path):
    for folder in ("gold", "predicted"):
        written(tmp_path / folder, "good.xml", document(GOLD))
        written(tmp_path / folder, "bad.xml", "<TEI>")
    result = run(str(tmp_path / "gold"), str(tmp_path / "predicted"), "--format", "json")
    assert result.return_value == 2 and "not well-formed" in result.stderr
    assert [one["name"] for one in json.loads(result.stdout)["documents"]] == ["good"]


def test_no_link_leads_out_of_a_folder(tmp_path):
    outside = written(tmp_path, "outside.xml", document(GOLD))
    for folder in ("gold", "predicted"):
        written(tmp_path / folder, "good.xml", document(GOLD))
        (tmp_path / folder / "link.xml").symlink_to(outside)
    told = json.loads(
        run(str(tmp_path / "gold"), str(tmp_path / "predicted"), "--format", "json").stdout
    )
    assert [one["name"] for one in told["documents"]] == ["good"]
