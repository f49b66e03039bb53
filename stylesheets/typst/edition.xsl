<?xml version="1.0" encoding="UTF-8"?>
<!-- The order of the book: title, imprint, contents, texts, index, what the header tells besides. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:meta="tei-tools:metadata"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="first" as="element(TEI)" select="$documents[1]"/>

  <xsl:variable name="main-language" as="xs:string" select="
      (lower-case(tokenize(meta:language($first), '-')[1])[. ne 'und'], 'en')[1]"/>

  <xsl:variable name="texts" as="element()*" select="$documents/(text | sourceDoc)"/>
  <xsl:variable name="is-collection" as="xs:boolean" select="count($documents) gt 1"/>

  <!-- A work of more than a few pages gets the pages of a book around its text. -->
  <xsl:variable name="length" as="xs:integer"
      select="xs:integer(sum($texts ! string-length(normalize-space(.))))"/>
  <xsl:variable name="is-book" as="xs:boolean" select="$length gt 16000 or $is-collection"/>
  <xsl:variable name="headings" as="element()*"
      select="$texts//head[t:is-heading(.)]"/>
  <xsl:variable name="has-contents" as="xs:boolean"
      select="$is-collection or ($is-book and count($headings) ge 3)"/>

  <!-- Contents name as many levels of headings as two or three pages hold. -->
  <xsl:variable name="contents-depth" as="xs:integer" select="
      (for $depth in (3, 2) return $depth[count($headings[t:level(..) le $depth]) le 100], 1)[1]"/>

  <xsl:variable name="title" as="xs:string" select="
      ($book-title[.], normalize-space(string-join(root($first)/teiCorpus/teiHeader/fileDesc/titleStmt/title[1]))[.],
       meta:title($first)[not($is-collection)],
       string-join(($documents ! meta:title(.))[position() le 3], ' · '))[1]"/>

  <xsl:variable name="authors" as="xs:string*"
      select="distinct-values($documents ! meta:authors(.))[position() le 20]"/>

  <!-- When the edition was made: its own date of publication, or of its last revision. PDF/A asks
       for one; the same document must give the same bytes, so today's is no answer. -->
  <xsl:variable name="date" as="xs:date" select="
      ($first/teiHeader/(fileDesc/publicationStmt//date, fileDesc/editionStmt//date,
        revisionDesc//change, profileDesc/creation/date)
       ! (@when, @when-iso, string())[matches(., '^[12][0-9]{3}(-[0-9]{2}){0,2}$')][1]
       ! t:date(.), xs:date('1970-01-01'))[1]"/>

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
        || '), lang: ' || t:literal($main-language) || ', date: ' || t:datetime($date)
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
    <xsl:variable name="imprint" as="xs:string*">
      <xsl:apply-templates select="$documents" mode="imprint"/>
      <xsl:call-template name="key-of-signs"/>
    </xsl:variable>
    <xsl:sequence select="t:call('front-matter', (), (
            t:call('title-page', (), $title-lines),
            t:call('imprint-page', (), $imprint),
            ('contents(' || t:literal(t:word('contents')) || ', ' || $contents-depth || ')&#10;')[
                $has-contents]))[$is-book]"/>
  </xsl:template>

  <!-- A short work has its title above its text. -->
  <xsl:template name="opening-lines" as="xs:string*">
    <xsl:variable name="title-lines" as="xs:string*"><xsl:call-template name="title-lines"/></xsl:variable>
    <xsl:sequence select="t:call('title-opening', (), $title-lines)[not($is-book)]"/>
  </xsl:template>

  <!-- After the text: the index, and the rest of the header. -->
  <xsl:template name="closing" as="xs:string*">
    <xsl:call-template name="indexes"/>
    <xsl:variable name="about" as="xs:string*">
      <xsl:apply-templates select="$documents[not($is-book)]" mode="imprint"/>
      <xsl:apply-templates select="$documents, root($first)/teiCorpus" mode="about"/>
      <xsl:if test="not($is-book)"><xsl:call-template name="key-of-signs"/></xsl:if>
    </xsl:variable>
    <xsl:sequence select="
        if (empty($about)) then ()
        else if ($is-book) then (
            'chapter-start()&#10;', t:heading(1, t:word('about'), t:literal(t:word('about'))),
            t:call('plain-lines', (), $about))
        else t:call('colophon', (), $about)"/>
  </xsl:template>
</xsl:stylesheet>
