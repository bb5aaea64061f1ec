"""What is a change of a value and what is only another way to write it."""

from __future__ import annotations

from typing import Any

import pytest

from newsmeta.choice import State
from newsmeta.comparing.difference import Difference, Relation
from newsmeta.comparing.differences import differences
from newsmeta.comparing.snapshot import Known, Snapshot

R = Relation
FIELDS = (
    "url",
    "author",
    "image",
    "keywords",
    "datePublished",
    "dateModified",
    "inLanguage",
    "wordCount",
    "commentCount",
)
PICTURE = "https://cdn.example/photos/lock.jpg"
MARA = {"@type": "Person", "name": "Mara Vell", "url": "https://quay.example/staff/vell"}
IVO = {"@type": "Person", "name": "Ivo Brandt"}


def told(name: str, before: Any, after: Any, state: State = State.DECLARED) -> list[tuple[str, Relation]]:
    return [(each.path, each.relation) for each in found(name, before, after, state)]


def found(name: str, before: Any, after: Any, state: State = State.DECLARED) -> tuple[Difference, ...]:
    known = {field: Known(state, "json-ld") for field in (*FIELDS, name)}
    states = (Snapshot(values={} if value is None else {name: value}, known=known) for value in (before, after))
    return differences(*states)


SAME = [
    ("an instant in another zone", "datePublished", "2026-05-04T10:00:00+02:00", "2026-05-04T08:00:00Z"),
    ("an instant with seconds that are zero", "datePublished", "2026-05-04T10:00Z", "2026-05-04T10:00:00Z"),
    ("a fraction of a second", "dateModified", "2026-05-04T10:00:00.123Z", "2026-05-04T10:00:00Z"),
    ("blanks", "headline", "Lower lock  reopens", "Lower lock\u00a0reopens"),
    ("a letter composed of two", "headline", "Zürich", "Zu\u0308rich"),
    ("unseen characters", "headline", "Lower lock\u200b reopens", "Lower lock reopens"),
    ("a soft hyphen", "headline", "Schleu\u00adse", "Schleuse"),
    ("keywords in another order", "keywords", ["canals", "locks"], ["locks", "canals"]),
    ("a keyword twice", "keywords", ["canals", "locks", "canals"], ["canals", "locks"]),
    ("one value and a list of one", "articleSection", "Region", ["Region"]),
    ("case of a language tag", "inLanguage", "en-GB", "en-gb"),
    ("underscore in a language tag", "inLanguage", "en_GB", "en-GB"),
    ("http to https of the page", "url", "http://quay.example/lock", "https://quay.example/lock"),
    ("www", "url", "https://www.quay.example/lock", "https://quay.example/lock"),
    ("a final slash", "url", "https://quay.example/lock/", "https://quay.example/lock"),
    ("tracking", "url", "https://quay.example/lock?utm_source=feed", "https://quay.example/lock"),
    ("a place on the page", "url", "https://quay.example/lock#top", "https://quay.example/lock"),
    ("a picture in another width", "image", [{"url": f"{PICTURE}?w=600", "width": 600}], [{"url": f"{PICTURE}?w=1200", "width": 1200}]),
    ("a picture in another format", "image", [{"url": PICTURE}], [{"url": PICTURE.replace("jpg", "webp"), "encodingFormat": "image/webp", "contentSize": "38512 B"}]),
    ("pictures after the first in another order", "image", [{"url": PICTURE}, {"url": "https://a.example/b.jpg"}, {"url": "https://a.example/c.jpg"}], [{"url": PICTURE}, {"url": "https://a.example/c.jpg"}, {"url": "https://a.example/b.jpg"}]),
    ("types in another order", "@type", ["NewsArticle", "Review"], ["Review", "NewsArticle"]),
    ("a term of schema.org by http", "accessMode", "http://schema.org/visual", "https://schema.org/visual"),
    ("a number as text", "copyrightYear", 2026, "2026"),
    ("an object and its address", "license", {"@type": "CreativeWork", "url": "https://quay.example/terms"}, "https://quay.example/terms"),
    ("objects in another order", "about", [{"@type": "Place", "name": "Tern"}, {"@type": "Place", "name": "Ems"}], [{"@type": "Place", "name": "Ems"}, {"@type": "Place", "name": "Tern"}]),
    ("keys in another order", "about", {"@type": "Place", "name": "Tern"}, {"name": "Tern", "@type": "Place"}),
    ("blanks in an author's name", "author", [MARA], [{**MARA, "name": "Mara  Vell"}]),
    ("readers' comments", "commentCount", 3, 12),
    ("a few words more", "wordCount", 300, 320),
    ("an account in another order", "sameAs", ["https://a.example/x", "https://b.example/y"], ["https://b.example/y/", "https://a.example/x"]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "before", "after"), [case[1:] for case in SAME], ids=[case[0] for case in SAME])
