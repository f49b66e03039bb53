<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:note="tei-tools:notes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Notes: calls in the line, notes at the foot of the page, notes in their place. -->

  <!-- The identifier of a note's call. -->
  <xsl:function name="html:call" as="xs:string">
    <xsl:param name="note" as="element()"/>
    <xsl:sequence select="id:free($note, 'call-' || id:of($note))"/>
  </xsl:function>

  <xsl:template mode="html" as="element()" match="note[note:is-foot(.)]">
    <a class="note-call" role="doc-noteref" id="{html:call(.)}" href="#{id:of(.)}">
      <xsl:value-of select="note:sign(.)"/>
    </a>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="note">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <!-- The notes and other readings of a page's passages. -->
  <xsl:function name="html:foot" as="element()*">
    <xsl:param name="passages" as="node()*"/>
    <xsl:variable name="notes" as="element()*" select="note:foot($passages)"/>
    <xsl:variable name="variants" as="element()*" select="note:variants($passages)"/>
    <xsl:if test="$notes">
      <section class="notes" aria-label="{label:word('notes')}">
        <xsl:sequence select="html:foot-heading('notes')"/>
        <xsl:apply-templates mode="html-foot" select="$notes"/>
      </section>
    </xsl:if>
    <xsl:if test="$variants">
      <section class="notes variants" aria-label="{label:word('variants')}">
        <xsl:sequence select="html:foot-heading('variants')"/>
        <xsl:apply-templates mode="html-foot" select="$variants"/>
      </section>
    </xsl:if>
  </xsl:function>

  <!-- A heading in the edition's language, whatever the text's; it has no identifier, which an
       editor may have given to something else. -->
  <xsl:function name="html:foot-heading" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <div data-heading="2" lang="{$label:language}">{label:word($name)}</div>
  </xsl:function>

  <xsl:mode name="html-foot" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-foot" match="note" as="element()">
    <aside role="doc-footnote">
      <xsl:sequence select="html:anchored(., 'foot')"/>
      <a class="back" role="doc-backlink" href="#{html:call(.)}"
          title="{label:word('back')}">{note:sign(.)}</a>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </aside>
  </xsl:template>

  <!-- A passage with several readings shows the first; the others stand at the foot of the page. -->
  <xsl:template mode="html" as="element()" match="choice | app">
    <xsl:variable name="readings" as="element()*" select="note:readings(.)"/>
    <xsl:variable name="several" as="xs:boolean" select="count($readings) gt 1"/>
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:if test="$several">
        <xsl:attribute name="id" select="html:call(.)"/>
      </xsl:if>
      <xsl:apply-templates mode="html-reading" select="$readings[1]"/>
      <xsl:apply-templates mode="html"
          select="(node() except $readings)[not(self::rdgGrp)][not($several)]"/>
      <xsl:if test="$several">
        <a class="variant-call" role="doc-noteref" href="#{id:of(.)}"
            aria-label="{label:word('variants')}">°</a>
      </xsl:if>
    </span>
  </xsl:template>

  <!-- The reading in the line and, hidden beside it, what the source has there. -->
  <xsl:mode name="html-reading" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-reading" match="*" as="node()*">
    <xsl:apply-templates mode="html" select="."/>
  </xsl:template>
  <xsl:template mode="html-reading" as="element()+" match="choice/*[$html:diplomatic]
      [self::corr or self::reg or self::expan][../(sic | orig | abbr)]">
    <xsl:variable name="source" as="node()*">
      <xsl:apply-templates mode="html" select="../(sic | orig | abbr)[1]"/>
    </xsl:variable>
    <span class="normalised">
      <xsl:apply-templates mode="html" select="."/>
    </span>
    <span class="diplomatic" hidden="hidden">
      <xsl:apply-templates mode="html-nameless" select="$source"/>
    </span>
  </xsl:template>

  <xsl:template mode="html-foot" match="choice | app" as="element()">
    <xsl:variable name="readings" as="element()*" select="note:readings(.)"/>
    <aside role="doc-footnote" class="variant foot" id="{id:of(.)}">
      <a class="back" role="doc-backlink" href="#{html:call(.)}"
          title="{label:word('back')}">{meta:words($readings[1])}</a>
      <xsl:text>] </xsl:text>
      <xsl:for-each select="tail($readings)">
        <xsl:value-of select="if (position() gt 1) then '; ' else ''"/>
        <xsl:apply-templates mode="html" select="."/>
        <xsl:sequence select="html:witnesses(.)"/>
      </xsl:for-each>
      <xsl:for-each select="(node() | rdgGrp/node()) except ($readings | rdgGrp)">
        <xsl:text> </xsl:text>
        <xsl:apply-templates mode="html" select="."/>
      </xsl:for-each>
    </aside>
  </xsl:template>

  <!-- Who has a reading: the witnesses, or what kind of form it is. -->
  <xsl:function name="html:witnesses" as="element()?">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="names" as="xs:string*" select="
        tokenize($reading/(@wit, @source)[1]) ! replace(., '^#', ''),
        $html:forms(local-name($reading)) ! label:word('reading-' || .)"/>
    <xsl:if test="exists($names)">
      <span class="witnesses">&#160;{$names}</span>
    </xsl:if>
  </xsl:function>

  <xsl:variable name="html:forms" as="map(xs:string, xs:string)" select="map{
      'sic': 'source', 'orig': 'source', 'abbr': 'abbreviated', 'corr': 'corrected',
      'reg': 'regularised', 'expan': 'expanded'
    }"/>
</xsl:stylesheet>
