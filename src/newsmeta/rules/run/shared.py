"""NM931-NM933: articles of one run that share what should be their own."""

from __future__ import annotations

from collections.abc import Sequence

from newsmeta.finding import Severity
from newsmeta.normalize.text import fold
from newsmeta.rules.rule import across
from newsmeta.rules.run.page_summary import PageSummary
from newsmeta.rules.run.pages_alike import (
    Found,
    address_key,
    are_two_articles,
    are_two_pages,
    are_two_with_one_headline,
    grouped,
    others,
    shared,
)
from newsmeta.rules.wording import quoted

# A shorter text, such as a column's title, says nothing.
_SHORTEST = 12


@across("NM931", Severity.WARNING, "url")
def address_of_two_articles(pages: Sequence[PageSummary]) -> Found:
    """Two articles say that they have one address.

    Search engines keep one page of each address and drop the others; the copied canonical link, og:url, url or @id of a
    template does that to a whole site: https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls
    (read 2026-07-10). Pages with like headlines or one date of publication may be one article, and are let pass.

    Bad::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/news">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/news">

    Good::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/rome">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/loaf">
    """
    by_address = grouped((address_key(each.text), page, each) for page in pages for each in page.addresses)
    for page in pages:
        for own in page.addresses:
            if told := others(page, by_address[address_key(own.text)], are_two_articles):
                message = f"{quoted(own.text)} is the address of another article too; give each its own"
                yield page, shared(message, own, told)
                break


@across("NM932", Severity.NOTE, "headline")
def headline_of_two_articles(pages: Sequence[PageSummary]) -> Found:
    """Two articles have one headline.

    Readers and search engines cannot tell them apart; Google asks for distinct titles:
    https://developers.google.com/search/docs/appearance/title-link (read 2026-11-26). Told only where addresses, dates
    of publication and descriptions say that these are two articles, and neither names the other as its translation
    or AMP page.

    Bad::

        <!-- one.html -->
        <title>News in brief</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/rome">
        <meta name="description" content="Fire above the old town">
        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <!-- two.html -->
        <title>News in brief</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/loaf">
        <meta name="description" content="Paris bakes a loaf">
        <meta property="article:published_time" content="2026-05-11T21:10:00+02:00">

    Good::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/rome">
        <meta name="description" content="Fire above the old town">
        <meta property="article:published_time" content="2026-05-04T21:10:00+02:00">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/loaf">
        <meta name="description" content="Paris bakes a loaf">
        <meta property="article:published_time" content="2026-05-11T21:10:00+02:00">
    """
    by_headline = grouped((fold(each.text), page, each) for page in pages if (each := page.headline))
    for page in pages:
        own = page.headline
        if own is None or len(own.text) < _SHORTEST:
            continue
        if told := others(page, by_headline[fold(own.text)], are_two_with_one_headline):
            yield page, shared("another article has this headline too; write one that tells them apart", own, told)


@across("NM933", Severity.WARNING, "description")
def description_of_two_articles(pages: Sequence[PageSummary]) -> Found:
    """Articles with different headlines have one description.

    It describes none of them; Google finds it of no use to have one on every page:
    https://developers.google.com/search/docs/appearance/snippet (read 2026-11-26). Mostly the site's own stands there
    by default. Translations and AMP pages that name each other are let pass.

    Bad::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/rome">
        <meta name="description" content="All the news that fits">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/loaf">
        <meta name="description" content="All the news that fits">

    Good::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/rome">
        <meta name="description" content="Fire above the old town">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <link rel="canonical" href="https://bugle.example/loaf">
        <meta name="description" content="Paris bakes a loaf">
    """
    by_description = grouped((fold(each.text), page, each) for page in pages if (each := page.description))
    for page in pages:
        own = page.description
        if own is None or len(own.text) < _SHORTEST:
            continue
        if told := others(page, by_description[fold(own.text)], are_two_pages):
            yield page, shared("another article has this description too; say what this one tells", own, told)


SHARED = (address_of_two_articles, headline_of_two_articles, description_of_two_articles)
