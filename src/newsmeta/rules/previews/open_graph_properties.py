"""The properties of OpenGraph and its verticals, and which of them a misspelt one was meant to be.

https://ogp.me (read 2026-10-01), with what Facebook and large systems have added. Names of one's own are common, so a
name counts as misspelt only when it differs from a known one by a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

_MEDIA = "url secure_url type width height alt user_generated"
_KNOWN_BY_PREFIX = {
    "og": """title type image url audio description determiner locale locale:alternate site_name video updated_time
        see_also rich_attachment restrictions:country:allowed restrictions:country:disallowed restrictions:age
        restrictions:content ttl availability price:amount price:currency price:standard_amount brand upc isbn
        ignore_ttl published_time modified_time expiration_time author section tag first_name last_name username gender
        release_date language logo product_id id app_id video:tag video:duration video:actor video:release_date
        video:director audio:title audio:artist audio:album
        latitude longitude street-address street_address locality region postal-code postal_code country-name
        country_name email phone_number fax_number""",
    "article": """published_time modified_time expiration_time author section tag publisher content_tier opinion
        location id""",
    "book": "author isbn release_date tag",
    "profile": "first_name last_name username gender",
    "music": "duration album album:disc album:track musician song song:disc song:track release_date creator",
    "video": "actor actor:role director writer duration release_date tag series",
    "fb": "app_id admins pages page_id profile_id",
}
KNOWN = frozenset(
    f"{prefix}:{name}" for prefix, names in _KNOWN_BY_PREFIX.items() for name in names.split()
) | frozenset(f"og:{kind}:{part}" for kind in ("image", "video", "audio") for part in _MEDIA.split())
# What OpenGraph does not know, and what is meant by it.
_SYNONYMS = {
    "og:pubdate": "article:published_time",
    "og:publish_date": "article:published_time",
    "og:published": "article:published_time",
    "og:publication_date": "article:published_time",
    "og:article:published": "article:published_time",
    "article:published": "article:published_time",
    "article:published_date": "article:published_time",
    "article:publish_time": "article:published_time",
    "article:publish_date": "article:published_time",
    "article:publication_date": "article:published_time",
    "article:modified": "article:modified_time",
    "article:modified_date": "article:modified_time",
    "article:updated": "article:modified_time",
    "article:updated_time": "article:modified_time",
    "og:tags": "article:tag",
    "og:image:src": "og:image",
    "og:image_url": "og:image",
    "og:img": "og:image",
    "og:picture": "og:image",
    "og:width": "og:image:width",
    "og:height": "og:image:height",
    "og:secure_url": "og:image:secure_url",
    "og:site": "og:site_name",
    "og:desc": "og:description",
    "og:uri": "og:url",
    "og:link": "og:url",
}
_SEPARATORS = re.compile(r"[-_:.\s]")
_NUMBERED = re.compile(r"(og:image|article:tag|article:author)[:_-]?\d{1,2}")


@lru_cache(maxsize=512)
def meant(name: str) -> str | None:
    """The property that an unknown one in small letters was meant to be; None for a known one or one's own."""
    if name in KNOWN:
        return None
    if name in _SYNONYMS:
        return _SYNONYMS[name]
    if numbered := _NUMBERED.fullmatch(name):
        return numbered[1]
    prefix, _, rest = name.partition(":")
    if prefix == "og" and rest.partition(":")[0] in (*_KNOWN_BY_PREFIX, "twitter"):
        return rest if rest in KNOWN or rest.startswith("twitter:") else None
    return next(_slips(name), None) if len(rest) > 3 else None


def is_misspelt(name: str) -> bool:
    """Whether an unknown name is a known one but for its spelling, so that there is no doubt about what was meant."""
    right = meant(name)
    return right is not None and name not in _SYNONYMS and not _NUMBERED.fullmatch(name)


def _slips(name: str) -> Iterator[str]:
    """The known properties of the same prefix that differ by separators, by one letter, or by two in turned order."""
    prefix = name.partition(":")[0]
    if known := _by_letters().get((prefix, _SEPARATORS.sub("", name))):
        yield known
    for length in (len(name), len(name) + 1, len(name) - 1):
        yield from (known for known in _by_length().get((prefix, length), ()) if _is_one_slip(name, known))


@cache
def _by_letters() -> Mapping[tuple[str, str], str]:
    return {(known.partition(":")[0], _SEPARATORS.sub("", known)): known for known in sorted(KNOWN, reverse=True)}


@cache
def _by_length() -> Mapping[tuple[str, int], list[str]]:
    found: dict[tuple[str, int], list[str]] = {}
    for known in sorted(KNOWN):
        found.setdefault((known.partition(":")[0], len(known)), []).append(known)
    return found


def _is_one_slip(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1:
        return False
    start = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    left, right = a[start:], b[start:]
    if left[:2] == right[1::-1] and left[2:] == right[2:]:
        return True
    return left[1:] == right[1:] or left[1:] == right or left == right[1:]
