"""Requests that no browser sends to a preview: each is answered or refused, and others go on."""

import socket

import pytest

from tei_tools.publishing.server import serving

SECRET = b"the secret that lies beside the site"


@pytest.fixture
def server(tmp_path):
    (tmp_path / "secret.html").write_bytes(SECRET)
    site = tmp_path / "site"
    for folder in ("letter", "linked"):
        (site / folder).mkdir(parents=True)
    (site / "index.html").write_text("<p>Home</p>")
    (site / "letter" / "index.html").write_text("<p>Letter</p>")
    (site / "linked" / "index.html").symlink_to(tmp_path / "secret.html")
    (site / "out").symlink_to(tmp_path)
    with serving(site, 0) as server:
        yield server


def answer(server, request):
    """The bytes that come back for a request as it stands; {host} is the server's own name."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=10) as client:
        client.sendall(request.replace(b"{host}", f"127.0.0.1:{server.port}".encode()))
        client.shutdown(socket.SHUT_WR)
        data = b""
        while piece := client.recv(65_536):
            data += piece
    return data


HOST = b" HTTP/1.1\r\nHost: {host}\r\n\r\n"
REQUESTS = {
    "a page that is a link": (b"GET /linked/" + HOST, b" 404 "),
    "a page that is a link, by its name": (b"GET /linked/index.html" + HOST, b" 404 "),
    "a folder that is a link": (b"GET /out/secret.html" + HOST, b" 404 "),
    "percents": (b"GET /%2e%2e/secret.html" + HOST, b" 404 "),
    "percents twice": (b"GET /%252e%252e/secret.html" + HOST, b" 404 "),
    "a path of its own": (b"GET //../secret.html" + HOST, b" 404 "),
    "a whole address": (b"GET http://example.org/../secret.html" + HOST, b" 404 "),
    "a long path": (b"GET /" + b"a" * 60_000 + HOST, b" 404 "),
    "a longer one": (b"GET /" + b"a" * 100_000 + HOST, b" 414 "),
    "headers without number": (
        b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 200 + b"Host: {host}\r\n\r\n",
        b" 431 ",
    ),
    "two hosts": (b"GET / HTTP/1.1\r\nHost: example.org\r\nHost: {host}\r\n\r\n", b" 403 "),
    "no host": (b"GET / HTTP/1.0\r\n\r\n", b" 403 "),
    "no version": (b"GET /secret.html\r\n", b"answers at its own address"),
    "no request": (b"\x00\xff\r\n\r\n", b""),
    "no method": (b"BREW /" + HOST, b" 405 "),
    "a method of ours": (b"__class__ /" + HOST, b" 405 "),
    "a body": (b"POST / HTTP/1.1\r\nHost: {host}\r\nContent-Length: 9\r\n\r\nGET / HTT", b" 405 "),
    "a line end in a path": (b"GET /letter%0d%0aSet-Cookie:a" + HOST, b" 404 "),
}


@pytest.mark.parametrize("name", REQUESTS)
def test_a_request_is_answered_and_the_next_too(name, server, capfd):
    request, expected = REQUESTS[name]
    found = answer(server, request)
    assert expected in found and SECRET not in found
    assert b"Set-Cookie" not in found.partition(b"\r\n\r\n")[0]
    assert b"Letter" in answer(server, b"GET /letter/" + HOST)
    assert "Traceback" not in capfd.readouterr().err


def test_those_who_say_nothing_keep_nobody_waiting(server):
    silent = [socket.create_connection(("127.0.0.1", server.port)) for _ in range(40)]
    assert b"Home" in answer(server, b"GET /" + HOST)
    for one in silent:
        one.close()
