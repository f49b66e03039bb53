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

  <xsl:template mode="html" as="element()" match="bibl">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="listBibl/bibl | biblStruct | biblFull | div/bibl
      | body/bibl | back/bibl | cit/bibl | epigraph/bibl">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>
</xsl:stylesheet>
