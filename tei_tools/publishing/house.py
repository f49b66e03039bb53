"""House: what is an edition's own in its site: address, stylesheet, style and files."""

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from tei_tools.compiling import XSL, refused
from tei_tools.errors import ConfigError
from tei_tools.resources import stylesheets

OURS = "tei-tools:"
"""What a stylesheet imports of ours begins so: `<xsl:import href="tei-tools:site.xsl"/>`."""

LONGEST = 600
"""Seconds that a stylesheet may run, if nobody says how many."""

A_DAY = 86_400
"""Seconds that a stylesheet may be given at most."""

LARGEST = 5_000_000
"""Bytes beyond which a stylesheet is not read."""

_ADDRESS = re.compile(r"https?://[^\s<>\"'{}|\\^`?#]+")

# Runs a stylesheet that answers with documents, as any XSLT 1.0 does, once for each source.
_PLAIN = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map">
  <xsl:import href="{href}"/>
  <xsl:param name="sources" select="[]"/>
  <xsl:param name="names" select="''"/>
  <xsl:template name="xsl:initial-template">
    <xsl:map>
      <xsl:for-each select="1 to array:size($sources)">
        <xsl:variable name="result">
          <xsl:apply-templates select="$sources(current())"/>
        </xsl:variable>
        <xsl:map-entry key="tokenize($names, '\\n')[current()] || '.{suffix}'"
            select="serialize($result, map{{'method': '{method}'}})"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:template>
</xsl:stylesheet>
"""
_SUFFIXES = {"html": "html", "xhtml": "html", "text": "txt", "xml": "xml"}


@dataclass(frozen=True, slots=True)
class House:
    """`address` is where the edition will lie on the web; `stylesheet` makes the site's pages.

    `style` is CSS that comes after ours; `files` stand in the site as they are, each by its path
    there. `language` (BCP 47) is that of the site's own words, where it is not that of most texts;
    `seconds` are those that the stylesheet may run.
    """

    address: str = ""
    stylesheet: Path | None = None
    language: str = ""
    seconds: float = LONGEST
    style: Path | None = None
    files: tuple[tuple[str, Path], ...] = ()

    @property
    def base(self) -> str:
        """The address with "/" at its end, or ""; a ConfigError where it is none of the web."""
        if not self.address:
            return ""
        if not _ADDRESS.fullmatch(self.address):
            raise ConfigError(
                f"{self.address} is no address for an edition: give one as in https://example.org/."
            )
        return self.address.rstrip("/") + "/"


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """A stylesheet of somebody's own, safe to compile: whether it is built upon ours, and whether
    it asks for all documents at once, because it has an initial template of its own.
    """

    path: Path
    is_ours: bool
    is_whole: bool


def prepared(stylesheet: Path, folder: Path) -> Stylesheet:
    """A copy of the stylesheet in `folder`, safe to compile.

    It may import and include files of its own folder and ours ("tei-tools:site.xsl"). A
    ConfigError for one that cannot be read, that reaches beyond its folder, or that is computed
    while it is compiled.
    """
    copies = _Copies(stylesheet.resolve().parent, folder)
    copy = copies.add(stylesheet)
    if copies.has_initial_template or copies.uses_ours:
        return Stylesheet(copy, copies.uses_ours, copies.has_initial_template)
    plain = folder / "run.xsl"
    plain.write_text(
        _PLAIN.format(href=copy.name, method=copies.method, suffix=_SUFFIXES[copies.method]),
        "utf-8",
    )
    return Stylesheet(plain, is_ours=False, is_whole=False)


class _Copies:
    """The files of a stylesheet on their way into a folder, each checked and read once."""

    def __init__(self, root: Path, folder: Path) -> None:
        self._root = root
        self._folder = folder
        self._names: dict[Path, str] = {}
        self._waiting: list[Path] = []
        self._methods: list[str] = []
        self.has_initial_template = False
        self.uses_ours = False

    @property
    def method(self) -> str:
        """How results are written, as the first `xsl:output` that says so has it."""
        return next((one if one in _SUFFIXES else "xml" for one in self._methods), "html")

    def add(self, path: Path) -> Path:
        """Copy the file and those it imports; the copy."""
        name = self._named(path)
        while self._waiting:  # files may import each other deeper than functions may call
            self._copy(self._waiting.pop())
        return self._folder / name

    def _named(self, path: Path) -> str:
        """The name of a file's copy, which is made in its turn."""
        place = path.resolve()
        if place not in self._names:
            self._names[place] = f"house-{len(self._names) + 1}.xsl"
            self._waiting.append(path)
        return self._names[place]

    def _copy(self, path: Path) -> None:
        place = path.resolve()
        root = _parsed(path, place)
        self._look(root)
        for element in root.iter(f"{XSL}import", f"{XSL}include"):
            element.set("href", self._href(path, place, str(element.get("href", ""))))
        copy = self._folder / self._names[place]
        etree.ElementTree(root).write(copy, encoding="utf-8", xml_declaration=True)

    def _look(self, root: etree._Element) -> None:
        self.has_initial_template |= any(
            one.get("name") == "xsl:initial-template" for one in root.iter(f"{XSL}template")
        )
        self._methods += (one.get("method", "") for one in root.findall(f"{XSL}output[@method]"))

    def _href(self, path: Path, place: Path, href: str) -> str:
        """The address in the folder, or among ours, to which an import now leads."""
        if href.startswith(OURS):
            self.uses_ours = True
            return _ours(path, href.removeprefix(OURS)).as_uri()
        target = place.parent / unquote(href)
        if not _is_path(href) or not target.resolve().is_relative_to(self._root):
            raise ConfigError(f"{path} may not import {href}: it lies outside its folder.")
        return self._named(target)


def _is_path(href: str) -> bool:
    return ":" not in href and "\0" not in unquote(href)


def _ours(path: Path, name: str) -> Path:
    folder = stylesheets().resolve()
    target = (folder / name).resolve()
    if not target.is_relative_to(folder) or not target.is_file():
        raise ConfigError(f"{path} imports {OURS}{name}, which is not there: try {OURS}site.xsl.")
    return target


def _parsed(path: Path, place: Path) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        if place.stat().st_size > LARGEST:
            raise ConfigError(f"{path} is too large for a stylesheet.")
        root = etree.fromstring(place.read_bytes(), parser)
    except OSError as error:
        raise ConfigError(f"The stylesheet {path} cannot be read: {error.strerror}.") from None
    except etree.XMLSyntaxError as error:
        reason = " ".join(str(error).split())
        raise ConfigError(f"The stylesheet {path} is not well-formed: {reason}.") from None
    has_doctype = root.getroottree().docinfo.internalDTD is not None
    for what in ("a doctype",) if has_doctype else refused(root):
        raise ConfigError(f"The stylesheet {path} may not use {what}.")
    return root
