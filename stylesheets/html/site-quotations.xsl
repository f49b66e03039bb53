<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:left="tei-tools:left-out"
    xmlns:link="tei-tools:links"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns:site="tei-tools:site"
    xmlns:speaker="tei-tools:speakers"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The page of quotations: what is said and cited, text by text, who says it, and whence. -->

  <!-- Characters of a quotation that are shown. -->
  <xsl:variable name="site:quoted" as="xs:integer" select="160"/>

  <!-- The quotations that lie in no other, each once though it be in parts. -->
  <xsl:variable name="site:quotations" as="element()*" select="$page:books ! site:quotations-of(.)"/>
  <xsl:function name="site:quotations-of" as="element()*">
    <xsl:param name="book" as="map(*)"/>
    <xsl:sequence select="part:roots($book?tei)
        //(q | quote | said)[not(@prev)][not(ancestor::q or ancestor::quote or ancestor::said)]
        [not(left:is-aside(.))][normalize-space()]"/>
  </xsl:function>

  <!-- A page of them: `piece` has what site:index says, and texts (title, language, quotations). -->
  <xsl:function name="site:quotations" as="xs:string">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:variable name="content" as="node()*">
      <div data-heading="1">{site:name-of-piece($piece)}</div>
      <xsl:if test="exists($piece?count)">
        <p class="lead">{label:counted($piece?count, 'quotation')}.</p>
      </xsl:if>
      <xsl:sequence select="site:pieces($piece)"/>
      <xsl:for-each select="$piece?texts">
        <section class="quotations">
          <xsl:if test="$site:several">
            <div data-heading="2">{?title}</div>
          </xsl:if>
          <ul class="mentions">
            <xsl:sequence select="html:language(?language), ?quotations"/>
          </ul>
        </section>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="site:page($piece?file, (), site:name-of-piece($piece), $content,
        site:steps-between-pieces($piece))"/>
  </xsl:function>

  <!-- All quotations on one page. -->
  <xsl:function name="site:whole-quotations" as="map(*)">
    <xsl:variable name="texts" as="map(*)*">
      <xsl:for-each-group select="$site:quotations" group-by="site:document(.)">
        <xsl:variable name="tei" as="element()" select="$page:books[current-grouping-key()]?tei"/>
        <xsl:sequence select="map{'title': meta:title($tei), 'language': meta:language($tei),
            'quotations': current-group() ! site:quotation(.)}"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="map{'kind': 'quotations', 'number': 1, 'file': 'quotations.html',
        'count': count($site:quotations), 'texts': $texts}"/>
  </xsl:function>

  <xsl:function name="site:quotation" as="element()">
    <xsl:param name="quotation" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="site:words-quoted($quotation)"/>
    <xsl:variable name="shown" as="xs:string" select="if (string-length($words) le $site:quoted)
        then $words else replace(substring($words, 1, $site:quoted), '\s\S*$', '') || ' …'"/>
    <xsl:variable name="speaker" as="xs:string*" select="speaker:names($quotation)"/>
    <xsl:variable name="source" as="xs:string?"
        select="($quotation/parent::cit/bibl ! meta:words(.))[.][1]"/>
    <xsl:variable name="division" as="xs:string?" select="
        $quotation/ancestor::*[part:is-listed(.)][last()] ! part:title(.)"/>
    <li>
      <xsl:sequence select="html:attributes-of-mention($quotation)"/>
      <a href="{link:to('quotations.html', $quotation)}">{$shown}</a>
      <xsl:text> </xsl:text>
      <span class="place-of-mention" lang="{$label:language}">{string-join((
          label:sentence('said-by', string-join($speaker, ', '))[exists($speaker)], $source,
          $division[not(lower-case(.) = lower-case(meta:title($quotation/ancestor::TEI[last()])))]), ' · ')}</span>
    </li>
  </xsl:function>

  <!-- The words of a quotation in one line, its verses parted by strokes, its blocks by spaces. -->
  <xsl:function name="site:words-quoted" as="xs:string">
    <xsl:param name="quotation" as="element()"/>
    <xsl:variable name="blocks" as="element()*" select="$quotation[not(text()[normalize-space()])]
        //(l | p | ab | head | item | speaker | stage | bibl | salute | signed | dateline)
        [not(.//(l | p | ab | item))]"/>
    <xsl:variable name="parts" as="xs:string*" select="$blocks ! (
        (if (self::l and preceding::*[1]/ancestor-or-self::l intersect $blocks) then ' / ' else ' ')
            || meta:words(.))"/>
    <xsl:sequence select="if (empty($blocks)) then name:text($quotation)
        else normalize-space(string-join($parts))"/>
  </xsl:function>
</xsl:stylesheet>
