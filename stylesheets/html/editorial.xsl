<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- What the source's writer changed, and what the editor read, missed or supplied
       (TEI Guidelines 3.5, 11.3). -->

  <xsl:template mode="html" as="element()" match="add | ins">
    <ins>
      <xsl:sequence select="html:attributes(., @place[matches(., '^[a-z]+$')] ! ('place-' || .))"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </ins>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="del | surplus | secl">
    <del>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </del>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="subst | substJoin">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="supplied">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="label:word('supplied')"/>
      <xsl:text>[</xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="unclear">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="label:word('unclear')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="gap | ellipsis">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="string-join((label:word('gap'), @reason,
          string-join((@quantity, @unit), ' ')[.]), ', ')"/>
      <xsl:text>[…</xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="space">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="label:word('space')"/>
      <xsl:text>&#8195;</xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <!-- A description within a line. -->
  <xsl:template mode="html" as="element()"
      match="gap/desc | space/desc | figure//desc | item/desc | graphic/desc | add/desc">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
