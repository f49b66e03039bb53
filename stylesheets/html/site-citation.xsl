<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:language="tei-tools:languages"
    xmlns:link="tei-tools:links"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:letter="tei-tools:letters"
    xmlns:meta="tei-tools:metadata"
    xmlns:part="tei-tools:parts"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- How a text is cited: a sentence for readers, BibTeX and CSL-JSON for their programs, and
       OpenURL in a span (COinS) for their browsers. -->

  <xsl:function name="site:citation" as="element()">
    <xsl:param name="book" as="map(*)"/>
    <xsl:param name="file" as="xs:string"/>
    <section class="citation" aria-labelledby="citation-heading">
      <div id="citation-heading" data-heading="2">{label:word('cite')}</div>
      <p>
        <xsl:text>{site:reference($book)}</xsl:text>
        <span class="Z3988" title="{site:open-url($book)}"/>
      </p>
      <ul>
        <li>
          <a href="{link:between($file, site:citation-file($book) || '.bib')}" download="">BibTeX</a>
        </li>
        <li>
          <a href="{link:between($file, site:citation-file($book) || '.json')}" download="">CSL-JSON</a>
        </li>
      </ul>
    </section>
  </xsl:function>

  <!-- The citation at the foot of a page that is printed. -->
  <xsl:function name="site:printed" as="element()">
    <xsl:param name="book" as="map(*)"/>
    <p class="printed">{site:reference($book)}</p>
  </xsl:function>

  <!-- What a citation says, each of one value or several, as CSL calls it. -->
  <xsl:function name="site:facts" as="map(xs:string, xs:string*)">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="tei" as="element()" select="$book?tei"/>
    <xsl:variable name="letter" as="element()?" select="$book?letter"/>
    <xsl:variable name="when" as="xs:string?"
        select="if ($letter) then letter:when($letter) else meta:when($tei)"/>
    <xsl:sequence select="map{
        'title': if ($letter) then site:letter-title($letter) else meta:title($tei),
        'author': if ($letter) then letter:names($letter, 'sent') else meta:authors($tei),
        'recipient': $letter ! letter:names(., 'received'), 'editor': meta:editors($tei),
        'container-title': (meta:title($tei)[$letter], $site:title[$site:several])[1],
        'publisher': meta:publisher($tei), 'issued': meta:issued($tei),
        'original-date': $when[not(. = meta:issued($tei))],
        'URL': (site:url($book)[$address], html:address(string(meta:identifier($tei)))[empty(meta:doi($tei))])[1],
        'language': meta:language($tei)[. != 'und'], 'DOI': meta:doi($tei), 'ISBN': meta:isbn($tei),
        'number': meta:identifier($tei)[empty(html:address(.))][not(ends-with(., string(meta:doi($tei))))
            or empty(meta:doi($tei))][not(. = meta:isbn($tei))]}"/>
  </xsl:function>

  <!-- A letter's own heading, or from whom to whom it is; its date stands beside it. -->
  <xsl:function name="site:letter-title" as="xs:string">
    <xsl:param name="letter" as="element()"/>
    <xsl:sequence select="if ($letter/head) then part:title($letter)
        else (letter:addressed($letter)[.], part:title($letter))[1]"/>
  </xsl:function>

  <!-- Where a citation of the page stands as a file: beside a letter's page, or once a text. -->
  <xsl:function name="site:citation-file" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:sequence select="if (exists($book?letter)) then replace($book?file, '\.html$', '')
        else site:folder($book?name) || 'citation'"/>
  </xsl:function>

  <!-- "Adela Thornwick, 'A Letter' (1861). In: Papers, ed. by A. Editor. Publisher, 2024. https://…" -->
  <xsl:function name="site:reference" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string*)" select="site:facts($book)"/>
    <xsl:variable name="written" as="xs:string?"
        select="$facts?original-date ! (' (' || label:date(.) || ')')"/>
    <xsl:variable name="editors" as="xs:string?" select="label:sentence('edited-by',
        site:listed($facts?editor ! site:isolated(.)))[exists($facts?editor)]"/>
    <xsl:variable name="parts" as="xs:string*" select="
        string-join((string-join((site:listed($facts?author ! site:isolated(.))[.],
            $facts?title ! site:isolated(.)), ', ') || $written,
            $editors[empty($facts?container-title)]), ', '),
        string-join(($facts?container-title ! site:isolated(.), $editors), ', ')[exists($facts?container-title)],
        string-join(($facts?publisher[not(. = $facts?editor)],
            meta:edition-date($book?tei)), ', ')[.], ($facts?DOI ! ('https://doi.org/' || .), $facts?URL)[1]"/>
    <xsl:sequence select="string-join($parts ! replace(., '\.$', ''), '. ') || '.'[empty(($facts?DOI, $facts?URL))]"/>
  </xsl:function>

  <!-- Words that are written from right to left, kept from turning those beside them (Unicode's FSI
       and PDI). -->
  <xsl:function name="site:isolated" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="if (language:begins-leftward($words)) then '&#x2068;' || $words || '&#x2069;'
        else $words"/>
  </xsl:function>
  <xsl:function name="site:listed" as="xs:string">
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="string-join((string-join($names[position() lt last()], ', ')[.],
        $names[last()]), ' ' || label:word('and') || ' ')"/>
  </xsl:function>

  <!-- BibTeX's fields, and what each holds of the facts. -->
  <xsl:variable name="site:bibtex-fields" as="map(xs:string, xs:string)" select="map{
      'author': 'author', 'title': 'title', 'booktitle': 'container-title', 'editor': 'editor',
      'publisher': 'publisher', 'url': 'URL', 'langid': 'language', 'origdate': 'original-date', 'doi': 'DOI',
      'isbn': 'ISBN'
    }"/>

  <xsl:function name="site:bibtex" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string*)" select="site:facts($book)"/>
    <xsl:variable name="fields" as="xs:string*">
      <xsl:for-each select="sort(map:keys($site:bibtex-fields))">
        <xsl:variable name="values" as="xs:string*" select="$facts($site:bibtex-fields(.))"/>
        <xsl:variable name="shielded" as="xs:string*" select="
            if (. = ('author', 'editor')) then $values ! site:bibtex-name(., $book?tei) else
            if (. = ('url', 'doi')) then $values else $values ! site:tex(.)"/>
        <xsl:sequence select="('  ' || . || ' = {' || string-join($shielded, ' and ') || '}')
            [exists($values)]"/>
      </xsl:for-each>
      <xsl:sequence select="$facts?issued ! ('  year = {' || substring(., 1, 4) || '}')"/>
    </xsl:variable>
    <xsl:sequence select="'@' || (if ($site:several or exists($book?letter)) then 'incollection' else 'book') || '{'
        || site:cite-key($book) || ',&#10;' || string-join($fields, ',&#10;') || '&#10;}&#10;'"/>
  </xsl:function>
  <xsl:function name="site:tex" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="replace($text, '([\\{}~^])', '') => replace('([%&amp;#$_])', '\\$1')"/>
  </xsl:function>

  <!-- Family and given name of an author or editor, where the header tells them apart by tags or by
       a comma ("Lee, Ann"); nothing of any other name, which stays as it stands. -->
  <xsl:function name="site:name-parts" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="element" as="element()?" select="site:responsible($name, $tei)"/>
    <xsl:variable name="tagged" as="xs:string*" select="($element//surname)[1][$element//forename]
        ! (meta:words(.), string-join($element//(forename | nameLink) ! meta:words(.), ' '))"/>
    <xsl:variable name="parts" as="xs:string*" select="if (exists($tagged)) then $tagged
        else if (matches($name, '^[^,0-9]{1,80}, [^,0-9]{1,80}$') and empty($element/self::orgName))
        then tokenize($name, ', ') else ()"/>
    <xsl:sequence select="$parts[not(matches($name, '\sand\s'))]"/>
  </xsl:function>
  <xsl:function name="site:bibtex-name" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="parts" as="xs:string*" select="site:name-parts($name, $tei) ! site:tex(.)"/>
    <xsl:sequence select="if (exists($parts)) then string-join($parts, ', ') else '{' || site:tex($name) || '}'"/>
  </xsl:function>
  <xsl:function name="site:csl-name" as="map(xs:string, xs:string)">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="parts" as="xs:string*" select="site:name-parts($name, $tei)"/>
    <xsl:sequence select="if (exists($parts)) then map{'family': $parts[1], 'given': $parts[2]}
        else map{'literal': $name}"/>
  </xsl:function>

  <!-- CSL-JSON: names in parts or as they stand, dates in parts. -->
  <xsl:function name="site:csl" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string*)" select="site:facts($book)"/>
    <xsl:variable name="entry" as="map(*)" select="map:merge((
        map{'id': site:cite-key($book), 'type': site:csl-type($book)},
        ('author', 'editor', 'recipient')[exists($facts(.))]
            ! map{.: array{$facts(.) ! site:csl-name(., $book?tei)}},
        ('issued', 'original-date')[exists($facts(.))] ! map{.: site:csl-date($facts(.))},
        ('title', 'container-title', 'publisher', 'URL', 'DOI', 'ISBN', 'language', 'number')[exists($facts(.))]
            ! map{.: $facts(.)}))"/>
    <xsl:sequence select="serialize([$entry], map{'method': 'json', 'indent': true()}) || '&#10;'"/>
  </xsl:function>
  <xsl:function name="site:csl-type" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:sequence select="if (exists($book?letter)) then 'personal_communication'
        else if ($site:several) then 'chapter' else 'book'"/>
  </xsl:function>
  <xsl:function name="site:cite-key" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:sequence select="string-join(($book?name, $book?letter ! id:of(.)), '-')"/>
  </xsl:function>
  <xsl:function name="site:csl-date" as="map(xs:string, item())">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="if (matches($when, '^-?[0-9]{4,6}(-[0-9]{2}){0,2}$'))
        then map{'date-parts': [array{tokenize(replace($when, '^-', ''), '-')
            ! xs:integer(.) ! (if (position() = 1 and starts-with($when, '-')) then -. else .)}]}
        else map{'literal': $when}"/>
  </xsl:function>

  <!-- The facts as an OpenURL (ANSI/NISO Z39.88-2004). -->
  <xsl:function name="site:open-url" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="facts" as="map(xs:string, xs:string*)" select="site:facts($book)"/>
    <xsl:variable name="pairs" as="xs:string*" select="'ctx_ver=Z39.88-2004',
        'rft_val_fmt=' || encode-for-uri('info:ofi/fmt:kev:mtx:book'),
        site:pair(if ($site:several or exists($book?letter)) then 'rft.atitle' else 'rft.btitle', $facts?title),
        site:pair('rft.btitle', $facts?container-title), site:pair('rft.au', $facts?author),
        site:pair('rft.pub', $facts?publisher), site:pair('rft.date', $facts?issued),
        site:pair('rft.genre', if ($site:several) then 'bookitem' else 'book'),
        site:pair('rft.isbn', $facts?ISBN), site:pair('rft_id', ($facts?URL, $facts?DOI ! ('info:doi/' || .)))"/>
    <xsl:sequence select="string-join($pairs, '&amp;')"/>
  </xsl:function>
  <xsl:function name="site:pair" as="xs:string*">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:sequence select="$values ! ($name || '=' || encode-for-uri(.))"/>
  </xsl:function>
</xsl:stylesheet>
