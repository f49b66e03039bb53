"""The reading text: what a reader reads, without a tag."""

from tei_tools.exporting.reading import Reading
from tei_tools.exporting.request import Request


def plain_text(reading: Reading, _request: Request) -> bytes:
    """The reading text in UTF-8, blocks parted by blank lines."""
    return (reading.text.content + "\n").encode()
