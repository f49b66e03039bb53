<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:verse="tei-tools:verse"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The numbers of verse lines: the editor's, or a count that begins anew in each division. -->

  <!-- Lines are numbered in steps of this many. -->
  <xsl:variable name="verse:step" as="xs:integer" select="5"/>

  <xsl:accumulator name="verse:count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text | body | div | div1 | div2 | div3 | div4 | div5 | div6 | div7
        | floatingText | quote[l or lg] | q[l or lg] | note[l or lg] | lg[head]" select="0"/>
    <xsl:accumulator-rule match="l[not(@part = ('M', 'F'))]" select="$value + 1"/>
  </xsl:accumulator>

  <!-- The number to print beside a line; nothing for most lines, and for verse too short to need it. -->
  <xsl:function name="verse:number" as="xs:string?">
    <xsl:param name="line" as="element(l)"/>
    <xsl:variable name="stated" as="xs:string" select="replace($line/@n, '^(\d+\.)+', '')"/>
    <xsl:variable name="count" as="xs:integer" select="$line/accumulator-before('verse:count')"/>
    <xsl:sequence select="
        if ($line/@part = ('M', 'F')) then ()
        else if (matches($stated, '^\d{1,6}$')) then $stated[number(.) mod $verse:step = 0]
        else if ($stated) then ()
        else string($count)[$count mod $verse:step = 0][not($line/ancestor::quote or
            $line/ancestor::q or $line/ancestor::note or $line/ancestor::epigraph)]"/>
  </xsl:function>
</xsl:stylesheet>
