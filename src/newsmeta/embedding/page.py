"""A page's source with newsmeta's tags in its head, and without them again."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TypeVar

from newsmeta.article import NewsArticle
from newsmeta.config import Config
from newsmeta.document import read_document
from newsmeta.document.encoding import decode
from newsmeta.document.markup import tokens
from newsmeta.document.template_code import without_template_code
from newsmeta.edits import edited_bytes, edited_text, verbatim
from newsmeta.embedding.block import MARK, find_block, without_block
from newsmeta.embedding.own_articles import OwnArticles, own_articles
from newsmeta.embedding.plan import Existing, embedding_edits
from newsmeta.embedding.snippet_tags import read_snippet
from newsmeta.errors import OptionError, SourceError
from newsmeta.evidence import Evidence
from newsmeta.finding import Edit

Source = TypeVar("Source", str, bytes)
_EXISTING = ("keep", "replace", "fail")
_BOM = "\ufeff"


def embed(
    html: Source, content: NewsArticle | str, *, existing: Existing = "keep", charset: str | None = None
) -> Source:
    """The page with an article's tags at the end of its head, between two comments.

    `html` is the source of a page or a template, as text or as bytes; what comes back is of the same type, and every
    character or byte outside the block is as it was. `charset` is the encoding of bytes when it is known from outside.
    `content` is an article, of which only what is valid is said, or tags as `snippet` makes them. A block that is there
    already is replaced. What the page says of itself is judged by `existing`:

    ``keep``
        only tags whose subject no tag of the page has, and the JSON-LD only where the page describes no article;
        without anything missing the page stays without a block
    ``replace``
        the tags take the place of the page's own with the same subjects, and of its JSON-LD articles; the block keeps
        those, so that `remove_snippet` can put them back
    ``fail``
        SourceError when there is any of these

    Raises SourceError for a page in which there is no telling where the head ends or the old block does, and for an
    encoding in which the page would not be read back the same; OptionError for a `content` that is no snippet.
    """
    if existing not in _EXISTING:
        raise OptionError(f"existing must be one of {', '.join(_EXISTING)}, not {existing!r}")
    tags = read_snippet(content)
    original = remove_snippet(html, charset=charset)
    url = content.url if isinstance(content, NewsArticle) else None
    text = _text(original, charset)
    edits = embedding_edits(text, tags, existing, partial(_articles, text, url), verbatim_in(original, charset))
    return embedded(original, edits, charset)


def remove_snippet(html: Source, *, charset: str | None = None) -> Source:
    """The page without newsmeta's block, as it was before there was one; a page without a block as it is.

    Raises SourceError when the block is not whole, there is more than one, or the page changed so much that what the
    block took the place of cannot be put back.
    """
    text = _text(html, charset)
    if MARK not in text:
        return html
    block = find_block(text, tokens(without_template_code(text)[0], only=()))
    return _edited(html, without_block(text, block), charset) if block else html


def verbatim_in(html: str | bytes, charset: str | None) -> Callable[[int, int], str]:
    """A function that gives the text of a span of a page so that it can be written back as it was."""
    if isinstance(html, bytes):
        return partial(verbatim, html, decode(html, charset)[1], charset)
    return lambda start, end: html.removeprefix(_BOM)[start:end]


def embedded(original: Source, edits: Collection[Edit], charset: str | None = None) -> Source:
    """A page without a block after edits that put one in. Raises SourceError when they could not be undone."""
    if not edits:
        return original
    result = _edited(original, edits, charset)
    if remove_snippet(result, charset=charset) != original:
        raise SourceError("what is embedded could not be taken out again without a trace; nothing was changed")
    return result


def _text(html: str | bytes, charset: str | None) -> str:
    return html.removeprefix(_BOM) if isinstance(html, str) else decode(html, charset)[0]


def _edited(html: Source, edits: Collection[Edit], charset: str | None) -> Source:
    if isinstance(html, bytes):
        return edited_bytes(html, decode(html, charset)[1], charset, edits)
    bom = html[: len(html) - len(html.removeprefix(_BOM))]
    return bom + edited_text(html.removeprefix(_BOM), edits)


def _articles(text: str, url: str | None) -> OwnArticles:
    document = read_document(text, url=url, max_bytes=len(text))
    return own_articles(Evidence(document, Config()))
