"""Headings that lead to another article than the page's own."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import SplitResult, urlsplit

from newsmeta.normalize.text import similarity
from newsmeta.normalize.urls import page_identity, read_url, same_page
from newsmeta.sources.page.author_elements import leads_to_person
from newsmeta.sources.page.terms import leads_to_term

if TYPE_CHECKING:
    from newsmeta.sources.page.layout import Layout

# The same for all addresses of one page.
Destination = tuple[object, ...]

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ALIKE = 0.5
_MOST, _LEVELS_OF_LINK = 500, 10


def headings_leading_elsewhere(layout: Layout) -> dict[int, Destination]:
    """The headings whose link is neither to the page itself nor to a person, a tag or a section, and where they lead.

    A heading that is like what the page calls itself is its own, wherever it leads: an old address, or another one.
    """
    found = {}
    for number in layout.called(*_HEADINGS):
        link = _link(layout, number)
        if link is None or leads_to_person(layout.elements[link]) or leads_to_term(layout.elements[link]):
            continue
        address = _absolute(layout, layout.outline.attribute("href")[link].strip())
        if address and _is_of_another_page(layout, address) and not _calls_the_page(layout, number):
            found[number] = page_identity(address)
            if len(found) == _MOST:
                break
    return found


def _link(layout: Layout, heading: int) -> int | None:
    """The link that most of a heading is, or that it stands in."""
    addresses = layout.outline.attribute("href")
    for link in layout.outline.below(heading, "a"):
        if link in addresses:
            return link if 2 * len(layout.text(link)) >= len(layout.text(heading)) else None
    return next((up for up in islice(layout.outline.ancestors(heading), _LEVELS_OF_LINK) if up in addresses), None)


def _absolute(layout: Layout, address: str) -> str | None:
    """The address in full, as far as it can be told; None for what is no address of a page, or a part of this one."""
    parts = _split(address)
    if parts is None or parts.scheme not in ("", "http", "https") or not (parts.path or parts.netloc or parts.query):
        return None
    read = read_url(address, layout.document.base_url)
    return read if isinstance(read, str) else address


def _is_of_another_page(layout: Layout, address: str) -> bool:
    """Whether an address is not the page's own nor that of a folder above it, such as its section's."""
    return not any(same_page(address, own) or _is_above(address, own) for own in layout.addresses)


def _is_above(address: str, own: str) -> bool:
    above, below = _split(address), _split(own)
    if above is None or below is None:
        return True
    return not above.query and above.netloc == below.netloc and below.path.startswith(above.path.rstrip("/") + "/")


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _calls_the_page(layout: Layout, heading: int) -> bool:
    text = layout.text(heading)
    return not text or any(similarity(text, title) >= _ALIKE for title in layout.titles)
