"""VIAF: clusters of libraries' records, by its Auto Suggest and Authority Cluster resources.

Since 2024 VIAF answers in JSON only to those who accept application/json; the names in it have a
prefix that changes ("ns1:", "ns2:", "v:") and means nothing.
"""

from collections.abc import Iterator, Mapping

from tei_tools.registers.authorities.answers import member, parts, text, texts
from tei_tools.registers.authorities.candidate import Candidate
from tei_tools.registers.authorities.client import Get
from tei_tools.registers.authorities.likeness import likeness
from tei_tools.registers.authorities.numbers import Number, authority_number, checked
from tei_tools.registers.authorities.years import years
from tei_tools.registers.register import Kind

MOST = 5
"""Clusters that are looked at for one entity: each is a question of its own."""

LEAST = 0.5
"""The likeness that a suggested name must have for its cluster to be asked for."""

DEEPEST = 12
"""Objects in objects of which the prefixes are taken off."""

KINDS: Mapping[str, Kind] = {"personal": "person", "corporate": "org", "geographic": "place"}
"""What VIAF calls the kinds."""

SOURCES: Mapping[str, str] = {"DNB": "gnd", "WKP": "wikidata"}
"""VIAF's codes of those whose numbers we know."""


def find(get: Get, name: str, kind: Kind, language: str) -> list[Candidate]:
    """The clusters that Auto Suggest gives for the name, as candidates."""
    del language
    found: dict[str, str] = {}
    for one in parts(member(get("/viaf/AutoSuggest", {"query": name}), "result")):
        number = text(member(one, "viafid")) or text(member(one, "recordID"))
        shown = text(member(one, "displayForm")) or text(member(one, "term"))
        is_kind = KINDS.get(text(member(one, "nametype")).lower()) == kind
        if is_kind and checked("viaf", number) and likeness([name], [shown], kind) >= LEAST:
            found.setdefault(number, _undated(shown))
    return [_cluster(get, one, shown, kind) for one, shown in list(found.items())[:MOST]]


def find_numbers(get: Get, known: list[Number], language: str) -> list[Candidate]:
    """The clusters that hold a number of the GND or of Wikidata."""
    del language
    codes = {authority: code for code, authority in SOURCES.items()}
    found = []
    for authority, value in known:
        if authority in codes:
            answer = get(f"/viaf/sourceID/{codes[authority]}%7C{value}", {})
            if one := _candidate(answer, "", "", None):
                found.append(one)
    return found


def _cluster(get: Get, number: str, shown: str, kind: Kind) -> Candidate:
    """The candidate of a number; of one whose cluster is gone, what Auto Suggest told."""
    bare = Candidate(number, shown, kinds=frozenset({kind}))
    return _candidate(get(f"/viaf/{number}", {}), number, shown, kind) or bare


def _candidate(answer: object, number: str, shown: str, kind: Kind | None) -> Candidate | None:
    plain = _without_prefixes(answer)
    cluster = member(plain, "VIAFCluster") or plain
    number = text(member(cluster, "viafID")) or number
    names = [*texts([shown]), *_names(cluster)]
    of = KINDS.get(text(member(cluster, "nameType")).lower()) or kind
    if not names or not of or not checked("viaf", number):
        return None
    variants = tuple(one for one in dict.fromkeys(names) if one != names[0])
    return Candidate(
        number,
        names[0],
        variants,
        frozenset({of}),
        ", ".join(texts(_told(cluster, "occupation"))[:3]),
        years(text(member(cluster, "birthDate"))),
        years(text(member(cluster, "deathDate"))),
        numbers=frozenset(_numbers(cluster)),
    )


def _names(cluster: object) -> Iterator[str]:
    """The headings of all libraries, and the references from other forms (MARC 400)."""
    yield from map(_undated, texts(_told(cluster, "mainHeadings")))
    for one in parts(member(cluster, "x400s", "x400")):
        fields = parts(member(one, "datafield", "subfield"))
        words = [text(member(field, "content")) for field in fields if member(field, "code") == "a"]
        if name := " ".join(words).strip(" ,."):
            yield name


def _undated(heading: str) -> str:
    """A heading without the years at its end: "Austen, Jane, 1775-1817"."""
    words = heading.split(",")
    while len(words) > 1 and any(map(str.isdigit, words[-1])):
        del words[-1]
    return ",".join(words).strip()


def _told(cluster: object, name: str) -> list[object]:
    return [member(one, "text") for one in parts(member(cluster, name, "data"))]


def _numbers(cluster: object) -> Iterator[Number]:
    for one in parts(member(cluster, "sources", "source")):
        content = text(member(one, "content")) or text(member(one, "#text")) or text(one)
        code, _, value = content.partition("|")
        page = authority_number("", text(member(one, "nsid")))
        if found := page or checked(SOURCES.get(code, ""), value.strip()):
            yield found


def _without_prefixes(value: object, depth: int = 0) -> object:
    if depth > DEEPEST:
        return None
    if isinstance(value, dict):
        return {
            str(name).rpartition(":")[2]: _without_prefixes(one, depth + 1)
            for name, one in value.items()
        }
    if isinstance(value, list):
        return [_without_prefixes(one, depth + 1) for one in parts(value)]
    return value
