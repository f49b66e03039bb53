<?xml version="1.0" encoding="UTF-8"?>
<!-- Words within a line: emphasis, names, titles, speech. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:quote="tei-tools:quotations"
    xmlns:rend="tei-tools:rendition"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- How an element looks whatever its source looked like, and how where nothing says it. -->
  <xsl:variable name="own-looks" as="map(xs:string, xs:string)" select="map{
      'del' : 'struck', 'speaker' : 'all-small-caps', 'stage' : 'italic', 'role' : 'small-caps',
      'gi' : 'typewriter', 'att' : 'typewriter', 'val' : 'typewriter', 'tag' : 'typewriter',
      'code' : 'typewriter', 'ident' : 'typewriter' }"/>

  <xsl:variable name="usual-looks" as="map(xs:string, xs:string)" select="map{
      'hi' : 'italic', 'emph' : 'italic', 'foreign' : 'italic', 'mentioned' : 'italic',
      'distinct' : 'italic', 'term' : 'italic', 'title' : 'italic', 'signed' : 'small-caps' }"/>

  <!-- The styles that runs.typ knows. -->
  <xsl:variable name="decorations" as="xs:string+" select="'italic', 'bold', 'roman', 'small-caps',
      'all-small-caps', 'capitals', 'superscript', 'subscript', 'underline', 'double-underline',
      'overline', 'struck', 'typewriter', 'large', 'small', 'spaced'"/>

  <xsl:function name="t:looks" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:sequence select="$own-looks($name), rend:of($element)[. = $decorations],
        $usual-looks($name)[not($element/(@rend | @rendition | @style))][not(t:is-plain($element))]"/>
  </xsl:function>

  <!-- Titles of articles stand in quotation marks, those of the header's work by themselves; other
       scripts than ours have no italics. -->
  <xsl:function name="t:is-plain" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists(($element/self::title[@level = ('a', 'u', 's') or parent::titleStmt],
        $element/self::term[ancestor::teiHeader], $element/self::signed[t:is-prose(.)],
        $element/self::foreign[not(matches(., '[A-Za-zÀ-ž]'))]))"/>
  </xsl:function>

  <!-- Speech and quotation: the marks of the text stand; where it has none they are supplied. -->
  <xsl:template match="q | quote | said | soCalled | title[@level = ('a', 'u')][ancestor::text]" mode="inline"
      as="xs:string*" priority="1">
    <xsl:variable name="needs-marks" as="xs:boolean" select="t:wants-marks(.)"/>
    <xsl:variable name="inner" as="xs:integer" select="
        if (self::soCalled or exists(ancestor::q | ancestor::said)) then 2 else 0"/>
    <xsl:variable name="language" as="xs:string" select="t:language(..)"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="sign">
      <xsl:with-param name="sign" select="quote:mark(., 'before',
          t:mark($language, $inner + 1)[$needs-marks and not(current()/@prev)])"/>
    </xsl:call-template>
    <xsl:call-template name="restyled"/>
    <xsl:call-template name="sign">
      <xsl:with-param name="sign" select="quote:mark(., 'after',
          t:mark($language, $inner + 2)[$needs-marks and not(current()/@next)])"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Opening and closing marks, outer and inner, that a language's printers use. -->
  <xsl:variable name="marks" as="map(xs:string, array(xs:string))" select="map{
    'en' : ['“', '”', '‘', '’'],
    'de' : ['„', '“', '‚', '‘'],
    'fr' : ['«&#xa0;', '&#xa0;»', '“', '”'],
    'es' : ['«', '»', '“', '”'],
    'it' : ['«', '»', '“', '”'] }"/>

  <xsl:function name="t:mark" as="xs:string">
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="place" as="xs:integer"/>
    <xsl:sequence select="($marks($language), $marks('en'))[1]($place)"/>
  </xsl:function>

  <!-- Whether the marks are missing; a quotation in one that gets marks gets inner marks. -->
  <xsl:function name="t:wants-marks" as="xs:boolean">
    <xsl:param name="quotation" as="element()"/>
    <xsl:sequence select="quote:wants-marks($quotation)
        or (exists($quotation/ancestor::*[self::q or self::said][1][t:wants-marks(.)])
            and not(matches($quotation, '^\s*' || $quote:marks)))"/>
  </xsl:function>
</xsl:stylesheet>
