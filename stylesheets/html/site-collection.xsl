<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:order="tei-tools:order"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The pages of all texts: in the order of their dates and, where there are many, of their titles
       and authors on pages of their own; very many go on over several pages. A script lets readers
       choose of all by year, person and place. -->

  <!-- Texts beyond which they stand in groups, with links to go by. -->
  <xsl:variable name="site:many-texts" as="xs:integer" select="20"/>

  <!-- The texts with what the lists say of them and are ordered by. -->
  <xsl:variable name="site:texts" as="map(*)*" select="$page:books ! site:text(.)"/>
  <xsl:function name="site:text" as="map(*)">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="tei" as="element()" select="$book?tei"/>
    <xsl:variable name="when" as="xs:string?" select="meta:when($tei)"/>
    <xsl:variable name="author" as="element()?"
        select="$tei/teiHeader/fileDesc/titleStmt/author[meta:words(.) = meta:authors($tei)][1]"/>
    <xsl:variable name="filed" as="xs:string?" select="$author
        ! name:filed-under(., meta:words(.), 'people')"/>
    <xsl:variable name="title-key" as="xs:string" select="name:sort-key(meta:title($tei))"/>
    <xsl:variable name="name" as="xs:string?" select="$author ! meta:words(.)"/>
    <xsl:variable name="initial" as="xs:string" select="name:initial($title-key)"/>
    <xsl:variable name="date" as="xs:string" select="(meta:date($tei), label:word('undated'))[1]"/>
    <xsl:sequence select="map{'language': meta:language($tei), 'title': meta:title($tei),
        'title-key': $title-key, 'when': $when, 'year': $when ! order:year(.), 'author': $name,
        'author-key': $filed ! name:sort-key(.), 'date': $date,
        'item': site:xml(site:item($book, string-join(meta:authors($tei), ', '), $date)),
        'groups': map{
            'year': site:group-of-date($when, '^(-?\d+).*$'),
            'month': site:group-of-date($when, '^(-?\d+-\d\d).*$'),
            'title': [substring-after(site:letter-id($initial), '-'), $initial],
            'author': ['', ($name, label:word('unknown'))[1]]}}"/>
  </xsl:function>

  <!-- The group in which a date stands, as the end of an address and as a heading. -->
  <xsl:function name="site:group-of-date" as="array(xs:string)">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:param name="pattern" as="xs:string"/>
    <xsl:variable name="part" as="xs:string?"
        select="$when[exists(order:year(.))] ! replace(., $pattern, '$1')"/>
    <xsl:sequence select="[($part ! name:plain(.), 'undated')[1], ($part ! label:date(.), label:word('undated'))[1]]"/>
  </xsl:function>

  <!-- A text in a list. -->
  <xsl:function name="site:item" as="element()">
    <xsl:param name="book" as="map(*)"/>
    <xsl:param name="authors" as="xs:string"/>
    <xsl:param name="date" as="xs:string"/>
    <li>
      <a href="{page:title-file($book?name)}">
        <xsl:sequence select="html:language(meta:language($book?tei))"/>
        <xsl:text>{meta:title($book?tei)}</xsl:text>
      </a>
      <span class="of-text">
        <xsl:if test="$authors">
          <bdi>{$authors}</bdi>
          <xsl:text>{', '[$date]}</xsl:text>
        </xsl:if>
        <xsl:text>{$date}</xsl:text>
      </span>
    </li>
  </xsl:function>

  <!-- The orders in which the texts are listed, and the first page of each. -->
  <xsl:variable name="site:orders" as="map(xs:string, xs:string)" select="if (exists($page:facts))
      then $page:facts?orders else map:merge((map{'date': 'index.html'},
      (map{'title': 'texts-by-title.html'}, map{'author': 'texts-by-author.html'}
          [count(distinct-values($site:texts?author)) gt 1])[$page:count gt $site:many-texts]))"/>

  <!-- How many texts there are, and the first and the last of their years. -->
  <xsl:variable name="site:count" as="xs:integer"
      select="xs:integer(($page:facts?texts, count($site:texts))[1])"/>
  <xsl:variable name="site:years" as="xs:integer*" select="if (exists($page:facts))
      then $page:facts?years?* ! xs:integer(.)
      else distinct-values((min($site:texts?year), max($site:texts?year)))"/>

  <!-- A page of all texts. `piece` has order, number (of the page), file, files (where there are
       several: file, from, to), texts, what they are grouped by ("" for nothing), and the groups of
       all pages by which to go (id, label, file). -->
  <xsl:function name="site:collection" as="xs:string">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:variable name="name" as="xs:string" select="string-join(($site:title,
        (label:word('page') || ' ' || $piece?number)[$piece?number gt 1]), ' · ')"/>
    <xsl:variable name="content" as="node()*">
      <div data-heading="1">{$name}</div>
      <xsl:if test="$piece?number = 1">
        <p class="lead">{label:counted($site:count, 'text')}{site:span()}</p>
      </xsl:if>
      <xsl:sequence select="site:orders($piece?order), site:choice($piece?order)"/>
      <div id="all-texts">
        <xsl:sequence select="site:steps-between($piece), site:pieces($piece), site:groups($piece)"/>
      </div>
      <xsl:sequence select="site:downloads('', $piece?file)[$piece?number = 1]"/>
    </xsl:variable>
    <xsl:sequence select="site:page($piece?file, (), $name, $content, site:steps-between-pieces($piece))"/>
  </xsl:function>

  <!-- All texts in an order on one page. -->
  <xsl:function name="site:whole-collection" as="map(*)">
    <xsl:param name="order" as="xs:string"/>
    <xsl:variable name="texts" as="map(*)*" select="sort($site:texts, (), site:order-key($order, ?))"/>
    <xsl:variable name="grouping" as="xs:string" select="if ($site:count le $site:many-texts) then ''
        else if ($order != 'date') then $order
        else if (count(distinct-values($texts?year)) le 2) then 'month' else 'year'"/>
    <xsl:variable name="groups" as="map(*)*">
      <xsl:for-each-group select="$texts[$grouping != ('', 'author')]" group-adjacent="?groups($grouping)?*" composite="yes">
        <xsl:sequence select="map{'id': current-grouping-key()[1], 'label': current-grouping-key()[2],
            'file': $site:orders($order)}"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:sequence select="map{'order': $order, 'number': 1, 'file': $site:orders($order),
        'texts': $texts, 'grouping': $grouping, 'groups': $groups}"/>
  </xsl:function>

  <!-- ", 1843 – 1861": the years of all texts. -->
  <xsl:function name="site:span" as="xs:string?">
    <xsl:sequence select="(', ' || string-join($site:years ! label:year(string(.)), ' – '))[exists($site:years)]"/>
  </xsl:function>

  <!-- Links to the same texts in other orders. -->
  <xsl:function name="site:orders" as="element()?">
    <xsl:param name="order" as="xs:string"/>
    <xsl:if test="map:size($site:orders) gt 1">
      <nav class="orders" aria-labelledby="orders-words">
        <span id="orders-words">{label:word('sort-by')}</span>
        <ul>
          <xsl:for-each select="('date', 'title', 'author')[map:contains($site:orders, .)]">
            <li>
              <a href="{$site:orders(.)}">
                <xsl:if test=". = $order">
                  <xsl:attribute name="aria-current" select="'page'"/>
                </xsl:if>
                <xsl:text>{label:word('sort-' || .)}</xsl:text>
              </a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- What a reader may choose by, and where the texts come that fit; a script shows it. -->
  <xsl:function name="site:choice" as="element()*">
    <xsl:param name="order" as="xs:string"/>
    <xsl:if test="$site:count gt 5">
      <form id="choice" class="chooser" role="search" aria-label="{label:word('filter')}" hidden="hidden"
          data-order="texts-by-{$order}">
        <xsl:for-each select="('people', 'places')[. = $page:kinds]">
          <p>
            <label for="choice-{.}">{label:word('filter-' || .)}</label>
            <input id="choice-{.}" list="list-{.}" autocomplete="off"/>
            <datalist id="list-{.}"/>
          </p>
        </xsl:for-each>
        <xsl:if test="count($site:years) gt 1">
          <p>
            <label for="choice-from">{label:word('filter-years')}</label>
            <input type="number" id="choice-from" placeholder="{$site:years[1]}"/>
            <label for="choice-until">{label:word('filter-until')}</label>
            <input type="number" id="choice-until" placeholder="{$site:years[2]}"/>
          </p>
        </xsl:if>
        <p role="status" id="choice-count" data-shown="{label:word('filter-shown')}"/>
      </form>
      <ol id="choice-texts" class="texts" hidden="hidden"/>
      <p>
        <button id="choice-more" type="button" hidden="hidden">{label:word('search-more')}</button>
      </p>
      <script src="collection.js" defer="defer"/>
    </xsl:if>
  </xsl:function>

  <!-- The texts of a page, in groups where they are many. -->
  <xsl:function name="site:groups" as="element()*">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:variable name="grouping" as="xs:string" select="$piece?grouping"/>
    <xsl:sequence select="if ($grouping) then site:grouped($piece?texts, $grouping)
        else site:list($piece?texts)"/>
  </xsl:function>
  <xsl:function name="site:grouped" as="element()*">
    <xsl:param name="texts" as="map(*)*"/>
    <xsl:param name="grouping" as="xs:string"/>
    <xsl:for-each-group select="$texts" group-adjacent="?groups($grouping)?*" composite="yes">
      <xsl:variable name="id" as="xs:string" select="current-grouping-key()[1]"/>
      <section class="texts letter">
        <div data-heading="2">
          <xsl:if test="$id">
            <xsl:attribute name="id" select="'group-' || $id"/>
          </xsl:if>
          <xsl:text>{current-grouping-key()[2]}</xsl:text>
        </div>
        <xsl:sequence select="site:list(current-group())"/>
      </section>
    </xsl:for-each-group>
  </xsl:function>

  <!-- What a text is sorted by; what says nothing of itself comes last. -->
  <xsl:function name="site:order-key" as="item()+">
    <xsl:param name="order" as="xs:string"/>
    <xsl:param name="text" as="map(*)"/>
    <xsl:variable name="moment" as="item()+" select="order:key($text?when)"/>
    <xsl:sequence select="
        if ($order = 'title') then ($text?title-key, $moment)
        else if ($order = 'author') then (if (empty($text?author)) then 1 else 0,
            string($text?author-key), string($text?author), $moment)
        else $moment"/>
  </xsl:function>

  <xsl:function name="site:list" as="element()">
    <xsl:param name="texts" as="map(*)+"/>
    <ol class="texts">
      <xsl:sequence select="site:nodes($texts?item)"/>
    </ol>
  </xsl:function>

  <!-- Links to the groups; authors are too many words for them. -->
  <xsl:function name="site:steps-between" as="element()?">
    <xsl:param name="piece" as="map(*)"/>
    <xsl:if test="count($piece?groups) gt 1">
      <nav class="letters" aria-label="{label:word(if ($piece?order = 'title') then 'letters' else 'years')}">
        <ul>
          <xsl:for-each select="$piece?groups">
            <li>
              <a href="{link:between($piece?file, ?file)}#group-{?id}">{?label}</a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>
</xsl:stylesheet>
