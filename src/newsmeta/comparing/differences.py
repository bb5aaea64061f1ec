"""Two snapshots of a page -> what differs between the values of their properties, by what the values mean."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from newsmeta.choice import State
from newsmeta.comparing.difference import Difference, Relation
from newsmeta.comparing.scalars import same_picture, text_difference
from newsmeta.comparing.snapshot import Snapshot
from newsmeta.comparing.structures import as_list, object_differences, paired, value_differences
from newsmeta.normalize.text import clean_text, fold

# Numbers that readers move while nobody changes the page.
_READERS_COUNT = frozenset({"commentCount", "interactionStatistic"})
# A number of words that newsmeta counts itself changes with every edit; so much more or less is another matter.
_MUCH = 2
# `role` is newsmeta's word for where it met the picture, contentUrl repeats its address, and a delivery network chooses
# the format, and with it how many bytes there are.
_APART_OF_A_PICTURE = frozenset({"role", "contentUrl", "encodingFormat", "contentSize"})
_SIZE = frozenset({"width", "height"})


def differences(before: Snapshot, after: Snapshot) -> tuple[Difference, ...]:
    """What differs, in the order of the properties; what is only written another way is among it as `RESPELLED`.

    A field that only one side's newsmeta knew is not compared.
    """
    found: dict[tuple[str, Relation], Difference] = {}
    for name in {**before.values, **after.values}:
        if (name in before.known) != (name in after.known):
            continue
        for each in _property(name, before, after):
            # Several pictures or authors can differ in one way: that is one difference, shown by the first.
            found.setdefault((each.path, each.relation), each)
    return tuple(found.values())


def _property(name: str, before: Snapshot, after: Snapshot) -> Iterator[Difference]:
    first, second = before.values.get(name), after.values.get(name)
    if first is None or second is None:
        yield from value_differences(name, first, second)
    elif name == "wordCount" and _is_counted(before) and _is_counted(after):
        yield from _counted_words(first, second)
    elif name not in _READERS_COUNT:
        yield from _COMPARED.get(name, value_differences)(name, first, second)


def _is_counted(snapshot: Snapshot) -> bool:
    return "wordCount" in snapshot.known and snapshot.known["wordCount"].state is not State.DECLARED


def _counted_words(before: Any, after: Any) -> Iterator[Difference]:
    if not isinstance(before, int) or not isinstance(after, int):
        yield from value_differences("wordCount", before, after)
    elif not before <= after * _MUCH <= before * _MUCH * _MUCH:
        yield Difference("wordCount", Relation.CHANGED, before, after)


def _people(path: str, before: Any, after: Any) -> Iterator[Difference]:
    """Authors are told apart by their names; their order is that of the byline, which means something to readers."""
    first, second = _named(before), _named(after)
    if set(first) != set(second):
        yield Difference(path, Relation.OTHER_PEOPLE, _names(first), _names(second))
    elif list(first) != list(second):
        yield Difference(path, Relation.OTHER_ORDER, _names(first), _names(second))
    for name in first:
        if name in second:
            yield from value_differences(path, first[name], second[name])


def _named(people: Any) -> dict[str, Any]:
    named: dict[str, Any] = {}
    for each in as_list(people):
        node = each if isinstance(each, Mapping) else {"name": each}
        named.setdefault(fold(clean_text(str(node.get("name", "")))), node)
    return named


def _names(people: Mapping[str, Any]) -> list[str]:
    return [str(node.get("name", "")) for node in people.values()]


def _pictures(path: str, before: Any, after: Any) -> Iterator[Difference]:
    """Pictures are told apart by what they show, not by their size; of their order only the first place counts."""
    first, second = as_list(before), as_list(after)
    pairs, gone, new = paired(first, second, lambda a, b: same_picture(str(a.get("url")), str(b.get("url"))))
    if gone or new or not same_picture(str(first[0].get("url")), str(second[0].get("url"))):
        yield Difference(path, Relation.CHANGED, [each.get("url") for each in first], [e.get("url") for e in second])
    for a, b in pairs:
        # In another size at the network's wish, it has other measures, and is the same picture.
        apart = _APART_OF_A_PICTURE if a.get("url") == b.get("url") else _APART_OF_A_PICTURE | _SIZE
        yield from object_differences(path, a, b, apart)


def _types(path: str, before: Any, after: Any) -> Iterator[Difference]:
    if set(map(str, as_list(before))) != set(map(str, as_list(after))):
        yield Difference(path, Relation.CHANGED, before, after)


def _language(path: str, before: Any, after: Any) -> Iterator[Difference]:
    found = text_difference(path, str(before), str(after))
    if found:
        yield found


_COMPARED: Mapping[str, Callable[[str, Any, Any], Iterator[Difference]]] = {
    "@type": _types,
    "author": _people,
    "image": _pictures,
    "inLanguage": _language,
}
