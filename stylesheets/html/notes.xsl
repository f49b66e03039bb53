<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
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
</xsl:stylesheet>
