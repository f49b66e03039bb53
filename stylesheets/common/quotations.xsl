<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:id="tei-tools:identifiers"
    xmlns:quote="tei-tools:quotations"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Whether a quotation is set in the line or apart, and whether the edition must add its marks
       because the encoder took them out. Needs identifiers.xsl. -->

  <xsl:variable name="quote:marks" as="xs:string">["'“”„‟‘’‚‛«»‹›「」『』〝〞—–]</xsl:variable>

  <!-- A quotation that stands apart from the line: it holds blocks, or stands where blocks stand. -->
  <xsl:function name="quote:is-block" as="xs:boolean">
    <xsl:param name="quotation" as="element()"/>
    <xsl:sequence select="quote:holds-blocks($quotation)
        or $quotation/self::floatingText
        or $quotation/parent::*[self::div or self::body or self::back or self::front
            or self::epigraph or self::sp or self::postscript or self::note
            or self::cit[parent::div or parent::body or parent::epigraph]
            or matches(local-name(), '^div[0-7]$')]
           and not($quotation/parent::note/text()[normalize-space()])
        or tokenize($quotation/@rend) = ('block', 'blockquote', 'display')"/>
  </xsl:function>

  <!-- The mark of the source on this side ("before", "after") of a quotation in the line, as its
       @rendition tells it: <rendition scope="before">content: "“"</rendition> (TEI 2.3.4). -->
  <xsl:function name="quote:drawn" as="xs:string?">
    <xsl:param name="quotation" as="element()"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:sequence select="quote:stated($quotation, $side)[not(quote:holds-blocks($quotation))]"/>
  </xsl:function>

  <!-- The same, also of a quotation that stands apart from the line. -->
  <xsl:function name="quote:stated" as="xs:string?">
    <xsl:param name="quotation" as="element()"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:variable name="content" as="xs:string">^[^"']*content:\s*("(([^"\\]|\\.)*)"|'(([^'\\]|\\.)*)').*$</xsl:variable>
    <xsl:sequence select="(tokenize($quotation/@rendition)[starts-with(., '#')]
        ! id:owner($quotation, substring(., 2))[self::rendition][@scope = $side]
            [matches(., $content, 's')] ! replace(., $content, '$2$4', 's')
            ! replace(., '\\(.)', '$1'))[1]"/>
  </xsl:function>

  <xsl:function name="quote:holds-blocks" as="xs:boolean">
    <xsl:param name="quotation" as="element()"/>
    <xsl:sequence select="exists($quotation/(p | ab | lg | l | sp | list | table | floatingText))"/>
  </xsl:function>

  <!-- The mark that the edition sets on this side: the source's, or else the `usual` one. -->
  <xsl:function name="quote:mark" as="xs:string?">
    <xsl:param name="quotation" as="element()"/>
    <xsl:param name="side" as="xs:string"/>
    <xsl:param name="usual" as="xs:string?"/>
    <xsl:variable name="is-drawn" as="xs:boolean"
        select="exists(('before', 'after') ! quote:drawn($quotation, .))"/>
    <xsl:sequence select="if ($is-drawn) then quote:drawn($quotation, $side) else $usual"/>
  </xsl:function>

  <!-- Whether the marks of a quotation in the line are missing from the text. -->
  <xsl:function name="quote:wants-marks" as="xs:boolean">
    <xsl:param name="quotation" as="element()"/>
    <xsl:variable name="before" as="xs:string"
        select="string($quotation/preceding-sibling::node()[1][self::text()])"/>
    <xsl:variable name="previous" as="element()?"
        select="$quotation/preceding-sibling::node()[1][self::quote or self::q or self::said]"/>
    <xsl:sequence select="not($quotation/@prev) and not($quotation/@next) and not($previous)
        and not($quotation/ancestor::*[self::q or self::said][not(quote:is-block(.))])
        and not(matches($quotation, '^\s*' || $quote:marks))
        and not(matches($quotation, $quote:marks || '\s*$'))
        and not(matches($before, $quote:marks || '\s*$'))
        and not(tokenize($quotation/@rend) = ('italic', 'none', 'inline'))"/>
  </xsl:function>
</xsl:stylesheet>
