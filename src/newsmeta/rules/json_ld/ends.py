"""NM016-NM018, NM027 and NM028: JSON-LD whose values do not begin or end as they should."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.rules.json_ld.script_ends import cut_blocks, swallowing_blocks
from newsmeta.rules.json_ld.syntax_fixes import syntax_fix
from newsmeta.rules.json_ld.text import repaired
from newsmeta.rules.rule import Problem, rule


@rule("NM016", Severity.ERROR, fix=syntax_fix)
def json_ld_extra_text(extraction: Extraction) -> Iterator[Problem]:
    """Something follows the JSON value: a second value, a semicolon, a brace too many.

    A JSON text is one value (RFC 8259 section 2, https://www.rfc-editor.org/rfc/rfc8259#section-2). Put several nodes
    into an array, into @graph, or into scripts of their own.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}};
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    # What a script swallowed of the page is told where it began to.
    told = swallowing_blocks(extraction)
    found = repaired(extraction, "several-values", "extra-data", "extra-brace", "unexpected")
    return (problem for problem in found if problem.location is None or problem.location.element not in told)


@rule("NM017", Severity.ERROR, fix=syntax_fix)
def json_ld_bad_quotes(extraction: Extraction) -> Iterator[Problem]:
    """A string has an unescaped quotation mark in it, or marks other than double quotes around it.

    A headline with a quotation in it must carry it as \\" (RFC 8259 section 7,
    https://www.rfc-editor.org/rfc/rfc8259#section-7); otherwise strict readers drop the block.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A "great" day in Rome"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "A great day in Rome"}
        </script>
    """
    return repaired(extraction, "unescaped-quote", "quotes")


@rule("NM018", Severity.ERROR)
def json_ld_truncated(extraction: Extraction) -> Iterator[Problem]:
    """The JSON ends too early.

    What was whole before the end is read, a value cut in the middle is not, since the rest would have to be made up.
    Strict readers drop the block (RFC 8259, https://www.rfc-editor.org/rfc/rfc8259).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", "descr
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"}
        </script>
    """
    # A block that an end tag in its text cuts is told there.
    told = cut_blocks(extraction)
    found = repaired(extraction, "truncated")
    return (problem for problem in found if problem.location is None or problem.location.element not in told)


@rule("NM027", Severity.ERROR, fix=syntax_fix)
def json_ld_invalid_escape(extraction: Extraction) -> Iterator[Problem]:
    """A backslash in a string begins no escape that JSON knows.

    JSON knows eight short escapes and \\u with four digits, surrogates in pairs (RFC 8259 section 7,
    https://www.rfc-editor.org/rfc/rfc8259#section-7); strict readers drop the block.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rome\\'s fire"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rome's fire"}
        </script>
    """
    return repaired(extraction, "invalid-escape")


@rule("NM028", Severity.ERROR, fix=syntax_fix)
def json_ld_missing_part(extraction: Extraction) -> Iterator[Problem]:
    """A comma or a value is missing, or a bare word stands where a value belongs.

    Strict readers drop the block (RFC 8259, https://www.rfc-editor.org/rfc/rfc8259). What stands there without doubt is
    read, the rest is left.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome" "wordCount": 320}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", "wordCount": 320}
        </script>
    """
    return repaired(extraction, "missing-value", "missing-comma", "mismatched-brace", "invalid-value")


ENDS = (
    json_ld_extra_text,
    json_ld_bad_quotes,
    json_ld_truncated,
    json_ld_invalid_escape,
    json_ld_missing_part,
)
