"""The clean pages built again by another generator that says the same: their text, changed where nothing is meant."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsmeta.document.encoding import decode

CLEAN_PAGES = Path(__file__).parent / "clean_pages"
_META = re.compile(r'<meta ([a-z]+="[^"]*") (content="[^"]*")>')
_SCRIPT = re.compile(r"(<script[^>]*application/ld\+json[^>]*>)(.*?)(</script>)", re.DOTALL | re.IGNORECASE)
_INSTANT = re.compile(r"\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?[+-]\d\d:\d\d")
_TAGS = re.compile(r"(?<=>)\n(?=<(?:meta|link|script|h1|p|figure)\b)")
_CONTEXT = re.compile(r"https(?=://schema\.org\b)")
_WORD = re.compile(r'<meta property="article:tag" content="[^"]*">')

Rebuild = Callable[[bytes], bytes]


def clean_pages() -> dict[str, bytes]:
    """The clean pages, by name."""
    return {path.name: path.read_bytes() for path in sorted(CLEAN_PAGES.iterdir())}


def _of_text(change: Callable[[str], str]) -> Rebuild:
    """The page changed and written in its own encoding again."""

    def rebuilt(content: bytes) -> bytes:
        text, encoding = decode(content, None)
        changed = change(text).encode(encoding, "xmlcharrefreplace")
        # Python's UTF-16 writes a byte order mark, which a page in one byte order needs as well.
        return (
            content[:2] + changed
            if content[:2] in (b"\xff\xfe", b"\xfe\xff") and changed[:2] != content[:2]
            else changed
        )

    return rebuilt


def _json_ld(change: Callable[[Any], Any], **form: Any) -> Callable[[str], str]:
    """Each JSON-LD block, or the file that is one, changed as a value and written again."""

    def rebuilt(text: str) -> str:
        if text.lstrip().startswith("{"):
            return json.dumps(change(json.loads(text)), **form)
        return _SCRIPT.sub(lambda found: found[1] + json.dumps(change(json.loads(found[2])), **form) + found[3], text)

    return rebuilt


def _reversed(value: Any) -> Any:
    """A value with its keys, and the lists whose order means nothing, the other way round."""
    if isinstance(value, dict):
        return {
            key: _reversed(each[::-1] if key in ("keywords", "sameAs") and isinstance(each, list) else each)
            for key, each in reversed(value.items())
        }
    return [_reversed(each) for each in value] if isinstance(value, list) else value


def _in_utc(found: re.Match[str]) -> str:
    return datetime.fromisoformat(found[0]).astimezone(UTC).isoformat().replace("+00:00", "Z")


def _words_reversed(text: str) -> str:
    words = _WORD.findall(text)[::-1]
    return _WORD.sub(lambda _: words.pop(0), text)


def _same(value: Any) -> Any:
    return value


REBUILDS: Mapping[str, Rebuild] = {
    "attributes in another order": _of_text(lambda text: _META.sub(r"<meta \2 \1>", text)),
    "blank lines between the tags": _of_text(lambda text: _TAGS.sub("\n\n  ", text)),
    "http in the context": _of_text(lambda text: _CONTEXT.sub("http", text)),
    "instants in UTC": _of_text(lambda text: _INSTANT.sub(_in_utc, text)),
    "keywords in another order": _of_text(_words_reversed),
    "JSON on one line, with escapes": _of_text(_json_ld(_same, ensure_ascii=True)),
    "JSON with its keys reversed": _of_text(_json_ld(_reversed, ensure_ascii=False, indent=3)),
    "CR and LF": _of_text(lambda text: re.sub(r"\r?\n", "\r\n", text)),
}
