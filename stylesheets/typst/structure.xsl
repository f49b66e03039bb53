<?xml version="1.0" encoding="UTF-8"?>
<!-- Texts, divisions and headings. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xmlns:letter="tei-tools:letters"
    xmlns:meta="tei-tools:metadata"
    xmlns:part="tei-tools:parts"
    xmlns:note="tei-tools:notes"
    xmlns:rend="tei-tools:rendition"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- Divisions whose heading counts in contents and outline. -->
  <xsl:function name="t:is-heading" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:variable name="parent" as="element()" select="$head/.."/>
    <xsl:sequence select="t:is-division($parent) and t:first-head($parent) is $head
        and not(t:is-own-title($head) or t:is-run-in($head))
        and empty($head/ancestor::*[self::quote or self::q or self::note or self::figure
            or self::floatingText or self::table or self::list])"/>
  </xsl:function>

  <!-- A heading that the source sets on the first line of its paragraph, and the date over an entry
       of a diary. -->
  <xsl:function name="t:is-run-in" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="exists($head/following-sibling::*[not(self::pb or self::lb or self::milestone)][1]
        [self::p or self::ab][t:has-text(.)])
        and exists($head/parent::*[t:first-head(.) is $head][matches(local-name(), '^div[1-7]?$')])
        and not(t:is-own-title($head))
        and (rend:of($head) = 'run-in' or t:is-date-of-entry($head))"/>
  </xsl:function>

  <xsl:function name="t:is-date-of-entry" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="lower-case($head/../@type) = ('entry', 'day', 'diary-entry', 'journal-entry', 'diaryentry', 'journalentry')
        and exists($head//date) and string-length(normalize-space($head)) le 80
        and empty($head//lb)"/>
  </xsl:function>

  <!-- The first head of a division with words, and no kicker. -->
  <xsl:function name="t:first-head" as="element(head)?">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="$division/head[t:has-text(.)][not(part:is-kicker(.))][1]"/>
  </xsl:function>

  <xsl:function name="t:is-division" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches(local-name($element),
        '^(div[1-7]?|body|front|back|text|group|lg|listBibl|castList|set|prologue|epilogue)$')
        and not($element/self::lg/parent::lg)"/>
  </xsl:function>

  <xsl:function name="t:is-headed" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="t:is-division($element) and exists($element/head[t:has-text(.)]
        [not(part:is-kicker(.) or t:is-own-title(.))])"/>
  </xsl:function>

  <!-- One more than the headed divisions around: a level is never skipped. -->
  <xsl:function name="t:level" as="xs:integer">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="1 + count($division/ancestor::*[t:is-headed(.)]) + xs:integer($is-collection)"/>
  </xsl:function>

  <xsl:function name="t:heading" as="xs:string">
    <xsl:param name="level" as="xs:integer"/>
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:sequence select="t:call('heading-at', (string($level), t:literal($words)), $lines)"/>
  </xsl:function>

  <!-- A heading of the edition's own over a chapter. -->
  <xsl:function name="t:word-heading" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="t:heading(1, label:word($name), t:own-words(label:word($name)))"/>
  </xsl:function>

  <!-- Words of the edition's own, which may be in another language than its texts. -->
  <xsl:function name="t:own-words" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="t:styled($words, ('lang:' || $label:language)[$label:language ne $main-language])"/>
  </xsl:function>

  <!-- The words of a heading without its notes and without the reading that a sign gives twice. -->
  <xsl:function name="t:words" as="xs:string">
    <xsl:param name="node" as="element()"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:apply-templates select="$node" mode="words"/>
    </xsl:variable>
    <xsl:sequence select="normalize-space(string-join($parts))"/>
  </xsl:function>

  <!-- The words of a heading on one line: what its lines part, such as "CHAPTER I" from the title
       after it, a full stop parts. -->
  <xsl:function name="t:heading-words" as="xs:string">
    <xsl:param name="head" as="element()"/>
    <xsl:variable name="line-end" as="element()?" select="$head/lb[1][not(@break = 'no')]"/>
    <xsl:variable name="before" as="xs:string" select="normalize-space(string-join($head/node()[. &lt;&lt; $line-end]))"/>
    <xsl:variable name="words" as="xs:string" select="t:words($head)"/>
    <xsl:sequence select="
        if (matches($before, '^\p{L}+ ([0-9]{1,3}|[IVXLCivxlc]{1,8})$') and starts-with($words, $before || ' '))
        then $before || '.' || substring-after($words, $before) else $words"/>
  </xsl:function>

  <xsl:mode name="words" on-no-match="shallow-skip"/>
  <xsl:template match="text()" mode="words" as="xs:string"><xsl:sequence select="string()"/></xsl:template>
  <xsl:template match="lb[not(@break = 'no')] | pb" mode="words" as="xs:string"><xsl:sequence select="' '"/></xsl:template>
  <xsl:template match="(choice | app)/*[not(some $first in note:readings(..)[1] satisfies $first is .)]" mode="words" as="xs:string?"/>
  <xsl:template match="note | figDesc | choice/sic | choice/orig | choice/abbr | del" mode="words" as="xs:string?"/>

  <!-- In a collection each document is a chapter, under its own title or the header's; short ones, and
       letters, run on. -->
  <xsl:template match="TEI/text[$is-collection] | TEI/sourceDoc[$is-collection]" mode="block"
      as="xs:string*">
    <xsl:variable name="title" as="xs:string" select="meta:title(..)"/>
    <xsl:variable name="own" as="element()?" select="descendant::* intersect $own-titles"/>
    <xsl:sequence select="if (t:begins-page(..)) then t:chapter-start($chapters-are-long) else 'division-start()&#10;'"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="t:title-heading(.., t:styled($title, ()))[
        empty($own/(self::head, .//titlePart[t:has-text(.)]))]"/>
    <xsl:apply-templates select="$own" mode="title-page"/>
    <xsl:sequence select="t:unsaid-authors(.) ! t:call('byline', (), t:literal(.))"/>
    <xsl:call-template name="flow"/>
  </xsl:template>

  <!-- The heading of a text of a collection: contents name it as its header does, with its author
       where others have others. -->
  <xsl:function name="t:title-heading" as="xs:string">
    <xsl:param name="tei" as="element(TEI)"/>
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:variable name="title" as="xs:string" select="meta:title($tei)"/>
    <xsl:variable name="authors" as="xs:string*" select="
        meta:authors($tei)[not(contains(t:letters($title), t:letters(.)))]"/>
    <xsl:sequence select="t:call('heading-at', ('1', t:literal($title), 'runs-on: true'[not(t:begins-page($tei))],
        ('author: ' || t:literal(string-join($authors, ', ')))[$has-several-authors][exists($authors)]), $lines)"/>
  </xsl:function>

  <xsl:variable name="has-several-authors" as="xs:boolean"
      select="count(distinct-values($documents ! string-join(meta:authors(.), '&#10;'))) gt 1"/>

  <!-- The authors whom neither the title nor a byline of the text names. -->
  <xsl:function name="t:unsaid-authors" as="xs:string*">
    <xsl:param name="text" as="element()"/>
    <xsl:variable name="title" as="xs:string" select="t:letters(meta:title($text/..))"/>
    <xsl:sequence select="meta:authors($text/..)[empty($text//(byline | docAuthor | signed))]
        [not(contains($title, t:letters(.)))]"/>
  </xsl:function>

  <!-- What a library put around the text stands apart, in small type. -->
  <xsl:template match="div[@type = 'notice']" mode="block" as="xs:string*" priority="1">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'notice'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:function name="t:is-in-notice" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor-or-self::div[@type = 'notice'])"/>
  </xsl:function>

  <!-- A division begins a page where it is a chapter of a book. -->
  <xsl:template match="div | div1 | div2 | div3 | div4 | div5 | div6 | div7 | set | prologue | epilogue"
      mode="block" as="xs:string*">
    <xsl:sequence select="t:chapter-start($chapters-are-long)[t:begins-page(current())]"/>
    <xsl:sequence select="'division-start()&#10;'[not(t:begins-page(current()))]
        [not(t:is-headed(current())) or current()/head[t:is-run-in(.)]]"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:apply-templates select="t:page-break-before(.)" mode="mark-aside"/>
    <xsl:sequence select="t:letter-title(.)[.] ! t:call('heading-at', (string(t:level(current())), t:literal(.),
        'runs-on: true'[t:runs-on(current())]), t:styled(., 'italic'))"/>
    <xsl:call-template name="flow"/>
  </xsl:template>

  <!-- What stands over a letter of several that has no heading: from whom to whom, and when. -->
  <xsl:function name="t:letter-title" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="if ($division/head[t:has-text(.)]) then '' else letter:title($division)"/>
  </xsl:function>

  <!-- A document begins one where those of its collection are of some two pages, on the average,
       and most of them no letters or poems. -->
  <xsl:function name="t:begins-page" as="xs:boolean">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="if ($division/self::TEI) then not($is-collection) or $long-texts
        else $is-book and (
        $division/@type = ('part', 'volume', 'chapter', 'act') and $long-chapters
        or $division/head[t:is-heading(.)] and t:level($division) eq 1 and $long-divisions
          and not(lower-case($division/@type) = $small-units))
        and (not($is-collection) or exists($division/ancestor::TEI intersect $long-documents))
        and t:is-in-flow($division)
        and exists($division/preceding::text()[normalize-space()][1]/ancestor::text)"/>
  </xsl:function>

  <!-- Divisions that run on however long they are. -->
  <xsl:variable name="small-units" as="xs:string+" select="'letter', 'entry', 'day', 'diary-entry', 'journal-entry',
      'poem', 'stanza', 'sonnet', 'fragment', 'document', 'telegram', 'article'"/>

  <xsl:variable name="long-texts" as="xs:boolean" select="
      $length div count($documents) gt 3000 and count($documents[teiHeader/profileDesc/correspDesc
        or text/(. | body | body/div)/@type = ('letter', 'poem', 'telegram')]) * 2 lt count($documents)"/>

  <!-- Whether a division of the first level stands on a page with others. -->
  <xsl:function name="t:runs-on" as="xs:boolean">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="$is-book and t:level($division) eq 1 and not(t:begins-page($division))
        and exists($division/preceding::text()[normalize-space()][1]/ancestor::text)"/>
  </xsl:function>

  <!-- Chapters of six pages or more, on the average, begin on right-hand pages. -->
  <xsl:variable name="chapters-are-long" as="xs:boolean" select="
      $length div max((1, count($texts/descendant::*[t:begins-page(.)]), count($documents[$is-collection]))) gt 12000"/>

  <xsl:function name="t:chapter-start" as="xs:string">
    <xsl:param name="is-long" as="xs:boolean"/>
    <xsl:sequence select="'chapter-start(' || $is-long || ')&#10;'"/>
  </xsl:function>

  <!-- Whether an element stands in nothing that is set as a piece, in which no page can begin. -->
  <xsl:function name="t:is-in-flow" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not(t:is-in-notice($element)) and empty($element/ancestor::*[
        not(matches(local-name(), '^(div[1-7]?|body|front|back|text|group|set|prologue|epilogue|TEI|teiCorpus)$'))
        or lower-case(@type) = ('titlepage', 'dedication')])"/>
  </xsl:function>

  <!-- The documents of a collection whose chapters begin pages. -->
  <xsl:variable name="long-documents" as="element(TEI)*" select="$documents[string-length(.) gt 40000]"/>

  <!-- Whether top divisions fill half a page or more on the average, where they are called chapters,
       or two pages: short poems run on. -->
  <xsl:variable name="average-division" as="xs:double" select="
      $length div max((1, count($headings[t:level(..) eq 1 + xs:integer($is-collection)])))"/>
  <xsl:variable name="long-chapters" as="xs:boolean" select="$average-division gt 900"/>
  <xsl:variable name="long-divisions" as="xs:boolean" select="$average-division gt 3000"/>

  <!-- The first heading of a division is one; what follows it, or heads anything else, is a line. -->
  <xsl:template match="head[t:is-heading(.)]" mode="block" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="t:turned(., t:call('heading-at', ('outlined: false'[t:is-date-of-entry(current())],
        string(t:level(..)), t:literal(t:heading-words(.)),
        'runs-on: true'[t:runs-on(current()/..)]), $lines))"/>
  </xsl:template>

  <xsl:template match="head[t:is-run-in(.)]" mode="block" as="xs:string*" priority="1"/>

  <xsl:template match="head[t:is-run-in(.)]" mode="run-in" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="t:call('run-in-heading', (string(t:level(..)), t:literal(t:words(.))), $lines)"/>
  </xsl:template>

  <xsl:mode name="run-in" on-no-match="deep-skip"/>

  <xsl:template match="dateline" mode="run-in" as="xs:string*">
    <xsl:apply-templates select="., following-sibling::text()[1]" mode="inline"/>
  </xsl:template>

  <xsl:template match="head" mode="block" as="xs:string*">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="setter" select="'subheading'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A kicker stands above the headline, also where that is the title of the whole. -->
  <xsl:template match="head[part:is-kicker(.)]" mode="block" as="xs:string*" priority="1">
    <xsl:call-template name="kicker"/>
  </xsl:template>
  <xsl:template match="head[part:is-kicker(.)][../head[t:is-own-title(.)]]" mode="block"
      as="xs:string*" priority="2"/>

  <xsl:template name="kicker" as="xs:string*">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="setter" select="'kicker'"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="trailer" mode="block" as="xs:string*">
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal('center')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="argument | epigraph | floatingText" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'block-quote'"/>
    </xsl:call-template>
  </xsl:template>

  <!-- A title page that the source has stands as a page of its lines. -->
  <xsl:template match="titlePage[t:is-own-title(.)] | head[t:is-own-title(.)]" mode="block"
      as="xs:string*" priority="5"/>

  <xsl:template match="titlePage" mode="block" as="xs:string*">
    <xsl:sequence select="t:chapter-start(false())[$is-book and not($is-collection)][t:is-in-flow(current())]"/>
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal('center')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="div[lower-case(@type) = ('titlepage', 'dedication')]" mode="block" as="xs:string*">
    <xsl:call-template name="container">
      <xsl:with-param name="setter" select="'aligned'"/>
      <xsl:with-param name="arguments" select="t:literal('center')"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="titlePart[not(t:has-words(..))]" mode="block" as="xs:string*">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="setter" select="'title-line'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
