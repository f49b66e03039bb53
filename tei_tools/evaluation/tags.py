"""Tags: as what each element of a document counts, whatever the habits of its project."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tei_tools.document.source import Element
from tei_tools.errors import ConfigError
from tei_tools.registers.references import GENERAL, TYPES
from tei_tools.registers.register import KINDS, Kind

SUBJECTS: Mapping[str, str] = {
    "persons": "persName",
    "places": "placeName",
    "orgs": "orgName",
    "dates": "date",
    "quotations": "q",
}
"""What `--only` calls the tags that are compared if nothing else is asked for."""

HABITS: Mapping[str, str] = {
    **{tag: tag for tag in SUBJECTS.values()},
    **dict.fromkeys("geogName settlement district region country bloc".split(), "placeName"),
    "time": "date",
    "said": "q",
    "quote": "q",
}
"""Elements that say the same thing (TEI P5, 3.3.3, 3.6.4, 14.2), and the tag of each."""

MOST = 48
"""Tags that can be compared at once."""

_NAMED: Mapping[Kind, str] = {kind: tag for tag, kind in KINDS.items()}
_RULE = re.compile(
    r"(?P<element>[A-Za-z_][\w.-]*)"
    r"(?:\[@(?P<attribute>[\w:.-]+)=(?P<mark>['\"]?)(?P<value>[^'\"\[\]]*)(?P=mark)\])?"
    r"=(?P<tag>(?:[A-Za-z_][\w.-]*)?)"
)


@dataclass(frozen=True, slots=True)
class Rule:
    """An element, perhaps only with a word in one attribute, counts as a tag; "" for nothing."""

    element: str
    tag: str
    attribute: str = ""
    value: str = ""

    def fits(self, element: Element) -> bool:
        """Whether an element of that name is meant."""
        if not self.attribute:
            return True
        return self.value in element.attributes.get(self.attribute, "").split()


STANDARD = (
    *(Rule(element, tag) for element, tag in HABITS.items()),
    *(
        Rule(element, _NAMED[kind], "type", said)
        for element in sorted(GENERAL)
        for said, kind in TYPES.items()
    ),
)
"""What elements count as where nobody says otherwise."""


@dataclass(frozen=True)
class Tags:
    """The tags to compare, in the order in which they are told, and what counts as each."""

    names: tuple[str, ...] = tuple(SUBJECTS.values())
    rules: tuple[Rule, ...] = STANDARD
    _by_element: Mapping[str, Sequence[Rule]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_element: dict[str, list[Rule]] = {}
        for rule in self.rules:
            by_element.setdefault(rule.element, []).append(rule)
        object.__setattr__(self, "_by_element", by_element)

    def of(self, element: Element) -> str:
        """The tag as which an element counts, "" for none that is compared."""
        rules = self._by_element.get(element.name, ())
        tag = next((rule.tag for rule in rules if rule.fits(element)), "")
        return tag if tag in self.names else ""


def tags(only: Iterable[str] = (), more: Iterable[str] = ()) -> Tags:
    """The tags that `only` names (all if none), with `more` rules before the usual ones.

    `only` holds words of SUBJECTS or names of elements, which count as themselves; a rule is
    written "element=tag", "element[@type='ship']=tag", or "element=" for what does not count.
    Raises ConfigError for what is neither.
    """
    rules = tuple(map(parse_rule, more))
    asked = tuple(dict.fromkeys(SUBJECTS.get(name, name) for name in only))
    given = tuple(rule.tag for rule in rules if rule.tag)
    names = asked or tuple(dict.fromkeys((*SUBJECTS.values(), *given)))
    for name in names:
        if re.fullmatch(r"[A-Za-z_][\w.-]*", name) is None:
            raise ConfigError(f'"{name[:60]}" is no name of an element; --only takes such names.')
    if len(names) > MOST:
        raise ConfigError(f"At most {MOST} tags can be compared at once; {len(names)} are named.")
    known = {rule.tag for rule in (*rules, *STANDARD)}
    themselves = tuple(Rule(name, name) for name in names if name not in known)
    return Tags(names, (*rules, *themselves, *STANDARD))


def parse_rule(written: str) -> Rule:
    """The rule that a string states; a ConfigError where it is none."""
    found = _RULE.fullmatch(written.replace(" ", "")[:200])
    if found is None:
        raise ConfigError(
            f'"{written[:60]}" is no rule; write element=tag or '
            "element[@type='ship']=tag, and nothing after the = for what does not count."
        )
    return Rule(found["element"], found["tag"], found["attribute"] or "", found["value"] or "")
