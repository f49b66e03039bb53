<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:id="tei-tools:identifiers"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- A name for every element of a document: its xml:id, or what it is and the how-manieth
       ("p-12" is the twelfth paragraph). The same document gives the same names. -->

  <xsl:key name="id:by-id" match="*[@xml:id]" use="string(@xml:id)"/>

  <xsl:accumulator name="id:paragraphs" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//p | text//ab" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="id:verses" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//l" select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="id:others" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="*" select="$value + 1"/>
  </xsl:accumulator>

  <!-- The identifier of an element, one of its kind in its document. -->
  <xsl:function name="id:of" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="own" as="xs:string" select="string($element/@xml:id)"/>
    <xsl:sequence select="if ($own and id:owner($element, $own) is $element) then $own
        else id:free($element, id:made($element))"/>
  </xsl:function>

  <!-- The element that a document means by an identifier: the first, where an editor gave it twice. -->
  <xsl:function name="id:owner" as="element()?">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="identifier" as="xs:string"/>
    <xsl:sequence select="key('id:by-id', $identifier, root($context))[1]"/>
  </xsl:function>

  <xsl:function name="id:made" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates mode="id:made" select="$element"/>
  </xsl:function>

  <!-- The made identifier, unless an editor gave it to another element. -->
  <xsl:function name="id:free" as="xs:string">
    <xsl:param name="context" as="node()"/>
    <xsl:param name="made" as="xs:string"/>
    <xsl:sequence select="if (id:owner($context, $made)) then id:free($context, $made || '.')
        else $made"/>
  </xsl:function>

  <xsl:mode name="id:made" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="id:made" match="*" as="xs:string">
    <xsl:sequence select="local-name() || '.' || accumulator-before('id:others')"/>
  </xsl:template>
  <xsl:template mode="id:made" match="text//p | text//ab" as="xs:string">
    <xsl:sequence select="'p-' || accumulator-before('id:paragraphs')"/>
  </xsl:template>
  <xsl:template mode="id:made" match="text//l" as="xs:string">
    <xsl:sequence select="'l-' || accumulator-before('id:verses')"/>
  </xsl:template>
</xsl:stylesheet>
