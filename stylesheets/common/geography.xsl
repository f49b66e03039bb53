<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:geo="tei-tools:geography"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Where places lie: the coordinates that registers give (TEI Guidelines 14.3.4.1). -->

  <!-- Latitude and longitude of a place in degrees, north and east positive; nothing where its
       entry gives none. -->
  <xsl:function name="geo:point" as="xs:double*">
    <xsl:param name="entry" as="element()?"/>
    <xsl:variable name="points" as="array(xs:double)*"
        select="$entry/(location//geo | geo) ! array{geo:numbers(.)}"/>
    <xsl:sequence select="$points[array:size(.) = 2][abs(?*[1]) le 90][abs(?*[2]) le 180][1]?*"/>
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
    <xsl:sequence select="geo:degrees($point[1], 'N', 'S', '0.00') || ', '
        || geo:degrees($point[2], 'E', 'W', '0.00')"/>
  </xsl:function>
  <xsl:function name="geo:degrees" as="xs:string">
    <xsl:param name="degrees" as="xs:double"/>
    <xsl:param name="positive" as="xs:string"/>
    <xsl:param name="negative" as="xs:string"/>
    <xsl:param name="picture" as="xs:string"/>
    <xsl:sequence select="format-number(abs($degrees), $picture) || '°'
        || (if ($degrees lt 0) then ' ' || $negative else if ($degrees gt 0) then ' ' || $positive
            else '')"/>
  </xsl:function>
</xsl:stylesheet>
