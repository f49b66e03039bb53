<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:geo="tei-tools:geography"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xmlns:time="tei-tools:times"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The pages of the indices, by letters where they are long, and what their cards say. -->

  <!-- Entries beyond which an index has letters to go by. -->
  <xsl:variable name="site:lettered" as="xs:integer" select="20"/>

  <!-- What the site says of an entry beside what every edition does: the texts that name it, the
       letter under which it stands, its place on map and timeline, and its mentions. -->
  <xsl:function name="page:described" as="map(*)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="file" as="xs:string" select="page:index-file($kind)"/>
    <xsl:variable name="first" as="element()" select="$entry?occurrences[1]"/>
    <xsl:sequence select="map{
        'mentions': $entry?occurrences ! html:mention(., $file),
        'documents': sort(distinct-values($entry?occurrences ! site:document(.))),
        'initial': name:initial($entry?sort),
        'point': if ($kind = 'places') then site:point($entry) else (),
        'area': $kind = 'places' and geo:is-area($entry),
        'stretch': if ($kind = 'dates') then time:stretch($first) else (),
        'estimate': $kind = 'dates' and time:is-estimate($first),
        'first': map{'href': link:to($file, $first),
            'place': html:place-of-mention($first)}[$kind = 'dates']}"/>
  </xsl:function>

  <!-- A page of an index. `piece` has kind, number (of the page), file, files (where the index goes
       on several pages those to which this one leads: file, from, to), letters to go by (each with its file), entries and, on the
       first page, count and mentions (of all entries). -->
  <xsl:function name="site:index" as="xs:string">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:variable name="kind" as="xs:string" select="$piece?kind"/>
    <xsl:variable name="name" as="xs:string" select="site:name-of-piece($piece)"/>
    <xsl:variable name="content" as="node()*">
      <div data-heading="1">{$name}</div>
      <xsl:if test="exists($piece?count)">
        <p class="lead">{label:sentence('index-lead', (label:counted($piece?count, $kind),
            label:counted($piece?mentions, 'mention')))}</p>
      </xsl:if>
      <xsl:sequence select="site:pieces($piece), if (exists($piece?letters)) then site:lettered($piece)
          else html:entries($piece?entries)"/>
    </xsl:variable>
    <xsl:sequence select="site:page($piece?file, (), $name, $content, site:steps-between-pieces($piece))"/>
  </xsl:function>

  <!-- The files of a page of an index: itself, and beside it a program with the cards of its entries,
       which pages ask for when they need one. -->
  <xsl:function name="site:index-files" as="map(xs:string, xs:string)">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:sequence select="map{$piece?file: site:index($piece), replace($piece?file, '\.html$', '.js'):
        'teiToolsCards({' || site:cards($piece?entries[not(?continued)]) || '});&#10;'}"/>
  </xsl:function>

  <!-- An index on one page. -->
  <xsl:function name="site:whole-index" as="map(*)">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="entries" as="map(*)*" select="$page:indices($kind)?*"/>
    <xsl:variable name="file" as="xs:string" select="page:index-file($kind)"/>
    <xsl:variable name="letters" as="map(*)*">
      <xsl:for-each-group group-adjacent="?initial"
          select="$entries[$kind != 'dates' and count($entries) gt $site:lettered]">
        <xsl:sequence select="map{'letter': current-grouping-key(), 'file': $file}"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="map{'kind': $kind, 'number': 1, 'file': $file, 'count': count($entries),
        'mentions': xs:integer(sum($entries?count)), 'letters': $letters,
        'entries': $entries}"/>
  </xsl:function>

  <xsl:function name="site:lettered" as="element()+">
    <xsl:param name="piece" as="map(*)"/>
    <nav class="letters" aria-label="{label:word('letters')}">
      <ul>
        <xsl:for-each select="$piece?letters">
          <li>
            <a href="{link:between($piece?file, ?file)}#{site:letter-id(?letter)}">{?letter}</a>
          </li>
        </xsl:for-each>
      </ul>
    </nav>
    <xsl:for-each-group select="$piece?entries" group-adjacent="?initial">
      <section class="letter">
        <div data-heading="2" id="{site:letter-id(current-grouping-key())}">{current-grouping-key()}</div>
        <xsl:sequence select="html:entries(current-group())"/>
      </section>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What a letter is called in addresses: of a letter with a mark its number in Unicode. -->
  <xsl:function name="site:letter-id" as="xs:string">
    <xsl:param name="letter" as="xs:string"/>
    <xsl:sequence select="'letter-' || (if (matches($letter, '^[A-Z]$')) then lower-case($letter)
        else string-join(string-to-codepoints($letter), '-'))"/>
  </xsl:function>

  <!-- "People", "People · Page 2". -->
  <xsl:function name="site:name-of-piece" as="xs:string">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:sequence select="string-join((label:word($piece?kind),
        (label:word('page') || ' ' || $piece?number)[$piece?number gt 1]), ' · ')"/>
  </xsl:function>

  <!-- Links to the pages of what goes on several, by what stands on each; and to those beside it. -->
  <xsl:function name="site:pieces" as="element()?">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:if test="exists($piece?files)">
      <nav class="orders pieces" aria-label="{label:word('contents')}">
        <ul>
          <xsl:for-each select="$piece?files">
            <li>
              <a href="{?file}">
                <xsl:if test="?file = $piece?file">
                  <xsl:attribute name="aria-current" select="'page'"/>
                </xsl:if>
                <xsl:text>{site:stretch-of-piece(.)}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>
  <xsl:function name="site:stretch-of-piece" as="xs:string">
    <xsl:param name="file" as="map(*)"/>
    <xsl:sequence select="string-join(distinct-values(($file?from, $file?to)), ' – ')"/>
  </xsl:function>
  <xsl:function name="site:steps-between-pieces" as="element()?">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:if test="exists($piece?files)">
      <nav class="steps" aria-label="{label:word('pages')}">
        <xsl:variable name="here" as="xs:integer" select="index-of($piece?files ! ?file, $piece?file)"/>
        <xsl:for-each select="'previous', 'next'">
          <xsl:variable name="to" as="map(*)?"
              select="$piece?files[position() = $here + (if (current() = 'next') then 1 else -1)]"/>
          <xsl:if test="exists($to)">
            <a rel="{replace(., 'ious', '')}" class="{.}" href="{$to?file}">
              <span class="way">{label:word(.)}</span>
              <xsl:text> </xsl:text>
              <span class="where">{site:stretch-of-piece($to)}</span>
            </a>
          </xsl:if>
        </xsl:for-each>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- What a card says of each entry, as members of an object of JSON. -->
  <xsl:function name="site:cards" as="xs:string">
    <xsl:param name="entries" as="map(*)*"/>
    <xsl:sequence select="string-join($entries
        ! (site:json(?file || '#' || ?slug) || ':' || site:json(site:card(.))), ',')"/>
  </xsl:function>
  <xsl:function name="site:card" as="array(xs:string)">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="facts" as="xs:string"
        select="string-join(($entry?variants, $entry?details), '; ')"/>
    <xsl:variable name="short" as="xs:string" select="if (string-length($facts) le 200) then $facts
        else replace(substring($facts, 1, 200), '\s\S*$', '') || ' …'"/>
    <xsl:sequence select="[$entry?label, $short, label:counted($entry?count, 'mention')]"/>
  </xsl:function>
</xsl:stylesheet>
