"""Which pictures can be printed: those whose data are whole and of a bounded size."""

import struct
from collections.abc import Sequence

from tei_tools.diagnostic import Diagnostic
from tei_tools.publishing.typesetting import NotSetError, typeset
from tei_tools.publishing.work import Picture

MOST_PIXELS = 100_000_000
"""Pixels beyond which a picture is not set: a small file can hold a picture of any size."""

# The markers of a JPEG whose segment gives its height and width (ITU-T T.81, table B.1).
_FRAMES = frozenset({*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC})


def of_bounded_size(pictures: Sequence[Picture]) -> tuple[list[Picture], list[Diagnostic]]:
    """The pictures that say how large they are and are not too large; a notice for each other."""
    usable = [picture for picture in pictures if 0 < (pixels(picture.data) or 0) <= MOST_PIXELS]
    too_large = f"has more than {MOST_PIXELS // 1_000_000} million pixels"
    return usable, [
        unusable(picture, too_large if pixels(picture.data) else "is damaged")
        for picture in pictures
        if picture not in usable
    ]


def is_whole(picture: Picture) -> bool:
    """Whether Typst can set the picture by itself."""
    try:
        typeset(f'#set document(title: "-")\n#image("{picture.file}", alt: "-")', [picture], ())
    except NotSetError:
        return False
    return True


def unusable(picture: Picture, reason: str) -> Diagnostic:
    """The notice that an edition has the description of a picture in its place."""
    return Diagnostic(
        "picture-unreadable",
        "warning",
        f"The picture {picture.url[:200]} {reason}: the PDF describes it.",
    )


def undescribed(url: str) -> Diagnostic:
    """The notice that nobody who cannot see a picture is told what it shows."""
    return Diagnostic(
        "picture-undescribed",
        "warning",
        f"The picture {url[:200]} has no words for those who cannot see it.",
        hint="Say in a <figDesc> of its figure what it shows.",
    )


def pixels(data: bytes) -> int | None:
    """Width times height of a PNG, GIF or JPEG; None where the data end before they say it."""
    try:
        if data.startswith(b"\x89PNG"):
            width, height = struct.unpack_from(">II", data, 16)
        elif data.startswith(b"GIF8"):
            width, height = struct.unpack_from("<HH", data, 6)
        else:
            height, width = struct.unpack_from(">HH", data, _frame(data) + 5)
    except struct.error:
        return None
    return int(width) * int(height)


def _frame(data: bytes) -> int:
    """The place in a JPEG of the length of its frame's segment; a struct.error where none is."""
    place = 2
    while True:
        marker, length = struct.unpack_from(">HH", data, place)
        if marker & 0xFF in _FRAMES:
            return place
        place += 2 + length
