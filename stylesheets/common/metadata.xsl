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
        ! meta:named(.) ! meta:words(.)[.][not(lower-case(.) = $meta:nobody)])"/>
  </xsl:function>

  <!-- The names in a statement of who is responsible: several are several persons, unless they are
       forms of one name, told apart by type or language. -->
  <xsl:function name="meta:named" as="element()*">
    <xsl:param name="statement" as="element()"/>
    <xsl:variable name="names" as="element()*"
        select="($statement/persName, $statement/orgName, $statement/name)[normalize-space()]"/>
    <xsl:variable name="first" as="element()" select="($names, $statement)[1]"/>
    <xsl:sequence select="if ($names/(@type, @xml:lang, @full) or count(distinct-values($names ! local-name())) gt 1)
        then $first else ($names, $first[empty($names)])"/>
  </xsl:function>

  <!-- Words by which headers say that they know no author. -->
  <xsl:variable name="meta:nobody" as="xs:string+"
      select="'unknown', 'anonymous', 'anon.', 'anon', '[unknown]', 'n.n.', 'unbekannt', 'inconnu'"/>

  <xsl:function name="meta:editors" as="xs:string*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="distinct-values($tei/teiHeader/fileDesc/titleStmt/editor
        ! meta:named(.) ! meta:words(.)[.])"/>
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

  <!-- The element that dates the work: the letter's sending, its making, its source, its title page or
       first lines. The date of the edition is another's: meta:issued. -->
  <xsl:function name="meta:dated" as="element()?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="profile" as="element()?" select="$tei/teiHeader/profileDesc"/>
    <xsl:sequence select="(
        ($profile/correspDesc/correspAction[@type = 'sent']/date)[meta:is-date(.)][1],
        ($profile/creation//(date | origDate), $profile/creation[exists(meta:moment(.))])
            [meta:is-date(.)][1],
        meta:source-dates($tei/teiHeader/fileDesc/sourceDesc)[meta:is-date(.)][1],
        ($tei/text ! key('meta:dates-in-text', true(), .)[meta:is-date(.)])[1])[1]"/>
  </xsl:function>
  <xsl:key name="meta:dates-in-text" match="docDate | dateline//date | opener//date" use="true()"/>

  <!-- What dates a source: a manuscript's origin, a recording, a first edition, any other reference;
       neither a file from which this one was made, nor what else a description tells of. -->
  <xsl:function name="meta:source-dates" as="element()*">
    <xsl:param name="sources" as="element(sourceDesc)*"/>
    <xsl:variable name="references" as="element()*" select="$sources/(. | listBibl)/(bibl | biblStruct
        | biblFull[empty(publicationStmt/availability)])[not(matches(@type, 'digital|electronic|online', 'i'))]"/>
    <xsl:sequence select="$sources/msDesc/history/origin/(.//origDate, .[name:from(.) or name:to(.)]),
        $sources/msDesc//origDate, $sources/recordingStmt/recording/date,
        ($references[@type = 'firstEdition'], $references)
            ! .//(date | origDate)[empty(ancestor::note | ancestor::relatedItem)]"/>
  </xsl:function>

  <!-- Whether a date says when: in an attribute, or in words with a number. -->
  <xsl:function name="meta:is-date" as="xs:boolean">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="exists((name:from($date), name:to($date))) or matches(meta:words($date), '\d')"/>
  </xsl:function>

  <!-- A date for machines ("1843-02-07", "1843"): its attribute, or its words where they are that. -->
  <xsl:function name="meta:moment" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="(name:from($date), name:to($date),
        meta:words($date)[matches(., '^\d{4}(-\d{2}){0,2}$')])[1]"/>
  </xsl:function>

  <!-- The work's date for machines, or nothing. -->
  <xsl:function name="meta:when" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="meta:dated($tei) ! meta:moment(.)"/>
  </xsl:function>

  <!-- The work's date for readers. -->
  <xsl:function name="meta:date" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="meta:dated($tei) ! meta:date-words(.)"/>
  </xsl:function>

  <!-- A date as readers say it. -->
  <xsl:function name="meta:date-words" as="xs:string?">
    <xsl:param name="date" as="element()"/>
    <xsl:sequence select="if (name:from($date) or name:to($date))
        then string-join(distinct-values((name:from($date), name:to($date)) ! label:date(.)), ' – ')
        else meta:words($date)[.] ! (if (meta:moment($date)) then label:date(.) else .)"/>
  </xsl:function>

  <!-- When the edition appeared, for machines ("2024-05-01", "2017"): from the publication's date or
       the one year in its words. -->
  <xsl:function name="meta:issued" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="date" as="element()?" select="meta:edition-dated($tei)"/>
    <xsl:variable name="years" as="xs:string*" select="analyze-string($date, '\d+')/*:match[matches(., '^\d{4}$')]
        ! string()"/>
    <xsl:sequence select="($date ! meta:moment(.)[matches(., '^\d{4}(-\d{2}){0,2}$')],
        $years[count($years) = 1])[1]"/>
  </xsl:function>

  <!-- The same for readers ("February, 2017"). -->
  <xsl:function name="meta:edition-date" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="meta:edition-dated($tei) ! meta:date-words(.)"/>
  </xsl:function>
  <xsl:function name="meta:edition-dated" as="element(date)?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="statement" as="element()?" select="$tei/teiHeader/fileDesc/publicationStmt"/>
    <xsl:sequence select="($statement/date, $statement//date[empty(ancestor::availability)])
        [meta:is-date(.)][1]"/>
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

  <!-- What readers may do with the edition: its licence, or what it says in a few words instead. -->
  <xsl:function name="meta:rights" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:variable name="words" as="xs:string*"
        select="$tei/teiHeader/fileDesc/publicationStmt//availability ! meta:words(.)[.]"/>
    <xsl:sequence select="(meta:licence($tei), $words[string-length() le 500])[1]"/>
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

  <!-- Its DOI, without an address ("10.5281/zenodo.1"), and its ISBN. -->
  <xsl:function name="meta:doi" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/publicationStmt//idno
        ! replace(normalize-space(), '^(https?://(dx\.)?doi\.org/|doi:\s*)', '', 'i')
            [matches(., '^10\.[0-9]{4,9}/\S{1,200}$')])[1]"/>
  </xsl:function>
  <xsl:function name="meta:isbn" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/publicationStmt//idno[lower-case(@type) = 'isbn']
        ! normalize-space()[matches(., '^[0-9Xx -]{10,20}$')])[1]"/>
  </xsl:function>

  <!-- What a text is about, in its header's keywords. -->
  <xsl:function name="meta:subjects" as="xs:string*">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="distinct-values($tei/teiHeader/profileDesc/textClass/keywords
        //(term | item[not(term)]) ! meta:words(.)[.])"/>
  </xsl:function>

  <!-- What a text was made from, in one line: the book or manuscript that its header names, or else
       what it says in a paragraph. -->
  <xsl:function name="meta:source" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="(meta:original($tei), $tei/teiHeader/fileDesc/sourceDesc/p ! meta:words(.)[.])[1]"/>
  </xsl:function>
  <xsl:function name="meta:original" as="xs:string?">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="($tei/teiHeader/fileDesc/sourceDesc//(bibl | biblStruct | msDesc/msIdentifier)
        ! meta:words(.))[.][1]"/>
  </xsl:function>

  <!-- The words of an element in one line, notes apart. -->
  <xsl:function name="meta:words" as="xs:string">
    <xsl:param name="element" as="element()?"/>
    <xsl:sequence select="normalize-space(string-join(note:line($element) ! line:read(.)))"/>
  </xsl:function>
</xsl:stylesheet>
