"""NM934-NM935: what most articles of a run share because a template or a build states it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsmeta.finding import Severity
from newsmeta.normalize.text import fold
from newsmeta.rules.rule import across
from newsmeta.rules.run.page_summary import PageSummary
from newsmeta.rules.run.pages_alike import Found, Group, grouped, shared

# From so many articles on, and more than half of those that say anything, it is no chance.
_MANY = 5
_TO_THE_SECOND = re.compile(r"T\d\d:\d\d:\d\d")


@across("NM934", Severity.NOTE, "dateModified")
def modified_all_at_once(pages: Sequence[PageSummary]) -> Found:
    """Most articles have one dateModified, to the second: that of the build, not of a change.

    Google News takes dates that are freshened without a change of the article for a trick:
    https://support.google.com/news/publisher-center/answer/70871 (read 2026-10-01). Told once, of five articles or
    more.

    Bad::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <meta property="article:modified_time" content="2026-05-04T03:00:07+02:00">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <meta property="article:modified_time" content="2026-05-04T03:00:07+02:00">
        <!-- three.html -->
        <title>Herons return to Delft</title><meta property="og:type" content="article">
        <meta property="article:modified_time" content="2026-05-04T03:00:07+02:00">
        <!-- four.html -->
        <title>Lock reopens in May</title><meta property="og:type" content="article">
        <meta property="article:modified_time" content="2026-05-04T03:00:07+02:00">
        <!-- five.html -->
        <title>Cork plants a thousand oaks</title><meta property="og:type" content="article">
        <meta property="article:modified_time" content="2026-05-04T03:00:07+02:00">

    Good::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <meta property="article:modified_time" content="2026-05-04T03:00:07+02:00">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <meta property="article:modified_time" content="2026-05-11T09:21:45+02:00">
    """
    stating = [(page, page.modified) for page in pages if page.modified and page.modified.text != page.published]
    exact = ((each.text, page, each) for page, each in stating if _TO_THE_SECOND.search(each.text))
    for group in grouped(exact).values():
        if _is_the_templates(group, len(stating)):
            (page, own), *others = group
            message = "most articles have this dateModified, to the second; state when each was changed, if it was"
            yield page, shared(message, own, others)


@across("NM935", Severity.WARNING, "image")
def image_of_most_articles(pages: Sequence[PageSummary]) -> Found:
    """Most articles have one picture: a stand-in, not a picture of what each tells.

    Google wants pictures that represent the article:
    https://developers.google.com/search/docs/appearance/google-images (read 2026-03-02). Told once, of five articles or
    more in one language.

    Bad::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/sharing.jpg">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/sharing.jpg">
        <!-- three.html -->
        <title>Herons return to Delft</title><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/sharing.jpg">
        <!-- four.html -->
        <title>Lock reopens in May</title><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/sharing.jpg">
        <!-- five.html -->
        <title>Cork plants a thousand oaks</title><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/sharing.jpg">

    Good::

        <!-- one.html -->
        <title>Fire in Rome</title><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <!-- two.html -->
        <title>Paris bakes the longest loaf</title><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/loaf.jpg">
    """
    showing = [(page, page.image) for page in pages if page.image]
    for group in grouped(((each.text, page.language), page, each) for page, each in showing).values():
        if _is_the_templates(group, len(showing)):
            (page, own), *others = group
            yield page, shared("most articles have this picture; show one of what each article tells", own, others)


def _is_the_templates(group: Group, stating: int) -> bool:
    """Whether so many articles share it; editions of one article count once."""
    headlines = {fold(page.headline.text) for page, _ in group if page.headline}
    return len(headlines) >= _MANY and len(group) * 2 > stating


TEMPLATES_ALIKE = (modified_all_at_once, image_of_most_articles)
