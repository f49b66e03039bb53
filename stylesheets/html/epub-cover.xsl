<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:book="tei-tools:book"
    xmlns:fit="tei-tools:fit"
    xmlns:label="tei-tools:labels"
    xmlns:language="tei-tools:languages"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The cover, drawn from the title: 1600 by 2400 points, the letters in the reader's own fonts. -->
  <xsl:import href="epub-cover-fit.xsl"/>

  <xsl:function name="book:cover-page" as="element()">
    <xsl:variable name="content" as="node()*">
      <section class="cover" aria-label="{label:word('cover')}">
        <img role="doc-cover" src="cover.svg" lang="{$book:language-of-title}"
            alt="{string-join(($book:title, $book:authors), ', ')}">
          <xsl:sequence select="book:way($book:title, $label:language)"/>
        </img>
      </section>
    </xsl:variable>
    <xsl:sequence select="book:page(label:word('cover'), 'frontmatter', $label:language, $content)"/>
  </xsl:function>

  <!-- The authors, none of them parted by a line's end but one who fills it. -->
  <xsl:function name="book:cover-authors" as="xs:string">
    <xsl:sequence select="string-join($book:authors
        ! (if (string-length(.) lt 30) then translate(., ' ', '&#160;') else .), ', ')"/>
  </xsl:function>

  <xsl:function name="book:cover" as="element()">
    <xsl:variable name="title" as="map(*)" select="
        fit:lines($book:title, (168, 144, 124, 106, 90, 76, 64, 54, 44), 1080)"/>
    <xsl:variable name="authors" as="map(*)" select="
        fit:lines(book:cover-authors(), (72, 60, 50, 42), 380)"/>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 2400" width="1600" height="2400"
        font-family="Palatino, 'Palatino Linotype', 'Book Antiqua', Georgia, 'Libertinus Serif', serif"
        text-anchor="middle" xml:lang="{$book:language-of-title}">
      <title>{$book:title}</title>
      <rect width="1600" height="2400" fill="#1f2d3a"/>
      <rect x="90" y="90" width="1420" height="2220" fill="none" stroke="#cbb98f" stroke-width="4"/>
      <rect x="112" y="112" width="1376" height="2176" fill="none" stroke="#cbb98f" stroke-width="1.5"/>
      <g fill="#f4efe3" font-size="{$title?size}">
        <xsl:sequence select="book:direction($book:title), fit:text($title, 880)"/>
      </g>
      <path d="M720 1560 H880 M800 1530 L830 1560 L800 1590 L770 1560 Z" fill="none" stroke="#cbb98f"
          stroke-width="3"/>
      <g fill="#cbb98f" font-size="{$authors?size}">
        <xsl:sequence select="book:direction($book:authors[1]), fit:text($authors, 1850)"/>
      </g>
    </svg>
  </xsl:function>

  <!-- Whether the cover is there in points, too (cover.py): where our own type has every letter. -->
  <xsl:variable name="book:has-picture" as="xs:boolean"
      select="every $words in ($book:title, $book:authors) satisfies matches($words, $book:settable)"/>
  <!-- Letters of Latin, Greek, Cyrillic and Hebrew, and their marks, that Libertinus Serif has. -->
  <xsl:variable name="book:settable" as="xs:string" select="'^[\s!-~&#xa0;-&#x2af;&#x300;-&#x36f;'
      || '&#x384;-&#x3ce;&#x400;-&#x477;&#x490;-&#x4c0;&#x5b0;-&#x5c3;&#x5d0;-&#x5ea;&#x1e00;-&#x1fff;'
      || '&#x2010;-&#x2037;&#x2039;&#x203a;&#x2044;&#x2070;-&#x208e;&#x20ac;&#x2116;&#x2122;]*$'"/>

  <!-- Which way words of a drawing are written. -->
  <xsl:function name="book:direction" as="attribute()?">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:if test="language:begins-leftward($words)">
      <xsl:attribute name="direction" select="'rtl'"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
