"""Addresses: made absolute, compared, and what their own words tell."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, unquote, urljoin, urlsplit

from newsmeta.normalize.rejected import Rejected

if TYPE_CHECKING:
    from newsmeta.normalize.dates import DateValue

_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]*:")
_BLANK = Rejected("it is empty")
_NOT_WEB = Rejected("it is not a web address")
_RELATIVE = Rejected("a relative address and no base address is known")
_BROKEN = Rejected("it is not a valid address")
_TRACKING = re.compile(
    r"^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|cmp|ito|s_cid|xtor)$", re.I
)
_HOST = re.compile(r"^(?:[\w-]+\.)*[\w-]+(?::\d+)?$|^\[[0-9a-fA-F:.]+\](?::\d+)?$")
# Query keys that only state how a picture is delivered.
_DELIVERY = re.compile(
    r"^(?:w|h|width|height|maxw|maxh|max-?width|max-?height|size|sz|resize|fit|crop|cropx|cropy|rect|quality|q|qlt|ql|fm|fmt|f|format"
    r"|auto|dpr|dw|dh|sw|sh|scale|mode|imwidth|imheight|imformat|im|impolicy|strip|ssl|zoom|gravity|g|s|sig|signature|v|ver|t|ts|cb"
    r"|version|rev|timestamp|usm|bg|op_\w+|ixlib|compress|cs|ar|trim|ratio|focal|overlay-?\w*|x|y|c|output-?\w*|anchor|enable|upscale"
    r"|fill|interpolation|downsize|image_crop_resized|smart|optimize|disable|webp|preset|policy|p|type)$",
    re.I,
)
_WRAPPED = ("url", "src", "image", "img", "u", "imageurl", "imgurl", "image_uri")
_IMAGE_NAME = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg|bmp|tiff?|heic)$", re.I)
_SIZE_WORD = r"(?:[wh]|width|height|size|fit|crop|quality|q|c|f|g|x|y|dpr|ar|e|fl|l|r|t|rs|rt|sm|zoom|gravity|format)"
_SIZE_SEGMENT = re.compile(
    rf"^(?:\d{{1,5}}(?:[x:×]\d{{1,5}})+|(?!19\d\d$|20[0-3]\d$)\d{{3,4}}|\d+x|x\d+|s\d{{2,4}}[a-z]?|smart|fit-in|resize|crop|thumbs?"
    rf"|styles|public|large|medium|small|original|full|(?:filters|format|quality|resize|trim)[:=(].*"
    rf"|{_SIZE_WORD}(?:[_:=-][\w.:%-]*|\d[\w.:%-]*)(?:[,;]{_SIZE_WORD}[_:=-]?[\w.:%-]*)*)$",
    re.I,
)
_SIZE_PREFIX = re.compile(r"^(?:\d{2,5}x\d{2,5}|[wh]\d{2,4}|s\d{3,4})[-_]", re.I)
_SIZE_SUFFIX = re.compile(
    r"(?:[-_.@](?:\d{2,5}[x×]\d{2,5}(?:[-_]?c)?|[wh]?\d{3,4}[wh]?(?:px)?|\d+x|scaled|large|medium|small|thumb(?:nail)?|full|orig(?:inal)?"
    r"|e\d{10,13}|master|landscape|portrait|square|wide|(?:16|4|1|3)[x_-](?:9|3|1|2)))+$",
    re.I,
)
_HOST_SEGMENT = re.compile(r"^(?:[a-z0-9-]+\.)+[a-z]{2,}$", re.I)
_DATE_PATHS = (
    re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?=/|$|-)"),
    re.compile(r"(?:/|-|_)((?:19|20)\d\d)-(\d{2})-(\d{2})(?=\D|$)"),
    re.compile(r"(?:/|-|_)((?:19|20)\d\d)(\d{2})(\d{2})(?=[/._-]|$)"),
)


def read_url(raw: str, base: str | None) -> str | Rejected:
    """The absolute http(s) address, resolved against `base`; or why it is none."""
    text = "".join(raw.split("\n")).strip().replace("&amp;", "&")
    if not text or text == "#":
        return _BLANK
    if _SCHEME.match(text) and not text[:8].lower().startswith(("http://", "https://")):
        return _NOT_WEB
    if text.startswith("//"):
        text = f"{urlsplit(base).scheme if base else 'https'}:{text}"
    try:
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


def same_page(a: str, b: str) -> bool:
    """Whether two addresses are one page's: scheme, www, final slash, tracking and fragment aside."""
    try:
        return _page_key(a) == _page_key(b)
    except ValueError:
        return a == b


@lru_cache(maxsize=4096)
def image_identity(url: str) -> str:
    """One text for a picture in all its sizes, crops and formats: the address without what states those."""
    try:
        parts = urlsplit(url.strip())
        query = parse_qsl(parts.query)
    except ValueError:
        return url
    for key, value in query:
        if key.lower() in _WRAPPED and ("/" in value or _IMAGE_NAME.search(value)):
            return image_identity(urljoin(url, value))
    inner = re.search(r"/(https?(?:://?|%3A%2F%2F).+)$", parts.path, re.I)
    if inner:
        return image_identity(re.sub(r"^(https?):/(?=[^/])", r"\1://", unquote(inner.group(1))))
    segments = [unquote(segment) for segment in parts.path.split("/") if segment]
    name = segments.pop() if segments else ""
    stem = _IMAGE_NAME.sub("", _IMAGE_NAME.sub("", name))
    shorter = _SIZE_PREFIX.sub("", _SIZE_SUFFIX.sub("", stem)) or stem
    kept = [segment for segment in segments if not _SIZE_SEGMENT.match(segment)]
    if kept and _HOST_SEGMENT.match(kept[0]):
        # A delivery network that names the picture's own host in the path.
        return image_identity("https://" + "/".join([*kept, name]))
    bearing = [f"{key}={value}" for key, value in query if not _DELIVERY.match(key)]
    host = parts.netloc.lower().removeprefix("www.")
    return "/".join([host, *kept, shorter]).casefold() + ("?" + "&".join(bearing) if bearing else "")


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

    path = urlsplit(url).path
    for pattern in _DATE_PATHS:
        if found := pattern.search(path):
            year, month, day = found.groups()
            value = read_date(f"{year}-{int(month):02}-{int(day):02}")
            return value if isinstance(value, DateValue) else None
    return None
