"""The schema.org vocabulary (release 30.0) as facts: types, properties, members, what is superseded.

The table lies in ``schemas/schemaorg-30.0.json``; https://schema.org/docs/developers.html has its origin.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

TABLE = "schemaorg-30.0.json"


def packaged_text(name: str) -> str:
    """The text of a file of the ``schemas`` folder, from the installed package or the checkout."""
    from importlib import resources

    packaged = resources.files("newsmeta").joinpath("schemas", name)
    # Only a built wheel carries the folder inside the package; an editable install has it beside src/.
    found = packaged if packaged.is_file() else Path(__file__).parents[2] / "schemas" / name
    return found.read_text(encoding="ascii")


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """What schema.org defines, by local name ("NewsArticle", "datePublished").

    `types` maps a type to its parents, `properties` a property to its domain and range, `members`
    an enumeration to its members, and `superseded` a term to the one that takes its place.
    """

    version: str
    types: Mapping[str, Sequence[str]]
    properties: Mapping[str, Mapping[str, Sequence[str]]]
    members: Mapping[str, Sequence[str]]
    superseded: Mapping[str, str]
    pending: Sequence[str]
    _ancestors: dict[str, frozenset[str]] = field(default_factory=dict, repr=False)
    _properties_of: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, repr=False)

    def is_type(self, name: str) -> bool:
        return name in self.types

    def is_property(self, name: str) -> bool:
        return name in self.properties

    def ancestors(self, type_: str) -> frozenset[str]:
        """The type itself and all it descends from; empty for an unknown type."""
        known = self._ancestors.get(type_)
        if known is None:
            known = frozenset()
            if type_ in self.types:
                known = frozenset({type_}).union(*map(self.ancestors, self.types[type_]))
            self._ancestors[type_] = known
        return known

    def is_subtype(self, type_: str, ancestor: str) -> bool:
        """Whether a type is `ancestor` or descends from it."""
        return ancestor in self.ancestors(type_)

    def subtypes(self, ancestor: str) -> frozenset[str]:
        """The type itself and all that descend from it."""
        return frozenset(name for name in self.types if self.is_subtype(name, ancestor))

    def range_of(self, property_: str) -> frozenset[str]:
        """The types a property's value may have; empty for an unknown property."""
        return frozenset(self.properties[property_]["range"]) if property_ in self.properties else frozenset()

    def has_property(self, types: Iterable[str], property_: str) -> bool:
        """Whether a node of these types may carry the property."""
        domain = self.properties[property_]["domain"] if property_ in self.properties else ()
        return any(not self.ancestors(type_).isdisjoint(domain) for type_ in types)

    def is_value(self, type_: str, property_: str) -> bool:
        """Whether an object of a type may be the property's value; https://schema.org/Role may be any property's."""
        ancestors = self.ancestors(type_)
        expected = self.properties[property_]["range"] if property_ in self.properties else ()
        return not ancestors.isdisjoint(expected) or "Role" in ancestors

    def properties_of(self, types: Sequence[str]) -> frozenset[str]:
        """Every property that a node of these types may carry."""
        key = tuple(types)
        if key not in self._properties_of:
            found = frozenset(name for name in self.properties if self.has_property(key, name))
            self._properties_of[key] = found
        return self._properties_of[key]

    def superseded_by(self, name: str) -> str | None:
        """The term that schema.org wants in the place of this one, or None."""
        return self.superseded.get(name)

    def is_term(self, name: str) -> bool:
        """Whether schema.org defines the name: as a type, a property or a member of an enumeration."""
        return name in self.types or name in self.properties or any(name in names for names in self.members.values())

    def suggest(self, name: str) -> str | None:
        """The known term that is spelled most like `name`, or None when none is close."""
        from difflib import get_close_matches

        terms = sorted({*self.types, *self.properties}.union(*self.members.values()))
        folded = {term.casefold(): term for term in terms}
        close = get_close_matches(name.casefold(), folded, n=1, cutoff=0.8)
        return folded[close[0]] if close else None


def digital_source(text: str) -> str | None:
    """The member of IPTCDigitalSourceEnumeration that a text means, in any case of letters, by its name or by IPTC's.

    https://cv.iptc.org/newscodes/digitalsourcetype/ has the names of IPTC, such as ``trainedAlgorithmicMedia``.
    """
    name = text.strip().rstrip("/").rpartition("/")[2].rpartition(":")[2].lower().removesuffix("digitalsource")
    members = load().members["IPTCDigitalSourceEnumeration"]
    return next((member for member in members if member.lower().removesuffix("digitalsource") == name), None)


@cache
def load() -> Vocabulary:
    """The vocabulary, read once."""
    table: dict[str, Any] = json.loads(packaged_text(TABLE))
    kept = ("version", "types", "properties", "members", "superseded", "pending")
    return Vocabulary(**{name: table[name] for name in kept})
