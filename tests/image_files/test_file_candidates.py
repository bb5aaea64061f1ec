"""What a picture's file says beyond its size and rights: its bytes, how it was made, what it shows."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

import newsmeta
from newsmeta.config import Config
from newsmeta.image_files.settings import ImageSettings
from newsmeta.rules import find_rule
from newsmeta.schema import errors
from newsmeta.vocabulary import digital_source, load

FIXTURES = Path(__file__).parent / "fixtures"
LEAD = "https://bugle.example/all.jpg"
SCHEMA = "https://schema.org/"
TEXT = "<p>A crane fell into the harbour on Monday evening, and nobody was hurt.</p>"


@pytest.fixture
def config(tmp_path: Path) -> Config:
    shutil.copy(FIXTURES / "all.jpg", tmp_path)
    return Config(images=ImageSettings(root=str(tmp_path)))


def page(**stated: object) -> str:
    node = {"@type": "ImageObject", "url": LEAD, **stated}
    article = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Crane falls", "image": [node]}
    return f"""<!doctype html><link rel="canonical" href="https://bugle.example/crane"><title>Crane falls</title>
<script type="application/ld+json">{json.dumps(article)}</script><h1>Crane falls</h1>
<figure><img src="{LEAD}"></figure>{TEXT}"""


def test_bytes_source_type_and_alternative_text_come_from_the_file_with_their_places(config: Config) -> None:
    extraction = newsmeta.extract(page(), config=config)
    (image,) = extraction.article.image
    assert image.contentSize == f"{(FIXTURES / 'all.jpg').stat().st_size} B"
    assert image.digitalSourceType == f"{SCHEMA}DigitalCaptureDigitalSource"
    assert image.alt == "Rainbow film of oil between two moored boats"
    places = {str(each.location) for each in extraction.choices["image"].taken}
    assert {
        "file all.jpg bytes",
        "file all.jpg XMP Iptc4xmpExt:DigitalSourceType",
        "file all.jpg XMP Iptc4xmpCore:AltTextAccessibility",
    } <= places
    (node,) = newsmeta.json_ld(extraction.article)["image"]
    assert (node["contentSize"], node["digitalSourceType"]) == (image.contentSize, image.digitalSourceType)
    assert ("og:image:alt", image.alt) in newsmeta.open_graph(extraction.article)


def test_what_the_page_states_of_them_goes_first(config: Config) -> None:
    stated = page(contentSize="1.2 MB", digitalSourceType=f"{SCHEMA}PrintDigitalSource").replace(
        "<img ", '<img alt="A crane" '
    )
    (image,) = newsmeta.extract(stated, config=config).article.image
    assert (image.contentSize, image.digitalSourceType, image.alt) == (
        "1.2 MB",
        f"{SCHEMA}PrintDigitalSource",
        "A crane",
    )


@pytest.mark.parametrize(
    ("stated", "read"),
    [
        ("https://schema.org/DigitalCaptureDigitalSource", "DigitalCaptureDigitalSource"),
        ("TrainedAlgorithmicMediaDigitalSource", "TrainedAlgorithmicMediaDigitalSource"),
        (
            "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
            "TrainedAlgorithmicMediaDigitalSource",
        ),
        ("http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm/", "NegativeFilmDigitalSource"),
        ({"@id": "https://schema.org/PrintDigitalSource"}, "PrintDigitalSource"),
        ("http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits", None),
        ("a camera", None),
        (7, None),
    ],
)
def test_a_source_type_is_the_member_that_is_meant_or_none(stated: object, read: str | None) -> None:
    (image,) = newsmeta.extract(page(digitalSourceType=stated)).article.image
    assert image.digitalSourceType == (f"{SCHEMA}{read}" if read else None)


@pytest.mark.parametrize(
    ("stated", "read"),
    [("38512 B", "38512 B"), ("1,4 MB", "1,4 MB"), ("900kB", "900kB"), ("38512", None), (38512, None), ("large", None)],
)
def test_a_size_of_a_file_has_its_unit_or_says_nothing(stated: object, read: str | None) -> None:
    (image,) = newsmeta.extract(page(contentSize=stated)).article.image
    assert image.contentSize == read


def test_a_size_stays_with_the_file_it_was_stated_for() -> None:
    larger = {"@type": "ImageObject", "url": "https://bugle.example/all-1600x900.jpg", "width": 1600, "height": 900}
    stated = page(width=800, height=450, contentSize="90 kB").replace('"image": [', f'"image": [{json.dumps(larger)}, ')
    (image,) = newsmeta.extract(stated).article.image
    assert (image.width, image.contentSize) == (1600, None)


def test_the_schema_knows_the_members_of_the_vocabulary() -> None:
    members = load().members["IPTCDigitalSourceEnumeration"]
    for member in members:
        image = {"url": LEAD, "digitalSourceType": f"{SCHEMA}{member}"}
        assert list(errors("images", [image])) == []
        assert digital_source(member) == member
    assert list(errors("images", [{"url": LEAD, "digitalSourceType": f"{SCHEMA}Thing"}])) != []


def told(page: str, code: str, config: Config) -> list[str]:
    rule = find_rule(code)
    assert rule is not None
    return [finding.message for finding in newsmeta.check(newsmeta.extract(page, config=config), [rule])]


def test_an_alternative_text_in_the_file_does_not_make_up_for_the_one_that_the_page_lacks(config: Config) -> None:
    assert told(page(), "NM402", config) == [
        f'"{LEAD}": neither caption nor alt text; its file says "Rainbow film of oil between two moored boats", so take that over'
    ]
    assert told(page().replace("<img ", '<img alt="A crane" '), "NM402", config) == []
    assert told(page(), "NM402", Config()) == [f'"{LEAD}": neither caption nor alt text; say what it shows']


def test_the_alternative_text_that_og_image_lacks_may_be_the_files(config: Config) -> None:
    shared = page().replace("<h1>", f'<meta property="og:image" content="{LEAD}"><h1>')
    (message,) = told(shared, "NM531", config)
    assert message.endswith('has no og:image:alt; its file says "Rainbow film of oil between two moored boats"')


@pytest.mark.parametrize(
    ("member", "notice", "messages"),
    [
        ("TrainedAlgorithmicMedia", "", ["the markup says that an AI made it; say so in the caption"]),
        ("CompositeWithTrainedAlgorithmicMedia", "", ["the markup says that an AI made it; say so in the caption"]),
        ("TrainedAlgorithmicMedia", "<p>The image was made with AI.</p>", []),
        ("DigitalCapture", "", []),
    ],
)
def test_the_markup_too_may_say_that_an_ai_made_the_picture(member: str, notice: str, messages: list[str]) -> None:
    stated = page(digitalSourceType=f"{SCHEMA}{member}DigitalSource").replace(TEXT, TEXT + notice)
    assert told(stated, "NM443", Config()) == messages
