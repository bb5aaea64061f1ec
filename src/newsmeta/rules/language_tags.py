"""NM307, NM702 and NM703: what language the page says it is in, in the right words, alike everywhere, and truly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Related, Severity
from newsmeta.location import Location
from newsmeta.normalize.languages import primary, read_language, script_fits, script_of
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text_language import TextLanguage, language_of_text
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.things import things
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted
from newsmeta.statement import Item

_TAGS = ("html:lang", "og:locale", "content-language", "dc.language", "dcterms.language")
# The form of a tag of BCP 47, https://www.rfc-editor.org/rfc/rfc5646#section-2.1, and tags that stand for no one.
_FORM = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*(?:-[a-wyz0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?",
    re.IGNORECASE,
)
_NO_ONE = frozenset({"und", "mul", "zxx", "mis", "x-default"})
# Codes of languages that people write for those of countries.
_NO_REGIONS = frozenset({"EN", "JA", "KO", "EL", "ZH", "HI", "DA", "UR", "FA", "SQ", "ET"})
# Languages that are one for this purpose: written alike, or one the other's part.
_FAMILIES = ({"no", "nb", "nn"}, {"zh", "yue", "cmn"}, {"fil", "tl"}, {"hr", "bs", "sr", "sh", "cnr"}, {"id", "ms"})
_PARAGRAPHS = 12
_SHORTEST_TEXT = 400
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


@once_a_page
def _untrue(extraction: Extraction) -> tuple[tuple[Declared, ...], str]:
    """The declared languages that the article's text is plainly not in, and what it is in."""
    declared = declared_languages(extraction)
    if not declared:
        return (), ""
    layout = extraction.evidence.page.layout
    text = " ".join(map(layout.text, layout.paragraphs[:_PARAGRAPHS]))
    if len(text) < _SHORTEST_TEXT:
        return (), ""
    languages = {each.language for each in declared}
    other_script = {each for each in languages if script_fits(each, text) is False}
    told = language_of_text(text) if languages - other_script else TextLanguage({}, 0)
    # A foreign text under a headline of the declared language is a quotation, or a reader's.
    title = language_of_text(
        f"{extraction.choices['headline'].value or ''} {extraction.choices['description'].value or ''}"
    )
    untrue = {
        e for e in languages if e in other_script or (told.contradicts(e) and title.shares.get(e, 0) < _OWN_WORDS)
    }
    is_in = f"in {told.clear}" if told.clear and not other_script else f"in {script_of(text)} letters"
    return tuple(each for each in declared if each.language in untrue), is_in


def _in_form(extraction: Extraction, problem: Problem) -> Fix | None:
    return value_fix(extraction, problem, _mended, "the language is written as BCP 47 has it", safe=True)


def _mended(text: str) -> str | None:
    read = read_language(text)
    if isinstance(read, Rejected) or text.strip().lower() in _NO_ONE:
        return None
    form = _FORM.fullmatch(read)
    return read if form and (form["region"] or "").upper() not in _NO_REGIONS else None


@rule("NM702", Severity.WARNING, "inLanguage", fix=_in_form)
def language_not_in_form(extraction: Extraction) -> Iterator[Problem]:
    """A language is not written as BCP 47 has it.

    https://schema.org/inLanguage asks for a tag such as en or pt-BR, and so does HTML's lang attribute
    (https://html.spec.whatwg.org/#the-lang-and-xml:lang-attributes, both read 2026-10-01). What is no tag is none to
    screen readers and translators.

    Bad::

        <html lang="en_UK"><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "inLanguage": "english"}</script>

    Good::

        <html lang="en-GB"><script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "inLanguage": "en"}</script>
    """
    told: dict[str, tuple[str, str, list[Location]]] = {}
    for name, written, location in _tags(extraction):
        if said := _out_of_form(written):
            told.setdefault(written, (name, said, []))[2].append(location)
    for written, (name, said, (first, *others)) in told.items():
        more = f" ({len(others) + 1} times)" if others else ""
        related = tuple(Related(message="and here", location=other) for other in others)
        yield Problem(f"{name} is {quoted(written)}{more}, {said}", first, related=related)


