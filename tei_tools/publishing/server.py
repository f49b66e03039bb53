"""SiteServer: a folder of pages on this machine alone, with a script that loads them anew."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from json import dumps
from pathlib import Path, PurePosixPath
from threading import Thread
from urllib.parse import quote, unquote

from tei_tools.errors import ConfigError
from tei_tools.resources import stylesheets
from tei_tools.writing import is_device

LOOPBACK = "127.0.0.1"
"""The one address that is served: no other machine reaches it."""

OWN = "/.preview/"
"""Where the server's own files lie; no file of a site begins with a full stop."""

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".xml": "application/xml",
    ".txt": "text/plain; charset=utf-8",
    ".bib": "text/plain; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".gif": "image/gif",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".ico": "image/x-icon",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".pdf": "application/pdf",
    ".epub": "application/epub+zip",
}
_UNKNOWN = "application/octet-stream"

_HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    # no page of another site may read what is previewed
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "no-referrer",
}
_NO_PAGE = (
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>No page</title>'
    "<body><p>No page of the edition lies at <code>{path}</code>.</p></body></html>"
)


@dataclass(frozen=True, slots=True)
class State:
    """Which making of the site is shown, and what is wrong with the newest, if anything is."""

    making: str
    message: str = ""


class SiteServer(ThreadingHTTPServer):
    """Serves `folder` to this machine; open pages load anew whenever `show` is called."""

    daemon_threads = True
    allow_reuse_address = False

    def __init__(self, folder: Path, port: int) -> None:
        self.folder = folder.resolve()
        self.state = State("")
        self._run = secrets.token_hex(4)
        self._makings = 0
        super().__init__((LOOPBACK, port), _Handler)
        self.port = int(self.server_address[1])
        self.hosts = {f"{name}:{self.port}" for name in (LOOPBACK, "localhost")}
        self.hosts |= {LOOPBACK, "localhost"} if self.port == 80 else set()

    @property
    def address(self) -> str:
        """What to open in a browser."""
        return f"http://{LOOPBACK}:{self.port}/"

    def show(self) -> None:
        """The site was made anew: open pages are to be loaded again."""
        self._makings += 1
        self.state = State(f"{self._run}-{self._makings}")

    def complain(self, message: str) -> None:
        """The site could not be made: pages stay as they are, and say why."""
        self.state = State(self.state.making, message)


@contextmanager
def serving(folder: Path, port: int) -> Iterator[SiteServer]:
    """A server of `folder` at work, at a free port where `port` is 0; it ends with the block.

    A ConfigError where the port cannot be had.
    """
    try:
        server = SiteServer(folder, port)
    except (OSError, OverflowError):
        raise ConfigError(
            f"Port {port} of this machine cannot be had: give another, or 0 for any that is free."
        ) from None
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    """Answers GET and HEAD, from this machine's own addresses, with files of the folder."""

    server: SiteServer
    timeout = 30

    def handle_one_request(self) -> None:
        try:
            super().handle_one_request()
        except (ConnectionError, TimeoutError):
            self.close_connection = True

    def do_GET(self) -> None:
        if self.headers.get("Host", "") not in self.server.hosts:
            self._refuse(HTTPStatus.FORBIDDEN, "This server answers at its own address alone.")
            return
        path = self.path.partition("?")[0].partition("#")[0]
        if path.startswith(OWN):
            self._own(path.removeprefix(OWN))
            return
        file = self._file(path)
        if file is None:
            page = _NO_PAGE.format(path=escape(unquote(path)))
            self._send(HTTPStatus.NOT_FOUND, _TYPES[".html"], self._with_script(page.encode()))
        elif file.is_dir():
            place = quote(file.relative_to(self.server.folder).as_posix())
            self._send(HTTPStatus.FOUND, _TYPES[".txt"], b"", Location=f"/{place}/")
        else:
            self._send_file(file)

    do_HEAD = do_GET  # noqa: N815

    def __getattr__(self, name: str) -> object:
        """Every other method is refused by name."""
        if name.startswith("do_"):
            return lambda: self._refuse(
                HTTPStatus.METHOD_NOT_ALLOWED, "This server only shows pages.", Allow="GET, HEAD"
            )
        raise AttributeError(name)

    def _own(self, name: str) -> None:
        """The script of the preview, or what it asks for: the state."""
        if name == "preview.js":
            script = (stylesheets() / "css" / "preview.js").read_bytes()
        elif name == "state.js":
            state = self.server.state
            script = f"teiToolsPreview({dumps(state.making)}, {dumps(state.message)});".encode()
        else:
            self._refuse(HTTPStatus.NOT_FOUND, "There is no such file.")
            return
        self._send(HTTPStatus.OK, _TYPES[".js"], script)

    def _file(self, path: str) -> Path | None:
        """The file or folder of the site at a path; None where there is none, or none to show."""
        parts = PurePosixPath(unquote(path, errors="replace")).parts[1:]
        if any(map(_is_hidden, parts)):
            return None
        page = ("index.html",) if path.endswith("/") else ()
        try:
            file = self.server.folder.joinpath(*parts, *page).resolve()
            if not file.is_relative_to(self.server.folder):
                return None
            return file if file.exists() else None
        except (OSError, ValueError):
            return None

    def _send_file(self, file: Path) -> None:
        try:
            data = file.read_bytes()
        except OSError:
            self._refuse(HTTPStatus.NOT_FOUND, "The file cannot be read.")
            return
        if file.suffix == ".html":
            data = self._with_script(data)
        self._send(HTTPStatus.OK, _TYPES.get(file.suffix, _UNKNOWN), data)

    def _with_script(self, page: bytes) -> bytes:
        """A page as it is shown; the file has no such script."""
        making = self.server.state.making
        script = f'<script src="{OWN}preview.js" data-making="{making}"></script>'.encode()
        before, end, after = page.rpartition(b"</body>")
        return before + script + end + after if end else page + script

    def _refuse(self, status: HTTPStatus, sentence: str, **headers: str) -> None:
        self._send(status, _TYPES[".txt"], f"{sentence}\n".encode(), **headers)

    def _send(self, status: HTTPStatus, kind: str, data: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in (_HEADERS | headers).items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def log_message(self, *_: object) -> None:
        """Nothing: who previews a page sees that it came."""


def _is_hidden(part: str) -> bool:
    """Whether a part of a path is for nobody to see, or no name of a file on some system."""
    return part.startswith(".") or "\\" in part or "\0" in part or is_device(part)
