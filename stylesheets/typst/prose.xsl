<?xml version="1.0" encoding="UTF-8"?>
<!-- Paragraphs, quotations, bibliography, code. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- A paragraph takes up the page break before it; one with blocks inside is set in pieces. -->
  <xsl:template match="p | ab" mode="block" as="xs:string*">
    <xsl:param name="speaker" as="element()*" select="()"/>
    <xsl:param name="styles" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:variable name="opening" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:apply-templates select="t:page-break-before(.)" mode="inline"/>
      <xsl:apply-templates select="t:run-in-before(.)" mode="run-in"/>
      <xsl:call-template name="speech-opening"><xsl:with-param name="opening" select="$speaker"/></xsl:call-template>
    </xsl:variable>
    <xsl:variable name="is-flow" as="xs:boolean" select="some $node in node() satisfies t:is-block($node)"/>
    <xsl:variable name="setter" as="xs:string" select="if (exists($speaker)) then 'hanging' else t:paragraph-setter(.)"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="nodes" select="node()[not($is-flow)]"/>
      <xsl:with-param name="setter" select="$setter"/>
      <xsl:with-param name="before" select="$opening"/>
      <xsl:with-param name="styles" tunnel="yes" select="t:add-styles($styles, t:looks(.))"/>
    </xsl:call-template>
    <xsl:sequence select="t:call($setter, (), $opening)[$is-flow and exists($opening)]"/>
    <xsl:call-template name="flow">
      <xsl:with-param name="nodes" select="node()[$is-flow]"/>
      <xsl:with-param name="styles" tunnel="yes" select="t:add-styles($styles, t:looks(.))"/>
    </xsl:call-template>
  </xsl:template>

  <!-- What begins a paragraph from outside: the dateline of a despatch, the date of a diary. -->
  <xsl:function name="t:run-in-before" as="element()?">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="$paragraph/preceding-sibling::*[not(self::pb or self::lb or self::milestone)][1]
        /(self::dateline[@rend = 'run-in'] | self::head[t:is-run-in(.)])"/>
  </xsl:function>

  <xsl:function name="t:paragraph-setter" as="xs:string">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:sequence select="
        if (matches(normalize-space($paragraph), '^[*•·⁂†—–_~ ]+$')) then 'ornament'
        else if (matches($paragraph/@rend, 'cent(er|re)')) then 'centred'
        else if (matches($paragraph/@rend, 'right')) then 'flush-right'
        else if (matches($paragraph/@rend, 'no-?indent')) then 'flush'
        else 'p'"/>
  </xsl:function>

  <!-- Quotations that stand by themselves. -->
  <xsl:template match="quote | cit | q[not(t:has-words(..))]" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'block-quote'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Speech that happens to contain blocks, or stands as a paragraph, is no displayed quotation. -->
  <xsl:template match="q | said" mode="block" as="xs:string*" priority="-0.2">
    <xsl:call-template name="flow"/>
  </xsl:template>

  <xsl:template match="cit/quote | cit/q" mode="block" as="xs:string*" priority="1">
    <xsl:call-template name="flow"/>
  </xsl:template>

  <xsl:template match="cit/bibl | epigraph/bibl | quote/bibl" mode="block" as="xs:string*" priority="1">
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal('right')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="bibl | desc | label | caption | respStmt" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="paragraph">
      <xsl:with-param name="setter" select="'entry'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Entries of elements alone, whose white space is the encoder's layout. -->
  <xsl:template mode="block" as="xs:string*" priority="0.8" match="biblStruct | biblFull
      | (bibl | person | personGrp | place | org | event)[not(text()[normalize-space()])]
        [not(.//(p | list | table | listBibl | figure | quote | lg))]">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:call-template name="run-in"/>
    </xsl:variable>
    <xsl:sequence select="t:call('entry', (), $lines)[t:has-text(current())]"/>
  </xsl:template>

  <!-- Examples of code: tags are shown as they are written, but those of an <ab> are the edition's. -->
  <xsl:template match="*[local-name() = 'egXML'] | eg" mode="block" as="xs:string*">
    <xsl:call-template name="verbatim"/>
  </xsl:template>

  <xsl:template match="ab[@type = 'code']" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="verbatim"/>
  </xsl:template>

  <xsl:template name="verbatim" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates mode="verbatim"/>
    </xsl:variable>
    <xsl:sequence select="t:call('verbatim', (), $lines)"/>
  </xsl:template>

  <xsl:mode name="verbatim" on-no-match="shallow-skip"/>

  <xsl:template match="*" mode="verbatim" as="xs:string*">
    <xsl:variable name="attributes" as="xs:string"
        select="string-join(@* ! (' ' || name() || '=&quot;' || . || '&quot;'))"/>
    <xsl:sequence select="t:literal('&lt;' || name() || $attributes || '&gt;') || '&#10;'"/>
    <xsl:apply-templates mode="verbatim"/>
    <xsl:sequence select="t:literal('&lt;/' || name() || '&gt;') || '&#10;'"/>
  </xsl:template>

  <xsl:template match="ab[@type = 'code']//*" mode="verbatim" as="xs:string*">
    <xsl:apply-templates mode="verbatim"/>
  </xsl:template>

  <xsl:template match="text()" mode="verbatim" as="xs:string*">
    <xsl:for-each select="tokenize(., '\n')">
      <xsl:variable name="is-first" as="xs:boolean" select="position() eq 1"/>
      <xsl:sequence select="'linebreak()&#10;'[not($is-first)]"/>
      <xsl:sequence select="t:styled(., ())[current() ne '']"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
