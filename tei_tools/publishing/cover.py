"""Covers in points, for reading systems that show no drawing: Kindle, thumbnails of shelves."""

from typing import Final

import typst

WIDTH: Final = 1000
"""Pixels from side to side; the drawing is 1,600 points wide."""

# The drawing is given to Typst as data, so that the program opens no file.
_PROGRAM: Final = b"""#set page(width: 1600pt, height: 2400pt, margin: 0pt)
#image(bytes(sys.inputs.drawing), format: "svg", width: 100%)
"""


def in_points(drawing: str) -> bytes:
    """The drawing (SVG) as PNG, its words in the serif that Typst brings: the same everywhere."""
    compiler = typst.Compiler(font_paths=typst.Fonts(include_system_fonts=False))
    picture = compiler.compile(
        _PROGRAM, format="png", ppi=72 * WIDTH / 1600, sys_inputs={"drawing": drawing}
    )
    return picture if isinstance(picture, bytes) else b""
