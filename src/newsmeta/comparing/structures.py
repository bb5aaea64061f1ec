"""Two JSON values of one property compared: objects by their properties, lists without their order."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from newsmeta.comparing.difference import Difference, Relation
from newsmeta.comparing.scalars import text_difference

# What tells an object in a list from the others, the most telling first.
_HANDLES = ("@id", "url", "contentUrl", "embedUrl", "name", "headline", "text", "cssSelector", "interactionType")
# More entries than these that differ in two lists are not compared each with each.
_MOST_PAIRS = 10_000
# What an object comes to where a plain value would do.
_PLAIN = ("@id", "url", "name")


def value_differences(path: str, before: Any, after: Any) -> Iterator[Difference]:
    """What differs between two values of the property at `path`; None stands for no value."""
    if before == after:
        return
    if before is None or after is None:
        yield Difference(path, Relation.GAINED if before is None else Relation.LOST, before, after)
    elif isinstance(before, list) or isinstance(after, list):
        yield from _list_differences(path, as_list(before), as_list(after))
    elif isinstance(before, Mapping) and isinstance(after, Mapping):
        yield from object_differences(path, before, after)
    else:
        yield from _plain_differences(path, before, after)


def object_differences(
    path: str, before: Mapping[str, Any], after: Mapping[str, Any], apart: frozenset[str] = frozenset()
) -> Iterator[Difference]:
    """What differs between two objects, property by property, without the properties `apart`."""
    for name in {**before, **after}:
        if name not in apart and name != "@context":
            yield from value_differences(f"{path}.{name}", before.get(name), after.get(name))


def as_list(value: Any) -> list[Any]:
    """The value's entries: schema.org knows no difference between one value and a list of one."""
    return value if isinstance(value, list) else [value]


def paired(
    before: Sequence[Any], after: Sequence[Any], alike: Any
) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """The entries that are `alike` in pairs, each taken once, and those that only one list has."""
    pairs, gone, new = [], [], list(after)
    for each in before:
        other = next((index for index, candidate in enumerate(new) if alike(each, candidate)), None)
        if other is None:
            gone.append(each)
        else:
            pairs.append((each, new.pop(other)))
    return pairs, gone, new


def _plain_differences(path: str, before: Any, after: Any) -> Iterator[Difference]:
    first, second = _plain(before), _plain(after)
    if isinstance(first, str) and isinstance(second, str):
        found = text_difference(path, first, second)
        if found is None:
            found = Difference(path, Relation.RESPELLED)
        yield Difference(path, found.relation, before, after, found.seconds)
    else:
        alike = str(first) == str(second) and not isinstance(first, bool) and not isinstance(second, bool)
        yield Difference(path, Relation.RESPELLED if alike else Relation.CHANGED, before, after)


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return next((value[key] for key in _PLAIN if isinstance(value.get(key), str)), value)
    return value


def _list_differences(path: str, before: list[Any], after: list[Any]) -> Iterator[Difference]:
    gone, new = _without_equals(before, after), _without_equals(after, before)
    met, gone, new = _of_one_handle(gone, new)
    if len(gone) * len(new) <= _MOST_PAIRS:
        _, gone, new = paired(gone, new, lambda a, b: _mean_the_same(path, a, b))
        near, gone, new = paired(gone, new, _share_a_handle)
        met += near
    for first, second in met:
        yield from value_differences(path, first, second)
    if len(before) == len(after) == 1 and gone and new:
        yield from value_differences(path, gone[0], new[0])
    elif gone or new:
        yield Difference(path, Relation.CHANGED, before, after)
    elif not met:
        yield Difference(path, Relation.RESPELLED, before, after)


def _without_equals(entries: list[Any], others: list[Any]) -> list[Any]:
    """The entries, each once, without those that stand among the others too."""
    known = set(map(_spelled, others))
    return list({spelled: each for each in entries if (spelled := _spelled(each)) not in known}.values())


def _spelled(value: Any) -> str:
    return json.dumps(value, sort_keys=True)


def _of_one_handle(before: list[Any], after: list[Any]) -> tuple[list[tuple[Any, Any]], list[Any], list[Any]]:
    """As `paired`, by a handle that is the same letter for letter and that one object alone has, in one pass."""
    first, second = _by_handle(before), _by_handle(after)
    shared = [handle for handle in first if handle in second]
    met = [(first[handle], second[handle]) for handle in shared]
    taken = {id(each) for pair in met for each in pair}
    return met, *([each for each in entries if id(each) not in taken] for entries in (before, after))  # type: ignore[return-value]


def _by_handle(entries: list[Any]) -> dict[tuple[str, str], Any]:
    handles = [(_handle(each), each) for each in entries if isinstance(each, Mapping)]
    counts = Counter(handle for handle, _ in handles)
    return {handle: each for handle, each in handles if handle and counts[handle] == 1}


def _handle(entry: Mapping[str, Any]) -> tuple[str, str] | None:
    return next(((name, entry[name]) for name in _HANDLES if isinstance(entry.get(name), str)), None)


def _mean_the_same(path: str, a: Any, b: Any) -> bool:
    return all(found.relation is Relation.RESPELLED for found in value_differences(path, a, b))


def _share_a_handle(a: Any, b: Any) -> bool:
    if not isinstance(a, Mapping) or not isinstance(b, Mapping):
        return False
    return any(a.get(handle) is not None and _mean_the_same(handle, a[handle], b.get(handle)) for handle in _HANDLES)
