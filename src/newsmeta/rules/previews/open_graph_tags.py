"""NM501-NM505: whether and where a page states OpenGraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.location import Location, Syntax
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.previews.fixes import renamed_attributes
from newsmeta.rules.previews.open_graph_properties import KNOWN, meant
from newsmeta.rules.previews.tags import (
    and_others,
    at_name,
    counted,
    first_open_graph_tag,
    name_attribute,
    open_graph_tags,
    x_tags,
)
from newsmeta.rules.previews.x_cards import x_card_without_content
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

_BASICS = ("og:title", "og:type", "og:image", "og:url")
# What another rule tells where nothing on the page states it.
_TOLD_ELSEWHERE = {"og:title": "headline", "og:image": "image"}
# A tag that states its value by another attribute than content is no tag that is not there.
_TAG_NAMES = re.compile(r"(?:property|name)\s*=\s*[\"']?(og:\w+)", re.IGNORECASE)
_DECLARED = re.compile(r"(?:^|\s)(og|article)\s*[:=]\s*(\S+)")
_WELL_DECLARED = {
    "og": re.compile(
        r"(?:^|\s)og:\s+(?:https?://(?:www\.)?ogp\.me/ns#?|http://opengraphprotocol\.org/schema/)(?:\s|$)"
    ),
    "article": re.compile(r"(?:^|\s)article:\s+https?://(?:www\.)?ogp\.me/ns/article#?(?:\s|$)"),
}


@rule("NM501", Severity.NOTE)
def open_graph_missing(extraction: Extraction) -> Iterator[Problem]:
    """The page has no OpenGraph tag.

    Networks and messengers make their previews of these tags; without them each chooses title, text and picture for
    itself. https://ogp.me (read 2026-10-01).

    Bad::

        <title>Fire in Rome</title><h1>Fire in Rome</h1><p>Flames were seen above the old town on Monday evening.</p>

    Good::

        <title>Fire in Rome</title><meta property="og:title" content="Fire in Rome">
        <meta property="og:type" content="article"><meta property="og:url" content="https://bugle.example/rome">
        <meta property="og:image" content="https://bugle.example/rome.jpg"><h1>Fire in Rome</h1>
    """
    if first_open_graph_tag(extraction) is not None or _TAG_NAMES.search(extraction.document.text):
        return
    # What an X card lacks without OpenGraph is told.
    if not any(x_card_without_content.function(extraction)):
        yield Problem(f"no OpenGraph tag; add {', '.join(_BASICS)} and og:description")


@rule("NM502", Severity.WARNING)
def open_graph_incomplete(extraction: Extraction) -> Iterator[Problem]:
    """The page uses OpenGraph and leaves out what every page is to state.

    og:title, og:type, og:image and og:url are the four properties that the protocol requires:
    https://ogp.me/#metadata (read 2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/rome.jpg">

    Good::

        <meta property="og:title" content="Fire in Rome"><meta property="og:type" content="article">
        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:url" content="https://bugle.example/rome">
    """
    first = first_open_graph_tag(extraction)
    if first is None:
        return
    stated = {tag.name for tag in open_graph_tags(extraction)}
    missing = [name for name in _BASICS if name not in stated and not _is_told(extraction, name)]
    if any(name.startswith("og:image:") for name in stated):
        missing = [name for name in missing if name != "og:image"]
    if missing:
        others = {meant(name) for name in stated} | {
            each.lower() for each in _TAG_NAMES.findall(extraction.document.text)
        }
        missing = [name for name in missing if name not in others]
    if missing:
        names = " and ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
        what = "is missing; OpenGraph requires it" if len(missing) == 1 else "are missing; OpenGraph requires them"
        yield Problem(f"{names} {what}", at_name(first))


def _is_told(extraction: Extraction, name: str) -> bool:
    field = _TOLD_ELSEWHERE.get(name)
    return field is not None and extraction.choices[field].state is State.ABSENT


def _named_by_name(extraction: Extraction) -> list[Statement]:
    tags = open_graph_tags(extraction)
    named = [tag for tag in tags if name_attribute(tag) == "name" and tag.name in KNOWN]
    if not named:
        return []
    by_property = {(tag.name, tag.value) for tag in tags if name_attribute(tag) == "property"}
    # What a template left is not made to count.
    return [tag for tag in named if (tag.name, tag.value) not in by_property and not is_residue(tag.value)]


def _as_properties(extraction: Extraction, problem: Problem) -> Fix | None:
    return renamed_attributes(extraction, _named_by_name(extraction), "name", "property")


@rule("NM503", Severity.WARNING, fix=_as_properties)
def open_graph_in_name(extraction: Extraction) -> Iterator[Problem]:
    """OpenGraph tags are named by name= instead of property=.

    OpenGraph is RDFa, which states properties by property=: some consumers forgive it, others read nothing.
    https://ogp.me/#metadata (read 2026-10-01).

    Bad::

        <meta name="og:title" content="Fire in Rome">

    Good::

        <meta property="og:title" content="Fire in Rome">
    """
    found = _named_by_name(extraction)
    if found:
        others = and_others((tag.name, at_name(tag)) for tag in found[1:])
        yield Problem(f"{counted(found)} in name=; write property=", at_name(found[0]), related=others)


@rule("NM504", Severity.WARNING)
def open_graph_in_body(extraction: Extraction) -> Iterator[Problem]:
    """Tags of previews stand in the body.

    The protocol places them in the head, and many consumers read no further: https://ogp.me/#metadata (read
    2026-10-01).

    Bad::

        <html><head><title>Fire in Rome</title></head>
        <body><meta property="og:title" content="Fire in Rome"><h1>Fire in Rome</h1></body></html>

    Good::

        <html><head><title>Fire in Rome</title><meta property="og:title" content="Fire in Rome"></head>
        <body><h1>Fire in Rome</h1></body></html>
    """
    tags = (*open_graph_tags(extraction), *x_tags(extraction))
    found = [tag for tag in tags if next(tag.location.element.iterancestors("body"), None) is not None]
    body = extraction.document.tag(next(extraction.document.tree.iter("body"), None)) if found else None
    # A parser opens a body of its own where it meets what belongs in none; here one is written.
    if body and (tag := extraction.document.tag(found[0].location.element)) and body.start < tag.start:
        others = and_others((tag.name, at_name(tag)) for tag in found[1:])
        what = "stands" if len(found) == 1 else "stand"
        yield Problem(f"{counted(found)} {what} in the body; move to the head", at_name(found[0]), related=others)


def _declared_well(extraction: Extraction, problem: Problem) -> Fix | None:
    def declared(prefixes: str) -> str:
        return _DECLARED.sub(_declaration, prefixes).strip()

    return value_fix(extraction, problem, declared, "the prefix is declared with its own address", safe=True)


def _declaration(found: re.Match[str]) -> str:
    address = {"og": "https://ogp.me/ns#", "article": "https://ogp.me/ns/article#"}[found[1]]
    return found[0] if _WELL_DECLARED[found[1]].match(found[0]) else f" {found[1]}: {address}"


@rule("NM505", Severity.NOTE, fix=_declared_well)
def open_graph_prefix_ill_declared(extraction: Extraction) -> Iterator[Problem]:
    """The prefix of OpenGraph is declared in another form or with another address than its own.

    RDFa takes the tags for another vocabulary's then. The protocol's is https://ogp.me/ns# (read 2026-10-01), and RDFa
    knows og without a declaration.

    Bad::

        <html prefix="og=https://ogp.me/ns#"><head><meta property="og:title" content="Fire in Rome"></head></html>

    Good::

        <html prefix="og: https://ogp.me/ns#"><head><meta property="og:title" content="Fire in Rome"></head></html>
    """
    root = extraction.document.tree
    for element in (root, root.find("head")) if open_graph_tags(extraction) else ():
        prefixes = element.get("prefix") if element is not None else None
        ill = [found for found in _DECLARED.finditer(prefixes or "") if not _WELL_DECLARED[found[1]].match(found[0])]
        if ill:
            location = Location(Syntax.OPEN_GRAPH, f"{element.tag}[prefix]", element, "prefix")
            right = " ".join(_declaration(found).strip() for found in ill)
            yield Problem(f"prefix {quoted(ill[0][0].strip())}; write {right}, or leave it out", location)


OPEN_GRAPH_TAGS = (
    open_graph_missing,
    open_graph_incomplete,
    open_graph_in_name,
    open_graph_in_body,
    open_graph_prefix_ill_declared,
)
