"""What is wrong with the characters of the page's texts: one pass over them, kept for the rules that ask."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.entities import html5
from typing import Any
from urllib.parse import urlsplit

from newsmeta.extraction import Extraction
from newsmeta.finding import Related
from newsmeta.location import Location, Syntax
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.rules.json_edits import loaded
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem
from newsmeta.rules.vocabulary.things import Thing, text_of, things
from newsmeta.rules.wording import quoted
from newsmeta.sources.json_ld_node import Value
from newsmeta.statement import Statement
from newsmeta.vocabulary import load

_REFERENCE = LatePattern(r"&(?:#\d{2,7}|#[xX][0-9a-fA-F]{2,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_ESCAPED_TWICE = re.compile(r"&(?:amp|#38|#[xX]26);(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG = LatePattern(
    r"</?(?:p|br|b|i|em|strong|a|span|div|h[1-6]|ul|ol|li|img|sup|sub|u|q|mark|small|font|figure|iframe)(?:\s[^<>]*)?/?>",
    re.I,
)
# What UTF-8 looks like when each byte is read as a character of windows-1252. A lone pair can be real text, such as
# a capital before a closing quotation mark, so that second characters which are marks of any text are left out.
_MOJIBAKE = LatePattern(
    "\ufffd|â€[™œž˜¦¢“”\u009d\u0093\u0094\u0099]|â\u0080[\u0080-\u00bf]"
    "|Ã[\u0080-\u009f¡-ª¬-º¼-¿ƒ„†‡ˆ‰Š‹ŒŽ™š›œžŸ](?=[^\\W\\d_]{2}|\\W|$)|Â[£©®°·§¿¡½¼]|(?:[ÐÑ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]){3}"
    "|ð(?:Ÿ|\u009f)[\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]"
)
_OVERRIDES = frozenset("\u202d\u202e")
_DIRECTIONS = frozenset("\u202a\u202b\u202c\u2066\u2067\u2068\u2069")
_UNSEEN = frozenset("\u200b\u2060\ufeff\u00ad")
_RIGHT_TO_LEFT = LatePattern("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Scripts that part words by zero-width spaces (https://www.unicode.org/reports/tr14/).
_WITHOUT_BLANKS = LatePattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
_NAMES = frozenset({"name", "headline", "alternativeHeadline", "givenName", "familyName", "alternateName", "legalName"})
_PLAIN = frozenset({"name", "description", "caption", "abstract", "jobTitle", "alternateName", "creditText"})
_TITLES = ("og:title", "twitter:title", "og:site_name")
_TAGS = (
    *_TITLES,
    "og:description",
    "twitter:description",
    "description",
    "author",
    "article:author",
    "article:section",
)
# Google lets these hold HTML: https://developers.google.com/search/docs/appearance/structured-data/job-posting.
_OF_HTML = frozenset({"Answer", "Question", "JobPosting", "HowToStep", "Product"})
_SCRIPTED = re.compile(r"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
_ADDRESS_TAGS = ("og:url", "og:image", "og:image:url", "og:image:secure_url", "og:video", "twitter:image")
_LONGEST_NAME = 2_000
_MOST_RELATED = 20


@dataclass(frozen=True, slots=True)
class Suspect:
    """A text with a flaw: a short stable kind, the property or tag, what is said of it, and its place."""

    kind: str
    name: str
    said: str
    location: Location


@once_a_page
def _all_suspects(extraction: Extraction) -> tuple[Suspect, ...]:
    found = (*_of_things(extraction), *_of_tags(extraction))
    # Half a surrogate pair, which JSON-LD is told of as such, is read as the sign for a lost character.
    halves = {flaw.location.element for flaw in extraction.flaws if flaw.kind == "invalid-escape"}
    return tuple(each for each in found if each.kind != "mojibake" or each.location.element not in halves)


def suspects(extraction: Extraction, kind: str, advice: str) -> Iterator[Problem]:
    """One problem for all texts of the page with a flaw of this kind, at the first of them."""
    found = [each for each in _all_suspects(extraction) if each.kind == kind]
    if found:
        first, *others = found
        told = others[:_MOST_RELATED]
        related = tuple(Related(message=f"{each.name} {each.said}", location=each.location) for each in told)
        more = f" (and {len(others)} more)" if others else ""
        yield Problem(f"{first.name} {first.said}{more}; {advice}", first.location, related=related)


def _of_things(extraction: Extraction) -> Iterator[Suspect]:
    for thing in things(extraction).all:
        in_json = thing.location.syntax is Syntax.JSON_LD
        for name, values in thing.properties.items():
            for stated in values:
                text = text_of(stated)
                if not text:
                    continue
                if (
                    text[0] in '"[{'
                    and in_json
                    and load().is_property(name)
                    and (said := _quoted_twice(name, text, thing))
                ):
                    yield Suspect("quoted-twice", name, said, stated.location)
                    continue
                # What is wrong with a logo's scheme has a finding of its own.
                is_logo = "logo" in (name, thing.under)
                if ":" in text and not is_logo and (said := _unsafe_address(name, text)):
                    yield Suspect("unsafe-address", name, said, stated.location)
                    continue
                if in_json and ("&" in text or "<" in text):
                    yield from _markup(name, text, stated, thing)
                if not text.isascii():
                    yield from _characters(name, text, stated)


def _of_tags(extraction: Extraction) -> Iterator[Suspect]:
    tags = extraction.evidence.tags
    for name in _TAGS:
        for tag in tags.get(name, ()):
            if not tag.value.isascii():
                yield from _characters(name, tag.value, tag)
    for name in _ADDRESS_TAGS:
        for tag in tags.get(name, ()):
            # What is wrong with a picture's scheme has a finding of its own.
            if ":" in tag.value and (said := _unsafe_address("image" if "image" in name else "url", tag.value)):
                yield Suspect("unsafe-address", name, said, tag.location)


def _markup(name: str, text: str, stated: Value | Statement, thing: Thing) -> Iterator[Suspect]:
    if not _OF_HTML.isdisjoint(thing.types):
        return
    if "<" in text and (tag := _TAG.search(text)):
        if name in _PLAIN:
            yield Suspect("tag", name, f"holds the tag {quoted(tag[0])}", stated.location)
        return
    is_address = "://" in text and " " not in text
    found = next((each for each in _REFERENCE.finditer(text) if _is_reference(each[0])), None)
    if found is None or is_address or (name == "articleBody" and "&lt;" in text):
        return
    twice = next((each for each in _ESCAPED_TWICE.finditer(text) if _is_reference(html.unescape(each[0]))), None)
    if twice:
        written = _around(text, twice)
        said = f"is escaped twice: {quoted(written)} is still {quoted(html.unescape(written))} when decoded"
        yield Suspect("escaped-twice", name, said, stated.location)
    else:
        plain = html.unescape(_around(text, found))
        said = f"holds {found[0]}: {quoted(_around(text, found))} to a plain reader, {quoted(plain)} to Google"
        yield Suspect("escaped", name, said, stated.location)


def _is_reference(reference: str) -> bool:
    return reference[1] == "#" or reference[1:] in html5


def _around(text: str, found: re.Match[str]) -> str:
    """Some words around a match."""
    start = text.rfind(" ", 0, max(0, found.start() - 12)) + 1 if found.start() > 12 else 0
    end = text.find(" ", found.end() + 12)
    return text[start : end if end >= 0 else len(text)][:56]


def _characters(name: str, text: str, stated: Value | Statement) -> Iterator[Suspect]:
    if found := _MOJIBAKE.search(text):
        shown = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in _around(text, found))
        flaw = "holds U+FFFD in the place of a lost character" if found[0] == "\ufffd" else "is misread"
        said = f"{quoted(shown)} {flaw}"
        yield Suspect("mojibake", name, said, stated.location)
    if (name in _NAMES or name in _TITLES) and len(text) <= _LONGEST_NAME:
        unseen = next((char for char in text if _is_out_of_place(char, text)), None)
        if unseen:
            said = f"{quoted(text.replace(unseen, ''))} has the invisible U+{ord(unseen):04X} in it"
            yield Suspect("unseen", name, said, stated.location)


def _is_out_of_place(char: str, text: str) -> bool:
    if char in _OVERRIDES:
        return True
    if char in _DIRECTIONS:
        return not _RIGHT_TO_LEFT.search(text)
    return char in _UNSEEN and not _WITHOUT_BLANKS.search(text)


def unseen_removed(text: str) -> str:
    """The text without the invisible characters that are out of place in it."""
    return "".join(char for char in text if not _is_out_of_place(char, text))


def _quoted_twice(name: str, text: str, thing: Thing) -> str | None:
    """A JSON value in a string. A headline may be a quotation, so that one text in quotation marks is none."""
    value: Any = loaded(text) if load().is_property(name) else None
    if isinstance(value, (dict, list)) and value:
        return f"is {quoted(text)}, JSON within a string"
    if not isinstance(value, str):
        return None
    texts = [other for each in thing.properties for other, _ in thing.texts(each)]
    quoted_texts = sum(isinstance(loaded(other), str) for other in texts if other[:1] == '"')
    return f"is {quoted(text)}, quoted twice" if quoted_texts > 1 else None


def _unsafe_address(name: str, text: str) -> str | None:
    scheme = _SCRIPTED.match(text)
    if scheme and "URL" in load().range_of(name) | {"URL" if name == "image" else ""}:
        # A sentence may begin with these words, and a picture's scheme has a finding of its own.
        return f"is {quoted(text)}" if name != "image" and text[scheme.end() :][:1].strip() else None
    if "@" in text and text[:8].lower().startswith(("http://", "https://")) and " " not in text:
        try:
            parts = urlsplit(text)
            return f"holds the user name {quoted(parts.username or '')}" if parts.password else None
        except ValueError:
            return None
    return None
