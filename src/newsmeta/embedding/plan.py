"""What a snippet changes in a page's source: which of its tags go in, and which of the page's own they replace."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import chain
from typing import Literal

from newsmeta.document.markup import tokens
from newsmeta.document.template_code import without_template_code
from newsmeta.embedding.block import block_edit, line_of, whole_lines
from newsmeta.embedding.head_tags import HeadTag, head_tags
from newsmeta.embedding.own_articles import OwnArticles
from newsmeta.embedding.place import place
from newsmeta.embedding.replaced import Change, joined, pieces
from newsmeta.embedding.snippet_tags import SnippetTag, in_place_of, missing
from newsmeta.errors import SourceError
from newsmeta.finding import Edit

Existing = Literal["keep", "replace", "fail"]
_MOST_NAMED = 5


def embedding_edits(
    text: str,
    snippet: Collection[SnippetTag],
    existing: Existing,
    own_articles: Callable[[], OwnArticles],
    verbatim: Callable[[int, int], str],
) -> list[Edit]:
    """The edits that put a snippet into a text that holds no block; none when nothing is missing.

    `own_articles` finds the articles that the page describes itself, and `verbatim` gives the text of a span so that it
    can be written back as it was. Raises SourceError.
    """
    masked, unclosed = without_template_code(text)
    said = frozenset(chain.from_iterable(tag.subjects for tag in snippet))
    own_tags = [tag for tag in head_tags(text, tokens(masked, only=("link", "meta"))) if tag.subjects & said]
    articles = own_articles() if any(tag.article for tag in snippet) else OwnArticles()
    if existing == "fail" and (own_tags or articles.there):
        raise SourceError(_what_is_there(text, own_tags, articles.names()))
    if existing == "replace":
        removal = articles.removal()
        changes = joined(sorted([*_tag_changes(text, own_tags), *removal.changes]))
        return _replacing(text, changes, in_place_of(snippet, articles.id, removal.definitions), verbatim)
    tags = missing(snippet, frozenset(chain.from_iterable(tag.subjects for tag in own_tags)), articles.there)
    return (
        [block_edit(text, *place(text, masked, tokens(masked, attributes=False), unclosed), tags, ())] if tags else []
    )


def _replacing(
    text: str, changes: Sequence[Change], tags: Sequence[str], verbatim: Callable[[int, int], str]
) -> list[Edit]:
    replaced, done = pieces(text, changes, verbatim)
    masked, unclosed = without_template_code(done)
    block = block_edit(done, *place(done, masked, tokens(masked, attributes=False), unclosed), tags, replaced)
    before = (change for piece, change in zip(replaced, changes, strict=True) if piece.at < block.start)
    start = block.start + sum(end - begin - len(new) for begin, end, new in before)
    return [Edit(start, start, block.text), *(Edit(*change) for change in changes)]


def _tag_changes(text: str, tags: Iterable[HeadTag]) -> list[Change]:
    return [(*whole_lines(text, tag.start, tag.end), "") for tag in tags]


def _what_is_there(text: str, tags: Sequence[HeadTag], articles: Sequence[str]) -> str:
    named = [*articles, *(f"{tag.name} (line {line_of(text, tag.start)})" for tag in tags)]
    more = [f"{len(named) - _MOST_NAMED} more"] if len(named) > _MOST_NAMED else []
    return f"it has metadata already: {', '.join([*named[:_MOST_NAMED], *more])}"
