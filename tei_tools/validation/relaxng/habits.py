"""Habits: what people write from HTML, TEI P4 or other habits, and what TEI P5 says instead."""

INSTEAD: dict[str, tuple[str, ...]] = {
    "i": ('hi rend="italic"', "emph"),
    "em": ("emph", 'hi rend="italic"'),
    "b": ('hi rend="bold"', "emph"),
    "strong": ('hi rend="bold"', "emph"),
    "u": ('hi rend="underline"',),
    "sup": ('hi rend="superscript"',),
    "sub": ('hi rend="subscript"',),
    "small": ('hi rend="small"',),
    "br": ("lb",),
    "hr": ('milestone unit="section"',),
    "a": ("ref", "anchor"),
    "img": ('graphic url="..."',),
    "ul": ("list",),
    "ol": ('list rend="numbered"',),
    "dl": ("list",),
    "li": ("item",),
    "dt": ("label",),
    "dd": ("item",),
    "tr": ("row",),
    "td": ("cell",),
    "th": ('cell role="label"',),
    "thead": ("row",),
    "tbody": ("row",),
    "caption": ("head",),
    "blockquote": ("quote", "cit"),
    "section": ("div",),
    "article": ("div",),
    "header": ("head", "teiHeader"),
    "h1": ("head",),
    "h2": ("head",),
    "h3": ("head",),
    "h4": ("head",),
    "h5": ("head",),
    "h6": ("head",),
    "heading": ("head",),
    "para": ("p",),
    "paragraph": ("p",),
    "footnote": ('note place="foot"',),
    "endnote": ('note place="end"',),
    "link": ("ref", "ptr"),
    "strike": ("del",),
    "ins": ("add",),
    "html": ("TEI",),
    "TEI.2": ("TEI",),
    "teiCorpus.2": ("teiCorpus",),
    "xref": ("ref",),
    "xptr": ("ptr",),
    "dateRange": ("date",),
    "timeRange": ("time",),
    "hand": ("handNote",),
    "handList": ("handNotes",),
    "persona": ("person",),
    "personName": ("persName",),
    "verse": ("l",),
    "line": ("l", "lb"),
    "stanza": ('lg type="stanza"',),
    "poem": ('lg type="poem"', "div"),
    "speech": ("sp",),
    "page": ("pb",),
    "pagebreak": ("pb",),
    "linebreak": ("lb",),
    "image": ("graphic",),
    "license": ("licence",),
}

COMMON = (
    "p div head ab hi lb pb note l lg sp speaker stage ref persName placeName date name title "
    "quote q list item label table row cell figure graphic figDesc choice sic corr abbr expan "
    "orig reg gap unclear del add foreign emph term bibl author editor publisher pubPlace idno "
    "orgName rs s w pc c seg cit opener closer dateline salute signed byline epigraph trailer "
    "front body back text titlePage teiHeader fileDesc titleStmt publicationStmt sourceDesc "
    "encodingDesc profileDesc revisionDesc change respStmt resp availability licence language "
    "langUsage ptr anchor milestone cb fw app lem rdg person place listPerson listPlace desc TEI "
    "group distributor authority editionStmt extent notesStmt seriesStmt biblStruct biblFull "
    "listBibl msDesc"
).split()
RANK = {name: rank for rank, name in enumerate(COMMON)}
"""The elements that TEI documents use most, the most used first."""

COMMON_ATTRIBUTES = (
    "xml:id n type ref target when rend xml:lang who corresp from to subtype key place unit "
    "notBefore notAfter resp cert facs ana url sameAs next prev part reason quantity role style "
    "source evidence precision scheme ident status level wit hand"
).split()
ATTRIBUTE_RANK = {name: rank for rank, name in reversed(list(enumerate(COMMON_ATTRIBUTES)))}

ATTRIBUTE_INSTEAD = {
    "id": "xml:id",
    "lang": "xml:lang",
    "href": "target",
    "src": "url",
    "class": "type",
    "title": "n",
    "bold": "rend",
    "align": "rend",
    "colspan": "cols",
    "rowspan": "rows",
    "TEIform": "",
    "entity": "url",
    "value": "when",
}
"""The attributes that people mean by those of HTML and TEI P4."""
