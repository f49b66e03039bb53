<?xml version="1.0" encoding="UTF-8"?>
<!-- The order of the book: title, imprint, contents, texts, index, what the header tells besides. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xmlns:language="tei-tools:languages"
    xmlns:meta="tei-tools:metadata"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="first" as="element(TEI)" select="$documents[1]"/>

  <!-- The language of most texts; of the first where several are in as many. -->
  <xsl:variable name="main-language" as="xs:string">
    <xsl:variable name="languages" as="xs:string*"
        select="($documents ! language:first(meta:language(.)))[. ne 'und']"/>
    <xsl:sequence select="(sort(distinct-values($languages), (),
        function($one) { -count(index-of($languages, $one)), index-of($languages, $one)[1] }), 'en')[1]"/>
  </xsl:variable>

  <!-- The language of the edition's own words: the one that is asked for, or that of most texts. -->
  <xsl:param name="language" as="xs:string" select="''"/>
  <xsl:variable name="label:language" as="xs:string"
      select="label:known(($language[.], $main-language))"/>

  <xsl:variable name="texts" as="element()*" select="$documents ! (text | sourceDoc)"/>
  <xsl:variable name="is-collection" as="xs:boolean" select="count($documents) gt 1"/>

  <!-- A work of more than a few pages gets the pages of a book around its text. -->
  <xsl:variable name="length" as="xs:integer"
      select="xs:integer(sum($texts ! string-length(normalize-space(.))))"/>
  <xsl:variable name="short-work" as="xs:integer" select="16000"/>
  <xsl:variable name="is-book" as="xs:boolean" select="$length ge $short-work or $is-collection"/>
  <xsl:variable name="headings" as="element()*"
      select="$texts//head[t:is-heading(.)]"/>
  <xsl:variable name="has-contents" as="xs:boolean"
      select="$is-collection or ($is-book and count($headings) ge 3)"/>

  <!-- Contents name as many levels of headings as two or three pages hold. -->
  <xsl:variable name="contents-depth" as="xs:integer" select="
      (for $depth in (3, 2) return $depth[count($headings[t:level(..) le $depth]) le 100], 1)[1]"/>

  <!-- The corpus that holds all texts, where its header has a title. -->
  <xsl:variable name="corpus" as="element(teiCorpus)?" select="root($first)/teiCorpus
      [teiHeader/fileDesc/titleStmt/title[normalize-space()]][every $text in $documents satisfies root($text) is root(.)]"/>

  <xsl:variable name="title" as="xs:string" select="
      ($book-title[.], $corpus ! meta:title(.),
       meta:title($first)[not($is-collection)],
       string-join(($documents ! meta:title(.))[position() le 3], ' · '))[1]"/>

  <xsl:variable name="authors" as="xs:string*"
      select="distinct-values($documents ! meta:authors(.))[position() le 20]"/>

  <!-- When the edition was made: its last revision, or its date of publication if that is one of a
       digital edition. PDF/A asks for one; the same document must give the same bytes, so today's
       is no answer. -->
  <xsl:variable name="date" as="xs:date" select="
      (max($documents/teiHeader/revisionDesc//change ! t:dates(.)),
       $first/teiHeader/fileDesc/(publicationStmt, editionStmt)//date ! t:dates(.),
       xs:date('1970-01-01'))[1]"/>

  <xsl:function name="t:dates" as="xs:date?">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="(($element/@when, $element/@when-iso, $element) ! string()
        [matches(., '^(19[7-9]|20[0-9])[0-9](-[0-9]{2}){0,2}$')] ! t:date(.))[1]"/>
  </xsl:function>

  <xsl:variable name="keywords" as="xs:string*" select="
      distinct-values($documents ! meta:subjects(.))[position() le 50]"/>

  <xsl:variable name="description" as="xs:string?"
      select="$documents[not($is-collection)] ! meta:description(.) ! substring(., 1, 500)"/>

  <xsl:function name="t:date" as="xs:date?">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="full" as="xs:string" select="substring($when || '-01-01', 1, 10)"/>
    <xsl:sequence select="if ($full castable as xs:date) then xs:date($full) else ()"/>
  </xsl:function>

  <xsl:function name="t:datetime" as="xs:string">
    <xsl:param name="date" as="xs:date"/>
    <xsl:sequence select="'datetime(year: ' || year-from-date($date) || ', month: '
        || month-from-date($date) || ', day: ' || day-from-date($date) || ')'"/>
  </xsl:function>

  <xsl:template name="edition" as="xs:string*">
    <xsl:sequence select="
        '#show: edition.with(title: ' || t:literal($title)
        || ', authors: (' || string-join($authors ! (t:literal(.) || ', '))
        || '), keywords: (' || string-join($keywords ! (t:literal(.) || ', '))
        || '), ' || $description ! ('description: ' || t:literal(.) || ', ')
        || 'lang: ' || t:literal($main-language) || ', dir: rtl'[$main-is-leftward] || ', date: ' || t:datetime($date)
        || ', book: ' || $is-book || ')&#10;#{&#10;'"/>
    <xsl:call-template name="opening-pages"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:call-template name="opening-lines"/>
      <xsl:apply-templates select="$texts" mode="block"/>
      <xsl:call-template name="closing"/>
    </xsl:variable>
    <xsl:sequence select="t:call('main-matter',
        (t:literal($title), string($is-book)), $lines)"/>
    <xsl:sequence select="'}&#10;'"/>
  </xsl:template>

  <!-- A book has pages before its text. -->
  <xsl:template name="opening-pages" as="xs:string*">
    <xsl:variable name="title-lines" as="xs:string*"><xsl:call-template name="title-lines"/></xsl:variable>
    <xsl:variable name="foot" as="xs:string*"><xsl:call-template name="title-foot"/></xsl:variable>
    <xsl:variable name="imprint" as="xs:string*" select="$imprints[1]?*[. = $shared-imprint]"/>
    <xsl:variable name="key-of-signs" as="xs:string*"><xsl:call-template name="key-of-signs"/></xsl:variable>
    <xsl:sequence select="t:call('front-matter', (), (
            'half-title(' || t:literal($title) || ')&#10;',
            t:call('title-page', t:code($foot), $title-lines),
            t:call('imprint-page', (), (distinct-values($imprint), $key-of-signs))[
                exists(($imprint, $key-of-signs))],
            t:call('contents', string($contents-depth), t:own-words(label:word('contents')))[
                $has-contents]))[$is-book]"/>
  </xsl:template>

  <!-- What the imprint says of each document, and what it says of all of them: that stands before the
       text, the rest with what else is told of a document, after it. -->
  <xsl:variable name="imprints" as="array(xs:string)*">
    <xsl:for-each select="$documents">
      <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates select="." mode="imprint"/></xsl:variable>
      <xsl:sequence select="array{ distinct-values($lines) }"/>
    </xsl:for-each>
  </xsl:variable>
  <xsl:variable name="shared-imprint" as="xs:string*">
    <xsl:for-each-group select="$imprints?*" group-by=".">
      <xsl:sequence select="current-grouping-key()[count(current-group()) eq count($documents)]"/>
    </xsl:for-each-group>
  </xsl:variable>

  <!-- A short work has its title above its text. -->
  <xsl:template name="opening-lines" as="xs:string*">
    <xsl:variable name="title-lines" as="xs:string*"><xsl:call-template name="title-lines"/></xsl:variable>
    <xsl:sequence select="t:call('title-opening', (), $title-lines)[not($is-book)]"/>
  </xsl:template>

  <!-- After the text: the index, and the rest of the header. -->
  <xsl:template name="closing" as="xs:string*">
    <xsl:call-template name="textual-notes"/>
    <xsl:call-template name="indexes"/>
    <xsl:variable name="about" as="xs:string*">
      <xsl:apply-templates select="$documents[not($is-book)]" mode="imprint"/>
      <xsl:apply-templates select="($documents[not($is-collection)], root($first)/teiCorpus)" mode="about"/>
      <xsl:call-template name="about-several"/>
      <xsl:if test="not($is-book)"><xsl:call-template name="key-of-signs"/></xsl:if>
    </xsl:variable>
    <xsl:sequence select="
        if (empty($about)) then ()
        else if ($is-book) then (
            t:chapter-start(false()), t:word-heading('about-edition'),
            t:call('plain-lines', (), distinct-values($about)))
        else if ($length eq 0) then t:call('plain-lines', (), distinct-values($about))
        else t:call('colophon', (), t:together(distinct-values($about)))"/>
  </xsl:template>

  <!-- Paragraphs of a line each, one after the other, are told in one. -->
  <xsl:function name="t:together" as="xs:string*">
    <xsl:param name="calls" as="xs:string*"/>
    <xsl:for-each-group select="$calls" group-adjacent="starts-with(., 'p({') and string-length(.) lt 250">
      <xsl:sequence select="
          if (current-grouping-key() and count(current-group()) gt 1)
          then 'together(' || string-join(current-group() ! replace(., '^p\((.*)\)\n$', '$1', 's'), ', ') || ')&#10;'
          else current-group()"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What the headers of several documents say alike is said once, the rest under their titles. -->
  <xsl:template name="about-several" as="xs:string*">
    <xsl:variable name="told" as="array(xs:string)*">
      <xsl:for-each select="$documents[$is-collection]">
        <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates select="." mode="about"/></xsl:variable>
        <xsl:variable name="number" as="xs:integer" select="position()"/>
        <xsl:sequence select="array{ distinct-values(($imprints[$number]?*[not(. = $shared-imprint)], $lines)) }"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="alike" as="xs:string*">
      <xsl:for-each-group select="$told?*" group-by=".">
        <xsl:sequence select="current-grouping-key()[count(current-group()) gt 1]"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="$alike"/>
    <xsl:for-each select="$told">
      <xsl:variable name="own" as="xs:string*" select="?*[not(. = $alike)]"/>
      <xsl:variable name="number" as="xs:integer" select="position()"/>
      <xsl:sequence select="(t:call('subheading', (), t:literal(meta:title($documents[$number]))), $own)[exists($own)]"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
