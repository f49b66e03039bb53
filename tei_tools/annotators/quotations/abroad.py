"""told_abroad: the words that say who speaks in dialogue of other languages than English."""

import re
from collections.abc import Iterator, Mapping

VERBS: Mapping[str, str] = {
    "fr": """
        ajouta balbutia bégaya chuchota conclut continua cria demanda dit déclara exclama
        expliqua fit gronda hurla insista interrompit lança murmura objecta observa pensa
        poursuivit reprit riposta répliqua répondit répéta s'exclama s'écria songea souffla
        soupira s’exclama s’écria
        """,
    "es": """
        agregó añadió balbuceó contestó continuó dijo exclamó gritó insistió interrumpió murmuró
        observó pensó preguntó prosiguió repitió replicó repuso respondió suspiró susurró
        """,
    "it": """
        aggiunse chiese continuò disse domandò esclamò fece gridò interruppe mormorò osservò
        pensò replicò ribatté ripeté riprese rispose soggiunse sospirò sussurrò
        """,
    "pt": """
        acrescentou atalhou continuou disse exclamou gritou insistiu interrompeu murmurou observou
        pensou perguntou replicou repetiu respondeu suspirou tornou
        """,
    "de": """
        antwortete begann bemerkte brummte dachte entgegnete erwiderte flüsterte fragte fuhr lachte
        meinte murmelte rief sagte schrie seufzte sprach stammelte unterbrach versetzte wiederholte
        """,
}
"""Verbs that tell who speaks, in the form of tales; they stand before the speaker."""

SPEAKS: Mapping[str, str] = {
    "en": r"I|[Mm]e|[Mm]y|[Yy]ou|[Yy]our|[Ww]e|[Uu]s|[Oo]ur",
    "fr": r"[Jj]e|[Mm]oi|[Mm]on|[Tt]u|[Tt]oi|[Vv]ous|[Vv]otre",
    "es": r"[Yy]o|[Mm]e|[Tt]ú|[Uu]sted(?:es)?|[Oo]s",
    "it": r"[Ii]o|[Mm]i|[Tt]i|[Tt]u|[Vv]oi|[Vv]ostr[aeio]",
    "pt": r"[Ee]u|[Mm]e|[Tt]u|[Vv]ocê|[Vv]ós",
    "de": r"[Ii]ch|[Mm]ir|[Mm]ich|[Dd]u|[Dd]ir|[Dd]ich|Sie|Ihnen",
}
"""Words with which somebody speaks of himself or to another."""


def _tag(verbs: str) -> re.Pattern[str]:
    verb = "|".join(verbs.split())
    return re.compile(
        rf"""
        [ ](?:[—―–]|--)[ ]?(?:{verb})\b [^—―–\n]{{0,200}} (?: [—―–][.,;:]? | \Z )
      | (?<=[,!?…—–]) [ ](?:{verb})(?:\b|(?=-)) [^.!?;:,«»“”„\n]{{0,160}} (?: [.,;:!?] | \Z )
        """,
        re.VERBOSE,
    )


TAGS = {lang: _tag(verbs) for lang, verbs in VERBS.items()}
SPEAKING = {lang: re.compile(rf"\b(?:{words})\b") for lang, words in SPEAKS.items()}


def told_abroad(content: str, start: int, end: int, lang: str) -> Iterator[tuple[int, int]]:
    """Where it is told who speaks: ", dit-il.", " —dijo Juan—.", " — disse Renzo. —"."""
    if pattern := TAGS.get(lang[:2]):
        yield from (found.span() for found in pattern.finditer(content, start, end))


def speaks(paragraph: str, lang: str) -> bool:
    """Whether somebody speaks of himself, to another, asks or calls out in the paragraph."""
    pattern = SPEAKING.get(lang[:2])
    return any(sign in paragraph for sign in "!?…") or bool(pattern and pattern.search(paragraph))
