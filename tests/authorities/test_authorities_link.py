"""`register link` against a server that answers as the authorities do."""

import csv
import io
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from authorities_server import Reply, serving, told
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tei_tools.cli.register import command as register
from tei_tools.cli.register_link import link
from tei_tools.document.source import Document
from tei_tools.errors import ConfigError, InputError
from tei_tools.registers.authorities import SERVICES, all_sought, look_up, without_number
from tei_tools.registers.authorities.looking_up import names_asked
from tei_tools.registers.register import Entity
from tei_tools.registers.standoff import read_standoff
from tei_tools.validation import validate

AUSTEN = Path(__file__).parent / "austen.xml"
KINDS = frozenset(("person", "place", "org"))


@pytest.fixture
def server(monkeypatch, tmp_path):
    monkeypatch.setenv("TEI_TOOLS_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("tei_tools.registers.authorities.client.time.sleep", lambda _: None)
    with serving() as one:
        one.route = authorities
        yield one


@pytest.fixture
def run(server, tmp_path):
    def call(*arguments, endpoint=None):
        given = [str(one) for one in arguments]
        base = server.base if endpoint is None else endpoint
        return CliRunner().invoke(link, [*given, "--endpoint", base])

    return call


@pytest.fixture
def letter(tmp_path):
    target = tmp_path / "letter.xml"
    target.write_bytes(AUSTEN.read_bytes())
    return target


def authorities(path, query):
    """What the four answer about Jane Austen and Bath; nothing about anybody else."""
    asked = " ".join((query.get("search", ""), query.get("query", ""), query.get("q", ""))).lower()
    about = "jane" in asked and "austen" in asked
    if path == "/w/api.php" and query["action"] == "wbsearchentities":
        return told("wikidata_search.json") if about else {"search": [], "success": 1}
    if path == "/w/api.php" and query["action"] == "query":
        return {"query": {"search": []}}
    if path == "/w/api.php":
        return told("wikidata_items.json")
    if path == "/viaf/AutoSuggest":
        return told("viaf_suggest.json") if about else {"query": asked, "result": None}
    if path == "/viaf/102333412":
        return told("viaf_cluster.json")
    if path == "/gnd/search":
        return told("gnd_search.json") if about or '"bath"' in asked else {"member": []}
    if path == "/searchJSON":
        return told("geonames_search.json")
    return Reply(status=404)


def rows(text):
    return {row["id"]: row for row in csv.DictReader(io.StringIO(text))}


def test_wikidata(run, letter, server):
    result = run(letter, "--authority", "wikidata", "--kind", "person")
    assert result.exit_code == 0, result.output
    found = rows(result.stdout)
    assert set(found) == {"jane"}
    assert found["jane"]["decision"] == "link Wikidata:Q36322"
    assert found["jane"]["cert"] == "high"
    line = found["jane"]["candidates"]
    assert line.startswith("Wikidata:Q36322 Jane Austen, 1775–1817, English novelist (")
    assert "born 1775" in line and line.endswith("https://www.wikidata.org/wiki/Q36322")
    assert "Q900001" not in line and "Q900002" not in line
    assert "2 looked up: 1 sure, 0 with candidates" in result.stderr
    assert letter.read_bytes() == AUSTEN.read_bytes()
    assert {query.get("search") for _, query, _ in server.asked} >= {"Jane Austen"}
    assert "Walter Scott" not in str(server.asked)


def test_viaf_has_namesakes_without_dates(run, letter):
    found = rows(run(letter, "--authority", "viaf", "--kind", "person").stdout)
    assert found["jane"]["decision"] == "" and found["jane"]["cert"] == "low"
    first, second = found["jane"]["candidates"].splitlines()
    assert first.startswith("VIAF:102333412 Austen, Jane, 1775–1817, Novelists (")
    assert second.startswith("VIAF:4000001 Austen, Jane (Illustrator) (")


def test_viaf_is_sure_where_both_dates_agree(run, letter):
    born = "<birth when='1775-12-16'>December 1775</birth>"
    text = letter.read_text("utf-8").replace(born, f'{born}<death when="1817"/>')
    letter.write_text(text, "utf-8")
    found = rows(run(letter, "--authority", "viaf", "--kind", "person").stdout)
    assert found["jane"]["decision"] == "link VIAF:102333412"
    assert found["jane"]["cert"] == "high"


def test_gnd(run, letter):
    found = rows(run(letter, "--authority", "gnd").stdout)
    assert found["jane"]["decision"] == "link GND:118505173"
    assert "104000001" not in found["jane"]["candidates"]
    assert found["bath"]["decision"] == "link GND:4000002-4"
    assert "1 km from its coordinates" in found["bath"]["candidates"]


def test_geonames(run, letter, server):
    result = run(letter, "--authority", "geonames", "--user", "somebody")
    found = rows(result.stdout)
    assert found["bath"]["decision"] == "link GeoNames:2656173"
    assert "populated place, England, United Kingdom" in found["bath"]["candidates"]
    assert "4957000" not in found["bath"]["candidates"]
    assert [(query["name"], query["username"]) for _, query, _ in server.asked] == [
        ("Bath", "somebody")
    ]


def test_what_is_sure_is_written_and_nothing_else_changes(run, letter):
    result = run(letter, "--authority", "wikidata", "--apply")
    assert result.exit_code == 0, result.output
    assert result.stdout == ""
    before, after = AUSTEN.read_text("utf-8"), letter.read_text("utf-8")
    new = [line for line in after.splitlines() if line not in before.splitlines()]
    assert [line.strip() for line in new] == ['<idno type="Wikidata">Q36322</idno>']
    assert "\n".join(line for line in after.splitlines() if line not in new) == before.rstrip("\n")
    assert [one for one in validate(letter) if one.severity == "error"] == []


def test_applied_twice_is_applied_once(run, letter, server):
    run(letter, "--authority", "wikidata", "--apply")
    once, asked = letter.read_bytes(), len(server.asked)
    result = run(letter, "--authority", "wikidata", "--apply")
    assert letter.read_bytes() == once
    assert len(server.asked) == asked
    assert "0 sure" in result.stderr


def test_one_authority_helps_the_next(run, letter):
    run(letter, "--authority", "gnd", "--apply")
    text = letter.read_text("utf-8").replace("<birth when='1775-12-16'>December 1775</birth>", "")
    letter.write_text(text, "utf-8")
    found = rows(run(letter, "--authority", "wikidata", "--kind", "person").stdout)
    assert found["jane"]["decision"] == "link Wikidata:Q36322"
    assert "same GND number 118505173" in found["jane"]["candidates"]


def test_the_table_is_read_by_register_import(run, letter, tmp_path):
    table = tmp_path / "found.csv"
    assert run(letter, "--authority", "gnd", "-o", table).exit_code == 0
    decide = ["import", str(letter), "--entities", str(table), "--in-place"]
    result = CliRunner().invoke(register, decide)
    assert result.exit_code == 0, result.output
    entities = {one.id: one for one in read_standoff(letter.read_text("utf-8")).entities}
    assert entities["jane"].idnos == (("GND", "118505173"),)
    assert entities["bath"].idnos == (("GND", "4000002-4"),)
    assert entities["cassandra"].idnos == ()


def test_a_candidate_is_accepted_by_its_number(run, letter, tmp_path):
    text = letter.read_text("utf-8").replace("<birth when='1775-12-16'>December 1775</birth>", "")
    letter.write_text(text, "utf-8")
    table = tmp_path / "found.csv"
    run(letter, "--authority", "wikidata", "-o", table)
    found = rows(table.read_text("utf-8"))
    assert found["jane"]["decision"] == "" and found["jane"]["cert"] == "medium"
    number = found["jane"]["candidates"].split()[0]
    found["jane"]["decision"] = f"link {number}"
    with table.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, found["jane"])
        writer.writeheader()
        writer.writerows(found.values())
    decide = ["import", str(letter), "--entities", str(table), "--in-place"]
    assert CliRunner().invoke(register, decide).exit_code == 0
    assert '<idno type="Wikidata">Q36322</idno>' in letter.read_text("utf-8")


