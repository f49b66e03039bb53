"""A server on this machine that answers as authorities do, and remembers what it was asked."""

import json
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

ANSWERS = Path(__file__).parent / "answers"


def told(name):
    """One of the answers beside this file."""
    return json.loads((ANSWERS / name).read_text("utf-8"))


@dataclass
class Reply:
    """A status, a body (JSON unless it is bytes) and headers; `hangs` at "head" or "body"."""

    body: object = b""
    status: int = 200
    headers: dict = field(default_factory=dict)
    hangs: str = ""


@dataclass
class Server:
    """`replies` are used up first, one a question; then `route` is called with path and query."""

    base: str
    over: threading.Event
    route: object = None
    replies: list = field(default_factory=list)
    asked: list = field(default_factory=list)

    def reply(self, handler):
        parts = urlsplit(handler.path)
        query = dict(parse_qsl(parts.query))
        self.asked.append((parts.path, query, dict(handler.headers)))
        found = self.replies.pop(0) if self.replies else self.route(parts.path, query)
        return found if isinstance(found, Reply) else Reply(found)


@contextmanager
def serving():
    """A Server on a free port, stopped at the end, whatever it hangs in."""
    server = Server("", threading.Event())

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self):
            reply = server.reply(self)
            is_raw = isinstance(reply.body, bytes)
            data = reply.body if is_raw else json.dumps(reply.body).encode()
            if reply.hangs == "head":
                server.over.wait(20)
                return
            self.send_response(reply.status)
            given = {"Content-Length": str(len(data)), "Connection": "close", **reply.headers}
            for name, value in given.items():
                self.send_header(name, value)
            self.end_headers()
            if reply.hangs == "body":
                self.wfile.write(data[:1])
                self.wfile.flush()
                server.over.wait(20)
                return
            self.wfile.write(data)

        def log_message(self, *_):
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = True
    server.base = f"http://127.0.0.1:{http.server_port}"
    thread = threading.Thread(
        target=http.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True
    )
    thread.start()
    try:
        yield server
    finally:
        server.over.set()
        http.shutdown()
        http.server_close()
