<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:link="tei-tools:links"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Tables of contents. -->

  <!-- The contents of a text as nested lists of links, from a page; nothing for one part or none. -->
  <xsl:function name="html:contents" as="element()?">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="from" as="xs:string"/>
    <xsl:variable name="divisions" as="element()*" select="html:listed($tei)"/>
    <xsl:if test="count($divisions) gt 1">
      <ol class="contents">
        <xsl:apply-templates mode="html-contents" select="$divisions">
          <xsl:with-param name="from" select="$from" tunnel="yes"/>
        </xsl:apply-templates>
      </ol>
    </xsl:if>
  </xsl:function>

  <!-- The outermost divisions worth listing: of a text in one piece, that piece's parts. -->
  <xsl:function name="html:listed" as="element()*">
    <xsl:param name="parent" as="element()"/>
    <xsl:variable name="divisions" as="element()*" select="part:listed($parent)"/>
    <xsl:sequence select="if (count($divisions) = 1 and exists(part:listed($divisions)))
        then html:listed($divisions) else $divisions"/>
  </xsl:function>

  <!-- Whether a heading has words, and all of them in capitals. -->
  <xsl:function name="html:is-shouted" as="xs:boolean">
    <xsl:param name="title" as="xs:string"/>
    <xsl:sequence select="$title = upper-case($title) and matches($title, '\p{Lu}{4}')"/>
  </xsl:function>

  <xsl:mode name="html-contents" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-contents" match="*" as="element()">
    <xsl:param name="from" as="xs:string" tunnel="yes"/>
    <xsl:param name="deeper" as="xs:integer" select="2"/>
    <xsl:variable name="parts" as="element()*" select="part:listed(.)[$deeper gt 0]"/>
    <li>
      <a href="{link:to($from, .)}">
        <xsl:if test="html:is-shouted(part:title(.))">
          <xsl:attribute name="class" select="'shouted'"/>
        </xsl:if>
        <xsl:text>{part:title(.)}</xsl:text>
      </a>
      <xsl:if test="$parts">
        <ol>
          <xsl:apply-templates mode="html-contents" select="$parts">
            <xsl:with-param name="deeper" select="$deeper - 1"/>
          </xsl:apply-templates>
        </ol>
      </xsl:if>
    </li>
  </xsl:template>
</xsl:stylesheet>
