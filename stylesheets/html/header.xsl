<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:note="tei-tools:notes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The header for readers: every statement of it, under its own name. -->

  <xsl:mode name="html-header" on-no-match="fail" use-accumulators="#all"/>

  <!-- A statement that has words of its own. -->
  <xsl:template mode="html-header" match="*" as="element()">
    <li>
      <xsl:sequence select="html:attributes(., 'statement')"/>
      <xsl:sequence select="html:statement-name(.)"/>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </li>
  </xsl:template>

  <!-- A statement that is made of others. -->
  <xsl:template mode="html-header" as="element()*" match="*[not(text()[normalize-space()])][*]
      [not(p | ab | list | table | q | quote)]">
    <xsl:variable name="parts" as="element()*">
      <xsl:apply-templates mode="html-header" select="*"/>
    </xsl:variable>
    <xsl:if test="exists($parts)">
      <li>
        <xsl:sequence select="html:attributes(., 'statements')"/>
        <xsl:sequence select="html:statement-name(.)"/>
        <ul>
          <xsl:sequence select="$parts"/>
        </ul>
      </li>
    </xsl:if>
  </xsl:template>

  <!-- A part of the header that has much to say is folded under its name; the source stays
       open where there is no text but the header, as in a catalogue of manuscripts. -->
  <xsl:variable name="html:much" as="xs:integer" select="400"/>
  <xsl:variable name="html:many" as="xs:integer" select="20"/>
  <xsl:template mode="html-header" as="element()*" priority="5" match="(teiHeader/* except teiHeader/fileDesc
      | fileDesc/*)[$html:folds][string-length(normalize-space()) gt $html:much
      or count(.//*[normalize-space()]) gt $html:many[empty(current()/self::titleStmt)]]">
    <xsl:variable name="is-all" as="xs:boolean"
        select="self::sourceDesc and empty(ancestor::TEI[1]/(text | sourceDoc)[normalize-space()])"/>
    <xsl:variable name="told" as="element()*">
      <xsl:next-match/>
    </xsl:variable>
    <xsl:for-each select="$told">
      <xsl:variable name="name" as="element()?" select="*[@class = 'statement-name']"/>
      <li>
        <xsl:sequence select="@*"/>
        <details>
          <xsl:if test="$is-all">
            <xsl:attribute name="open" select="'open'"/>
          </xsl:if>
          <summary>
            <xsl:sequence select="$name"/>
          </summary>
          <xsl:sequence select="node() except $name"/>
        </details>
      </li>
    </xsl:for-each>
  </xsl:template>

  <!-- Paragraphs, headings and calls of notes among statements need no name. -->
  <xsl:template mode="html-header" as="element()" priority="2"
      match="(p | ab | head | note[note:is-foot(.)])[normalize-space()]">
    <li class="statement">
      <xsl:apply-templates mode="html" select="."/>
    </li>
  </xsl:template>

  <!-- A register's entries and their relations are told as in a text. -->
  <xsl:template mode="html-header" as="element()" priority="2"
      match="(person | personGrp | place | org | event | object)[normalize-space()] | relation">
    <li class="statement">
      <xsl:apply-templates mode="html" select="."/>
    </li>
  </xsl:template>

  <!-- A manuscript that a text describes: its statements under their names, as in a header. -->
  <xsl:template mode="html" as="element()" priority="1"
      match="msDesc[not(ancestor::teiHeader)][not(p | ab)] | msPart[not(ancestor::teiHeader)][not(p | ab)]">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <ul class="header">
        <xsl:apply-templates mode="html-header" select="*"/>
      </ul>
    </div>
  </xsl:template>

  <!-- The file description is the header's own; its parts speak for themselves. -->
  <xsl:template mode="html-header" as="element()*" match="fileDesc" priority="2">
    <xsl:apply-templates mode="html-header" select="*"/>
  </xsl:template>

  <!-- Who is responsible for what, in one line. -->
  <xsl:template mode="html-header" as="element()" priority="1.5"
      match="respStmt[resp[normalize-space()]][count(*[normalize-space()]) gt 1][not(text()[normalize-space()])]">
    <li>
      <xsl:sequence select="html:attributes(., 'statement')"/>
      <span class="statement-name">
        <xsl:for-each select="resp[normalize-space()]">
          <xsl:value-of select="if (position() gt 1) then ', ' else ''"/>
          <xsl:apply-templates mode="html" select="."/>
        </xsl:for-each>
      </span>
      <xsl:for-each select="(* except resp)[normalize-space()]">
        <xsl:value-of select="if (position() gt 1) then ', ' else ' '"/>
        <xsl:apply-templates mode="html" select="."/>
      </xsl:for-each>
    </li>
  </xsl:template>

  <!-- Who sent or received a letter, where and when; who wrote, edited, paid: in one line. -->
  <xsl:template mode="html-header" as="element()" priority="1.5" match="(correspAction | author | editor
      | funder | principal | sponsor | persName)[*][normalize-space()][not(text()[normalize-space()] | p | ab)]">
    <li>
      <xsl:sequence select="html:attributes(., 'statement')"/>
      <xsl:sequence select="html:statement-name(.)"/>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="html-pieces" select="."/>
    </li>
  </xsl:template>

  <!-- An address in one line. -->
  <xsl:template mode="html-header" as="element()" priority="0.8"
      match="address[*][normalize-space()][not(text()[normalize-space()])]">
    <li>
      <xsl:sequence select="html:attributes(., 'statement')"/>
      <xsl:sequence select="html:statement-name(.)"/>
      <xsl:text> </xsl:text>
      <xsl:for-each select="*[normalize-space()]">
        <xsl:value-of select="if (position() gt 1) then ', ' else ''"/>
        <xsl:apply-templates mode="html" select="node()"/>
      </xsl:for-each>
    </li>
  </xsl:template>

  <!-- What stands in attributes is read as words; measures stand in one line. -->
  <xsl:template mode="html-header" as="element()" priority="1.2" match="*[not(normalize-space())][exists(html:said(.))]">
    <li>
      <xsl:sequence select="html:attributes(., 'statement')"/>
      <xsl:sequence select="html:statement-name(.)"/>
      <xsl:text> {html:said(.)}</xsl:text>
    </li>
  </xsl:template>
  <xsl:template mode="html-header" as="element()" priority="1.2"
      match="dimensions[normalize-space() or *[exists(html:said(.))]]">
    <li class="statement">
      <xsl:sequence select="html:statement-name(.)"/>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="html" select="."/>
      <xsl:text>{(' (' || @type || ')')[current()/@type]}</xsl:text>
    </li>
  </xsl:template>

  <!-- A witness stands under the sign by which textual notes call it. -->
  <xsl:template mode="html-header" as="element()" priority="1.2" match="witness[@xml:id][normalize-space()]">
    <li>
      <xsl:sequence select="html:attributes(., 'statement')"/>
      <span class="statement-name">{html:siglum(.)}</span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </li>
  </xsl:template>

  <xsl:template mode="html-header" as="element()?" priority="1"
      match="*[not(normalize-space())][empty(descendant-or-self::*[exists(html:said(.)) or self::relation])]
      | tagUsage | namespace | rendition | charDecl | xenoData"/>

  <!-- A change with its day. -->
  <xsl:template mode="html-header" as="element()" priority="1.2"
      match="change[normalize-space()][name:from(.) or name:to(.)][empty(p | list)]">
    <li>
      <xsl:sequence select="html:attributes(., 'statement')"/>
      <xsl:sequence select="html:statement-name(.)"/>
      <xsl:text> {meta:date-words(.)}: </xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </li>
  </xsl:template>

  <!-- The name of a statement, in English where the edition's language has none for it. -->
  <xsl:function name="html:statement-name" as="element()">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="own" as="xs:string?" select="($element/@type
        ! label:statement(local-name($element) || '-' || .), label:statement(local-name($element)))[1]"/>
    <span class="statement-name">
      <xsl:if test="empty($own) and $label:language != 'en'">
        <xsl:attribute name="lang" select="'en'"/>
      </xsl:if>
      <xsl:text>{($own, html:element-words($element))[1]}</xsl:text>
    </span>
  </xsl:function>

  <!-- The name of an element in words: "Publication statement". -->
  <xsl:function name="html:element-words" as="xs:string">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:variable name="words" as="xs:string" select="lower-case(
        replace(replace($name, 'Stmt$', 'Statement'), '([a-z])([A-Z])', '$1 $2'))
        => replace('desc$', 'description') => replace('decl$', 'declaration')
        => replace('^ms ', 'manuscript ') => replace('^resp( |$)', 'responsibility$1')
        => replace('^pers ', 'person&#8217;s ') => replace('^idno$', 'identifier')
        => replace('^cat description$', 'description') => replace(' hist$', ' history')
        => replace('^text lang$', 'language of the text') => replace('^addr line$', 'address line')
        => replace('^orig(ination)? (date|place)$', '$2 of origin') => replace('^deco ', 'decoration ')
        => replace('^admin info$', 'administration') => replace('^partic ', 'participants: ')
        => replace('^list (.*)$', 'list of $1') => replace('^list of bibl$', 'bibliography')
        => replace('^list of wit$', 'witnesses') => replace('^list of person$', 'persons')
        => replace('^list of (place|event|object|relation|change)$', '$1s') => replace('^list of org$', 'organisations')
        => replace('^ref$', 'link') => replace('^socec status$', 'social and economic status')"/>
    <xsl:sequence select="upper-case(substring($words, 1, 1)) || substring($words, 2)"/>
  </xsl:function>

  <!-- Headers of several texts may share a page, and nothing links into them: no identifiers. -->
  <xsl:mode name="html-nameless" on-no-match="shallow-copy"/>
  <xsl:template mode="html-nameless" match="@id" as="attribute()?"/>

  <!-- The statements of a header, as a list; nothing for a text without one. -->
  <xsl:function name="html:header" as="element()?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="statements" as="element()*">
      <xsl:apply-templates mode="html-header" select="$tei/teiHeader/*"/>
    </xsl:variable>
    <xsl:if test="exists($statements)">
      <ul class="header">
        <xsl:apply-templates mode="html-nameless" select="$statements"/>
      </ul>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
