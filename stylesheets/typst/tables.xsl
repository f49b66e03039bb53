<?xml version="1.0" encoding="UTF-8"?>
<!-- Tables: every cell at its own place, so that no span can push another out. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="table" mode="block" as="xs:string*">
    <xsl:param name="depth" as="xs:integer" tunnel="yes" select="0"/>
    <xsl:variable name="cells" as="map(*)*" select="t:cells(row)"/>
    <xsl:variable name="columns" as="xs:integer" select="max((1, $cells ! (?x + ?colspan)))"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each select="$cells">
        <xsl:variable name="cell" as="map(*)" select="."/>
        <xsl:variable name="body" as="xs:string">
          <xsl:apply-templates select="$cell?cell" mode="cell">
            <xsl:with-param name="depth" tunnel="yes" select="$depth + 2"/>
          </xsl:apply-templates>
        </xsl:variable>
        <xsl:sequence select="'(x: ' || ?x || ', y: ' || ?y || ', colspan: ' || ?colspan
            || ', rowspan: ' || ?rowspan || ', is-number: ' || t:is-number(?cell) || ', body: ' || $body || ')'"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:apply-templates select="head" mode="caption"/>
    <xsl:sequence select="
        if (empty($cells)) then ()
        else if ($depth ge $deepest) then $cells ! t:cell-text(?cell)
        else t:turned(., 'grid-of-cells(' || $columns || ', ' || count(row[1][@role = 'label'])
            || ', ' || string-join($lines, ', ') || ')&#10;')"/>
    <xsl:call-template name="flow"><xsl:with-param name="nodes" select="(* | text()) except (head, row), row/((* | text()) except cell)"/></xsl:call-template>
  </xsl:template>

  <!-- Whether a cell holds a number and nothing else: such stand flush right. -->
  <xsl:function name="t:is-number" as="xs:boolean">
    <xsl:param name="cell" as="element()"/>
    <xsl:sequence select="matches(normalize-space(string-join($cell//text()[not(ancestor::note)])),
        '^[£$€]?[-−+]?\p{Nd}{1,12}([.,:/ ]\p{Nd}{1,12}){0,6} ?[%°d.]?$')"/>
  </xsl:function>

  <xsl:function name="t:cell-text" as="xs:string*">
    <xsl:param name="cell" as="element()"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="$cell/node()" mode="inline"/>
    </xsl:variable>
    <xsl:sequence select="t:call('p', (), $lines)"/>
  </xsl:function>

  <!-- Each cell with its place. `taken` holds, by column, the first row that is free again. -->
  <xsl:function name="t:cells" as="map(*)*">
    <xsl:param name="rows" as="element(row)*"/>
    <xsl:variable name="count" as="xs:integer" select="count($rows)"/>
    <xsl:iterate select="$rows">
      <xsl:param name="taken" as="map(xs:integer, xs:integer)" select="map{}"/>
      <xsl:variable name="y" as="xs:integer" select="position() - 1"/>
      <xsl:variable name="row" as="map(*)" select="fold-left(cell,
          map{ 'x' : 0, 'taken' : $taken, 'cells' : () }, t:place(?, ?, $y, $count))"/>
      <xsl:sequence select="$row?cells"/>
      <xsl:next-iteration>
        <xsl:with-param name="taken" select="$row?taken"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- A row with one cell more. -->
  <xsl:function name="t:place" as="map(*)">
    <xsl:param name="row" as="map(*)"/>
    <xsl:param name="cell" as="element(cell)"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:variable name="x" as="xs:integer" select="t:free-column($row?taken, $row?x, $y)"/>
    <xsl:variable name="colspan" as="xs:integer"
        select="t:free-width($row?taken, $x, $y, t:span($cell/@cols))"/>
    <xsl:variable name="rowspan" as="xs:integer" select="min((t:span($cell/@rows), $count - $y))"/>
    <xsl:variable name="columns" as="xs:integer+" select="$x to $x + $colspan - 1"/>
    <xsl:sequence select="map{
        'x' : $x + $colspan,
        'taken' : fold-left($columns, $row?taken,
            function($taken, $column) { map:put($taken, $column, $y + $rowspan) }),
        'cells' : ($row?cells, map{ 'cell' : $cell, 'x' : $x, 'y' : $y, 'colspan' : $colspan,
            'rowspan' : $rowspan }) }"/>
  </xsl:function>

  <!-- A span as a number from 1 to 50: more columns fit on no page. -->
  <xsl:function name="t:span" as="xs:integer">
    <xsl:param name="value" as="xs:string?"/>
    <xsl:sequence select="if (matches($value, '^[0-9]{1,4}$')) then max((1, min((50, xs:integer($value))))) else 1"/>
  </xsl:function>

  <xsl:function name="t:free-column" as="xs:integer">
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:param name="from" as="xs:integer"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:sequence select="if (($taken($from), 0)[1] gt $y) then t:free-column($taken, $from + 1, $y) else $from"/>
  </xsl:function>

  <xsl:function name="t:free-width" as="xs:integer">
    <xsl:param name="taken" as="map(xs:integer, xs:integer)"/>
    <xsl:param name="x" as="xs:integer"/>
    <xsl:param name="y" as="xs:integer"/>
    <xsl:param name="wanted" as="xs:integer"/>
    <xsl:variable name="blocked" as="xs:integer*"
        select="($x to $x + $wanted - 1)[($taken(.), 0)[1] gt $y]"/>
    <xsl:sequence select="min(($blocked, $x + $wanted)) - $x"/>
  </xsl:function>

  <xsl:mode name="cell" on-no-match="deep-skip"/>

  <xsl:template match="cell" mode="cell" as="xs:string">
    <xsl:variable name="is-flow" as="xs:boolean" select="some $node in node() satisfies t:is-block($node)"/>
    <xsl:variable name="styles" as="xs:string*"
        select="'bold'[(current()/@role, current()/../@role)[1] = 'label']"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="node()[not($is-flow)]" mode="inline">
        <xsl:with-param name="styles" tunnel="yes" select="$styles"/>
      </xsl:apply-templates>
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="node()[$is-flow]"/>
        <xsl:with-param name="styles" tunnel="yes" select="$styles"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:variable name="turns-alone" as="xs:boolean" select="empty(ancestor::table[1] ! t:other-direction(.))"/>
    <xsl:sequence select="t:code(if ($is-flow or not($turns-alone)) then $lines else t:turned(., string-join($lines)))"/>
  </xsl:template>

  <xsl:mode name="caption" on-no-match="deep-skip"/>

  <xsl:template match="head" mode="caption" as="xs:string*">
    <xsl:call-template name="paragraph"><xsl:with-param name="setter" select="'caption'"/></xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
