<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:epub="tei-tools:epub"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The cover, drawn from the title. -->

  <!-- Letters to a line of the title. -->
  <xsl:variable name="epub:line" as="xs:integer" select="18"/>

  <xsl:function name="epub:cover-page" as="element()">
    <xsl:variable name="content" as="node()*">
      <div class="cover" role="doc-cover" aria-label="{label:word('cover')}">
        <img src="cover.svg" alt="{string-join(($epub:title, epub:cover-authors()[.]), ', ')}"/>
      </div>
    </xsl:variable>
    <xsl:sequence select="epub:page(label:word('cover'), 'frontmatter', $content)"/>
  </xsl:function>

  <xsl:function name="epub:cover-authors" as="xs:string">
    <xsl:sequence select="string-join(subsequence(distinct-values(
        $epub:texts ! meta:authors(.)), 1, 3), ', ')"/>
  </xsl:function>

  <xsl:function name="epub:cover" as="element()">
    <xsl:variable name="lines" as="xs:string*" select="subsequence(epub:lines($epub:title), 1, 8)"/>
    <xsl:variable name="size" as="xs:integer" select="if (count($lines) le 4) then 132 else 96"/>
    <xsl:variable name="top" as="xs:integer" select="900 - (count($lines) * $size * 5 idiv 8)"/>
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 2400" width="1600" height="2400"
        font-family="Palatino, 'Palatino Linotype', Georgia, serif" text-anchor="middle">
      <rect width="1600" height="2400" fill="#1f2d3a"/>
      <rect x="90" y="90" width="1420" height="2220" fill="none" stroke="#cbb98f" stroke-width="4"/>
      <rect x="112" y="112" width="1376" height="2176" fill="none" stroke="#cbb98f" stroke-width="1.5"/>
      <g fill="#f4efe3" font-size="{$size}">
        <xsl:for-each select="$lines">
          <text x="800" y="{$top + position() * $size * 5 idiv 4}">{.}</text>
        </xsl:for-each>
      </g>
      <path d="M720 1500 H880 M800 1470 L830 1500 L800 1530 L770 1500 Z" fill="none" stroke="#cbb98f"
          stroke-width="3"/>
      <g fill="#cbb98f" font-size="64">
        <xsl:for-each select="subsequence(epub:lines(epub:cover-authors()), 1, 4)">
          <text x="800" y="{1640 + position() * 84}">{.}</text>
        </xsl:for-each>
      </g>
    </svg>
  </xsl:function>

  <!-- The words in lines of about equal length. -->
  <xsl:function name="epub:lines" as="xs:string*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:iterate select="tokenize($words)">
      <xsl:param name="line" as="xs:string" select="''"/>
      <xsl:on-completion select="$line[.]"/>
      <xsl:variable name="longer" as="xs:string" select="string-join(($line[.], .), ' ')"/>
      <xsl:variable name="fits" as="xs:boolean" select="string-length($longer) le $epub:line"/>
      <xsl:sequence select="$line[. and not($fits)]"/>
      <xsl:next-iteration>
        <xsl:with-param name="line" select="if ($fits) then $longer else string(.)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>
</xsl:stylesheet>
