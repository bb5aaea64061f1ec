"""NM541-NM545: the X card of a page: whether there is one, of which kind, and what it has to show."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from newsmeta.choice import State
from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.normalize.text import clean_text
from newsmeta.rules.json_ld.residue import is_residue
from newsmeta.rules.previews.fixes import renamed_attributes
from newsmeta.rules.previews.tags import (
    and_others,
    at_name,
    counted,
    filled,
    first_open_graph_tag,
    name_attribute,
    open_graph_tags,
    x_tags,
)
from newsmeta.rules.previews.values import tags_in_value
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.value_fixes import value_fix
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

_CARDS = ("summary", "summary_large_image", "app", "player")
# Cards that X has given up, and what it shows instead.
_GONE = {
    "photo": "summary_large_image",
    "gallery": "summary_large_image",
    "product": "summary",
    "summary_large": "summary_large_image",
    "large_image": "summary_large_image",
}
# X itself has site owners name it so.
_BY_PROPERTY = frozenset({"twitter:account_id"})
_FALLBACK = ("og:type", "og:title", "og:description")
_LONGEST = {"twitter:title": 70, "twitter:description": 200, "twitter:image:alt": 420}


@rule("NM541", Severity.NOTE)
def x_card_missing(extraction: Extraction) -> Iterator[Problem]:
    """The page has tags for previews and no twitter:card.

    X may make a summary, with a small picture, where og:type, og:title and og:description are there, and else has no
    card to show: https://developer.x.com/cards/markup (read 2026-10-01).

    Bad::

        <meta property="og:type" content="article"><meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town on Monday evening.">

    Good::

        <meta name="twitter:card" content="summary_large_image">
        <meta property="og:type" content="article"><meta property="og:title" content="Fire in Rome">
        <meta property="og:description" content="Flames were seen above the old town on Monday evening.">
    """
    first = next(iter(x_tags(extraction)), None) or first_open_graph_tag(extraction)
    named = (*extraction.evidence.tags, *(tag.name for tag in tags_in_value(extraction)))
    if first is None or any("card" in name for name in named if "twitter:" in name):
        return
    lacking = [name for name in _FALLBACK if not filled(extraction, name)]
    then = f"and no {', '.join(lacking)} to fall back to" if lacking else "X makes a summary at best"
    yield Problem(f"no twitter:card, {then}; write summary_large_image or summary", at_name(first))


def _meant_card(text: str) -> str | None:
    plain = text.strip().lower().replace("-", "_").replace(" ", "_")
    near = get_close_matches(plain, _CARDS, 1, cutoff=0.85)
    return _GONE.get(plain) or (near[0] if near else None)


def _known_card(extraction: Extraction, problem: Problem) -> Fix | None:
    stated = filled(extraction, "twitter:card")[0].value.strip().lower()
    return value_fix(extraction, problem, _meant_card, "the card is one that X has", safe=stated not in _GONE)


@rule("NM542", Severity.ERROR, fix=_known_card)
def x_card_unknown(extraction: Extraction) -> Iterator[Problem]:
    """twitter:card names a card that X does not have, or has no more.

    There are summary, summary_large_image, app and player; photo, gallery and product are gone:
    https://developer.x.com/cards/markup (read 2026-10-01).

    Bad::

        <meta name="twitter:card" content="photo"><meta name="twitter:title" content="Fire in Rome">

    Good::

        <meta name="twitter:card" content="summary_large_image"><meta name="twitter:title" content="Fire in Rome">
    """
    for tag in filled(extraction, "twitter:card")[:1]:
        text = tag.value.strip()
        # Whether X minds capitals is told nowhere.
        if text.lower() not in _CARDS and not is_residue(text):
            what = "gone" if text.lower() in ("photo", "gallery", "product") else "no card of X's"
            right = _meant_card(text) or "summary_large_image or summary"
            yield Problem(f"twitter:card {quoted(text)} is {what}; write {right}", tag.location)


def _named_by_property(extraction: Extraction) -> list[Statement]:
    by_name = {tag.name for tag in x_tags(extraction) if name_attribute(tag) == "name"}
    tags = [tag for tag in x_tags(extraction) if name_attribute(tag) == "property"]
    return [tag for tag in tags if tag.name not in by_name and tag.name not in _BY_PROPERTY]


def _as_names(extraction: Extraction, problem: Problem) -> Fix | None:
    return renamed_attributes(extraction, _named_by_property(extraction), "property", "name")


@rule("NM543", Severity.NOTE, fix=_as_names)
def x_card_in_property(extraction: Extraction) -> Iterator[Problem]:
    """Tags of the X card are named by property= instead of name=.

    name= is what X documents; it falls back to property=, and other readers of the tags may not:
    https://developer.x.com/cards/markup (read 2026-10-01).

    Bad::

        <meta property="twitter:card" content="summary_large_image">

    Good::

        <meta name="twitter:card" content="summary_large_image">
    """
    found = _named_by_property(extraction)
    if found:
        others = and_others((tag.name, at_name(tag)) for tag in found[1:])
        yield Problem(f"{counted(found)} in property=; write name=", at_name(found[0]), related=others)


@rule("NM544", Severity.WARNING)
def x_card_without_content(extraction: Extraction) -> Iterator[Problem]:
    """The X card has no title, or is a large one without a picture.

    X takes og:title and og:image where twitter:title and twitter:image are not there; with neither it has nothing to
    show: https://developer.x.com/cards/markup (read 2026-10-01).

    Bad::

        <meta name="twitter:card" content="summary_large_image"><title>Fire in Rome</title>
        <meta name="twitter:image" content="https://bugle.example/rome.jpg">

    Good::

        <meta name="twitter:card" content="summary_large_image"><meta name="twitter:title" content="Fire in Rome">
        <meta name="twitter:image" content="https://bugle.example/rome.jpg">
    """
    cards = filled(extraction, "twitter:card")
    # Where the page uses OpenGraph, what that lacks is told.
    if not cards or first_open_graph_tag(extraction) is not None:
        return
    stated = {tag.name for tag in (*x_tags(extraction), *open_graph_tags(extraction))}
    lacking = [] if "twitter:title" in stated else ["twitter:title"]
    has_image = any(name.startswith("twitter:image") for name in stated)
    if cards[0].value.strip() == "summary_large_image" and not has_image:
        lacking += [] if extraction.choices["image"].state is State.ABSENT else ["twitter:image"]
    if lacking:
        yield Problem(f"the card has no {' and no '.join(lacking)}; add it, or OpenGraph", cards[0].location)


@rule("NM545", Severity.NOTE)
def x_text_too_long(extraction: Extraction) -> Iterator[Problem]:
    """A text of the X card is clearly longer than X takes.

    A title has at most 70 characters, a description 200, the text for a picture 420:
    https://developer.x.com/cards/markup (read 2026-10-01). A tenth more is let pass, and so are the tags of OpenGraph
    that X falls back to.

    Bad::

        <meta name="twitter:card" content="summary"><meta name="twitter:title" content="Fire in Rome!{70 times}">

    Good::

        <meta name="twitter:card" content="summary"><meta name="twitter:title" content="Fire in Rome">
    """
    found = []
    for name, longest in _LONGEST.items():
        for tag in filled(extraction, name)[:1]:
            if 10 * (length := len(clean_text(tag.value))) > 11 * longest:
                found.append((tag, f"{name} has {length} characters, X takes {longest}"))
    if found:
        others = and_others((tag.name, tag.location) for tag, _ in found[1:])
        yield Problem("; ".join(text for _, text in found), found[0][0].location, related=others)


X_CARDS = (x_card_missing, x_card_unknown, x_card_in_property, x_card_without_content, x_text_too_long)
