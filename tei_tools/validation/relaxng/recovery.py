"""Recovery: the way on where the automaton knows none yet, or where the document is wrong.

A wrong document is read on so that one mistake is reported once: a misspelt element or attribute is
taken for the one it was meant to be, an element that comes too early as if what it lacks were
there, any other misplaced one is read by its own rules and then the place before it is returned to.
"""

from typing import Any
from xml.parsers import expat

from tei_tools.validation.relaxng.automaton import Automaton
from tei_tools.validation.relaxng.datatypes import XML_SPACE
from tei_tools.validation.relaxng.findings import Finding
from tei_tools.validation.relaxng.guesses import Guesses, expected_elements
from tei_tools.validation.relaxng.lexical import NO_CONTEXT, Context
from tei_tools.validation.relaxng.names import local_of, namespace_of, qualified
from tei_tools.validation.relaxng.reporter import Reporter
from tei_tools.validation.relaxng.states import Edge, State, Transition
from tei_tools.validation.relaxng.tagplaces import Place
from tei_tools.validation.relaxng.vocabulary import Vocabulary

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

    def __init__(
        self, automaton: Automaton, vocabulary: Vocabulary, parser: expat.XMLParserType
    ) -> None:
        self.automaton = automaton
        self.stack: list[Transition] = [Transition("", automaton.start, automaton.start, [])]
        self.previous: Transition | None = None
        self.reporter = Reporter(parser)
        self._vocabulary = vocabulary
        self._guesses = Guesses(automaton, vocabulary)
        self._aliases: dict[str, str] = {}
        self._ids: dict[int, int] = {}  # by their hashes, which take less memory
        self._references: dict[str, Finding] = {}
        self._prefixes: dict[str, list[str]] = {}
        self._entities: set[str] = set()
        self._waiting = automaton.start
        self._pending: list[str] = []
        self._pending_place: Place | None = None
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

    def _report(self, code: str, name: str, place: Place | None = None, **facts: Any) -> None:
        self.reporter.report(code, name, self.stack[-1], place, **facts)

    def _mark(self) -> Marked:
        """The innermost open element, marked as one in which something was wrong."""
        top = self.stack[-1]
        if not isinstance(top, Marked):
            top = self.stack[-1] = Marked(top)
        return top

    # Elements

    def element(self, state: State, name: str) -> Transition:
        """The way on with an element; one that may not stand here is reported."""
        state = self._settled(state)
        found = self.automaton.element(state, name)
        if found:
            return found
        name = self._aliased(name)
        return self.automaton.element(state, name) or self._wrong_element(state, name)

    def _wrong_element(self, state: State, name: str) -> Transition:
        if name in getattr(self.stack[-1], "skipped", ()):
            return self._guesses.detour(state, name)
        if name in self._vocabulary.elements:
            return self._misplaced_element(state, name)
        return self._unknown_element(state, name)

    def _aliased(self, name: str) -> str:
        """The name in the namespace that its own one was taken for."""
        namespace = namespace_of(name)
        if namespace in self._aliases:
            return qualified(self._aliases[namespace], local_of(name))
        main = self._vocabulary.main_namespace
        slip = not namespace or namespace.rstrip("/").casefold() == main.rstrip("/").casefold()
        meant = self._in_main_namespace(name) if slip or len(self.stack) == 1 else ""
        if not meant:
            return name
        self._aliases[namespace] = namespace_of(meant)
        self._report("wrong-namespace", name, suggestion=meant)
        return meant

    def _in_main_namespace(self, name: str) -> str:
        """The element of the main namespace that one in another namespace was meant to be."""
        main = self._vocabulary.main_namespace
        if name in self._vocabulary.elements or namespace_of(name) == main:
            return ""
        meant = qualified(main, local_of(name))
        known = meant in self._vocabulary.elements
        return meant if known else next(iter(self._guesses.elements(meant)), "")

    def _unknown_element(self, state: State, name: str) -> Transition:
        """An element that the schema does not have: taken for the one that was meant."""
        meant = self._guesses.elements(name)
        fitting = [each for each in meant if self.automaton.element(state, each)]
        suggestion = (fitting or meant or [""])[0]
        foreign = namespace_of(name) not in self._vocabulary.namespaces
        code = "element-not-allowed" if foreign else "unknown-element"
        self._report(code, name, state=state, suggestion=suggestion)
        taken = self.automaton.element(state, suggestion) if fitting else None
        return taken or self._excused_detour(state, suggestion or name)

    def _misplaced_element(self, state: State, name: str) -> Transition:
        skipped, way = self._guesses.skip(state, name)
        if way:
            top = self._mark()
            if not top.excused:
                self._report("missing-element", name, state=state, suggestion=" ".join(skipped))
            top.skipped.update(skipped)
            return way
        follows = self.previous is not None and state is not self.stack[-1].content
        previous = self.previous.name if self.previous and follows else ""
        closes = self._fits_behind_parent(name)
        self._report("element-not-allowed", name, state=state, previous=previous, closes=closes)
        return self._excused_detour(state, name)

    def _fits_behind_parent(self, name: str) -> bool:
        """Whether an element would be right behind the one that it stands in."""
        top = self.stack[-1]
        if len(self.stack) == 1:
            return False
        original = top.original if isinstance(top, Marked) else top
        behind = self.automaton.after(original, original.tag.everything)
        return self.automaton.element(behind, name) is not None

    def _excused_detour(self, state: State, name: str) -> Transition:
        self._mark().excused = True
        return self._guesses.detour(state, name)

    # Attributes

    def attribute(self, tag: State, name: str, value: str) -> State:
        """The state behind an attribute; a wrong one is reported and overlooked."""
        edge = tag.attributes.get(name) or self.automaton.attribute(tag, name)
        if edge is None:
            return self._wrong_attribute(tag, name, value)
        context = self._context() if edge.in_context else NO_CONTEXT
        found = edge.any_value or self.automaton.after_value(edge, value, context)
        if found is None:
            self._report("bad-value", name, state=tag, value=value)
            return self.automaton.whatever(edge)
        if edge.id_type:
            self._tie(edge, name, value)
        return found

    def _wrong_attribute(self, tag: State, name: str, value: str) -> State:
        """Report an attribute; one that was meant to be another is taken for that."""
        start = self.stack[-1].tag
        if self.automaton.attribute(start, name):
            self._report("attribute-not-allowed", name, state=start, tag=tag)
            return tag
        meant = self._guesses.attribute(start, name)
        self._report("attribute-not-allowed", name, state=start, suggestion=meant)
        if meant and self.automaton.attribute(tag, meant):
            return self.attribute(tag, meant, value)
        return tag

    def _tie(self, edge: Edge, name: str, value: str) -> None:
        """Remember an ID, or a reference to one."""
        key = value.strip(XML_SPACE)
        if edge.id_type != "ID":
            self._refer(name, key)
        elif hash(key) in self._ids:
            self._report("duplicate-id", name, value=key, offset=self._ids[hash(key)])
        else:
            self._ids[hash(key)] = self.reporter.offset

    def _refer(self, name: str, ids: str) -> None:
        for each in ids.split():
            if hash(each) not in self._ids and each not in self._references:
                found = self.reporter.finding("missing-id", name, self.stack[-1], value=each)
                self._references[each] = found

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
        if state.by_value:
            return self._collected(state, characters)
        if state.text:
            return state.text
        self._wrong_text(state, characters, self.reporter.text_place(characters))
        return state

    def _collected(self, state: State, characters: str) -> State:
        if state is not WAITING:
            self._waiting = state
            self._pending = []
            self._pending_place = None
        if self._pending_place is None and characters.strip(XML_SPACE):
            self._pending_place = self.reporter.text_place(characters)
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

    def _wrong_text(self, state: State, characters: str, place: Place | None) -> None:
        top = self._mark()
        top.excused = True
        if not top.text_reported:
            top.text_reported = True
            self._report("text-not-allowed", "", place, state=state, value=characters)

    # Ends

    def end(self, transition: Transition, state: State) -> State:
        """The state behind an element; one that is incomplete is reported."""
        accepted = self._accepted_text() if state is WAITING else state.accepts
        marked = transition if isinstance(transition, Marked) else None
        if not accepted:
            if not (marked and marked.excused):
                self._incomplete(transition, state)
            accepted = transition.tag.everything
        return self.automaton.after(marked.original if marked else transition, accepted)

    def _accepted_text(self) -> int:
        return self.automaton.accepts(self._waiting, "".join(self._pending), self._context())

    def _incomplete(self, transition: Transition, state: State) -> None:
        waited = state is WAITING
        state, text = (self._waiting, "".join(self._pending)) if waited else (state, "")
        code = "bad-value" if state.by_value and not expected_elements(state) else "missing-element"
        place = self._pending_place if waited else None
        self.reporter.report(code, transition.name, transition, place, state=state, value=text)

    def finish(self) -> None:
        """Report the references to IDs that the document does not have."""
        for value, finding in self._references.items():
            if hash(value) not in self._ids:
                self.reporter.findings.add(finding)
