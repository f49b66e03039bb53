"""edition.toml, side-cars and tables of metadata: what they say, and what is wrong in them."""

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tei_tools.config import EditionError, read_edition
from tei_tools.config.guide import commented, text
from tei_tools.config.keys import all_tables
from tei_tools.config.places import places
from tei_tools.edition.encoding import encode_source
from tei_tools.errors import ConfigError

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "edition.md"


@pytest.fixture
def folder(tmp_path):
    for name in ("a.txt", "letters/l2.txt", "letters/l10.txt", "letters/old/l1.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("A text.\n", "utf-8")
    return tmp_path


def wrong(folder, toml):
    """The sentences of what is wrong, without the folder."""
    (folder / "edition.toml").write_text(toml, "utf-8", newline="")
    with pytest.raises(EditionError) as refused:
        read_edition(folder)
    return str(refused.value).replace(f"{folder}/", "").splitlines()


def names(folder, toml, out=()):
    (folder / "edition.toml").write_text(toml, "utf-8")
    return [one.file.relative_to(folder).as_posix() for one in read_edition(folder, out).sources]


def sentence(folder):
    """What is wrong; "" where nothing is."""
    try:
        read_edition(folder)
    except ConfigError as error:
        return str(error)
    return ""


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("[edition", "edition.toml:1:9: not correct TOML"),
        ("x = 1\n\ny = ", "edition.toml:3:5: not correct TOML: the value is missing"),
        (
            "[tagging]\nquote = 1",
            "edition.toml:2:1: [tagging] has no key 'quote'; did you mean quo",
        ),
        (
            "[edition]\nto = []",
            "edition.toml:2:1: [edition] has no key 'to'; it belongs in [output]",
        ),
        ("title = 'x'", "edition.toml:1:1: 'title' stands in no table: it belongs in [edition]."),
        ("[outputs]", "edition.toml:1:1: there is no table 'outputs'; did you mean output?"),
        ("[edition]\n title = 3", ":2:2: title in [edition] should be a string"),
        ("edition = 3", ":1:1: 'edition' should be a table, [edition]."),
        (
            "[[source]]\nfile = 'b.txt'",
            ":2:1: file in [[source]] names no file that is there: did you",
        ),
        ("[[source]]\nfile = 'letters'", "'letters' is a folder"),
        ("[[source]]\nfile = 'x/y.txt'", "there is no 'y.txt' in x"),
        (
            "[[source]]\nfile = '../etc'",
            ":2:1: file in [[source]] leads out of the edition's folder",
        ),
        ("[[source]]\nfile = '/etc/passwd'", "leads out of the edition's folder"),
        ("[[source]]\nfiles = '../*'", "should be a pattern or a folder in the edition's own"),
        (
            "[[source]]\nfiles = ['*.txt',\n '*.md']",
            ":3:2: files in [[source]] finds no text: '*.md'",
        ),
        ("[[source]]\ntitle = 'x'", ":1:1: This [[source]] names no file."),
        ("[[source]]\nfile = 'a.txt'\nfiles = '*.txt'", "has both file and files"),
        ("[[source]]\nfile = 'a.txt'\n[[source]]\nfile = './a.txt'", ":3:1: './a.txt' is the file"),
        ("source = 'a.txt'", ":1:1: source should be [[source]]"),
        ("source = ['a.txt']", ":1:1: source should be [[source]]"),
        ("", "edition.toml: The file names no source"),
        ("[[source]]\nfile = 'a.txt'\nprofile = 'leter'", "not 'leter'; did you mean letter?"),
        ("[[source]]\nfile = 'a.txt'\ndate = 'May'", "should be a date such as 1861-04-09"),
        ("[[source]]\nfile = 'a.txt'\ndate = 1861-02-30", ":3:8: not correct TOML"),
        ("[[source]]\nfile = 'a.txt'\ndate = '1861-02-30'", "should be a date such as"),
        ("[[source]]\nfile = 'a.txt'\ndate = '9 April 1861'", "write '9 April 1861' as 1861-04-09"),
        ("[[source]]\nfile = 'a.txt'\ndate = 1861-02-03T10:00:00", "should be a date such as"),
        ("[[source]]\nfile = 'a.txt'\nlang = 'English!'", "should be the tag of a language"),
        (
            "[output]\nto = ['html',\n  'docx']",
            ":3:3: to in [output] should be one of html, epub, pdf",
        ),
        ("[output]\naddress = 'example.org'", "should be an address as in https://example.org/"),
        ("[output]\nstylesheet = 'x.xsl'", "names no file that is there"),
        ("[output]\nstylesheet_limit = 0", "stylesheet_limit in [output] should be a number of"),
        ("[output]\nstylesheet_limit = true", "more than 0 and a day (86400) at most"),
        ("[registers]\nshared = 'yes'", "shared in [registers] should be true or false"),
        ("[registers]\nfiles = ['a.txt', 'x.csv']", ":2:19: files in [registers] names no file"),
        ("[tagging]\nmodel = '../elsewhere'", "leads out of the edition's folder"),
        ("[tagging]\nquotes = 'cite'", "should be one of q, quote, said, auto, not 'cite'"),
        ("[print]\npaper = 'a9'", "paper in [print] should be a4, a5, letter or a size"),
        ("[print]\nmargins = '90mm'", ":2:1: margins in [print] leave no room"),
        ("[[validation.ignore]]\ncode = 'x'", ":1:1: [[validation.ignore]] has no reason"),
        ("[metadata]\nignore = []", ":1:1: [metadata] has no file"),
    ],
)
def test_a_mistake_gets_a_sentence_with_its_place(folder, toml, told):
    (sentence, *others) = wrong(folder, toml) if "[[source]]" in toml else [
        one for one in wrong(folder, toml) if "names no source" not in one or not toml
    ]  # fmt: skip
    assert told in sentence
    assert others == []


