<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:verse="tei-tools:verse"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Verse: stanzas and lines. -->

  <xsl:template mode="html" as="element()" match="lg">
    <div>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="l">
    <div>
      <xsl:sequence select="html:anchored(., html:share(.))"/>
      <xsl:if test="exists(verse:before(.))">
        <xsl:attribute name="data-before" select="verse:before(.) ! meta:words(.)" separator=" "/>
      </xsl:if>
      <xsl:apply-templates mode="html" select="node()"/>
      <xsl:sequence select="html:line-number(.)"/>
    </div>
  </xsl:template>

  <!-- A line divided between speakers goes on where it was left: below the words in @data-before,
       which style sheets set unseen. -->
  <xsl:function name="html:share" as="xs:string?">
    <xsl:param name="line" as="element(l)"/>
    <xsl:sequence select="$line/@part[. = ('M', 'F')] ! ('part-' || lower-case(.))"/>
  </xsl:function>

  <xsl:function name="html:line-number" as="element()?">
    <xsl:param name="line" as="element(l)"/>
    <xsl:variable name="number" as="xs:string?" select="verse:number($line)"/>
    <xsl:if test="$number and $html:permalinks">
      <a class="line-number" href="#{id:of($line)}" data-number="{$number}"
          aria-label="{label:word('line')} {$number}"/>
    </xsl:if>
    <xsl:if test="$number and not($html:permalinks)">
      <span class="line-number" data-number="{$number}" aria-hidden="true"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
