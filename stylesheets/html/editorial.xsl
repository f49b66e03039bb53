<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:html="tei-tools:html"
    xmlns:label="tei-tools:labels"
    xmlns:left="tei-tools:left-out"
    xmlns:name="tei-tools:names"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- What the source's writer changed, and what the editor read, missed or supplied
       (TEI Guidelines 3.5, 11.3). -->

  <xsl:template mode="html" as="element()" match="add | ins">
    <ins>
      <xsl:sequence select="html:attributes(., @place[matches(., '^[a-z]+$')] ! ('place-' || .))"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </ins>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="del | surplus | secl">
    <del>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </del>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="subst | substJoin">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="supplied">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="label:word('supplied')"/>
      <xsl:text>[</xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="unclear">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="label:word('unclear')"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="gap | ellipsis">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="string-join((label:word('gap'), @reason,
          string-join((@quantity, @unit), ' ')[.]), ', ')"/>
      <xsl:text>[…</xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
      <xsl:text>]</xsl:text>
    </span>
  </xsl:template>

  <xsl:template mode="html" as="element()" match="space">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:attribute name="title" select="label:word('space')"/>
      <xsl:text>&#8195;</xsl:text>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>

  <!-- The key to the signs that these passages use; `readings` says whether they have textual notes. -->
  <xsl:function name="html:signs" as="element()?">
    <xsl:param name="passages" as="node()*"/>
    <xsl:param name="readings" as="xs:boolean"/>
    <xsl:variable name="used" as="element()*" select="$passages/(descendant-or-self::add
        | descendant-or-self::del | descendant-or-self::gap | descendant-or-self::supplied
        | descendant-or-self::surplus | descendant-or-self::unclear)"/>
    <xsl:variable name="names" as="xs:string*" select="distinct-values($used[not(left:is-aside(.))]/local-name())"/>
    <xsl:variable name="doubted" as="xs:boolean" select="exists($passages/descendant-or-self::*
        [@cert = 'low'][name:is-unreviewed(.)][name:kind(.)])"/>
    <xsl:if test="exists($names) or $readings or $doubted">
      <details class="signs" lang="{$label:language}">
        <summary>
          <div data-heading="2">{label:word('signs')}</div>
        </summary>
        <dl>
          <xsl:for-each select="sort($names)">
            <xsl:sequence select="html:sign($html:signs(.))"/>
          </xsl:for-each>
          <xsl:sequence select="html:sign(['variant-call', '°', 'other-readings'])[$readings],
              html:sign(['note-call', '?', 'machine low'])[$doubted]"/>
        </dl>
      </details>
    </xsl:if>
  </xsl:function>

  <!-- Class, sample and words of each element's sign. -->
  <xsl:variable name="html:signs" as="map(xs:string, array(xs:string))" select="map{
      'add': ['ins', 'abc', 'added'], 'del': ['del', 'abc', 'deleted'], 'gap': ['gap', '[…]', 'gap'],
      'supplied': ['supplied', '[abc]', 'supplied'], 'surplus': ['del', 'abc', 'surplus'],
      'unclear': ['unclear', 'abc', 'unclear']
    }"/>

  <xsl:function name="html:sign" as="element()+">
    <xsl:param name="sign" as="array(xs:string)"/>
    <div>
      <dt>
        <xsl:element name="{if ($sign(1) = ('ins', 'del')) then $sign(1) else 'span'}">
          <xsl:attribute name="class" select="$sign(1)"/>
          <xsl:text>{$sign(2)}</xsl:text>
        </xsl:element>
      </dt>
      <dd>{string-join(tokenize($sign(3)) ! label:word(.), ', ')}</dd>
    </div>
  </xsl:function>

  <!-- A description within a line. -->
  <xsl:template mode="html" as="element()"
      match="gap/desc | space/desc | figure//desc | notatedMusic/desc | item/desc | graphic/desc | add/desc">
    <span>
      <xsl:sequence select="html:attributes(., ())"/>
      <xsl:apply-templates mode="html" select="node()"/>
    </span>
  </xsl:template>
</xsl:stylesheet>
