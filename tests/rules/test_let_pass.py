"""What looks wrong and is right: pages on which a rule must be silent."""

import json

import pytest

import newsmeta
from newsmeta.rules import find_rule
from newsmeta.rules.check import check

TEXT = "<p>Flames were seen above the old town late on Monday evening, and nobody knows why they rose so high.</p>"


def node(**properties: object) -> str:
    whole = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", **properties}
    return f'<script type="application/ld+json">{json.dumps(whole)}</script>'


def told(page: str, code: str) -> list[str]:
    rule = find_rule(code)
    assert rule is not None
    extraction = newsmeta.extract(f"<!doctype html>\n<html lang=en>{page}", url="https://bugle.example/rome")
    return [finding.message for finding in check(extraction, (rule,))]


@pytest.mark.parametrize(
    ("code", "page"),
    [
        pytest.param("NM111", node(**{"@type": "article"}) + f"<h1>Fire in Rome</h1><time datetime=2026-05-04>4 May 2026</time>{TEXT}", id="an article whose type has the wrong case is told of as that alone"),
        pytest.param("NM211", '<meta name="author" content="null"><h1>Fire in Rome</h1>', id="what a template left is no account"),
        pytest.param("NM213", node(author={"@type": "Person", "name": "Auswärtige Autoren (AA)"}), id="initials in brackets name nobody else"),
        pytest.param("NM221", node(datePublished="May 4, 2026"), id="a day in words is told of as no ISO 8601 alone"),
        pytest.param("NM301", node(datePublished="2026-05-05T01:50:00Z") + f'<h1>Fire in Rome</h1><p class="byline">By Jane Doe, May 4, 2026</p>{TEXT}', id="an instant in UTC is the evening before in America"),
        pytest.param("NM301", node(datePublished="2026-05-04T10:00:00+02:00", dateModified="2026-06-12T09:00:00+02:00") + f'<h1>Fire in Rome</h1><div class="posted-on">May 4, 2026 <time class="updated" datetime="2026-06-12">June 12, 2026</time></div>{TEXT}', id="a line with both days states no second date of publication"),
        pytest.param("NM304", '<meta property="og:title" content="Leasing or buying? What pays off for companies"><h1>Company cars: leasing or financing</h1>' + TEXT, id="a title put otherwise for sharing"),
        pytest.param("NM304", '<meta property="og:title" content="ローマ旧市街で火災"><h1>ローマで大規模な火災が発生</h1>' + TEXT, id="a title put otherwise in a script without blanks"),
        pytest.param("NM305", node(image="https://img.example/asset/65438a302200001e0018d81d.jpeg?cache=QFb7") + '<meta property="og:image" content="https://img.example/asset/65438a302200001e0018d81d.jpeg?ops=1200_630">', id="two renditions of a file with a key"),
        pytest.param("NM305", node(image="https://img.example/bilder/2026/04/92243692/31555000-fire-in-the-old-town-4rfe.jpg") + '<meta property="og:image" content="https://img.example/bilder/2026/04/92243692/31555000-fire-in-the-old-town-9bma.jpg">', id="two crops with one number"),
        pytest.param("NM302", node(datePublished="2026-05-04T10:00:00+02:00", dateModified="2026-06-12T09:00:00+02:00") + f'<h1>Fire in Rome</h1><time class="updated" datetime="2026-05-04T10:00+02:00">May 4, 2026</time>{TEXT}', id="the day of publication shown as the last update"),
        pytest.param("NM303", f'<h1>Fire in Rome</h1><p class="byline">By Jane Doe</p><span class="author">Online News Editor</span>{TEXT}', id="two lines of the page and no claim of the markup"),
        pytest.param("NM306", '<link rel="canonical" href="https://wire.example/2026/05/fire-in-rome"><meta property="og:url" content="https://bugle.example/2026/05/fire-in-rome">', id="a copy that points to its original on another site"),
        pytest.param("NM306", '<link rel="canonical" href="https://bugle.example/2026/05/fire-in-rome"><meta name="twitter:url" content="https://bugle.example/n1934765">', id="a short link for X"),
        pytest.param("NM401", f'<h1>Fire in Rome</h1><img src="/rome.jpg" alt="Flames">{TEXT}', id="a picture that only the page shows"),
        pytest.param("NM402", f'<h1>Fire in Rome</h1><img src="/rome.jpg" role="presentation" width=800 height=450>{TEXT}', id="a picture that the page calls decoration"),
        pytest.param("NM402", f'<h1>Fire in Rome</h1><img src="/sharings/vk_grey.svg" alt="" width=80 height=80>{TEXT}', id="an icon"),
        pytest.param("NM403", f'<h1>Ten spoons</h1><img src="/spoon.jpg" alt="A spoon" width=800 height=450>{TEXT}', id="a page that credits nobody and is no news"),
        pytest.param("NM411", f"<h1>Three cameras</h1>{TEXT}<ul><li><strong>Video:</strong> 4K at 30 frames</li></ul>{TEXT}", id="a label with its text behind it"),
        pytest.param("NM412", node(video={"@type": "VideoObject", "name": "Flames", "uploadDate": "2026-05-04", "thumbnailURL": "https://bugle.example/v.jpg"}), id="a property in the wrong case is told of as that alone"),
        pytest.param("NM413", node(image={"@id": "/rome#primaryimage"}), id="a reference to a node of the page"),
        pytest.param("NM423", '<link rel="canonical" href="https://bugle.example/rome"><meta property="og:image" content="http://bugle.example/rome.jpg"><meta property="og:image:secure_url" content="https://bugle.example/rome.jpg">', id="a picture with a secure address beside it"),
        pytest.param("NM801", node(about={"@type": "Fiire", "name": "Rome"}), id="a term that the vocabulary refuses is told of as that alone"),
    ],
)  # fmt: skip
def test_a_rule_lets_pass_what_only_looks_wrong(code: str, page: str) -> None:
    assert told(page, code) == []


@pytest.mark.parametrize(
    ("code", "page"),
    [
        pytest.param("NM301", node(datePublished="2026-05-05T12:50:00+02:00") + f'<h1>Fire in Rome</h1><time class="published" datetime="2026-05-03">May 3, 2026</time>{TEXT}', id="another day in the same zone"),
        pytest.param("NM304", '<meta property="og:title" content="Storm over Paris"><h1>The Blog</h1>' + TEXT, id="a heading of another thing"),
        pytest.param("NM305", node(image="https://img.example/2026/05/flames.jpg") + '<meta property="og:image" content="https://img.example/2026/05/pope.jpg">', id="two pictures of one day"),
        pytest.param("NM403", node(image="https://bugle.example/rome.jpg") + f'<h1>Fire in Rome</h1><img src="/rome.jpg" alt="Flames" width=800 height=450>{TEXT}', id="a news photograph without a credit"),
        pytest.param("NM411", f"<h1>Fire in Rome</h1>{TEXT}<p><strong>Video:</strong></p>{TEXT}", id="a label with nothing behind it"),
    ],
)  # fmt: skip
def test_a_rule_still_tells_of_what_is_wrong(code: str, page: str) -> None:
    assert len(told(page, code)) == 1
