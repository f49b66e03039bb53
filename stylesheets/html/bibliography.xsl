<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Bibliographies and registers that stand in the text. -->

  <xsl:template mode="html" as="element()+" match="listBibl | listPerson | listPlace | listOrg
      | listEvent | listWit | listObject | listNym">
    <section>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </section>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="bibl | analytic | monogr | imprint | series | biblFull/*">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html-cited" select="."/>
    </span>
  </xsl:template>

  <!-- What a reference says; one that is made of pieces has commas between them, and a full stop
       between an article and its journal, where no piece brings a mark of its own. -->
  <xsl:mode name="html-cited" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-cited" match="*" as="node()*">
    <xsl:apply-templates mode="html" select="node()"/>
  </xsl:template>
  <xsl:template mode="html-cited" match="*[*][not(text()[normalize-space()])]" as="node()*">
    <xsl:variable name="pieces" as="element()*"
        select="*[normalize-space() or .//(ptr | ref | graphic) or exists(descendant-or-self::*/html:said(.))]"/>
    <xsl:for-each select="$pieces">
      <xsl:variable name="place" as="xs:integer" select="position()"/>
      <xsl:variable name="before" as="element()?" select="$pieces[$place - 1]"/>
      <xsl:value-of select="if (empty($before)) then '' else if (matches($before, '[.,;:!?]\s*$')) then ' '
          else if ($before/(self::analytic | self::monogr)) then '. ' else ', '"/>
      <xsl:apply-templates mode="html" select="."/>
    </xsl:for-each>
  </xsl:template>

  <!-- A volume or page by itself is told as one. -->
  <xsl:template mode="html" as="element()" priority="1" match="(biblScope | citedRange)
      [parent::*[self::imprint or self::monogr or self::series or self::biblStruct or self::bibl]
          [not(text()[normalize-space()])]][exists(html:scope(.))]">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:value-of select="label:word('scope-' || html:scope(.)) || '&#160;'"/>
      <xsl:value-of select="html:said(.)"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <!-- Of what a bare number or a pair of them is the number; nothing for words. -->
  <xsl:function name="html:scope" as="xs:string?">
    <xsl:param name="scope" as="element()"/>
    <xsl:variable name="number" as="xs:string" select="normalize-space(($scope[normalize-space()], html:said($scope))[1])"/>
    <xsl:variable name="kind" as="xs:string?" select="$html:scopes(lower-case(($scope/@unit, $scope/@type)[1]))"/>
    <xsl:sequence select="$kind[matches($number, '^[0-9IVXLCivxlc][0-9IVXLCivxlc–/, -]{0,40}$')]
        ! (if (. = 'page' and matches($number, '[–, -]')) then 'pages' else .)"/>
  </xsl:function>
  <xsl:variable name="html:scopes" as="map(xs:string, xs:string)" select="map{
      'volume': 'volume', 'vol': 'volume', 'issue': 'issue', 'number': 'issue', 'no': 'issue', 'page': 'page',
      'pages': 'page', 'pp': 'page', 'p': 'page', 'chapter': 'chapter', 'part': 'part', 'line': 'line'
    }"/>

  <!-- The pieces of an author's name: one that begins with the surname has a comma after it, and
       pieces that stand in the file without a space have one between them. -->
  <xsl:template mode="html" as="node()*" priority="4" match="surname[ancestor::author or ancestor::editor]
      [following-sibling::*[1][self::forename]][not(../text()[normalize-space()])][matches(., '[\p{Lu}\p{Ll}]\s*$')]">
    <xsl:next-match/>
    <xsl:text>,</xsl:text>
  </xsl:template>
  <xsl:template mode="html" as="node()*" priority="3" match="(forename | surname | roleName | nameLink | addName | genName)
      [preceding-sibling::node()[1][self::*]][not(../text()[normalize-space()])][matches(., '^[\p{Lu}\p{Ll}]')]
      [matches(preceding-sibling::node()[1], '[\p{Lu}\p{Ll}.,]$')]">
    <xsl:text> </xsl:text>
    <xsl:next-match/>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="listBibl/bibl | biblStruct | biblFull | div/bibl
      | body/bibl | back/bibl | cit/bibl | epigraph/bibl">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:apply-templates mode="html-cited" select="."/>
    </div>
  </xsl:template>
</xsl:stylesheet>
