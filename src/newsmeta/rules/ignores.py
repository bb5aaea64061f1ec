"""NM99x: comments in the page that silence rules, ``<!-- newsmeta-ignore NM203, missing-author: why -->``."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from newsmeta.document import Document
from newsmeta.document.bare_json_ld import BareJsonLd
from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.location import Location, Syntax
from newsmeta.rules.once import once_a_page
from newsmeta.rules.rule import Problem, rule

_MARK = "newsmeta-ignore"
_COMMENT = re.compile(r"<!--\s*newsmeta-ignore(?![\w-])([^:>]*?)(?::.*?)?-->", re.DOTALL)
_SELECTOR = re.compile(r"[^\s,]+")


@dataclass(frozen=True, slots=True)
class Ignore:
    """A rule's code, the beginning of codes, or a name in such a comment, and its offset; None where none is named."""

    selector: str | None
    offset: int


@once_a_page
def ignores_in(extraction: Extraction) -> list[Ignore]:
    """What the page's comments ask to ignore, in their order."""
    document = extraction.document
    if _MARK not in document.text or isinstance(document, BareJsonLd):
        return []
    from newsmeta.document.tags import scan_tags

    tags = scan_tags(document.text)
    starts = [tag.start for tag in tags]
    ignores: list[Ignore] = []
    for comment in _COMMENT.finditer(document.text):
        before = tags[: bisect_right(starts, comment.start())][-1:]
        if any(_is_text_of(document.text, tag.name, tag.end, comment.start()) for tag in before):
            continue
        named = [Ignore(found[0], found.start()) for found in _SELECTOR.finditer(document.text, *comment.span(1))]
        ignores += named or [Ignore(None, comment.start())]
    return ignores


def ignored_codes(extraction: Extraction) -> frozenset[str]:
    """The codes of the rules that the page asks to ignore."""
    ignores = ignores_in(extraction)
    if not ignores:
        return frozenset()
    from newsmeta.rules.selection import codes_of

    return codes_of(each.selector for each in ignores if each.selector)


def _is_text_of(text: str, name: str, end: int, offset: int) -> bool:
    """Whether what looks like a comment is part of a tag, or of text that has no comments, as a script's."""
    if offset < end:
        return True
    return name in ("script", "style", "textarea", "title", "xmp") and f"</{name}" not in text[end:offset].lower()


def _problem(document: Document, ignore: Ignore, message: str) -> Problem:
    location = Location(Syntax.HTML, f"comment {_MARK} {ignore.selector or ''}".rstrip())
    return Problem(message, location, position=document.position_at(ignore.offset))


@rule("NM991", Severity.WARNING)
def unused_ignore(extraction: Extraction) -> Iterator[Problem]:
    """A comment ignores a rule that finds nothing on the page.

    What was wrong is repaired, and a flaw of the same kind would go unseen. newsmeta's own notice.

    Bad::

        <!-- newsmeta-ignore NM105 -->
        <meta property="og:site_name" content="The Bugle"><h1>Fire in Rome</h1>

    Good::

        <!-- newsmeta-ignore NM105: the template adds the publisher -->
        <h1>Fire in Rome</h1>
    """
    from newsmeta.rules.selection import named_rules

    for ignore in ignores_in(extraction):
        rules = named_rules(ignore.selector) if ignore.selector else ()
        if any(each.across for each in rules):
            # What such a rule finds one page does not tell.
            continue
        if rules and unused_ignore not in rules and not any(any(each.function(extraction)) for each in rules):
            message = f"{ignore.selector} is ignored here but finds nothing; take it out of the comment"
            yield _problem(extraction.document, ignore, message)


@rule("NM992", Severity.WARNING)
def unknown_ignore(extraction: Extraction) -> Iterator[Problem]:
    """A comment asks to ignore a rule that does not exist, or names none.

    It silences nothing. newsmeta's own notice.

    Bad::

        <!-- newsmeta-ignore NM1011 --><h1>Fire in Rome</h1>

    Good::

        <!-- newsmeta-ignore NM101: agency copy has no byline --><h1>Fire in Rome</h1>
    """
    from newsmeta.rules.selection import named_rules, unknown_rule

    for ignore in ignores_in(extraction):
        if ignore.selector is None:
            message = "the comment names no rule to ignore; write its code or name after newsmeta-ignore"
            yield _problem(extraction.document, ignore, message)
        elif not named_rules(ignore.selector):
            message = f"{ignore.selector} is ignored here, but {unknown_rule(ignore.selector)}"
            yield _problem(extraction.document, ignore, message)


IGNORES = (unused_ignore, unknown_ignore)
