<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:geo="tei-tools:geography"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The page of the map: the places that have coordinates, drawn, and in a table. -->
  <xsl:import href="../common/geography.xsl"/>
  <xsl:import href="site-map-drawing.xsl"/>

  <!-- The places on the map, by the alphabet: entries of the index with their points. -->
  <xsl:variable name="site:located" as="map(*)*" select="if (exists($page:facts)) then $site:listed
      else $page:indices('places')?*[exists(?point)]"/>

  <!-- Where the first mention lies that points to an entry with coordinates. -->
  <xsl:function name="site:point" as="xs:double*">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="entries" as="element()*" select="$entry?occurrences ! name:entry(.)"/>
    <xsl:sequence select="geo:point($entries[exists(geo:point(.))][1])"/>
  </xsl:function>

  <xsl:function name="site:map" as="xs:string">
    <xsl:variable name="by-mentions" as="map(*)*"
        select="sort($site:located, (), function($place) { -$place?count })"/>
    <xsl:variable name="content" as="node()*">
      <div data-heading="1">{label:word('map')}</div>
      <p class="lead">{label:sentence('map-lead', (count($site:located),
          ($page:facts?all, array:size($page:indices('places')))[1]) ! string())}{
          (' ' || label:word('map-areas'))[some $place in $site:located satisfies geo:is-area($place)]}</p>
      <xsl:sequence select="site:maps($by-mentions, 1), site:map-table()"/>
      <p class="notice">{label:word('map-source')}</p>
    </xsl:variable>
    <xsl:sequence select="site:page('map.html', (), label:word('map'), $content, ())"/>
  </xsl:function>

  <!-- A map of places, and maps of the part of it where they crowd; a place has its address on the
       nearest that shows it. -->
  <xsl:function name="site:maps" as="element()+">
    <xsl:param name="places" as="map(*)+"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="view" as="map(xs:string, xs:double)" select="geo:view($places)"/>
    <xsl:variable name="heart" as="map(*)*" select="geo:heart($places, $view)[$number lt 3]"/>
    <xsl:sequence select="geo:drawing($places, $view,
        string-join((label:word('map'), string($number)[$number gt 1]), ' '), $heart?slug)"/>
    <xsl:sequence select="if (exists($heart)) then site:maps($heart, $number + 1) else ()"/>
  </xsl:function>

  <!-- Where the map shows the place of a register's entry, by its own or by a reference's figures. -->
  <xsl:function name="html:on-map" as="xs:string?">
    <xsl:param name="geo" as="element(geo)"/>
    <xsl:variable name="pointed-at" as="element()?"
        select="$geo/ancestor::*[@ref][1]/@ref ! id:owner($geo, replace(., '^#', ''))"/>
    <xsl:variable name="place" as="element()?" select="($pointed-at/self::place, $geo/ancestor::place[1]
        [(location//geo | geo)[exists(geo:degrees-of(.))][1] is $geo])[1]"/>
    <xsl:sequence select="$place ! html:mentioned(.)
        ! (link:between(page:path($geo), 'map.html') || '#map-' || substring-after(., '#'))"/>
  </xsl:function>

  <!-- What the drawing shows, in words, by the alphabet. -->
  <xsl:function name="site:map-table" as="element()">
    <xsl:variable name="rows" as="element()*">
      <xsl:for-each select="$site:located">
        <tr>
          <th scope="row">
            <a href="{?file}#{?slug}">{?label}</a>
          </th>
          <td>{geo:words(?point)}</td>
          <td class="number">{?count}</td>
        </tr>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="site:table('map-table', ('place', 'coordinates', 'mentions'), $rows)"/>
  </xsl:function>
</xsl:stylesheet>
