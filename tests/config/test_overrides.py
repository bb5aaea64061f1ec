"""``--set field=value``: each field's text becomes the type that NewsArticle holds."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.article import ImageObject, NewsArticle, Organization, Person
from newsmeta.config import Config
from newsmeta.errors import OptionError
from newsmeta.overrides import with_overrides

MARA = Person(name="Mara Vell", url="https://quay.example/mara")
CONFIG = Config(timezone="Europe/Berlin", base_url="https://quay.example/", authors={"Mara Vell": MARA})


@pytest.mark.parametrize(
    ("assignments", "expected"),
    [
        (["headline= A = B "], {"headline": "A = B"}),
        (["author=Ada Birk", "author=Ole Lund"], {"author": (Person(name="Ada Birk"), Person(name="Ole Lund"))}),
        (["author=Mara Vell"], {"author": (MARA,)}),
        (["author=Reuters"], {"author": (Organization(name="Reuters"),)}),
        (["keywords=canal, locks", "keywords=canal"], {"keywords": ("canal", "locks")}),
        (["articleSection=Arts, Books"], {"articleSection": ("Arts, Books",)}),
        (["datePublished=2026-05-04"], {"datePublished": "2026-05-04"}),
        (["datePublished=2026-05-04T10:00Z"], {"datePublished": "2026-05-04T10:00Z"}),
        (["dateModified=2026-05-04T10:00"], {"dateModified": "2026-05-04T10:00+02:00"}),
        (["publisher=The Quay"], {"publisher": Organization(name="The Quay")}),
        (["image=/a.jpg"], {"image": (ImageObject(url="https://quay.example/a.jpg"),)}),
        (["isAccessibleForFree=FALSE"], {"isAccessibleForFree": False}),
        (["wordCount=0"], {"wordCount": 0}),
        (["inLanguage=pt_br"], {"inLanguage": "pt-BR"}),
        (["type=OpinionNewsArticle"], {"type": ("OpinionNewsArticle",)}),
        ([], {}),
    ],
)
def test_a_value_gets_the_type_of_its_field(assignments, expected):
    overrides = with_overrides(CONFIG, assignments).overrides
    assert overrides == expected
    assert NewsArticle(**overrides)


@pytest.mark.parametrize(
    ("assignments", "message"),
    [
        (["author"], "--set author: write it as field=value, such as author='Jane Doe'"),
        (["auhtor=x"], "--set auhtor: there is no such field; did you mean author?"),
        (["datepublished=x"], "--set datepublished: there is no such field; did you mean datePublished?"),
        (["video=x"], "--set video: this field cannot be set; it takes more than a line of text"),
        (["headline=a", "headline=b"], "--set headline: it takes one value and was given 2"),
        (["headline= "], "--set headline: '' is not a text"),
        (["keywords=a,,b"], "--set keywords: '' is not a text"),
        (["datePublished=4 May 2026"], "--set datePublished: '4 May 2026' is not an ISO 8601 date, such as 2026-05-04 or 2026-05-04T21:10+02:00"),
        (["datePublished=2026-02-30"], "--set datePublished: '2026-02-30' is not an ISO 8601 date, such as 2026-05-04 or 2026-05-04T21:10+02:00"),
        (["isAccessibleForFree=1"], "--set isAccessibleForFree: '1' is not true or false"),
        (["wordCount=-1"], "--set wordCount: '-1' is not a whole number"),
        (["commentCount=٣"], "--set commentCount: '٣' is not a whole number"),
        (["url=mailto:a@quay.example"], "--set url: 'mailto:a@quay.example' is not an address that begins with http:// or https://"),
        (["inLanguage=mostly German"], "--set inLanguage: 'mostly German' is not a language tag, such as en or pt-BR"),
        (["type=Recipe"], "--set type: 'Recipe' is not an article type of schema.org, such as OpinionNewsArticle"),
    ],
)  # fmt: skip
def test_what_is_no_value_of_the_field_says_what_would_be(assignments, message):
    with pytest.raises(OptionError) as caught:
        with_overrides(CONFIG, assignments)
    assert str(caught.value) == message


def test_the_rest_of_the_configuration_stays():
    changed = with_overrides(CONFIG, ["headline=A"])
    assert (changed.timezone, changed.authors) == (CONFIG.timezone, CONFIG.authors)


@given(field=st.sampled_from([field.name for field in fields(NewsArticle)]), text=st.text(max_size=40))
def test_any_text_is_a_value_or_an_error_that_names_the_field(field, text):
    try:
        outcome = set(with_overrides(CONFIG, [f"{field}={text}"]).overrides)
    except OptionError as error:
        outcome = str(error).partition(":")[0]
    assert outcome in ({field}, f"--set {field}")
