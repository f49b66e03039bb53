"""What finds things in a Text: callables `(Text) -> Iterable[Span | Diagnostic]` that never write.

names/  persons, places, organisations   dates/  dates and times   quotations.py  gazetteer.py
To add one: write the callable in a file of its own, with a fixture file of "tag" and "leave
alone" cases in tests/annotators/, and name it in pyproject.toml under the entry points
`tei_tools.annotators`; another package does the same in its own pyproject.toml.
"""
