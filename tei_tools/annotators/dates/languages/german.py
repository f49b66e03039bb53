"""The words of German dates."""

from tei_tools.annotators.dates.languages.language import Language

_ORDINALS = (
    "erst zweit dritt viert fünft sechst siebent acht neunt zehnt elft zwölft dreizehnt vierzehnt "
    "fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt zwanzigst"
).split()
_TENS = "zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger".split()

GERMAN = Language(
    tag="de",
    words={
        "THE": "der die das den dem des",
        "IN": "in im",
        "ON": "am",
        "FROM": "von vom",
        "TILL": "bis",
        "AND": "und u",
        "OR": "oder",
        "BETWEEN": "zwischen",
        "SINCE": "seit ab",
        "BEFORE": "vor",
        "AFTER": "nach",
        "CIRCA": "um ca circa zirka etwa ungefähr gegen",
        "EARLY": "anfang anfangs beginn frühe frühen frühes",
        "MID": "mitte",
        "LATE": "ende späte späten spätes",
        "HALF": "hälfte",
        "QUARTER": "viertel",
        "AD": "anno",
        "UNIT": "jahr jahre jahren jahres",
        "CENTURY": "jahrhundert jahrhunderts jahrhunderte jahrhunderten jh jhs jhd jhdt",
    },
    phrases={
        "BC": r"v(?:\.|or) ?(?:Chr(?:\.|isti Geburt|istus)|u\. ?Z\.)",
        "AD": r"n(?:\.|ach) ?(?:Chr(?:\.|isti Geburt|istus)|u\. ?Z\.)",
        "BETWEEN": r"zw\.",
        "TILL": r"bis (?:zu[mr]?|in)\b",
    },
    months={
        "jenner": 1,
        "januarii": 1,
        "feber": 2,
        "februarii": 2,
        "maerz": 3,
        "mertz": 3,
        "merz": 3,
        "aprill": 4,
        "may": 5,
        "maij": 5,
        "junii": 6,
        "juny": 6,
        "julii": 7,
        "july": 7,
        "augusti": 8,
        "septembris": 9,
        "october": 10,
        "octobris": 10,
        "oct": 10,
        "novembris": 11,
        "december": 12,
        "decembris": 12,
        "dec": 12,
    },
    seasons={
        "frühling": "spring",
        "frühjahr": "spring",
        "sommer": "summer",
        "herbst": "autumn",
        "winter": "winter",
    },
    ordinals={
        **{f"{stem}e{end}": day for day, stem in enumerate(_ORDINALS, 1) for end in ("", "n", "s")},
        "letzte": 4,
        "letzten": 4,
        "drittel": 3,
    },
    endings=r"\.|te[nrs]?|ste[nrs]?|t\.",
    dated="""in im jahre? jahres jahren seit bis ab um gegen von vom nach vor zwischen und oder
        ca\\. circa etwa anfang mitte ende noch schon erst geb\\. gest\\. geboren gestorben anno
        sommer winter herbst frühling frühjahr monat monate monats""",
    numbered="""nr nro no s sp seite seiten bd bde band z zeile vers v kap kapitel §+ art artikel
        bl blatt opus op tel telefon plz heft h jg abb taf tafel anm fol inv sign rund über fast
        mindestens höchstens alle""",
    counted=r"""(?:mark|gulden|taler|thaler|kronen|kreuzer|pfennige?|heller|franken|francs|dukaten
        |euro|dollar|mann|meter|km|kilometer|meilen|fuß|schritte?|pfund|zentner|tonnen|stück|seiten
        |personen|menschen|einwohner\w*|soldaten|exemplare\w*|stimmen|mal|prozent|grad|worte?
        |wörter|uhr|jahren?|tagen?|wochen|monaten?|stunden|millionen|reiter|pferde|bücher|häuser
        |bände|schüler|arbeiter|mitglieder)\b""",
    centuries={name: 10 * ten for ten, name in enumerate(_TENS, 2)},
    goes_on=r"\s[a-zäöüß]",
    capital_months=True,
)
