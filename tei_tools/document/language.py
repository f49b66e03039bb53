"""Language: which language a text is in, told by its commonest words."""

import re
from collections import Counter
from collections.abc import Sequence

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

_TELLING = {
    "en": """dear sir madam yours sincerely faithfully truly ever love friend mr mrs miss the and
        january february march april may june july august october december monday tuesday wednesday
        thursday friday saturday sunday tomorrow yesterday today please shall received letter most
        humble obedient servant come came go went see said very happy two three said asked""",
    "de": """lieber liebe liebes sehr geehrter geehrte geehrten verehrter hochverehrter herr herrn
        frau fräulein freund gruß grüße grüssen gruss herzliche herzlich herzlichen herzlichst dein
        deine deinen ihre ihren euer hochachtungsvoll ergebenster ergebenst mein meine meinen
        januar februar märz juni juli oktober dezember montag dienstag mittwoch donnerstag freitag
        samstag sonnabend sonntag heute morgen gestern komme kommt kam bitte danke gut viele wien
        und im beim dieser diese dieses man mehr schon kein keine was wo hier dort jetzt immer
        nein fragte sagte rief antwortete""",
    "fr": """cher chère monsieur madame mademoiselle ami amie salutations amitiés tendresses bien
        votre vôtre dévoué serviteur humble obéissant agréer janvier février avril juin juillet
        août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche
        demain hier aujourd hui suis êtes avez arrive arriverai viens venez très toujours
        reçu lettre cet cette ces j qu n c merci dit dis répondit demanda oui""",
    "it": """caro cara signore signora amico gentile egregio saluti gennaio febbraio marzo aprile
        maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì martedì mercoledì
        giovedì venerdì sabato domenica oggi domani ieri vostro vostra tuo tua grazie arrivo molto
        lettera disse rispose""",
    "es": """querido querida señor señora amigo estimado saludos enero febrero marzo abril mayo
        junio julio agosto septiembre octubre noviembre diciembre lunes martes miércoles jueves
        viernes sábado domingo hoy mañana ayer vuestro gracias llego mucho carta dijo preguntó""",
    "la": """salutem dat vale valete kalendas idus anno domini""",
    "nl": """lieve geachte heer mevrouw vriend groeten hartelijke januari februari maart juni juli
        augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag morgen
        gisteren uw jouw dank kom veel brief zei vroeg""",
}
"""Words of letters, and of days, that tell the language of a short text."""

_KNOWN = {
    language: known | frozenset(_TELLING[language].split()) for language, known in COMMONEST.items()
}
_ENGLISH_TOO = frozenset(
    "die war hat am an man on me son comment fait plus men of most hier".split()
)
"""Words of other languages that are English in another sense."""

_LETTERS = {
    "de": frozenset("äöüß"),
    "fr": frozenset("çœêîûë"),
    "it": frozenset("òì"),
    "es": frozenset("ñáíóú"),
}
"""Letters that none of the other languages has."""

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


_SHORTEST = 5
_LEAST_TOLD = 3
"""So many different words of one language alone tell that of a short text."""


def language_of(text: str) -> str | None:
    """The language (en, de, fr, it, es, la or nl) in which a text surely is; None where unsure."""
    words = _WORD.findall(_ELIDED.sub(" ", _sample(text).casefold()))
    if len(words) < _LEAST_WORDS:
        return _language_of_few(_WORD.findall(_ELIDED.sub(" ", text)))
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


def _language_of_few(words: Sequence[str]) -> str | None:
    """The language whose own words, found in none of the others, stand in a text of few words."""
    told = [(language, word.casefold()) for word in words if (language := _only(word))]
    if len(words) < _SHORTEST or not told:
        return None
    counted = Counter(language for language, _ in told)
    best, count = counted.most_common(1)[0]
    sure = (
        len({word for language, word in told if language == best}) >= _LEAST_TOLD
        and count >= _LEAST_SHARE * len(words)
        and count >= _AHEAD * (len(told) - count)
    )
    return best if sure else None


def _only(word: str) -> str:
    """The one language to which a word belongs, or the letters of one that is no name."""
    small = word.casefold()
    if small in _ENGLISH_TOO:
        return ""
    found = [language for language, known in _KNOWN.items() if small in known]
    if not found and word.islower():
        found = [language for language, own in _LETTERS.items() if not own.isdisjoint(word)]
    return found[0] if len(found) == 1 else ""


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
