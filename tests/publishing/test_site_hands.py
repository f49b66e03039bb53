"""Several processes make an edition: the same bytes as one makes, and the same sentences."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st
from pages import DOCUMENT

from tei_tools.cli import group
from tei_tools.corpus.hands import hands
from tei_tools.errors import InputError, TeiToolsError
from tei_tools.publishing import batches
from tei_tools.publishing.hands import ALONE, in_turn
from tei_tools.publishing.publish import published
from tei_tools.publishing.work import read_works

BODY = (
    "<p><persName>Ann Vane</persName> and <persName>{who}</persName> at <placeName>Mylor"
    "</placeName>, <date when='18{number:02}'>then</date>; <q>Come!</q></p>"
)


def letters(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    for number in range(count):
        body = BODY.format(who=f"Jabez {chr(65 + number)}", number=number + 10)
        page = DOCUMENT.format(title=f"Letter {number}", body=body)
        (folder / f"letter-{number:02}.xml").write_text(page, "utf-8")
    return sorted(folder.iterdir())


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (one for one in folder.rglob("*") if one.is_file())
    return {one.relative_to(folder).as_posix(): one.read_bytes() for one in files}


@given(st.lists(st.integers(), max_size=20), st.integers(0, 5))
def test_values_come_in_the_order_of_their_tasks(values: list[int], ahead: int) -> None:
    waiting = 0

    def begun(value: int):
        nonlocal waiting
        waiting += 1

        def wait() -> int:
            nonlocal waiting
            assert waiting <= ahead + 1
            waiting -= 1
            return value

        return wait

    assert list(in_turn(map(begun, values), ahead)) == values


def test_two_processes_make_the_same_bytes(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(batches, "MOST_SOURCES", 2)
    sources = letters(tmp_path / "tei", 5)
    for name, count in (("one", 1), ("two", 2)):
        with hands(count) as workers:
            published(sources, tmp_path / name, ("html", "epub"), "All", hands=workers)
    made = bytes_of(tmp_path / "one")
    assert len(made) > 30 and made == bytes_of(tmp_path / "two")


def test_the_command_says_how_many_processes_are_at_work(tmp_path: Path) -> None:
    letters(tmp_path / "tei", 2)
    words = ["publish", str(tmp_path / "tei"), "-o", str(tmp_path / "out"), "--to", "html"]
    assert CliRunner().invoke(group, [*words, "-j", "2"]).exit_code == 0
    assert (tmp_path / "out" / "letter-01" / "index.html").is_file()
    assert CliRunner().invoke(group, [*words, "-j", "0"]).exit_code == 2


def test_what_stops_a_task_is_told_as_it_would_be_here(tmp_path: Path) -> None:
    with hands(2) as workers:
        good = workers.start(len, "four")
        bad = workers.start(read_works, [tmp_path / "gone.xml"])
        dead = workers.start(os._exit, 3)
        with pytest.raises(InputError, match=r"gone\.xml"):
            bad()
        with pytest.raises(TeiToolsError, match=r"twice the process that worked at it ended"):
            dead()
        assert good() == 4
        assert workers.start(len, "six")() == 3


def test_one_process_is_this_one() -> None:
    with hands(1) as workers:
        assert workers is ALONE
        assert workers.start(lambda _: os.getpid(), None)() == os.getpid()
