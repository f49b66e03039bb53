<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures: a frame with the description where the picture is not at hand. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="figure" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:variable name="frame" as="xs:string*">
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="figDesc, desc, graphic/*"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:sequence select="t:call('picture-missing', t:literal(t:word('figure')), $frame)[
          exists((current()/graphic, current()/figDesc, current()/desc))]"/>
      <xsl:apply-templates select="head" mode="caption"/>
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="node() except (head, figDesc, desc, graphic)"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="t:call('picture', (), $lines)[exists($lines)]"/>
  </xsl:template>

  <xsl:template match="graphic | media" mode="inline" as="xs:string*">
    <xsl:call-template name="sign"><xsl:with-param name="sign" select="'[' || t:word('figure') || ']'"/></xsl:call-template>
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <xsl:template match="facsimile" mode="told" as="xs:string*">
    <xsl:apply-templates select="*[t:has-text(.)]" mode="told"/>
  </xsl:template>
</xsl:stylesheet>
