<?xml version="1.0" encoding="UTF-8"?>
<!-- The index: who and what the names refer to, each with the pages that name it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
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
    <xsl:sequence select="distinct-values($entries ! t:entry-key(.))
        ! ('mention(' || t:literal(.) || ')&#10;')"/>
  </xsl:template>

  <xsl:mode name="mention" on-no-match="deep-skip"/>

  <!-- One list a kind, in the order of the alphabet of the document's language. -->
  <xsl:template name="indexes" as="xs:string*">
    <xsl:variable name="entries" as="element()*" select="t:entries(($documents, array:flatten($sources)/teiCorpus/teiHeader))"/>
    <xsl:sequence select="(t:chapter-start(false()),
        t:heading(1, t:word('index'), t:literal(t:word('index'))))[$is-book and exists($entries)]"/>
    <xsl:for-each select="'persons', 'places', 'organisations'">
      <xsl:variable name="kind" as="xs:string" select="."/>
      <xsl:call-template name="index">
        <xsl:with-param name="name" select="t:word($kind)"/>
        <xsl:with-param name="entries" select="$entries[$kinds(local-name()) eq $kind]"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>

  <xsl:template name="index" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="entries" as="element()*"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each-group select="$entries" group-by="t:entry-key(.)">
        <xsl:sort select="name:sort-key(t:filed-under(.))"/>
        <xsl:sort select="name:sort-key(name:label(t:entry-name(.)))"/>
        <xsl:sort select="string(@xml:id)"/>
        <xsl:variable name="body" as="xs:string*">
          <xsl:for-each select="current-group()">
            <xsl:variable name="is-first" as="xs:boolean" select="position() eq 1"/>
            <xsl:apply-templates select="t:entry-name(.)[$is-first]" mode="entry-name"/>
            <xsl:apply-templates select="." mode="entry-details">
              <xsl:with-param name="without" select="t:entry-name(.)"/>
            </xsl:apply-templates>
          </xsl:for-each>
        </xsl:variable>
        <xsl:sequence select="'(' || t:literals((
            name:initial(name:sort-key(t:filed-under(.))), t:entry-key(.))) || ', '
            || t:code($body) || ')'"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:variable name="level" as="xs:string" select="if ($is-book) then '2' else '1'"/>
    <xsl:sequence select="('index-of-names(' || t:literals($name) || ', ' || $level || ', '
        || string-join($lines, ', ') || ')&#10;')[exists($lines)]"/>
  </xsl:template>

  <xsl:mode name="entry-name" on-no-match="deep-skip"/>

  <!-- A name with its parts marked is turned: surname, comma, the rest. -->
  <xsl:template match="*" mode="entry-name" as="xs:string*">
    <xsl:apply-templates mode="inline"/>
  </xsl:template>

  <!-- Of a name without marked parts the word shows under which it is filed. -->
  <xsl:template match="*[t:filed-word(.)]" mode="entry-name" as="xs:string*">
    <xsl:sequence select="'filed(' || t:literals((normalize-space(), t:filed-word(.))) || ')&#10;'"/>
  </xsl:template>

  <xsl:function name="t:filed-word" as="xs:string?">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($name)"/>
    <xsl:sequence select="t:filed-under($name/..)[$name/parent::person][not($name/*)]
        [. ne $words][ends-with($words, ' ' || .)]"/>
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

  <!-- What else the entry tells, in small type after the name. -->
  <xsl:template match="*" mode="entry-details" as="xs:string*">
    <xsl:param name="without" as="element()"/>
    <xsl:for-each select="(* except $without)[t:has-text(.)][not(t:is-entry(.))]">
      <xsl:sequence select="'[, ]&#10;'"/>
      <xsl:call-template name="run-in">
        <xsl:with-param name="nodes" select="node()[not(self::*[t:is-entry(.)])]"/>
        <xsl:with-param name="styles" tunnel="yes" select="'quiet'"/>
      </xsl:call-template>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
