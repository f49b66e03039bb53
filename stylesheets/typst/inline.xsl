<?xml version="1.0" encoding="UTF-8"?>
<!-- Words within a line: emphasis, names, titles, speech, references. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:quote="tei-tools:quotations"
    xmlns:id="tei-tools:identifiers"
    xmlns:rend="tei-tools:rendition"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="hi | emph" mode="inline" as="xs:string*">
    <xsl:variable name="styles" as="xs:string*" select="rend:of(.)"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="restyled">
      <xsl:with-param name="with" select="
          if (exists($styles)) then $styles else 'italic'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="foreign | mentioned | term | distinct | title | gloss | seg | ref | p/label
      | persName | placeName | orgName | name | rs | stage | ab/label | date | num | w | c | salute
      | signed | figDesc" mode="restyle" as="xs:string*">
    <xsl:sequence select="rend:of(.)"/>
  </xsl:template>

  <xsl:mode name="restyle" on-no-match="deep-skip"/>

  <xsl:template match="foreign | mentioned | distinct | title[not(@level = ('a', 'u', 's'))]
      | term[not(ancestor::teiHeader)]" mode="restyle" as="xs:string*" priority="1">
    <xsl:variable name="styles" as="xs:string*" select="rend:of(.)"/>
    <xsl:sequence select="if (exists($styles)) then $styles else 'italic'[not(current()/(@rend | @rendition))]"/>
  </xsl:template>

  <xsl:template match="teiHeader/fileDesc/titleStmt/title" mode="restyle" as="xs:string*" priority="2"/>

  <xsl:template match="gi | att | val | tag | code | ident | email" mode="restyle" as="xs:string*">
    <xsl:sequence select="'typewriter'[not(current()/self::email)]"/>
  </xsl:template>

  <xsl:template match="*[not(self::hi or self::emph)][t:is-restyled(.)]" mode="inline" as="xs:string*" priority="-0.3">
    <xsl:variable name="styles" as="xs:string*"><xsl:apply-templates select="." mode="restyle"/></xsl:variable>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:apply-templates select="." mode="mention"/>
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="$styles"/></xsl:call-template>
  </xsl:template>

  <xsl:function name="t:is-restyled" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = ('foreign', 'mentioned', 'term', 'distinct', 'title',
        'gloss', 'seg', 'persName', 'placeName', 'orgName', 'name', 'rs', 'geogName', 'country',
        'settlement', 'region', 'district', 'bloc', 'date', 'num', 'gi', 'att', 'val', 'tag', 'code',
        'ident', 'salute', 'signed', 'label', 'w', 'c')"/>
  </xsl:function>

  <!-- Speech and quotation: the marks of the text stand; where it has none they are supplied. -->
  <xsl:template match="q | quote | said | soCalled | title[@level = ('a', 'u')][ancestor::text]" mode="inline"
      as="xs:string*" priority="1">
    <xsl:variable name="needs-marks" as="xs:boolean" select="quote:wants-marks(.)"/>
    <xsl:variable name="inner" as="xs:integer" select="
        if (self::soCalled or exists(ancestor::q | ancestor::said)) then 2 else 0"/>
    <xsl:variable name="language" as="xs:string" select="t:language(..)"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="sign">
      <xsl:with-param name="sign" select="t:mark($language, $inner + 1)[$needs-marks and not(current()/@prev)]"/>
    </xsl:call-template>
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="rend:of(.)"/></xsl:call-template>
    <xsl:call-template name="sign">
      <xsl:with-param name="sign" select="t:mark($language, $inner + 2)[$needs-marks and not(current()/@next)]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- References: to other places in print, and to addresses outside. -->
  <xsl:template match="ref[@target] | ptr[@target]" mode="inline" as="xs:string*">
    <xsl:param name="styles" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:variable name="target" as="xs:string" select="(tokenize(@target)[1], '')[1]"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:variable name="link" as="xs:string?" select="t:link(., $target)"/>
    <xsl:apply-templates mode="inline">
      <xsl:with-param name="styles" tunnel="yes" select="$link, t:add-styles($styles, rend:of(.))"/>
    </xsl:apply-templates>
    <xsl:sequence select="t:styled($target, ($link, 'small'))[not(current()/text()[normalize-space()])][
        not(t:has-text(current()))][matches($target, '^https?://')]"/>
  </xsl:template>

  <xsl:function name="t:link" as="xs:string?">
    <xsl:param name="from" as="element()"/>
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="place" as="element()?" select="
        $target[starts-with(., '#')] ! id:owner($from, substring(., 2))[ancestor::text]"/>
    <xsl:sequence select="$place ! ('to:' || t:label(.)),
        ('url:' || $target)[matches($target, '^(https?://|mailto:)[^\s]+$')][string-length($target) lt 2000]"/>
  </xsl:function>

  <xsl:template match="formula" mode="inline" as="xs:string*">
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="()"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
