"""The XSLT runner: what comes out, and that a document reaches nothing beyond itself."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tei_tools.errors import ConfigError, InputError, NotWellFormedError, TeiToolsError
from tei_tools.standalone import DEEPEST, standalone
from tei_tools.xslt import transform

RUNNER = Path(__file__).parent / "fixtures" / "runner.xsl"

XML_TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
)


def run(task: str, source: str = "<a/>", file: str = "") -> dict[str, str]:
    return transform(RUNNER, source, {"task": task, "file": file})


def test_several_documents_arrive_in_order() -> None:
    found = transform(RUNNER, "<a>one</a>", {"task": "text"}, sources=["<b>two</b>", "<c>é𝒳</c>"])
    assert found == {"1": "one", "2": "two", "3": "é𝒳"}


def test_a_parameter_of_one_run_does_not_reach_the_next() -> None:
    run("environment", file="HOME")
    assert transform(RUNNER, "<a>x</a>") == {"1": "x"}


def test_no_space_comes_between_inline_elements() -> None:
    assert run("mixed") == {"mixed": "<p>an <b>old</b><i>road</i></p>"}


def test_paths_come_sorted() -> None:
    assert list(run("order")) == sorted(f"path-{n}" for n in range(1, 41))


@given(XML_TEXT)
def test_text_arrives_as_it_is(text: str) -> None:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert run("text", f"<a>{escaped}</a>") == {"1": text}
    assert run("text", f"<!DOCTYPE a><a>{escaped}</a>") == {"1": text}


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "utf-16"])
def test_the_declared_encoding_of_decoded_text_is_ignored(declared: str) -> None:
    head = f'<?xml version="1.0" encoding="{declared}"?>'
    assert run("text", f"{head}<a>é</a>") == {"1": "é"}
    assert run("text", f"{head}<!DOCTYPE a><a>é</a>") == {"1": "é"}


def test_the_documents_own_entities_and_defaults_stand_in_its_text() -> None:
    source = '<!DOCTYPE a [<!ENTITY d "<b>&amp;</b>"><!ATTLIST a lang CDATA "la">]><a>&d;</a>'
    assert standalone(source) == '<a lang="la"><b>&amp;</b></a>'


def test_an_entity_of_an_outside_dtd_is_shown_not_lost() -> None:
    source = '<!DOCTYPE a SYSTEM "tei.dtd"><a>x&mdash;y&house;z</a>'
    assert run("text", source) == {"1": "x—y&house;z"}


def test_comments_and_instructions_survive_a_doctype() -> None:
    source = '<!DOCTYPE a [<!-- c --><?p q?>]><a k="1&#10;2"><!-- d --><?r s?>t</a>'
    assert standalone(source) == '<a k="1&#10;2"><!-- d --><?r s?>t</a>'


@pytest.mark.parametrize("task", ["read", "parse"])
def test_a_stylesheet_reads_no_file(task: str, tmp_path: Path) -> None:
    (tmp_path / "secret.xml").write_text("<secret/>")
    with pytest.raises(TeiToolsError, match="prohibited"):
        run(task, file=(tmp_path / "secret.xml").as_uri())


def test_a_stylesheet_reads_no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET", "open")
    assert run("environment", file="SECRET") == {"home": ""}


def test_an_external_entity_is_refused_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("open")
    place = (tmp_path / "secret").as_uri()
    with pytest.raises(InputError, match="is not read"):
        run("text", f'<!DOCTYPE a [<!ENTITY x SYSTEM "{place}">]><a>&x;</a>')


def test_entities_that_grow_without_bound_are_refused() -> None:
    steps = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10))
    with pytest.raises(InputError):
        run("text", f"<!DOCTYPE a [<!ENTITY e0 'ha'>{steps}]><a>&e9;</a>")


def test_elements_nest_as_deep_as_books_do_and_no_deeper() -> None:
    assert run("text", "<a>" * DEEPEST + "x" + "</a>" * DEEPEST) == {"1": "x"}
    with pytest.raises(InputError, match=f"more than {DEEPEST} deep at line 2"):
        run("text", "\n" + "<a>" * (DEEPEST + 1) + "</a>" * (DEEPEST + 1))


def test_long_documents_pass_the_parsers_limits() -> None:
    text = "&lt;" * 60_000
    assert run("text", f'<a b="{text}">{text}</a>') == {"1": "<" * 60_000}


@pytest.mark.parametrize(
    ("source", "line", "column"),
    [("<a>\n<b></a>", 2, 6), ("", 1, 1), ("<a>é\x00</a>", 1, 5), ("<a>\n <x:b/></a>", 2, 2)],
)
def test_broken_xml_is_refused_with_its_place(source: str, line: int, column: int) -> None:
    with pytest.raises(NotWellFormedError) as caught:
        run("text", source)
    assert (caught.value.line, caught.value.column) == (line, column)


def test_a_terminating_message_is_the_sentence() -> None:
    with pytest.raises(InputError, match=r"^The letter has no date: add one\.$"):
        run("refuse")


def test_a_failure_names_the_stylesheet_and_its_line() -> None:
    with pytest.raises(
        TeiToolsError, match=r"^The stylesheet runner\.xsl stopped at line \d+ of runner\.xsl: "
    ):
        run("number", file="twelve")


def test_a_stylesheet_that_returns_no_map_is_a_setting_error() -> None:
    with pytest.raises(ConfigError, match="one map"):
        run("nothing")


def test_a_stylesheet_that_does_not_compile_is_a_setting_error(tmp_path: Path) -> None:
    broken = tmp_path / "broken.xsl"
    broken.write_text(RUNNER.read_text().replace("$tasks($task)()", "$tasks("))
    with pytest.raises(ConfigError, match=r"broken\.xsl does not compile at line \d+"):
        transform(broken, "<a/>")
    with pytest.raises(ConfigError, match="There is no stylesheet"):
        transform(tmp_path / "none.xsl", "<a/>")


def test_a_first_run_in_a_thread_is_refused_not_fatal() -> None:
    program = f"""
import threading
from pathlib import Path
from tei_tools.xslt import transform
def go():
    try:
        print(transform(Path({str(RUNNER)!r}), "<a>x</a>"))
    except Exception as error:
        print(type(error).__name__)
for task in (threading.Thread(target=go), threading.Thread(target=go)):
    task.start(); task.join()
go()
later = threading.Thread(target=go); later.start(); later.join()
"""
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split("\n")[:4] == ["TeiToolsError"] * 2 + ["{'1': 'x'}"] * 2
