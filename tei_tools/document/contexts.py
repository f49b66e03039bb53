"""Where TEI lets a name, a date or a quotation stand: facts of its content models.

Taken from the content models of TEI P5 4.12.0 (the classes model.phrase, model.inter and
model.quoteLike); `tests/document/test_contexts.py` holds them against a schema.
"""

PHRASES = frozenset(
    """
    ab abbr accMat acquisition activity actor add addName additions addrLine affiliation age
    author authority bibl biblScope birth bloc byline camera caption case castItem catDesc
    catchwords cell change channel citedRange cl classCode closer collation collection colloc
    colophon condition constitution corr country creation custEvent damage date dateline death
    decoNote def del derivation desc dictScrap distinct distributor district docAuthor docDate
    docEdition docImprint domain edition editor education eg email emph entryFree etym eventName
    expan explicit extent fDescr factuality faith figDesc filiation finalRubric floruit
    foliation foreign forename form fsDescr funder fw gen genName gender geoDecl geogFeat
    geogName gloss gram gramGrp handNote head headItem headLabel heraldry hi hyph iType
    imprimatur incipit institution interaction item l label lang langKnown language layout lbl
    lem licence locale material measure meeting mentioned metSym metamark mod mood musicNotation
    name nameLink nationality note num number objectName objectType occupation offset opener
    orgName orig origDate origPlace origin orth p per persName persPronouns phr placeName pos
    post preparedness principal pron provenance pubPlace publisher purpose q quote rb rdg ref
    reg region rendition repository residence resp restore retrace rhyme role roleDesc roleName
    rs rt rubric s said salute scriptNote secFol secl seg sense settlement sex sic signatures
    signed soCalled socecStatus sound source span speaker sponsor stage stamp street stress subc
    summary supplied support surname surplus surrogates syll tagUsage tech term textLang time
    title titlePart tns trailer typeNote u unclear unit usg valDesc view watermark wit witDetail
    witness writing xr
    """.split()
)
"""Elements in which any phrase may stand: names, dates, `<q>`, `<hi>`, `<ref>`."""

NO_QUOTES = frozenset(
    """
    activity age authority bibl byline castItem catDesc channel classCode closer collection
    constitution creation date dateline derivation docImprint domain factuality funder
    institution interaction langKnown language locale metSym opener origDate preparedness
    principal purpose repository resp sense span sponsor time valDesc witDetail
    """.split()
)
"""Those of PHRASES in which `<said>` and `<quote>` may not stand."""

QUOTES_ONLY = frozenset(
    """
    argument body castList cit div div1 div2 div3 div4 div5 div6 div7 epigraph epilogue figure
    performance postscript prologue set sp
    """.split()
)
"""Elements in which quotations may stand, but no name or date."""

NAMES_ONLY: dict[str, frozenset[str]] = {
    "address": frozenset({"persName", "placeName", "orgName", "rs", "name"}),
    "correspAction": frozenset({"persName", "placeName", "orgName", "rs", "name", "date", "time"}),
    "setting": frozenset({"persName", "placeName", "orgName", "name", "date", "time"}),
    "location": frozenset({"placeName"}),
}
"""Elements with a content of their own that takes some of our tags."""

QUOTES = frozenset({"said", "quote"})


def allows(element: str, tag: str) -> bool:
    """Whether TEI lets `<tag>` stand in `<element>`, beside text."""
    if element in NAMES_ONLY:
        return tag in NAMES_ONLY[element]
    if element in QUOTES_ONLY:
        return tag == "q" or tag in QUOTES
    return element in PHRASES and not (tag in QUOTES and element in NO_QUOTES)
