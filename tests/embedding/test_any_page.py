"""Whatever the page: bytes outside the block survive, a second run changes nothing, and taking out restores."""

from __future__ import annotations

import codecs
import os
from itertools import takewhile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import newsmeta

# Pieces of pages, of templates, and of what may be taken for either.
PIECES = (
    "<html>", "<HTML lang=en>", "<head>", "</head>", "</HEAD >", "<body>", "<body class='a>b'>", "</body>", "</html>", "<!doctype html>",
    "<title>", "</title>", "<title>Ä</title>", "<script>", "</script>", "<script type='application/ld+json'>", "<style>", "</style>",
    "<template>", "</template>", "<noscript>", "</noscript>", "<textarea>", "</textarea>", "<img>", "<p>", "<svg>", "<plaintext>",
    "<!--", "-->", "<!-->", "--!>", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<meta charset=utf-8>", "<br>", "</br>", "</", "<", ">", '"', "'", "=",
    '<meta property="og:title" content="A">', "<meta name=description content=B>", '<link rel="canonical" href="/a">', "<link rel=icon href=b>",
    '{"@type": "NewsArticle", "headline": "A"}', '[{"@type": "WebSite"}, {"@type": "NewsArticle", "@id": "#a", "headline": "A"}]',
    '{"@context": "https://schema.org", "@graph": [{"@type": "Article", "headline": "A"}, {"@type": "BreadcrumbList"}]}',
    "{{ a }}", "{{", "}}", "{% if a > b %}", "{% comment %}", "{% endcomment %}", "{#", "#}", "{# a #}", "<%", "%>", "<%= '</head>' %>", "<?php", "?>", "<?= $a ?>",
    "<!-- a -->", "newsmeta:begin", "Grüße", "日本", " ", "\t", "\n", "\n\n", "  \n", "x",
)  # fmt: skip
# The lone carriage return is an end of its own.
LINE_ENDS = ("\n", "\r\n", "\r")
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1252", "shift_jis", "gb18030", "euc-jp", "iso-2022-jp", "koi8-r")  # fmt: skip

pages = st.builds(
    lambda pieces, line_end: "".join(pieces).replace("\n", line_end),
    st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=14),
    st.sampled_from(LINE_ENDS),
)
articles = st.sampled_from([
    newsmeta.NewsArticle(headline="A"),
    newsmeta.NewsArticle(headline="</script><!--<script>]]>", url="https://a.example/a", description="{{ a }} {% b %} -->"),
])  # fmt: skip
existing = st.sampled_from(["keep", "replace"])
thorough = settings(
    deadline=None, max_examples=int(os.environ.get("NEWSMETA_EXAMPLES", "300")), suppress_health_check=list(HealthCheck)
)


def common_ends(one: bytes | str, other: bytes | str) -> int:
    """How much of the shorter one begins and ends the longer one."""
    before = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    after = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(reversed(one), reversed(other), strict=False))
    )
    return min(before + after, len(one), len(other))


@given(page=pages, article=articles, existing=existing)
@example("\ufeff<p>", newsmeta.NewsArticle(headline="A"), "keep")
@example("<title>a</title>\r\n", newsmeta.NewsArticle(headline="A"), "keep")
@example(
    "<meta name=description content=B>\r\n<meta name=description content=B>",
    newsmeta.NewsArticle(description="A"),
    "replace",
)
@thorough
def test_a_text_keeps_every_character_outside_the_block(
    page: str, article: newsmeta.NewsArticle, existing: str
) -> None:
    try:
        embedded = newsmeta.embed(page, article, existing=existing)
    except newsmeta.SourceError:
        return
    assert newsmeta.remove_snippet(embedded) == page
    assert newsmeta.embed(embedded, article, existing=existing) == embedded
    if existing == "keep":
        assert common_ends(page, embedded) == len(page)


@given(page=pages, article=articles, existing=existing, encoding=st.sampled_from(ENCODINGS), declared=st.booleans())
@thorough
def test_a_file_keeps_every_byte_outside_the_block(
    page: str, article: newsmeta.NewsArticle, existing: str, encoding: str, declared: bool
) -> None:
    content = page.encode(encoding, "ignore")
    charset = None if declared else encoding
    try:
        embedded = newsmeta.embed(content, article, existing=existing, charset=charset)
    except newsmeta.SourceError:
        return
    assert newsmeta.remove_snippet(embedded, charset=charset) == content
    assert newsmeta.embed(embedded, article, existing=existing, charset=charset) == embedded
    if existing == "keep":
        assert common_ends(content, embedded) == len(content)


@given(content=st.binary(max_size=60).map(b"<head><title>A</title>\n</head><body>".__add__))
@thorough
def test_bytes_that_fit_no_encoding_survive(content: bytes) -> None:
    article = newsmeta.NewsArticle(headline="A")
    try:
        embedded = newsmeta.embed(content, article)
    except newsmeta.SourceError:
        return
    assert newsmeta.remove_snippet(embedded) == content
    assert common_ends(content, embedded) == len(content)


PAGE = '<html><head>\n<meta charset="{}">\n<title>{}</title>\n</head>\n<body>\n<h1>{}</h1>\n</body></html>\n'
WRITTEN = {
    "utf-8": "Grüße aus der Schleuse",
    "utf-8-sig": "Grüße aus der Schleuse",
    "utf-16": "夜明け前に港を出た",
    "utf-16-le": "夜明け前に港を出た",
    "utf-16-be": "夜明け前に港を出た",
    "windows-1252": "Grüße aus der “Schleuse”",
    "iso-8859-2": "Główna śluza znów działa",
    "shift_jis": "夜明け前に港を出た表ソ",
    "euc-jp": "夜明け前に港を出た",
    "iso-2022-jp": "夜明け前に港を出た",
    "gb18030": "黎明前离开港口",
    "big5": "黎明前離開港口",
    "koi8-r": "Паром вышел из гавани",
}


@pytest.mark.parametrize("encoding", WRITTEN)
@pytest.mark.parametrize("line_end", LINE_ENDS)
@pytest.mark.parametrize("existing", ["keep", "replace"])
def test_a_page_in_an_encoding_gets_its_block_in_it(encoding: str, line_end: str, existing: str) -> None:
    text = PAGE.format(encoding.removesuffix("-sig"), WRITTEN[encoding], WRITTEN[encoding]).replace("\n", line_end)
    bom = codecs.BOM_UTF16_BE if encoding == "utf-16-be" else b""
    content = bom + text.encode(encoding)
    article = newsmeta.extract(content).article
    embedded = newsmeta.embed(content, article, existing=existing)
    assert article.headline == WRITTEN[encoding]
    assert embedded == bom + newsmeta.embed(text, article, existing=existing).encode(encoding)
    assert newsmeta.extract(embedded).article == article
    assert newsmeta.remove_snippet(embedded) == content
