<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:html="tei-tools:html"
    xmlns:speaker="tei-tools:speakers"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Plays: speeches, stage directions, persons of the play. -->

  <xsl:template mode="html" as="element()" match="sp">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <!-- A speech whose speaker is told by @who alone; one that goes on tells nobody. -->
  <xsl:template mode="html" as="element()" priority="1"
      match="sp[not(speaker)][exists(speaker:names(.))][not(@who = preceding-sibling::sp[1]/@who)]">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <p class="speaker">[<xsl:value-of select="speaker:names(.)" separator=", "/>]</p>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="sp/speaker">
    <p>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </p>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="stage">
    <xsl:element name="{if (parent::p or parent::l or parent::speaker or parent::stage or parent::ab
        or parent::q or parent::hi or parent::seg) then 'span' else 'p'}">
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template mode="html" as="element()+" match="castList | castGroup">
    <xsl:apply-templates mode="html" select="head"/>
    <ul>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:apply-templates mode="html-item" select="node() except head"/>
    </ul>
  </xsl:template>

  <xsl:template mode="html-item" as="element()" match="castItem">
    <li>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </li>
  </xsl:template>
</xsl:stylesheet>