def test_all_mistakes_are_told_at_once_in_their_order(folder):
    (folder / "a.toml").write_text("titel = 'x'\n", "utf-8")
    (folder / "m.csv").write_text("file,autor\na.txt,x\nz.txt,y\na.txt,z\n", "utf-8")
    toml = (
        "[edition]\ntitle = 1\nlanguage = 2\n[[source]]\nfile = 'a.txt'\n[metadata]\nfile='m.csv'"
    )
    places_told = [sentence.split(": ")[0] for sentence in wrong(folder, toml)]
    assert places_told == [
        "edition.toml:2:1", "edition.toml:3:1", "a.toml:1:1", "m.csv:1", "m.csv:3", "m.csv:4",
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "a/" * 3000 + "b.txt"])
def test_a_name_that_the_system_does_not_take(folder, name):
    told = wrong(folder, f'[[source]]\nfile = "{name}"\n')
    assert ["should name a file" in one for one in told] == [True]


def test_more_mistakes_than_anybody_reads_are_counted(folder):
    toml = "[edition]\n" + "".join(f"x{number} = 1\n" for number in range(60))
    assert wrong(folder, toml)[-1] == "There are 11 more."


def test_texts_by_pattern_and_folder_in_the_order_in_which_people_count(folder):
    letters = ["letters/l2.txt", "letters/l10.txt"]
    assert names(folder, "[[source]]\nfiles = 'letters/*.txt'") == letters
    assert names(folder, "[[source]]\nfiles = 'letters'") == [*letters, "letters/old/l1.txt"]
    assert names(folder, "[[source]]\nfiles = '**/l1*.txt'") == [letters[1], "letters/old/l1.txt"]
    assert names(folder, "[[source]]\nfiles = ['a.*', 'l*/l?.txt']") == ["a.txt", letters[0]]


