<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:book="tei-tools:book"
    xmlns:left="tei-tools:left-out"
    xmlns:meta="tei-tools:metadata"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.idpf.org/2007/opf"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Accessibility metadata (EPUB Accessibility 1.1, schema.org): what is true of this very book. -->

  <!-- Who vouches that the book conforms; nobody is named, nothing is claimed. -->
  <xsl:param name="certifier" as="xs:string" select="''"/>

  <!-- The pictures that the book shows, and those of them of which the source says nothing. -->
  <xsl:variable name="book:shown" as="element()*" select="$page:books ! part:roots(?tei)
      //(graphic | media)[page:picture(., string(@url))][not(left:is-aside(.))]"/>
  <xsl:variable name="book:undescribed" as="element()*"
      select="$book:shown[empty((../(figDesc, head), desc) ! meta:words(.)[.])]"/>
  <xsl:variable name="book:moves" as="xs:boolean"
      select="book:pictures()?type = 'image/gif'"/>

  <xsl:function name="book:accessibility" as="element()+">
    <xsl:param name="pages" as="map(xs:string, element())"/>
    <xsl:variable name="properties" as="xs:string*"
        select="distinct-values($pages?* ! book:properties(.))"/>
    <xsl:variable name="is-visual" as="xs:boolean"
        select="exists($book:shown) or $properties = 'svg'"/>
    <xsl:sequence select="
        book:said('accessMode', ('textual', 'visual'[$is-visual])),
        book:said('accessModeSufficient', if (exists($book:undescribed) or $properties = 'svg')
            then 'textual,visual' else 'textual'),
        book:said('accessibilityFeature', book:features($properties)),
        book:said('accessibilityHazard', if ($book:moves)
            then ('unknownFlashingHazard', 'noSoundHazard', 'unknownMotionSimulationHazard')
            else 'none'),
        book:summary($properties)"/>
    <xsl:if test="normalize-space($certifier)">
      <meta property="dcterms:conformsTo" id="conformance">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>
      <meta property="a11y:certifiedBy" refines="#conformance">{normalize-space($certifier)}</meta>
    </xsl:if>
  </xsl:function>

  <!-- What helps readers (schema.org's vocabulary), as far as this book has it. -->
  <xsl:function name="book:features" as="xs:string+">
    <xsl:param name="properties" as="xs:string*"/>
    <xsl:sequence select="'structuralNavigation', 'tableOfContents', 'readingOrder',
        'displayTransformability', 'ARIA',
        'alternativeText'[empty($book:undescribed)],
        'MathML'[$properties = 'mathml'],
        'index'[exists($page:kinds)],
        ('pageNavigation', 'pageBreakMarkers')[exists($book:page-breaks)]"/>
  </xsl:function>

  <xsl:function name="book:summary" as="element()">
    <xsl:param name="properties" as="xs:string*"/>
    <meta property="schema:accessibilitySummary" xml:lang="en">
      <xsl:value-of separator=" ">
        <xsl:sequence select="('The text reflows, and can be read by eye, ear or touch; headings and
            contents are marked and linked.',
            'So are the indices.'[exists($page:kinds)],
            'Pages are numbered as in the source.'[exists($book:page-breaks)],
            'Formulas are in MathML.'[$properties = 'mathml'],
            'Every picture has words that describe it.'[exists($book:shown)][empty($book:undescribed)],
            'Some pictures have no words that describe them.'[exists($book:undescribed)])
            ! normalize-space()"/>
      </xsl:value-of>
    </meta>
  </xsl:function>

  <xsl:function name="book:said" as="element()+">
    <xsl:param name="property" as="xs:string"/>
    <xsl:param name="values" as="xs:string+"/>
    <xsl:for-each select="$values">
      <meta property="schema:{$property}">{.}</meta>
    </xsl:for-each>
  </xsl:function>
</xsl:stylesheet>
