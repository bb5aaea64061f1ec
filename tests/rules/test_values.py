"""Dates, authors and pictures as the markup states them: what is told, and what is let pass."""

import json

import pytest

import newsmeta
from newsmeta.rules import RULES
from newsmeta.rules.check import check

# That a day has no time and a time no zone is another matter.
PRECISION = ("NM221", "NM222")
VALUES = [
    rule
    for rule in RULES
    if rule.on and (("NM214" <= rule.code <= "NM265" and rule.code not in PRECISION) or "NM413" <= rule.code <= "NM426")
]


def codes(**properties: object) -> list[str]:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", **properties}
    page = f'<!doctype html>\n<title>Fire in Rome</title><script type="application/ld+json">{json.dumps(node)}</script>'
    return [finding.code for finding in check(newsmeta.extract(page, url="https://bugle.example/rome"), VALUES)]


def author(name: str, kind: str = "Person") -> dict[str, str]:
    return {"@type": kind, "name": name, "url": f"https://bugle.example/{name.split()[0]}"}


@pytest.mark.parametrize(
    "date",
    [
        "2026-05-04T21:10:00+02:00",
        "2026-05-04T21:10:00.123Z",
        "2026-05-04T21:10Z",
        "2026-05-04",
        "2026-05",
        "2026",
        "20260504T211000Z",
        "1891-03-02",
    ],
)
def test_every_form_of_iso_8601_is_let_pass(date: str) -> None:
    assert codes(datePublished=date) == []


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("2026-05-04T21:10:00+0200", "NM226"),
        ("2026-05-04 21:10:00", "NM226"),
        ("4 May 2026", "NM225"),
        ("yesterday", "NM225"),
        ("1777921800", "NM225"),
        ("2026-02-30", "NM227"),
        ("2026-05-04T25:10:00Z", "NM227"),
        ("1970-01-01T00:00:00Z", "NM227"),
        ("0001-01-01T00:00:00", "NM227"),
    ],
)
def test_a_date_in_another_form_is_told_once(date: str, code: str) -> None:
    assert codes(datePublished=date) == [code]


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        ([author("Jane Doe"), author("Max Muster")], []),
        ([author("Ludwig van Beethoven")], []),
        ([author("Di Stefano")], []),
        ([author("The Bugle", "Organization")], []),
        (author("Written by Jane Doe"), ["NM214"]),
        (author("Jane Doe, Political Correspondent"), ["NM215"]),
        (author("Prof. Jane Doe"), ["NM216"]),
        (author("Agence France-Presse"), ["NM218"]),
        (author("Jane Doe", "Organization"), ["NM219"]),
        (author("Jane Doe", "WebSite"), ["NM240"]),
        ({"name": "Jane Doe", "url": "https://bugle.example/jane"}, ["NM240"]),
        ("Jane Doe", ["NM241"]),
        ({"@type": "Person", "url": "https://bugle.example/jane"}, ["NM242"]),
        ({"@type": "Person", "name": "Jane Doe"}, ["NM243"]),
        ({"@type": "Person", "name": "Jane Doe", "url": "mailto:jane@bugle.example"}, ["NM244"]),
        ({"@type": "Person", "name": "Jane Doe", "url": "https://bugle.example/"}, ["NM244"]),
        ({"@type": "Person", "name": "Jane Doe", "url": "https://janedoe.example/"}, []),
        (author("JANE DOE"), ["NM245"]),
        ([author("Jane Doe"), author("Jane Doe")], ["NM246"]),
    ],
)
def test_an_author_is_told_what_is_wrong_with_it(declared: object, expected: list[str]) -> None:
    assert codes(author=declared) == expected


@pytest.mark.parametrize(
    ("image", "expected"),
    [
        ("https://bugle.example/rome.jpg", []),
        ({"@type": "ImageObject", "url": "https://bugle.example/rome.jpg", "width": "1600", "height": 900}, []),
        ("/rome.jpg", ["NM413"]),
        ("//bugle.example/rome.jpg", ["NM413"]),
        ("data:image/png;base64,AAAA", ["NM414"]),
        ({"@type": "ImageObject", "caption": "Flames"}, ["NM415"]),
        ({"@type": "ImageObject", "url": "https://bugle.example/rome.jpg", "width": 150, "height": 150}, ["NM416"]),
        ({"@type": "ImageObject", "url": "https://bugle.example/rome.jpg", "width": 900, "height": 600}, ["NM417"]),
        ({"@type": "ImageObject", "url": "https://bugle.example/rome.jpg", "width": 3000, "height": 300}, ["NM419"]),
        ("https://bugle.example/rome.heic", ["NM421"]),
        ("http://bugle.example/rome.jpg", ["NM423"]),
    ],
)
def test_a_picture_is_told_what_is_wrong_with_it(image: object, expected: list[str]) -> None:
    assert codes(image=image) == expected


def test_a_larger_picture_beside_a_small_one_is_enough() -> None:
    small = {"@type": "ImageObject", "url": "https://bugle.example/s.jpg", "width": 150, "height": 150}
    large = {"@type": "ImageObject", "url": "https://bugle.example/l.jpg", "width": 1600, "height": 900}
    assert codes(image=[small, large]) == []
    assert codes(image=[small, "https://bugle.example/of-unknown-size.jpg"]) == []
