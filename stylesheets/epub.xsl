<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:epub="tei-tools:epub"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:left="tei-tools:left-out"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:meta="tei-tools:metadata"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The reading edition as EPUB 3.3: the files of its EPUB folder, from the same modules as the
       site. -->
  <xsl:import href="html/html.xsl"/>
  <xsl:import href="html/epub-page.xsl"/>
  <xsl:import href="html/epub-package.xsl"/>
  <xsl:import href="html/epub-navigation.xsl"/>
  <xsl:import href="html/epub-cover.xsl"/>

  <!-- The title of a book of several texts, and the book's identifier (a URN). -->
  <xsl:param name="title" as="xs:string" select="''"/>
  <xsl:param name="identifier" as="xs:string" select="''"/>

  <xsl:variable name="epub:texts" as="element()+" select="$page:books?tei"/>
  <xsl:variable name="epub:title" as="xs:string" select="($title[normalize-space()],
      meta:title($epub:texts[1])[count($epub:texts) = 1], label:word('texts'))[1]"/>
  <xsl:variable name="epub:language" as="xs:string" select="meta:language($epub:texts[1])"/>
  <xsl:variable name="epub:files" as="xs:string*" select="$page:books ! ?files"/>
  <xsl:variable name="epub:page-breaks" as="element(pb)*" select="$page:books ! part:roots(?tei)
      //pb[normalize-space(@n)][not(left:is-aside(.))]"/>

  <xsl:function name="page:file" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="$name || '-' || $kind || '-' || $number || '.xhtml'"/>
  </xsl:function>
  <xsl:function name="page:title-file" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="'about.xhtml'"/>
  </xsl:function>
  <xsl:function name="page:index-file" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="'index.xhtml'"/>
  </xsl:function>

  <xsl:template name="xsl:initial-template" as="map(xs:string, xs:string)">
    <xsl:variable name="pages" as="map(xs:string, element())" select="map:merge((
        $page:books ! epub:chapters(.),
        map{'title.xhtml': epub:title-page()},
        map{'index.xhtml': epub:index()}[exists($page:kinds)],
        map{'about.xhtml': epub:about()},
        map{'nav.xhtml': epub:navigation(), 'cover.xhtml': epub:cover-page()}))"/>
    <xsl:variable name="shaped" as="map(xs:string, element())"
        select="map:for-each($pages, function($file, $page) { map{$file: html:shaped($page)} })
            => map:merge()"/>
    <xsl:sequence select="map:merge((
        map:for-each($shaped, function($file, $page) { map{$file: epub:text($page)} }),
        map{'cover.svg': epub:text(epub:cover()), 'package.opf': epub:text(epub:package($shaped))}))"/>
  </xsl:template>

  <xsl:function name="epub:text" as="xs:string">
    <xsl:param name="page" as="element()"/>
    <xsl:sequence select="serialize($page, map{'method': 'xml', 'indent': false(),
        'omit-xml-declaration': false()}) || '&#10;'"/>
  </xsl:function>

  <!-- The files of a text. -->
  <xsl:function name="epub:chapters" as="map(xs:string, element())*">
    <xsl:param name="book" as="map(*)"/>
    <xsl:for-each select="1 to array:size($book?pages)">
      <xsl:variable name="file" as="xs:string" select="$book?files[current()]"/>
      <xsl:variable name="pieces" as="node()*" select="$book?pages(.)"/>
      <xsl:variable name="content" as="node()*">
        <xsl:sequence select="html:missing-heading($pieces)"/>
        <div class="reading">
          <xsl:sequence select="html:language(meta:language($book?tei))"/>
          <xsl:sequence select="html:passages($pieces, $file)"/>
        </div>
      </xsl:variable>
      <xsl:sequence select="map{$file: epub:page(html:page-title($pieces),
          'bodymatter', ($content, html:notice($content)))}"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="epub:title-page" as="element()">
    <xsl:variable name="content" as="node()*">
      <section class="titlePage" role="region" aria-label="{$epub:title}">
        <div class="docTitle" data-heading="1">{$epub:title}</div>
        <xsl:for-each select="meta:subtitle($epub:texts[1])[.][count($epub:texts) = 1]">
          <p class="subtitle">{.}</p>
        </xsl:for-each>
        <xsl:for-each select="distinct-values($epub:texts ! meta:authors(.))">
          <p class="docAuthor">{.}</p>
        </xsl:for-each>
      </section>
    </xsl:variable>
    <xsl:sequence select="epub:page($epub:title, 'frontmatter', $content)"/>
  </xsl:function>

  <!-- All indices on one page. -->
  <xsl:function name="epub:index" as="element()">
    <xsl:variable name="content" as="node()*">
      <section role="doc-index" aria-label="{label:word('index')}">
        <div data-heading="1">{label:word('index')}</div>
        <xsl:for-each select="$page:kinds">
          <section>
            <div data-heading="2">{label:word(.)}</div>
            <xsl:sequence select="html:index(., 'index.xhtml')"/>
          </section>
        </xsl:for-each>
      </section>
    </xsl:variable>
    <xsl:sequence select="epub:page(label:word('index'), 'backmatter', $content)"/>
  </xsl:function>

  <!-- The headers, as the colophon. -->
  <xsl:function name="epub:about" as="element()">
    <xsl:variable name="content" as="node()*">
      <section role="doc-colophon" aria-label="{label:word('about')}">
        <div data-heading="1">{label:word('about')}</div>
        <xsl:for-each select="$epub:texts">
          <section>
            <div data-heading="2">{meta:title(.)}</div>
            <xsl:sequence select="html:header(.)"/>
          </section>
        </xsl:for-each>
      </section>
    </xsl:variable>
    <xsl:sequence select="epub:page(label:word('about'), 'backmatter', $content)"/>
  </xsl:function>
</xsl:stylesheet>
