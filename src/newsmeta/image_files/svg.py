"""The size of an SVG (https://www.w3.org/TR/SVG2/coords.html#SizingSVGInCSS), its XMP, and whether it has a script."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import IO, Any

from newsmeta.image_files.header import Header, NoPictureError

_SVG = "{http://www.w3.org/2000/svg}"
_METADATA = (f"{_SVG}metadata", "metadata")
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"
_LENGTH = re.compile(r"\s*\+?(\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?\s*(px|in|cm|mm|q|pt|pc)?\s*", re.IGNORECASE)
# CSS's absolute units in pixels: https://www.w3.org/TR/css-values-4/#absolute-lengths
_PIXELS = {"px": 1.0, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "q": 96 / 101.6, "pt": 96 / 72, "pc": 16.0}
_MOST_BYTES = 20 * 1024 * 1024
_SCRIPT_ADDRESS = re.compile(r"\s*javascript:", re.IGNORECASE)


def read_svg(stream: IO[bytes]) -> Header:
    """The header of an SVG. Entities are left as they are, and nothing is fetched. Raises NoPictureError."""
    from lxml import etree

    stream.seek(0)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)
    try:
        root: Any = etree.fromstring(stream.read(_MOST_BYTES), parser)
    except etree.XMLSyntaxError as error:
        raise NoPictureError(f"is an SVG that is not well-formed: {error.msg}") from None
    if root.tag not in (f"{_SVG}svg", "svg"):
        raise NoPictureError("is XML, and no SVG")
    width, height = _size(root.attrib)
    has_script = any(
        etree.QName(each).localname.lower() == "script" or any(map(_runs, each.attrib.items()))
        for each in root.iter(etree.Element)
    )
    return Header(width=width, height=height, xmp=_xmp(root), has_script=has_script)


def _xmp(root: Any) -> bytes | None:
    """What stands as XMP in the metadata (https://www.w3.org/TR/SVG2/metadata.html)."""
    from lxml import etree

    found = next((each for holder in root.iter(*_METADATA) for each in holder.iter(_RDF)), None)
    return etree.tostring(found, with_tail=False) if found is not None else None


def _runs(attribute: tuple[str, str]) -> bool:
    """Whether an attribute holds a script."""
    name, value = attribute
    local = name.rpartition("}")[2].lower()
    return local.startswith("on") or (local == "href" and bool(_SCRIPT_ADDRESS.match(value)))


def _size(attributes: Mapping[str, str]) -> tuple[int | None, int | None]:
    """Width and height in pixels; what is not stated follows from the shape of the viewBox, if there is one."""
    width, height = _pixels(attributes.get("width")), _pixels(attributes.get("height"))
    box = _box(attributes.get("viewBox", ""))
    if box:
        across, down = box
        if width is None and height is None:
            width, height = across, down
        elif width is None and height is not None:
            width = height * across / down
        elif height is None and width is not None:
            height = width * down / across
    return round(width) if width else None, round(height) if height else None


def _pixels(length: str | None) -> float | None:
    found = _LENGTH.fullmatch(length or "")
    if not found:
        return None
    unit = (found[2] or "px").lower()
    number = float(found[0].lower().replace(unit, "") if found[2] else found[0])
    return number * _PIXELS[unit] or None


def _box(stated: str) -> tuple[float, float] | None:
    numbers = re.split(r"[\s,]+", stated.strip())
    try:
        _, _, across, down = map(float, numbers)
    except ValueError:
        return None
    return (across, down) if across > 0 and down > 0 else None