def test_what_no_pattern_finds(folder):
    for name in (".hidden.txt", ".git/x.txt", "build/tei/x.xml", "x.toml", "x.csv", "x.jpg"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", "utf-8")
    assert names(folder, "[[source]]\nfiles = '**/*'", (folder / "build" / "tei",)) == [
        "a.txt", "letters/l2.txt", "letters/l10.txt", "letters/old/l1.txt",
    ]  # fmt: skip


def test_a_link_that_leads_out_is_told(folder, tmp_path_factory):
    outside = tmp_path_factory.mktemp("outside") / "secret.txt"
    outside.write_text("secret", "utf-8")
    (folder / "letters" / "s.txt").symlink_to(outside)
    told = wrong(folder, "[[source]]\nfiles = 'letters/*'")
    assert told == ["edition.toml:2:1: 'letters/s.txt' leads out of the edition's folder."]
    assert "leads out" in wrong(folder, "[[source]]\nfile = 'letters/s.txt'")[0]


def test_what_goes_before_what(folder):
    (folder / "m.csv").write_text(
        "file;Title;author;date;lang;shelfmark\n"
        "letters\\l2.txt;csv;csv;1861;de;17\nletters/l10.txt;csv;;;;18\n\n",
        "utf-8-sig",
    )
    (folder / "letters" / "l2.toml").write_text("title = 'car'\nauthor = 'car'\n", "utf-8")
    toml = (
        "[edition]\nlanguage = 'fr'\n[[source]]\nfiles = 'letters/*'\ntitle = 'entry'\n"
        "[[source]]\nfile = 'a.txt'\n[metadata]\nfile = 'm.csv'\nignore = ['Shelfmark']\n"
    )
    (folder / "edition.toml").write_text(toml, "utf-8")
    l2, l10, a = read_edition(folder).sources
    assert (l2.title, l2.author, l2.date, l2.lang) == ("entry", "car", "1861", "de")
    assert (l10.title, l10.author, l10.lang) == ("entry", None, "fr")
    assert (a.title, a.lang) == (None, "fr")


def test_whom_a_letter_is_from_and_to_is_said_where_all_else_is(folder):
    (folder / "m.csv").write_text("file,sender,recipient\na.txt,Row,Her\n", "utf-8")
    (folder / "a.toml").write_text("sender = 'Car'\nplace = 'Bath, or near it'", "utf-8")
    toml = "[[source]]\nfile = 'a.txt'\n[metadata]\nfile = 'm.csv'"
    (folder / "edition.toml").write_text(toml, "utf-8")
    (source,) = read_edition(folder).sources
    assert (source.sender, source.recipient, source.place) == ("Car", "Her", "Bath, or near it")
    made = encode_source(source, None, read_edition(folder)).data.decode()
    assert "<persName>Car</persName>" in made and "<persName>Her</persName>" in made
    assert "<placeName>Bath, or near it</placeName>" in made


def test_a_source_of_its_own_goes_before_a_pattern(folder):
    toml = "[[source]]\nfiles = 'l*/*.txt'\nauthor = 'x'\n[[source]]\nfile = 'letters/l10.txt'\n"
    (folder / "edition.toml").write_text(toml, "utf-8")
    assert [one.author for one in read_edition(folder).sources] == ["x", None]


def test_rows_are_the_texts_where_no_source_is_named(folder):
    (folder / "m.csv").write_text("title,file\nB,letters/l10.txt\nA,a.txt\n", "utf-8")
    assert names(folder, "[metadata]\nfile = 'm.csv'") == ["letters/l10.txt", "a.txt"]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("title\nx\n", "m.csv:1: the table has no column file"),
        ("file,titel\na.txt,x\n", "m.csv:1: unknown column 'titel'; did you mean title?"),
        (
            "file,shelf\na.txt,x\n",
            "m.csv:1: unknown column 'shelf'; where it is for others, name it",
        ),
        ("file,title,title\na.txt,x,y\n", "m.csv:1: the column 'title' is there twice."),
        ("file\na.txt\n\n\na.txt\n", "m.csv:5: 'a.txt' is there twice, first on line 2."),
        ('file,title\na.txt,"x\ny"\nb.txt,z\n', "m.csv:4: there is no file 'b.txt'; did you mean"),
        ("file,title\n,x\n", "m.csv:2: the row names no file."),
        ("file\nletters/l2.txt\n", "m.csv:2: 'letters/l2.txt' is no source of the edition"),
        ("file\n../x\n", "m.csv:2: '../x' lies outside the edition's folder."),
        ("file,title\na.txt,x,y\n", "m.csv:2: the row has 3 cells, the table 2 columns."),
        ("file,date\na.txt,May\n", "m.csv:2: date should be a day, month or year, such as"),
        ("file,profile\na.txt,leter\n", "did you mean letter?"),
        ('file\n"' + "x" * 200_000, "m.csv:2: not a CSV table: field larger than field limit"),
        ("", "m.csv:1: the table has no column file"),
    ],
)
def test_a_mistake_in_a_table_gets_a_sentence_with_its_line(folder, table, told):
    (folder / "m.csv").write_text(table, "utf-8")
    sentences = wrong(folder, "[[source]]\nfile = 'a.txt'\n[metadata]\nfile = 'm.csv'")
    assert told in sentences[0] and len(sentences) == 1


