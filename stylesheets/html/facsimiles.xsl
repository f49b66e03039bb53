<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The pages of the source beside the text (TEI Guidelines 12.1): pictures that the edition has
       are shown, those on the web (IIIF and others) are linked to and never loaded. -->

  <!-- Whether pages of text show facsimiles. -->
  <xsl:variable name="html:with-facsimiles" as="xs:boolean" select="false()"/>

  <xsl:function name="html:facsimiles" as="element()*">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:variable name="words" as="xs:string" select="if (normalize-space($break/@n))
        then label:sentence('facsimile-of', string($break/@n)) else label:word('facsimile')"/>
    <xsl:if test="$html:with-facsimiles">
      <xsl:sequence select="html:facsimile-urls($break) ! html:facsimile($break, ., $words)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="html:facsimile" as="element()?">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="file" as="xs:string?" select="page:picture($break, $url)"/>
    <xsl:variable name="address" as="xs:string?" select="($file, html:address($url))[1]"/>
    <xsl:variable name="linked" as="xs:boolean"
        select="empty($break/ancestor::*[self::ref or name:kind(.)])"/>
    <xsl:if test="$address and ($file or $linked)">
      <span class="{if ($file) then 'facsimile' else 'facsimile-link'}">
        <xsl:element name="{if ($linked) then 'a' else 'span'}">
          <xsl:if test="$linked">
            <xsl:attribute name="href" select="$address"/>
          </xsl:if>
          <xsl:if test="empty($file)">
            <xsl:attribute name="rel" select="'external'"/>
            <xsl:attribute name="aria-label" select="$words"/>
            <xsl:attribute name="data-label" select="label:word('facsimile')"/>
          </xsl:if>
          <xsl:if test="$file">
            <img src="{$file}" alt="{$words}" loading="lazy"/>
          </xsl:if>
        </xsl:element>
      </span>
    </xsl:if>
  </xsl:function>

  <!-- A page that is transcribed as it lies there (TEI Guidelines 12.2.2), under its number. -->
  <xsl:template mode="html" as="element()" match="surface">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:if test="normalize-space(@n) and empty(label)">
        <p class="surface-name">{label:word('page')} {normalize-space(@n)}</p>
      </xsl:if>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>
  <xsl:template mode="html" as="element()" match="surface/label">
    <p>
      <xsl:sequence select="html:attributes(., 'surface-name')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </p>
  </xsl:template>

  <!-- The addresses of the pictures of a page: @facs itself, or the graphics of the surface, or the
       surface around the zone, to which it points. -->
  <xsl:function name="html:facsimile-urls" as="xs:string*">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:variable name="urls" as="xs:string*">
      <xsl:for-each select="tokenize($break/@facs)">
        <xsl:variable name="target" as="element()?"
            select=".[starts-with(., '#')] ! id:owner($break, substring(., 2))"/>
        <xsl:sequence select="if (not(starts-with(., '#'))) then .
            else ($target/(self::graphic, graphic), $target/ancestor::surface[1]/graphic)[1]/@url
                ! string()"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="distinct-values($urls)"/>
  </xsl:function>
</xsl:stylesheet>
