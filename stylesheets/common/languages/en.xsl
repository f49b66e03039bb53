<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels">
  <!-- The edition's own words in English: what stands in {1}, {2} is filled in; nouns have a form for one
       and one for more; divisions are named by @type or element, statements of headers by element. -->

  <xsl:variable name="label:en" as="map(xs:string, map(xs:string, item()+))" select="map{
      'words': map{
        'pause': 'pause', 'omitted': 'om.', 'lacuna-start': 'lacuna begins',
        'lacuna-end': 'lacuna ends', 'witness-start': 'witness begins',
        'witness-end': 'witness ends', 'scope-volume': 'vol.', 'scope-issue': 'no.',
        'scope-page': 'p.', 'scope-pages': 'pp.', 'scope-chapter': 'ch.', 'scope-part': 'part',
        'scope-line': 'l.',
        'undescribed': 'picture without a description', 'signs': 'Signs in the text',
        'map-areas': 'A ring is a country or a region.',
        'table': 'Table', 'other-readings': 'other readings in the textual notes',
        'unknown': 'unknown', 'reading-source': '(source)', 'reading-abbreviated': '(abbreviated)',
        'reading-corrected': '(corrected)', 'reading-regularised': '(regularised)',
        'reading-expanded': '(expanded)',
        'about': 'About this text', 'contents': 'Contents', 'notes': 'Notes',
        'variants': 'Textual notes', 'next': 'Next', 'previous': 'Previous', 'start': 'Start',
        'people': 'People', 'places': 'Places', 'organisations': 'Organisations',
        'dates': 'Dates', 'skip': 'Skip to the text', 'texts': 'Texts', 'page': 'Page',
        'cover': 'Cover', 'downloads': 'Downloads', 'plain-text': 'Plain text',
        'untitled': 'Untitled', 'undated': 'undated', 'names': 'Names',
        'back': 'Back to the text', 'note': 'Note', 'line': 'Line', 'index': 'Index',
        'permalink': 'Link to this paragraph', 'reading': 'Reading', 'pages': 'Pages',
        'gap': 'gap in the source', 'space': 'space left in the source',
        'unclear': 'unclear in the source', 'supplied': 'supplied by the editor',
        'surplus': 'thought superfluous by the editor', 'added': 'added in the source',
        'deleted': 'deleted in the source', 'machine': 'found by machine', 'low': 'low certainty',
        'medium': 'medium certainty',
        'unhandled': 'Shown as plain text, since the edition has no style for them: ',
        'figure': 'Picture', 'date-of-text': 'Date', 'author': 'Author', 'speech': 'Speech',
        'facsimile': 'Facsimile', 'facsimile-of': 'Facsimile of page {1}',
        'cite': 'Cite this text', 'edited-by': 'edited by {1}', 'and': 'and',
        'switches': 'Display', 'mark': 'Mark',
        'machine-tags': 'What a machine tagged and nobody reviewed', 'text-form': 'Text',
        'form-reading': 'to be read', 'form-diplomatic': 'as in the source',
        'language': 'Language', 'publisher': 'Publisher', 'page-list': 'Pages of the source',
        'landmarks': 'Landmarks', 'text': 'Text', 'map': 'Map',
        'map-words': '{1} of {2}. The table below says the same.',
        'map-lead': 'Places with coordinates: {1} of {2}. The larger its mark, the more often a place is named.',
        'map-table': 'Places on the map',
        'map-source': 'Coast: Natural Earth, simplified; in the public domain.', 'birth': 'born',
        'death': 'died', 'floruit': 'active', 'letters': 'Letters', 'to': 'to',
        'quotations': 'Quotations', 'index-lead': '{1}, {2}.', 'said-by': 'said by {1}',
        'source': 'source', 'search': 'Search', 'search-words': 'Words',
        'search-kinds': 'Look in', 'search-document': 'Document', 'search-all': 'all',
        'search-more': 'Show more', 'search-found': '{1} found',
        'search-script': 'The search needs JavaScript; the indices and contents do not.',
        'search-offline': 'The search works when this edition lies on a web server, not when its pages are opened from a folder. To try it here: python -m http.server in this folder, then localhost:8000.',
        'document': 'Documents', 'guides': 'Ways into the texts', 'timeline': 'Timeline',
        'timeline-table': 'The same as a table',
        'timeline-lead': 'Dates with a year: {1}. A bar is a stretch of time, a broken outline an estimate.',
        'timeline-line': '{1}: {2}', 'first-mention': 'First mention', 'place': 'Place',
        'coordinates': 'Coordinates', 'mentions': 'Mentions', 'sort-by': 'Sorted by',
        'sort-date': 'date', 'sort-title': 'title', 'sort-author': 'author', 'filter': 'Choose',
        'filter-people': 'Person', 'filter-places': 'Place', 'filter-years': 'From year',
        'filter-until': 'to year', 'filter-any': 'any', 'filter-shown': '{1} of {2}',
        'years': 'Years', 'date-day': '{1} {2} {3}', 'date-month': '{2} {3}',
        'date-yearless': '{1} {2}', 'first-day': '1', 'before-christ': '{1} BC',
        'century': '{1} century', 'first-century': '{1} century', 'century-picture': '1;o',
        'decimal': '.', 'compass': 'N S E W',
        'about-edition': 'About this edition', 'name-index': 'Index of names',
        'chronology': 'Chronology', 'persons-of-the-play': 'Persons of the play',
        'reading-then-others': 'reading of the text, then others'
      },
      'nouns': map{
        'column': ('column', 'columns'), 'written-line': ('line', 'lines'),
        'mention': ('mention', 'mentions'), 'date': ('date', 'dates'),
        'people': ('person', 'people'), 'places': ('place', 'places'), 'dates': ('date', 'dates'),
        'organisations': ('organisation', 'organisations'),
        'quotation': ('quotation', 'quotations'),
        'identifier': ('identifier', 'identifiers'), 'text': ('text', 'texts')
      },
      'kinds': map{
        'chapter': 'chapter', 'act': 'act', 'scene': 'scene', 'letter': 'letter', 'book': 'book',
        'part': 'part', 'volume': 'volume', 'section': 'section', 'poem': 'poem',
        'canto': 'canto', 'entry': 'entry', 'essay': 'essay', 'story': 'story',
        'preface': 'preface', 'introduction': 'introduction', 'dedication': 'dedication',
        'prologue': 'prologue', 'epilogue': 'epilogue', 'appendix': 'appendix', 'text': 'text',
        'titlePage': 'title page', 'front': 'front matter', 'back': 'back matter',
        'listBibl': 'bibliography', 'castList': 'persons of the play', 'sourceDoc': 'manuscript'
      },
      'statements': map{
        'fileDesc': 'File description', 'titleStmt': 'Title statement', 'title': 'Title',
        'author': 'Author', 'editor': 'Editor', 'respStmt': 'Responsibility statement',
        'resp': 'Responsibility', 'name': 'Name', 'persName': 'Person’s name',
        'placeName': 'Place name', 'orgName': 'Organisation', 'editionStmt': 'Edition statement',
        'edition': 'Edition', 'extent': 'Extent', 'publicationStmt': 'Publication statement',
        'publisher': 'Publisher', 'pubPlace': 'Place of publication', 'date': 'Date', 'idno': 'Identifier',
        'availability': 'Availability', 'licence': 'Licence', 'seriesStmt': 'Series statement',
        'notesStmt': 'Notes statement', 'sourceDesc': 'Source description', 'bibl': 'Reference',
        'msDesc': 'Manuscript description', 'msIdentifier': 'Manuscript identifier',
        'physDesc': 'Physical description', 'history': 'History',
        'encodingDesc': 'Encoding description', 'projectDesc': 'Project description',
        'editorialDecl': 'Editorial declaration', 'appInfo': 'Software',
        'application': 'Application', 'profileDesc': 'Profile description',
        'abstract': 'Abstract', 'creation': 'Creation', 'langUsage': 'Languages',
        'language': 'Language', 'textClass': 'Classification', 'keywords': 'Keywords',
        'correspDesc': 'Correspondence', 'correspAction': 'Sent or received',
        'correspAction-sent': 'Sent', 'correspAction-received': 'Received',
        'correspAction-transmitted': 'Passed on', 'correspAction-redirected': 'Redirected',
        'correspAction-forwarded': 'Forwarded',
        'revisionDesc': 'Revision description', 'change': 'Change', 'funder': 'Funder',
        'note': 'Note'
      },
      'months': map{
        'full':
        ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
         'October', 'November', 'December'),
        'of-day':
        ('January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September',
         'October', 'November', 'December'),
        'short':
        ('Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec')
      }
    }"/>
</xsl:stylesheet>
