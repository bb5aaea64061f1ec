"""The languages that a page declares for its article, and those of them that its text is plainly not in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.extraction import Extraction
from newsmeta.location import Location
from newsmeta.normalize.languages import primary, read_language, script_fits, script_of
from newsmeta.normalize.text_language import TextLanguage, language_of_text
from newsmeta.rules.once import once_a_page
from newsmeta.statement import Item

_TAGS = ("html:lang", "og:locale", "content-language", "dc.language", "dcterms.language")
_PARAGRAPHS = 12
_SHORTEST_TEXT, _LONGEST_TEXT = 400, 20_000
_OWN_WORDS = 0.15


@dataclass(frozen=True, slots=True)
class Declared:
    """A language that the page declares for its article: what says so, the text, its primary subtag, the place."""

    name: str
    written: str
    language: str
    location: Location


@once_a_page
def declared_languages(extraction: Extraction) -> tuple[Declared, ...]:
    """The languages that the article's items, the root element and the tags declare, each place once."""
    found: dict[tuple[int, str], Declared] = {}
    for name, written, location in _written(extraction):
        read = read_language(written)
        if isinstance(read, str):
            place = (id(location.element), location.path)
            found.setdefault(place, Declared(name, written.strip(), primary(read), location))
    return tuple(found.values())


def _written(extraction: Extraction) -> Iterator[tuple[str, str, Location]]:
    for article in extraction.evidence.articles:
        for stated in article.all("inLanguage"):
            value = stated.value
            if isinstance(value, Item):
                value = value.first("alternateName", "identifier")
            if isinstance(value, str):
                yield "inLanguage", value, stated.location
    for name in _TAGS:
        for tag in extraction.evidence.tags.get(name, ()):
            yield ("html lang" if name == "html:lang" else name), tag.value, tag.location


def _is_in_title(language: str, extraction: Extraction) -> bool:
    """Whether headline and description are in a language: a foreign text below is a quotation, or a reader's."""
    words = f"{extraction.choices['headline'].value or ''} {extraction.choices['description'].value or ''}"
    return language_of_text(words).shares.get(language, 0) >= _OWN_WORDS


@once_a_page
def untrue_languages(extraction: Extraction) -> tuple[tuple[Declared, ...], str]:
    """The declared languages that the article's text is plainly not in, and what it is in."""
    declared = declared_languages(extraction)
    if not declared:
        return (), ""
    layout = extraction.evidence.page.layout
    text = " ".join(map(layout.text, layout.paragraphs[:_PARAGRAPHS]))[:_LONGEST_TEXT]
    if len(text) < _SHORTEST_TEXT:
        return (), ""
    languages = {each.language for each in declared}
    other_script = {each for each in languages if script_fits(each, text) is False}
    told = language_of_text(text) if languages - other_script else TextLanguage({}, 0)
    contradicted = {each for each in languages - other_script if told.contradicts(each)}
    untrue = other_script | {each for each in contradicted if not _is_in_title(each, extraction)}
    is_in = f'in "{told.clear}"' if told.clear and not other_script else f"in {script_of(text)} letters"
    return tuple(each for each in declared if each.language in untrue), is_in
