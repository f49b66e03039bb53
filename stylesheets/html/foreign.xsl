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
  <!-- A piece of a formula without its frame gets the frame. -->
  <xsl:template mode="html" as="element()" match="m:*[not(parent::m:*)][not(self::m:math)]"
      priority="3">
    <math xmlns="http://www.w3.org/1998/Math/MathML">
      <xsl:next-match/>
    </math>
  </xsl:template>

  <!-- What MathML Core no longer has, and what may hold anything, is a row. -->
  <xsl:template mode="html" as="element()" match="m:*[not(local-name() = $html:mathematics)]"
      priority="2">
    <mrow xmlns="http://www.w3.org/1998/Math/MathML" class="unhandled" data-element="{name()}">
      <xsl:apply-templates mode="html" select="*"/>
      <xsl:for-each select="text()[normalize-space()]">
        <mtext>
          <xsl:value-of select="."/>
        </mtext>
      </xsl:for-each>
    </mrow>
  </xsl:template>
  <xsl:template mode="html" as="element()" match="m:mfenced" priority="2.5">
    <mrow xmlns="http://www.w3.org/1998/Math/MathML">
      <mo><xsl:value-of select="(@open, '(')[1]"/></mo>
      <xsl:for-each select="m:*">
        <xsl:if test="position() gt 1">
          <mo><xsl:value-of select="(@separators, ',')[1]"/></mo>
        </xsl:if>
        <xsl:apply-templates mode="html" select="."/>
      </xsl:for-each>
      <mo><xsl:value-of select="(@close, ')')[1]"/></mo>
    </mrow>
  </xsl:template>

  <xsl:variable name="html:mathematics" as="xs:string+" select="'math', 'mi', 'mn', 'mo', 'ms',
      'mtext', 'mspace', 'mrow', 'mfrac', 'msqrt', 'mroot', 'mstyle', 'merror', 'mpadded',
      'mphantom', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts',
      'mprescripts', 'none', 'mtable', 'mtr', 'mtd'"/>

  <xsl:template mode="html" as="element()" priority="2"
      match="svg:*[local-name() = $html:drawings][ancestor-or-self::svg:svg]">
    <xsl:element name="{local-name()}" namespace="http://www.w3.org/2000/svg">
      <xsl:copy-of select="@*[name() = $html:drawing-attributes][not(matches(., 'url|:'))]"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>

  <!-- Whatever else a drawing holds is a group, and its words are words in the drawing. -->
  <xsl:template mode="html" as="element()" match="svg:*[ancestor::svg:svg]" priority="1">
    <g xmlns="http://www.w3.org/2000/svg" class="unhandled" data-element="{name()}">
      <xsl:apply-templates mode="html" select="*"/>
      <xsl:for-each select="text()[normalize-space()]">
        <text y="1em">
          <xsl:value-of select="."/>
        </text>
      </xsl:for-each>
    </g>
  </xsl:template>

  <xsl:variable name="html:drawings" as="xs:string+" select="'svg', 'g', 'path', 'rect', 'circle',
      'ellipse', 'line', 'polyline', 'polygon', 'text', 'tspan', 'title', 'desc'"/>
  <xsl:variable name="html:drawing-attributes" as="xs:string+" select="'x', 'y', 'x1', 'y1', 'x2',
      'y2', 'cx', 'cy', 'r', 'rx', 'ry', 'd', 'points', 'width', 'height', 'viewBox', 'fill',
      'stroke', 'stroke-width', 'transform', 'opacity', 'text-anchor', 'font-size'"/>
</xsl:stylesheet>
