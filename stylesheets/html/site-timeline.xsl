<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xmlns:time="tei-tools:times"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The page of the timeline: a line a century in which something is dated, a line for each year
       and month in which much is, and a table of all. -->
  <xsl:import href="../common/times.xsl"/>
  <xsl:import href="site-timeline-lines.xsl"/>
  <xsl:import href="site-timeline-drawing.xsl"/>

  <!-- The dates that have a year, in the order of time: index entries with what is drawn. -->
  <xsl:variable name="site:dated" as="map(*)*">
    <xsl:for-each select="if (exists($page:facts)) then $site:listed
        else $page:indices('dates')?*[exists(?stretch)]">
      <xsl:sequence select="map:merge((., map{'from': ?stretch[1], 'to': ?stretch[2],
          'href': ?file || '#' || ?slug}))"/>
    </xsl:for-each>
  </xsl:variable>

  <xsl:function name="site:timeline" as="xs:string">
    <xsl:variable name="content" as="node()*">
      <div data-heading="1">{label:word('timeline')}</div>
      <p class="lead">{label:sentence('timeline-lead', string(count($site:dated)))}</p>
      <xsl:sequence select="('century', 'year', 'month')
          ! time:lines($site:dated, .) ! time:drawing(.)"/>
      <xsl:sequence select="site:table('timeline-table', ('date-of-text', 'mentions', 'first-mention'),
          for $number in 1 to count($site:dated)
          return site:timeline-row($site:dated[$number], $site:dated[$number - 1]))"/>
    </xsl:variable>
    <xsl:sequence select="site:page('timeline.html', (), label:word('timeline'), $content, ())"/>
  </xsl:function>

  <!-- A date of the table; where it is first mentioned is a ditto where the row before says the same. -->
  <xsl:function name="site:timeline-row" as="element()">
    <xsl:param name="date" as="map(*)"/>
    <xsl:param name="before" as="map(*)?"/>
    <xsl:variable name="place" as="xs:string" select="$date?first?place"/>
    <tr>
      <xsl:if test="floor($date?from) = $before ! floor(?from)">
        <xsl:attribute name="class" select="'same-year'"/>
      </xsl:if>
      <th scope="row">
        <a href="{$date?href}">{$date?label}</a>
      </th>
      <td class="number">{$date?count}</td>
      <td>
        <a href="{$date?first?href}">
          <xsl:choose>
            <xsl:when test="$place = $before?first?place">
              <xsl:attribute name="aria-label" select="$place"/>
              <xsl:text>″</xsl:text>
            </xsl:when>
            <xsl:otherwise>{$place}</xsl:otherwise>
          </xsl:choose>
        </a>
      </td>
    </tr>
  </xsl:function>
</xsl:stylesheet>
