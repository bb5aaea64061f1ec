"""A snippet tag by tag, so that some of it can go into a page."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from newsmeta.article import NewsArticle
from newsmeta.document.markup import Kind, Tag, tokens
from newsmeta.embedding.head_tags import attribute, head_tags
from newsmeta.embedding.own_articles import is_article_node
from newsmeta.errors import OptionError
from newsmeta.outputs.snippet import json_ld_script, snippet
from newsmeta.outputs.validated import validated

_JSON_LD = "application/ld+json"


@dataclass(frozen=True, slots=True)
class SnippetTag:
    """A tag of a snippet as it is written, the subjects it speaks of, and the article node that it holds, if any."""

    source: str
    subjects: frozenset[str] = frozenset()
    article: dict[str, Any] | None = None


def read_snippet(content: NewsArticle | str) -> tuple[SnippetTag, ...]:
    """The tags of a snippet, or of that of an article; only what is valid of the article gets into it.

    Raises OptionError when a snippet holds anything but link and meta tags and JSON-LD.
    """
    text = snippet(validated(content)[0]) if isinstance(content, NewsArticle) else content
    return tuple(_tags(text))


def missing(tags: Collection[SnippetTag], subjects: Collection[str], has_article: bool) -> list[str]:
    """Those that speak of none of these subjects; without the article where there is one."""
    node = next((tag.article for tag in tags if tag.article), {})
    left_out = set(subjects)
    if has_article and len(node.get("articleSection", ())) > 1:
        # The tag can name one section; without the others in JSON-LD it would hide what else the page says of them.
        left_out.add("article:section")
    return [tag.source for tag in tags if tag.subjects.isdisjoint(left_out) and not (tag.article and has_article)]


def in_place_of(tags: Collection[SnippetTag], id_: str | None, definitions: Sequence[dict[str, Any]]) -> list[str]:
    """All tags; the article under the ``@id`` of the one that it replaces, with what others refer to in that one."""
    return [_script(tag.article, id_, definitions) if tag.article else tag.source for tag in tags]


def _script(article: dict[str, Any], id_: str | None, definitions: Sequence[dict[str, Any]]) -> str:
    kept = {key: article[key] for key in ("@context", "@type") if key in article}
    node = kept | ({"@id": id_} if id_ else {}) | article
    if definitions:
        context = node.pop("@context", "https://schema.org")
        node = {"@context": context, "@graph": [node, *definitions]}
    return json_ld_script(node)


def _tags(text: str) -> Iterator[SnippetTag]:
    subjects = {tag.start: tag.subjects for tag in head_tags(text, tokens(text))}
    script: Tag | None = None
    past = 0
    for token in tokens(text):
        between = text[past : token.start]
        if script is not None:
            yield SnippetTag(text[script.start : token.end], article=_article(between))
            script = None
        elif between.strip() or text[token.end - 1] != ">":
            raise OptionError(f"the snippet holds something else than whole tags: {text[past:][:40]!r}")
        elif token.kind is Kind.START and token.name in ("link", "meta"):
            yield SnippetTag(text[token.start : token.end], subjects.get(token.start, frozenset()))
        elif token.kind is Kind.START and token.name == "script" and attribute(text, token, "type") == _JSON_LD:
            script = token
        else:
            raise OptionError(f"the snippet holds something else than link, meta and JSON-LD: {text[past:][:40]!r}")
        past = token.end
    if script is not None or text[past:].strip():
        raise OptionError("the snippet does not end with a whole tag")


def _article(text: str) -> dict[str, Any] | None:
    try:
        node = json.loads(text)
    except ValueError as error:
        raise OptionError(f"the snippet holds a script that is not JSON: {error}") from error
    return node if isinstance(node, dict) and is_article_node(node) else None
