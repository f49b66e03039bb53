<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:fit="tei-tools:fit">
  <!-- Words set to fit a box whose fonts are not known: widths are estimates, on the wide side. -->

  <!-- Points between the sides of the box. -->
  <xsl:variable name="fit:width" as="xs:integer" select="1240"/>

  <!-- The words in lines, at the largest of these sizes at which they fill no more than `height`
       points and no word is broken; at the smallest, broken and cut short where that must be. -->
  <xsl:function name="fit:lines" as="map(*)">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="sizes" as="xs:integer+"/>
    <xsl:param name="height" as="xs:integer"/>
    <xsl:variable name="size" as="xs:integer" select="head($sizes)"/>
    <xsl:variable name="ems" as="xs:double" select="$fit:width div $size"/>
    <xsl:variable name="lines" as="xs:string*" select="fit:filled(fit:pieces($words, $ems), $ems)"/>
    <xsl:variable name="most" as="xs:integer" select="xs:integer(floor($height div ($size * 1.25)))"/>
    <xsl:variable name="broken" as="xs:boolean"
        select="exists(tokenize($words)[not(fit:is-dense(.))][fit:ems(.) gt $ems])"/>
    <xsl:sequence select="if (exists(tail($sizes)) and (count($lines) gt $most or $broken))
        then fit:lines($words, tail($sizes), $height)
        else map{'size': $size, 'lines': fit:cut(fit:balanced($words, $ems, count($lines)), $most)}"/>
  </xsl:function>

  <!-- As many lines, of about equal length. -->
  <xsl:function name="fit:balanced" as="xs:string*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="ems" as="xs:double"/>
    <xsl:param name="count" as="xs:integer"/>
    <xsl:variable name="width" as="xs:double" select="((50, 60, 70, 80, 90) ! (. * $ems div 100)
        [count(fit:filled(fit:pieces($words, $ems), .)) = $count], $ems)[1]"/>
    <xsl:sequence select="fit:filled(fit:pieces($words, $ems), $width)"/>
  </xsl:function>

  <!-- The lines as elements of SVG, the middle of them at this height. -->
  <xsl:function name="fit:text" as="element()*">
    <xsl:param name="fitted" as="map(*)"/>
    <xsl:param name="middle" as="xs:integer"/>
    <xsl:variable name="leading" as="xs:integer" select="$fitted?size * 5 idiv 4"/>
    <xsl:variable name="top" as="xs:integer"
        select="$middle - (count($fitted?lines) + 1) * $leading idiv 2 + $fitted?size idiv 3"/>
    <xsl:for-each select="$fitted?lines">
      <text xmlns="http://www.w3.org/2000/svg" x="800" y="{$top + position() * $leading}">{.}</text>
    </xsl:for-each>
  </xsl:function>

  <!-- The words, those too wide for a line in pieces that are not. -->
  <xsl:function name="fit:pieces" as="xs:string*">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="ems" as="xs:double"/>
    <xsl:variable name="most" as="xs:integer" select="xs:integer(floor($ems))"/>
    <xsl:for-each select="tokenize($words)">
      <xsl:variable name="word" as="xs:string" select="."/>
      <xsl:sequence select="if (fit:ems(.) le $ems) then .
          else (0 to (string-length(.) - 1) idiv $most) ! substring($word, . * $most + 1, $most)"/>
    </xsl:for-each>
  </xsl:function>

  <!-- Lines as full as they may be. -->
  <xsl:function name="fit:filled" as="xs:string*">
    <xsl:param name="pieces" as="xs:string*"/>
    <xsl:param name="ems" as="xs:double"/>
    <xsl:iterate select="$pieces">
      <xsl:param name="line" as="xs:string" select="''"/>
      <xsl:on-completion select="$line[.]"/>
      <xsl:variable name="longer" as="xs:string" select="string-join(($line[.], .), ' ')"/>
      <xsl:variable name="fits" as="xs:boolean" select="fit:ems($longer) le $ems"/>
      <xsl:sequence select="$line[. and not($fits)]"/>
      <xsl:next-iteration>
        <xsl:with-param name="line" select="if ($fits) then $longer else string(.)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <xsl:function name="fit:cut" as="xs:string*">
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:sequence select="if (count($lines) le $most) then $lines
        else (subsequence($lines, 1, $most - 1), $lines[$most] || ' …')"/>
  </xsl:function>

  <!-- About how many ems letters take: an em in scripts of squares, two thirds for capitals. -->
  <xsl:function name="fit:ems" as="xs:double">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="bare" as="xs:string" select="replace($words, '\p{M}', '')"/>
    <xsl:variable name="squares" as="xs:integer"
        select="string-length($bare) - string-length(replace($bare, $fit:square, ''))"/>
    <xsl:variable name="capitals" as="xs:integer"
        select="string-length($bare) - string-length(replace($bare, '\p{Lu}|[mwMW—]', ''))"/>
    <xsl:sequence select="0.5 * string-length($bare) + 0.5 * $squares + 0.25 * $capitals"/>
  </xsl:function>

  <!-- Whether a word is of a script that sets no spaces between words. -->
  <xsl:function name="fit:is-dense" as="xs:boolean">
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="matches($word, $fit:square)"/>
  </xsl:function>

  <xsl:variable name="fit:square" as="xs:string"
      select="'[&#x1100;-&#x11ff;&#x2e80;-&#xa4cf;&#xac00;-&#xd7af;&#xf900;-&#xfaff;&#xff00;-&#xff60;&#x20000;-&#x3ffff;]'"/>
</xsl:stylesheet>
