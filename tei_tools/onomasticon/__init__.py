"""What is known of English names before a text is read, for the annotators and the registers.

known.py   forenames, surnames, places, bodies and authors that every reader knows
tables.py  the words that stand in names and beside them, and tell them apart
forms.py   how names are written, as pieces of regular expressions
To add a word, write it into its table, with a case in tests/names/tag.txt and one in alone.txt.
"""
