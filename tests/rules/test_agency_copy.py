"""Copy of a news agency has the agency for its author, and one finding says so."""

import pytest

from newsmeta import extract
from newsmeta.rules.article.missing import MISSING
from newsmeta.rules.authors.lists import LISTS
from newsmeta.rules.check import check

TEXT = "Flames were seen above the old town late on Monday evening, and the bridge was closed until noon."


def told(opening: str = "", ending: str = "", author: str = "") -> list[tuple[str, str]]:
    page = f"""<html lang="en"><title>Fire in Rome</title><script type="application/ld+json">
    {{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome"{author}}}</script>
    <h1>Fire in Rome</h1><p>{opening}{TEXT}</p><p>{TEXT}</p><p>{TEXT}{ending}</p></html>"""
    findings = check(extract(page, url="https://echo.example/fire"), (*MISSING, *LISTS))
    return [(finding.code, finding.message) for finding in findings if finding.code in ("NM101", "NM247")]


@pytest.mark.parametrize(
    ("copy", "name"),
    [
        ({"opening": "ROME (Reuters) - "}, "Reuters"),
        ({"opening": "(KNA/iz) – "}, "KNA"),
        ({"ending": " (c)AFP/Jane DOE"}, "AFP"),
        ({"ending": " (dpa)"}, "dpa"),
    ],
)
def test_copy_without_an_author_is_told_once_and_as_the_agencys(copy: dict[str, str], name: str) -> None:
    message = f"no author declared, and the text is credited to {name}; declare the agency as the author"
    assert told(**copy) == [("NM101", message)]


def test_beside_an_author_the_agency_is_still_to_be_named() -> None:
    author = ', "author": {"@type": "Person", "name": "Jane Doe"}'
    assert [code for code, _ in told("ROME (Reuters) - ", author=author)] == ["NM247"]


def test_a_text_of_the_newsrooms_own_is_asked_for_who_wrote_it() -> None:
    assert told() == [("NM101", "no author declared, and no byline recognised; name the author in both")]
