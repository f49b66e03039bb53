"""The words of Latin dates."""

from tei_tools.annotators.dates.languages.language import Language

_STEMS = {"ianuari": 1, "februari": 2, "marti": 3, "mai": 5, "iuni": 6, "iuli": 7}
_ENDINGS = ("us", "i", "o", "um", "as", "is", "ij", "")
_OTHERS = {"april": 4, "septembr": 9, "octobr": 10, "novembr": 11, "decembr": 12}
_MONTHS = {
    **{stem + end: month for stem, month in _STEMS.items() for end in _ENDINGS},
    **{stem + end: month for stem, month in _OTHERS.items() for end in ("is", "i", "e", "es")},
    **{f"{stem}ibus": month for stem, month in _OTHERS.items()},
    **dict.fromkeys(("augustus", "augusti", "augusto", "augustas", "augustis"), 8),
}
"""The cases of the months' names, without the doubtful "mai" and its like (see `months`)."""
_SHORT = {stem for stem in _STEMS if stem + "" in _MONTHS}

LATIN = Language(
    tag="la",
    words={
        "THE": "die",
        "IN": "in",
        "FROM": "a ab",
        "TO": "ad",
        "AND": "et",
        "BETWEEN": "inter",
        "SINCE": "ex",
        "BEFORE": "ante",
        "AFTER": "post",
        "CIRCA": "circa circiter ca",
        "AD": "anno",
        "CENTURY": "saeculum saeculo saeculi saec seculo seculi",
        "IDES": "idus idibus id nonae nonas nonis non kalendae kalendas kalendis kal",
    },
    phrases={
        "BC": r"a\. ?Chr\. ?n\.|ante Christum natum\b",
        "AD": r"anno (?:a nativitate |ab incarnatione )?"
        r"(?:D(?:omi)?ni|Domini nostri|salutis|gratiae)\b"
        r"|p\. ?Chr\. ?n\.|post Christum natum\b|A\. ?D\.(?= ?[M1])",
        "TILL": r"usque ad\b",
    },
    months={
        name.replace("i", "j", 1) if swapped else name: month
        for name, month in _MONTHS.items()
        for swapped in (False, True)
        if name not in _SHORT and (not swapped or name.startswith("i"))
    },
    seasons={"vere": "spring", "aestate": "summer", "autumno": "autumn", "hieme": "winter"},
    ordinals={"prima": 1, "primo": 1, "secunda": 2, "tertia": 3, "pridie": 2},
    endings=r"[°ºª]|[oa](?=\s)",
    dated="in anno anni circa ante post ab a usque\\sad ad inter et mense mensem mensis",
    numbered="n no num p pp pag f fol ff c cap cc v vers lib tom vol",
    counted=r"(?:passus|passuum|milia|homines|milites|equites|libras|libris|denarios|annos|dies)\b",
)
