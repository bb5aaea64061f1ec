"""An article from what a program holds: what is taken, what is refused and by which name, and that nothing is added."""

from __future__ import annotations

import json
from collections import UserString, namedtuple
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, timezone
from functools import cached_property
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given as given_values
from hypothesis import settings
from hypothesis import strategies as st

import newsmeta
from newsmeta import ArticleError, Config, ImageObject, NewsArticle, Organization, Person, VideoObject, article_from
from newsmeta.article import InteractionCounter, TranslationNotice, WebPageElement
from newsmeta.outputs.validated import article_errors

BERLIN = ZoneInfo("Europe/Berlin")
HEAD = {"headline": "The bench stays"}
SITE = Config(
    base_url="https://echo.example/news",
    timezone="Europe/Berlin",
    language="de",
    publisher=Organization(name="Eastmere Echo", url="https://echo.example/", type="NewsMediaOrganization"),
    authors={"Nadia Okafor": Person(name="Nadia Okafor", url="https://echo.example/nadia", jobTitle="Reporter")},
)
Named = namedtuple("Named", "name url")


class Manager:
    """Related objects as Django gives them: no list, and asked with all()."""

    def __init__(self, *objects: object) -> None:
        self._objects = objects

    def all(self) -> tuple[object, ...]:
        return self._objects


class Query:
    """What comes of a query: gone through and indexed, and no list."""

    _fields = None  # Django's has it, and is no named tuple for that

    def __init__(self, *objects: object) -> None:
        self._objects = objects

    def __iter__(self) -> Any:
        return iter(self._objects)

    def __getitem__(self, index: int) -> object:
        return self._objects[index]


class Upload:
    """A picture as a model's field gives it: false without a file, and gone through by lines."""

    def __init__(self, url: str | None) -> None:
        self.url, self.width, self.height = url, 1200, 800

    def __bool__(self) -> bool:
        return self.url is not None

    def __iter__(self) -> Any:
        raise OSError("a picture has no lines")


