"""RELAX NG: `load(path) -> Schema`, `Schema.validate(path) -> Iterator[Diagnostic]`.

A schema in XML or compact syntax (`xmlsyntax`, `compact`: Node) is put together from its files
(`files`), brought to simple form (`simplify`: Pattern) and checked (`restrictions`). Derivatives of
patterns (`derivatives`) become states of an automaton as documents need them (`automaton`), and
expat's events walk through it (`validator`; `recovery` where something is wrong, `messages` to say
what). To add a datatype, add a row to `datatypes.XSD_TYPES`; to teach the messages a new habit
of people, a row to `habits.INSTEAD`.
"""

from tei_tools.validation.relaxng.schema import Schema, load

__all__ = ["Schema", "load"]
