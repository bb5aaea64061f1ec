"""NM062-NM068: texts that do not reach readers as they were written."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Fix, Severity
from newsmeta.rules.json_edits import loaded
from newsmeta.rules.rule import Problem, rule
from newsmeta.rules.texts.suspects import suspects, unseen_removed
from newsmeta.rules.value_fixes import decoded_entities, value_fix


@rule("NM062", Severity.WARNING, fix=decoded_entities)
def html_escape_in_text(extraction: Extraction) -> Iterator[Problem]:
    """A text of JSON-LD is written with HTML escapes such as &amp; or &#8217;.

    A script's text is not decoded (https://html.spec.whatwg.org/#script-data-state), so a reader of JSON-LD shows the
    escape as it stands, while Google is reported to decode once from 2026-08-26 on:
    https://github.com/w3c/json-ld-syntax/issues/498 (read 2026-10-01). The character itself is the same to both.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tom &amp; Jerry&#8217;s fire"}</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tom & Jerry\u2019s fire"}</script>
    """
    return suspects(extraction, "escaped", "write the character itself, as JSON has it")


@rule("NM063", Severity.ERROR, fix=decoded_entities)
def html_escaped_twice(extraction: Extraction) -> Iterator[Problem]:
    """A text of JSON-LD is HTML-escaped twice, so that no reader shows it right.

    One decoding, which Google is reported to do, leaves an escape: https://github.com/w3c/json-ld-syntax/issues/498
    (read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tom &amp;amp; Jerry"}</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Tom & Jerry"}</script>
    """
    return suspects(extraction, "escaped-twice", "write the character itself, as JSON has it")


@rule("NM064", Severity.WARNING)
def markup_in_plain_text(extraction: Extraction) -> Iterator[Problem]:
    """A name, a description or a caption of JSON-LD holds tags.

    https://schema.org/Text is plain (read 2026-10-01): readers show the tags as they are. Headline and articleBody have
    rules of their own.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "description": "<p>Flames</p>"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "description": "Flames"}
        </script>
    """
    return suspects(extraction, "tag", "write plain text")


@rule("NM065", Severity.WARNING)
def misread_characters(extraction: Extraction) -> Iterator[Problem]:
    """A text was decoded wrongly before it was written here.

    newsmeta's news policy: what was UTF-8 and was read as windows-1252 shows two or three signs for each letter, what
    could not be read, or was cut within a letter, shows U+FFFD.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rome\u00e2\u20ac\u2122s fire"}</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Rome\u2019s fire"}</script>
    """
    return suspects(extraction, "mojibake", "write it anew from the source, read in its own encoding")


def _once_quoted(extraction: Extraction, problem: Problem) -> Fix | None:
    def unquoted(text: str) -> str | None:
        inner = loaded(text)
        return inner if isinstance(inner, str) else None

    return value_fix(extraction, problem, unquoted, "the inner quotation marks are taken out", safe=False)


@rule("NM066", Severity.ERROR, fix=_once_quoted)
def json_within_string(extraction: Extraction) -> Iterator[Problem]:
    """A value was made JSON twice, and is a string that holds JSON.

    Readers take the quotation marks and braces for the text itself (RFC 8259,
    https://www.rfc-editor.org/rfc/rfc8259). Templates do so when they put what is quoted already into quotation marks.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "\\"Fire in Rome\\"",
        "description": "\\"Flames above the old town\\""}</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "\\"Fire in Rome\\"",
        "description": "The song is sung again"}</script>
    """
    return suspects(extraction, "quoted-twice", "write the value itself")


@rule("NM067", Severity.ERROR)
def unsafe_address(extraction: Extraction) -> Iterator[Problem]:
    """An address runs a script, is data, or holds a password.

    newsmeta's news policy: whoever shows it as a link runs the script or gives the password away
    (https://www.rfc-editor.org/rfc/rfc3986#section-7.5, read 2026-10-01).

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "url": "javascript:void(0)"}
        </script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire", "url": "https://bugle.example/a"}
        </script>
    """
    return suspects(extraction, "unsafe-address", "write the address on the web")


def _seen(extraction: Extraction, problem: Problem) -> Fix | None:
    return value_fix(extraction, problem, unseen_removed, "the invisible characters are taken out", safe=False)


@rule("NM068", Severity.WARNING, fix=_seen)
def invisible_character(extraction: Extraction) -> Iterator[Problem]:
    """A name or a headline has an invisible character in it.

    newsmeta's news policy: a search for the words does not find them, two spellings of one name are two names, and an
    override turns the reading order around (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing). What
    right-to-left scripts, joined letters and scripts without blanks need is let pass.

    Bad::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire\u200b in Rome"}</script>

    Good::

        <script type="application/ld+json">
        {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "\u200f\u062d\u0631\u064a"}
        </script>
    """
    return suspects(extraction, "unseen", "take it out")


HYGIENE = (
    html_escape_in_text,
    html_escaped_twice,
    markup_in_plain_text,
    misread_characters,
    json_within_string,
    unsafe_address,
    invisible_character,
)
