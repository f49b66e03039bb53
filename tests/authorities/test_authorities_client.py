"""How services are asked: politely, once, and with bounds on whatever they answer."""

import contextlib
import gzip
import json
from urllib.request import Request

import pytest
from authorities_server import Reply, serving
from hypothesis import given
from hypothesis import strategies as st

import tei_tools
from tei_tools.errors import ConfigError, InputError
from tei_tools.registers.authorities import fetching
from tei_tools.registers.authorities.answers import degrees, member, parts, text, texts
from tei_tools.registers.authorities.cache import Cache, folder
from tei_tools.registers.authorities.client import Client, NotKept, Trouble, Unanswered
from tei_tools.registers.authorities.fetching import NoAnswer, fetch


@pytest.fixture
def server():
    with serving() as one:
        yield one


class Time:
    """A clock that only pauses move."""

    def __init__(self):
        self.now = 1000.0
        self.pauses = []

    def pause(self, seconds):
        self.pauses.append(seconds)
        self.now += seconds

    def clock(self):
        return self.now


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def make(server, time, tmp_path):
    def client(**given):
        cache = Cache(tmp_path / "cache", now=lambda: 1_000_000)
        default = {"cache": cache, "pause": time.pause, "clock": time.clock, "interval": 1.0}
        return Client("Test", server.base, **{**default, **given})

    return client


def test_a_question_is_asked_once(server, make):
    server.replies = [Reply({"a": 1})]
    client = make()
    assert client.get("/x", {"q": "ä b"}) == {"a": 1}
    assert client.get("/x", {"q": "ä b"}) == {"a": 1}
    assert make().get("/x", {"q": "ä b"}) == {"a": 1}
    assert [(path, query) for path, query, _ in server.asked] == [("/x", {"q": "ä b"})]


def test_it_says_who_asks(server, make):
    server.replies = [Reply({})]
    make(contact="mailto:editor@example.org").get("/x", {})
    headers = server.asked[0][2]
    assert headers["User-Agent"].startswith(f"tei_tools/{tei_tools.__version__} ")
    assert "mailto:editor@example.org" in headers["User-Agent"]
    assert headers["Accept"] == "application/json"


def test_a_contact_cannot_add_a_header(make):
    with pytest.raises(ConfigError):
        make(contact="me\r\nX-Header: 1")


def test_the_user_is_not_kept_on_disk(server, make, tmp_path):
    server.replies = [Reply({})]
    make(private={"username": "somebody"}).get("/x", {"q": "Bath"})
    assert server.asked[0][1] == {"q": "Bath", "username": "somebody"}
    kept = [file.read_text("ascii") for file in (tmp_path / "cache").rglob("*.json")]
    assert len(kept) == 1 and "somebody" not in kept[0] and "Bath" in kept[0]
    make(private={"username": "another"}).get("/x", {"q": "Bath"})
    assert len(server.asked) == 1


def test_questions_keep_their_distance(server, make, time):
    server.route = lambda path, query: {}
    client = make(interval=2.5)
    for number in range(3):
        client.get("/x", {"q": str(number)})
    assert time.pauses == [2.5, 2.5]


def test_what_is_too_old_is_asked_again_and_offline_still_counts(server, make, tmp_path):
    server.replies = [Reply({"a": 1}), Reply({"a": 2})]
    make().get("/x", {})
    later = Cache(tmp_path / "cache", days=30, now=lambda: 1_000_000 + 31 * 86_400)
    assert make(cache=later, offline=True).get("/x", {}) == {"a": 1}
    assert make(cache=later).get("/x", {}) == {"a": 2}


def test_offline_asks_nobody(server, make):
    with pytest.raises(NotKept, match="cache does not know"):
        make(offline=True).get("/x", {})
    assert server.asked == []


@pytest.mark.parametrize(
    "spoilt", [b"", b"{", b"[]", b"[" * 100_000, b'{"address": 1}', b"\xff", b"json"]
)
def test_a_spoilt_cache_is_asked_again(server, make, tmp_path, spoilt):
    server.route = lambda path, query: {"a": 1}
    make().get("/x", {})
    file = next((tmp_path / "cache").rglob("*.json"))
    kept = json.loads(file.read_bytes())
    file.write_bytes(spoilt)
    if spoilt == b"json":
        file.write_text(json.dumps({**kept, "answer": "{"}))
    assert make().get("/x", {}) == {"a": 1}
    assert len(server.asked) == 2


