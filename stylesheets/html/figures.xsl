<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:page="tei-tools:pages"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Figures. The picture itself is shown where the edition has its file (page:pictures). -->

  <xsl:template mode="html" as="element()" match="figure">
    <figure>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node() except (head | figDesc)"/>
      <xsl:if test="head | figDesc">
        <figcaption>
          <xsl:apply-templates mode="html" select="head | figDesc"/>
        </figcaption>
      </xsl:if>
    </figure>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="graphic | media">
    <xsl:variable name="file" as="xs:string?" select="page:picture(., string(@url))"/>
    <xsl:variable name="words" as="xs:string" select="
        ((../figDesc, ../head, desc) ! meta:words(.)[.], label:word('undescribed'))[1]"/>
    <xsl:choose>
      <xsl:when test="$file">
        <img src="{$file}" alt="{$words}">
          <xsl:sequence select="html:attributes(., ())"/>
        </img>
      </xsl:when>
      <xsl:otherwise>
        <span role="img" aria-label="{$words}">
          <xsl:sequence select="html:attributes(., 'absent')"/>
          <xsl:value-of select="label:word('figure') || ': '[exists(current()/*)]"/>
          <xsl:apply-templates mode="html" select="node()"/>
        </span>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
