<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:left="tei-tools:left-out"
    xmlns:link="tei-tools:links"
    xmlns:meta="tei-tools:metadata"
    xmlns:note="tei-tools:notes"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Where links lead. A document may point anywhere; an edition links to its own pages, to the
       web and to mail, and to nothing else. -->

  <!-- The address to which a reference leads, from the page on which it stands; nothing where it
       leads to no place that a reader can go. -->
  <xsl:function name="link:of" as="xs:string?">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="target" as="xs:string?"
        select="tokenize($reference/(@target, @facs, @url)[1])[1]"/>
    <xsl:sequence select="
        if (matches($target, '^(https?://|mailto:)[^\s&lt;&gt;&quot;{}|\\^`]+$')) then iri-to-uri($target)
        else if (starts-with($target, '#')) then link:inside($reference, substring($target, 2))
        else link:across($reference, $target)"/>
  </xsl:function>

  <!-- The address of an element of the same document. -->
  <xsl:function name="link:inside" as="xs:string?">
    <xsl:param name="from" as="node()"/>
    <xsl:param name="identifier" as="xs:string"/>
    <xsl:variable name="target" as="element()?" select="id:owner($from, $identifier)"/>
    <xsl:sequence select="$target[ancestor-or-self::text or ancestor-or-self::sourceDoc]
        [not(left:is-aside(.))] ! link:to(page:path($from), .)"/>
  </xsl:function>

  <!-- The address of an element of another document of the edition ("letter-2.xml#p3"), or of the
       document; what lies on the web or in a system of somebody's own ("ftp:", "urn:") is no file. -->
  <xsl:function name="link:across" as="xs:string?">
    <xsl:param name="from" as="node()"/>
    <xsl:param name="target" as="xs:string?"/>
    <xsl:variable name="place" as="xs:string?"
        select="$target[not(matches(., '^[A-Za-z][A-Za-z0-9+.-]*:'))] ! link:place(.)"/>
    <xsl:sequence select="$place ! string-join((link:between(page:path($from), replace(., '#.*$', '')),
        substring-after(., '#')[.]), '#')"/>
  </xsl:function>

  <!-- The place in the edition to which an address in other files leads: a file and an anchor. -->
  <xsl:function name="link:place" as="xs:string?">
    <xsl:param name="target" as="xs:string"/>
    <xsl:variable name="identifier" as="xs:string" select="substring-after($target, '#')"/>
    <xsl:variable name="book" as="map(*)?"
        select="$page:books-by-name(link:stem($target))[empty($page:facts)]"/>
    <xsl:sequence select="($page:facts?links ! .(link:stem($target) || '#' || $identifier),
        $book ! link:placed(., $identifier), $book ! link:start(.))[1]"/>
  </xsl:function>
  <xsl:function name="link:placed" as="xs:string?">
    <xsl:param name="book" as="map(*)"/>
    <xsl:param name="identifier" as="xs:string"/>
    <xsl:sequence select="id:owner($book?tei, $identifier)[ancestor::text]
        ! (page:path(.) || '#' || id:of(.))"/>
  </xsl:function>

  <!-- The file on which a text begins. -->
  <xsl:function name="link:start" as="xs:string">
    <xsl:param name="book" as="map(*)"/>
    <xsl:sequence select="page:title-file($book?name)"/>
  </xsl:function>

  <!-- The address of an element, from a page. -->
  <xsl:function name="link:to" as="xs:string">
    <xsl:param name="from" as="xs:string"/>
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="link:between($from, page:path($element)) || '#' || id:of($element)"/>
  </xsl:function>

  <!-- The address of one page from another; empty for the same page. -->
  <xsl:function name="link:between" as="xs:string">
    <xsl:param name="from" as="xs:string"/>
    <xsl:param name="to" as="xs:string"/>
    <xsl:variable name="folder" as="xs:string" select="replace($from, '[^/]+$', '')"/>
    <xsl:sequence select="
        if ($from = $to) then ''
        else if ($folder and starts-with($to, $folder)) then substring-after($to, $folder)
        else replace($folder, '[^/]+/', '../') || $to"/>
  </xsl:function>

  <!-- The words for an empty reference: the title or number of what it points at, or the address. -->
  <xsl:function name="link:words" as="xs:string">
    <xsl:param name="reference" as="element()"/>
    <xsl:variable name="target" as="xs:string" select="string(($reference/(@target, @facs, @url))[1])"/>
    <xsl:variable name="element" as="element()?" select="
        $target[starts-with(., '#')] ! id:owner($reference, substring(., 2))"/>
    <xsl:sequence select="string((
        $element/self::note[note:is-foot(.)] ! (label:word('note') || ' ' || note:sign(.)),
        $element/self::pb ! (label:word('page') || ' ' || @n),
        $element[part:is-division(.)] ! part:title(.),
        $element/head[1] ! meta:words(.),
        $element ! (if (string-length(.) lt 60) then normalize-space(.) else ()),
        $target)[normalize-space()][1])"/>
  </xsl:function>
</xsl:stylesheet>
