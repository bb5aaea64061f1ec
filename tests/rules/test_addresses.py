"""Publishers, the page's addresses, what it tells robots, and paywalls: what is told, and what is let pass."""

import json

import pytest

import newsmeta
from newsmeta.rules import RULES
from newsmeta.rules.check import check

OWN = [rule for rule in RULES if "NM561" <= rule.code <= "NM649"]
PAGE = "https://bugle.example/rome"
LARGE = '<meta name="robots" content="max-image-preview:large">'


def codes(head: str, body: str = "<h1>Fire in Rome</h1>", url: str | None = PAGE) -> list[str]:
    page = f"<!doctype html><html lang=en><head><title>Fire in Rome</title>{head}</head><body>{body}</body></html>"
    return [finding.code for finding in check(newsmeta.extract(page, url=url), OWN)]


def article(**properties: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", **properties}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def canonical(address: str, more: str = "") -> str:
    return f'<link rel="canonical" {more} href="{address}">'


def alternates(*links: tuple[str, str]) -> str:
    return "".join(f'<link rel="alternate" hreflang="{code}" href="{address}">' for code, address in links)


LOGO = {"@type": "ImageObject", "url": "https://bugle.example/logo.png", "width": 300, "height": 150}
BUGLE = {"@type": "NewsMediaOrganization", "name": "The Bugle", "logo": LOGO}


@pytest.mark.parametrize(
    ("publisher", "expected"),
    [
        (BUGLE, []),
        ({**BUGLE, "logo": "https://bugle.example/logo.svg"}, []),
        ({**BUGLE, "logo": {"@type": "ImageObject", "@id": "https://bugle.example/logo.png"}}, []),
        ({**BUGLE, "logo": {**LOGO, "width": 112, "height": 112}}, []),
        ({**BUGLE, "logo": {**LOGO, "width": "600px", "height": "60"}}, ["NM564"]),
        ({**BUGLE, "logo": [{**LOGO, "height": 60}, LOGO]}, []),
        ({**BUGLE, "logo": ""}, []),
        ({**BUGLE, "logo": {"@type": "ImageObject", "url": ""}}, []),
        ({**BUGLE, "logo": {"@type": "ImageObject", "contenturl": "https://bugle.example/logo.png"}}, []),
        ({**BUGLE, "logo": "{{ logo }}"}, []),
        ({"@type": "Organization", "legalName": "Bugle Ltd", "logo": LOGO}, []),
        ({"@type": "Person", "name": "Jane Doe"}, []),
        ({"@type": ["Person", "Organization"], "name": "Jane Doe"}, []),
        ({"@id": "https://bugle.example/#publisher"}, []),
        ("The Bugle", []),
        ({**BUGLE, "ethicsPolicy": "/ethics"}, []),
        ({**BUGLE, "ethicsPolicy": {"@type": "CreativeWork", "text": "We take no gifts."}}, []),
        ({**BUGLE, "ethicsPolicy": "We take no gifts."}, ["NM568"]),
        ({**BUGLE, "url": "https://bugle.example/", "name": "TT"}, ["NM570"]),
    ],
)
def test_a_publisher_is_told_what_it_lacks(publisher: object, expected: list[str]) -> None:
    assert codes('<meta property="og:site_name" content="The Bugle">' + article(publisher=publisher)) == expected


@pytest.mark.parametrize(
    ("site", "address", "name"),
    [
        ("AP News", "https://apnews.example/rome", "The Associated Press"),
        ("Europa Press", "https://europapress.example/rome", "Europa Press"),
        ("Reuters Deutschland", "https://bugle.example/rome", "Reuters"),
        ("Wirtschaft", "https://www.reuters.example/rome", "Reuters"),
    ],
)
def test_an_agency_publishes_its_own_site(site: str, address: str, name: str) -> None:
    publisher = {**BUGLE, "name": name}
    page = f'<meta property="og:site_name" content="{site}">{canonical(address)}{article(publisher=publisher)}'
    assert codes(page, url=address) == []


def test_the_logo_that_another_block_describes_counts() -> None:
    organization = {"@context": "https://schema.org", **BUGLE, "@id": "https://bugle.example/#org"}
    block = f'<script type="application/ld+json">{json.dumps(organization)}</script>'
    assert codes(block + article(publisher={"@id": "https://bugle.example/#org"})) == []
    assert codes(block + article(publisher={"@type": "Organization", "name": "The Bugle"})) == []


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (canonical(PAGE), []),
        (canonical(PAGE) * 2, []),
        (canonical(f"{PAGE}?id=7&ref=home"), []),
        (canonical(f" {PAGE} "), []),
        (canonical("http://bugle.example/rome"), ["NM604"]),
        (canonical("http://other.example/rome"), []),
        (canonical("{{ canonical }}"), []),
        (canonical("https://other.example/"), []),
        (canonical("https://bugle.example/?p=7"), []),
        (canonical(PAGE, 'data-type="x" id="canonical"'), []),
        (canonical(PAGE, 'hreflang=""'), []),
        (canonical("rome"), ["NM602"]),
        (canonical(f"{PAGE}?gclid=1"), ["NM605"]),
        (canonical("https://bugle.example/http://a.example/b"), []),
        ("<noscript><img src=/pixel.gif></noscript>" + canonical(PAGE), []),
        ("<template><div></div></template>" + canonical(PAGE), []),
    ],
)
def test_a_canonical_link_is_read_as_search_engines_read_it(head: str, expected: list[str]) -> None:
    assert codes(head) == expected


