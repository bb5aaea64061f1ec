"""A value that a program gave, with the path that names it in messages: ``author[1].name``."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from inspect import getattr_static, ismethod
from typing import Any

from newsmeta.config import Config
from newsmeta.errors import ArticleError
from newsmeta.vocabulary import load

_CAPITAL = re.compile(r"(?=[A-Z])")
_PREFIX = re.compile(r"^(?:https?://schema\.org/|schema:)")


@dataclass(frozen=True, slots=True)
class Given:
    """A value, its path, the site's settings and the address that relative ones are relative to."""

    value: Any
    path: str
    config: Config
    base: str | None = None

    @property
    def kind(self) -> str:
        """What the value is called in a message."""
        return "mapping" if isinstance(self.value, Mapping) else type(self.value).__name__

    def refused(self, problem: str) -> ArticleError:
        return ArticleError(f"{self.path}: {problem}" if self.path else problem)

    def part(self, *names: str) -> Given | None:
        """The first of these keys or attributes that holds something; an attribute also in ``snake_case``."""
        for name in names:
            spellings = (name,) if isinstance(self.value, Mapping) else dict.fromkeys((name, snake_case(name)))
            for spelling in spellings:
                if not is_empty(value := self._looked_up(spelling)):
                    return self.within(value, f".{spelling}")
        return None

    def each(self) -> list[Given]:
        """The entries of a list, a set, a query or a manager of related objects; of another value the value itself."""
        value = self.value.all() if callable(getattr(self.value, "all", None)) else self.value
        if not _is_list(value):
            return [self]
        entries = sorted(value, key=str) if isinstance(value, set | frozenset) else value
        return [self.within(entry, f"[{index}]") for index, entry in enumerate(entries) if not is_empty(entry)]

    def types(self) -> tuple[str, ...]:
        """The schema.org types it calls itself: a mapping by ``@type``, an object by a `type` that names some."""
        if isinstance(self.value, Mapping):
            stated = self.part("@type", "type")
            return tuple(_PREFIX.sub("", str(each.value)) for each in stated.each()) if stated else ()
        own = self._looked_up("type")
        names = own if isinstance(own, tuple | list) else [own]
        return tuple(name for name in names if isinstance(name, str) and load().is_type(name))

    def refuse_unknown(self, types: Sequence[str], own: Collection[str]) -> None:
        """Raise ArticleError for a key of a mapping that is neither `own` nor a schema.org property of these types."""
        for key in self.value if isinstance(self.value, Mapping) else ():
            if not isinstance(key, str):
                raise self.refused(f"the key {key!r} is no text")
            if key not in own and not key.startswith("@") and not load().has_property(types, key):
                raise self.within(None, f".{key}").refused(
                    f"{types[0]} has no such property; {_hint(key, {*load().properties_of(types), *own})}"
                )

    def within(self, value: Any, suffix: str) -> Given:
        # What JSON-LD says of a plain value beside it is of no use here (https://www.w3.org/TR/json-ld11/#value-objects).
        plain = value["@value"] if isinstance(value, Mapping) and "@value" in value else value
        return replace(self, value=plain, path=f"{self.path}{suffix}".removeprefix("."))

    def _looked_up(self, name: str) -> Any:
        if isinstance(self.value, Mapping):
            return self.value.get(name)
        try:
            value = getattr(self.value, name)
            # Templates call what they look up, and so models hold methods where others hold properties.
            return value() if ismethod(value) else value
        except Exception as error:
            # A relation without an object raises a kind of AttributeError of its own; a property has no business to.
            computed = isinstance(getattr_static(self.value, name, None), property | cached_property)
            if isinstance(error, AttributeError) and not (computed and type(error) is AttributeError):
                return None
            reading = self.within(None, f".{name}")
            raise reading.refused(f"reading it failed: {type(error).__name__}: {error}") from error


# What makes a value of what is given, or raises ArticleError.
Reader = Callable[[Given], Any]


def single(**readers: Reader) -> dict[str, Reader]:
    """Readers of values that there is one of, though it may stand in a list."""
    return {name: _one(read) for name, read in readers.items()}


def several(**readers: Reader) -> dict[str, Reader]:
    """Readers of values that there may be many of, each kept once."""
    return {name: many(read) for name, read in readers.items()}


def _one(read: Reader) -> Reader:
    def reading(given: Given) -> Any:
        entries = given.each()
        if len(entries) > 1:
            raise given.refused(f"it takes one value and was given {len(entries)}")
        return read(entries[0]) if entries else None

    return reading


def many(read: Reader) -> Reader:
    """A reader of each entry, to a tuple in which each value stands once."""

    def reading(given: Given) -> Any:
        return tuple(dict.fromkeys(value for each in given.each() if (value := read(each)) is not None))

    return reading


def snake_case(name: str) -> str:
    return _CAPITAL.sub("_", name).lower()


def is_text(value: Any) -> bool:
    """Whether a value is text or stands for one, as a translation does that is made when it is shown."""
    return isinstance(value, str) or hasattr(type(value), "casefold")


def is_empty(value: Any) -> bool:
    """Whether there is nothing: None, blank text, an empty list, a field without a file; zero and False are values."""
    if is_text(value):
        return not str(value).strip()
    return value is None or (not isinstance(value, bool | int | float) and not value)


def has_parts(value: Any) -> bool:
    """Whether a value is a mapping or an object that keys or attributes say something of."""
    if is_text(value) or value is None or isinstance(value, bool | int | float | bytes | list | set):
        return False
    return not isinstance(value, tuple) or hasattr(value, "_fields")


def _is_list(value: Any) -> bool:
    if is_text(value) or isinstance(value, Mapping | bytes) or (isinstance(value, tuple) and has_parts(value)):
        return False
    # A query is indexed like a list without being one; a file, which can be iterated over too, is not.
    return isinstance(value, Collection | Iterator) or (hasattr(value, "__iter__") and hasattr(value, "__getitem__"))


def _hint(key: str, known: Collection[str]) -> str:
    from difflib import get_close_matches

    folded = {name.lower(): name for name in known}
    near = get_close_matches(key.replace("_", "").lower(), folded, 1, 0.75)
    return f"did you mean {folded[near[0]]}?" if near else "use the names of schema.org, or leave it out"
