<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:note="tei-tools:notes"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Divisions, headings and paragraphs. -->

  <!-- Divisions that have a role of their own (DPUB-ARIA), by @type or name. -->
  <xsl:variable name="html:roles" as="map(xs:string, xs:string)" select="map{
      'chapter': 'doc-chapter', 'part': 'doc-part', 'preface': 'doc-preface',
      'foreword': 'doc-foreword', 'introduction': 'doc-introduction', 'appendix': 'doc-appendix',
      'dedication': 'doc-dedication', 'epilogue': 'doc-epilogue', 'prologue': 'doc-prologue',
      'afterword': 'doc-afterword', 'acknowledgements': 'doc-acknowledgments',
      'conclusion': 'doc-conclusion', 'glossary': 'doc-glossary', 'epigraph': 'doc-epigraph'
    }"/>

  <xsl:template mode="html" as="element()" match="div | div0 | div1 | div2 | div3 | div4 | div5
      | div6 | div7 | front | body | back | group | text | titlePage">
    <section>
      <xsl:sequence select="html:anchored(., 'division')"/>
      <xsl:sequence select="html:role(.)"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </section>
  </xsl:template>

  <!-- The role of a division that has a heading to be announced by. -->
  <xsl:function name="html:role" as="attribute()*">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="role" as="xs:string?"
        select="$html:roles(lower-case($division/@type))[exists($division/head)]"/>
    <xsl:if test="$role">
      <xsl:attribute name="role" select="$role"/>
      <xsl:attribute name="aria-label" select="part:title($division)"/>
    </xsl:if>
  </xsl:function>

  <!-- A heading's rank is not known before the page is whole: html:rank (shape.xsl) tells it. -->
  <xsl:template mode="html" as="element()" match="head">
    <div data-heading="1">
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <!-- Further heads of the same division, and a kicker above them, are lines of one heading, not
       headings of their own. -->
  <xsl:template mode="html" as="element()" match="
      head[preceding-sibling::head[not(part:is-kicker(.))]] | head[part:is-kicker(.)] | argument/head
      | list/head | listBibl/head | castList/head | castGroup/head | figure/head | epigraph/head
      | floatingText//head | quote//head | note//head | p//head | msDesc//head | entry//head
      | person//head | listPerson/head | listPlace/head | listOrg/head | listEvent/head
      | listWit/head | cell//head | item//head | postscript/head | opener/head | byline/head">
    <p>
      <xsl:sequence select="html:attributes(., ('line-of-heading',
          'head-of-list'[current()[parent::list or parent::listBibl or parent::castGroup]]))"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </p>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="p">
    <p>
      <xsl:sequence select="html:anchored(., html:indented(.))"/>
      <xsl:sequence select="html:permalink(.)"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </p>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="ab">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:sequence select="html:permalink(.)"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <!-- What opens or closes a letter and is made of pieces only: each is a line, with the page breaks
       and notes that follow it. -->
  <xsl:template mode="html" as="element()" match="(opener | closer | dateline | seg)[html:has-lines(.)]">
    <div>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:for-each-group select="node()" group-starting-with="*[local-name() = $html:lines]">
        <xsl:choose>
          <xsl:when test="self::*[html:known(.) = 'div'] or not(self::*[local-name() = $html:lines])">
            <xsl:apply-templates mode="html" select="current-group()"/>
          </xsl:when>
          <xsl:otherwise>
            <div class="line-of-letter">
              <xsl:apply-templates mode="html" select="current-group()"/>
            </div>
          </xsl:otherwise>
        </xsl:choose>
      </xsl:for-each-group>
    </div>
  </xsl:template>

  <!-- A close of many words is set as prose is. -->
  <xsl:template mode="html" as="element()" priority="-0.2"
      match="(closer | signed | salute)[text()[string-length(normalize-space()) gt 160]]">
    <div>
      <xsl:sequence select="html:attributes(., 'prose')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <!-- The pieces of a letterhead, an opening or a close. -->
  <xsl:variable name="html:lines" as="xs:string+" select="'address', 'addrLine', 'date', 'dateline',
      'email', 'geogName', 'name', 'orgName', 'persName', 'placeName', 'ref', 'rs', 'salute', 'seg',
      'settlement', 'signed', 'time'"/>

  <xsl:function name="html:has-lines" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($element/ancestor-or-self::*[self::opener or self::closer or self::dateline])
        and count($element/*[local-name() = $html:lines]) gt 1
        and empty($element/(text()[normalize-space()] | lb
            | *[not(local-name() = $html:lines)][normalize-space()][not(self::note)]))"/>
  </xsl:function>

  <!-- A paragraph that follows a paragraph is indented; one that opens a part or follows a display
       is not. Said here, since page breaks between paragraphs hide it from style sheets. -->
  <xsl:function name="html:indented" as="xs:string?">
    <xsl:param name="paragraph" as="element()"/>
    <xsl:variable name="previous" as="element()?" select="$paragraph/preceding-sibling::*
        [not(self::pb or self::cb or self::lb or self::gb or self::anchor or self::fw
             or self::note[note:is-foot(.)])][1]"/>
    <xsl:sequence select="'first'[not($previous/self::p)]"/>
  </xsl:function>

  <!-- Whether paragraphs and verse lines carry a link to themselves. -->
  <xsl:variable name="html:permalinks" as="xs:boolean" select="false()"/>

  <xsl:function name="html:permalink" as="element()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="$html:permalinks and not($element/ancestor::note)
        and exists($element/ancestor::text)">
      <a class="permalink" href="#{id:of($element)}" aria-label="{label:word('permalink')}"/>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
