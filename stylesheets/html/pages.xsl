<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:left="tei-tools:left-out"
    xmlns:link="tei-tools:links"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The books of an edition and their pages: which file holds which node. The entry stylesheet
       says how files are called (page:file, page:index-file, page:title-file). -->

  <!-- The sources, their names (folder or file names, one a line), what their files are called as
       links say it (stems, with percents, one a line), and the pictures that the edition has: a line
       each of name, @url and file, parted by tabs. -->
  <xsl:param name="sources" as="array(document-node())" select="[]"/>
  <xsl:param name="names" as="xs:string" select="''"/>
  <xsl:param name="stems" as="xs:string" select="''"/>
  <xsl:param name="pictures" as="xs:string" select="''"/>

  <!-- What is known of the whole edition where these sources are some of many, as a map in JSON:
       count (of texts; 2 for more), language (of most texts), title, guides (the pages that there
       are), choice (whether the search lets choose one of the texts), entries (those of the indices
       that these texts name), links (addresses of other texts). Without it these sources are the edition. -->
  <xsl:param name="facts" as="xs:string" select="''"/>
  <xsl:variable name="page:facts" as="map(*)?" select="$facts[.] ! parse-json(.)"/>

  <!-- How many texts the edition has; 2 where it is only known that it has more than one. -->
  <xsl:variable name="page:count" as="xs:integer"
      select="xs:integer(($page:facts?count, count($sources?* ! meta:texts(.)))[1])"/>

  <!-- The texts, each with its name, pages (arrays of nodes) and their files. -->
  <xsl:variable name="page:books" as="map(*)*" select="page:books()"/>

  <xsl:function name="page:books" as="map(*)*">
    <xsl:variable name="all" as="xs:string*" select="tokenize($names, '\n')"/>
    <xsl:variable name="files" as="xs:string*" select="tokenize($stems, '\n')"/>
    <xsl:for-each select="1 to array:size($sources)">
      <xsl:variable name="name" as="xs:string" select="$all[current()]"/>
      <xsl:sequence select="page:books($sources(.), $name, ($files[current()], $name)[1])"/>
    </xsl:for-each>
  </xsl:function>

  <xsl:function name="page:books" as="map(*)*">
    <xsl:param name="source" as="document-node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="stem" as="xs:string"/>
    <xsl:variable name="texts" as="element()+" select="page:texts($source, $name)"/>
    <xsl:for-each select="$texts">
      <xsl:variable name="own" as="xs:string"
          select="string-join(($name, position()[count($texts) gt 1]), '-')"/>
      <xsl:variable name="pages" as="array(node()*)" select="part:pages(.)"/>
      <xsl:sequence select="map{'tei': ., 'name': $own, 'pages': $pages, 'source': $name,
          'stem': $stem, 'files': page:files($own, $pages)}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The texts of a source; the end for one that has none. -->
  <xsl:function name="page:texts" as="element()+">
    <xsl:param name="source" as="document-node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="texts" as="element()*" select="meta:texts($source)"/>
    <xsl:if test="empty($texts)">
      <xsl:message terminate="yes">The document {$name} has no TEI element in the TEI namespace: nothing to publish.</xsl:message>
    </xsl:if>
    <xsl:sequence select="$texts"/>
  </xsl:function>

  <!-- Which book is whose: by generate-id of its TEI element, and by its file's name or its own. A
       look through all books from each of their mentions would take the square of an edition's size. -->
  <xsl:variable name="page:book-numbers" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:for-each select="$page:books">
        <xsl:map-entry key="generate-id(?tei)" select="position()"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>
  <xsl:variable name="page:books-by-name" as="map(xs:string, map(*))"
      select="map:merge(($page:books ! map{?stem: .}, $page:books ! map{?name: .}),
          map{'duplicates': 'use-first'})"/>

  <!-- The files of a book's pages, in order, each counted within its kind ("act-2"). -->
  <xsl:function name="page:files" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="pages" as="array(node()*)"/>
    <xsl:variable name="kinds" as="xs:string*" select="
        (1 to array:size($pages)) ! page:kind($pages(.))"/>
    <xsl:iterate select="$kinds">
      <xsl:param name="counts" as="map(xs:string, xs:integer)" select="map{}"/>
      <xsl:variable name="number" as="xs:integer" select="1 + ($counts(.), 0)[1]"/>
      <xsl:sequence select="page:file($name, ., $number, last())"/>
      <xsl:next-iteration>
        <xsl:with-param name="counts" select="map:put($counts, ., $number)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- What a page holds, in a word of a to z. -->
  <xsl:function name="page:kind" as="xs:string">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:variable name="unit" as="element()?" select="$pieces[part:is-unit(.)][1]"/>
    <xsl:variable name="words" as="xs:string*"
        select="($unit/@type, $unit/local-name()[not(starts-with(., 'div'))]) ! lower-case(.)"/>
    <xsl:sequence select="($words[matches(., '^[a-z]{1,20}$')], 'part')[1]"/>
  </xsl:function>

  <!-- generate-id of a piece or of a division that is cut: the file on which it begins. -->
  <xsl:variable name="page:places" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="$page:books">
        <xsl:variable name="book" as="map(*)" select="."/>
        <xsl:map-entry key="generate-id(?tei)" select="page:title-file(?name)"/>
        <xsl:variable name="places" as="map(xs:string, xs:string)*">
          <xsl:for-each select="1 to array:size(?pages)">
            <xsl:variable name="file" as="xs:string" select="$book?files[current()]"/>
            <xsl:sequence select="$book?pages(.)/(ancestor::*[ancestor::TEI], .)
                ! map{generate-id(.): $file}"/>
          </xsl:for-each>
        </xsl:variable>
        <xsl:sequence select="map:merge($places, map{'duplicates': 'use-first'})"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:variable>

  <!-- The file on which a node stands. -->
  <xsl:function name="page:path" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="($node/ancestor-or-self::node() ! $page:places(generate-id(.)))[last()]"/>
  </xsl:function>

  <!-- The divisions that are cut and begin on this page, whose identifiers must stand there. -->
  <xsl:function name="page:opened" as="element()*">
    <xsl:param name="pieces" as="node()*"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="$pieces/ancestor::*[ancestor::TEI]
        [page:path(.) = $file]"/>
  </xsl:function>

  <!-- The language of most texts, whose alphabet the indices follow. -->
  <xsl:variable name="name:language" as="xs:string">
    <xsl:variable name="languages" as="xs:string*"
        select="$page:books ! lower-case(replace(meta:language(?tei), '-.*$', ''))"/>
    <xsl:sequence select="($page:facts?language, sort(distinct-values($languages), (),
        function($one) { -count(index-of($languages, $one)) }), 'en')[1]"/>
  </xsl:variable>

  <!-- The language of the edition's own words: the one that is asked for, or that of most texts. -->
  <xsl:param name="language" as="xs:string" select="''"/>
  <xsl:variable name="label:language" as="xs:string"
      select="label:known(($language[.], $name:language))"/>

  <!-- The names and dates of all texts, and the indices of them. -->
  <xsl:variable name="page:names" as="element()*" select="$page:books ! part:roots(?tei)
      //*[name:kind(.)][not(left:is-aside(.))]"/>

  <xsl:variable name="page:indices" as="map(xs:string, array(map(*)))" select="map:merge(
      for $kind in $name:kinds
      return map{$kind: array{name:index($kind, $page:names) ! page:entry($kind, .)}})"/>

  <!-- An entry with all that pages say of it; entry stylesheets and indices.xsl say what that is. -->
  <xsl:function name="page:entry" as="map(*)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="entry" as="map(*)"/>
    <xsl:sequence select="map:merge(($entry, html:described($entry),
        page:described($kind, $entry), map{'file': page:index-file($kind)}))"/>
  </xsl:function>
  <xsl:function name="page:described" as="map(*)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="entry" as="map(*)"/>
    <xsl:sequence select="map{}"/>
  </xsl:function>

  <!-- The entries by kind and key. -->
  <xsl:variable name="page:entries" as="map(xs:string, map(*))" select="
      if (exists($page:facts)) then map:merge($page:facts?entries
          ! map:for-each(., function($key, $entry) { map{$key: page:unpacked($entry)} }))
      else map:merge(for $kind in $name:kinds, $entry in $page:indices($kind)?*
          return map{$kind || ' ' || $entry?key: $entry})"/>

  <!-- A map that was JSON, with sequences for its arrays. -->
  <xsl:function name="page:unpacked" as="map(*)">
    <xsl:param name="map" as="map(*)"/>
    <xsl:sequence select="map:merge(map:for-each($map, function($key, $value) {
        map{$key: if ($value instance of array(*)) then $value?* else $value} }))"/>
  </xsl:function>

  <!-- The kinds of which there is an index, since there are names for it. -->
  <xsl:variable name="page:kinds" as="xs:string*" select="if (exists($page:facts))
      then $name:kinds[. = $page:facts?guides?*] else $name:kinds[array:size($page:indices(.)) gt 0]"/>

  <!-- The address of a name's entry in its index. -->
  <xsl:function name="page:index-address" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="kind" as="xs:string" select="name:kind($name)"/>
    <xsl:sequence select="$page:entries($kind || ' ' || name:key($name))
        ! (link:between(page:path($name), ?file) || '#' || ?slug)"/>
  </xsl:function>

  <!-- The address of a picture that the edition has, from the page of the node that shows it. -->
  <xsl:function name="page:picture" as="xs:string?">
    <xsl:param name="node" as="element()"/>
    <xsl:param name="url" as="xs:string"/>
    <xsl:variable name="number" as="xs:integer?"
        select="$page:book-numbers(generate-id($node/ancestor::TEI[last()]))"/>
    <xsl:sequence select="$page:picture-files($page:books[$number]?source || '&#9;' || $url)
        ! link:between(page:path($node), .)"/>
  </xsl:function>
  <xsl:variable name="page:picture-files" as="map(xs:string, xs:string)" select="map:merge(
      tokenize($pictures, '\n')[.] ! map{replace(., '\t[^\t]*$', ''): replace(., '^.*\t', '')},
      map{'duplicates': 'use-first'})"/>
</xsl:stylesheet>
