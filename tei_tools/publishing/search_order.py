"""The files of a search index in one order: pagefind writes its filters in any."""

import gzip
import json
import re
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from tei_tools.publishing.cbor import read_cbor, write_cbor

_SIGNATURE = b"pagefind_dcd"
_FILTER = re.compile(r"filter/(\w+)\.pf_filter")
_META = re.compile(r"pagefind\.(\w+)\.pf_meta")
_ENTRY = "pagefind-entry.json"
_FILTERS = 3
"""Where the list of filters stands in the index's table of contents."""


def is_ordered(path: str) -> bool:
    """Whether `in_order` changes, or reads, this file of an index."""
    return path == _ENTRY or bool(_FILTER.fullmatch(path) or _META.fullmatch(path))


def in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The index with the values of its filters, and its filters, sorted, under names made anew.

    As it is where it is not built as pagefind 1.5 builds it.
    """
    try:
        return _in_order(files)
    except (ValueError, KeyError, TypeError, IndexError, EOFError, OSError):
        return dict(files)


def _in_order(files: Mapping[str, bytes]) -> dict[str, bytes]:
    ordered = dict(files)
    filters: dict[str, str] = {}
    for path in files:
        if found := _FILTER.fullmatch(path):
            name, values = _unpacked(ordered.pop(path))
            data = write_cbor([name, sorted(values)])
            filters[found[1]] = _named(found[1], data)
            ordered[f"filter/{filters[found[1]]}.pf_filter"] = _packed(data)
    for path in files:
        if found := _META.fullmatch(path):
            contents = _unpacked(ordered.pop(path))
            pairs = ([name, filters[file]] for name, file in contents[_FILTERS])
            contents[_FILTERS] = sorted(pairs)
            data = write_cbor(contents)
            new = _named(found[1], data)
            ordered[f"pagefind.{new}.pf_meta"] = _packed(data)
            ordered[_ENTRY] = ordered[_ENTRY].replace(found[1].encode(), new.encode())
    json.loads(ordered[_ENTRY])
    return ordered


def _named(old: str, data: bytes) -> str:
    """A name as long as the old one, made of the language and of what the file holds."""
    language, _, digest = old.rpartition("_")
    return f"{language}_{sha256(data).hexdigest()[: len(digest)]}"


def _unpacked(data: bytes) -> Any:
    return read_cbor(gzip.decompress(data).removeprefix(_SIGNATURE))


def _packed(data: bytes) -> bytes:
    return gzip.compress(_SIGNATURE + data, mtime=0)
