<?xml version="1.0" encoding="UTF-8"?>
<!-- The words that the edition adds, in the languages it knows; English elsewhere. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:label="tei-tools:labels"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <!-- The language of the words that all editions have in common, those of dates among them. -->
  <xsl:variable name="label:language" as="xs:string" select="label:known($main-language)"/>

  <xsl:variable name="words" as="map(xs:string, map(xs:string, xs:string))" select="map{
    'en' : map{ 'contents' : 'Contents', 'persons' : 'Persons', 'places' : 'Places',
      'organisations' : 'Organisations', 'about' : 'About this edition',
      'index' : 'Index of names', 'chronology' : 'Chronology', 'persons-of-the-play' : 'Persons of the play', 'figure' : 'Figure' },
    'de' : map{ 'contents' : 'Inhalt', 'persons' : 'Personen', 'places' : 'Orte',
      'organisations' : 'Körperschaften', 'about' : 'Zu dieser Ausgabe',
      'index' : 'Namenregister', 'chronology' : 'Zeittafel', 'persons-of-the-play' : 'Personen des Stücks', 'figure' : 'Abbildung' },
    'fr' : map{ 'contents' : 'Table des matières', 'persons' : 'Personnes', 'places' : 'Lieux',
      'organisations' : 'Organisations', 'about' : 'Sur cette édition',
      'index' : 'Index des noms', 'chronology' : 'Chronologie', 'persons-of-the-play' : 'Personnages', 'figure' : 'Illustration' },
    'es' : map{ 'contents' : 'Índice', 'persons' : 'Personas', 'places' : 'Lugares',
      'organisations' : 'Organizaciones', 'about' : 'Sobre esta edición',
      'index' : 'Índice de nombres', 'chronology' : 'Cronología', 'persons-of-the-play' : 'Personajes', 'figure' : 'Figura' },
    'it' : map{ 'contents' : 'Indice', 'persons' : 'Persone', 'places' : 'Luoghi',
      'organisations' : 'Organizzazioni', 'about' : 'Questa edizione',
      'index' : 'Indice dei nomi', 'chronology' : 'Cronologia', 'persons-of-the-play' : 'Personaggi', 'figure' : 'Figura' } }"/>

  <!-- What the editorial signs mean, by the element that they stand for. -->
  <xsl:variable name="meanings" as="map(xs:string, map(xs:string, xs:string))" select="map{
    'en' : map{ 'add' : 'added in the source', 'del' : 'deleted in the source',
      'supplied' : 'supplied by the editor', 'unclear' : 'doubtful reading',
      'gap' : 'gap in the source', 'surplus' : 'superfluous', 'choice' : 'the editor''s reading',
      'app' : 'reading of the text, then others' },
    'de' : map{ 'add' : 'Zusatz in der Vorlage', 'del' : 'in der Vorlage gestrichen',
      'supplied' : 'vom Herausgeber ergänzt', 'unclear' : 'unsichere Lesung',
      'gap' : 'Lücke in der Vorlage', 'surplus' : 'überflüssig', 'choice' : 'Lesung des Herausgebers',
      'app' : 'Lesung des Textes, dann andere' },
    'fr' : map{ 'add' : 'ajouté dans la source', 'del' : 'biffé dans la source',
      'supplied' : 'restitué par l’éditeur', 'unclear' : 'lecture incertaine',
      'gap' : 'lacune de la source', 'surplus' : 'superflu', 'choice' : 'leçon de l’éditeur',
      'app' : 'leçon du texte, puis les autres' },
    'es' : map{ 'add' : 'añadido en la fuente', 'del' : 'tachado en la fuente',
      'supplied' : 'suplido por el editor', 'unclear' : 'lectura dudosa',
      'gap' : 'laguna en la fuente', 'surplus' : 'superfluo', 'choice' : 'lectura del editor',
      'app' : 'lectura del texto, luego las otras' },
    'it' : map{ 'add' : 'aggiunto nella fonte', 'del' : 'cancellato nella fonte',
      'supplied' : 'integrato dall’editore', 'unclear' : 'lettura incerta',
      'gap' : 'lacuna della fonte', 'surplus' : 'superfluo', 'choice' : 'lezione dell’editore',
      'app' : 'lezione del testo, poi le altre' } }"/>

  <xsl:function name="t:meaning" as="xs:string">
    <xsl:param name="element" as="xs:string"/>
    <xsl:sequence select="($meanings($main-language), $meanings('en'))[1]($element)"/>
  </xsl:function>

  <!-- Words before lines of the header; only where the edition's words are English. -->
  <xsl:variable name="leads" as="map(xs:string, xs:string)" select="map{
    'creation' : 'Written', 'language' : 'Language', 'application' : 'Software',
    'extent' : 'Extent', 'editor' : 'Edited by', 'publisher' : 'Published by', 'funder' : 'Funded by', 'correspAction' : 'Letter' }"/>

  <xsl:function name="t:lead-word" as="xs:string?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="$leads($name)[$main-language eq 'en' or empty($words($main-language))]"/>
  </xsl:function>

  <!-- Opening and closing marks, outer and inner, that a language's printers use. -->
  <xsl:variable name="marks" as="map(xs:string, array(xs:string))" select="map{
    'en' : ['“', '”', '‘', '’'],
    'de' : ['„', '“', '‚', '‘'],
    'fr' : ['«&#xa0;', '&#xa0;»', '“', '”'],
    'es' : ['«', '»', '“', '”'],
    'it' : ['«', '»', '“', '”'] }"/>

  <xsl:function name="t:word" as="xs:string">
    <xsl:param name="name" as="xs:string"/>
    <xsl:sequence select="($words($main-language), $words('en'))[1]($name)"/>
  </xsl:function>

  <xsl:function name="t:mark" as="xs:string">
    <xsl:param name="language" as="xs:string"/>
    <xsl:param name="place" as="xs:integer"/>
    <xsl:sequence select="($marks($language), $marks('en'))[1]($place)"/>
  </xsl:function>
</xsl:stylesheet>
