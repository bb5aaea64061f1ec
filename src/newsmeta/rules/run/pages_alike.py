"""Pages of a run that say the same, and whether they may."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import islice

from newsmeta.finding import OtherFile, Related
from newsmeta.normalize.text import similarity
from newsmeta.normalize.urls import page_identity
from newsmeta.rules.rule import Problem
from newsmeta.rules.run.page_summary import PageSummary, Stated

Found = Iterator[tuple[PageSummary, Problem]]
Group = list[tuple[PageSummary, Stated]]

# Headlines this like may be one article's, edited.
_LIKE = 0.6
_MOST_RELATED = 3
# So many others are compared with a page: where all pages of a large site say the same, that shows soon enough.
_MOST_COMPARED = 50


def address_key(address: str) -> Hashable:
    """What is the same for all addresses of one page; an identifier keeps its fragment."""
    whole, _, fragment = address.partition("#")
    return page_identity(whole), fragment


def grouped(entries: Iterable[tuple[Hashable, PageSummary, Stated]]) -> dict[Hashable, Group]:
    """The pages by what they say, in their order."""
    groups: dict[Hashable, Group] = {}
    for key, page, stated in entries:
        groups.setdefault(key, []).append((page, stated))
    return groups


def others(page: PageSummary, group: Group, is_wrong: Callable[[PageSummary, PageSummary], bool]) -> Group:
    """Those that may not say the same as the page: the first few, and one more where there are more."""
    near = islice((each for each in group if each[0] is not page), _MOST_COMPARED)
    return list(islice((each for each in near if is_wrong(page, each[0])), _MOST_RELATED + 1))


def shared(message: str, own: Stated, told: Sequence[tuple[PageSummary, Stated]]) -> Problem:
    """The problem of a page, with the places in other files; numbers and names are left to these.

    The message is the same whatever other files there are, so that a baseline knows it again.
    """
    shown = told[:_MOST_RELATED]
    more = len(told) > len(shown)
    related = tuple(
        Related(
            message="and here, and in other files" if more and number == len(shown) else "and here",
            location=stated.location,
            position=stated.position,
            file=OtherFile(page.name, page.path, stated.excerpt),
        )
        for number, (page, stated) in enumerate(shown, 1)
    )
    return Problem(message, own.location, related=related, position=own.position)


def are_two_articles(one: PageSummary, other: PageSummary) -> bool:
    """Whether two pages are about different articles without doubt; a translation is the same article."""
    if one.headline is None or other.headline is None or _differ(_language(one), _language(other)):
        return False
    if one.published is not None and one.published == other.published:
        return False
    return similarity(one.headline.text, other.headline.text) < _LIKE


def are_two_pages(one: PageSummary, other: PageSummary) -> bool:
    """Whether two articles have addresses of their own, and neither page names the other as another edition of it."""
    return are_two_articles(one, other) and _are_apart(one, other)


def are_two_with_one_headline(one: PageSummary, other: PageSummary) -> bool:
    """Whether all but the headline says that two pages are two articles."""
    if not (one.published and other.published and one.description and other.description):
        return False
    if one.published == other.published or _differ(_language(one), _language(other)):
        return False
    return similarity(one.description.text, other.description.text) < _LIKE and _are_apart(one, other)


def _are_apart(one: PageSummary, other: PageSummary) -> bool:
    own, theirs = ({address_key(each.text) for each in page.addresses} for page in (one, other))
    linked = {address_key(address) for page in (one, other) for address in page.linked}
    return bool(own and theirs) and own.isdisjoint(theirs) and (linked.isdisjoint(own) or linked.isdisjoint(theirs))


def _language(page: PageSummary) -> str | None:
    return page.language.partition("-")[0] if page.language else None


def _differ(one: str | None, other: str | None) -> bool:
    return one is not None and other is not None and one != other
