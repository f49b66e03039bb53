<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:book="tei-tools:book"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:language="tei-tools:languages"
    xmlns:link="tei-tools:links"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:order="tei-tools:order"
    xmlns:page="tei-tools:pages"
    xmlns:split="tei-tools:split"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The reading edition as EPUB 3.3: the files of its EPUB folder, from the same modules as the
       site. -->
  <xsl:import href="html/html.xsl"/>
  <xsl:import href="html/epub-page.xsl"/>
  <xsl:import href="html/epub-package.xsl"/>
  <xsl:import href="html/epub-accessibility.xsl"/>
  <xsl:import href="html/epub-navigation.xsl"/>
  <xsl:import href="html/epub-cover.xsl"/>
  <xsl:import href="html/epub-index.xsl"/>
  <xsl:import href="html/epub-split.xsl"/>

  <!-- The title of a book of several texts, and the book's identifier (a URN). -->
  <xsl:param name="title" as="xs:string" select="''"/>
  <xsl:param name="identifier" as="xs:string" select="''"/>

  <!-- The texts of a book are read from the first to the last. -->
  <xsl:variable name="page:books" as="map(*)*" select="
      sort(page:books(), (), function($book) { order:key(meta:when($book?tei)) })"/>

  <xsl:variable name="book:texts" as="element()+" select="$page:books?tei"/>
  <xsl:variable name="book:title" as="xs:string" select="($title[normalize-space()],
      $book:corpus ! meta:title(.), $book:texts[count($book:texts) = 1] ! meta:title(.),
      label:word('texts'))[1]"/>
  <!-- The corpus that holds all texts, where its header has a title. -->
  <xsl:variable name="book:corpus" as="element(teiCorpus)?" select="$book:texts[1]
      /ancestor::teiCorpus[last()][teiHeader/fileDesc/titleStmt/title[normalize-space()]]
      [every $text in $book:texts satisfies . is $text/ancestor::teiCorpus[last()]]"/>
  <xsl:variable name="book:subtitle" as="xs:string?"
      select="$book:texts[1][count($book:texts) = 1] ! meta:subtitle(.)[.]"/>
  <xsl:variable name="book:authors" as="xs:string*"
      select="distinct-values($book:texts ! meta:authors(.))"/>
  <xsl:variable name="book:editors" as="xs:string*"
      select="distinct-values($book:texts ! meta:editors(.))"/>
  <xsl:variable name="book:publisher" as="xs:string?"
      select="($book:texts ! meta:publisher(.))[1]"/>
  <!-- The language of most texts. -->
  <xsl:variable name="book:language" as="xs:string" select="let $all := $book:texts ! book:language-of(.)
      return ($all[language:first(.) = $name:language], $all)[1]"/>
  <xsl:variable name="book:language-of-title" as="xs:string" select="
      ($book:texts[count($book:texts) = 1][not(normalize-space($title))] ! book:language-of-title(.),
       $book:language)[1]"/>
  <xsl:variable name="book:files" as="xs:string*" select="$page:books ! ?files"/>

  <xsl:function name="book:language-of" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="meta:language($tei)"/>
  </xsl:function>

  <!-- The language of a text's title: the header's, unless that is written the other way. -->
  <xsl:function name="book:language-of-title" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="title" as="element()?"
        select="$tei/teiHeader/fileDesc/titleStmt/title[meta:words(.) = meta:title($tei)][1]"/>
    <xsl:variable name="stated" as="xs:string?"
        select="$title/ancestor-or-self::*[@xml:lang][1]/@xml:lang[language:is-tag(.)]"/>
    <xsl:sequence select="($stated[language:is-leftward(.) = language:begins-leftward(meta:title($tei))]
        ! language:tag(.), book:language-of($tei))[1]"/>
  </xsl:function>

  <xsl:function name="page:file" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="$name || '-' || $kind || '-' || $number || '.xhtml'"/>
  </xsl:function>
  <xsl:function name="page:title-file" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$book:about-files($name)"/>
  </xsl:function>
  <xsl:function name="page:index-file" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="'index.xhtml'"/>
  </xsl:function>

  <!-- A link to another text leads to its first page; one to what has no text, to its header. -->
  <xsl:function name="link:start" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:sequence select="($book?files, page:title-file($book?name))[1]"/>
  </xsl:function>

  <xsl:template name="xsl:initial-template" as="map(xs:string, xs:string)">
    <xsl:variable name="pages" as="map(xs:string, element())" select="map:merge((
        $page:books ! book:chapters(.),
        map{'title.xhtml': book:title-page()},
        book:index-pages(), book:about-pages(),
        map{'nav.xhtml': book:navigation(), 'cover.xhtml': book:cover-page()}))"/>
    <xsl:variable name="shaped" as="map(xs:string, element())" select="split:pages(map:merge(
        map:for-each($pages, function($file, $page) { map{$file: html:shaped($page)} })))"/>
    <xsl:sequence select="map:merge((
        map:for-each($shaped, function($file, $page) { map{$file: book:text($page)} }),
        map{'cover.svg': book:text(book:cover()), 'package.opf': book:text(book:package($shaped))},
        map{'cover.png': ''}[$book:has-picture]))"/>
  </xsl:template>

  <xsl:function name="book:text" as="xs:string">
    <xsl:param name="page" as="element()"/>
    <xsl:sequence select="serialize($page, map{'method': 'xml', 'indent': false(),
        'omit-xml-declaration': false()}) || '&#10;'"/>
  </xsl:function>

  <!-- The files of a text. -->
  <xsl:function name="book:chapters" as="map(xs:string, element())*">
    <xsl:param name="book" as="map(*)"/>
    <xsl:for-each select="1 to array:size($book?pages)">
      <xsl:variable name="file" as="xs:string" select="$book?files[current()]"/>
      <xsl:variable name="pieces" as="node()*" select="$book?pages(.)"/>
      <xsl:variable name="content" as="node()*">
        <xsl:sequence select="html:missing-heading($pieces)"/>
        <div class="reading">
          <xsl:sequence select="html:language(book:language-of($book?tei))"/>
          <xsl:sequence select="html:passages($pieces, $file)"/>
        </div>
      </xsl:variable>
      <xsl:sequence select="map{$file: book:page(html:page-title($pieces), book:place($pieces),
          book:language-of($book?tei), ($content, html:notice($content)))}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Where in the book a page belongs. -->
  <xsl:function name="book:place" as="xs:string">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:variable name="places" as="xs:string*" select="distinct-values($pieces[self::*]
        ! (ancestor-or-self::*[self::front or self::body or self::back])[1] ! local-name())"/>
    <xsl:sequence select="if ($places = 'front' and count($places) = 1) then 'frontmatter'
        else if ($places = 'back' and count($places) = 1) then 'backmatter' else 'bodymatter'"/>
  </xsl:function>

  <xsl:function name="book:title-page" as="element()">
    <xsl:variable name="content" as="node()*">
      <section class="titlePage" role="region" aria-label="{$book:title}">
        <div class="docTitle" data-heading="1">
          <xsl:sequence select="book:titled($book:title), $book:title"/>
        </div>
        <xsl:for-each select="$book:subtitle">
          <p class="subtitle">
            <xsl:sequence select="book:titled(.), ."/>
          </p>
        </xsl:for-each>
        <xsl:for-each select="$book:authors">
          <p class="docAuthor">
            <xsl:sequence select="book:way(., $book:language), ."/>
          </p>
        </xsl:for-each>
        <xsl:if test="exists($book:editors)">
          <p class="editor" lang="{$label:language}">
            <xsl:text>{label:sentence('edited-by', string-join($book:editors, ', '))}</xsl:text>
          </p>
        </xsl:if>
        <xsl:for-each select="$book:publisher">
          <p class="publisher">
            <xsl:sequence select="book:way(., $book:language), ."/>
          </p>
        </xsl:for-each>
      </section>
    </xsl:variable>
    <xsl:sequence select="book:page($book:title, 'frontmatter', $book:language, $content)"/>
  </xsl:function>

  <!-- The language of the book's title and which way it is written, on a page in the book's. -->
  <xsl:function name="book:titled" as="attribute()*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="html:language($book:language-of-title[. != $book:language])[name() = 'lang'],
        book:way($words, $book:language)"/>
  </xsl:function>

  <!-- The headers, as the colophon, on as many pages as they need; a corpus's with its first text's. -->
  <xsl:function name="book:about-pages" as="map(xs:string, element())*">
    <xsl:for-each-group select="$page:books" group-adjacent="$book:about-files(?name)">
      <xsl:variable name="headed" as="element()*" select="current-group() ! (let $tei := ?tei return
          $tei/ancestor-or-self::*[teiHeader][self::TEI or descendant::TEI[1] is $tei])"/>
      <xsl:variable name="content" as="node()*">
        <section role="doc-colophon" aria-label="{label:word('about')}">
          <div data-heading="1">{label:word('about')}</div>
          <xsl:for-each select="$headed">
            <section>
              <div data-heading="2" lang="{book:language-of-title(.)}">
                <xsl:sequence select="book:way(meta:title(.), $label:language), meta:title(.)"/>
              </div>
              <xsl:sequence select="html:header(.)"/>
            </section>
          </xsl:for-each>
        </section>
      </xsl:variable>
      <xsl:sequence select="map{current-grouping-key():
          book:page(label:word('about'), 'backmatter', $label:language, $content)}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The page on which a text's header stands, by the text's name. -->
  <xsl:variable name="book:about-files" as="map(xs:string, xs:string)">
    <xsl:variable name="files" as="map(xs:string, xs:string)*">
      <xsl:iterate select="$page:books">
        <xsl:param name="size" as="xs:integer" select="0"/>
        <xsl:variable name="page" as="xs:integer" select="1 + $size idiv $book:page-size"/>
        <xsl:sequence select="map{?name: 'about' || ('-' || $page)[$page gt 1] || '.xhtml'}"/>
        <xsl:next-iteration>
          <xsl:with-param name="size" select="$size + 10 * string-length(?tei/teiHeader)"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:sequence select="map:merge($files)"/>
  </xsl:variable>
</xsl:stylesheet>
