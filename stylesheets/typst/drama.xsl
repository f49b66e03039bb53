<?xml version="1.0" encoding="UTF-8"?>
<!-- Drama: speeches, speakers, stage directions, the persons of the play. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A speech opens with its speaker and the directions right after the name. In prose they stand
       on the first line, in verse above it. -->
  <xsl:template match="sp" mode="block" as="xs:string*">
    <xsl:variable name="opening" as="element()*" select="t:speech-opening(.)"/>
    <xsl:variable name="first" as="element()?" select="(* except $opening)[1][t:is-one-paragraph(.)]"/>
    <xsl:variable name="above" as="xs:string*">
      <xsl:call-template name="speech-opening">
        <xsl:with-param name="opening" select="$opening[empty($first)]"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:sequence select="t:call('speaker', (), $above)[exists($above)]"/>
      <xsl:apply-templates select="$first" mode="block">
        <xsl:with-param name="speaker" select="$opening"/>
      </xsl:apply-templates>
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="node() except ($opening, $first)"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="t:call('speech', (), $lines)[exists($lines)]"/>
  </xsl:template>

  <xsl:function name="t:speech-opening" as="element()*">
    <xsl:param name="speech" as="element(sp)"/>
    <xsl:variable name="other" as="element()?" select="$speech/*[not(self::speaker or self::stage[
        not(some $node in node() satisfies t:is-block($node))])][1]"/>
    <xsl:sequence select="$speech[speaker]/*[not(. is $other)][not(. >> $other)]"/>
  </xsl:function>

  <xsl:function name="t:is-one-paragraph" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element[self::p or self::ab][t:has-text(.)]
        [not(some $node in node() satisfies t:is-block($node))])"/>
  </xsl:function>

  <xsl:template name="speech-opening" as="xs:string*">
    <xsl:param name="opening" as="element()*"/>
    <xsl:for-each select="$opening">
      <xsl:variable name="next" as="xs:string" select="normalize-space(following-sibling::*[1][. intersect $opening])"/>
      <xsl:apply-templates select="." mode="inline"/>
      <xsl:sequence select="if (matches($next, '^[,;:.]')) then $no-space else 'h(0.6em)&#10;'"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template match="speaker" mode="block" as="xs:string*">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="nodes" select="."/>
      <xsl:with-param name="setter" select="'speaker'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- An entrance, and what is told right under a heading, stays with what follows. -->
  <xsl:template match="stage" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'direction'"/>
      <xsl:with-param name="arguments" select="'sticky: true'[current()[
          @type = 'entrance' or matches(., '^\W*Enter ') or preceding-sibling::*[1]/self::head]]"/>
      <xsl:with-param name="styles" tunnel="yes" select="'italic'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- The persons of the play: one to a line, under a heading. -->
  <xsl:template match="castList[not(head)]" mode="block" as="xs:string*" priority="1">
    <xsl:sequence select="t:call('subheading', (), t:literal(label:word('persons-of-the-play')))[
        not(current()/../head)]"/>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template match="castItem" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="paragraph"><xsl:with-param name="setter" select="'hanging'"/></xsl:call-template>
  </xsl:template>

  <!-- "Lady Anne, widow of Edward": the comma that the layout of the source stood for. -->
  <xsl:template match="castItem/text()[not(normalize-space())][following-sibling::node()[1]/self::roleDesc]
      [matches(preceding-sibling::node()[1]/self::role, '[\p{L}\p{N}]\s*$')]"
      mode="inline" as="xs:string*" priority="1">
    <xsl:sequence select="$no-space, t:literal(',') || '&#10;'"/>
    <xsl:sequence select="'[ ]&#10;'"/>
  </xsl:template>

  <!-- What a group of persons is called stands over them, under the heading of all. -->
  <xsl:template match="castGroup/head" mode="block" as="xs:string*" priority="2">
    <xsl:call-template name="paragraph"><xsl:with-param name="setter" select="'group-head'"/></xsl:call-template>
  </xsl:template>

  <xsl:template match="castGroup" mode="block" as="xs:string*">
    <xsl:call-template name="container"><xsl:with-param name="setter" select="'plain'"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
