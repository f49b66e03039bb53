<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:link="tei-tools:links"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- A site made a few texts at a time, so that its size asks for no memory: a survey of the sources,
       an extract of each text with what other pages say of it, the pages of the texts, and the guides
       made of the extracts. What the publisher (site.py) must know in between comes as `facts`, and
       goes as JSON. -->

  <!-- Of each source the languages of its texts, and the places in other files to which it points:
       stem and identifier. -->
  <xsl:template name="site:survey" as="map(xs:string, xs:string)">
    <xsl:sequence select="map{'survey': site:lines(for $number in 1 to array:size($sources)
        return site:surveyed($sources($number), tokenize($names, '\n')[$number]))}"
        xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
  </xsl:template>
  <xsl:function name="site:surveyed" as="map(*)">
    <xsl:param name="source" as="document-node()"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:variable name="targets" as="xs:string*" select="$source//(@target | @facs | @url)
        ! tokenize(.)[1][not(matches(., '^#|^[A-Za-z][A-Za-z0-9+.-]*:'))]"/>
    <xsl:sequence select="map{
        'languages': array{page:texts($source, $name) ! lower-case(replace(meta:language(.), '-.*$', ''))},
        'links': array{distinct-values($targets) ! [link:stem(.), substring-after(., '#')]}}"/>
  </xsl:function>

  <!-- An extract of each text, and the entries of the indices of all of them. -->
  <xsl:template name="site:extracts" as="map(xs:string, xs:string)">
    <xsl:sequence select="map{'texts': site:lines($page:books ! site:extract(.)),
        'names': site:lines(for $kind in $name:kinds, $entry in name:index($kind, $page:names)
            return site:named($kind, $entry))}"/>
  </xsl:template>
  <xsl:function name="site:extract" as="map(*)">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="number" as="xs:integer" select="site:document($book?tei)"/>
    <xsl:variable name="wanted" as="xs:string*" select="$page:facts?wanted(string($number))?*"/>
    <xsl:sequence select="map{
        'number': $number,
        'text': site:text($book),
        'start': link:start($book),
        'places': map:merge($wanted ! map{.: link:placed($book, .)}),
        'quotations': array{site:quotations-of($book) ! site:xml(site:quotation(.))}}"/>
  </xsl:function>

  <!-- An entry of the index of these texts. What all texts say of the same person is joined by its
       key; lists (names, addresses) stay apart by whence they come, since registers come first. -->
  <xsl:function name="site:named" as="map(*)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="all" as="map(*)" select="page:entry($kind, $entry)"/>
    <xsl:sequence select="map:merge((map{
        'kind': $kind,
        'order': array{if ($kind = 'dates') then name:date-order($entry?occurrences[1])
            else ($entry?sort, name:sort-key($entry?label), $entry?key)},
        'mentions': array{$all?mentions ! site:xml(.)},
        'names': site:lists($all?names),
        'authorities': site:lists($all?addresses)},
        ('details', 'documents', 'point', 'stretch') ! map{.: array{$all(.)}},
        ('key', 'plain', 'apart', 'label', 'filed', 'initial', 'count', 'area', 'estimate', 'first') ! map{.: $all(.)}))"/>
  </xsl:function>

  <!-- The pages of these texts. -->
  <xsl:template name="site:pages" as="map(xs:string, xs:string)">
    <xsl:sequence select="map:merge(($page:books ! site:book(.),
        if ($site:has-search) then site:search-documents() else ()))"/>
  </xsl:template>

  <!-- One of the pages that lead into the texts, as the facts have it: kind (which), and what it tells. -->
  <xsl:template name="site:guide" as="map(xs:string, xs:string)">
    <xsl:apply-templates mode="site:guide" select="string($page:facts?make)"/>
  </xsl:template>
  <xsl:mode name="site:guide" on-no-match="fail"/>
  <xsl:template mode="site:guide" match=".[. = 'index']">
    <xsl:sequence select="site:index-files(site:piece())"/>
  </xsl:template>
  <xsl:template mode="site:guide" match=".[. = 'quotations']">
    <xsl:sequence select="map{string($page:facts?piece?file): site:quotations(site:piece())}"/>
  </xsl:template>
  <xsl:template mode="site:guide" match=".[. = 'map']">
    <xsl:sequence select="map{'map.html': site:map()}"/>
  </xsl:template>
  <xsl:template mode="site:guide" match=".[. = 'timeline']">
    <xsl:sequence select="map{'timeline.html': site:timeline()}"/>
  </xsl:template>
  <xsl:template mode="site:guide" match=".[. = 'search']">
    <xsl:sequence select="map{'search.html': site:search()}"/>
  </xsl:template>
  <xsl:template mode="site:guide" match=".[. = 'search-entries']">
    <xsl:sequence select="site:search-entries($page:facts?kind, $site:listed)"/>
  </xsl:template>
  <xsl:template mode="site:guide" match=".[. = 'collection']">
    <xsl:sequence select="map{string($page:facts?piece?file): site:collection(site:piece())}"/>
  </xsl:template>

  <!-- Entries of an index that are told to this run. -->
  <xsl:variable name="site:listed" as="map(*)*" select="$page:facts?listed?* ! site:entry(.)"/>
  <xsl:function name="site:entry" as="map(*)">
    <xsl:param name="told" as="map(*)"/>
    <xsl:variable name="entry" as="map(*)" select="page:unpacked($told)"/>
    <xsl:sequence select="map:merge((map{
        'count': xs:integer($entry?count),
        'mentions': site:nodes($entry?mentions),
        'variants': html:other-names($entry?label, $entry?names)}, $entry))"/>
  </xsl:function>

  <!-- A page of an index, of quotations, or of all texts. -->
  <xsl:function name="site:piece" as="map(*)">
    <xsl:variable name="piece" as="map(*)" select="page:unpacked($page:facts?piece)"/>
    <xsl:sequence select="map:merge((
        ('number', 'count', 'mentions')[exists($piece(.))] ! map{.: xs:integer($piece(.))},
        map{'entries': $site:listed, 'texts': $piece?texts ! (if (exists(?quotations))
            then map:put(., 'quotations', site:nodes(?quotations?*)) else .)},
        $piece))"/>
  </xsl:function>

  <!-- Elements as text, and again as elements; maps and lists as JSON. -->
  <xsl:function name="site:xml" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="serialize($element, map{'method': 'xml', 'indent': false()})"/>
  </xsl:function>
  <xsl:function name="site:nodes" as="element()*">
    <xsl:param name="elements" as="xs:string*"/>
    <xsl:sequence select="parse-xml('&lt;all&gt;' || string-join($elements) || '&lt;/all&gt;')/*/*"/>
  </xsl:function>
  <xsl:function name="site:line" as="xs:string">
    <xsl:param name="data" as="item()"/>
    <xsl:sequence select="serialize($data, map{'method': 'json', 'indent': false()})"/>
  </xsl:function>
  <xsl:function name="site:lines" as="xs:string">
    <xsl:param name="maps" as="map(*)*"/>
    <xsl:sequence select="string-join($maps ! site:line(.), '&#10;')"/>
  </xsl:function>
  <xsl:function name="site:lists" as="array(array(*))">
    <xsl:param name="lists" as="array(*)"/>
    <xsl:sequence select="array{for $list in 1 to array:size($lists) return array{$lists($list)}}"
        xmlns:array="http://www.w3.org/2005/xpath-functions/array"/>
  </xsl:function>
</xsl:stylesheet>
