<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:book="tei-tools:book"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:language="tei-tools:languages"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns="http://www.w3.org/1999/xhtml">
  <!-- The frame of an XHTML file of the EPUB, and what EPUB wants beside HTML. -->

  <!-- A page in a language; `place` is where in the book it belongs: frontmatter, bodymatter,
       backmatter. -->
  <xsl:function name="book:page" as="element()">
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="place" as="xs:string"/>
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <html>
      <xsl:namespace name="epub" select="'http://www.idpf.org/2007/ops'"/>
      <xsl:sequence select="html:language($language)"/>
      <head>
        <title>{$title}</title>
        <link rel="stylesheet" type="text/css" href="style.css"/>
      </head>
      <body epub:type="{$place}">
        <xsl:sequence select="html:language($language)[name() = 'dir'], $content"/>
      </body>
    </html>
  </xsl:function>

  <!-- The epub:type that says the same as a role. -->
  <xsl:variable name="book:types" as="map(xs:string, xs:string)" select="map{
      'doc-noteref': 'noteref', 'doc-footnote': 'footnote', 'doc-pagebreak': 'pagebreak',
      'doc-index': 'index', 'doc-colophon': 'colophon', 'doc-toc': 'toc',
      'doc-pagelist': 'page-list', 'doc-cover': 'cover', 'doc-chapter': 'chapter',
      'doc-part': 'part', 'doc-preface': 'preface', 'doc-foreword': 'foreword',
      'doc-introduction': 'introduction', 'doc-appendix': 'appendix',
      'doc-dedication': 'dedication', 'doc-epilogue': 'epilogue', 'doc-prologue': 'prologue',
      'doc-afterword': 'afterword', 'doc-acknowledgments': 'acknowledgments',
      'doc-conclusion': 'conclusion', 'doc-glossary': 'glossary', 'doc-epigraph': 'epigraph'
    }"/>

  <xsl:template mode="html-shape" match="@role[$book:types(.)]" as="attribute()+">
    <xsl:copy/>
    <xsl:attribute name="epub:type" select="$book:types(.)"/>
  </xsl:template>

  <!-- Parts of a book that have a type and no role. -->
  <xsl:template mode="html-shape" as="attribute()+"
      match="h:section[contains-token(@class, 'titlePage')]/@class">
    <xsl:copy/>
    <xsl:attribute name="epub:type" select="'titlepage'"/>
  </xsl:template>
  <xsl:template mode="html-shape" as="attribute()+"
      match="h:section[contains-token(@class, 'notes')]/@class">
    <xsl:copy/>
    <xsl:attribute name="epub:type" select="'footnotes'"/>
  </xsl:template>

  <!-- A language is said to HTML and to XML, and which way it is written where words around it are
       written from right to left; not of a heading over notes, which begins where their lines do. -->
  <xsl:template mode="html-shape" match="@lang" as="attribute()+">
    <xsl:copy/>
    <xsl:attribute name="xml:lang" select="."/>
    <xsl:if test="not(../@dir or ../@data-heading/../parent::h:section[contains-token(@class, 'notes')])
        and language:is-leftward(../ancestor::*[@lang != 'und'][1]/@lang)">
      <xsl:attribute name="dir" select="'ltr'"/>
    </xsl:if>
  </xsl:template>

  <!-- Which way words are written that stand apart in others of this language. -->
  <xsl:function name="book:way" as="attribute()?">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:param name="around" as="xs:string"/>
    <xsl:variable name="leftward" as="xs:boolean" select="language:begins-leftward($words)"/>
    <xsl:if test="normalize-space($words) and $leftward != language:is-leftward($around)">
      <xsl:attribute name="dir" select="if ($leftward) then 'rtl' else 'ltr'"/>
    </xsl:if>
  </xsl:function>

  <xsl:template mode="html-shape" match="@lang[. = 'und'][not(parent::h:html)]" priority="1"
      as="attribute()?"/>

  <!-- A table of more columns than a page of paper ink has room for is set close: pages do not scroll. -->
  <xsl:template mode="html-shape" as="attribute()" match="h:table/@class[book:columns(..) gt 6]">
    <xsl:attribute name="class" select="., 'wide'"/>
  </xsl:template>
  <xsl:function name="book:columns" as="xs:integer">
    <xsl:param name="table" as="element()"/>
    <xsl:sequence select="max((0, $table/*/h:tr
        ! sum(* ! (if (@colspan castable as xs:integer) then xs:integer(@colspan) else 1))))"/>
  </xsl:function>

  <!-- The edition's own words within a text are in the edition's language. -->
  <xsl:template mode="html-shape" as="attribute()+" match="h:p[@class = 'notice']/@class">
    <xsl:copy/>
    <xsl:attribute name="lang" select="$label:language"/>
    <xsl:attribute name="xml:lang" select="$label:language"/>
  </xsl:template>

  <!-- An address on the web that no reading system could go to is no link. -->
  <xsl:template mode="html-shape" as="element()"
      match="h:a[matches(@href, '^[a-z]+:')][not(matches(@href, $book:address))]">
    <span>
      <xsl:apply-templates mode="html-shape" select="@class, @id, @lang, node()"/>
    </span>
  </xsl:template>

  <!-- RFC 3986, without user and password, and with a host in letters or as percents. -->
  <xsl:variable name="book:address" as="xs:string" select="
      '^(https?://([\w.~-]|%[0-9A-Fa-f]{2})+(:[0-9]{1,5})?(/C*)?(\?C*)?(#C*)?|mailto:C+(\?C*)?)$'
      => replace('C', '([A-Za-z0-9._~!\$&amp;''()*+,;=:@/-]|%[0-9A-Fa-f]{2})') "/>

  <!-- Formulas: words for those who cannot read MathML, and no HTML among its elements. -->
  <xsl:template mode="html-shape" match="m:math[not(@alttext)][normalize-space()]" as="element()">
    <xsl:copy>
      <xsl:attribute name="alttext" select="normalize-space(.)"/>
      <xsl:apply-templates mode="html-shape" select="@*, node()"/>
    </xsl:copy>
  </xsl:template>
  <xsl:template mode="html-shape" match="m:*/h:*" as="element()">
    <mtext xmlns="http://www.w3.org/1998/Math/MathML">{.}</mtext>
  </xsl:template>
  <xsl:template mode="html-shape" match="m:*[html:is-token(.)]/h:*" as="text()?" priority="1">
    <xsl:value-of select="."/>
  </xsl:template>

  <!-- MathML and SVG that stand in the line must be told of in the package. -->
  <xsl:function name="book:properties" as="xs:string*">
    <xsl:param name="page" as="element()"/>
    <xsl:sequence select="'mathml'[exists($page//*:math)], 'svg'[exists($page//*:svg)]"/>
  </xsl:function>
</xsl:stylesheet>
