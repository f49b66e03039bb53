"""Blocks: what stands between paragraphs, as blocks of Markdown parted by blank lines."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from tei_tools.document.view import BLOCKS
from tei_tools.exporting.markdown.escape import line_start
from tei_tools.exporting.markdown.inline import BREAK, Notes, inline
from tei_tools.exporting.markdown.lists import list_block
from tei_tools.exporting.markdown.tables import table_block
from tei_tools.exporting.markdown.tree import Branch

DEEPEST_HEADING = 6
DEEPEST_NESTING = 10
"""Lists and quotations stand in one another so deep; what is deeper is set as paragraphs."""

_TICKS = re.compile("`+")
_LANGUAGE = re.compile(r"[\w+-]{1,30}")

DIVISIONS = frozenset(["div", *(f"div{level}" for level in range(1, 8))])
CONTAINERS = DIVISIONS | frozenset(
    """TEI teiCorpus text group floatingText front body back epigraph argument sp spGrp postscript
    titlePage docTitle castList castGroup set prologue epilogue figure quote cit opener closer
    address""".split()
)
"""Elements whose children are blocks, also quotations and notes among them."""


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes blocks at a depth of divisions and of lists and quotations."""

    notes: Notes = field(default_factory=Notes)
    heading: int = 0
    nesting: int = 0

    def blocks(self, branch: Branch) -> list[str]:
        """The blocks of Markdown that an element becomes."""
        return WRITERS.get(branch.name, Writer.content)(self, branch)

    def content(self, branch: Branch) -> list[str]:
        """The content of an element: its blocks, and what stands between them as paragraphs."""
        made: list[str] = []
        run: list[Branch | str] = []
        for child in _stanzas(branch.children):
            if isinstance(child, Branch) and self._is_block(child, branch):
                made += self.paragraph(run)
                run = []
                made += self.blocks(child)
            else:
                run.append(child)
        return made + self.paragraph(run)

    def paragraph(self, nodes: list[Branch | str]) -> list[str]:
        """Text as a paragraph, before which the notes stand that begin it."""
        first = next(
            (place for place, node in enumerate(nodes) if _has_ink(node)),
            len(nodes),
        )
        early = [node for node in nodes[:first] if isinstance(node, Branch) and node.name == "note"]
        rest = [node for node in nodes if node not in early] if early else nodes
        lines = inline(rest, self.notes).split(BREAK)
        text = BREAK.join(line_start(line.strip(" ")) for line in lines if line.strip())
        before = [block for note in early for block in self.note(note)]
        return [*before, text] if text else before

    def note(self, branch: Branch) -> list[str]:
        """A note that stands by itself; set off where it is of a kind, as an endorsement is."""
        return self.quotation(branch) if branch.attributes.get("type") else self.content(branch)

    def division(self, branch: Branch) -> list[str]:
        """A division, its heading a level deeper than those around it."""
        return replace(self, heading=self.heading + 1).content(branch)

    def text(self, branch: Branch) -> list[str]:
        """A text; where it has a title, its divisions are a level below that."""
        body = next((one for one in branch.branches if one.name == "body"), branch)
        titled = branch.holds("docTitle") or any(one.name == "head" for one in body.branches)
        return (self.division if titled else self.content)(branch)

    def byline(self, branch: Branch) -> list[str]:
        """Who wrote it, on one line."""
        parts = [one for one in branch.branches if one.name not in ("docAuthor", "docDate")]
        if any(one.holds_blocks or one.name in BLOCKS for one in parts):
            return self.content(branch)
        return self.paragraph(branch.children)

    def head(self, branch: Branch) -> list[str]:
        """A heading as deep as its division."""
        level = min(max(1, self.heading), DEEPEST_HEADING)
        words = inline(branch.children, self.notes).replace(BREAK, " ").strip()
        return [f"{'#' * level} {words}"] if words else []

    def label(self, branch: Branch) -> list[str]:
        """Words above a list, a table, a stanza or a speech, in bold where they may be."""
        return self.paragraph([Branch("hi", {"rend": "bold"}, [branch])])

    def lined(self, branch: Branch) -> list[str]:
        """A stanza or an address: a line for each of its lines."""
        made: list[str] = []
        run: list[Branch | str] = []
        for child in branch.branches:
            if child.name in ("l", "addrLine") and not child.holds_blocks:
                run += [*([Branch("lb", {})] if run else []), *child.children]
                continue
            made += self.paragraph(run)
            run = []
            made += self.label(child) if child.name == "head" else self.blocks(child)
        return made + self.paragraph(run)

    def quotation(self, branch: Branch) -> list[str]:
        """A block quotation."""
        inner = replace(self, nesting=self.nesting + 1).content(branch)
        if not inner or self.nesting >= DEEPEST_NESTING:
            return inner
        lines = "\n\n".join(inner).split("\n")
        return ["\n".join(f"> {line}".rstrip(" ") for line in lines)]

    def list_(self, branch: Branch) -> list[str]:
        """A list; paragraphs where lists stand too deep in one another."""
        inner = replace(self, nesting=self.nesting + 1)
        if self.nesting >= DEEPEST_NESTING:
            return [block for one in branch.branches for block in inner.content(one)]
        return list_block(branch, inner.blocks_in_list)

    def blocks_in_list(self, branch: Branch) -> list[str]:
        """What stands in a list or table: heads and labels are bold there."""
        return self.label(branch) if branch.name in ("head", "label") else self.blocks(branch)

    def table(self, branch: Branch) -> list[str]:
        """A table; set in where it stands in a list, as a paragraph for each row there."""
        if self.nesting:
            return [block for row in branch.branches for block in self.content(row)]
        return table_block(branch, self.blocks_in_list)

    def rule(self, branch: Branch) -> list[str]:
        """A break between sections, as it was printed where that is three marks or more."""
        rule = ["* * *"] if branch.attributes.get("unit") == "section" else []
        return rule + self.content(branch)

    def block_of_code(self, branch: Branch) -> list[str]:
        """Code between fences, its white space kept; any other `<ab>` is a paragraph.

        So is code in which a note is called, since a fence takes all within it for characters.
        """
        is_code = branch.attributes.get("type") == "code" and not branch.holds_blocks
        if not is_code or self.nesting or branch.holds("note"):
            return self.content(branch)
        text = branch.verbatim.strip("\n")
        longest = max(map(len, _TICKS.findall(text)), default=0)
        fence = "`" * max(3, longest + 1)
        language = branch.attributes.get("subtype", "")
        return [f"{fence}{language if _LANGUAGE.fullmatch(language) else ''}\n{text}\n{fence}"]

    def direction(self, branch: Branch) -> list[str]:
        """A stage direction by itself."""
        return self.content(branch) if branch.holds_blocks else self.paragraph([branch])

    def _is_block(self, child: Branch, parent: Branch) -> bool:
        if child.name == "stage" and not child.holds_blocks:
            return not any(isinstance(one, str) and one.strip() for one in parent.children)
        if child.name in BLOCKS or (child.holds_blocks and child.name != "note"):
            return True
        return child.name in ("quote", "cit", "note", "milestone") and parent.name in CONTAINERS


