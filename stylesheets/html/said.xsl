<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- What some elements say in attributes alone, as words: where a text stands in a manuscript, how
       its leaves are written and how large they are, when something was. -->

  <xsl:mode name="html-said" on-no-match="deep-skip"/>
  <xsl:template mode="html-said" as="xs:string?"
      match="(locus | biblScope | citedRange)[not(normalize-space())][@from or @to]">
    <xsl:sequence select="string-join(distinct-values((@from, @to)), '–')"/>
  </xsl:template>
  <xsl:template mode="html-said" as="xs:string?" match="layout[not(normalize-space())][@columns or @writtenLines]">
    <xsl:sequence select="string-join((@columns ! html:so-many(., 'column'),
        @writtenLines ! html:so-many(., 'written-line')), ', ')"/>
  </xsl:template>
  <xsl:template mode="html-said" as="xs:string?" match="(measure | height | width | depth | dim | num
      )[not(normalize-space())][@quantity or @value]">
    <xsl:sequence select="string-join((@quantity, @value)[1] ! (., ../@unit), '&#160;')"/>
  </xsl:template>
  <xsl:template mode="html-said" as="xs:string?" match="(date | origDate)[not(normalize-space())][name:from(.) or name:to(.)]">
    <xsl:sequence select="meta:date-words(.)"/>
  </xsl:template>
  <xsl:template mode="html-said" as="xs:string?" match="textLang[not(normalize-space())][@mainLang]">
    <xsl:sequence select="string-join((@mainLang, @otherLangs ! tokenize(.)), ', ')"/>
  </xsl:template>
  <xsl:template mode="html-said" as="xs:string?" match="language[not(normalize-space())][@ident]">
    <xsl:sequence select="string(@ident)"/>
  </xsl:template>
  <xsl:template mode="html-said" as="xs:string?" match="specDesc[not(normalize-space())][@key]">
    <xsl:sequence select="string-join((@key, @atts ! tokenize(.) ! ('@' || .)), ', ')"/>
  </xsl:template>

  <xsl:function name="html:said" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates mode="html-said" select="$element"/>
  </xsl:function>

  <!-- "2 columns", "25–27 lines". -->
  <xsl:function name="html:so-many" as="xs:string">
    <xsl:param name="counts" as="xs:string"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:variable name="numbers" as="xs:string*" select="tokenize($counts)"/>
    <xsl:sequence select="if ($numbers = '1' and count($numbers) = 1) then label:counted(1, $noun)
        else replace(label:counted(2, $noun), '^2', string-join($numbers, '–'))"/>
  </xsl:function>

  <xsl:template mode="html" as="element()" match="(locus | biblScope | citedRange | layout | measure
      | height | width | depth | dim | num | textLang | language | date[ancestor::biblStruct or ancestor::msDesc]
      | origDate)[not(normalize-space())][html:said(.)]">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:text>{html:said(.)}</xsl:text>
    </span>
  </xsl:template>
  <xsl:template mode="html" as="element()" match="specDesc[not(normalize-space())][html:said(.)]">
    <code>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:text>{html:said(.)}</xsl:text>
    </code>
  </xsl:template>
  <xsl:template mode="html" as="element()" match="specList">
    <ul>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html-item" select="node()"/>
    </ul>
  </xsl:template>

  <!-- Measures of a leaf or a binding: "300 × 210 mm". -->
  <xsl:template mode="html" as="element()" match="dimensions">
    <xsl:variable name="measures" as="element()*" select="*[normalize-space() or html:said(.)]"/>
    <xsl:variable name="unit" as="xs:string?" select="(@unit, $measures/@unit)[1][empty($measures/@quantity[not(normalize-space(..))])]"/>
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:choose>
        <xsl:when test="text()[normalize-space()]">
          <xsl:apply-templates mode="html" select="node()"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:for-each select="$measures">
            <xsl:value-of select="if (position() gt 1) then ' × ' else ''"/>
            <xsl:apply-templates mode="html" select="."/>
          </xsl:for-each>
        </xsl:otherwise>
      </xsl:choose>
      <xsl:text>{$unit[not(matches(current(), '\p{L}'))] ! ('&#160;' || .)}</xsl:text>
    </span>
  </xsl:template>
</xsl:stylesheet>
