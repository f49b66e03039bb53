"""Recovery: the way on where the automaton knows none yet, or where the document is wrong.

A wrong document is read on so that one mistake is reported once: a misspelt element is taken for
the one it was meant to be, an element that comes too early is taken as if what it lacks were there,
any other misplaced one is read by its own rules and then the place before it is returned to.
"""

from typing import Any
from xml.parsers import expat

from tei_tools.validation.relaxng.automaton import Automaton, Edge, State, Transition
from tei_tools.validation.relaxng.findings import Finding, Findings
from tei_tools.validation.relaxng.habits import INSTEAD
from tei_tools.validation.relaxng.lexical import NO_CONTEXT, Context
from tei_tools.validation.relaxng.names import local_of, namespace_of, plain_names, qualified
from tei_tools.validation.relaxng.patterns import firsts
from tei_tools.validation.relaxng.tagplaces import tag_place
from tei_tools.validation.relaxng.vocabulary import Vocabulary

XML_SPACE = " \t\n\r"
MAX_VALUE = 120
MAX_WAYS = 40
MAX_SKIPPED = 3
MAX_TEXT = 16_000_000
OF_ATTRIBUTES = ("attribute-not-allowed", "bad-value", "duplicate-id", "missing-id")
WAITING = State(())
WAITING.by_value = True
"""Stands for a state whose way on depends on characters that are not yet all read."""


class Marked(Transition):
    """An element in which something was wrong; what follows from that is not reported again."""

    __slots__ = ("excused", "original", "skipped", "text_reported")

    def __init__(self, original: Transition) -> None:
        super().__init__(original.name, original.tag, original.content, original.halves)
        self.original = original
        self.excused = False
        self.text_reported = False
        self.skipped: set[str] = set()


