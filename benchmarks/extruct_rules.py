"""extruct with plain rules on top: the article's JSON-LD node first, then OpenGraph, then microdata."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

Node = Mapping[str, Any]

_ARTICLE_TYPES = (
    "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "LiveBlogPosting", "Article",
    "BlogPosting", "Report", "TechArticle",
)  # fmt: skip


def read_with_rules(text: str, url: str | None) -> dict[str, Any]:
    """The prediction for a decoded page."""
    from extruct.jsonld import JsonLdExtractor
    from extruct.opengraph import OpenGraphExtractor
    from extruct.utils import parse_html
    from extruct.w3cmicrodata import MicrodataExtractor

    tree = parse_html(text, encoding="utf-8")
    graphs = OpenGraphExtractor().extract_items(tree, base_url=url)
    items = MicrodataExtractor().extract_items(tree, base_url=url)
    nodes = [
        *_articles(_resolved(list(_json_ld_nodes(tree, JsonLdExtractor())))),
        dict(reversed([pair for graph in graphs for pair in graph["properties"]])),
        *_articles(_of_microdata(item) for item in items),
    ]

    def first(*names: str) -> Any:
        return next((node[name] for node in nodes for name in names if node.get(name)), None)

    return {
        "headline": _text(first("headline", "og:title")),
        "author": [name for name in map(_name, _all(first("author", "article:author"))) if name],
        "datePublished": _text(first("datePublished", "article:published_time")),
        "dateModified": _text(first("dateModified", "article:modified_time")),
        "image": _text(first("image", "og:image"), "url", "contentUrl", "@id"),
        "description": _text(first("description", "og:description")),
        "publisher": _text(first("publisher", "og:site_name"), "name"),
        "inLanguage": _text(first("inLanguage", "og:locale") or tree.get("lang"), "name"),
        "keywords": [word.strip() for one in _all(first("keywords", "article:tag")) for word in str(one).split(",")],
        "articleSection": [str(one) for one in _all(first("articleSection", "article:section"))],
        "isAccessibleForFree": next(iter(_all(first("isAccessibleForFree"))), None),
    }


def _json_ld_nodes(tree: Any, extractor: Any) -> Iterator[Node]:
    """Nodes script by script, since the extractor gives up a whole page for one that is broken."""
    for script in tree.iter("script"):
        try:
            yield from _flattened(extractor.extract_items(script))
        except ValueError:
            continue


def _flattened(value: Any) -> Iterator[Node]:
    for one in _all(value):
        if isinstance(one, dict):
            yield one
            yield from _flattened(one.get("@graph"))


def _resolved(nodes: list[Node]) -> Iterator[Node]:
    """The nodes with the references among their values replaced by what they refer to."""
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and len(node) > 1}
    for node in nodes:
        yield {name: [_referred(one, by_id) for one in _all(value)] for name, value in node.items()}


def _referred(value: Any, by_id: Mapping[str, Node]) -> Any:
    is_reference = isinstance(value, dict) and set(value) == {"@id"} and isinstance(value["@id"], str)
    return by_id.get(value["@id"], value) if is_reference else value


def _of_microdata(item: Any) -> Node:
    properties = item.get("properties")
    return {"@type": item.get("type"), **(properties if isinstance(properties, dict) else {})}


def _articles(nodes: Iterable[Node]) -> list[Node]:
    """Nodes about an article, in the order of their types."""
    ranked = ((_rank(node), node) for node in nodes)
    return [node for rank, node in sorted(ranked, key=lambda pair: pair[0]) if rank < len(_ARTICLE_TYPES)]


def _rank(node: Node) -> int:
    types = {str(one).rpartition("/")[2] for one in _all(node.get("@type"))}
    return next((rank for rank, name in enumerate(_ARTICLE_TYPES) if name in types), len(_ARTICLE_TYPES))


def _all(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _name(author: Any) -> str | None:
    """Who an author is; an address names nobody."""
    name = _text(author, "name")
    return None if name is None or name.startswith(("http://", "https://", "/")) else name


def _text(value: Any, *names: str) -> str | None:
    """The first text in a value; of a node, that under the first of these names that it has."""
    for one in _all(value):
        if isinstance(one, dict):
            properties = one["properties"] if isinstance(one.get("properties"), dict) else one
            text = next((found for name in names if (found := _text(properties.get(name)))), None)
        else:
            text = one.strip() if isinstance(one, str) else None
        if text:
            return text
    return None
