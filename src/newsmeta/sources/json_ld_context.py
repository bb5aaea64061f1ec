"""What the names of a JSON-LD node mean: just enough of a context to tell schema.org from the rest.

Contexts are never fetched (https://www.w3.org/TR/json-ld11/#the-context): one that is an address
other than schema.org's leaves its names in full, behind that address.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from newsmeta.sources.schema_names import schema_name

_SCHEMA_ORG = "https://schema.org/"
# The names schema.org's own context gives to keywords, and its prefix.
_SCHEMA_TERMS: Mapping[str, str] = {"type": "@type", "id": "@id", "schema": _SCHEMA_ORG}
_MOST_STEPS = 8
_MOST_TERMS = 1000


@dataclass(frozen=True)
class Context:
    """The vocabulary of bare names (None when they mean nothing) and the terms a page defines itself."""

    vocabulary: str | None = None
    terms: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_schema_org(self) -> bool:
        return self.vocabulary == _SCHEMA_ORG

    @cached_property
    def identifiers(self) -> tuple[str, ...]:
        """The keys that stand for ``@id``."""
        return ("@id", *(term for term, meaning in self.terms.items() if meaning == "@id"))

    def within(self, local: Any) -> Context:
        """The context inside a node that has `local` as its ``@context``."""
        context = self
        for part in local if isinstance(local, list) else [local]:
            if part is None:
                context = Context()
            elif isinstance(part, str) and part.strip():
                context = context._imported(part)
            elif isinstance(part, dict):
                context = context._defined(part)
        return context

    def _imported(self, address: str) -> Context:
        if schema_name(address) is not None:
            return SCHEMA_ORG if not self.terms else Context(_SCHEMA_ORG, {**self.terms, **_SCHEMA_TERMS})
        # A further context beside schema.org's seldom takes schema.org's names over, so they stay.
        return self if self.is_schema_org else Context(_full(address), self.terms)

    def _defined(self, definitions: dict[str, Any]) -> Context:
        vocabulary, terms = self.vocabulary, dict(self.terms)
        for term, meaning in islice(definitions.items(), _MOST_TERMS):
            iri = meaning.get("@id") if isinstance(meaning, dict) else meaning
            if term == "@vocab":
                vocabulary = _vocabulary(iri)
            elif isinstance(iri, str) and not term.startswith("@"):
                terms[term] = iri
        return Context(vocabulary, terms)

    def name(self, term: str) -> str | None:
        """A keyword ("@type"), a local schema.org name, any other name in full, or None for one without meaning."""
        if term.isalpha() and self.vocabulary == _SCHEMA_ORG and term not in self.terms:
            return term
        for _ in range(_MOST_STEPS):
            if term.startswith("@"):
                return term
            meaning = self._step(term)
            if meaning is None:
                break
            term = meaning
        if (local := schema_name(term)) is not None:
            return local or None
        if ":" in term:
            return term
        return None if self.vocabulary is None else term if self.is_schema_org else self.vocabulary + term

    def _step(self, term: str) -> str | None:
        if term in self.terms:
            return self.terms[term] if self.terms[term] != term else None
        prefix, colon, rest = term.partition(":")
        if not colon or rest.startswith("//"):
            return None
        base = self.terms.get(prefix) or _SCHEMA_TERMS.get(prefix)
        return base + rest if base and not base.startswith("@") else None


def _vocabulary(iri: Any) -> str | None:
    if not isinstance(iri, str):
        return None
    return _SCHEMA_ORG if schema_name(iri) == "" else _full(iri)


def _full(address: str) -> str:
    return address if address.endswith(("/", "#", ":")) else address + "#"


SCHEMA_ORG = Context(_SCHEMA_ORG, _SCHEMA_TERMS)
NOTHING = Context()
