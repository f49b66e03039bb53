<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:link="tei-tools:links"
    xmlns:quote="tei-tools:quotations"
    xmlns:rend="tei-tools:rendition"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Quotations, titles, highlighting, references. -->

  <xsl:template mode="html" as="element()" match="q | quote | said">
    <xsl:element name="{if (quote:is-block(.)) then 'blockquote' else 'span'}">
      <xsl:sequence select="html:anchored(., html:doubt(.))"/>
      <xsl:apply-templates mode="html-marks" select="."/>
    </xsl:element>
  </xsl:template>

  <!-- The content of a quotation with the marks that the encoder left to the edition. -->
  <xsl:mode name="html-marks" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-marks" match="*" as="node()*">
    <xsl:variable name="wants" as="xs:boolean" select="not(quote:is-block(.)) and quote:wants-marks(.)"/>
    <xsl:value-of select="quote:mark(., 'before', '“'[$wants])"/>
    <xsl:apply-templates mode="html" select="node()"/>
    <xsl:value-of select="quote:mark(., 'after', '”'[$wants])"/>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="soCalled">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html-marks" select="."/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="title">
    <cite>
      <xsl:sequence select="html:attributes(., @level[. = ('a', 'j', 'm', 's', 'u')]
          ! ('level-' || .))"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </cite>
  </xsl:template>

  <!-- A title that is an address leads there. -->
  <xsl:template mode="html" as="element()" priority="1"
      match="title[not(*)][matches(., '^\s*https?://\S+\s*$')][exists(html:address(normalize-space()))]">
    <a href="{html:address(normalize-space())}" rel="external">
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:value-of select="."/>
    </a>
  </xsl:template>

  <!-- Highlighting takes the element of HTML that means the same, where there is one. -->
  <xsl:variable name="html:highlights" as="map(xs:string, xs:string)" select="map{
      'superscript': 'sup', 'subscript': 'sub', 'struck': 's', 'typewriter': 'code'
    }"/>

  <xsl:template mode="html" as="element()" match="hi">
    <xsl:element name="{(rend:of(.) ! $html:highlights(.), 'span')[1]}">
      <xsl:sequence select="html:attributes(., 'italic'[empty(current()/(@rend, @rendition, @style))])"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="ref | ptr">
    <xsl:variable name="href" as="xs:string?" select="link:of(.)"/>
    <xsl:element name="{if ($href) then 'a' else 'span'}">
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:if test="$href">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:apply-templates mode="html-words" select="."/>
    </xsl:element>
  </xsl:template>

  <!-- The words of a reference: its own, or those of what it points at. -->
  <xsl:mode name="html-words" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-words" match="*" as="node()*">
    <xsl:apply-templates mode="html" select="node()"/>
  </xsl:template>
  <xsl:template mode="html-words" match="*[not(normalize-space())][not(.//graphic)]" as="node()*">
    <xsl:apply-templates mode="html" select="node()"/>
    <xsl:value-of select="link:words(.)"/>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="g[not(normalize-space())]">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:value-of select="id:owner(., substring(@ref, 2))/(mapping, charName, glyphName, .)[1]"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="anchor">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
