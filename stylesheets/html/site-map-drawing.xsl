<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:coast="tei-tools:coast"
    xmlns:geo="tei-tools:geography"
    xmlns:label="tei-tools:labels"
    xmlns:math="http://www.w3.org/2005/xpath-functions/math"
    xmlns="http://www.w3.org/2000/svg"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- A map drawn in SVG: parallels and meridians are straight and true to scale in its middle
       (the equirectangular projection), so that the coast can stay in degrees. -->
  <xsl:import href="site-coast.xsl"/>

  <!-- Width of a drawing, in its own units, and the least that it shows, in degrees of latitude:
       below it the coast is too rough. -->
  <xsl:variable name="geo:width" as="xs:double" select="960"/>
  <xsl:variable name="geo:least" as="xs:double" select="6"/>
  <!-- The names in a drawing, written twice: for wide screens and, larger and fewer, for narrow
       ones. So many times as large, and no more names than that. -->
  <xsl:variable name="geo:sizes" as="map(xs:string, array(xs:double))"
      select="map{'wide': [1e0, 60e0], 'narrow': [2.1e0, 15e0]}"/>

  <!-- What a drawing shows: its edges in degrees, how many units a degree of longitude and one of
       latitude have on it, and its height in units. -->
  <xsl:function name="geo:view" as="map(xs:string, xs:double)">
    <xsl:param name="places" as="map(*)+"/>
    <xsl:variable name="latitudes" as="xs:double+" select="$places ! ?point[1]"/>
    <xsl:variable name="longitudes" as="xs:double+" select="$places ! ?point[2]"/>
    <xsl:variable name="north" as="xs:double" select="(min($latitudes) + max($latitudes)) div 2"/>
    <xsl:variable name="east" as="xs:double" select="(min($longitudes) + max($longitudes)) div 2"/>
    <xsl:variable name="narrow" as="xs:double"
        select="max((0.15, math:cos($north div 180 * math:pi())))"/>
    <xsl:variable name="across" as="xs:double"
        select="(max($longitudes) - min($longitudes)) * $narrow * 1.25"/>
    <xsl:variable name="high" as="xs:double" select="max(($geo:least, $across div 2,
        (max($latitudes) - min($latitudes)) * 1.25))"/>
    <xsl:variable name="wide" as="xs:double" select="max(($across, $high * 1.5))"/>
    <xsl:variable name="scale" as="xs:double" select="$geo:width div $wide"/>
    <xsl:sequence select="map{'north': $north + $high div 2, 'south': $north - $high div 2,
        'west': $east - $wide div $narrow div 2, 'east': $east + $wide div $narrow div 2,
        'across': $scale * $narrow, 'down': $scale, 'height': $high * $scale}"/>
  </xsl:function>

  <!-- The places about the middle one of all, where the whole map shows them too close. -->
  <xsl:function name="geo:heart" as="map(*)*">
    <xsl:param name="places" as="map(*)+"/>
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="middle" as="xs:double+" select="
        for $axis in (1, 2) return sort($places ! ?point[$axis])[(1 + last()) idiv 2]"/>
    <xsl:variable name="near" as="map(*)*" select="$places
        [abs(?point[1] - $middle[1]) * $view?down lt $view?height div 8]
        [abs(?point[2] - $middle[2]) * $view?across lt $geo:width div 8]"/>
    <xsl:sequence select="$near[count($near) ge 4][count($near) lt count($places)]
        [$view?height gt 1.5 * $geo:least * $view?down]"/>
  </xsl:function>

  <!-- A drawing of these places; its links lead by mouse to where the table leads. The places of
       `elsewhere` have their addresses on another. -->
  <xsl:function name="geo:drawing" as="element()">
    <xsl:param name="places" as="map(*)+"/>
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:param name="title" as="xs:string"/>
    <xsl:param name="elsewhere" as="xs:string*"/>
    <xsl:variable name="marked" as="map(*)+" select="$places ! map:put(map:put(map:put(.,
        'x', (?point[2] - $view?west) * $view?across), 'y', ($view?north - ?point[1]) * $view?down),
        'r', min((4 + 1.3 * math:sqrt(?count), 13)))" xmlns:map="http://www.w3.org/2005/xpath-functions/map"/>
    <figure class="map" role="region" aria-label="{$title}" xmlns="http://www.w3.org/1999/xhtml">
      <svg viewBox="0 0 {$geo:width} {round($view?height)}" role="group" xmlns="http://www.w3.org/2000/svg"
          aria-label="{label:sentence('map-words', ($title, geo:list($places)))}">
        <rect class="sea" width="{$geo:width}" height="{round($view?height)}"/>
        <xsl:sequence select="geo:land($view), geo:grid($view)"/>
        <xsl:for-each select="$marked">
          <a href="{?file}#{?slug}" tabindex="-1" aria-hidden="true">
            <xsl:if test="geo:is-area(.)">
              <xsl:attribute name="class" select="'area'"/>
            </xsl:if>
            <title>{?label || ', ' || label:counted(?count, 'mention')}</title>
            <circle cx="{geo:number(?x)}" cy="{geo:number(?y)}" r="{geo:number(?r)}">
              <xsl:if test="not(?slug = $elsewhere)">
                <xsl:attribute name="id" select="'map-' || ?slug"/>
              </xsl:if>
            </circle>
          </a>
        </xsl:for-each>
        <xsl:sequence select="('wide', 'narrow') ! geo:names($marked, $view, .), geo:bar($view)"/>
      </svg>
    </figure>
  </xsl:function>

  <xsl:function name="geo:list" as="xs:string">
    <xsl:param name="places" as="map(*)+"/>
    <xsl:variable name="first" as="xs:string+" select="subsequence($places, 1, 8) ! string(?label)"/>
    <xsl:sequence select="string-join($first, ', ') || ', …'[count($places) gt 8]"/>
  </xsl:function>

  <xsl:function name="geo:number" as="xs:string">
    <xsl:param name="number" as="xs:double"/>
    <xsl:sequence select="format-number($number, '0.#')"/>
  </xsl:function>

  <!-- Whether a place is a country or region, whose coordinates are only its middle: as its entry in
       the register tells. -->
  <xsl:function name="geo:is-area" as="xs:boolean">
    <xsl:param name="place" as="map(*)"/>
    <xsl:variable name="entry" as="element()?" select="$place?entry[. instance of element()]"/>
    <xsl:sequence select="($place?area, $entry/@type/lower-case(.) = $geo:areas
        or exists($entry/(country | region | bloc | placeName[country | region | bloc]))
        and empty($entry/(settlement | district | placeName/(settlement | district | text()[normalize-space()]))))[1]"/>
  </xsl:function>
  <xsl:variable name="geo:areas" as="xs:string+" select="'area', 'bloc', 'continent', 'country',
      'county', 'empire', 'island', 'kingdom', 'land', 'ocean', 'province', 'region', 'sea', 'state'"/>

  <!-- The tiles of the coast that a view touches. -->
  <xsl:function name="geo:land" as="element()">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="units" as="xs:double" select="xs:double($coast:units)"/>
    <g class="land" transform="translate({geo:number(-$view?west * $view?across)} {
        geo:number($view?north * $view?down)}) scale({format-number($view?across div $units, '0.#####')
        } {format-number(-$view?down div $units, '0.#####')})">
      <xsl:for-each select="$coast:tiles">
        <xsl:variable name="corner" as="xs:double+" select="tokenize(@at) ! number()"/>
        <xsl:if test="$corner[1] lt $view?east and $corner[1] + $coast:degrees gt $view?west
            and $corner[2] lt $view?north and $corner[2] + $coast:degrees gt $view?south">
          <path d="{.}"/>
        </xsl:if>
      </xsl:for-each>
    </g>
  </xsl:function>

  <!-- Parallels and meridians, about six in the width. -->
  <xsl:function name="geo:grid" as="element()">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="step" as="xs:double" select="((0.5, 1, 2, 5, 10, 20, 30, 45, 60)
        [. ge ($view?east - $view?west) div 7], 90)[1]"/>
    <xsl:variable name="height" as="xs:double" select="$view?height"/>
    <g class="grid">
      <xsl:for-each select="geo:steps($view?west, $view?east, $step)">
        <xsl:variable name="x" as="xs:string" select="geo:number((. - $view?west) * $view?across)"/>
        <path d="M{$x} 0V{geo:number($height)}"/>
        <text x="{$x}" y="{geo:number($height - 6)}" dx="4">{geo:degrees(., 3, '0.#')}</text>
      </xsl:for-each>
      <xsl:for-each select="geo:steps($view?south, $view?north, $step)">
        <xsl:variable name="y" as="xs:string" select="geo:number(($view?north - .) * $view?down)"/>
        <path d="M0 {$y}H{$geo:width}"/>
        <text x="6" y="{$y}" dy="{if (number($y) lt 16) then 12 else -4}">{geo:degrees(., 1, '0.#')}</text>
      </xsl:for-each>
    </g>
  </xsl:function>
  <xsl:function name="geo:steps" as="xs:double*">
    <xsl:param name="from" as="xs:double"/>
    <xsl:param name="to" as="xs:double"/>
    <xsl:param name="step" as="xs:double"/>
    <xsl:sequence select="(xs:integer(ceiling($from div $step)) to xs:integer(floor($to div $step)))
        ! (. * $step)[. gt $from + $step div 8]"/>
  </xsl:function>

  <!-- The names beside their marks, each where it hides no other; none where there is no room. -->
  <xsl:function name="geo:names" as="element()">
    <xsl:param name="marked" as="map(*)+"/>
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:param name="screen" as="xs:string"/>
    <xsl:variable name="size" as="xs:double" select="$geo:sizes($screen)(1)"/>
    <xsl:variable name="first" as="map(*)+" select="subsequence($marked, 1, $geo:sizes($screen)(2))"/>
    <g class="names {$screen}" aria-hidden="true">
      <xsl:iterate select="$first">
        <xsl:param name="taken" as="array(xs:double)*"
            select="$first ! [?x - ?r * $size, ?y - ?r * $size, ?x + ?r * $size, ?y + ?r * $size]"/>
        <xsl:variable name="box" as="array(xs:double)?" select="(geo:boxes(., $size)
            [?1 ge 2 and ?2 ge 2 and ?3 le $geo:width - 2 and ?4 le $view?height - 20]
            [every $other in $taken satisfies not(geo:overlap(., $other))])[1]"/>
        <xsl:if test="exists($box)">
          <text x="{geo:number($box(1))}" y="{geo:number($box(4) - 5 * $size)}">{?label}</text>
        </xsl:if>
        <xsl:next-iteration>
          <xsl:with-param name="taken" select="$taken, $box"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </g>
  </xsl:function>

  <!-- Where a name may stand: right of its mark, left, above, below. -->
  <xsl:function name="geo:boxes" as="array(xs:double)+">
    <xsl:param name="place" as="map(*)"/>
    <xsl:param name="size" as="xs:double"/>
    <xsl:variable name="wide" as="xs:double" select="$size * (7.6 * string-length($place?label) + 4)"/>
    <xsl:variable name="x" as="xs:double" select="$place?x"/>
    <xsl:variable name="y" as="xs:double" select="$place?y"/>
    <xsl:variable name="r" as="xs:double" select="$size * ($place?r + 3)"/>
    <xsl:variable name="up" as="xs:double" select="9 * $size"/>
    <xsl:variable name="down" as="xs:double" select="10 * $size"/>
    <xsl:sequence select="[$x + $r, $y - $up, $x + $r + $wide, $y + $down],
        [$x - $r - $wide, $y - $up, $x - $r, $y + $down],
        [$x - $wide div 2, $y - $r - 2 * $up, $x + $wide div 2, $y - $r],
        [$x - $wide div 2, $y + $r, $x + $wide div 2, $y + $r + $up + $down]"/>
  </xsl:function>
  <xsl:function name="geo:overlap" as="xs:boolean">
    <xsl:param name="one" as="array(xs:double)"/>
    <xsl:param name="other" as="array(xs:double)"/>
    <xsl:sequence select="$one(1) lt $other(3) and $other(1) lt $one(3)
        and $one(2) lt $other(4) and $other(2) lt $one(4)"/>
  </xsl:function>

  <!-- A scale: the longest round distance that takes less than a fifth of the width. -->
  <xsl:function name="geo:bar" as="element()">
    <xsl:param name="view" as="map(xs:string, xs:double)"/>
    <xsl:variable name="unit" as="xs:double" select="$view?down div 111.2"/>
    <xsl:variable name="kilometres" as="xs:double" select="(for $power in (0 to 4), $digit in (1, 2, 5)
        return $digit * math:pow(10, $power))[. * $unit lt $geo:width div 5][last()]"/>
    <xsl:variable name="x" as="xs:double" select="$geo:width - 16 - $kilometres * $unit"/>
    <g class="bar">
      <path d="M{geo:number($x)} {geo:number($view?height - 22)}v6H{$geo:width - 16}v-6"/>
      <text x="{$geo:width - 16}" y="{geo:number($view?height - 28)}"
          text-anchor="end">{format-number($kilometres, '0')} km</text>
    </g>
  </xsl:function>
</xsl:stylesheet>
