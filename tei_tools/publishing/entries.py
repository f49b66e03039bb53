"""Entries of an index, joined of what each text says of the same person, place or date."""

from collections.abc import Iterable, Mapping
from typing import Any


def joined(found: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """The entry that those of some texts each make together, in their order.

    The first texts that name it say what it is called and where it is filed. Of names and of
    addresses in authority files each has lists, those of registers first; so has the whole.
    """
    entry: dict[str, Any] = {}
    names: tuple[dict[str, None], ...] = ({}, {})
    addresses: tuple[dict[str, Mapping[str, str]], ...] = ({}, {}, {})
    details: dict[str, None] = {}
    documents: list[int] = []
    for facts in found:
        if not entry:
            entry = dict(facts) | {"count": 0}
        entry["count"] += facts["count"]
        entry["point"] = entry["point"] or facts["point"]
        documents += facts["documents"]
        details |= dict.fromkeys(facts["details"])
        for known, more in zip(names, facts["names"], strict=True):
            known.update(dict.fromkeys(more))
        for places, listed in zip(addresses, facts["authorities"], strict=True):
            for one in listed:
                places.setdefault(one["address"], one)
    return entry | {
        "documents": documents,
        "details": list(details),
        "names": list(names[0] | names[1]),
        "authorities": list(_first_of_each(addresses).values()),
    }


def _first_of_each(tables: Iterable[Mapping[str, Any]]) -> dict[str, Any]:
    """Tables made one, in which the first has its say."""
    whole: dict[str, Any] = {}
    for table in tables:
        whole |= {key: value for key, value in table.items() if key not in whole}
    return whole
