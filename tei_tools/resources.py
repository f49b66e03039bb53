"""Where the folders stand that are packed beside the code: stylesheets and schemas."""

from pathlib import Path

from tei_tools.errors import ConfigError


def stylesheets() -> Path:
    """The folder of XSLT and CSS; a ConfigError where the installation lacks it."""
    return _folder("stylesheets")


def schemas() -> Path:
    """The folder of our profile of TEI P5; a ConfigError where the installation lacks it."""
    return _folder("schemas")


def _folder(name: str) -> Path:
    """The folder `name`: inside the package when installed, at the top of a checkout."""
    package = Path(__file__).resolve().parent
    for place in (package / name, package.parent / name):
        if place.is_dir():
            return place
    raise ConfigError(f"The folder {name} is missing from this installation: install again.")