def test_a_second_run_asks_nobody(run, letter, server):
    first = run(letter, "--authority", "viaf")
    asked = len(server.asked)
    second = run(letter, "--authority", "viaf")
    offline = run(letter, "--authority", "viaf", "--offline")
    assert asked > 0 and len(server.asked) == asked
    assert first.stdout == second.stdout == offline.stdout


def test_offline_says_what_it_does_not_know(run, letter, server):
    result = run(letter, "--authority", "wikidata", "--offline")
    assert result.exit_code == 0
    assert "3 were never asked for" in result.stderr
    assert server.asked == []


def test_a_broken_network_is_one_sentence_and_nothing_written(run, letter, tmp_path):
    table = tmp_path / "found.csv"
    result = run(
        letter, "--authority", "gnd", "--apply", "-o", table, endpoint="http://127.0.0.1:9"
    )
    assert isinstance(result.exception, InputError)
    assert not table.exists()
    assert letter.read_bytes() == AUSTEN.read_bytes()


def test_what_was_found_before_a_break_is_kept(run, letter, server):
    good = authorities

    def breaks(path, query):
        return (
            Reply(status=503)
            if "cassandra" in query.get("query", "").lower()
            else good(path, query)
        )

    server.route = breaks
    assert isinstance(run(letter, "--authority", "viaf").exception, InputError)
    server.route, asked = good, len(server.asked)
    assert run(letter, "--authority", "viaf").exit_code == 0
    again = [query.get("query", "").lower() for _, query, _ in server.asked[asked:]]
    assert "jane austen" not in again and "cassandra austen" in again


