"""preview: a site on this machine's own address, made anew whenever what it is made of is saved."""

from collections.abc import Callable, Iterable
from pathlib import Path
from time import sleep

from tei_tools.errors import TeiToolsError
from tei_tools.publishing.server import SiteServer, serving
from tei_tools.stamps import Stamps, stamps

PORT = 8000
"""The port of a preview for which none is given."""

TICK = 0.25
"""Seconds between two looks at the files. What is saved is read once it rests for so long."""


def preview(  # noqa: PLR0913, PLR0917 - what is shown, how it is made, and where both are told
    folder: Path,
    rebuild: Callable[[], object],
    watched: Callable[[], Iterable[Path]],
    port: int = PORT,
    say: Callable[[str], None] = lambda _: None,
    is_over: Callable[[], bool] = lambda: False,
) -> None:
    """Serve the site in `folder` to this machine until Ctrl-C, and keep it as new as its sources.

    `rebuild` makes the site; it is called at once, and whenever a file of `watched` is saved,
    comes or goes. Open pages load anew. Where it raises a TeiToolsError, they stay as they are
    and show the sentence. `port` 0 is any that is free. `say` gets the address and what
    happens, a sentence each; `is_over` ends the preview when it becomes true. A ConfigError where
    the port cannot be had. Call it in the main thread, where `rebuild` runs.
    """
    with serving(folder, port) as server:
        made: Stamps = {}
        try:
            while not is_over():
                found = _settled(watched)
                if found != made:
                    _remake(server, rebuild, say, is_first=not made)
                    made = found
                sleep(TICK)
        except KeyboardInterrupt:
            say("The preview has ended.")


def _remake(
    server: SiteServer, rebuild: Callable[[], object], say: Callable[[str], None], is_first: bool
) -> None:
    try:
        rebuild()
    except TeiToolsError as error:
        server.complain(str(error))
        say(str(error))
    else:
        server.show()
        if not is_first:
            say("The site was made anew.")
    if is_first:
        say(f"The site is at {server.address} until Ctrl-C.")


def _settled(watched: Callable[[], Iterable[Path]]) -> Stamps:
    """When each file was written, once that has not changed for a tick: nobody is writing it."""
    before = stamps(watched())
    while True:
        sleep(TICK)
        after = stamps(watched())
        if after == before:
            return before
        before = after
