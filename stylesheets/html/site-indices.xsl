<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The pages of the indices, by letters where they are long, and what their cards say. -->

  <!-- Entries beyond which an index has letters to go by. -->
  <xsl:variable name="site:lettered" as="xs:integer" select="20"/>

  <xsl:function name="site:index" as="xs:string">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="file" as="xs:string" select="page:index-file($kind)"/>
    <xsl:variable name="entries" as="map(*)*" select="$page:indices($kind)?*"/>
    <xsl:variable name="content" as="node()*">
      <div data-heading="1">{label:word($kind)}</div>
      <p class="lead">{label:sentence('index-lead', (label:counted(count($entries), $kind),
          label:counted(count($entries?occurrences), 'mention')))}</p>
      <xsl:choose>
        <xsl:when test="$kind = 'dates' or count($entries) le $site:lettered">
          <xsl:sequence select="html:entries($entries, $file)"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:sequence select="site:lettered($entries, $file)"/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:variable>
    <xsl:sequence select="site:page($file, (), label:word($kind), $content, ())"/>
  </xsl:function>

  <xsl:function name="site:lettered" as="element()+">
    <xsl:param name="entries" as="map(*)+"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:variable name="letters" as="element()+">
      <xsl:for-each-group select="$entries" group-adjacent="name:initial(?sort)">
        <section class="letter">
          <div data-heading="2" id="letter-{position()}">{current-grouping-key()}</div>
          <xsl:sequence select="html:entries(current-group(), $file)"/>
        </section>
      </xsl:for-each-group>
    </xsl:variable>
    <nav class="letters" aria-label="{label:word('letters')}">
      <ul>
        <xsl:for-each select="$letters/*[1]">
          <li>
            <a href="#{@id}">{.}</a>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
    <xsl:sequence select="$letters"/>
  </xsl:function>

  <!-- What a card says of each entry, as a program that a page can load from a folder too. -->
  <xsl:function name="site:cards" as="xs:string">
    <xsl:variable name="cards" as="map(*)" select="map:merge(
        for $kind in $page:kinds, $entry in $page:indices($kind)?*
        return map{page:index-file($kind) || '#' || $entry?slug: site:card($entry)})"
        xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <xsl:sequence select="'teiToolsCards(' || site:json($cards) || ');&#10;'"/>
  </xsl:function>
  <xsl:function name="site:card" as="array(xs:string)">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="facts" as="xs:string"
        select="string-join((html:variants($entry), html:details($entry)), '; ')"/>
    <xsl:variable name="short" as="xs:string" select="if (string-length($facts) le 200) then $facts
        else replace(substring($facts, 1, 200), '\s\S*$', '') || ' …'"/>
    <xsl:sequence select="[$entry?label, $short, label:counted(count($entry?occurrences), 'mention')]"/>
  </xsl:function>
</xsl:stylesheet>
