"""The store of schemas: what is fetched, from a real server, is checked before it stands there."""

import hashlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import Request

import pytest
from click.testing import CliRunner

from tei_tools.cli.schema import command
from tei_tools.errors import ConfigError, InputError, SchemaError, TeiToolsError
from tei_tools.validation import fetch as fetching
from tei_tools.validation import store
from tei_tools.validation.fetch import fetch

SCHEMA = b"""<element name="p" xmlns="http://relaxng.org/ns/structure/1.0"><text/></element>"""
RULES = b"""<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="*">
<assert test="true()">never</assert></rule></pattern></schema>"""
COMPACT = b"element p { text }"
INCLUDES = b"""<grammar xmlns="http://relaxng.org/ns/structure/1.0"><include href="b.rng"/>
</grammar>"""
ANSWERS = {
    "/tei_lite.rng": SCHEMA,
    "/house.rng": SCHEMA,
    "/house.rnc": COMPACT,
    "/house.sch": RULES,
    "/deep/a%20b.rng": SCHEMA,
    "/includes.rng": INCLUDES,
    "/page.rng": b"<html>moved</html>",
    "/large.rng": SCHEMA + b" " * 2_000,
}


class Handler(BaseHTTPRequestHandler):
    """Answers what ANSWERS says, and a few things that servers do wrong."""

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        if self.path.startswith("/moved"):
            self.send_response(302)
            self.send_header("Location", self.path.partition("?")[2])
            self.end_headers()
            return
        content = ANSWERS.get(self.path, SCHEMA if self.path == "/broken.rng" else None)
        self.send_response(200 if content else 404)
        length = len(content or b"") + 10 * (self.path == "/broken.rng")
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_arguments: object) -> None:
        """Nothing: the output of a test is its own."""


@pytest.fixture(autouse=True)
def own_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEI_TOOLS_SCHEMAS", str(tmp_path / "store"))
    monkeypatch.setenv("no_proxy", "127.0.0.1")


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as made:
        made.asked = []  # type: ignore[attr-defined]
        thread = threading.Thread(target=made.serve_forever)
        thread.start()
        yield made
        made.shutdown()
        thread.join()


@pytest.fixture
def address(server: ThreadingHTTPServer) -> str:
    return f"http://127.0.0.1:{server.server_port}"


def test_a_schema_by_its_name(
    address: str, server: ThreadingHTTPServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fetching.PUBLISHED.startswith("https://www.tei-c.org/")
    monkeypatch.setattr(fetching, "PUBLISHED", f"{address}/{{name}}.rng")
    fetched = fetch("tei_lite")
    assert fetched.file.read_bytes() == SCHEMA
    assert fetched.address == f"{address}/tei_lite.rng"
    assert fetched.sha256 == hashlib.sha256(SCHEMA).hexdigest()
    assert server.asked == ["/tei_lite.rng"]  # type: ignore[attr-defined]
    assert store.names() == ["tei_tools", "tei_lite"]


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/house.rng", "house"),
        ("/house.rnc", "house"),
        ("/house.sch", "house"),
        ("/deep/a%20b.rng", "a b"),
    ],
)
def test_a_schema_by_its_address(address: str, path: str, name: str) -> None:
    file = fetch(address + path).file
    assert store.find(name) == (file,)
    assert file.read_bytes() == ANSWERS[path]


def test_the_command_prints_the_sum_and_the_place(address: str) -> None:
    done = CliRunner().invoke(command, ["fetch", f"{address}/house.rng"])
    assert done.exit_code == 0
    (file,) = store.find("house")
    assert f"{hashlib.sha256(SCHEMA).hexdigest()}  {file}\n" in done.output
    assert "house\t" in CliRunner().invoke(command, ["list"]).output


@pytest.mark.parametrize(
    ("path", "error", "words"),
    [
        ("/none.rng", InputError, "404"),
        ("/page.rng", SchemaError, r"http://\S+/page\.rng"),
        ("/includes.rng", SchemaError, "b.rng"),
        ("/broken.rng", InputError, "broke off"),
        ("/moved.rng?http://127.0.0.1:1/house.rng", InputError, "not followed"),
        ("/moved.rng?file:///etc/passwd", InputError, "not allowed"),
        ("/moved.rng?ftp://127.0.0.1/house.rng", InputError, "not followed"),
        ("/house.xml", ConfigError, "must end in"),
        ("/", ConfigError, "must end in"),
    ],
)
def test_what_cannot_be_fetched_is_said(
    address: str, path: str, error: type[TeiToolsError], words: str
) -> None:
    with pytest.raises(error, match=words) as caught:
        fetch(address + path)
    assert "\n" not in str(caught.value)
    assert store.names() == ["tei_tools"]


def test_what_is_too_large_is_not_taken(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1_000)
    with pytest.raises(InputError, match="larger than 1,000 bytes"):
        fetch(f"{address}/large.rng")
    assert fetch(f"{address}/house.rng").file.read_bytes() == SCHEMA


@pytest.mark.parametrize(
    "name",
    [
        "tei_everything",
        "http://example.org/a.rng",
        "http://127.0.0.1.example.org/a.rng",
        "ftp://example.org/a.rng",
        "file:///etc/a.rng",
        "https:///a.rng",
        "https://[/a.rng",
    ],
)
def test_addresses_that_are_not_asked(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_bytes", lambda address: pytest.fail(f"asked {address}"))
    with pytest.raises(ConfigError):
        fetch(name)


def test_a_redirect_to_https_is_followed() -> None:
    asked = Request("https://example.org/a.rng")
    handler = fetching._OnlyHttps()
    new = handler.redirect_request(asked, None, 302, "", {}, "https://example.org/b.rng")  # type: ignore[arg-type]
    assert new is not None
    assert new.full_url == "https://example.org/b.rng"


def test_a_bad_schema_does_not_take_the_place_of_a_good_one(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetch(f"{address}/house.rng")
    monkeypatch.setitem(ANSWERS, "/house.rng", INCLUDES)
    with pytest.raises(SchemaError):
        fetch(f"{address}/house.rng")
    assert [file.read_bytes() for file in store.find("house")] == [SCHEMA]


def test_a_schema_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "house.rng").write_bytes(SCHEMA)
    assert CliRunner().invoke(command, ["add", str(tmp_path / "house.rng")]).exit_code == 0
    assert "house\t" in CliRunner().invoke(command, ["list"]).output
