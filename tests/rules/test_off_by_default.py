"""Rules that are off until they are asked for, and what they let pass."""

from __future__ import annotations

import json
from typing import Any

import pytest

import newsmeta
from newsmeta.config import Config
from newsmeta.rules import RULES, find_rule, rules_on
from newsmeta.rules.check import check
from newsmeta.rules.selection import codes_to_run

OFF = {rule.code for rule in RULES if not rule.on}


def page(*more: str, **properties: Any) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Piano rescued", **properties}
    return f'<!doctype html>\n<script type="application/ld+json">{json.dumps(node)}</script>{"".join(more)}'


def codes(html: str, **severities: str) -> set[str]:
    extraction = newsmeta.extract(html, url="https://echo.example/piano", config=Config(severities=severities))
    return {finding.code for finding in newsmeta.check(extraction)}


def test_some_rules_are_off_and_all_of_them_are_notes() -> None:
    assert {"NM050", "NM057", "NM418", "NM427"} == OFF
    assert {str(rule.severity) for rule in RULES if not rule.on} == {"note"}


@pytest.mark.parametrize("key", ["NM050", "pending-term"])
def test_a_rule_that_is_off_runs_where_it_is_given_a_severity(key: str) -> None:
    html = page(creditText="Lena Osei")
    assert "NM050" not in codes(html)
    assert "NM050" in codes(html, **{key: "warning"})
    assert "NM050" not in codes(html, **{key: "off"})
    assert codes(html, **{key: "note"}) - {"NM050"} == codes(html)


@pytest.mark.parametrize(
    ("selectors", "severities", "runs"),
    [
        (("NM050",), {}, True),
        ((" nm050 ",), {}, True),
        (("pending-term",), {}, True),
        (("NM05",), {}, False),
        (("NM",), {}, False),
        (("NM", "NM050"), {}, True),
        (("NM05",), {"NM050": "note"}, True),
        (("NM1",), {"NM050": "note"}, False),
    ],
)
def test_it_is_selected_by_its_whole_code_or_name(
    selectors: tuple[str, ...], severities: dict[str, str], runs: bool
) -> None:
    assert ("NM050" in codes_to_run(selectors, severities)) is runs


def test_every_other_rule_is_on() -> None:
    assert {rule.code for rule in rules_on({})} == {rule.code for rule in RULES} - OFF


def found(code: str, html: str) -> list[str]:
    rule = find_rule(code)
    assert rule is not None
    extraction = newsmeta.extract(html, url="https://echo.example/piano")
    return [finding.message for finding in check(extraction, [rule])]


def test_a_pending_term_is_told_once_with_its_other_places() -> None:
    image = {"@type": "ImageObject", "url": "https://echo.example/a.jpg", "creditText": "Lena Osei"}
    rule = find_rule("NM050")
    assert rule is not None
    (finding,) = check(newsmeta.extract(page(image=[image, image])), [rule])
    assert finding.message == "schema.org has creditText on trial; it may change or go"
    assert finding.location is not None
    assert finding.location.path == "$.image[0].creditText"
    assert [other.location.path for other in finding.related] == ["$.image[1].creditText"]


def images(*sizes: tuple[int, int] | None) -> list[dict[str, Any]]:
    return [
        {"@type": "ImageObject", "url": f"https://echo.example/{n}.jpg"} | (dict(zip(("width", "height"), size, strict=True)) if size else {})
        for n, size in enumerate(sizes)
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sizes", "message"),
    [
        (((1600, 900), (1600, 1200), (1200, 1200)), None),
        (((1600, 901), (1600, 1190), (1200, 1210)), None),
        (((1600, 900), (1600, 1200)), "no declared picture is 1:1; add one"),
        (((1500, 1000),), "no declared picture is 16:9 or 4:3 or 1:1; add one"),
        (((1600, 900), None), None),
        ((), None),
    ],
)
def test_shapes_are_told_only_where_all_sizes_are_known(sizes: tuple[Any, ...], message: str | None) -> None:
    assert found("NM418", page(image=images(*sizes))) == ([message] if message else [])


SHOWN = '<h1>Piano rescued</h1><figure><img src="/img/piano-800x450.jpg" width="800" height="450"></figure>' + (
    "<p>It took nine people, two ladders and the town's only harness to bring the instrument down.</p>" * 3
)


@pytest.mark.parametrize(
    ("image", "told"),
    [
        ("https://echo.example/img/piano.jpg", False),
        ("/img/piano-1200x675.jpg?w=1200", False),
        (["https://echo.example/img/square.jpg", "https://echo.example/img/piano.jpg"], False),
        ("https://echo.example/img/herons.jpg", True),
        ("data:image/gif;base64,R0lG", False),
    ],
)
def test_a_picture_is_looked_for_in_all_its_sizes(image: Any, told: bool) -> None:
    assert bool(found("NM427", page(SHOWN, image=image))) is told


def test_a_page_without_pictures_does_not_tell_what_it_shows() -> None:
    assert found("NM427", page("<h1>Piano rescued</h1><p>Nine people.</p>", image="https://echo.example/a.jpg")) == []


@pytest.mark.parametrize(
    ("context", "told"),
    [
        ("http://schema.org", True),
        ("http://www.schema.org/", True),
        (["http://schema.org", {"@language": "en"}], True),
        ("https://schema.org", False),
        ("http://example.org/", False),
    ],
)
def test_http_is_told_of_schema_orgs_context_alone(context: Any, told: bool) -> None:
    assert bool(found("NM057", page(**{"@context": context}))) is told
