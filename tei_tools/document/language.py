"""Language: which language a text is in, told by its commonest words."""

import re

from tei_tools.diagnostic import Diagnostic

ASSUMED = "en"
"""The language of a text where nobody says it and the text does not tell."""
NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "it": "Italian",
    "es": "Spanish",
    "la": "Latin",
    "nl": "Dutch",
}
_COMMONEST = {
    "en": """the of and to in that it was he his with as for had you not be her is on at by which
        have from this him but all she they were my are me one their an we there your would been
        so if no or will them when who thou thy thee hath""",
    "de": """der die und das nicht ich ist ein eine einen einem einer eines zu den dem des mit sich
        auf für von im daß dass es sie er wie auch als an nach so aus bei noch nur über wird war
        haben hat sind wenn aber ihm ihr mir mich wir uns oder durch vor zum zur vom werden""",
    "fr": """le la les de des du et un une que qui il elle est en à au aux pour dans ce cette ne
        pas se sur par plus je vous nous mon ma mes votre son sa ses avec lui mais ou tout était
        été sont cela leur comme si même bien où on me""",
    "it": """il lo la i gli le di del della dei delle e un una che non è in a al alla per con si
        da dal dalla nel nella mi ma come più sono ho ha questo questa suo sua io lei era anche se
        ci vi mio quando tutto""",
    "es": """el la los las de del y un una que no es en a al por con se su sus lo para como más
        pero le me mi ha sin sobre este esta yo era muy cuando todo ya si porque hay fue usted""",
    "la": """et in est non ad cum ut sed qui quae quod ex ab per si nec atque enim etiam sunt esse
        eius hoc quam aut ac de neque quem autem quo ne se nos nobis mihi tibi me te vel tamen
        nunc iam omnes omnia ipse haec hic ille illa fuit ita quidem""",
    "nl": """de het een en van in is dat die niet te zijn op met voor aan er om ook als maar bij
        hij ik je dan nog wel uit wordt naar door heeft was worden werd over hebben mijn ze zij uw
        u deze tot heb""",
}
COMMONEST = {language: frozenset(words.split()) for language, words in _COMMONEST.items()}
"""The commonest words of each language that is told."""

_WORD = re.compile(r"[^\W\d_]+")
_ELIDED = re.compile(r"(?<=[^\W\d_])['’](?=[^\W\d_])")
_READ = 100_000
"""So many characters, from the beginning and from the middle, tell the language."""
_LEAST_WORDS = 40
_LEAST_SHARE = 0.2
"""Of the words of running text in any of these languages so many are among its commonest."""
_AHEAD = 1.6
"""By how much the commonest words of one language must outnumber those of any other."""
_LEAST_KINDS = 8
"""A list of names repeats "de" and "van"; running text has many such words."""


def language_of(text: str) -> str | None:
    """The language (en, de, fr, it, es, la or nl) in which a text surely is; None where unsure."""
    words = _WORD.findall(_ELIDED.sub(" ", _sample(text).casefold()))
    if len(words) < _LEAST_WORDS:
        return None
    found = {
        language: [word for word in words if word in known] for language, known in COMMONEST.items()
    }
    best, second, *_ = sorted(found, key=lambda language: -len(found[language]))
    share = len(found[best]) / len(words)
    sure = (
        share >= _LEAST_SHARE
        and len(found[best]) >= _AHEAD * len(found[second])
        and len(set(found[best])) >= _LEAST_KINDS
    )
    return best if sure else None


def reads_as(language: str, how: str, path: str = "") -> Diagnostic:
    """The notice that the text itself told its language, and `how` to say otherwise."""
    message = f"This reads as {NAMES[language]} ({language}); {how} says otherwise."
    return Diagnostic("language-told", "info", message, path=path)


def _sample(text: str) -> str:
    """The text, of a long one its beginning and as much from its middle."""
    if len(text) <= 2 * _READ:
        return text
    middle = len(text) // 2
    return f"{text[:_READ]} {text[middle : middle + _READ]}"