def _tags(extraction: Extraction) -> Iterator[tuple[str, str, Location]]:
    for tag in extraction.evidence.tags.get("html:lang", ()):
        yield "html lang", tag.value, tag.location
    for thing in things(extraction).all:
        for text, location in thing.texts("inLanguage"):
            yield "inLanguage", text, location


def _out_of_form(written: str) -> str | None:
    text = written.strip()
    if text.lower() in _NO_ONE or "{" in text or "://" in text:
        return None
    read = read_language(text)
    if isinstance(read, Rejected):
        return f"and {read.reason}; write a tag of BCP 47 such as en or pt-BR"
    form = _FORM.fullmatch(text)
    if form is None:
        return f"no tag of BCP 47; write {read}"
    region = (form["region"] or "").upper()
    if region == "UK":
        return f"and UK is no region there; write {read}"
    if region in _NO_REGIONS:
        return f"and {region} is no region; write {primary(read)} alone, or the country"
    return f"the long form of {read}; write that" if len(primary(text)) == 3 and len(primary(read)) == 2 else None


@rule("NM703", Severity.WARNING, "inLanguage")
def language_unlike_text(extraction: Extraction) -> Iterator[Problem]:
    """The page declares a language that its text is not in.

    Screen readers read it aloud by the wrong rules, and translators translate nothing:
    https://html.spec.whatwg.org/#the-lang-and-xml:lang-attributes (read 2026-10-01). Told by the script, and by the
    commonest small words where the text is long enough and leaves no doubt.

    Bad::

        <html lang="en"><title>Огонь в Риме</title><h1>Огонь в Риме</h1>
        <p>Поздно вечером в понедельник над старым городом было видно пламя, и никто не знает, почему оно вспыхнуло, и
        кто первым его увидел, потому что вся площадь была пуста, а колокол на башне молчал до самого утра.</p>
        <p>Пожарные приехали через десять минут, но крыша уже обрушилась, и до рассвета они поливали соседние дома,
        чтобы огонь не перешёл на рынок, где под навесами лежало сено и стояли телеги из окрестных деревень.</p>

    Good::

        <html lang="ru"><title>Огонь в Риме</title><h1>Огонь в Риме</h1>
        <p>Поздно вечером в понедельник над старым городом было видно пламя, и никто не знает, почему оно вспыхнуло, и
        кто первым его увидел, потому что вся площадь была пуста, а колокол на башне молчал до самого утра.</p>
        <p>Пожарные приехали через десять минут, но крыша уже обрушилась, и до рассвета они поливали соседние дома,
        чтобы огонь не перешёл на рынок, где под навесами лежало сено и стояли телеги из окрестных деревень.</p>
    """
    untrue, is_in = _untrue(extraction)
    if untrue:
        first, *others = untrue
        related = tuple(Related(message=f"{o.name} is {quoted(o.written)}", location=o.location) for o in others)
        also = f", and so says {', '.join(dict.fromkeys(o.name for o in others))}" if others else ""
        message = f"{first.name} is {quoted(first.written)}{also}, but the text is {is_in}; declare its language"
        yield Problem(message, first.location, related=related)


@rule("NM307", Severity.WARNING, "inLanguage")
def conflicting_language(extraction: Extraction) -> Iterator[Problem]:
    """Two sources of the page declare different languages.

    Readers go by one or the other: https://html.spec.whatwg.org/#the-lang-and-xml:lang-attributes and
    https://schema.org/inLanguage (read 2026-10-01). Countries and scripts may differ. newsmeta's news policy.

    Bad::

        <html lang="en"><meta property="og:locale" content="de_DE">

    Good::

        <html lang="de"><meta property="og:locale" content="de_AT">
    """
    untrue, _ = _untrue(extraction)
    kept = [each for each in declared_languages(extraction) if each not in untrue]
    rivals = [each for each in kept[1:] if not _alike(each.language, kept[0].language)]
    if rivals:
        first, rival = kept[0], rivals[0]
        related = tuple(Related(message=f"{o.name} is {quoted(o.written)}", location=o.location) for o in rivals)
        message = f"{first.name} is {quoted(first.written)}, but {rival.name} is {quoted(rival.written)}; declare one"
        yield Problem(message, first.location, related=related)


def _alike(a: str, b: str) -> bool:
    return a == b or any(a in family and b in family for family in _FAMILIES)


LANGUAGE_TAGS = (conflicting_language, language_not_in_form, language_unlike_text)
