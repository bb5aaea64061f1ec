"""NM250-NM254 and NM265: headline and description as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.agencies import find_agency_credit
from newsmeta.normalize.text import clean_text, fold
from newsmeta.rules.authors.credited import STRUCTURED, outlets
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

_LONGEST = 110
# What is longer is no headline, and would take its time.
_LONGEST_TEXT = 2_000
_MARKUP = re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>")
_SEPARATORS = re.compile(r"\s+[|–—•·:-]+\s+|\s*\|\s*")
_LETTERS = re.compile(r"[^\W\d_]")
_DATELINE = re.compile(r"[A-Z][A-Z .,'-]{2,40}(?:, [A-Z][a-z.]+(?: \d+)?)? \([A-Z][A-Za-z ]{1,20}\)\s*[-–—]\s")


def _headlines(extraction: Extraction, *names: str) -> Iterator[tuple[Statement, str]]:
    """The article's own headlines, or other texts, as its items state them."""
    for item in extraction.evidence.articles:
        if item.location.syntax in STRUCTURED:
            for stated in item.all(*names):
                if isinstance(text := stated.value, str) and text.strip() and len(text) <= _LONGEST_TEXT:
                    yield stated, stated.value


@rule("NM250", Severity.ERROR, "headline")
def markup_in_headline(extraction: Extraction) -> Iterator[Problem]:
    """The headline holds tags, or breaks of lines.

    It is plain text: readers show the tags as they are. Google asks that markup be true to the page:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "<b>Breaking</b> Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Breaking: Fire in Rome"}
        </script>
    """
    for stated, text in _headlines(extraction, "headline", "alternativeHeadline"):
        tag = _MARKUP.search(text)
        if tag:
            yield Problem(f"{stated.name} holds the tag {quoted(tag[0])}; write plain text", stated.location)
        elif "\n" in text.strip() and stated.location.syntax == "json-ld":
            yield Problem(f"{stated.name} {quoted(text)} has a line break in it; take it out", stated.location)


@rule("NM251", Severity.NOTE, "headline")
def headline_too_long(extraction: Extraction) -> Iterator[Problem]:
    """The headline has more than 110 characters.

    Google asks for a concise headline, and cuts long ones:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08). 110 was its limit
    once, and still is what others take.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome!{100 times}"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    for stated, text in _headlines(extraction, "headline"):
        length = len(clean_text(text))
        if length > _LONGEST:
            yield Problem(f"the headline has {length} characters; {_LONGEST} or fewer are shown whole", stated.location)


@rule("NM252", Severity.WARNING, "headline")
def outlet_in_headline(extraction: Extraction) -> Iterator[Problem]:
    """The declared headline ends or begins with the outlet's name.

    Google asks for the title of the article, as readers see it:
    https://developers.google.com/search/docs/appearance/structured-data/article (read 2026-09-08).

    Bad::

        <meta property="og:site_name" content="The Bugle">
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome | The Bugle"}
        </script>

    Good::

        <meta property="og:site_name" content="The Bugle">
        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    for stated, text in _headlines(extraction, "headline"):
        parts = [part for part in _SEPARATORS.split(text) if part]
        if len(parts) < 2:
            continue
        own = {fold(name) for name in outlets(extraction)}
        for part in (parts[-1], parts[0]):
            if fold(part) in own:
                message = f"the headline {quoted(text)} holds the outlet's name {quoted(part)}; leave it out"
                yield Problem(message, stated.location)
                break


@rule("NM253", Severity.NOTE, "headline")
def headline_in_capitals(extraction: Extraction) -> Iterator[Problem]:
    """The headline is in capitals only.

    newsmeta's news policy: capitals are a matter of style sheets; read aloud they are spelled out, and nobody can get
    the names back from them.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "FIRE IN THE OLD TOWN OF ROME"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in the old town of Rome"}
        </script>
    """
    for stated, text in _headlines(extraction, "headline"):
        if text.isupper() and len(text.split()) > 2 and len(_LETTERS.findall(text)) > 10:
            yield Problem(f"the headline {quoted(text)} is in capitals; write it as a sentence", stated.location)


@rule("NM254", Severity.NOTE, "description")
def description_repeats_headline(extraction: Extraction) -> Iterator[Problem]:
    """The description says what the headline says.

    newsmeta's news policy: a description (https://schema.org/description) is there to tell more.

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "description": "Fire in Rome"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "description": "Flames were seen above the old town on Monday evening."}</script>
    """
    titles = {fold(clean_text(text)) for _, text in _headlines(extraction, "headline")}
    for stated, text in _headlines(extraction, "description"):
        if fold(clean_text(text)) in titles:
            yield Problem("the description repeats the headline; tell more, or leave it out", stated.location)


@rule("NM265", Severity.NOTE, "headline")
def dateline_in_headline(extraction: Extraction) -> Iterator[Problem]:
    """The headline or description begins with a dateline.

    Place and agency open the text; https://schema.org/dateline is theirs (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "ROME (AP) - Fire in the old town"}</script>

    Good::

        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in the old town", "dateline": "ROME (AP)"}</script>
    """
    for stated, text in _headlines(extraction, "headline", "description"):
        found = _DATELINE.match(text)
        if found and find_agency_credit(text[:80]):
            message = (
                f"the {stated.name} begins with the dateline {quoted(found[0].rstrip(' -–—'))}; move it to dateline"
            )
            yield Problem(message, stated.location)


HEADLINES = (
    markup_in_headline,
    headline_too_long,
    outlet_in_headline,
    headline_in_capitals,
    description_repeats_headline,
    dateline_in_headline,
)
