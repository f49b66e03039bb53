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
