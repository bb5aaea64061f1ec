"""NM616: directives for robots that say nothing, as they are misspelt.

https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag (read 2026-03-24)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.rules.addresses.robots import OF_NEWS, OF_SEARCH
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.tag_fixes import attribute_edit, one_edit
from newsmeta.rules.wording import quoted

_PLAIN = frozenset(
    """all index follow noindex nofollow none noarchive nocache nosnippet indexifembedded notranslate noimageindex
    nositelinkssearchbox""".split()
)
# Retired by all who knew them, or asked of others than search engines: nothing comes of their spelling.
_PASSED_OVER = frozenset("noodp noydir noai noimageai nopagereadaloud noyaca".split())
_VALUED = ("max-snippet", "max-image-preview", "max-video-preview", "unavailable_after")
_PREVIEWS = ("none", "standard", "large")


def _meant(piece: str) -> str | None:
    """What a piece that is no directive was meant for; None when it is one, or when nobody knows."""
    text = " ".join(piece.lower().split())
    name, mark, value = (part.strip() for part in text.replace("=", ":", 1).partition(":"))
    if name in _VALUED:
        if name == "max-image-preview" and value not in _PREVIEWS:
            near = get_close_matches(value, _PREVIEWS, 1, 0.7)
            return f"{name}:{near[0]}" if near else None
        return f"{name}:{value}" if mark and "=" in text.partition(":")[0] else None
    if text in _PLAIN or text in _PASSED_OVER:
        return None
    apart = [word for word in re.split(r"[\s;|]+", text) if word]
    if len(apart) > 1:
        return ", ".join(apart) if all(_is_directive(word) for word in apart) else None
    run = next((f"{a}, {text[len(a) :]}" for a in _PLAIN if text.startswith(a) and text[len(a) :] in _PLAIN), None)
    known = {*_PLAIN, *_PASSED_OVER, *_VALUED}
    near = get_close_matches(name, known, 1, 0.8)
    if run or not near or near[0] in _PASSED_OVER or (bool(mark) != (near[0] in _VALUED)):
        return run
    return f"{near[0]}:{value}" if mark else near[0]


def _is_directive(word: str) -> bool:
    return word in _PLAIN or word in _PASSED_OVER or word.partition(":")[0] in _VALUED


def _misspelt(content: str) -> Mapping[str, str]:
    """The pieces of a robots tag that are no directives, and what they were meant for."""
    # A date may have commas in it.
    before = re.split(r"unavailable_after", content, maxsplit=1, flags=re.IGNORECASE)[0]
    pieces = [piece.strip() for piece in before.split(",")]
    return {piece: meant for piece in pieces if piece and (meant := _meant(piece))}


def _right_directives(extraction: Extraction, problem: Problem) -> Fix | None:
    """Misspelt directives are written as robots know them."""
    stated = problem.location.element.get("content") if problem.location else None
    if not stated:
        return None
    written = stated
    for piece, meant in _misspelt(stated).items():
        written = re.sub(rf"(?<![^,\s]){re.escape(piece)}(?![^,\s])", meant, written)
    edit = attribute_edit(extraction, problem.location, "content", written)
    return one_edit("the directive is written as robots know it", edit, safe=False)


@rule("NM616", Severity.WARNING, fix=_right_directives)
def robots_directive_misspelt(extraction: Extraction) -> Iterator[Problem]:
    """A directive for robots is misspelt, and so says nothing.

    Directives stand apart by commas, and unknown ones are passed over:
    https://developers.google.com/search/docs/crawling-indexing/robots-meta-tag (read 2026-03-24).

    Bad::

        <meta name="robots" content="index, folow, max-image-preview=large">

    Good::

        <meta name="robots" content="index, follow, max-image-preview:large">
    """
    for agent in (*OF_SEARCH, *OF_NEWS):
        for tag in extraction.evidence.tags.get(agent, ()):
            for piece, meant in list(_misspelt(tag.value).items())[:1]:
                yield Problem(
                    f"{quoted(piece)} is no directive for robots; did you mean {quoted(meant)}?", tag.location
                )


ROBOTS_SPELLING = (robots_directive_misspelt,)
