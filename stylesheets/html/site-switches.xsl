<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:label="tei-tools:labels"
    xmlns:name="tei-tools:names"
    xmlns:page="tei-tools:pages"
    xmlns:part="tei-tools:parts"
    xmlns:site="tei-tools:site"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <!-- The switches of a text's pages: what is marked, and whether the text stands as it is to be
       read or as in the source. Style sheets alone make them work; a script remembers them. -->

  <xsl:function name="site:switches" as="element()?">
    <xsl:param name="book" as="map(*)"/>
    <xsl:variable name="marks" as="element()*" select="
        $page:kinds ! site:switch('show-' || ., label:word(.), true()),
        site:switch('show-quotations', label:word('quotations'), false())['quotations' = $site:guides],
        site:switch('show-machine', label:word('machine-tags'), true())[$book?machine]"/>
    <xsl:if test="exists($marks) or $book?forms">
      <details class="switches">
        <summary>{label:word('switches')}</summary>
        <div class="panel">
          <xsl:if test="exists($marks)">
            <fieldset>
              <legend>{label:word('mark')}</legend>
              <xsl:sequence select="$marks"/>
            </fieldset>
          </xsl:if>
          <xsl:if test="$book?forms">
            <fieldset>
              <legend>{label:word('text-form')}</legend>
              <xsl:sequence select="('reading', 'diplomatic') ! site:form(.)"/>
            </fieldset>
          </xsl:if>
        </div>
      </details>
    </xsl:if>
  </xsl:function>

  <xsl:function name="site:switch" as="element()">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="label" as="xs:string"/>
    <xsl:param name="on" as="xs:boolean"/>
    <label>
      <input type="checkbox" id="{$name}">
        <xsl:if test="$on">
          <xsl:attribute name="checked" select="'checked'"/>
        </xsl:if>
      </input>
      <xsl:text> {$label}</xsl:text>
    </label>
  </xsl:function>

  <xsl:function name="site:form" as="element()">
    <xsl:param name="form" as="xs:string"/>
    <label>
      <input type="radio" name="form" value="{$form}" id="form-{$form}">
        <xsl:if test="$form = 'reading'">
          <xsl:attribute name="checked" select="'checked'"/>
        </xsl:if>
      </input>
      <xsl:text> {label:word('form-' || $form)}</xsl:text>
    </label>
  </xsl:function>

  <!-- Whether a text differs between what is read and what its source has. -->
  <xsl:function name="site:has-forms" as="xs:boolean">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="exists(part:roots($tei)//(choice[(corr | reg | expan) and (sic | orig | abbr)]
        | lb | ex | *[@break = 'no']))"/>
  </xsl:function>

  <!-- Whether a machine set tags in a text that nobody has reviewed. -->
  <xsl:function name="site:has-machine" as="xs:boolean">
    <xsl:param name="tei" as="element()"/>
    <xsl:sequence select="exists(part:roots($tei)//*[@resp][name:is-unreviewed(.)])"/>
  </xsl:function>
</xsl:stylesheet>
