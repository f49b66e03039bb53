<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:left="tei-tools:left-out"
    xmlns:line="tei-tools:line-ends"
    xmlns:name="tei-tools:names"
    xmlns:note="tei-tools:notes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Names and dates: of which index, who is meant, how sure the tag is, and the indices
       themselves. Needs identifiers.xsl, filing.xsl, labels.xsl, left-out.xsl, line-ends.xsl and notes.xsl. -->

  <xsl:variable name="name:kinds" as="xs:string+"
      select="'people', 'places', 'organisations', 'dates'"/>

  <!-- The index to which an element belongs; nothing for one that belongs to none. -->
  <xsl:mode name="name:kind" on-no-match="deep-skip"/>
  <xsl:template mode="name:kind" as="xs:string" match="
      persName | name[@type = ('person', 'pers', 'people', 'character')]
      | rs[@type = ('person', 'pers', 'people', 'character')]">people</xsl:template>
  <xsl:template mode="name:kind" as="xs:string" match="
      placeName | geogName | settlement | region | country | district | bloc
      | name[@type = ('place', 'geo', 'city', 'country')] | rs[@type = ('place', 'geo', 'city')]"
      >places</xsl:template>
  <xsl:template mode="name:kind" as="xs:string" match="
      orgName | name[@type = ('org', 'organisation', 'organization')]
      | rs[@type = ('org', 'organisation', 'organization')]">organisations</xsl:template>
  <xsl:template mode="name:kind" as="xs:string" match="date">dates</xsl:template>
  <xsl:template mode="name:kind" priority="2" match="
      (placeName | geogName | address | location | msIdentifier | altIdentifier | place)
        /(placeName | geogName | settlement | region | country | district | bloc)
      | orgName/orgName | persName/persName | rs/persName | persName/name | date/date
      | bibl//date | biblStruct//date | docImprint//date"/>
  <xsl:template mode="name:kind" priority="3" match="
      person//* | personGrp//* | place//* | org//* | event//* | teiHeader//* | standOff//*
      | castList//*"/>

  <xsl:function name="name:kind" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates mode="name:kind" select="$element"/>
  </xsl:function>

  <!-- Whether a machine set the tag and nobody has reviewed it. -->
  <xsl:function name="name:is-unreviewed" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="normalize-space($element/@resp) = '#tei_tools'"/>
  </xsl:function>

  <!-- How sure the machine was of a tag that nobody has reviewed: "", "low", "medium" or "high". -->
  <xsl:function name="name:machine-certainty" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (name:is-unreviewed($element)) then string($element/@cert) else ''"/>
  </xsl:function>

  <!-- The entry of the document's register that a name points at. -->
  <xsl:function name="name:entry" as="element()?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="target" as="xs:string?" select="tokenize($name/@ref)[1]"/>
    <xsl:sequence select="$target[starts-with(., '#')] ! id:owner($name, substring(., 2))"/>
  </xsl:function>

  <!-- What all mentions of the same person, place, organisation or date have in common. -->
  <xsl:function name="name:key" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="entry" as="element()?" select="name:entry($name)"/>
    <xsl:sequence select="
        if ($entry) then $name/@ref || ' ' || lower-case(name:label($entry))
        else if ($name/self::date) then name:date-key($name)
        else string(($name/@ref, $name/@key, lower-case(name:text($name)))[normalize-space()][1])
             => normalize-space()"/>
  </xsl:function>

  <xsl:function name="name:date-key" as="xs:string">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="from" as="xs:string?" select="name:from($date)"/>
    <xsl:variable name="to" as="xs:string?" select="name:to($date)"/>
    <xsl:sequence select="if ($from or $to) then string-join(distinct-values(($from, $to)), '/')
        else lower-case(name:text($date))"/>
  </xsl:function>

  <!-- The first and the last day, month or year that a date may mean. -->
  <xsl:function name="name:from" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="$date/(@when, @from, @notBefore, @when-iso, @from-iso, @notBefore-iso)
        [normalize-space()][1] ! string()"/>
  </xsl:function>
  <xsl:function name="name:to" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="$date/(@when, @to, @notAfter, @when-iso, @to-iso, @notAfter-iso)
        [normalize-space()][1] ! string()"/>
  </xsl:function>

  <!-- The words of a name with those of the parts that follow it (@next), without notes. -->
  <xsl:function name="name:text" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="rest" as="element()*" select="name:rest($name, 20)"/>
    <xsl:sequence select="normalize-space(string-join(
        ($name, $rest) ! string-join(note:line(.) ! line:read(.)), ' '))"/>
  </xsl:function>

  <!-- The parts after this one; not more than `most`, since parts may point in a circle. -->
  <xsl:function name="name:rest" as="element()*">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:variable name="next" as="element()?" select="
        $name/@next[starts-with(., '#')] ! id:owner(.., substring(., 2))[. >> $name]"/>
    <xsl:sequence select="$next[$most gt 0], $next[$most gt 0] ! name:rest(., $most - 1)"/>
  </xsl:function>

  <!-- The heading of a name in the index, "Austen, Jane" where the parts of the name are tagged. -->
  <xsl:mode name="name:label" on-no-match="fail"/>
  <xsl:template mode="name:label" match="*" as="xs:string">
    <xsl:sequence select="name:text(.)"/>
  </xsl:template>
  <xsl:template mode="name:label" match="persName[surname]" as="xs:string">
    <xsl:variable name="others" as="xs:string" select="normalize-space(string-join(
        .//text()[not(ancestor::surname) and not(ancestor::note)]))"/>
    <xsl:sequence select="string-join((string-join(surname ! normalize-space(), ' '),
        replace($others, '^,\s*', '')[.]), ', ')"/>
  </xsl:template>
  <xsl:template mode="name:label" match="person | personGrp | place | org | event | category"
      as="xs:string">
    <xsl:variable name="names" as="element()*"
        select="persName, placeName, geogName, orgName, name, eventName, label, desc, *"/>
    <xsl:variable name="best" as="element()?"
        select="($names[@type = ('main', 'preferred', 'reg', 'full', 'index')], $names)[1]"/>
    <xsl:sequence select="if ($best) then name:label($best) else string(@xml:id)"/>
  </xsl:template>
  <xsl:template mode="name:label" match="date[name:from(.) or name:to(.)]" as="xs:string">
    <xsl:sequence select="string-join(distinct-values(
        (name:from(.), name:to(.)) ! label:date(.)), ' – ')"/>
  </xsl:template>

  <xsl:function name="name:label" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:apply-templates mode="name:label" select="$element"/>
  </xsl:function>

  <!-- One index over these texts: an entry a name, each with key, label, the words it
       is filed under, slug, entry (in the register, if any) and occurrences in document order;
       entries in alphabetical or date order. -->
  <xsl:function name="name:index" as="map(*)*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="names" as="element()*"/>
    <xsl:variable name="entries" as="map(*)*">
      <xsl:for-each-group select="$names[name:kind(.) = $kind][not(@prev)][name:text(.)]"
          group-by="name:key(.)">
        <xsl:variable name="entry" as="element()?" select="name:entry(.)"/>
        <xsl:variable name="label" as="xs:string" select="name:label(($entry, .)[1])"/>
        <xsl:variable name="filed" as="xs:string"
            select="name:filed-under(($entry, .)[1], $label, $kind)"/>
        <xsl:sequence select="map{'key': current-grouping-key(), 'entry': $entry, 'label': $label,
            'filed': $filed, 'sort': name:sort-key($filed), 'occurrences': current-group(),
            'plain': name:plain(name:handle(current-grouping-key())), 'apart': name:plain($label)}"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="sorted" as="map(*)*" select="if ($kind = 'dates')
        then sort($entries, (), function($e) { name:date-order($e?occurrences[1]) })
        else sort($entries, (), function($e) { $e?sort, name:sort-key($e?label), $e?key })"/>
    <xsl:variable name="slugs" as="map(xs:string, xs:string)" select="name:slugs($entries)"/>
    <xsl:sequence select="$sorted ! map:put(., 'slug', $kind || '-' || $slugs(?key))"/>
  </xsl:function>

  <!-- What each entry is called in addresses, by key: its own plain name, whoever else comes or goes;
       entries that share one are told apart by their labels. -->
  <xsl:function name="name:slugs" as="map(xs:string, xs:string)">
    <xsl:param name="entries" as="map(*)*"/>
    <xsl:map>
      <xsl:for-each-group select="$entries" group-by="?plain">
        <xsl:variable name="plain" as="xs:string" select="current-grouping-key()"/>
        <xsl:variable name="is-shared" as="xs:boolean" select="count(current-group()) gt 1"/>
        <xsl:for-each-group select="current-group()" group-by="('.' || ?apart)[$is-shared], ''[not($is-shared)]">
          <xsl:variable name="name" as="xs:string" select="$plain || current-grouping-key()"/>
          <xsl:for-each select="sort(current-group()?key)">
            <xsl:map-entry key="." select="string-join(($name, position()[. gt 1]), '.')"/>
          </xsl:for-each>
        </xsl:for-each-group>
      </xsl:for-each-group>
    </xsl:map>
  </xsl:function>

  <!-- The part of a key by which somebody is known: the identifier to which a reference points, an
       address without its protocol, or the whole of it. -->
  <xsl:function name="name:handle" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="first" as="xs:string" select="replace($key, '\s.*$', '', 's')"/>
    <xsl:sequence select="if (starts-with($key, '#')) then substring($first, 2)
        else (substring-after($key[$key = $first], '#')[.], replace($key, '^[A-Za-z]+://', ''))[1]"/>
  </xsl:function>

  <!-- Words in letters a to z, digits and hyphens, which any address and file can bear. -->
  <xsl:function name="name:plain" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="letters" as="xs:string*">
      <xsl:for-each select="string-to-codepoints(replace(normalize-unicode(
          lower-case(substring($words, 1, 60)), 'NFKD'), '\p{M}', ''))">
        <xsl:variable name="letter" as="xs:string" select="codepoints-to-string(.)"/>
        <xsl:sequence select="if (matches($letter, '[a-z0-9-]')) then $letter
            else if (. le 127 or not(matches($letter, '[\p{L}\p{N}]'))) then ' '
            else ($name:written-out($letter), 'u' || .)[1]"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="plain" as="xs:string"
        select="translate(normalize-space(string-join($letters)), ' ', '-')"/>
    <xsl:sequence select="($plain[.], string-join(string-to-codepoints($words) ! ('u' || .)))[1]"/>
  </xsl:function>

  <!-- Years as numbers, so that 43 BC comes before AD 5; dates without a value come last. -->
  <xsl:function name="name:date-order" as="item()+">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="value" as="xs:string?" select="(name:from($date), name:to($date))[1]"/>
    <xsl:variable name="year" as="xs:string" select="string(
        $value[matches(., '^-?\d{1,9}')] ! replace(., '^(-?\d{1,9}).*$', '$1'))"/>
    <xsl:sequence select="if ($year) then number($year) else 1e12,
        string($value), lower-case(name:text($date))"/>
  </xsl:function>

  <!-- The words before a mention, and after it, within about `size` characters of its block. -->
  <xsl:function name="name:before" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="size" as="xs:integer"/>
    <xsl:variable name="words" as="xs:string" select="name:spaced(string-join(
        name:earlier($name, name:block($name), $name/ancestor::note[1], $size, 12)))"/>
    <xsl:variable name="from" as="xs:integer" select="string-length($words) - $size"/>
    <xsl:sequence select="if ($from le 0) then $words
        else '… ' || replace(substring($words, $from + 1), '^\S*\s', '')"/>
  </xsl:function>
  <xsl:function name="name:after" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="size" as="xs:integer"/>
    <xsl:variable name="words" as="xs:string" select="name:spaced(string-join(name:later(
        $name/following::text()[1], name:block($name), $name/ancestor::note[1], $size, 12)))"/>
    <xsl:sequence select="if (string-length($words) le $size) then $words
        else replace(substring($words, 1, $size), '\s\S*$', '') || ' …'"/>
  </xsl:function>

  <!-- The words of the text nodes before a node in its block and note, until there are more than
       so many characters, and of no more than `most` nodes: one step at a time, since a whole axis
       from every name of a long text would take its square. -->
  <xsl:function name="name:earlier" as="xs:string*">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="block" as="element()"/>
    <xsl:param name="note" as="element()?"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:variable name="text" as="text()?" select="$node/preceding::text()[1][. >> $block]"/>
    <xsl:if test="$text and $most gt 0">
      <xsl:variable name="words" as="xs:string" select="name:near($text, $block, $note)
          ! substring(., string-length(.) - 5 * $room - 100)"/>
      <xsl:variable name="left" as="xs:integer"
          select="$room - string-length(normalize-space($words))"/>
      <xsl:sequence select="if ($left ge 0) then name:earlier($text, $block, $note, $left, $most - 1)
          else ()"/>
      <xsl:sequence select="$words"/>
    </xsl:if>
  </xsl:function>
  <xsl:function name="name:later" as="xs:string*">
    <xsl:param name="text" as="text()?"/>
    <xsl:param name="block" as="element()"/>
    <xsl:param name="note" as="element()?"/>
    <xsl:param name="room" as="xs:integer"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:if test="$text and $most gt 0">
      <xsl:variable name="words" as="xs:string"
          select="substring(name:near($text, $block, $note), 1, 5 * $room + 100)"/>
      <xsl:variable name="left" as="xs:integer"
          select="$room - string-length(normalize-space($words))"/>
      <xsl:sequence select="$words"/>
      <xsl:sequence select="if ($left ge 0)
          then name:later($text/following::text()[1], $block, $note, $left, $most - 1) else ()"/>
    </xsl:if>
  </xsl:function>

  <!-- The words of a text node that stands in this very block and note; "" for any other. -->
  <xsl:function name="name:near" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:param name="block" as="element()"/>
    <xsl:param name="note" as="element()?"/>
    <xsl:variable name="own" as="element()?" select="$text/ancestor::note[1]"/>
    <xsl:sequence select="if (name:block($text) is $block
        and ($own is $note or empty(($own, $note)))) then name:words($text) else ''"/>
  </xsl:function>

  <!-- White space made single spaces, at the ends too. -->
  <xsl:function name="name:spaced" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:variable name="fenced" as="xs:string" select="normalize-space('|' || $words || '|')"/>
    <xsl:sequence select="substring($fenced, 2, string-length($fenced) - 2)"/>
  </xsl:function>

  <!-- The words of a text node, parted from those of the line before. -->
  <xsl:function name="name:words" as="xs:string">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="if (not(note:is-first($text)) or left:is-aside($text)) then ''
        else if ($text/preceding-sibling::node()[1][self::lb or self::pb or self::cb]
        [not(@break = 'no')]) then ' ' || line:read($text) else line:read($text)"/>
  </xsl:function>

  <xsl:function name="name:block" as="element()">
    <xsl:param name="node" as="node()"/>
    <xsl:sequence select="($node/ancestor::*[self::p or self::ab or self::l or self::head
        or self::item or self::cell or self::note or self::dateline or self::opener
        or self::closer or self::stage or self::bibl or self::salute or self::signed
        or self::addrLine or self::byline or self::titlePart or self::speaker or self::sp][1], root($node)/*)[1]"/>
  </xsl:function>
</xsl:stylesheet>
