<?xml version="1.0" encoding="UTF-8"?>
<!-- Pages, lines and other places without extent. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:rend="tei-tools:rendition"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="mark-aside" on-no-match="deep-skip"/>

  <!-- The page break that stands directly before a block, and is shown in it. -->
  <xsl:function name="t:page-break-before" as="element(pb)?">
    <xsl:param name="block" as="element()"/>
    <xsl:sequence select="$block/preceding-sibling::node()[self::* or self::text()[normalize-space()]][1]/self::pb"/>
  </xsl:function>

  <xsl:function name="t:is-shown-after" as="xs:boolean">
    <xsl:param name="break" as="element()"/>
    <xsl:sequence select="exists($break/following-sibling::node()[self::* or self::text()[normalize-space()]][1]
        [self::p or self::ab or matches(local-name(), '^(div[1-7]?|set|prologue|epilogue)$')])"/>
  </xsl:function>

  <xsl:template match="pb[@n]" mode="inline" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="'page-mark(' || t:literal(normalize-space(@n)) || ')&#10;'"/>
  </xsl:template>

  <xsl:template match="pb[@n]" mode="mark-aside" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="'page-mark-aside(' || t:literal(normalize-space(@n)) || ')&#10;'"/>
  </xsl:template>

  <xsl:template match="pb[not(t:is-shown-after(.))]" mode="aside" as="xs:string*">
    <xsl:apply-templates select="." mode="mark-aside"/>
  </xsl:template>

  <xsl:template match="anchor" mode="aside" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
  </xsl:template>

  <xsl:template match="milestone[@rend or @unit = ('section', 'absent')]" mode="aside" as="xs:string*">
    <xsl:sequence select="'ornament(' || t:literal(rend:ornament(.)) || ')&#10;'"/>
  </xsl:template>

  <!-- A line of the source ends where a printer keeps lines; prose runs on. -->
  <xsl:template match="lb" mode="inline" as="xs:string*">
    <xsl:variable name="is-first" as="xs:boolean"
        select="empty(preceding-sibling::node()[self::* or self::text()[normalize-space()]])"/>
    <xsl:sequence select="'[ ]&#10;linebreak()&#10;'[not($is-first)]"/>
  </xsl:template>

  <xsl:template match="p//lb | seg//lb" mode="inline" as="xs:string?">
    <xsl:sequence select="'[ ]&#10;'"/>
  </xsl:template>

  <xsl:template match="lb[@break = 'no']" mode="inline" as="xs:string?" priority="1"/>

  <xsl:template match="cb" mode="inline" as="xs:string?">
    <xsl:sequence select="'[ ]&#10;'"/>
  </xsl:template>
</xsl:stylesheet>
