"""NM307, NM702 and NM703: what language the page says it is in, in the right words, alike everywhere, and truly."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Related, Severity
from newsmeta.location import Location
from newsmeta.normalize.languages import primary, read_language
from newsmeta.normalize.rejected import Rejected
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.texts.declared_languages import declared_languages, untrue_languages
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.vocabulary.things import things
from newsmeta.rules.wording import quoted

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
    untrue, is_in = untrue_languages(extraction)
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
    untrue, _ = untrue_languages(extraction)
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
