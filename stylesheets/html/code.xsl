<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:left="tei-tools:left-out"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- XML shown as XML: examples, and markup of other kinds within a text. -->

  <xsl:template mode="html" as="element()" match="*:egXML | eg"
      priority="1">
    <pre>
      <xsl:sequence select="html:attributes(., ())"/>
      <code>
        <xsl:apply-templates mode="html-code" select="node()"/>
      </code>
    </pre>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="*[left:is-markup(.)]" priority="0.4">
    <div>
      <xsl:sequence select="html:attributes(., 'source-code')"/>
      <xsl:apply-templates mode="html-code" select="."/>
    </div>
  </xsl:template>

  <!-- Code as a block of text, whose spaces and line ends count. -->
  <xsl:template mode="html" as="element()" match="ab[@type = 'code']">
    <pre>
      <xsl:sequence select="html:anchored(., ())"/>
      <code>
        <xsl:apply-templates mode="html" select="node()"/>
      </code>
    </pre>
  </xsl:template>

  <xsl:mode name="html-code" on-no-match="text-only-copy" use-accumulators="#all"/>
  <xsl:template mode="html-code" match="*" as="node()*">
    <xsl:variable name="attributes" as="xs:string*" select="@* !
        (' ' || name() || '=&quot;' || . || '&quot;')"/>
    <span class="markup">&lt;{name() || string-join($attributes)}&gt;</span>
    <xsl:apply-templates mode="html-code" select="node()"/>
    <span class="markup">&lt;/{name()}&gt;</span>
  </xsl:template>
  <xsl:template mode="html-code" match="*[not(node())]" as="node()*">
    <xsl:variable name="attributes" as="xs:string*" select="@* !
        (' ' || name() || '=&quot;' || . || '&quot;')"/>
    <span class="markup">&lt;{name() || string-join($attributes)}/&gt;</span>
  </xsl:template>

  <!-- In a tree of markup, prose stays prose. -->
  <xsl:template mode="html-code" as="node()*" match="schemaSpec//(p | desc | gloss | head | div | list
      | remarks/*) | elementSpec//(p | desc) | classSpec//desc | specGrp//p">
    <xsl:apply-templates mode="html" select="."/>
  </xsl:template>
</xsl:stylesheet>
