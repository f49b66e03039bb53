<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:left="tei-tools:left-out"
    xmlns:line="tei-tools:line-ends"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Where the source's line ends within a word (@break, TEI Guidelines 3.11.3): the hyphen there
       belongs to the line, not to the word. A reading edition does not read it; a diplomatic view
       shows it. Needs left-out.xsl. -->

  <!-- The hyphen and white space at the end of a text node that a broken line put there; "" for
       nearly every text node. -->
  <xsl:function name="line:unread" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="last" as="xs:string" select="
        substring($text, string-length($text) - 100)[matches(., '[-‐&#xAD;¬⸗=\s]$')]
            [line:goes-on($text)] => string()"/>
    <xsl:variable name="word" as="xs:string" select="replace($last, '^(.*\S)?\s+$', '$1', 's')
        => replace('^(.*[\p{L}\p{M}])[-‐&#xAD;¬⸗=]$', '$1', 's')"/>
    <xsl:sequence select="substring($last, string-length($word) + 1)"/>
  </xsl:function>

  <!-- A text node as it is read. -->
  <xsl:function name="line:read" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="substring($text, 1,
        string-length($text) - string-length(line:unread($text)))"/>
  </xsl:function>

  <!-- Whether a break within a word follows, running heads aside. -->
  <xsl:function name="line:goes-on" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:variable name="next" as="node()?" select="$text/following::node()[self::* or self::text()[normalize-space()]]
        [not(ancestor-or-self::*[left:is-out(.)])][1]"/>
    <xsl:sequence select="exists($next[@break = 'no'])"/>
  </xsl:function>
</xsl:stylesheet>
