"""Hypocorisms: the short and pet forms of forenames, English, French and German."""

from collections import defaultdict
from collections.abc import Mapping

_FORMS = """
abigail: abby nabby gail
abraham: abe bram
adelaide: addie ada
adelheid: heidi
adolf: dolf
agnes: aggie nessie nest
albert: bert bertie al
albrecht: bertl
alexander: alec aleck alick sandy sander alex xander sascha
alexandra: alix sandra sascha
alfred: alf fred
alice: allie elsie lissie
amelia: milly millie emmy
andreas: andi anderl
andrew: andy drew tandy
angelica: angie
anna: annchen aennchen nannerl
anne: ann nan nancy nanny nannie nance annie anny aennchen annchen
anthony: tony nanty
antoine: toine
antoinette: toinette toinon
anton: toni
arabella: bella bell belle
archibald: archie archy
arthur: art artie
august: gustl
augusta: gussie gusta guste gustchen
augustus: gus gussie
barbara: babs barbie bab baerbel barbel babette
bartholomew: bart bat tolly
beatrice: bea bee trixie trix
benedict: ben
benjamin: ben benny benjy
bernard: barney bernie
bernhard: bernd
bertha: bertie
bridget: biddy bridie
caroline: carrie caro lina line carry
catherine: catharine katharine katherine kathryn kate katie katy kitty kit kathy cathy cath
  kathleen katharina kaethe kathe katrin trine kathi catherina cathérine catichon
cecilia: cecily cis cissy sisley sissy
charles: charlie charley chas chuck carlo
charlotte: lottie lotty lotte lottchen charlie
christian: chris kit
christina: chrissie tina stine
christopher: chris kit kester christy
clara: clarrie
clarissa: clarry
clemens: klemens
constance: connie
cornelius: neil corny con
daniel: dan danny
david: davy dave davie
deborah: debby deb
denis: denny
diana: di
dietrich: dieter
dominic: dom
donald: don
dorothy: dorothea dolly doll dot dotty dodo thea dorchen
douglas: doug
edgar: ed
edith: edie
edmund: ned ed eddie ted
edward: ned neddy ed eddy eddie ted teddy
edwin: ed ned
eleanor: elinor nell nelly nellie nora
elizabeth: eliza lizzy lizzie liz liza lisa bess bessie bessy betsy betsey betty bet beth lisbeth
  elisabeth elise elsie elspeth libby tetty lise liesel lieschen else betti elsbeth babette
emily: emmy em milly
emma: em
ernest: ernie
ernst: ernstl
esther: essie hetty etty
eugene: gene
evelyn: evie
ferdinand: ferdy nandl
florence: flo florrie flossie
frances: fanny fannie fan frankie francie fanchon
francis: frank frankie
francois: fanfan
francoise: fanchon
franz: franzl
franziska: franzi franzl
françoise: fanchon
frederica: freda
frederick: frederic fred freddy freddie frederik
friedrich: fritz fritzchen friedl frieder
gabriel: gabe
geoffrey: geoff jeff
georg: schorsch jorg joerg
george: georgie geordie dod
georgiana: georgie georgy
gerald: gerry jerry
gertrude: gertie trudy
gilbert: gil
giovanni: gianni nino
gottfried: friedel goetz
gregory: greg
gustav: gustl
hannah: nan
hans: hansel haensel hansl
harold: harry hal
harriet: harriot hattie hatty hetty etta
heinrich: heinz heini hinz
helen: nell nelly
helene: lene lenchen
henri: riquet
henry: harry hal hank harrie
herbert: bert herb bertie
hermann: harm
hubert: bert
humphrey: numps
ignatius: iggy
ignaz: nazi naz
isaac: ike zac
isabella: isabel bell bella belle tib ibby
jacob: jake jacky
jacqueline: jackie
jakob: jockel
james: jim jimmy jem jemmy jamie jas
jane: jenny jennie jeannie janey jinny
jean: jeannot
jeanne: jeannette jeanneton
jeremiah: jerry
jeremy: jerry
jerome: jerry
joan: joanie
johann: johannes hans hannes hansel
johanna: hanna hannchen
john: jack jacky johnny johnnie jock jno
jonathan: jon
josef: sepp seppi jupp
joseph: joe joey jos josef
josephine: jo josie josefine fifine
joshua: josh
judith: judy jude
julia: jule julchen
julie: jule julchen
karl: kalle karlchen carl
konrad: kurt conrad
kunigunde: gundl
laurence: lawrence larry laurie lawrie lorenz
leonard: len lenny leonhard
letitia: lettice letty tish
lewis: lew
lillian: lily lil
louis: lou louison
louisa: lou lulu loulou lieschen
louise: loulou lisette lou
lucie: lulu
lucy: luce
ludwig: lutz
lydia: liddy
mabel: mab
magdalena: lena lene magda leni
magdalene: maudlin
margaret: meg maggie maggy madge peg peggy meta margery marjorie margot gretel gretchen grete
  gretl gritta mag moggy maisie
margarete: grete gretchen gretel gretl gritta meta
marguerite: margot margoton
maria: mia mizzi mimi marietta
marion: manon
martha: patty matty marta
martin: mart
mary: molly moll polly poll mally may mamie
mathilda: matilda tilly tilda maud maude mathilde thilde pattie patty
matthew: mat matt
matthias: hias
max: maxl
maximilian: max
michael: mike mick micky mickey michl
michel: michou
mildred: milly
millicent: milly
moritz: moriz
nathaniel: nat nathan
nicholas: nick nicky nicolas
nikolaus: klaus niklas claus
oliver: noll nolly ollie
otto: ottl
patience: patty
patricia: pat patty tricia
patrick: pat paddy
paul: pauli
penelope: penny pen
percival: percy
peter: pete
philip: phil phillip pip philipp
philipp: lipp lips
philippa: pippa
phoebe: phebe
pierre: pierrot perrin
priscilla: prissy cilla
prudence: prue
rachel: rae
ralph: rafe
randolph: randal randy
raymond: ray
rebecca: becky
reginald: reggie rex reg
richard: dick dicky dickie rick dickon richie hitch
robert: bob bobby rob robbie robin bert bertie dob
roderick: rory
roger: hodge hodgkin
roland: rowland
ronald: ron ronnie
rosalind: rosie ros
rosamond: rosamund rosie
rose: rosie rosa röschen roeschen
rudolf: rudi rolf rudolph
samuel: sam sammy
sarah: sally sadie sal sara
sebastian: bastian wastl seb
sidney: sid sydney
sigismund: sigmund
simon: sim simmy
solomon: solly sol
sophia: sophie sophy sofia fieke fiekchen
stephan: steffen stefan
stephen: steven steve
susan: susanna susannah sue suky sukey susie suzy susy suzanne suzette suzon susanne suse
sylvester: sly
terence: terry
teresa: theresa terry tess tessa tracy therese thérèse
theodor: theo
theodore: theo ted teddy
theophilus: theo
therese: resi resl
thomas: tom tommy tam thos tammy
timothy: tim
tobias: toby
ulrich: uli utz
ursula: ursel uschi ursy
valentine: val
victor: vic
victoria: vicky
vincent: vin vinny
virginia: ginny
walter: wat watty walt wally
walther: walz
wilhelm: willi willy helm wim
wilhelmina: mina minna minnie wilhelmine minchen
william: will willy willie bill billy wm
winifred: winnie
wolfgang: wolf wolferl
zachary: zach
"""


def _table(forms: str) -> Mapping[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in forms.replace("\n  ", " ").strip().splitlines():
        name, _, short = entry.partition(":")
        for one in short.split():
            found[one].add(name)
    return {short: frozenset(names) for short, names in found.items()}


HYPOCORISMS = _table(_FORMS)
"""The names for which a short form may stand, in lower case: "ned" for Edmund, Edward, Edwin."""

OLDER_SPELLINGS: Mapping[str, str] = {
    "chas": "charles",
    "edm": "edmund",
    "edw": "edward",
    "eliz": "elizabeth",
    "fredk": "frederick",
    "geo": "george",
    "hy": "henry",
    "jas": "james",
    "jno": "john",
    "jos": "joseph",
    "margt": "margaret",
    "nathl": "nathaniel",
    "richd": "richard",
    "robt": "robert",
    "saml": "samuel",
    "thos": "thomas",
    "wm": "william",
}
"""Contractions of forenames in letters and lists, and the names that they are."""


def full_names(name: str) -> frozenset[str]:
    """The forenames that a name in lower case may stand for, itself among them."""
    plain = OLDER_SPELLINGS.get(name, name)
    return HYPOCORISMS.get(plain, frozenset()) | {plain}
