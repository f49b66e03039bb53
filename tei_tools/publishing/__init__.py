"""Editions of TEI documents, made by XSLT 3.0.

publish.py  the outputs of an edition, written whole or not at all
books.py    the EPUBs and PDFs of an edition: one for each text, and one of all
downloads.py       the files that a site offers beside its pages
work.py     Work: a document on its way into an edition, with its name and its pictures
site.py     the web site       stylesheets/site.xsl
batches.py  its pages, made a few texts at a time
sources.py  the documents as its stylesheet reads them
asked.py    what a stylesheet is asked for
hands.py    who does it: this process, or several (corpus/hands.py)
guides.py   the pages that lead into the texts: indices, lists, map, timeline, search
extracts.py        what texts say of each other, on disk meanwhile
indices.py  the entries of indices there
entries.py  entries of indices, joined of many texts
listing.py  the texts there, in the orders of the lists
choosing.py        what readers choose texts by
pagination.py      what is too long for one page
staging.py  files that wait until all of an edition are made
house.py    House: an edition's own address, stylesheet, style and files
own_files.py  its CSS and its files in the site
search.py   the site's search, by pagefind, where it is installed
epub.py     the EPUB           stylesheets/epub.xsl
pdf.py      the print edition  stylesheets/print.xsl
page_settings.py   PageSettings: its paper, type and margins
print_pictures.py  which pictures can be printed
script_fonts.py    which font sets a script that Typst's own have not
typesetting.py     the program for Typst to PDF, by the strictest standards

To add an edition: an entry stylesheet that imports stylesheets/common/common.xsl and returns a
map of paths to strings; a module here that runs it (tei_tools.xslt.transform) and gives bytes; its
name in books.KINDS; a test that counts text nodes (tests/publishing/textloss.py).
"""
