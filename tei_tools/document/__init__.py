"""The TEI file as it stands, and what a reader reads of it.

source.py  Document: the characters of a file and the places of its elements
text.py    Text: the reading text in blocks, each offset mapped to the source
resolve.py which spans stand together;  weave.py  inserts their tags into the source
To read one more element differently, add its name to the tables at the top of text.py.
"""