def _stanzas(children: list[Branch | str]) -> list[Branch | str]:
    """The children, neighbouring lines of verse that stand in no stanza as one."""
    made: list[Branch | str] = []
    stanza: list[Branch | str] = []
    for child in children:
        if isinstance(child, str) and not child.strip() and stanza:
            continue
        if isinstance(child, str) or child.name != "l" or child.holds_blocks:
            made.append(child)
            stanza = []
            continue
        if not stanza:
            made.append(Branch("lg", {}, stanza))
        stanza.append(child)
    return made


def _has_ink(node: Branch | str) -> bool:
    if isinstance(node, str):
        return bool(node.strip())
    return node.name != "note" and bool(node.words)


WRITERS: Mapping[str, Callable[[Writer, Branch], list[str]]] = {
    **dict.fromkeys(DIVISIONS, Writer.division),
    "text": Writer.text,
    "byline": Writer.byline,
    "head": Writer.head,
    "docTitle": Writer.head,
    "speaker": Writer.label,
    "lg": Writer.lined,
    "address": Writer.lined,
    "quote": Writer.quotation,
    "list": Writer.list_,
    "table": Writer.table,
    "milestone": Writer.rule,
    "ab": Writer.block_of_code,
    "note": Writer.note,
    "stage": Writer.direction,
}
"""What writes each element; any other is written as its content."""
