<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:left="tei-tools:left-out"
    xmlns:meta="tei-tools:metadata"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Tables. -->

  <!-- A table of more columns may be wider than a screen, and is scrolled by keyboard too. -->
  <xsl:variable name="html:wide" as="xs:integer" select="4"/>

  <xsl:template mode="html" as="element()" match="table">
    <div class="table-frame">
      <xsl:if test="row[count(cell) gt $html:wide]">
        <xsl:attribute name="role" select="'region'"/>
        <xsl:attribute name="tabindex" select="0"/>
        <xsl:attribute name="aria-label" select="(head[1] ! meta:words(.)[.], label:word('table'))[1]"/>
      </xsl:if>
      <table>
        <xsl:sequence select="html:attributes(., ())"/>
        <xsl:apply-templates mode="html-caption" select="head[1]"/>
        <tbody>
          <xsl:apply-templates mode="html-row" select="node() except head[1]">
            <xsl:with-param name="figures" select="html:figures(.)" tunnel="yes"/>
          </xsl:apply-templates>
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
    <xsl:param name="figures" as="map(xs:integer, xs:integer)" tunnel="yes" select="map{}"/>
    <xsl:variable name="decimals" as="xs:integer?" select="$figures(html:column(.))[not(current()/html:span(@cols, 'colspan'))]"/>
    <xsl:variable name="heads" as="xs:string?" select="
        if (../@role = 'label') then 'col' else if (@role = 'label') then 'row' else ()"/>
    <xsl:element name="{if ($heads) then 'th' else 'td'}">
      <xsl:sequence select="html:attributes(., 'figure-of-column'[exists($decimals)])"/>
      <xsl:if test="$decimals gt 0 and html:is-figure(.)">
        <xsl:sequence select="html:padding(., $decimals)"/>
      </xsl:if>
      <xsl:if test="$heads">
        <xsl:attribute name="scope" select="$heads"/>
      </xsl:if>
      <xsl:sequence select="html:span(@cols, 'colspan'), html:span(@rows, 'rowspan')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>

  <!-- The columns that hold figures only, by number, each with its most decimal places; of a table
       in which no cell reaches into the next row. -->
  <xsl:function name="html:figures" as="map(xs:integer, xs:integer)">
    <xsl:param name="table" as="element(table)"/>
    <xsl:map>
      <xsl:for-each-group group-by="html:column(.)" select="$table[empty(row/cell/@rows)]
          /row[not(@role = 'label')]/cell[not(@role = 'label')][not(html:span(@cols, 'colspan'))][normalize-space()]">
        <xsl:if test="every $cell in current-group() satisfies html:is-figure($cell)">
          <xsl:map-entry key="current-grouping-key()"
              select="max(current-group() ! string-length(html:decimals(.)))"/>
        </xsl:if>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- The number of the column in which a cell begins; of a table in a cell, before that of the
       cell. Rows are walked once, since each cell would otherwise count all those before it. -->
  <xsl:accumulator name="html:columns" as="xs:integer*" initial-value="()">
    <xsl:accumulator-rule match="row" select="1, $value"/>
    <xsl:accumulator-rule match="row" phase="end" select="tail($value)"/>
    <xsl:accumulator-rule match="row/cell" phase="end" select="head($value)
        + (html:span(@cols, 'colspan') ! xs:integer(.), 1)[1], tail($value)"/>
  </xsl:accumulator>
  <xsl:function name="html:column" as="xs:integer">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="$cell/accumulator-before('html:columns')[1]"/>
  </xsl:function>

  <xsl:function name="html:is-figure" as="xs:boolean">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:sequence select="matches(normalize-space($cell),
        '^[(\[]?[+±−–-]? ?\p{Sc}? ?\d{1,12}([.,’'' ]\d{1,12}){0,6} ?(%|‰|°|\p{Sc})?[)\]]?$')"/>
  </xsl:function>

  <!-- The decimal places of a figure; three digits after a mark are thousands. -->
  <xsl:function name="html:decimals" as="xs:string">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:variable name="number" as="xs:string" select="replace($cell, '\D+$', '')"/>
    <xsl:sequence select="if (matches($number, '[.,](\d{1,2}|\d{4,})$')) then tokenize($number, '[.,]')[last()] else ''"/>
  </xsl:function>

  <!-- What a figure lacks to end where its column's longest does; style sheets set it unseen. -->
  <xsl:function name="html:padding" as="attribute()?">
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:param name="decimals" as="xs:integer"/>
    <xsl:variable name="own" as="xs:integer" select="string-length(html:decimals($cell))"/>
    <xsl:if test="$own lt $decimals">
      <xsl:attribute name="data-pad" select="('.'[$own = 0], (1 to $decimals - $own) ! '0')" separator=""/>
    </xsl:if>
  </xsl:function>

  <!-- How many columns or rows a cell takes, where the encoder says more than one. -->
  <xsl:function name="html:span" as="attribute()?">
    <xsl:param name="count" as="attribute()?"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:if test="matches($count, '^([2-9]|[1-9]\d)$')">
      <xsl:attribute name="{$name}" select="$count"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
