<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:meta="tei-tools:metadata"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Dictionaries (TEI Guidelines 10): entries, their senses and the pieces of which they are made. -->

  <!-- Pieces of an entry, a reading or a description that stand in the file without a space have one between them;
       punctuation has none. -->
  <xsl:template mode="html" as="node()*" priority="3" match="(cit | entry | entryFree | etym | form | gramGrp | hom | lem
      | notatedMusic | objectIdentifier | rdg | re | sense | superEntry | xr)/*[preceding-sibling::node()[1][self::*]]
      [local-name() = $html:pieces]">
    <xsl:text> </xsl:text>
    <xsl:next-match/>
  </xsl:template>
  <xsl:variable name="html:pieces" as="xs:string+" select="'bibl', 'case', 'cit', 'colloc', 'def', 'desc', 'etym',
      'form', 'gen', 'gram', 'gramGrp', 'hyph', 'idno', 'iType', 'lang', 'lbl', 'mood', 'number', 'orth', 'objectName',
      'per', 'pos', 'pron', 'quote', 're', 'ref', 'stress', 'subc', 'syll', 'tns', 'usg', 'wit', 'witDetail', 'xr'"/>

  <!-- A sense or homonym with its number, where its text does not begin with that. -->
  <xsl:template mode="html" as="element()" match="(sense | hom)[matches(@n, '^[\p{L}\p{N}.)]{1,6}$')]
      [not(starts-with(normalize-space(), @n))]">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <span class="sense-number">{@n}{'.'[matches(current()/@n, '[\p{L}\p{N}]$')]}</span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <!-- A translation is no quotation, and has no marks of one. -->
  <xsl:template mode="html" as="element()" priority="1"
      match="cit[starts-with(@type, 'trans')][ancestor::entry or ancestor::entryFree]/quote">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <!-- The headword, where an example only points back to it. -->
  <xsl:template mode="html" as="element()" match="(oRef | oVar | pRef | pVar)[not(normalize-space())]">
    <xsl:variable name="form" as="element()?" select="ancestor::*[self::entry or self::entryFree
        or self::re or self::hom][form][1]/form[1]"/>
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:value-of select="($form//(if (current()/(self::oRef or self::oVar)) then orth else pron))[1] ! meta:words(.)"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
