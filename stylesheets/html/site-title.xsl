<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:meta="tei-tools:metadata"
    xmlns:part="tei-tools:parts"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- What stands over a text: its title, its authors and its date. -->

  <!-- On a page that has the text itself the title is not said twice: not where its first heading
       says it, and unseen where its title page does, which is no heading. -->
  <xsl:function name="site:title-block" as="element()*">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="with-text" as="xs:boolean"/>
    <xsl:variable name="first" as="element()?" select="(part:roots($tei)//(titlePart
        | head[not(part:is-kicker(.))]))[1]"/>
    <xsl:variable name="repeated" as="xs:boolean"
        select="$with-text and lower-case(meta:words($first)) = lower-case(meta:title($tei))"/>
    <xsl:if test="not($repeated and exists($first/self::head[parent::div or parent::body]))">
      <div data-heading="1" class="title-of-text{' unseen'[$repeated]}">
        <xsl:sequence select="site:other-language($tei)"/>
        <xsl:text>{meta:title($tei)}</xsl:text>
      </div>
    </xsl:if>
    <xsl:for-each select="meta:subtitle($tei)[.]">
      <p class="subtitle">
        <xsl:sequence select="site:other-language($tei)"/>
        <xsl:text>{.}</xsl:text>
      </p>
    </xsl:for-each>
    <xsl:sequence select="site:byline(meta:authors($tei), meta:date($tei))[not($repeated)]"/>
  </xsl:function>

  <!-- "Adela Thornwick, 9 July 1861": each name in its own direction of writing. -->
  <xsl:function name="site:byline" as="element()?">
    <xsl:param name="authors" as="xs:string*"/>
    <xsl:param name="date" as="xs:string?"/>
    <xsl:if test="exists(($authors, $date))">
      <p class="byline-of-text">
        <xsl:sequence select="site:names-and-date($authors, $date)"/>
      </p>
    </xsl:if>
  </xsl:function>
  <xsl:function name="site:names-and-date" as="node()*">
    <xsl:param name="authors" as="xs:string*"/>
    <xsl:param name="date" as="xs:string?"/>
    <xsl:for-each select="$authors">
      <xsl:value-of select="if (position() gt 1) then ', ' else ''"/>
      <bdi>{.}</bdi>
    </xsl:for-each>
    <xsl:text>{if (exists($authors)) then $date ! (', ' || .) else $date}</xsl:text>
  </xsl:function>
</xsl:stylesheet>