def test_one_question_without_an_answer_does_not_stop_the_others(run, letter, server):
    def odd(path, query):
        return Reply(b"<html>") if "Jane" in query.get("search", "") else authorities(path, query)

    server.route = odd
    result = run(letter, "--authority", "wikidata", "--apply")
    assert result.exit_code == 2
    assert "jane: Wikidata did not answer in JSON." in result.stderr
    assert "Traceback" not in result.output


def test_a_service_that_never_answers_is_left_alone(run, letter, server):
    server.route = lambda path, query: Reply(b"<html>")
    result = run(letter, "--authority", "wikidata")
    assert isinstance(result.exception, InputError)
    assert "left alone after 3 questions" in str(result.exception)


@pytest.mark.parametrize(
    ("value", "message", "words"),
    [
        (10, "user does not exist.", "user does not exist"),
        (18, "the daily limit of 10000 credits has been exceeded", "daily limit"),
    ],
)
def test_geonames_says_why_it_does_not_answer(run, letter, server, value, message, words):
    server.route = lambda path, query: {"status": {"message": message, "value": value}}
    result = run(letter, "--authority", "geonames", "--user", "nobody")
    assert isinstance(result.exception, InputError)
    assert words in str(result.exception) and len(server.asked) == 1
    server.route = authorities
    assert run(letter, "--authority", "geonames", "--user", "somebody").exit_code == 0


def test_wikidata_that_lags_is_waited_for(run, letter, server):
    lag = {"error": {"code": "maxlag", "info": "Waiting for a server: 5 seconds lagged."}}
    server.replies = [Reply(lag, headers={"Retry-After": "5"})]
    assert run(letter, "--authority", "wikidata", "--kind", "person").exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["--authority", "geonames"],
        ["--authority", "geonames", "--user", "a", "--kind", "person"],
        ["--authority", "gnd", "--kind", "ship"],
        ["--authority", "gnd", "--kind", ","],
    ],
)
def test_what_cannot_be_asked_for(run, letter, server, arguments):
    assert isinstance(run(letter, *arguments).exception, ConfigError)
    assert server.asked == []


