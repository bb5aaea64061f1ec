"""What schema.org's vocabulary says against each term and value of a page: one pass, kept for the rules that ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from newsmeta.extraction import Extraction
from newsmeta.finding import Related
from newsmeta.location import Location
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem
from newsmeta.rules.vocabulary.literals import literal_flaw
from newsmeta.rules.vocabulary.things import Thing, things
from newsmeta.schema import Path
from newsmeta.statement import Item, Statement
from newsmeta.vocabulary import load

# Who is credited has rules of its own, which say what Google asks for there.
CREDITED = ("author", "creator")
_MOST_SUGGESTIONS = 30
_LONGEST_NAME = 50
_MOST_RELATED = 5
_OF_TYPES = ("unknown-type", "type-case")


@dataclass(frozen=True, slots=True)
class TermFlaw:
    """Something against the vocabulary: a short stable kind, the term, what is said of it, and its place.

    Flaws of one `group` are told together; by default those of which the same is said.
    """

    kind: str
    subject: str
    message: str
    location: Location
    within: str | None = None

    @property
    def group(self) -> str:
        return self.within or self.message


@once_a_page
def _all_flaws(extraction: Extraction) -> tuple[TermFlaw, ...]:
    return tuple(flaw for thing in things(extraction).all for flaw in _flaws(thing))


def term_flaws(extraction: Extraction, *kinds: str) -> Iterator[Problem]:
    """One problem for each subject that has a flaw of these kinds, at its first place, with some of the others."""
    groups: dict[str, list[TermFlaw]] = {}
    for flaw in _all_flaws(extraction):
        if flaw.kind in kinds:
            groups.setdefault(flaw.group, []).append(flaw)
    for number, (first, *others) in enumerate(groups.values()):
        near = _nearest(first.kind, first.subject) if number < _MOST_SUGGESTIONS else None
        told = first.message.replace(_NEAREST, f"; did you mean {near}?" if near else "")
        more = f" ({len(others) + 1} times)" if others else ""
        related = tuple(Related(message="and here", location=other.location) for other in others[:_MOST_RELATED])
        yield Problem(f"{told}{more}", first.location, related=related)


def is_told_of(extraction: Extraction, location: Location | None, path: Path) -> bool:
    """Whether the vocabulary has something against a term on this path from the article.

    What stands at or within its place counts, and, since nodes of one ``@id`` stand in several places, the same term.
    """
    pointer = (location.pointer if location else None) or ()
    name = next((key for key in reversed(path) if isinstance(key, str)), "")
    return any(
        (location and flaw.location.element is location.element and _stands_in(flaw.location, pointer))
        or (flaw.kind in _OF_TYPES if name == "@type" else flaw.subject == name)
        for flaw in _all_flaws(extraction)
    )


def _stands_in(location: Location, pointer: tuple[str | int, ...]) -> bool:
    return (location.pointer or ())[: len(pointer)] == pointer


# Where a suggestion stands in a message; it is sought only when the message is shown.
_NEAREST = "\0"


def _flaws(thing: Thing) -> Iterator[TermFlaw]:
    vocabulary = load()
    for type_ in thing.own_types:
        if not vocabulary.is_type(type_) and _is_bare(type_):
            yield _unknown_type(type_, thing)
    known = tuple(type_ for type_ in thing.types if vocabulary.is_type(type_))
    for type_ in known:
        if replacement := vocabulary.superseded_by(type_):
            message = f"schema.org has superseded the type {type_}; use {replacement}"
            yield TermFlaw("superseded", type_, message, thing.location)
    if flaw := _range_flaw(thing, known):
        yield flaw
    # Names in an item of no type, or of another vocabulary's, are no names of schema.org's.
    is_ours = thing.node is not None or any(map(_is_bare, thing.types))
    for name, values in thing.properties.items() if is_ours else ():
        if not _is_well_placed(known, name):
            yield from _of_property(name, values[0].location, thing, known)
        for stated in values if vocabulary.is_property(name) else ():
            value = stated.value if isinstance(stated, Statement) else stated.raw
            if not isinstance(value, (dict, Item)) and (found := literal_flaw(name, value)):
                kind, message = found
                where = f"{name} of {thing.label}"
                yield TermFlaw(kind, name, f"{where}: {message}", stated.location, where)


@lru_cache(maxsize=4096)
def _is_well_placed(types: tuple[str, ...], name: str) -> bool:
    """Whether a name is a property of schema.org's, to be used today and on a thing of these types."""
    vocabulary = load()
    if not vocabulary.is_property(name) or vocabulary.superseded_by(name):
        return False
    return not types or vocabulary.has_property(types, name)


