"""annotate: tags what the annotators find in a document, and says in its header who did."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from tei_tools.annotators import fitting
from tei_tools.annotators.annotator import Annotator
from tei_tools.annotators.dates import dates, dates_with
from tei_tools.annotators.grammar import Grammar
from tei_tools.annotators.inside import Inside
from tei_tools.annotators.names import demonyms, name_parts, names, names_with, nested_names
from tei_tools.annotators.quotations import quotations, quotations_as
from tei_tools.annotators.record import RESPONSIBLE, record
from tei_tools.annotators.registered import heeding
from tei_tools.annotators.remark import remarked
from tei_tools.annotators.settings import Settings
from tei_tools.annotators.speakers import attributed, sourced
from tei_tools.diagnostic import Diagnostic
from tei_tools.document.language import ASSUMED, reads_as
from tei_tools.document.placement import Placement
from tei_tools.document.placing import place
from tei_tools.document.resolve import document_order, resolve
from tei_tools.document.source import TEI, Document
from tei_tools.document.text import Text
from tei_tools.document.view import declared_language, read_text
from tei_tools.document.weave import Woven, weave
from tei_tools.errors import ConfigError, InputError
from tei_tools.registers.linking import link as link_names
from tei_tools.registers.places.located import located
from tei_tools.registers.references import PARTS
from tei_tools.registers.register import Entity, Kind, Register
from tei_tools.registers.standoff import read_standoff
from tei_tools.span import Span

ANNOTATORS: Mapping[str, Annotator] = {"names": names, "dates": dates, "quotations": quotations}
"""The annotators of a document where none are given, in the order in which they are asked."""

SUBJECTS: Mapping[str, frozenset[str]] = {
    "persons": frozenset({"persName"}),
    "places": frozenset({"placeName"}),
    "orgs": frozenset({"orgName"}),
    "dates": frozenset({"date", "time"}),
    "quotations": frozenset({"q", "quote", "said", "soCalled", "mentioned", "title"}),
}
"""What `--only` takes, and the elements that it leaves."""

NAMES: Mapping[Kind, str] = {"person": "persName", "place": "placeName", "org": "orgName"}
TAGS: Mapping[str, frozenset[str]] = {
    "names": frozenset(NAMES.values()),
    "dates": SUBJECTS["dates"],
    "quotations": SUBJECTS["quotations"],
}
"""What each of ANNOTATORS tags, so that none is asked in vain."""

POINTING = frozenset({"ref", "who", "toWhom", "source"})
"""The attributes that point to entries of the register."""

DEFAULT = Settings()


def annotate(  # noqa: PLR0913 - one for each option of the command
    document: Document,
    *,
    annotators: Iterable[Annotator] | None = None,
    only: Iterable[str] = (),
    register: Register | None = None,
    responsibility: bool = True,
    link: bool = True,
    grammar: Grammar | None = None,
) -> Document:
    """The document with what the annotators find tagged; nothing that stands in it is changed.

    `only` names SUBJECTS to tag, or one of them; `register` holds entities that names may refer to;
    without `responsibility` the tags carry neither @resp nor @cert; with `link`, places that are
    surely those of GeoNames get its number and their location; a `grammar` is that of a schema
    to which the tags keep. What could not be tagged is said in the document's notices.
    Raises InputError where the document is not TEI P5.
    """
    if not isinstance(document, Document):
        raise TypeError(
            f"annotate takes a Document, not {type(document).__name__}; "
            "of a file Document.read(path) is one"
        )
    subjects = (only,) if isinstance(only, str) else tuple(only)
    woven = annotation(
        document,
        standard(Settings(subjects)) if annotators is None else annotators,
        only=subjects,
        register=register,
        responsibility=responsibility,
        link=link,
        grammar=grammar,
    )
    return woven.document.with_notices(*woven.diagnostics)


def standard(settings: Settings = DEFAULT) -> list[Annotator]:
    """Those of ANNOTATORS that tag one of the subjects asked for, as the settings say."""
    wanted = _wanted(settings.only)
    asked = {
        "names": names_with(settings.model) if settings.model else names,
        "dates": dates_with(mode=settings.dates, day_first=settings.day_first),
        "quotations": quotations_as(settings.quotes),
    }
    found = [one for name, one in asked.items() if not wanted or TAGS[name] & wanted]
    extra: tuple[tuple[Annotator, bool], ...] = (
        (demonyms, settings.demonyms),
        (Inside(nested_names), settings.nested),
        (Inside(name_parts), settings.name_parts),
    )
    return [*found, *(one for one, is_asked in extra if is_asked)]


def annotation(  # noqa: PLR0913
    document: Document,
    annotators: Iterable[Annotator],
    *,
    only: Iterable[str] = (),
    register: Register | None = None,
    responsibility: bool = True,
    link: bool = True,
    grammar: Grammar | None = None,
) -> Woven:
    """As `annotate`, with all that was inserted and all that was said."""
    asked = list(annotators)
    wanted = _wanted(only)
    if wanted and demonyms in asked:
        wanted |= {"rs"}
    if document.elements[0].namespace != TEI:
        raise InputError(
            f"{document.path or 'The document'} is not TEI P5: its root is "
            f"<{document.elements[0].name}>, not an element of {TEI}."
        )
    text = read_text(document)
    given = register or Register()
    found, told = _findings(text, asked)
    spans = heeding(found, text, given, read_standoff(document.source).rejected)
    diagnostics = [*_language(document, text), *(remarked(one, document, text) for one in told)]
    resolved = resolve(span for span in spans if not wanted or span.tag in wanted)
    placed = place(document, text, resolved.spans)
    diagnostics += [*resolved.diagnostics, *placed.diagnostics]
    placements = _filled(document, text, placed.placements, asked)
    if grammar:
        placements, told = fitting.held(document, placements, grammar)
        diagnostics += told
    if not placements:
        return Woven(document, [], diagnostics)
    placements, new = _linked(document, text, placements, given, link=link)
    if not responsibility:
        new = tuple(map(_unsaid, new))
    recorded = (
        fitting.recorded(document, placements, new, grammar, responsibility=responsibility)
        if grammar
        else record(document, placements, new, responsibility=responsibility)
    )
    diagnostics += recorded.diagnostics
    if len(recorded.registered) < len(new):
        missing = {f"#{entity.id}" for entity in new}
        missing -= {f"#{entity.id}" for entity in recorded.registered}
        placements = [_without_pointers(one, missing) for one in placements]
    if recorded.responsible:
        placements = [_credited(one, recorded.responsible) for one in placements]
    elif grammar or not responsibility:
        placements = [_uncertified(one) for one in placements]
    if grammar:
        targets = fitting.identifiers(document, recorded.insertions)
        placements = fitting.fitted(document, placements, grammar, targets)
    woven = weave(document, placements, recorded.insertions)
    return woven._replace(diagnostics=[*diagnostics, *woven.diagnostics])


def _wanted(only: Iterable[str]) -> frozenset[str]:
    """The elements that the subjects name; empty for all."""
    subjects = list(only)
    unknown = [one for one in subjects if one not in SUBJECTS]
    if unknown:
        raise ConfigError(f'"{unknown[0]}" cannot be tagged; choose from {", ".join(SUBJECTS)}.')
    return frozenset().union(*(SUBJECTS[one] for one in subjects))


def _language(document: Document, text: Text) -> list[Diagnostic]:
    """That the text told its language, where the document names none and it is not English."""
    if declared_language(document.elements) or text.language == ASSUMED:
        return []
    return [reads_as(text.language, "xml:lang on the root", document.path)]


def _findings(text: Text, annotators: Iterable[Annotator]) -> tuple[list[Span], list[Diagnostic]]:
    """What all annotators found, and what they had to say."""
    spans: list[Span] = []
    diagnostics: list[Diagnostic] = []
    for annotator in annotators:
        for finding in annotator(text):
            if isinstance(finding, Span):
                spans.append(finding)
            else:
                diagnostics.append(finding)
    return spans, diagnostics


def _filled(
    document: Document, text: Text, placements: Sequence[Placement], annotators: Iterable[Annotator]
) -> list[Placement]:
    """The placements, each before what stands inside it; what would cut an element is left out."""
    names = [one.span for one in placements if len(one.parts) == 1]
    found = [
        span for one in annotators if isinstance(one, Inside) for span in one.find(text, names)
    ]
    if not found:
        return list(placements)
    inner = [one for one in place(document, text, found).placements if len(one.parts) == 1]
    return sorted([*placements, *inner], key=lambda one: document_order(one.span))


def _linked(
    document: Document,
    text: Text,
    placements: Sequence[Placement],
    given: Register,
    *,
    link: bool,
) -> tuple[list[Placement], tuple[Entity, ...]]:
    """The placements with their names referring to entities, and the entities that are new.

    An entity given whose id stands for something else in the document is not used; with `link`
    the new places are located.
    """
    own = read_standoff(document.source)
    taken = document.identifiers | {RESPONSIBLE}
    fitting = [one for one in given.entities if own.by_id(one.id) or one.id not in taken]
    known = own.with_entities(fitting)
    named = [one.span for one in placements if one.span.tag in TAGS["names"]]
    linked = link_names(named, text, known, taken)
    spans = iter(linked.spans)
    referring = [
        replace(one, span=next(spans)) if one.span.tag in TAGS["names"] else one
        for one in placements
    ]
    used = {one.span.attributes.get("ref", "")[1:] for one in referring}
    from_given = [one for one in fitting if one.id in used - document.identifiers]
    taken |= {one.id for one in linked.register.entities}
    spoken = _spoken(text, referring, linked.register, taken)
    new = located(linked.new, linked.spans, text, known.entities) if link else linked.new
    return spoken, (*from_given, *new)


def _spoken(
    text: Text, placements: Sequence[Placement], register: Register, taken: Collection[str]
) -> list[Placement]:
    """The placements, quotations with who speaks them and what they are cited from."""
    spans = attributed(text, [one.span for one in placements], register)
    whole = {number for number, one in enumerate(placements) if len(one.parts) == 1}
    spans = sourced(text, spans, taken, whole)
    return [replace(one, span=span) for one, span in zip(placements, spans, strict=True)]


def _unsaid(entity: Entity) -> Entity:
    """The entity without how sure its location is."""
    location = entity.location and replace(entity.location, certainty="")
    return replace(entity, location=location)


def _without_pointers(placement: Placement, missing: Collection[str]) -> Placement:
    """The placement without attributes that point to what stands nowhere."""
    kept = {
        name: value
        for name, value in placement.span.attributes.items()
        if name not in POINTING or value not in missing
    }
    return replace(placement, span=replace(placement.span, attributes=kept))


def _credited(placement: Placement, responsible: str) -> Placement:
    """The placement with @resp before @cert (TEI P5, att.global.responsibility).

    The parts of a name are told by its own.
    """
    if placement.span.tag in PARTS:
        return placement
    attributes = dict(placement.span.attributes)
    certainty = attributes.pop("cert", None)
    attributes["resp"] = f"#{responsible}"
    if certainty:
        attributes["cert"] = certainty
    return replace(placement, span=replace(placement.span, attributes=attributes))


def _uncertified(placement: Placement) -> Placement:
    kept = {name: value for name, value in placement.span.attributes.items() if name != "cert"}
    return replace(placement, span=replace(placement.span, attributes=kept))
