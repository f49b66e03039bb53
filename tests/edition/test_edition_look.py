"""style and files of [output]: the site is made again for them alone; mistakes are told."""

import pytest

from tei_tools.config import read_edition
from tei_tools.config.mistakes import EditionError
from tei_tools.edition import build

TOML = """
[[source]]
file = "a.txt"
[output]
to = ["html"]
"""
LOOK = f"{TOML}style = 'house.css'\nfiles = ['logo.svg', 'fonts/*.woff2', '**/*.svg']\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "edition.toml").write_text(LOOK, "utf-8")
    (tmp_path / "a.txt").write_text("Mr. Smith went to Lyme.\n", "utf-8")
    (tmp_path / "house.css").write_text("p { color: red }\n", "utf-8")
    (tmp_path / "logo.svg").write_text("<svg/>", "utf-8")
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "a.woff2").write_bytes(b"\0\1")
    return tmp_path


def site(built):
    return {path.parent.name + "/" + path.name for path in built.published if "site" in path.parts}


def test_the_site_is_made_again_for_what_changed(folder):
    out = folder / "build"
    first = build(folder, out)
    assert first.failures == ()
    assert (out / "site" / "fonts" / "a.woff2").read_bytes() == b"\0\1"
    assert (out / "site" / "style.css").read_text("utf-8").endswith("p { color: red }\n")
    assert build(folder, out).published == ()

    (folder / "house.css").write_text("p { color: blue }\n", "utf-8")
    assert site(build(folder, out)) == {"site/style.css"}
    assert (out / "site" / "style.css").read_text("utf-8").endswith("p { color: blue }\n")

    (folder / "logo.svg").write_text("<svg></svg>", "utf-8")
    assert site(build(folder, out)) == {"site/logo.svg"}

    (folder / "edition.toml").write_text(TOML, "utf-8")
    assert build(folder, out).failures == ()
    assert not (out / "site" / "logo.svg").exists() and not (out / "site" / "fonts").exists()


def test_what_a_build_made_is_no_file_of_the_edition(folder):
    out = folder / "build"
    build(folder, out)
    assert [one.name for one in read_edition(folder, [out]).site_files] == ["logo.svg", "a.woff2"]


@pytest.mark.parametrize("path", ["index.html", "a.xml"])
def test_a_path_of_the_site_is_refused(folder, path):
    (folder / path).write_text("mine", "utf-8")
    (folder / "edition.toml").write_text(f"{TOML}files = '{path}'\n", "utf-8")
    (sentence,) = build(folder, folder / "build").failures
    assert f"The site cannot have your file {path}, for it makes {path} itself" in sentence
    assert not (folder / "build" / "site").exists()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("style = 'none.css'", ":6:1: style in [output] names no file that is there"),
        ("style = '../out.css'", "style in [output] leads out of the edition's folder"),
        ("style = 'latin.css'", "style in [output] cannot be used: The style"),
        ("style = 'link.css'", "style in [output] leads out of the edition's folder"),
        ("files = ['logo.svg', '*.png']", ":6:22: files in [output] finds no file: '*.png'"),
        ("files = '*.png'", ":6:1: files in [output] finds no file: '*.png' matches none."),
        ("files = ['../out.css']", "files in [output] should be a pattern or a folder"),
        ("files = ['/etc/passwd']", "files in [output] should be a pattern or a folder"),
        ("files = ['link.css']", "files in [output] should be a pattern or a folder"),
        ("files = ['link.*']", "files in [output]: 'link.css' leads out of the edition's folder."),
        ("files = ['linked/*']", "files in [output] should be a pattern or a folder"),
        ("files = ['Über uns.html']", "the site cannot have 'Über uns.html': a name has letters"),
    ],
)
def test_a_mistake_is_one_sentence(tmp_path_factory, folder, line, told):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "out.css").write_text("", "utf-8")
    (folder / "link.css").symlink_to(outside / "out.css")
    (folder / "linked").symlink_to(outside)
    (folder / "latin.css").write_bytes(b"\xe9")
    (folder / "Über uns.html").write_text("", "utf-8")
    (folder / "edition.toml").write_text(f"{TOML}{line}\n", "utf-8")
    with pytest.raises(EditionError) as raised:
        read_edition(folder)
    (sentence,) = str(raised.value).splitlines()
    assert told in sentence
