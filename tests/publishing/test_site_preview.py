"""The preview: pages on this machine alone, made anew on saving, and nothing beyond them."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pages import DOCUMENT
from test_site_accessibility import AXE, CHROMIUM, NODE

from tei_tools.cli.publish import command
from tei_tools.errors import ConfigError, InputError
from tei_tools.publishing.preview import preview
from tei_tools.publishing.server import SiteServer, serving

PAGE = "<!DOCTYPE html><html><body><p>{words}</p></body></html>"
HELP = ["-h", "--help"]
"""A command remembers how its help is asked for: as the group of all commands says it."""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    (folder / "letter").mkdir(parents=True)
    (folder / "index.html").write_text(PAGE.format(words="All texts"), "utf-8")
    (folder / "letter" / "index.html").write_text(PAGE.format(words="A letter"), "utf-8")
    (folder / "style.css").write_text("p {}", "utf-8")
    (folder / ".hidden").write_text("hidden", "utf-8")
    if os.name != "nt":  # where this is a device, and no file
        (folder / "aux.txt").write_text("secret", "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    return folder


@pytest.fixture
def server(site: Path) -> Iterator[SiteServer]:
    with serving(site, 0) as server:
        yield server


def ask(
    port: int, path: str, method: str = "GET", host: str | None = None
) -> tuple[int, dict[str, str], str]:
    """Status, headers and content that a server answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    connection.putheader("Host", host or f"127.0.0.1:{port}")
    connection.endheaders()
    answer = connection.getresponse()
    content = answer.read().decode("utf-8")
    connection.close()
    return answer.status, dict(answer.getheaders()), content


def test_pages_are_served_with_a_script_that_their_files_do_not_have(
    site: Path, server: SiteServer
) -> None:
    status, headers, page = ask(server.port, "/")
    assert status == 200
    assert headers["Content-Type"] == "text/html; charset=utf-8"
    assert "All texts" in page
    assert '<script src="/.preview/preview.js"' in page
    assert "preview" not in (site / "index.html").read_text("utf-8")
    assert "A letter" in ask(server.port, "/letter/?a=b")[2]
    assert ask(server.port, "/style.css")[2] == "p {}"
    assert "teiToolsPreview" in ask(server.port, "/.preview/preview.js")[2]


def test_a_folder_is_led_to_its_page(server: SiteServer) -> None:
    status, headers, _ = ask(server.port, "/letter")
    assert (status, headers["Location"]) == (302, "/letter/")


def test_only_the_head_is_sent_where_only_that_is_wanted(server: SiteServer) -> None:
    status, headers, content = ask(server.port, "/", "HEAD")
    assert (status, content) == (200, "")
    assert int(headers["Content-Length"]) > 0


OUTSIDE = [
    "/aux.txt",
    "/../secret.txt",
    "/letter/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/letter/%2e%2e%2f%2e%2e%2fsecret.txt",
    "/..\\secret.txt",
    "//etc/passwd",
    "/%00",
    "/link.txt",
    "/.hidden",
    "/%2ehidden",
    "/.preview/../.hidden",
    "/" + "a" * 5000,
    "/no.html",
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_but_the_site_is_served(path: str, server: SiteServer) -> None:
    status, _, content = ask(server.port, path)
    assert status == 404
    assert "secret" not in content.replace("secret.txt", "")
    assert "root:" not in content


def test_a_path_is_no_markup_where_there_is_no_page(server: SiteServer) -> None:
    assert "<b>" not in ask(server.port, "/%3Cb%3E")[2]


@pytest.mark.parametrize("host", ["example.org", "example.org:{port}", "127.0.0.1.example.org"])
def test_other_names_for_this_machine_are_refused(host: str, server: SiteServer) -> None:
    assert ask(server.port, "/", host=host.format(port=server.port))[0] == 403
    assert ask(server.port, "/", host=f"localhost:{server.port}")[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "FOO"])
def test_nothing_but_reading_is_done(method: str, server: SiteServer) -> None:
    status, headers, _ = ask(server.port, "/", method)
    assert (status, headers["Allow"]) == (405, "GET, HEAD")


def test_no_other_site_may_read_what_is_previewed(server: SiteServer) -> None:
    _, headers, _ = ask(server.port, "/style.css")
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert not [name for name in headers if name.startswith("Access-Control")]


