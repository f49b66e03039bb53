<?xml version="1.0" encoding="UTF-8"?>
<!-- Formulae in MathML, in a line: raised and lowered, fractions with a stroke. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:m="http://www.w3.org/1998/Math/MathML" exclude-result-prefixes="#all">

  <!-- White space between signs is the encoder's layout. -->
  <xsl:template match="m:*/text()[not(normalize-space())]" mode="inline" as="xs:string*" priority="2"/>

  <!-- An identifier of one letter is italic (MathML 3, 3.2.3). -->
  <xsl:template match="m:mi[string-length(normalize-space()) eq 1]" mode="inline" as="xs:string*">
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="'italic'"/></xsl:call-template>
  </xsl:template>

  <!-- A sign of relation or addition between others stands in space, as printers set it. -->
  <xsl:template match="m:mo[matches(., '^\s*[=≠≈≡~∼&lt;>≤≥≪≫+−×·±→∈-]\s*$')][preceding-sibling::*]" mode="inline" as="xs:string*">
    <xsl:sequence select="'[ ]&#10;'"/>
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="()"/></xsl:call-template>
    <xsl:sequence select="'[ ]&#10;'"/>
  </xsl:template>

  <!-- What stands after the first, raised or lowered. -->
  <xsl:variable name="scripts" as="map(xs:string, xs:string*)" select="map{
      'msup' : 'superscript', 'msub' : 'subscript', 'msubsup' : ('subscript', 'superscript'),
      'mover' : 'superscript', 'munder' : 'subscript', 'munderover' : ('subscript', 'superscript') }"/>

  <xsl:template match="m:msup | m:msub | m:msubsup | m:mover | m:munder | m:munderover" mode="inline" as="xs:string*">
    <xsl:param name="styles" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:variable name="places" as="xs:string*" select="$scripts(local-name())"/>
    <xsl:for-each select="*">
      <xsl:variable name="number" as="xs:integer" select="position()"/>
      <xsl:apply-templates select="." mode="inline">
        <xsl:with-param name="styles" tunnel="yes" select="$styles, $places[$number - 1]"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <!-- Of several signs each side of a stroke is in brackets. -->
  <xsl:template match="m:mfrac" mode="inline" as="xs:string*">
    <xsl:for-each select="*">
      <xsl:variable name="brackets" as="xs:string*" select="('(', ')')[count(current()//text()[normalize-space()]) gt 1]"/>
      <xsl:call-template name="sign"><xsl:with-param name="sign" select="'/'[current()/preceding-sibling::*]"/></xsl:call-template>
      <xsl:call-template name="sign"><xsl:with-param name="sign" select="$brackets[1]"/></xsl:call-template>
      <xsl:apply-templates select="." mode="inline"/>
      <xsl:call-template name="sign"><xsl:with-param name="sign" select="$brackets[2]"/></xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="m:msqrt" mode="inline" as="xs:string*">
    <xsl:call-template name="sign"><xsl:with-param name="sign" select="'√('"/></xsl:call-template>
    <xsl:apply-templates select="*" mode="inline"/>
    <xsl:call-template name="sign"><xsl:with-param name="sign" select="')'"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