def test_the_canonical_link_of_the_home_page_itself_may_lead_there() -> None:
    page = canonical("https://bugle.example/") + '<meta property="og:type" content="article">'
    assert codes(page, url="https://bugle.example/") == []
    assert codes(page, url=PAGE) == ["NM608"]


@pytest.mark.parametrize(
    ("robots", "expected"),
    [
        ("index, follow", []),
        ("all", []),
        ("nofollow, noarchive, noodp, noydir, noai, noimageai", []),
        ("max-snippet:-1,max-image-preview:large,max-video-preview:-1", []),
        ("unavailable_after: Wednesday, 03-Aug-2036 15:00:00 PST", []),
        ("indexifembedded, nositelinkssearchbox", []),
        ("data-nosnippet-free", []),
        ("Rome, fire, politics", []),
        ("max-snippet:0", ["NM615"]),
        ("NoIndex", ["NM611"]),
        ("none", ["NM611"]),
        ("max-image-preview:none", ["NM613"]),
        ("noindexnofollow", ["NM616"]),
        ("index;follow", ["NM616"]),
        ("max-image-previews:large", ["NM616"]),
        ("max-image-preview:lrage", ["NM616"]),
    ],
)
def test_robots_are_told_what_they_understand(robots: str, expected: list[str]) -> None:
    assert codes(f'<meta name="robots" content="{robots}">{article()}') == expected


def test_what_is_no_article_may_be_kept_out_of_search() -> None:
    assert codes('<meta name="robots" content="noindex">') == []
    advertising = article(**{"@type": "AdvertiserContentArticle"})
    assert codes(f'<meta name="robots" content="noindex">{advertising}') == []


def test_another_view_of_an_article_may_be_kept_out_of_search() -> None:
    page = f'<meta name="robots" content="noindex">{canonical(PAGE)}{article(url=PAGE)}'
    assert codes(page, url=f"{PAGE}?view=print") == []
    assert codes(page) == ["NM611"]


