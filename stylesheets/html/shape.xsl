<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:m="http://www.w3.org/1998/Math/MathML"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The last pass over a page: what TEI allows and HTML does not is put right here, once, so that
       the other modules need not look around them. -->

  <xsl:mode name="html-shape" on-no-match="shallow-copy"/>

  <xsl:variable name="html:block-names" as="xs:string+" select="'address', 'article', 'aside',
      'blockquote', 'details', 'div', 'dl', 'dt', 'dd', 'figure', 'figcaption', 'footer', 'h1', 'h2',
      'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'li', 'main', 'nav', 'ol', 'p', 'pre', 'section',
      'table', 'ul'"/>

  <!-- Whether an element holds blocks. -->
  <xsl:function name="html:holds-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element//h:*[local-name() = $html:block-names])"/>
  </xsl:function>

  <!-- Phrases and paragraphs that hold blocks are divisions. -->
  <xsl:template mode="html-shape" as="element()" match="
      h:span[html:holds-block(.)] | h:b[html:holds-block(.)] | h:bdi[html:holds-block(.)] | h:p[html:holds-block(.)] | h:em[html:holds-block(.)]
      | h:i[html:holds-block(.)] | h:cite[html:holds-block(.)] | h:code[html:holds-block(.)]
      | h:sup[html:holds-block(.)] | h:sub[html:holds-block(.)] | h:s[html:holds-block(.)]
      | h:time[html:holds-block(.)]">
    <div>
      <xsl:apply-templates mode="html-shape" select="@* except @datetime"/>
      <xsl:apply-templates mode="html-shape" select="node()"/>
    </div>
  </xsl:template>

  <!-- A link within a link: the inner one leads on, the outer one does not. -->
  <xsl:template mode="html-shape" as="element()" match="h:a[.//h:a]" priority="1">
    <xsl:element name="{if (html:holds-block(.)) then 'div' else 'span'}">
      <xsl:apply-templates mode="html-shape" select="@* except (@href, @role, @aria-label)"/>
      <xsl:apply-templates mode="html-shape" select="node()"/>
    </xsl:element>
  </xsl:template>

  <!-- A heading's rank: below the headings of the divisions around it on the same page, and no
       higher than its @data-heading. -->
  <xsl:template mode="html-shape" as="element()" match="*[@data-heading]" priority="2">
    <xsl:variable name="rank" as="xs:integer" select="html:rank(.)"/>
    <xsl:element name="{if ($rank gt 6 or html:holds-block(.)) then 'div' else 'h' || $rank}">
      <xsl:if test="$rank gt 6 or html:holds-block(.)">
        <xsl:attribute name="role" select="'heading'"/>
        <xsl:attribute name="aria-level" select="$rank"/>
      </xsl:if>
      <xsl:apply-templates mode="html-shape" select="@* except @data-heading, node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:function name="html:rank" as="xs:integer">
    <xsl:param name="heading" as="element()"/>
    <xsl:variable name="around" as="element()*"
        select="$heading/../ancestor::*[h:*/@data-heading]"/>
    <xsl:sequence select="max((1 + count($around), $heading/xs:integer(@data-heading)))"/>
  </xsl:function>

  <!-- Links, headings and heads of columns without words would be announced as nothing. -->
  <xsl:template mode="html-shape" as="element()" priority="3"
      match="h:a[not(@aria-label)][html:is-silent(.)] | *[@data-heading][html:is-silent(.)]">
    <xsl:element name="{if (self::h:a) then 'span' else 'div'}">
      <xsl:apply-templates mode="html-shape" select="@class, @id, @lang, node()"/>
    </xsl:element>
  </xsl:template>
  <xsl:template mode="html-shape" match="h:th[html:is-silent(.)]" as="element()">
    <td>
      <xsl:apply-templates mode="html-shape" select="@* except @scope, node()"/>
    </td>
  </xsl:template>

  <xsl:function name="html:is-silent" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not(normalize-space($element)) and empty($element//(h:img | *[@aria-label]))"/>
  </xsl:function>

  <!-- HTML stands in a formula as its words do; its leaves may hold it as it is. -->
  <xsl:template mode="html-shape" match="m:*[not(html:is-token(.))]/h:*" as="element()" priority="4">
    <mtext xmlns="http://www.w3.org/1998/Math/MathML">
      <xsl:next-match/>
    </mtext>
  </xsl:template>

  <xsl:function name="html:is-token" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="local-name($element) = ('mi', 'mn', 'mo', 'ms', 'mtext')"/>
  </xsl:function>

  <!-- An identifier stands once on a page. -->
  <xsl:template mode="html-shape" match="@id[. = ../(ancestor::*/@id)]" as="attribute()?"/>
</xsl:stylesheet>
