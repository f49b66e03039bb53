<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:letter="tei-tools:letters"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- What the head of a page tells programs: search engines, reference managers, networks. -->

  <!-- The address at which the edition will lie, with "/" at its end; "" where nobody says it. -->
  <xsl:param name="address" as="xs:string" select="''"/>

  <!-- The address of a text. -->
  <xsl:function name="site:url" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:sequence select="$address || replace(
        if (exists($book?letter)) then $book?file else page:title-file($book?name), 'index\.html$', '')"/>
  </xsl:function>

  <!-- When a text, or the letter of a page, was written. -->
  <xsl:function name="site:written" as="xs:string?">
    <xsl:param name="book" as="map(*)"/>
    <xsl:sequence select="if (exists($book?letter)) then letter:when($book?letter)
        else meta:when($book?tei)"/>
  </xsl:function>

  <!-- Open Graph for a page. -->
  <xsl:function name="site:open-graph" as="element()+">
    <xsl:param name="book" as="map(*)?"/>
    <xsl:param name="title" as="xs:string"/>
    <meta property="og:title" content="{$title}"/>
    <meta property="og:site_name" content="{$site:title}"/>
    <meta property="og:type" content="{if (exists($book)) then 'article' else 'website'}"/>
  </xsl:function>

  <!-- Where a page will lie, if the publisher says where the edition will. -->
  <xsl:function name="site:address" as="element()*">
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="url" as="xs:string" select="$address || replace($file, '(^|/)index\.html$', '$1')"/>
    <xsl:if test="$address">
      <link rel="canonical" href="{$url}"/>
      <meta property="og:url" content="{$url}"/>
    </xsl:if>
  </xsl:function>

  <!-- Dublin Core, Highwire's tags and JSON-LD (schema.org) about a text. -->
  <xsl:function name="site:metadata" as="element()+">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="tei" as="element()" select="$book?tei"/>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <link rel="schema.DCTERMS" href="http://purl.org/dc/terms/"/>
    <xsl:for-each select="site:dublin-core($book), site:highwire($book)">
      <meta name="{?name}" content="{?content}"/>
    </xsl:for-each>
    <xsl:for-each select="meta:description($tei)">
      <meta name="description" content="{substring(., 1, 300)}"/>
      <meta property="og:description" content="{substring(., 1, 300)}"/>
    </xsl:for-each>
    <script type="application/ld+json">
      <xsl:sequence select="site:json(site:linked-data($book))"/>
    </script>
  </xsl:function>

  <xsl:function name="site:dublin-core" as="map(xs:string, xs:string)*">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="tei" as="element()" select="$book?tei"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string*)" select="site:facts($book)"/>
    <xsl:sequence select="
        map{'name': 'DC.title', 'content': $facts?title},
        $facts?author ! map{'name': 'DC.creator', 'content': .},
        meta:editors($tei) ! map{'name': 'DC.contributor', 'content': .},
        site:written($book) ! (map{'name': 'DC.date', 'content': .}, map{'name': 'DCTERMS.created', 'content': .}),
        meta:issued($tei) ! map{'name': 'DCTERMS.issued', 'content': .},
        meta:publisher($tei) ! map{'name': 'DC.publisher', 'content': .},
        meta:rights($tei) ! map{'name': 'DC.rights', 'content': .},
        distinct-values((meta:identifier($tei), meta:doi($tei) ! ('https://doi.org/' || .)))
            ! map{'name': 'DC.identifier', 'content': .},
        meta:original($tei) ! map{'name': 'DC.source', 'content': substring(., 1, 300)},
        subsequence(meta:subjects($tei), 1, 50) ! map{'name': 'DC.subject', 'content': .},
        $facts?container-title ! map{'name': 'DCTERMS.isPartOf', 'content': .},
        $facts?language ! map{'name': 'DC.language', 'content': .},
        map{'name': 'DC.type', 'content': 'Text'}"/>
  </xsl:function>

  <!-- The tags that Google Scholar and reference managers read (citation_title and so on). -->
  <xsl:function name="site:highwire" as="map(xs:string, xs:string)*">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="tei" as="element()" select="$book?tei"/>
    <xsl:sequence select="
        map{'name': 'citation_title', 'content': site:facts($book)?title},
        site:facts($book)?author ! map{'name': 'citation_author', 'content': .},
        meta:issued($tei) ! map{'name': 'citation_publication_date', 'content': translate(., '-', '/')},
        meta:publisher($tei) ! map{'name': 'citation_publisher', 'content': .},
        site:facts($book)?container-title ! map{'name': 'citation_inbook_title', 'content': .},
        site:facts($book)?language ! map{'name': 'citation_language', 'content': .},
        site:facts($book)?DOI ! map{'name': 'citation_doi', 'content': .},
        site:facts($book)?ISBN ! map{'name': 'citation_isbn', 'content': .},
        subsequence(meta:subjects($tei), 1, 50) ! map{'name': 'citation_keywords', 'content': .},
        site:files($book?source)[.(2) = 'PDF'][$address]
            ! map{'name': 'citation_pdf_url', 'content': $address || .(3)}"/>
  </xsl:function>

  <xsl:function name="site:linked-data" as="map(xs:string, item()*)">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="tei" as="element()" select="$book?tei"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string*)" select="site:facts($book)"/>
    <xsl:variable name="mentions" as="map(*)*" select="site:mentions($book)[$book?is-first]"/>
    <xsl:sequence select="map:merge((
        map{'@context': 'https://schema.org', '@type': if (exists($book?letter)) then 'Message'
            else 'CreativeWork', 'name': $facts?title},
        $facts?language ! map{'inLanguage': .},
        map{'author': array{$facts?author ! site:agent(., $tei)}}[exists($facts?author)],
        map{'recipient': array{$facts?recipient ! map{'@type': 'Person', 'name': .}}}
            [exists($facts?recipient)],
        site:written($book) ! map{'dateCreated': .},
        meta:publisher($tei) ! map{'publisher': map{'@type': 'Organization', 'name': .}},
        if (exists(meta:licence($tei))) then map{'license': site:licence(meta:licence($tei))}
            else meta:rights($tei) ! map{'copyrightNotice': .},
        meta:issued($tei) ! map{'datePublished': .},
        map{'editor': array{$facts?editor ! site:agent(., $tei)}}[exists($facts?editor)],
        map{'identifier': array{distinct-values((meta:identifier($tei), $facts?DOI ! ('https://doi.org/' || .)))}}
            [exists((meta:identifier($tei), $facts?DOI))],
        map{'keywords': array{subsequence(meta:subjects($tei), 1, 50)}}[exists(meta:subjects($tei))],
        meta:description($tei) ! map{'description': .},
        meta:original($tei) ! map{'isBasedOn': map{'@type': 'CreativeWork', 'name': substring(., 1, 300)}},
        $facts?container-title ! map{'isPartOf': map{'@type': 'Collection', 'name': .}},
        map{'mentions': array{$mentions}}[exists($mentions)],
        map{'url': site:url($book)}[$address],
        map{'encoding': array{site:files($book?source)[$address] ! map{'@type': 'MediaObject',
            'name': .(2), 'contentUrl': $address || .(3)}}}[$address]))"/>
  </xsl:function>

  <!-- Who wrote or edited a text: a person, or an organisation where the header says so. -->
  <xsl:function name="site:agent" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="map{'name': $name, '@type': if (site:responsible($name, $tei)/self::orgName)
        then 'Organization' else 'Person'}"/>
  </xsl:function>
  <xsl:function name="site:responsible" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/titleStmt/(author | editor) ! meta:named(.)[meta:words(.) = $name])[1]"/>
  </xsl:function>

  <!-- A licence by its address, or by name. -->
  <xsl:function name="site:licence" as="item()">
    <xsl:param name="licence" as="xs:string"/>
    <xsl:sequence select="if (matches($licence, '^https?://\S+$')) then $licence
        else map{'@type': 'CreativeWork', 'name': $licence}"/>
  </xsl:function>

  <!-- Whom and what a text, or the letter of a page, names: entries of the indices in the order of
       their first mention, so many at most. -->
  <xsl:variable name="site:most-mentions" as="xs:integer" select="100"/>
  <xsl:function name="site:mentions" as="map(*)*">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="keys" as="xs:string*" select="($book?letter, part:roots($book?tei)[empty($book?letter)])
        //*[name:kind(.) = map:keys($site:schema-types)] ! (name:kind(.) || ' ' || name:key(.))"/>
    <xsl:sequence select="subsequence(distinct-values($keys)[map:contains($page:entries, .)],
        1, $site:most-mentions) ! site:schema-entry(.)"/>
  </xsl:function>
  <xsl:variable name="site:schema-types" as="map(xs:string, xs:string)" select="map{
      'people': 'Person', 'places': 'Place', 'organisations': 'Organization'
    }"/>

  <!-- An entry, by kind and key, as schema.org has it, with its addresses in authority files. -->
  <xsl:function name="site:schema-entry" as="map(*)">
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="entry" as="map(*)" select="$page:entries($key)"/>
    <xsl:variable name="same" as="xs:string*" select="$entry?authorities?address"/>
    <xsl:sequence select="map:merge((
        map{'@type': $site:schema-types(substring-before($key, ' ')), 'name': $entry?label},
        map{'sameAs': array{$same}}[exists($same)]))"/>
  </xsl:function>

  <!-- JSON that may stand in a script element. -->
  <xsl:function name="site:json" as="xs:string">
    <xsl:param name="data" as="item()"/>
    <xsl:sequence select="serialize($data, map{'method': 'json', 'indent': false()})
        => replace('&lt;', '\\u003c') => replace('&#x2028;', '\\u2028') => replace('\\/', '/')"/>
  </xsl:function>
</xsl:stylesheet>
