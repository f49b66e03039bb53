"""attributed: quotations with @who, where it can be told who speaks (TEI P5, 3.3.3)."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tei_tools.annotators.speakers.exchange import exchange
from tei_tools.annotators.speakers.scene import scene
from tei_tools.annotators.speakers.turn import STRANGER, SURE, Utterance
from tei_tools.document.text import Text
from tei_tools.registers.register import Register
from tei_tools.span import Span

RANKS = ("low", "medium", "high")


def attributed(text: Text, spans: Sequence[Span], register: Register) -> list[Span]:
    """The spans, each quotation with @who and @toWhom where speaker and hearer can be told.

    `spans` are the names, with @ref to the register, and the quotations of the text; @cert of a
    quotation becomes that of its speaker where that is lower.
    """
    made = list(spans)
    if not text.language.lower().startswith("en"):
        return made
    for one in exchange(scene(text, spans, register)):
        number = one.speech.number
        made[number] = _with_speaker(made[number], one)
    return made


def _with_speaker(span: Span, one: Utterance) -> Span:
    added: dict[str, str] = {}
    if one.who and not one.who.startswith(STRANGER):
        added["who"] = f"#{one.who}"
    if one.addressee and one.addressee != one.who:
        added["toWhom"] = f"#{one.addressee}"
    if not added:
        return span
    certainty = {"cert": _lower(span.attributes, one)} if "cert" in span.attributes else {}
    return replace(span, attributes={**added, **span.attributes, **certainty})


def _lower(attributes: Mapping[str, str], one: Utterance) -> str:
    speaker = "high" if one.sure >= SURE else "medium"
    return min(attributes["cert"], speaker, key=RANKS.index)
