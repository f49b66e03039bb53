"""An edition with every kind of page that a site can have."""

from pathlib import Path

from pages import DOCUMENT, FIXTURES

from tei_tools.publishing.publish import publish

RAIN = "Rain fell on the harbour and on the quay. " * 700
CHAPTERS = "".join(
    f'<div type="chapter"><head>Chapter {number}</head><pb n="{number}"/>'
    f"<p>{RAIN}</p><p>At <placeName>Mylor</placeName>.</p><pb/><p>It rained.</p></div>"
    for number in range(1, 3)
)
PLACED = """<standOff><listPlace><place xml:id="w"><placeName>Wick</placeName><location>
<geo>58.44 -3.09</geo></location></place></listPlace></standOff><text>"""


def edition(folder: Path) -> Path:
    """A site with every kind of page."""
    texts = {
        "novel": DOCUMENT.format(title="A Novel", body=CHAPTERS),
        "place": DOCUMENT.format(
            title="A Place", body="<p><placeName ref='#w'>Wick</placeName></p>"
        ).replace("<text>", PLACED),
    }
    for number in range(15):
        letter = DOCUMENT.format(title=f"Letter {number}", body="<p>Words.</p>")
        author = f"<author>Author {number % 4}</author></titleStmt>"
        texts[f"letter-{number}"] = letter.replace("</titleStmt>", author)
    for name, source in texts.items():
        (folder / f"{name}.xml").write_text(source, "utf-8")
    sources = [FIXTURES / "miscellany.xml", *(folder / f"{name}.xml" for name in texts)]
    sources += sorted((FIXTURES.parent / "fixtures_print").glob("*.xml"))
    publish(sources, folder / "site", ("html",), "Papers")
    return folder / "site"
