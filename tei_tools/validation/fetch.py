"""fetch: a schema into the store, by the TEI's name or by its address on the web; the one thing
here that uses the network, and only when it is asked to.
"""

import hashlib
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage, HTTPResponse
from pathlib import Path, PurePosixPath
from typing import IO
from urllib.parse import unquote, urlsplit
from urllib.request import Request

from tei_tools.errors import ConfigError, InputError, SchemaError
from tei_tools.validation import schemas, store

PUBLISHED = "https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/{name}.rng"
LARGEST = 20_000_000
"""Bytes; tei_all, the largest schema of the TEI, has 3 million."""

SECONDS = 60
_PIECE = 1 << 16
_HERE = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Fetched:
    """A schema that now stands in the store, and the SHA-256 of its bytes in hexadecimal."""

    file: Path
    address: str
    sha256: str


def fetch(name: str) -> Fetched:
    """Fetch a schema into the store: one that the TEI publishes by its name, any by its address.

    Addresses begin with https; http is for a server on this machine. A ConfigError for any other,
    and for a name that the TEI does not publish; an InputError where the network does not give
    it; a SchemaError where what came is not a correct schema: then the store is as it was.
    """
    address = name if "://" in name else _published(name)
    file_name = _checked(address)
    data = _bytes(address)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / file_name
        file.write_bytes(data)
        try:
            stored = store.add(file)
        except SchemaError as error:
            raise SchemaError(str(error).replace(str(file), address)) from None
    return Fetched(stored, address, hashlib.sha256(data).hexdigest())


def _published(name: str) -> str:
    if name not in store.PUBLISHED:
        known = ", ".join(store.PUBLISHED)
        raise ConfigError(
            f'"{name}" is not published by the TEI; give an https address, or one of {known}.'
        )
    return PUBLISHED.format(name=name)


def _checked(address: str) -> str:
    """The name of the file at an address that may be asked."""
    try:
        parts = urlsplit(address)
        host, name = parts.hostname or "", PurePosixPath(unquote(parts.path)).name
    except ValueError:
        raise ConfigError(f"{address} is not an address.") from None
    if parts.scheme != "https" and not (parts.scheme == "http" and host in _HERE):
        raise ConfigError(f"{address} is not fetched: give an address that begins with https://.")
    if not host or PurePosixPath(name).suffix not in schemas.KINDS or "\0" in name:
        kinds = ", ".join(schemas.KINDS)
        raise ConfigError(f"{address} is no schema: its name must end in one of {kinds}.")
    return name


class _OnlyHttps(urllib.request.HTTPRedirectHandler):
    """Follows no one to an address that is not https."""

    def redirect_request(  # noqa: PLR0913, PLR0917 - as urllib calls it
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        if urlsplit(newurl).scheme != "https":
            raise InputError(f"{req.full_url} leads on to {newurl}, which is not followed.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _bytes(address: str) -> bytes:
    """What stands at the address, at most LARGEST bytes of it, in at most about 2 SECONDS."""
    opener = urllib.request.build_opener(_OnlyHttps())
    try:
        with opener.open(address, timeout=SECONDS) as answer:
            return _whole(answer, address)
    except (OSError, HTTPException, ValueError) as error:
        raise InputError(f"{address} could not be fetched: {error}.") from None


def _whole(answer: HTTPResponse, address: str) -> bytes:
    data, late = bytearray(), time.monotonic() + SECONDS
    while piece := answer.read1(_PIECE):
        data += piece
        if len(data) > LARGEST:
            raise InputError(f"{address} is larger than {LARGEST:,} bytes; it is not taken.")
        if time.monotonic() > late:
            raise InputError(f"{address} came too slowly: more than {SECONDS} seconds.")
    expected = int(answer.headers.get("Content-Length") or len(data))
    if len(data) != expected:
        raise InputError(f"{address} broke off: {len(data):,} of {expected:,} bytes came.")
    return bytes(data)
