<?xml version="1.0" encoding="UTF-8"?>
<!-- Notes: footnotes in a line of text, small paragraphs elsewhere. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:function name="t:is-footnote" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="t:has-words($note/..) or exists($note/ancestor::*[not(t:is-division(.))]
        [self::p or self::l or self::head or self::ab or self::cell or self::speaker or self::stage])
        and not(t:is-in-entry($note))"/>
  </xsl:function>

  <!-- Numbers of notes, from 1 in each chapter; texts that run on have one count. -->
  <xsl:accumulator name="t:notes" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="TEI | div[t:begins-page(.)] | div1[t:begins-page(.)]" select="0"/>
    <xsl:accumulator-rule match="text//note[not(ancestor::note)][t:has-text(.)][t:is-footnote(.)]"
        select="$value + 1"/>
  </xsl:accumulator>

  <!-- The count of notes ("t:notes") or variants ("t:letters") at a node, with those of the texts before
       that run on into its own. -->
  <xsl:function name="t:counted" as="xs:integer">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="of" as="xs:string"/>
    <xsl:variable name="own" as="xs:integer" select="if ($of eq 't:notes')
        then $node/accumulator-before('t:notes') else $node/accumulator-before('t:letters')"/>
    <xsl:sequence select="$own + (($counts-before($of || generate-id($node/ancestor::TEI[1])), 0)[1])"/>
  </xsl:function>

  <xsl:variable name="counts-before" as="map(xs:string, xs:integer)">
    <xsl:map>
      <xsl:iterate select="$documents[$is-collection and not($long-texts)]">
        <xsl:param name="notes" as="xs:integer" select="0"/>
        <xsl:param name="letters" as="xs:integer" select="0"/>
        <xsl:map-entry key="'t:notes' || generate-id()" select="$notes"/>
        <xsl:map-entry key="'t:letters' || generate-id()" select="$letters"/>
        <xsl:next-iteration>
          <xsl:with-param name="notes" select="$notes + accumulator-after('t:notes')"/>
          <xsl:with-param name="letters" select="$letters + accumulator-after('t:letters')"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:map>
  </xsl:variable>

  <!-- The documents whose notes have signs of their own that none shares. -->
  <xsl:variable name="signed-documents" as="element(TEI)*" select="$documents[t:begins-page(.)][
      exists(text//note/@n) and count(text//note/@n) eq count(distinct-values(text//note/@n ! t:own-sign(.)))]"/>

  <!-- The sign in the source, without the brackets that plain text puts around it. -->
  <xsl:function name="t:own-sign" as="xs:string">
    <xsl:param name="sign" as="attribute()"/>
    <xsl:sequence select="normalize-space(replace($sign, '^\[\^?([^\[\]]+)\]$', '$1'))"/>
  </xsl:function>

  <xsl:function name="t:note-sign" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="own" as="xs:string?" select="
        $note[ancestor::TEI[1] intersect $signed-documents]/@n ! t:own-sign(.)"/>
    <xsl:sequence select="
        if (string-length($own) = (1 to 5)) then $own else string(t:counted($note, 't:notes'))"/>
  </xsl:function>

  <!-- Notes on a book or a person in a list belong to what the list says. -->
  <xsl:function name="t:is-in-entry" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:sequence select="exists($note/parent::*[self::bibl or self::biblStruct or self::biblFull or self::monogr
        or self::analytic or self::person or self::place or self::org or self::event or self::app])"/>
  </xsl:function>

  <!-- A note within a note, and one in the header or an entry, stands in brackets: Typst nests no
       further. -->
  <xsl:template match="note" mode="inline" as="xs:string*">
    <xsl:param name="in-note" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="." mode="anchor"/>
      <xsl:call-template name="note-content"/>
    </xsl:variable>
    <xsl:variable name="is-short" as="xs:boolean"
        select="$in-note or exists(ancestor::teiHeader) or not(t:is-footnote(.))"/>
    <xsl:sequence select="
        if (not(t:has-text(.))) then ()
        else if ($is-short) then ('[ (]&#10;', $no-space, $lines, $no-space, '[)]&#10;')
        else t:call('note', (t:literal(t:note-sign(.)), 'turned: true'[t:other-direction(current())]), $lines)"/>
  </xsl:template>

  <!-- The first paragraph of a note stands on the line of its number. -->
  <xsl:template name="note-content" as="xs:string*">
    <xsl:param name="in-note" as="xs:boolean" tunnel="yes" select="false()"/>
    <xsl:variable name="is-inline" as="xs:boolean" select="$in-note or exists(ancestor::teiHeader)
        or t:is-in-entry(.)
        or not(some $node in node() satisfies t:is-block($node))"/>
    <xsl:variable name="first" as="element()?" select="
        node()[self::* or self::text()[normalize-space()]][1][self::p or self::ab]
        [not(some $node in node() satisfies t:is-block($node))]"/>
    <xsl:apply-templates select="if ($is-inline) then node() else $first/node()" mode="inline">
      <xsl:with-param name="in-note" tunnel="yes" select="true()"/>
      <xsl:with-param name="styles" tunnel="yes" select="()"/>
    </xsl:apply-templates>
    <xsl:call-template name="flow">
      <xsl:with-param name="nodes" select="(node() except $first)[not($is-inline)]"/>
      <xsl:with-param name="in-note" tunnel="yes" select="true()"/>
      <xsl:with-param name="styles" tunnel="yes" select="()"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="note" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:variable name="label" as="xs:string*" select="
        (t:styled(normalize-space(@n), 'quiet'), '[ ]&#10;')[current()/@n[normalize-space()]]"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:sequence select="$label"/>
      <xsl:call-template name="note-content"/>
    </xsl:variable>
    <xsl:sequence select="t:call('note-block', (), $lines)[t:has-text(current())]"/>
  </xsl:template>
</xsl:stylesheet>
