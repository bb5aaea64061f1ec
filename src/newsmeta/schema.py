"""The JSON Schemas of what newsmeta emits, and what they and the schema.org vocabulary say of a value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from newsmeta.errors import OptionError
from newsmeta.quick_check import Check, quick_check
from newsmeta.vocabulary import Vocabulary, load, packaged_text

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

Path = tuple[str | int, ...]

_NAMES = ("news-article", "image-object", "images", "open-graph", "x-card", "record", "data", "check", "diff", "stats")
_URN = "urn:newsmeta:schema:"
_SHOWN = 80


@dataclass(frozen=True, slots=True)
class SchemaError:
    """What is wrong with one value: its path from the root (keys and indexes) and why, fit to print."""

    path: Path
    message: str


def schema_names() -> tuple[str, ...]:
    """The names that `load_schema` knows."""
    return _NAMES


def load_schema(name: str) -> dict[str, Any]:
    """A JSON Schema (draft 2020-12) as a compound document: the schemas it refers to are embedded in ``$defs``.

    Raises OptionError for an unknown name.
    """
    if name not in _NAMES:
        raise OptionError(f"there is no schema {name!r}; there are {', '.join(_NAMES)}")
    schema = _file(name)
    embedded = {other: _file(other) for other in sorted(_reached(name) - {name})}
    return deepcopy(schema | {"$defs": schema.get("$defs", {}) | embedded} if embedded else schema)


@cache
def _file(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads(packaged_text(f"{name}.schema.json"))
    return schema


def _reached(name: str, seen: frozenset[str] = frozenset()) -> frozenset[str]:
    """The schema and every other that it refers to, at any remove."""
    seen |= {name}
    for other in _references(_file(name)):
        if other not in seen:
            seen = _reached(other, seen)
    return seen


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        target = node.get("$ref", "")
        if target.startswith(_URN):
            yield target.removeprefix(_URN).partition("#")[0]
    if isinstance(node, dict | list):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _references(child)


@cache
def _validator(name: str) -> Any:
    from jsonschema import Draft202012Validator

    return Draft202012Validator(_inlined(_file(name), name))


_OWN = frozenset({"$schema", "$id", "$defs"})


def _inlined(node: Any, here: str) -> Any:
    """The schema with every reference replaced by what it refers to: jsonschema takes a millisecond to follow one."""
    if isinstance(node, list):
        return [_inlined(child, here) for child in node]
    if not isinstance(node, dict):
        return node
    if "$ref" not in node:
        return {key: _inlined(child, here) for key, child in node.items() if key not in _OWN}
    document, _, pointer = node["$ref"].removeprefix(_URN).partition("#")
    target = _file(document or here)
    for key in pointer.split("/")[1:]:
        target = target[key]
    return _inlined(target, document or here)


@cache
def _quick_check(name: str) -> Check | None:
    return quick_check(_inlined(_file(name), name))


def errors(name: str, instance: Any) -> Iterator[SchemaError]:
    """What the named schema says against a JSON value; nothing when it is valid."""
    is_valid = _quick_check(name)
    if is_valid and is_valid(instance):
        return
    for error in _validator(name).iter_errors(instance):
        yield SchemaError(tuple(error.absolute_path), _message(error))


def _message(error: ValidationError) -> str:
    """The fault in one sentence; the schema's own title says what is expected."""
    title = error.schema.get("title") if isinstance(error.schema, Mapping) else None
    if title and error.validator in {"type", "pattern", "enum", "const", "minimum"}:
        return f"{_shown(error.instance)} is not {title}"
    return error.message if len(error.message) <= 3 * _SHOWN else f"{error.message[: 3 * _SHOWN]}…"


def _shown(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def vocabulary_errors(jsonld: Mapping[str, Any]) -> Iterator[SchemaError]:
    """What the schema.org vocabulary says against a JSON-LD node: its types, properties and the objects they hold."""
    yield from _node_errors(load(), jsonld, ())


def _node_errors(vocabulary: Vocabulary, node: Mapping[str, Any], path: Path, under: str = "") -> Iterator[SchemaError]:
    types = _types(node)
    for index, type_ in enumerate(types):
        if not vocabulary.is_type(type_):
            where = ("@type", index) if isinstance(node["@type"], list) else ("@type",)
            yield SchemaError((*path, *where), f"{_shown(type_)} is not a schema.org type")
    known = tuple(type_ for type_ in types if vocabulary.is_type(type_))
    own = vocabulary.properties_of(known) if known else vocabulary.properties.keys()
    for name, value in node.items():
        if name in own:
            if isinstance(value, dict | list):
                yield from _value_errors(vocabulary, name, value, (*path, name))
            continue
        # How an action says what it takes and gives (https://schema.org/docs/actions.html, part 4).
        if name.startswith("@") or vocabulary.is_property(name.removesuffix("-input").removesuffix("-output")) != (
            vocabulary.is_property(name)
        ):
            continue
        if not vocabulary.is_property(name):
            yield SchemaError((*path, name), f"{_shown(name)} is not a schema.org property")
        elif known and not vocabulary.has_property(known, name) and not (name == under and _is_role(vocabulary, known)):
            yield SchemaError((*path, name), f"{' and '.join(known)} has no property {name}")
        elif isinstance(value, dict | list):
            yield from _value_errors(vocabulary, name, value, (*path, name))


def _value_errors(vocabulary: Vocabulary, name: str, value: Any, path: Path) -> Iterator[SchemaError]:
    if isinstance(value, list):
        for index, entry in enumerate(value):
            yield from _value_errors(vocabulary, name, entry, (*path, index))
    elif isinstance(value, dict):
        known = [type_ for type_ in _types(value) if vocabulary.is_type(type_)]
        if known and not any(vocabulary.is_value(type_, name) for type_ in known):
            expected = ", ".join(sorted(vocabulary.range_of(name)))
            yield SchemaError(path, f"{' and '.join(known)} is no value of {name}, which takes {expected}")
        else:
            yield from _node_errors(vocabulary, value, path, name)


def _is_role(vocabulary: Vocabulary, types: Iterable[str]) -> bool:
    """Whether a node is a role, which repeats the property that it stands under (https://schema.org/Role)."""
    return any(vocabulary.is_subtype(type_, "Role") for type_ in types)


def _types(node: Mapping[str, Any]) -> list[str]:
    types = node.get("@type", [])
    return [type_ for type_ in (types if isinstance(types, list) else [types]) if isinstance(type_, str)]
