<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
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

  <xsl:template mode="html" as="element()" match="bibl | analytic | monogr | imprint | series">
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
    <xsl:for-each select="*[normalize-space() or .//(ptr | ref | graphic)]">
      <xsl:variable name="before" as="element()?"
          select="preceding-sibling::*[normalize-space() or .//(ptr | ref | graphic)][1]"/>
      <xsl:value-of select="if (empty($before)) then '' else if (matches($before, '[.,;:!?]\s*$')) then ' '
          else if ($before/(self::analytic | self::monogr)) then '. ' else ', '"/>
      <xsl:apply-templates mode="html" select="."/>
    </xsl:for-each>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="listBibl/bibl | biblStruct | biblFull | div/bibl
      | body/bibl | back/bibl | cit/bibl | epigraph/bibl">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:apply-templates mode="html-cited" select="."/>
    </div>
  </xsl:template>
</xsl:stylesheet>