IMAGE = {"@type": "ImageObject", "url": "https://bugle.example/rome.jpg", "width": 1600, "height": 900}


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", ["NM614"]),
        (LARGE, []),
        ('<link rel="amphtml" href="https://bugle.example/amp/rome">', []),
        ('<meta name="googlebot" content="max-image-preview:large">', []),
    ],
)
def test_a_large_picture_wants_a_word_to_robots(head: str, expected: list[str]) -> None:
    assert codes(head + article(image=IMAGE)) == expected
    assert codes(head + article(image={**IMAGE, "width": 800, "height": 450})) == []


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://bugle.example/people/jane?from=http://a.example/", []),
        ("https://web.bugle.example/web/2026/https://bugle.example/jane", []),
        ("https://bugle.example/jane%20doe", []),
        ("https://bugle.example/тест", []),
        ("https://test.bugle.example/jane", []),
        ("https://dev.bugle.example/jane", []),
        ("https://stagecoach.example/jane", []),
        ("https://203.0.114.7/jane", []),
        ("//bugle.example/jane", []),
        ("jane.html", []),
        ("https://bugle.example:8443/jane", []),
        ("https://staging.bugle.example/jane", ["NM617"]),
        ("https://www-staging.bugle.example/jane", ["NM617"]),
        ("http://bugle.local/jane", ["NM617"]),
        ("http://[::1]/jane", ["NM617"]),
        ("https://intranet/jane", ["NM617"]),
        ("file:///C:/jane.html", ["NM617"]),
        ("http:bugle.example/jane", ["NM618"]),
        ("https//bugle.example/jane", ["NM618"]),
        ("https://", ["NM618"]),
        ("http://https://bugle.example/jane", ["NM618"]),
        ("https%3A//https%3A//bugle.example", []),
        ("https://bugle.example/jane doe", ["NM620"]),
        ('https://bugle.example/"jane"', ["NM620"]),
    ],
)
def test_an_address_is_told_when_it_leads_nowhere(address: str, expected: list[str]) -> None:
    assert codes(article(author={"@type": "Person", "name": "Jane Doe", "url": address})) == expected


def test_a_page_on_its_own_machine_may_name_it() -> None:
    page = canonical("http://localhost:3000/rome") + article(url="http://localhost:3000/rome")
    assert codes(page, url="http://localhost:3000/rome") == []
    assert codes(page) == ["NM617"]


def test_the_address_of_a_reader_who_comments_is_the_readers() -> None:
    comment = {"@type": "Comment", "text": "Bravo!", "author": {"@type": "Person", "name": "Al", "url": "http://none"}}
    assert codes(article(comment=[comment])) == []


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ([("en", PAGE), ("de", "https://bugle.example/de/rom")], []),
        ([("x-default", PAGE), ("de", "https://bugle.example/de/rom")], []),
        (
            [
                ("en", PAGE),
                ("zh-Hant-TW", "https://bugle.example/tw/rome"),
                ("es-419", "https://bugle.example/es/roma"),
            ],
            [],
        ),
        ([("en", PAGE), ("de-DE-formal", "https://bugle.example/de/rom"), ("iw", "https://bugle.example/he/rome")], []),
        ([("en", PAGE), ("fil", "https://bugle.example/fil/rome")], []),
        ([("en-us", PAGE), ("en-gb", PAGE), ("x-default", PAGE)], []),
        ([("en", PAGE), ("en", PAGE)], []),
        ([("en", PAGE), ("uk", "https://bugle.example/uk/rome")], []),
        ([("en", f"{PAGE}/"), ("de-uk", "https://bugle.example/de/rom")], ["NM621"]),
        ([("en", PAGE), ("de-EU", "https://bugle.example/de/rom")], ["NM621"]),
        ([("en", PAGE), ("cz", "https://bugle.example/cz/rim")], ["NM621"]),
        ([("en", PAGE), ("de", "//bugle.example/de/rom")], ["NM622"]),
        ([("de", "https://bugle.example/de/rom")], ["NM623"]),
        ([("en", PAGE), ("DE", "https://bugle.example/de/1"), ("de", "https://bugle.example/de/2")], ["NM624"]),
    ],
)
def test_links_to_other_languages_are_read_as_google_reads_them(
    links: list[tuple[str, str]], expected: list[str]
) -> None:
    assert codes(canonical(PAGE) + alternates(*links)) == expected


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        ('<base href="/">', []),
        ('<base href="">', []),
        ('<base target="_blank">', []),
        ('<base href="https://bugle.example/"><base target="_blank">', []),
        ('<base href="https://bugle.example/static/">', ["NM629"]),
        ('<base href="data:text/plain,a">', ["NM628"]),
        ('<base href="{{ base }}">', ["NM628"]),
    ],
)
def test_a_base_is_told_when_it_changes_or_breaks_addresses(base: str, expected: list[str]) -> None:
    assert codes(base + article(author={"@type": "Person", "name": "Jane Doe", "url": "jane.html"})) == expected


