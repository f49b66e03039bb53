<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts, divisions and headings. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:letter="tei-tools:letters"
    xmlns:meta="tei-tools:metadata"
    xmlns:part="tei-tools:parts"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Divisions whose heading counts in contents and outline. -->
  <xsl:function name="t:is-heading" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:variable name="parent" as="element()" select="$head/.."/>
    <xsl:sequence select="t:is-division($parent) and t:first-head($parent) is $head
        and not(t:is-own-title($head))
        and empty($head/ancestor::*[self::quote or self::q or self::note or self::figure
            or self::floatingText or self::table or self::list])"/>
  </xsl:function>

  <!-- The first head of a division with words, and no kicker. -->
  <xsl:function name="t:first-head" as="element(head)?">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="$division/head[t:has-text(.)][not(part:is-kicker(.))][1]"/>
  </xsl:function>

  <xsl:function name="t:is-division" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches(local-name($element),
        '^(div[1-7]?|body|front|back|text|group|lg|listBibl|castList|set|prologue|epilogue)$')
        and not($element/self::lg/parent::lg)"/>
  </xsl:function>

  <xsl:function name="t:is-headed" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="t:is-division($element) and exists($element/head[t:has-text(.)]
        [not(part:is-kicker(.) or t:is-own-title(.))])"/>
  </xsl:function>

  <!-- One more than the headed divisions around: a level is never skipped. -->
  <xsl:function name="t:level" as="xs:integer">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="1 + count($division/ancestor::*[t:is-headed(.)]) + xs:integer($is-collection)"/>
  </xsl:function>

  <xsl:function name="t:heading" as="xs:string">
    <xsl:param name="level" as="xs:integer"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:sequence select="t:call('heading-at', (string($level), t:literal($words)), $lines)"/>
  </xsl:function>

  <!-- The words of a heading without its notes and without the reading that a sign gives twice. -->
  <xsl:function name="t:words" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="$node" mode="words"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($parts))"/>
  </xsl:function>

  <xsl:mode name="words" on-no-match="shallow-skip"/>
  <xsl:template match="text()" mode="words" as="xs:string"><xsl:sequence select="string()"/></xsl:template>
  <xsl:template match="lb[not(@break = 'no')] | pb" mode="words" as="xs:string"><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="note | figDesc | choice/sic | choice/orig | choice/abbr | del" mode="words" as="xs:string?"/>

  <!-- In a collection each document is a chapter, under its own title or the header's. -->
  <xsl:template match="TEI/text[$is-collection] | TEI/sourceDoc[$is-collection]" mode="block"
      as="xs:string*">
    <xsl:variable name="title" as="xs:string" select="meta:title(..)"/>
    <xsl:variable name="own" as="element()?" select="descendant::* intersect $own-titles"/>
    <xsl:sequence select="'chapter-start()&#10;'"/>
    <xsl:sequence select="t:heading(1, $title, t:literal($title))[
        empty($own/(self::head, .//titlePart[t:has-text(.)]))]"/>
    <xsl:apply-templates select="$own" mode="title-page"/>
    <xsl:call-template name="flow"/>
  </xsl:template>

  <!-- What a library put around the text stands apart, in small type. -->
  <xsl:template match="div[@type = 'notice']" mode="block" as="xs:string*" priority="1">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'notice'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="t:is-in-notice" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor-or-self::div[@type = 'notice'])"/>
  </xsl:function>

  <!-- A division begins a page where it is a chapter of a book. -->
  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | set | prologue | epilogue"
      mode="block" as="xs:string*">
    <xsl:sequence select="'chapter-start()&#10;'[t:begins-page(current())]"/>
    <xsl:sequence select="'division-start()&#10;'[not(t:is-headed(current())) and not(t:begins-page(current()))]"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:apply-templates select="t:page-break-before(.)" mode="mark-aside"/>
    <xsl:sequence select="t:letter-title(.)[.] ! t:heading(t:level(current()), ., t:styled(., 'italic'))"/>
    <xsl:call-template name="flow"/>
  </xsl:template>

  <!-- What stands over a letter of several that has no heading: from whom to whom, and when. -->
  <xsl:function name="t:letter-title" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="if ($division/head[t:has-text(.)]) then '' else letter:title($division)"/>
  </xsl:function>

  <xsl:function name="t:begins-page" as="xs:boolean">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="$is-book and $long-chapters
        and (not($is-collection) or exists($division/ancestor::TEI intersect $long-documents)) and (
        (t:is-headed($division) and t:level($division) eq 1)
        or $division/@type = ('part', 'volume', 'chapter', 'act'))
        and not(t:is-in-notice($division))
        and empty($division/ancestor::*[self::quote or self::q or self::floatingText])
        and exists($division/preceding::text()[normalize-space()][1]/ancestor::text)"/>
  </xsl:function>

  <!-- The documents of a collection whose chapters begin pages. -->
  <xsl:variable name="long-documents" as="element(TEI)*" select="$documents[string-length(.) gt 40000]"/>

  <!-- Whether top divisions fill half a page or more on the average: short poems run on. -->
  <xsl:variable name="long-chapters" as="xs:boolean" select="
      $length div max((1, count($headings[t:level(..) eq 1 + xs:integer($is-collection)]))) gt 900"/>

  <!-- The first heading of a division is one; what follows it, or heads anything else, is a line. -->
  <xsl:template match="head[t:is-heading(.)]" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="t:heading(t:level(..), t:words(.), $lines)"/>
  </xsl:template>

  <xsl:template match="head" mode="block" as="xs:string*">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="setter" select="'subheading'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A kicker stands above the headline, also where that is the title of the whole. -->
  <xsl:template match="head[part:is-kicker(.)]" mode="block" as="xs:string*" priority="1">
    <xsl:call-template name="kicker"/>
  </xsl:template>
  <xsl:template match="head[part:is-kicker(.)][../head[t:is-own-title(.)]]" mode="block"
      as="xs:string*" priority="2"/>

  <xsl:template name="kicker" as="xs:string*">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="setter" select="'kicker'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="trailer" mode="block" as="xs:string*">
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal('center')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="argument | epigraph | floatingText" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'block-quote'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A title page that the source has stands as a page of its lines. -->
  <xsl:template match="titlePage[t:is-own-title(.)] | head[t:is-own-title(.)]" mode="block"
      as="xs:string*" priority="5"/>

  <xsl:template match="titlePage" mode="block" as="xs:string*">
    <xsl:sequence select="'chapter-start()&#10;'[$is-book]"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal('center')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[lower-case(@type) = ('titlepage', 'dedication')]" mode="block" as="xs:string*">
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal('center')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="titlePart[not(t:has-words(..))]" mode="block" as="xs:string*">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="setter" select="'title-line'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
