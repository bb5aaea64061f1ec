"""schema.org's names in the many ways pages write them (https://schema.org/docs/faq.html#19)."""

from __future__ import annotations

import re

_PREFIX = re.compile(r"\s*(?:https?:)?//(?:www\.)?schema\.org(?:/|\Z)", re.IGNORECASE)
_BARE_PREFIX = re.compile(r"\s*(?:www\.)?schema\.org(?:/|\Z)", re.IGNORECASE)


def schema_name(iri: str) -> str | None:
    """The local name behind a schema.org address ("NewsArticle"), empty for the vocabulary itself, else None.

    http and https, a leading www, a missing scheme and a closing slash or hash make no difference.
    """
    prefix = _PREFIX.match(iri) or _BARE_PREFIX.match(iri)
    return iri[prefix.end() :].strip().strip("/#") if prefix else None


def local_name(iri: str) -> str:
    """The local name of a schema.org term; every other name in its full form."""
    return schema_name(iri) or iri.strip()
