<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:meta="tei-tools:metadata"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The frame of a page of the site: head, header, navigation, footer. -->

  <xsl:variable name="site:serialization" as="map(*)" select="map{
      'method': 'html', 'html-version': 5.0, 'indent': false(), 'include-content-type': false(),
      'escape-uri-attributes': true()
    }"/>

  <!-- A page as text. `book` is empty for a page about all texts; `steps` lead to the pages around. -->
  <xsl:function name="site:page" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="book" as="map(*)?"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="steps" as="element()?"/>
    <xsl:variable name="page" as="element()">
      <html lang="{site:page-language($book)}">
        <head>
          <meta charset="utf-8"/>
          <title>{string-join(distinct-values(($title, $site:title)), ' · ')}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1"/>
          <meta name="color-scheme" content="light dark"/>
          <link rel="stylesheet" href="{link:between($file, 'style.css')}"/>
          <script src="{link:between($file, 'script.js')}" defer="defer"/>
          <xsl:if test="exists($book) and exists($page:kinds)">
            <script src="{link:between($file, 'cards.js')}" defer="defer"/>
          </xsl:if>
          <xsl:sequence select="site:open-graph($book, $title), $book?metadata ! ?*"/>
        </head>
        <body>
          <a class="skip" href="#text">{label:word('skip')}</a>
          <xsl:sequence select="site:header($file, $book)"/>
          <main id="text" tabindex="-1">
            <article>
              <xsl:sequence select="$content, html:notice($content)"/>
            </article>
            <xsl:sequence select="$steps"/>
          </main>
        </body>
      </html>
    </xsl:variable>
    <xsl:sequence select="serialize(html:shaped($page), $site:serialization) || '&#10;'"/>
  </xsl:function>

  <!-- The frame speaks the edition's language; the reading says its own. -->
  <xsl:function name="site:page-language" as="xs:string">
    <xsl:param name="book" as="map(*)?"/>
    <xsl:sequence select="$site:language"/>
  </xsl:function>

  <!-- The pages that lead into the texts, by name. -->
  <xsl:variable name="site:guides" as="xs:string*" select="$page:kinds, 'quotations'[exists($site:quotations)],
      'map'[exists($site:located)], 'timeline'[exists($site:dated)], 'search'[$site:has-search]"/>

  <xsl:function name="site:header" as="element()">
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="book" as="map(*)?"/>
    <xsl:variable name="home" as="xs:string*" select="$book[?files[2]] ! page:title-file(?name)"/>
    <header class="site">
      <p class="edition">
        <a href="{(link:between($file, 'index.html')[.], 'index.html')[1]}">{$site:title}</a>
        <xsl:if test="$site:several and $home != $file">
          <xsl:text> </xsl:text>
          <a class="of-page" href="{link:between($file, $home)}">{meta:title($book?tei)}</a>
        </xsl:if>
      </p>
      <nav aria-label="{label:word('guides')}">
        <ul>
          <xsl:for-each select="$site:guides">
            <li>
              <a href="{(link:between($file, . || '.html')[.], . || '.html')[1]}">
                <xsl:if test=". || '.html' = $file">
                  <xsl:attribute name="aria-current" select="'page'"/>
                </xsl:if>
                <xsl:text>{label:word(.)}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
      <xsl:sequence select="$book ! site:switches(.)"/>
    </header>
  </xsl:function>

  <!-- Open Graph for a page. -->
  <xsl:function name="site:open-graph" as="element()+">
    <xsl:param name="book" as="map(*)?"/>
    <xsl:param name="title" as="xs:string"/>
    <meta property="og:title" content="{$title}"/>
    <meta property="og:site_name" content="{$site:title}"/>
    <meta property="og:type" content="{if (exists($book)) then 'article' else 'website'}"/>
  </xsl:function>

  <!-- Dublin Core and JSON-LD (schema.org) about a text. -->
  <xsl:function name="site:metadata" as="element()+">
    <xsl:param name="tei" as="element()"/>
    <link rel="schema.DC" href="http://purl.org/dc/elements/1.1/"/>
    <xsl:for-each select="site:dublin-core($tei)">
      <meta name="{?name}" content="{?content}"/>
    </xsl:for-each>
    <xsl:for-each select="meta:description($tei)">
      <meta name="description" content="{substring(., 1, 300)}"/>
      <meta property="og:description" content="{substring(., 1, 300)}"/>
    </xsl:for-each>
    <script type="application/ld+json">
      <xsl:sequence select="site:json(site:linked-data($tei))"/>
    </script>
  </xsl:function>

  <xsl:function name="site:dublin-core" as="map(xs:string, xs:string)*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="
        map{'name': 'DC.title', 'content': meta:title($tei)},
        meta:authors($tei) ! map{'name': 'DC.creator', 'content': .},
        meta:editors($tei) ! map{'name': 'DC.contributor', 'content': .},
        meta:when($tei) ! map{'name': 'DC.date', 'content': .},
        meta:publisher($tei) ! map{'name': 'DC.publisher', 'content': .},
        meta:licence($tei) ! map{'name': 'DC.rights', 'content': .},
        meta:identifier($tei) ! map{'name': 'DC.identifier', 'content': .},
        map{'name': 'DC.language', 'content': meta:language($tei)},
        map{'name': 'DC.type', 'content': 'Text'}"/>
  </xsl:function>

  <xsl:function name="site:linked-data" as="map(xs:string, item()*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="map:merge((
        map{'@context': 'https://schema.org', '@type': 'CreativeWork', 'name': meta:title($tei),
            'inLanguage': meta:language($tei)},
        map{'author': array{meta:authors($tei) ! map{'@type': 'Person', 'name': .}}}
            [exists(meta:authors($tei))],
        meta:when($tei) ! map{'dateCreated': .},
        meta:publisher($tei) ! map{'publisher': map{'@type': 'Organization', 'name': .}},
        meta:licence($tei) ! map{'license': .}))"
        xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
  </xsl:function>

  <!-- JSON that may stand in a script element. -->
  <xsl:function name="site:json" as="xs:string">
    <xsl:param name="data" as="map(*)"/>
    <xsl:sequence select="serialize($data, map{'method': 'json', 'indent': false()})
        => replace('&lt;', '\\u003c') => replace('&#x2028;', '\\u2028') => replace('\\/', '/')"/>
  </xsl:function>
</xsl:stylesheet>
