<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="tei-tools:epub"
    xmlns:meta="tei-tools:metadata"
    xmlns:page="tei-tools:pages"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The package document: metadata, manifest, spine (EPUB 3.3, section 5). -->

  <xsl:function name="epub:package" as="element()">
    <xsl:param name="pages" as="map(xs:string, element())"/>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier"
        xml:lang="{$epub:language}">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="identifier">{$identifier}</dc:identifier>
        <dc:title>{$epub:title}</dc:title>
        <dc:language>{$epub:language}</dc:language>
        <xsl:for-each select="distinct-values($epub:texts ! meta:authors(.))">
          <dc:creator id="creator-{position()}">{.}</dc:creator>
          <meta refines="#creator-{position()}" property="role" scheme="marc:relators">aut</meta>
        </xsl:for-each>
        <xsl:for-each select="distinct-values($epub:texts ! meta:editors(.))">
          <dc:contributor id="contributor-{position()}">{.}</dc:contributor>
          <meta refines="#contributor-{position()}" property="role" scheme="marc:relators">edt</meta>
        </xsl:for-each>
        <xsl:for-each select="($epub:texts ! meta:publisher(.))[1]">
          <dc:publisher>{.}</dc:publisher>
        </xsl:for-each>
        <xsl:for-each select="($epub:texts ! meta:when(.))[matches(., '^\d{4}(-\d\d){0,2}$')][1]">
          <dc:date>{.}</dc:date>
        </xsl:for-each>
        <xsl:for-each select="($epub:texts ! meta:licence(.))[1]">
          <dc:rights>{.}</dc:rights>
        </xsl:for-each>
        <xsl:for-each select="($epub:texts ! meta:description(.))[1]">
          <dc:description>{.}</dc:description>
        </xsl:for-each>
        <xsl:if test="exists($epub:page-breaks)">
          <dc:source>{epub:source()}</dc:source>
          <meta property="pageBreakSource">{epub:source()}</meta>
        </xsl:if>
        <meta property="dcterms:modified">{epub:modified()}</meta>
        <xsl:sequence select="epub:accessibility()"/>
        <meta name="cover" content="cover-image"/>
      </metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
        <item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
        <item id="style" href="style.css" media-type="text/css"/>
        <xsl:for-each select="epub:spine()">
          <item id="page-{position()}" href="{.}" media-type="application/xhtml+xml">
            <xsl:if test="exists(epub:properties($pages(.)))">
              <xsl:attribute name="properties" select="epub:properties($pages(.))"/>
            </xsl:if>
          </item>
        </xsl:for-each>
        <xsl:for-each select="epub:pictures()">
          <item id="picture-{position()}" href="{?file}" media-type="{?type}"/>
        </xsl:for-each>
      </manifest>
      <spine>
        <itemref idref="cover"/>
        <xsl:for-each select="epub:spine()">
          <itemref idref="page-{position()}"/>
          <xsl:if test="position() = 1">
            <itemref idref="nav"/>
          </xsl:if>
        </xsl:for-each>
      </spine>
    </package>
  </xsl:function>

  <!-- The pages in reading order: title page, text, index, colophon. -->
  <xsl:function name="epub:spine" as="xs:string+">
    <xsl:sequence select="'title.xhtml', $epub:files, 'index.xhtml'[exists($page:kinds)],
        'about.xhtml'"/>
  </xsl:function>

  <!-- The pictures as the parameter gives them: a line each of work, address and file. -->
  <xsl:function name="epub:pictures" as="map(xs:string, xs:string)*">
    <xsl:for-each select="distinct-values(tokenize($pictures, '\n') ! tokenize(., '\t')[3])">
      <xsl:sequence select="map{'file': ., 'type': 'image/'
          || replace(replace(., '^.*\.', ''), 'jpg', 'jpeg')}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The day of the header's last change, or of publication: the same text gives the same book. -->
  <xsl:function name="epub:modified" as="xs:string">
    <xsl:variable name="days" as="xs:string*" select="$epub:texts/teiHeader/(revisionDesc//change,
        fileDesc/publicationStmt/date)/@when[. castable as xs:date][matches(., '^\d{4}-\d\d-\d\d$')]
        ! string()"/>
    <xsl:sequence select="(sort($days)[last()], '2000-01-01')[1] || 'T00:00:00Z'"/>
  </xsl:function>

  <!-- What the page numbers are those of. -->
  <xsl:function name="epub:source" as="xs:string">
    <xsl:sequence select="(($epub:texts ! (teiHeader/fileDesc/sourceDesc//(bibl | biblStruct
        | msDesc/msIdentifier | p) ! meta:words(.)))[.], $epub:title)[1]"/>
  </xsl:function>

  <!-- Accessibility metadata (EPUB Accessibility 1.1, schema.org). -->
  <xsl:function name="epub:accessibility" as="element()+">
    <xsl:variable name="features" as="xs:string+" select="'structuralNavigation', 'tableOfContents',
        'readingOrder', 'displayTransformability', 'alternativeText',
        'index'[exists($page:kinds)],
        ('pageNavigation', 'pageBreakMarkers')[exists($epub:page-breaks)]"/>
    <meta xmlns="http://www.idpf.org/2007/opf" property="schema:accessMode">textual</meta>
    <xsl:if test="exists(epub:pictures())">
      <meta xmlns="http://www.idpf.org/2007/opf" property="schema:accessMode">visual</meta>
    </xsl:if>
    <meta xmlns="http://www.idpf.org/2007/opf" property="schema:accessModeSufficient">textual</meta>
    <xsl:for-each select="$features">
      <meta xmlns="http://www.idpf.org/2007/opf" property="schema:accessibilityFeature">{.}</meta>
    </xsl:for-each>
    <meta xmlns="http://www.idpf.org/2007/opf" property="schema:accessibilityHazard">none</meta>
    <meta xmlns="http://www.idpf.org/2007/opf" property="schema:accessibilitySummary">The text can be read by eye, ear or touch: headings, contents, notes and indices are marked and linked, and pictures have words beside them where the source gives some.</meta>
  </xsl:function>
</xsl:stylesheet>
