<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:name="tei-tools:names"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Where a name is filed: under which of its words, and in the order of which alphabet. The
       processor knows no alphabet but the common one, so those of languages stand here. -->

  <!-- The language of the edition, as ISO 639-1. -->
  <xsl:variable name="name:language" as="xs:string" select="'en'"/>

  <!-- Letters that come after z, in their order, in languages where they are letters of their own;
       elsewhere they are filed as the letter without its mark. -->
  <xsl:variable name="name:after-z" as="map(xs:string, xs:string)" select="map{
      'sv': 'åäö', 'fi': 'åäö', 'da': 'æøå', 'nb': 'æøå', 'nn': 'æøå', 'no': 'æøå',
      'is': 'þæö', 'et': 'õäöü'
    }"/>
  <!-- Letters that come after the letter whose mark they bear. -->
  <xsl:variable name="name:after-letter" as="map(xs:string, xs:string)" select="map{
      'es': 'ñ', 'pl': 'ąćęłńóśźż', 'cs': 'čřšž', 'sk': 'äčôšž', 'hr': 'čćđšž', 'sl': 'čšž',
      'hu': 'öü', 'tr': 'çğöşü', 'lt': 'čšž', 'lv': 'čģķļņšž', 'ro': 'ăâîșț', 'is': 'áðéíóúý'
    }"/>
  <!-- Letters that no decomposition parts. -->
  <xsl:variable name="name:written-out" as="map(xs:string, xs:string)" select="map{
      'æ': 'ae', 'œ': 'oe', 'ø': 'o', 'ß': 'ss', 'þ': 'th', 'ð': 'd', 'ł': 'l', 'đ': 'd', 'ı': 'i'
    }"/>

  <!-- A heading in the order of the edition's alphabet, by code points; without leading article. -->
  <xsl:function name="name:sort-key" as="xs:string">
    <xsl:param name="label" as="xs:string"/>
    <xsl:variable name="letters" as="xs:string*">
      <xsl:for-each select="string-to-codepoints(
          normalize-unicode(lower-case(substring($label, 1, 200)), 'NFC'))">
        <xsl:sequence select="name:letter-key(codepoints-to-string(.))"/>
      </xsl:for-each>
    </xsl:variable>
    <xsl:sequence select="string-join($letters) => replace('^(the|a|an)\s+', '')
        => replace('[^\p{L}\p{N}{} ]', '') => normalize-space()"/>
  </xsl:function>

  <!-- A letter's key: "{" comes after z. -->
  <xsl:function name="name:letter-key" as="xs:string">
    <xsl:param name="letter" as="xs:string"/>
    <xsl:variable name="last" as="xs:string" select="string($name:after-z($name:language))"/>
    <xsl:variable name="bare" as="xs:string"
        select="replace(normalize-unicode($letter, 'NFD'), '\p{Mn}', '')"/>
    <xsl:sequence select="
        if ($last and contains($last, $letter)) then '{' || string-length(substring-before($last, $letter))
        else if (contains(string($name:after-letter($name:language)), $letter)) then $bare || '{'
        else ($name:written-out($letter), $bare)[1]"/>
  </xsl:function>

  <!-- The letter under which a heading stands: the first of its key, with the mark that makes it a
       letter of its own; "#" for what begins with none. -->
  <xsl:function name="name:initial" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:variable name="last" as="xs:string" select="string($name:after-z($name:language))"/>
    <xsl:sequence select="upper-case(
        if (matches($key, '^\{\d')) then substring($last, 1 + xs:integer(substring($key, 2, 1)), 1)
        else if (matches($key, '^\p{L}')) then substring($key, 1, 1) else '#')"/>
  </xsl:function>

  <!-- The words of a heading under which it is filed: those of a surname that is tagged or, of a
       person, the last word of a name in several; else the heading itself. -->
  <xsl:function name="name:filed-under" as="xs:string">
    <xsl:param name="name" as="element()"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="kind" as="xs:string"/>
    <xsl:variable name="plain" as="xs:string" select="replace($label, ',.*$', '', 's')"/>
    <xsl:variable name="words" as="xs:string*" select="tokenize($plain)"/>
    <xsl:variable name="has-surname" as="xs:boolean" select="$kind = 'people'
        and empty($name/descendant-or-self::persName/surname)
        and count($words) gt 1 and matches($words[last()], '^\p{Lu}[\p{L}\p{M}’''-]+$')
        and not(matches($words[last()], '^[IVX]+$'))
        and not($words = ('of', 'the', 'de', 'von', 'St', 'St.', 'King', 'Queen', 'Saint', 'Pope'))"/>
    <xsl:sequence select="string(($name/@sortKey[normalize-space()],
        $words[last()][$has-surname], $label)[1])"/>
  </xsl:function>
</xsl:stylesheet>
