"""An article of which everything that is emitted is valid: what is not is left out, and said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass, replace
from typing import Any

from newsmeta.article import NewsArticle
from newsmeta.outputs.images import images
from newsmeta.outputs.json_ld import json_ld
from newsmeta.outputs.values import filled
from newsmeta.schema import Path, SchemaError, errors, vocabulary_errors

_FIELDS = frozenset(field.name for field in fields(NewsArticle))


@dataclass(frozen=True, slots=True)
class Omission:
    """A value left out because it is not valid.

    `field` names the article's field, or the property carried; `path` leads from there to what is wrong.
    """

    field: str
    message: str
    path: Path


def validated(article: NewsArticle) -> tuple[NewsArticle, tuple[Omission, ...]]:
    """The article without its invalid values, and what was left out.

    The JSON-LD and the image records are judged by the JSON Schemas and the schema.org vocabulary.
    OpenGraph and X tags only repeat values judged there, and leave out what has no form of theirs.
    """
    omissions: list[Omission] = []
    while found := tuple(_errors(article)):
        article, left_out = _corrected(_tidied(article), found)
        omissions += left_out
    return article, tuple(omissions)


def _errors(article: NewsArticle) -> Iterator[SchemaError]:
    """Every error, with its path from the article, as in ``("image", 0, "width")``."""
    node = json_ld(article)
    yield from errors("news-article", node)
    yield from vocabulary_errors(node)
    for error in errors("images", images(article)):
        yield SchemaError(("image", *error.path), error.message)


def _tidied(value: Any) -> Any:
    """The value without the empty elements that no output shows, so that its indexes are those of the outputs."""
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _tidied(getattr(value, field.name)) for field in fields(value)})
    if isinstance(value, tuple):
        return tuple(_tidied(entry) for entry in value if is_dataclass(entry) or filled(entry) is not None)
    return (filled(value) or {}) if isinstance(value, Mapping) else value


def _corrected(article: NewsArticle, found: tuple[SchemaError, ...]) -> tuple[NewsArticle, list[Omission]]:
    parts = {_part(article, error.path): error for error in reversed(found)}
    outermost = sorted(part for part in parts if not any(part[:end] in parts for end in range(len(part))))
    # From the last to the first, so that no index shifts under a part that is still to go.
    for part in reversed(outermost):
        article = _without(article, part)
    return article, [_omission(part, parts[part]) for part in outermost]


def _part(article: NewsArticle, path: Path) -> Path:
    """The smallest part that can go alone and takes the error with it: a field with a default, an element, an entry."""
    part: Path = ()
    walked: Path = () if path[0] in _FIELDS or path[0] == "@type" else ("additional",)
    node: Any = article.additional if walked else article
    for key in path:
        if is_dataclass(node):
            field = _field(node, key)
            if field is None:
                break
            key, can_go = field.name, _default(field) not in (MISSING, getattr(node, field.name))
            node = getattr(node, field.name)
        elif isinstance(node, str) or str(key).startswith("@"):
            break
        else:
            node, can_go = node[key], True
        walked = (*walked, key)
        part = walked if can_go else part
    return part


def _without(node: Any, part: Path) -> Any:
    key, *rest = part
    if is_dataclass(node) and not isinstance(node, type):
        field = next(field for field in fields(node) if field.name == key)
        kept = _without(getattr(node, field.name), tuple(rest)) if rest else _default(field)
        return replace(node, **{field.name: kept})
    if isinstance(node, Mapping):
        others = {name: value for name, value in node.items() if name != key}
        return others | {key: _without(node[key], tuple(rest))} if rest else others
    index = int(key)
    return type(node)([*node[:index], *([_without(node[index], tuple(rest))] if rest else []), *node[index + 1 :]])


def _field(node: Any, key: str | int) -> Field[Any] | None:
    name = "type" if key == "@type" else key
    return next((field for field in fields(node) if field.name == name), None)


def _default(field: Field[Any]) -> Any:
    """What the field holds when it holds nothing; MISSING when it must hold something."""
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _omission(part: Path, error: SchemaError) -> Omission:
    named = part[1:] if part[0] == "additional" else part
    shown = tuple("@type" if key == "type" else key for key in named)
    whole = "" if shown == error.path else f"{_place(shown)} is "
    return Omission(str(named[0]), f"{_place(error.path)}: {error.message}; {whole}left out", error.path)


def _place(path: Path) -> str:
    return "".join(f"[{key}]" if isinstance(key, int) else f".{key}" for key in path).removeprefix(".")
