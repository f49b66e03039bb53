<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:letter="tei-tools:letters"
    xmlns:meta="tei-tools:metadata"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The reading edition as a web site: a page a text or a chapter, indices, a page of all texts.
       It reads without JavaScript, from a folder, without a network. -->
  <xsl:import href="html/html.xsl"/>
  <xsl:import href="html/site-page.xsl"/>
  <xsl:import href="html/site-title.xsl"/>
  <xsl:import href="html/site-metadata.xsl"/>
  <xsl:import href="html/site-citation.xsl"/>
  <xsl:import href="html/site-switches.xsl"/>
  <xsl:import href="html/site-collection.xsl"/>
  <xsl:import href="html/site-tables.xsl"/>
  <xsl:import href="html/site-map.xsl"/>
  <xsl:import href="html/site-timeline.xsl"/>
  <xsl:import href="html/site-search.xsl"/>
  <xsl:import href="html/site-indices.xsl"/>
  <xsl:import href="html/site-quotations.xsl"/>
  <xsl:import href="html/site-batches.xsl"/>

  <!-- The title of the whole edition, and the files to offer: a line each of name, label and file,
       parted by tabs. -->
  <xsl:param name="title" as="xs:string" select="''"/>
  <xsl:param name="downloads" as="xs:string" select="''"/>

  <xsl:variable name="html:permalinks" as="xs:boolean" select="true()"/>
  <xsl:variable name="html:with-facsimiles" as="xs:boolean" select="true()"/>
  <xsl:variable name="html:diplomatic" as="xs:boolean" select="true()"/>

  <xsl:variable name="site:several" as="xs:boolean" select="$page:count gt 1"/>
  <xsl:variable name="site:title" as="xs:string" select="($title[normalize-space()], $page:facts?title,
      $page:books[not($site:several)] ! meta:title(?tei), label:word('texts'))[1]"/>

  <!-- A text has a folder of its own where there are several. -->
  <xsl:function name="page:title-file" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="site:folder($name) || 'index.html'"/>
  </xsl:function>
  <xsl:function name="site:folder" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="if ($site:several) then $name || '/' else ''"/>
  </xsl:function>
  <xsl:function name="page:index-file" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:sequence select="$kind || '.html'"/>
  </xsl:function>

  <!-- The one page of a short text is its title page too; others are called after their kind. -->
  <xsl:function name="page:file" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:sequence select="if ($count = 1) then page:title-file($name)
        else site:folder($name) || $kind || '-' || $number || '.html'"/>
  </xsl:function>

  <xsl:template name="xsl:initial-template" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="$page:books">
        <xsl:sequence select="site:book(.)"/>
      </xsl:for-each>
      <xsl:for-each select="$page:kinds">
        <xsl:sequence select="site:index-files(site:whole-index(.))"/>
      </xsl:for-each>
      <xsl:if test="exists($site:quotations)">
        <xsl:map-entry key="'quotations.html'" select="site:quotations(site:whole-quotations())"/>
      </xsl:if>
      <xsl:if test="exists($site:located)">
        <xsl:map-entry key="'map.html'" select="site:map()"/>
      </xsl:if>
      <xsl:if test="exists($site:dated)">
        <xsl:map-entry key="'timeline.html'" select="site:timeline()"/>
      </xsl:if>
      <xsl:if test="$site:has-search">
        <xsl:map-entry key="'search.html'" select="site:search()"/>
        <xsl:sequence select="site:search-documents(),
            $page:kinds ! site:search-entries(., $page:indices(.)?*)"/>
      </xsl:if>
      <xsl:if test="$site:several">
        <xsl:for-each select="map:keys($site:orders)">
          <xsl:map-entry key="$site:orders(.)" select="site:collection(site:whole-collection(.))"/>
        </xsl:for-each>
      </xsl:if>
    </xsl:map>
  </xsl:template>

  <!-- The pages of a text, by file. -->
  <xsl:function name="site:book" as="map(xs:string, xs:string)">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="count" as="xs:integer" select="array:size($book?pages)"/>
    <xsl:variable name="described" as="map(*)"
        select="map:merge(($book, map{'metadata': array{site:metadata($book)},
            'forms': site:has-forms($book?tei), 'machine': site:has-machine($book?tei)}))"/>
    <xsl:variable name="first" as="map(*)" select="map:put($book, 'is-first', true())"/>
    <xsl:map>
      <xsl:map-entry key="site:folder($book?name) || 'citation.bib'" select="site:bibtex($book)"/>
      <xsl:map-entry key="site:folder($book?name) || 'citation.json'" select="site:csl($book)"/>
      <xsl:map-entry key="page:title-file($book?name)" 
          select="site:title-page(map:put($described, 'metadata', array{site:metadata($first)}))"/>
      <xsl:for-each select="(1 to $count)[$count gt 1]">
        <xsl:variable name="page" as="map(*)" select="site:of-page($described, .)"/>
        <xsl:map-entry key="$book?files[current()]" select="site:chapter($page, .)"/>
        <xsl:if test="exists($page?letter)">
          <xsl:map-entry key="site:citation-file($page) || '.bib'" select="site:bibtex($page)"/>
          <xsl:map-entry key="site:citation-file($page) || '.json'" select="site:csl($page)"/>
        </xsl:if>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <!-- A book as a page tells of it: of a letter with its own correspondents and date. -->
  <xsl:function name="site:of-page" as="map(*)">
    <xsl:param name="book" as="map(*)"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="letter" as="element()?" select="letter:of($book?pages($number))"/>
    <xsl:variable name="page" as="map(*)"
        select="map:merge(($book, map{'file': $book?files[$number]},
            $letter ! map{'letter': ., 'is-first': true()}))"/>
    <xsl:sequence select="if (empty($letter)) then $page else map:put($page, 'metadata', array{site:metadata($page)})"/>
  </xsl:function>

  <!-- The first page of a text: title, contents, the text itself if it is short, the header. -->
  <xsl:function name="site:title-page" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="tei" as="element()" select="$book?tei"/>
    <xsl:variable name="file" as="xs:string" select="page:title-file($book?name)"/>
    <xsl:variable name="whole" as="xs:boolean" select="array:size($book?pages) le 1"/>
    <xsl:variable name="content" as="node()*">
      <xsl:sequence select="site:title-block($tei, $whole), site:contents($tei, $file, not($whole))"/>
      <xsl:if test="$whole">
        <div class="reading">
          <xsl:sequence select="html:language(meta:language($tei)),
              site:searched('text', $book?name, meta:title($tei)), html:passages($book?pages?*, $file)"/>
        </div>
      </xsl:if>
      <xsl:sequence select="site:about($book, $file)"/>
    </xsl:variable>
    <xsl:sequence select="site:page($file, $book, meta:title($tei), $content, ())"/>
  </xsl:function>

  <xsl:function name="site:chapter" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="file" as="xs:string" select="$book?files[$number]"/>
    <xsl:variable name="pieces" as="node()*" select="$book?pages($number)"/>
    <xsl:variable name="content" as="node()*">
      <xsl:sequence select="html:missing-heading($pieces)"/>
      <div class="reading">
        <xsl:sequence select="html:language(meta:language($book?tei)),
            site:searched('text', $book?name, string-join((meta:title($book?tei),
                html:page-title($pieces)), ', ')), html:passages($pieces, $file)"/>
      </div>
      <xsl:sequence select="site:citation($book, $file)[exists($book?letter)]"/>
    </xsl:variable>
    <xsl:sequence select="site:page($file, $book, html:page-title($pieces), $content,
        site:steps($book, $number))"/>
  </xsl:function>

  <!-- The language of a text's words in the frame of a page, where that speaks another. -->
  <xsl:function name="site:other-language" as="attribute()*">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="language" as="xs:string" select="meta:language($tei)"/>
    <xsl:sequence select="html:language($language[not(. = ('und', $label:language))])"/>
  </xsl:function>

  <!-- The contents: open where they are the page, folded where the text follows. -->
  <xsl:function name="site:contents" as="element()?">
    <xsl:param name="tei" as="element()"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="open" as="xs:boolean"/>
    <xsl:variable name="contents" as="element()?" select="html:contents($tei, $file)"/>
    <xsl:if test="$contents">
      <nav class="contents-of-text" aria-label="{label:word('contents')}">
        <details>
          <xsl:if test="$open">
            <xsl:attribute name="open" select="'open'"/>
          </xsl:if>
          <summary>{label:word('contents')}</summary>
          <div>
            <xsl:sequence select="site:other-language($tei), $contents"/>
          </div>
        </details>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- What the header says, and the files to take away; the header first where it is all there is,
       as in a catalogue of manuscripts. -->
  <xsl:function name="site:about" as="element()*">
    <xsl:param name="book" as="map(*)"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="files" as="element()*"
        select="site:downloads($book?source, $file), site:citation($book, $file)"/>
    <xsl:variable name="header" as="element()?" select="html:header($book?tei)"/>
    <xsl:variable name="about" as="element()?">
      <xsl:if test="$header">
        <section class="about" aria-labelledby="about-heading">
          <div id="about-heading" data-heading="2">{label:word('about')}</div>
          <xsl:sequence select="$header"/>
        </section>
      </xsl:if>
    </xsl:variable>
    <xsl:variable name="has-text" as="xs:boolean"
        select="exists(part:roots($book?tei)[normalize-space()])"/>
    <xsl:sequence select="if ($has-text) then ($files, $about) else ($about, $files)"/>
  </xsl:function>

  <!-- The files to take away: of a text, or, for no name, of the whole edition. -->
  <xsl:function name="site:downloads" as="element()?">
    <xsl:param name="of" as="xs:string"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="files" as="array(xs:string)*" select="site:files($of)"/>
    <xsl:if test="exists($files)">
      <section class="downloads" aria-labelledby="downloads-heading">
        <div id="downloads-heading" data-heading="2">{label:word('downloads')}</div>
        <ul>
          <xsl:for-each select="$files">
            <li>
              <a href="{link:between($file, .(3))}" download="">{label:word(.(2))}</a>
            </li>
          </xsl:for-each>
        </ul>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- The files offered of a text: name, label, file. -->
  <xsl:function name="site:files" as="array(xs:string)*">
    <xsl:param name="of" as="xs:string"/>
    <xsl:sequence select="$site:all-files($of)?*"/>
  </xsl:function>
  <xsl:variable name="site:all-files" as="map(xs:string, array(array(xs:string)))">
    <xsl:map>
      <xsl:for-each-group select="tokenize($downloads, '\n')[.]" group-by="substring-before(., '&#9;')">
        <xsl:map-entry key="current-grouping-key()"
            select="array{current-group() ! array{tokenize(., '\t')}}"/>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:variable>

  <!-- Links to the pages before and after. -->
  <xsl:function name="site:steps" as="element()?">
    <xsl:param name="book" as="map(*)"/>
    <xsl:param name="number" as="xs:integer"/>
    <nav class="steps" aria-label="{label:word('pages')}">
      <xsl:sequence select="site:step($book, $number, -1), site:step($book, $number, 1)"/>
    </nav>
  </xsl:function>
  <xsl:function name="site:step" as="element()?">
    <xsl:param name="book" as="map(*)"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="by" as="xs:integer"/>
    <xsl:variable name="to" as="xs:integer" select="$number + $by"/>
    <xsl:variable name="way" as="xs:string" select="if ($by lt 0) then 'previous' else 'next'"/>
    <xsl:if test="$to = (1 to array:size($book?pages))">
      <a rel="{replace($way, 'ious', '')}" class="{$way}"
          href="{link:between($book?files[$number], $book?files[$to])}">
        <span class="way">{label:word($way)}</span>
        <xsl:text> </xsl:text>
        <span class="where">
          <xsl:sequence select="site:other-language($book?tei)"/>
          <xsl:text>{html:page-title($book?pages($to))}</xsl:text>
        </span>
      </a>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
