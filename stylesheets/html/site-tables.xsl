<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The tables that say in words what a drawing shows. -->

  <!-- A table with a caption and column headings, both named as labels; it scrolls where the
       screen is narrow. -->
  <xsl:function name="site:table" as="element()">
    <xsl:param name="caption" as="xs:string"/>
    <xsl:param name="columns" as="xs:string+"/>
    <xsl:param name="rows" as="element()*"/>
    <div class="table-frame" role="region" tabindex="0" aria-label="{label:word($caption)}">
      <table class="facts">
        <caption>{label:word($caption)}</caption>
        <thead>
          <tr>
            <xsl:for-each select="$columns">
              <th scope="col" class="{.}">{label:word(.)}</th>
            </xsl:for-each>
          </tr>
        </thead>
        <tbody>
          <xsl:sequence select="$rows"/>
        </tbody>
      </table>
    </div>
  </xsl:function>
</xsl:stylesheet>
