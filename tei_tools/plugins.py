"""What other packages add, by entry point: annotators."""

from importlib import metadata

from tei_tools.annotators.annotate import DEFAULT, standard
from tei_tools.annotators.annotator import Annotator
from tei_tools.annotators.settings import Settings
from tei_tools.errors import ConfigError

GROUP = "tei_tools.annotators"


def annotators(settings: Settings = DEFAULT) -> list[Annotator]:
    """Our annotators as the settings ask for them, then those that other packages name, by name.

    Raises ConfigError where one cannot be loaded.
    """
    found = standard(settings)
    for point in sorted(metadata.entry_points(group=GROUP), key=lambda one: one.name):
        try:
            found.append(point.load())
        except Exception as error:
            raise ConfigError(f"The annotator {point.name} cannot be loaded: {error}.") from None
    return found
