"""A file that is one JSON-LD block with no page around it, such as the output of a template: bytes -> Document."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from newsmeta.document import DEFAULT_MAX_BYTES, Document
from newsmeta.document.encoding import decode, refuse_other_formats
from newsmeta.errors import SourceError
from newsmeta.location import Location, Position

if TYPE_CHECKING:
    from newsmeta.document.markup import Tag


class BareJsonLd(Document):
    """A document whose tree is one script element with the file's text, so that every reader reads it as a page's.

    `text` is the file's own, and so are lines, columns and offsets.
    """

    def __init__(self, *, name: str, text: str, encoding: str, url: str | None) -> None:
        # As escaped text the parser hands every character on, "</script" and carriage returns too; it would drop NUL,
        # for which another control character stands in, since both are the same flaw.
        content = escape(text.replace("\0", "\x01"), quote=False).replace("\r", "&#13;")
        super().__init__(name=name, text=f'<div type="application/ld+json">{content}</div>', encoding=encoding, url=url)
        self._script = self.tree.find(".//div")
        self._script.tag = "script"
        self.text = text

    def position(self, location: Location) -> Position | None:
        if location.element is not self._script:
            return None
        if location.pointer is None:
            return self.position_at(location.start or 0)
        from newsmeta.json_text.tolerant import locate

        span = locate(self.text, location.pointer)
        return self.position_at(span[0] if span else 0)

    def tag(self, element: Any) -> Tag | None:
        return None

    def script_source(self, element: Any) -> tuple[int, str] | None:
        return (0, self.text) if element is self._script and "\0" not in self.text else None


def read_bare_json_ld(
    content: bytes | str,
    *,
    url: str | None = None,
    charset: str | None = None,
    name: str = "<string>",
    max_bytes: int = DEFAULT_MAX_BYTES,
) -> BareJsonLd:
    """Decode a JSON-LD file. Raises SourceError when it is empty, larger than `max_bytes`, or in another format."""
    if len(content) > max_bytes:
        raise SourceError(
            f"{len(content):,} bytes are more than the {max_bytes:,} allowed; raise max_bytes to read it all the same"
        )
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    refuse_other_formats(data)
    text, encoding = (content.removeprefix("\ufeff"), "utf-8") if isinstance(content, str) else decode(data, charset)
    return BareJsonLd(name=name, text=text, encoding=encoding, url=url)
