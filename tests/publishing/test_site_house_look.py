"""A library's own look: CSS after ours, files beside the pages, words in head and footer."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from pages import DOCUMENT, texts, work
from textloss import html_page

from tei_tools.cli import group
from tei_tools.errors import ConfigError, InputError
from tei_tools.publishing.house import House
from tei_tools.publishing.site import make_site

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "publishing.md"
TWO = [work("<p>Come.</p>"), work("<p>Stay.</p>", name="other")]
CSS = ":root { --accent: light-dark(#1d4f91, #8db8ee); }\n"


def styled(folder: Path, css: bytes = CSS.encode()) -> House:
    (folder / "house.css").write_bytes(css)
    return House(style=folder / "house.css")


def with_files(folder: Path, *paths: str) -> House:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(path.encode())
    return House(files=tuple((path, folder / path) for path in paths))


def test_css_comes_after_ours(tmp_path: Path) -> None:
    plain = make_site(TWO)
    files = make_site(TWO, house=styled(tmp_path, b"\xef\xbb\xbf" + CSS.encode()))
    assert files["style.css"] == plain["style.css"] + b"\n" + CSS.encode()
    assert files | {"style.css": b""} == plain | {"style.css": b""}


def test_css_is_the_style_where_a_stylesheet_makes_none(tmp_path: Path) -> None:
    sheet = tmp_path / "old.xsl"
    sheet.write_text(
        '<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"/>'
    )
    house = replace(styled(tmp_path), stylesheet=sheet)
    assert make_site(TWO[:1], house=house).keys() == {"text.html", "style.css"}
    own = replace(house, files=with_files(tmp_path, "style.css").files)
    with pytest.raises(ConfigError, match=r"your file style\.css"):
        make_site(TWO[:1], house=own)


NO_STYLE = {
    "is not UTF-8: see line 2": b"a {}\nb::after { content: '\xe9' }",
    "is too large": b" " * 5_000_001,
}


@pytest.mark.parametrize("told", NO_STYLE)
def test_css_that_cannot_be_used_is_told(tmp_path: Path, told: str) -> None:
    with pytest.raises(ConfigError, match=told):
        make_site(TWO, house=styled(tmp_path, NO_STYLE[told]))


def test_css_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.css cannot be read: No such file"):
        make_site(TWO, house=House(style=tmp_path / "none.css"))


def test_files_stand_in_the_site_as_they_are(tmp_path: Path) -> None:
    house = with_files(tmp_path, "logo.svg", "fonts/a.woff2", "text/more.png")
    files = make_site(TWO, house=house)
    assert files["fonts/a.woff2"] == b"fonts/a.woff2"
    assert files.keys() - make_site(TWO).keys() == {"logo.svg", "fonts/a.woff2", "text/more.png"}


@pytest.mark.parametrize(
    "path", "index.html INDEX.html style.css text/index.html text style.css/a".split()
)
def test_a_path_of_the_site_is_refused(tmp_path: Path, path: str) -> None:
    told = f"^The site cannot have your file {re.escape(path)}, for it makes .*\\.$"
    with pytest.raises(ConfigError, match=told):
        make_site(TWO, house=with_files(tmp_path, path))


def test_pages_load_fonts_and_nothing_foreign() -> None:
    page = html_page(make_site(TWO)["index.html"])
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    assert rules["default-src"] == "'none'"
    for what in ("style-src", "img-src", "font-src", "script-src"):
        assert rules[what] == "'self' file:"


def example(folder: Path) -> House:
    """The stylesheet of the guide, its files and a style."""
    (sheet,) = (
        one for one in re.findall(r"```xml\n(.*?)```", GUIDE.read_text("utf-8"), re.DOTALL)
        if "site:own-head" in one
    )  # fmt: skip
    (folder / "house.xsl").write_text(sheet, "utf-8")
    house = with_files(folder, "logo.svg", "about.html")
    return replace(styled(folder), stylesheet=folder / "house.xsl", files=house.files)


def test_the_example_of_the_guide_dresses_every_page(tmp_path: Path) -> None:
    files = make_site(TWO, house=example(tmp_path))
    pages = {path: html_page(data) for path, data in files.items() if path.endswith("index.html")}
    assert pages.keys() == {"index.html", "text/index.html", "other/index.html"}
    for path, page in pages.items():
        up = "../" if "/" in path else ""
        assert page.xpath("//head/*[last()][@rel='icon']/@href") == [f"{up}logo.svg"]
        assert page.xpath("//body/footer//img/@src") == [f"{up}logo.svg"]
        assert page.xpath("//body/footer//a/@href") == [f"{up}about.html"]
        assert texts(page, "//body/footer/p") == ["", "Trescoe Record Society"]
        assert files[path].count(b"xmlns") == 1


def test_there_is_no_footer_without_words_for_it() -> None:
    assert b"<footer" not in make_site(TWO)["index.html"]


def test_publish_takes_a_style(tmp_path: Path) -> None:
    source = tmp_path / "a.xml"
    source.write_text(DOCUMENT.format(title="A", body="<p>x</p>"), "utf-8")
    css = styled(tmp_path).style
    out = tmp_path / "out"
    command = ["publish", str(source), "-o", str(out), "--to", "html", "--style", str(css)]
    assert CliRunner().invoke(group, command).exit_code == 0
    assert (out / "style.css").read_text("utf-8").endswith(CSS)
    done = CliRunner().invoke(group, [*command[:3], str(tmp_path / "no"), "--style", "none.css"])
    assert isinstance(done.exception, InputError)
    assert "none.css cannot be read" in str(done.exception)
    assert not (tmp_path / "no").exists()
