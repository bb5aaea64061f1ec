"""bytes -> Document: the text, the parsed tree, the base address, and the only place that knows line numbers."""

from __future__ import annotations

import codecs
import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

from lxml import etree

from newsmeta.document.encoding import decode, refuse_other_formats
from newsmeta.document.outline import Outline
from newsmeta.errors import SourceError
from newsmeta.location import Location, Position, Syntax
from newsmeta.statement import Flaw

if TYPE_CHECKING:
    from newsmeta.document.markup import Tag
    from newsmeta.document.tags import Tags

DEFAULT_MAX_BYTES = 20 * 1024 * 1024

_LINE_END = re.compile(r"\r\n|\n|\r")
_RETURN = re.compile(r"\r(?=\n)")
_HAS_TAG = re.compile(r"<[a-zA-Z!]")


class Document:
    """A page: its text as decoded, its lxml tree without the content of templates, its address."""

    def __init__(self, *, name: str, text: str, encoding: str, url: str | None, utf_8: bytes | None = None) -> None:
        """`utf_8` is the text's bytes in UTF-8 without NUL characters, where they are at hand."""
        self.name = name
        self.text = text
        self.encoding = encoding
        self.url = url
        self.tree, self.flaws = _parse(_encoded(text) if utf_8 is None else utf_8)
        self._line_starts: list[int] | None = None
        self._tags: Tags | None = None
        self._tag_of: dict[Any, Tag | None] = {}
        self._sources: dict[Any, tuple[int, str] | None] = {}

    @cached_property
    def outline(self) -> Outline:
        """What every element of the tree is called, stands in and says of itself."""
        return Outline(self.tree)

    @property
    def elements(self) -> list[Any]:
        """Every element of the tree in document order."""
        return self.outline.elements

    @cached_property
    def base_url(self) -> str | None:
        """The address relative URLs are resolved against: the page's own, adjusted by ``<base href>``.

        None when no absolute one is known.
        """
        addresses = self.outline.attribute("href")
        base = next((addresses[n] for n in self.outline.called_alone("base") if n in addresses), None)
        if base is None:
            return self.url
        try:
            joined = urljoin(self.url or "", base.strip())
        except ValueError:
            return self.url
        return joined if joined.startswith(("http://", "https://")) else self.url

    def position(self, location: Location) -> Position | None:
        """The line, column and offset of a symbolic place, or None when it has none in the text."""
        tag = self.tag(location.element)
        if tag is None:
            return None
        if location.pointer is not None or location.start is not None:
            return self.position_at(tag.end + self._offset_in_script(tag.end, location))
        if location.attribute is not None and location.attribute in tag.attributes:
            return self.position_at(tag.attributes[location.attribute][0])
        return self.position_at(tag.start)

    def tag(self, element: Any) -> Tag | None:
        """The start tag of an element in the text, or None when it has none there."""
        if element is None:
            return None
        if self._tags is None:
            from newsmeta.document.tags import Tags

            self._tags = Tags(self.outline, self.text)
        if element not in self._tag_of:
            self._tag_of[element] = self._tags.of(element)
        return self._tag_of[element]

    def script_source(self, element: Any) -> tuple[int, str] | None:
        """Where in the text the source of a script begins, and the source; None when it is not what was parsed."""
        if element not in self._sources:
            self._sources[element] = self._script_source(element)
        return self._sources[element]

    def _script_source(self, element: Any) -> tuple[int, str] | None:
        tag = self.tag(element)
        if tag is None or element.tag != "script":
            return None
        source = self.text[tag.end : tag.end + _script_length(self.text, tag.end)]
        parsed = _LINE_END.sub("\n", element.text or "")
        return (tag.end, source) if _LINE_END.sub("\n", source) == parsed else None

    def position_at(self, offset: int) -> Position:
        """Line and column, from 1, of an offset in characters."""
        if self._line_starts is None:
            self._line_starts = _line_starts(self.text)
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1, offset)

    def _offset_in_script(self, start: int, location: Location) -> int:
        """Offset into a script's source of a JSON value or of a character, past the CRs that the parser dropped."""
        source = self.text[start : start + _script_length(self.text, start)]
        if location.pointer is None:
            return _past_dropped_returns(source, location.start or 0)
        from newsmeta.json_text.tolerant import locate

        span = locate(source, location.pointer)
        return span[0] if span else 0


def read_document(
    content: bytes | str,
    *,
    url: str | None = None,
    charset: str | None = None,
    name: str = "<string>",
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> Document:
    """Decode and parse a page.

    Raises SourceError when the content is empty, larger than `max_bytes`, in another format, or without any tag.
    """
    if len(content) > max_bytes:
        raise SourceError(
            f"{len(content):,} bytes are more than the {max_bytes:,} allowed; raise max_bytes to read it all the same"
        )
    if isinstance(content, str):
        refuse_other_formats(content[:4096].encode("utf-8", "replace") or b"")
        text, encoding = content.removeprefix("\ufeff"), "utf-8"
    else:
        refuse_other_formats(content)
        text, encoding = decode(content, charset)
    if not _HAS_TAG.search(text):
        raise SourceError("there is no HTML in it")
    utf_8 = content if isinstance(content, bytes) and _is_utf_8(content, text, encoding) else None
    return Document(name=name, text=text, encoding=encoding, url=url, utf_8=utf_8)


def _is_utf_8(content: bytes, text: str, encoding: str) -> bool:
    """Whether a page's bytes are those of its text in UTF-8, with nothing replaced in it or dropped from it."""
    return encoding == "utf-8" and "\ufffd" not in text and b"\0" not in content and content[:3] != codecs.BOM_UTF8


def _encoded(text: str) -> bytes:
    # NUL characters are dropped, as browsers drop them.
    return text.replace("\0", "").encode("utf-8", "replace")


def _parse(utf_8: bytes) -> tuple[Any, tuple[Flaw, ...]]:
    # Comments and processing instructions are no page content. The text is handed over as UTF-8 bytes because lxml
    # refuses text with an XML declaration, and a declared encoding must not be applied twice.
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    tree = etree.fromstring(utf_8, parser)
    if tree is None:
        raise SourceError("there is no HTML in it")
    for template in tree.iter("template"):
        # A declarative shadow root is shown to readers; any other template is not.
        if template.get("shadowrootmode") is None:
            template.clear(keep_tail=True)  # type: ignore[call-arg]  # the stubs lack it
    flaws = []
    if any(entry.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT for entry in parser.error_log):
        message = "the page nests elements more than 2,046 deep; what lies below was not read"
        flaws.append(Flaw("too-deep", message, Location(Syntax.HTML, "html"), repaired=False))
    return tree, tuple(flaws)


def _line_starts(text: str) -> list[int]:
    if "\r" in text:
        return [0, *(found.end() for found in _LINE_END.finditer(text))]
    lengths = (len(line) + 1 for line in text.split("\n"))
    return [0, *accumulate(lengths)][:-1]


def _script_length(text: str, start: int) -> int:
    end = re.compile(r"</script", re.IGNORECASE).search(text, start)
    return (end.start() if end else len(text)) - start


def _past_dropped_returns(source: str, offset: int) -> int:
    """Where in a source an offset into its text stands; that of a line end is its carriage return."""
    return offset + bisect_left(_dropped_returns(source), offset) if "\r\n" in source else offset


@lru_cache(maxsize=4)
def _dropped_returns(source: str) -> list[int]:
    """For each carriage return that the parser drops, the offset in its text of the line feed that stays."""
    return [found.start() - number for number, found in enumerate(_RETURN.finditer(source))]
