"""author: everybody who wrote the article, persons and organisations told apart (https://schema.org/author).

A byline on the page outranks a markup that names only the outlet or fewer people than the byline does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from newsmeta.article import Organization, Person
from newsmeta.choice import Choice
from newsmeta.fields.author_doubt import weighed
from newsmeta.fields.author_reading import Author, read_author
from newsmeta.fields.field import Context, Field, Reading, absent, chosen
from newsmeta.fields.source import Declared, DeclaredOn, PageState, Tag, Visible
from newsmeta.location import Syntax
from newsmeta.normalize.text import fold

_WORD_LIST = 4
_WEAK = ("author box", "name by the date")


def _choose(field: Field, found: Sequence[Reading], context: Context) -> Choice:
    found = weighed(found, context)
    groups = _groups([reading for reading in found if isinstance(reading.candidate.value, (Person, Organization))])
    if not groups:
        return absent(field, found, ())
    best = groups[0]
    if not _people(best):
        # A markup that names only an organisation loses to whoever names people.
        best = next((group for group in groups if _people(group) and not _is_weak(group)), best)
    else:
        names = _people(best)
        best = next((group for group in groups if names < _people(group) and _is_byline(group)), best)
        best = next((group for group in groups if _says_it_in_full(group, best, context)), best)
    return _with_profiles(chosen(field, _merged(best, found), best, found), context)


def _groups(found: Sequence[Reading]) -> list[list[Reading]]:
    """Readings of one source, and within it of one item, tag name or stretch of the page, stand together."""
    groups: list[list[Reading]] = []
    for reading in found:
        if groups and _belongs(groups[-1][-1], reading):
            groups[-1].append(reading)
        else:
            groups.append([reading])
    return [_named_best(group) for group in groups if not _is_word_list(group)]


def _is_word_list(group: Sequence[Reading]) -> bool:
    """Several single words in an element of the page are tags or a menu; several authors have whole names."""
    visible = group[0].candidate.location.syntax is Syntax.HTML
    return visible and len(group) >= _WORD_LIST and all(" " not in r.candidate.value.name for r in group)


def _belongs(before: Reading, reading: Reading) -> bool:
    here, there = reading.candidate.location, before.candidate.location
    if reading.rank != before.rank or here.syntax is not there.syntax:
        return False
    if here.syntax is Syntax.HTML:
        return _stand_together(here.element, there.element)
    # The path up to the property is the item's: "$.author[0].name" and "$.author[1]" speak for one article.
    return here.path.partition(".author")[0] == there.path.partition(".author")[0] or here.syntax is not Syntax.JSON_LD


def _stand_together(a: Any, b: Any) -> bool:
    """Whether two byline elements are one byline: one element, or neighbours of one kind within two levels."""
    if a is b:
        return True
    parents = [
        up for up in (a.getparent(), a.getparent().getparent() if a.getparent() is not None else None) if up is not None
    ]
    near = any(
        up is b or up is b.getparent() or (b.getparent() is not None and up is b.getparent().getparent())
        for up in parents
    )
    return near and a.tag == b.tag


def _named_best(group: list[Reading]) -> list[Reading]:
    """Of a visible byline, the full names and organisations; what else stands in it is no name once there are some."""
    if group[0].candidate.location.syntax is not Syntax.HTML:
        return group
    full = [r for r in group if len(r.candidate.value.name.split()) > 1 or isinstance(r.candidate.value, Organization)]
    return full or group


def _people(group: Sequence[Reading]) -> set[str]:
    return {fold(r.candidate.value.name) for r in group if isinstance(r.candidate.value, Person)}


def _says_it_in_full(group: Sequence[Reading], best: Sequence[Reading], context: Context) -> bool:
    """Whether a group gives whole names where the best has a given name, an account or a tag that the page never shows.

    The whole name has to begin with that given name, or to stand in a line that says "By".
    """
    names = _people(best)
    whole = {name for name in _people(group) if " " in name}
    if not whole or names & whole or _is_weak(group):
        return False
    is_line = group[0].candidate.statement.name in ("byline line", "foot line")
    if all(" " not in name for name in names):
        begins = any(name.split()[0] in names for name in whole)
        return begins or group[0].candidate.statement.name == "byline line"
    unseen = best[0].candidate.location.syntax is Syntax.META and not any(
        map(context.evidence.page.layout.shows, names)
    )
    return is_line and unseen


def _is_byline(group: Sequence[Reading]) -> bool:
    return group[0].candidate.statement.name in ("byline", "byline line")


def _is_weak(group: Sequence[Reading]) -> bool:
    """Whether nothing but its place makes a text the author: enough where nobody else is named, no more."""
    return group[0].candidate.statement.name in _WEAK


def _merged(group: Sequence[Reading], found: Sequence[Reading]) -> tuple[Author, ...]:
    """The authors of a group, each once, with the address that any source states for the same name."""
    authors: dict[str, Author] = {}
    for reading in group:
        author = reading.candidate.value
        known = authors.get(fold(author.name))
        if known is None or (known.url is None and author.url):
            authors[fold(author.name)] = author
    for reading in found:
        other = reading.candidate.value
        if other is not None and (mine := authors.get(fold(other.name))) and mine.url is None and other.url:
            authors[fold(other.name)] = replace(mine, url=other.url, sameAs=mine.sameAs or other.sameAs)
    return tuple(authors.values())


def _with_profiles(choice: Choice, context: Context) -> Choice:
    profiles = {fold(name): profile for name, profile in context.evidence.config.authors.items()}
    authors = tuple(_with_profile(author, profiles.get(fold(author.name))) for author in choice.value)
    return replace(choice, value=authors)


def _with_profile(author: Author, profile: Person | None) -> Author:
    if profile is None or not isinstance(author, Person):
        return author
    return replace(
        author,
        url=profile.url or author.url,
        sameAs=profile.sameAs or author.sameAs,
        jobTitle=profile.jobTitle or author.jobTitle,
    )


AUTHOR = Field(
    name="author",
    sources=(
        Declared("author", "p-author", "creator"),
        Visible("bylines", "byline", "caption"),
        Tag("article:author", "og:article:author", "article:author_name"),
        Tag(
            "author", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "dc.creator", "dcterms.creator"
        ),
        Tag(
            "dc.creator.name",
            "dc.contributor",
            "citation_author",
            "article.author",
            "vr:author",
            "rbauthors",
            "shareaholic:article_author_name",
            "authors",
        ),
        Tag("twitter:data1", "twitter:data2"),
        Visible("bylines", "byline line"),
        DeclaredOn(("WebPage",), ("author",)),
        PageState("author", "author", "article:author"),
        Visible("bylines", "foot line"),
        Visible("bylines", "name by the date"),
        Visible("bylines", "author box"),
    ),
    read=read_author,
    choose=_choose,
)
