<?xml version="1.0" encoding="UTF-8"?>
<!-- Descriptions of manuscripts in a text (TEI Guidelines 10): shelfmarks, contents, measures. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The shelfmark stands over its description. -->
  <xsl:template match="msIdentifier" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:call-template name="run-in"/>
    </xsl:variable>
    <xsl:sequence select="t:call('shelfmark', (), $lines)[t:has-text(current())]"/>
  </xsl:template>

  <!-- What a manuscript holds: an item a paragraph, its parts under it. -->
  <xsl:template match="(msItem | msItemStruct)[t:is-listed(.)]" mode="block" as="xs:string*">
    <xsl:variable name="own" as="node()*" select="node() except (msItem | msItemStruct)"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:call-template name="run-in"><xsl:with-param name="nodes" select="$own"/></xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="t:call('hanging', (), $lines)[t:has-text($own)]"/>
    <xsl:call-template name="flow">
      <xsl:with-param name="nodes" select="msItem | msItemStruct"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Whether an item is nothing but phrases and further items. -->
  <xsl:function name="t:is-listed" as="xs:boolean">
    <xsl:param name="item" as="element()"/>
    <xsl:sequence select="empty($item/text()[normalize-space()])
        and empty(($item/* except $item/(msItem | msItemStruct | note))/descendant-or-self::*
          [self::p or self::ab or self::lg or self::list or self::listBibl or self::table or self::div])"/>
  </xsl:function>

  <!-- What is told of a manuscript's make and history: a paragraph for each hand, binding, owner. -->
  <xsl:template match="(msDesc | msPart | msFrag | physDesc | objectDesc | supportDesc | layoutDesc | handDesc | scriptDesc | typeDesc | decoDesc
      | sealDesc | bindingDesc | history | additional | adminInfo | custodialHist)[not(text()[normalize-space()])]/*"
      mode="is-block" as="xs:boolean" priority="1">
    <xsl:sequence select="true()"/>
  </xsl:template>

  <!-- "19 × 28". -->
  <xsl:template match="dimensions[not(text()[normalize-space()])]" mode="inline" as="xs:string*">
    <xsl:for-each select="*[t:has-text(.)]">
      <xsl:variable name="is-first" as="xs:boolean" select="position() eq 1"/>
      <xsl:sequence select="('[ ]&#10;', t:literal('×') || '&#10;', '[ ]&#10;')[not($is-first)]"/>
      <xsl:apply-templates select="." mode="inline"/>
    </xsl:for-each>
    <xsl:call-template name="sign"><xsl:with-param name="sign" select="@unit ! (' ' || normalize-space(.))"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
