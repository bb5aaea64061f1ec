"""The rights that an XMP packet states (https://developer.adobe.com/xmp/docs/), read without entities or network."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
# The properties read, by their names in XML.
_NAMES = {
    "{http://purl.org/dc/elements/1.1/}creator": "dc:creator",
    "{http://purl.org/dc/elements/1.1/}rights": "dc:rights",
    "{http://purl.org/dc/elements/1.1/}description": "dc:description",
    "{http://ns.adobe.com/photoshop/1.0/}Credit": "photoshop:Credit",
    "{http://ns.adobe.com/photoshop/1.0/}Source": "photoshop:Source",
    "{http://ns.adobe.com/xap/1.0/rights/}WebStatement": "xmpRights:WebStatement",
    "{http://ns.useplus.org/ldf/xmp/1.0/}Licensor": "plus:LicensorURL",
    "{http://iptc.org/std/Iptc4xmpExt/2008-02-29/}DigitalSourceType": "Iptc4xmpExt:DigitalSourceType",
    "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}AltTextAccessibility": "Iptc4xmpCore:AltTextAccessibility",
}
_LICENSOR_URL = "{http://ns.useplus.org/ldf/xmp/1.0/}LicensorURL"


def read_xmp(packet: bytes) -> Iterator[tuple[str, str]]:
    """Names and texts of what a packet states. Raises ValueError, saying why, for one that cannot be read."""
    from lxml import etree

    try:
        root: Any = etree.fromstring(packet.strip(b"\0 \r\n\t"), _parser())
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not well-formed: {error.msg}") from None
    if root.getroottree().docinfo.doctype:
        raise ValueError("it has a DOCTYPE, which no XMP has and which may declare entities")
    for description in root.iter(f"{_RDF}Description"):
        for key, value in description.attrib.items():
            if key in _NAMES and value.strip():
                yield _NAMES[key], value.strip()
        for element in description:
            if element.tag in _NAMES:
                name = _NAMES[element.tag]
                yield from ((name, text) for text in _texts(element))


@cache
def _parser() -> Any:
    from lxml import etree

    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True)


def _texts(element: Any) -> Iterator[str]:
    """The texts of a property: its own, the default one of several languages, or each of a list."""
    if element.tag.endswith("}Licensor"):
        yield from _licensors(element)
        return
    items = list(element.iter(f"{_RDF}li")) if len(element) else []
    if items and element.find(f"{_RDF}Alt") is not None:
        items = sorted(items, key=lambda item: item.get(_LANGUAGE) != "x-default")[:1]
    for each in items or [element]:
        resource = each.get(f"{_RDF}resource")
        text = (resource or "".join(each.itertext())).strip()
        if text:
            yield text


def _licensors(element: Any) -> Iterator[str]:
    for each in element.iter():
        stated = each.get(_LICENSOR_URL) or (each.text if each.tag == _LICENSOR_URL else None)
        if stated and stated.strip():
            yield stated.strip()
