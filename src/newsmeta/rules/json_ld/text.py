"""NM010-NM015: JSON-LD as text. Every repair is told with its place, and so is a block beyond repair."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.rules.json_ld.syntax_fixes import syntax_fix
from newsmeta.rules.rule import Problem, rule


def repaired(extraction: Extraction, *kinds: str) -> Iterator[Problem]:
    """The flaws of these kinds that did not keep the block from being read."""
    return (Problem(flaw.message, flaw.location) for flaw in extraction.flaws if flaw.kind in kinds and flaw.repaired)


@rule("NM010", Severity.ERROR)
def json_ld_unreadable(extraction: Extraction) -> Iterator[Problem]:
    """A JSON-LD block is beyond repair, and all it says is lost.

    Consumers read JSON strictly (RFC 8259, https://www.rfc-editor.org/rfc/rfc8259) and drop the whole block; the
    other blocks of the page are read all the same. Asked for by JSON-LD 1.1: https://www.w3.org/TR/json-ld11/ (read
    2026-10-01).

    Bad::

        <script type="application/ld+json">{headline = Fire in Rome</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    told = ("empty", "not-object", "context-missing", "id-conflict", "script-type", "too-deep")
    return (
        Problem(f.message, f.location)
        for f in extraction.flaws
        if not f.repaired and f.kind not in told and f.location.syntax == "json-ld"
    )


@rule("NM011", Severity.ERROR, fix=syntax_fix)
def json_ld_trailing_comma(extraction: Extraction) -> Iterator[Problem]:
    """A comma stands before a closing brace or bracket.

    One stray comma loses the whole block for strict readers (RFC 8259, https://www.rfc-editor.org/rfc/rfc8259).
    newsmeta reads on without it.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome",}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return repaired(extraction, "trailing-comma", "extra-comma")


@rule("NM012", Severity.ERROR, fix=syntax_fix)
def json_ld_comment(extraction: Extraction) -> Iterator[Problem]:
    """A comment or a CDATA mark stands in JSON, which has neither.

    Strict readers drop the block (RFC 8259, https://www.rfc-editor.org/rfc/rfc8259); Google says to remove comments:
    https://support.google.com/webmasters/answer/7445569 (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        /* article */ {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return repaired(extraction, "comment", "html-comment", "cdata")


@rule("NM013", Severity.ERROR, fix=syntax_fix)
def json_ld_control_character(extraction: Extraction) -> Iterator[Problem]:
    """A raw line feed, tab or other control character stands inside a JSON string.

    JSON wants them escaped, as \\n and \\t; strict readers drop the block (RFC 8259 section 7,
    https://www.rfc-editor.org/rfc/rfc8259#section-7).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire
        in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return repaired(extraction, "control-character")


@rule("NM014", Severity.WARNING, fix=syntax_fix)
def json_ld_odd_space(extraction: Extraction) -> Iterator[Problem]:
    """A byte order mark, a zero-width or a no-break space stands between JSON tokens.

    JSON knows four blanks only (RFC 8259 section 2, https://www.rfc-editor.org/rfc/rfc8259#section-2); many readers
    stop at any other.

    Bad::

        <script type="application/ld+json">
        \ufeff{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return repaired(extraction, "bom", "odd-space")


@rule("NM015", Severity.ERROR, fix=syntax_fix)
def json_ld_entity_quoted(extraction: Extraction) -> Iterator[Problem]:
    """The JSON was escaped as if it were HTML, with &quot; for its quotation marks.

    The text of a script element is never decoded, so no reader finds JSON there:
    https://www.w3.org/TR/json-ld11/#restrictions-for-contents-of-json-ld-script-elements (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {&quot;@context&quot;: &quot;https://schema.org&quot;, &quot;@type&quot;: &quot;NewsArticle&quot;}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    return repaired(extraction, "entity-quoted")


TEXT = (
    json_ld_unreadable,
    json_ld_trailing_comma,
    json_ld_comment,
    json_ld_control_character,
    json_ld_odd_space,
    json_ld_entity_quoted,
)
