<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:html="tei-tools:html"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Words that are tagged one by one (TEI Guidelines 18), and words with their reading above. -->

  <!-- What is known of a word: its dictionary form and its part of speech. -->
  <xsl:template mode="html" as="element()" match="(w | pc | m)[@lemma or @pos or @msd]">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="@lemma, @pos, @msd" separator=" · "/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <!-- White space that parts tags of words and not the words (@join). -->
  <xsl:template mode="html" as="text()?" priority="1" match="*[w or pc]/text()[not(normalize-space())]
      [preceding-sibling::*[1]/@join = ('right', 'both') or following-sibling::*[1]/@join = ('left', 'both')]"/>

  <!-- Ruby (TEI Guidelines 3.4.2); browsers without it show the reading in brackets. -->
  <xsl:template mode="html" as="element()" match="ruby">
    <ruby>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </ruby>
  </xsl:template>
  <xsl:template mode="html" as="element()+" match="ruby/rt">
    <rp>(</rp>
    <rt>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </rt>
    <rp>)</rp>
  </xsl:template>
</xsl:stylesheet>
