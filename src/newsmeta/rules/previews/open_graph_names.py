"""NM506-NM509: tags of previews that are misspelt, out of place, repeated or empty."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Related, Severity
from newsmeta.normalize.text import clean_text, fold
from newsmeta.rules.conflicts.people_and_dates import conflicting_headline
from newsmeta.rules.previews.fixes import renamed_tags, tags_taken_out
from newsmeta.rules.previews.open_graph_properties import KNOWN, is_misspelt, meant
from newsmeta.rules.previews.tags import and_others, at_name, counted, filled, open_graph_tags, written_name, x_tags
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.wording import quoted
from newsmeta.statement import Statement

# What one page can state only once; addresses and dates that differ have rules of their own.
_SINGLE = (
    "og:title", "og:type", "og:description", "og:site_name", "og:locale", "og:determiner", "article:publisher",
    "twitter:card", "twitter:title", "twitter:description", "twitter:site",
)  # fmt: skip
_PARTS = frozenset({"secure_url", "type", "width", "height", "alt"})
# Without these a page lacks something, so that an empty one is to be filled in, not taken out.
_NEEDED = frozenset(
    {"og:title", "og:type", "og:image", "og:url", "og:description", "og:site_name", "og:locale", "og:image:alt"}
    | {"og:image:width", "og:image:height", "article:published_time", "article:modified_time", "twitter:card"}
)


_Slip = tuple[Statement, str]


def _misspelt(extraction: Extraction) -> Iterator[_Slip]:
    tags = [(tag, written_name(tag)) for tag in open_graph_tags(extraction)]
    stated = {written for _, written in tags}
    for tag, written in tags:
        right = meant(tag.name) or (tag.name if written != tag.name and tag.name in KNOWN else None)
        if right and right not in stated and tag.value.strip():
            yield tag, right


def _spelt_right(extraction: Extraction, problem: Problem) -> Fix | None:
    for slips in _slips_together(extraction):
        if problem.location and slips[0][0].location.element is problem.location.element:
            safe = all(is_misspelt(tag.name) or tag.name == right for tag, right in slips)
            return renamed_tags(extraction, slips, safe=safe)
    return None


def _slips_together(extraction: Extraction) -> list[list[_Slip]]:
    """The misspelt tags, together those that went from one prefix to another."""
    found: dict[tuple[str, str], list[_Slip]] = {}
    for tag, right in _misspelt(extraction):
        prefixes = (tag.name.partition(":")[0], right.rpartition(":")[0])
        found.setdefault(prefixes, []).append((tag, right))
    return list(found.values())


@rule("NM506", Severity.WARNING, fix=_spelt_right)
def open_graph_property_misspelt(extraction: Extraction) -> Iterator[Problem]:
    """A property has a name that OpenGraph does not know, and the one it was meant to be is missing.

    What it says is lost on who goes by the protocol: https://ogp.me (read 2026-10-01). Names of one's own are fine, and
    are not told.

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="article:publish_time" content="2026-05-04">

    Good::

        <meta property="og:title" content="Fire in Rome"><meta property="article:published_time" content="2026-05-04">
    """
    for (tag, right), *others in _slips_together(extraction):
        related = and_others((f"{written_name(other)}, for {name}", at_name(other)) for other, name in others)
        what = f"and {len(others)} more are no properties" if others else "is no property"
        yield Problem(f"{written_name(tag)} {what} of OpenGraph; write {right}", at_name(tag), related=related)


@rule("NM507", Severity.WARNING)
def open_graph_part_without_whole(extraction: Extraction) -> Iterator[Problem]:
    """A tag on a picture, video or sound stands before the tag it belongs to, or without it.

    og:image:width and the like speak of the og:image before them: https://ogp.me/#structured and
    https://ogp.me/#array (read 2026-10-01).

    Bad::

        <meta property="og:image:width" content="1600">
        <meta property="og:image" content="https://bugle.example/rome.jpg">

    Good::

        <meta property="og:image" content="https://bugle.example/rome.jpg">
        <meta property="og:image:width" content="1600">
    """
    for whole in ("og:image", "og:video", "og:audio"):
        tags = [tag for tag in open_graph_tags(extraction) if tag.name.startswith(whole) and tag.value.strip()]
        roots = [at for at, tag in enumerate(tags) if tag.name in (whole, f"{whole}:url")]
        early = [tag for tag in tags[: roots[0] if roots else None] if tag.name.removeprefix(f"{whole}:") in _PARTS]
        if early:
            at = tags[roots[0]].location if roots else None
            related = (Related(message=f"{whole} stands here", location=at),) if at else ()
            advice = f"put {'it' if len(early) == 1 else 'them'} behind {whole}" if at else f"declare {whole} before"
            what = f"{'stands' if len(early) == 1 else 'stand'} {'before' if at else 'without'} {whole}"
            yield Problem(f"{counted(early)} {what}; {advice}", at_name(early[0]), related=related)
        else:
            yield from _heaped(whole, tags)


def _heaped(whole: str, tags: list[Statement]) -> Iterator[Problem]:
    """Several wholes in a row, and then the parts of all of them: the last one gets them all."""
    row: list[Statement] = []
    seen: dict[str, str] = {}
    for before, tag in zip((None, *tags), tags, strict=False):
        part = tag.name.removeprefix(whole).removeprefix(":")
        if not part:
            row = [*row, tag] if before is not None and before.name == whole else [tag]
            seen = {}
        elif part in _PARTS and seen.setdefault(part, tag.value) != tag.value and len(row) > 1:
            message = f"{tag.name} stands twice behind {len(row)} {whole}; put each behind its own"
            yield Problem(message, at_name(tag), related=and_others((whole, root.location) for root in row))
            return


def _plain(tag: Statement) -> str:
    return fold(clean_text(tag.value)).strip("/@")


def _repeated(extraction: Extraction) -> Iterator[tuple[Statement, list[Statement]]]:
    """The first tag of each name that says several things, and those that differ from it."""
    for name in _SINGLE:
        tags = filled(extraction, name) if len(extraction.evidence.tags.get(name, ())) > 1 else []
        others = [tag for tag in tags[1:] if _plain(tag) != _plain(tags[0])]
        if others and name.endswith(":title"):
            told = [other.location for each in conflicting_headline.function(extraction) for other in each.related]
            others = [tag for tag in tags if tag.location not in told][1:] if told else others
        if others:
            yield tags[0], others


def _first_kept(extraction: Extraction, problem: Problem) -> Fix | None:
    places = [other.location for _, others in _repeated(extraction) for other in others]
    return tags_taken_out(extraction, places, "the first is kept, which readers take", safe=False)


@rule("NM508", Severity.WARNING, fix=_first_kept)
def preview_tag_contradicted(extraction: Extraction) -> Iterator[Problem]:
    """A tag that a page can have but once is there twice, and says different things.

    The first is to be preferred by https://ogp.me/#array (read 2026-10-01), and some readers take the last. The tags of
    X cards (https://developer.x.com/cards/markup, read 2026-10-01) are single ones too.

    Bad::

        <meta property="og:type" content="website"><meta property="og:title" content="Fire in Rome">
        <meta property="og:type" content="article">

    Good::

        <meta property="og:type" content="article"><meta property="og:title" content="Fire in Rome">
    """
    found = list(_repeated(extraction))
    if found:
        (first, (second, *_)), *more = found
        one, other = quoted(first.value), quoted(second.value)
        values = f"is {one} and {other}" if one != other else "stands twice with different texts"
        also = f", and {', '.join(each.name for each, _ in more)} twice too" if more else ""
        related = (
            Related(message="first here", location=first.location),
            *and_others((each.name, others[0].location) for each, others in more),
        )
        yield Problem(f"{first.name} {values}{also}; state each once", second.location, related=related)


def _empty(extraction: Extraction) -> list[Statement]:
    tags = (*open_graph_tags(extraction), *x_tags(extraction))
    blank = [tag for tag in tags if not tag.value.strip() and not tag.name.startswith("fb:")]
    return [tag for tag in blank if tag.name != "og:determiner" and not filled(extraction, tag.name)]


def _empty_taken_out(extraction: Extraction, problem: Problem) -> Fix | None:
    empty = [tag.location for tag in _empty(extraction) if tag.name not in _NEEDED]
    return tags_taken_out(extraction, empty, "what says nothing is taken out", safe=True)


@rule("NM509", Severity.WARNING, fix=_empty_taken_out)
def preview_tag_empty(extraction: Extraction) -> Iterator[Problem]:
    """A tag of a preview is empty.

    It takes the place of what readers would look for elsewhere: https://ogp.me/#string asks for text where it is
    stated, as https://developer.x.com/cards/markup does (read 2026-10-01).

    Bad::

        <meta property="og:title" content="Fire in Rome"><meta property="article:section" content="">

    Good::

        <meta property="og:title" content="Fire in Rome"><meta property="article:section" content="City">
    """
    found = _empty(extraction)
    if found:
        needed = any(tag.name in _NEEDED for tag in found)
        what = f"{counted(found)} {'is' if len(found) == 1 else 'are'} empty"
        others = and_others((tag.name, tag.location) for tag in found[1:])
        advice = "fill in" if needed else "fill in or leave out"
        yield Problem(f"{what}; {advice}", found[0].location, related=others)


OPEN_GRAPH_NAMES = (
    open_graph_property_misspelt,
    open_graph_part_without_whole,
    preview_tag_contradicted,
    preview_tag_empty,
)
