<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:line="tei-tools:line-ends"
    xmlns:name="tei-tools:names"
    xmlns:part="tei-tools:parts"
    xmlns:rend="tei-tools:rendition"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Places where the source's page, column, line or hand changes. -->

  <!-- A page without a number has no name to announce, and is a place only. -->
  <xsl:template mode="html" as="element()+" match="pb">
    <span>
      <xsl:sequence select="html:anchored(., ())"/>
    </span>
    <xsl:sequence select="html:facsimiles(.)"/>
  </xsl:template>

  <xsl:template mode="html" as="element()+" match="pb[normalize-space(@n)]">
    <xsl:variable name="words" as="xs:string" select="label:word('page') || ' ' || normalize-space(@n)"/>
    <span role="doc-pagebreak" aria-label="{$words}">
      <xsl:sequence select="html:anchored(., 'numbered')"/>
      <xsl:if test="$html:permalinks">
        <xsl:sequence select="html:page-link(., $words)"/>
      </xsl:if>
    </span>
    <xsl:sequence select="html:facsimiles(.)"/>
  </xsl:template>

  <!-- The number of a page as a link to itself; only the number within a name, which is a link. -->
  <xsl:function name="html:page-link" as="element()">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:choose>
      <xsl:when test="$break/ancestor::*[self::ref or name:kind(.)]">
        <span data-number="{normalize-space($break/@n)}"/>
      </xsl:when>
      <xsl:otherwise>
        <a href="#{id:of($break)}" data-number="{normalize-space($break/@n)}" aria-label="{$words}"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <!-- A line of the source. A reading lets prose run on over it and keeps it elsewhere; a
       diplomatic view keeps all. -->
  <xsl:template mode="html" as="element()" match="lb">
    <br>
      <xsl:sequence select="html:attributes(., ())"/>
    </br>
  </xsl:template>
  <xsl:template mode="html" as="node()+" match="lb[html:runs-on(.)]">
    <xsl:text> </xsl:text>
    <xsl:element name="{if ($html:diplomatic) then 'br' else 'span'}">
      <xsl:sequence select="html:attributes(., 'running')"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="html:runs-on" as="xs:boolean">
    <xsl:param name="break" as="element(lb)"/>
    <xsl:variable name="block" as="element()?" select="$break/ancestor::*[self::p or self::l
        or self::head or self::titlePart or self::ab or self::item or self::cell or self::signed
        or self::salute or self::dateline or self::address or self::byline or self::zone][1]"/>
    <xsl:sequence select="exists($block/self::p) and not($block/ancestor::*[self::titlePage
        or self::opener or self::closer or self::epigraph])
        and not(rend:of($block) = ('centred', 'right'))"/>
  </xsl:function>

  <!-- A word that runs over the line's end is one word. -->
  <xsl:template mode="html" as="element()" match="lb[@break = 'no']" priority="0.7">
    <span>
      <xsl:sequence select="html:attributes(., 'within-word')"/>
    </span>
  </xsl:template>

  <!-- The hyphen before it. -->
  <xsl:template mode="html" as="node()*" match="text()[line:unread(.)]">
    <xsl:value-of select="line:read(.)"/>
    <xsl:if test="$html:diplomatic">
      <span class="line-end" hidden="hidden">
        <xsl:value-of select="line:unread(.)"/>
      </span>
    </xsl:if>
  </xsl:template>

  <!-- Whether pages hold what a diplomatic view shows beside what a reading shows. -->
  <xsl:variable name="html:diplomatic" as="xs:boolean" select="false()"/>

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
      <xsl:if test="html:ornament(.)">
        <xsl:attribute name="data-ornament" select="rend:ornament(.)"/>
      </xsl:if>
    </span>
  </xsl:template>

  <!-- A milestone among blocks is shown as a break; one in the line is only a place. -->
  <xsl:function name="html:ornament" as="xs:string?">
    <xsl:param name="milestone" as="element(milestone)"/>
    <xsl:sequence select="'ornament'[$milestone/parent::*[part:is-division(.) or self::lg]]
        [$milestone/@rend or $milestone/@unit = ('section', 'break', 'scene', 'ornament', 'sep')]"/>
  </xsl:function>
</xsl:stylesheet>
