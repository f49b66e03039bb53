<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The page of the search, and what it can find beside the pages of text: the entries of the
       indices and the documents. -->

  <!-- Whether the site has a search; the publisher, not the stylesheet, makes its index. -->
  <xsl:param name="search" as="xs:string" select="''"/>
  <xsl:variable name="site:has-search" as="xs:boolean" select="$search = 'yes'"/>

  <xsl:variable name="site:kinds-found" as="xs:string+" select="
      ('text', 'document'), $page:kinds"/>

  <xsl:function name="site:search" as="xs:string">
    <xsl:variable name="content" as="node()*">
      <div data-heading="1">{label:word('search')}</div>
      <noscript>
        <p class="lead">{label:word('search-script')}</p>
      </noscript>
      <p class="lead" id="search-offline" hidden="hidden">{label:word('search-offline')}</p>
      <form id="search-form" role="search" hidden="hidden">
        <p>
          <label for="search-words">{label:word('search-words')}</label>
          <input type="search" id="search-words" name="q" autocomplete="off"/>
        </p>
        <fieldset>
          <legend>{label:word('search-kinds')}</legend>
          <xsl:for-each select="$site:kinds-found">
            <label>
              <input type="checkbox" name="type" value="{.}"/>
              <xsl:text> {label:word(.)}</xsl:text>
            </label>
          </xsl:for-each>
        </fieldset>
        <xsl:if test="$site:several and $site:has-choice">
          <p>
            <label for="search-document">{label:word('search-document')}</label>
            <select id="search-document" name="document">
              <option value="">{label:word('search-all')}</option>
              <xsl:for-each select="$site:choice">
                <option value="{?name}">{?title}</option>
              </xsl:for-each>
            </select>
          </p>
        </xsl:if>
      </form>
      <p id="search-count" role="status" data-found="{label:word('search-found')}"/>
      <ol id="search-results" class="found"/>
      <p>
        <button id="search-more" type="button" hidden="hidden">{label:word('search-more')}</button>
      </p>
      <script src="search.js" defer="defer"/>
    </xsl:variable>
    <xsl:sequence select="site:page('search.html', (), label:word('search'), $content, ())"/>
  </xsl:function>

  <!-- The texts of which a reader may choose one to search, by their titles; not where they are very
       many, which nobody would look through. -->
  <xsl:variable name="site:has-choice" as="xs:boolean"
      select="if (exists($page:facts)) then $page:facts?choice else $page:count le 500"/>
  <xsl:variable name="site:choice" as="map(*)*" select="if (exists($page:facts)) then $page:facts?titles?*
      else sort($page:books, (), function($book) { name:sort-key(meta:title($book?tei)) })
          ! map{'name': ?name, 'title': meta:title(?tei)}"/>

  <!-- What is searched on a page, how it is called, and its filters: its kind and, by their names,
       its texts. -->
  <xsl:function name="site:searched" as="attribute()*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="texts" as="xs:string*"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:if test="$site:has-search">
      <xsl:attribute name="data-pagefind-body" select="''"/>
      <xsl:attribute name="data-title" select="$title"/>
      <xsl:attribute name="data-kind" select="$kind"/>
      <xsl:attribute name="data-pagefind-meta" select="'title[data-title], kind[data-kind]'"/>
      <xsl:attribute name="data-yes" select="'yes'"/>
      <xsl:attribute name="data-pagefind-filter" separator=", "
          select="'kind[data-kind]', $texts[$site:has-choice] ! ('document-' || . || '[data-yes]')"/>
    </xsl:if>
  </xsl:function>

  <!-- The number among these books of the one in which a node stands. -->
  <xsl:function name="site:document" as="xs:integer*">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="$page:book-numbers(generate-id($node/ancestor-or-self::TEI[last()]))"/>
  </xsl:function>

  <!-- Pages for the index only, which say what each document is and each entry of the indices. -->
  <xsl:function name="site:search-documents" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="$page:books">
        <xsl:variable name="tei" as="element()" select="?tei"/>
        <xsl:variable name="words" as="xs:string*" select="meta:title($tei), meta:subtitle($tei),
            meta:authors($tei), meta:date($tei), meta:description($tei)"/>
        <xsl:map-entry key="$site:for-index || 'document/' || ?name || '.html'"
            select="site:search-page(page:title-file(?name),
                site:searched('document', ?name, meta:title($tei)), $words)"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>
  <xsl:function name="site:search-entries" as="map(xs:string, xs:string)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="entries" as="map(*)*"/>
    <xsl:map>
      <xsl:for-each select="$entries">
        <xsl:map-entry key="$site:for-index || $kind || '/' || ?slug || '.html'"
            select="site:search-page(?file || '#' || ?slug,
                site:searched($kind, site:naming(.), ?label), (?label, ?variants, ?details))"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>
  <!-- The names of the texts that name an entry. -->
  <xsl:function name="site:naming" as="xs:string*">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:sequence select="if (exists($page:facts)) then $entry?documents
        else for $number in $entry?documents return $page:books[$number]?name"/>
  </xsl:function>
  <xsl:variable name="site:for-index" as="xs:string" select="'for-index/'"/>

  <xsl:function name="site:search-page" as="xs:string">
    <xsl:param name="leads-to" as="xs:string"/>
    <xsl:param name="searched" as="attribute()*"/>
    <xsl:param name="words" as="xs:string*"/>
    <xsl:variable name="page" as="element()">
      <html>
        <head>
          <title/>
        </head>
        <body>
          <div data-url="{$leads-to}">
            <xsl:sequence select="$searched"/>
            <xsl:attribute name="data-pagefind-meta"
                select="'title[data-title], kind[data-kind], url[data-url]'"/>
            <xsl:value-of select="distinct-values($words[.])" separator=". "/>
          </div>
        </body>
      </html>
    </xsl:variable>
    <xsl:sequence select="serialize($page, $site:serialization)"/>
  </xsl:function>
</xsl:stylesheet>
