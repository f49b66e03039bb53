<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:geo="tei-tools:geography"
    xmlns:label="tei-tools:labels"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Where places lie: the coordinates that registers give (TEI Guidelines 14.3.4.1).
       Needs labels.xsl. -->

  <!-- Latitude and longitude of a place in degrees, north and east positive; nothing where its
       entry gives none. -->
  <xsl:function name="geo:point" as="xs:double*">
    <xsl:param name="entry" as="element()?"/>
    <xsl:sequence select="geo:degrees-of($entry/(location//geo | geo)[exists(geo:degrees-of(.))][1])"/>
  </xsl:function>

  <!-- The same of a geo element; nothing where it holds anything else. -->
  <xsl:function name="geo:degrees-of" as="xs:double*">
    <xsl:param name="geo" as="element()?"/>
    <xsl:variable name="numbers" as="xs:double*" select="$geo ! geo:numbers(.)"/>
    <xsl:sequence select="$numbers[count($numbers) = 2 and abs($numbers[1]) le 90 and abs($numbers[2]) le 180]"/>
  </xsl:function>

  <!-- The numbers of a geo element, parted by white space, or by a comma where they have points. -->
  <xsl:function name="geo:numbers" as="xs:double*">
    <xsl:param name="geo" as="element()"/>
    <xsl:variable name="words" as="xs:string*" select="if (contains($geo, '.'))
        then tokenize($geo, '[,;\s]+')[.] else tokenize($geo) ! translate(., ',', '.')"/>
    <xsl:sequence select="if (every $word in $words satisfies matches($word, '^[-+]?\d{1,3}(\.\d{1,20})?$'))
        then $words ! number() else ()"/>
  </xsl:function>

  <!-- A point as it is read: "50.15° N, 5.07° W". -->
  <xsl:function name="geo:words" as="xs:string">
    <xsl:param name="point" as="xs:double+"/>
    <xsl:sequence select="geo:degrees($point[1], 1, '0.00') || ', '
        || geo:degrees($point[2], 3, '0.00')"/>
  </xsl:function>

  <!-- Degrees from the equator (1) or from Greenwich (3), as the edition's language writes them. -->
  <xsl:function name="geo:degrees" as="xs:string">
    <xsl:param name="degrees" as="xs:double"/>
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="picture" as="xs:string"/>
    <xsl:variable name="sides" as="xs:string+" select="tokenize(label:word('compass'))"/>
    <xsl:variable name="side" as="xs:string?" select="if ($degrees lt 0) then $sides[$from + 1]
        else $sides[$from][$degrees gt 0]"/>
    <xsl:variable name="number" as="xs:string" select="
        translate(format-number(abs($degrees), $picture), '.', label:word('decimal'))"/>
    <xsl:sequence select="string-join(($number || '°', $side), ' ')"/>
  </xsl:function>
</xsl:stylesheet>
