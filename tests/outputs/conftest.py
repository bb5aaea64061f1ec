"""An article that states everything, articles of arbitrary values, and schema.org's context without a network."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import strategies as st

from newsmeta.article import (
    ImageObject,
    InteractionCounter,
    NewsArticle,
    Organization,
    Person,
    TranslationNotice,
    VideoObject,
    WebPageElement,
)
from newsmeta.vocabulary import load

HOSTILE = (
    "</script><script>document.title='owned'</script>",
    "<!--<script>",
    "--></script>",
    "]]>",
    '"><img src=x onerror="document.title=\'owned\'">',
    "'><svg onload=alert(1)>",
    "&lt;b&gt; &amp;amp; &#x3c; &quot",
    "line\nbreak\ttab",
    "\u2028\u2029",
    "žš “quotes” 你好 😀",
    "\x00\x1b\x7f\x85",
    "\ud83d",
    "\ufffe",
    "\r\n",
    " ",
)


@pytest.fixture(scope="session")
def hostile() -> tuple[str, ...]:
    return HOSTILE


@pytest.fixture(scope="session")
def complete() -> NewsArticle:
    """An article with a value in every field."""
    return NewsArticle(
        type=("NewsArticle", "ReportageNewsArticle"),
        headline="Lower lock reopens",
        alternativeHeadline="Barges pass after eleven months",
        description="The lower lock reopened on Friday.",
        author=(
            Person(
                name="Mara Vell",
                url="https://paper.example/mara",
                sameAs=("https://social.example/@mara",),
                jobTitle="Reporter",
            ),
            Organization(name="Canal Wire", url="https://wire.example/"),
        ),
        datePublished="2026-03-09T08:30:00+01:00",
        dateModified="2026-03-10",
        publisher=Organization(
            name="The Paper",
            type="NewsMediaOrganization",
            url="https://paper.example/",
            logo=ImageObject(url="https://paper.example/logo.png", width=200, height=60),
        ),
        sourceOrganization=Organization(name="Canal Wire"),
        image=(
            ImageObject(
                url="https://paper.example/lock.jpg",
                width=1200,
                height=675,
                alt="A barge in a lock",
                caption="The first barge on Friday",
                creditText="Ivo Brandt / Canal Wire",
                creator=Person(name="Ivo Brandt"),
                copyrightNotice="© 2026 Canal Wire",
                license="https://wire.example/terms",
                acquireLicensePage="https://wire.example/buy",
                encodingFormat="image/jpeg",
                contentSize="38512 B",
                digitalSourceType="https://schema.org/DigitalCaptureDigitalSource",
                role="lead",
            ),
            ImageObject(url="http://paper.example/gate.jpg", alt="The gate", role="inline"),
        ),
        video=(
            VideoObject(
                name="The lock fills",
                thumbnailUrl=("https://paper.example/lock-video.jpg",),
                uploadDate="2026-03-09",
                description="Ninety seconds",
                contentUrl="https://paper.example/lock.mp4",
                embedUrl="https://paper.example/embed/lock",
                duration="PT1M30S",
            ),
        ),
        url="https://paper.example/lock",
        mainEntityOfPage="https://paper.example/lock",
        inLanguage="en-GB",
        articleSection=("Region", "Transport"),
        keywords=("canal", "locks"),
        wordCount=412,
        isAccessibleForFree=False,
        hasPart=(WebPageElement(isAccessibleForFree=False, cssSelector=".paid"),),
        commentCount=0,
        interactionStatistic=(InteractionCounter(interactionType="ViewAction", userInteractionCount=10870),),
        translationNotice=TranslationNotice(text="Translated by a machine.", machine=True),
        additional={"copyrightYear": 2026, "isPartOf": {"@type": "Periodical", "name": "The Paper"}},
    )


def _articles() -> st.SearchStrategy[NewsArticle]:
    text = st.one_of(
        st.sampled_from(HOSTILE),
        st.text(st.characters(), max_size=12),
        st.lists(st.sampled_from(HOSTILE), max_size=3).map("".join),
    )
    url = st.one_of(
        text,
        st.sampled_from(
            ["https://a.example/x?y=1&z=2", "http://b.example/", "/c.jpg", "javascript:alert(1)", "https://"]
        ),
        text.map("https://a.example/".__add__),
    )
    date = st.one_of(st.sampled_from(["2026", "2026-03", "2026-03-09", "2026-03-09T08:30Z", "2026-02-30"]), text)
    number = st.one_of(st.none(), st.integers(-2, 5000))
    agent: st.SearchStrategy[Person | Organization] = st.one_of(
        st.builds(
            Person,
            name=text,
            url=st.none() | url,
            sameAs=st.lists(url, max_size=2).map(tuple),
            jobTitle=st.none() | text,
        ),
        st.builds(
            Organization,
            name=text,
            url=st.none() | url,
            logo=st.none() | st.builds(ImageObject, url=url, width=number),
            type=st.sampled_from(["Organization", "NewsMediaOrganization", "Organisation"]),
        ),
    )
    texts = st.lists(text, max_size=3).map(tuple)
    additional = st.dictionaries(
        st.one_of(st.sampled_from(["about", "copyrightYear", "headline", "@id", "isPartOf", "wordcount"]), text),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.floats() | text,
            lambda inner: (
                st.lists(inner, max_size=2)
                | st.dictionaries(st.sampled_from(["@type", "name", "url", "nam"]), inner, max_size=2)
            ),
            max_leaves=4,
        ),
        max_size=3,
    )
    picture = st.builds(
        ImageObject,
        url=url,
        width=number,
        height=number,
        alt=st.none() | text | st.just("word " * 200),
        caption=st.none() | text,
        creator=st.none() | agent,
        license=st.none() | url,
        encodingFormat=st.sampled_from([None, "image/jpeg", "jpeg"]),
        contentSize=st.sampled_from([None, "38512 B", "38512"]),
        digitalSourceType=st.sampled_from([None, "https://schema.org/PrintDigitalSource", "print"]),
        role=st.sampled_from([None, "lead", "inline", "declared", "main"]),
    )
    video = st.builds(
        VideoObject,
        name=text,
        thumbnailUrl=st.lists(url, max_size=2).map(tuple),
        uploadDate=date,
        contentUrl=st.none() | url,
        duration=st.none() | text,
    )
    counter = st.builds(
        InteractionCounter,
        interactionType=st.sampled_from(["ViewAction", "Person", "Nothing"]),
        userInteractionCount=st.integers(-1, 9),
    )
    return st.builds(
        NewsArticle,
        type=st.sampled_from([("NewsArticle",), (), ("NewsArticle", "Nonsense"), ("Recipe",), ("WebPage", "Report")]),
        headline=st.none() | text,
        description=st.none() | text,
        author=st.lists(agent, max_size=2).map(tuple),
        datePublished=st.none() | date,
        dateModified=st.none() | date,
        publisher=st.none() | agent,
        image=st.lists(picture, max_size=2).map(tuple),
        video=st.lists(video, max_size=1).map(tuple),
        url=st.none() | url,
        mainEntityOfPage=st.none() | url,
        inLanguage=st.sampled_from([None, "en", "en-GB", "sr-Latn-RS", "es-419", "english", "e"]),
        articleSection=texts,
        keywords=texts,
        wordCount=number,
        isAccessibleForFree=st.sampled_from([None, True, False]),
        interactionStatistic=st.lists(counter, max_size=2).map(tuple),
        additional=additional,
    )


@pytest.fixture(scope="session")
def articles() -> st.SearchStrategy[NewsArticle]:
    """Articles whose every value may be wrong or hostile."""
    return _articles()


@pytest.fixture(scope="session")
def context() -> dict[str, Any]:
    """schema.org's JSON-LD context, derived from the vocabulary table by the rule that schema.org uses for its own."""
    vocabulary = load()
    terms: dict[str, Any] = {
        "@vocab": "http://schema.org/",
        "schema": "http://schema.org/",
        "type": "@type",
        "id": "@id",
    }
    coercions = {"Text": None, "URL": "@id", "Date": "schema:Date", "DateTime": "schema:DateTime"}
    for name in vocabulary.properties:
        kind = next((kind for kind in coercions if kind in vocabulary.range_of(name)), "Text")
        terms[name] = {"@id": f"schema:{name}"} | ({"@type": coercions[kind]} if coercions[kind] else {})
    return {"@context": terms}
