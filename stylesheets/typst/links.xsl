<?xml version="1.0" encoding="UTF-8"?>
<!-- References: to places in print, in the same text or another of the book, and to addresses. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- What the file of each source is called, without folder and suffix, as percents have it: a line
       each. Links from one text to another lead to these. -->
  <xsl:param name="stems" as="xs:string" select="''"/>
  <xsl:variable name="sources-by-stem" as="map(xs:string, document-node())">
    <xsl:map>
      <xsl:for-each-group select="tokenize($stems, '\n') ! map{ 'stem' : ., 'number' : position() }" group-by="?stem">
        <xsl:map-entry key="current-grouping-key()" select="$sources(?number)"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- A reference to another text, and one without words, say the page: there is no book without. -->
  <xsl:template match="ref[@target] | ptr[@target]" mode="inline" as="xs:string*">
    <xsl:param name="styles" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:variable name="target" as="xs:string" select="(tokenize(@target)[1], '')[1]"/>
    <xsl:variable name="place" as="element()?" select="t:place(., $target)"/>
    <xsl:variable name="link" as="xs:string?" select="
        if ($place) then 'to:' || t:label($place) else t:web-link($target)"/>
    <xsl:variable name="has-words" as="xs:boolean" select="t:has-text(.)"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:apply-templates mode="inline">
      <xsl:with-param name="styles" tunnel="yes" select="$link, t:add-styles($styles, t:looks(.))"/>
    </xsl:apply-templates>
    <xsl:sequence select="
        if (empty($place)) then t:styled($target, ($link, 'small'))[not($has-words)][t:tells($target)]
        else if (not($has-words)) then t:page-of($place, 'page-of')
        else if (root($place) is root() or ancestor::head) then ()
        else t:page-of($place, 'page-beside')"/>
  </xsl:template>

  <xsl:function name="t:web-link" as="xs:string?">
    <xsl:param name="target" as="xs:string"/>
    <xsl:sequence select="('url:' || $target)[matches($target, '^(https?://|mailto:)[^\s]+$')][string-length($target) lt 2000]"/>
  </xsl:function>

  <!-- Whether an address tells a reader something: not one within a file, which leads nowhere. -->
  <xsl:function name="t:tells" as="xs:boolean">
    <xsl:param name="target" as="xs:string"/>
    <xsl:sequence select="$target and not(starts-with($target, '#'))"/>
  </xsl:function>

  <xsl:function name="t:page-of" as="xs:string">
    <xsl:param name="place" as="element()"/>
    <xsl:param name="setter" as="xs:string"/>
    <xsl:sequence select="$setter || '(' || t:literals((($page-signs($label:language), 'p.')[1], t:label($place))) || ')&#10;'"/>
  </xsl:function>

  <!-- What stands before the number of a page, where it is not "p.". -->
  <xsl:variable name="page-signs" as="map(xs:string, xs:string)" select="map{ 'de' : 'S.' }"/>

  <!-- The place in print to which an address leads: an element of the same text ("#p3"), or of
       another ("letter-2.xml#p3"), or the beginning of that. -->
  <xsl:function name="t:place" as="element()?">
    <xsl:param name="from" as="element()"/>
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="identifier" as="xs:string" select="substring-after($target, '#')"/>
    <xsl:variable name="other" as="document-node()?" select="
        $target[not(matches(., '^(#|[A-Za-z][A-Za-z0-9+.-]*:)'))] ! $sources-by-stem(link:stem(.))"/>
    <xsl:sequence select="
        if (starts-with($target, '#')) then id:owner($from, $identifier)[ancestor::text]
        else $other ! (id:owner(., $identifier)[ancestor-or-self::text], (.//text)[1])[1]"/>
  </xsl:function>

  <!-- A place to which something points. -->
  <xsl:mode name="anchor" on-no-match="deep-skip"/>

  <xsl:template match="*[@xml:id][t:is-pointed-at(.)] | text[not(@xml:id)][(root()//text)[1] is .][t:is-pointed-at(.)]"
      mode="anchor" as="xs:string">
    <xsl:sequence select="'anchor(' || t:literal(t:label(.)) || ')&#10;'"/>
  </xsl:template>

  <xsl:key name="pointers" match="ref[not(ancestor::teiHeader)] | ptr[not(ancestor::teiHeader)]"
      use="tokenize(@target)[1][starts-with(., '#')] ! substring(., 2)"/>

  <xsl:function name="t:is-pointed-at" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="
        exists($element/@xml:id ! key('pointers', ., root($element)))
        or map:size($pointed-at-across) gt 0 and exists($pointed-at-across(t:label($element)))"/>
  </xsl:function>

  <!-- The labels of the places to which other texts of the book point. -->
  <xsl:variable name="pointed-at-across" as="map(xs:string, xs:boolean)" select="map:merge(
      for $pointer in array:flatten($sources)[map:size($sources-by-stem) gt 1]//(ref | ptr)[@target][not(ancestor::teiHeader)],
        $target in tokenize($pointer/@target)[1][t:tells(.)]
      return t:place($pointer, $target) ! map{ t:label(.) : true() })"/>

  <!-- The name of an element in the whole book; that of a text is its document's. -->
  <xsl:function name="t:label" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="t:document-number($element) || '-' || $element/@xml:id"/>
  </xsl:function>

  <xsl:function name="t:document-number" as="xs:integer">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$document-numbers(generate-id(root($node)))"/>
  </xsl:function>

  <xsl:variable name="document-numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="1 to array:size($sources)">
        <xsl:map-entry key="generate-id($sources(.))" select="."/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>
</xsl:stylesheet>
