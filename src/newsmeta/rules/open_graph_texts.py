"""NM513-NM516: the name of the site and the description in OpenGraph."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.normalize.text import clean_text, fold
from newsmeta.rules.headlines import description_repeats_headline
from newsmeta.rules.preview_tags import at_name, filled, first_open_graph_tag, open_graph_tags
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted

_LONGEST_DESCRIPTION = 400


@rule("NM513", Severity.NOTE)
def open_graph_site_name_missing(extraction: Extraction) -> Iterator[Problem]:
    """The page uses OpenGraph, says who publishes it, and has no og:site_name.

    Previews show the name of the site above the title, and else a bare domain: https://ogp.me/#optional (read
    2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>

    Good::

        <meta property="og:title" content="Fire in Rome"><meta property="og:site_name" content="The Bugle">
        <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Fire in Rome", "publisher": {"@type": "Organization", "name": "The Bugle"}}</script>
    """
    first, publisher = first_open_graph_tag(extraction), extraction.choices["publisher"]
    names = {tag.name for tag in open_graph_tags(extraction)}
    named = any("name" in name and name.startswith("og:site") for name in names)
    if first is not None and publisher.state is State.DECLARED and not named:
        message = f"no og:site_name; name the site (the publisher is {quoted(publisher.value)})"
        yield Problem(message, at_name(first))


@rule("NM514", Severity.NOTE)
def open_graph_description_missing(extraction: Extraction) -> Iterator[Problem]:
    """The page uses OpenGraph and has a description, and no og:description.

    A preview shows one or two sentences beside the title: https://ogp.me/#optional (read 2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome">
        <meta name="description" content="Flames were seen above the old town on Monday evening.">

    Good::

        <meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town on Monday evening.">
    """
    first, description = first_open_graph_tag(extraction), extraction.choices["description"]
    if first is not None and "og:description" not in extraction.evidence.tags and description.state is State.DECLARED:
        message = f"no og:description; the page's description is {quoted(description.value)}"
        yield Problem(message, at_name(first))


@rule("NM515", Severity.NOTE)
def open_graph_description_repeats_title(extraction: Extraction) -> Iterator[Problem]:
    """og:description says what og:title says.

    A preview shows both, one above the other; the description is one or two sentences: https://ogp.me/#optional (read
    2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="og:description" content="Fire in Rome">

    Good::

        <meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town on Monday evening.">
    """
    titles, descriptions = filled(extraction, "og:title"), filled(extraction, "og:description")
    repeats = titles and descriptions and fold(clean_text(titles[0].value)) == fold(clean_text(descriptions[0].value))
    # Where the structured data repeats it too, that is told.
    if repeats and not any(description_repeats_headline.function(extraction)):
        yield Problem("og:description repeats og:title; tell more in it", descriptions[0].location)


@rule("NM516", Severity.NOTE)
def open_graph_description_too_long(extraction: Extraction) -> Iterator[Problem]:
    """og:description is longer than any preview shows.

    One or two sentences are asked for: https://ogp.me/#optional (read 2026-10-01). They end within 400
    characters.

    Bad::

        <meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town!{400 times}">

    Good::

        <meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town on Monday evening.">
    """
    for tag in filled(extraction, "og:description")[:1]:
        length = len(clean_text(tag.value))
        if length > _LONGEST_DESCRIPTION:
            yield Problem(f"og:description has {length} characters; one or two sentences are shown", tag.location)


OPEN_GRAPH_TEXTS = (
    open_graph_site_name_missing,
    open_graph_description_missing,
    open_graph_description_repeats_title,
    open_graph_description_too_long,
)
