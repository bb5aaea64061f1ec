from __future__ import annotations

from newsmeta.article import ImageObject, NewsArticle
from newsmeta.outputs.images import images


def test_an_image_record_has_what_is_known_and_the_name_of_its_maker(complete: NewsArticle) -> None:
    assert images(complete) == [
        {
            "url": "https://paper.example/lock.jpg",
            "width": 1200,
            "height": 675,
            "alt": "A barge in a lock",
            "caption": "The first barge on Friday",
            "creditText": "Ivo Brandt / Canal Wire",
            "creator": "Ivo Brandt",
            "copyrightNotice": "© 2026 Canal Wire",
            "license": "https://wire.example/terms",
            "acquireLicensePage": "https://wire.example/buy",
            "encodingFormat": "image/jpeg",
            "contentSize": "38512 B",
            "digitalSourceType": "https://schema.org/DigitalCaptureDigitalSource",
            "role": "lead",
        },
        {"url": "http://paper.example/gate.jpg", "alt": "The gate", "role": "inline"},
    ]


def test_an_empty_text_is_no_value() -> None:
    assert images(NewsArticle(image=(ImageObject(url="/a.jpg", alt="", caption=" "),))) == [{"url": "/a.jpg"}]
