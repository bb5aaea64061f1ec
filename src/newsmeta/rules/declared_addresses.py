"""The web addresses that the page's tags and structured data give, and how what is wrong with them is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.extraction import Extraction
from newsmeta.finding import Related
from newsmeta.location import Location
from newsmeta.rules.once import once_a_page
from newsmeta.rules.residue import is_residue
from newsmeta.rules.rule import Problem
from newsmeta.rules.things import Thing, things
from newsmeta.rules.wording import quoted

# What holds addresses and nothing else.
_PROPERTIES = (
    "url",
    "mainEntityOfPage",
    "image",
    "logo",
    "contentUrl",
    "thumbnailUrl",
    "embedUrl",
    "sameAs",
    "license",
    "acquireLicensePage",
    "publishingPrinciples",
    "ethicsPolicy",
    "correctionsPolicy",
    "masthead",
    "item",
)
PICTURES = ("image", "logo", "contentUrl", "thumbnailUrl")
_TAGS = ("link:canonical", "link:amphtml", "og:url", "og:image", "og:image:url", "og:image:secure_url", "twitter:image")
_WEB = re.compile(r"https?\b[:/]|file:|www\.", re.IGNORECASE)
_MOST_RELATED = 5


@dataclass(frozen=True, slots=True)
class Address:
    """A web address as the page gives it: of what, the text, and its place."""

    name: str
    text: str
    location: Location


@once_a_page
def declared_addresses(extraction: Extraction) -> tuple[Address, ...]:
    """Every address in the page's tags and structured data that begins like one of the web, or of a file."""
    found = [
        Address(name.removeprefix("link:"), tag.value.strip(), tag.location)
        for name in _TAGS
        for tag in extraction.evidence.tags.get(name, ())
    ]
    for thing in things(extraction).all:
        if _of_readers(thing):
            continue
        if thing.node and thing.node.id:
            script, pointer = thing.node.script, thing.node.pointer
            found.append(Address("@id", thing.node.id, script.location((*pointer, "@id"))))
        for name in _PROPERTIES:
            if name in thing.properties:
                found += [Address(name, text, place) for text, place in thing.texts(name)]
    return tuple(each for each in found if _WEB.match(each.text) and not is_residue(each.text))


def _of_readers(thing: Thing | None) -> bool:
    """Whether a thing is, or belongs to, a comment, which readers have written."""
    while thing is not None:
        if thing.under == "comment" or "Comment" in thing.types or "UserComments" in thing.types:
            return True
        thing = thing.owner
    return False


def told_together(found: list[tuple[Address, str]]) -> Iterator[Problem]:
    """One problem for all addresses of which the same is said, at the first."""
    groups: dict[str, list[tuple[Address, str]]] = {}
    for address, said in found:
        groups.setdefault(said, []).append((address, said))
    for (first, said), *others in groups.values():
        more = f" (and {len(others)} more)" if others else ""
        related = tuple(
            Related(message=f"{other.name} too", location=other.location) for other, _ in others[:_MOST_RELATED]
        )
        yield Problem(f"{first.name} is {quoted(first.text)}{more}, {said}", first.location, related=related)
