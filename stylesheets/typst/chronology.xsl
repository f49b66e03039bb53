<?xml version="1.0" encoding="UTF-8"?>
<!-- The chronology: the dates that a book names, by year and day, each with its pages. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xmlns:name="tei-tools:names"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="dates" as="element(date)*"
      select="$texts//date[$is-book][t:is-chronicled(.)]"/>

  <!-- A date with a year; the dates over the entries of a diary stand in their order anyway. -->
  <xsl:function name="t:is-chronicled" as="xs:boolean">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="name:kind($date) = 'dates' and not($date/@prev) and exists(t:year-of($date))
        and empty($date/ancestor::head[t:is-date-of-entry(.)])"/>
  </xsl:function>

  <!-- A few dates make no chronology. -->
  <xsl:variable name="has-chronology" as="xs:boolean"
      select="count(distinct-values($dates ! name:date-key(.))) ge 10"/>

  <!-- The year in which a date begins, as digits, with a minus before Christ. -->
  <xsl:function name="t:year-of" as="xs:string?">
    <xsl:param name="date" as="element(date)"/>
    <xsl:sequence select="(name:from($date), name:to($date))[1]
        [matches(., '^-?\d{4,6}(-\d\d(-\d\d)?)?(T.*)?$')] ! replace(., '^(-?\d+).*$', '$1')"/>
  </xsl:function>

  <xsl:template match="date" mode="mention" as="xs:string*">
    <xsl:sequence select="('date:' || name:date-key(.))[$has-chronology][t:is-chronicled(current())]"/>
  </xsl:template>

  <xsl:template name="chronology" as="xs:string*">
    <xsl:variable name="years" as="xs:string*">
      <xsl:for-each-group select="$dates[$has-chronology]" group-by="t:year-of(.)">
        <xsl:sort select="number(current-grouping-key())"/>
        <xsl:variable name="year" as="xs:string" select="current-grouping-key()"/>
        <xsl:variable name="days" as="xs:string*">
          <xsl:for-each-group select="current-group()" group-by="name:date-key(.)">
            <xsl:sort select="current-grouping-key()"/>
            <xsl:sequence select="'(' || t:literals((t:day(., $year), 'date:' || current-grouping-key())) || '), '"/>
          </xsl:for-each-group>
        </xsl:variable>
        <xsl:sequence select="'(' || t:literal(string(label:year($year))) || ', ' || string-join($days) || '), '"/>
      </xsl:for-each-group>
    </xsl:variable>
    <xsl:if test="exists($years)">
      <xsl:sequence select="t:chapter-start(false()), t:word-heading('chronology')"/>
      <xsl:sequence select="'chronology(' || string-join($years) || ')&#10;'"/>
    </xsl:if>
  </xsl:template>

  <!-- A date as it stands under its year: "4 December", "from 1 to 5 May"; '' for the year itself. -->
  <xsl:function name="t:day" as="xs:string">
    <xsl:param name="date" as="element(date)"/>
    <xsl:param name="year" as="xs:string"/>
    <xsl:variable name="ends" as="xs:string*" select="
        distinct-values((name:from($date), name:to($date)))
        ! (if (. eq $year) then '' else if (starts-with(., $year || '-')) then '-' || substring(., string-length($year) + 1) else .)"/>
    <xsl:variable name="months" as="xs:string*" select="distinct-values($ends ! replace(., '^--(\d\d)-\d\d$', '$1'))"/>
    <xsl:sequence select="
        if (count($ends) eq 2 and count($months) eq 1)
        then replace($ends[1], '^.*-0?', '') || '–' || label:date($ends[2])
        else string-join($ends ! (if (.) then label:date(.) else label:year($year)[count($ends) gt 1]), ' – ')"/>
  </xsl:function>
</xsl:stylesheet>
