<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:id="tei-tools:identifiers"
    xmlns:label="tei-tools:labels"
    xmlns:meta="tei-tools:metadata"
    xmlns:note="tei-tools:notes"
    xmlns:verse="tei-tools:verse"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- Passages with several readings, and the textual notes on them (TEI Guidelines 3.5, 13). -->

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

  <!-- A textual note: "12 noon A B] none C; om. D". -->
  <xsl:template mode="html-foot" match="choice | app" as="element()">
    <xsl:variable name="readings" as="element()*" select="note:readings(.)"/>
    <aside role="doc-footnote" class="variant foot" id="{id:of(.)}">
      <xsl:for-each select="html:line-of(.)">
        <span class="line-of-verse">{.}</span>
        <xsl:text> </xsl:text>
      </xsl:for-each>
      <a class="back" role="doc-backlink" href="#{html:call(.)}"
          title="{label:word('back')}">{html:lemma($readings[1])}</a>
      <xsl:sequence select="self::app ! html:witnesses($readings[1])"/>
      <xsl:text>] </xsl:text>
      <xsl:for-each select="tail($readings)">
        <xsl:value-of select="if (position() gt 1) then '; ' else ''"/>
        <xsl:apply-templates mode="html-variant" select="."/>
        <xsl:sequence select="html:witnesses(.)"/>
      </xsl:for-each>
      <xsl:for-each select="(node() | rdgGrp/node()) except ($readings | rdgGrp)">
        <xsl:text> </xsl:text>
        <xsl:apply-templates mode="html" select="."/>
      </xsl:for-each>
    </aside>
  </xsl:template>

  <!-- The number of the verse in which a passage stands, or what its app says of its place. -->
  <xsl:function name="html:line-of" as="xs:string?">
    <xsl:param name="variants" as="element()"/>
    <xsl:sequence select="($variants/@loc[normalize-space()] ! string(), $variants/ancestor::l[1] ! verse:place(.))[1]"/>
  </xsl:function>

  <xsl:function name="html:lemma" as="xs:string">
    <xsl:param name="reading" as="element()"/>
    <xsl:sequence select="(meta:words($reading)[.], label:word('omitted'))[1]"/>
  </xsl:function>

  <!-- A reading in a textual note; one without words says that it omits them. -->
  <xsl:mode name="html-variant" on-no-match="fail" use-accumulators="#all"/>
  <xsl:template mode="html-variant" match="*" as="node()*">
    <xsl:apply-templates mode="html" select="."/>
  </xsl:template>
  <xsl:template mode="html-variant" as="node()*"
      match="rdg[not(normalize-space())][not(.//(gap | space | graphic | lacunaStart | lacunaEnd))]">
    <xsl:apply-templates mode="html" select="."/>
    <span class="omitted">{label:word('omitted')}</span>
  </xsl:template>

  <!-- Where a witness or a gap of it begins and ends. -->
  <xsl:template mode="html" match="lacunaStart | lacunaEnd | witStart | witEnd" as="element()">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:text>({label:word(replace(local-name(), '^wit', 'witness') => replace('Start$', '-start') => replace('End$', '-end'))}){' '[exists(current()/following-sibling::node())]}</xsl:text>
    </span>
  </xsl:template>

  <!-- Who has a reading: the witnesses, or what kind of form it is. -->
  <xsl:function name="html:witnesses" as="element()?">
    <xsl:param name="reading" as="element()"/>
    <xsl:variable name="form" as="xs:string?" select="$html:forms(local-name($reading))"/>
    <xsl:variable name="witnesses" as="xs:string*" select="tokenize($reading[not(wit)]/(@wit, @source)[1])"/>
    <xsl:if test="exists(($form, $witnesses))">
      <span class="witnesses">
        <xsl:for-each select="$witnesses">
          <xsl:text>&#160;</xsl:text>
          <xsl:sequence select="html:witness(id:owner($reading, substring-after(., '#')), .)"/>
        </xsl:for-each>
        <xsl:text>{$form ! ('&#160;' || label:word('reading-' || .))}</xsl:text>
      </span>
    </xsl:if>
  </xsl:function>

  <!-- A witness by its sign, with what the list of witnesses says of it. -->
  <xsl:function name="html:witness" as="item()">
    <xsl:param name="witness" as="element()?"/>
    <xsl:param name="pointer" as="xs:string"/>
    <xsl:variable name="words" as="xs:string" select="substring(meta:words($witness), 1, 200)"/>
    <xsl:choose>
      <xsl:when test="$words">
        <abbr title="{$words}">{html:siglum($witness)}</abbr>
      </xsl:when>
      <xsl:otherwise>
        <xsl:sequence select="replace($pointer, '^#', '')"/>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:function>
  <xsl:function name="html:siglum" as="xs:string">
    <xsl:param name="witness" as="element()"/>
    <xsl:sequence select="string(($witness/@n[string-length() lt 10], $witness//(abbr | idno)[@type = 'siglum'][1] ! meta:words(.),
        $witness/@xml:id, $witness/@n)[1])"/>
  </xsl:function>

  <!-- A list of witnesses in the text. -->
  <xsl:template mode="html" as="element()" match="witness[@xml:id]">
    <div>
      <xsl:sequence select="html:anchored(., ())"/>
      <span class="siglum-of-witness">{html:siglum(.)}</span>
      <xsl:text> </xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </div>
  </xsl:template>

  <xsl:variable name="html:forms" as="map(xs:string, xs:string)" select="map{
      'sic': 'source', 'orig': 'source', 'abbr': 'abbreviated', 'corr': 'corrected',
      'reg': 'regularised', 'expan': 'expanded'
    }"/>
</xsl:stylesheet>
