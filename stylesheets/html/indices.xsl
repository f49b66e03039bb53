<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:link="tei-tools:links"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The indices of people, places, organisations and dates: every entry with every mention in its
       context, linked back. Needs authorities.xsl. -->

  <!-- Characters of context on either side of a mention. -->
  <xsl:variable name="html:context" as="xs:integer" select="60"/>

  <!-- What pages say of an entry of the index (name:index) beside its label: how often it is named
       and where, its other names, details, and addresses in authority files; and the lists of names
       and of addresses, by whence they come, of which those are made. -->
  <xsl:function name="html:described" as="map(*)">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="names" as="array(xs:string*)" select="html:names($entry)"/>
    <xsl:variable name="authorities" as="array(map(xs:string, xs:string)*)"
        select="html:authorities($entry)"/>
    <xsl:sequence select="map{'count': count($entry?occurrences),
        'names': $names, 'variants': html:other-names($entry?label, $names?*),
        'details': html:details($entry),
        'addresses': $authorities, 'authorities': html:first-of-each($authorities?*)}"/>
  </xsl:function>

  <!-- The entries of one index as a list; one that is continued from another page has been told of
       there. -->
  <xsl:function name="html:entries" as="element()">
    <xsl:param name="entries" as="map(*)*"/>
    <dl class="index">
      <xsl:for-each select="$entries">
        <div class="entry">
          <xsl:if test="not(?continued)">
            <xsl:attribute name="id" select="?slug"/>
          </xsl:if>
          <dt>
            <xsl:sequence select="html:entry-label(.)"/>
          </dt>
          <xsl:sequence select=".[not(?continued)] ! html:entry-facts(.)"/>
          <dd>
            <ul class="mentions">
              <xsl:sequence select="?mentions"/>
            </ul>
          </dd>
        </div>
      </xsl:for-each>
    </dl>
  </xsl:function>

  <!-- An entry's heading; the word under which it is filed stands out where it is not the first. -->
  <xsl:function name="html:entry-label" as="node()+">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="before" as="xs:string" select="substring-before($entry?label, $entry?filed)"/>
    <xsl:text>{$before}</xsl:text>
    <span class="filed">{if ($before) then $entry?filed else $entry?label}</span>
    <xsl:text>{substring-after($entry?label, $entry?filed)[$before]}</xsl:text>
  </xsl:function>

  <!-- What is known of an entry: other names, details, how often it is named, and its numbers in
       authority files. -->
  <xsl:function name="html:entry-facts" as="element()*">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:for-each select="string-join(($entry?variants, $entry?details), '; ')[.]">
      <dd class="details">{.}</dd>
    </xsl:for-each>
    <dd class="count">
      <xsl:text>{label:counted($entry?count, 'mention')}</xsl:text>
      <xsl:for-each select="$entry?authorities">
        <xsl:text> · </xsl:text>
        <a href="{?address}" rel="external">{?label}</a>
      </xsl:for-each>
    </dd>
  </xsl:function>

  <!-- What registers say of an entry: the entries to which its mentions point. -->
  <xsl:function name="html:registered" as="element()*">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:sequence select="$entry?occurrences/name:entry(.)"/>
  </xsl:function>

  <!-- The forms of an entry's name: in registers, then in the texts. -->
  <xsl:function name="html:names" as="array(xs:string*)">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="registered" as="element()*" select="html:registered($entry)
        /(persName | placeName | orgName | geogName | name)"/>
    <xsl:sequence select="[distinct-values($registered ! name:label(.)[.]),
        distinct-values($entry?occurrences[not(self::date)] ! name:label(.)[.])]"/>
  </xsl:function>

  <!-- The forms that differ from the label. -->
  <xsl:function name="html:other-names" as="xs:string*">
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="names" as="xs:string*"/>
    <xsl:sequence select="distinct-values($names)[not(lower-case(.) = lower-case($label))]"/>
  </xsl:function>

  <!-- What registers say of an entry beyond its names, numbers and place. -->
  <xsl:function name="html:details" as="xs:string*">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="facts" as="xs:string*">
      <xsl:apply-templates mode="html-detail" select="html:registered($entry)/*"/>
    </xsl:variable>
    <xsl:sequence select="distinct-values($facts[.])"/>
  </xsl:function>

  <xsl:mode name="html-detail" on-no-match="deep-skip"/>
  <xsl:template mode="html-detail" match="*" as="xs:string">
    <xsl:sequence select="meta:words(.)"/>
  </xsl:template>
  <xsl:template mode="html-detail" match="persName | placeName | orgName | geogName | name | idno
      | location | geo | person | place | org | event[not(normalize-space())]" as="xs:string?"/>
  <xsl:template mode="html-detail" match="birth | death | floruit" as="xs:string?">
    <xsl:variable name="dates" as="xs:string*"
        select="distinct-values(((name:from(.), name:to(.)) ! label:date(.)))"/>
    <xsl:variable name="words" as="xs:string" select="(meta:words(.)[.], string-join($dates, ' – '))[1]"/>
    <xsl:sequence select="string-join((label:word(local-name()), $words), ' ')[$words]"/>
  </xsl:template>

  <xsl:function name="html:mention" as="element()">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="from" as="xs:string"/>
    <li>
      <xsl:sequence select="html:attributes-of-mention($name)"/>
      <xsl:text>{name:before($name, $html:context)}</xsl:text>
      <a href="{link:to($from, $name)}">{name:text($name)}</a>
      <xsl:text>{name:after($name, $html:context)}</xsl:text>
      <xsl:text> </xsl:text>
      <span class="place-of-mention">{html:place-of-mention($name)}</span>
    </li>
  </xsl:function>

  <xsl:function name="html:attributes-of-mention" as="attribute()*">
    <xsl:param name="name" as="element()"/>
    <xsl:attribute name="class" select="'mention', html:doubt($name)"/>
    <xsl:sequence select="html:doubt-title($name)"/>
  </xsl:function>

  <!-- The text, where there are several, and the part in which a mention stands. -->
  <xsl:function name="html:place-of-mention" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:variable name="division" as="element()?"
        select="$name/ancestor::*[part:is-listed(.)][last()]"/>
    <xsl:variable name="text" as="element()" select="$name/ancestor::TEI[last()]"/>
    <xsl:variable name="title" as="xs:string?"
        select="meta:title($text)[$page:count gt 1]"/>
    <xsl:variable name="part" as="xs:string?" select="$division ! part:title(.)"/>
    <xsl:sequence select="string-join(($title,
        $part[not(lower-case(.) = lower-case($title))]), ', ')"/>
  </xsl:function>
</xsl:stylesheet>
