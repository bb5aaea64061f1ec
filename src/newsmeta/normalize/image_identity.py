"""One identity for a picture in all the sizes, crops and formats that delivery networks give it."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from newsmeta.normalize.late_pattern import LatePattern

# Query keys that only state how a picture is delivered.
_DELIVERY = LatePattern(
    r"^(?:w|h|width|height|maxw|maxh|max-?width|max-?height|size|sz|resize|fit|crop|cropx|cropy|rect|quality|q|qlt|ql|fm|fmt|f|format"
    r"|auto|dpr|dw|dh|sw|sh|scale|mode|imwidth|imheight|imformat|im|impolicy|strip|ssl|zoom|gravity|g|s|sig|signature|v|ver|t|ts|cb"
    r"|version|rev|timestamp|usm|bg|op_\w+|ixlib|compress|cs|ar|trim|ratio|focal|overlay-?\w*|x|y|c|output-?\w*|anchor|enable|upscale"
    r"|fill|itok|interpolation|downsize|image_crop_resized|smart|optimize|disable|webp|preset|policy|p|type)$",
    re.I,
)
_WRAPPED = ("url", "src", "image", "img", "u", "imageurl", "imgurl", "image_uri")
_IMAGE_NAME = LatePattern(r"\.(?:jpe?g|png|webp|gif|avif|svg|bmp|tiff?|heic)$", re.I)
# Widths that pages ask for, and the heights of their usual shapes: any other number may be a picture's own.
_WIDTHS = """
    100 120 128 150 160 180 200 220 240 250 256 280 300 320 330 340 350 360 370 375 380
    384 390 400 414 420 440 450 460 480 500 512 540 550 560 580 600 610 620 630 640 650
    660 680 696 700 720 728 740 750 760 768 780 800 820 828 840 848 850 860 880 900 920
    940 960 970 976 980 990 1000 1024 1050 1080 1100 1140 1152 1180 1200 1240 1250 1256
    1280 1300 1320 1360 1366 1376 1400 1440 1480 1500 1520 1536 1560 1600 1650 1680 1700
    1792 1800 1820 1900 1920 2048 2100 2160 2200 2400 2500 2560 2800 2880 3000 3200 3840
    4096
