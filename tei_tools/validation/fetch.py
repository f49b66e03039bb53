"""fetch: a schema from the TEI Consortium, by name; the one thing here that uses the network."""

import tempfile
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO

from tei_tools.errors import ConfigError, InputError
from tei_tools.validation import relaxng, store

PUBLISHED = "https://www.tei-c.org/release/xml/tei/custom/schema/relaxng/{name}.rng"
NAMES = store.PUBLISHED
LARGEST = 20_000_000
SECONDS = 60


def _open(address: str) -> IO[bytes]:
    found: IO[bytes] = urllib.request.urlopen(address, timeout=SECONDS)
    return found


def fetch(name: str, opener: Callable[[str], IO[bytes]] = _open) -> Path:
    """Fetch the schema called `name` into the store and return where it stands.

    Raises ConfigError for a name that the TEI does not publish, InputError where the network
    does not give it, and SchemaError where what came is not a correct schema.
    """
    if name not in NAMES:
        raise ConfigError(f'"{name}" is not published by the TEI; choose from {", ".join(NAMES)}.')
    address = PUBLISHED.format(name=name)
    try:
        with opener(address) as answer:
            data = answer.read(LARGEST + 1)
    except OSError as error:
        raise InputError(f"{address} could not be fetched: {error}.") from None
    if len(data) > LARGEST:
        raise InputError(f"{address} is larger than {LARGEST} bytes; it is not taken.")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{name}.rng"
        file.write_bytes(data)
        relaxng.load(file)
        return store.add(file)
