"""One statement about the author, read as persons and organisations: an item, a tag, a byline, a line of text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from newsmeta.article import Organization, Person
from newsmeta.fields.field import Context
from newsmeta.fields.outlet import outlet_names
from newsmeta.fields.plain_text import NOT_TEXT, texts
from newsmeta.location import Syntax
from newsmeta.normalize.byline import find_byline
from newsmeta.normalize.given_names import GIVEN_NAMES
from newsmeta.normalize.lone_name import find_byline_behind_date, find_name_beside_date
from newsmeta.normalize.name_pieces import without_lead_in
from newsmeta.normalize.name_shape import is_full_name
from newsmeta.normalize.name_words import NEWSROOMS
from newsmeta.normalize.names import ACCOUNT, Named, read_names
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text, fold
from newsmeta.normalize.urls import read_url
from newsmeta.statement import Item, Statement

Author = Person | Organization

_NO_NAME = Rejected("it does not look like a name")
_LINES = ("byline line", "foot line")
_ORGANIZATIONS = ("Organization", "NewsMediaOrganization", "Corporation", "NGO", "GovernmentOrganization", "Brand")
_CREDIT_LABELS = frozenset(
    """written by|author|by|posted by|geschrieben von|verfasst von|autor|écrit par|auteur|escrito por|scritto da|autore
    |geschreven door|auteur|skrevet av|skrevet af|skriven av|kirjoittanut|napisane przez|napisał|автор|написано автором
    |yazan|yazar|escrito por|penulis|作者|投稿者|執筆者|글쓴이|작성자|نوشته شده توسط|كتب بواسطة|נכתב על ידי""".replace(
        "\n", ""
    ).split("|")
)


def read_author(statement: Statement, context: Context) -> Iterator[Author | Rejected]:
    """Everybody a statement names as an author, or why it names nobody."""
    name, value = statement.name, statement.value
    if name in _LINES:
        found = find_byline(value, context.language)
        if not found and name == "byline line":
            found = find_byline_behind_date(value, context.language)
        if not found and name == "byline line" and (alone := find_name_beside_date(value, context.language)):
            found = [alone]
        yield from (_author(named, None) if isinstance(named, Named) else named for named in found)
    elif isinstance(value, Item):
        yield from _from_item(value, context)
    elif name.startswith("twitter:data") and not _is_credit(name, context):
        return
    elif isinstance(value, str):
        read = _from_text(value, None, context)
        yield from (_as_shown(author, statement) for author in read)
    else:
        yield NOT_TEXT


def _as_shown(author: Author | Rejected, statement: Statement) -> Author | Rejected:
    """What a tag or a visible element may name: a person by the shape of the name, or the newsroom in its byline."""
    if statement.location.syntax is Syntax.META and isinstance(author, Person) and _is_phrase(author.name):
        return _NO_NAME
    if statement.location.syntax is not Syntax.HTML:
        return author
    if author is ACCOUNT and statement.name == "byline" and (newsroom := _newsroom(statement.value)):
        return Organization(name=newsroom)
    if isinstance(author, Person) and _is_phrase(author.name):
        return _NO_NAME
    if isinstance(author, Organization) and _is_sentence(author.name):
        return _NO_NAME
    if statement.name == "author box" and not (isinstance(author, Person) and _is_somebody(author.name)):
        return author if isinstance(author, Rejected) else _NO_NAME
    return author


def _is_sentence(name: str) -> bool:
    """Words in lower case that no outlet's name has so many of: "meets our editorial guidelines"."""
    return sum(word[0].islower() and len(word) > 3 for word in name.split()) >= 2


def _newsroom(value: str) -> str | None:
    """The newsroom a byline names by its office: "By Staff Writer", "Redaktion"."""
    for line in value.split("\n"):
        text = without_lead_in(clean_text(line), None).strip(" ,.:|-–—")
        if fold(text) in NEWSROOMS:
            return text
    return None


def _is_somebody(name: str) -> bool:
    return is_full_name(name) or fold(name) in GIVEN_NAMES


def _is_phrase(name: str) -> bool:
    """Several words that do not have the shape of a name, which a byline element may hold beside one."""
    return len(name.split()) > 1 and not is_full_name(name)


def _from_item(item: Item, context: Context) -> Iterator[Author | Rejected]:
    declared = "Organization" if item.is_a(*_ORGANIZATIONS) else "Person" if item.is_a("Person") else None
    names = [text for statement in item.all("name") for text in texts(statement.value)]
    if not names:
        parts = [item.first("givenName"), item.first("additionalName"), item.first("familyName")]
        whole = " ".join(part for part in parts if isinstance(part, str))
        names = [whole] if whole else [Rejected("it has no name")]
    for raw in names:
        people = [raw] if isinstance(raw, Rejected) else list(_from_text(raw, declared, context))
        alone = sum(not isinstance(person, Rejected) for person in people) == 1 and len(names) == 1
        yield from (_with_details(person, item, context) if alone else person for person in people)


def _from_text(raw: str, declared: str | None, context: Context) -> Iterator[Author | Rejected]:
    for named in read_names(raw, outlet=outlet_names(context), declared_type=declared, language=context.language):
        yield _author(named, declared) if isinstance(named, Named) else named


def _author(named: Named, declared: str | None) -> Author:
    if named.kind == "organization" or (named.kind == "unknown" and declared == "Organization"):
        return Organization(name=named.name)
    return Person(name=named.name, jobTitle=named.jobTitle)


def _with_details(author: Author | Rejected, item: Item, context: Context) -> Author | Rejected:
    """The author with the address, profiles and job title that its item states."""
    if isinstance(author, Rejected):
        return author
    addresses = [
        address for raw in _strings(item, "url") if isinstance(address := read_url(raw, context.base_url), str)
    ]
    profiles = [
        address for raw in _strings(item, "sameAs") if isinstance(address := read_url(raw, context.base_url), str)
    ]
    url = next(iter(addresses), None)
    same_as = tuple(dict.fromkeys(profile for profile in profiles if profile != url))
    if isinstance(author, Person):
        title = next(_strings(item, "jobTitle"), None)
        return replace(author, url=url, sameAs=same_as, jobTitle=(title or "").strip() or author.jobTitle)
    return replace(author, url=url, sameAs=same_as)


def _strings(item: Item, name: str) -> Iterator[str]:
    return (statement.value for statement in item.all(name) if isinstance(statement.value, str))


def _is_credit(name: str, context: Context) -> bool:
    """X's label and data pairs hold anything; only a label that means "written by" makes the data an author."""
    labels = context.evidence.tag_values(name.replace("data", "label"))
    return any(fold(label).strip(" :") in _CREDIT_LABELS for label in labels)
