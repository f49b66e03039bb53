<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:label="tei-tools:labels"
    xmlns:language="tei-tools:languages">
  <!-- The edition's own words, in the language of the edition where we know it, else in English.
       Another language is another file of languages/, and its line in label:languages. -->
  <xsl:import href="languages.xsl"/>
  <xsl:import href="languages/en.xsl"/>
  <xsl:import href="languages/de.xsl"/>
  <xsl:import href="languages/fr.xsl"/>
  <xsl:import href="languages/it.xsl"/>
  <xsl:import href="languages/es.xsl"/>
  <xsl:import href="languages/la.xsl"/>

  <!-- The language of the edition's own words, as ISO 639-1; entry stylesheets say another. -->
  <xsl:variable name="label:language" as="xs:string" select="'en'"/>

  <xsl:variable name="label:languages" as="map(xs:string, map(*))" select="map{
      'en': $label:en, 'de': $label:de, 'fr': $label:fr, 'it': $label:it, 'es': $label:es,
      'la': $label:la
    }"/>

  <!-- The first of these languages (BCP 47) of which we know the words; else English. -->
  <xsl:function name="label:known" as="xs:string">
    <xsl:param name="languages" as="xs:string*"/>
    <xsl:variable name="codes" as="xs:string*" select="$languages ! language:first(language:tag(.))"/>
    <xsl:sequence select="($codes[map:contains($label:languages, .)], 'en')[1]"/>
  </xsl:function>

  <!-- What the edition's language has by that name: words, nouns, kinds, statements, months. -->
  <xsl:function name="label:of" as="item()*">
    <xsl:param name="table" as="xs:string"/>
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$label:languages($label:language)($table)($name)"/>
  </xsl:function>

  <xsl:function name="label:word" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="(label:of('words', $name), $name)[1]"/>
  </xsl:function>

  <!-- What a division of this @type, or of this name of element, is called: "chapter". -->
  <xsl:function name="label:kind" as="xs:string">
    <xsl:param name="type" as="xs:string"/>
    <xsl:variable name="known" as="xs:string"
        select="replace(lower-case($type), '^title[_ -]?page$', 'titlePage')"/>
    <xsl:sequence select="(label:of('kinds', $type), label:of('kinds', $known), $type)[1]"/>
  </xsl:function>

  <!-- What a statement of the header is called, by the name of its element; nothing if unknown. -->
  <xsl:function name="label:statement" as="xs:string?">
    <xsl:param name="element" as="xs:string"/>
    <xsl:sequence select="label:of('statements', $element)"/>
  </xsl:function>

  <!-- A count with its noun: "1 mention", "12 mentions"; in French none is one. -->
  <xsl:function name="label:counted" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:variable name="is-one" as="xs:boolean"
        select="$count = 1 or $count = 0 and $label:language = 'fr'"/>
    <xsl:sequence select="$count || ' ' || label:of('nouns', $noun)[if ($is-one) then 1 else 2]"/>
  </xsl:function>

  <!-- A sentence whose places {1}, {2} are filled. -->
  <xsl:function name="label:sentence" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="label:word($name)" regex="\{{(\d)\}}">
        <xsl:matching-substring>
          <xsl:sequence select="$values[position() = xs:integer(regex-group(1))]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <!-- A month (1 to 12) by itself, of a day ("of-day"), or short on a scale ("short"). -->
  <xsl:function name="label:month" as="xs:string?">
    <xsl:param name="number" as="xs:double?"/>
    <xsl:param name="form" as="xs:string"/>
    <xsl:sequence select="label:of('months', $form)[position() = $number]"/>
  </xsl:function>

  <!-- "July 1861". -->
  <xsl:function name="label:month-of-year" as="xs:string">
    <xsl:param name="month" as="xs:integer"/>
    <xsl:param name="year" as="xs:string"/>
    <xsl:sequence select="label:sentence('date-month', ('', label:month($month, 'full'), $year))"/>
  </xsl:function>

  <!-- A W3C date as it is read: "4 December 2013", "December 2013", "2013", "4 December", "43 BC". -->
  <xsl:function name="label:date" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="date" as="element()?"
        select="analyze-string($when, '^(-?\d{4,}|-)(-\d\d)?(-\d\d)?(T.*)?$')/*:match"/>
    <xsl:variable name="part" as="function(xs:integer) as xs:string"
        select="function($n) { string($date/*:group[@nr = $n]) }"/>
    <xsl:variable name="month" as="xs:double?" select="number(substring($part(2), 2))[. = 1 to 12]"/>
    <xsl:variable name="day" as="xs:string?" select="replace($part(3), '^-0?', '')[.][exists($month)]
        ! (if (. = '1') then label:word('first-day') else .)"/>
    <xsl:variable name="year" as="xs:string?" select="label:year($part(1))"/>
    <xsl:variable name="form" as="xs:string" select="if (exists($day)) then 'of-day' else 'full'"/>
    <xsl:variable name="name" as="xs:string?" select="label:month($month, $form)"/>
    <xsl:sequence select="
        if (empty($date)) then $when
        else if (empty($name)) then string($year)
        else if ($day and $year) then label:sentence('date-day', ($day, $name, $year))
        else if ($day) then label:sentence('date-yearless', ($day, $name))
        else if ($year) then label:sentence('date-month', ('', $name, $year))
        else $name"/>
  </xsl:function>

  <!-- "18th century", "1st century BC" (-1). -->
  <xsl:function name="label:century" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:variable name="words" as="xs:string" select="label:sentence(
        if (abs($number) = 1) then 'first-century' else 'century',
        format-integer(abs($number), label:word('century-picture')))"/>
    <xsl:sequence select="if ($number lt 0) then label:sentence('before-christ', $words) else $words"/>
  </xsl:function>

  <xsl:function name="label:year" as="xs:string?">
    <xsl:param name="year" as="xs:string"/>
    <xsl:variable name="digits" as="xs:string" select="replace($year, '^-?0+|^-', '')"/>
    <xsl:sequence select="if (not($digits)) then ()
        else if (starts-with($year, '-')) then label:sentence('before-christ', $digits) else $digits"/>
  </xsl:function>
</xsl:stylesheet>
