<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:label="tei-tools:labels">
  <!-- The edition's own words, in one place, so that another language is another table. -->

  <xsl:variable name="label:words" as="map(xs:string, xs:string)" select="map{
      'about': 'About this text', 'contents': 'Contents', 'notes': 'Notes',
      'variants': 'Textual notes', 'next': 'Next', 'previous': 'Previous', 'start': 'Start',
      'people': 'People', 'places': 'Places', 'organisations': 'Organisations', 'dates': 'Dates',
      'skip': 'Skip to the text', 'texts': 'Texts', 'page': 'Page', 'cover': 'Cover',
      'downloads': 'Downloads', 'untitled': 'Untitled', 'undated': 'undated', 'names': 'Names',
      'back': 'Back to the text', 'note': 'Note', 'line': 'Line', 'index': 'Index',
      'permalink': 'Link to this paragraph', 'reading': 'Reading', 'pages': 'Pages',
      'gap': 'gap in the source', 'space': 'space left in the source', 'unclear': 'unclear in the source',
      'supplied': 'supplied by the editor', 'surplus': 'thought superfluous by the editor',
      'added': 'added in the source', 'deleted': 'deleted in the source',
      'machine': 'found by machine', 'low': 'low certainty', 'medium': 'medium certainty',
      'unhandled': 'Shown as plain text, since the edition has no style for them: ',
      'figure': 'Picture', 'date-of-text': 'Date', 'author': 'Author', 'speech': 'Speech',
      'facsimile': 'Facsimile', 'facsimile-of': 'Facsimile of page {1}',
      'cite': 'Cite this text', 'edited-by': 'edited by {1}', 'and': 'and',
      'switches': 'Display', 'mark': 'Mark', 'machine-tags': 'What a machine tagged and nobody reviewed',
      'text-form': 'Text', 'form-reading': 'to be read', 'form-diplomatic': 'as in the source',
      'language': 'Language', 'publisher': 'Publisher',
      'page-list': 'Pages of the source', 'landmarks': 'Landmarks', 'text': 'Text',
      'map': 'Map',
      'map-words': '{1} of {2}. The table below says the same.',
      'map-lead': 'Places with coordinates: {1} of {2}. The larger its mark, the more often a place is named.',
      'map-table': 'Places on the map', 'map-source': 'Coast: Natural Earth, simplified; in the public domain.',
      'birth': 'born', 'death': 'died', 'floruit': 'active', 'letters': 'Letters', 'to': 'to',
      'quotations': 'Quotations', 'index-lead': '{1}, {2}.', 'said-by': 'said by {1}', 'source': 'source',
      'search': 'Search', 'search-words': 'Words', 'search-kinds': 'Look in',
      'search-document': 'Document', 'search-all': 'all', 'search-more': 'Show more',
      'search-script': 'The search needs JavaScript; the indices and contents do not.',
      'search-offline': 'The search works when this edition lies on a web server, not when its pages are opened from a folder. To try it here: python -m http.server in this folder, then localhost:8000.',
      'document': 'Documents',
      'guides': 'Ways into the texts', 'timeline': 'Timeline', 'timeline-table': 'The same as a table',
      'timeline-lead': 'Dates with a year: {1}. A bar is a stretch of time, a broken outline an estimate.',
      'timeline-line': '{1}: {2}', 'first-mention': 'First mention',
      'place': 'Place', 'coordinates': 'Coordinates', 'mentions': 'Mentions'
    }"/>

  <!-- Nouns with a count: one, and more than one. -->
  <xsl:variable name="label:nouns" as="map(xs:string, xs:string+)" select="map{
      'mention': ('mention', 'mentions'), 'date': ('date', 'dates'),
      'people': ('person', 'people'), 'places': ('place', 'places'), 'dates': ('date', 'dates'),
      'organisations': ('organisation', 'organisations'), 'quotation': ('quotation', 'quotations')
    }"/>

  <!-- A count with its noun: "1 mention", "12 mentions". -->
  <xsl:function name="label:counted" as="xs:string">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:sequence select="$count || ' ' || $label:nouns($noun)[if ($count = 1) then 1 else 2]"/>
  </xsl:function>

  <!-- A sentence whose places {1}, {2} are filled. -->
  <xsl:function name="label:sentence" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="values" as="xs:string*"/>
    <xsl:variable name="parts" as="xs:string*">
      <xsl:analyze-string select="label:word($name)" regex="\{{(\d)\}}">
        <xsl:matching-substring>
          <xsl:sequence select="$values[position() = xs:integer(regex-group(1))]"/>
        </xsl:matching-substring>
        <xsl:non-matching-substring>
          <xsl:sequence select="."/>
        </xsl:non-matching-substring>
      </xsl:analyze-string>
    </xsl:variable>
    <xsl:sequence select="string-join($parts)"/>
  </xsl:function>

  <xsl:variable name="label:months" as="xs:string+" select="'January', 'February', 'March',
      'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'"/>

  <xsl:function name="label:word" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="($label:words($name), $name)[1]"/>
  </xsl:function>

  <!-- A W3C date as it is read: "4 December 2013", "December 2013", "2013", "4 December", "43 BC". -->
  <xsl:function name="label:date" as="xs:string">
    <xsl:param name="when" as="xs:string"/>
    <xsl:variable name="date" as="element()?"
        select="analyze-string($when, '^(-?\d{4,}|-)(-\d\d)?(-\d\d)?(T.*)?$')/*:match"/>
    <xsl:variable name="part" as="function(xs:integer) as xs:string"
        select="function($n) { string($date/*:group[@nr = $n]) }"/>
    <xsl:variable name="month" as="xs:string?"
        select="$label:months[position() = number(substring($part(2), 2))]"/>
    <xsl:variable name="day" as="xs:string" select="replace($part(3), '^-0?', '')"/>
    <xsl:sequence select="if (empty($date)) then $when
        else string-join(($day[. and $month], $month, label:year($part(1))), ' ')"/>
  </xsl:function>

  <!-- "18th century", "1st century BC" (-1). -->
  <xsl:function name="label:century" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="format-integer(abs($number), '1;o') || ' century' || ' BC'[$number lt 0]"/>
  </xsl:function>

  <xsl:function name="label:year" as="xs:string?">
    <xsl:param name="year" as="xs:string"/>
    <xsl:variable name="digits" as="xs:string" select="replace($year, '^-?0+|^-', '')"/>
    <xsl:sequence select="if (not($digits)) then ()
        else if (starts-with($year, '-')) then $digits || ' BC' else $digits"/>
  </xsl:function>
</xsl:stylesheet>