# What is given for a field, and what the article then holds.
TAKEN: list[tuple[str, Any, Any]] = [
    ("headline", " The  bench\nstays ", "The bench stays"),
    ("headline", "R&amp;D stays <em>here</em>", "R&D stays here"),
    ("headline", UserString("The bench stays"), "The bench stays"),
    ("headline", ["The bench stays"], "The bench stays"),
    ("headline", {"@value": "Die Bank bleibt", "@language": "de"}, "Die Bank bleibt"),
    ("headline", 1984, "1984"),
    ("description", "", None),
    ("datePublished", date(2026, 5, 4), "2026-05-04"),
    ("datePublished", datetime(2026, 5, 4, 21, 10, tzinfo=BERLIN), "2026-05-04T21:10:00+02:00"),
    ("datePublished", datetime(2026, 1, 4, 21, 10, tzinfo=BERLIN), "2026-01-04T21:10:00+01:00"),
    ("datePublished", datetime(2026, 5, 4, 21, 10, 0, 250000, tzinfo=UTC), "2026-05-04T21:10:00.250000+00:00"),
    ("datePublished", "2026-05-04T21:10+02:00", "2026-05-04T21:10+02:00"),
    ("datePublished", "2026-05", "2026-05"),
    ("datePublished", "2026-05-04 21:10", "2026-05-04T21:10"),
    ("datePublished", date(1931, 2, 1), "1931-02-01"),
    ("datePublished", "1931-02-01", "1931-02-01"),
    ("author", "Nadia Okafor", (Person(name="Nadia Okafor"),)),
    ("author", "Reuters", (Organization(name="Reuters"),)),
    ("author", ["Nadia Okafor", "", None, "Nadia Okafor"], (Person(name="Nadia Okafor"),)),
    ("author", Person(name="Nadia Okafor", jobTitle="Reporter"), (Person(name="Nadia Okafor", jobTitle="Reporter"),)),
    ("author", {"@type": "Person", "name": "Nadia Okafor", "sameAs": "https://s.example/n"}, (Person(name="Nadia Okafor", sameAs=("https://s.example/n",)),)),
    ("author", {"@type": "Person", "givenName": "Nadia", "familyName": "Okafor"}, (Person(name="Nadia Okafor"),)),
    ("author", {"@type": "Person", "name": "Nadia Okafor", "worksFor": {"name": "Echo"}}, (Person(name="Nadia Okafor"),)),
    ("author", {"@type": "https://schema.org/NewsMediaOrganization", "name": "Echo"}, (Organization(name="Echo", type="NewsMediaOrganization"),)),
    ("author", SimpleNamespace(name="AFP", url="https://afp.example/"), (Organization(name="AFP", url="https://afp.example/"),)),
    ("author", Named("Nadia Okafor", "https://echo.example/n"), (Person(name="Nadia Okafor", url="https://echo.example/n"),)),
    ("author", Manager(SimpleNamespace(name="Nadia Okafor"), SimpleNamespace(name="Tom Reyes")), (Person(name="Nadia Okafor"), Person(name="Tom Reyes"))),
    ("author", Query("Nadia Okafor"), (Person(name="Nadia Okafor"),)),
    ("author", type("Organization", (), {"name": "City desk"})(), (Organization(name="City desk"),)),
    ("author", type("Author", (), {"name": "Nadia Okafor"})(), (Person(name="Nadia Okafor"),)),
    ("publisher", "Eastmere Echo", Organization(name="Eastmere Echo")),
    ("publisher", {"@type": "Person", "name": "Nadia Okafor"}, Person(name="Nadia Okafor")),
    ("publisher", {"name": "Echo", "logo": "https://e.example/l.png"}, Organization(name="Echo", logo=ImageObject(url="https://e.example/l.png"))),
    ("sourceOrganization", "AFP", Organization(name="AFP")),
    ("image", "https://e.example/a.jpg", (ImageObject(url="https://e.example/a.jpg"),)),
    ("image", {"@type": "ImageObject", "contentUrl": "https://e.example/a.jpg", "width": "1200", "alt": "A bench", "creator": "Lena Osei"}, (ImageObject(url="https://e.example/a.jpg", width=1200, alt="A bench", creator=Person(name="Lena Osei")),)),
    ("image", ["https://e.example/a.jpg", {"url": "https://e.example/b.jpg"}], (ImageObject(url="https://e.example/a.jpg"), ImageObject(url="https://e.example/b.jpg"))),
    ("image", Upload("https://e.example/a.jpg"), (ImageObject(url="https://e.example/a.jpg", width=1200, height=800),)),
    ("image", Upload(None), ()),
    ("image", {"url": "https://e.example/a.jpg", "contentUrl": "https://e.example/a.jpg", "contentSize": "38512 B", "digitalSourceType": "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"}, (ImageObject(url="https://e.example/a.jpg", contentSize="38512 B", digitalSourceType="https://schema.org/TrainedAlgorithmicMediaDigitalSource"),)),
    ("image", {"url": "https://e.example/a.jpg", "digitalSourceType": {"@id": "https://schema.org/PrintDigitalSource"}}, (ImageObject(url="https://e.example/a.jpg", digitalSourceType="https://schema.org/PrintDigitalSource"),)),
    ("image", SimpleNamespace(url="https://e.example/a.jpg", credit_text="Lena Osei"), (ImageObject(url="https://e.example/a.jpg", creditText="Lena Osei"),)),
    ("video", {"name": "The bench", "thumbnailUrl": "https://e.example/t.jpg", "uploadDate": date(2026, 5, 4)}, (VideoObject(name="The bench", thumbnailUrl=("https://e.example/t.jpg",), uploadDate="2026-05-04"),)),
    ("keywords", "benches, parks,, benches", ("benches", "parks")),
    ("keywords", ["benches", "parks, in town"], ("benches", "parks, in town")),
    ("keywords", {"parks", "benches"}, ("benches", "parks")),
    ("keywords", Manager(SimpleNamespace(name="benches")), ("benches",)),
    ("keywords", [{"@type": "DefinedTerm", "name": "benches"}, 2026], ("benches", "2026")),
    ("articleSection", "Town", ("Town",)),
    ("inLanguage", "pt_br", "pt-BR"),
    ("inLanguage", {"@type": "Language", "name": "German", "alternateName": "de"}, "de"),
    ("wordCount", "812", 812),
    ("commentCount", 0, 0),
    ("isAccessibleForFree", False, False),
    ("isAccessibleForFree", "https://schema.org/True", True),
    ("hasPart", {"@type": "WebPageElement", "isAccessibleForFree": "False", "cssSelector": ".locked > p"}, (WebPageElement(isAccessibleForFree=False, cssSelector=".locked > p"),)),
    ("interactionStatistic", {"interactionType": {"@type": "LikeAction"}, "userInteractionCount": 7}, (InteractionCounter(interactionType="LikeAction", userInteractionCount=7),)),
    ("interactionStatistic", [{"interactionType": "https://schema.org/ViewAction", "userInteractionCount": "7"}], (InteractionCounter(interactionType="ViewAction", userInteractionCount=7),)),
    ("translationNotice", {"text": "Translated by machine", "machine": True}, TranslationNotice(text="Translated by machine", machine=True)),
]  # fmt: skip


