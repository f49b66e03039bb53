<?xml version="1.0" encoding="UTF-8"?>
<!-- The index: who and what the names refer to, each with the pages that name it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:name="tei-tools:names"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="kinds" as="map(xs:string, xs:string)" select="map{
      'person' : 'persons', 'personGrp' : 'persons', 'place' : 'places', 'org' : 'organisations' }"/>

  <!-- Entries of the lists of persons, places and organisations, nested ones too (14.2, 14.3). -->
  <xsl:function name="t:entries" as="element()*">
    <xsl:param name="within" as="node()*"/>
    <xsl:sequence select="$within/descendant-or-self::*[t:is-entry(.)]"/>
  </xsl:function>

  <xsl:function name="t:is-entry" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($kinds(local-name($element))) and exists($element/@xml:id)
        and empty($element/ancestor::text)
        and exists($element/(persName | placeName | orgName | name | geogName | settlement | country
        | region | label)[normalize-space()])"/>
  </xsl:function>

  <xsl:key name="entries" match="person[t:is-entry(.)] | personGrp[t:is-entry(.)] | place[t:is-entry(.)]
      | org[t:is-entry(.)]" use="@xml:id"/>

  <!-- Entries of several documents are one where kind and name are the same. -->
  <xsl:function name="t:entry-key" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="
        if ($is-collection) then $kinds(local-name($entry)) || ':' || normalize-space(t:entry-name($entry))
        else string($entry/@xml:id)"/>
  </xsl:function>

  <!-- The name under which an entry stands: the one called main or preferred, or the first. -->
  <xsl:function name="t:entry-name" as="element()">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="names" as="element()+" select="$entry/(persName | placeName | orgName | name
        | geogName | settlement | country | region | label)[normalize-space()]"/>
    <xsl:sequence select="($names[@type = ('main', 'preferred', 'reg')], $names)[1]"/>
  </xsl:function>

  <!-- Names are filed as in the site, by the alphabet of the edition's language. -->
  <xsl:variable name="name:language" as="xs:string" select="$main-language"/>

  <!-- The words under which an entry is filed: @sortKey, the surname, or the name as it stands. -->
  <xsl:function name="t:filed-under" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="name" as="element()" select="t:entry-name($entry)"/>
    <xsl:sequence select="($entry/@sortKey[normalize-space()] ! string(), name:filed-under($name,
        name:label($name), if ($entry/self::person) then 'people' else local-name($entry)))[1]"/>
  </xsl:function>

  <xsl:template match="*[@ref][not(ancestor::teiHeader)]" mode="mention" as="xs:string*">
    <xsl:variable name="entries" as="element()*" select="
        key('entries', tokenize(@ref)[starts-with(., '#')] ! substring(., 2), root())"/>
    <xsl:sequence select="distinct-values($entries ! t:entry-key(.))"/>
  </xsl:template>

  <!-- The keys under which an index tells the page of an element. -->
  <xsl:mode name="mention" on-no-match="deep-skip"/>

  <!-- Lines that are a mention of these keys. The first words tell the place: what stands before them
       may be the end of the line, or page, before. -->
  <xsl:function name="t:mentioned" as="xs:string*">
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:param name="keys" as="xs:string*"/>
    <xsl:variable name="at" as="xs:integer?" select="
        (for $number in 1 to count($lines) return $number[matches($lines[$number], '^(&quot;|run\(|long\(|mentioned\()')])[1]"/>
    <xsl:variable name="words" as="xs:string?" select="$lines[$at]"/>
    <xsl:sequence select="
        if (empty($keys)) then $lines
        else if (empty($at)) then ($keys ! t:mention(.), $lines)
        else (subsequence($lines, 1, $at - 1),
          if (starts-with($words, 'mentioned(')) then ($words, $keys ! t:mention(.))
          else 'mentioned((' || string-join($keys ! (t:literal(.) || ', ')) || '), '
            || (if (starts-with($words, 'run(')) then substring-after($words, 'run(')
                else replace($words, '\n$', ')&#10;')),
          subsequence($lines, $at + 1))"/>
  </xsl:function>

  <xsl:function name="t:mention" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="'mention(' || t:literal($key) || ')&#10;'"/>
  </xsl:function>

  <!-- One list a kind, in the order of the alphabet of the document's language; of a short work that
       names few, a paragraph a kind. -->
  <xsl:template name="indexes" as="xs:string*">
    <xsl:variable name="entries" as="element()*" select="t:entries(($documents, array:flatten($sources)/teiCorpus/teiHeader))"/>
    <xsl:sequence select="(t:chapter-start(false()),
        t:word-heading('name-index'))[$is-book and exists($entries)]"/>
    <xsl:variable name="runs-on" as="xs:boolean" select="$is-book and count($entries) gt 40"/>
    <xsl:variable name="lists" as="xs:string*">
      <xsl:for-each select="'persons', 'places', 'organisations'">
        <xsl:variable name="kind" as="xs:string" select="."/>
        <xsl:call-template name="index">
          <xsl:with-param name="name" select="label:word(if ($kind eq 'persons') then 'people' else $kind)"/>
          <xsl:with-param name="entries" select="$entries[$kinds(local-name()) eq $kind]"/>
          <xsl:with-param name="runs-on" select="$runs-on"/>
          <xsl:with-param name="are-few" select="not($is-book) and count($entries) le 16"/>
        </xsl:call-template>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="if ($runs-on and exists($lists)) then t:call('index-pages', (), $lists) else $lists"/>
    <xsl:call-template name="chronology"/>
  </xsl:template>

  <xsl:template name="index" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="entries" as="element()*"/>
    <xsl:param name="runs-on" as="xs:boolean"/>
    <xsl:param name="are-few" as="xs:boolean"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="$entries" group-by="t:entry-key(.)">
        <xsl:sort select="name:sort-key(t:filed-under(.))"/>
        <xsl:sort select="name:sort-key(name:label(t:entry-name(.)))"/>
        <xsl:sort select="string(@xml:id)"/>
        <xsl:variable name="name" as="xs:string*">
          <xsl:apply-templates select="t:entry-name(.)" mode="entry-name"/>
        </xsl:variable>
        <xsl:variable name="details" as="xs:string*">
          <xsl:apply-templates select="current-group()" mode="entry-details"/>
        </xsl:variable>
        <xsl:variable name="body" as="xs:string*" select="
            if (t:address(.)) then t:call('link', t:literal(t:address(.)), $name) else $name,
            distinct-values($details)"/>
        <xsl:sequence select="'(' || t:literals((
            name:initial(name:sort-key(t:filed-under(.))), t:entry-key(.))) || ', '
            || t:code($body) || ')'"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="setter" as="xs:string" select="
        if ($are-few) then 'index-in-line(' || t:literal($name)
        else 'index-of-names(' || t:literals($name) || ', ' || (if ($is-book) then '2' else '1') || ', ' || $runs-on"/>
    <xsl:sequence select="($setter || ', ' || string-join($lines, ', ') || ')&#10;')[exists($lines)]"/>
  </xsl:template>

  <xsl:mode name="entry-name" on-no-match="deep-skip"/>

  <!-- The first address that the register gives: the name leads there. -->
  <xsl:function name="t:address" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$entry/idno[t:is-address(.)][1]/normalize-space()"/>
  </xsl:function>

  <xsl:function name="t:is-address" as="xs:boolean">
    <xsl:param name="idno" as="element()"/>
    <xsl:sequence select="matches(normalize-space($idno), '^https?://[^\s]+$') and string-length($idno) lt 2000"/>
  </xsl:function>

  <xsl:template match="*" mode="entry-name" as="xs:string*">
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <!-- A name is turned: the word under which it is filed, comma, the rest. -->
  <xsl:template match="*[t:filed-word(.)]" mode="entry-name" as="xs:string*">
    <xsl:variable name="word" as="xs:string" select="t:filed-word(.)"/>
    <xsl:sequence select="t:literal($word) || '&#10;', '[, ]&#10;',
        t:literal(substring-before(normalize-space(), ' ' || $word)) || '&#10;'"/>
  </xsl:template>

  <xsl:function name="t:filed-word" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($name)"/>
    <xsl:sequence select="t:filed-under($name/..)[$name/parent::person][not($name/*)]
        [. ne $words][ends-with($words, ' ' || .)]
        [not(contains(substring-before($words, ' ' || .), ' ' || .))]"/>
  </xsl:function>

  <xsl:template match="*[surname[normalize-space()]][not(text()[normalize-space()])]" mode="entry-name" as="xs:string*">
    <xsl:variable name="surname" as="element()" select="surname[normalize-space()][1]"/>
    <xsl:apply-templates select="$surname" mode="inline"/>
    <xsl:for-each select="(* except $surname)[t:has-text(.)]">
      <xsl:variable name="is-first" as="xs:boolean" select="position() eq 1"/>
      <xsl:sequence select="if ($is-first) then '[, ]&#10;' else '[ ]&#10;'"/>
      <xsl:apply-templates select="." mode="inline"/>
    </xsl:for-each>
  </xsl:template>

  <xsl:mode name="entry-details" on-no-match="deep-skip"/>

  <!-- What else the entry tells after the name: the years of a life in brackets, then the rest but
       for coordinates, addresses, and forms of the name that bring no word of their own. -->
  <xsl:template match="*" mode="entry-details" as="xs:string*">
    <xsl:variable name="name" as="element()" select="t:entry-name(.)"/>
    <xsl:variable name="years" as="xs:string" select="t:years(.)"/>
    <xsl:sequence select="('[ ]&#10;' || t:styled('(' || $years || ')', ()))[$years]"/>
    <xsl:for-each select="(* except ($name, location, sex, gender, idno[t:is-address(.)], (birth | death)[$years]))
        [t:has-text(.)][not(t:is-entry(.))][not(t:brings-nothing(., $name))]">
      <xsl:variable name="lines" as="xs:string*">
        <xsl:sequence select="'[, ]&#10;'"/>
        <xsl:sequence select="self::idno/@type ! (t:styled(normalize-space(.), 'quiet'), '[ ]&#10;')"/>
        <xsl:call-template name="run-in">
          <xsl:with-param name="nodes" select="node()[not(self::*[t:is-entry(.)])]"/>
          <xsl:with-param name="styles" tunnel="yes" select="'quiet'"/>
        </xsl:call-template>
      </xsl:variable>
      <xsl:sequence select="string-join($lines)"/>
    </xsl:for-each>
  </xsl:template>

  <!-- "1811–1880", "born 1811", "died 1880", where nothing but years or dates is told of them. -->
  <xsl:function name="t:years" as="xs:string">
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="birth" as="xs:string?" select="$entry/birth[1] ! t:year(.)"/>
    <xsl:variable name="death" as="xs:string?" select="$entry/death[1] ! t:year(.)"/>
    <xsl:sequence select="
        if (exists($entry/(birth | death)[not(t:year(.))])) then ''
        else if ($birth and $death) then $birth || '–' || $death
        else if ($birth) then '* ' || $birth
        else if ($death) then '† ' || $death else ''"/>
  </xsl:function>

  <xsl:function name="t:year" as="xs:string?">
    <xsl:param name="event" as="element()"/>
    <xsl:sequence select="normalize-space($event)[matches(., '^(c\. ?|ca\. ?)?\d{3,4}$')]"/>
  </xsl:function>

  <!-- Another form of the name that has no word of four letters which the name lacks. -->
  <xsl:function name="t:brings-nothing" as="xs:boolean">
    <xsl:param name="form" as="element()"/>
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="known" as="xs:string*" select="tokenize(lower-case($name), '[^\p{L}]+')"/>
    <xsl:sequence select="local-name($form) eq local-name($name) and (every $word in
        tokenize(lower-case($form), '[^\p{L}]+') satisfies $word = $known or string-length($word) lt 4)"/>
  </xsl:function>
</xsl:stylesheet>
