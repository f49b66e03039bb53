<?xml version="1.0" encoding="UTF-8"?>
<!-- Lists: with bullets, numbers, labels, or none. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:rend="tei-tools:rendition"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:template match="list | listBibl | listWit | listChange | castList | listEvent | listPerson
      | listPlace | listOrg | listNym | listRelation" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:for-each-group select="* | text()[normalize-space()]"
        group-adjacent="exists(.[self::item or self::label or self::pb or self::lb])">
      <xsl:variable name="are-items" as="xs:boolean" select="current-grouping-key()"/>
      <xsl:call-template name="items">
        <xsl:with-param name="nodes" select="current-group()[$are-items]"/>
      </xsl:call-template>
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="current-group()[not($are-items)]"/>
      </xsl:call-template>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template name="items" as="xs:string*">
    <xsl:param name="nodes" as="element()*"/>
    <xsl:param name="depth" as="xs:integer" tunnel="yes" select="0"/>
    <xsl:variable name="bodies" as="xs:string*">
      <xsl:apply-templates select="$nodes[self::item]" mode="item">
        <xsl:with-param name="depth" tunnel="yes" select="$depth + 1"/>
      </xsl:apply-templates>
    </xsl:variable>
    <xsl:variable name="setter" as="xs:string" select="t:list-setter($nodes/..)"/>
    <xsl:sequence select="
        if ($depth lt $deepest)
        then $nodes[exists($bodies)][1] ! t:turned(.., $setter || '(' || string-join($bodies, ', ') || ')&#10;')
        else $bodies ! (. || '&#10;')"/>
    <xsl:call-template name="flow">
      <xsl:with-param name="nodes" select="$nodes[self::label][not(following-sibling::*[1][self::item])]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- How the items of a list are marked: @rend and @type say, labels in the text speak first. -->
  <xsl:function name="t:list-setter" as="xs:string">
    <xsl:param name="list" as="element()?"/>
    <xsl:variable name="kind" as="xs:string" select="lower-case(string-join($list/(@rend | @type), ' '))"/>
    <xsl:sequence select="
        if ($list/label) then 'unmarked'
        else if (matches($kind, 'number|ordered|arabic|^1$') and not(contains($kind, 'unordered'))) then 'numbered'
        else if (matches($kind, 'simple|none|plain|gloss|index|inline')) then 'unmarked'
        else if (t:has-own-marks($list)) then 'unmarked'
        else 'items'"/>
  </xsl:function>

  <!-- Whether every item brings its number or bullet in its text. -->
  <xsl:function name="t:has-own-marks" as="xs:boolean">
    <xsl:param name="list" as="element()?"/>
    <xsl:sequence select="every $item in $list/item satisfies
        matches(normalize-space($item), '^([(\[]?([0-9]{1,3}|[ivxlc]{1,6}|[a-zA-Z])[.):\]]|[•·*–—§-])')"/>
  </xsl:function>

  <xsl:mode name="item" on-no-match="deep-skip"/>

  <!-- A label begins the line of what it stands for, a paragraph's too. -->
  <xsl:template match="item" mode="item" as="xs:string">
    <xsl:param name="styles" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:variable name="label" as="element(label)?" select="preceding-sibling::*[1][self::label]"/>
    <xsl:variable name="is-flow" as="xs:boolean" select="some $node in node() satisfies t:is-block($node)"/>
    <xsl:variable name="first" as="element()?" select="
        node()[self::* or self::text()[normalize-space()]][1][$label]/self::*[t:is-one-paragraph(.)]"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:apply-templates select="$label" mode="item-label"/>
      <xsl:apply-templates select="$first" mode="anchor"/>
      <xsl:apply-templates select="$first/node()" mode="inline">
        <xsl:with-param name="styles" tunnel="yes" select="t:add-styles($styles, $first ! t:looks(.))"/>
      </xsl:apply-templates>
      <xsl:sequence select="'parbreak()&#10;'[$first]"/>
      <xsl:apply-templates select="node()[not($is-flow)]" mode="inline"/>
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="(node() except $first)[$is-flow]"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="t:code($lines)"/>
  </xsl:template>

  <xsl:mode name="item-label" on-no-match="deep-skip"/>

  <xsl:template match="label" mode="item-label" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="restyled"><xsl:with-param name="with" select="
        if (exists(rend:of(.))) then rend:of(.) else 'italic'[matches(current(), '\p{L}{2}')]"/></xsl:call-template>
    <xsl:sequence select="'h(0.7em)&#10;'"/>
  </xsl:template>

  <!-- A list within a line of text. -->
  <xsl:template match="list" mode="inline" as="xs:string*" priority="1">
    <xsl:for-each select="node()">
      <xsl:sequence select="'[ ]&#10;'"/>
      <xsl:apply-templates select="." mode="inline"/>
    </xsl:for-each>
    <xsl:sequence select="'[ ]&#10;'"/>
  </xsl:template>
</xsl:stylesheet>
