"""The places a field looks at: values, not code, so that they can be listed and tested."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from newsmeta.evidence import Evidence
from newsmeta.statement import Statement


class Source(Protocol):
    """A place to look. `statements` yields what stands there, each with the reason why it may not speak."""

    @property
    def label(self) -> str: ...

    def statements(self, evidence: Evidence) -> Iterator[tuple[Statement, str | None]]: ...


@dataclass(frozen=True, slots=True)
class Declared:
    """Properties of the page's article item, in JSON-LD, microdata, RDFa or microformats."""

    properties: tuple[str, ...]

    def __init__(self, *properties: str) -> None:
        object.__setattr__(self, "properties", properties)

    @property
    def label(self) -> str:
        return "article item: " + ", ".join(self.properties)

    def statements(self, evidence: Evidence) -> Iterator[tuple[Statement, str | None]]:
        for item in evidence.articles:
            for statement in item.all(*self.properties):
                yield statement, None


@dataclass(frozen=True, slots=True)
class DeclaredOn:
    """A property of another structured item of the page, such as its WebPage or WebSite."""

    types: tuple[str, ...]
    properties: tuple[str, ...]

    @property
    def label(self) -> str:
        return f"{' or '.join(self.types)} item: {', '.join(self.properties)}"

    def statements(self, evidence: Evidence) -> Iterator[tuple[Statement, str | None]]:
        for item in evidence.of_type(*self.types):
            for statement in item.all(*self.properties):
                yield statement, None


@dataclass(frozen=True, slots=True)
class Tag:
    """Meta tags, links or root attributes by their keys."""

    names: tuple[str, ...]

    def __init__(self, *names: str) -> None:
        object.__setattr__(self, "names", names)

    @property
    def label(self) -> str:
        return ", ".join(self.names)

    def statements(self, evidence: Evidence) -> Iterator[tuple[Statement, str | None]]:
        for name in self.names:
            for statement in evidence.tags.get(name, ()):
                yield statement, None


@dataclass(frozen=True, slots=True)
class PageState:
    """A property in the state of the page's script, read where neither the article item nor the tags state it."""

    named: str
    tags: tuple[str, ...]

    def __init__(self, named: str, *tags: str) -> None:
        object.__setattr__(self, "named", named)
        object.__setattr__(self, "tags", tags)

    @property
    def label(self) -> str:
        return f"page state: {self.named}"

    def statements(self, evidence: Evidence) -> Iterator[tuple[Statement, str | None]]:
        if any(item.first(self.named) for item in evidence.articles) or any(evidence.tag_values(*self.tags)):
            return
        for statement in evidence.page_state:
            if statement.name == self.named:
                yield statement, None


@dataclass(frozen=True, slots=True)
class Visible:
    """A reading of the visible page, kept to some kinds of sighting."""

    reading: str
    names: tuple[str, ...]

    def __init__(self, reading: str, *names: str) -> None:
        object.__setattr__(self, "reading", reading)
        object.__setattr__(self, "names", names)

    @property
    def label(self) -> str:
        return "visible page: " + ", ".join(self.names)

    def statements(self, evidence: Evidence) -> Iterator[tuple[Statement, str | None]]:
        for sighting in getattr(evidence.page, self.reading):
            if sighting.statement.name in self.names:
                yield sighting.statement, sighting.reason
