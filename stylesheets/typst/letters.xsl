<?xml version="1.0" encoding="UTF-8"?>
<!-- Letters: what opens and closes them, set as printers set it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="opener | closer | postscript" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal(t:side(.))"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:variable name="sides" as="map(xs:string, xs:string)" select="map{
      'opener' : 'left', 'closer' : 'right', 'postscript' : 'justify', 'dateline' : 'right',
      'salute' : 'left', 'signed' : 'right', 'byline' : 'center', 'address' : 'left',
      'docAuthor' : 'center', 'docDate' : 'center', 'docEdition' : 'center', 'docImprint' : 'center',
      'docTitle' : 'center' }"/>

  <!-- What opens or closes a letter and is made of pieces only: each is a line, with the marks and
       notes after it. -->
  <xsl:template match="(opener | closer | dateline)[t:has-lines(.)]" mode="block" as="xs:string*" priority="0.8">
    <xsl:param name="depth" as="xs:integer" tunnel="yes" select="0"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="node()[self::* or self::text()]"
          group-starting-with="*[local-name() = $lines-of-letters]">
        <xsl:call-template name="flow">
          <xsl:with-param name="nodes" select="current-group()"/>
          <xsl:with-param name="depth" tunnel="yes" select="$depth + 1"/>
        </xsl:call-template>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="if ($depth ge $deepest) then $lines
        else t:turned(., t:call('aligned', t:literal(t:side(.)), $lines))"/>
  </xsl:template>

  <xsl:variable name="lines-of-letters" as="xs:string+" select="'address', 'addrLine', 'date', 'dateline', 'email',
      'geogName', 'name', 'orgName', 'persName', 'placeName', 'ref', 'rs', 'salute', 'seg', 'settlement',
      'signed', 'time'"/>

  <xsl:function name="t:has-lines" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="count($element/*[local-name() = $lines-of-letters]) gt 1
        and empty($element/(text()[normalize-space()] | lb
            | *[not(local-name() = $lines-of-letters)][normalize-space()][not(self::note)]))"/>
  </xsl:function>

  <!-- A close of many words is set as prose is. -->
  <xsl:template match="(closer | signed | salute)[t:is-prose(.)]" mode="block" as="xs:string*" priority="0.9">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container"><xsl:with-param name="setter" select="'plain'"/></xsl:call-template>
  </xsl:template>

  <xsl:function name="t:is-prose" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/text()[string-length(normalize-space()) gt 160])"/>
  </xsl:function>

  <!-- A salutation and an address that close a letter stand with the signature. -->
  <xsl:function name="t:side" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        if ($element/self::salute/parent::closer) then 'right' else $sides(local-name($element))"/>
  </xsl:function>

  <xsl:template match="dateline | salute | signed | byline | docAuthor | docDate | docEdition
      | docImprint | docTitle | address" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal(t:side(.))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Printers set the name under a letter in small capitals. -->
  <xsl:template match="signed" mode="block" as="xs:string*" priority="0.7">
    <xsl:next-match>
      <xsl:with-param name="styles" tunnel="yes" select="t:looks(.)"/>
    </xsl:next-match>
  </xsl:template>

  <xsl:template match="dateline[@rend = 'run-in'][following-sibling::*[1]/self::p]" mode="block"
      as="xs:string*" priority="1"/>

  <xsl:template match="addrLine" mode="block" as="xs:string*">
    <xsl:call-template name="paragraph"/>
  </xsl:template>

  <xsl:template match="address" mode="inline" as="xs:string*">
    <xsl:for-each select="* | text()[normalize-space()]">
      <xsl:variable name="is-first" as="xs:boolean" select="position() eq 1"/>
      <xsl:sequence select="'[, ]&#10;'[not($is-first)]"/>
      <xsl:apply-templates select="." mode="inline"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
