<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:order="tei-tools:order"
    xmlns:page="tei-tools:pages"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The page of all texts: in the order of their dates and, where there are many, of their titles
       and authors on pages of their own. A script lets readers choose by year, person and place. -->

  <!-- Texts beyond which they stand in groups, with links to go by. -->
  <xsl:variable name="site:many-texts" as="xs:integer" select="20"/>

  <!-- The texts with what the lists say of them and are ordered by. -->
  <xsl:variable name="site:texts" as="map(*)*" select="if (exists($page:facts))
      then $page:facts?texts?* ! map:merge((map:put(., 'number', xs:integer(?number)),
          ?year ! map{'year': xs:integer(.)}), map{'duplicates': 'use-last'})
      else $page:books ! site:text(.)"/>
  <xsl:function name="site:text" as="map(*)">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="tei" as="element()" select="$book?tei"/>
    <xsl:variable name="when" as="xs:string?" select="meta:when($tei)"/>
    <xsl:variable name="author" as="element()?"
        select="$tei/teiHeader/fileDesc/titleStmt/author[meta:words(.) = meta:authors($tei)][1]"/>
    <xsl:variable name="filed" as="xs:string?" select="$author
        ! name:filed-under(., meta:words(.), 'people')"/>
    <xsl:sequence select="map{'number': site:document($tei), 'file': page:title-file($book?name),
        'language': meta:language($tei),
        'title': meta:title($tei), 'title-key': name:sort-key(meta:title($tei)), 'when': $when,
        'year': $when ! order:year(.), 'author': $author ! meta:words(.),
        'author-key': $filed ! name:sort-key(.), 'authors': string-join(meta:authors($tei), ', '),
        'date': (meta:date($tei), label:word('undated'))[1]}"/>
  </xsl:function>

  <!-- The orders in which the texts are listed, and the page of each. -->
  <xsl:variable name="site:orders" as="map(xs:string, xs:string)" select="map:merge((
      map{'date': 'index.html'},
      (map{'title': 'texts-by-title.html'}, map{'author': 'texts-by-author.html'}
          [count(distinct-values($site:texts?author)) gt 1])[$page:count gt $site:many-texts]))"/>

  <xsl:function name="site:collections" as="map(xs:string, xs:string)">
    <xsl:map>
      <xsl:for-each select="map:keys($site:orders)">
        <xsl:map-entry key="$site:orders(.)" select="site:collection(.)"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <xsl:function name="site:collection" as="xs:string">
    <xsl:param name="order" as="xs:string"/>
    <xsl:variable name="file" as="xs:string" select="$site:orders($order)"/>
    <xsl:variable name="groups" as="element()*" select="site:groups($order)"/>
    <xsl:variable name="content" as="node()*">
      <div data-heading="1">{$site:title}</div>
      <p class="lead">{label:counted(count($site:texts), 'text')}{site:span()}</p>
      <xsl:sequence select="site:orders($order), site:choice(), site:steps-between($order, $groups), $groups"/>
      <xsl:sequence select="site:downloads('', $file)"/>
      <script src="collection.js" defer="defer"/>
      <script src="texts.js" defer="defer"/>
    </xsl:variable>
    <xsl:sequence select="site:page($file, (), $site:title, $content, ())"/>
  </xsl:function>

  <!-- ", 1843 – 1861": the years of all texts. -->
  <xsl:function name="site:span" as="xs:string?">
    <xsl:variable name="years" as="xs:integer*" select="$site:texts?year"/>
    <xsl:sequence select="(', ' || string-join(distinct-values((min($years), max($years)))
        ! label:year(string(.)), ' – '))[exists($years)]"/>
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

  <!-- What a reader may choose by; a script shows it. -->
  <xsl:function name="site:choice" as="element()?">
    <xsl:if test="count($site:texts) gt 5">
      <form id="choice" class="chooser" role="search" aria-label="{label:word('filter')}" hidden="hidden">
        <xsl:for-each select="('people', 'places')[. = $page:kinds]">
          <p>
            <label for="choice-{.}">{label:word('filter-' || .)}</label>
            <input id="choice-{.}" list="list-{.}" autocomplete="off"/>
            <datalist id="list-{.}"/>
          </p>
        </xsl:for-each>
        <xsl:variable name="years" as="xs:integer*" select="$site:texts?year"/>
        <xsl:if test="count(distinct-values($years)) gt 1">
          <p>
            <label for="choice-from">{label:word('filter-years')}</label>
            <input type="number" id="choice-from" placeholder="{min($years)}"/>
            <label for="choice-until">{label:word('filter-until')}</label>
            <input type="number" id="choice-until" placeholder="{max($years)}"/>
          </p>
        </xsl:if>
        <p role="status" id="choice-count" data-shown="{label:word('filter-shown')}"/>
      </form>
    </xsl:if>
  </xsl:function>

  <!-- The texts in one order, in groups where they are many. -->
  <xsl:function name="site:groups" as="element()*">
    <xsl:param name="order" as="xs:string"/>
    <xsl:variable name="sorted" as="map(*)*" select="sort($site:texts, (), site:order-key($order, ?))"/>
    <xsl:sequence select="if (count($sorted) gt $site:many-texts) then site:grouped($order, $sorted)
        else site:list($sorted)"/>
  </xsl:function>
  <xsl:function name="site:grouped" as="element()*">
    <xsl:param name="order" as="xs:string"/>
    <xsl:param name="sorted" as="map(*)*"/>
    <xsl:for-each-group select="$sorted" group-adjacent="site:group-label($order, .)">
      <section class="texts letter">
        <div data-heading="2" id="group-{position()}">{current-grouping-key()}</div>
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

  <!-- The heading under which a text stands: year, or month where there are few years; letter;
       author. -->
  <xsl:function name="site:group-label" as="xs:string">
    <xsl:param name="order" as="xs:string"/>
    <xsl:param name="text" as="map(*)"/>
    <xsl:sequence select="
        if ($order = 'title') then name:initial($text?title-key)
        else if ($order = 'author') then ($text?author, label:word('unknown'))[1]
        else if (empty($text?year)) then label:word('undated')
        else label:date(if ($site:few-years) then replace($text?when, '^(-?\d+-\d\d).*$', '$1')
            else replace($text?when, '^(-?\d+).*$', '$1'))"/>
  </xsl:function>
  <xsl:variable name="site:few-years" as="xs:boolean"
      select="count(distinct-values($site:texts?year)) le 2"/>

  <xsl:function name="site:list" as="element()">
    <xsl:param name="texts" as="map(*)+"/>
    <ol class="texts">
      <xsl:for-each select="$texts">
        <li data-text="{?number}">
          <xsl:if test="exists(?year)">
            <xsl:attribute name="data-year" select="?year"/>
          </xsl:if>
          <a href="{?file}">
            <xsl:sequence select="html:language(?language)"/>
            <xsl:text>{?title}</xsl:text>
          </a>
          <span class="of-text">
            <xsl:if test="?authors">
              <bdi>{?authors}</bdi>
              <xsl:text>{', '[current()?date]}</xsl:text>
            </xsl:if>
            <xsl:text>{?date}</xsl:text>
          </span>
        </li>
      </xsl:for-each>
    </ol>
  </xsl:function>

  <!-- Links to the groups; authors are too many words for them. -->
  <xsl:function name="site:steps-between" as="element()?">
    <xsl:param name="order" as="xs:string"/>
    <xsl:param name="groups" as="element()*"/>
    <xsl:variable name="headings" as="element()*" select="$groups/self::*:section/*[1]"/>
    <xsl:if test="count($headings) gt 1 and $order != 'author'">
      <nav class="letters" aria-label="{label:word(if ($order = 'title') then 'letters' else 'years')}">
        <ul>
          <xsl:for-each select="$headings">
            <li>
              <a href="#{@id}">{.}</a>
            </li>
          </xsl:for-each>
        </ul>
      </nav>
    </xsl:if>
  </xsl:function>

  <!-- Which texts name whom, as a program that a page can load from a folder too: by kind of index
       and words of its entry the numbers of texts. -->
  <xsl:function name="site:texts-by-name" as="xs:string">
    <xsl:variable name="kinds" as="xs:string*" select="('people', 'places')[. = $page:kinds]
        ! ('&quot;' || . || '&quot;:{' || site:texts-of-names(site:named-in(.)) || '}')"/>
    <xsl:sequence select="'teiToolsTexts({' || string-join($kinds, ',') || '});&#10;'"/>
  </xsl:function>
  <xsl:function name="site:named-in" as="array(*)*">
    <xsl:param name="kind" as="xs:string"/>
    <xsl:for-each-group select="$page:indices($kind)?*" group-by="?label">
      <xsl:sequence select="[current-grouping-key(),
          array{sort(distinct-values(current-group()?documents))}]"/>
    </xsl:for-each-group>
  </xsl:function>

  <!-- Names, each with the numbers of texts, as members of an object of JSON. -->
  <xsl:function name="site:texts-of-names" as="xs:string">
    <xsl:param name="names" as="array(*)*"/>
    <xsl:sequence select="string-join($names ! (site:json(.(1)) || ':' || site:json(.(2))), ',')"/>
  </xsl:function>
</xsl:stylesheet>
