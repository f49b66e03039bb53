<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="tei-tools:epub"
    xmlns:ops="http://www.idpf.org/2007/ops"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The frame of an XHTML file of the EPUB, and what EPUB wants beside HTML. -->

  <!-- A page; `place` is where in the book it belongs: frontmatter, bodymatter, backmatter. -->
  <xsl:function name="epub:page" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="place" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <html lang="{$epub:language}" xml:lang="{$epub:language}">
      <head>
        <title>{$title}</title>
        <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body ops:type="{$place}">
        <xsl:sequence select="$content"/>
      </body>
    </html>
  </xsl:function>

  <!-- The epub:type that says the same as a role. -->
  <xsl:variable name="epub:types" as="map(xs:string, xs:string)" select="map{
      'doc-noteref': 'noteref', 'doc-footnote': 'footnote', 'doc-pagebreak': 'pagebreak',
      'doc-index': 'index', 'doc-colophon': 'colophon', 'doc-toc': 'toc',
      'doc-pagelist': 'page-list', 'doc-cover': 'cover', 'doc-chapter': 'chapter',
      'doc-part': 'part', 'doc-preface': 'preface', 'doc-foreword': 'foreword',
      'doc-introduction': 'introduction', 'doc-appendix': 'appendix',
      'doc-dedication': 'dedication', 'doc-epilogue': 'epilogue', 'doc-prologue': 'prologue',
      'doc-afterword': 'afterword', 'doc-acknowledgments': 'acknowledgments',
      'doc-conclusion': 'conclusion', 'doc-glossary': 'glossary', 'doc-epigraph': 'epigraph'
    }"/>

  <xsl:template mode="html-shape" match="@role[$epub:types(.)]" as="attribute()+">
    <xsl:copy/>
    <xsl:attribute name="ops:type" select="$epub:types(.)"/>
  </xsl:template>

  <!-- MathML and SVG that stand in the line must be told of in the package. -->
  <xsl:function name="epub:properties" as="xs:string*">
    <xsl:param name="page" as="element()"/>
    <xsl:sequence select="'mathml'[exists($page//*:math)], 'svg'[exists($page//*:svg)]"/>
  </xsl:function>
</xsl:stylesheet>
