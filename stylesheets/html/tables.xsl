<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:left="tei-tools:left-out"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Tables. -->

  <xsl:template mode="html" as="element()" match="table">
    <div class="table-frame">
      <table>
        <xsl:sequence select="html:attributes(., ())"/>
        <xsl:apply-templates mode="html-caption" select="head[1]"/>
        <tbody>
          <xsl:apply-templates mode="html-row" select="node() except head[1]"/>
        </tbody>
      </table>
    </div>
  </xsl:template>

  <xsl:mode name="html-caption" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-caption" match="head" as="element()">
    <caption>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </caption>
  </xsl:template>

  <!-- What stands between rows becomes a row, what stands between cells a cell. -->
  <xsl:mode name="html-row" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-row" match="text()[not(normalize-space())] | comment()
      | processing-instruction()"/>
  <xsl:template mode="html-row" match="* | text()[normalize-space()]" as="element()">
    <tr class="other">
      <td colspan="{max((1, ../row ! count(cell)))}">
        <xsl:apply-templates mode="html" select="."/>
      </td>
    </tr>
  </xsl:template>
  <xsl:template mode="html-row" match="*[left:is-out(.)]" priority="2"/>
  <xsl:template mode="html-row" match="row" as="element()">
    <tr>
      <xsl:sequence select="html:attributes(., @role[. = 'label'])"/>
      <xsl:apply-templates mode="html-cell" select="node()"/>
    </tr>
  </xsl:template>

  <xsl:mode name="html-cell" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-cell" match="text()[not(normalize-space())] | comment()
      | processing-instruction()"/>
  <xsl:template mode="html-cell" match="* | text()[normalize-space()]" as="element()">
    <td class="other">
      <xsl:apply-templates mode="html" select="."/>
    </td>
  </xsl:template>
  <xsl:template mode="html-cell" match="*[left:is-out(.)]" priority="2"/>
  <xsl:template mode="html-cell" match="cell" as="element()">
    <xsl:variable name="heads" as="xs:string?" select="
        if (../@role = 'label') then 'col' else if (@role = 'label') then 'row' else ()"/>
    <xsl:element name="{if ($heads) then 'th' else 'td'}">
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:if test="$heads">
        <xsl:attribute name="scope" select="$heads"/>
      </xsl:if>
      <xsl:sequence select="html:span(@cols, 'colspan'), html:span(@rows, 'rowspan')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>

  <!-- How many columns or rows a cell takes, where the encoder says more than one. -->
  <xsl:function name="html:span" as="attribute()?">
    <xsl:param name="count" as="attribute()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:if test="matches($count, '^([2-9]|[1-9]\d)$')">
      <xsl:attribute name="{$name}" select="$count"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
