"""Client: asks one service politely, and no more than once what it has answered already."""

import contextlib
import email.utils
import json
import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple
from urllib.parse import urlencode, urlsplit

import tei_tools
from tei_tools.errors import ConfigError, InputError
from tei_tools.registers.authorities.cache import Cache
from tei_tools.registers.authorities.fetching import HERE, Answer, NoAnswer, fetch

TRIES = 4
"""How often one question is asked before the service is left alone."""

FIRST_WAIT, LONGEST_WAIT = 1.0, 120.0
"""Seconds before the second try, doubled each time; a service that wants longer ends the run."""

NOT_LET_IN = frozenset({401, 403, 407})

Get = Callable[[str, Mapping[str, str]], object]
"""Asks a service for a path with parameters; gives its JSON, None where there is no such thing."""


class Trouble(NamedTuple):
    """What went wrong with an answer.

    A service that is "busy" is asked again and then left alone; one that is "failing" is asked
    again and then the next question; "pass" is of this question alone; "end" ends the run.
    `wait` are the seconds for which the service asks.
    """

    kind: Literal["busy", "failing", "pass", "end"]
    words: str
    wait: float = 0.0


class Unanswered(InputError):
    """One question to which a service gave no answer that can be used; others it may answer."""


class NotKept(Unanswered):
    """A question that the cache cannot answer, where nothing else may be asked."""


def no_trouble(_answer: object) -> Trouble | None:
    """For services that tell by their status alone what went wrong."""
    return None


def _pause(seconds: float) -> None:
    time.sleep(seconds)


@dataclass
class Client:
    """Asks the service at `base`, at most once in `interval` seconds.

    `trouble` finds what an answer with status 200 says went wrong. With `offline` the cache
    alone is asked, however old. `contact` is told to the service, and `private` parameters, which
    are not kept on disk. `fetch`, `pause` and `clock` are the network and time.
    """

    name: str
    base: str
    interval: float = 1.0
    cache: Cache = field(default_factory=Cache)
    trouble: Callable[[object], Trouble | None] = no_trouble
    offline: bool = False
    contact: str = ""
    private: Mapping[str, str] = field(default_factory=dict)
    fetch: Callable[[str, Mapping[str, str]], Answer] = fetch
    pause: Callable[[float], None] = _pause
    clock: Callable[[], float] = time.monotonic
    _next: float = 0.0

    def __post_init__(self) -> None:
        self.base = checked_base(self.base)
        if not re.fullmatch(r"[\x21-\x7e]*", self.contact):
            raise ConfigError(f'The contact "{self.contact}" must be an address without spaces.')

    def get(self, path: str, query: Mapping[str, str]) -> object:
        """The JSON that the service answers, from the cache where it has answered before.

        None where it says that there is no such thing (404). Raises Unanswered where this one
        question has no answer, InputError where the service has none for anybody now.
        """
        address = f"{self.base}{path}{_query(query)}"
        kept = self.cache.get(address, old=self.offline)
        if kept is not None:
            with contextlib.suppress(ValueError, RecursionError):
                return json.loads(kept)
        if self.offline:
            raise NotKept(f"The cache does not know what {self.name} answers to {address}.")
        told, found = self._ask(f"{self.base}{path}{_query({**query, **self.private})}")
        self.cache.put(address, told)
        return found

    def _ask(self, address: str) -> tuple[str, object]:
        """An answer without trouble, asked for again where the service is busy or failing."""
        tried = 0
        while True:
            told = self._once(address)
            if not isinstance(told, Trouble):
                return told
            tried += 1
            may_pass = told.kind in ("busy", "failing") and told.wait <= LONGEST_WAIT
            if tried == TRIES or not may_pass:
                raise self._failure(told)
            self._next = self.clock() + max(FIRST_WAIT * 2 ** (tried - 1), told.wait)

    def _once(self, address: str) -> tuple[str, object] | Trouble:
        """What one question found, as text and as JSON, or what went wrong with it."""
        if (left := self._next - self.clock()) > 0:
            self.pause(left)
        try:
            answer = self.fetch(address, self._headers())
        except NoAnswer as error:
            kind: Literal["busy", "pass"] = "busy" if error.is_network else "pass"
            return Trouble(kind, f"could not be asked: {error}")
        finally:
            self._next = self.clock() + self.interval
        if answer.status == 404:
            return "null", None
        if answer.status != 200:
            return _trouble_of_status(answer)
        try:
            told = answer.body.decode("utf-8-sig")
            found: object = json.loads(told)
        except (ValueError, RecursionError):
            return Trouble("pass", "did not answer in JSON")
        return self.trouble(found) or (told, found)

    def _failure(self, trouble: Trouble) -> InputError:
        kept = "What was found before is kept: the same command goes on from there."
        if trouble.wait > LONGEST_WAIT:
            minutes = int(trouble.wait // 60) + 1
            words = f"{self.name} asks to be left alone for {minutes} minutes"
            return InputError(f"{words}. {kept}")
        if trouble.kind in ("busy", "end"):
            return InputError(f"{self.name} {trouble.words}. {kept}")
        return Unanswered(f"{self.name} {trouble.words}.")

    def _headers(self) -> dict[str, str]:
        contact = f"; {self.contact}" if self.contact else ""
        agent = f"tei_tools/{tei_tools.__version__} (links registers of TEI documents{contact})"
        return {"User-Agent": agent, "Accept": "application/json", "Accept-Encoding": "gzip"}


def checked_base(address: str) -> str:
    """An address that may be asked, without "/" at its end: https, or http on this machine.

    Raises ConfigError for any other.
    """
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ConfigError(f"{address} is not an address.") from None
    is_here = parts.scheme == "http" and host in HERE
    if not (is_here or parts.scheme == "https") or not host or "@" in parts.netloc:
        raise ConfigError(f"{address} is not asked: give an address that begins with https://.")
    if parts.query or parts.fragment or not re.fullmatch(r"[\x21-\x7e]+", address):
        raise ConfigError(f"{address} must be an address to which paths can be added.")
    return address.rstrip("/")


def _query(query: Mapping[str, str]) -> str:
    return f"?{urlencode(query, errors='replace')}" if query else ""


def _trouble_of_status(answer: Answer) -> Trouble:
    """What a status other than 200 and 404 means (RFC 9110 15, RFC 6585 4)."""
    words = f"answered with status {answer.status}"
    if answer.status in (429, 503):
        return Trouble("busy", f"is busy and {words}", _retry_after(answer))
    if answer.status in NOT_LET_IN:
        return Trouble("end", f"does not let this in: it {words}")
    return Trouble("failing" if answer.status >= 500 else "pass", words)


def _retry_after(answer: Answer) -> float:
    """The seconds for which a service asks, as such or as a date (RFC 9110 10.2.3), 0 for none."""
    asked = answer.headers.get("retry-after", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", asked):
        return float(asked)
    try:
        until = email.utils.parsedate_to_datetime(asked)
        now = email.utils.parsedate_to_datetime(answer.headers.get("date", ""))
        return max(0.0, (until - now).total_seconds())
    except (ValueError, TypeError, OverflowError):
        return 0.0
