"""CBOR (RFC 8949), as much of it as the files of a search index hold: numbers, texts, lists."""

from collections.abc import Sequence

Item = int | str | bytes | Sequence["Item"]

_NUMBER, _BYTES, _TEXT, _LIST = 0, 2, 3, 4
_DEEPEST = 50
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}


def read_cbor(data: bytes) -> Item:
    """The one item that these bytes are; a ValueError where they are anything else."""
    item, end = _read(data, 0, 0)
    if end != len(data):
        raise ValueError(f"There is more after the item at byte {end}.")
    return item


def write_cbor(item: Item) -> bytes:
    """The bytes of an item, each number as short as it can be."""
    if isinstance(item, int):
        return _head(_NUMBER, item)
    if isinstance(item, str):
        data = item.encode()
        return _head(_TEXT, len(data)) + data
    if isinstance(item, bytes):
        return _head(_BYTES, len(item)) + item
    return _head(_LIST, len(item)) + b"".join(map(write_cbor, item))


def _head(kind: int, value: int) -> bytes:
    if value < 24:
        return bytes([kind << 5 | value])
    code, width = next((c, w) for c, w in _WIDTHS.items() if value < 1 << (8 * w))
    return bytes([kind << 5 | code]) + value.to_bytes(width, "big")


def _read(data: bytes, place: int, depth: int) -> tuple[Item, int]:
    kind, value, place = _read_head(data, place)
    if kind == _NUMBER:
        return value, place
    if kind in (_BYTES, _TEXT):
        found = data[place : place + value]
        if len(found) < value:
            raise ValueError(f"A text ends too early at byte {place}.")
        return found.decode() if kind == _TEXT else found, place + value
    if kind != _LIST or depth > _DEEPEST:
        raise ValueError(f"No number, text or list stands at byte {place}.")
    items = []
    for _ in range(value):
        item, place = _read(data, place, depth + 1)
        items.append(item)
    return items, place


def _read_head(data: bytes, place: int) -> tuple[int, int, int]:
    """The kind of the item at a place, its number or length, and where its content begins."""
    if place >= len(data):
        raise ValueError(f"There is nothing at byte {place}.")
    kind, value = data[place] >> 5, data[place] & 31
    if value < 24:
        return kind, value, place + 1
    if value not in _WIDTHS:
        raise ValueError(f"A length without an end stands at byte {place}.")
    end = place + 1 + _WIDTHS[value]
    return kind, int.from_bytes(data[place + 1 : end], "big"), end
