"""The words of Spanish dates."""

from tei_tools.annotators.dates.languages.language import Language

_TENS = "veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa".split()

SPANISH = Language(
    tag="es",
    words={
        "THE": "el la los las",
        "IN": "en",
        "OF": "de",
        "FROM": "del",
        "TO": "a al",
        "TILL": "hasta",
        "AND": "y e",
        "OR": "o",
        "BETWEEN": "entre",
        "SINCE": "desde",
        "CIRCA": "hacia circa ca",
        "EARLY": "principios comienzos inicios",
        "MID": "mediados",
        "LATE": "finales fines",
        "HALF": "mitad",
        "UNIT": "año",
        "DECADEWORD": "años década",
        "CENTURY": "siglo siglos",
    },
    phrases={
        "BC": r"a\. ?(?:de )?(?:J\. ?)?C\.|antes de Cristo\b",
        "AD": r"d\. ?(?:de )?(?:J\. ?)?C\.|después de Cristo\b",
        "TILL": r"hasta (?:el|los)\b",
        "SINCE": r"a partir del?\b",
        "BEFORE": r"antes del?\b",
        "AFTER": r"después del?\b",
        "CIRCA": r"(?:alrededor|cerca) del?\b",
        "CENTURY": r"s\.(?= ?[IVX])",
    },
    months={"setiembre": 9, "sept": 9, "set": 9, "7bre": 9, "8bre": 10, "9bre": 11, "10bre": 12},
    seasons={
        "primavera": "spring",
        "verano": "summer",
        "estío": "summer",
        "otoño": "autumn",
        "invierno": "winter",
    },
    ordinals={
        "primero": 1,
        "primer": 1,
        "primera": 1,
        "segundo": 2,
        "segunda": 2,
        "tercer": 3,
        "tercio": 3,
        "último": 4,
    },
    endings=r"[°ºª]|\.º",
    dated="""en de del desde hasta hacia circa ca\\. entre y a al año mes mediados finales
        principios nacido nacida muerto muerta antes\\sde después\\sde
        primavera verano otoño invierno""",
    numbered="""n nº no núm núms número números p pp pág págs página páginas vol t tomo f ff fol
        folio art artículo cap capítulo fig lám tel unos unas más\\sde menos\\sde casi sobre""",
    counted=r"""(?:pesetas?|pesos|reales|ducados|maravedíes|escudos|euros?|dólares|hombres|mujeres
        |soldados|indios|personas|habitantes|almas|metros|km|kilómetros|leguas|pies|pasos|páginas
        |ejemplares|veces|años|días|meses|horas|caballos|tomos|palabras|versos|obreros|miembros
        |votos|casas|vecinos|millones|hectáreas|españoles)\b""",
    tens={name: 10 * ten for ten, name in enumerate(_TENS, 2)},
)
