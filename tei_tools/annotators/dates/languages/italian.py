"""The words of Italian dates."""

from tei_tools.annotators.dates.languages.language import Language

_CENTURIES = "due tre quattro cinque sei sette otto nove".split()
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()

ITALIAN = Language(
    tag="it",
    words={
        "THE": "il lo la le gli i",
        "IN": "in nel nella nello",
        "OF": "di del della dello dei degli delle",
        "FROM": "da",
        "TO": "al a alla",
        "AND": "e ed",
        "OR": "o",
        "BETWEEN": "tra fra",
        "SINCE": "dal dalla dallo",
        "CIRCA": "circa ca verso",
        "EARLY": "inizio inizi primi principio",
        "MID": "metà",
        "LATE": "fine",
        "HALF": "metà",
        "QUARTER": "quarto",
        "UNIT": "anno",
        "DECADEWORD": "anni decennio",
        "CENTURY": "secolo secoli sec secc",
    },
    phrases={
        "BC": r"(?:a\. ?C\.|avanti Cristo\b)",
        "AD": r"(?:d\. ?C\.|dopo Cristo\b|anno Domini\b)",
        "TILL": r"fino a(?:l|lla|ll['’])?\b",
        "BEFORE": r"(?:prima|avanti) d(?:el|ella|ell['’]|i)\b",
        "AFTER": r"dopo(?: il)?\b",
        "SINCE": r"(?:a partire dal(?:la|l['’])?|sin dal)\b|dall['’](?=\w)",
        "CIRCA": r"intorno al(?:la|l['’])?\b",
        "THE": r"l['’](?=\w)",
        "OF": r"dell['’](?=\w)",
        "IN": r"nell['’](?=\w)",
        "TO": r"all['’](?=\w)",
    },
    months={
        "genn": 1,
        "febb": 2,
        "magg": 5,
        "sett": 9,
        "7bre": 9,
        "8bre": 10,
        "9bre": 11,
        "xbre": 12,
    },
    seasons={
        "primavera": "spring",
        "estate": "summer",
        "autunno": "autumn",
        "inverno": "winter",
    },
    ordinals={
        "primo": 1,
        "prima": 1,
        "secondo": 2,
        "seconda": 2,
        "terzo": 3,
        "terza": 3,
        "ultimo": 4,
    },
    endings=r"[°ºª]",
    dated="""in nel nell['’]anno dal al del di da tra fra e fino\\sal dopo\\sil prima\\sdel verso
        circa ca\\. anno mese metà fine inizio inizi nato nata morto morta estate primavera autunno
        inverno""",
    numbered="""n nn nr num numero p pp pag pagg pagina pagine vol voll t tomo f ff fol c cc carta
        art articolo cap capitolo fig tav v vv verso riga tel circa\\si oltre quasi più\\sdi""",
    counted=r"""(?:lire|lira|scudi|ducati|fiorini|euro|dollari|uomini|donne|soldati|fanti|cavalli
        |persone|abitanti|anime|metri|km|chilometri|miglia|piedi|passi|pagine|copie|esemplari|volte
        |anni|giorni|mesi|ore|volumi|parole|versi|operai|membri|voti|case|milioni|ettari)\b""",
    centuries={
        **{f"{name}cento": 100 * number + 1000 for number, name in enumerate(_CENTURIES, 2)},
        "trecento": 1300,
    },
    tens={name: 10 * ten for ten, name in enumerate(_TENS, 2)},
)
