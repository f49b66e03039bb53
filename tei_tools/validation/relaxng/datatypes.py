"""Datatypes by name: XML Schema's, RELAX NG's own two, and those of DTD compatibility."""

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Any

from tei_tools.validation.relaxng import lexical, moments, xmlnames
from tei_tools.validation.relaxng.lexical import NO_CONTEXT, Context, Reader
from tei_tools.validation.relaxng.regex import compile_regex

XSD_LIBRARY = "http://www.w3.org/2001/XMLSchema-datatypes"
DTD_LIBRARY = "http://relaxng.org/ns/compatibility/datatypes/1.0"
XML_SPACE = " \t\n\r"

Facet = Callable[[str, Any], bool]
Length = Callable[[Any], int]
_SPACE = re.compile(r"[ \t\n\r]")
_REPLACE = str.maketrans("\t\n\r", "   ")


def collapse(text: str) -> str:
    """The words of a text with one space between them."""
    if not _SPACE.search(text):
        return text
    return " ".join(word for word in text.translate(_REPLACE).split(" ") if word)


def _replace(text: str) -> str:
    return text.translate(_REPLACE)


def _preserve(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Builtin:
    """A datatype without parameters: how white space is treated, and what the characters mean."""

    read: Reader
    normalise: Callable[[str], str] = collapse
    length: Length | None = None
    ordered: bool = False
    digits: bool = False
    in_context: bool = False
    id_type: str = ""


@dataclass(frozen=True, slots=True)
class Datatype:
    """A datatype with its parameters; two with the same name and parameters are equal.

    `id_type` is "ID", "IDREF" or "IDREFS" for the types that tie a document together, else "".
    """

    library: str
    name: str
    parameters: tuple[tuple[str, str], ...] = ()
    builtin: Builtin = field(compare=False, default=Builtin(lexical.text))
    facets: tuple[Facet, ...] = field(compare=False, default=())

    @property
    def id_type(self) -> str:
        return self.builtin.id_type

    @property
    def is_anything(self) -> bool:
        """Whether all characters are values."""
        return self.builtin.read is lexical.text and not self.facets

    @property
    def in_context(self) -> bool:
        """Whether the meaning of a value depends on where it stands (prefixes, entities)."""
        return self.builtin.in_context

    def value(self, text: str, context: Context = NO_CONTEXT) -> Hashable:
        """What the characters mean; raise ValueError where they mean nothing."""
        normal = self.builtin.normalise(text)
        value = self.builtin.read(normal, context)
        for facet in self.facets:
            if not facet(normal, value):
                raise ValueError(text)
        return value

    def allows(self, text: str, context: Context = NO_CONTEXT) -> bool:
        """Whether the characters are a value of this datatype."""
        try:
            self.value(text, context)
        except ValueError:
            return False
        return True


def _text(length: Length | None = len, **more: Any) -> Builtin:
    return Builtin(lexical.text, length=length, **more)


def _tested(test: Callable[[str], bool], **more: Any) -> Builtin:
    return Builtin(lexical.tested(test), length=len, **more)


def _words(reader: Reader, **more: Any) -> Builtin:
    return Builtin(lexical.words(reader), length=len, **more)


def _whole(least: int | None = None, most: int | None = None) -> Builtin:
    return Builtin(lexical.integer(least, most), ordered=True, digits=True)


XSD_TYPES = {
    "string": _text(normalise=_preserve),
    "normalizedString": _text(normalise=_replace),
    "token": _text(),
    "untypedAtomic": _text(normalise=_preserve),
    "anyAtomicType": _text(normalise=_preserve),
    "language": _tested(lexical.is_language),
    "Name": _tested(xmlnames.is_name),
    "NCName": _tested(xmlnames.is_ncname),
    "NMTOKEN": _tested(xmlnames.is_nmtoken),
    "NMTOKENS": _words(lexical.tested(xmlnames.is_nmtoken)),
    "ID": _tested(xmlnames.is_ncname, id_type="ID"),
    "IDREF": _tested(xmlnames.is_ncname, id_type="IDREF"),
    "IDREFS": _words(lexical.tested(xmlnames.is_ncname), id_type="IDREFS"),
    "ENTITY": Builtin(lexical.entity, length=len, in_context=True),
    "ENTITIES": _words(lexical.entity, in_context=True),
    "QName": Builtin(lexical.qualified_name, in_context=True),
    "NOTATION": Builtin(lexical.qualified_name, in_context=True),
    "anyURI": Builtin(lexical.any_uri, length=len),
    "boolean": Builtin(lexical.boolean),
    "hexBinary": Builtin(lexical.hexadecimal, length=len),
    "base64Binary": Builtin(lexical.base_64, length=len),
    "float": Builtin(lexical.single, ordered=True),
    "double": Builtin(lexical.double, ordered=True),
    "duration": Builtin(moments.duration, ordered=True),
    "decimal": Builtin(lexical.decimal, ordered=True, digits=True),
    "integer": _whole(),
    "nonPositiveInteger": _whole(most=0),
    "negativeInteger": _whole(most=-1),
    "nonNegativeInteger": _whole(least=0),
    "positiveInteger": _whole(least=1),
    "long": _whole(-(2**63), 2**63 - 1),
    "int": _whole(-(2**31), 2**31 - 1),
    "short": _whole(-(2**15), 2**15 - 1),
    "byte": _whole(-(2**7), 2**7 - 1),
    "unsignedLong": _whole(0, 2**64 - 1),
    "unsignedInt": _whole(0, 2**32 - 1),
    "unsignedShort": _whole(0, 2**16 - 1),
    "unsignedByte": _whole(0, 2**8 - 1),
} | {name: Builtin(moments.moment(name), ordered=True) for name in moments.MOMENTS}

LIBRARIES = {
    "": {"string": XSD_TYPES["string"], "token": XSD_TYPES["token"]},
    XSD_LIBRARY: XSD_TYPES,
    DTD_LIBRARY: {name: XSD_TYPES[name] for name in ("ID", "IDREF", "IDREFS")},
}


def datatype(library: str, name: str, parameters: Iterable[tuple[str, str]] = ()) -> Datatype:
    """The datatype of that name with those parameters; raise ValueError where there is none."""
    known = LIBRARIES.get(library)
    if known is None:
        raise ValueError(f'there is no datatype library "{library}"')
    if name not in known:
        raise ValueError(f'there is no datatype "{name}" in the library "{library}"')
    given = tuple(parameters)
    if given and library != XSD_LIBRARY:
        raise ValueError(f'the datatype "{name}" of this library takes no parameters')
    plain = Datatype(library, name, (), known[name])
    facets = tuple(_facet(plain, parameter, value) for parameter, value in given)
    return Datatype(library, name, given, known[name], facets)


def _facet(plain: Datatype, parameter: str, value: str) -> Facet:
    maker = FACETS.get(parameter)
    if maker is None:
        raise ValueError(f'there is no parameter "{parameter}"')
    facet = maker(plain, value)
    if facet is None:
        raise ValueError(f'the datatype "{plain.name}" takes no parameter "{parameter}"')
    return facet


def _pattern(_plain: Datatype, value: str) -> Facet:
    regex = compile_regex(value)
    return lambda text, _value: regex.matches(text)


def _count(value: str, least: int = 0) -> Decimal:
    try:
        number = XSD_TYPES["nonNegativeInteger"].read(collapse(value), NO_CONTEXT)
    except ValueError:
        number = Decimal(-1)
    if not isinstance(number, Decimal) or number < least:
        raise ValueError(f'"{value}" is not a number of characters or digits')
    return number


def _length(holds: Callable[[Any, Any], bool]) -> Callable[[Datatype, str], Facet | None]:
    def make(plain: Datatype, value: str) -> Facet | None:
        measure, limit = plain.builtin.length, _count(value)
        if measure is None:
            return None
        return lambda _text, found: holds(measure(found), limit)

    return make


def _bound(holds: Callable[[Any, Any], bool]) -> Callable[[Datatype, str], Facet | None]:
    def make(plain: Datatype, value: str) -> Facet | None:
        if not plain.builtin.ordered:
            return None
        if not plain.allows(value):
            raise ValueError(f'"{value}" is not a value of the datatype "{plain.name}"')
        limit = plain.value(value)
        return lambda _text, found: holds(found, limit)

    return make


def _total_digits(plain: Datatype, value: str) -> Facet | None:
    limit = _count(value, 1)
    return (lambda _, found: sum(_digits(found)) <= limit) if plain.builtin.digits else None


def _fraction_digits(plain: Datatype, value: str) -> Facet | None:
    limit = _count(value)
    return (lambda _, found: _digits(found)[1] <= limit) if plain.builtin.digits else None


def _digits(number: Decimal) -> tuple[int, int]:
    """How many digits count before and after the point."""
    before, _, after = format(abs(number), "f").partition(".")
    return len(before.lstrip("0")), len(after.rstrip("0"))


FACETS: dict[str, Callable[[Datatype, str], Facet | None]] = {
    "pattern": _pattern,
    "length": _length(lambda found, limit: found == limit),
    "minLength": _length(ge),
    "maxLength": _length(le),
    "minInclusive": _bound(ge),
    "maxInclusive": _bound(le),
    "minExclusive": _bound(gt),
    "maxExclusive": _bound(lt),
    "totalDigits": _total_digits,
    "fractionDigits": _fraction_digits,
}
