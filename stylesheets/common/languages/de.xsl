<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels">
  <!-- The edition's own words in German: what stands in {1}, {2} is filled in; nouns have a form for one
       and one for more; divisions are named by @type or element, statements of headers by element. -->

  <xsl:variable name="label:de" as="map(xs:string, map(xs:string, item()+))" select="map{
      'words': map{
        'pause': 'Pause', 'omitted': 'fehlt', 'lacuna-start': 'Lücke beginnt',
        'lacuna-end': 'Lücke endet', 'witness-start': 'Zeuge beginnt',
        'witness-end': 'Zeuge endet', 'scope-volume': 'Bd.', 'scope-issue': 'H.',
        'scope-page': 'S.', 'scope-pages': 'S.', 'scope-chapter': 'Kap.', 'scope-part': 'Teil',
        'scope-line': 'Z.',
        'undescribed': 'Bild ohne Beschreibung', 'signs': 'Zeichen im Text',
        'map-areas': 'Ein Ring ist ein Land oder eine Gegend.',
        'table': 'Tabelle', 'other-readings': 'andere Lesarten in den Textanmerkungen',
        'unknown': 'unbekannt', 'reading-source': '(Vorlage)', 'reading-abbreviated': '(abgekürzt)',
        'reading-corrected': '(berichtigt)', 'reading-regularised': '(normalisiert)',
        'reading-expanded': '(aufgelöst)',
        'about': 'Zu diesem Text', 'contents': 'Inhalt', 'notes': 'Anmerkungen',
        'variants': 'Textkritische Anmerkungen', 'next': 'Weiter', 'previous': 'Zurück',
        'start': 'Anfang', 'people': 'Personen', 'places': 'Orte',
        'organisations': 'Körperschaften', 'dates': 'Daten', 'skip': 'Zum Text springen',
        'texts': 'Texte', 'page': 'Seite', 'cover': 'Umschlag', 'downloads': 'Zum Herunterladen',
        'plain-text': 'Reiner Text', 'untitled': 'Ohne Titel', 'undated': 'undatiert',
        'names': 'Namen', 'back': 'Zurück zum Text', 'note': 'Anmerkung', 'line': 'Zeile',
        'index': 'Register', 'permalink': 'Link zu diesem Absatz', 'reading': 'Lesung',
        'pages': 'Seiten', 'gap': 'Lücke in der Vorlage', 'space': 'Leerraum in der Vorlage',
        'unclear': 'unsichere Lesung der Vorlage', 'supplied': 'vom Herausgeber ergänzt',
        'surplus': 'vom Herausgeber für überflüssig gehalten',
        'added': 'in der Vorlage hinzugefügt', 'deleted': 'in der Vorlage gestrichen',
        'machine': 'maschinell erkannt', 'low': 'wenig sicher', 'medium': 'ziemlich sicher',
        'unhandled': 'Als reiner Text gezeigt, da die Ausgabe keine Form dafür hat: ',
        'figure': 'Abbildung', 'date-of-text': 'Datum', 'author': 'Verfasser', 'speech': 'Rede',
        'facsimile': 'Faksimile', 'facsimile-of': 'Faksimile der Seite {1}',
        'cite': 'Diesen Text zitieren', 'edited-by': 'herausgegeben von {1}', 'and': 'und',
        'switches': 'Darstellung', 'mark': 'Hervorheben',
        'machine-tags': 'Maschinell Ausgezeichnetes, das niemand geprüft hat',
        'text-form': 'Text', 'form-reading': 'zum Lesen', 'form-diplomatic': 'wie in der Vorlage',
        'language': 'Sprache', 'publisher': 'Verlag', 'page-list': 'Seiten der Vorlage',
        'landmarks': 'Wegmarken', 'text': 'Text', 'map': 'Karte',
        'map-words': '{1}: {2}. Die Tabelle darunter sagt dasselbe.',
        'map-lead': 'Orte mit Koordinaten: {1} von {2}. Je größer sein Zeichen, desto öfter wird ein Ort genannt.',
        'map-table': 'Orte auf der Karte',
        'map-source': 'Küsten: Natural Earth, vereinfacht; gemeinfrei.', 'birth': 'geboren',
        'death': 'gestorben', 'floruit': 'wirkte', 'letters': 'Buchstaben', 'to': 'an',
        'quotations': 'Zitate', 'index-lead': '{1}, {2}.', 'said-by': 'gesagt von {1}',
        'source': 'Quelle', 'search': 'Suche', 'search-words': 'Wörter',
        'search-kinds': 'Suchen in', 'search-document': 'Dokument', 'search-all': 'alle',
        'search-more': 'Mehr zeigen', 'search-found': '{1} gefunden',
        'search-script': 'Die Suche braucht JavaScript, die Register und das Inhaltsverzeichnis nicht.',
        'search-offline': 'Die Suche geht, wenn diese Ausgabe auf einem Webserver liegt, nicht wenn ihre Seiten aus einem Ordner geöffnet werden. Zum Ausprobieren: python -m http.server in diesem Ordner, dann localhost:8000.',
        'document': 'Dokumente', 'guides': 'Wege in die Texte', 'timeline': 'Zeitleiste',
        'timeline-table': 'Dasselbe als Tabelle',
        'timeline-lead': 'Daten mit Jahr: {1}. Ein Balken ist eine Zeitspanne, ein gestrichelter Umriss eine Schätzung.',
        'timeline-line': '{1}: {2}', 'first-mention': 'Erste Nennung', 'place': 'Ort',
        'coordinates': 'Koordinaten', 'mentions': 'Nennungen', 'sort-by': 'Sortiert nach',
        'sort-date': 'Datum', 'sort-title': 'Titel', 'sort-author': 'Verfasser',
        'filter': 'Auswählen', 'filter-people': 'Person', 'filter-places': 'Ort',
        'filter-years': 'Von Jahr', 'filter-until': 'bis Jahr', 'filter-any': 'beliebig',
        'filter-shown': '{1} von {2}', 'years': 'Jahre', 'date-day': '{1}. {2} {3}',
        'date-month': '{2} {3}', 'date-yearless': '{1}. {2}', 'first-day': '1',
        'before-christ': '{1} v. Chr.', 'century': '{1}. Jahrhundert',
        'first-century': '{1}. Jahrhundert', 'century-picture': '1', 'decimal': ',',
        'compass': 'N S O W',
        'about-edition': 'Zu dieser Ausgabe', 'name-index': 'Namenregister',
        'chronology': 'Zeittafel', 'persons-of-the-play': 'Personen des Stücks',
        'reading-then-others': 'Lesung des Textes, dann andere'
      },
      'nouns': map{
        'column': ('Spalte', 'Spalten'), 'written-line': ('Zeile', 'Zeilen'),
        'mention': ('Nennung', 'Nennungen'), 'date': ('Datum', 'Daten'),
        'people': ('Person', 'Personen'), 'places': ('Ort', 'Orte'), 'dates': ('Datum', 'Daten'),
        'organisations': ('Körperschaft', 'Körperschaften'), 'quotation': ('Zitat', 'Zitate'),
        'identifier': ('Kennung', 'Kennungen'), 'text': ('Text', 'Texte')
      },
      'kinds': map{
        'chapter': 'Kapitel', 'act': 'Akt', 'scene': 'Szene', 'letter': 'Brief', 'book': 'Buch',
        'part': 'Teil', 'volume': 'Band', 'section': 'Abschnitt', 'poem': 'Gedicht',
        'canto': 'Gesang', 'entry': 'Eintrag', 'essay': 'Essay', 'story': 'Erzählung',
        'preface': 'Vorwort', 'introduction': 'Einleitung', 'dedication': 'Widmung',
        'prologue': 'Prolog', 'epilogue': 'Epilog', 'appendix': 'Anhang', 'text': 'Text',
        'titlePage': 'Titelblatt', 'front': 'Vorspann', 'back': 'Nachspann',
        'listBibl': 'Bibliographie', 'castList': 'Personen des Stücks',
        'sourceDoc': 'Handschrift'
      },
      'statements': map{
        'fileDesc': 'Dateibeschreibung', 'titleStmt': 'Titelangaben', 'title': 'Titel',
        'author': 'Verfasser', 'editor': 'Herausgeber', 'respStmt': 'Verantwortlich',
        'resp': 'Verantwortung', 'name': 'Name', 'persName': 'Person', 'placeName': 'Ort',
        'orgName': 'Körperschaft', 'editionStmt': 'Ausgabe', 'edition': 'Ausgabe',
        'extent': 'Umfang', 'publicationStmt': 'Veröffentlichung', 'publisher': 'Verlag',
        'pubPlace': 'Verlagsort', 'date': 'Datum', 'idno': 'Kennung',
        'availability': 'Verfügbarkeit', 'licence': 'Lizenz', 'seriesStmt': 'Reihe',
        'notesStmt': 'Anmerkungen', 'sourceDesc': 'Vorlage', 'bibl': 'Titelangabe',
        'msDesc': 'Handschriftenbeschreibung', 'msIdentifier': 'Signatur',
        'physDesc': 'Äußere Beschreibung', 'history': 'Geschichte', 'encodingDesc': 'Kodierung',
        'projectDesc': 'Projekt', 'editorialDecl': 'Editionsgrundsätze', 'appInfo': 'Programme',
        'application': 'Programm', 'profileDesc': 'Inhaltliche Angaben',
        'abstract': 'Zusammenfassung', 'creation': 'Entstehung', 'langUsage': 'Sprachen',
        'language': 'Sprache', 'textClass': 'Einordnung', 'keywords': 'Schlagwörter',
        'correspDesc': 'Korrespondenz', 'correspAction': 'Sendung',
        'correspAction-sent': 'Gesendet', 'correspAction-received': 'Empfangen',
        'correspAction-transmitted': 'Übermittelt', 'correspAction-redirected': 'Umgeleitet',
        'correspAction-forwarded': 'Weitergeleitet',
        'revisionDesc': 'Änderungen',
        'change': 'Änderung', 'funder': 'Förderer', 'note': 'Anmerkung'
      },
      'months': map{
        'full':
        ('Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September',
         'Oktober', 'November', 'Dezember'),
        'of-day':
        ('Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September',
         'Oktober', 'November', 'Dezember'),
        'short':
        ('Jan', 'Feb', 'März', 'Apr', 'Mai', 'Juni', 'Juli', 'Aug', 'Sept', 'Okt', 'Nov', 'Dez')
      }
    }"/>
</xsl:stylesheet>
