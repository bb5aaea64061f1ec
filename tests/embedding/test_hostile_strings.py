"""Whatever a headline, an author or a caption holds, a reader of the page finds one script and no other element."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import html5lib
import lxml.html
import pytest

import newsmeta
from newsmeta.outputs.validated import validated
from newsmeta.outputs.values import filled

# NEWSMETA_STRINGS=100000 runs as many as a release should see.
STRINGS = int(os.environ.get("NEWSMETA_STRINGS", "400"))
PIECES = (
    '"', "'", "`", "&", "&amp;", "&#0;", "&quot", "<", ">", "/", "\\", "\\u0022", "--", "--!>", "-->", "<!--", "<!--<script>", "<!--<script",
    "</script>", "</SCRIPT ", "</script\n", "<script>", "<script src=a>", "]]>", "<![CDATA[", "</head>", "<body>", "</title>", "<img src=a onerror=b>",
    "</textarea>", "<style>", "<plaintext>", "<!doctype html>", "<?php ?>", "{{ a }}", "{% b %}", "{#", "<%= c %>", "javascript:alert(1)",
    "\u2028", "\u2029", "\u200f", "\u202e", "\u2066", "\ufeff", "\u0000", "\x0b", "\x1b", "\x7f", "\x85", "\xa0", "\ud800", "\udfff", "\udc00\ud800", "\uffff",
    "\U0001f600", "\U0001f469\u200d\U0001f680", "\U0001f1e9\U0001f1ea", "\U000e0041", "é", "e\u0301", "日本", "ع", "\t", "\n", "\r", "\r\n", " ", "  ", "a", "Nadia", "0",
)  # fmt: skip
PAGE = "<!DOCTYPE html><html><head><title>A</title></head><body><p>B</p></body></html>"
Element = tuple[str, dict[str, str], Any]


def strings(count: int, seed: int = 5) -> Iterator[str]:
    chance = random.Random(seed)
    for _ in range(count):
        yield "".join(chance.choices(PIECES, k=chance.randint(1, 8)))


def hostile_article(text: str) -> newsmeta.NewsArticle:
    return newsmeta.NewsArticle(
        headline=text,
        author=(newsmeta.Person(name=text),),
        image=(newsmeta.ImageObject(url="https://a.example/b.jpg", caption=text, alt=text),),
    )


def expected(article: newsmeta.NewsArticle) -> list[Element]:
    """What a page holds besides its own elements when the block in it is read as it is meant."""
    emitted, _ = validated(article)
    return [
        *(("meta", {"property": name, "content": content}, None) for name, content in newsmeta.open_graph(emitted)),
        *(("meta", {"name": name, "content": content}, None) for name, content in newsmeta.x_card(emitted)),
        ("script", {"type": "application/ld+json"}, newsmeta.json_ld(emitted)),
    ]


def elements(tree: Any) -> list[Element]:
    found = [
        node
        for node in tree.iter()
        if isinstance(node.tag, str) and node.tag not in ("html", "head", "body", "title", "p")
    ]
    return [
        (node.tag, dict(node.attrib), json.loads(node.text) if node.tag == "script" else node.text) for node in found
    ]


def read_by_html5lib(markup: str) -> list[Element]:
    return elements(html5lib.parse(markup, namespaceHTMLElements=False))


def read_by_lxml(markup: str) -> list[Element]:
    return elements(lxml.html.document_fromstring(markup))


def test_html5lib_and_lxml_find_one_script_with_equal_values_and_no_other_element() -> None:
    for text in strings(STRINGS):
        article = hostile_article(text)
        markup = newsmeta.embed(PAGE, article)
        found = read_by_html5lib(markup)
        assert found == expected(article), ascii(text)
        assert read_by_lxml(markup) == found, ascii(text)
        assert [tag for tag, _, _ in found].count("script") == 1
        value = filled(text)
        assert found[-1][2].get("headline") == value, ascii(text)
        assert [author["name"] for author in found[-1][2].get("author", [])] == ([value] if value else []), ascii(text)
        assert found[-1][2]["image"][0].get("caption") == value, ascii(text)


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium binary is installed")
def test_chromium_finds_one_script_a_block_and_no_other_element(tmp_path: Path) -> None:
    # A carriage return is written as a reference, but Chromium prints it as it is, and a reader makes it a line feed.
    texts = (text.replace("\r", "") for text in strings(min(2000, STRINGS), seed=6))
    articles = [hostile_article(text) for text in texts]
    blocks = [newsmeta.embed("<title>A</title>", article).removeprefix("<title>A</title>") for article in articles]
    file = tmp_path / "page.html"
    file.write_text(PAGE.replace("</head>", "".join(blocks) + "</head>"), encoding="ascii")
    quiet = "--no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-quic"
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    command = [
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        *quiet.split(),
        profile,
        "--dump-dom",
        file.as_uri(),
    ]
    dom = subprocess.run(command, capture_output=True, check=True, timeout=120).stdout.decode("utf-8")
    assert read_by_html5lib(dom) == [element for article in articles for element in expected(article)]
