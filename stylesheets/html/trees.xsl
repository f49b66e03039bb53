<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:meta="tei-tools:metadata"
    xmlns:speaker="tei-tools:speakers"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Trees, graphs and kinship (TEI Guidelines 14.3.2.3, 20): who or what is joined to whom. -->

  <!-- A tree whose branches lie in each other is a list of lists. -->
  <xsl:template mode="html" as="element()" match="eTree | triangle | eLeaf">
    <ul>
      <xsl:sequence select="html:attributes(., 'branch')"/>
      <li>
        <xsl:apply-templates mode="html" select="node()"/>
      </li>
    </ul>
  </xsl:template>

  <!-- One whose nodes point at each other, and a graph, are a list of nodes, each with those below
       it or after it, and of the arcs between them. -->
  <xsl:template mode="html" as="element()+" match="tree | graph">
    <xsl:apply-templates mode="html" select="label"/>
    <ul>
      <xsl:sequence select="html:attributes(., 'branch')"/>
      <xsl:apply-templates mode="html-node" select="node() except label"/>
    </ul>
  </xsl:template>

  <xsl:mode name="html-node" on-no-match="deep-skip" use-accumulators="#all"/>
  <xsl:template mode="html-node" as="element()" match="*">
    <li>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
      <xsl:value-of select="html:joined-to(., (@children, @adj, @adjTo)[1])"/>
    </li>
  </xsl:template>
  <xsl:template mode="html-node" as="element()" match="arc">
    <li>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:text>{html:named(., @from)}{html:joined-to(., @to)}{': '[exists(current()/label)]}</xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </li>
  </xsl:template>

  <xsl:function name="html:joined-to" as="xs:string?">
    <xsl:param name="from" as="element()"/>
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:sequence select="$pointers[normalize-space()] ! (' → ' || html:named($from, .))"/>
  </xsl:function>

  <!-- What those are called to whom pointers lead, or what stands there. -->
  <xsl:function name="html:named" as="xs:string">
    <xsl:param name="from" as="element()"/>
    <xsl:param name="pointers" as="attribute()?"/>
    <xsl:variable name="names" as="xs:string*" select="for $pointer in tokenize($pointers),
        $to in ($pointer, id:owner($from, substring-after($pointer, '#')))[last()]
        return if ($to instance of element()) then (speaker:name($to)[.], $to/label ! meta:words(.), $to/@xml:id)[1]
            else replace($to, '^.*#', '')"/>
    <xsl:sequence select="string-join($names, ', ')"/>
  </xsl:function>

  <!-- Relations between persons, places or others: "spouse: John Hext, Jane Hext",
       "parent: John Hext → Mary Hext". -->
  <xsl:template mode="html" as="element()" match="relation">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <span class="relation-name">{html:relation-name(.)}:</span>
      <xsl:text> {string-join((html:named(., @mutual), html:named(., @active))[.], ', ')}{html:joined-to(., @passive)} </xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <!-- "parentOf": "parent of". -->
  <xsl:function name="html:relation-name" as="xs:string">
    <xsl:param name="relation" as="element(relation)"/>
    <xsl:variable name="name" as="xs:string" select="($relation/(@name, @ref ! tokenize(.)[1], @type)
        ! replace(., '^.*[#/:]', ''), '–')[1]"/>
    <xsl:sequence select="lower-case(replace(translate($name, '_-', '  '), '([a-z])([A-Z])', '$1 $2'))"/>
  </xsl:function>
</xsl:stylesheet>
