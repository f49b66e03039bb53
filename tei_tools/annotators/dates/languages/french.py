"""The words of French dates."""

from tei_tools.annotators.dates.languages.language import Language

_TENS = "vingt trente quarante cinquante soixante".split()

FRENCH = Language(
    tag="fr",
    words={
        "THE": "le la les",
        "IN": "en",
        "OF": "de des",
        "FROM": "du",
        "TO": "à au aux",
        "AND": "et",
        "OR": "ou",
        "BETWEEN": "entre",
        "SINCE": "depuis dès",
        "BEFORE": "avant",
        "AFTER": "après",
        "CIRCA": "vers environ circa ca",
        "EARLY": "début débuts commencement",
        "MID": "milieu mi",
        "LATE": "fin",
        "HALF": "moitié",
        "QUARTER": "quart",
        "AD": "anno",
        "UNIT": "an année",
        "DECADEWORD": "années décennie",
        "CENTURY": "siècle siècles",
    },
    phrases={
        "BC": r"av(?:ant|\.) ?(?:J(?:ésus|\.)[ -]?C(?:hrist\b|\.)|notre ère\b)",
        "AD": r"ap(?:rès|\.) ?J(?:ésus|\.)[ -]?C(?:hrist\b|\.)",
        "TILL": r"jusqu['’](?:aux?|à|en)\b(?! la\b)",
        "SINCE": r"à partir d(?:u|e)\b",
        "THE": r"l['’](?=\w)",
        "OF": r"d['’](?=\w)",
    },
    months={
        "janv": 1,
        "janvr": 1,
        "fevrier": 2,
        "fev": 2,
        "juill": 7,
        "aout": 8,
        "aoust": 8,
        "7bre": 9,
        "8bre": 10,
        "9bre": 11,
        "decembre": 12,
        "xbre": 12,
    },
    seasons={"printemps": "spring", "été": "summer", "automne": "autumn", "hiver": "winter"},
    ordinals={
        "premier": 1,
        "première": 1,
        "second": 2,
        "seconde": 2,
        "deuxième": 2,
        "troisième": 3,
        "quatrième": 4,
        "dernier": 4,
        "tiers": 3,
    },
    endings=r"er|re|e|ᵉ|è?me|ème",
    dated="""en de vers depuis dès avant après entre et du au à jusqu['’]en jusqu['’]à an année
        mois fin début né née mort morte environ circa ca\\. printemps été automne hiver courant
        mi""",
    numbered="""n n°s? no nos numéro p pp page pages vol t tome f fol folio art article chap ch fig
        pl planche tél cote ligne environ quelque plus\\sde moins\\sde près\\sde""",
    counted=r"""(?:francs?|fr\b|livres?|écus?|sous|euros?|dollars?|hommes?|femmes?|enfants?|soldats?
        |personnes?|habitants?|mètres?|km|kilomètres?|lieues?|pieds?|pages?|exemplaires?|fois|ans
        |jours?|mois|heures?|chevaux|tonnes?|kilos?|volumes?|mots?|vers|ouvriers?|membres?|voix
        |maisons?|millions?|pas|arpents?|hectares?)\b""",
    tens={**{name: 10 * ten for ten, name in enumerate(_TENS, 2)}, "soixante-dix": 70},
)
