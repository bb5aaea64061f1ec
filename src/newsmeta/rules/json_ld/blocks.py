"""NM001-NM009 and NM019-NM029: the page as markup, and JSON-LD blocks as wholes."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.rules.json_ld.syntax_fixes import syntax_fix
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.tag_fixes import json_ld_type


def _flaws(extraction: Extraction, *kinds: str) -> Iterator[Problem]:
    return (Problem(flaw.message, flaw.location) for flaw in extraction.flaws if flaw.kind in kinds)


@rule("NM001", Severity.ERROR)
def page_too_deep(extraction: Extraction) -> Iterator[Problem]:
    """The page nests elements deeper than can be read.

    What lies below is invisible to newsmeta, and most crawlers give up there as well. newsmeta's own demand: libxml2
    stops at 2,048 levels, browsers at 512.

    Bad::

        <html><body><div>{2100 times}<p>Text</p></body></html>

    Good::

        <html><body><div><p>Text</p></div></body></html>
    """
    return (Problem(f.message, f.location) for f in extraction.document.flaws if f.kind == "too-deep")


@rule("NM019", Severity.ERROR, fix=syntax_fix)
def json_ld_duplicate_key(extraction: Extraction) -> Iterator[Problem]:
    """A key stands twice in one object, and readers keep different ones.

    JSON-LD forbids it: https://www.w3.org/TR/json-ld11/#terms-imported-from-other-specifications (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "headline": "Flood"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire"}
        </script>
    """
    return _flaws(extraction, "duplicate-key")


@rule("NM020", Severity.ERROR, fix=syntax_fix)
def json_ld_non_finite_number(extraction: Extraction) -> Iterator[Problem]:
    """NaN or Infinity stands where JSON has no such number.

    Some readers take it, strict ones drop the block (RFC 8259 section 6,
    https://www.rfc-editor.org/rfc/rfc8259#section-6).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "wordCount": NaN}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "wordCount": 320}
        </script>
    """
    return _flaws(extraction, "non-finite")


@rule("NM021", Severity.WARNING)
def json_ld_empty_block(extraction: Extraction) -> Iterator[Problem]:
    """A JSON-LD block is empty or holds no object.

    It says nothing to anybody: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents (read 2026-10-01).

    Bad::

        <script type="application/ld+json"> </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return _flaws(extraction, "empty", "not-object")


@rule("NM022", Severity.WARNING, fix=json_ld_type)
def json_ld_script_type(extraction: Extraction) -> Iterator[Problem]:
    """The script's type is spelled so that some readers pass over it.

    The media type is application/ld+json (https://www.w3.org/TR/json-ld11/#iana-considerations, read 2026-10-01).

    Bad::

        <script type="text/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return _flaws(extraction, "script-type")


@rule("NM023", Severity.ERROR)
def json_ld_context_missing(extraction: Extraction) -> Iterator[Problem]:
    """A node has no @context, so its terms mean nothing by the standard.

    JSON-LD gives words their meaning by the context: https://www.w3.org/TR/json-ld11/#the-context (read 2026-10-01).

    Bad::

        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Fire in Rome"}</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return _flaws(extraction, "context-missing")


@rule("NM024", Severity.WARNING)
def json_ld_id_conflict(extraction: Extraction) -> Iterator[Problem]:
    """Two nodes share an @id and contradict each other.

    One @id is one thing, and readers merge what is said of it: https://www.w3.org/TR/json-ld11/#node-identifiers
    (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "@id": "#us", "name": "The Bugle"},
        {"@type": "Organization", "@id": "#us", "name": "The Herald"}]}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [
        {"@type": "Organization", "@id": "#us", "name": "The Bugle"},
        {"@type": "Organization", "@id": "#them", "name": "The Herald"}]}
        </script>
    """
    return _flaws(extraction, "id-conflict")


@rule("NM025", Severity.ERROR)
def json_ld_too_large(extraction: Extraction) -> Iterator[Problem]:
    """A JSON-LD block nests or breaks so often that it is not read to its end.

    newsmeta stops at 512 levels and at 1,000 flaws, so that no page can hang it; other readers stop earlier.

    Bad::

        <script type="application/ld+json">[{2100 times}"Fire in Rome"]{2100 times}</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    json_flaws = (flaw for flaw in extraction.flaws if flaw.location.syntax == "json-ld")
    return (Problem(f.message, f.location) for f in json_flaws if f.kind in ("too-deep", "too-many-flaws"))


@rule("NM026", Severity.WARNING)
def syntax_given_up(extraction: Extraction) -> Iterator[Problem]:
    """Microdata, RDFa or microformats on the page could not be read.

    The library that reads them gave up; all that this syntax says on the page is lost. newsmeta's own notice.

    Bad::

        <div vocab="https://schema.org/" typeof="NewsArticle">
        <a property="url" href="http://[::1">Fire in Rome</a></div>

    Good::

        <div vocab="https://schema.org/" typeof="NewsArticle">
        <a property="url" href="http://[::1]/">Fire in Rome</a></div>
    """
    return _flaws(extraction, "unreadable")


BLOCKS = (
    page_too_deep,
    json_ld_duplicate_key,
    json_ld_non_finite_number,
    json_ld_empty_block,
    json_ld_script_type,
    json_ld_context_missing,
    json_ld_id_conflict,
    json_ld_too_large,
    syntax_given_up,
)
