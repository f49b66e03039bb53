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
      <xsl:sequence select="html:attributes(., 'labelled'[current()/label])"/>
      <xsl:apply-templates mode="html-item" select="node() except head"/>
    </xsl:element>
  </xsl:template>

  <xsl:template mode="html" as="element()+" priority="1" match="list[html:is-glossary(.)]">
    <xsl:apply-templates mode="html" select="head"/>
    <dl>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html-item" select="node() except head"/>
    </dl>
  </xsl:template>

  <!-- Whether a list is nothing but terms, each with its explanation. -->
  <xsl:function name="html:is-glossary" as="xs:boolean">
    <xsl:param name="list" as="element()"/>
    <xsl:sequence select="exists($list/self::list/label)
        and empty($list/(* except (head, label, item)))
        and empty($list/label[not(following-sibling::*[1][self::item])])
        and empty($list/item[not(preceding-sibling::*[1][self::label])])"/>
  </xsl:function>

  <xsl:template mode="html" as="element()" priority="2"
      match="list[tokenize(@rend) = 'inline' or @type = 'inline']">
    <span>
      <xsl:sequence select="html:attributes(., 'in-line')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <!-- What stands directly in a list becomes an item, since HTML lists hold nothing else. -->
  <xsl:mode name="html-item" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-item" match="text()[not(normalize-space())] | comment()
      | processing-instruction()"/>
  <xsl:template mode="html-item" match="* | text()[normalize-space()]" as="element()">
    <li class="other">
      <xsl:apply-templates mode="html" select="."/>
    </li>
  </xsl:template>
  <xsl:template mode="html-item" match="*[left:is-out(.)]" priority="2"/>

  <xsl:template mode="html-item" match="item" as="element()">
    <li>
      <xsl:sequence select="html:attributes(., ()), html:value(.)"/>
      <xsl:variable name="label" as="element(label)?"
          select="preceding-sibling::*[1][self::label]"/>
      <xsl:apply-templates mode="html" select="$label"/>
      <xsl:value-of select="' '[$label]"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </li>
  </xsl:template>

  <!-- The number of an item, where what stands between the items would be counted too. -->
  <xsl:function name="html:value" as="attribute()?">
    <xsl:param name="item" as="element(item)"/>
    <xsl:if test="($item/../@type, tokenize($item/../@rend)) = $html:numbered
        and exists($item/preceding-sibling::*[not(self::item or self::head)])">
      <xsl:attribute name="value" select="1 + count($item/preceding-sibling::item)"/>
    </xsl:if>
  </xsl:function>

  <!-- Shown with the item that follows it. -->
  <xsl:template mode="html-item" match="label[following-sibling::*[1][self::item]]" as="element()?"/>

  <xsl:template mode="html-item" priority="1" as="element()"
      match="label[html:is-glossary(..)] | item[html:is-glossary(..)]">
    <xsl:element name="{if (self::label) then 'dt' else 'dd'}">
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