def test_no_other_machine_is_answered(server: SiteServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_a_port_that_cannot_be_had_is_said(server: SiteServer, site: Path) -> None:
    with pytest.raises(ConfigError, match=f"Port {server.port} of this machine cannot be had"):
        preview(site, lambda: None, list, server.port)


def until(is_so: Callable[[], bool]) -> None:
    """Wait until something is so; fail after ten seconds."""
    end = time.monotonic() + 10
    while not is_so():
        assert time.monotonic() < end, "it never came"
        time.sleep(0.02)


def test_what_is_saved_is_made_anew_and_what_is_broken_is_said(tmp_path: Path) -> None:
    source, site = tmp_path / "letter.txt", tmp_path / "site"
    source.write_text("First words", "utf-8")
    said: list[str] = []
    over = threading.Event()

    def rebuild() -> None:
        words = source.read_text("utf-8")
        if "<" in words:
            raise InputError('letter.txt is "broken" at line 1.')
        site.mkdir(exist_ok=True)
        (site / "index.html").write_text(PAGE.format(words=words), "utf-8")

    arguments = (site, rebuild, lambda: [source], 0, said.append, over.is_set)
    thread = threading.Thread(target=preview, args=arguments)
    thread.start()
    try:
        until(lambda: bool(said))
        port = int(re.findall(r"http://127\.0\.0\.1:(\d+)/", said[0])[0])
        assert "First words" in ask(port, "/")[2]
        first = ask(port, "/.preview/state.js")[2]
        source.write_text("Second words", "utf-8")
        until(lambda: ask(port, "/.preview/state.js")[2] != first)
        assert "Second words" in ask(port, "/")[2]
        second = ask(port, "/.preview/state.js")[2]
        source.write_text("<", "utf-8")
        until(lambda: ask(port, "/.preview/state.js")[2] != second)
        state = ask(port, "/.preview/state.js")[2]
        assert state == second.replace('""', r'"letter.txt is \"broken\" at line 1."')
        assert "Second words" in ask(port, "/")[2]
        assert said[-1] == 'letter.txt is "broken" at line 1.'
        source.write_text("Third words", "utf-8")
        until(lambda: "Third words" in ask(port, "/")[2])
    finally:
        over.set()
        thread.join()
    with pytest.raises(OSError):  # noqa: PT011 - whichever error says that nobody is there
        socket.create_connection(("127.0.0.1", port), timeout=1).close()


@pytest.mark.slow
def test_an_open_page_is_loaded_anew_and_shows_what_is_wrong(tmp_path: Path) -> None:
    if not (NODE and CHROMIUM and (AXE / "node_modules" / "puppeteer-core").is_dir()):
        pytest.skip("Node, Chromium or the packages of tests/publishing/axe are not installed")
    source = tmp_path / "letter.xml"
    source.write_text(DOCUMENT.format(title="A Letter", body="<p>First words.</p>"), "utf-8")
    words = [sys.executable, "-m", "tei_tools", "publish", "--preview", "0", str(source)]
    process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True)
    assert process.stderr is not None
    try:
        address = re.findall(r"http://127\.0\.0\.1:\d+/", process.stderr.readline())[0]
        command = [NODE, AXE / "preview.js", CHROMIUM, tmp_path / "profile", address, source]
        done = subprocess.run(command, capture_output=True, timeout=120)
    finally:
        process.kill()
        process.wait()
        process.stderr.close()
    assert done.returncode == 0, done.stderr.decode()
    met = json.loads(done.stdout)
    assert "First words." in met["before"]
    assert "Second words." in met["after"]
    assert "letter.xml" in met["message"]
    assert "Second words." in met["broken"]
    assert met["mended"] == 0
    assert [one for one in met["refused"] if "favicon" not in one and "404" not in one] == []


def test_the_command_previews_until_it_is_interrupted(tmp_path: Path) -> None:
    source = tmp_path / "letter.xml"
    source.write_text(DOCUMENT.format(title="A Letter", body="<p>Some words.</p>"), "utf-8")
    words = [sys.executable, "-m", "tei_tools", "publish", "--preview", "0", str(source)]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(words, stderr=subprocess.PIPE, text=True, env=environment)
    assert process.stderr is not None
    try:
        line = process.stderr.readline()
        port = int(re.findall(r"http://127\.0\.0\.1:(\d+)/", line)[0])
        assert "Some words." in ask(port, "/")[2]
        broken = source.read_text("utf-8").replace("</p>", "")
        source.write_text(broken, "utf-8")
        assert "letter.xml" in process.stderr.readline()
        assert "letter.xml" in ask(port, "/.preview/state.js")[2]
        assert "Some words." in ask(port, "/")[2]
        process.send_signal(signal.SIGINT)
        assert "The preview has ended." in process.stderr.read()
        assert process.wait(10) == 0
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


ASKED = {
    "--preview a.xml": (8000, ("a.xml",)),
    "a.xml --preview": (8000, ("a.xml",)),
    "--preview 0 a.xml": (0, ("a.xml",)),
    "a.xml --preview 8123 b.xml": (8123, ("a.xml", "b.xml")),
    "--preview=9000 a.xml": (9000, ("a.xml",)),
    "a.xml": (None, ("a.xml",)),
}


@pytest.mark.parametrize("words", ASKED)
def test_a_port_is_told_from_a_file(words: str) -> None:
    given = command.make_context("publish", words.split(), help_option_names=HELP).params
    assert (given["port"], given["sources"]) == ASKED[words]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("a.xml", "give a folder with -o"), ("a.xml --preview 0 --to epub", "--to needs html")],
)
def test_what_cannot_be_done_is_said(words: str, sentence: str) -> None:
    with pytest.raises(ConfigError, match=sentence):
        command.main(words.split(), standalone_mode=False, help_option_names=HELP)
