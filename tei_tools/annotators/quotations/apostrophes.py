"""apostrophe: how dear it is to read a single mark as an apostrophe, from its letters."""

from tei_tools.annotators.quotations.glyphs import APOSTROPHES
from tei_tools.annotators.quotations.marks import Mark

BEGINNINGS = frozenset(
    """
    a aint appen arf arry ave aven avin bacca baccy bout bus cause cello cept cos coz cross
    cute deed e ead eard ears eart ee eed eerd em enry er ere erself es fore fraid gainst
    gin gree igh igher im imself irish isself keed larum less low m mid midst mong mongst n
    nd neath nother nough nuff nuther od ods ome omes onest oo ood ope opes orse orses
    ospital otel ould ouse ouses ow ower phone plane prentice ras rithmetic round s sblood
    scuse sdeath sfoot shamed slid snails spect spects spose struth swounds t tain taint
    tane tater taters tention tho thout til till tis tisn tother tude twas twasn tween twere
    tweren twill twixt twon twould ud ull uman un undred ungry uns usband usbands uz varsity
    ve ware way y ye yer zactly zounds
    """.split()
)
"""Words that have lost their beginning: 'tis, 'em, 'bout, and the dropped h of 'ouse."""

ENDINGS = frozenset(
    """
    a aft altho an ca d da de doan e fo gi goo ha hersel himsel i jes las lil lo ma mo mysel
    n nex o ol ole ov po sha t ta th tha tho thoro thro ti to wha wi wid wo yo
    """.split()
)
"""Words that have lost their end: o', th', an', wi'; goin' goes by its letters."""

SURE = 0
LIKELY = 1
BY_ITS_FORM = 2
AT_THE_END = 4
AT_THE_BEGINNING = 5
NEVER = 10

LOOKS_LIKE_AN_OPENING_MARK = frozenset("‘`")


def apostrophe(mark: Mark) -> int:
    """The price of reading the mark as an apostrophe: SURE where it can hardly be a mark."""
    if mark.sign not in APOSTROPHES:
        return NEVER
    if mark.after == "word" and mark.before != "word":
        return _at_the_beginning(mark)
    return _at_the_end(mark.word_before) if mark.before == "word" else NEVER


def _at_the_beginning(mark: Mark) -> int:
    drawn_as_opening = mark.sign in LOOKS_LIKE_AN_OPENING_MARK
    if mark.word_after in BEGINNINGS or mark.word_after[:1].isdigit():
        return BY_ITS_FORM if drawn_as_opening else SURE
    if drawn_as_opening:
        return NEVER
    return AT_THE_BEGINNING if mark.sign == "'" else BY_ITS_FORM


def _at_the_end(word: str) -> int:
    if word in ENDINGS or (word.endswith("in") and word[-3:-2] not in "ae" and len(word) > 3):
        return SURE
    return LIKELY if word.endswith(("s", "z", "x")) or word[-1:].isdigit() else AT_THE_END