def test_files_that_are_no_edition(folder, tmp_path_factory):
    toml = folder / "edition.toml"

    def told():
        with pytest.raises(ConfigError) as refused:
            read_edition(folder)
        assert "\n" not in str(refused.value)
        return str(refused.value)

    assert "missing" in told()
    toml.write_bytes("[edition]\ntitle = 'Größe'".encode("latin-1"))
    assert "edition.toml:2: byte 0xF6 is not UTF-8" in told()
    toml.write_bytes(b"[edition]\ntitle = '\0'")
    assert "edition.toml:2:" in told() and "not correct TOML" in told()
    toml.write_bytes(b"# " + b"x" * 5_000_000)
    assert "larger than 1 MB" in told()
    toml.write_text("a = 1" + "0" * 5000, "utf-8")
    assert "not correct TOML" in told()
    for deep in ("a = " + "[" * 100_000, ".".join("a" * 400_000) + " = 1", "[" + "a." * 99 + "a]"):
        toml.write_text(deep, "utf-8")
        assert "beyond all bounds" in told()
    toml.unlink()
    toml.mkdir()
    assert "no plain file" in told()
    toml.rmdir()
    os.mkfifo(toml)
    assert "no plain file" in told()
    toml.unlink()
    outside = tmp_path_factory.mktemp("outside") / "edition.toml"
    outside.write_text("secret", "utf-8")
    toml.symlink_to(outside)
    assert "leads out" in told() and "secret" not in told()
    toml.unlink()
    toml.symlink_to(toml)
    assert told()


def walk(values, path=()):
    """The paths of all keys and elements."""
    parts = values.items() if isinstance(values, dict) else enumerate(values)
    for part, value in parts:
        yield (*path, part)
        if isinstance(value, (dict, list)):
            yield from walk(value, (*path, part))


@pytest.mark.parametrize(
    "toml",
    [
        'a = 1 # b = 2\n\'c d\'."e\\u0041" = """x = 1\n\\"""""\nf = 1',
        "[a.b]\nc = [1, {d = [2]}, '''x\n]''' , ] # ]\n[[e]]\n[[e.f]]\ng = 1979-05-27 07:32:00\n"
        "[[e]]",
        'a = {b = \'c}\', "d" = 2, e.f = [ [1],\n[2]]}\nb = "# [x]"\nc = [\'a#b\', "c\\"]"]',
        "[[a]]\n[a.b]\nc = 1\n[[a]]\n[a.b]\nc = 2\n[[a.d]]\n[[a.d]]\nx = ''\ny = \"\"",
    ],
)
def test_every_key_of_toml_has_its_place(toml):
    found = places(toml)
    assert set(walk(tomllib.loads(toml))) <= set(found)
    lines = toml.split("\n")
    for path, (line, column) in found.items():
        if isinstance(path[-1], str) and path[-1].isalpha() and path[-1].isascii():
            rest = lines[line - 1][column - 1 :]
            assert path[-1][:1] in rest.split("=")[0].split("]")[0] or rest.startswith('"e')