def test_what_is_written_is_no_decision_any_more(run, letter, tmp_path):
    table = tmp_path / "found.csv"
    run(letter, "--authority", "gnd", "--apply", "-o", table)
    found = rows(table.read_text("utf-8"))
    assert found["jane"]["idno"] == "GND:118505173" and found["jane"]["decision"] == ""
    written = letter.read_bytes()
    decide = ["import", str(letter), "--entities", str(table), "--in-place"]
    assert CliRunner().invoke(register, decide).exit_code == 0
    assert letter.read_bytes() == written


def test_an_id_may_be_another_kind_in_another_document(run, letter, tmp_path):
    other = tmp_path / "other.xml"
    text = letter.read_text("utf-8").replace('"bath"', '"somewhere"')
    other.write_text(text.replace('"cassandra"', '"bath"').replace("#bath", "#somewhere"), "utf-8")
    before = other.read_text("utf-8")
    assert run(letter, other, "--authority", "gnd", "--kind", "place", "--apply").exit_code == 0
    added = '<idno type="GND">4000002-4</idno>'
    assert added in letter.read_text("utf-8")
    new = set(other.read_text("utf-8").splitlines()) - set(before.splitlines())
    assert [line.strip() for line in new] == [added]
    entities = {one.id: one for one in read_standoff(other.read_text("utf-8")).entities}
    assert entities["bath"].idnos == () and entities["somewhere"].idnos


def test_what_a_machine_was_not_sure_of_decides_nothing(run, letter):
    text = letter.read_text("utf-8").replace("<location>", '<location cert="medium">')
    letter.write_text(text, "utf-8")
    found = rows(run(letter, "--authority", "gnd", "--kind", "place").stdout)
    assert found["bath"]["decision"] == "" and found["bath"]["cert"] == "medium"
    born = "<birth when='1775-12-16'>December 1775</birth>"
    text = text.replace(born, '<idno type="GND" cert="low">118505173</idno>')
    letter.write_text(text, "utf-8")
    found = rows(run(letter, "--authority", "wikidata", "--kind", "person").stdout)
    assert found["jane"]["decision"] == "" and found["jane"]["cert"] == "medium"


def test_an_entry_that_can_take_no_number_is_said(run, letter):
    prose = letter.read_text("utf-8").replace(
        "<persName><surname>Austen</surname>, <forename>Jane</forename></persName>",
        "<p>We call her <persName>Jane Austen</persName>.</p>",
    )
    letter.write_text(prose, "utf-8")
    result = run(letter, "--authority", "wikidata", "--apply")
    assert result.exit_code == 0
    assert letter.read_text("utf-8") == prose


def test_names_that_are_asked():
    def asked(kind, *names):
        return names_asked(Entity("x", kind, names[0], names[1:]))

    assert asked("person", "Wentworth", "Captain Frederick Wentworth") == [
        "Frederick Wentworth",
        "Wentworth",
    ]
    assert asked("person", "Lord Byron") == ["Lord Byron"]
    assert asked("person", "Sir") == ["Sir"]
    assert asked("person", "Ludwig van Beethoven") == ["Ludwig van Beethoven"]
    assert asked("person", "Mr. and Mrs. Smith") == []
    assert asked("org", "the Royal Society") == ["Royal Society"]
    assert asked("place", "—", "X") == []


JSON = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.integers() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(
                """search id entities Q1 labels aliases claims P31 P569 P625 en value mainsnak
                datavalue time precision result viafid nametype displayForm VIAFCluster
                mainHeadings data text x400s x400 sources source member type gndIdentifier
                preferredName sameAs hasGeometry asWKT geonames geonameId name lat lng
                alternateNames lang query title""".split()
            ),
            inner,
            max_size=6,
        )
    ),
    max_leaves=25,
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
@given(JSON, st.sampled_from(sorted(SERVICES)))
def test_whatever_an_authority_answers_is_no_traceback(answer, name):
    service = SERVICES[name]
    entities = all_sought([Document.parse(AUSTEN.read_text("utf-8"), "austen.xml")])
    wanted = without_number(entities, service, KINDS)
    assert len(list(look_up(wanted, service, lambda path, query: answer))) == len(wanted)
    service.trouble(answer)


