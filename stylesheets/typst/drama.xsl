<?xml version="1.0" encoding="UTF-8"?>
<!-- Drama: speeches, speakers, stage directions, the persons of the play. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The speaker of prose stands in the first line, that of verse above it. -->
  <xsl:template match="sp" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:apply-templates select="*" mode="speech"/>
    </xsl:variable>
    <xsl:sequence select="t:call('speech', (), $lines)[t:has-text(current())]"/>
  </xsl:template>

  <xsl:mode name="speech" on-no-match="shallow-skip"/>

  <xsl:template match="*" mode="speech" as="xs:string*">
    <xsl:call-template name="flow"><xsl:with-param name="nodes" select="."/></xsl:call-template>
  </xsl:template>

  <xsl:function name="t:is-run-in" as="xs:boolean">
    <xsl:param name="speaker" as="element(speaker)?"/>
    <xsl:sequence select="exists($speaker/following-sibling::*[1][self::p or self::ab]
        [not(some $node in node() satisfies t:is-block($node))][t:has-text(.)])"/>
  </xsl:function>

  <xsl:template match="speaker[t:is-run-in(.)]" mode="speech" as="xs:string*"/>

  <xsl:template match="p[t:is-run-in(preceding-sibling::*[1][self::speaker])]
      | ab[t:is-run-in(preceding-sibling::*[1][self::speaker])]" mode="speech" as="xs:string*">
    <xsl:apply-templates select="." mode="block">
      <xsl:with-param name="speaker" select="preceding-sibling::*[1]"/>
    </xsl:apply-templates>
  </xsl:template>

  <xsl:mode name="run-in-speaker" on-no-match="deep-skip"/>

  <xsl:template match="speaker" mode="run-in-speaker" as="xs:string*">
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="'small-caps'"/></xsl:call-template>
    <xsl:sequence select="'h(0.7em)&#10;'"/>
  </xsl:template>

  <xsl:template match="speaker" mode="block" as="xs:string*">
    <xsl:call-template name="paragraph"><xsl:with-param name="setter" select="'speaker'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="speaker" mode="inline" as="xs:string*">
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="'small-caps'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="stage" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'direction'"/>
      <xsl:with-param name="styles" tunnel="yes" select="'italic'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="stage" mode="inline" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="'italic'"/></xsl:call-template>
  </xsl:template>

  <!-- The persons of the play: one to a line. -->
  <xsl:template match="castItem" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="paragraph"><xsl:with-param name="setter" select="'hanging'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="castGroup" mode="block" as="xs:string*">
    <xsl:call-template name="container"><xsl:with-param name="setter" select="'plain'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="role" mode="inline" as="xs:string*">
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="'small-caps'"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
