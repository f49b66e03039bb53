<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:book="tei-tools:book"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:left="tei-tools:left-out"
    xmlns:link="tei-tools:links"
    xmlns:meta="tei-tools:metadata"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns:epub="http://www.idpf.org/2007/ops"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The navigation document: contents, landmarks, pages of the source. -->

  <xsl:function name="book:navigation" as="element()">
    <xsl:variable name="content" as="node()*">
      <nav epub:type="toc" role="doc-toc" aria-label="{label:word('contents')}" id="toc">
        <div data-heading="1">{label:word('contents')}</div>
        <ol>
          <xsl:sequence select="$page:books ! book:contents(.)"/>
          <xsl:if test="exists($page:kinds)">
            <li>
              <a href="index.xhtml">{label:word('index')}</a>
              <xsl:sequence select="book:kinds()"/>
            </li>
          </xsl:if>
          <li>
            <a href="about.xhtml">{label:word('about')}</a>
          </li>
        </ol>
      </nav>
      <nav epub:type="landmarks" aria-label="{label:word('landmarks')}" hidden="hidden">
        <ol>
          <li><a epub:type="cover" href="cover.xhtml">{label:word('cover')}</a></li>
          <li><a epub:type="titlepage" href="title.xhtml">{book:capital(label:kind('titlePage'))}</a></li>
          <li><a epub:type="toc" href="nav.xhtml#toc">{label:word('contents')}</a></li>
          <xsl:if test="exists($book:files)">
            <li><a epub:type="bodymatter" href="{book:start()}">{label:word('text')}</a></li>
          </xsl:if>
          <xsl:if test="exists($page:kinds)">
            <li><a epub:type="index" href="index.xhtml">{label:word('index')}</a></li>
          </xsl:if>
        </ol>
      </nav>
      <xsl:if test="exists($book:page-breaks)">
        <nav epub:type="page-list" role="doc-pagelist" aria-label="{label:word('page-list')}"
            hidden="hidden">
          <ol>
            <xsl:for-each select="$book:page-breaks">
              <li>
                <a href="{link:to('nav.xhtml', .)}">{book:page-name(.)}</a>
              </li>
            </xsl:for-each>
          </ol>
        </nav>
      </xsl:if>
    </xsl:variable>
    <xsl:sequence select="book:page(label:word('contents'), 'frontmatter', $label:language, $content)"/>
  </xsl:function>

  <!-- The kinds of the index, where there are several. -->
  <xsl:function name="book:kinds" as="element()?">
    <xsl:if test="count($page:kinds) gt 1">
      <ol>
        <xsl:for-each-group select="$book:entries" group-adjacent="?kind">
          <li>
            <a href="{book:index-file(?page)}#{?kind}">{label:word(?kind)}</a>
          </li>
        </xsl:for-each-group>
      </ol>
    </xsl:if>
  </xsl:function>

  <xsl:function name="book:capital" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- Where the body of the first text begins. -->
  <xsl:function name="book:start" as="xs:string">
    <xsl:variable name="body" as="element()?" select="$book:texts[1]/text/(body | group)[1]"/>
    <xsl:sequence select="($body[page:path(.) = $book:files] ! link:to('nav.xhtml', .),
        $book:files)[1]"/>
  </xsl:function>

  <!-- The pages of the source that have numbers, each once: what goes on upon the same page may
       say its number again. -->
  <xsl:variable name="book:page-breaks" as="element(pb)*">
    <xsl:for-each-group group-adjacent="string-join((generate-id(ancestor::text[1]), @ed,
        normalize-space(@n)), ' ')" select="$page:books ! part:roots(?tei)
        //pb[normalize-space(@n)][not(left:is-aside(.))]">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:variable>

  <!-- The number of a page, with the name of its edition where those of several are told. -->
  <xsl:function name="book:page-name" as="xs:string">
    <xsl:param name="break" as="element(pb)"/>
    <xsl:variable name="number" as="xs:string" select="normalize-space($break/@n)"/>
    <xsl:sequence select="if ($book:has-editions and normalize-space($break/@ed))
        then $number || ' (' || replace(normalize-space($break/@ed), '#', '') || ')' else $number"/>
  </xsl:function>
  <xsl:variable name="book:has-editions" as="xs:boolean"
      select="count(distinct-values($book:page-breaks ! string(@ed))) gt 1"/>

  <!-- The contents go as deep as the text does. -->
  <xsl:template mode="html-contents" match="*" as="element()">
    <xsl:next-match>
      <xsl:with-param name="deeper" select="1"/>
    </xsl:next-match>
  </xsl:template>

  <!-- The entry of a text: its divisions, below its title where the book has several texts. -->
  <xsl:function name="book:contents" as="element()+">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="parts" as="element()?">
      <xsl:for-each select="html:contents($book?tei, 'nav.xhtml')">
        <ol>
          <xsl:sequence select="html:language(book:language-of($book?tei)), *"/>
        </ol>
      </xsl:for-each>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="exists($parts) and count($page:books) = 1">
        <xsl:for-each select="$parts/*">
          <xsl:copy>
            <xsl:sequence select="../(@lang, @dir), node()"/>
          </xsl:copy>
        </xsl:for-each>
      </xsl:when>
      <xsl:otherwise>
        <li>
          <xsl:sequence select="book:way(meta:title($book?tei), $label:language)"/>
          <a href="{link:start($book)}" lang="{book:language-of-title($book?tei)}">
            <xsl:text>{meta:title($book?tei)}</xsl:text>
          </a>
          <xsl:sequence select="$parts"/>
        </li>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
</xsl:stylesheet>