def test_what_documents_tell():
    found = {one.entity.id: one for one in all_sought([Document.read(AUSTEN)])}
    assert found["jane"].birth == (1775, 1775)
    written = {name: one.written for name, one in found.items()}
    assert written == {"jane": 1814, "bath": 1814, "cassandra": None, "known": None}
    assert found["bath"].point == (51.381, -2.359)
    assert found["known"].numbers == {
        ("wikidata", "Q79025"),
        ("gnd", "118612409"),
        ("viaf", "95207079"),
    }


def test_of_whom_only_a_note_speaks_may_be_born_later():
    text = AUSTEN.read_text("utf-8")
    note = '<note><persName ref="#cassandra">her sister</persName></note>'
    for inside, written in ((note, None), (note.replace("note>", "p>"), 1814)):
        some = text.replace("</body>", f"{inside}</body>")
        found = {one.entity.id: one for one in all_sought([Document.parse(some, "a.xml")])}
        assert found["cassandra"].written == written


def test_a_place_is_not_where_another_is_that_holds_it():
    other = "<location><placeName>England</placeName><geo>53 -1</geo></location><location>"
    text = AUSTEN.read_text("utf-8").replace("<location>", other)
    found = {one.entity.id: one for one in all_sought([Document.parse(text, "a.xml")])}
    assert found["bath"].point == (51.381, -2.359)


@pytest.mark.parametrize(
    ("dated", "year"),
    [
        ('<creation><date notBefore="1810" notAfter="1812"/></creation>', 1812),
        ("<creation>in <date>the spring of 1811</date></creation>", 1811),
        ('<creation notAfter="1810"/>', 1810),
        ("<creation>1811, perhaps</creation>", None),
        ("", None),
    ],
)
def test_when_a_text_was_written(dated, year):
    text = AUSTEN.read_text("utf-8")
    when = '<creation><date when="1814-03-05">March 1814</date></creation>'
    changed = text.replace(when, dated or "<langUsage><language ident='en'/></langUsage>")
    found = {one.entity.id: one for one in all_sought([Document.parse(changed, "a.xml")])}
    assert found["jane"].written == year


def test_a_doubtful_date_tells_no_year():
    text = AUSTEN.read_text("utf-8").replace("<birth when", '<birth cert="low" when')
    found = {one.entity.id: one for one in all_sought([Document.parse(text, "a.xml")])}
    assert found["jane"].birth == (1765, 1785)


def test_two_documents_tell_together():
    other = (
        AUSTEN.read_text("utf-8")
        .replace("1814-03-05", "1811")
        .replace(
            "<persName>Cassandra Austen</persName>",
            '<persName>Cassandra Austen</persName><death notAfter="1845"/>',
        )
    )
    documents = [Document.read(AUSTEN), Document.parse(other, "other.xml")]
    found = {one.entity.id: one for one in all_sought(documents)}
    assert found["jane"].written == 1811
    assert found["cassandra"].death == (1725, 1845)


def test_ctrl_c_leaves_whole_files(server, letter, tmp_path):
    """The process is stopped while the service does not answer."""
    server.route = lambda path, query: Reply(b"{}", hangs="head")
    table = tmp_path / "found.csv"
    arguments = ["--authority", "gnd", "--apply", "-o", str(table), "--endpoint", server.base]
    program = "from tei_tools.cli import main; main()"
    assert register.get_command(None, "link") is not None
    process = subprocess.Popen(
        [sys.executable, "-c", program, "register", "link", str(letter), *arguments],
        stderr=subprocess.PIPE,
    )
    until = time.monotonic() + 30
    while not server.asked and time.monotonic() < until:
        server.over.wait(0.02)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=20)
    assert process.returncode == 2
    assert b"stopped" in said and b"Traceback" not in said
    assert not table.exists() and letter.read_bytes() == AUSTEN.read_bytes()
    assert not list(tmp_path.rglob("*.tmp"))
