"""The one clock: today, or the day that the environment sets for reproducible builds."""

import datetime
import os

from tei_tools.errors import ConfigError


def today() -> str:
    """Today's date (ISO 8601), or that of SOURCE_DATE_EPOCH (seconds since 1970, UTC)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if not epoch:
        return datetime.datetime.now(datetime.UTC).date().isoformat()
    try:
        return datetime.datetime.fromtimestamp(int(epoch), datetime.UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        raise ConfigError(f'SOURCE_DATE_EPOCH is "{epoch}", not a number of seconds.') from None
