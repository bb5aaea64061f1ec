"""The tags that template engines put into a page, by the names under which they offer them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsmeta.article import NewsArticle
from newsmeta.building import article_from
from newsmeta.config import Config
from newsmeta.outputs.json_ld import json_ld
from newsmeta.outputs.open_graph import open_graph
from newsmeta.outputs.snippet import json_ld_script, meta_tags, snippet
from newsmeta.outputs.x_card import x_card

PARTS: Mapping[str, Callable[[NewsArticle], str]] = {
    "newsmeta_snippet": snippet,
    "newsmeta_jsonld": lambda article: json_ld_script(json_ld(article)),
    "newsmeta_opengraph": lambda article: "\n".join(meta_tags("property", open_graph(article))),
    "newsmeta_x_card": lambda article: "\n".join(meta_tags("name", x_card(article))),
}


def rendered(part: str, article: object, config: Config | None) -> str:
    """The tags of one part, one a line, ASCII and escaped for HTML; `article` is anything that `article_from` takes.

    Raises ArticleError, which names the attribute.
    """
    return PARTS[part](article_from(article, config=config)).rstrip("\n")
