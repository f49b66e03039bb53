<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:geo="tei-tools:geography"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Registers that a text or its header shows (TEI Guidelines 14): each person, place or
       organisation with its names, what is known of it, and its numbers in authority files. -->
  <xsl:import href="../common/geography.xsl"/>

  <!-- Elements that name what an entry is about. -->
  <xsl:variable name="html:naming" as="xs:string+" select="'head', 'persName', 'placeName', 'geogName',
      'orgName', 'objectName', 'eventName', 'name', 'label', 'settlement', 'region', 'country', 'bloc',
      'district'"/>

  <!-- Facts that are told in sentences have lines of their own. -->
  <xsl:variable name="html:sentence" as="xs:integer" select="100"/>

  <!-- Identifiers beyond this many are folded, where pages fold. -->
  <xsl:variable name="html:many-identifiers" as="xs:integer" select="4"/>
  <xsl:variable name="html:folds" as="xs:boolean" select="false()"/>

  <xsl:template mode="html" as="element()" priority="1"
      match="person | personGrp | persona | place | org | event | object">
    <xsl:variable name="names" as="element()*" select="*[local-name() = $html:naming][normalize-space()]"/>
    <xsl:variable name="facts" as="element()*">
      <xsl:for-each select="self::event ! html:when(.)">
        <li class="fact">{.}</li>
      </xsl:for-each>
      <xsl:apply-templates mode="html-fact" select="node() except ($names, idno)"/>
    </xsl:variable>
    <div>
      <xsl:sequence select="html:anchored(., 'registered')"/>
      <xsl:if test="exists($names)">
        <div class="names">
          <xsl:sequence select="html:entry-name($names[1], .)"/>
          <xsl:for-each select="tail($names)">
            <xsl:text>, </xsl:text>
            <xsl:apply-templates mode="html-joined" select="."/>
          </xsl:for-each>
        </div>
      </xsl:if>
      <xsl:if test="exists($facts)">
        <ul class="facts">
          <xsl:sequence select="$facts"/>
        </ul>
      </xsl:if>
      <xsl:sequence select="html:identifiers(idno)"/>
    </div>
  </xsl:template>

  <!-- The name of an entry, linked to the entry of the index that tells where it is mentioned. -->
  <xsl:function name="html:entry-name" as="element()">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="entry" as="element()"/>
    <xsl:variable name="words" as="node()*">
      <xsl:apply-templates mode="html-joined" select="$name"/>
    </xsl:variable>
    <xsl:variable name="href" as="xs:string?" select="html:mentioned($entry)"/>
    <xsl:element name="{if ($href) then 'a' else 'span'}">
      <xsl:attribute name="class" select="'entry-name'"/>
      <xsl:if test="$href">
        <xsl:attribute name="href" select="$href"/>
      </xsl:if>
      <xsl:sequence select="$words"/>
    </xsl:element>
  </xsl:function>

  <!-- The index's entry of what a register's entry is about; nothing where no text mentions it. -->
  <xsl:key name="html:mentions" match="*[@ref][name:kind(.)]" use="tokenize(@ref)[1]"/>
  <xsl:function name="html:mentioned" as="xs:string?">
    <xsl:param name="entry" as="element()"/>
    <xsl:sequence select="$entry/@xml:id ! key('html:mentions', '#' || ., root($entry))[1]
        ! page:index-address(.)"/>
  </xsl:function>

  <!-- A fact of an entry; elements without words say something only of when. -->
  <xsl:mode name="html-fact" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-fact" match="comment() | processing-instruction() | text()[not(normalize-space())]"/>
  <xsl:template mode="html-fact" match="text()[normalize-space()] | *" as="element()">
    <xsl:variable name="when" as="xs:string?" select="(self::* except self::event) ! html:when(.)"/>
    <xsl:variable name="is-prose" as="xs:boolean"
        select="string-length(normalize-space()) gt $html:sentence or exists(.//p)"/>
    <li>
      <xsl:attribute name="class" select="('fact', 'prose'[$is-prose])" separator=" "/>
      <xsl:apply-templates mode="html-joined" select="."/>
      <xsl:text>{$when ! (' (' || . || ')')}</xsl:text>
    </li>
  </xsl:template>

  <!-- When something was, if its own words do not name the year. -->
  <xsl:function name="html:when" as="xs:string?">
    <xsl:param name="fact" as="element()"/>
    <xsl:sequence select="$fact[name:from(.) or name:to(.)]
        [not(contains(., replace((name:from(.), name:to(.))[1], '^-?(\d+).*$', '$1')))] ! meta:date-words(.)"/>
  </xsl:function>

  <xsl:template mode="html-fact" as="element()?" match="*[not(normalize-space())]" priority="1">
    <xsl:if test=".//(graphic | media | ptr | ref | pb | note | anchor)">
      <li class="fact">
        <xsl:apply-templates mode="html" select="."/>
      </li>
    </xsl:if>
  </xsl:template>
  <xsl:template mode="html-fact" as="element()?" match="birth | death | floruit" priority="2">
    <xsl:variable name="date" as="xs:string?" select="html:when(.)"/>
    <xsl:variable name="words" as="node()*">
      <xsl:apply-templates mode="html-pieces" select="."/>
    </xsl:variable>
    <xsl:if test="$date or $words[normalize-space()]">
      <li>
        <xsl:sequence select="html:attributes(., 'fact')"/>
        <xsl:text>{label:word(local-name())} {$date}{if ($date and exists($words[normalize-space()])) then ', ' else ''}</xsl:text>
        <xsl:sequence select="$words"/>
      </li>
    </xsl:if>
  </xsl:template>
  <xsl:template mode="html-fact" as="element()" priority="2"
      match="person | place | org | event | listPerson | listPlace | listOrg | listEvent | listBibl">
    <li class="fact prose">
      <xsl:apply-templates mode="html" select="."/>
    </li>
  </xsl:template>

  <!-- A fact that is made of pieces has commas between them. -->
  <xsl:mode name="html-joined" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-joined" match="text() | comment() | processing-instruction() | *" as="node()*">
    <xsl:apply-templates mode="html" select="."/>
  </xsl:template>
  <xsl:template mode="html-joined" as="element()" match="(affiliation | education | location | occupation
      | placeName | population | residence | settlement | state | trait | address | country | region)
      [*][not(text()[normalize-space()] | p | ab | list | table)]">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html-pieces" select="."/>
    </span>
  </xsl:template>
  <xsl:template mode="html-joined" as="element()" match="date[not(normalize-space())]">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:text>{meta:date-words(.)}</xsl:text>
    </span>
  </xsl:template>
  <xsl:template mode="html-joined" as="element()" match="persName[*[1][self::surname]][forename]
      [not(text()[normalize-space()])]">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:for-each select="*[normalize-space()]">
        <xsl:value-of select="if (position() = 1) then '' else
            if (preceding-sibling::*[1][self::surname] and empty(self::surname)) then ', ' else ' '"/>
        <xsl:apply-templates mode="html" select="."/>
      </xsl:for-each>
    </span>
  </xsl:template>

  <!-- The pieces of a fact; names are pieces without commas. -->
  <xsl:mode name="html-pieces" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-pieces" match="*" as="node()*">
    <xsl:apply-templates mode="html" select="node()"/>
  </xsl:template>
  <xsl:template mode="html-pieces" as="node()*"
      match="*[*][not(text()[normalize-space()])][not(self::persName or surname)]">
    <xsl:variable name="numbers" as="element(idno)*" select="idno"/>
    <xsl:for-each select="(* except $numbers)[normalize-space() or self::date[name:from(.) or name:to(.)]]">
      <xsl:value-of select="if (position() gt 1) then ', ' else ''"/>
      <xsl:apply-templates mode="html-joined" select="."/>
    </xsl:for-each>
    <xsl:sequence select="html:identifiers($numbers)"/>
  </xsl:template>

  <!-- Coordinates are read as degrees, and lead to the map where there is one; the register's own
       figures stand beside them unseen. -->
  <xsl:template mode="html" as="element()" match="geo[exists(geo:degrees-of(.))]" priority="1">
    <xsl:variable name="href" as="xs:string?" select="html:on-map(.)"/>
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:element name="{if ($href) then 'a' else 'span'}">
        <xsl:if test="$href">
          <xsl:attribute name="href" select="$href"/>
        </xsl:if>
        <xsl:text>{geo:words(geo:degrees-of(.))}</xsl:text>
      </xsl:element>
      <span class="as-given" hidden="hidden">{.}</span>
    </span>
  </xsl:template>

  <!-- Where the map shows a place; nothing where no page is a map. -->
  <xsl:function name="html:on-map" as="xs:string?">
    <xsl:param name="geo" as="element(geo)"/>
    <xsl:sequence select="()"/>
  </xsl:function>

  <!-- Numbers in authority files as links. -->
  <xsl:function name="html:identifiers" as="element()?">
    <xsl:param name="numbers" as="element(idno)*"/>
    <xsl:variable name="links" as="element()*">
      <xsl:for-each select="$numbers[normalize-space()]">
        <li>
          <xsl:apply-templates mode="html" select="."/>
        </li>
      </xsl:for-each>
    </xsl:variable>
    <xsl:variable name="list" as="element()?">
      <xsl:if test="exists($links)">
        <ul class="identifiers">
          <xsl:sequence select="$links"/>
        </ul>
      </xsl:if>
    </xsl:variable>
    <xsl:choose>
      <xsl:when test="$html:folds and count($links) gt $html:many-identifiers">
        <details class="identifiers">
          <summary>{label:counted(count($links), 'identifier')}</summary>
          <xsl:sequence select="$list"/>
        </details>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="$list"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>

  <xsl:template mode="html" as="element()" match="idno[exists(html:authority(.))]">
    <xsl:variable name="authority" as="map(xs:string, xs:string)" select="html:authority(.)"/>
    <xsl:variable name="is-address" as="xs:boolean" select="exists(html:address(normalize-space()))"/>
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <a href="{$authority?address}" rel="external">
        <xsl:text>{$authority?label}{' '[not($is-address)]}</xsl:text>
        <xsl:if test="not($is-address)">
          <xsl:apply-templates mode="html" select="node()"/>
        </xsl:if>
      </a>
      <xsl:if test="$is-address">
        <span class="as-given" hidden="hidden">{.}</span>
      </xsl:if>
    </span>
  </xsl:template>
</xsl:stylesheet>
