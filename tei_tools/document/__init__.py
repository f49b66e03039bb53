"""The TEI file as it stands, and what a reader reads of it.

source.py  Document: the characters of a file and the places of its elements
binary.py  what is no document, by its first bytes
text.py    Text: the reading text in blocks;  view.py  how it is read (draft.py while it is)
resolve.py which spans stand together;  weave.py  inserts their tags into the source
additions.py  lines put into its elements, as their neighbours are indented
To read one more element differently, add its name to the tables at the top of view.py.
"""
