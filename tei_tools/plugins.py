"""What other packages add, by entry point: annotators."""

from importlib import metadata

from tei_tools.annotators.annotate import ANNOTATORS
from tei_tools.annotators.annotator import Annotator
from tei_tools.errors import ConfigError

GROUP = "tei_tools.annotators"


def annotators() -> list[Annotator]:
    """Our annotators, then those that installed packages name, in the order of their names.

    Raises ConfigError where one cannot be loaded.
    """
    found = list(ANNOTATORS.values())
    for point in sorted(metadata.entry_points(group=GROUP), key=lambda one: one.name):
        try:
            found.append(point.load())
        except Exception as error:
            raise ConfigError(f"The annotator {point.name} cannot be loaded: {error}.") from None
    return found
