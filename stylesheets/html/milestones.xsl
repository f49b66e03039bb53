<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Places where the source's page, column, line or hand changes. -->

  <!-- A page without a number has no name to announce, and is a place only. -->
  <xsl:template mode="html" as="element()" match="pb">
    <span>
      <xsl:sequence select="html:anchored(., ())"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="pb[normalize-space(@n)]">
    <xsl:variable name="words" as="xs:string" select="string-join((label:word('page'), @n), ' ')"/>
    <span role="doc-pagebreak" aria-label="{$words}">
      <xsl:sequence select="html:anchored(., 'numbered')"/>
      <xsl:if test="$html:permalinks">
        <a href="#{id:of(.)}" data-number="{@n}" aria-label="{$words}"/>
      </xsl:if>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="lb">
    <br>
      <xsl:sequence select="html:attributes(., ())"/>
    </br>
  </xsl:template>

  <!-- A word that runs over the line's end is one word. -->
  <xsl:template mode="html" as="element()" match="lb[@break = 'no']">
    <wbr>
      <xsl:sequence select="html:attributes(., ())"/>
    </wbr>
  </xsl:template>

  <!-- The start of a first line breaks nothing. -->
  <xsl:template mode="html" match="lb[not(preceding-sibling::node()
      [not(self::text()[not(normalize-space())])][not(self::pb or self::cb)])]" as="element()?" priority="1">
    <xsl:if test="@xml:id">
      <span>
        <xsl:sequence select="html:attributes(., ())"/>
      </span>
    </xsl:if>
  </xsl:template>

  <xsl:template mode="html" as="element()"
      match="cb | gb | handShift | addSpan | delSpan | damageSpan | link | join | alt
          | timeline | when | shift | certainty | precision | respons | listTranspose | transpose">
    <span>
      <xsl:sequence select="html:attributes(., 'milestone')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="milestone">
    <span>
      <xsl:sequence select="html:attributes(., html:ornament(.))"/>
    </span>
  </xsl:template>

  <!-- A milestone among blocks is shown as a break; one in the line is only a place. -->
  <xsl:function name="html:ornament" as="xs:string?">
    <xsl:param name="milestone" as="element(milestone)"/>
    <xsl:sequence select="'ornament'[$milestone/parent::*[part:is-division(.) or self::lg]]
        [$milestone/@rend or $milestone/@unit = ('section', 'break', 'scene', 'ornament', 'sep')]"/>
  </xsl:function>
</xsl:stylesheet>
