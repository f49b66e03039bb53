<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels">
  <!-- The edition's own words in Latin: what stands in {1}, {2} is filled in; nouns have a form for one
       and one for more; divisions are named by @type or element, statements of headers by element. -->

  <xsl:variable name="label:la" as="map(xs:string, map(xs:string, item()+))" select="map{
      'words': map{
        'pause': 'silentium', 'omitted': 'om.', 'lacuna-start': 'incipit lacuna',
        'lacuna-end': 'explicit lacuna', 'witness-start': 'incipit testis',
        'witness-end': 'explicit testis', 'scope-volume': 'vol.', 'scope-issue': 'fasc.',
        'scope-page': 'p.', 'scope-pages': 'pp.', 'scope-chapter': 'cap.', 'scope-part': 'pars',
        'scope-line': 'l.',
        'undescribed': 'imago sine descriptione', 'signs': 'Signa in textu',
        'map-areas': 'Anulus terram vel regionem significat.',
        'table': 'Tabula', 'other-readings': 'aliae lectiones in annotationibus',
        'unknown': 'ignotus', 'reading-source': '(exemplar)', 'reading-abbreviated': '(breviatum)',
        'reading-corrected': '(correctum)', 'reading-regularised': '(ad normam redactum)',
        'reading-expanded': '(expletum)',
        'about': 'De hoc textu', 'contents': 'Capita', 'notes': 'Adnotationes',
        'variants': 'Adnotationes criticae', 'next': 'Sequens', 'previous': 'Antecedens',
        'start': 'Initium', 'people': 'Homines', 'places': 'Loci', 'organisations': 'Societates',
        'dates': 'Tempora', 'skip': 'Ad textum', 'texts': 'Textus', 'page': 'Pagina',
        'cover': 'Tegumentum', 'downloads': 'Exemplaria', 'plain-text': 'Textus nudus',
        'untitled': 'Sine titulo', 'undated': 'sine die', 'names': 'Nomina',
        'back': 'Ad textum redi', 'note': 'Adnotatio', 'line': 'Linea', 'index': 'Index',
        'permalink': 'Nexus ad hunc locum', 'reading': 'Lectio', 'pages': 'Paginae',
        'gap': 'lacuna in exemplari', 'space': 'spatium vacuum in exemplari',
        'unclear': 'lectio incerta in exemplari', 'supplied': 'ab editore suppletum',
        'surplus': 'ab editore seclusum', 'added': 'in exemplari additum',
        'deleted': 'in exemplari deletum', 'machine': 'a machina inventum', 'low': 'parum certum',
        'medium': 'satis certum', 'unhandled': 'Sine forma exhibita: ', 'figure': 'Imago',
        'date-of-text': 'Dies', 'author': 'Auctor', 'speech': 'Oratio',
        'facsimile': 'Imago paginae', 'facsimile-of': 'Imago paginae {1}',
        'cite': 'Quomodo hic textus laudetur', 'edited-by': 'edidit {1}', 'and': 'et',
        'switches': 'Aspectus', 'mark': 'Notentur',
        'machine-tags': 'A machina notata nec probata', 'text-form': 'Textus',
        'form-reading': 'ad legendum', 'form-diplomatic': 'ut in exemplari', 'language': 'Lingua',
        'publisher': 'Divulgator', 'page-list': 'Paginae exemplaris',
        'landmarks': 'Loci praecipui', 'text': 'Textus', 'map': 'Tabula geographica',
        'map-words': '{1}: {2}. Eadem in tabella infra leguntur.',
        'map-lead': 'Loci quorum situs notus est: {1} e {2}. Quo maius signum, eo saepius locus nominatur.',
        'map-table': 'Loci in tabula',
        'map-source': 'Litora: Natural Earth, simplicius delineata; publici iuris.',
        'birth': 'natus', 'death': 'obiit', 'floruit': 'floruit', 'letters': 'Litterae',
        'to': 'ad', 'quotations': 'Dicta', 'index-lead': '{1}, {2}.', 'said-by': 'dixit {1}',
        'source': 'fons', 'search': 'Quaerere', 'search-words': 'Verba', 'search-kinds': 'Ubi',
        'search-document': 'Documentum', 'search-all': 'omnia', 'search-more': 'Plura',
        'search-found': '{1} inventa',
        'search-script': 'Quaestio JavaScript desiderat; indices non item.',
        'search-offline': 'Quaestio fit cum haec editio in servitore iacet, non cum paginae e scrinio aperiuntur. Ut temptes: python -m http.server in hoc scrinio, deinde localhost:8000.',
        'document': 'Documenta', 'guides': 'Viae ad textus', 'timeline': 'Chronologia',
        'timeline-table': 'Eadem in tabella',
        'timeline-lead': 'Tempora quorum annus notus est: {1}. Linea lata spatium temporis, linea interrupta aestimationem significat.',
        'timeline-line': '{1}: {2}', 'first-mention': 'Primum nominatur', 'place': 'Locus',
        'coordinates': 'Situs', 'mentions': 'Nominatur', 'sort-by': 'Ordo', 'sort-date': 'tempus',
        'sort-title': 'titulus', 'sort-author': 'auctor', 'filter': 'Elige',
        'filter-people': 'Homo', 'filter-places': 'Locus', 'filter-years': 'Ab anno',
        'filter-until': 'usque ad annum', 'filter-any': 'quilibet', 'filter-shown': '{1} ex {2}',
        'years': 'Anni', 'date-day': '{1} {2} {3}', 'date-month': '{2} {3}',
        'date-yearless': '{1} {2}', 'first-day': '1', 'before-christ': '{1} a. Chr. n.',
        'century': 'saeculum {1}', 'first-century': 'saeculum {1}', 'century-picture': 'I',
        'decimal': ',', 'compass': 'sept. mer. or. occ.',
        'about-edition': 'De hac editione', 'name-index': 'Index nominum',
        'chronology': 'Chronologia', 'persons-of-the-play': 'Personae',
        'reading-then-others': 'lectio textus, deinde ceterae'
      },
      'nouns': map{
        'column': ('columna', 'columnae'), 'written-line': ('versus', 'versus'),
        'mention': ('mentio', 'mentiones'), 'date': ('dies', 'dies'),
        'people': ('homo', 'homines'), 'places': ('locus', 'loci'), 'dates': ('dies', 'dies'),
        'organisations': ('societas', 'societates'), 'quotation': ('dictum', 'dicta'),
        'identifier': ('signum', 'signa'), 'text': ('textus', 'textus')
      },
      'kinds': map{
        'chapter': 'caput', 'act': 'actus', 'scene': 'scaena', 'letter': 'epistula',
        'book': 'liber', 'part': 'pars', 'volume': 'volumen', 'section': 'sectio',
        'poem': 'carmen', 'canto': 'canto', 'entry': 'lemma', 'essay': 'commentatio',
        'story': 'fabula', 'preface': 'praefatio', 'introduction': 'prooemium',
        'dedication': 'dedicatio', 'prologue': 'prologus', 'epilogue': 'epilogus',
        'appendix': 'appendix', 'text': 'textus', 'titlePage': 'index', 'front': 'praemissa',
        'back': 'adiecta', 'listBibl': 'bibliographia', 'castList': 'personae',
        'sourceDoc': 'codex'
      },
      'statements': map{
        'fileDesc': 'De hoc documento', 'titleStmt': 'De titulo', 'title': 'Titulus',
        'author': 'Auctor', 'editor': 'Editor', 'respStmt': 'De curatoribus', 'resp': 'Munus',
        'name': 'Nomen', 'persName': 'Nomen hominis', 'placeName': 'Nomen loci',
        'orgName': 'Nomen societatis', 'editionStmt': 'De editione', 'edition': 'Editio',
        'extent': 'Amplitudo', 'publicationStmt': 'De divulgatione', 'publisher': 'Divulgator',
        'pubPlace': 'Locus divulgationis', 'date': 'Dies', 'idno': 'Nota',
        'availability': 'De usu', 'licence': 'Licentia', 'seriesStmt': 'De serie',
        'notesStmt': 'Adnotationes', 'sourceDesc': 'De exemplari', 'bibl': 'Liber',
        'msDesc': 'Descriptio codicis', 'msIdentifier': 'Signum codicis', 'physDesc': 'De forma',
        'history': 'Historia', 'encodingDesc': 'De notatione', 'projectDesc': 'De consilio',
        'editorialDecl': 'De ratione edendi', 'appInfo': 'De programmatibus',
        'application': 'Programma', 'profileDesc': 'De rebus', 'abstract': 'Summarium',
        'creation': 'Origo', 'langUsage': 'De linguis', 'language': 'Lingua',
        'textClass': 'De genere', 'keywords': 'Verba praecipua', 'correspDesc': 'De epistula',
        'correspAction': 'Missio',
        'correspAction-sent': 'Missio', 'correspAction-received': 'Receptio',
        'correspAction-transmitted': 'Traditio', 'correspAction-redirected': 'Remissio',
        'correspAction-forwarded': 'Transmissio',
        'revisionDesc': 'De mutationibus', 'change': 'Mutatio',
        'funder': 'Fautor', 'note': 'Adnotatio'
      },
      'months': map{
        'full':
        ('Ianuarius', 'Februarius', 'Martius', 'Aprilis', 'Maius', 'Iunius', 'Iulius',
         'Augustus', 'September', 'October', 'November', 'December'),
        'of-day':
        ('Ianuarii', 'Februarii', 'Martii', 'Aprilis', 'Maii', 'Iunii', 'Iulii', 'Augusti',
         'Septembris', 'Octobris', 'Novembris', 'Decembris'),
        'short':
        ('Ian', 'Feb', 'Mart', 'Apr', 'Mai', 'Iun', 'Iul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec')
      }
    }"/>
</xsl:stylesheet>
