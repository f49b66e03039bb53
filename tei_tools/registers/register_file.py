"""A register as a TEI file of its own (TEI P5, 17.10)."""

from tei_tools import __version__
from tei_tools.document.weave import escape
from tei_tools.registers.register import Kind, Register
from tei_tools.registers.standoff import entry

LISTS: tuple[tuple[Kind, str], ...] = (
    ("person", "listPerson"),
    ("place", "listPlace"),
    ("org", "listOrg"),
)
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>{title}</title>
      </titleStmt>
      <publicationStmt>
        <p>Made with the edition whose names it lists.</p>
      </publicationStmt>
      <sourceDesc>
        <p>{source}</p>
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <appInfo>
        <application ident="tei_tools" version="{version}">
          <label>tei_tools</label>
        </application>
      </appInfo>
    </encodingDesc>
  </teiHeader>
"""
_TEXT = """  <text>
    <body>
      <p>{}</p>
    </body>
  </text>
</TEI>"""
"""A document of our profile has a text."""


def register_file(register: Register, title: str, source: str) -> str:
    """A TEI document whose `<standOff>` lists the entities; "" where there is none.

    `source` says in a sentence what they were taken from.
    """
    if not register.entities:
        return ""
    lines = ["  <standOff>"]
    for kind, name in LISTS:
        entries = [entry(one) for one in register.entities if one.kind == kind]
        if entries:
            inner = [f"      {line}" for one in entries for line in one.splitlines()]
            lines += [f"    <{name}>", *inner, f"    </{name}>"]
    count = f"{len(register.entities)} persons, places and organisations."
    head = _HEAD.format(title=escape(title), source=escape(source), version=__version__)
    return "\n".join((head + lines[0], *lines[1:], "  </standOff>", _TEXT.format(count), ""))
