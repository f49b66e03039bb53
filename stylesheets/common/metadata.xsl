<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels"
    xmlns:language="tei-tools:languages"
    xmlns:line="tei-tools:line-ends"
    xmlns:meta="tei-tools:metadata"
    xmlns:name="tei-tools:names"
    xmlns:note="tei-tools:notes"
    xmlns:part="tei-tools:parts"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- What the header says about a text. Needs labels.xsl, languages.xsl, line-ends.xsl, names.xsl, notes.xsl
       and parts.xsl. -->

  <!-- The texts of a source: its outermost TEI elements (several in a teiCorpus). -->
  <xsl:function name="meta:texts" as="element(TEI)*">
    <xsl:param name="source" as="document-node()"/>
    <xsl:sequence select="$source/descendant::TEI[not(ancestor::TEI)][not(ancestor::*:egXML)]"/>
  </xsl:function>

  <xsl:function name="meta:title" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="titles" as="element(title)*"
        select="$tei/teiHeader/fileDesc/titleStmt/title[normalize-space()]"/>
    <xsl:variable name="main" as="element(title)*" select="($titles[@level = 'a'],
        $titles[not(@level = ('s', 'j'))][not(@type) or @type = ('main', 'full')], $titles)[1]"/>
    <xsl:sequence select="(meta:words($main),
        ($tei/text//titlePart, $tei/text//head[not(part:is-kicker(.))])[1] ! meta:words(.), label:word('untitled'))
        [normalize-space()][1]"/>
  </xsl:function>

  <xsl:function name="meta:subtitle" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="string-join($tei/teiHeader/fileDesc/titleStmt
        /title[@type = ('sub', 'alt', 'desc')] ! meta:words(.), '. ')"/>
  </xsl:function>

  <xsl:function name="meta:authors" as="xs:string*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="distinct-values($tei/teiHeader/fileDesc/titleStmt/author
        ! meta:words((persName, orgName, name, .)[1])[.][not(lower-case(.) = $meta:nobody)])"/>
  </xsl:function>

  <!-- Words by which headers say that they know no author. -->
  <xsl:variable name="meta:nobody" as="xs:string+"
      select="'unknown', 'anonymous', 'anon.', 'anon', '[unknown]', 'n.n.', 'unbekannt', 'inconnu'"/>

  <xsl:function name="meta:editors" as="xs:string*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="distinct-values($tei/teiHeader/fileDesc/titleStmt/editor
        ! meta:words((persName, orgName, name, .)[1])[.])"/>
  </xsl:function>

  <!-- The language of the text, as a BCP 47 tag; "und" where nothing says it. -->
  <xsl:function name="meta:language" as="xs:string">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="stated" as="xs:string*" select="($tei/text/@xml:lang, $tei/@xml:lang,
        $tei/ancestor::*/@xml:lang, $tei/text/body/@xml:lang,
        $tei/teiHeader/profileDesc/langUsage/language/@ident) ! string()"/>
    <xsl:sequence
        select="($stated[language:is-tag(.)][not(matches(., '^x-', 'i'))] ! language:tag(.), 'und')[1]"/>
  </xsl:function>

  <!-- The element that dates the text: the letter's sending, its making, its source, its edition. -->
  <xsl:function name="meta:dated" as="element()?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="header" as="element()?" select="$tei/teiHeader"/>
    <xsl:variable name="dates" as="element()*" select="
        $header/profileDesc/correspDesc/correspAction[@type = 'sent']/date,
        $header/profileDesc/creation/(. | date),
        $header/fileDesc/sourceDesc//(origDate | date),
        ($tei/text//(docDate | dateline//date | opener//date))[1],
        $header/fileDesc/publicationStmt/date[not(meta:has-source($tei))]"/>
    <xsl:sequence select="($dates[name:from(.) or name:to(.)], $dates[self::date])[1]"/>
  </xsl:function>

  <!-- Whether the text is from a book or manuscript: then its edition's date is not its own. -->
  <xsl:function name="meta:has-source" as="xs:boolean">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="exists($tei/teiHeader/fileDesc/sourceDesc//(bibl | biblStruct | biblFull
        | msDesc)[normalize-space()])"/>
  </xsl:function>

  <!-- The text's date for machines ("1843-02-07", "1843"), or nothing. -->
  <xsl:function name="meta:when" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="meta:dated($tei) ! (name:from(.), name:to(.))[1]"/>
  </xsl:function>

  <!-- The text's date for readers. -->
  <xsl:function name="meta:date" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="meta:dated($tei) ! meta:date-words(.)"/>
  </xsl:function>

  <!-- A date as readers say it. -->
  <xsl:function name="meta:date-words" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="if (name:from($date) or name:to($date))
        then string-join(distinct-values((name:from($date), name:to($date)) ! label:date(.)), ' – ')
        else meta:words($date)[.]"/>
  </xsl:function>

  <xsl:function name="meta:publisher" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/publicationStmt/(publisher, authority,
        distributor) ! meta:words(.))[.][1]"/>
  </xsl:function>

  <xsl:function name="meta:licence" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/publicationStmt//licence
        ! (@target, meta:words(.)))[normalize-space()][1] ! string()"/>
  </xsl:function>

  <!-- A few sentences about the text: its abstract, or nothing. -->
  <xsl:function name="meta:description" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/profileDesc/abstract ! meta:words(.))[.][1]"/>
  </xsl:function>

  <!-- The edition's own identifier, where the header gives one. -->
  <xsl:function name="meta:identifier" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/publicationStmt/idno ! meta:words(.))[.][1]"/>
  </xsl:function>

  <!-- The words of an element in one line, notes apart. -->
  <xsl:function name="meta:words" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="normalize-space(string-join(note:line($element) ! line:read(.)))"/>
  </xsl:function>
</xsl:stylesheet>
