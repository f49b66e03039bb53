<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:left="tei-tools:left-out"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- What an edition leaves out on purpose, and why. Everything else in a text is shown;
       the tests of text loss read this very list. -->

  <xsl:variable name="left:list" as="element()+">
    <left:out element="fw" why="running heads, catchwords and signatures belong to the old page"/>
    <left:out element="index" why="its terms are an indexer's, not the text's"/>
    <left:out element="divGen" why="the edition makes its own contents and indices"/>
    <left:out element="binaryObject" why="bytes in letters are not for reading"/>
  </xsl:variable>

  <xsl:variable name="left:names" as="xs:string+" select="$left:list/@element ! string()"/>

  <!-- Whether the edition leaves this element out. -->
  <xsl:function name="left:is-out" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = $left:names
        and namespace-uri($element) = 'http://www.tei-c.org/ns/1.0'"/>
  </xsl:function>

  <!-- Elements whose content is shown as markup: names, notes and pages in it are examples. -->
  <xsl:variable name="left:markup" as="xs:string+" select="'egXML', 'classSpec', 'constraintSpec',
      'dataSpec', 'elementSpec', 'macroSpec', 'moduleRef', 'moduleSpec', 'schemaSpec', 'specGrp',
      'specGrpRef', 'elementRef', 'classRef', 'macroRef', 'fs', 'fLib', 'fvLib', 'fsdDecl', 'nonTEI',
      'xenoData'"/>

  <xsl:function name="left:is-markup" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = $left:markup"/>
  </xsl:function>

  <!-- Whether a node is no part of the text that is read: left out, or an example of markup. -->
  <xsl:function name="left:is-aside" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="exists($node/ancestor::*[left:is-out(.) or left:is-markup(.)])"/>
  </xsl:function>
</xsl:stylesheet>
