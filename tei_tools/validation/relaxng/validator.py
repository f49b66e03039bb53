"""Validation of one document: expat's events move a state of the automaton along.

The handlers below do no more than look up what is already known; whatever is new or wrong goes to
`Recovery`, which finds the way on.
"""

from collections.abc import Iterable
from xml.parsers import expat

from tei_tools.validation.relaxng.recovery import Recovery
from tei_tools.validation.relaxng.states import Transition

SPACE = " \t\n\r"


def run(chunks: Iterable[bytes], parser: expat.XMLParserType, recovery: Recovery) -> None:
    """Read a document to its end, leaving what is wrong in it with `recovery`.

    Raises expat.ExpatError where the document is not well-formed.
    """
    _connect(parser, recovery)
    for chunk in chunks:
        parser.Parse(chunk, False)
    parser.Parse(b"", True)


def _connect(parser: expat.XMLParserType, recovery: Recovery) -> None:
    state = recovery.automaton.start
    stack = recovery.stack
    push, pop = stack.append, stack.pop
    free = False

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal state, free
        transition = state.elements.get(name) or recovery.element(state, name)
        push(transition)
        if attributes:
            tag = transition.tag
            for attribute, value in attributes.items():
                edge = tag.attributes.get(attribute)
                tag = (edge and (edge.any_value or edge.remembered.get(value))) or (
                    recovery.attribute(tag, attribute, value)
                )
            state = tag.closed or recovery.close(tag)
        else:
            state = transition.content or recovery.close(transition.tag)
        if state.free is not free:
            free = state.free
            parser.CharacterDataHandler = None if free else text

    def end(_name: str) -> None:
        nonlocal state, free
        transition: Transition = pop()
        state = transition.after.get(state.accepts) or recovery.end(transition, state)
        recovery.previous = transition
        if state.free is not free:
            free = state.free
            parser.CharacterDataHandler = None if free else text

    def text(characters: str) -> None:
        nonlocal state, free
        if state.by_value or characters.strip(SPACE):
            state = recovery.text(state, characters)
            if state.free:
                free = True
                parser.CharacterDataHandler = None

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