def _of_property(name: str, location: Location, thing: Thing, known: tuple[str, ...]) -> Iterator[TermFlaw]:
    """What is wrong with a property that is not well placed; one of an action or of a role's may be right."""
    if not load().is_property(name):
        if _is_bare(name) and not _is_annotation(name):
            yield _unknown_property(name, thing, location)
    elif replacement := load().superseded_by(name):
        yield TermFlaw("superseded", name, f"schema.org has superseded {name}; use {replacement}", location)
    elif not (name == thing.under and _is_role(known)):
        yield _of_another_type(name, thing, location)


def _range_flaw(thing: Thing, known: tuple[str, ...]) -> TermFlaw | None:
    """Whether a thing stands under a property that takes no such thing."""
    under, vocabulary = thing.under, load()
    if under is None or under in CREDITED or not known or not vocabulary.is_property(under):
        return None
    if len(known) < len(thing.types) or any(vocabulary.is_value(type_, under) for type_ in known):
        return None
    expected = " or ".join(sorted(vocabulary.range_of(under)))
    return TermFlaw("range", under, f"{under} takes {expected}, not {' and '.join(known)}", thing.location)


def _unknown_type(type_: str, thing: Thing) -> TermFlaw:
    right = _right_case("type", type_)
    if right:
        return TermFlaw("type-case", type_, f"schema.org writes the type {type_} as {right}", thing.location)
    return TermFlaw("unknown-type", type_, f"schema.org has no type {type_}{_NEAREST}", thing.location)


def _unknown_property(name: str, thing: Thing, location: Location) -> TermFlaw:
    right = _right_case("property", name)
    if right:
        return TermFlaw("property-case", name, f"schema.org writes the property {name} as {right}", location)
    message = f"schema.org has no property {name} ({thing.label} has it here){_NEAREST}"
    return TermFlaw("unknown-property", name, message, location)


def _of_another_type(name: str, thing: Thing, location: Location) -> TermFlaw:
    domain = load().properties[name]["domain"]
    belongs = ", ".join(sorted(domain)[:4]) + (" and others" if len(domain) > 4 else "")
    return TermFlaw("domain", name, f"{thing.label} has no property {name}; it belongs to {belongs}", location)


def _is_bare(name: str) -> bool:
    """Whether a name is meant as schema.org's: names of other vocabularies are known by their full form."""
    return ":" not in name and "/" not in name and len(name) <= _LONGEST_NAME


def _is_annotation(name: str) -> bool:
    """What an action takes and gives (https://schema.org/docs/actions.html, part 4)."""
    return load().is_property(name.removesuffix("-input").removesuffix("-output"))


def _is_role(types: tuple[str, ...]) -> bool:
    """Whether a thing is a role, which repeats the property that it stands under (https://schema.org/Role)."""
    return any(load().is_subtype(type_, "Role") for type_ in types)


@lru_cache(maxsize=2)
def _by_lower_case(kind: str) -> dict[str, str]:
    terms = load().types if kind == "type" else load().properties
    return {term.lower(): term for term in terms}


def _right_case(kind: str, name: str) -> str | None:
    return _by_lower_case(kind).get(name.strip().lower())


@lru_cache(maxsize=512)
def _nearest(kind: str, name: str) -> str | None:
    if kind not in ("unknown-type", "unknown-property"):
        return None
    table = _by_lower_case(kind.removeprefix("unknown-"))
    near = get_close_matches(name.lower(), table, n=1, cutoff=0.85)
    return table[near[0]] if near else None
