<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:svg="http://www.w3.org/2000/svg"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Formulas and drawings in markup of their own: what is known to be harmless is passed on. -->

  <xsl:template mode="html" as="element()" match="m:*">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/1998/Math/MathML">
      <xsl:copy-of select="@mathvariant | @display | @open | @close | @stretchy | @rowspan"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>
  <xsl:template mode="html" as="element()" match="m:*[not(local-name() = $html:mathematics)]"
      priority="2">
    <span class="unhandled" data-element="{name()}">
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <xsl:variable name="html:mathematics" as="xs:string+" select="'math', 'mi', 'mn', 'mo', 'ms',
      'mtext', 'mspace', 'mrow', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'merror', 'mpadded',
      'mphantom', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts',
      'mprescripts', 'none', 'mtable', 'mtr', 'mtd'"/>

  <xsl:template mode="html" as="element()" match="svg:*[local-name() = $html:drawings]">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/2000/svg">
      <xsl:copy-of select="@*[name() = $html:drawing-attributes][not(matches(., 'url|:'))]"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:variable name="html:drawings" as="xs:string+" select="'svg', 'g', 'path', 'rect', 'circle',
      'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc'"/>
  <xsl:variable name="html:drawing-attributes" as="xs:string+" select="'x', 'y', 'x1', 'y1', 'x2',
      'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'points', 'width', 'height', 'viewBox', 'fill',
      'stroke', 'stroke-width', 'transform', 'opacity', 'text-anchor', 'font-size'"/>
</xsl:stylesheet>
