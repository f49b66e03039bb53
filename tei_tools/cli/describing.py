"""describing: options of what a text is, for the commands that make TEI of it."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from tei_tools.cli.options import Decorator
from tei_tools.reading.correspondence import Correspondence
from tei_tools.reading.publication import Publication

_date: Decorator = click.option(
    "--date", metavar="2013-12-04", help="The day the text is of, where it names none."
)
_title: Decorator = click.option(
    "--title", help="Its title, where it tells none or tells it wrong."
)
_author: Decorator = click.option(
    "--author", "authors", multiple=True, help="Its author, likewise. May be given again."
)
_sender: Decorator = click.option(
    "--sender", default="", metavar="NAME", help="Who wrote the letter that it is, likewise."
)
_recipient: Decorator = click.option(
    "--recipient", default="", metavar="NAME", help="To whom the letter is, likewise."
)
_place: Decorator = click.option(
    "--place", default="", metavar="NAME", help="Where the letter was sent from, likewise."
)
_editor: Decorator = click.option("--editor", default="", metavar="NAME", help="Who edits it.")
_licence: Decorator = click.option(
    "--licence", default="", metavar="URL", help="The terms on which it may be used."
)
_lang: Decorator = click.option(
    "--lang", help="Its language (BCP 47), where neither file nor text tells it."
)


def describing(command: Callable[..., Any]) -> Callable[..., Any]:
    """Options of what a text is, which reach the command as date, title, author and lang, one
    Publication and one Correspondence.
    """

    @_date
    @_title
    @_author
    @_sender
    @_recipient
    @_place
    @_editor
    @_licence
    @_lang
    @wraps(command)
    def settled(
        *arguments: Any,
        authors: tuple[str, ...],
        sender: str,
        recipient: str,
        place: str,
        editor: str,
        licence: str,
        **options: Any,
    ) -> Any:
        return command(
            *arguments,
            author="; ".join(authors) or None,
            publication=Publication(editor=editor, licence=licence),
            correspondence=Correspondence(sender, recipient, place=place),
            **options,
        )

    return settled
