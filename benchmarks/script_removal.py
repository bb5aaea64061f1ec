"""What a page's scripts and meta tags say of its author or date, and the scripts without it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from removal import META_KEYS, Traces, alike
from truth import Day, Names, fold

_ABOUT_OTHERS = re.compile(
    r"Comment|Review|Answer|Question|ItemList|ListItem|VideoObject|ImageObject|Event|Offer|Product"
)
_TITLES = ("headline", "title", "name", "hed", "articleTitle", "pageTitle")
_GONE = object()


def prune_scripts(tree: Any, traces: Traces, truth: Names | Day, titles: list[str]) -> None:
    known = {fold(title) for title in titles}
    for script in list(tree.iter("script")):
        text = script.text or ""
        if "json" in (script.get("type") or "").lower():
            try:
                value = _pruned(json.loads(text, strict=False), traces, truth, known)
            except (ValueError, RecursionError):
                value = _GONE
            script.text = "" if value is _GONE else json.dumps(value).replace("</", "<\\/")
        elif truth.says(text) or traces.in_script.search(text):
            script.text = ""


def _pruned(value: Any, traces: Traces, truth: Names | Day, titles: set[str]) -> Any:
    """A JSON value without what it says of the field; objects that are about something else keep theirs."""
    if isinstance(value, dict):
        others = _is_about_others(value, titles)
        kept = {
            key: inner
            for key, one in value.items()
            if not (not others and traces.keys.search(key) and (isinstance(truth, Names) or _is_scalar(one)))
            and (inner := _pruned(one, traces, truth, titles)) is not _GONE
        }
        return _GONE if isinstance(truth, Names) and "name" in value and "name" not in kept else kept
    if isinstance(value, list):
        return [inner for one in value if (inner := _pruned(one, traces, truth, titles)) is not _GONE]
    if not _is_scalar(value) or not truth.says(str(value)):
        return value
    return truth.cut(value) if isinstance(truth, Day) and isinstance(value, str) and len(value) > 40 else _GONE


def _is_scalar(value: Any) -> bool:
    return isinstance(value, (str, int, float)) and not isinstance(value, bool)


def _is_about_others(value: dict[str, Any], titles: set[str]) -> bool:
    """Whether an object is a comment, a picture or another article, told by its type or by its title."""
    types = str(value.get("@type") or value.get("type") or value.get("__typename") or "")
    if _ABOUT_OTHERS.search(types):
        return True
    if re.search(r"Article|WebPage|Posting|Person", types):
        own = value.get("headline")
    else:
        own = next((value[key] for key in _TITLES if isinstance(value.get(key), str)), None)
    return isinstance(own, str) and len(own) > 10 and not any(alike(fold(own), title) for title in titles)


def declared_by_article(tree: Any, key: re.Pattern[str]) -> Iterator[Any]:
    """The values that the page's meta tags, and articles in its JSON-LD, give under a key; lists one by one."""
    for meta in tree.iter("meta"):
        if key.fullmatch(next((meta.get(name) for name in META_KEYS if meta.get(name)), "")):
            yield meta.get("content") or ""
    for script in tree.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            try:
                yield from _of_articles(json.loads(script.text or "", strict=False), key)
            except (ValueError, RecursionError):
                continue


def _of_articles(value: Any, key: re.Pattern[str]) -> Iterator[Any]:
    if isinstance(value, list):
        for one in value:
            yield from _of_articles(one, key)
    elif isinstance(value, dict):
        if re.search(r"Article|Posting|WebPage", str(value.get("@type"))):
            for name, said in value.items():
                if key.fullmatch(name):
                    yield from said if isinstance(said, list) else [said]
        yield from _of_articles(value.get("@graph"), key)
