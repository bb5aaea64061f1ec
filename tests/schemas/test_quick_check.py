"""The quick check in front of the validator: the same verdict on every JSON value, valid or not."""

from __future__ import annotations

import random
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from newsmeta.quick_check import quick_check
from newsmeta.schema import _file, _inlined, errors, load_schema

PICTURE = {"@type": "ImageObject", "url": "https://echo.example/a.jpg", "width": 800, "height": 450}
EDITOR = {"@type": "Person", "name": "Nadia Okafor", "url": "/staff/okafor", "sameAs": ["https://social.example/no"]}
NODE: dict[str, Any] = {
    "@context": "https://schema.org",
    "@type": ["NewsArticle", "AnalysisNewsArticle"],
    "headline": "Fire brigade rescues a piano",
    "image": [PICTURE, PICTURE | {"caption": "On its way down", "creator": {"@type": "Person", "name": "Lena Osei"}}],
    "datePublished": "2024-05-07T09:15:00+01:00",
    "author": [EDITOR],
    "publisher": {"@type": "NewsMediaOrganization", "name": "Eastmere Echo", "logo": PICTURE},
    "mainEntityOfPage": {"@type": "WebPage", "@id": "https://echo.example/piano"},
    "keywords": ["piano", "fire brigade"],
    "wordCount": 19,
    "isAccessibleForFree": False,
    "interactionStatistic": [
        {"@type": "InteractionCounter", "interactionType": {"@type": "ViewAction"}, "userInteractionCount": 10}
    ],
    "speakable": {"@type": "SpeakableSpecification", "cssSelector": ["h1"]},
}
IMAGES = [
    {"url": "https://echo.example/a.jpg", "width": 800, "alt": "A piano", "role": "lead"},
    {"url": "/b.jpg", "creator": "Lena Osei", "encodingFormat": "image/jpeg"},
]
WHOLE = {"news-article": NODE, "images": IMAGES}
ODD = (
    None,
    True,
    False,
    0,
    1,
    -1,
    1.0,
    1.5,
    "",
    " ",
    "x",
    "2024-13-01",
    "ftp://a",
    "NewsArticle",
    [],
    ["x"],
    {},
    {"@type": "Thing"},
)


def places(value: Any) -> list[tuple[Any, Any]]:
    """Every container in a JSON value, with each of its keys or indexes."""
    inner = list(value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ())
    return [(value, key) for key, _ in inner] + [place for _, held in inner for place in places(held)]


def damaged(value: Any, seed: int, times: int) -> Any:
    """The value with some of its parts replaced, removed or joined by others."""
    chance, value = random.Random(seed), deepcopy(value)
    for _ in range(times):
        if not (found := places(value)):
            return chance.choice(ODD)
        holder, key = chance.choice(found)
        match chance.randrange(3):
            case 0:
                holder[key] = deepcopy(chance.choice(ODD))
            case 1:
                del holder[key]
            case _ if isinstance(holder, dict):
                holder[chance.choice(("@type", "name", "url", "width", "note", "items"))] = deepcopy(chance.choice(ODD))
            case _:
                holder.append(deepcopy(chance.choice(ODD)))
    return value


@pytest.mark.parametrize("name", WHOLE)
def test_what_newsmeta_emits_has_a_quick_check(name: str) -> None:
    check = quick_check(_inlined(_file(name), name))

    assert check is not None
    assert check(WHOLE[name])
    assert list(errors(name, WHOLE[name])) == []


@pytest.mark.parametrize("name", WHOLE)
@given(seed=st.integers(0, 2**32), times=st.integers(0, 3))
def test_both_always_agree(name: str, seed: int, times: int) -> None:
    check = quick_check(_inlined(_file(name), name))
    value = damaged(WHOLE[name], seed, times)

    assert check is not None
    assert check(value) is Draft202012Validator(load_schema(name)).is_valid(value)


def test_a_keyword_that_it_does_not_know_leaves_the_verdict_to_the_validator() -> None:
    assert quick_check({"type": "object", "properties": {"url": {"type": "string", "format": "uri"}}}) is None
    assert quick_check({"additionalProperties": False}) is None
