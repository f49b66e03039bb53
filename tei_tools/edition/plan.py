"""plan: what a build would do, and why, without doing it."""

from dataclasses import dataclass
from pathlib import Path

from tei_tools.diagnostic import Diagnostic
from tei_tools.edition.build import edition_for
from tei_tools.edition.doing import Doing, Done
from tei_tools.edition.naming import names
from tei_tools.edition.outputs import Outputs
from tei_tools.edition.publishing import FOLDER, STEP, VERBS, parts_of_all
from tei_tools.edition.register import FILE, register_parts, tei
from tei_tools.edition.register import STEP as REGISTER
from tei_tools.edition.register import VERBS as LINKED
from tei_tools.edition.texts import VERBS as ENCODED
from tei_tools.edition.texts import changed_texts, encoded, shown


@dataclass(frozen=True, slots=True)
class Planned:
    """What a build would do, the sentences of what would fail, and what was assumed."""

    steps: tuple[Done, ...]
    failures: tuple[str, ...]
    notices: tuple[Diagnostic, ...]


def plan(folder: Path, out: Path) -> Planned:
    """What a build would do; nothing is written.

    What depends on texts that are to be encoded first is told as one. Raises as `build` does.
    """
    edition = edition_for(folder, out)
    outputs = Outputs.look(out)
    named = names(edition.sources, edition.folder)
    doing = Doing()
    changed = changed_texts(edition, named, outputs, doing)
    for source, one in changed.items():
        doing.do(shown(source, edition), ENCODED, one.why)
    gone = _gone(outputs, list(named.values()))
    if changed or gone:
        why = "as far as their names and words change them"
        doing.done.append(Done("the other texts, the register and the site", "follow", why))
    else:
        register = outputs.why(REGISTER, register_parts(edition, named, outputs))
        if register:
            doing.do(FILE, LINKED, register)
        published = outputs.why(
            STEP, parts_of_all(edition, list(map(tei, named.values())), outputs)
        )
        if published and edition.to:
            doing.do(FOLDER, VERBS, published)
    removed = [Done(file, "removed", "its source is gone") for file in gone]
    failures = tuple(doing.failures.values())
    return Planned((*doing.done, *removed), failures, edition.notices)


def _gone(outputs: Outputs, names: list[str]) -> list[str]:
    """The TEI of sources that are gone."""
    wanted = {*map(tei, names), *map(encoded, names)}
    steps = outputs.journal.steps.keys() - wanted
    return sorted(step for step in steps if step.startswith("tei/"))
