"""NM7xx and NM8xx: what the page says of its own making, and what newsmeta left out of its output."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.vocabulary.terms import is_told_of
from newsmeta.rules.wording import quoted

_SAYS_SO = ("translator", "translationOfWork", "digitalSourceType")


@rule("NM701", Severity.WARNING, "translationNotice")
def translation_without_markup(extraction: Extraction) -> Iterator[Problem]:
    """The page says that its text is a translation, the markup does not.

    newsmeta's news policy; for text made by AI also article 50(4) of Regulation (EU) 2024/1689. schema.org offers
    translationOfWork (https://schema.org/translationOfWork, pending) for a linked original and translator for a
    person or an organisation; a program fits neither, and newsmeta states none of them by itself.

    Bad::

        <meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1>
        <p>This text was translated by an AI translator.</p>
        <p>Flames were seen above the old town late on Monday evening, and nobody knows why.</p>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "translationOfWork": {"@type": "NewsArticle", "url": "https://bugle.example/it/roma"}}
        </script><h1>Fire in Rome</h1><p>This text was translated by an AI translator.</p>
        <p>Flames were seen above the old town late on Monday evening, and nobody knows why.</p>
    """
    choice = extraction.choices["translationNotice"]
    if choice.value is None or any(item.first(*_SAYS_SO) for item in extraction.evidence.articles):
        return
    what = "a machine translation" if choice.value.machine else "a translation"
    advice = "link the original with translationOfWork, or name the translator"
    yield Problem(f"{quoted(choice.value.text)} calls the text {what}, the markup is silent; {advice}", choice.at)


@rule("NM801", Severity.NOTE)
def value_left_out(extraction: Extraction) -> Iterator[Problem]:
    """A value of the page was left out of newsmeta's output, because it is not valid there.

    newsmeta's own notice: it prints nothing that its JSON Schemas or the schema.org vocabulary (release 30.0) refuse.
    The page may be right, as where it uses another vocabulary. What is wrong with a term of schema.org has a rule of
    its own, and is not told twice.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "about": {"@type": "http://xmlns.com/foaf/0.1/Group", "name": "Rome"}}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "about": {"@type": "Event", "name": "Rome"}}</script>
    """
    for omission in extraction.omissions:
        choice = extraction.choices.get(omission.field) or extraction.choices["additional"]
        place = _place(extraction, omission.field) or choice.at
        # A value that the vocabulary refuses has a finding that says what to do about it.
        if not is_told_of(extraction, place, omission.path):
            yield Problem(omission.message, place, omission.field)


def _place(extraction: Extraction, field: str) -> Location | None:
    named = (c.location for c in extraction.choices["additional"].taken if c.statement.name == field)
    return next(named, None)


DISCLOSURE = (translation_without_markup, value_left_out)
