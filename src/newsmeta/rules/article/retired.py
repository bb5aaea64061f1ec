"""NM713: markup for features that Google no longer shows."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.rules.article.live_blogs import CLAIM_REVIEW
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.vocabulary.things import Thing, things

# What Google said of each, and when.
_RETIRED = {
    "HowTo": "how-tos since 2023-09",
    "FAQPage": "FAQs since 2026-05",
    "ClaimReview": "fact checks since 2025-06",
    "SpecialAnnouncement": "special announcements since 2025-06",
}


@rule("NM713", Severity.NOTE, packs=("google",))
def retired_feature(extraction: Extraction) -> Iterator[Problem]:
    """The page has markup for a feature that Google Search no longer shows.

    Other readers may use it; in Search it has no effect:
    https://developers.google.com/search/updates, and for fact checks
    https://developers.google.com/search/docs/appearance/structured-data/factcheck (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "FAQPage", "mainEntity":
        {"@type": "Question", "name": "Why?", "acceptedAnswer": {"@type": "Answer", "text": "Nobody knows."}}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome"}</script>
    """
    found: dict[str, list[Thing]] = {}
    for thing in things(extraction).all:
        if feature := _feature(thing):
            found.setdefault(feature, []).append(thing)
    for feature, (first, *others) in found.items():
        related = tuple(Related(message="and here", location=other.location) for other in others[:5])
        message = f"Google Search has not shown {feature}; {first.label} may go, if it is there for that"
        yield Problem(message, first.location, related=related)


def _feature(thing: Thing) -> str | None:
    for type_ in thing.own_types:
        # An incomplete fact check has a finding of its own, which says so too.
        if type_ in _RETIRED and (type_ != "ClaimReview" or all(thing.properties.get(name) for name in CLAIM_REVIEW)):
            return _RETIRED[type_]
    return None


RETIRED = (retired_feature,)
