<?xml version="1.0" encoding="UTF-8"?>
<!-- What editors mark: readings, additions, deletions, gaps, doubts. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- In a note or another reading: the source's reading first, the editor's after it in brackets. -->
  <xsl:template match="choice" mode="variants-in-line" as="xs:string*">
    <xsl:variable name="source" as="element()*" select="(sic | orig | abbr)"/>
    <xsl:variable name="first" as="element()?" select="($source, *)[1]"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:apply-templates select="$first" mode="inline"/>
    <xsl:for-each select="* except $first">
      <xsl:sequence select="'[ ]&#10;'"/>
      <xsl:call-template name="signed">
        <xsl:with-param name="signs" select="'[', ']'"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:apply-templates select="text()" mode="inline"/>
  </xsl:template>

  <!-- Content between two signs; where an element has only one of them the other is ''. -->
  <xsl:template name="signed" as="xs:string*">
    <xsl:param name="signs" as="xs:string+"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="sign"><xsl:with-param name="sign" select="$signs[1]"/></xsl:call-template>
    <xsl:call-template name="restyled"/>
    <xsl:call-template name="sign"><xsl:with-param name="sign" select="$signs[2]"/></xsl:call-template>
  </xsl:template>

  <xsl:variable name="signs" as="map(xs:string, array(xs:string))" select="map{
      'supplied' : ['[', ']'], 'add' : ['‹', '›'], 'unclear' : ['', '[?]'], 'surplus' : ['{', '}'],
      'secl' : ['{', '}'], 'ex' : ['(', ')'] }"/>

  <xsl:template match="supplied | add | unclear | surplus | secl | ex" mode="inline" as="xs:string*">
    <xsl:call-template name="signed">
      <xsl:with-param name="signs" select="$signs(local-name())?*"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A gap shows its extent where the source gives one. -->
  <xsl:template match="gap" mode="inline" as="xs:string*">
    <xsl:variable name="extent" as="xs:string?" select="
        (@extent, (@quantity || ' ' || @unit)[current()/@quantity])[1]"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="sign"><xsl:with-param name="sign" select="'[…'"/></xsl:call-template>
    <xsl:for-each select="node()">
      <xsl:sequence select="'[ ]&#10;'"/>
      <xsl:apply-templates select="." mode="inline"/>
    </xsl:for-each>
    <xsl:call-template name="sign">
      <xsl:with-param name="sign" select="string-join((' ' || $extent)[$extent]) || ']'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="space" mode="inline" as="xs:string*">
    <xsl:sequence select="'column-gap&#10;'"/>
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <!-- The words that say what a sign stands for. -->
  <xsl:variable name="meanings" as="map(xs:string, xs:string)" select="map{
      'add' : 'added', 'del' : 'deleted', 'supplied' : 'supplied', 'unclear' : 'unclear',
      'gap' : 'gap', 'surplus' : 'surplus', 'app' : 'reading-then-others' }"/>

  <!-- The signs that occur in the texts, each as it is printed, with what it means. -->
  <xsl:template name="key-of-signs" as="xs:string*">
    <xsl:variable name="samples" as="map(xs:string, xs:string)" select="map{
        'add' : '‹ ›', 'supplied' : '[ ]', 'unclear' : '[?]', 'gap' : '[…]', 'surplus' : '{ }',
        'app' : 'a ]', 'del' : 'abc' }"/>
    <xsl:variable name="occurring" as="xs:string*" select="
        'app'[exists($variants)],
        ('add', 'del', 'supplied', 'unclear', 'gap', 'surplus')
        [some $text in $texts satisfies exists(key('signs', ., root($text)))]"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each select="$occurring">
        <xsl:variable name="is-last" as="xs:boolean" select="position() eq last()"/>
        <xsl:sequence select="t:styled($samples(.), 'struck'[current() eq 'del'])"/>
        <xsl:sequence select="'h(0.5em)&#10;', t:literal(label:word($meanings(.))) || '&#10;'"/>
        <xsl:sequence select="'[; ]&#10;'[not($is-last)]"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="t:call('p', (), $lines)[exists($lines)]"/>
  </xsl:template>

  <xsl:key name="signs" use="local-name()" match="add[ancestor::text] | del[ancestor::text]
      | supplied[ancestor::text] | unclear[ancestor::text] | gap[ancestor::text]
      | surplus[ancestor::text]"/>
</xsl:stylesheet>
