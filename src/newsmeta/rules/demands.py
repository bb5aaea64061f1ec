"""Whose demand a rule is: told by the addresses in its docstring, or by its words where it is newsmeta's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from newsmeta.rules.rule import Rule

_ADDRESS = re.compile(r"https?://([^\s()]+)")
_OWN = re.compile(r"\bnewsmeta's\b")
_GOOGLE = "developers.google.com/search/docs/"
_FEATURE = f"{_GOOGLE}appearance/structured-data/"


@dataclass(frozen=True, slots=True)
class Demand:
    """Who asks, as messages name them, and the packs that the demand is in."""

    by: str
    packs: tuple[str, ...]


OWN = Demand("newsmeta's news policy", ("news",))
_SCHEMA_ORG = Demand("schema.org", ("schemaorg",))
# What breaks JSON-LD is schema.org's matter as well as Google's, which reads nothing of a broken block.
_JSON_LD = Demand("JSON-LD", ("schemaorg", "google"))
_JSON = Demand("RFC 8259", ("schemaorg", "google"))
_X = Demand("X cards", ("x",))


def _google(feature: str) -> Demand:
    return Demand(f"Google {feature}", ("google",))


# The beginning of an address, without its scheme, and whose demand is told there; the longest that fits counts.
DEMANDS: Mapping[str, Demand] = {
    "schema.org": _SCHEMA_ORG,
    "github.com/schemaorg": _SCHEMA_ORG,
    "www.w3.org/TR/xmlschema": _SCHEMA_ORG,
    "www.w3.org/TR/json-ld": _JSON_LD,
    "github.com/w3c/json-ld": _JSON_LD,
    "www.rfc-editor.org/rfc/rfc8259": _JSON,
    "developers.google.com": _google("Search"),
    f"{_GOOGLE}appearance/google-discover": _google("Discover"),
    f"{_GOOGLE}appearance/google-images": _google("Images"),
    f"{_GOOGLE}appearance/publication-dates": _google("publication dates"),
    f"{_GOOGLE}appearance/site-names": _google("site names"),
    f"{_GOOGLE}crawling-indexing/consolidate-duplicate-urls": _google("canonical addresses"),
    f"{_GOOGLE}crawling-indexing/robots-meta-tag": _google("robots meta tag"),
    f"{_GOOGLE}specialty/international": _google("localized versions"),
    _FEATURE: _google("structured data"),
    f"{_FEATURE}article": _google("Article"),
    f"{_FEATURE}factcheck": _google("Fact check"),
    f"{_FEATURE}image-license-metadata": _google("image licences"),
    f"{_FEATURE}organization": _google("Organization"),
    f"{_FEATURE}paywalled-content": _google("paywalled content"),
    f"{_FEATURE}profile-page": _google("Profile page"),
    f"{_FEATURE}sd-policies": _google("structured data policies"),
    f"{_FEATURE}speakable": _google("Speakable"),
    f"{_FEATURE}video": _google("Video"),
    "support.google.com": _google("Search"),
    "support.google.com/news": _google("News"),
    "support.google.com/webmasters": _google("Rich Results Test"),
    "ogp.me": Demand("OpenGraph", ("opengraph",)),
    "developers.facebook.com": Demand("Facebook", ("opengraph",)),
    "developer.x.com": _X,
    "docs.x.com": _X,
    "html.spec.whatwg.org": Demand("HTML", ("news",)),
    "www.rfc-editor.org": Demand("the standards of the web", ("news",)),
    "www.w3.org": Demand("the standards of the web", ("news",)),
}


@lru_cache(maxsize=1024)
def demands_of(rule: Rule) -> tuple[Demand, ...]:
    """The demands that a rule makes, each once, in the order in which its docstring names them.

    Where it speaks of newsmeta's own policy or notice, the demand is newsmeta's, and schema.org's addresses only say
    what the terms are called.
    """
    named = [demand for found in _ADDRESS.finditer(rule.explanation) if (demand := _demand(found[1]))]
    if _OWN.search(rule.explanation) or (not named and "newsmeta" in rule.explanation):
        named = [*(demand for demand in named if demand is not _SCHEMA_ORG), OWN]
    elif not named and _ADDRESS.search(rule.explanation):
        named = [OWN]
    return tuple(dict.fromkeys(named))


def asked_by(rule: Rule) -> tuple[str, ...]:
    """Who asks for what a rule finds missing or broken, as messages name them."""
    return tuple(demand.by for demand in demands_of(rule))


def _demand(address: str) -> Demand | None:
    fitting = [beginning for beginning in DEMANDS if address.startswith(beginning)]
    return DEMANDS[max(fitting, key=len)] if fitting else None
