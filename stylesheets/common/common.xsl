<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <!-- Everything the editions have in common. -->
  <xsl:import href="labels.xsl"/>
  <xsl:import href="left-out.xsl"/>
  <xsl:import href="line-ends.xsl"/>
  <xsl:import href="identifiers.xsl"/>
  <xsl:import href="addresses.xsl"/>
  <xsl:import href="rendition.xsl"/>
  <xsl:import href="quotations.xsl"/>
  <xsl:import href="notes.xsl"/>
  <xsl:import href="verse.xsl"/>
  <xsl:import href="filing.xsl"/>
  <xsl:import href="names.xsl"/>
  <xsl:import href="metadata.xsl"/>
  <xsl:import href="speakers.xsl"/>
  <xsl:import href="order.xsl"/>
  <xsl:import href="letters.xsl"/>
  <xsl:import href="parts.xsl"/>
</xsl:stylesheet>
