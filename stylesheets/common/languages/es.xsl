<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels">
  <!-- The edition's own words in Spanish: what stands in {1}, {2} is filled in; nouns have a form for one
       and one for more; divisions are named by @type or element, statements of headers by element. -->

  <xsl:variable name="label:es" as="map(xs:string, map(xs:string, item()+))" select="map{
      'words': map{
        'pause': 'pausa', 'omitted': 'om.', 'lacuna-start': 'comienza la laguna',
        'lacuna-end': 'termina la laguna', 'witness-start': 'comienza el testimonio',
        'witness-end': 'termina el testimonio', 'scope-volume': 'vol.', 'scope-issue': 'n.º',
        'scope-page': 'p.', 'scope-pages': 'pp.', 'scope-chapter': 'cap.', 'scope-part': 'parte',
        'scope-line': 'l.',
        'undescribed': 'imagen sin descripción', 'signs': 'Signos del texto',
        'map-areas': 'Un anillo es un país o una región.',
        'table': 'Tabla', 'other-readings': 'otras lecturas en las notas textuales',
        'unknown': 'desconocido', 'reading-source': '(fuente)', 'reading-abbreviated': '(abreviado)',
        'reading-corrected': '(corregido)', 'reading-regularised': '(regularizado)',
        'reading-expanded': '(desarrollado)',
        'about': 'Sobre este texto', 'contents': 'Índice', 'notes': 'Notas',
        'variants': 'Notas textuales', 'next': 'Siguiente', 'previous': 'Anterior',
        'start': 'Inicio', 'people': 'Personas', 'places': 'Lugares',
        'organisations': 'Organizaciones', 'dates': 'Fechas', 'skip': 'Ir al texto',
        'texts': 'Textos', 'page': 'Página', 'cover': 'Cubierta', 'downloads': 'Descargas',
        'plain-text': 'Texto sin formato', 'untitled': 'Sin título', 'undated': 'sin fecha',
        'names': 'Nombres', 'back': 'Volver al texto', 'note': 'Nota', 'line': 'Línea',
        'index': 'Índice de nombres', 'permalink': 'Enlace a este párrafo', 'reading': 'Lectura',
        'pages': 'Páginas', 'gap': 'laguna en la fuente', 'space': 'espacio dejado en la fuente',
        'unclear': 'lectura dudosa en la fuente', 'supplied': 'suplido por el editor',
        'surplus': 'considerado superfluo por el editor', 'added': 'añadido en la fuente',
        'deleted': 'tachado en la fuente', 'machine': 'hallado por una máquina',
        'low': 'poco seguro', 'medium': 'bastante seguro',
        'unhandled': 'Se muestran como texto sin formato, pues la edición no tiene forma para ellos: ',
        'figure': 'Ilustración', 'date-of-text': 'Fecha', 'author': 'Autor',
        'speech': 'Parlamento', 'facsimile': 'Facsímil',
        'facsimile-of': 'Facsímil de la página {1}', 'cite': 'Citar este texto',
        'edited-by': 'edición de {1}', 'and': 'y', 'switches': 'Presentación', 'mark': 'Resaltar',
        'machine-tags': 'Lo marcado por una máquina y no revisado', 'text-form': 'Texto',
        'form-reading': 'para leer', 'form-diplomatic': 'como en la fuente', 'language': 'Lengua',
        'publisher': 'Editorial', 'page-list': 'Páginas de la fuente',
        'landmarks': 'Puntos de referencia', 'text': 'Texto', 'map': 'Mapa',
        'map-words': '{1}: {2}. La tabla de abajo dice lo mismo.',
        'map-lead': 'Lugares con coordenadas: {1} de {2}. Cuanto mayor es la señal, más veces se nombra el lugar.',
        'map-table': 'Lugares en el mapa',
        'map-source': 'Costas: Natural Earth, simplificadas; de dominio público.',
        'birth': 'nacimiento', 'death': 'muerte', 'floruit': 'actividad', 'letters': 'Letras',
        'to': 'a', 'quotations': 'Citas', 'index-lead': '{1}, {2}.', 'said-by': 'dicho por {1}',
        'source': 'fuente', 'search': 'Búsqueda', 'search-words': 'Palabras',
        'search-kinds': 'Buscar en', 'search-document': 'Documento', 'search-all': 'todos',
        'search-more': 'Mostrar más', 'search-found': '{1} hallados',
        'search-script': 'La búsqueda necesita JavaScript; los índices no.',
        'search-offline': 'La búsqueda funciona cuando esta edición está en un servidor web, no cuando sus páginas se abren desde una carpeta. Para probarla: python -m http.server en esta carpeta, luego localhost:8000.',
        'document': 'Documentos', 'guides': 'Caminos hacia los textos', 'timeline': 'Cronología',
        'timeline-table': 'Lo mismo en una tabla',
        'timeline-lead': 'Fechas con año: {1}. Una barra es un período; un contorno discontinuo, una estimación.',
        'timeline-line': '{1}: {2}', 'first-mention': 'Primera mención', 'place': 'Lugar',
        'coordinates': 'Coordenadas', 'mentions': 'Menciones', 'sort-by': 'Ordenado por',
        'sort-date': 'fecha', 'sort-title': 'título', 'sort-author': 'autor', 'filter': 'Elegir',
        'filter-people': 'Persona', 'filter-places': 'Lugar', 'filter-years': 'Desde el año',
        'filter-until': 'hasta el año', 'filter-any': 'cualquiera', 'filter-shown': '{1} de {2}',
        'years': 'Años', 'date-day': '{1} de {2} de {3}', 'date-month': '{2} de {3}',
        'date-yearless': '{1} de {2}', 'first-day': '1', 'before-christ': '{1} a. C.',
        'century': 'siglo {1}', 'first-century': 'siglo {1}', 'century-picture': 'I',
        'decimal': ',', 'compass': 'N S E O',
        'about-edition': 'Sobre esta edición', 'name-index': 'Índice de nombres',
        'chronology': 'Cronología', 'persons-of-the-play': 'Personajes',
        'reading-then-others': 'lectura del texto, luego las otras'
      },
      'nouns': map{
        'column': ('columna', 'columnas'), 'written-line': ('línea', 'líneas'),
        'mention': ('mención', 'menciones'), 'date': ('fecha', 'fechas'),
        'people': ('persona', 'personas'), 'places': ('lugar', 'lugares'),
        'dates': ('fecha', 'fechas'), 'organisations': ('organización', 'organizaciones'),
        'quotation': ('cita', 'citas'),
        'identifier': ('identificador', 'identificadores'), 'text': ('texto', 'textos')
      },
      'kinds': map{
        'chapter': 'capítulo', 'act': 'acto', 'scene': 'escena', 'letter': 'carta',
        'book': 'libro', 'part': 'parte', 'volume': 'volumen', 'section': 'sección',
        'poem': 'poema', 'canto': 'canto', 'entry': 'entrada', 'essay': 'ensayo',
        'story': 'relato', 'preface': 'prefacio', 'introduction': 'introducción',
        'dedication': 'dedicatoria', 'prologue': 'prólogo', 'epilogue': 'epílogo',
        'appendix': 'apéndice', 'text': 'texto', 'titlePage': 'portada', 'front': 'preliminares',
        'back': 'anexos', 'listBibl': 'bibliografía', 'castList': 'personajes',
        'sourceDoc': 'manuscrito'
      },
      'statements': map{
        'fileDesc': 'Descripción del archivo', 'titleStmt': 'Título y responsabilidad',
        'title': 'Título', 'author': 'Autor', 'editor': 'Editor', 'respStmt': 'Responsabilidad',
        'resp': 'Responsabilidad', 'name': 'Nombre', 'persName': 'Nombre de persona',
        'placeName': 'Nombre de lugar', 'orgName': 'Nombre de entidad', 'editionStmt': 'Edición',
        'edition': 'Edición', 'extent': 'Extensión', 'publicationStmt': 'Publicación',
        'publisher': 'Editorial', 'pubPlace': 'Lugar de publicación', 'date': 'Fecha',
        'idno': 'Identificador', 'availability': 'Disponibilidad', 'licence': 'Licencia',
        'seriesStmt': 'Colección', 'notesStmt': 'Notas', 'sourceDesc': 'Fuente',
        'bibl': 'Referencia', 'msDesc': 'Descripción del manuscrito', 'msIdentifier': 'Signatura',
        'physDesc': 'Descripción física', 'history': 'Historia', 'encodingDesc': 'Codificación',
        'projectDesc': 'Proyecto', 'editorialDecl': 'Criterios editoriales',
        'appInfo': 'Programas', 'application': 'Programa', 'profileDesc': 'Perfil del texto',
        'abstract': 'Resumen', 'creation': 'Creación', 'langUsage': 'Lenguas',
        'language': 'Lengua', 'textClass': 'Clasificación', 'keywords': 'Palabras clave',
        'correspDesc': 'Correspondencia', 'correspAction': 'Envío',
        'correspAction-sent': 'Envío', 'correspAction-received': 'Recepción',
        'correspAction-transmitted': 'Transmisión', 'correspAction-redirected': 'Redirección',
        'correspAction-forwarded': 'Reenvío',
        'revisionDesc': 'Revisiones',
        'change': 'Cambio', 'funder': 'Financiador', 'note': 'Nota'
      },
      'months': map{
        'full':
        ('enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre',
         'octubre', 'noviembre', 'diciembre'),
        'of-day':
        ('enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre',
         'octubre', 'noviembre', 'diciembre'),
        'short':
        ('ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic')
      }
    }"/>
</xsl:stylesheet>
