"""Fetching: one answer over HTTP, bounded in time and size, from the very host that was asked."""

import threading
import time
import urllib.request
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from typing import IO
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import OpenerDirector, Request

LARGEST = 20_000_000
"""Bytes of an answer, unpacked; five countries of Wikidata have 6 million."""

SECONDS = 30.0
"""How long one answer may take from first to last."""

HERE = frozenset({"localhost", "127.0.0.1", "::1"})
"""Servers on this machine, which may be asked over plain http."""

_PIECE = 1 << 16


class NoAnswer(Exception):
    """No answer came, or none that may be taken; the message says why in a few words.

    `is_network` says that the line is at fault, and not what was answered.
    """

    def __init__(self, message: str, *, is_network: bool = False) -> None:
        super().__init__(message)
        self.is_network = is_network


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered: status, headers by their names in lower case, and unpacked body."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def fetch(address: str, headers: Mapping[str, str], seconds: float = SECONDS) -> Answer:
    """What stands at an address, whatever its status; raises NoAnswer where nothing came.

    A redirect is followed on the same host only. Nothing is read beyond LARGEST bytes or after
    `seconds`, however slowly a server sends its headers.
    """
    outcome: list[Answer | NoAnswer] = []

    def ask() -> None:
        try:
            outcome.append(_ask(Request(address, headers=dict(headers)), seconds))
        except NoAnswer as error:
            outcome.append(error)
        except (OSError, HTTPException, ValueError, zlib.error) as error:
            reason = getattr(error, "reason", error)
            said = str(reason) or "the line broke"
            outcome.append(_late(seconds) if isinstance(reason, TimeoutError) else _lost(said))

    # a socket's own limit is for each piece: a server that drips could hold us for ever
    asking = threading.Thread(target=ask, daemon=True)
    asking.start()
    asking.join(seconds)
    found = outcome[0] if outcome else _late(seconds)
    if isinstance(found, NoAnswer):
        raise found
    return found


def _late(seconds: float) -> NoAnswer:
    return _lost(f"no answer within {seconds:g} seconds")


def _lost(why: str) -> NoAnswer:
    return NoAnswer(why, is_network=True)


def _ask(request: Request, seconds: float) -> Answer:
    try:
        with _opener(request.full_url).open(request, timeout=seconds) as reply:
            return _answer(reply, seconds)
    except HTTPError as error:
        with error:
            return _answer(error, seconds)


def _answer(reply: HTTPResponse | HTTPError, seconds: float) -> Answer:
    headers = {name.lower(): value for name, value in reply.headers.items()}
    unpack = zlib.decompressobj(wbits=31) if headers.get("content-encoding") == "gzip" else None
    body, came, late = bytearray(), 0, time.monotonic() + seconds
    while piece := reply.read1(_PIECE):
        came += len(piece)
        body += unpack.decompress(piece, LARGEST + 1 - len(body)) if unpack else piece
        if len(body) > LARGEST or (unpack and unpack.unconsumed_tail):
            raise NoAnswer(f"the answer is larger than {LARGEST:,} bytes")
        if time.monotonic() > late:
            raise _late(seconds)
    is_whole = came == int(headers.get("content-length") or came)
    if not is_whole or (unpack and came and not unpack.eof):
        raise _lost("the answer broke off")
    return Answer(reply.status or 0, headers, bytes(body))


class _SameHost(urllib.request.HTTPRedirectHandler):
    """Follows a redirect to the host that was asked, "www." aside, as it was asked: by https."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - as urllib calls it
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        asked, new = urlsplit(req.full_url), urlsplit(newurl)
        if asked.netloc.removeprefix("www.") != new.netloc.removeprefix("www."):
            raise NoAnswer(f"it leads on to {newurl[:200]!r}, which is not followed")
        same = new._replace(scheme=asked.scheme).geturl()
        return super().redirect_request(req, fp, code, msg, headers, same)


def _opener(address: str) -> OpenerDirector:
    """Only http and https: nothing that an answer says can make it read a file."""
    opener = OpenerDirector()
    if urlsplit(address).hostname not in HERE:
        opener.add_handler(urllib.request.ProxyHandler())
    for handler in (
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
        _SameHost(),
    ):
        opener.add_handler(handler)
    return opener
