<?xml version="1.0" encoding="UTF-8"?>
<!-- The words that the edition adds, in the languages it knows; English elsewhere. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:tei-tools:print"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0" exclude-result-prefixes="#all">

  <xsl:variable name="words" as="map(xs:string, map(xs:string, xs:string))" select="map{
    'en' : map{ 'contents' : 'Contents', 'persons' : 'Persons', 'places' : 'Places',
      'organisations' : 'Organisations', 'about' : 'About this edition', 'signs' : 'Signs',
      'index' : 'Index of names', 'persons-of-the-play' : 'Persons of the play', 'figure' : 'Figure' },
    'de' : map{ 'contents' : 'Inhalt', 'persons' : 'Personen', 'places' : 'Orte',
      'organisations' : 'Körperschaften', 'about' : 'Zu dieser Ausgabe', 'signs' : 'Zeichen',
      'index' : 'Namenregister', 'persons-of-the-play' : 'Personen des Stücks', 'figure' : 'Abbildung' },
    'fr' : map{ 'contents' : 'Table des matières', 'persons' : 'Personnes', 'places' : 'Lieux',
      'organisations' : 'Organisations', 'about' : 'Sur cette édition', 'signs' : 'Signes',
      'index' : 'Index des noms', 'persons-of-the-play' : 'Personnages', 'figure' : 'Illustration' },
    'es' : map{ 'contents' : 'Índice', 'persons' : 'Personas', 'places' : 'Lugares',
      'organisations' : 'Organizaciones', 'about' : 'Sobre esta edición', 'signs' : 'Signos',
      'index' : 'Índice de nombres', 'persons-of-the-play' : 'Personajes', 'figure' : 'Figura' },
    'it' : map{ 'contents' : 'Indice', 'persons' : 'Persone', 'places' : 'Luoghi',
      'organisations' : 'Organizzazioni', 'about' : 'Questa edizione', 'signs' : 'Segni',
      'index' : 'Indice dei nomi', 'persons-of-the-play' : 'Personaggi', 'figure' : 'Figura' } }"/>

  <!-- Words before lines of the header; only where the edition's words are English. -->
  <xsl:variable name="leads" as="map(xs:string, xs:string)" select="map{
    'creation' : 'Written', 'language' : 'Language', 'application' : 'Software',
    'extent' : 'Extent', 'funder' : 'Funded by', 'correspAction' : 'Letter' }"/>

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
