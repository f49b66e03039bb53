"""What finds things in a Text: callables `(Text) -> Iterable[Span | Diagnostic]` that never write.

names/  persons, places, organisations   dates/  dates and times   quotations/   gazetteer.py
To add one: write the callable in a file of its own, with a fixture file of "tag" and "leave
alone" cases beside its tests, and name it in ANNOTATORS (annotate.py); another package names
its own in its pyproject.toml, under the entry points `tei_tools.annotators`.
grammar.py and fitting.py keep the tags to what a schema has room for.
"""