"""
_SIZES = frozenset(
    str(round(width * shape)) for width in map(int, _WIDTHS.split()) for shape in (1, 9 / 16, 3 / 4, 2 / 3, 1 / 2)
)
_SIZE_WORD = r"(?:[wh]|width|height|size|fit|crop|quality|q|c|f|g|x|y|dpr|ar|e|fl|l|r|t|rs|rt|sm|zoom|gravity|format)"
_SHAPE_WORD = (
    r"(?:webp|jpe?g|png|avif|gif|square|landscape|portrait|rectangle|free|wide|widescreen|panorama|original|orig|small|medium|large|full"
    r"|xxs|xs|sm|md|lg|xl|xxl|xxxl|thumbs?|thumbnail|teaser|crop|cropped|resized?|scaled?|smart|fit-in|alternates|styles|public|renditions?"
    r"|ratio\d+x\d+|\d{1,5}[x×:]\d{1,5}|[wh]?\d{2,4}(?:w|h|px)?)"
)
_SIZE_SEGMENT = LatePattern(
    rf"^(?:\d{{1,5}}(?:[x:×]\d{{1,5}})+|\d+x|x\d+|[swhn]\d{{2,4}}[a-z]?(?:-[a-z]{{1,2}}\d*)*"
    rf"|(?!\d+$){_SHAPE_WORD}(?:[_-]{_SHAPE_WORD})*|(?:filters|format|quality|resize|trim)[:=(].*"
    rf"|{_SIZE_WORD}(?:[_:=][\w.:%-]*|-?\d[\w.:%-]*)(?:[,;]{_SIZE_WORD}[_:=-]?[\w.:%-]*)*)$",
    re.I,
)
_SIZE_PREFIX = LatePattern(r"^(?:\d{2,5}x\d{2,5}|[wh]\d{2,4}|s\d{3,4})[-_]", re.I)
_SIZE_SUFFIX = LatePattern(
    r"(?:[-_.@](?:\d{2,5}[x×]\d{2,5}(?:[-_]?c)?|[wh]\d{3,4}|\d{3,4}(?:w|h|px)|\d+x|scaled|large|medium|small|thumb(?:nail)?|full"
    r"|orig(?:inal)?|e\d{10,13}|master|landscape|portrait|square|wide|(?:16|4|1|3)[x_-](?:9|3|1|2)))+$",
    re.I,
)
_NUMBER_SUFFIX = LatePattern(r"[-_](\d{3,4})$")
_CAMERA = LatePattern(r"(?:^|[-_])(?:img|image|dscf?|dscn?|dji|gopro|pxl|p|photo|foto|pic|picture|bild)$", re.I)
_HOST_SEGMENT = LatePattern(r"^(?:[a-z0-9-]+\.)+[a-z]{2,}$", re.I)
_INNER = LatePattern(r"/(https?(?:://?|%3A%2F%2F).+)$", re.I)
_DEEPEST = 4
_WORD = re.compile(r"[^\W\d_]{4,}")
# What names a size or a use of a picture, and not the picture.
_RENDITIONS = frozenset(
    "lead image images open graph thumb thumbnail social share sharing cover hero main large small medium full original"
    " featured teaser header banner photo picture default square portrait landscape crop cropped scaled preview".split()
)


@lru_cache(maxsize=4096)
def image_identity(url: str) -> str:
    """One text for a picture in all its sizes, crops and formats: the address without what states those."""
    return _identity(url, 0)


def are_two_pictures(a: str, b: str) -> bool:
    """Whether the file names of two addresses have words, and none in common.

    Numbers and keys prove nothing: many systems give each crop of a picture a key of its own.
    """
    one, other = _words(a), _words(b)
    return bool(one and other) and one.isdisjoint(other) and image_identity(a) != image_identity(b)


def _words(url: str) -> frozenset[str]:
    name = unquote(url.partition("#")[0].partition("?")[0]).rpartition("/")[2].casefold()
    return frozenset(_WORD.findall(_IMAGE_NAME.sub("", name))) - _RENDITIONS


def _identity(url: str, depth: int) -> str:
    try:
        parts = urlsplit(url.strip())
        query = parse_qsl(parts.query)
        if depth < _DEEPEST and (inner := _inner(url, parts.path, query)):
            return _identity(inner, depth + 1)
    except ValueError:
        return url
    *segments, name = [unquote(segment) for segment in parts.path.split("/") if segment] or [""]
    if segments and not _IMAGE_NAME.search(name) and _states_size(name):
        name = segments.pop()
    kept = [segment for segment in segments if not _states_size(segment)]
    if depth < _DEEPEST and kept and _HOST_SEGMENT.match(kept[0]) and not _IMAGE_NAME.search(kept[0]):
        # A delivery network that names the picture's own host in the path.
        return _identity("https://" + "/".join([*kept, name]), depth + 1)
    bearing = [f"{key}={value}" for key, value in query if not _DELIVERY.match(key)]
    host = parts.netloc.lower().removeprefix("www.")
    return "/".join([host, *kept, _stem(name)]).casefold() + ("?" + "&".join(bearing) if bearing else "")


def _inner(url: str, path: str, query: list[tuple[str, str]]) -> str | None:
    """The address of the picture itself that a resizing service is given, in its query or its path."""
    for key, value in query:
        if key.lower() in _WRAPPED and ("/" in value or _IMAGE_NAME.search(value)):
            return urljoin(url, value)
    found = _INNER.search(path)
    return re.sub(r"^(https?):/(?=[^/])", r"\1://", unquote(found.group(1))) if found else None


def _states_size(segment: str) -> bool:
    return segment in _SIZES or bool(_SIZE_SEGMENT.match(segment))


def _stem(name: str) -> str:
    """A file's name without its endings and the size in it; the number that a camera gave it stays."""
    stem = _IMAGE_NAME.sub("", _IMAGE_NAME.sub("", name))
    shorter = _SIZE_PREFIX.sub("", _SIZE_SUFFIX.sub("", stem)) or stem
    number = _NUMBER_SUFFIX.search(shorter)
    if number and number.group(1) in _SIZES and not _CAMERA.search(shorter[: number.start()]):
        shorter = shorter[: number.start()] or shorter
    return shorter
