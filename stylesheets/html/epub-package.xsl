<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:book="tei-tools:book"
    xmlns:language="tei-tools:languages"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:split="tei-tools:split"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The package document: metadata, manifest, spine (EPUB 3.3, section 5). -->

  <xsl:function name="book:package" as="element()">
    <xsl:param name="pages" as="map(xs:string, element())"/>
    <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="identifier"
        xml:lang="{$book:language}">
      <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
        <dc:identifier id="identifier">{$identifier}</dc:identifier>
        <xsl:for-each select="$book:texts[count($book:texts) = 1] ! meta:identifier(.)">
          <dc:identifier>{.}</dc:identifier>
        </xsl:for-each>
        <dc:title id="title">
          <xsl:sequence select="book:told-title($book:title)"/>
        </dc:title>
        <meta refines="#title" property="title-type">main</meta>
        <xsl:for-each select="$book:subtitle">
          <dc:title id="subtitle">
            <xsl:sequence select="book:told-title(.)"/>
          </dc:title>
          <meta refines="#subtitle" property="title-type">subtitle</meta>
        </xsl:for-each>
        <xsl:for-each select="distinct-values(($book:language, $book:texts ! book:language-of(.)))">
          <dc:language>{.}</dc:language>
        </xsl:for-each>
        <xsl:for-each select="$book:authors">
          <dc:creator id="creator-{position()}">
            <xsl:sequence select="book:told(.)"/>
          </dc:creator>
          <meta refines="#creator-{position()}" property="role" scheme="marc:relators">aut</meta>
          <xsl:variable name="number" as="xs:integer" select="position()"/>
          <xsl:for-each select="book:filed(.)">
            <meta refines="#creator-{$number}" property="file-as">{.}</meta>
          </xsl:for-each>
        </xsl:for-each>
        <xsl:for-each select="$book:editors">
          <dc:contributor id="contributor-{position()}">
            <xsl:sequence select="book:told(.)"/>
          </dc:contributor>
          <meta refines="#contributor-{position()}" property="role" scheme="marc:relators">edt</meta>
        </xsl:for-each>
        <xsl:for-each select="$book:publisher">
          <dc:publisher>
            <xsl:sequence select="book:told(.)"/>
          </dc:publisher>
        </xsl:for-each>
        <xsl:for-each select="sort($book:texts ! meta:issued(.))[last()]">
          <dc:date>{.}</dc:date>
        </xsl:for-each>
        <xsl:for-each select="$book:texts[count($book:texts) = 1] ! meta:when(.)[matches(., '^\d{4}(-\d\d){0,2}$')]">
          <meta property="dcterms:created">{.}</meta>
        </xsl:for-each>
        <xsl:for-each select="($book:texts ! meta:rights(.))[1]">
          <dc:rights>{.}</dc:rights>
        </xsl:for-each>
        <xsl:for-each select="($book:texts ! meta:description(.))[1]">
          <dc:description>
            <xsl:sequence select="book:told(.)"/>
          </dc:description>
        </xsl:for-each>
        <xsl:for-each select="distinct-values($book:texts ! meta:subjects(.))[position() le 50]">
          <dc:subject>
            <xsl:sequence select="book:told(.)"/>
          </dc:subject>
        </xsl:for-each>
        <xsl:for-each select="distinct-values($book:texts ! meta:source(.))">
          <dc:source>
            <xsl:sequence select="book:told(.)"/>
          </dc:source>
        </xsl:for-each>
        <xsl:if test="exists($book:page-breaks)">
          <meta property="pageBreakSource">{book:paginated()}</meta>
        </xsl:if>
        <meta property="dcterms:modified">{book:modified()}</meta>
        <xsl:sequence select="book:accessibility($pages)"/>
        <meta name="cover" content="cover-image"/>
      </metadata>
      <manifest>
        <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>
        <xsl:choose>
          <xsl:when test="$book:has-picture">
            <item id="cover-image" href="cover.png" media-type="image/png" properties="cover-image"/>
            <item id="cover-drawing" href="cover.svg" media-type="image/svg+xml"/>
          </xsl:when>
          <xsl:otherwise>
            <item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>
          </xsl:otherwise>
        </xsl:choose>
        <item id="style" href="style.css" media-type="text/css"/>
        <xsl:for-each select="book:spine($pages)">
          <item id="page-{position()}" href="{.}" media-type="application/xhtml+xml">
            <xsl:if test="exists(book:properties($pages(.)))">
              <xsl:attribute name="properties" select="book:properties($pages(.))"/>
            </xsl:if>
          </item>
        </xsl:for-each>
        <xsl:for-each select="book:pictures()">
          <item id="picture-{position()}" href="{?file}" media-type="{?type}"/>
        </xsl:for-each>
      </manifest>
      <spine>
        <xsl:if test="$book:is-leftward">
          <xsl:attribute name="page-progression-direction" select="'rtl'"/>
        </xsl:if>
        <itemref idref="cover"/>
        <xsl:for-each select="book:spine($pages)">
          <itemref idref="page-{position()}"/>
          <xsl:if test="position() = 1">
            <itemref idref="nav"/>
          </xsl:if>
        </xsl:for-each>
      </spine>
    </package>
  </xsl:function>

  <!-- Whether pages are turned to the right: where most texts are written from right to left. -->
  <xsl:variable name="book:is-leftward" as="xs:boolean" select="
      count($book:texts[language:is-leftward(book:language-of(.))]) * 2 gt count($book:texts)"/>

  <!-- Words of the metadata, and which way they are written where that is from right to left. -->
  <xsl:function name="book:told" as="item()+">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="book:way($words, ''), $words"/>
  </xsl:function>
  <xsl:function name="book:told-title" as="item()+">
    <xsl:param name="words" as="xs:string"/>
    <xsl:if test="$book:language-of-title != $book:language">
      <xsl:attribute name="xml:lang" select="$book:language-of-title"/>
    </xsl:if>
    <xsl:sequence select="book:told($words)"/>
  </xsl:function>

  <!-- How an author's name is filed ("Austen, Jane"), where that is another form than is read. -->
  <xsl:function name="book:filed" as="xs:string?">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="author" as="element()?" select="($book:texts/teiHeader/fileDesc/titleStmt/author
        /(persName, name, .)[1][not(orgName)][meta:words(.) = $words])[1]"/>
    <xsl:variable name="surname" as="xs:string?" select="$author ! name:filed-under(., $words, 'people')"/>
    <xsl:variable name="before" as="xs:string"
        select="substring-before($words, ' ' || ($surname, $words)[1])"/>
    <xsl:sequence select="(if ($author/surname) then name:label($author) else $before[.]
        ! ($surname || ', ' || . || substring-after($words, ' ' || $surname)))[. != $words]"/>
  </xsl:function>

  <!-- The pages in reading order: title page, text, index, colophon. -->
  <xsl:function name="book:spine" as="xs:string+">
    <xsl:param name="pages" as="map(xs:string, element())"/>
    <xsl:sequence select="('title.xhtml', $book:files, $book:index-files,
        distinct-values($page:books ! $book:about-files(?name))) ! split:files($pages, .)"/>
  </xsl:function>

  <!-- The pictures as the parameter gives them: a line each of work, address and file. -->
  <xsl:function name="book:pictures" as="map(xs:string, xs:string)*">
    <xsl:for-each select="distinct-values(tokenize($pictures, '\n') ! tokenize(., '\t')[3])">
      <xsl:sequence select="map{'file': ., 'type': 'image/'
          || replace(replace(., '^.*\.', ''), 'jpg', 'jpeg')}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The day of the header's last change, or of publication: the same text gives the same book. -->
  <xsl:function name="book:modified" as="xs:string">
    <xsl:variable name="days" as="xs:string*" select="$book:texts/teiHeader/(revisionDesc//change,
        fileDesc/publicationStmt/date)/@when[. castable as xs:date][matches(., '^\d{4}-\d\d-\d\d$')]
        ! string()"/>
    <xsl:sequence select="(sort($days)[last()], '2000-01-01')[1] || 'T00:00:00Z'"/>
  </xsl:function>

  <!-- What the page numbers are those of. -->
  <xsl:function name="book:paginated" as="xs:string">
    <xsl:variable name="sources" as="xs:string*"
        select="$book:page-breaks/ancestor::TEI[last()] ! meta:source(.)"/>
    <xsl:sequence select="(string-join(distinct-values($sources), '; ')[.], $book:title)[1]"/>
  </xsl:function>
</xsl:stylesheet>
