"""The command: one file to standard output, several to a folder, tables in one file, streaming."""

import csv
import tracemalloc

from click.testing import CliRunner

from tei_tools.cli.export import Work, command
from tei_tools.corpus import over
from tei_tools.exporting import FORMATS, Request

LETTER = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>{} <persName>Anne</persName> in '
    "<placeName>Falmouth</placeName>.</p></body></text></TEI>"
)


def run(*arguments):
    done = CliRunner().invoke(command, list(map(str, arguments)))
    return done.exit_code, done.output, done.exception


def letters(folder, count=3):
    paths = [folder / f"letter-{number}.xml" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_text(LETTER.format(f"No. {number}"))
    return paths


def test_exporting_one_file_goes_to_standard_output(tmp_path):
    code, output, _ = run(*letters(tmp_path, 1), "--to", "text")
    assert code == 0 and output == "No. 0 Anne in Falmouth.\n"


def test_exporting_tables_of_several_files_have_one_heading(tmp_path):
    table = tmp_path / "names.csv"
    assert run(*letters(tmp_path), "--to", "csv", "-o", table, "--bom")[0] == 0
    data = table.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfdocument,element,text") and data.count(b"document,") == 1
    rows = list(csv.reader(data.decode("utf-8-sig").splitlines()))
    assert [row[0] for row in rows[1::2]] == ["letter-0", "letter-1", "letter-2"]


def test_exporting_folders_and_standard_output(tmp_path):
    paths = letters(tmp_path)
    code, output, _ = run(tmp_path, "--to", "jsonl")
    assert code == 0 and output.count("\n") == 3
    for name, form in FORMATS.items():
        out = tmp_path / name
        assert run(*paths, "--to", name, "-o", f"{out}/")[0] == 0
        assert sorted(one.name for one in out.iterdir()) == [
            f"letter-{number}{form.suffix}" for number in range(3)
        ]


def test_exporting_several_texts_needs_a_folder(tmp_path):
    code, _, error = run(*letters(tmp_path), "--to", "markdown")
    assert code != 0 and "folder" in str(error)


def test_exporting_goes_on_after_a_bad_file_and_leaves_nothing_where_all_are_bad(tmp_path):
    good, bad = letters(tmp_path, 2)
    bad.write_text("<TEI>")
    code, output, _ = run(good, bad, "--to", "conll", "-o", tmp_path / "a.conll")
    assert code == 2 and "not well-formed" in output
    assert (tmp_path / "a.conll").read_text().count("-DOCSTART-") == 1
    assert run(bad, "--to", "conll", "-o", tmp_path / "b.conll")[0] == 2
    assert not [one for one in tmp_path.iterdir() if one.name.startswith((".", "b.conll"))]


def test_exporting_never_writes_over_a_source(tmp_path):
    paths = letters(tmp_path)
    other = tmp_path / "other.csv"
    other.hardlink_to(paths[0])
    for output in (paths[0], other):
        code, _, error = run(*paths, "--to", "csv", "-o", output)
        assert code != 0 and "source" in str(error)
        assert "Anne" in paths[0].read_text()


def test_exporting_two_processes_give_the_same_bytes(tmp_path):
    paths = letters(tmp_path, 6)
    for name, jobs in (("one", 1), ("two", 2)):
        assert run(*paths, "--to", "csv", "-o", tmp_path / name, "-j", jobs)[0] == 0
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


def test_exporting_many_files_takes_the_memory_of_one(tmp_path):
    path = tmp_path / "a.xml"
    path.write_text(LETTER.format("No. 1 <hi>x</hi>" * 2_000))
    work = Work("jsonl", Request())

    def most(count):
        tracemalloc.start()
        for _ in over(work, [str(path)] * count):
            pass
        found = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return found

    most(1)
    assert most(12) < 2 * most(3)