VALUES = st.recursive(
    st.none().map(lambda _: "''")
    | st.booleans().map(lambda one: str(one).lower())
    | st.integers().map(str)
    | st.floats(allow_nan=False, allow_infinity=False).map(repr)
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(text)
    | st.sampled_from(
        ["1861-04-09", "'letter'", "'a.txt'", "'../x'", "'*'", "''", "inf", "07:32:00"]
    ),
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda some: f"[{', '.join(some)}]")
        | st.dictionaries(
            st.sampled_from(["a", "file", "code", "reason", "top"]), inner, max_size=3
        ).map(lambda some: "{" + ", ".join(f"{key} = {value}" for key, value in some.items()) + "}")
    ),
    max_leaves=6,
)
TABLES = {table.title: [*table.names, "x"] for table in all_tables()}


@st.composite
def editions(draw):
    lines = []
    for title, keys in TABLES.items():
        if draw(st.booleans()):
            lines.append(title)
            for key in draw(st.sets(st.sampled_from(keys))):
                lines.append(f"{key} = {draw(VALUES)}")
    return "\n".join(lines)


@given(toml=editions() | st.text(max_size=60))
@settings(
    max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_nothing_in_an_edition_gives_a_traceback(folder, toml):
    (folder / "edition.toml").write_text(toml, "utf-8", errors="replace")
    assert sentence(folder) is not None


@given(
    table=st.text(max_size=80) | st.lists(st.text("a.txfile,;\"\n\t '\0é", max_size=9)).map("".join)
)
@settings(
    max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
def test_nothing_in_a_table_gives_a_traceback(folder, table):
    (folder / "m.csv").write_text(f"file,title\n{table}", "utf-8", errors="surrogatepass")
    (folder / "edition.toml").write_text(
        "[[source]]\nfile = 'a.txt'\n[metadata]\nfile = 'm.csv'", "utf-8"
    )
    assert sentence(folder) is not None


def test_a_new_edition_has_every_key_and_is_read(folder):
    toml = commented(
        {"edition.title": text('A "title"\n')}, ["[[source]]", 'file = "a.txt"', ""], "x"
    )
    (folder / "edition.toml").write_text(toml, "utf-8")
    assert read_edition(folder).title == 'A "title"\n'
    for table in all_tables():
        for key in table.keys:
            assert f"{key.name} = " in toml or table.name.startswith("validation"), key.name


def test_every_example_means_something(tmp_path):
    """With every remark on a key taken away, the file is right but for the files it names."""
    toml = commented({}, ["[[source]]", 'file = "letter.txt"', ""], "x").splitlines()
    bare = [
        line.removeprefix("# ") if " = " in line and ": " not in line else line for line in toml
    ]
    (tmp_path / "edition.toml").write_text(
        "\n".join(bare).replace("# [metadata]", "[metadata]"), "utf-8"
    )
    for name in ("our-model", "fonts"):
        (tmp_path / name).mkdir()
    for name in ("letter.txt", "house.xsl", "house.css", "logo.svg", "fonts/a.woff2"):
        (tmp_path / name).write_text("x", "utf-8")
    (tmp_path / "letters.csv").write_text("file,shelfmark,from,to\nletter.txt,17,,\n", "utf-8")
    (tmp_path / "people.csv").write_text("name\n", "utf-8")
    assert read_edition(tmp_path).address == "https://papers.example.org/"


def test_the_example_of_the_guide_is_read(tmp_path):
    toml = GUIDE.read_text("utf-8").split("```toml\n")[1].split("```")[0]
    (tmp_path / "edition.toml").write_text(toml, "utf-8")
    texts = ("letter.txt", "diaries/1861.txt", "people.csv")
    for name in (*texts, "house.xsl", "house.css", "logo.svg", "fonts/a.woff2"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("name\n", "utf-8")
    (tmp_path / "texts.csv").write_text("file,shelfmark\nletter.txt,17\n", "utf-8")
    edition = read_edition(tmp_path)
    assert edition.tagging.quotes == "auto"
    assert edition.ignored[0].reason == "The numbers of the old edition are kept."


def test_the_reference_in_the_guide_is_made_of_the_keys():
    script = "from edition_keys import *; old = PAGE.read_text(); print(page(old) == old)"
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=ROOT / "tools",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "True", "run python tools/edition_keys.py"
