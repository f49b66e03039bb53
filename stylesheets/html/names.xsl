<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Names and dates: linked to the index, quietly marked, the machine's doubts to be seen. -->

  <xsl:template mode="html" as="element()" match="*[name:kind(.)]" priority="2">
    <xsl:variable name="href" as="xs:string?" select="page:index-address(.)"/>
    <xsl:element name="{if ($href) then 'a' else 'span'}">
      <xsl:sequence select="html:anchored(., ('indexed', 'kind-' || name:kind(.), html:doubt(.)))"/>
      <xsl:sequence select="html:doubt-title(.)"/>
      <xsl:if test="$href">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:apply-templates mode="html-time" select="."/>
    </xsl:element>
  </xsl:template>

  <!-- The content of a name, and of a date as a time that machines can read. -->
  <xsl:mode name="html-time" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-time" match="*" as="node()*">
    <xsl:apply-templates mode="html" select="node()"/>
  </xsl:template>
  <xsl:template mode="html-time" as="element()" match="date[@when castable as xs:date
      or @when castable as xs:gYearMonth or @when castable as xs:gYear]
      [matches(@when, '^[0-9]{4}(-[0-9]{2}){0,2}$')]">
    <time datetime="{@when}">
      <xsl:apply-templates mode="html" select="node()"/>
    </time>
  </xsl:template>

  <!-- A tag that a machine set, and whether it was sure of it. -->
  <xsl:function name="html:doubt" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="'machine'[name:is-unreviewed($element)], name:machine-certainty($element)[. = ('low', 'medium')]
        ! ('certainty-' || .)"/>
  </xsl:function>

  <xsl:function name="html:doubt-title" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="certainty" as="xs:string" select="name:machine-certainty($element)"/>
    <xsl:if test="$certainty = ('low', 'medium')">
      <xsl:attribute name="title"
          select="string-join(('machine', $certainty) ! label:word(.), ', ')"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
