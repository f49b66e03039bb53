"""What other packages add, by entry point: annotators."""

from collections.abc import Iterable
from importlib import metadata

from tei_tools.annotators.annotate import Quotes, standard
from tei_tools.annotators.annotator import Annotator
from tei_tools.errors import ConfigError

GROUP = "tei_tools.annotators"


def annotators(only: Iterable[str] = (), quotes: Quotes = "q") -> list[Annotator]:
    """Our annotators of these subjects, then those that other packages name, by name.

    Raises ConfigError where one cannot be loaded.
    """
    found = standard(only, quotes)
    for point in sorted(metadata.entry_points(group=GROUP), key=lambda one: one.name):
        try:
            found.append(point.load())
        except Exception as error:
            raise ConfigError(f"The annotator {point.name} cannot be loaded: {error}.") from None
    return found
