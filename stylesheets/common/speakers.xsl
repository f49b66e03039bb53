<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:id="tei-tools:identifiers"
    xmlns:meta="tei-tools:metadata"
    xmlns:speaker="tei-tools:speakers"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Who speaks or acts (@who, TEI Guidelines 3.3.3, 8.3.1). Needs identifiers.xsl and metadata.xsl. -->

  <!-- The names of those to whom @who points, or what stands there. -->
  <xsl:function name="speaker:names" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:for-each select="tokenize($element/@who)">
      <xsl:variable name="who" as="element()?"
          select="id:owner($element, substring-after(., '#'))"/>
      <xsl:sequence select="($who ! speaker:name(.)[.], replace(., '^.*[#:]', '')[.])[1]"/>
    </xsl:for-each>
  </xsl:function>

  <!-- What a person of a register, a list of characters or a play is called, as it is said: first
       name before surname. -->
  <xsl:function name="speaker:name" as="xs:string">
    <xsl:param name="who" as="element()"/>
    <xsl:variable name="name" as="element()?" select="($who/(self::role | self::persName | self::name
        | self::orgName), $who/(persName | name | orgName | role), $who//role)[1]"/>
    <xsl:variable name="is-parted" as="xs:boolean"
        select="exists($name/*) and empty($name/text()[normalize-space()])"/>
    <xsl:sequence select="if ($is-parted)
        then string-join(($name/(* except surname), $name/surname) ! meta:words(.)[.], ' ')
        else meta:words($name)"/>
  </xsl:function>
</xsl:stylesheet>
