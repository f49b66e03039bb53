<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:label="tei-tools:labels"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:time="tei-tools:times">
  <!-- Which lines a timeline has: one for each century in which something is dated, one for each
       year and month in which much is. -->

  <!-- So many dates within a year, or a month, have a line of their own. -->
  <xsl:variable name="time:many" as="xs:integer" select="5"/>

  <!-- The units of time of the lines: years in each, its smaller unit, the ticks of its scale. -->
  <xsl:variable name="time:units" as="map(xs:string, map(*))" select="map{
      'century': map{'years': 100, 'within': 'year', 'ticks': 10},
      'year': map{'years': 1, 'within': 'month', 'ticks': 12},
      'month': map{'years': 1 div 12, 'within': (), 'ticks': 31}
    }"/>

  <!-- The lines of a unit in which these dates lie (maps with from, to, label, href, count). Dates
       of a smaller unit that has a line of its own are one mark, which leads there. -->
  <xsl:function name="time:lines" as="map(*)*">
    <xsl:param name="dates" as="map(*)*"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:variable name="groups" as="map(xs:integer, array(map(*)))"
        select="time:groups($dates, $unit)"/>
    <xsl:variable name="within" as="xs:string?" select="$time:units($unit)?within"/>
    <xsl:for-each select="sort(map:keys($groups))">
      <xsl:variable name="from" as="xs:double" select="time:first(., $unit)"/>
      <xsl:variable name="own" as="map(*)*" select="$groups(.)?*"/>
      <xsl:variable name="busy" as="map(xs:integer, array(map(*)))"
          select="if ($within) then time:groups($own, $within) else map{}"/>
      <xsl:variable name="alone" as="map(*)*"
          select="$own[not(time:numbers(., ($within, 'month')[1]) = map:keys($busy))]"/>
      <xsl:sequence select="map{'unit': $unit, 'id': $unit || '-' || ., 'from': $from,
          'to': $from + $time:units($unit)?years, 'title': time:title(., $unit),
          'dates': array{sort(($alone, time:gathered($busy, $within)),
              (), function($date) { $date?from })}}"/>
    </xsl:for-each>
  </xsl:function>

  <!-- The dates by unit, numbered: all of a century, and of years and months those that hold many
       dates that do not reach beyond them. -->
  <xsl:function name="time:groups" as="map(xs:integer, array(map(*)))">
    <xsl:param name="dates" as="map(*)*"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:variable name="least" as="xs:integer" select="if ($unit = 'century') then 1 else $time:many"/>
    <xsl:variable name="found" as="map(xs:integer, array(map(*)))*">
      <xsl:for-each-group select="$dates" group-by="time:numbers(., $unit)">
        <xsl:sequence select="map{current-grouping-key(): array{current-group()}}
            [count(current-group()) ge $least]"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="map:merge($found)"/>
  </xsl:function>

  <!-- The numbers of the units to which a date belongs: the centuries of both its ends; the year or
       month in which it lies and which it does not fill. -->
  <xsl:function name="time:numbers" as="xs:integer*">
    <xsl:param name="date" as="map(*)"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:variable name="ends" as="xs:integer+" select="
        time:number($date?from, $unit), time:number($date?to - 0.002, $unit)"/>
    <xsl:sequence select="if ($unit = 'century') then distinct-values($ends)
        else $ends[1][. = $ends[2]][$date?to - $date?from lt 0.95 * $time:units($unit)?years]"/>
  </xsl:function>
  <xsl:function name="time:number" as="xs:integer">
    <xsl:param name="moment" as="xs:double"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:sequence select="xs:integer(floor(
        if ($unit = 'century') then ($moment - 1) div 100
        else if ($unit = 'year') then $moment + 0.0001 else $moment * 12 + 0.001))"/>
  </xsl:function>
  <xsl:function name="time:first" as="xs:double">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:sequence select="$number * $time:units($unit)?years + (if ($unit = 'century') then 1 else 0)"/>
  </xsl:function>

  <!-- One mark for each unit that has a line of its own. -->
  <xsl:function name="time:gathered" as="map(*)*">
    <xsl:param name="busy" as="map(xs:integer, array(map(*)))"/>
    <xsl:param name="unit" as="xs:string?"/>
    <xsl:sequence select="map:for-each($busy, function($number, $dates) { map{
        'from': time:first($number, $unit),
        'to': time:first($number, $unit) + $time:units($unit)?years,
        'label': time:title($number, $unit) || ': ' || label:counted(array:size($dates), 'date'),
        'href': '#' || $unit || '-' || $number, 'count': sum($dates?*?count),
        'estimate': false()} })"/>
  </xsl:function>

  <!-- What a unit is called: "18th century", "1st century BC", "1861", "July 1861". -->
  <xsl:function name="time:title" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:param name="unit" as="xs:string"/>
    <xsl:sequence select="
        if ($unit = 'century') then label:century(if ($number ge 0) then $number + 1 else $number)
        else if ($unit = 'year') then time:year($number)
        else label:month-of-year(1 + $number mod 12 + (if ($number mod 12 lt 0) then 12 else 0),
            time:year(xs:integer(floor($number div 12))))"/>
  </xsl:function>
  <xsl:function name="time:year" as="xs:string">
    <xsl:param name="year" as="xs:integer"/>
    <xsl:sequence select="label:year(if ($year gt 0) then string($year) else '-' || 1 - $year)"/>
  </xsl:function>
</xsl:stylesheet>
