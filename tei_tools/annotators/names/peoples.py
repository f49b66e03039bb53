"""Peoples: the words for those who belong to a country, a town or a nation."""

from tei_tools.onomasticon.forms import any_of

ADJECTIVES = frozenset(
    """Abyssinian Afghan African Albanian Algerian American Andalusian Angolan Arab Arabian
    Argentine Argentinian Armenian Asian Assyrian Athenian Australian Austrian Aztec Babylonian
    Bangladeshi Basque Bavarian Belgian Bengali Boeotian Bohemian Bolivian Bosnian Brazilian
    British Bulgarian Burmese Byzantine Californian Cambodian Canadian Carthaginian Castilian
    Catalan Caucasian Celtic Chechen Chilean Chinese Circassian Colombian Corinthian Cornish
    Corsican Cossack Cretan Croatian Cuban Cypriot Czech Dalmatian Danish Dutch Ecuadorian
    Egyptian English Eritrean Estonian Ethiopian Etruscan European Finnish Flemish Florentine
    Frankish French Gaelic Gascon Genoese Georgian German Germanic Ghanaian Greek Guatemalan
    Haitian Hebrew Hellenic Hindu Hindoo Hungarian Icelandic Indian Indonesian Ionian Iranian
    Iraqi Irish Israeli Israelite Italian Jamaican Japanese Javanese Jewish Jordanian Kashmiri
    Kenyan Korean Kurdish Kuwaiti Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malay
    Malaysian Maltese Manx Maori Mayan Mexican Milanese Mongolian Moorish Moravian Moroccan
    Muscovite Neapolitan Nepalese Nicaraguan Nigerian Norman Norse Norwegian Ottoman Pakistani
    Palestinian Panamanian Parisian Parthian Persian Peruvian Phoenician Piedmontese Polish
    Polynesian Portuguese Provençal Prussian Punjabi Roman Romanian Roumanian Rumanian Russian
    Samaritan Saracen Sardinian Saudi Saxon Scandinavian Scotch Scots Scottish Scythian Serb
    Serbian Siamese Sicilian Sikh Singaporean Slav Slavic Slavonic Slovak Slovene Slovenian
    Somali Spanish Spartan Sudanese Sumerian Swedish Swiss Syrian Taiwanese Tamil Tartar Tatar
    Teutonic Texan Thai Thracian Tibetan Trojan Tunisian Turkish Tuscan Tyrolese Ukrainian
    Uruguayan Venetian Venezuelan Vietnamese Viennese Virginian Welsh Yemeni Yorkist Zambian
    Zimbabwean Zulu""".split()
)
"""Words for what comes from a country, a town or a nation."""

MEMBERS = frozenset(
    """Berliner Breton Briton Britisher Celt Cockney Croat Cypriot Dane Dubliner Filipino Finn
    Fleming Gaul Glaswegian Goth Hollander Icelander Israelite Jew Kurd Lapp Liverpudlian
    Londoner Magyar Mancunian Moor Netherlander Pict Pole Saracen Scot Slav Spaniard Swede
    Teuton Turk Vandal Viking Visigoth Yankee""".split()
) | frozenset(("New Yorker", "New Englander", "New Zealander"))
"""Words for one who belongs to them; with "s" for many."""

FAITHS = frozenset(
    """Anglican Buddhist Calvinist Catholic Christian Huguenot Islamic Islamist Lutheran Mahometan
    Methodist Mohammedan Mormon Moslem Muslim Mussulman Papist Presbyterian Protestant Puritan
    Quaker Shia Shiite Sunni Unitarian Wesleyan""".split()
)
"""Words for those of a faith, and for what is theirs."""

_MEN = "|".join(
    """Cornish Dutch English French Irish Lancashire Manx Norse North Scotch Scots Ulster Welsh
    Yorkshire""".split()
)
_MANY = frozenset(word for word in ADJECTIVES if not word.endswith(("ese", "ish", "ch", "ss")))

ADJECTIVE = any_of(ADJECTIVES)
"""What comes from a people, or all of it: Syrian, the Dutch."""

PERSON = rf"(?:{any_of(_MANY)}s|{any_of(MEMBERS)}s?|(?:{_MEN})(?:m[ae]n|wom[ae]n))"
"""Some of a people: Syrians, a Londoner, Englishwomen."""

DEMONYM = rf"(?:{PERSON}|{ADJECTIVE})"
"""A demonym of either kind."""
