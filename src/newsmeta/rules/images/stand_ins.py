"""Logos and stand-ins that are declared as the article's picture."""

from __future__ import annotations

from newsmeta.choice import Candidate
from newsmeta.extraction import Extraction
from newsmeta.fields.image_reading import LOGO, SITE_PICTURE
from newsmeta.location import Syntax
from newsmeta.normalize.urls import same_page
from newsmeta.rules.once import once_a_page
from newsmeta.rules.wording import shown
from newsmeta.statement import Item

# Who is named under these is somebody, whatever the type of the node says.
_PARTIES = ("publisher", "copyrightHolder", "creator", "author", "provider", "sourceOrganization", "sponsor")


def is_stand_in(candidate: Candidate) -> bool:
    """Whether a picture was passed over as a logo or a picture of the site."""
    return candidate.reason in (LOGO.reason, SITE_PICTURE.reason)


@once_a_page
def stand_ins(extraction: Extraction) -> dict[str, Candidate]:
    """The first declaration of each logo or stand-in as the article's picture, by its address as written."""
    passed = extraction.choices["image"].passed_over
    foreign = _pictures_of_others(extraction)
    found = [
        candidate
        for candidate in passed
        if is_stand_in(candidate)
        and candidate.location.syntax is not Syntax.HTML
        and id(candidate.statement) not in foreign
    ]
    return {shown(candidate.statement.value).strip(): candidate for candidate in reversed(found)}


def _pictures_of_others(extraction: Extraction) -> set[int]:
    """The statements of pictures on page nodes that are a party to the article, or describe another page."""
    evidence = extraction.evidence
    parties = {
        statement.value.id
        for item in evidence.items
        for statement in item.all(*_PARTIES)
        if isinstance(statement.value, Item) and statement.value.id
    }
    pages = evidence.of_type("WebPage")
    foreign = (item for item in pages if item.id in parties or _is_of_another_page(item, evidence.addresses))
    return {id(statement) for item in foreign for statement in item.all("image", "primaryImageOfPage")}


def _is_of_another_page(item: Item, own: tuple[str, ...]) -> bool:
    address = item.first("url")
    is_whole = isinstance(address, str) and address.startswith(("http://", "https://"))
    return is_whole and bool(own) and not any(same_page(address, each) for each in own)
