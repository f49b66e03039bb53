<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:geo="tei-tools:geography"
    xmlns:label="tei-tools:labels"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:math="http://www.w3.org/2005/xpath-functions/math"
    xmlns:time="tei-tools:times"
    xmlns="http://www.w3.org/2000/svg"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- A line of the timeline drawn in SVG: its scale at the foot, its dates above it, each with its
       words, in as many rows as they need. -->

  <!-- Width of a drawing, height of a row, and width of a letter, in the drawing's units. -->
  <xsl:variable name="time:width" as="xs:double" select="960"/>
  <xsl:variable name="time:row" as="xs:double" select="22"/>
  <xsl:variable name="time:letter" as="xs:double" select="7.2"/>

  <xsl:function name="time:drawing" as="element()+">
    <xsl:param name="line" as="map(*)"/>
    <xsl:variable name="placed" as="map(*)*" select="time:placed($line)"/>
    <xsl:variable name="height" as="xs:double" select="(1 + max($placed?row)) * $time:row + 26"/>
    <figure class="timeline {$line?unit}" id="{$line?id}" xmlns="http://www.w3.org/1999/xhtml">
      <div data-heading="2">{$line?title}</div>
      <div class="drawing" tabindex="0" role="region" aria-label="{$line?title}">
        <svg viewBox="0 0 {$time:width} {$height}" role="group" xmlns="http://www.w3.org/2000/svg"
            aria-label="{label:sentence('timeline-line', ($line?title,
                string-join($line?dates?*?label, ', ')))}">
          <xsl:sequence select="time:scale($line, $height)"/>
          <xsl:for-each select="$placed">
            <a href="{?href}" tabindex="-1" aria-hidden="true" class="{'estimate'[current()?estimate]}">
              <title>{?label || ', ' || label:counted(?count, 'mention')}</title>
              <xsl:sequence select="time:mark(., $height - 26 - (?row + 0.5) * $time:row)"/>
            </a>
          </xsl:for-each>
        </svg>
      </div>
    </figure>
  </xsl:function>

  <!-- A date's mark and words: a bar where it is long enough to be seen, else a dot. -->
  <xsl:function name="time:mark" as="element()+">
    <xsl:param name="date" as="map(*)"/>
    <xsl:param name="y" as="xs:double"/>
    <xsl:choose>
      <xsl:when test="$date?end - $date?x gt 12">
        <rect x="{geo:number($date?x)}" y="{geo:number($y - 4)}" height="8" rx="4"
            width="{geo:number($date?end - $date?x)}"/>
      </xsl:when>
      <xsl:otherwise>
        <circle cx="{geo:number(($date?x + $date?end) div 2)}" cy="{geo:number($y)}"
            r="{geo:number(time:radius($date))}"/>
      </xsl:otherwise>
    </xsl:choose>
    <xsl:if test="$date?words lt $date?end and $date?words gt $date?x">
      <rect class="behind" x="{geo:number($date?words - 5)}" y="{geo:number($y - 8)}" height="16"
          width="{geo:number($time:letter * string-length($date?label) + 6)}"/>
    </xsl:if>
    <text x="{geo:number($date?words)}" y="{geo:number($y + 4.5)}">{$date?label}</text>
  </xsl:function>

  <xsl:function name="time:radius" as="xs:double">
    <xsl:param name="date" as="map(*)"/>
    <xsl:sequence select="min((3.2 + 0.8 * math:sqrt($date?count), 8))"/>
  </xsl:function>

  <!-- The dates of a line with their ends on it, where their words begin, and the lowest row in
       which both find room. -->
  <xsl:function name="time:placed" as="map(*)*">
    <xsl:param name="line" as="map(*)"/>
    <xsl:iterate select="$line?dates?*">
      <xsl:param name="rows" as="xs:double*" select="()"/>
      <xsl:variable name="spot" as="map(*)" select="time:spot(., $line)"/>
      <xsl:variable name="row" as="xs:integer" select="(index-of($rows ! (. le $spot?from-x), true())[1],
          count($rows) + 1)[1]"/>
      <xsl:sequence select="map:put($spot, 'row', $row - 1)"/>
      <xsl:next-iteration>
        <xsl:with-param name="rows" select="subsequence($rows, 1, $row - 1), $spot?to-x,
            subsequence($rows, $row + 1)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Words stand right of their mark; left of it where they would leave the drawing, and over it
       where it fills the line. -->
  <xsl:function name="time:spot" as="map(*)">
    <xsl:param name="date" as="map(*)"/>
    <xsl:param name="line" as="map(*)"/>
    <xsl:variable name="x" as="xs:double" select="time:x(max(($date?from, $line?from)), $line)"/>
    <xsl:variable name="end" as="xs:double" select="time:x(min(($date?to, $line?to)), $line)"/>
    <xsl:variable name="wide" as="xs:double" select="$time:letter * string-length($date?label)"/>
    <xsl:variable name="words" as="xs:double" select="(max(($end, $x + 9)) + 5,
        $x - $wide - 8, $x + 12)[. gt 2][. + $wide lt $time:width or . = $x + 12][1]"/>
    <xsl:sequence select="map:merge(($date, map{'x': $x, 'end': $end, 'words': $words,
        'from-x': min(($x - 6, $words)), 'to-x': max(($end + 8, $words + $wide + 6))}),
        map{'duplicates': 'use-last'})"/>
  </xsl:function>

  <xsl:function name="time:x" as="xs:double">
    <xsl:param name="moment" as="xs:double"/>
    <xsl:param name="line" as="map(*)"/>
    <xsl:sequence select="20 + ($time:width - 40) * ($moment - $line?from) div ($line?to - $line?from)"/>
  </xsl:function>

  <!-- The scale: decades of a century, months of a year, days of a month. -->
  <xsl:function name="time:scale" as="element()">
    <xsl:param name="line" as="map(*)"/>
    <xsl:param name="height" as="xs:double"/>
    <xsl:variable name="ticks" as="xs:integer" select="$time:units($line?unit)?ticks"/>
    <xsl:variable name="y" as="xs:double" select="$height - 24"/>
    <g class="scale" aria-hidden="true">
      <path d="M20 {$y}H{$time:width - 20}"/>
      <xsl:for-each select="(0 to $ticks - 1)[time:tick($line, .)]">
        <xsl:variable name="x" as="xs:double" select="20 + ($time:width - 40) * (. div $ticks
            - (if ($line?unit = 'century' and $line?from gt 0) then 0.01 else 0))"/>
        <path d="M{geo:number($x)} {$y}v5"/>
        <text x="{geo:number($x)}" y="{$y + 17}">{time:tick($line, .)}</text>
      </xsl:for-each>
    </g>
  </xsl:function>

  <!-- The words at a tick. -->
  <xsl:function name="time:tick" as="xs:string?">
    <xsl:param name="line" as="map(*)"/>
    <xsl:param name="tick" as="xs:integer"/>
    <xsl:sequence select="
        if ($line?unit = 'century') then time:year(xs:integer($line?from) + 10 * $tick
            - (if ($line?from gt 0) then 1 else 0))[$tick gt 0]
        else if ($line?unit = 'year') then label:month($tick + 1, 'short')
        else string($tick + 1)[$tick = 0 or $tick mod 5 = 4]"/>
  </xsl:function>
</xsl:stylesheet>
