<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:left="tei-tools:left-out"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Lists: of items, of terms with their explanations, and in the line. -->

  <xsl:variable name="html:numbered" as="xs:string+"
      select="'ordered', 'numbered', 'number', 'alphabetical', 'roman', 'sequence'"/>

  <xsl:template mode="html" as="element()+" match="list">
    <xsl:apply-templates mode="html" select="head"/>
    <xsl:element name="{if ((@type, tokenize(@rend)) = $html:numbered) then 'ol' else 'ul'}">
      <xsl:sequence select="html:attributes(., ('labelled'[current()/label],
          'unmarked'[html:has-own-marks(current())])), html:numerals(.)"/>
      <xsl:for-each-group select="node() except head" group-ending-with="item">
        <xsl:sequence select="html:item(current-group())"/>
      </xsl:for-each-group>
    </xsl:element>
  </xsl:template>

  <xsl:template mode="html" as="element()+" priority="1" match="list[html:is-glossary(.)]">
    <xsl:apply-templates mode="html" select="head"/>
    <dl>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html-term" select="node() except head"/>
    </dl>
  </xsl:template>

  <!-- The numerals of a list that counts in letters or in Roman figures. -->
  <xsl:function name="html:numerals" as="attribute()?">
    <xsl:param name="list" as="element()"/>
    <xsl:variable name="kinds" as="xs:string*" select="$list/@type, tokenize($list/@rend)"/>
    <xsl:if test="$kinds = ('alphabetical', 'roman')">
      <xsl:attribute name="type" select="if ($kinds = 'roman') then 'i' else 'a'"/>
    </xsl:if>
  </xsl:function>

  <!-- The marks of enumerations: "1.", "(a)", "IV)", "–". -->
  <xsl:variable name="html:enumerator" as="xs:string"
      select="'([(\[]?([0-9]{1,4}|[ivxlcIVXLC]{1,7}|\p{L})[.):\]]+|[0-9]{1,4}|[•·*–—§-])'"/>

  <!-- Whether every item has its mark in its text, or none since it has labels. -->
  <xsl:function name="html:has-own-marks" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="exists($list/item) and empty($list/label) and (every $item in $list/item
        satisfies matches($item, '^\s*' || $html:enumerator || '\s'))"/>
  </xsl:function>

  <!-- Whether a list is nothing but terms, each with its explanation; numbers are no terms. -->
  <xsl:function name="html:is-glossary" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="exists($list/self::list/label)
        and empty($list/(* except (head, headLabel, headItem, label, item))) and empty($list/text()[normalize-space()])
        and empty($list/label[not(following-sibling::*[1][self::item])])
        and empty($list/item[not(preceding-sibling::*[1][self::label])])
        and (some $label in $list/label satisfies
            not(matches(normalize-space($label), '^' || $html:enumerator || '$')))"/>
  </xsl:function>

  <xsl:template mode="html" as="element()" priority="2"
      match="list[tokenize(@rend) = 'inline' or @type = 'inline']">
    <span>
      <xsl:sequence select="html:attributes(., 'in-line')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <!-- What stands directly in a list of persons becomes an item, since HTML lists hold nothing
       else. -->
  <xsl:mode name="html-item" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-item" match="text()[not(normalize-space())] | comment()
      | processing-instruction()"/>
  <xsl:template mode="html-item" match="* | text()[normalize-space()]" as="element()">
    <li class="other">
      <xsl:apply-templates mode="html" select="."/>
    </li>
  </xsl:template>
  <xsl:template mode="html-item" match="*[left:is-out(.)]" priority="2"/>

  <!-- An item with what stands before it (its label, a page break); what follows the last item is
       an item without a number. -->
  <xsl:function name="html:item" as="element()?">
    <xsl:param name="nodes" as="node()+"/>
    <xsl:variable name="item" as="element()?" select="$nodes[last()][self::item]"/>
    <xsl:variable name="content" as="node()*">
      <xsl:apply-templates mode="html" select="$nodes except $item"/>
      <xsl:value-of select="' '[$nodes/self::label][$item]"/>
      <xsl:apply-templates mode="html" select="$item/node()"/>
    </xsl:variable>
    <xsl:if test="$item or exists($content[self::* or normalize-space()])">
      <li>
        <xsl:sequence select="if ($item) then html:attributes($item, ()) else html:other()"/>
        <xsl:if test="$item/@n[matches(., '^\d{1,6}$')] and ($item/../@type, tokenize($item/../@rend)) = $html:numbered">
          <xsl:attribute name="value" select="$item/@n"/>
        </xsl:if>
        <xsl:sequence select="$content"/>
      </li>
    </xsl:if>
  </xsl:function>

  <xsl:function name="html:other" as="attribute()">
    <xsl:attribute name="class" select="'other'"/>
  </xsl:function>

  <xsl:mode name="html-term" on-no-match="deep-skip" use-accumulators="#all"/>
  <xsl:template mode="html-term" as="element()" match="label | item | headLabel | headItem">
    <xsl:element name="{if (self::label or self::headLabel) then 'dt' else 'dd'}">
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="item | castItem">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="label | headLabel | headItem">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
