"""The words of Latin dates."""

from tei_tools.annotators.dates.languages.language import Language

_STEMS = {"ianuari": 1, "februari": 2, "marti": 3, "mai": 5, "iuni": 6, "iuli": 7}
_THIRD = {"april": 4, "septembr": 9, "octobr": 10, "novembr": 11, "decembr": 12}
_FORMS = {
    **{stem + end: month for stem, month in _STEMS.items() for end in "us i o um as is ij".split()},
    **{stem + end: month for stem, month in _THIRD.items() for end in "is i e es ibus".split()},
    **dict.fromkeys("augustus augusti augusto augustas augustis".split(), 8),
}
"""The cases of the names of months."""
_SHORT_FORMS = {
    "jan": 1,
    "febr": 2,
    "mart": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "sept": 9,
    "septemb": 9,
    "octob": 10,
    "novemb": 11,
    "decemb": 12,
}
_WITH_J = {f"j{name[1:]}": month for name, month in _FORMS.items() if name[0] == "i"}

LATIN = Language(
    tag="la",
    words={
        "THE": "die",
        "IN": "in",
        "OF": "mensis",
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
    months={**_FORMS, **_WITH_J, **_SHORT_FORMS},
    seasons={"vere": "spring", "aestate": "summer", "autumno": "autumn", "hieme": "winter"},
    ordinals={"prima": 1, "primo": 1, "secunda": 2, "tertia": 3, "pridie": 2, "prid": 2},
    endings=r"[°ºª]|[oa](?=\s)",
    dated="in anno anni circa ante post ab a usque\\sad ad inter et mense mensem mensis",
    numbered="n no num p pp pag f fol ff c cap cc v vers lib tom vol",
    counted=r"(?:passus|passuum|milia|homines|milites|equites|libras|libris|denarios|annos|dies)\b",
)
