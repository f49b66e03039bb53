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

  <!-- What is long and seldom asked for is folded. -->
  <xsl:variable name="html:folds" as="xs:boolean" select="true()"/>

  <!-- A page as text; its frame speaks the edition's language, the reading says its own. `book` is
       empty for a page about all texts; `steps` lead to the pages around. -->
  <xsl:function name="site:page" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="book" as="map(*)?"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="content" as="node()*"/>
    <xsl:param name="steps" as="element()?"/>
    <xsl:variable name="page" as="element()">
      <html lang="{$label:language}">
        <head>
          <meta charset="utf-8"/>
          <title>{string-join(distinct-values(($title, $site:title)), ' · ')}</title>
          <meta http-equiv="Content-Security-Policy" content="{site:policy($file)}"/>
          <meta name="viewport" content="width=device-width, initial-scale=1"/>
          <meta name="color-scheme" content="light dark"/>
          <link rel="stylesheet" href="{link:between($file, 'style.css')}"/>
          <script src="{link:between($file, 'script.js')}" defer="defer"/>
          <xsl:sequence select="site:address($file), site:open-graph($book, $title),
              $book?metadata ! ?*"/>
          <xsl:apply-templates mode="site-own" select="site:own-head($file)"/>
        </head>
        <body>
          <a class="skip" href="#text">{label:word('skip')}</a>
          <xsl:sequence select="site:header($file, $book)"/>
          <main id="text" tabindex="-1">
            <article>
              <xsl:sequence select="$content, html:notice($content)"/>
            </article>
            <xsl:sequence select="$steps, $book ! site:printed(.)"/>
          </main>
          <xsl:where-populated>
            <footer class="site">
              <xsl:apply-templates mode="site-own" select="site:own-footer($file)"/>
            </footer>
          </xsl:where-populated>
        </body>
      </html>
    </xsl:variable>
    <xsl:sequence select="serialize(html:shaped($page), $site:serialization) || '&#10;'"/>
  </xsl:function>

  <!-- What a stylesheet of somebody's own adds to the head and the footer of a page. -->
  <xsl:function name="site:own-head" as="node()*">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="()"/>
  </xsl:function>
  <xsl:function name="site:own-footer" as="node()*">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- Without the namespaces that were in scope in that stylesheet: HTML has none to declare. -->
  <xsl:mode name="site-own" on-no-match="shallow-copy"/>
  <xsl:template mode="site-own" match="*" as="element()">
    <xsl:copy copy-namespaces="no">
      <xsl:apply-templates mode="site-own" select="@*, node()"/>
    </xsl:copy>
  </xsl:template>

  <!-- What a page may load: files of the site, from a server or a folder, and nothing else. The
       search runs a program in WebAssembly. -->
  <xsl:function name="site:policy" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="own" as="xs:string" select="&quot;'self' file:&quot;"/>
    <xsl:sequence select="&quot;default-src 'none'; style-src &quot; || $own || '; img-src ' || $own
        || '; font-src ' || $own
        || '; script-src ' || $own || &quot; 'wasm-unsafe-eval'&quot;[$file = 'search.html']
        || &quot;; connect-src 'self'; worker-src 'self'&quot;[$file = 'search.html']
        || &quot;; base-uri 'none'; form-action 'none'&quot;"/>
  </xsl:function>

  <!-- The pages that lead into the texts, by name. -->
  <xsl:variable name="site:guides" as="xs:string*" select="(if (exists($page:facts)) then $page:facts?guides?*
      else ($page:kinds, 'quotations'[exists($site:quotations)], 'map'[exists($site:located)],
          'timeline'[exists($site:dated)])), 'search'[$site:has-search]"/>

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
                <xsl:if test=". || '.html' = $file or starts-with($file, . || '-page-')">
                  <xsl:attribute name="aria-current"
                      select="if (. || '.html' = $file) then 'page' else 'true'"/>
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
</xsl:stylesheet>
