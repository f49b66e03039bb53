"""Files are written whole or not at all; devices, pipes and links stay what they are."""

import os
import stat
import threading
from pathlib import Path

import pytest

from tei_tools import writing
from tei_tools.errors import OutputError
from tei_tools.writing import whole_file, write_whole

POSIX = pytest.mark.skipif(os.name == "nt", reason="devices and pipes with names are of POSIX")


def test_new_and_over_an_old_one(tmp_path):
    for data in (b"one", b"two"):
        write_whole(tmp_path / "folder" / "a.xml", data)
        assert (tmp_path / "folder" / "a.xml").read_bytes() == data
    assert [one.name for one in (tmp_path / "folder").iterdir()] == ["a.xml"]


def test_what_fails_halfway_leaves_the_old_one(tmp_path):
    write_whole(tmp_path / "a.xml", b"old")
    with pytest.raises(ZeroDivisionError), whole_file(tmp_path / "a.xml") as file:
        file.write(b"new" + bytes(1 // 0))
    assert (tmp_path / "a.xml").read_bytes() == b"old"
    assert [one.name for one in tmp_path.iterdir()] == ["a.xml"]


def test_what_cannot_be_written_is_one_sentence(tmp_path):
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match="folder cannot be written"):
        write_whole(tmp_path / "folder", b"x")
    assert list((tmp_path / "folder").iterdir()) == []
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


@POSIX
def test_link_leads_to_the_file_that_is_written(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "link.xml").symlink_to(tmp_path / "real" / "a.xml")
    write_whole(tmp_path / "link.xml", b"new")
    assert (tmp_path / "link.xml").is_symlink()
    assert (tmp_path / "real" / "a.xml").read_bytes() == b"new"


@POSIX
def test_device_stays_a_device():
    write_whole(Path("/dev/null"), b"nobody reads this")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@POSIX
def test_pipe_stays_a_pipe(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append((tmp_path / "pipe").read_bytes()))
    reader.start()
    write_whole(tmp_path / "pipe", b"through")
    reader.join(10)
    assert read == [b"through"]
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)


def test_a_file_that_somebody_reads_on_windows_is_waited_for(tmp_path, monkeypatch):
    replace, refused = Path.replace, [PermissionError(13, "in use")] * 2

    def busy(source, target):
        if refused:
            raise refused.pop()
        return replace(source, target)

    waited = []
    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(writing, "PATIENCE", (0.1, 0.2, 0.3))
    monkeypatch.setattr(writing.time, "sleep", waited.append)
    write_whole(tmp_path / "a.xml", b"new")
    assert (tmp_path / "a.xml").read_bytes() == b"new"
    assert waited == [0.1, 0.2]


def test_what_stays_in_use_is_one_sentence(tmp_path, monkeypatch):
    def busy(_source, _target):
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "replace", busy)
    monkeypatch.setattr(writing, "PATIENCE", (0.0,))
    with pytest.raises(OutputError, match=r"a\.xml cannot be written: in use\."):
        write_whole(tmp_path / "a.xml", b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["con", "CON.xml", "aux.tar.gz", "Com1", "lpt9.txt", "nul ", "COM²"]
)
def test_names_of_devices_are_known(name):
    assert writing.is_device(name)


@pytest.mark.parametrize("name", ["conway", "icon", "com", "com10.xml", "con-1", ".con", "a.con"])
def test_other_names_are_no_devices(name):
    assert not writing.is_device(name)
