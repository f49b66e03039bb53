<xsl:stylesheet version="3.0" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:language="tei-tools:languages"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map">
  <!-- Languages as BCP 47 has them: TEI often has the three letters of ISO 639-2 where two are the
       language's only tag, and browsers, voices and hyphenation know no others. -->

  <!-- Whether that is a tag: of a language, or of private use ("x-dialect"). -->
  <xsl:function name="language:is-tag" as="xs:boolean">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:sequence
        select="matches($tag, '^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[xX](-[A-Za-z0-9]{1,8})+)$')"/>
  </xsl:function>

  <!-- A language's tag, with its two letters where it has them ("fre-CA": "fr-CA"). -->
  <xsl:function name="language:tag" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:variable name="letters" as="xs:string?" select="$language:two-letters(language:first($tag))"/>
    <xsl:sequence select="($letters ! (. || substring($tag, 4)), $tag)[1]"/>
  </xsl:function>

  <!-- What a tag begins with: the language itself, in small letters. -->
  <xsl:function name="language:first" as="xs:string">
    <xsl:param name="tag" as="xs:string"/>
    <xsl:sequence select="lower-case(replace($tag, '[-_].*$', '', 's'))"/>
  </xsl:function>

  <!-- Whether a language is written from right to left: in the script that its tag names
       ("ar-Latn" is not), or else in its own. -->
  <xsl:function name="language:is-leftward" as="xs:boolean">
    <xsl:param name="tag" as="xs:string?"/>
    <xsl:variable name="script" as="xs:string?" select="tokenize(lower-case(
        replace($tag, '-[A-Za-z0-9](-.*)?$', '')), '-')[position() gt 1][matches(., '^[a-z]{4}$')][1]"/>
    <xsl:sequence select="if ($script) then $script = $language:leftward-scripts
        else language:first(language:tag(string($tag))) = $language:leftward"/>
  </xsl:function>

  <!-- Whether words begin with a letter of a script that is written from right to left. -->
  <xsl:function name="language:begins-leftward" as="xs:boolean">
    <xsl:param name="words" as="xs:string?"/>
    <xsl:sequence select="matches($words, '^\P{L}*['
        || '&#x590;-&#x8ff;&#xfb1d;-&#xfdff;&#xfe70;-&#xfeff;&#x10800;-&#x10fff;&#x1e800;-&#x1efff;]')"/>
  </xsl:function>

  <xsl:variable name="language:leftward" as="xs:string+" select="'ar', 'arc', 'arz', 'azb', 'bal',
      'ckb', 'dv', 'fa', 'he', 'iw', 'ji', 'jpr', 'jrb', 'khw', 'ks', 'ku', 'lrc', 'mzn', 'nqo',
      'ota', 'pnb', 'ps', 'sam', 'sd', 'syc', 'syr', 'tmr', 'ug', 'ur', 'yi'"/>
  <xsl:variable name="language:leftward-scripts" as="xs:string+" select="'adlm', 'arab', 'aran',
      'armi', 'avst', 'hebr', 'mand', 'mani', 'nbat', 'nkoo', 'palm', 'phnx', 'rohg', 'samr',
      'sarb', 'sogd', 'syrc', 'syre', 'syrj', 'syrn', 'thaa', 'yezi'"/>

  <!-- Three letters, bibliographic and terminological, and the two for the same language. -->
  <xsl:variable name="language:two-letters" as="map(xs:string, xs:string)" select="map:merge(tokenize('
      aar aa, abk ab, afr af, aka ak, alb sq, amh am, ara ar, arg an, arm hy, asm as,
      ave ae, aym ay, aze az, bak ba, bam bm, baq eu, bel be, ben bn, bod bo, bos bs,
      bre br, bul bg, bur my, cat ca, ces cs, che ce, chi zh, chu cu, chv cv, cor kw,
      cos co, cre cr, cym cy, cze cs, dan da, deu de, div dv, dut nl, dzo dz, ell el,
      eng en, epo eo, est et, eus eu, ewe ee, fao fo, fas fa, fij fj, fin fi, fra fr,
      fre fr, fry fy, ful ff, geo ka, ger de, gla gd, gle ga, glg gl, glv gv, gre el,
      grn gn, guj gu, hat ht, hau ha, heb he, hin hi, hrv hr, hun hu, hye hy, ibo ig,
      ice is, ido io, iku iu, ile ie, ina ia, ind id, isl is, ita it, jav jv, jpn ja,
      kal kl, kan kn, kas ks, kat ka, kaz kk, khm km, kin rw, kir ky, kom kv, kon kg,
      kor ko, kur ku, lao lo, lat la, lav lv, lim li, lin ln, lit lt, ltz lb, lug lg,
      mac mk, mal ml, mao mi, mar mr, may ms, mkd mk, mlg mg, mlt mt, mon mn, mri mi,
      msa ms, mya my, nau na, nav nv, nep ne, nld nl, nno nn, nob nb, nor no, nya ny,
      oci oc, oji oj, ori or, orm om, oss os, pan pa, per fa, pli pi, pol pl, por pt,
      pus ps, que qu, roh rm, ron ro, rum ro, rus ru, san sa, sin si, slk sk, slo sk,
      slv sl, sme se, smo sm, sna sn, snd sd, som so, sot st, spa es, sqi sq, srd sc,
      srp sr, ssw ss, sun su, swa sw, swe sv, tah ty, tam ta, tat tt, tel te, tgk tg,
      tgl tl, tha th, tib bo, tir ti, ton to, tsn tn, tuk tk, tur tr, twi tw, uig ug,
      ukr uk, urd ur, uzb uz, vie vi, vol vo, wel cy, wln wa, wol wo, xho xh, yid yi,
      yor yo, zha za, zho zh, zul zu',
      ',') ! map{tokenize(.)[1]: tokenize(.)[2]})"/>
</xsl:stylesheet>
