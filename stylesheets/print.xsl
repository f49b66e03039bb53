<?xml version="1.0" encoding="UTF-8"?>
<!-- The print edition: one program in Typst's language for one or several TEI documents. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:order="tei-tools:order"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:import href="common/common.xsl"/>

  <xsl:param name="sources" as="array(document-node())"/>
  <!-- What a book of several documents is called; '' where their own titles are to say it. -->
  <xsl:param name="book-title" as="xs:string" select="''"/>
  <!-- Who edits and publishes it; '' where the headers of its documents are to say it. -->
  <xsl:param name="book-editor" as="xs:string" select="''"/>
  <xsl:param name="book-publisher" as="xs:string" select="''"/>
  <!-- Lines of a picture's address in the documents, a tab, and the file that holds it. -->
  <xsl:param name="pictures" as="xs:string" select="''"/>

  <xsl:include href="typst/core.xsl"/>
  <xsl:include href="typst/edition.xsl"/>
  <xsl:include href="typst/header.xsl"/>
  <xsl:include href="typst/structure.xsl"/>
  <xsl:include href="typst/prose.xsl"/>
  <xsl:include href="typst/inline.xsl"/>
  <xsl:include href="typst/links.xsl"/>
  <xsl:include href="typst/transcription.xsl"/>
  <xsl:include href="typst/apparatus.xsl"/>
  <xsl:include href="typst/milestones.xsl"/>
  <xsl:include href="typst/notes.xsl"/>
  <xsl:include href="typst/verse.xsl"/>
  <xsl:include href="typst/drama.xsl"/>
  <xsl:include href="typst/letters.xsl"/>
  <xsl:include href="typst/lists.xsl"/>
  <xsl:include href="typst/manuscripts.xsl"/>
  <xsl:include href="typst/tables.xsl"/>
  <xsl:include href="typst/figures.xsl"/>
  <xsl:include href="typst/mathematics.xsl"/>
  <xsl:include href="typst/index.xsl"/>
  <xsl:include href="typst/chronology.xsl"/>

  <xsl:variable name="documents" as="element()*" select="order:sorted(array:flatten($sources)//TEI)"/>

  <xsl:template name="xsl:initial-template" as="map(xs:string, xs:string)">
    <xsl:if test="empty($documents)">
      <xsl:message terminate="yes">There is no TEI element to print: give a TEI P5 document.</xsl:message>
    </xsl:if>
    <xsl:variable name="program" as="xs:string*">
      <xsl:call-template name="edition"/>
    </xsl:variable>
    <xsl:sequence select="map{ 'edition.typ' : string-join($program),
        'undescribed.txt' : string-join($undescribed, '&#10;') }"/>
  </xsl:template>
</xsl:stylesheet>