CLOSED = '<h1>Fire in Rome</h1><p>Flames were seen.</p><div class="wide closed"><p>Nobody was hurt.</p></div>'


def part(**properties: object) -> dict[str, object]:
    return {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": ".closed", **properties}


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ({"isAccessibleForFree": False}, []),
        ({"isAccessibleForFree": True}, []),
        ({"isAccessibleForFree": False, "hasPart": part()}, []),
        ({"isAccessibleForFree": False, "hasPart": [part(), part(cssSelector=".wide")]}, []),
        ({"isAccessibleForFree": False, "hasPart": part(isAccessibleForFree=True)}, []),
        ({"isAccessibleForFree": True, "hasPart": part(isAccessibleForFree=True, cssSelector="#a, #b")}, []),
        ({"hasPart": {"@type": "ImageObject", "url": "https://bugle.example/a.jpg"}}, []),
        ({"hasPart": {"@type": "WebPageElement", "name": "The letter"}}, []),
        ({"isAccessibleForFree": ""}, []),
        ({"isAccessibleForFree": "{{ free }}"}, []),
        ({"isAccessibleForFree": "FALSE"}, ["NM631"]),
        ({"isAccessibleForFree": "http://schema.org/True"}, ["NM631"]),
        ({"isAccessibleForFree": "no"}, ["NM632"]),
        ({"isAccessibleForFree": 0}, ["NM632"]),
        ({"isAccessibleForFree": False, "hasPart": part(cssSelector=".Closed")}, ["NM634"]),
        ({"isAccessibleForFree": False, "hasPart": part(cssSelector=".closed > p")}, ["NM633"]),
        ({"isAccessibleForFree": False, "hasPart": part(cssSelector="#closed")}, ["NM633"]),
        ({"isAccessibleForFree": True, "hasPart": part()}, ["NM637"]),
        ({"hasPart": part()}, ["NM638"]),
    ],
)
def test_a_paywall_is_declared_as_google_asks(properties: dict[str, object], expected: list[str]) -> None:
    assert codes(article(**properties), CLOSED) == expected


@pytest.mark.parametrize(
    ("tier", "free", "expected"),
    [
        ("free", True, []),
        ("locked", False, []),
        ("metered", False, []),
        ("metered", True, []),
        ("Locked", True, ["NM640"]),
        ("metered", None, ["NM643"]),
        ("free", None, []),
        ("subscriber", False, ["NM641"]),
    ],
)
def test_the_content_tier_agrees_with_the_structured_data(tier: str, free: bool | None, expected: list[str]) -> None:
    stated = {} if free is None else {"isAccessibleForFree": free}
    assert codes(f'<meta property="article:content_tier" content="{tier}">{article(**stated)}') == expected


def test_json_ld_on_its_own_is_not_asked_for_what_a_page_has() -> None:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Fire in Rome", "image": IMAGE}
    text = json.dumps({**node, "isAccessibleForFree": False, "hasPart": part(cssSelector=".nowhere")})
    assert check(newsmeta.extract_json_ld(text), OWN) == []
