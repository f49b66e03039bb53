<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:language="tei-tools:languages"
    xmlns:left="tei-tools:left-out"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:rend="tei-tools:rendition"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Which element of HTML stands for which element of TEI, as tables; the other modules add only
       what a table cannot say. What no table and no module names is shown all the same. -->

  <xsl:mode name="html" on-no-match="text-only-copy" use-accumulators="#all"/>

  <!-- Phrases: elements within a line. -->
  <xsl:variable name="html:phrases" as="map(xs:string, xs:string)" select="map{
      'abbr': 'span', 'activity': 'span', 'actor': 'span', 'addName': 'span', 'affiliation': 'span',
      'age': 'span', 'am': 'span', 'analytic': 'span', 'att': 'code', 'author': 'span',
      'authority': 'span', 'biblScope': 'span', 'bloc': 'span', 'c': 'span', 'caesura': 'span',
      'case': 'span', 'catchwords': 'span', 'charName': 'span', 'citedRange': 'span', 'cl': 'span',
      'classCode': 'span', 'climate': 'span', 'code': 'code', 'collection': 'span',
      'colloc': 'span', 'corr': 'span', 'country': 'span', 'damage': 'span', 'date': 'span',
      'def': 'span', 'depth': 'span', 'dim': 'span', 'distinct': 'i', 'distributor': 'span',
      'district': 'span', 'docAuthor': 'span', 'docDate': 'span', 'docEdition': 'span',
      'edition': 'span', 'editor': 'span', 'email': 'span', 'emph': 'em', 'eventName': 'span',
      'ex': 'span', 'expan': 'span', 'extent': 'span', 'faith': 'span', 'foreign': 'i',
      'forename': 'span', 'formula': 'span', 'funder': 'span', 'g': 'span', 'gen': 'span',
      'gender': 'span', 'genName': 'span', 'geo': 'span', 'geogFeat': 'span', 'geogName': 'span',
      'gi': 'code', 'gloss': 'span', 'glyphName': 'span', 'gram': 'span', 'gramGrp': 'span',
      'graphic': 'span', 'handShift': 'span', 'height': 'span', 'heraldry': 'span', 'hi': 'span',
      'hyph': 'span', 'ident': 'code', 'idno': 'span', 'imprint': 'span', 'institution': 'span',
      'interp': 'span', 'iType': 'span', 'lang': 'span', 'language': 'span', 'lbl': 'span',
      'lem': 'span', 'listChange': 'span', 'locale': 'span', 'localProp': 'span',
      'locus': 'span', 'locusGrp': 'span', 'm': 'span', 'mapping': 'span', 'material': 'span',
      'measure': 'span', 'measureGrp': 'span', 'media': 'span', 'meeting': 'span', 'mentioned': 'i',
      'metamark': 'span', 'metSym': 'span', 'mod': 'span', 'monogr': 'span', 'mood': 'span',
      'msName': 'span', 'name': 'span', 'nameLink': 'span', 'nationality': 'span',
      'notatedMusic': 'span', 'num': 'span', 'number': 'span', 'numeric': 'span',
      'objectIdentifier': 'span', 'objectName': 'span', 'objectType': 'span', 'occupation': 'span',
      'offset': 'span', 'oRef': 'span', 'orgName': 'span', 'orig': 'span', 'origDate': 'span',
      'origPlace': 'span', 'orth': 'span', 'orthGrp': 'span', 'oVar': 'span', 'pc': 'span',
      'per': 'span', 'persName': 'span', 'persPronouns': 'span', 'phr': 'span', 'placeName': 'span',
      'population': 'span', 'pos': 'span', 'postBox': 'span', 'postCode': 'span', 'pRef': 'span',
      'pron': 'span', 'ptr': 'span', 'publisher': 'span', 'pubPlace': 'span', 'pVar': 'span',
      'q': 'span', 'quote': 'span', 'rb': 'span', 'rdg': 'span', 'redo': 'span', 'ref': 'span',
      'reg': 'span', 'region': 'span', 'relatedItem': 'span', 'repository': 'span',
      'residence': 'span', 'resp': 'span', 'respStmt': 'span', 'restore': 'span', 'retrace': 'span',
      'rhyme': 'span', 'role': 'span', 'roleDesc': 'span', 'roleName': 'span', 'rs': 'span',
      's': 'span', 'said': 'span', 'secFol': 'span', 'secl': 'span', 'seg': 'span',
      'series': 'span', 'settlement': 'span', 'sex': 'span', 'sic': 'span', 'signatures': 'span',
      'soCalled': 'span', 'socecStatus': 'span', 'span': 'span', 'speaker': 'span', 'stamp': 'span',
      'state': 'span', 'street': 'span', 'stress': 'span', 'string': 'span', 'subc': 'span',
      'supportDesc': 'span', 'surname': 'span', 'syll': 'span', 'symbol': 'span', 'tag': 'code',
      'term': 'span', 'textLang': 'span', 'time': 'span', 'title': 'cite', 'tns': 'span',
      'undo': 'span', 'unicodeProp': 'span', 'unihanProp': 'span', 'unit': 'span', 'usg': 'span',
      'val': 'code', 'value': 'span', 'w': 'span', 'watermark': 'span', 'width': 'span',
      'wit': 'span', 'witDetail': 'span', 'xr': 'span'
    }"/>

  <!-- Blocks: elements that are lines or more of their own. -->
  <xsl:variable name="html:blocks" as="map(xs:string, xs:string)" select="map{
      'ab': 'div', 'abstract': 'div', 'accMat': 'div', 'acquisition': 'div', 'additional': 'div',
      'additions': 'div', 'address': 'div', 'addrLine': 'div', 'adminInfo': 'div', 'altGrp': 'div',
      'altIdentifier': 'div', 'annotation': 'div', 'annotationBlock': 'div', 'appInfo': 'div',
      'application': 'div', 'argument': 'div', 'availability': 'div', 'back': 'div',
      'biblFull': 'div', 'biblNote': 'div', 'binding': 'div', 'bindingDesc': 'div', 'birth': 'div',
      'body': 'div', 'broadcast': 'div', 'byline': 'div', 'calendar': 'div', 'calendarDesc': 'div',
      'camera': 'div', 'caption': 'div', 'castGroup': 'div', 'castItem': 'div', 'castList': 'div',
      'catDesc': 'div', 'category': 'div', 'catRef': 'div', 'change': 'div', 'channel': 'div',
      'char': 'div', 'cit': 'div', 'citeStructure': 'div', 'classDecl': 'div', 'closer': 'div',
      'collation': 'div', 'colophon': 'div', 'condition': 'div', 'constitution': 'div',
      'conversion': 'div', 'correction': 'div', 'correspAction': 'div', 'correspContext': 'div',
      'correspDesc': 'div', 'creation': 'div', 'cRefPattern': 'div', 'custEvent': 'div',
      'custodialHist': 'div', 'dateline': 'div', 'death': 'div', 'decoDesc': 'div',
      'decoNote': 'div', 'derivation': 'div', 'desc': 'div', 'dictScrap': 'div',
      'dimensions': 'div', 'docImprint': 'div', 'docTitle': 'div', 'domain': 'div',
      'editionStmt': 'div', 'editorialDecl': 'div', 'education': 'div', 'encodingDesc': 'div',
      'entry': 'div', 'entryFree': 'div', 'epigraph': 'div', 'epilogue': 'div', 'equipment': 'div',
      'eTree': 'div', 'etym': 'div', 'event': 'div', 'exemplum': 'div', 'explicit': 'div',
      'facsimile': 'div', 'factuality': 'div', 'figDesc': 'div', 'fileDesc': 'div',
      'filiation': 'div', 'finalRubric': 'div', 'floatingText': 'div', 'floruit': 'div',
      'foliation': 'div', 'forest': 'div', 'form': 'div', 'front': 'div', 'geoDecl': 'div',
      'glyph': 'div', 'group': 'div', 'handDesc': 'div', 'handNote': 'div', 'handNotes': 'div',
      'history': 'div', 'hom': 'div', 'hyphenation': 'div', 'imprimatur': 'div', 'incipit': 'div',
      'interaction': 'div', 'interpGrp': 'div', 'interpretation': 'div', 'joinGrp': 'div',
      'keywords': 'div', 'langKnowledge': 'div', 'langKnown': 'div', 'langUsage': 'div',
      'layout': 'div', 'layoutDesc': 'div', 'lg': 'div', 'licence': 'div', 'line': 'div', 'linkGrp': 'div',
      'listAnnotation': 'div', 'listApp': 'div', 'listBibl': 'div', 'listEvent': 'div',
      'listForest': 'div', 'listNym': 'div', 'listObject': 'div', 'listOrg': 'div',
      'listPerson': 'div', 'listPlace': 'div', 'listPrefixDef': 'div', 'listRef': 'div',
      'listRelation': 'div', 'listWit': 'div', 'location': 'div', 'metDecl': 'div', 'move': 'div',
      'msContents': 'div', 'msDesc': 'div', 'msFrag': 'div', 'msIdentifier': 'div', 'msItem': 'div',
      'msItemStruct': 'div', 'msPart': 'div', 'musicNotation': 'div', 'namespace': 'div',
      'normalization': 'div', 'noteGrp': 'div', 'notesStmt': 'div', 'nym': 'div', 'object': 'div',
      'objectDesc': 'div', 'opener': 'div', 'org': 'div', 'origin': 'div', 'particDesc': 'div',
      'performance': 'div', 'person': 'div', 'persona': 'div', 'personGrp': 'div',
      'physDesc': 'div', 'patch': 'div', 'place': 'div', 'postscript': 'div', 'prefixDef': 'div',
      'preparedness': 'div', 'principal': 'div', 'profileDesc': 'div', 'projectDesc': 'div',
      'prologue': 'div', 'provenance': 'div', 'publicationStmt': 'div', 'punctuation': 'div',
      'purpose': 'div', 'quotation': 'div', 'rdgGrp': 'div', 're': 'div', 'recordHist': 'div',
      'recording': 'div', 'recordingStmt': 'div', 'refsDecl': 'div', 'refState': 'div',
      'relation': 'div', 'remarks': 'div', 'rendition': 'div', 'revisionDesc': 'div',
      'rubric': 'div', 'salute': 'div', 'samplingDecl': 'div', 'schemaRef': 'div',
      'scriptDesc': 'div', 'scriptNote': 'div', 'scriptStmt': 'div', 'seal': 'div',
      'sealDesc': 'div', 'segmentation': 'div', 'sense': 'div', 'seriesStmt': 'div', 'set': 'div',
      'setting': 'div', 'settingDesc': 'div', 'signed': 'div', 'sound': 'div', 'source': 'div',
      'sourceDesc': 'div', 'sourceDoc': 'div', 'sp': 'div', 'spanGrp': 'div', 'spGrp': 'div',
      'sponsor': 'div', 'stdVals': 'div', 'styleDefDecl': 'div', 'summary': 'div',
      'superEntry': 'div', 'support': 'div', 'surface': 'div', 'surfaceGrp': 'div',
      'surrogates': 'div', 'tagsDecl': 'div', 'tagUsage': 'div', 'taxonomy': 'div', 'tech': 'div',
      'terrain': 'div', 'text': 'div', 'textClass': 'div', 'textDesc': 'div', 'titlePage': 'div',
      'titlePart': 'div', 'titleStmt': 'div', 'trailer': 'div', 'trait': 'div',
      'transcriptionDesc': 'div', 'tree': 'div', 'typeDesc': 'div', 'typeNote': 'div', 'u': 'div',
      'unitDecl': 'div', 'unitDef': 'div', 'variantEncoding': 'div', 'view': 'div',
      'witness': 'div', 'writing': 'div', 'zone': 'div'
    }"/>

  <xsl:template mode="html" match="*" as="node()*">
    <xsl:variable name="name" as="xs:string?"
        select="html:known(.)"/>
    <xsl:element name="{($name, 'span')[1]}">
      <xsl:sequence select="html:attributes(., 'unhandled'[empty($name)])"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </xsl:element>
  </xsl:template>

  <xsl:template mode="html" match="*[left:is-out(.)]" priority="9"/>

  <!-- The element of HTML that the tables give for an element of TEI. -->
  <xsl:function name="html:known" as="xs:string?">
    <xsl:param name="element" as="element()"/>
    <xsl:variable name="name" as="xs:string" select="local-name($element)"/>
    <xsl:sequence select="($html:phrases($name), $html:blocks($name))
        [namespace-uri($element) = $html:namespaces][1]"/>
  </xsl:function>

  <!-- TEI's own, and that of its draft for genetic editions, whose elements have the same names. -->
  <xsl:variable name="html:namespaces" as="xs:string+"
      select="'http://www.tei-c.org/ns/1.0', 'http://www.tei-c.org/ns/geneticEditions'"/>

  <!-- The attributes of every element: identifier, language, and as classes its name, what the
       module adds, its type, and how it looked. -->
  <xsl:function name="html:attributes" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="classes" as="xs:string*"/>
    <xsl:variable name="type" as="xs:string*" select="$element/@type[matches(., '^[A-Za-z][\w-]*$')]
        ! ('type-' || lower-case(.))"/>
    <xsl:attribute name="class" select="local-name($element), $classes, $type,
        rend:of($element)[not(. = ('inline', 'block'))]" separator=" "/>
    <xsl:if test="$element/@xml:id">
      <xsl:attribute name="id" select="id:of($element)"/>
    </xsl:if>
    <xsl:choose>
      <xsl:when test="$element/@xml:lang">
        <xsl:sequence select="html:language($element/@xml:lang), html:turned-back($element)"/>
      </xsl:when>
      <xsl:when test="$html:lines-of-text(local-name($element))">
        <xsl:sequence select="html:turned($element)"/>
      </xsl:when>
    </xsl:choose>
    <xsl:if test="contains-token(string-join($classes, ' '), 'unhandled')">
      <xsl:attribute name="data-element" select="name($element)"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="html:language" as="attribute()*">
    <xsl:param name="language" as="xs:string?"/>
    <xsl:if test="language:is-tag($language)">
      <xsl:variable name="tag" as="xs:string" select="language:tag($language)"/>
      <xsl:attribute name="lang" select="$tag"/>
      <xsl:if test="language:is-leftward($tag)">
        <xsl:attribute name="dir" select="'rtl'"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

  <!-- The direction of a language from left to right within one from right to left, -->
  <xsl:function name="html:turned-back" as="attribute()?">
    <xsl:param name="element" as="element()"/>
    <xsl:if test="not(language:is-leftward($element/@xml:lang)) and html:is-in-leftward($element)">
      <xsl:attribute name="dir" select="'ltr'"/>
    </xsl:if>
  </xsl:function>

  <!-- and of lines from right to left whose language nobody states. -->
  <xsl:function name="html:turned" as="attribute()?">
    <xsl:param name="line" as="element()"/>
    <xsl:if test="language:begins-leftward($line) and html:is-mostly-leftward($line)
        and not(html:is-in-leftward($line))">
      <xsl:attribute name="dir" select="'rtl'"/>
    </xsl:if>
  </xsl:function>
  <xsl:variable name="html:lines-of-text" as="map(xs:string, xs:boolean)" select="map:merge(('p', 'ab',
      'l', 'head', 'item', 'cell', 'titlePart', 'byline', 'salute', 'signed', 'speaker') ! map{.: true()})"/>

  <xsl:function name="html:is-in-leftward" as="xs:boolean">
    <xsl:param name="element" as="element()"/>
    <xsl:sequence select="language:is-leftward($element/ancestor::*[@xml:lang][1]/@xml:lang)"/>
  </xsl:function>

  <!-- Whether less than half of the letters are Latin, Greek or Cyrillic. -->
  <xsl:function name="html:is-mostly-leftward" as="xs:boolean">
    <xsl:param name="words" as="xs:string"/>
    <xsl:sequence select="2 * string-length(replace($words, '[^A-Za-z&#xC0;-&#x24F;&#x370;-&#x4FF;]', ''))
        lt string-length(replace($words, '\P{L}', ''))"/>
  </xsl:function>

  <!-- The attributes of an element that others point at: those of every element, and an id. -->
  <xsl:function name="html:anchored" as="attribute()*">
    <xsl:param name="element" as="element()"/>
    <xsl:param name="classes" as="xs:string*"/>
    <xsl:sequence select="html:attributes($element, $classes)"/>
    <xsl:attribute name="id" select="id:of($element)"/>
  </xsl:function>
</xsl:stylesheet>
