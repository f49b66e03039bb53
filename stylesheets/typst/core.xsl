<?xml version="1.0" encoding="UTF-8"?>
<!-- From nodes to Typst code: string literals, runs, paragraphs, containers.

     Every template of the modes block, inline and aside returns lines of Typst code; a line is a
     whole statement, so lines can stand in any order and number without a separator. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:language="tei-tools:languages"
    xmlns:left="tei-tools:left-out"
    xmlns:line="tei-tools:line-ends"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:quote="tei-tools:quotations"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:mode name="block" on-no-match="shallow-skip"/>
  <xsl:mode name="inline" on-no-match="shallow-skip"/>
  <xsl:mode name="aside" on-no-match="deep-skip"/>
  <xsl:mode name="is-block" on-no-match="deep-skip"/>

  <!-- Typst stops at about a hundred nested calls; deeper containers give their content only. -->
  <xsl:variable name="deepest" as="xs:integer" select="10"/>

  <!-- The literal that stands for `text` in Typst code. -->
  <xsl:function name="t:literal" as="xs:string">
    <xsl:param name="text" as="xs:string"/>
    <xsl:sequence select="'&quot;' || replace($text, '([\\&quot;])', '\\$1') || '&quot;'"/>
  </xsl:function>

  <xsl:function name="t:literals" as="xs:string">
    <xsl:param name="texts" as="xs:string*"/>
    <xsl:sequence select="string-join($texts ! t:literal(.), ', ')"/>
  </xsl:function>

  <!-- A call of `name` whose last argument is the code block of `lines`. -->
  <xsl:function name="t:call" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="arguments" as="xs:string*"/>
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:sequence
        select="$name || '(' || string-join(($arguments, t:code($lines)), ', ') || ')&#10;'"/>
  </xsl:function>

  <!-- A block of code; the content marker keeps an empty one from being `none`. -->
  <xsl:function name="t:code" as="xs:string">
    <xsl:param name="lines" as="xs:string*"/>
    <xsl:sequence select="'{&#10;[]&#10;' || string-join($lines) || '}'"/>
  </xsl:function>

  <!-- Takes away the spaces beside it. -->
  <xsl:variable name="no-space" as="xs:string" select="'h(0pt, weak: true)&#10;'"/>

  <!-- `text` set in `styles`; Typst merges the spaces at its ends and drops them beside a break. -->
  <xsl:function name="t:run" as="xs:string*">
    <xsl:param name="text" as="xs:string"/>
    <xsl:param name="styles" as="xs:string*"/>
    <xsl:variable name="words" as="xs:string" select="normalize-space($text)"/>
    <xsl:variable name="space" as="xs:string" select="'[ ]&#10;'"/>
    <xsl:sequence select="$space[matches($text, '^\s')]"/>
    <xsl:sequence select="t:styled($words, $styles)[$words]"/>
    <xsl:sequence select="$space[$words and matches($text, '\s$')]"/>
  </xsl:function>

  <xsl:function name="t:styled" as="xs:string">
    <xsl:param name="words" as="xs:string"/>
    <xsl:param name="styles" as="xs:string*"/>
    <xsl:variable name="all" as="xs:string*" select="distinct-values($styles)"/>
    <xsl:variable name="text" as="xs:string" select="
        if (t:has-long-words($words)) then 'long(' || t:literal($words) || ')' else t:literal($words)"/>
    <xsl:sequence select="
        if (empty($all)) then $text || '&#10;'
        else 'run(' || string-join(($text, $all ! t:literal(.)), ', ') || ')&#10;'"/>
  </xsl:function>

  <!-- Whether words may be longer than their line: what no space parts for 24 characters, in scripts
       that have spaces; of addresses, which Typst parts at their joints, what has none for so many. -->
  <xsl:function name="t:has-long-words" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="string-length($words) ge 24 and (some $word in tokenize($words)[string-length() ge 24]
        satisfies some $piece in tokenize($word, if (contains($word, '://')) then '[/._?&amp;=#:;,@%+~|-]'
          else '[—–…&#xE00;-&#xEFF;&#x1000;-&#x109F;&#x1780;-&#x17FF;&#x2E80;-&#x9FFF;&#xAC00;-&#xD7AF;&#xF900;-&#xFAFF;&#xFF00;-&#xFFEF;-]')
          satisfies string-length($piece) ge 24)"/>
  </xsl:function>

  <!-- `style` put on top of `styles`; italics within italics are set upright, as printers do. -->
  <xsl:function name="t:add-styles" as="xs:string*">
    <xsl:param name="styles" as="xs:string*"/>
    <xsl:param name="more" as="xs:string*"/>
    <xsl:sequence select="
        if ('italic' = $styles and 'italic' = $more)
        then ($styles[. ne 'italic'], $more[. ne 'italic']) else ($styles, $more)"/>
  </xsl:function>

  <!-- ISO 639 code of the language in force, or '' where it is not one that Typst takes. -->
  <xsl:function name="t:language" as="xs:string">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="tag" as="xs:string"
        select="string($node/ancestor-or-self::*[@xml:lang][1]/@xml:lang) => language:tag() => language:first()"/>
    <xsl:sequence select="($tag[matches(., '^[a-z]{2,3}$')], '')[1]"/>
  </xsl:function>

  <xsl:function name="t:has-text" as="xs:boolean">
    <xsl:param name="nodes" as="node()*"/>
    <xsl:sequence select="exists($nodes/descendant-or-self::text()[normalize-space()])
        or exists($nodes/descendant-or-self::*[self::gap or self::space or self::graphic])"/>
  </xsl:function>

  <!-- Paragraphs and blocks in their order: inline nodes that stand side by side make one. -->
  <xsl:template name="flow" as="xs:string*">
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:param name="setter" as="xs:string" select="'p'"/>
    <xsl:for-each-group select="$nodes[self::* or self::text()]" group-adjacent="t:is-block(.)">
      <xsl:variable name="is-block" as="xs:boolean" select="current-grouping-key()"/>
      <xsl:apply-templates select="current-group()[$is-block]" mode="block"/>
      <xsl:call-template name="paragraph">
        <xsl:with-param name="nodes" select="current-group()[not($is-block)]"/>
        <xsl:with-param name="setter" select="$setter"/>
      </xsl:call-template>
    </xsl:for-each-group>
  </xsl:template>

  <!-- One paragraph of inline nodes; marks without text are set aside, blanks give nothing. -->
  <xsl:template name="paragraph" as="xs:string*">
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:param name="setter" as="xs:string" select="'p'"/>
    <xsl:param name="before" as="xs:string*" select="()"/>
    <xsl:variable name="has-text" as="xs:boolean" select="t:has-text($nodes)"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:apply-templates select="$nodes[$has-text]" mode="inline"/>
    </xsl:variable>
    <xsl:sequence select="$nodes[$has-text][1] ! t:turned(.., t:call($setter, (), ($before, $lines)))"/>
    <xsl:apply-templates select="$nodes[not($has-text)]/descendant-or-self::*" mode="aside"/>
  </xsl:template>

  <!-- What is set of an element, in its direction of writing where that is not the edition's. -->
  <xsl:function name="t:turned" as="xs:string">
    <xsl:param name="element" as="node()"/>
    <xsl:param name="call" as="xs:string"/>
    <xsl:variable name="other" as="xs:string?" select="t:other-direction($element)"/>
    <xsl:sequence select="
        if ($other) then t:call('in-language', (t:literal($other), if ($main-is-leftward) then 'ltr' else 'rtl'), $call)
        else $call"/>
  </xsl:function>

  <!-- The language of an element that is written in the other direction than the edition's: the one
       that is stated, or, where its words begin so, the script's. In a book from right to left a
       passage that has not one letter of that direction is in some other language. -->
  <xsl:function name="t:other-direction" as="xs:string?">
    <xsl:param name="element" as="node()"/>
    <xsl:variable name="language" as="xs:string" select="t:language($element)"/>
    <xsl:sequence select="
        if (not($has-leftward or $main-is-leftward)) then ()
        else if ($language and language:is-leftward($language) ne $main-is-leftward) then $language
        else if ($main-is-leftward)
        then 'und'[matches($element, '\p{L}') and not(matches($element, $leftward))][$element/(self::p | self::ab
          | self::note | self::quote | self::cit | self::lg | self::l | self::bibl | self::cell)]
        else if ($element/self::table)
        then t:other-direction(($element//cell[matches(., '\p{L}')])[1])[every $cell in $element//cell[matches(., '\p{L}')]
          satisfies language:begins-leftward(string($cell))]
        else if (language:begins-leftward(string($element)))
        then (if (matches($element, '^\P{L}*[&#x590;-&#x5ff;&#xfb1d;-&#xfb4f;]')) then 'he' else 'ar')
        else ()"/>
  </xsl:function>

  <xsl:variable name="main-is-leftward" as="xs:boolean" select="language:is-leftward($main-language)"/>
  <xsl:variable name="leftward" as="xs:string" select="'[&#x590;-&#x8ff;&#xfb1d;-&#xfdff;&#xfe70;-&#xfeff;]'"/>
  <xsl:variable name="has-leftward" as="xs:boolean" select="some $text in $texts satisfies matches($text, $leftward)"/>

  <!-- The flow of `nodes` within the call `setter`, as long as calls may nest. -->
  <xsl:template name="container" as="xs:string*">
    <xsl:param name="setter" as="xs:string"/>
    <xsl:param name="arguments" as="xs:string*" select="()"/>
    <xsl:param name="nodes" as="node()*" select="node()"/>
    <xsl:param name="depth" as="xs:integer" tunnel="yes" select="0"/>
    <xsl:variable name="lines" as="xs:string*">
      <xsl:call-template name="flow">
        <xsl:with-param name="nodes" select="$nodes"/>
        <xsl:with-param name="depth" tunnel="yes" select="$depth + 1"/>
      </xsl:call-template>
    </xsl:variable>
    <xsl:sequence select="
        if (empty($lines)) then ()
        else if ($depth ge $deepest) then $lines
        else t:turned(., t:call($setter, $arguments, $lines))"/>
  </xsl:template>

  <!-- Inline content with the looks of its element added to the styles in force. -->
  <xsl:template name="restyled" as="xs:string*">
    <xsl:param name="with" as="xs:string*" select="t:looks(.)"/>
    <xsl:param name="styles" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:apply-templates mode="inline">
      <xsl:with-param name="styles" tunnel="yes" select="t:add-styles($styles, $with)"/>
    </xsl:apply-templates>
  </xsl:template>

  <!-- Signs of the edition, in the styles in force. -->
  <xsl:template name="sign" as="xs:string*">
    <xsl:param name="sign" as="xs:string?"/>
    <xsl:param name="styles" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:sequence select="$sign[.] ! t:styled(., $styles)"/>
  </xsl:template>

  <!-- What every edition leaves out on purpose. -->
  <xsl:template match="*[left:is-out(.)]" mode="block inline words told verbatim" as="xs:string*"
      priority="10"/>

  <!-- What nobody else handled gives its content. -->
  <xsl:template match="*" mode="block" as="xs:string*">
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="flow"/>
  </xsl:template>

  <xsl:template match="*" mode="inline" as="xs:string*">
    <xsl:variable name="lines" as="xs:string*"><xsl:call-template name="restyled"/></xsl:variable>
    <xsl:variable name="keys" as="xs:string*"><xsl:apply-templates select="." mode="mention"/></xsl:variable>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:sequence select="t:mentioned($lines, $keys)"/>
  </xsl:template>

  <xsl:template match="*[t:always-block(.)]" mode="inline" as="xs:string*">
    <xsl:sequence select="'[ ]&#10;'"/>
    <xsl:apply-templates select="." mode="anchor"/>
    <xsl:call-template name="restyled"/>
    <xsl:sequence select="'[ ]&#10;'"/>
  </xsl:template>

  <xsl:template match="text()" mode="inline" as="xs:string*">
    <xsl:param name="styles" as="xs:string*" tunnel="yes" select="()"/>
    <xsl:variable name="language" as="xs:string" select="t:language(.)"/>
    <xsl:variable name="displayed" as="element()*" select="t:displayed-here(.)"/>
    <xsl:variable name="before" as="xs:string*"
        select="$displayed[t:words-at(., 1) is current()] ! quote:stated(., 'before')"/>
    <xsl:variable name="after" as="xs:string*"
        select="reverse($displayed)[t:words-at(., -1) is current()] ! quote:stated(., 'after')"/>
    <xsl:variable name="words" as="xs:string" select="line:read(.)
        ! (if (exists($before)) then replace(., '^\s+', '') else .)
        ! (if (exists($after)) then replace(., '\s+$', '') else .)"/>
    <xsl:sequence select="$before ! t:styled(., $styles)"/>
    <xsl:sequence
        select="t:run($words, ($styles, ('lang:' || $language)[not($language = ('', $main-language))]))"/>
    <xsl:sequence select="$after ! t:styled(., $styles)"/>
  </xsl:template>

  <!-- The displayed quotations whose marks the source drew (@rendition) and that begin or end with
       this text. -->
  <xsl:key name="drawn" match="rendition[@scope]" use="true()"/>
  <xsl:key name="displayed" match="quote[@rendition] | q[@rendition] | said[@rendition]"
      use="(t:words-at(., 1), t:words-at(., -1)) ! generate-id()"/>

  <xsl:function name="t:displayed-here" as="element()*">
    <xsl:param name="text" as="text()"/>
    <xsl:sequence select="
        if (empty(key('drawn', true(), root($text)))) then ()
        else key('displayed', generate-id($text), root($text))[t:is-block(.)]"/>
  </xsl:function>

  <!-- The first (1) or last (-1) text of an element that is no white space, notes apart. -->
  <xsl:function name="t:words-at" as="text()?">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="place" as="xs:integer"/>
    <xsl:variable name="texts" as="text()*" select="
        $element//text()[normalize-space()][empty(ancestor::note intersect $element//note)]"/>
    <xsl:sequence select="$texts[if ($place eq 1) then 1 else last()]"/>
  </xsl:function>

  <!-- Where spaces are elements (17.1.2 c), white space between words is the encoder's layout. -->
  <xsl:key name="elements" match="c" use="local-name()"/>

  <xsl:template match="text()[not(normalize-space())][preceding-sibling::*[1][self::w or self::pc
      or self::c]][key('elements', 'c')]" mode="inline" as="xs:string*" priority="1"/>

  <!-- Which elements stand as blocks: some always, some where no text stands beside them, and
       whatever has such a one inside. -->
  <xsl:function name="t:is-block" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="answer" as="xs:boolean?">
      <xsl:apply-templates select="$node" mode="is-block"/>
    </xsl:variable>
    <xsl:sequence select="($answer, false())[1]"/>
  </xsl:function>

  <xsl:variable name="block-names" as="map(xs:string, xs:boolean)" select="map:merge(tokenize('
      p ab l lg sp spGrp div div1 div2 div3 div4 div5 div6 div7 list listBibl listPerson listPlace
      listOrg listEvent listWit listNym listApp listChange listRelation table figure head opener
      closer postscript epigraph argument floatingText text front body back group titlePage castList
      set prologue epilogue performance egXML eg entry entryFree superEntry hom sense msDesc msPart
      msFrag msContents msItem msItemStruct physDesc biblStruct biblFull listTranspose surface surfaceGrp zone line
      sourceDoc facsimile standOff castGroup castItem docTitle docImprint divGen trailer
      specGrp schemaSpec elementSpec classSpec macroSpec moduleSpec dataSpec attDef exemplum
      remarks constraintSpec person personGrp place org event nym relation u particDesc
      annotationBlock spanGrp linkGrp', '\s+')[.] ! map:entry(., true()))"/>

  <xsl:variable name="sometimes-block-names" as="map(xs:string, xs:boolean)"
      select="map:merge(tokenize('stage speaker salute signed dateline byline quote q cit said note
      bibl titlePart docAuthor docDate docEdition address addrLine desc label camera sound view tech
      move caption formula gloss noteGrp respStmt', '\s+')[.] ! map:entry(., true()))"/>

  <xsl:function name="t:always-block" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="exists($block-names(local-name($element)))"/>
  </xsl:function>

  <!-- Whether words stand directly in `element`, so that what it contains is part of a line. -->
  <xsl:function name="t:has-words" as="xs:boolean">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="exists($element[self::p or self::l or self::head or self::hi or self::seg
        or text()[normalize-space()]])"/>
  </xsl:function>

  <xsl:template match="*" mode="is-block" as="xs:boolean">
    <xsl:sequence select="t:always-block(.)
        or (exists($sometimes-block-names(local-name())) and not(t:has-words(parent::*)))
        or (some $within in descendant::*[t:always-block(.)]
            satisfies empty($within/ancestor::note[ancestor::* intersect current()]))"/>
  </xsl:template>

  <!-- A note is a block only where it is nobody's footnote. -->
  <xsl:template match="note" mode="is-block" as="xs:boolean">
    <xsl:sequence select="not(t:is-footnote(.))"/>
  </xsl:template>
</xsl:stylesheet>
