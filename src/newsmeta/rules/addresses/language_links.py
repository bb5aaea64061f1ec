"""NM622-NM625: links to the page in other languages.

https://developers.google.com/search/docs/specialty/international/localized-versions (read 2026-11-26)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from newsmeta.extraction import Extraction
from newsmeta.finding import Related, Severity
from newsmeta.location import Location
from newsmeta.normalize.languages import primary
from newsmeta.normalize.urls import read_url, same_page
from newsmeta.rules.addresses.own_addresses import is_home
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import absolute_address
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

X_DEFAULT = "x-default"
_PREFIX = "link:hreflang:"
_MOST_RELATED = 5


@once_a_page
def _alternates(extraction: Extraction) -> tuple[tuple[str, Statement], ...]:
    """The links to versions in other languages: the code as written, and the link. Feeds are no versions."""
    return tuple(
        (name.removeprefix(_PREFIX).strip(), statement)
        for name, statements in extraction.evidence.tags.items()
        if name.startswith(_PREFIX)
        for statement in statements
        if (statement.location.element.get("type") or "text/html").lower() in ("text/html", "application/xhtml+xml")
    )


def alternates_in_order(extraction: Extraction) -> list[tuple[str, Statement]]:
    """The links to versions in other languages, each with its code as written, in the order of the page."""
    alternates = _alternates(extraction)
    if len(alternates) < 2:
        return list(alternates)
    order = {id(statement): at for at, statement in enumerate(extraction.evidence.tag_list)}
    return sorted(alternates, key=lambda each: order.get(id(each[1]), 0))


def at_code(statement: Statement) -> Location:
    return replace(statement.location, path="link[hreflang]", attribute="hreflang")


@rule("NM622", Severity.WARNING, fix=absolute_address)
def hreflang_address_relative(extraction: Extraction) -> Iterator[Problem]:
    """The address of a version in another language is not whole.

    Google asks for addresses with https:// and the host:
    https://developers.google.com/search/docs/specialty/international/localized-versions (read 2026-11-26).

    Bad::

        <link rel="alternate" hreflang="de" href="/de/rom">

    Good::

        <link rel="alternate" hreflang="de" href="https://bugle.example/de/rom">
    """
    relative = [
        (code, statement)
        for code, statement in alternates_in_order(extraction)
        if not statement.value.strip().lower().startswith(("http:", "https:")) and not is_residue(statement.value)
    ]
    if relative:
        (code, first), *others = relative
        more = f" (and {len(others)} more)" if others else ""
        related = tuple(Related(message=f"{each} too", location=other.location) for each, other in others)
        message = f"the address for {code} is {quoted(first.value)}{more}; write it whole, with https://"
        yield Problem(message, first.location, related=related)


@rule("NM623", Severity.WARNING)
def hreflang_without_itself(extraction: Extraction) -> Iterator[Problem]:
    """The page lists its versions in other languages, and not itself.

    Google asks each version to list itself as well as the others:
    https://developers.google.com/search/docs/specialty/international/localized-versions (read 2026-11-26).

    Bad::

        <link rel="canonical" href="https://bugle.example/rome">
        <link rel="alternate" hreflang="de" href="https://bugle.example/de/rom">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
        <link rel="alternate" hreflang="en" href="https://bugle.example/rome">
        <link rel="alternate" hreflang="de" href="https://bugle.example/de/rom">
    """
    alternates = alternates_in_order(extraction)
    own, base = extraction.evidence.addresses, extraction.document.base_url
    listed = [read_url(statement.value, base) for _, statement in alternates]
    known = [address for address in listed if isinstance(address, str)]
    if not own or not known or len(known) < len(listed):
        return
    pages = [address.removesuffix("index.html") for address in own]
    # Links from an article to the front pages of other editions lead to no versions of it.
    if all(is_home(address) for address in known) and not any(is_home(page) for page in pages):
        return
    if not any(same_page(address.removesuffix("index.html"), page) for address in known for page in pages):
        message = "hreflang links to versions in other languages, and none to this page; list it as well"
        yield Problem(message, at_code(alternates[0][1]))


def _by_code(alternates: list[tuple[str, Statement]]) -> Mapping[str, list[Statement]]:
    found: dict[str, list[Statement]] = {}
    for code, statement in alternates:
        found.setdefault(code.lower(), []).append(statement)
    return found


@rule("NM624", Severity.WARNING)
def hreflang_twice(extraction: Extraction) -> Iterator[Problem]:
    """Two addresses are given for one language.

    One of them is for nobody: https://developers.google.com/search/docs/specialty/international/localized-versions
    (read 2026-11-26).

    Bad::

        <link rel="alternate" hreflang="de" href="https://bugle.example/de/rom">
        <link rel="alternate" hreflang="de" href="https://bugle.example/de/rom-brand">

    Good::

        <link rel="alternate" hreflang="de" href="https://bugle.example/de/rom">
        <link rel="alternate" hreflang="de-AT" href="https://bugle.example/at/rom">
    """
    for code, (first, *others) in _by_code(alternates_in_order(extraction)).items():
        different = [each for each in others if each.value.strip() != first.value.strip()]
        if different:
            related = tuple(Related(message=f"and {quoted(each.value)}", location=each.location) for each in different)
            message = f"hreflang {code} has {quoted(first.value)} and another address; keep one"
            yield Problem(message, first.location, related=related)


@rule("NM625", Severity.WARNING)
def hreflang_one_address_for_all(extraction: Extraction) -> Iterator[Problem]:
    """Every language is given the same address.

    A version has an address of its own: https://developers.google.com/search/docs/specialty/international/localized-versions
    (read 2026-11-26).

    Bad::

        <link rel="alternate" hreflang="en" href="https://bugle.example/rome">
        <link rel="alternate" hreflang="de" href="https://bugle.example/rome">

    Good::

        <link rel="alternate" hreflang="en" href="https://bugle.example/rome">
        <link rel="alternate" hreflang="de" href="https://bugle.example/de/rom">
    """
    alternates = [(code, each) for code, each in alternates_in_order(extraction) if code.lower() != X_DEFAULT]
    languages = dict.fromkeys(primary(code.replace("_", "-")) for code, _ in alternates)
    addresses = {statement.value.strip() for _, statement in alternates}
    if len(languages) > 1 and len(addresses) == 1:
        (_, first), *others = alternates
        related = tuple(Related(message=f"{code} too", location=each.location) for code, each in others[:_MOST_RELATED])
        message = f"hreflang gives {', '.join(list(languages)[:4])} one address; give each version its own"
        yield Problem(message, first.location, related=related)


LANGUAGE_LINKS = (
    hreflang_address_relative,
    hreflang_without_itself,
    hreflang_twice,
    hreflang_one_address_for_all,
)
