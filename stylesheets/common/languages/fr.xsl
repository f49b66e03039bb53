<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels">
  <!-- The edition's own words in French: what stands in {1}, {2} is filled in; nouns have a form for one
       and one for more; divisions are named by @type or element, statements of headers by element. -->

  <xsl:variable name="label:fr" as="map(xs:string, map(xs:string, item()+))" select="map{
      'words': map{
        'pause': 'pause', 'omitted': 'om.', 'lacuna-start': 'début de lacune',
        'lacuna-end': 'fin de lacune', 'witness-start': 'début du témoin',
        'witness-end': 'fin du témoin', 'scope-volume': 'vol.', 'scope-issue': 'nº',
        'scope-page': 'p.', 'scope-pages': 'p.', 'scope-chapter': 'chap.', 'scope-part': 'partie',
        'scope-line': 'l.',
        'undescribed': 'image sans description', 'signs': 'Signes employés dans le texte',
        'map-areas': 'Un anneau est un pays ou une région.',
        'table': 'Tableau', 'other-readings': 'autres leçons dans les notes critiques',
        'unknown': 'inconnu', 'reading-source': '(source)', 'reading-abbreviated': '(abrégé)',
        'reading-corrected': '(corrigé)', 'reading-regularised': '(normalisé)',
        'reading-expanded': '(développé)',
        'about': 'À propos de ce texte', 'contents': 'Table des matières', 'notes': 'Notes',
        'variants': 'Notes critiques', 'next': 'Suivant', 'previous': 'Précédent',
        'start': 'Début', 'people': 'Personnes', 'places': 'Lieux',
        'organisations': 'Organisations', 'dates': 'Dates', 'skip': 'Aller au texte',
        'texts': 'Textes', 'page': 'Page', 'cover': 'Couverture', 'downloads': 'Téléchargements',
        'plain-text': 'Texte brut', 'untitled': 'Sans titre', 'undated': 'sans date',
        'names': 'Noms', 'back': 'Retour au texte', 'note': 'Note', 'line': 'Ligne',
        'index': 'Index', 'permalink': 'Lien vers ce paragraphe', 'reading': 'Leçon',
        'pages': 'Pages', 'gap': 'lacune de la source', 'space': 'espace laissé dans la source',
        'unclear': 'lecture incertaine dans la source', 'supplied': 'restitué par l’éditeur',
        'surplus': 'jugé superflu par l’éditeur', 'added': 'ajouté dans la source',
        'deleted': 'biffé dans la source', 'machine': 'repéré par une machine', 'low': 'peu sûr',
        'medium': 'assez sûr',
        'unhandled': 'Montrés en texte brut, l’édition n’ayant pas de forme pour eux : ',
        'figure': 'Illustration', 'date-of-text': 'Date', 'author': 'Auteur',
        'speech': 'Réplique', 'facsimile': 'Fac-similé',
        'facsimile-of': 'Fac-similé de la page {1}', 'cite': 'Citer ce texte',
        'edited-by': 'édité par {1}', 'and': 'et', 'switches': 'Affichage',
        'mark': 'Mettre en évidence',
        'machine-tags': 'Ce qu’une machine a balisé et que nul n’a vérifié', 'text-form': 'Texte',
        'form-reading': 'à lire', 'form-diplomatic': 'comme dans la source', 'language': 'Langue',
        'publisher': 'Éditeur', 'page-list': 'Pages de la source',
        'landmarks': 'Points de repère', 'text': 'Texte', 'map': 'Carte',
        'map-words': '{1} : {2}. Le tableau ci-dessous dit de même.',
        'map-lead': 'Lieux avec coordonnées : {1} sur {2}. Plus le signe est grand, plus le lieu est nommé.',
        'map-table': 'Lieux sur la carte',
        'map-source': 'Côtes : Natural Earth, simplifiées ; domaine public.', 'birth': 'né(e)',
        'death': 'mort(e)', 'floruit': 'actif', 'letters': 'Lettres', 'to': 'à',
        'quotations': 'Citations', 'index-lead': '{1}, {2}.', 'said-by': 'dit par {1}',
        'source': 'source', 'search': 'Recherche', 'search-words': 'Mots',
        'search-kinds': 'Chercher dans', 'search-document': 'Document', 'search-all': 'tous',
        'search-more': 'Afficher plus', 'search-found': '{1} trouvés',
        'search-script': 'La recherche demande JavaScript ; les index et la table des matières non.',
        'search-offline': 'La recherche fonctionne quand cette édition se trouve sur un serveur web, non quand ses pages sont ouvertes depuis un dossier. Pour l’essayer : python -m http.server dans ce dossier, puis localhost:8000.',
        'document': 'Documents', 'guides': 'Entrées dans les textes', 'timeline': 'Chronologie',
        'timeline-table': 'La même chose en tableau',
        'timeline-lead': 'Dates avec année : {1}. Une barre est une durée, un contour interrompu une estimation.',
        'timeline-line': '{1} : {2}', 'first-mention': 'Première mention', 'place': 'Lieu',
        'coordinates': 'Coordonnées', 'mentions': 'Mentions', 'sort-by': 'Trié par',
        'sort-date': 'date', 'sort-title': 'titre', 'sort-author': 'auteur', 'filter': 'Choisir',
        'filter-people': 'Personne', 'filter-places': 'Lieu', 'filter-years': 'De l’année',
        'filter-until': 'à l’année', 'filter-any': 'indifférent', 'filter-shown': '{1} sur {2}',
        'years': 'Années', 'date-day': '{1} {2} {3}', 'date-month': '{2} {3}',
        'date-yearless': '{1} {2}', 'first-day': '1er', 'before-christ': '{1} av. J.-C.',
        'century': '{1}e siècle', 'first-century': '{1}er siècle', 'century-picture': 'I',
        'decimal': ',', 'compass': 'N S E O',
        'about-edition': 'À propos de cette édition', 'name-index': 'Index des noms',
        'chronology': 'Chronologie', 'persons-of-the-play': 'Personnages',
        'reading-then-others': 'leçon du texte, puis les autres'
      },
      'nouns': map{
        'column': ('colonne', 'colonnes'), 'written-line': ('ligne', 'lignes'),
        'mention': ('mention', 'mentions'), 'date': ('date', 'dates'),
        'people': ('personne', 'personnes'), 'places': ('lieu', 'lieux'),
        'dates': ('date', 'dates'), 'organisations': ('organisation', 'organisations'),
        'quotation': ('citation', 'citations'),
        'identifier': ('identifiant', 'identifiants'), 'text': ('texte', 'textes')
      },
      'kinds': map{
        'chapter': 'chapitre', 'act': 'acte', 'scene': 'scène', 'letter': 'lettre',
        'book': 'livre', 'part': 'partie', 'volume': 'volume', 'section': 'section',
        'poem': 'poème', 'canto': 'chant', 'entry': 'entrée', 'essay': 'essai', 'story': 'récit',
        'preface': 'préface', 'introduction': 'introduction', 'dedication': 'dédicace',
        'prologue': 'prologue', 'epilogue': 'épilogue', 'appendix': 'appendice', 'text': 'texte',
        'titlePage': 'page de titre', 'front': 'pièces liminaires', 'back': 'annexes',
        'listBibl': 'bibliographie', 'castList': 'personnages', 'sourceDoc': 'manuscrit'
      },
      'statements': map{
        'fileDesc': 'Description du fichier', 'titleStmt': 'Mention de titre', 'title': 'Titre',
        'author': 'Auteur', 'editor': 'Éditeur scientifique',
        'respStmt': 'Mention de responsabilité', 'resp': 'Responsabilité', 'name': 'Nom',
        'persName': 'Nom de personne', 'placeName': 'Nom de lieu', 'orgName': 'Nom d’organisme',
        'editionStmt': 'Mention d’édition', 'edition': 'Édition', 'extent': 'Étendue',
        'publicationStmt': 'Publication', 'publisher': 'Éditeur',
        'pubPlace': 'Lieu de publication', 'date': 'Date', 'idno': 'Identifiant',
        'availability': 'Disponibilité', 'licence': 'Licence', 'seriesStmt': 'Collection',
        'notesStmt': 'Notes', 'sourceDesc': 'Source', 'bibl': 'Référence',
        'msDesc': 'Description du manuscrit', 'msIdentifier': 'Cote',
        'physDesc': 'Description matérielle', 'history': 'Histoire', 'encodingDesc': 'Encodage',
        'projectDesc': 'Projet', 'editorialDecl': 'Principes éditoriaux', 'appInfo': 'Logiciels',
        'application': 'Logiciel', 'profileDesc': 'Profil du texte', 'abstract': 'Résumé',
        'creation': 'Création', 'langUsage': 'Langues', 'language': 'Langue',
        'textClass': 'Classification', 'keywords': 'Mots clés', 'correspDesc': 'Correspondance',
        'correspAction': 'Envoi',
        'correspAction-sent': 'Envoi', 'correspAction-received': 'Réception',
        'correspAction-transmitted': 'Transmission', 'correspAction-redirected': 'Réexpédition',
        'correspAction-forwarded': 'Renvoi',
        'revisionDesc': 'Révisions', 'change': 'Modification',
        'funder': 'Financeur', 'note': 'Note'
      },
      'months': map{
        'full':
        ('janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre',
         'octobre', 'novembre', 'décembre'),
        'of-day':
        ('janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre',
         'octobre', 'novembre', 'décembre'),
        'short':
        ('janv', 'févr', 'mars', 'avr', 'mai', 'juin', 'juil', 'août', 'sept', 'oct', 'nov',
         'déc')
      }
    }"/>
</xsl:stylesheet>
