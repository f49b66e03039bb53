<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="tei-tools:epub"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:meta="tei-tools:metadata"
    xmlns:page="tei-tools:pages"
    xmlns:ops="http://www.idpf.org/2007/ops"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The navigation document: contents, landmarks, pages of the source. -->

  <xsl:function name="epub:navigation" as="element()">
    <xsl:variable name="content" as="node()*">
      <nav ops:type="toc" role="doc-toc" aria-label="{label:word('contents')}" id="toc">
        <div data-heading="1">{label:word('contents')}</div>
        <ol>
          <xsl:sequence select="$page:books ! epub:contents(.)"/>
          <xsl:if test="exists($page:kinds)">
            <li>
              <a href="index.xhtml">{label:word('index')}</a>
            </li>
          </xsl:if>
          <li>
            <a href="about.xhtml">{label:word('about')}</a>
          </li>
        </ol>
      </nav>
      <nav ops:type="landmarks" aria-label="{label:word('landmarks')}" hidden="hidden">
        <ol>
          <li><a ops:type="cover" href="cover.xhtml">{label:word('cover')}</a></li>
          <li><a ops:type="toc" href="nav.xhtml#toc">{label:word('contents')}</a></li>
          <li><a ops:type="bodymatter" href="{$epub:files[1]}">{label:word('text')}</a></li>
          <xsl:if test="exists($page:kinds)">
            <li><a ops:type="index" href="index.xhtml">{label:word('index')}</a></li>
          </xsl:if>
        </ol>
      </nav>
      <xsl:if test="exists($epub:page-breaks)">
        <nav ops:type="page-list" role="doc-pagelist" aria-label="{label:word('page-list')}"
            hidden="hidden">
          <ol>
            <xsl:for-each select="$epub:page-breaks">
              <li>
                <a href="{link:to('nav.xhtml', .)}">{@n}</a>
              </li>
            </xsl:for-each>
          </ol>
        </nav>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="epub:page(label:word('contents'), 'frontmatter', $content)"/>
  </xsl:function>

  <!-- The entry of a text: its divisions, below its title where the book has several texts. -->
  <xsl:function name="epub:contents" as="element()+">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="parts" as="element()?" select="html:contents($book?tei, 'nav.xhtml')"/>
    <xsl:choose>
      <xsl:when test="exists($parts) and count($page:books) = 1">
        <xsl:sequence select="$parts/*"/>
      </xsl:when>
      <xsl:otherwise>
        <li>
          <a href="{($book?files[1], 'about.xhtml')[1]}">{meta:title($book?tei)}</a>
          <xsl:sequence select="$parts"/>
        </li>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