def test_what_means_the_same_is_no_change(name: str, before: Any, after: Any) -> None:
    state = State.DERIVED if name == "wordCount" else State.DECLARED
    assert {relation for _, relation in told(name, before, after, state)} <= {R.RESPELLED}
    assert {relation for _, relation in told(name, after, before, state)} <= {R.RESPELLED} or name == "url"


CHANGED = [
    ("a date lost", "datePublished", "2026-05-04", None, [("datePublished", R.LOST)]),
    ("a date gained", "datePublished", None, "2026-05-04", [("datePublished", R.GAINED)]),
    ("an instant moved", "datePublished", "2026-05-04T10:00:00+02:00", "2026-05-04T10:00:00Z", [("datePublished", R.MOVED)]),
    ("a second", "datePublished", "2026-05-04T10:00:00Z", "2026-05-04T10:00:01Z", [("datePublished", R.MOVED)]),
    ("a day", "datePublished", "2026-05-04", "2026-05-05", [("datePublished", R.MOVED)]),
    ("a time on another day", "datePublished", "2026-05-04T10:00:00Z", "2026-05-06", [("datePublished", R.MOVED)]),
    ("a zone lost", "datePublished", "2026-05-04T10:00:00+02:00", "2026-05-04T10:00:00", [("datePublished", R.ZONE_LOST)]),
    ("a zone lost on the way to UTC", "datePublished", "2026-05-04T10:00:00+02:00", "2026-05-04T08:00:00", [("datePublished", R.ZONE_LOST)]),
    ("a zone gained", "datePublished", "2026-05-04T10:00:00", "2026-05-04T10:00:00+02:00", [("datePublished", R.MORE_EXACT)]),
    ("the time lost", "datePublished", "2026-05-04T10:00:00+02:00", "2026-05-04", [("datePublished", R.LESS_EXACT)]),
    ("the day lost", "datePublished", "2026-05-04", "2026-05", [("datePublished", R.LESS_EXACT)]),
    ("seconds gained", "datePublished", "2026-05-04T10:00Z", "2026-05-04T10:00:32Z", [("datePublished", R.MORE_EXACT)]),
    ("seconds lost", "datePublished", "2026-05-04T10:00:32Z", "2026-05-04T10:00Z", [("datePublished", R.LESS_EXACT)]),
    ("a headline in other case", "headline", "Lower Lock Reopens", "Lower lock reopens", [("headline", R.CHANGED)]),
    ("a headline with an entity", "headline", "Lock & weir", "Lock &amp;amp; wier", [("headline", R.CHANGED)]),
    ("a keyword less", "keywords", ["canals", "locks"], ["locks"], [("keywords", R.CHANGED)]),
    ("an author's address lost", "author", [MARA], [{k: v for k, v in MARA.items() if k != "url"}], [("author.url", R.LOST)]),
    ("two authors' addresses lost, told once", "author", [MARA, {**IVO, "url": "https://quay.example/staff/brandt"}], [{"@type": "Person", "name": "Mara Vell"}, IVO], [("author.url", R.LOST)]),
    ("another place on the page of the staff", "author", [{**MARA, "url": "https://quay.example/staff#vell"}], [{**MARA, "url": "https://quay.example/staff#brandt"}], [("author.url", R.CHANGED)]),
    ("another author", "author", [MARA], [IVO], [("author", R.OTHER_PEOPLE)]),
    ("an author less", "author", [MARA, IVO], [MARA], [("author", R.OTHER_PEOPLE)]),
    ("authors in another order", "author", [MARA, IVO], [IVO, MARA], [("author", R.OTHER_ORDER)]),
    ("an author in capitals", "author", [MARA], [{**MARA, "name": "MARA VELL"}], [("author.name", R.CHANGED)]),
    ("an author who is an organisation now", "author", [MARA], [{**MARA, "@type": "Organization"}], [("author.@type", R.CHANGED)]),
    ("https to http of the page", "url", "https://quay.example/lock", "http://quay.example/lock", [("url", R.CHANGED)]),
    ("another page", "url", "https://quay.example/lock", "https://quay.example/lock-2", [("url", R.CHANGED)]),
    ("another query", "url", "https://quay.example/?p=12", "https://quay.example/?p=13", [("url", R.CHANGED)]),
    ("another picture", "image", [{"url": PICTURE}], [{"url": PICTURE.replace("lock", "weir")}], [("image", R.CHANGED)]),
    ("another picture of a script", "image", [{"url": "https://cdn.example/image?p=12"}], [{"url": "https://cdn.example/image?p=13"}], [("image", R.CHANGED)]),
    ("another lead picture", "image", [{"url": PICTURE}, {"url": "https://a.example/b.jpg"}], [{"url": "https://a.example/b.jpg"}, {"url": PICTURE}], [("image", R.CHANGED)]),
    ("other measures of the same file", "image", [{"url": PICTURE, "width": 1600}], [{"url": PICTURE, "width": 160}], [("image.width", R.CHANGED)]),
    ("a caption lost", "image", [{"url": PICTURE, "caption": "The lock"}], [{"url": PICTURE}], [("image.caption", R.LOST)]),
    ("another language", "inLanguage", "en", "de", [("inLanguage", R.CHANGED)]),
    ("no longer free", "isAccessibleForFree", True, False, [("isAccessibleForFree", R.CHANGED)]),
    ("comments that are no longer counted", "commentCount", 3, None, [("commentCount", R.LOST)]),
    ("half of the words", "wordCount", 300, 120, [("wordCount", R.CHANGED)]),
    ("a logo lost", "publisher", {"name": "The Quay", "logo": {"url": PICTURE}}, {"name": "The Quay"}, [("publisher.logo", R.LOST)]),
    ("a logo in another size", "publisher", {"name": "The Quay", "logo": {"url": f"{PICTURE}?w=60"}}, {"name": "The Quay", "logo": {"url": f"{PICTURE}?w=600"}}, [("publisher.logo.url", R.RESPELLED)]),
    ("a thing of another name", "about", [{"@type": "Place", "name": "Tern"}], [{"@type": "Place", "name": "Ems"}], [("about.name", R.CHANGED)]),
    ("a thing more", "about", [{"@type": "Place", "name": "Tern"}], [{"@type": "Place", "name": "Tern"}, {"@type": "Place", "name": "Ems"}], [("about", R.CHANGED)]),
    ("true for the text", "genre", True, "True", [("genre", R.CHANGED)]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "before", "after", "expected"), [case[1:] for case in CHANGED], ids=[case[0] for case in CHANGED])  # fmt: skip