def test_a_busy_service_is_waited_for(server, make, time):
    server.replies = [
        Reply(status=429, headers={"Retry-After": "7"}),
        Reply(status=503),
        Reply([1]),
    ]
    assert make().get("/x", {}) == [1]
    assert time.pauses == [7.0, 2.0]


def test_retry_after_may_be_a_date(server, make, time):
    when = {"Date": "Sun, 06 Nov 1994 08:49:37 GMT", "Retry-After": "Sun, 06 Nov 1994 08:50:07 GMT"}
    server.replies = [Reply(status=503, headers=when), Reply([1])]
    assert make().get("/x", {}) == [1]
    assert time.pauses[0] in (29.0, 30.0)  # the server's own Date may stand before ours


@pytest.mark.parametrize("wrong", ["soon", "-5", "99999999999999", "Sun, 99 Nov 1994", ""])
def test_a_senseless_retry_after_is_no_harm(server, make, time, wrong):
    server.replies = [Reply(status=503, headers={"Retry-After": wrong}), Reply([1])]
    assert make().get("/x", {}) == [1]
    assert time.pauses == [1.0]


def test_a_service_that_wants_long_to_be_left_alone_is(server, make, time):
    server.replies = [Reply(status=429, headers={"Retry-After": "3600"})]
    with pytest.raises(InputError, match="left alone for 61 minutes") as caught:
        make().get("/x", {})
    assert not isinstance(caught.value, Unanswered)
    assert time.pauses == []


def test_a_service_that_stays_busy_ends_the_run(server, make, time):
    server.route = lambda path, query: Reply(status=503)
    with pytest.raises(InputError, match="status 503") as caught:
        make().get("/x", {})
    assert not isinstance(caught.value, Unanswered)
    assert len(server.asked) == 4 and time.pauses == [1.0, 2.0, 4.0]


def test_one_question_that_always_fails_is_passed_over(server, make):
    server.route = lambda path, query: Reply(status=500)
    with pytest.raises(Unanswered, match="status 500"):
        make().get("/x", {})
    assert len(server.asked) == 4


@pytest.mark.parametrize("status", [401, 403])
def test_who_is_not_let_in_stops_at_once(server, make, status):
    server.replies = [Reply(status=status)]
    with pytest.raises(InputError, match="does not let this in") as caught:
        make().get("/x", {})
    assert not isinstance(caught.value, Unanswered)


def test_what_is_not_there_is_nothing_and_kept(server, make):
    server.replies = [Reply(status=404)]
    assert make().get("/x", {}) is None
    assert make().get("/x", {}) is None


@pytest.mark.parametrize(
    "body",
    [b"", b"<html>", b"\xff\xfe", b'{"a": ', b"[" * 100_000, b"1" * 10_000, b"\x1f\x8b\x00"],
)
def test_what_is_no_json_is_one_sentence(server, make, body, tmp_path):
    server.replies = [Reply(body)]
    with pytest.raises(Unanswered, match="did not answer in JSON"):
        make().get("/x", {})
    assert not list(tmp_path.rglob("*.json"))


def test_what_is_nested_deep_is_read_or_refused(server, make):
    for depth in (500, 900, 980, 2000, 50_000):
        server.replies = [Reply(b"[" * depth + b"]" * depth)]
        with contextlib.suppress(Unanswered):
            assert isinstance(make().get("/x", {"q": str(depth)}), list)


def test_trouble_in_an_answer_is_not_kept(server, make, time):
    def trouble(answer):
        return Trouble("busy", "answered: maxlag") if member(answer, "error") else None

    server.replies = [Reply({"error": 1}), Reply({"fine": 1})]
    assert make(trouble=trouble).get("/x", {}) == {"fine": 1}
    assert make().get("/x", {}) == {"fine": 1}


def test_a_broken_line_is_one_sentence(make, time):
    client = make()
    client.base = "http://127.0.0.1:9"
    with pytest.raises(InputError, match="could not be asked") as caught:
        client.get("/x", {})
    assert not isinstance(caught.value, Unanswered)
    assert "kept" in str(caught.value) and "\n" not in str(caught.value)


def test_an_answer_that_breaks_off_is_none(server, make):
    server.route = lambda path, query: Reply(b'{"a": 1}', headers={"Content-Length": "900"})
    with pytest.raises(InputError, match="could not be asked"):
        make().get("/x", {})


