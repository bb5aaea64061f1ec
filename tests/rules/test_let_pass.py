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
        pytest.param("NM101", f'<meta property="og:type" content="website"><h1>Forming a company</h1>{TEXT}', id="a page that calls itself a website and that nothing signs or dates"),
        pytest.param("NM101", node(**{"@type": "DefinedTerm", "name": "Fire"}) + f"<h1>Fire</h1>{TEXT}", id="an entry of a dictionary"),
        pytest.param("NM101", f'<meta name="generator" content="MediaWiki 1.43"><h1>Fire</h1>{TEXT}', id="a wiki that many write"),
        pytest.param("NM101", node(author={"@type": "Person", "name": ""}) + f"<h1>Fire in Rome</h1>{TEXT}", id="a declared author without a name is told of as that alone"),
        pytest.param("NM104", f'<meta property="og:image" content="/logo.png"><h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>{TEXT}', id="a declared logo is told of as that alone"),
        pytest.param("NM105", '<meta property="article:publisher" content="https://social.example/bugle"><h1>Fire in Rome</h1>', id="a publisher's profile"),
        pytest.param("NM109", node(author={"@type": "Person", "name": "Redaktion"}) + f'<h1>Fire in Rome</h1><p class="byline">Jane Doe</p>{TEXT}', id="a declared author who is none is told of as that alone"),
        pytest.param("NM110", f'<article itemscope itemtype="https://schema.org/CreativeWork"><h1>Fire in Rome</h1><time itemprop="datePublished" datetime="2026-05-04">May 4, 2026</time>{TEXT}</article>', id="a date of an item that is no article"),
        pytest.param("NM111", node(**{"@type": "WebPage", "datePublished": "2026-05-04"}) + f"<h1>Our surgery</h1>{TEXT}", id="a page of a site, dated by its system and signed by nobody"),
        pytest.param("NM116", f'<meta name="dc.date" content="2006-02-01"><h1>Tree surveys</h1>{TEXT}', id="a date that any page may have"),
        pytest.param("NM222", '<meta name="last-modified" content="2026-05-04T15:16:29">' + node(dateModified="2026-05-04T15:16:29+02:00"), id="a time whose zone another source has"),
        pytest.param("NM222", node(datePublished="April 06, 2026 12:00 ET"), id="a time in words, whose zone is told in words too"),
        pytest.param("NM225", '<div itemscope itemtype="https://schema.org/WebPage"><i itemprop="dateCreated">2nd May 2026</i><i itemprop="dateCreated">3rd May 2026</i></div>', id="dates of other posts in one item"),
        pytest.param("NM243", node(author={"@type": "Person", "name": "Jane Doe"}) + node(**{"@type": "Person", "name": "Jane Doe", "url": "https://bugle.example/jane"}), id="an author whose address another item has"),
        pytest.param("NM301", '<meta property="article:published_time" content="2026-05-04T17:26:45">' + f'<h1>Fire in Rome</h1><time class="published" datetime="2026-05-04T12:26">May 4, 2026 12:26 PM</time>{TEXT}', id="two clocks that are whole hours apart, and no zone"),
        pytest.param("NM303", '<meta name="dc.creator" content="Developed by Max Muster"><h1>Fire in Rome</h1><p class="byline">By Jane Doe</p>' + TEXT, id="who made the site is not who wrote the article"),
        pytest.param("NM305", node(image="https://img.example/4711/lead-image.jpg") + '<meta property="og:image" content="https://img.example/4711/open-graph.jpg">', id="names that only tell what a rendition is for"),
        pytest.param("NM401", node(image="https://img.example/2000.webp") + '<meta property="og:image" content="https://img.example/3000.webp"><meta property="og:image:width" content="4500"><meta property="og:image:height" content="3000">', id="an og:image with its size beside another rendition"),
        pytest.param("NM403", node() + f'<h1>Fire in Rome</h1><figure><img src="/rome.jpg" alt="© EA Sports"></figure>{TEXT}', id="a credit in the alternative text"),
        pytest.param("NM403", node() + f'<h1>Fire in Rome</h1><figure><a href="/storm-over-paris"><img src="/paris.jpg" alt="Storm over Paris"></a></figure>{TEXT}', id="a teaser of another article"),
        pytest.param("NM417", '<meta property="og:image" content="https://img.example/a.jpg?w=1200&amp;h=630"><meta property="og:image:width" content="1050"><meta property="og:image:height" content="551">', id="an address that asks for a large rendition"),
        pytest.param("NM419", node(image=[{"@type": "ImageObject", "url": "https://img.example/a.jpg", "width": 1200, "height": 675}, {"@type": "ImageObject", "url": "https://img.example/b.jpg", "width": 500, "height": 2000}]), id="one picture of a usual shape beside a tall one"),
        pytest.param("NM503", '<meta name="article:author" content="null"><meta property="og:title" content="Fire in Rome">', id="what a template left is not made to count"),
        pytest.param("NM531", '<meta property="og:image" content="https://img.example/rome.jpg"><meta property="og:image" content="https://img.example/rome.jpg"><meta property="og:image:alt" content="Flames">', id="one picture declared twice, described once"),
        pytest.param("NM541", '<meta name="twitter:card" value="summary"><meta property="og:title" content="Fire in Rome">', id="a card in value= is told of as that alone"),
        pytest.param("NM109", f'<h1>Fire in Rome</h1><table class="contributors"><tr><td>maha</td></tr><tr><td>Alex</td></tr><tr><td>Anna Belial</td></tr></table>{TEXT}', id="a list of which only one name is understood"),
        pytest.param("NM221", f'<meta name="date" content="2011-07-25"><h1>Bananas</h1>{TEXT}', id="a day in a tag that any page may have"),
        pytest.param("NM303", '<meta property="og:site_name" content="Bugle News">' + node(author={"@type": "Person", "name": "Editors, Bugle News"}, publisher={"@type": "Organization", "name": "Bugle News"}) + f'<h1>Fire in Rome</h1><div class="byline"><span class="authors">Editors</span> <span class="credit"> | Bugle News</span></div>{TEXT}', id="a desk and its paper, joined in another way"),
        pytest.param("NM564", node(publisher={"@type": "Organization", "name": "The Bugle", "logo": {"@type": "ImageObject", "url": "", "width": 60, "height": 60}}), id="a logo without an address is told of as that alone"),
        pytest.param("NM623", '<link rel="canonical" href="https://bugle.example/2026/fire"><link rel="alternate" hreflang="it" href="https://it.bugle.example/">', id="links to the front pages of other editions"),
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


def test_a_date_that_sources_dispute_is_not_told_to_be_written_once_more() -> None:
    page = '<meta property="og:type" content="article">' + node(datePublished="2026-05-04T20:07:04+00:00")
    assert "2026" in told(page, "NM522")[0]
    assert "2026" not in told(page + '<meta name="pubdate" content="2026-05-04T14:07:04+00:00">', "NM522")[0]


def test_a_date_marked_up_outside_any_item_is_told_to_belong_to_none() -> None:
    [message] = told(
        f'<h1>Fire in Rome</h1><time itemprop="datePublished" datetime="2026-05-04">May 4</time>{TEXT}', "NM110"
    )
    assert message.startswith("datePublished 2026-05-04 belongs to no item")
