<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fn="http://www.w3.org/2005/xpath-functions"
    xmlns:link="tei-tools:links">
  <!-- Addresses of other documents of an edition. -->

  <!-- The file to which an address leads, without folder and suffix, as percents have it. -->
  <xsl:function name="link:stem" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="file" as="xs:string"
        select="replace(replace($address, '#.*$', ''), '^.*/', '') => replace('\.[^.]*$', '')"/>
    <xsl:variable name="runs" as="element()*"
        select="analyze-string(encode-for-uri($file), '%25[0-9A-Fa-f]{2}')/*"/>
    <xsl:sequence select="string-join($runs ! (if (self::fn:match)
        then '%' || upper-case(substring(., 4)) else string()))"/>
  </xsl:function>
</xsl:stylesheet>
