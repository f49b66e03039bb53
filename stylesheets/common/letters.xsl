<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:letter="tei-tools:letters"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Letters of which a text has several, each with a description of its own to which @decls
       points (TEI 16.3). Needs identifiers.xsl, labels.xsl, metadata.xsl and names.xsl. -->

  <!-- The description of a letter that is a division of a text. -->
  <xsl:function name="letter:described" as="element(correspDesc)?">
    <xsl:param name="division" as="node()?"/>
    <xsl:sequence select="($division/@decls/tokenize(.)[starts-with(., '#')]
        ! id:owner($division, substring(., 2))/self::correspDesc)[1]"/>
  </xsl:function>

  <!-- The letter that a page of these nodes holds, if it holds one. -->
  <xsl:function name="letter:of" as="element()?">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:variable name="letters" as="element()*"
        select="$pieces/self::div[exists(letter:described(.))]"/>
    <xsl:sequence select="$letters[count($letters) = 1]"/>
  </xsl:function>

  <!-- Who sent a letter ("sent") or is to have it ("received"). -->
  <xsl:function name="letter:names" as="xs:string*">
    <xsl:param name="letter" as="element()"/>
    <xsl:param name="action" as="xs:string"/>
    <xsl:sequence select="letter:described($letter)/correspAction[@type = $action]
        /(persName | orgName | name | rs) ! meta:words(.)[.][not(lower-case(.) = $meta:nobody)]"/>
  </xsl:function>

  <xsl:function name="letter:dated" as="element()?">
    <xsl:param name="letter" as="element()"/>
    <xsl:sequence select="letter:described($letter)/correspAction[@type = 'sent']/date
        => subsequence(1, 1)"/>
  </xsl:function>

  <!-- A letter's date for machines, and for readers. -->
  <xsl:function name="letter:when" as="xs:string?">
    <xsl:param name="letter" as="element()"/>
    <xsl:sequence select="letter:dated($letter) ! (name:from(.), name:to(.))[1]"/>
  </xsl:function>
  <xsl:function name="letter:date" as="xs:string?">
    <xsl:param name="letter" as="element()"/>
    <xsl:sequence select="letter:dated($letter) ! meta:date-words(.)"/>
  </xsl:function>

  <!-- "Jabez Rowe to Anne Trevanion", as much of it as is known. -->
  <xsl:function name="letter:addressed" as="xs:string">
    <xsl:param name="letter" as="element()"/>
    <xsl:sequence select="string-join((string-join(letter:names($letter, 'sent'), ', ')[.],
        string-join(letter:names($letter, 'received'), ', ')[.] ! (label:word('to') || ' ' || .)), ' ')"/>
  </xsl:function>

  <!-- The same with the date. -->
  <xsl:function name="letter:title" as="xs:string">
    <xsl:param name="letter" as="element()"/>
    <xsl:sequence select="string-join((letter:addressed($letter)[.], letter:date($letter)), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
