"""Changes of the set of pages."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.comparing.kind import Fate, Pages, Sight, change
from newsmeta.finding import Severity


@change("NM950", Severity.WARNING)
def page_removed(pages: Pages) -> Iterator[Sight]:
    """A page of the earlier build is not in the later one, and no page there has its address.

    Links and search engines still lead to it. newsmeta looks for the same path first, then for a page that alone
    declares the same address.

    Before::

        <!-- news/lock.html -->
        <h1>Lower lock reopens</h1>
        <!-- news/ferry.html -->
        <h1>Ferry runs again</h1>

    After::

        <!-- news/ferry.html -->
        <h1>Ferry runs again</h1>
    """
    if pages.fate is Fate.REMOVED:
        yield Sight("page", "removed")


@change("NM951", Severity.NOTE)
def page_added(pages: Pages) -> Iterator[Sight]:
    """A page of the later build is not in the earlier one.

    It is told for completeness; what is wrong with the page itself is the matter of `newsmeta check`.

    Before::

        <!-- news/ferry.html -->
        <h1>Ferry runs again</h1>

    After::

        <!-- news/ferry.html -->
        <h1>Ferry runs again</h1>
        <!-- news/lock.html -->
        <h1>Lower lock reopens</h1>
    """
    if pages.fate is Fate.ADDED:
        yield Sight("page", "added")


@change("NM952", Severity.NOTE)
def page_moved(pages: Pages) -> Iterator[Sight]:
    """A page's file has another path, and the page the same address.

    The two are compared like any other. An address counts when the page declares it and no other page of its build
    does, as with a canonical link.

    Before::

        <!-- lock.html -->
        <link rel="canonical" href="https://bugle.example/lock"><h1>Lower lock reopens</h1>

    After::

        <!-- news/lock.html -->
        <link rel="canonical" href="https://bugle.example/lock"><h1>Lower lock reopens</h1>
    """
    if pages.fate is Fate.MOVED:
        yield Sight("page", "moved", detail=f"was {pages.was}")


PAGE_CHANGES = (page_removed, page_added, page_moved)
