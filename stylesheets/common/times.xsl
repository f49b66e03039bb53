<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:name="tei-tools:names"
    xmlns:time="tei-tools:times"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Dates as stretches on the line of years (TEI Guidelines 3.6.4, 14.4): numbers in which 1861.5
       is the middle of 1861, 0 the year 1 BC. Needs names.xsl. -->

  <!-- First and last moment that a date may mean; nothing for one without a year. -->
  <xsl:function name="time:stretch" as="xs:double*">
    <xsl:param name="date" as="element()"/>
    <xsl:variable name="from" as="xs:string?" select="name:from($date)[time:has-year(.)]"/>
    <xsl:variable name="to" as="xs:string?" select="name:to($date)[time:has-year(.)]"/>
    <xsl:variable name="ends" as="xs:double*"
        select="time:start(($from, $to)[1]), time:end(($to, $from)[1])"/>
    <xsl:sequence select="$ends[1], max($ends)[exists($ends)]"/>
  </xsl:function>

  <xsl:function name="time:has-year" as="xs:boolean">
    <xsl:param name="when" as="xs:string"/>
    <xsl:sequence select="matches($when, '^-?\d{4,6}(-\d\d(-\d\d)?)?(T.*)?$')"/>
  </xsl:function>

  <xsl:function name="time:start" as="xs:double?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:sequence select="time:parts($when) ! (?year + ((?month, 1)[1] - 1) div 12
        + ((?day, 1)[1] - 1) div 372)"/>
  </xsl:function>
  <xsl:function name="time:end" as="xs:double?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:sequence select="time:parts($when) ! (if (empty(?month)) then ?year + 1
        else if (empty(?day)) then ?year + ?month div 12
        else ?year + (?month - 1) div 12 + ?day div 372)"/>
  </xsl:function>

  <!-- Year (0 for 1 BC), month and day of a W3C date, as far as it has them. -->
  <xsl:function name="time:parts" as="map(xs:string, xs:double?)?">
    <xsl:param name="when" as="xs:string?"/>
    <xsl:variable name="numbers" as="xs:double*"
        select="tokenize(replace($when, '^-|T.*$', ''), '-')[.] ! number()"/>
    <xsl:sequence select="map{
        'year': if (starts-with($when, '-')) then 1 - $numbers[1] else $numbers[1],
        'month': $numbers[2][. = 1 to 12], 'day': $numbers[3][. = 1 to 31]}[exists($numbers)]"/>
  </xsl:function>

  <!-- Whether the date is an estimate: not before, not after. -->
  <xsl:function name="time:is-estimate" as="xs:boolean">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="exists($date/(@notBefore, @notAfter, @notBefore-iso, @notAfter-iso))"/>
  </xsl:function>
</xsl:stylesheet>
