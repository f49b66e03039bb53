<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:letter="tei-tools:letters"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- TEI to HTML, for the site and the EPUB. An entry stylesheet imports this and gives its pages
       a frame. -->
  <xsl:import href="../common/common.xsl"/>
  <xsl:import href="elements.xsl"/>
  <xsl:import href="blocks.xsl"/>
  <xsl:import href="phrases.xsl"/>
  <xsl:import href="names.xsl"/>
  <xsl:import href="verse.xsl"/>
  <xsl:import href="drama.xsl"/>
  <xsl:import href="speech.xsl"/>
  <xsl:import href="words.xsl"/>
  <xsl:import href="lists.xsl"/>
  <xsl:import href="tables.xsl"/>
  <xsl:import href="figures.xsl"/>
  <xsl:import href="notes.xsl"/>
  <xsl:import href="apparatus.xsl"/>
  <xsl:import href="editorial.xsl"/>
  <xsl:import href="milestones.xsl"/>
  <xsl:import href="facsimiles.xsl"/>
  <xsl:import href="said.xsl"/>
  <xsl:import href="bibliography.xsl"/>
  <xsl:import href="registers.xsl"/>
  <xsl:import href="trees.xsl"/>
  <xsl:import href="dictionaries.xsl"/>
  <xsl:import href="code.xsl"/>
  <xsl:import href="foreign.xsl"/>
  <xsl:import href="header.xsl"/>
  <xsl:import href="links.xsl"/>
  <xsl:import href="pages.xsl"/>
  <xsl:import href="contents.xsl"/>
  <xsl:import href="authorities.xsl"/>
  <xsl:import href="indices.xsl"/>
  <xsl:import href="shape.xsl"/>

  <!-- The pieces of a page as HTML, with its notes. -->
  <xsl:function name="html:passages" as="node()*">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:for-each select="page:opened($pieces, $file)">
      <span id="{id:of(.)}"/>
    </xsl:for-each>
    <xsl:apply-templates mode="html" select="$pieces"/>
    <xsl:variable name="foot" as="element()*" select="html:foot($pieces)"/>
    <xsl:sequence select="$foot"/>
    <xsl:if test="$html:folds">
      <xsl:sequence select="html:signs($pieces, $foot/contains-token(@class, 'variants') = true())"/>
    </xsl:if>
  </xsl:function>

  <!-- The title of a page: those of the divisions that begin on it, the innermost last. -->
  <xsl:function name="html:page-title" as="xs:string">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:variable name="unit" as="node()?" select="($pieces[part:is-unit(.)],
        $pieces[1]/ancestor::*[part:is-listed(.)][1], $pieces[1])[1]"/>
    <xsl:sequence select="($unit[. instance of element()] ! part:title(.), label:word('text'))[1]"/>
  </xsl:function>

  <!-- A heading for a page that has none of its own: to be seen where it says more than a kind. -->
  <xsl:function name="html:missing-heading" as="element()?">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:if test="empty($pieces/(self::head | self::*[part:is-unit(.)]/head))">
      <div data-heading="1">
        <xsl:attribute name="class" select="if (letter:of($pieces)) then 'title-of-letter'
            else if ($pieces[part:is-unit(.)][1]/@n and matches(html:page-title($pieces), '\d$')) then 'title-of-part'
            else 'unseen'"/>
        <xsl:text>{html:page-title($pieces)}</xsl:text>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- The elements on a page that have no style of their own. -->
  <xsl:function name="html:notice" as="element()?">
    <xsl:param name="content" as="node()*"/>
    <xsl:variable name="names" as="xs:string*" select="sort(distinct-values($content
        /descendant-or-self::*[@class = 'reading']//@data-element))"/>
    <xsl:if test="exists($names)">
      <p class="notice">{label:word('unhandled') || string-join($names, ', ')}.</p>
    </xsl:if>
  </xsl:function>

  <!-- A page in its last shape. -->
  <xsl:function name="html:shaped" as="node()*">
    <xsl:param name="page" as="element()"/>
    <xsl:variable name="document" as="document-node()">
      <xsl:document>
        <xsl:sequence select="$page"/>
      </xsl:document>
    </xsl:variable>
    <xsl:apply-templates mode="html-shape" select="$document/*"/>
  </xsl:function>
</xsl:stylesheet>
