<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:speaker="tei-tools:speakers"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Transcripts of speech (TEI Guidelines 8): who says what, and what happens besides. -->

  <xsl:template mode="html" as="element()" match="u">
    <div>
      <xsl:sequence select="html:anchored(., ()), html:speaker(.)"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <!-- The name of who speaks, before the words; what goes with an utterance may tell it too. -->
  <xsl:function name="html:speaker" as="node()*">
    <xsl:param name="utterance" as="element()"/>
    <xsl:variable name="names" as="xs:string*" select="$utterance/(., parent::annotationBlock)[@who][1] ! speaker:names(.)"/>
    <xsl:if test="exists($names)">
      <span class="speaker">{string-join($names, ', ')}:</span>
      <xsl:text> </xsl:text>
    </xsl:if>
  </xsl:function>

  <!-- Sounds and movements that are no words, and events: in brackets, of who makes them. -->
  <xsl:template mode="html" as="element()" match="vocal | kinesic | incident | pause">
    <xsl:variable name="names" as="xs:string*" select="speaker:names(.)[empty(current()/ancestor::u)]"/>
    <xsl:variable name="words" as="node()*">
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:variable>
    <xsl:element name="{if (ancestor::u or ancestor::p or ancestor::ab or ancestor::l) then 'span' else 'p'}">
      <xsl:sequence select="html:attributes(., 'happening')"/>
      <xsl:text>({string-join($names, ', ')}{': '[exists($names)]}</xsl:text>
      <xsl:sequence select="if ($words[normalize-space()]) then $words else html:happening(.)"/>
      <xsl:text>)</xsl:text>
    </xsl:element>
  </xsl:template>

  <!-- What an event without a description is called; a pause with its length. -->
  <xsl:function name="html:happening" as="xs:string">
    <xsl:param name="event" as="element()"/>
    <xsl:sequence select="string-join((if ($event/self::pause) then label:word('pause')
        else ($event/@type, $event/local-name())[1], $event/@dur ! html:duration(.)), ', ')"/>
  </xsl:function>

  <!-- A stretch of time (xs:duration, "PT1M2.5S"): "1 min 2.5 s". -->
  <xsl:function name="html:duration" as="xs:string">
    <xsl:param name="time" as="xs:string"/>
    <xsl:variable name="span" as="xs:dayTimeDuration?"
        select="$time[. castable as xs:dayTimeDuration] ! xs:dayTimeDuration(.)"/>
    <xsl:variable name="units" as="map(*)*" select="map{'h': 24 * days-from-duration($span) + hours-from-duration($span)},
        map{'min': minutes-from-duration($span)}, map{'s': seconds-from-duration($span)}"/>
    <xsl:sequence select="if (empty($span)) then $time
        else string-join(for $unit in $units return $unit?*[. gt 0] ! (. || '&#160;' || map:keys($unit)), ' ')"/>
  </xsl:function>

  <xsl:template mode="html" as="element()" match="(vocal | kinesic | incident)/desc | u//writing">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
