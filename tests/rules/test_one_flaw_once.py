"""One flaw gives one finding, where two rules or two places could tell it."""

import pytest

from newsmeta import extract
from newsmeta.rules import RULES
from newsmeta.rules.check import check

TEXT = "<p>Flames were seen above the old town late on Monday evening, and the bridge was closed.</p>"


def told(head: str, *codes: str) -> list[str]:
    page = f"<html lang=en><title>Fire in Rome</title>{head}<h1>Fire in Rome</h1>{TEXT}</html>"
    findings = check(extract(page, url="https://echo.example/fire"), [rule for rule in RULES if rule.code in codes])
    return [finding.code for finding in findings]


def item(properties: str) -> str:
    return f"""<script type="application/ld+json">
    {{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", {properties}}}</script>"""


def tags(published: str, modified: str) -> str:
    return (
        f'<meta property="article:published_time" content="{published}">'
        f'<meta property="article:modified_time" content="{modified}">'
    )


JSON_DATES = item('"datePublished": "2026-05-04T21:10:07-05:00", "dateModified": "2026-05-04T21:12:00-05:00"')


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        (JSON_DATES + tags("2026-05-04T21:10:00Z", "2026-05-04T21:10:00Z"), ["NM308"]),
        (JSON_DATES + tags("2026-05-05T02:10:07Z", "2026-05-04T21:12:00Z"), ["NM308"]),
        (JSON_DATES + tags("2026-05-04", "2026-05-01T08:00:00Z"), ["NM223"]),
        (tags("2026-05-04T21:10:00Z", "2026-05-01T08:00:00Z"), ["NM223"]),
    ],
    ids=["both in another zone", "the modification in another zone", "a day beside it", "plainly before"],
)
def test_a_modification_that_is_early_by_its_zone_alone_is_a_matter_of_the_zone(head: str, codes: list[str]) -> None:
    assert told(head, "NM223", "NM308") == codes


@pytest.mark.parametrize(
    ("address", "codes"),
    [("/images/logo.png", ["NM404"]), ("/images/fire.jpg", ["NM413"]), ("https://echo.example/logo.png", ["NM404"])],
)
def test_a_stand_in_for_the_picture_is_told_once(address: str, codes: list[str]) -> None:
    assert told(f'<meta property="og:image" content="{address}">', "NM404", "NM413") == codes


LOGO = '"image": "https://echo.example/logo.png"'


@pytest.mark.parametrize(
    ("node", "codes"),
    [
        (f'{{"@id": "#publisher", "@type": "WebPage", "name": "Echo", {LOGO}}}', []),
        (f'{{"@type": "WebPage", "url": "https://echo.example/", {LOGO}}}', []),
        (f'{{"@type": "WebPage", "url": "https://echo.example/fire", {LOGO}}}', ["NM404"]),
    ],
    ids=["the publisher", "the front page", "the page itself"],
)
def test_the_logo_of_another_node_is_not_declared_for_the_article(node: str, codes: list[str]) -> None:
    article = '{"@type": "NewsArticle", "headline": "Fire in Rome", "copyrightHolder": {"@id": "#publisher"}}'
    graph = f'{{"@context": "https://schema.org", "@graph": [{article}, {node}]}}'
    assert told(f'<script type="application/ld+json">{graph}</script>', "NM404") == codes


def test_a_string_with_several_unescaped_marks_is_told_once() -> None:
    assert told(item('"description": "The "old" town and the "new" one", "name": "A "b" c"'), "NM017") == ["NM017"] * 2
