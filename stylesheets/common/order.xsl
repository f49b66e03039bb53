<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:meta="tei-tools:metadata"
    xmlns:order="tei-tools:order">
  <!-- The order of an edition's texts, in the site as in its books: that of their dates, then as they
       were given; what has no date comes last. Needs metadata.xsl. -->

  <xsl:function name="order:sorted" as="element()*">
    <xsl:param name="texts" as="element()*"/>
    <xsl:sequence select="sort($texts, (), function($text) { order:key(meta:when($text)) })"/>
  </xsl:function>

  <!-- What a text is sorted by: whether it has a year, its year, its date. -->
  <xsl:function name="order:key" as="item()+">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:variable name="year" as="xs:integer?" select="$when ! order:year(.)"/>
    <xsl:sequence select="if (empty($year)) then 1 else 0, ($year, 0)[1], string($when)"/>
  </xsl:function>

  <!-- The year of a W3C date: a number, negative before Christ; nothing where it has none. -->
  <xsl:function name="order:year" as="xs:integer?">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="replace($when, '^(-?\d{4,6})(\D.*)?$', '$1')[matches(., '^-?\d{4,6}$')]
        ! xs:integer(.)"/>
  </xsl:function>
</xsl:stylesheet>