def test_what_means_something_else_is_a_change(
    name: str, before: Any, after: Any, expected: list[tuple[str, Relation]]
) -> None:
    assert told(name, before, after, State.DERIVED) == expected


@pytest.mark.parametrize(
    ("before", "after", "seconds"),
    [
        ("2026-05-04T10:00:00+02:00", "2026-05-04T10:00:00Z", 7200),
        ("2026-05-04T10:00:00Z", "2026-05-03T09:00:00Z", -90_000),
        ("2026-05-04", "2026-05-06", 172_800),
    ],
)
def test_a_date_that_moved_says_by_how_much(before: str, after: str, seconds: float) -> None:
    assert [each.seconds for each in found("datePublished", before, after)] == [seconds]


def test_a_field_that_only_one_newsmeta_knew_is_not_compared() -> None:
    before = Snapshot(values={}, known={})
    after = Snapshot(values={"sourceOrganization": {"name": "A"}}, known={"sourceOrganization": Known(State.DECLARED)})
    assert differences(before, after) == ()


def test_a_long_list_is_compared_in_bearable_time() -> None:
    words = [f"word {number}" for number in range(20_000)]
    assert told("keywords", words, words[::-1]) == [("keywords", R.RESPELLED)]
    updates = [{"@type": "BlogPosting", "headline": word, "datePublished": "2026-05-04"} for word in words]
    dateless = [{"@type": "BlogPosting", "headline": word} for word in words[::-1]]
    assert told("liveBlogUpdate", updates, dateless) == [("liveBlogUpdate.datePublished", R.LOST)]
    others = [{"@type": "BlogPosting", "headline": f"Late {word}"} for word in words]
    assert told("liveBlogUpdate", updates, others) == [("liveBlogUpdate", R.CHANGED)]
