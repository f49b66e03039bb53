<?xml version="1.0" encoding="UTF-8"?>
<!-- Readings of which an editor gives several: one in the line, the others at the foot or at the end. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:note="tei-tools:notes"
    xmlns:verse="tei-tools:verse"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="variants" as="element()*" select="($texts//choice | $texts//app)[t:has-variants(.)]"/>

  <!-- A few to a page stand at its foot, if no notes do; more, or beside notes, they are told at the
       end, by page and line, so that neither is taken for the other. -->
  <xsl:variable name="variants-at-foot" as="xs:boolean" select="count($variants) * 300 lt $length + 1200
      and empty($texts//note[not(ancestor::note)][t:has-text(.)][t:is-footnote(.)])"/>

  <xsl:function name="t:has-variants" as="xs:boolean">
    <xsl:param name="variants" as="element()"/>
    <xsl:sequence select="count(note:readings($variants)) gt 1"/>
  </xsl:function>

  <!-- Whether the other readings leave the line: not from a note, which left it already, nor from
       another reading, nor from the title. -->
  <xsl:function name="t:leaves-line" as="xs:boolean">
    <xsl:param name="variants" as="element()"/>
    <xsl:sequence select="t:has-variants($variants)
        and empty($variants/ancestor::*[self::note or self::choice or self::app or self::teiHeader
          or self::titlePage or self::standOff or self::listApp])
        and exists($variants/ancestor::text)
        and not($variants/ancestor::head[t:is-own-title(.)])"/>
  </xsl:function>

  <!-- Letters of the variants, from a in each chapter, and their numbers in the text. -->
  <xsl:accumulator name="t:letters" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="TEI | div[t:begins-page(.)] | div1[t:begins-page(.)]" select="0"/>
    <xsl:accumulator-rule match="text//choice[t:leaves-line(.)] | text//app[t:leaves-line(.)]"
        select="$value + 1"/>
  </xsl:accumulator>
  <xsl:accumulator name="t:variants" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//choice[t:leaves-line(.)] | text//app[t:leaves-line(.)]"
        select="$value + 1"/>
  </xsl:accumulator>

  <xsl:template match="choice | app" mode="inline" as="xs:string*">
    <xsl:apply-templates select="." mode="variants-in-line"/>
  </xsl:template>

  <xsl:template match="choice[t:leaves-line(.)] | app[t:leaves-line(.)]" mode="inline"
      as="xs:string*" priority="1">
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select=".[$variants-at-foot]" mode="variants-told"/>
    </xsl:variable>
    <xsl:apply-templates select="., rdgGrp" mode="anchor"/>
    <xsl:apply-templates select="note:readings(.)[1]" mode="inline"/>
    <xsl:sequence select="
        if ($variants-at-foot)
        then t:call('note', t:literal(format-integer(t:counted(., 't:letters'), 'a')), $lines)
        else 'anchor(' || t:literal(t:variants-label(.)) || ')&#10;'"/>
  </xsl:template>

  <xsl:function name="t:variants-label" as="xs:string">
    <xsl:param name="variants" as="element()"/>
    <xsl:sequence select="'variant:' || t:document-number($variants) || '-' || $variants/accumulator-before('t:variants')"/>
  </xsl:function>

  <!-- The reading of the text, and the others after it. -->
  <xsl:mode name="variants-told" on-no-match="deep-skip"/>

  <xsl:template match="choice | app" mode="variants-told" as="xs:string*">
    <xsl:variable name="readings" as="element()*" select="note:readings(.)"/>
    <xsl:sequence select="t:lemma($readings[1])"/>
    <xsl:for-each select="tail($readings)">
      <xsl:variable name="is-first" as="xs:boolean" select="position() eq 1"/>
      <xsl:sequence select="'[; ]&#10;'[not($is-first)]"/>
      <xsl:apply-templates select="." mode="reading"/>
    </xsl:for-each>
    <xsl:for-each select="(node() | rdgGrp/node()) except ($readings | rdgGrp)">
      <xsl:sequence select="'[ ]&#10;'"/>
      <xsl:apply-templates select="." mode="inline">
        <xsl:with-param name="in-note" tunnel="yes" select="true()"/>
        <xsl:with-param name="styles" tunnel="yes" select="()"/>
      </xsl:apply-templates>
    </xsl:for-each>
  </xsl:template>

  <!-- An apparatus that the source has as a list (12.2): an entry a paragraph, after its place. -->
  <xsl:template match="listApp/app" mode="block" as="xs:string*">
    <xsl:variable name="place" as="xs:string" select="normalize-space((@loc, @n)[1])"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:sequence select="(t:styled($place, 'italic'), '[ ]&#10;')[$place]"/>
      <xsl:apply-templates select="." mode="variants-told"/>
    </xsl:variable>
    <xsl:sequence select="t:call('hanging', (), $lines)"/>
  </xsl:template>

  <xsl:template match="listApp/app" mode="is-block" as="xs:boolean">
    <xsl:sequence select="true()"/>
  </xsl:template>

  <!-- The textual notes at the end: text by text, page by page. -->
  <xsl:template name="textual-notes" as="xs:string*">
    <xsl:variable name="texts-with" as="element()*" select="$texts[not($variants-at-foot)][
        .//(choice | app)[t:leaves-line(.)]]"/>
    <xsl:sequence select="(t:chapter-start(false()), t:word-heading('variants'))[$is-book][exists($texts-with)]"/>
    <xsl:sequence select="t:call('subheading', (), t:own-words(label:word('variants')))[not($is-book)][exists($texts-with)]"/>
    <xsl:for-each select="$texts-with">
      <xsl:variable name="entries" as="xs:string*">
        <xsl:for-each select=".//(choice | app)[t:leaves-line(.)]">
          <xsl:variable name="told" as="xs:string*">
            <xsl:apply-templates select="." mode="variants-told"/>
          </xsl:variable>
          <xsl:sequence select="'(' || t:literals((t:variants-label(.), t:line-number(.))) || ', ' || t:code($told) || ')'"/>
        </xsl:for-each>
      </xsl:variable>
      <xsl:sequence select="t:call('subheading', (), t:literal(meta:title(..)))[$is-collection]"/>
      <xsl:sequence select="'textual-notes(' || string-join($entries, ', ') || ')&#10;'"/>
    </xsl:for-each>
  </xsl:template>

  <!-- The number of the verse in which a variant stands; '' in prose. -->
  <xsl:function name="t:line-number" as="xs:string">
    <xsl:param name="variants" as="element()"/>
    <xsl:variable name="line" as="element(l)?" select="$variants/ancestor::l[1]"/>
    <xsl:variable name="stated" as="xs:string" select="replace($line/@n, '^(\d+\.)+', '')"/>
    <xsl:sequence select="
        if (empty($line)) then '' else if ($stated) then substring($stated, 1, 12)
        else string($line[empty(ancestor::quote | ancestor::q | ancestor::epigraph)]/accumulator-before('verse:count'))"/>
  </xsl:function>

  <!-- The reading of the text before the others, with its witnesses; of a long one its first words and
       its last. -->
  <xsl:function name="t:lemma" as="xs:string?">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize(t:words($reading))"/>
    <xsl:variable name="shown" as="xs:string" select="
        if (count($words) le 6) then string-join($words, ' ')
        else $words[1] || ' ' || $words[2] || ' … ' || $words[last()]"/>
    <xsl:sequence select="('lemma(' || t:literals(($shown, t:witnesses($reading))) || ')&#10;')[$shown]"/>
  </xsl:function>

  <xsl:mode name="reading" on-no-match="deep-skip"/>

  <!-- A reading with its witnesses; one without words is an omission. -->
  <xsl:template match="*" mode="reading" as="xs:string*">
    <xsl:apply-templates select="." mode="inline">
      <xsl:with-param name="in-note" tunnel="yes" select="true()"/>
      <xsl:with-param name="styles" tunnel="yes" select="()"/>
    </xsl:apply-templates>
    <xsl:sequence select="t:styled('om.', 'italic')[not(t:has-text(current()))]"/>
    <xsl:sequence select="t:witnesses(.) ! ('[ ]&#10;', t:styled(., 'italic'))"/>
  </xsl:template>

  <xsl:function name="t:witnesses" as="xs:string?">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="string-join(tokenize($reading/(@wit, @source)[1]) ! replace(., '^.*#', ''), ' ')[.]"/>
  </xsl:function>

  <!-- In line: the lemma, then each reading in brackets with its witnesses. -->
  <xsl:mode name="variants-in-line" on-no-match="deep-skip"/>

  <xsl:template match="app" mode="variants-in-line" as="xs:string*">
    <xsl:variable name="lemma" as="element()?" select="(lem, rdg)[1]"/>
    <xsl:apply-templates select="$lemma" mode="inline"/>
    <xsl:for-each select="* except $lemma">
      <xsl:sequence select="'[ ]&#10;'"/>
      <xsl:call-template name="signed">
        <xsl:with-param name="signs" select="'[', string-join((t:witnesses(.) ! (' ' || .), ']'))"/>
      </xsl:call-template>
    </xsl:for-each>
    <xsl:apply-templates select="text()" mode="inline"/>
  </xsl:template>
</xsl:stylesheet>
