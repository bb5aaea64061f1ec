"""Pages before and after: what of the page's own tags stays, what goes, and what is put in."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import newsmeta

PAGES = sorted(Path(__file__).parent.glob("pages/*/page.html"))
_SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.mark.parametrize("existing", ["keep", "replace"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_a_page_becomes_what_is_expected(page: Path, existing: str, update: bool) -> None:
    before = page.read_bytes()
    after = newsmeta.embed(before, newsmeta.extract(before).article, existing=existing)
    expected = page.with_name(f"{existing}.html")
    if update:
        expected.write_bytes(after)
    assert after == expected.read_bytes()
    assert newsmeta.remove_snippet(after) == before


@pytest.mark.parametrize("existing", ["keep", "replace"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.parent.name)
def test_nothing_is_said_twice(page: Path, existing: str) -> None:
    after = re.sub("<!--.*?-->", "", page.with_name(f"{existing}.html").read_text(encoding="utf-8"))
    assert all(
        len(re.findall(tag, after)) <= 1
        for tag in ("og:title\\W", "rel=.?canonical", "name=.?description", "twitter:title")
    )
    nodes = [node for script in _SCRIPT.findall(after) for node in nodes_of(json.loads(script))]
    assert sum(node.get("@type") in ("NewsArticle", "Article") for node in nodes) <= 1
    assert {node["@type"] for node in nodes} >= {
        "WebSite",
        "WebPage",
        "Person",
        "BreadcrumbList",
    } or page.parent.name != "graph"


def nodes_of(value: object) -> list[dict[str, object]]:
    """Every node in a JSON-LD value that has a type."""
    if isinstance(value, list):
        return [node for each in value for node in nodes_of(each)]
    if not isinstance(value, dict):
        return []
    return [value] * ("@type" in value) + [node for each in value.values() for node in nodes_of(each)]


def test_the_article_keeps_the_id_that_others_refer_to() -> None:
    page = (PAGES[0].parent.parent / "graph" / "replace.html").read_text(encoding="utf-8")
    article = json.loads(_SCRIPT.findall(page)[-1])
    assert (article["@type"], article["@id"]) == ("NewsArticle", "https://quay.example/ferry#article")


def test_what_others_refer_to_inside_the_article_is_still_defined() -> None:
    page = (PAGES[0].parent.parent / "definition" / "replace.html").read_text(encoding="utf-8")
    nodes = [
        node for script in _SCRIPT.findall(re.sub("<!--.*?-->", "", page)) for node in nodes_of(json.loads(script))
    ]
    assert [node["name"] for node in nodes if node.get("@id") == "#lena"] == ["Lena Osei"]
    assert [node["name"] for node in nodes if node.get("@id") == "#mill"] == ["Mill Post"]
