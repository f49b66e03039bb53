"""Values of dates: which attributes say the same."""

import pytest

from tei_tools.evaluation.values import agreement_on, value

SAME = [
    ("when=1861-04-09", "when-iso=18610409"),
    ("when=1861-04-09", "when-iso=1861-W15-2"),
    ("when=1861-04-09", "when-iso=1861W152"),
    ("when=1861-04-09", "when-iso=1861-099"),
    ("when=1861-04-09", "when-iso=1861099"),
    ("when=1861-04-09", "when=1861-04-09Z"),
    ("when=1861-04-09", "notBefore=1861-04-09 notAfter=1861-04-09"),
    ("when=1861", "notBefore=1861-01-01 notAfter=1861-12-31"),
    ("when=1861-02", "notBefore=1861-02-01 notAfter=1861-02-28"),
    ("notBefore=1861 notAfter=1862", "notBefore=1861-01 notAfter=1862-12-31"),
    ("from=1861 to=1862", "when-iso=1861/1862"),
    ("from=1861", "from=1861-01-01"),
    ("when=14:00:00", "when-iso=T14:00"),
    ("when=1861-04-09T14:00:00", "when-iso=1861-04-09T14:00"),
    ("when=1861-04-09T14:00:00Z", "when=1861-04-09T15:00:00+01:00"),
    ("when=-0044-03-15", "notBefore=-0044-03-15 notAfter=-0044-03-15"),
    ("when=--04-09", "when-iso=--04-09"),
    ("dur=P1Y", "dur=P12M"),
    ("dur-iso=P1W", "dur=P7D"),
    ("dur=PT1H", "dur=PT60M"),
    ("when=about 1861", "when-iso=about 1861"),
    ("when=1861-13", "when=1861-13"),
]
OTHER = [
    ("when=1861", "when=1861-04"),
    ("when=1861-04-09", "when=1861-04-10"),
    ("when=1861-04-09", "when=1861-04-09T14:00:00"),
    ("from=1861", "to=1861"),
    ("notBefore=1861", "notAfter=1861"),
    ("when=--04-09", "when=--04"),
    ("when=--04", "when=---04"),
    ("dur=P1M", "dur=P30D"),
    ("dur=P1Y", "when=0001"),
    ("when=1861-13", "when=1861-12"),
    ("when=1861-02-30", "when=1861-03-02"),
    ("when=12000", "when=1200"),
]
EXTENT = [
    ("from=1861 to=1862", "notBefore=1861 notAfter=1862"),
    ("when=1861", "from=1861-01-01 to=1861-12-31"),
]


def attributes(written):
    names = written.replace(" notA", "|notA").replace(" to=", "|to=").split("|")
    return dict(one.split("=", 1) for one in names)


def cases():
    for expected, pairs in (("same", SAME), ("other", OTHER), ("extent", EXTENT)):
        yield from ((*pair, expected) for pair in pairs)


@pytest.mark.parametrize(("one", "other", "expected"), list(cases()))
def test_values(one, other, expected):
    assert agreement_on(attributes(one), attributes(other)) == expected
    assert agreement_on(attributes(other), attributes(one)) == expected


@pytest.mark.parametrize("one", sorted({one for pair in SAME + OTHER + EXTENT for one in pair}))
def test_a_value_is_the_same_as_itself(one):
    assert value(attributes(one)) is not None
    assert agreement_on(attributes(one), attributes(one)) == "same"


def test_no_value():
    assert agreement_on({}, {"calendar": "#julian"}) == ""
    assert agreement_on({"when": "1861"}, {}) == "missing"
    assert agreement_on({"cert": "low"}, {"from-iso": "1861"}) == "added"
