<?xml version="1.0" encoding="UTF-8"?>
<!-- The header: the title page, the imprint, and everything else it tells, at the end. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:part="tei-tools:parts"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="imprint" on-no-match="shallow-skip"/>
  <xsl:mode name="about" on-no-match="shallow-skip"/>
  <xsl:mode name="told" on-no-match="shallow-skip"/>

  <!-- The title page of the source, or a heading over the whole text, that says what the header's
       title says: where there is one it makes the title, so that no page says it twice. One that says
       something else is part of the text. -->
  <xsl:variable name="own-titles" as="element()*" select="
      $documents ! (text/front/titlePage[t:says-title(.)],
          text/descendant::head[t:has-text(.)][not(part:is-kicker(.))][1][t:is-title(.)])[1]"/>
  <xsl:variable name="own-title" as="element()?" select="$own-titles[not($is-collection)][1]"/>

  <xsl:function name="t:is-own-title" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element intersect $own-titles)"/>
  </xsl:function>

  <xsl:function name="t:is-title" as="xs:boolean">
    <xsl:param name="head" as="element(head)"/>
    <xsl:sequence select="t:letters(t:words($head)) eq t:letters(meta:title($head/ancestor::TEI[1]))
        and ($length lt $short-work
          or empty($head/../following::*[t:is-division(.)][not(self::back or t:is-in-notice(.))]))
        and empty($head/preceding::text()[normalize-space()][not(ancestor::head[part:is-kicker(.)])]
          [1][ancestor::text])"/>
  </xsl:function>

  <xsl:function name="t:says-title" as="xs:boolean">
    <xsl:param name="page" as="element(titlePage)"/>
    <xsl:sequence select="contains(t:letters(t:words($page)), t:letters(meta:title($page/ancestor::TEI[1])))"/>
  </xsl:function>

  <xsl:function name="t:letters" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="lower-case(replace($words, '[\W_]', ''))"/>
  </xsl:function>

  <!-- The lines of the title: those of the source's own title page, or of the header. -->
  <xsl:template name="title-lines" as="xs:string*">
    <xsl:variable name="statement" as="element()?" select="
        ($corpus[not($book-title)], $first[not($is-collection)])[1]/teiHeader/fileDesc/titleStmt"/>
    <xsl:variable name="main" as="element()?" select="($own-title, $statement/t:main-title(.))[1]"/>
    <xsl:sequence select="
        if ($main) then () else t:call('title-block', $title-size, t:styled($title, ()))"/>
    <xsl:apply-templates select="$main, $statement/(title, author, editor)[not(. is $main)][
        t:is-on-title-page(.)]" mode="title-page"/>
    <xsl:sequence select="$editors[.][empty($statement)] ! t:call('byline', (),
        t:own-words(label:sentence('edited-by', .)))"/>
  </xsl:template>

  <!-- Who edits a collection, and who publishes it: what its own header says, or those of all texts
       alike. -->
  <xsl:variable name="editors" as="xs:string?" select="
      if ($book-editor) then $book-editor
      else if ($corpus[meta:editors(.)]) then string-join(meta:editors($corpus), ', ')
      else t:alike($documents ! string-join(meta:editors(.), ', '))[$is-collection]"/>

  <!-- What all these say, where they say the same. -->
  <xsl:function name="t:alike" as="xs:string?">
    <xsl:param name="words" as="xs:string*"/>
    <xsl:sequence select="distinct-values($words)[count(distinct-values($words)) eq 1][.]"/>
  </xsl:function>

  <!-- The foot of the title page: publisher, place and date of the edition; the source's own title
       page says what is that of the source. -->
  <xsl:template name="title-foot" as="xs:string*">
    <xsl:variable name="headers" as="element()*" select="if ($corpus[meta:publisher(.)]) then $corpus
        else $documents[$book-publisher = ('', meta:publisher(.))]"/>
    <xsl:variable name="publisher" as="xs:string?" select="
        ($book-publisher[.], t:alike($headers ! string(meta:publisher(.))))[1]"/>
    <xsl:variable name="place" as="xs:string?" select="
        t:alike($headers ! string(teiHeader/fileDesc/publicationStmt/pubPlace[1] ! meta:words(.)))"/>
    <xsl:variable name="date" as="xs:string?" select="t:alike($headers ! string(meta:edition-date(.)))"/>
    <xsl:variable name="where" as="xs:string" select="string-join(($place, $date), ', ')"/>
    <xsl:sequence select="($publisher, $where[.])[not($own-title/self::titlePage)][string-length() le 200]
        ! t:call('foot-line', (), t:styled(., ()))"/>
  </xsl:template>

  <!-- The longer a title, the smaller; that of a short work is set smaller, too. -->
  <xsl:variable name="title-size" as="xs:string" select="
      let $length := string-length(($own-title ! string-join((.//titlePart, .[self::head])[1] ! t:words(.)), $title)[.][1])
      return 'sized(' || (if ($length gt 160) then 1.15 else if ($length gt 80) then 1.3
        else if ($length gt 40 or not($is-book)) then 1.5 else if ($length gt 24) then 1.75 else 2) || ')'"/>

  <!-- More than three editors stand in the imprint, as do those of a text that has its own title:
       its byline follows there. -->
  <xsl:function name="t:is-on-title-page" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="not($is-collection) and not($own-title/self::titlePage) and exists((
        $element/self::title[not($own-title and . is t:main-title(..))],
        $element/self::author[not(t:is-nobody(.))]
          [not($own-title/following-sibling::byline)],
        $element/self::editor[count(../editor) le 3][not($own-title)]))"/>
  </xsl:function>

  <xsl:function name="t:main-title" as="element(title)?">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="($statement/title[meta:words(.) eq meta:title($statement/ancestor::*[teiHeader][1])],
        $statement/title[normalize-space()])[1]"/>
  </xsl:function>

  <xsl:mode name="title-page" on-no-match="deep-skip"/>

  <xsl:template match="*" mode="title-page" as="xs:string*">
    <xsl:param name="setter" as="xs:string" select="'title-line'"/>
    <xsl:call-template name="flow">
      <xsl:with-param name="setter" select="$setter"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="author | byline | docAuthor" mode="title-page" as="xs:string*">
    <xsl:next-match><xsl:with-param name="setter" select="'byline'"/></xsl:next-match>
  </xsl:template>

  <!-- All editors stand on one line; those of several names in one element, too. -->
  <xsl:template match="editor" mode="title-page" as="xs:string*" priority="1">
    <xsl:variable name="words" as="xs:string" select="label:word('edited-by')"/>
    <xsl:variable name="names" as="element()*" select="(., following-sibling::editor) ! t:names-of(.)"/>
    <xsl:variable name="sign" as="xs:string" select="if ($names[contains(., ',')]) then '[; ]&#10;' else '[, ]&#10;'"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:sequence select="t:own-words(substring-before($words, '{1}'))[substring-before($words, '{1}')]"/>
      <xsl:for-each select="$names">
        <xsl:variable name="is-first" as="xs:boolean" select="position() eq 1"/>
        <xsl:sequence select="$sign[not($is-first)]"/>
        <xsl:apply-templates mode="inline"/>
      </xsl:for-each>
      <xsl:sequence select="substring-after($words, '{1}')[.] ! t:own-words(.)"/>
    </xsl:variable>
    <xsl:sequence select="t:call('title-line', (), $lines)"/>
  </xsl:template>
  <xsl:template match="editor[preceding-sibling::editor]" mode="title-page" as="xs:string*" priority="2"/>

  <!-- The names in an element that holds nothing but several of them, or the element itself. -->
  <xsl:function name="t:names-of" as="element()+">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="names" as="element()*" select="$element/(name | persName | orgName)"/>
    <xsl:sequence select="
        if (count($names) gt 1 and count($names) eq count($element/*) and empty($element/text()[normalize-space()]))
        then $names else $element"/>
  </xsl:function>

  <xsl:template match="title | titlePart" mode="title-page" as="xs:string*">
    <xsl:next-match><xsl:with-param name="setter" select="'subtitle'"/></xsl:next-match>
  </xsl:template>

  <xsl:template match="titlePage | docTitle" mode="title-page" as="xs:string*">
    <xsl:for-each-group select="node()" group-adjacent="exists(.[self::titlePart or self::docTitle
        or self::byline or self::docAuthor])">
      <xsl:variable name="are-titles" as="xs:boolean" select="current-grouping-key()"/>
      <xsl:apply-templates select="current-group()[$are-titles]" mode="title-page"/>
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="current-group()[not($are-titles)]"/>
        <xsl:with-param name="setter" select="'title-line'"/>
      </xsl:call-template>
    </xsl:for-each-group>
  </xsl:template>

  <xsl:template mode="title-page" as="xs:string*" priority="2" match="head
      | titleStmt/title[. is t:main-title(..)]
      | titlePart[. is ancestor::titlePage//titlePart[t:has-text(.)][1]]">
    <xsl:variable name="lines" as="xs:string*"><xsl:apply-templates mode="inline"/></xsl:variable>
    <xsl:for-each select="preceding-sibling::head[part:is-kicker(.)]">
      <xsl:call-template name="kicker"/>
    </xsl:for-each>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="
        if ($is-collection and ancestor::text) then t:title-heading(ancestor::TEI[1], $lines)
        else t:call('title-block', $title-size, $lines)"/>
  </xsl:template>

  <!-- The imprint: who made the edition, who publishes it, under what terms. -->
  <xsl:template match="TEI" mode="imprint" as="xs:string*">
    <xsl:variable name="file" as="element()?" select="teiHeader/fileDesc"/>
    <xsl:apply-templates mode="told" select="
        $file/titleStmt/*[not(t:is-on-title-page(.))][not(t:is-told-already(.))],
        $file/(editionStmt, publicationStmt),
        $file/seriesStmt[not(normalize-space() eq $title)]"/>
  </xsl:template>

  <!-- Whether an author is a word by which the header says that it knows none. -->
  <xsl:function name="t:is-nobody" as="xs:boolean">
    <xsl:param name="author" as="element()"/>
    <xsl:sequence select="lower-case(normalize-space($author)) = $meta:nobody"/>
  </xsl:function>

  <!-- Titles and authors that the text says at its head stand in the PDF's own description. -->
  <xsl:function name="t:is-told-already" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/self::author[t:is-nobody(.)])
        or ($is-collection and exists(($element/self::author, $element/self::title[. is t:main-title(..)])))
        or not($is-collection) and exists((
        $element[$own-title]/self::title[. is t:main-title(..)],
        $element[$own-title/self::head]/self::author[normalize-space() = $authors]))"/>
  </xsl:function>

  <!-- The rest of the header, each part under its name. -->
  <xsl:template match="TEI" mode="about" as="xs:string*">
    <xsl:apply-templates mode="told" select="
        teiHeader/fileDesc/(* except (titleStmt, editionStmt, publicationStmt, seriesStmt)),
        teiHeader/(* except fileDesc), (* except (teiHeader, text, sourceDoc, TEI))"/>
  </xsl:template>

  <xsl:template match="teiCorpus" mode="about" as="xs:string*">
    <xsl:apply-templates mode="told" select="
        teiHeader/fileDesc/titleStmt/(* except (title, author, editor)),
        teiHeader/fileDesc/(* except titleStmt), teiHeader/(* except fileDesc),
        (* except (teiHeader, TEI))"/>
  </xsl:template>

  <!-- An element of elements tells what they tell; one with words is a line. -->
  <xsl:template match="*" mode="told" as="xs:string*">
    <xsl:apply-templates select="*" mode="told"/>
  </xsl:template>

  <!-- Who publishes, where and when, is one line. -->
  <xsl:template match="publicationStmt" mode="told" as="xs:string*">
    <xsl:for-each-group select="*" group-adjacent="if (self::publisher or self::authority or self::distributor
        or self::pubPlace or self::date) then 'issue' else generate-id()">
      <xsl:variable name="lines" as="xs:string*">
        <xsl:call-template name="run-in"><xsl:with-param name="nodes" select="current-group()"/></xsl:call-template>
      </xsl:variable>
      <xsl:apply-templates select="current-group()[current-grouping-key() ne 'issue']" mode="told"/>
      <xsl:sequence select="t:call('p', (), (t:lead(.), $lines))[current-grouping-key() eq 'issue'][exists($lines)]"/>
    </xsl:for-each-group>
  </xsl:template>

  <!-- Manuscripts are described as in a text, languages on one line. -->
  <xsl:template match="msDesc" mode="told" as="xs:string*" priority="2">
    <xsl:apply-templates select="." mode="block"/>
  </xsl:template>

  <xsl:template match="langUsage[count(language) gt 1][count(*) eq count(language)]" mode="told" as="xs:string*"
      priority="2">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:call-template name="run-in"><xsl:with-param name="nodes" select="language"/></xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="t:call('p', (), (t:lead(language[1]), $lines))[exists($lines)]"/>
  </xsl:template>

  <!-- How marks are drawn is for the edition to know. -->
  <xsl:template match="rendition" mode="told" as="xs:string*" priority="2"/>

  <xsl:template match="*[text()[normalize-space()]]" mode="told" as="xs:string*" priority="1">
    <xsl:call-template name="paragraph">
      <xsl:with-param name="before" select="t:lead(.)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- Lines of the header that need a word before them. -->
  <xsl:variable name="leads" as="xs:string+" select="'creation', 'language', 'application', 'extent',
      'editor', 'publisher', 'funder', 'correspAction'"/>

  <!-- How a short text was edited is told in one paragraph, where it is told in plain ones. -->
  <xsl:template match="editorialDecl[not($is-book)][t:is-plainly-told(.)]" mode="told" as="xs:string*"
      priority="2">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:for-each select=".//p[t:has-text(.)]">
        <xsl:if test="position() gt 1"><xsl:sequence select="'[ ]&#10;'"/></xsl:if>
        <xsl:apply-templates select="." mode="anchor"/>
        <xsl:apply-templates mode="inline"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="t:call('p', (), $lines)[exists($lines)]"/>
  </xsl:template>

  <xsl:function name="t:is-plainly-told" as="xs:boolean">
    <xsl:param name="statement" as="element()"/>
    <xsl:sequence select="empty($statement//text()[normalize-space()][not(ancestor::p)])
        and empty($statement//p/*[t:is-block(.)])"/>
  </xsl:function>

  <!-- The word that a line of the header needs to be understood. -->
  <xsl:function name="t:lead" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="word" as="xs:string?" select="
        if ($element/self::change) then $element/@when
        else if ($element/self::idno) then $element/@type
        else if ($element/self::measure) then $element/@unit
        else $leads[. eq local-name($element)] ! label:statement(.)"/>
    <xsl:sequence select="$word[normalize-space()] ! (t:styled(. || ':', 'italic'), '[ ]&#10;')"/>
  </xsl:function>

  <xsl:template mode="told" as="xs:string*" priority="2" match="respStmt | change | correspAction
      | biblStruct | bibl | msIdentifier | altIdentifier | editor | author | address | application
      | licence | imprint | monogr | analytic | relation | handNote | language | witness | textLang
      | category | namespace | tagUsage | keywords | dimensions | catDesc | geo | creation | person
      | place | org | event">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:call-template name="run-in"/>
    </xsl:variable>
    <xsl:sequence select="t:call('p', (), (t:lead(.), $lines))[t:has-text(current())]"/>
  </xsl:template>

  <xsl:template match="p | ab | list | listBibl | table | div | lg | figure | egXML | head" mode="told"
      as="xs:string*" priority="3">
    <xsl:apply-templates select="." mode="block"/>
  </xsl:template>

  <xsl:template match="listPerson | listPlace | listOrg" mode="told" as="xs:string*" priority="4">
    <xsl:apply-templates select="* except t:entries(.)" mode="told"/>
  </xsl:template>

  <!-- The parts of an element in one line, with commas between elements that no words part. -->
  <xsl:template name="run-in" as="xs:string*">
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:variable name="has-words" as="xs:boolean" select="exists($nodes/self::text()[normalize-space()])"/>
    <xsl:apply-templates select="$nodes[$has-words]" mode="inline"/>
    <xsl:for-each select="$nodes[not($has-words)][self::*][t:has-text(.)]">
      <xsl:variable name="is-first" as="xs:boolean" select="position() eq 1"/>
      <xsl:sequence select="(if (preceding-sibling::*[1][self::resp]) then t:after-task(preceding-sibling::resp[1])
          else if (self::note or matches(preceding-sibling::*[t:has-text(.)][1], '[.,;:!?]\s*$')) then '[ ]&#10;'
          else ($no-space, '[, ]&#10;'))[not($is-first)]"/>
      <xsl:apply-templates select=".[t:is-phrase(.)]" mode="inline"/>
      <xsl:if test="not(t:is-phrase(.))"><xsl:call-template name="run-in"/></xsl:if>
    </xsl:for-each>
  </xsl:template>

  <!-- "transcribed by Anne Hay", but "transcription: Anne Hay". -->
  <xsl:function name="t:after-task" as="xs:string*">
    <xsl:param name="task" as="element(resp)"/>
    <xsl:variable name="speaks" as="xs:boolean" select="
        matches($task, '(^|\W)(by|von|durch|par|da|di|por|de|a|ab)\s*$|[:,–—-]\s*$')"/>
    <xsl:sequence select="(if (contains($task, ':')) then '[ –]&#10;' else t:literal(':') || '&#10;')[not($speaks)],
        '[ ]&#10;'"/>
  </xsl:function>

  <!-- What is set as in a line of text, with its looks: names, titles, and what has words. -->
  <xsl:function name="t:is-phrase" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/text()[normalize-space()]) or matches(local-name($element),
        '^(persName|placeName|orgName|geogName|name|rs|title|date|author|editor|ref|note)$')"/>
  </xsl:function>
</xsl:stylesheet>
