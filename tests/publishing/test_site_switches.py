"""The switches: which there are, and that both forms of a text stand on its page."""

from pages import FIXTURES, doubled, reading, site, texts, work

from tei_tools.publishing.work import read_works

CHOICES = (
    "<p>He <choice><sic>recieved</sic><corr>received</corr></choice> "
    "<choice><abbr>M<am>r</am></abbr><expan>M<ex>iste</ex>r</expan></choice> "
    "<choice><orig>v<note>n</note><persName xml:id='x'>olde</persName></orig>"
    "<reg>old</reg></choice> "
    "recom-<lb break='no'/>mended</p>"
)


def labels(body: str) -> list[str]:
    return texts(site(work(body))["index.html"], "//details[@class='switches']//label")


def test_a_text_has_the_switches_that_it_needs() -> None:
    assert labels("<p>plain</p>") == []
    assert labels("<p><persName>Ann</persName></p>") == ["People"]
    assert labels("<p><q>Go</q></p>") == ["Quotations"]
    assert labels("<p>a<lb/>b</p>") == ["to be read", "as in the source"]
    machine = "<p><persName {}>Ann</persName></p>"
    assert len(labels(machine.format("resp='#tei_tools'"))) == 2
    assert len(labels(machine.format("resp='#tei_tools #editor'"))) == 1


def test_a_tag_that_somebody_reviewed_is_not_marked_as_the_machines() -> None:
    body = "<p><persName resp='#tei_tools {}' cert='low'>Ann</persName></p>"
    assert reading(body.format("")).xpath(".//a[contains(@class,'machine')]/@title")
    assert not reading(body.format("#editor")).xpath(".//a[contains(@class,'machine')]")


def test_the_source_stands_hidden_beside_what_is_read() -> None:
    page = reading(CHOICES)
    assert texts(page, ".//p//span[@class='normalised']") == ["received", "Mister", "old"]
    hidden = page.xpath(".//p//span[@class='diplomatic'][@hidden]")
    assert texts(page, ".//p//span[@class='diplomatic']") == ["recieved", "Mr", "v1olde"]
    assert not [one for element in hidden for one in element.xpath(".//@id")]
    assert texts(page, ".//p//span[@class='line-end'][@hidden]") == ["-"]
    assert not list(doubled(site(work(CHOICES))))


def test_switches_work_without_a_script() -> None:
    page = site(*read_works([FIXTURES / "miscellany.xml"]))["index.html"]
    inputs = page.xpath("//details[@class='switches']//input")
    assert {one.get("type") for one in inputs} == {"checkbox", "radio"}
    assert page.xpath("//input[@type='radio'][@checked]/@value") == ["reading"]
    assert not page.xpath("//*[starts-with(name(@*), 'on')]")
