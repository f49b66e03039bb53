"""export: a TEI document as another program reads it."""

from tei_tools.document.source import Document
from tei_tools.errors import ConfigError
from tei_tools.exporting.formats import FORMATS
from tei_tools.exporting.reading import Reading
from tei_tools.exporting.request import EVERYTHING, Request


def export(document: Document, to: str, request: Request = EVERYTHING) -> bytes:
    """The whole file that one document becomes in a format of FORMATS.

    Raises ConfigError for an unknown format, and for one whose extra is not installed.
    """
    if to not in FORMATS:
        raise ConfigError(f"There is no format {to!r}; choose among {', '.join(FORMATS)}.")
    form = FORMATS[to]
    return form.heading + form.write(Reading(document), request)