@pytest.mark.parametrize("hangs", ["head", "body"])
def test_a_slow_answer_is_not_waited_for(server, hangs):
    server.replies = [Reply(b"[1]", hangs=hangs)]
    with pytest.raises(NoAnswer, match=r"within 0\.2 seconds") as caught:
        fetch(f"{server.base}/x", {}, 0.2)
    assert caught.value.is_network


def test_a_huge_answer_is_not_taken(server, make, monkeypatch):
    monkeypatch.setattr(fetching, "LARGEST", 1000)
    server.replies = [Reply(b"1" * 1001)]
    with pytest.raises(Unanswered, match="larger than 1,000 bytes"):
        make().get("/x", {})
    packed = gzip.compress(b"1" * 10_000_000)
    assert len(packed) < 20_000
    server.replies = [Reply(packed, headers={"Content-Encoding": "gzip"})]
    with pytest.raises(Unanswered, match="larger than 1,000 bytes"):
        make().get("/x", {})


def test_a_packed_answer_is_unpacked(server, make):
    packed = gzip.compress(json.dumps({"a": "x" * 200_000}).encode())
    server.replies = [Reply(packed, headers={"Content-Encoding": "gzip"})]
    assert make().get("/x", {}) == {"a": "x" * 200_000}


def test_half_a_packed_answer_is_none(server):
    packed = gzip.compress(json.dumps(list(range(10_000))).encode())
    server.replies = [Reply(packed[:-20], headers={"Content-Encoding": "gzip"})]
    with pytest.raises(NoAnswer, match="broke off"):
        fetch(f"{server.base}/x", {})


def test_a_redirect_is_followed_on_the_same_host_only(server, make):
    server.replies = [Reply(status=302, headers={"Location": "/y"}), Reply({"y": 1})]
    assert make().get("/x", {}) == {"y": 1}
    for elsewhere in ("http://localhost:1/", "https://example.org/", "//example.org/"):
        server.replies = [Reply(status=302, headers={"Location": elsewhere})]
        with pytest.raises(Unanswered, match="not followed"):
            make().get("/z", {})
    server.replies = [Reply(status=302, headers={"Location": "file:///etc/passwd"})]
    with pytest.raises(Unanswered, match="status 302"):
        make().get("/z", {})


@pytest.mark.parametrize(
    ("asked", "new", "followed"),
    [
        ("https://viaf.org/a", "http://viaf.org/b", "https://viaf.org/b"),
        ("https://viaf.org/a", "https://www.viaf.org/b", "https://www.viaf.org/b"),
        ("https://viaf.org/a", "https://viaf.org:8443/b", None),
        ("https://viaf.org/a", "https://viaf.org.example.org/b", None),
        ("https://viaf.org/a", "https://viaf.org@example.org/b", None),
    ],
)
def test_a_redirect_stays_on_https(asked, new, followed):
    handler = fetching._SameHost()
    arguments = (Request(asked), None, 301, "Moved", {}, new)
    if followed is None:
        with pytest.raises(NoAnswer):
            handler.redirect_request(*arguments)
    else:
        assert handler.redirect_request(*arguments).full_url == followed


def test_a_redirect_in_a_circle_ends(server, make):
    server.route = lambda path, query: Reply(status=302, headers={"Location": "/x"})
    with pytest.raises(Unanswered, match="status 302"):
        make().get("/x", {})


@pytest.mark.parametrize(
    "base",
    [
        "http://www.wikidata.org",
        "file:///etc",
        "ftp://127.0.0.1",
        "https://",
        "https://user:word@example.org",
        "https://example.org/?a=b",
        "https://example.org:port",
        "https://[::1",
        "https://example.org/a b",
        "example.org",
        "",
    ],
)
def test_only_https_is_asked(base):
    with pytest.raises(ConfigError):
        Client("Test", base)


def test_where_answers_are_kept(monkeypatch, tmp_path):
    monkeypatch.setenv("TEI_TOOLS_CACHE", str(tmp_path))
    assert folder() == tmp_path / "authorities"
    monkeypatch.delenv("TEI_TOOLS_CACHE")
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert folder() == tmp_path / "xdg" / "tei_tools" / "authorities"


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(JSON)
def test_whatever_an_answer_holds_is_read(value):
    assert isinstance(text(value), str) and "\n" not in text(value)
    assert all(texts(value))
    assert isinstance(parts(value), list)
    number = degrees(value)
    assert number is None or -360 <= number <= 360
    member(value, "a", "b")
