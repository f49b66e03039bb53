"""Greetings: how letters in other languages than English greet, take leave and add what they
forgot, by language (BCP 47).

Each is a regular expression for a whole line, small and capital letters alike; the mark at the end
of the line is not part of it. To add a language, give it an entry in each table.
"""

_NAMED = r"\s[^.!?;:]{1,60}"
"""Whom a greeting greets."""

SALUTES = {
    "de": r"(?:(?:meine?|unsere?)\s)?(?:(?:sehr|innigst|herzlich|aller)\s?)?"
    r"(?:hoch|viel|wohl|herz|heiß|innigst)?(?:zu)?(?:geehrt|verehrt|geschätzt|geliebt|liebst|liebwert"
    r"|werth?est|werth?|th?euerst|th?eur|gnädigst|gnädig|durchlauchtigst|ehrwürdig|hochwürdig)"
    rf"e[srnm]?{_NAMED}|(?:meine?|unsere?)\sliebe[rsn]?{_NAMED}"
    r"|(?:meine?\s)?(?:hoch)?(?:verehrteste|geliebte|liebste|teuerste|theuerste)[rs]?"
    r"|meine?\s(?:herr|herren|dame|damen und herren)"
    r"|(?:ew\.?|euer|eure[r]?)\s(?:hoch(?:wohl|ehrwürd|edel)?\w{4,10}|exzellenz|excellenz"
    r"|durchlaucht|majestät|gnaden|hoheit)",
    "fr": r"(?:(?:mon|ma|mes)\s)?(?:(?:très|bien|plus)[\s-])?"
    rf"(?:chers?|chères?|bons?|bonnes?|bien-aimée?|honorée?|vénérée?)(?:{_NAMED})?"
    r"|citoyen(?:ne)?s?(?:\s[^.!?;:]{1,40})?"
    r"|(?:monsieur|madame|mademoiselle|messieurs|mesdames|monseigneur)"
    rf"(?:(?:\sle|\sla|\set|\sl['’]|,)\s?[^.!?;:]{{1,50}})?|sire"
    r"|mon(?:sieur et)?\s(?:(?:très\s)?(?:cher\s)?)(?:ami|amie|frère|père|général|colonel|prince"
    r"|révérend père|enfant|fils)|ma\s(?:sœur|mère|fille|tante)",
    "it": r"(?:(?:mi[oa]|miei|mie|nostr[oa])\s)?(?:car[oaie]|carissim[oaie]|gentil[ei]ssim[oaie]"
    r"|gentile|egregi[oae]?|illustrissim[oae]|illustre|pregiatissim[oae]|stimatissim[oae]"
    rf"|amatissim[oa]|dilettissim[oa]|reverend[oa])(?:{_NAMED})?"
    rf"|(?:signore|signora|signorina|signor{_NAMED})",
    "es": r"(?:muy\s)?(?:(?:señor|señora|señores|amigo|amiga)(?:\s(?:mío|mía|míos|nuestro|don|doña)"
    rf"(?:{_NAMED})?)?|(?:excelentísim|ilustrísim|estimad|querid|apreciad|distinguid|respetad|amad"
    rf")[oa]s?(?:{_NAMED})?)",
    "nl": r"(?:zeer\s)?(?:hoog)?(?:geachte|waarde|beste|lieve|geliefde|weledele|weledelgeboren)"
    rf"{_NAMED}|mijnheer|mevrouw|mijne\sheren",
    "la": r"(?:[^\W\d_]{2,15}\.?\s){2,6}(?:s\.\s?(?:p\.\s?)?d|sal(?:utem)?"
    r"(?:\s(?:dicit|plurimam(?:\sdicit)?))?)\.?",
}
"""How a letter begins."""

