<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:left="tei-tools:left-out"
    xmlns:note="tei-tools:notes"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Which notes leave the line for the foot, their numbers, and which passages have readings
       that go to the textual notes. Needs left-out.xsl. -->

  <xsl:mode name="note:is-foot" on-no-match="fail"/>

  <!-- A note within a line of text goes to the foot; one among blocks stays where it is. -->
  <xsl:function name="note:is-foot" as="xs:boolean">
    <xsl:param name="note" as="element(note)"/>
    <xsl:apply-templates mode="note:is-foot" select="$note"/>
  </xsl:function>

  <xsl:template mode="note:is-foot" match="note" as="xs:boolean" priority="-1">
    <xsl:sequence select="true()"/>
  </xsl:template>
  <xsl:template mode="note:is-foot" as="xs:boolean" match="
      note[left:is-aside(.)] | body/note | back/note | front/note | div/note | div1/note | div2/note | div3/note | div4/note
      | div5/note | div6/note | div7/note | note/note[../@type='notes'] | noteGrp/note | list/note
      | listBibl/note | bibl/note | biblStruct/note | monogr/note | analytic/note | castList/note
      | person/note | place/note | org/note | event/note | app/note | figure/note | table/note
      | opener/note | closer/note | postscript/note
      | msItem/note | msContents/note | msIdentifier/note
      | sense/note | entry/note | def/note | standOff//note | teiHeader//note | sourceDoc//note">
    <xsl:sequence select="false()"/>
  </xsl:template>

  <xsl:accumulator name="note:count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text//note[note:is-foot(.)]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- The number or sign by which a note at the foot is called: the editor's own, without the
       brackets that plain text puts around it ("[1]", "[^1]"), or a count. -->
  <xsl:function name="note:sign" as="xs:string">
    <xsl:param name="note" as="element(note)"/>
    <xsl:variable name="own" as="xs:string" select="replace($note/@n, '^\[\^?([^\[\]]+)\]$', '$1')"/>
    <xsl:sequence select="if (string-length($own) = (1 to 5)) then $own
        else string($note/accumulator-before('note:count'))"/>
  </xsl:function>

  <!-- The notes at the foot that belong to these passages, in the order of their calls. -->
  <xsl:function name="note:foot" as="element(note)*">
    <xsl:param name="passages" as="node()*"/>
    <xsl:sequence select="$passages/descendant-or-self::note[note:is-foot(.)]"/>
  </xsl:function>

  <!-- The passages of which an editor gives more than one reading. -->
  <xsl:function name="note:variants" as="element()*">
    <xsl:param name="passages" as="node()*"/>
    <xsl:sequence select="$passages/(descendant-or-self::choice | descendant-or-self::app)
        [count(note:readings(.)) gt 1][not(left:is-aside(.))]"/>
  </xsl:function>

  <!-- The readings of a choice or app, the one for the line first. -->
  <xsl:function name="note:readings" as="element()*">
    <xsl:param name="variants" as="element()"/>
    <xsl:variable name="all" as="element()*" select="$variants/(lem | rdg | rdgGrp/(lem | rdg)
        | self::choice/*)"/>
    <xsl:variable name="first" as="element()?" select="
        ($all[self::lem], $all[self::corr], $all[self::reg], $all[self::expan], $all)[1]"/>
    <xsl:sequence select="$first, $all except $first"/>
  </xsl:function>

  <!-- The text nodes of an element that a reader meets in the line: no notes within it, and of
       several readings the first. -->
  <xsl:function name="note:line" as="text()*">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="$element//text()[not(ancestor::note intersect $element//note)]
        [note:is-first(.)]"/>
  </xsl:function>

  <!-- Whether a text node stands in the first of several readings, or in no choice at all. -->
  <xsl:function name="note:is-first" as="xs:boolean">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="every $reading in $text/ancestor::*[parent::choice or parent::app]
        satisfies note:readings($reading/..)[1]/(. is $reading or .. is $reading)"/>
  </xsl:function>
</xsl:stylesheet>
