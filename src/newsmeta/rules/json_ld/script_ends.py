"""NM060 and NM061: JSON-LD that ends where it should not, or does not end where it should."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from newsmeta.document.bare_json_ld import BareJsonLd
from newsmeta.extraction import Extraction
from newsmeta.finding import Edit, Fix, Severity
from newsmeta.json_text.strict import parse_strict
from newsmeta.location import Location, Syntax
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule
from newsmeta.sources.json_ld_node import Script

# https://html.spec.whatwg.org/multipage/parsing.html#script-data-end-tag-name-state
_END = re.compile(r"</script(?=[\s/>])", re.IGNORECASE)
_DOUBLE = re.compile(r"<!--(?:(?!-->).)*?<script(?=[\s/>])(?!.*-->)", re.IGNORECASE | re.DOTALL)
_MOST_ENDS = 6
_LONGEST_BLOCK = 2_000_000


@once_a_page
def cut_blocks(extraction: Extraction) -> Mapping[Any, tuple[int, ...]]:
    """The scripts that a ``</script`` in their JSON ends too early, and the offsets of all of those.

    A block counts as cut when it goes on as valid JSON up to a later end tag.
    """
    document = extraction.document
    cut: dict[Any, tuple[int, ...]] = {}
    for element in dict.fromkeys(flaw.location.element for flaw in extraction.flaws if flaw.kind == "truncated"):
        source = document.script_source(element)
        if source is None or isinstance(document, BareJsonLd):
            continue
        start = source[0]
        found = _END.finditer(document.text, start, start + _LONGEST_BLOCK)
        ends = [each.start() for _, each in zip(range(_MOST_ENDS), found, strict=False)]
        for number, end in enumerate(ends[1:], 1):
            if _is_json(document.text[start:end]):
                cut[element] = tuple(ends[:number])
                break
    return MappingProxyType(cut)


@once_a_page
def swallowing_blocks(extraction: Extraction) -> frozenset[Any]:
    """The scripts that went on past their end tag, which only ``<!--`` with ``<script`` after it brings about."""
    flawed = dict.fromkeys(f.location.element for f in extraction.flaws if f.location.syntax is Syntax.JSON_LD)
    return (
        frozenset(
            element
            for element in flawed
            if element is not None and "<!--" in (element.text or "") and _END.search(element.text)
        )
        if not isinstance(extraction.document, BareJsonLd)
        else frozenset()
    )


def _is_json(text: str) -> bool:
    try:
        return isinstance(parse_strict(text), (dict, list))
    except ValueError:
        return False


def _escaped_ends(extraction: Extraction, problem: Problem) -> Fix | None:
    """A backslash before the slash of each end tag in a string, which JSON reads as the slash."""
    element = problem.location.element if problem.location else None
    ends = cut_blocks(extraction).get(element)
    if ends is None and problem.position and isinstance(extraction.document, BareJsonLd):
        ends = (problem.position.offset,)
    edits = tuple(Edit(end + 1, end + 1, "\\") for end in ends or ())
    return Fix("the end tag is escaped", edits, safe=True) if edits else None


@rule("NM060", Severity.ERROR, fix=_escaped_ends)
def json_ld_with_end_tag(extraction: Extraction) -> Iterator[Problem]:
    """A </script in the JSON ends the block, and the rest of it stands on the page as text.

    The parser of HTML knows nothing of JSON's quotation marks
    (https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements, read 2026-10-01); whoever
    writes the text can put markup of any kind into the page. JSON-LD on its own is told before it is put into one.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "What </script> does"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "What <\\/script> does"}
        </script>
    """
    position_at = extraction.document.position_at
    for element, ends in cut_blocks(extraction).items():
        message = "</script in a string ends the block here; write <\\/script"
        yield Problem(message, Script(element).location(), position=position_at(ends[0]))
    if isinstance(extraction.document, BareJsonLd) and (found := _END.search(extraction.document.text)):
        location = Location(Syntax.JSON_LD, "$", start=found.start())
        message = "</script would end the script that this is put into; write <\\/script"
        yield Problem(message, location, position=position_at(found.start()))


def _escaped_opening(extraction: Extraction, problem: Problem) -> Fix | None:
    """The sign that opens the comment, written as JSON has it, where the block is valid JSON up to its end tag."""
    document = extraction.document
    at = problem.position or (document.position(problem.location) if problem.location else None)
    element = problem.location.element if problem.location else None
    tag = document.tag(element)
    start = tag.end if tag else 0
    end = _END.search(document.text, start) if tag else None
    if at is None or not document.text.startswith("<!--", at.offset):
        return None
    if not _is_json(document.text[start : end.start() if end else len(document.text)]):
        return None
    edit = Edit(at.offset, at.offset + 1, "\\u003c")
    return Fix("the comment's opening is escaped", (edit,), safe=True)


@rule("NM061", Severity.ERROR, fix=_escaped_opening)
def json_ld_with_comment_and_script(extraction: Extraction) -> Iterator[Problem]:
    """A <!-- and a <script in the JSON keep the block's end tag from ending it.

    In this state an end tag closes the inner script only, and what follows on the page is swallowed up to the next
    one: https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A <!--<script> widget"}
        </script><h1>Widgets everywhere</h1>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A \\u003c!--\\u003cscript> widget"}
        </script><h1>Widgets everywhere</h1>
    """
    for element in swallowing_blocks(extraction):
        location = Script(element).location(start=element.text.index("<!--"))
        yield Problem("<!-- with <script after it keeps the block from ending; write \\u003c for <", location)
    document = extraction.document
    if isinstance(document, BareJsonLd) and "<!--" in document.text and (found := _DOUBLE.search(document.text)):
        message = "<!-- with <script after it would keep the script that this is put into from ending; write \\u003c"
        location = Location(Syntax.JSON_LD, "$", start=found.start())
        yield Problem(message, location, position=document.position_at(found.start()))


SCRIPT_ENDS = (json_ld_with_end_tag, json_ld_with_comment_and_script)
