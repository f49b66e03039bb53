<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:h="http://www.w3.org/1999/xhtml"
    xmlns:html="tei-tools:html"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:split="tei-tools:split"
    xmlns="http://www.w3.org/1999/xhtml">
  <!-- Pages that small reading systems would be slow to open go on in further files: they are parted
       between their blocks, notes stand where they are called, and links follow what they lead to. -->

  <!-- Bytes that a page has at most, where it can be parted. -->
  <xsl:variable name="split:most" as="xs:integer" select="200000"/>

  <!-- What may be parted: elements that hold blocks or run on. A cell, a drawing and the contents
       of the book stay whole. -->
  <xsl:variable name="split:names" as="xs:string+" select="'body', 'section', 'article', 'div',
      'blockquote', 'p', 'pre', 'code', 'span', 'ul', 'ol', 'li', 'dl', 'dd', 'table', 'tbody'"/>

  <!-- The pages by file, the long ones in several. -->
  <xsl:function name="split:pages" as="map(xs:string, element())">
    <xsl:param name="pages" as="map(xs:string, element())"/>
    <xsl:variable name="parts" as="map(xs:string, element())" select="map:merge(
        map:for-each($pages, function($file, $page) { if ($file = 'nav.xhtml'
            or split:size($page) le $split:most) then map{$file: $page} else split:parts($file, $page) }))"/>
    <xsl:sequence select="if (map:size($parts) = map:size($pages)) then $parts else split:linked($parts)"/>
  </xsl:function>

  <!-- The files on which a page of this name goes on, itself the first. -->
  <xsl:function name="split:files" as="xs:string+">
    <xsl:param name="pages" as="map(xs:string, element())"/>
    <xsl:param name="file" as="xs:string"/>
    <xsl:iterate select="2 to map:size($pages) + 1">
      <xsl:on-completion select="()"/>
      <xsl:variable name="next" as="xs:string" select="split:file($file, .)"/>
      <xsl:if test=". = 2">
        <xsl:sequence select="$file"/>
      </xsl:if>
      <xsl:choose>
        <xsl:when test="map:contains($pages, $next)">
          <xsl:sequence select="$next"/>
        </xsl:when>
        <xsl:otherwise>
          <xsl:break/>
        </xsl:otherwise>
      </xsl:choose>
    </xsl:iterate>
  </xsl:function>

  <!-- "about.xhtml", "about_2.xhtml": no other file has such a name. -->
  <xsl:function name="split:file" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="if ($number = 1) then $file
        else replace($file, '\.xhtml$', '_' || $number || '.xhtml')"/>
  </xsl:function>
  <xsl:function name="split:whole" as="xs:string">
    <xsl:param name="file" as="xs:string"/>
    <xsl:sequence select="replace($file, '_\d+\.xhtml$', '.xhtml')"/>
  </xsl:function>

  <!-- The parts of a page, by file. -->
  <xsl:function name="split:parts" as="map(xs:string, element())">
    <xsl:param name="file" as="xs:string"/>
    <xsl:param name="of" as="element()"/>
    <xsl:variable name="document" as="document-node()">
      <xsl:document>
        <xsl:sequence select="$of"/>
      </xsl:document>
    </xsl:variable>
    <xsl:variable name="page" as="element()" select="$document/h:html"/>
    <xsl:variable name="parted" as="element()*" select="split:parted($page/h:body, 40)"/>
    <xsl:variable name="notes" as="element()*"
        select="$page//h:section[contains-token(@class, 'notes')]/h:aside"/>
    <xsl:variable name="nodes" as="node()+" select="$parted/node() except ($parted, $notes/..)"/>
    <xsl:variable name="starts" as="xs:integer+" select="split:starts($nodes, $notes)"/>
    <xsl:variable name="ends" as="xs:integer+" select="tail($starts) ! (. - 1), count($nodes)"/>
    <xsl:variable name="stretches" as="array(node()+)+" select="for $number in 1 to count($starts)
        return [subsequence($nodes, $starts[$number], 1 + $ends[$number] - $starts[$number])]"/>
    <!-- A note stands on the first page that calls it; one that none calls, on the last. -->
    <xsl:variable name="owners" as="map(xs:string, xs:integer)" select="map:merge(
        for $number in 1 to count($starts), $node in $stretches[$number]?*
        return split:called($node, $notes) ! map{generate-id(): $number}, map{'duplicates': 'use-first'})"/>
    <xsl:map>
      <xsl:for-each select="1 to count($starts)">
        <xsl:variable name="number" as="xs:integer" select="."/>
        <xsl:variable name="own" as="element()*"
            select="$notes[($owners(generate-id()), count($starts))[1] = $number]"/>
        <xsl:variable name="stretch" as="node()+" select="$stretches[$number]?*"/>
        <xsl:variable name="part" as="element()">
          <xsl:apply-templates mode="split:part" select="$page">
            <xsl:with-param name="number" select="$number" tunnel="yes"/>
            <xsl:with-param name="first" select="head($stretch)" tunnel="yes"/>
            <xsl:with-param name="before" select="$nodes[$starts[$number] - 1]" tunnel="yes"/>
            <xsl:with-param name="kept" select="$stretch | $stretch/ancestor::* | $own/ancestor::*" tunnel="yes"/>
            <xsl:with-param name="parted" select="$parted" tunnel="yes"/>
            <xsl:with-param name="notes" select="$own" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:variable>
        <xsl:map-entry key="split:file($file, $number)" select="$part"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <!-- The elements that are parted: those that take much of a page's room, from the body inwards,
       so many levels deep. -->
  <xsl:function name="split:parted" as="element()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="levels" as="xs:integer"/>
    <xsl:if test="$levels gt 0 and local-name($element) = $split:names
        and not(contains-token($element/@class, 'notes')) and split:size($element) gt $split:most idiv 3
        and empty($element/(. | h:tbody)/h:tr/*/@rowspan)">
      <xsl:sequence select="$element, $element/h:* ! split:parted(., $levels - 1)"/>
    </xsl:if>
  </xsl:function>

  <!-- About how many bytes a node takes in UTF-8, its tags included. -->
  <xsl:function name="split:size" as="xs:integer">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="words" as="xs:string" select="string($node)"/>
    <xsl:variable name="beyond" as="xs:string" select="translate($words, $split:ascii, '')"/>
    <xsl:sequence select="string-length($words) + string-length($beyond)
        + string-length(replace($beyond, '[&#x80;-&#x7ff;]', ''))
        + sum($node/descendant-or-self::*/(10 + 2 * string-length(local-name())))
        + sum($node/descendant-or-self::*/@*/(4 + string-length(local-name()) + string-length()))"/>
  </xsl:function>
  <xsl:variable name="split:ascii" as="xs:string" select="codepoints-to-string((9, 10, 13, 32 to 127))"/>

  <!-- The numbers of the nodes with which pages begin; a node takes its notes along. -->
  <xsl:function name="split:starts" as="xs:integer+">
    <xsl:param name="nodes" as="node()+"/>
    <xsl:param name="notes" as="element()*"/>
    <xsl:iterate select="$nodes">
      <xsl:param name="length" as="xs:integer" select="0"/>
      <xsl:variable name="size" as="xs:integer"
          select="sum((., split:called(., $notes)) ! split:size(.))"/>
      <xsl:variable name="starts" as="xs:boolean" select="position() = 1
          or $length + $size gt $split:most and split:may-start(.)"/>
      <xsl:sequence select="position()[$starts]"/>
      <xsl:next-iteration>
        <xsl:with-param name="length" select="$size + (if ($starts) then 0 else $length)"/>
      </xsl:next-iteration>
    </xsl:iterate>
  </xsl:function>

  <!-- Whether a page may begin with a node: not what a heading or a term waits for, nor the middle
       of a word, and in a run of markup a tag that opens. -->
  <xsl:function name="split:may-start" as="xs:boolean">
    <xsl:param name="node" as="node()"/>
    <xsl:variable name="before" as="node()?"
        select="$node/preceding-sibling::node()[self::* or normalize-space()][1]"/>
    <xsl:variable name="is-markup" as="xs:boolean" select="contains-token($node/@class, 'markup') = true()"/>
    <xsl:sequence select="$node instance of element()
        and not($before[matches(local-name(), '^(h[1-6]|dt)$') or @role = 'heading'])
        and (if ($node/../h:span[contains-token(@class, 'markup')])
            then $is-markup and not(starts-with($node, '&lt;/'))
            else local-name($node) = ($html:block-names, 'tr')
                or matches($node/preceding-sibling::node()[1][self::text()], '\s$'))"/>
  </xsl:function>

  <!-- The notes that a node calls, and those that these call. -->
  <xsl:key name="split:notes" match="h:aside[@id]" use="'#' || @id"/>
  <xsl:function name="split:called" as="element()*">
    <xsl:param name="node" as="node()"/>
    <xsl:param name="notes" as="element()*"/>
    <xsl:variable name="called" as="element()*" select="$node[exists($notes)]
        /descendant-or-self::h:a[@role = 'doc-noteref']/key('split:notes', @href)[. >> $node]"/>
    <xsl:sequence select="$called | ($called ! split:called(., $notes))"/>
  </xsl:function>

  <xsl:mode name="split:part" on-no-match="shallow-copy"/>
  <xsl:template mode="split:part" match="h:head/h:title[normalize-space()]" as="element()">
    <xsl:param name="number" as="xs:integer" tunnel="yes"/>
    <title>{.}{(' (' || $number || ')')[$number gt 1]}</title>
  </xsl:template>
  <xsl:template mode="split:part" match="h:body" as="element()">
    <xsl:param name="number" as="xs:integer" tunnel="yes"/>
    <xsl:param name="kept" as="node()*" tunnel="yes"/>
    <xsl:copy>
      <xsl:sequence select="@*"/>
      <xsl:if test="$number gt 1">
        <h1 class="unseen">{../h:head/h:title} ({$number})</h1>
      </xsl:if>
      <xsl:apply-templates mode="split:part" select="$kept[.. is current()]"/>
    </xsl:copy>
  </xsl:template>

  <!-- What is parted goes on without its name and role, but in its language; a list with its
       numbers, an explanation with its term. -->
  <xsl:template mode="split:part" as="node()" match="h:body//node()">
    <xsl:param name="first" as="node()" tunnel="yes"/>
    <xsl:param name="before" as="node()?" tunnel="yes"/>
    <xsl:param name="kept" as="node()*" tunnel="yes"/>
    <xsl:param name="parted" as="element()*" tunnel="yes"/>
    <xsl:choose>
      <xsl:when test="exists(. intersect $parted)">
        <xsl:copy>
          <xsl:sequence select="if (. &lt;&lt; $before) then split:going-on(., $first) else @*"/>
          <xsl:apply-templates mode="split:part" select="$kept[.. is current()]"/>
        </xsl:copy>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="."/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:function name="split:going-on" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="first" as="node()"/>
    <xsl:variable name="ended" as="element()*"
        select="$element/h:*[. &lt;&lt; $first][not(. intersect $first/ancestor::*)]"/>
    <xsl:sequence select="$element/(@class, @lang, @xml:lang, @dir, @type)"/>
    <xsl:if test="$element/self::h:ol">
      <xsl:attribute name="start" select="count($ended/self::h:li) + ($element/@start ! xs:integer(.), 1)[1]"/>
    </xsl:if>
    <xsl:for-each select="$ended[self::h:dt][last()][empty(following-sibling::h:dt[not(. &lt;&lt; $first)][1]
        intersect $element/h:*[not(. intersect $ended)][1])]">
      <dt>
        <xsl:sequence select="@class, @lang, @xml:lang, @dir"/>
        <xsl:apply-templates mode="html-nameless" select="node()"/>
      </dt>
    </xsl:for-each>
  </xsl:function>

  <!-- The notes of a part, under their headings. -->
  <xsl:template mode="split:part" as="element()?" priority="2"
      match="h:body//h:section[contains-token(@class, 'notes')]">
    <xsl:param name="notes" as="element()*" tunnel="yes"/>
    <xsl:if test="exists(h:aside intersect $notes)">
      <xsl:copy>
        <xsl:sequence select="@*, node() except (h:aside except $notes)"/>
      </xsl:copy>
    </xsl:if>
  </xsl:template>

  <!-- The pages with their links led to the parts on which their places are. -->
  <xsl:function name="split:linked" as="map(xs:string, element())">
    <xsl:param name="pages" as="map(xs:string, element())"/>
    <xsl:variable name="places" as="map(xs:string, xs:string)" select="map:merge(map:for-each($pages,
        function($file, $page) { $page[map:contains($pages, split:file(split:whole($file), 2))]//@id
            ! map{split:whole($file) || '#' || .: $file} }), map{'duplicates': 'use-first'})"/>
    <xsl:map>
      <xsl:for-each select="map:keys($pages)">
        <xsl:variable name="linked" as="element()">
          <xsl:apply-templates mode="split:linked" select="$pages(.)">
            <xsl:with-param name="file" select="." tunnel="yes"/>
            <xsl:with-param name="places" select="$places" tunnel="yes"/>
          </xsl:apply-templates>
        </xsl:variable>
        <xsl:map-entry key="." select="$linked"/>
      </xsl:for-each>
    </xsl:map>
  </xsl:function>

  <xsl:mode name="split:linked" on-no-match="shallow-copy"/>
  <xsl:template mode="split:linked" match="h:a/@href" as="attribute()">
    <xsl:param name="file" as="xs:string" tunnel="yes"/>
    <xsl:param name="places" as="map(xs:string, xs:string)" tunnel="yes"/>
    <xsl:variable name="to" as="xs:string?"
        select="$places(if (starts-with(., '#')) then split:whole($file) || . else string())"/>
    <xsl:attribute name="href" select="if (empty($to)) then .
        else $to[. != $file] || '#' || substring-after(., '#')"/>
  </xsl:template>
</xsl:stylesheet>
