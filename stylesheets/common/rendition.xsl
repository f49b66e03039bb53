<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:id="tei-tools:identifiers"
    xmlns:rend="tei-tools:rendition"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- How a passage looked: @rend, @rendition and @style (TEI Guidelines 1.3.1.1.3), read into the
       few styles that an edition can set. Needs identifiers.xsl. -->

  <!-- The word of an encoder, in lower case without spaces: the style it asks for. -->
  <xsl:variable name="rend:styles" as="map(xs:string, xs:string)" select="map{
      'italic': 'italic', 'italics': 'italic', 'i': 'italic', 'it': 'italic', 'ital': 'italic',
      'font-style:italic': 'italic', 'font-style:oblique': 'italic',
      'roman': 'roman', 'normal': 'roman', 'font-style:normal': 'roman', 'upright': 'roman',
      'bold': 'bold', 'b': 'bold', 'bf': 'bold', 'font-weight:bold': 'bold',
      'smallcaps': 'small-caps', 'small-caps': 'small-caps', 'sc': 'small-caps',
      'smallcap': 'small-caps', 'font-variant:small-caps': 'small-caps',
      'caps': 'capitals', 'uppercase': 'capitals', 'allcaps': 'capitals',
      'text-transform:uppercase': 'capitals',
      'sup': 'superscript', 'super': 'superscript', 'superscript': 'superscript',
      'vertical-align:super': 'superscript',
      'sub': 'subscript', 'subscript': 'subscript', 'vertical-align:sub': 'subscript',
      'underline': 'underline', 'underlined': 'underline', 'u': 'underline', 'ul': 'underline',
      'text-decoration:underline': 'underline', 'doubleunderline': 'double-underline',
      'double-underline': 'double-underline', 'overline': 'overline',
      'strike': 'struck', 'strikethrough': 'struck', 'struck': 'struck',
      'text-decoration:line-through': 'struck',
      'spaced': 'spaced', 'letterspaced': 'spaced', 'gesperrt': 'spaced', 'wide': 'spaced',
      'center': 'centred', 'centre': 'centred', 'centered': 'centred', 'centred': 'centred',
      'text-align:center': 'centred',
      'right': 'right', 'flushright': 'right', 'right-aligned': 'right', 'text-align:right': 'right',
      'indent': 'indented', 'indented': 'indented', 'indent1': 'indented', 'indent2': 'indented',
      'large': 'large', 'larger': 'large', 'font-size:large': 'large', 'font-size:larger': 'large',
      'small': 'small', 'smaller': 'small', 'font-size:small': 'small', 'font-size:smaller': 'small',
      'tt': 'typewriter', 'typewriter': 'typewriter', 'monospace': 'typewriter', 'code': 'typewriter',
      'font-family:monospace': 'typewriter',
      'blackletter': 'blackletter', 'gothic': 'blackletter', 'fraktur': 'blackletter',
      'run-in': 'run-in', 'inline': 'inline', 'display': 'block', 'block': 'block', 'display:block': 'block'
    }"/>

  <!-- The styles an element asks for, without double. -->
  <xsl:function name="rend:of" as="xs:string*">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="words" as="xs:string*" select="
        $element/@rend/(tokenize(lower-case(.), '[\s();]+'), replace(lower-case(.), '\s+', '')),
        $element/@style/rend:declarations(.),
        $element/@rendition/tokenize(.)[starts-with(., '#')]
            ! id:owner($element, substring(., 2)) ! rend:declarations(string(.)),
        $element/@rendition/tokenize(.) ! replace(., '^.*:', '')"/>
    <xsl:sequence select="distinct-values($words ! $rend:styles(.))"/>
  </xsl:function>

  <!-- The ornament that a milestone of the source is: as printed in @n, if that is no number. -->
  <xsl:function name="rend:ornament" as="xs:string">
    <xsl:param name="milestone" as="element(milestone)"/>
    <xsl:sequence select="($milestone/@n/normalize-space()[.][not(matches(., '[\p{L}\p{N}]'))],
        '* * *')[1]"/>
  </xsl:function>

  <!-- The declarations of a piece of CSS, in lower case without spaces. -->
  <xsl:function name="rend:declarations" as="xs:string*">
    <xsl:param name="css" as="xs:string"/>
    <xsl:sequence select="tokenize(lower-case($css), '[;{}]') ! replace(., '\s+', '')"/>
  </xsl:function>
</xsl:stylesheet>
