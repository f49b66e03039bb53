"""Which place of GeoNames a text means, with no network: `located` gives places their numbers.

gazetteer.py   places(name), searched in gazetteer.tsv   spelling.py   names made equal
wording.py     what words tell of a place's kind         areas.py      "Paris, Texas"
spoken.py      what a text speaks of, and may mean       company.py    the other places of the text
choosing.py    the place that is meant, or none          tale.py       where places are made up
orthography.py the country of a text's spelling          located.py    the entities located
To teach it a name or a place: write it into tools/places_known.tsv, run
tools/places_gazetteer.py, and add a case to tests/places/meant.txt or tests/places/none.txt.
"""
