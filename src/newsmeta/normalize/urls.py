"""Addresses: made absolute, compared, and what their own words tell."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from newsmeta.normalize.image_identity import image_identity
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.rejected import Rejected

if TYPE_CHECKING:
    from newsmeta.normalize.dates import DateValue

__all__ = ["date_in_url", "image_identity", "read_url", "same_page", "same_site", "size_in_url"]

_SCHEME = LatePattern(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")
# Browsers drop these from addresses, https://url.spec.whatwg.org/#concept-basic-url-parser; the rest is unseen.
_DROPPED = dict.fromkeys(map(ord, "\t\n\r\u200b\u200e\u200f\ufeff"))
_BLANK = Rejected("it is empty")
_NOT_WEB = Rejected("it is not a web address")
_RELATIVE = Rejected("a relative address and no base address is known")
_BROKEN = Rejected("it is not a valid address")
_FILLER = Rejected("it is a placeholder for an address")
_NO_SCHEME = Rejected("its https:// is missing")
_TRACKING = LatePattern(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|cmp|ito|s_cid|xtor)$", re.I
)
_AMPERSAND = LatePattern(r"&(?:amp|#0*38|#[xX]26);")
# What scripts and templates leave where an address should have been put.
_NO_VALUE = LatePattern(r"^(?:null|undefined|none|nan|false|true|\[object object\])$|\{\{|\}\}|\$\{|<%|%%\w+%%", re.I)
_HOST = LatePattern(r"^(?:[\w-]+\.)*[\w-]+(?::\d+)?$|^\[[0-9a-fA-F:.]+\](?::\d+)?$")
_DATE_PATHS = (
    re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?=/|$|-)"),
    re.compile(r"(?:/|-|_)((?:19|20)\d\d)-(\d{2})-(\d{2})(?=\D|$)"),
    re.compile(r"(?:/|-|_)((?:19|20)\d\d)(\d{2})(\d{2})(?=[/._-]|$)"),
)


@lru_cache(maxsize=512)
def read_url(raw: str, base: str | None) -> str | Rejected:
    """The absolute http(s) address, resolved against `base`; or why it is none."""
    text = _AMPERSAND.sub("&", raw.translate(_DROPPED)).strip()
    if not text or text == "#":
        return _BLANK
    if _NO_VALUE.search(text):
        return _FILLER
    if text[:4].lower() == "www.":
        return _NO_SCHEME
    if _SCHEME.match(text) and not text[:8].lower().startswith(("http://", "https://")):
        return _NOT_WEB
    if text.startswith("//"):
        text = f"{urlsplit(base).scheme if base else 'https'}:{text}"
    try:
        if _SCHEME.match(text) and not urlsplit(text).hostname:
            return _BROKEN
        whole = urljoin(base, text) if base else text
        parts = urlsplit(whole)
        if parts.scheme.lower() not in ("http", "https"):
            return _RELATIVE
        if not parts.hostname or not _HOST.match(parts.netloc.rpartition("@")[2]):
            return _BROKEN
    except ValueError:
        return _BROKEN
    return quote(whole, safe="%/:=&?~#+!$,;'@()*[]|^{}`\\") if not whole.isascii() or " " in whole else whole


@lru_cache(maxsize=1024)
def _page_key(url: str) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    parts = urlsplit(url)
    query = tuple(
        sorted(pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _TRACKING.match(pair[0]))
    )
    return parts.netloc.lower().removeprefix("www."), unquote(parts.path).rstrip("/"), query


def page_identity(url: str) -> tuple[object, ...]:
    """What is the same for all addresses of one page, as `same_page` has it."""
    try:
        return _page_key(url)
    except ValueError:
        return (url,)


def same_page(a: str, b: str) -> bool:
    """Whether two addresses are one page's: scheme, www, final slash, tracking and fragment aside."""
    try:
        return _page_key(a) == _page_key(b)
    except ValueError:
        return a == b


def same_site(a: str, b: str) -> bool:
    """Whether two addresses are of one site: the part of the host that somebody registers is the same."""
    return _registered(a) == _registered(b)


def _registered(url: str) -> str:
    labels = (urlsplit(url).hostname or "").split(".")
    # Below "co.uk" and "com.br" the third label is the one that somebody registers.
    is_shared = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3
    return ".".join(labels[-3:] if is_shared else labels[-2:])


def size_in_url(url: str) -> tuple[int | None, int | None] | None:
    """The width and height that an address asks for, in pixels; None when it names none."""
    found = re.search(r"(?:^|[^\d])(\d{2,4})x(\d{2,4})(?=[^\d]|$)", url)
    if found:
        return int(found.group(1)), int(found.group(2))
    width = re.search(r"[?&,/](?:w|width|imwidth)[=_](\d{2,4})(?=\D|$)", url)
    height = re.search(r"[?&,/](?:h|height)[=_](\d{2,4})(?=\D|$)", url)
    if not width and not height:
        return None
    return int(width.group(1)) if width else None, int(height.group(1)) if height else None


def date_in_url(url: str) -> DateValue | None:
    """The day that an address's path names, as in ``/2024/05/01/``."""
    from newsmeta.normalize.dates import DateValue, read_date

    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    for pattern in _DATE_PATHS:
        if found := pattern.search(path):
            year, month, day = found.groups()
            value = read_date(f"{year}-{int(month):02}-{int(day):02}")
            return value if isinstance(value, DateValue) else None
    return None
