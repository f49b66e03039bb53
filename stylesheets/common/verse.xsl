<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:verse="tei-tools:verse"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The numbers of verse lines: the editor's, or a count that begins anew in each division. -->

  <!-- The parts of a divided line that come before this one; not more than ten. -->
  <xsl:function name="verse:before" as="element(l)*">
    <xsl:param name="line" as="element(l)"/>
    <xsl:sequence select="verse:before($line, 10)"/>
  </xsl:function>
  <xsl:function name="verse:before" as="element(l)*">
    <xsl:param name="line" as="element(l)"/>
    <xsl:param name="most" as="xs:integer"/>
    <xsl:variable name="before" as="element(l)?" select="
        $line[@part = ('M', 'F')]/preceding::l[1][@part = ('I', 'M')][$most gt 0]"/>
    <xsl:sequence select="$before ! verse:before(., $most - 1), $before"/>
  </xsl:function>

  <!-- Lines are numbered in steps of this many. -->
  <xsl:variable name="verse:step" as="xs:integer" select="5"/>

  <xsl:accumulator name="verse:count" as="xs:integer" initial-value="0">
    <xsl:accumulator-rule match="text | body | div | div1 | div2 | div3 | div4 | div5 | div6 | div7
        | floatingText | quote[l or lg] | q[l or lg] | note[l or lg] | lg[head]" select="0"/>
    <xsl:accumulator-rule match="l[not(@part = ('M', 'F'))]" select="$value + 1"/>
  </xsl:accumulator>

  <xsl:key name="verse:stated" match="l[@n]" use="true()"/>

  <!-- The number by which a line is cited: its own, or its count where no line has one. -->
  <xsl:function name="verse:place" as="xs:string?">
    <xsl:param name="line" as="element(l)"/>
    <xsl:variable name="stated" as="xs:string" select="verse:stated($line)"/>
    <xsl:sequence select="if (matches($stated, '^\d{1,6}\p{Ll}?$')) then $stated
        else string($line/accumulator-before('verse:count'))[not(key('verse:stated', true(), root($line)))]"/>
  </xsl:function>
  <xsl:function name="verse:stated" as="xs:string">
    <xsl:param name="line" as="element(l)"/>
    <xsl:sequence select="replace($line/@n, '^(\d+\.)+', '')"/>
  </xsl:function>

  <!-- The number to print beside a line: every fifth where each line has one, each where the source
       has a few, as in its margin, and a count where it has none. Verse too short needs none. -->
  <xsl:function name="verse:number" as="xs:string?">
    <xsl:param name="line" as="element(l)"/>
    <xsl:variable name="stated" as="xs:string" select="verse:stated($line)"/>
    <xsl:variable name="count" as="xs:integer" select="$line/accumulator-before('verse:count')"/>
    <xsl:sequence select="
        if ($line/@part = ('M', 'F')) then ()
        else if (matches($stated, '^\d{1,6}$')) then $stated[number(.) mod $verse:step = 0
            or empty(($line/preceding::l[1], $line/following::l[1])/@n)]
        else if ($stated) then ()
        else string($count)[$count mod $verse:step = 0][not(key('verse:stated', true(), root($line))
            or $line/ancestor::quote or
            $line/ancestor::q or $line/ancestor::note or $line/ancestor::epigraph)]"/>
  </xsl:function>
</xsl:stylesheet>