VALEDICTIONS = {
    "de": r"(?:mit|in|unter)\s.{0,50}?(?:hochachtung|verehrung|gr[üu](?:ß|ss)en?|gru(?:ß|ss)"
    r"|ergebenheit|ehrerbietung|liebe|freundschaft|empfehlung(?:en)?|dank|ehrfurcht|treue|achtung"
    r")\b.{0,40}"
    r"|(?:ganz\s)?(?:ihre?|deine?|eure?|euer|ew\.)\s.{0,40}?(?:ergeben|gehorsam|treu|dankbar"
    r"|aufrichtig|lieb|verehr|unterth?änig|freund|sohn|tochter|bruder|schwester|mutter|vater"
    r"|vetter|base|nichte|neffe|gatt|diener|kollege)\w{0,8}(?:[\s,].{0,40})?"
    r"|(?:ganz\s)?(?:gehorsamst|ergebenst|unterth?änigst|treu(?:est)?)\w{0,3}"
    r"(?:\s(?:diener|freund|sohn|knecht))?"
    r"|(?:ich\s)?(?:verbleibe|verharre|habe die ehre|zeichne)\b.{0,60}"
    r"|(?:genehmigen|empfangen)\ssie\b.{0,60}|(?:leben sie|lebe|leb|lebt)\s(?:recht\s)?wohl"
    r"|es grü(?:ß|ss)t\b.{0,40}|(?:viele|herzliche|herzlichste|tausend|beste|schöne|freundliche"
    r"|mit)\s(?:herzlichen\s)?grü(?:ß|ss)en?\b.{0,30}|hochachtungsvoll(?:st)?|ihr|ihre|dein|deine"
    r"|euer|eure",
    "fr": r"(?:votre|ton|ta|vos)\s.{0,40}?(?:dévouée?s?|humbles?|obéissante?|serviteurs?|servante"
    r"|affectionnée?|amie?|fils|fille|frère|sœur|mère|père|reconnaissante?|respectueu(?:x|se)"
    r"|fidèle|cousine?|neveu|nièce)\b.{0,50}"
    r"|(?:je (?:suis|reste|demeure|vous prie)|j['’]ai l['’]honneur d['’]être|nous sommes|veuillez"
    r"|agréez|recevez|croyez|daignez)\b.{0,60}?\b(?:monsieur|madame|mademoiselle|messieurs|respect"
    r"|salutations?|sentiments?|considération|serviteur|hommages?|assurance|votre|amitié)\b.{0,50}"
    r"|salut (?:et|&) (?:respect|fraternité|considération|amitié)\b.{0,30}"
    r"|tout à (?:vous|toi).{0,30}|bien à (?:vous|toi)|je (?:t['’]|vous )embrasse\b.{0,40}"
    r"|avec\s.{0,40}?(?:amitiés?|respects?|hommages|sentiments|compliments|considération).{0,30}"
    r"|mille (?:amitiés|baisers|tendresses).{0,30}|(?:amicalement|cordialement|affectueusement"
    r"|respectueusement|sincèrement)(?:,?\s(?:vôtre|à vous|à toi))?|adieu(?:,\s.{0,40})?|au revoir",
    "it": r"(?:(?:il|la)\s)?(?:su[oa]|tu[oa]|vostr[oa])\s.{0,40}?(?:devot\w{0,8}|dev\.?mo"
    r"|affezionat\w{0,8}|aff\.?mo|obbligat\w{0,8}|obb\.?mo|servitore|serva|amic[oa]|fratello"
    r"|sorella|figli[oa]|padre|madre)\b.{0,40}"
    r"|(?:con|coi|i più|i miei)\s.{0,50}?(?:stima|ossequio?|saluti|affetto|rispetto)\b.{0,30}"
    r"|(?:ti|vi|la) (?:abbracci[ao]|salut[ao]|baci[ao])\b.{0,40}|(?:il|la)\s(?:tu|su|vostr)[oa]"
    r"|(?:distinti|cordiali|affettuosi|tanti|cari)\ssaluti|mi creda\b.{0,50}|addio",
    "es": r"(?:su|tu|vuestro|vuestra)\s.{0,40}?(?:servidora?|amig[oa]|herman[oa]|hij[oa]|padre"
    r"|madre|af(?:ectísim[oa]|f?m[oa]))\b.{0,40}"
    r"|(?:con|reciba|queda|quedo|soy)\b.{0,50}?(?:afecto|respeto|saludos?|servidor|cariño"
    r"|consideración|abrazo)\b.{0,40}"
    r"|(?:muy\s)?(?:atentamente|cordialmente|afectuosamente)|un (?:fuerte\s)?abrazo.{0,30}"
    r"|q\.(?:\s?[besm]\.){1,4}\s?[besm]|de (?:usted|vd|v)\.?\s.{0,40}",
    "nl": r"(?:met|onder)\s.{0,40}?(?:groet(?:en)?|hoogachting|achting)\b.{0,30}|hoogachtend"
    r"|(?:uwe?|jouw|je)\s.{0,40}?(?:dienaar|dienstwillige|vriend(?:in)?|zoon|dochter|broer|broeder"
    r"|zuster|vader|moeder|toegenegen|liefhebbende)\b.{0,40}",
    "la": r"vale(?:te)?(?:,?\s(?:et|ac|mi|in|meque|optime|iterum)\b.{0,40})?",
}
"""How it takes leave."""

POSTSCRIPTS = {
    "de": r"N\.\s?S\.(?=\s\S+\s)|Nachschrift\s?[:.]",
    "fr": r"P\.?\s?-\s?S\.?(?=[\s:.,—–-]|$)|Post-scriptum\s?[:.]",
    "es": r"P\.\s?D\.(?=\s?[:—–-]|\s\S+\s\S+\s)|Posdata\s?[:.]",
    "la": r"Post\s?scriptum\s?[:.]",
}
"""With what a postscript begins, where it is not P.S."""
