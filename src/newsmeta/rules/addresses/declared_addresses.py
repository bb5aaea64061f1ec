"""The web addresses that the page's tags and structured data give, and how what is wrong with them is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsmeta.extraction import Extraction
from newsmeta.finding import Related
from newsmeta.location import Location
from newsmeta.rules.addresses.own_addresses import OwnAddress
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem
from newsmeta.rules.vocabulary.things import Thing, things
from newsmeta.rules.wording import quoted
from newsmeta.sources.json_ld_node import Node, Value
from newsmeta.statement import Statement

# What holds addresses and nothing else.
_PROPERTIES = frozenset(
    """url mainEntityOfPage image logo contentUrl thumbnailUrl embedUrl sameAs license acquireLicensePage
    publishingPrinciples ethicsPolicy correctionsPolicy masthead item""".split()
)
PICTURES = ("image", "logo", "contentUrl", "thumbnailUrl")
_TAGS = (
    "link:canonical",
    "link:amphtml",
    "og:url",
    "twitter:url",
    "twitter:image",
    "og:image",
    "og:image:url",
    "og:image:secure_url",
)
_WEB = re.compile(r"https?\b[:/]|file:|www\.", re.IGNORECASE)
_MOST_RELATED = 5


@dataclass(frozen=True, slots=True)
class Address:
    """A web address as the page gives it: of what, the text, and where it is stated, of a node as its ``@id``."""

    name: str
    text: str
    stated: Value | Statement | Node

    @property
    def location(self) -> Location:
        if isinstance(self.stated, Node):
            return self.stated.script.location((*self.stated.pointer, "@id"))
        return self.stated.location


@once_a_page
def declared_addresses(extraction: Extraction) -> tuple[Address, ...]:
    """Every address in the page's tags and structured data that begins like one of the web, or of a file."""
    found = [
        Address(name.removeprefix("link:"), text, tag)
        for name in _TAGS
        for tag in extraction.evidence.tags.get(name, ())
        if (text := _of_the_web(tag.value))
    ]
    for thing in things(extraction).all:
        if _of_readers(thing):
            continue
        if thing.node and (text := _of_the_web(thing.node.id)):
            found.append(Address("@id", text, thing.node))
        for name, values in thing.properties.items():
            for stated in values if name in _PROPERTIES else ():
                if text := _of_the_web(stated.value if isinstance(stated, Statement) else stated.raw):
                    found.append(Address(name, text, stated))
    return tuple(found)


def _of_the_web(value: Any) -> str | None:
    """The text of a value that begins like a web address, or like that of a file, and was not left by a template."""
    text = value.strip() if isinstance(value, str) else ""
    return text if text and _WEB.match(text) and not is_residue(text) else None


def _of_readers(thing: Thing | None) -> bool:
    """Whether a thing is, or belongs to, a comment, which readers have written."""
    while thing is not None:
        if thing.under == "comment" or "Comment" in thing.types or "UserComments" in thing.types:
            return True
        thing = thing.owner
    return False


def told_together(found: Sequence[tuple[Address | OwnAddress, str]]) -> Iterator[Problem]:
    """One problem for all addresses of which the same is said, at the first."""
    groups: dict[str, list[tuple[Address | OwnAddress, str]]] = {}
    for address, said in found:
        groups.setdefault(said, []).append((address, said))
    for (first, said), *others in groups.values():
        more = f" (and {len(others)} more)" if others else ""
        related = tuple(
            Related(message=f"{other.name} too", location=other.location) for other, _ in others[:_MOST_RELATED]
        )
        yield Problem(f"{first.name} is {quoted(first.text)}{more}, {said}", first.location, related=related)