@pytest.mark.parametrize(("name", "given", "held"), TAKEN)
@pytest.mark.parametrize(
    "make", [lambda values: values, lambda values: SimpleNamespace(**values)], ids=["mapping", "object"]
)
def test_a_value_is_taken_as_the_field_holds_it_and_nothing_else_is_filled(name, given, held, make):
    assert article_from(make(HEAD | {name: given})) == replace(NewsArticle(**HEAD), **{name: held})


def test_what_can_be_gone_through_only_once_is_gone_through_once():
    assert article_from(HEAD | {"author": iter(["Nadia Okafor"])}).author == (Person(name="Nadia Okafor"),)


# What is given, and how the error begins that refuses it.
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"headline": ""}, "headline: an article needs one"),
    ({"headline": " \n"}, "headline: an article needs one"),
    ({"headline": ["One", "Two"]}, "headline: it takes one value and was given 2"),
    ({"headline": 1.5}, "headline: it must be a text, not 1.5"),
    ({"datePublished": datetime(2026, 5, 4, 21, 10)}, "datePublished: the datetime 2026-05-04T21:10:00 has no time zone"),
    ({"datePublished": datetime(2026, 5, 4, tzinfo=timezone(timedelta(minutes=53)))}, "datePublished: its offset +00:53"),
    ({"datePublished": "yesterday"}, "datePublished: 'yesterday' is not an ISO 8601 date"),
    ({"datePublished": "2026-02-30"}, "datePublished: '2026-02-30' is not an ISO 8601 date"),
    ({"datePublished": 20260504}, "datePublished: it must be a date, a datetime or an ISO 8601 text"),
    ({"author": ["Nadia Okafor", {"url": "https://echo.example/n"}]}, "author[1]: this mapping has no name"),
    ({"author": ["Nadia Okafor", {"name": ["Tom", "Reyes"]}]}, "author[1].name: it takes one value"),
    ({"author": [{"nmae": "Tom"}]}, "author[0].nmae: Person has no such property; did you mean name?"),
    ({"author": {"@type": "WebPage", "name": "Tom"}}, "author: WebPage is no kind of Person or Organization"),
    ({"author": {"@id": "#tom"}}, "author: this mapping has no name"),
    ({"author": {"name": "Tom", "url": "/tom"}}, "author.url: '/tom': a relative address"),
    ({"author": {"name": "Tom", "url": "mailto:tom@echo.example"}}, "author.url: 'mailto:tom@echo.example': it is not a web address"),
    ({"author": 7.5}, "author: it must be a Person"),
    ({"sourceOrganization": {"@type": "Person", "name": "Tom"}}, "sourceOrganization: it must be an organization"),
    ({"publisher": {"name": "Echo", "logo": {"url": "https://e.example/l.png", "width": "wide"}}}, "publisher.logo.width: it must be a whole number"),
    ({"image": {"url": "https://e.example/a.jpg", "width": -3}}, "image[0].width: -3 is not a whole number of pixels"),
    ({"image": {"url": "https://e.example/a.jpg", "license": "all rights"}}, "image.license: 'all rights': "),
    ({"image": {"url": "https://e.example/a.jpg", "digitalSourceType": "a camera"}}, "image.digitalSourceType: 'a camera' is none of https://schema.org/IPTCDigitalSourceEnumeration"),
    ({"image": {"url": "https://e.example/a.jpg", "contentSize": "38512"}}, "image[0].contentSize: \"38512\" is not the size of a file with its unit"),
    ({"image": {"caption": "A bench"}}, "image: this mapping has no url"),
    ({"image": {"@type": "VideoObject", "url": "https://e.example/a.mp4"}}, "image: VideoObject is no kind of ImageObject"),
    ({"video": "https://e.example/a.mp4"}, "video: it must be a VideoObject"),
    ({"video": {"name": "A bench"}}, "video: this mapping has no thumbnailUrl"),
    ({"keywords": [{"label": "x"}]}, "keywords[0]: it must be a text or have a name"),
    ({"inLanguage": "Klingon"}, "inLanguage: 'Klingon' is no language"),
    ({"wordCount": True}, "wordCount: it must be a whole number, not True"),
    ({"wordCount": -1}, "wordCount: -1 is not a whole number, at least 0"),
    ({"isAccessibleForFree": "perhaps"}, "isAccessibleForFree: it must be True or False"),
    ({"interactionStatistic": {"interactionType": "Like", "userInteractionCount": 1}}, "interactionStatistic.interactionType: 'Like' is no Action"),
    ({"@type": "Person"}, "@type: 'Person' is no article type"),
    ({"mainEntityOfPage": True}, "mainEntityOfPage: it must be an address or have a url, not True"),
    ({"headlin": "The bench"}, "headlin: NewsArticle has no such property; did you mean headline?"),
    ({"date_published": "2026"}, "date_published: NewsArticle has no such property; did you mean datePublished?"),
    ({"internal_number": 7}, "internal_number: NewsArticle has no such property; use the names of schema.org"),
    ({3: "x"}, "the key 3 is no text"),
    ({"@graph": [HEAD]}, "@graph: this holds several nodes; give the one of the article"),
    ({"genre": object()}, "genre: it must be JSON, not an object"),
    ({"speakable": {"cssSelector": [object()]}}, "speakable.cssSelector[0]: it must be JSON"),
    ({"copyrightHolder": {"@type": "Recipe", "name": "x"}}, "copyrightHolder: Recipe is no value of copyrightHolder"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "beginning"), REFUSED, ids=[beginning for _, beginning in REFUSED])
