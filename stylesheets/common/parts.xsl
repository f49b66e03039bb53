<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:array="http://www.w3.org/2005/xpath-functions/array"
    xmlns:label="tei-tools:labels"
    xmlns:letter="tei-tools:letters"
    xmlns:meta="tei-tools:metadata"
    xmlns:part="tei-tools:parts"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The divisions of a text: their titles and levels, and the pages on which an edition for the
       screen puts them. Needs labels.xsl, letters.xsl and metadata.xsl. -->

  <!-- Characters beyond which a text goes on more than one page. -->
  <xsl:variable name="part:long" as="xs:integer" select="40000"/>

  <!-- Kinds of division that are a page of their own wherever a text is cut. -->
  <xsl:variable name="part:units" as="xs:string+"
      select="'chapter', 'act', 'letter', 'entry', 'essay', 'canto', 'book-chapter', 'story'"/>

  <!-- Whether an element is a division of the text. -->
  <xsl:function name="part:is-division" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="matches(local-name($element), '^(div[0-7]?|titlePage|listBibl|castList)$')
        or exists($element[self::TEI or self::text or self::front or self::body or self::back
        or self::group])"/>
  </xsl:function>

  <!-- The outermost parts of a TEI element that hold its text; what stands beside them in another
       namespace is shown, too. -->
  <xsl:function name="part:roots" as="element()*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="$tei/(text | sourceDoc
        | *[namespace-uri() != 'http://www.tei-c.org/ns/1.0'][normalize-space()])"/>
  </xsl:function>

  <!-- The pages of a text: an array of arrays of nodes, in document order, nothing left over.
       A division that is cut gives its heading to the page of its first part. -->
  <xsl:function name="part:pages" as="array(node()*)">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="pieces" as="node()*" select="part:roots($tei) ! part:pieces(.)"/>
    <xsl:variable name="pages" as="array(node()*)*">
      <xsl:iterate select="$pieces">
        <xsl:param name="page" as="node()*" select="()"/>
        <xsl:on-completion select="[$page]"/>
        <xsl:variable name="starts" as="xs:boolean"
            select="exists($page[part:is-unit(.)]) and not(part:is-trailing(.))"/>
        <xsl:sequence select="if ($starts) then [$page] else ()"/>
        <xsl:next-iteration>
          <xsl:with-param name="page" select="if ($starts) then . else ($page, .)"/>
        </xsl:next-iteration>
      </xsl:iterate>
    </xsl:variable>
    <xsl:sequence select="array:join($pages)"/>
  </xsl:function>

  <!-- The nodes between which a text is cut, in document order. -->
  <xsl:function name="part:pieces" as="node()*">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (part:is-cut($element))
        then $element/node() ! (if (. instance of element()) then part:pieces(.) else .)
        else $element"/>
  </xsl:function>

  <xsl:function name="part:is-cut" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="part:is-division($element) and exists($element/*[part:is-division(.)])
        and not($element/@type = $part:units)
        and (string-length($element) gt $part:long or part:has-letters($element))"/>
  </xsl:function>

  <!-- Letters with descriptions of their own have pages of their own, however short. -->
  <xsl:function name="part:has-letters" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="if (empty($element//div[@type = 'letter'][letter:described(.)])) then false()
        else count($element/ancestor-or-self::text//div[@type = 'letter'][@decls]) gt 1"/>
  </xsl:function>

  <!-- Whether a piece is the body of a page; headings and page breaks between divisions are not. -->
  <xsl:function name="part:is-unit" as="xs:boolean">
    <xsl:param name="piece" as="node()"/>
    <xsl:sequence select="$piece instance of element() and part:is-division($piece)"/>
  </xsl:function>

  <!-- Whether a piece closes the division whose last part came before it. -->
  <xsl:function name="part:is-trailing" as="xs:boolean">
    <xsl:param name="piece" as="node()"/>
    <xsl:sequence select="not(part:is-unit($piece))
        and empty($piece/following-sibling::*[part:is-division(.)])
        and exists($piece/preceding-sibling::*[part:is-division(.)])"/>
  </xsl:function>

  <!-- Whether a head is the short line above a headline, and no heading itself. -->
  <xsl:function name="part:is-kicker" as="xs:boolean">
    <xsl:param name="head" as="element()"/>
    <xsl:sequence select="exists($head/self::head[@type = 'kicker']/following-sibling::head)"/>
  </xsl:function>

  <!-- The title of a division in one line: its heads; or from whom to whom, if it is a letter; or
       its kind and number. -->
  <xsl:function name="part:title" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="heads" as="xs:string*"
        select="$division/(head[not(part:is-kicker(.))], docTitle, self::titlePage/titlePart) ! meta:words(.)[.]"/>
    <xsl:sequence select="if (exists($heads)) then string-join(subsequence($heads, 1, 3), '. ')
        => replace('([.,:;!?])\. ', '$1 ')
        else (letter:title($division)[.], part:kind($division))[1]"/>
  </xsl:function>

  <!-- What a division without a heading is called: "Scene 2", "Title page". -->
  <xsl:function name="part:kind" as="xs:string">
    <xsl:param name="division" as="element()"/>
    <xsl:variable name="name" as="xs:string?"
        select="local-name($division)[exists(label:of('kinds', .))]"/>
    <xsl:variable name="type" as="xs:string" select="label:kind(
        ($division/@type, $name, 'text')[normalize-space()][1])"/>
    <xsl:sequence select="string-join((upper-case(substring($type, 1, 1))
        || replace(substring($type, 2), '[_-]', ' '), $division/@n[string-length() lt 8]), ' ')"/>
  </xsl:function>

  <!-- The divisions named in a table of contents. -->
  <xsl:function name="part:listed" as="element()*">
    <xsl:param name="parent" as="element()"/>
    <xsl:sequence select="$parent/*[part:is-division(.)] ! (if (part:is-listed(.)) then .
        else part:listed(.))"/>
  </xsl:function>

  <xsl:function name="part:is-listed" as="xs:boolean">
    <xsl:param name="division" as="element()"/>
    <xsl:sequence select="exists($division/(head | docTitle)[normalize-space()])
        or matches(local-name($division), '^div[0-7]?$') and exists($division/(@type | @n))
        or $division/self::titlePage"/>
  </xsl:function>
</xsl:stylesheet>
