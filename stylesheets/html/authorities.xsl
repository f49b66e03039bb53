<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The numbers that authority files give to persons, places and organisations, as links. -->

  <!-- What an authority is called, and what goes before a number to make an address; by the @type
       or @subtype of idno, in lower case without marks. -->
  <xsl:variable name="html:authority-files" as="map(xs:string, array(xs:string))" select="map{
      'wikidata': ['Wikidata', 'https://www.wikidata.org/wiki/'],
      'viaf': ['VIAF', 'https://viaf.org/viaf/'],
      'gnd': ['GND', 'https://d-nb.info/gnd/'],
      'geonames': ['GeoNames', 'https://www.geonames.org/'],
      'isni': ['ISNI', 'https://isni.org/isni/'],
      'orcid': ['ORCID', 'https://orcid.org/'],
      'lccn': ['Library of Congress', 'https://id.loc.gov/authorities/names/'],
      'tgn': ['Getty TGN', 'https://vocab.getty.edu/tgn/'],
      'pleiades': ['Pleiades', 'https://pleiades.stoa.org/places/'],
      'wikipedia': ['Wikipedia', 'https://en.wikipedia.org/wiki/']
    }"/>

  <!-- The addresses of an entry, each with its label: those of the register's idno, what its mentions
       point at on the web, and what its entry in the register does. -->
  <xsl:function name="html:authorities" as="array(map(xs:string, xs:string)*)">
    <xsl:param name="entry" as="map(*)"/>
    <xsl:variable name="registered" as="element()*" select="html:registered($entry)"/>
    <xsl:sequence select="[
        html:first-of-each($registered/(idno | *[not(self::place or self::person or self::org)]/idno)
            ! html:authority(.)),
        html:first-of-each(html:pointed-at($entry?occurrences/@ref)),
        html:first-of-each(html:pointed-at($registered/(@ref, @sameAs, @corresp)))]"/>
  </xsl:function>
  <xsl:function name="html:pointed-at" as="map(xs:string, xs:string)*">
    <xsl:param name="pointers" as="attribute()*"/>
    <xsl:sequence select="$pointers ! tokenize(.) ! html:address(.)
        ! map{'address': ., 'label': html:host(.)}"/>
  </xsl:function>

  <!-- Addresses without double. -->
  <xsl:function name="html:first-of-each" as="map(xs:string, xs:string)*">
    <xsl:param name="authorities" as="map(xs:string, xs:string)*"/>
    <xsl:for-each-group select="$authorities" group-by="?address">
      <xsl:sequence select="."/>
    </xsl:for-each-group>
  </xsl:function>

  <xsl:function name="html:authority" as="map(xs:string, xs:string)?">
    <xsl:param name="number" as="element(idno)"/>
    <xsl:variable name="value" as="xs:string" select="normalize-space($number)"/>
    <xsl:variable name="file" as="array(xs:string)?" select="($number/(@subtype, @type)
        ! $html:authority-files(lower-case(replace(., '[^A-Za-z]', ''))))[1]"/>
    <xsl:variable name="address" as="xs:string?" select="(html:address($value),
        $file[matches($value, '^[\w.-]{1,80}$')] ! (.(2) || $value))[1]"/>
    <xsl:sequence select="$address ! map{'address': ., 'label': ($file ! .(1), html:host(.))[1]}"/>
  </xsl:function>

  <!-- An address of the web, safe to link to; nothing for anything else. -->
  <xsl:function name="html:address" as="xs:string?">
    <xsl:param name="value" as="xs:string"/>
    <xsl:sequence select="$value[matches(., '^https?://[^\s&lt;&gt;&quot;{}|\\^`]+$')] ! iri-to-uri(.)"/>
  </xsl:function>

  <xsl:function name="html:host" as="xs:string">
    <xsl:param name="address" as="xs:string"/>
    <xsl:variable name="host" as="xs:string"
        select="replace($address, '^https?://(www\.)?([^/:?#]+).*$', '$2')"/>
    <xsl:variable name="known" as="array(xs:string)?" select="(tokenize($host, '\.')
        ! $html:authority-files(.))[1]"/>
    <xsl:sequence select="($known ! .(1), $host)[1]"/>
  </xsl:function>
</xsl:stylesheet>
