"""The conformance suite of the XML Schema datatypes: values, equality, lengths and order."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from lxml import etree
from relaxng_suite import shared

from tei_tools.validation.relaxng.datatypes import XSD_LIBRARY, Datatype, datatype
from tei_tools.validation.relaxng.lexical import Context

Element = etree._Element
Check = tuple[bool, str]


def text(element: Element) -> str:
    return element.text or ""


def context(element: Element) -> Context:
    entities = "foo bar".split() if element.get("internalSubset") else ()
    return Context({prefix or "": uri for prefix, uri in element.nsmap.items()}, entities)


def values(plain: Datatype, test: Element) -> Iterator[Check]:
    for each in test.iter("valid", "invalid"):
        wanted = each.tag == "valid"
        yield plain.allows(text(each), context(each)) is wanted, f"{each.tag} {text(each)!r}"


def equality(plain: Datatype, test: Element) -> Iterator[Check]:
    for equiv in test.iter("equiv"):
        classes = [[plain.value(text(e), context(e)) for e in each] for each in equiv.iter("class")]
        for members in classes:
            yield len({(each,) for each in members}) == 1, f"{members} should be equal"
        for one, other in combinations(classes, 2):
            yield one[0] != other[0], f"{one[0]} and {other[0]} should differ"


def lengths(plain: Datatype, test: Element) -> Iterator[Check]:
    for each in test.iter("length"):
        for facet, more in product(("length", "minLength", "maxLength"), (-1, 0, 1)):
            limit = int(each.get("value")) + more
            wanted = {"length": more == 0, "minLength": more <= 0, "maxLength": more >= 0}[facet]
            if limit >= 0:
                found = datatype(XSD_LIBRARY, plain.name, [(facet, str(limit))])
                yield found.allows(text(each)) is wanted, f"{facet} {limit} of {text(each)!r}"


def order(plain: Datatype, test: Element) -> Iterator[Check]:
    for each in test.iter("lessThan", "incomparable"):
        less, more = (text(value) for value in each)
        below = datatype(XSD_LIBRARY, plain.name, [("maxExclusive", more)]).allows(less)
        above = datatype(XSD_LIBRARY, plain.name, [("minExclusive", less)]).allows(more)
        wanted = each.tag == "lessThan"
        yield (below, above) == (wanted, wanted), f"{each.tag} {less} {more}"


@pytest.mark.parametrize("kind", [values, equality, lengths, order])
def test_every_check_of_the_suite_passes(kind):
    said, count = [], 0
    for test in etree.parse(shared("relaxng", "xsdtest.xml")).iter("datatype"):
        plain = datatype(XSD_LIBRARY, test.get("name"))
        for right, about in kind(plain, test):
            count += 1
            said += [] if right else [f"{plain.name}: {about}"]
    assert said == []
    assert count > 20
