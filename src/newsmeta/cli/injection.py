"""One page with its tags injected, or taken out: what each process does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import Any

from newsmeta.article import NewsArticle
from newsmeta.cli.diffs import diff
from newsmeta.cli.targets import Target, write
from newsmeta.config import Config
from newsmeta.embedding.filled_in import filled_in
from newsmeta.embedding.own_articles import own_articles
from newsmeta.embedding.page import embedded, remove_snippet, verbatim_in
from newsmeta.embedding.plan import Existing, embedding_edits
from newsmeta.embedding.snippet_tags import read_snippet
from newsmeta.errors import NewsmetaError, SourceError
from newsmeta.extraction import Extraction, extract
from newsmeta.inputs import is_compressed, is_template_name, read_input
from newsmeta.location import Syntax
from newsmeta.outputs.values import filled
from newsmeta.reports.text import headline, one_line
from newsmeta.rules.check import check, described
from newsmeta.rules.conflicts.catalogue import FAMILY as CONFLICTS

_IN_BODY = (Syntax.MICRODATA, Syntax.RDFA)


@dataclass(frozen=True, slots=True, kw_only=True)
class Injection:
    """What holds for every page of a run; `existing` is None where tags are taken out."""

    config: Config
    charset: str | None
    existing: Existing | None
    writes: bool
    shows_diff: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a page: whether it is, or would be, written, and what is said of it.

    `content` is for standard output. A page that could not be done has a `problem`; `crashed` says that this is
    newsmeta's own fault.
    """

    name: str
    changed: bool = False
    content: bytes | None = None
    diff: str = ""
    notes: tuple[str, ...] = ()
    problem: str | None = None
    crashed: bool = False


def process(injection: Injection, target: Target) -> Outcome:
    """Do one page; whatever goes wrong is in the outcome, and the file is as it was then."""
    name = target.task.source.name
    try:
        return _outcome(injection, target)
    except NewsmetaError as error:
        return Outcome(name, problem=str(error))
    except Exception as error:
        # One page must not cost the others.
        return lost(target, described(error))


def lost(target: Target, error: str) -> Outcome:
    """What is said of a page at which newsmeta failed."""
    name = target.task.source.name
    return Outcome(name, problem=f"newsmeta failed on this page, please report it: {error}", crashed=True)


def _outcome(injection: Injection, target: Target) -> Outcome:
    source = target.task.source
    content = read_input(source, injection.config.max_bytes)
    if is_compressed(source):
        raise SourceError("it is compressed, and nothing can be written into it; decompress it first")
    original = remove_snippet(content, charset=injection.charset)
    result, notes = (original, ()) if injection.existing is None else _injected(injection, target, original, content)
    return Outcome(
        name=source.name,
        changed=write(target, content, result, writes=injection.writes),
        content=result if target.path is None else None,
        diff=diff(source.name, content, result, injection.charset) if injection.shows_diff else "",
        notes=notes,
    )


def _injected(injection: Injection, target: Target, original: bytes, content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """The page with its tags, and what is to be said of it. Raises SourceError when it would not read back the same.

    What stands in the file already, its `content`, was read back when it was written.
    """
    extraction = _extracted(injection, target, original)
    is_template = is_template_name(target.task.source.name)
    edits = embedding_edits(
        extraction.document.text,
        read_snippet(filled_in(extraction.article) if is_template else extraction.article),
        injection.existing or "keep",
        partial(own_articles, extraction.evidence),
        verbatim_in(original, injection.charset),
    )
    result = embedded(original, edits, injection.charset)
    if result == content:
        return result, ()
    back = _extracted(injection, target, result)
    if differing := differences(extraction.article, back.article):
        raise SourceError(f"read back it would be another article ({', '.join(differing)}); nothing was written")
    return result, tuple(_disagreements(back))


def _extracted(injection: Injection, target: Target, content: bytes) -> Extraction:
    task = target.task
    config = replace(injection.config, max_bytes=max(injection.config.max_bytes, len(content)))
    return extract(content, url=task.url, config=config, name=task.source.name, charset=injection.charset)


def differences(before: NewsArticle, after: NewsArticle) -> list[str]:
    """The fields in which an article that was read back is another one.

    What it carries beside its fields counts as it is emitted, and may gain by it: a thing's ``@id`` says which other
    nodes of the page speak of it.
    """
    names = [each.name for each in fields(NewsArticle) if each.name != "additional"]
    differing = [name for name in names if getattr(before, name) != getattr(after, name)]
    carried = _holds(filled(after.additional) or {}, filled(before.additional) or {})
    return differing if carried else [*differing, "additional"]


def _holds(value: Any, part: Any) -> bool:
    if hasattr(part, "items"):
        return hasattr(value, "items") and all(key in value and _holds(value[key], each) for key, each in part.items())
    if isinstance(part, list | tuple):
        return isinstance(value, list | tuple) and all(any(_holds(one, each) for one in value) for each in part)
    return bool(value == part)


def _disagreements(extraction: Extraction) -> Iterable[str]:
    """What the body says in microdata or RDFa against the tags, which cannot be taken out of it."""
    for finding in check(extraction, CONFLICTS):
        places = (finding.location, *(each.location for each in finding.related))
        if any(place and place.syntax in _IN_BODY for place in places):
            yield one_line(headline(extraction.document.name, finding))
