<?xml version="1.0" encoding="UTF-8"?>
<!-- Figures: a frame with the description where the picture is not at hand. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="picture-files" as="map(xs:string, xs:string)" select="map:merge(
      tokenize($pictures, '\n')[contains(., '&#9;')]
        ! map:entry(substring-before(., '&#9;'), substring-after(., '&#9;')))"/>

  <!-- The files of an element's pictures. -->
  <xsl:function name="t:files" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="$element/descendant-or-self::graphic/@url ! $picture-files(.)"/>
  </xsl:function>

  <xsl:template match="figure" mode="block" as="xs:string*">
    <xsl:variable name="files" as="xs:string*" select="t:files(.)"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:sequence select="$files ! t:picture('picture-here', ., current())"/>
      <xsl:apply-templates select=".[empty($files)]" mode="picture-missing"/>
      <xsl:apply-templates select="head" mode="caption"/>
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="node() except (head, figDesc, desc, graphic),
            graphic/*[exists($files)]"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="t:call('picture', (), $lines)[exists($lines)]"/>
  </xsl:template>

  <!-- The words that say what a picture shows: its description, or its heading. -->
  <xsl:function name="t:description" as="xs:string?">
    <xsl:param name="figure" as="element()"/>
    <xsl:sequence select="(normalize-space(string-join($figure/(figDesc | desc), ' ')),
        $figure/head ! t:words(.))[.][1]"/>
  </xsl:function>

  <!-- The addresses of pictures that nothing describes. -->
  <xsl:variable name="undescribed" as="xs:string*" select="distinct-values(
      $texts//graphic[@url ! $picture-files(.)][empty(t:description(..))][empty(t:description(.))]/@url)"/>

  <!-- A picture with what it shows for those who cannot see it. -->
  <xsl:function name="t:picture" as="xs:string">
    <xsl:param name="setter" as="xs:string"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="figure" as="element()"/>
    <xsl:variable name="alternative" as="xs:string" select="
        (t:description($figure), label:word('undescribed'))[1]"/>
    <xsl:sequence select="$setter || '(' || t:literals(($file, $alternative)) || ')&#10;'"/>
  </xsl:function>

  <xsl:mode name="picture-missing" on-no-match="deep-skip"/>

  <xsl:template match="figure[graphic or figDesc or desc]" mode="picture-missing" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="figDesc, desc, graphic/*"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="t:call('picture-missing', t:literal(label:word('figure')), $lines)"/>
  </xsl:template>

  <!-- A picture in a line of text. -->
  <xsl:template match="graphic | media" mode="inline" as="xs:string*">
    <xsl:variable name="files" as="xs:string*" select="t:files(.)"/>
    <xsl:sequence select="$files ! t:picture('picture-in-line', ., current()/..)"/>
    <xsl:call-template name="sign">
      <xsl:with-param name="sign" select="
          ('[' || label:word('figure') || (if (t:has-text(*)) then ': ' else ']'))[empty($files)]"/>
    </xsl:call-template>
    <xsl:apply-templates mode="inline"/>
    <xsl:call-template name="sign">
      <xsl:with-param name="sign" select="']'[empty($files)][t:has-text(current()/*)]"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Of pictures of the source's pages only the words are told. -->
  <xsl:template match="facsimile" mode="told" as="xs:string*">
    <xsl:variable name="words" as="xs:string*" select="distinct-values(.//text()[normalize-space()] ! normalize-space())"/>
    <xsl:sequence select="t:call('p', (), t:literal(string-join($words, ' · ')))[exists($words)]"/>
  </xsl:template>
</xsl:stylesheet>
