"""Articles as pages state them, in several scripts; pages as they are, and pages damaged on the way."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import strategies as st

from newsmeta.article import (
    ImageObject,
    InteractionCounter,
    NewsArticle,
    Organization,
    Person,
    VideoObject,
    WebPageElement,
)

ROOT = Path(__file__).parent.parent.parent
PAGES = sorted([*ROOT.glob("examples/*/page.html"), *ROOT.glob("tests/pages/*/page.html")])

# Words of a language, its people and its tag: a language whose script the text is not written in would be refused.
_LANGUAGES = {
    "en-GB": ("the ferry left its harbour before anybody <noticed> \"quietly\" R&D isn't 3% storms".split(), ("Ines Halloran", "Tom O'Neill", "Zoë Adeyemi-Park")),
    "de": ("die Schleuse öffnet heute früh für große „Möwe“ Straße übermorgen".split(), ("Jürgen Böttcher", "Käthe Lührs")),
    "ru": ("паром вышел из гавани раньше чем «заметили» ёлки сегодня".split(), ("Анна Петрова", "Игорь Соколов")),
    "el": ("το πλοίο έφυγε από λιμάνι πριν ξημερώσει".split(), ("Ελένη Καρρά", "Νίκος Παππάς")),
    "ar": ("غادرت العبارة الميناء قبل الفجر بهدوء".split(), ("ليلى حداد", "سامي منصور")),
    "ja": ("夜明け前に 船は静かに 港を出た 灯台 霧 波止場".split(), ("佐藤美咲", "田中一郎")),
}  # fmt: skip
_SITE = "https://outlet.example"
_slugs = st.text("abcdefghij-0123456789", min_size=1, max_size=12).filter(lambda slug: slug.strip("-").isalnum())


def _urls(*parts: str) -> st.SearchStrategy[str]:
    return _slugs.map(lambda slug: "/".join((_SITE, *parts, f"p{slug}p")))


def _maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    return st.none() | strategy


def _dates() -> st.SearchStrategy[str]:
    days = st.dates(min_value=date(1999, 1, 1), max_value=date(2024, 12, 31))
    times = st.sampled_from(
        ["", "T07:05", "T07:05:31", "T07:05Z", "T07:05:31+00:00", "T23:59:00+05:30", "T00:00:00-08:00"]
    )
    return st.builds(lambda day, time: f"{day.isoformat()}{time}", days, times)


@st.composite
def articles(draw: st.DrawFn) -> NewsArticle:
    """A valid article whose every value is one that a page can state; addresses are absolute, lists have no doubles."""
    language, (words, people) = draw(st.sampled_from(sorted(_LANGUAGES.items())))

    def text(least: int = 3, most: int = 9) -> st.SearchStrategy[str]:
        # No word twice: a caption that stands there twice in a row is read once.
        return st.lists(st.sampled_from(words), min_size=least, max_size=min(most, len(words)), unique=True).map(
            " ".join
        )

    def image(role: str) -> ImageObject:
        return ImageObject(
            url=draw(_urls("photo", role)) + ".jpg",
            **dict(
                zip(("width", "height"), draw(st.sampled_from([(None, None), (1200, 675), (400, 800)])), strict=True)
            ),
            alt=draw(_maybe(text())),
            caption=draw(_maybe(text(4))),
            creditText=draw(_maybe(st.sampled_from(people))),
            creator=draw(_maybe(st.sampled_from(people).map(lambda name: Person(name=name)))),
            copyrightNotice=draw(_maybe(text(2))),
            license=draw(_maybe(_urls("licence"))),
            acquireLicensePage=draw(_maybe(_urls("desk"))),
            encodingFormat=draw(st.sampled_from([None, "image/jpeg"])),
            contentSize=draw(st.sampled_from([None, "38512 B", "1.4 MB"])),
            digitalSourceType=draw(st.sampled_from([None, "https://schema.org/DigitalCaptureDigitalSource"])),
            role=role,
        )

    persons = st.builds(
        Person,
        name=st.sampled_from(people),
        url=_maybe(_urls("people")),
        jobTitle=_maybe(text(1, 2)),
        sameAs=st.lists(_urls("profile"), max_size=2, unique=True).map(tuple),
    )
    organizations = st.builds(Organization, name=st.sampled_from(["Reuters", "AFP"]), url=_maybe(_urls("org")))
    authors = draw(st.lists(persons | organizations, max_size=3, unique_by=lambda author: author.name))
    page = draw(_maybe(_urls("news")))
    headline = draw(text(3, 12))
    return NewsArticle(
        type=(draw(st.sampled_from(["NewsArticle", "LiveBlogPosting", "ReviewNewsArticle", "BlogPosting"])),),
        headline=headline,
        alternativeHeadline=draw(_maybe(text(6, 12).filter(lambda dek: dek != headline and len(dek) >= 12))),
        description=draw(_maybe(text(6, 20).filter(lambda text: text != headline and len(text) >= 12))),
        author=tuple(sorted(authors, key=lambda author: isinstance(author, Organization))),
        datePublished=draw(_maybe(_dates())),
        dateModified=draw(_maybe(_dates())),
        publisher=draw(
            _maybe(
                st.builds(
                    Organization,
                    name=st.just("Outlet Daily"),
                    url=_maybe(st.just(f"{_SITE}/")),
                    logo=_maybe(st.just(ImageObject(url=f"{_SITE}/logo.png", width=300, height=60))),
                    type=st.sampled_from(["Organization", "NewsMediaOrganization"]),
                )
            )
        ),
        sourceOrganization=draw(st.sampled_from([None, Organization(name="AFP")])),
        image=tuple(image(role) for role in ("lead", "inline")[: draw(st.integers(0, 2))]),
        video=draw(
            st.lists(
                st.builds(
                    VideoObject,
                    name=text(),
                    thumbnailUrl=st.just((f"{_SITE}/still.jpg",)),
                    uploadDate=_dates(),
                    contentUrl=_maybe(_urls("film")),
                    duration=st.sampled_from([None, "PT1M30S"]),
                ),
                max_size=1,
            ).map(tuple)
        ),
        url=page,
        mainEntityOfPage=page,
        inLanguage=draw(_maybe(st.just(language))),
        articleSection=draw(st.sampled_from([(), ("Harbour",), ("Hafen", "Wetter")])),
        keywords=draw(st.sampled_from([(), ("ferry", "R&D"), ("παλίρροια",)])),
        wordCount=draw(_maybe(st.integers(1, 9999))),
        isAccessibleForFree=draw(_maybe(st.booleans())),
        hasPart=draw(st.sampled_from([(), (WebPageElement(isAccessibleForFree=False, cssSelector=".locked > p"),)])),
        commentCount=draw(_maybe(st.integers(0, 10**6))),
        interactionStatistic=draw(
            st.sampled_from([(), (InteractionCounter(interactionType="ViewAction", userInteractionCount=10870),)])
        ),
        additional=draw(st.sampled_from([{}, {"genre": "Feature", "copyrightYear": 2024}])),
    )


@st.composite
def damaged_pages(draw: st.DrawFn) -> bytes:
    """An example page with pieces cut out, doubled, moved or replaced by noise, at any byte."""
    content = draw(st.sampled_from(PAGES)).read_bytes()
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(content)))
        end = min(len(content), start + draw(st.sampled_from([1, 3, 20, 200, 2000])))
        piece = draw(
            st.sampled_from(
                [
                    b"",
                    content[start:end] * 2,
                    b"\x00",
                    b"\xff\xfe",
                    b"<",
                    b'"',
                    b"</script>",
                    b"{",
                    b"<template>",
                    b"<div>" * 300,
                ]
            )
        )
        content = content[:start] + piece + content[end:]
    return content
