<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:book="tei-tools:book"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The index of a book: each entry with the parts in which it is named; of a text without parts
       with every mention in its context. It is on as many pages as small readers can take. -->

  <!-- About how many characters of markup make a page: more are slow to open on small readers. -->
  <xsl:variable name="book:page-size" as="xs:integer" select="150000"/>

  <!-- The entries of all kinds in their order, each with its kind, its places, and its page. -->
  <xsl:variable name="book:entries" as="map(*)*">
    <xsl:variable name="placed" as="map(*)*">
      <xsl:for-each select="$page:kinds">
        <xsl:variable name="kind" as="xs:string" select="."/>
        <xsl:sequence select="$page:indices(.)?*
            ! map:merge((., map{'kind': $kind, 'places': array{book:places(.)}}))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:iterate select="$placed">
      <xsl:param name="size" as="xs:integer" select="0"/>
      <xsl:sequence select="map:put(., 'page', 1 + $size idiv $book:page-size)"/>
      <xsl:next-iteration>
        <xsl:with-param name="size" select="$size + 250 + sum(?places?* ! ?size) => xs:integer()"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:variable>

  <!-- Where an entry is named: each place once, with its first mention and their number. -->
  <xsl:function name="book:places" as="map(*)+">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:for-each-group select="$entry?occurrences" group-by="book:place-of(.)">
      <xsl:variable name="count" as="xs:integer" select="count(current-group())"/>
      <xsl:sequence select="map{'label': current-grouping-key(), 'first': ., 'count': $count,
          'size': if (current-grouping-key()) then 100 + string-length(current-grouping-key())
              else 300 * $count}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The page of the source on which a mention stands, or else its part, after its text's title
       where there are several; nothing in the one text that has neither. -->
  <xsl:function name="book:place-of" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="tei" as="element()" select="$name/ancestor::TEI[last()]"/>
    <xsl:variable name="break" as="element(pb)?" select="$name[generate-id($tei) = $book:paged]
        /preceding::pb[normalize-space(@n)][1][ancestor::TEI[last()] is $tei]"/>
    <xsl:variable name="part" as="xs:string?" select="($book:file-titles(page:path($name)),
        $name/ancestor::* ! $book:part-titles(generate-id(.)))[1]"/>
    <xsl:variable name="title" as="xs:string" select="meta:title($tei)"/>
    <xsl:sequence select="string-join(($title[count($page:books) gt 1], ($break ! book:page-name(.),
        $part[lower-case(.) != lower-case($title)])[1]), ', ')"/>
  </xsl:function>
  <xsl:variable name="book:paged" as="xs:string*"
      select="$book:page-breaks/ancestor::TEI[last()] ! generate-id(.)"/>

  <!-- What the files of texts that have several are about; what the parts of texts that have one
       are, by generate-id, since a look through all parts from every mention would take long. -->
  <xsl:variable name="book:file-titles" as="map(xs:string, xs:string)"
      select="map:merge($page:books[count(?files) gt 1] ! book:file-titles(.))"/>
  <xsl:variable name="book:part-titles" as="map(xs:string, xs:string)" select="map:merge(
      for $part in $page:books[count(?files) le 1] ! html:listed(?tei)
      return book:own-title($part) ! map{generate-id($part): .})"/>

  <!-- The titles of a text's files: of the division that is each, and where others are called the
       same after that of what it is in ("Volume II, Chapter 1"). -->
  <xsl:function name="book:file-titles" as="map(xs:string, xs:string)*">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="units" as="map(*)*" select="for $number in 1 to count($book?files)
        return map{'file': $book?files[$number], 'unit': ($book?pages($number)[part:is-unit(.)],
            $book?pages($number)[1]/ancestor::*[part:is-listed(.)][1])[1]}"/>
    <xsl:for-each-group select="$units[exists(?unit)]" group-by="string(book:own-title(?unit))">
      <xsl:variable name="is-alone" as="xs:boolean" select="empty(tail(current-group()?unit/.))"/>
      <xsl:for-each select="current-group()">
        <xsl:variable name="outer" as="element()?"
            select="?unit/ancestor::*[part:is-listed(.)][last()][not($is-alone)]"/>
        <xsl:sequence select="string-join(($outer, ?unit) ! book:own-title(.), ', ')[.]
            ! map{current()?file: .}"/>
      </xsl:for-each>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The title of a division, unless it is its kind alone ("Month"). -->
  <xsl:function name="book:own-title" as="xs:string?">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="part:title($division)[exists($division/@n) or . != part:kind($division)]"/>
  </xsl:function>

  <!-- The pages of the index in their order. -->
  <xsl:variable name="book:index-files" as="xs:string*"
      select="distinct-values($book:entries?page) ! book:index-file(.)"/>
  <xsl:function name="book:index-file" as="xs:string">
    <xsl:param name="page" as="xs:integer"/>
    <xsl:sequence select="'index' || ('-' || $page)[$page gt 1] || '.xhtml'"/>
  </xsl:function>

  <!-- The address of a name's entry; all files of a book are in one folder. -->
  <xsl:function name="page:index-address" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:sequence select="$page:entries(name:kind($name) || ' ' || name:key($name))?slug
        ! ($book:slug-files(.) || '#' || .)"/>
  </xsl:function>
  <xsl:variable name="book:slug-files" as="map(xs:string, xs:string)"
      select="map:merge($book:entries ! map{?slug: book:index-file(?page)})"/>

  <xsl:function name="book:index-pages" as="map(xs:string, element())*">
    <xsl:for-each-group select="$book:entries" group-adjacent="?page">
      <xsl:variable name="sections" as="element()+">
        <xsl:for-each-group select="current-group()" group-adjacent="?kind">
          <section id="{current-grouping-key()}">
            <div data-heading="2">{book:index-heading(current-group())}</div>
            <dl class="index">
              <xsl:sequence select="current-group() ! book:entry(.)"/>
            </dl>
          </section>
        </xsl:for-each-group>
      </xsl:variable>
      <xsl:variable name="content" as="element()">
        <section role="doc-index" aria-label="{label:word('index')}">
          <div data-heading="1">{label:word('index')}</div>
          <xsl:sequence select="$sections"/>
        </section>
      </xsl:variable>
      <xsl:sequence select="map{book:index-file(current-grouping-key()):
          book:page(label:word('index'), 'backmatter', $label:language, $content)}"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- The kind of entries, and from which to which they go where others are on another page. -->
  <xsl:function name="book:index-heading" as="xs:string">
    <xsl:param name="entries" as="map(*)+"/>
    <xsl:variable name="pages" as="xs:integer*"
        select="distinct-values($book:entries[?kind = $entries[1]?kind]?page)"/>
    <xsl:sequence select="string-join((label:word($entries[1]?kind),
        (string-join(distinct-values(($entries[1], $entries[last()]) ! ?label), ' – '))
            [count($pages) gt 1]), ', ')"/>
  </xsl:function>

  <xsl:function name="book:entry" as="element()">
    <xsl:param name="entry" as="map(*)"/>
    <div class="entry" id="{$entry?slug}">
      <dt>
        <xsl:sequence select="html:entry-label($entry)"/>
      </dt>
      <xsl:sequence select="book:facts($entry)"/>
      <dd>
        <xsl:sequence select="if (exists($entry?places?*?label[.])) then book:named-in($entry) else book:in-context($entry)"/>
      </dd>
    </div>
  </xsl:function>

  <!-- What is known of an entry, and its numbers in authority files. -->
  <xsl:function name="book:facts" as="element()*">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:for-each select="string-join(($entry?variants, $entry?details), '; ')[.]">
      <dd class="details">{.}</dd>
    </xsl:for-each>
    <xsl:variable name="authorities" as="map(*)*" select="$entry?authorities"/>
    <xsl:if test="exists($authorities)">
      <dd class="details">
        <xsl:for-each select="$authorities">
          <xsl:if test="position() gt 1"> · </xsl:if>
          <a href="{?address}" rel="external">{?label}</a>
        </xsl:for-each>
      </dd>
    </xsl:if>
  </xsl:function>

  <xsl:function name="book:in-context" as="element()">
    <xsl:param name="entry" as="map(*)"/>
    <ul class="mentions">
      <xsl:sequence select="$entry?occurrences ! html:mention(., 'index.xhtml')"/>
    </ul>
  </xsl:function>

  <!-- "Chapter 3; Chapter 11 (9)"; what stands in no part is told by its text's title. -->
  <xsl:function name="book:named-in" as="element()">
    <xsl:param name="entry" as="map(*)"/>
    <ul class="places">
      <xsl:for-each select="$entry?places?*">
        <li>
          <a href="{link:to('index.xhtml', ?first)}">
            <xsl:text>{(?label[.], meta:title(?first/ancestor::TEI[last()]))[1]}</xsl:text>
          </a>
          <xsl:text>{(' (' || ?count || ')')[current()?count gt 1]}</xsl:text>
        </li>
      </xsl:for-each>
    </ul>
  </xsl:function>
</xsl:stylesheet>