class Recovery:
    """What the validation of one document needs beside the automaton."""

    def __init__(self, automaton: Automaton, vocabulary: Vocabulary) -> None:
        self.automaton = automaton
        self.vocabulary = vocabulary
        self.findings = Findings()
        self.stack: list[Transition] = [Transition("", automaton.start, automaton.start, [])]
        self.previous: Transition | None = None
        self.ids: dict[str, int] = {}
        self._references: dict[str, Finding] = {}
        self._prefixes: dict[str, list[str]] = {}
        self._entities: set[str] = set()
        self._aliases: dict[str, str] = {}
        self._detours: dict[tuple[State, str], Transition] = {}
        self._waiting = automaton.start
        self._pending: list[str] = []
        self._pending_place = (0, 0)

    def attach(self, parser: expat.XMLParserType) -> None:
        """Follow a parser, for the places and prefixes of what it reads."""
        self._parser = parser
        parser.StartNamespaceDeclHandler = self._declare
        parser.EndNamespaceDeclHandler = self._undeclare
        parser.UnparsedEntityDeclHandler = self._entity

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._prefixes.setdefault(prefix or "", []).append(uri or "")

    def _undeclare(self, prefix: str | None) -> None:
        self._prefixes[prefix or ""].pop()

    def _entity(self, name: str, *_details: str | None) -> None:
        self._entities.add(name)

    def _context(self) -> Context:
        prefixes = {prefix: uris[-1] for prefix, uris in self._prefixes.items() if uris}
        return Context(prefixes, self._entities)

    # Elements

    def element(self, state: State, name: str) -> Transition:
        """The way on with an element; one that may not stand here is reported."""
        state = self._settled(state)
        name = self._aliased(name)
        return self.automaton.element(state, name) or self._wrong_element(state, name)

    def _wrong_element(self, state: State, name: str) -> Transition:
        if name in getattr(self.stack[-1], "skipped", ()):
            return self._detour(state, name)
        if name in self.vocabulary.elements:
            return self._misplaced_element(state, name)
        return self._unknown_element(state, name)

    def _aliased(self, name: str) -> str:
        """The name in the namespace that its own one was taken for."""
        namespace = namespace_of(name)
        if namespace in self._aliases:
            return qualified(self._aliases[namespace], local_of(name))
        if len(self.stack) == 1 and self._is_wrong_namespace(name):
            meant = self.vocabulary.main_namespace
            self._aliases[namespace] = meant
            self._report("wrong-namespace", name, suggestion=meant)
            return qualified(meant, local_of(name))
        return name

    def _is_wrong_namespace(self, name: str) -> bool:
        known = self.vocabulary
        if namespace_of(name) in known.namespaces or not known.main_namespace:
            return False
        meant = qualified(known.main_namespace, local_of(name))
        return meant in known.elements or bool(self._instead(meant))

    def _instead(self, name: str) -> list[str]:
        """The schema's names that people mean by a name it does not have."""
        if namespace_of(name) not in self.vocabulary.namespaces:
            return []
        wishes = [each.partition(" ")[0] for each in INSTEAD.get(local_of(name), ())]
        wishes += self.vocabulary.spelling.like(local_of(name))
        meant = [qualified(namespace_of(name), each) for each in wishes]
        return [each for each in meant if each in self.vocabulary.elements]

    def _unknown_element(self, state: State, name: str) -> Transition:
        """An element that the schema does not have: taken for the one that was meant."""
        meant = self._instead(name)
        fitting = [each for each in meant if self.automaton.element(state, each)]
        suggestion = (fitting or meant or [""])[0]
        foreign = namespace_of(name) not in self.vocabulary.namespaces
        code = "element-not-allowed" if foreign else "unknown-element"
        self._report(code, name, state=state, suggestion=suggestion)
        taken = self.automaton.element(state, suggestion) if fitting else None
        return taken or self._excused_detour(state, suggestion or name)

    def _misplaced_element(self, state: State, name: str) -> Transition:
        skipped, transition = self._skip_ahead(state, name)
        if transition:
            self._report("missing-element", name, state=state, suggestion=" ".join(skipped))
            self._mark().skipped.update(skipped)
            return transition
        opened = self.stack[-1].content
        early = opened is not None and self.automaton.element(opened, name) is not None
        previous = self.previous.name if self.previous and early else ""
        code = "element-not-allowed"
        self._report(code, name, state=state, previous=previous, tag=opened if early else None)
        return self._excused_detour(state, name)

    def _skip_ahead(self, state: State, name: str) -> tuple[list[str], Transition | None]:
        """The missing elements after which one would be right, and the way on after them."""
        ways: list[tuple[list[str], State]] = [([], state)]
        for skipped, place in ways:
            if place.accepts or len(skipped) == MAX_SKIPPED:
                continue
            expected = expected_elements(place)
            for each in expected if len(expected) <= MAX_WAYS and len(ways) < MAX_WAYS else ():
                way = self.automaton.element(place, each)
                if way is None or each == name or each in skipped:
                    continue
                behind = self.automaton.after(way, way.tag.everything)
                found = self.automaton.element(behind, name)
                if found:
                    return [*skipped, each], found
                ways.append(([*skipped, each], behind))
        return [], None

    def _excused_detour(self, state: State, name: str) -> Transition:
        self._mark().excused = True
        return self._detour(state, name)

    def _detour(self, state: State, name: str) -> Transition:
        """Read an element by its own rules, then come back."""
        known = self._detours.get((state, name))
        if known is None:
            contents = self.vocabulary.contents(name)
            halves = [dict.fromkeys(contents, pattern) for pattern in state.patterns]
            known = self._detours[state, name] = self.automaton.transition(name, halves)
        return known

    def _mark(self) -> Marked:
        """The innermost open element, marked as one in which something was wrong."""
        top = self.stack[-1]
        if not isinstance(top, Marked):
            top = self.stack[-1] = Marked(top)
        return top

    # Attributes

    def attribute(self, tag: State, name: str, value: str) -> State:
        """The state behind an attribute; a wrong one is reported and overlooked."""
        edge = tag.attributes.get(name) or self.automaton.attribute(tag, name)
        if edge is None:
            self._wrong_attribute(tag, name)
            return tag
        context = self._context() if edge.in_context else NO_CONTEXT
        found = edge.any_value or self.automaton.after_value(edge, value, context)
        if found is None:
            self._report("bad-value", name, state=tag, value=value[:MAX_VALUE])
            return self.automaton.whatever(edge)
        if edge.id_type:
            self._tie(edge, name, value)
        return found

    def _wrong_attribute(self, tag: State, name: str) -> None:
        start = self.stack[-1].tag
        barred = self.automaton.attribute(start, name) is not None
        self._report(
            "attribute-not-allowed",
            name,
            state=start,
            tag=tag if barred else None,
        )

    def _tie(self, edge: Edge, name: str, value: str) -> None:
        """Remember an ID, or a reference to one."""
        key = value.strip(XML_SPACE)
        if edge.id_type != "ID":
            for each in key.split():
                self._references.setdefault(each, self._finding("missing-id", name, value=each))
        elif key in self.ids:
            first = self.ids[key]
            self._report("duplicate-id", name, value=key[:MAX_VALUE], offset=first)
        else:
            self.ids[key] = self._parser.CurrentByteIndex

    def close(self, tag: State) -> State:
        """The state behind a start tag; missing attributes are reported and overlooked."""
        found = self.automaton.content(tag)
        if found:
            return found
        self._report("missing-attribute", self.stack[-1].name, tag=tag)
        return self.automaton.forgiven_content(tag) or self.automaton.start

    # Text

    def text(self, state: State, characters: str) -> State:
        """The state behind characters; where it depends on them, they are collected first."""
        if state is WAITING or state.by_value:
            return self._collected(state, characters)
        if state.text:
            return state.text
        self._wrong_text(state, characters, self._place_in(characters))
        return state

    def _collected(self, state: State, characters: str) -> State:
        if state is not WAITING:
            self._waiting = state
            self._pending = []
            self._pending_place = (0, 0)
        if self._pending_place == (0, 0) and characters.strip(XML_SPACE):
            self._pending_place = self._place_in(characters)
        self._pending.append(characters)
        return WAITING

    def _settled(self, state: State) -> State:
        """The state after the characters that were collected, an element following them."""
        if state is not WAITING:
            return state
        state, text = self._waiting, "".join(self._pending)
        if not text.strip(XML_SPACE):
            return state
        found = self.automaton.after_text(state, text, self._context())
        if found is None:
            self._wrong_text(state, text, self._pending_place)
        return found or state

    def _wrong_text(self, state: State, characters: str, place: tuple[int, int]) -> None:
        top = self._mark()
        top.excused = True
        if not top.text_reported:
            top.text_reported = True
            value = characters.strip(XML_SPACE)[:MAX_VALUE]
            finding = self._finding("text-not-allowed", "", value=value, state=state)
            finding.line, finding.column = place
            self.findings.add(finding)

    def _place_in(self, characters: str) -> tuple[int, int]:
        """The line and column of the first character that is not white space."""
        before = characters[: len(characters) - len(characters.lstrip(XML_SPACE))]
        line = self._parser.CurrentLineNumber + before.count("\n")
        start = 0 if "\n" in before else self._parser.CurrentColumnNumber
        return line, start + len(before.rpartition("\n")[2]) + 1

    # Ends

    def end(self, transition: Transition, state: State) -> State:
        """The state behind an element; one that is incomplete is reported."""
        accepted = state.accepts
        marked = transition if isinstance(transition, Marked) else None
        if state is WAITING:
            accepted = self._accepted_text()
        if not accepted:
            if not (marked and marked.excused):
                self._incomplete(transition, state)
            accepted = transition.tag.everything
        return self.automaton.after(marked.original if marked else transition, accepted)

    def _accepted_text(self) -> int:
        text = "".join(self._pending)
        return self.automaton.accepts(self._waiting, text, self._context())

    def _incomplete(self, transition: Transition, state: State) -> None:
        real = self._waiting if state is WAITING else state
        text = "".join(self._pending).strip(XML_SPACE) if state is WAITING else ""
        code = "bad-value" if real.by_value and not expected_elements(real) else "missing-element"
        finding = self._finding(code, transition.name, value=text[:MAX_VALUE], state=real)
        finding.parent = transition.name
        if text:
            finding.line, finding.column = self._pending_place
        self.findings.add(finding)

    def finish(self) -> None:
        """Report the references to IDs that the document does not have."""
        for value, finding in self._references.items():
            if value not in self.ids:
                self.findings.add(finding)

    # Reports

    def _report(self, code: str, name: str, **facts: Any) -> None:
        self.findings.add(self._finding(code, name, **facts))

    def _finding(self, code: str, name: str, **facts: Any) -> Finding:
        parser = self._parser
        attribute = name if code in OF_ATTRIBUTES else ""
        column = parser.CurrentColumnNumber + 1
        context = parser.GetInputContext()
        line, column = tag_place(context, parser.CurrentLineNumber, column, attribute)
        facts.setdefault("offset", parser.CurrentByteIndex)
        return Finding(code, name, self.stack[-1].name, line=line, column=column, **facts)


def expected_elements(state: State) -> list[str]:
    """The names of the elements that may come next."""
    found: dict[str, None] = {}
    for pattern in state.patterns:
        for each in firsts(pattern):
            found.update(dict.fromkeys(plain_names(each.names) or ()))
    return list(found)
