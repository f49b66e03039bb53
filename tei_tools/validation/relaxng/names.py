"""Names and name classes: which element or attribute names a pattern accepts (RELAX NG 4.16, 7.3).

A qualified name is one string, `namespace + SEPARATOR + local`, as expat hands it over; a name
without a namespace is the local part alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass

SEPARATOR = "\f"  # form feed may not occur in XML 1.0, so no namespace can contain it
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns"


def qualified(namespace: str, local: str) -> str:
    """One string for a namespace and a local name."""
    return f"{namespace}{SEPARATOR}{local}" if namespace else local


def namespace_of(name: str) -> str:
    """The namespace of a qualified name, "" for none."""
    return name.rpartition(SEPARATOR)[0]


def local_of(name: str) -> str:
    """The local part of a qualified name."""
    return name.rpartition(SEPARATOR)[2]


@dataclass(frozen=True, slots=True)
class Name:
    """Exactly one qualified name."""

    name: str

    def contains(self, name: str) -> bool:
        return self.name == name


@dataclass(frozen=True, slots=True)
class NsName:
    """Every name of one namespace, but for the exceptions."""

    namespace: str
    exception: "NameClass | None" = None

    def contains(self, name: str) -> bool:
        if namespace_of(name) != self.namespace:
            return False
        return self.exception is None or not self.exception.contains(name)


@dataclass(frozen=True, slots=True)
class AnyName:
    """Every name, but for the exceptions."""

    exception: "NameClass | None" = None

    def contains(self, name: str) -> bool:
        return self.exception is None or not self.exception.contains(name)


@dataclass(frozen=True, slots=True)
class NameChoice:
    """Every name that one of the members accepts."""

    members: "tuple[NameClass, ...]"

    def contains(self, name: str) -> bool:
        return any(member.contains(name) for member in self.members)


NameClass = Name | NsName | AnyName | NameChoice


def parts(names: NameClass) -> Iterator[NameClass]:
    """Yield a name class and all that stand within it, exceptions included."""
    yield names
    if isinstance(names, NameChoice):
        for member in names.members:
            yield from parts(member)
    elif isinstance(names, NsName | AnyName) and names.exception is not None:
        yield from parts(names.exception)


def plain_names(names: NameClass) -> frozenset[str] | None:
    """The finite set of names that a class accepts, or None where the set is infinite."""
    if isinstance(names, Name):
        return frozenset((names.name,))
    if not isinstance(names, NameChoice):
        return None
    found = [plain_names(member) for member in names.members]
    return None if None in found else frozenset().union(*(each for each in found if each))


def overlap(one: NameClass, other: NameClass) -> bool:
    """Whether some name belongs to both classes (the specification's 7.3 and 7.4 ask for this).

    It is enough to try the names that the classes mention and, for each namespace mentioned and
    for one that is not, a name that nobody mentions.
    """
    return any(one.contains(name) and other.contains(name) for name in _witnesses(one, other))


def _witnesses(*classes: NameClass) -> Iterator[str]:
    yield qualified(SEPARATOR, SEPARATOR)
    for names in classes:
        for part in parts(names):
            if isinstance(part, Name):
                yield part.name
            elif isinstance(part, NsName):
                yield qualified(part.namespace, " ")
