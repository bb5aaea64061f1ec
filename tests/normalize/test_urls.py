"""Addresses: made absolute, compared as pages and as pictures, and what their own words tell."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.urls import date_in_url, image_identity, read_url, same_page, size_in_url

BASE = "https://news.example/world/article.html"


@pytest.mark.parametrize(
    ("raw", "base", "url"),
    [
        ("https://news.example/a", None, "https://news.example/a"),
        ("  https://news.example/a \n", None, "https://news.example/a"),
        ("/a", BASE, "https://news.example/a"),
        ("a.jpg", BASE, "https://news.example/world/a.jpg"),
        ("../a", BASE, "https://news.example/a"),
        ("?page=2", BASE, "https://news.example/world/article.html?page=2"),
        ("//cdn.example/a.jpg", "http://news.example/", "http://cdn.example/a.jpg"),
        ("//cdn.example/a.jpg", None, "https://cdn.example/a.jpg"),
        ("https://news.example/a?x=1&amp;y=2", None, "https://news.example/a?x=1&y=2"),
        ("https://news.example/ä b", None, "https://news.example/%C3%A4%20b"),
        ("https://news.example/%C3%A4", None, "https://news.example/%C3%A4"),
        ("https://news.example:8080/a#b", None, "https://news.example:8080/a#b"),
        ("https://новости.example/а", None, "https://новости.example/%D0%B0"),
        ("HTTPS://News.Example/A", None, "HTTPS://News.Example/A"),
        ("https://news.example/long\nline", None, "https://news.example/longline"),
    ],
)
def test_an_address_is_made_absolute_and_otherwise_left_as_it_is(raw: str, base: str | None, url: str) -> None:
    read = read_url(raw, base)
    assert isinstance(read, str)
    assert (read.replace("xn--b1amarcd", "новости") if "xn--" in read else read) in (
        url,
        url.replace("новости", "%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8"),
    )


@pytest.mark.parametrize(
    "raw",
    ["", "   ", "#", "mailto:jane@news.example", "javascript:void(0)", "data:image/gif;base64,R0lGOD", "ftp://news.example/a", "tel:+123", "https://", "https:///a", "http://[broken", "https://news example/a", "about:blank", "blob:https://news.example/1"],
)  # fmt: skip
@pytest.mark.parametrize("base", [None, BASE])
def test_what_leads_to_no_web_page_is_refused(raw: str, base: str | None) -> None:
    assert isinstance(read_url(raw, base), Rejected)


def test_a_relative_address_needs_a_base() -> None:
    read = read_url("/a", None)
    assert isinstance(read, Rejected)
    assert "base" in read.reason


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://news.example/a", "http://news.example/a"), ("https://news.example/a", "https://www.news.example/a"), ("https://news.example/a/", "https://news.example/a"), ("https://news.example/a#top", "https://news.example/a"),
        ("https://news.example/a?utm_source=x&utm_medium=y", "https://news.example/a"), ("https://news.example/a?fbclid=1", "https://news.example/a?gclid=2"), ("https://news.example/a?x=1&y=2", "https://news.example/a?y=2&x=1"),
        ("https://NEWS.example/a", "https://news.example/a"), ("https://news.example/%C3%A4", "https://news.example/ä"), ("https://news.example", "https://news.example/"),
    ],
)  # fmt: skip
def test_one_page_has_many_addresses(a: str, b: str) -> None:
    assert same_page(a, b)
    assert same_page(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://news.example/a", "https://news.example/b"), ("https://news.example/a", "https://news.example/A"), ("https://news.example/a?id=1", "https://news.example/a?id=2"), ("https://news.example/a", "https://m.news.example/a"),
        ("https://news.example/a", "https://other.example/a"), ("https://news.example/a?page=2", "https://news.example/a"), ("https://news.example/amp/a", "https://news.example/a"),
    ],
)  # fmt: skip
def test_other_pages_stay_other_pages(a: str, b: str) -> None:
    assert not same_page(a, b)


# Each line: addresses of one picture, as delivery networks and content systems print its sizes, crops and formats.
ONE_PICTURE = [
    ("https://cdn.example/2024/05/bench.jpg", "https://cdn.example/2024/05/bench-300x200.jpg", "https://cdn.example/2024/05/bench-1024x683.jpg", "https://cdn.example/2024/05/bench-scaled.jpg", "https://cdn.example/2024/05/bench.webp"),
    ("https://cdn.example/bench.jpg", "https://cdn.example/bench.jpg?w=640", "https://cdn.example/bench.jpg?width=1200&height=675&fit=crop&auto=webp", "https://cdn.example/bench.jpg?resize=640%2C480&quality=80&ssl=1", "http://www.cdn.example/bench.jpg"),
    ("https://cdn.example/w_640,h_360,c_fill/v1/bench.jpg", "https://cdn.example/w_1200,h_675,c_fill,q_auto/v1/bench.jpg"),
    ("https://cdn.example/640x360/bench.jpg", "https://cdn.example/1200x675/bench.jpg", "https://cdn.example/1200x675/smart/bench.jpg"),
    ("https://cdn.example/styles/large/public/bench.jpg", "https://cdn.example/styles/thumb/public/bench.jpg?itok=abc"),
    ("https://cdn.example/unsafe/640x360/smart/filters:quality(80)/bench.jpg", "https://cdn.example/unsafe/1200x675/smart/filters:quality(60):format(webp)/bench.jpg"),
    ("https://cdn.example/cdn-cgi/image/width=640,quality=80/https://news.example/bench.jpg", "https://cdn.example/cdn-cgi/image/width=1200/https://news.example/bench.jpg", "https://news.example/bench.jpg"),
    ("https://news.example/_next/image?url=%2Fmedia%2Fbench.jpg&w=640&q=75", "https://news.example/media/bench.jpg", "https://news.example/_next/image?url=%2Fmedia%2Fbench.jpg&w=1080&q=75"),
    ("https://i0.example/news.example/2024/05/bench.jpg?w=640", "https://i0.example/news.example/2024/05/bench.jpg?fit=1200,675", "https://news.example/2024/05/bench.jpg"),
    ("https://cdn.example/images/abc123/WEBP_SQUARE_1200/bench.jpg", "https://cdn.example/images/abc123/WEBP_LANDSCAPE_640/bench.jpg", "https://cdn.example/images/abc123/JPEG_1200/bench.jpg"),
    ("https://cdn.example/alternates/LANDSCAPE_960/bench.jpg", "https://cdn.example/alternates/SQUARE_400/bench.jpg", "https://cdn.example/alternates/FREE_1440/bench.jpg"),
    ("https://cdn.example/media/abc/16x9/640/bench.jpg", "https://cdn.example/media/abc/1x1/320/bench.jpg", "https://cdn.example/media/abc/4x3/1200/bench.jpg"),
    ("https://cdn.example/bench_16x9.jpg", "https://cdn.example/bench_4x3.jpg", "https://cdn.example/bench_1x1.jpg", "https://cdn.example/bench.jpg"),
    ("https://cdn.example/bench@2x.jpg", "https://cdn.example/bench.jpg", "https://cdn.example/bench@3x.png"),
    ("https://cdn.example/abc/s1600/bench.jpg", "https://cdn.example/abc/s320/bench.jpg", "https://cdn.example/abc/w640-h360-p-k-no-nu/bench.jpg"),
    ("https://cdn.example/image/1234/portrait_ratio2x3/400/600/bench.jpg", "https://cdn.example/image/1234/landscape_ratio16x9/640/360/bench.jpg"),
    ("https://cdn.example/crop/640x360/bench.jpg", "https://cdn.example/resize/1200x675/bench.jpg"),
    ("https://cdn.example/bench-640w.jpg", "https://cdn.example/bench-1200w.jpg"),
    ("https://cdn.example/bench_large.jpg", "https://cdn.example/bench_small.jpg", "https://cdn.example/bench_thumbnail.jpg"),
    ("https://cdn.example/bench.jpg/640", "https://cdn.example/bench.jpg/1200"),
    ("https://cdn.example/bench.jpg.webp", "https://cdn.example/bench.jpg"),
    ("https://cdn.example/ImageResizer?src=/media/bench.jpg&w=640", "https://cdn.example/media/bench.jpg"),
    ("https://cdn.example/abc123/rectangle/bench.jpg", "https://cdn.example/abc123/square/bench.jpg"),
    ("https://cdn.example/abc123/teaser-640/bench.jpg", "https://cdn.example/abc123/teaser-1200/bench.jpg"),
]  # fmt: skip


@pytest.mark.parametrize("addresses", ONE_PICTURE, ids=lambda addresses: addresses[0].partition("example/")[2])
def test_sizes_crops_and_formats_are_one_picture(addresses: tuple[str, ...]) -> None:
    assert len({image_identity(address) for address in addresses}) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("https://cdn.example/bench.jpg", "https://cdn.example/table.jpg"),
        ("https://cdn.example/bench-1.jpg", "https://cdn.example/bench-2.jpg"),
        ("https://cdn.example/bench_01.jpg", "https://cdn.example/bench_02.jpg"),
        ("https://cdn.example/DSC_1234.jpg", "https://cdn.example/DSC_1235.jpg"),
        ("https://cdn.example/IMG_1234.jpg", "https://cdn.example/IMG_9999.jpg"),
        ("https://cdn.example/photo-123.jpg", "https://cdn.example/photo-124.jpg"),
        ("https://cdn.example/2024/05/bench.jpg", "https://cdn.example/2023/05/bench.jpg"),
        ("https://cdn.example/2024/05/bench.jpg", "https://cdn.example/2024/06/bench.jpg"),
        ("https://cdn.example/a/image.jpg", "https://cdn.example/b/image.jpg"),
        ("https://cdn.example/image/1234/640x360", "https://cdn.example/image/1235/640x360"),
        ("https://cdn.example/image/123456/640", "https://cdn.example/image/654321/640"),
        ("https://cdn.example/image?id=1&w=640", "https://cdn.example/image?id=2&w=640"),
        ("https://cdn.example/bench.jpg", "https://other.example/bench.jpg"),
        ("https://cdn.example/images/1200.jpg", "https://cdn.example/images/640.jpg"),
        ("https://cdn.example/article/5678/bench.jpg", "https://cdn.example/article/1234/bench.jpg"),
    ],
)
def test_other_pictures_stay_other_pictures(a: str, b: str) -> None:
    assert image_identity(a) != image_identity(b)


@pytest.mark.parametrize(
    ("url", "size"),
    [
        ("https://cdn.example/640x360/bench.jpg", (640, 360)), ("https://cdn.example/bench-1200x675.jpg", (1200, 675)), ("https://cdn.example/bench.jpg?w=640&h=360", (640, 360)), ("https://cdn.example/bench.jpg?width=640", (640, None)),
        ("https://cdn.example/bench.jpg?height=360", (None, 360)), ("https://cdn.example/w_640,h_360/bench.jpg", (640, 360)), ("https://cdn.example/bench.jpg?imwidth=1280", (1280, None)),
        ("https://cdn.example/bench.jpg", None), ("https://cdn.example/16x9/bench.jpg", None), ("https://cdn.example/2024/05/bench.jpg", None), ("https://cdn.example/bench.jpg?view=640", None), ("https://cdn.example/0x1234567/bench.jpg", None),
    ],
)  # fmt: skip
def test_the_size_an_address_asks_for(url: str, size: tuple[int | None, int | None] | None) -> None:
    assert size_in_url(url) == size


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example/2024/05/01/bench", "2024-05-01"), ("https://news.example/2024/5/1/bench", "2024-05-01"), ("https://news.example/world/2024-05-01-bench", "2024-05-01"), ("https://news.example/bench-2024-05-01.html", "2024-05-01"),
        ("https://news.example/20240501/bench", "2024-05-01"), ("https://news.example/bench_20240501.html", "2024-05-01"), ("https://news.example/2024/05/01", "2024-05-01"),
        ("https://news.example/2024/05/bench", None), ("https://news.example/bench-123456", None), ("https://news.example/2024/13/01/bench", None), ("https://news.example/2024/02/31/bench", None), ("https://news.example/12024/05/01", None),
        ("https://news.example/bench?date=2024-05-01", None), ("https://news.example/id-202405011234", None), ("https://news.example/", None),
    ],
)  # fmt: skip
def test_the_day_an_address_names(url: str, day: str | None) -> None:
    found = date_in_url(url)
    assert (found.text if found else None) == day


addresses = st.text(alphabet="https:/.?&=w640x36bench-_%[]@#jpg ", max_size=60) | st.text(max_size=60)


@given(addresses, st.sampled_from([None, BASE]))
@example("https://[", BASE)
@example("//[::1", None)
def test_no_text_makes_reading_an_address_fail(raw: str, base: str | None) -> None:
    read = read_url(raw, base)
    if isinstance(read, str):
        assert read.lower().startswith(("http://", "https://"))
        assert read_url(read, None) == read


@given(addresses)
@example("https://[")
@example("https://a.example/x?url=/x?url=/x?url=/")
def test_no_text_makes_comparing_addresses_fail(raw: str) -> None:
    assert same_page(raw, raw)
    assert image_identity(raw) == image_identity(raw)
    size_in_url(raw)
    date_in_url(raw)


@pytest.mark.parametrize(
    "raw",
    [
        "null",
        "undefined",
        "{{ url }}",
        "https://news.example/{{id}}",
        "https://news.example/${slug}",
        "www.news.example/a",
    ],
)
@pytest.mark.parametrize("base", [None, BASE])
def test_what_a_template_left_behind_is_no_address(raw: str, base: str | None) -> None:
    assert isinstance(read_url(raw, base), Rejected)


@pytest.mark.parametrize(
    "raw",
    ["\u200bhttps://news.example/a?x=1&y=2", "https://news.example/a\t?x=1&y=2", "https://news.example/a?x=1&#38;y=2"],
)
def test_unseen_characters_and_leftover_references_are_taken_out(raw: str) -> None:
    assert read_url(raw, None) == "https://news.example/a?x=1&y=2"
