"""Word and OpenDocument files for tests, made part by part, so that a test shows what it says."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
STYLES = {
    "Title": "Title", "Subtitle": "Subtitle", "Heading1": "heading 1", "Heading2": "heading 2",
    "Quote": "Quote", "Verse": "Verse", "Author": "Author", "Code": "HTML Preformatted",
    "ListBullet": "List Bullet", "ListNumber": "List Number", "Caption": "caption",
}  # fmt: skip
ITALIC_STYLE = '<w:style w:type="character" w:styleId="Emphasis"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>'  # noqa: E501


def paragraph(content, style=""):
    """A `<w:p>`; plain text becomes a run."""
    inner = content if content.startswith("<") else run(content)
    styled = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{styled}{inner}</w:p>"


def run(text, properties=""):
    """A `<w:r>` with its text as it stands, and the names of its properties."""
    looks = "".join(f"<w:{name}/>" for name in properties.split())
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{escaped}</w:t></w:r>'


def docx(body, *, parts=(), related=(), styles=True):
    """The bytes of a Word document; `parts` and `related` are more of its files and relations."""
    named = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in STYLES.items()
    )
    relations = [("s", "styles", "styles.xml", "")] * styles + list(related)
    files = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": _relations([("d", "officeDocument", "word/document.xml", "")]),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": _relations(relations),
        "word/styles.xml": f"<w:styles {NAMESPACES}>{named}{ITALIC_STYLE}</w:styles>",
        **dict(parts),
    }
    return archive(files)


def _relations(found):
    inner = "".join(
        f'<Relationship Id="{key}" Type="{R}/{kind}" Target="{target}"'
        + (f' TargetMode="{mode}"/>' if mode else "/>")
        for key, kind, target, mode in found
    )
    return f'<Relationships xmlns="{TYPES}">{inner}</Relationships>'


def notes(kind, name, *texts, attributes=""):
    """The part of footnotes, endnotes or comments with these texts, numbered from 1."""
    inner = "".join(
        f'<w:{name} w:id="{number}" {attributes}>{paragraph(run(text))}</w:{name}>'
        for number, text in enumerate(texts, 1)
    )
    return f"word/{kind}.xml", f"<w:{kind} {NAMESPACES}>{inner}</w:{kind}>"


ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "meta": "meta", "manifest": "manifest",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip  # noqa: E501


def odt(text, styles="", parts=()):
    """The bytes of an OpenDocument text with automatic styles."""
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>"
        "</office:document-content>"
    )
    mimetype = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": mimetype, "content.xml": content, **dict(parts)})


def archive(files):
    """The bytes of a ZIP file."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files.items():
            kind = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            packed.writestr(name, data, kind)
    return out.getvalue()
