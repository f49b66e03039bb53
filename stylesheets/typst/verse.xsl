<?xml version="1.0" encoding="UTF-8"?>
<!-- Verse: stanzas, lines with their indents, every fifth line numbered. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:verse="tei-tools:verse"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="lg" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container"><xsl:with-param name="setter" select="'stanza'"/></xsl:call-template>
  </xsl:template>

  <!-- Groups of stanzas add nothing to the space and indent of their stanzas. -->
  <xsl:template match="lg[lg]" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="flow"/>
  </xsl:template>

  <xsl:template match="l" mode="block" as="xs:string*">
    <xsl:variable name="number" as="xs:string?" select="verse:number(.)"/>
    <xsl:variable name="before" as="xs:string" select="string-join(verse:before(.) ! t:words(.), ' ')"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:call-template name="restyled"/>
    </xsl:variable>
    <xsl:sequence select="t:call('verse-line', (
        ('steps: ' || t:indent(.))[t:indent(current()) gt 0],
        $number ! ('number: ' || t:literal(.)),
        $before[.] ! ('after: ' || t:literal(.)),
        'sticky: true'[t:keeps-with-next(current())]), $lines)[t:has-text(current())]"/>
    <xsl:apply-templates select=".[not(t:has-text(.))]/*" mode="aside"/>
  </xsl:template>

  <!-- The first line of a stanza or speech is not left alone at the foot of a page, nor is the last
       carried over alone. -->
  <xsl:function name="t:keeps-with-next" as="xs:boolean">
    <xsl:param name="line" as="element(l)"/>
    <xsl:variable name="next" as="element(l)?" select="$line/following-sibling::*[1]/self::l"/>
    <xsl:sequence select="exists($next) and (empty($line/preceding-sibling::l[1])
        or empty($next/following-sibling::l[1]))"/>
  </xsl:function>

  <!-- How many steps a line stands in, from @rend or @style: "indent", "indent2", "indent(3)". -->
  <xsl:function name="t:indent" as="xs:integer">
    <xsl:param name="line" as="element()"/>
    <xsl:variable name="rend" as="xs:string" select="string-join($line/(@rend | @rendition | @style), ' ')"/>
    <xsl:variable name="digits" as="xs:string"
        select="replace($rend, '^.*indent[^0-9]{0,3}([0-9]).*$', '$1', 's')"/>
    <xsl:sequence select="
        if (not(contains($rend, 'indent'))) then 0
        else if (matches($digits, '^[0-9]$')) then xs:integer($digits) else 1"/>
  </xsl:function>

  <!-- Verse forced into a line of prose is parted by strokes. -->
  <xsl:template match="l" mode="inline" as="xs:string*" priority="1">
    <xsl:sequence select="'[ ]&#10;&quot;/&quot;&#10;[ ]&#10;'[current()/preceding-sibling::l]"/>
    <xsl:apply-templates mode="inline"/>
    <xsl:sequence select="'[ ]&#10;'"/>
  </xsl:template>

  <xsl:template match="caesura" mode="inline" as="xs:string">
    <xsl:sequence select="'column-gap&#10;'"/>
  </xsl:template>
</xsl:stylesheet>
