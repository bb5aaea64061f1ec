"""Files with findings, made by hand or from a small page."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import newsmeta
from newsmeta.finding import Finding, Related, Severity
from newsmeta.location import Location, Position, Syntax
from newsmeta.reports.checked import CheckedFile, Excerpt, checked_file
from newsmeta.rules.check import Crash

AT = Location(Syntax.JSON_LD, "$.author")
OTHER = Location(Syntax.HTML, "h1")
PAGE = """<!doctype html>
<html lang="pl"><head><title>Śluza otwarta</title>
<link rel="canonical" href="https://quay.example/sluza">
<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle",
"headline": "Śluza otwarta", "author": {"@type": "Person", "name": "admin"},}</script>
<meta property="article:published_time" content="2026-05-04T10:00:00+02:00">
<meta name="pubdate" content="2026-04-20T10:00:00+02:00">
</head><body><h1>Śluza otwarta</h1><p>Po jedenastu miesiącach remontu śluza dolna znów działa.</p></body></html>
"""

# Everything that could break a format: its own delimiters, control characters, half a surrogate pair, other scripts.
NASTY = "50% of: a,b\r\n::error::x | <b>&amp;\"'`]]></failure> \x00\x1b[2J\u202e \ud800 \ufffe [a](b) 北京 @someone #1"


def finding(message: str = "no author", **more: object) -> Finding:
    return Finding(
        **{"code": "NM101", "name": "missing-author", "severity": Severity.WARNING, "message": message, **more}
    )  # type: ignore[arg-type]


def nasty_files(words: str = NASTY) -> list[CheckedFile]:
    """Every kind of finding and failure, with these words wherever words stand."""
    place = Position(3, 7, 40)
    findings = (
        finding(words),
        finding(words, code="NM301", name="conflicting-date-published", severity=Severity.ERROR, position=place, location=AT,
                related=(Related(message=words, location=OTHER, position=Position(9, 1, 90)), Related(message=words, location=OTHER))),
        finding(words, code="NM106", name="missing-description", severity=Severity.NOTE, position=place, location=Location(Syntax.META, words)),
    )  # fmt: skip
    # No system has a file of such a name.
    path = words.replace("\ud800", "").replace("\0", "") or "page.html"
    return [
        CheckedFile(name=f"./{words}", path=path, findings=findings, excerpts={place: Excerpt(words, 2, 9)}),
        CheckedFile(name="clean.html", path="news/clean page.html"),
        CheckedFile(name="gone.html", path="/elsewhere/gone.html", problem=words),
        CheckedFile(
            name="odd.html", path="C:/site/odd.html", findings=findings[:1], crashes=(Crash("rule NM101", words),)
        ),
    ]


@pytest.fixture
def files() -> list[CheckedFile]:
    return nasty_files()


Checked = Callable[..., CheckedFile]


@pytest.fixture
def checked() -> Checked:
    """A page as it is checked; by default one with a comma too many, a placeholder author and two dates."""

    def check(page: str | bytes = PAGE, name: str = "news/page.html") -> CheckedFile:
        return checked_file(newsmeta.extract(page, name=name), name)

    return check