def test_what_cannot_be_used_is_refused_by_the_name_of_the_attribute(given, beginning):
    with pytest.raises(ArticleError) as error:
        article_from(HEAD | given)
    assert str(error.value).startswith(beginning)


@pytest.mark.parametrize("source", [None, "", "The bench stays", 7, [HEAD], (), b"{}"], ids=repr)
def test_what_is_neither_a_mapping_nor_an_object_is_refused(source):
    with pytest.raises(ArticleError, match="a mapping or an object"):
        article_from(source)


_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(max_size=8) | st.dates() | st.datetimes(timezones=st.none() | st.timezones())
    | st.sampled_from(["https://echo.example/a", "Person", "LikeAction", "2026-05-04", "AFP", object(), Person(name="Tom")]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("@type @id @value name url width height creator logo sameAs thumbnailUrl uploadDate interactionType cssSelector machine text nonsense".split()) | st.text(), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given_values(
    st.dictionaries(st.sampled_from(sorted({*NewsArticle.__dataclass_fields__, "@type", "genre", "about"})), _values)
)
def test_whatever_is_given_makes_a_valid_article_or_an_error_of_newsmetas_own(values):
    for source in (HEAD | values, SimpleNamespace(**HEAD | values)):
        try:
            article = article_from(source, config=SITE)
        except ArticleError:
            continue
        assert list(article_errors(article)) == []
        json.dumps(newsmeta.json_ld(article), allow_nan=False)


def test_what_holds_itself_is_refused():
    endless: dict[str, Any] = {"@type": "Thing", "name": "A bench"}
    endless["about"] = [endless]
    with pytest.raises(ArticleError, match=r"about\[0\]\.about.*: it is nested more than 32 levels deep"):
        article_from(HEAD | {"about": endless})


def test_an_empty_mapping_lacks_a_headline():
    with pytest.raises(ArticleError, match="headline: an article needs one; give the mapping a headline"):
        article_from({})


def test_an_object_is_told_by_its_class():
    class Story:
        title = "The bench stays"

    with pytest.raises(ArticleError, match="give Story an attribute headline"):
        article_from(Story())


def test_a_dataclass_with_other_attributes_methods_and_python_s_spelling_is_read():
    @dataclass
    class Story:
        headline: str = "The bench stays"
        slug: str = "bench"
        type: str = "long read"
        date_published: datetime = datetime(2026, 5, 4, 21, 10, tzinfo=BERLIN)
        keywords: list[str] = field(default_factory=list)

        def url(self) -> str:
            return f"https://echo.example/{self.slug}"

    address = "https://echo.example/bench"
    assert article_from(Story()) == NewsArticle(
        **HEAD, datePublished="2026-05-04T21:10:00+02:00", url=address, mainEntityOfPage=address
    )


def test_the_type_is_stated_by_a_mapping_and_by_an_object_that_names_one():
    assert article_from(HEAD | {"@type": "OpinionNewsArticle"}).type == ("OpinionNewsArticle",)
    assert article_from(HEAD | {"@type": ["NewsArticle", "schema:Report"]}).type == ("NewsArticle", "Report")
    assert article_from(SimpleNamespace(**HEAD, type="ReviewNewsArticle")).type == ("ReviewNewsArticle",)


def test_a_mapping_keeps_what_else_schema_org_says_of_an_article():
    article = article_from(HEAD | {"genre": " Feature ", "copyrightYear": 2026, "dateCreated": date(2026, 5, 4)})
    assert dict(article.additional) == {"genre": "Feature", "copyrightYear": 2026, "dateCreated": "2026-05-04"}
    assert newsmeta.json_ld(article)["genre"] == "Feature"


def test_what_fails_while_it_is_read_is_named():
    class Story:
        headline = "The bench stays"

        @property
        def author(self) -> str:
            raise OSError("no database")

    class Wrong(Story):
        author = None
        image = cached_property(lambda self: self.no_such_thing)

    with pytest.raises(ArticleError, match="author: reading it failed: OSError: no database"):
        article_from(Story())
    with pytest.raises(ArticleError, match="image: reading it failed: AttributeError"):
        article_from(Wrong())


def test_a_relation_without_an_object_is_nothing():
    class NoObjectError(LookupError, AttributeError):
        pass

    class Story:
        headline = "The bench stays"

        @property
        def image(self) -> object:
            raise NoObjectError

    assert article_from(Story()) == NewsArticle(**HEAD)


def test_the_configuration_gives_zone_base_address_profiles_and_publisher():
    article = article_from(
        HEAD
        | {"datePublished": datetime(2026, 5, 4, 21, 10), "url": "/bench", "image": "img/a.jpg", "author": "Nadia  Okafor"},
        config=SITE,
    )  # fmt: skip
    assert article.datePublished == "2026-05-04T21:10:00+02:00"
    assert article.url == "https://echo.example/bench"
    assert article.image[0].url == "https://echo.example/img/a.jpg"
    assert article.author[0].url == "https://echo.example/nadia"
    assert (article.publisher, article.inLanguage) == (SITE.publisher, "de")


def test_what_is_given_outdoes_the_configuration_and_its_overrides_outdo_both():
    given = HEAD | {
        "publisher": "Westmere Post",
        "inLanguage": "en",
        "author": {"name": "Nadia Okafor", "jobTitle": "Editor"},
    }
    article = article_from(given, config=SITE)
    assert (article.publisher, article.inLanguage) == (Organization(name="Westmere Post"), "en")
    assert article.author[0].jobTitle == "Editor"
    assert article_from(HEAD | {"publisher": "Eastmere Echo"}, config=SITE).publisher == SITE.publisher
    assert article_from(given, config=replace(SITE, overrides={"inLanguage": "fr"})).inLanguage == "fr"


@pytest.mark.parametrize("hour", ["2026-10-25T02:30", "2026-03-29T02:30"], ids=["struck twice", "skipped"])
def test_an_hour_that_the_clock_strikes_twice_or_never_is_no_instant(hour):
    with pytest.raises(ArticleError, match=r"datePublished: .* in Europe/Berlin there is not exactly one"):
        article_from(HEAD | {"datePublished": datetime.fromisoformat(hour)}, config=SITE)


def test_an_article_made_by_hand_is_checked_and_returned_as_it_is():
    article = NewsArticle(**HEAD, image=(ImageObject(url="https://e.example/a.jpg"),))
    assert article_from(article) is article
    with pytest.raises(ArticleError, match=r"image\[0\]\.url: "):
        article_from(replace(article, image=(ImageObject(url="javascript:alert(1)"),)))
    with pytest.raises(ArticleError, match="headline: an article needs one"):
        article_from(replace(article, headline=None))
