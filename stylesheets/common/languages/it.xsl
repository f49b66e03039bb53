<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels">
  <!-- The edition's own words in Italian: what stands in {1}, {2} is filled in; nouns have a form for one
       and one for more; divisions are named by @type or element, statements of headers by element. -->

  <xsl:variable name="label:it" as="map(xs:string, map(xs:string, item()+))" select="map{
      'words': map{
        'pause': 'pausa', 'omitted': 'om.', 'lacuna-start': 'inizio della lacuna',
        'lacuna-end': 'fine della lacuna', 'witness-start': 'inizio del testimone',
        'witness-end': 'fine del testimone', 'scope-volume': 'vol.', 'scope-issue': 'n.',
        'scope-page': 'p.', 'scope-pages': 'pp.', 'scope-chapter': 'cap.', 'scope-part': 'parte',
        'scope-line': 'r.',
        'undescribed': 'immagine senza descrizione', 'signs': 'Segni nel testo',
        'map-areas': 'Un anello è un paese o una regione.',
        'table': 'Tabella', 'other-readings': 'altre lezioni nelle note al testo',
        'unknown': 'sconosciuto', 'reading-source': '(fonte)', 'reading-abbreviated': '(abbreviato)',
        'reading-corrected': '(corretto)', 'reading-regularised': '(normalizzato)',
        'reading-expanded': '(sciolto)',
        'about': 'Su questo testo', 'contents': 'Indice', 'notes': 'Note',
        'variants': 'Note al testo', 'next': 'Seguente', 'previous': 'Precedente',
        'start': 'Inizio', 'people': 'Persone', 'places': 'Luoghi',
        'organisations': 'Organizzazioni', 'dates': 'Date', 'skip': 'Vai al testo',
        'texts': 'Testi', 'page': 'Pagina', 'cover': 'Copertina', 'downloads': 'Da scaricare',
        'plain-text': 'Testo semplice', 'untitled': 'Senza titolo', 'undated': 'senza data',
        'names': 'Nomi', 'back': 'Torna al testo', 'note': 'Nota', 'line': 'Riga',
        'index': 'Indice dei nomi', 'permalink': 'Link a questo paragrafo', 'reading': 'Lezione',
        'pages': 'Pagine', 'gap': 'lacuna nella fonte', 'space': 'spazio lasciato nella fonte',
        'unclear': 'lettura incerta nella fonte', 'supplied': 'integrato dal curatore',
        'surplus': 'ritenuto superfluo dal curatore', 'added': 'aggiunto nella fonte',
        'deleted': 'cancellato nella fonte', 'machine': 'riconosciuto da una macchina',
        'low': 'poco sicuro', 'medium': 'abbastanza sicuro',
        'unhandled': 'Mostrati come testo semplice, poiché l’edizione non ha una forma per essi: ',
        'figure': 'Illustrazione', 'date-of-text': 'Data', 'author': 'Autore',
        'speech': 'Battuta', 'facsimile': 'Facsimile',
        'facsimile-of': 'Facsimile della pagina {1}', 'cite': 'Citare questo testo',
        'edited-by': 'a cura di {1}', 'and': 'e', 'switches': 'Visualizzazione',
        'mark': 'Evidenzia',
        'machine-tags': 'Ciò che una macchina ha marcato e nessuno ha rivisto',
        'text-form': 'Testo', 'form-reading': 'da leggere', 'form-diplomatic': 'come nella fonte',
        'language': 'Lingua', 'publisher': 'Editore', 'page-list': 'Pagine della fonte',
        'landmarks': 'Punti di riferimento', 'text': 'Testo', 'map': 'Carta',
        'map-words': '{1}: {2}. La tabella sotto dice lo stesso.',
        'map-lead': 'Luoghi con coordinate: {1} su {2}. Più grande è il segno, più spesso il luogo è nominato.',
        'map-table': 'Luoghi sulla carta',
        'map-source': 'Coste: Natural Earth, semplificate; di pubblico dominio.',
        'birth': 'nascita', 'death': 'morte', 'floruit': 'attività', 'letters': 'Lettere',
        'to': 'a', 'quotations': 'Citazioni', 'index-lead': '{1}, {2}.',
        'said-by': 'detto da {1}', 'source': 'fonte', 'search': 'Ricerca',
        'search-words': 'Parole', 'search-kinds': 'Cerca in', 'search-document': 'Documento',
        'search-all': 'tutti', 'search-more': 'Mostra altri', 'search-found': '{1} trovati',
        'search-script': 'La ricerca richiede JavaScript; gli indici e il sommario no.',
        'search-offline': 'La ricerca funziona quando questa edizione sta su un server web, non quando le pagine si aprono da una cartella. Per provarla: python -m http.server in questa cartella, poi localhost:8000.',
        'document': 'Documenti', 'guides': 'Vie d’accesso ai testi', 'timeline': 'Cronologia',
        'timeline-table': 'Lo stesso in tabella',
        'timeline-lead': 'Date con anno: {1}. Una barra è un periodo, un contorno tratteggiato una stima.',
        'timeline-line': '{1}: {2}', 'first-mention': 'Prima menzione', 'place': 'Luogo',
        'coordinates': 'Coordinate', 'mentions': 'Menzioni', 'sort-by': 'Ordina per',
        'sort-date': 'data', 'sort-title': 'titolo', 'sort-author': 'autore', 'filter': 'Scegli',
        'filter-people': 'Persona', 'filter-places': 'Luogo', 'filter-years': 'Dall’anno',
        'filter-until': 'all’anno', 'filter-any': 'qualsiasi', 'filter-shown': '{1} su {2}',
        'years': 'Anni', 'date-day': '{1} {2} {3}', 'date-month': '{2} {3}',
        'date-yearless': '{1} {2}', 'first-day': '1º', 'before-christ': '{1} a.C.',
        'century': '{1} secolo', 'first-century': '{1} secolo', 'century-picture': 'I',
        'decimal': ',', 'compass': 'N S E O',
        'about-edition': 'Su questa edizione', 'name-index': 'Indice dei nomi',
        'chronology': 'Cronologia', 'persons-of-the-play': 'Personaggi',
        'reading-then-others': 'lezione del testo, poi le altre'
      },
      'nouns': map{
        'column': ('colonna', 'colonne'), 'written-line': ('riga', 'righe'),
        'mention': ('menzione', 'menzioni'), 'date': ('data', 'date'),
        'people': ('persona', 'persone'), 'places': ('luogo', 'luoghi'),
        'dates': ('data', 'date'), 'organisations': ('organizzazione', 'organizzazioni'),
        'quotation': ('citazione', 'citazioni'),
        'identifier': ('identificativo', 'identificativi'), 'text': ('testo', 'testi')
      },
      'kinds': map{
        'chapter': 'capitolo', 'act': 'atto', 'scene': 'scena', 'letter': 'lettera',
        'book': 'libro', 'part': 'parte', 'volume': 'volume', 'section': 'sezione',
        'poem': 'poesia', 'canto': 'canto', 'entry': 'voce', 'essay': 'saggio',
        'story': 'racconto', 'preface': 'prefazione', 'introduction': 'introduzione',
        'dedication': 'dedica', 'prologue': 'prologo', 'epilogue': 'epilogo',
        'appendix': 'appendice', 'text': 'testo', 'titlePage': 'frontespizio',
        'front': 'preliminari', 'back': 'appendici', 'listBibl': 'bibliografia',
        'castList': 'personaggi', 'sourceDoc': 'manoscritto'
      },
      'statements': map{
        'fileDesc': 'Descrizione del file', 'titleStmt': 'Titolo e responsabilità',
        'title': 'Titolo', 'author': 'Autore', 'editor': 'Curatore', 'respStmt': 'Responsabilità',
        'resp': 'Responsabilità', 'name': 'Nome', 'persName': 'Nome di persona',
        'placeName': 'Nome di luogo', 'orgName': 'Nome di ente', 'editionStmt': 'Edizione',
        'edition': 'Edizione', 'extent': 'Estensione', 'publicationStmt': 'Pubblicazione',
        'publisher': 'Editore', 'pubPlace': 'Luogo di pubblicazione', 'date': 'Data',
        'idno': 'Identificatore', 'availability': 'Disponibilità', 'licence': 'Licenza',
        'seriesStmt': 'Collana', 'notesStmt': 'Note', 'sourceDesc': 'Fonte',
        'bibl': 'Riferimento', 'msDesc': 'Descrizione del manoscritto',
        'msIdentifier': 'Segnatura', 'physDesc': 'Descrizione fisica', 'history': 'Storia',
        'encodingDesc': 'Codifica', 'projectDesc': 'Progetto',
        'editorialDecl': 'Criteri editoriali', 'appInfo': 'Programmi', 'application': 'Programma',
        'profileDesc': 'Profilo del testo', 'abstract': 'Sommario', 'creation': 'Creazione',
        'langUsage': 'Lingue', 'language': 'Lingua', 'textClass': 'Classificazione',
        'keywords': 'Parole chiave', 'correspDesc': 'Corrispondenza', 'correspAction': 'Invio',
        'correspAction-sent': 'Invio', 'correspAction-received': 'Ricezione',
        'correspAction-transmitted': 'Trasmissione', 'correspAction-redirected': 'Rispedizione',
        'correspAction-forwarded': 'Inoltro',
        'revisionDesc': 'Revisioni', 'change': 'Modifica', 'funder': 'Finanziatore',
        'note': 'Nota'
      },
      'months': map{
        'full':
        ('gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto',
         'settembre', 'ottobre', 'novembre', 'dicembre'),
        'of-day':
        ('gennaio', 'febbraio', 'marzo', 'aprile', 'maggio', 'giugno', 'luglio', 'agosto',
         'settembre', 'ottobre', 'novembre', 'dicembre'),
        'short':
        ('gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic')
      }
    }"/>
</xsl:stylesheet>
