from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import html5lib
import lxml.html
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsmeta.article import ImageObject, NewsArticle, Person
from newsmeta.outputs.json_ld import json_ld
from newsmeta.outputs.open_graph import open_graph
from newsmeta.outputs.snippet import snippet
from newsmeta.outputs.values import filled
from newsmeta.outputs.x_card import x_card

Element = tuple[str, dict[str, str], Any]


def expected_elements(article: NewsArticle) -> list[Element]:
    """What stands in the head when the snippet is read as it is meant."""
    url, description = filled(article.url), filled(article.description)
    return [
        *([("link", {"rel": "canonical", "href": url}, None)] if url else []),
        *([("meta", {"name": "description", "content": description}, None)] if description else []),
        *(("meta", {"property": name, "content": content}, None) for name, content in open_graph(article)),
        *(("meta", {"name": name, "content": content}, None) for name, content in x_card(article)),
        ("script", {"type": "application/ld+json"}, json_ld(article)),
    ]


def page(article: NewsArticle) -> str:
    return f"<!DOCTYPE html><html><head>\n{snippet(article)}</head><body></body></html>"


def elements(tree: Any) -> list[Element]:
    """Every element of a page but html, head and body, in document order."""
    found = [node for node in tree.iter() if node.tag not in ("html", "head", "body")]
    return [
        (node.tag, dict(node.attrib), json.loads(node.text) if node.tag == "script" else node.text) for node in found
    ]


def read_by_html5lib(markup: str) -> list[Element]:
    return elements(html5lib.parse(markup.encode("ascii"), namespaceHTMLElements=False))


def read_by_lxml(markup: str) -> list[Element]:
    return elements(lxml.html.document_fromstring(markup.encode("ascii")))


@pytest.fixture(scope="session")
def hostile_article(hostile: tuple[str, ...]) -> NewsArticle:
    poison = "".join(hostile).replace("\r", "")
    url = f"https://paper.example/{poison}"
    return NewsArticle(
        headline=poison,
        description=poison,
        author=(Person(name=poison, url=url),),
        image=(ImageObject(url=url, alt=poison, caption=poison),),
        url=url,
        keywords=hostile,
        additional={"about": {"@type": poison, poison: poison}},
    )


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("read", [read_by_html5lib, read_by_lxml])
def test_whatever_the_article_says_the_snippet_reads_back_as_exactly_its_own_elements(
    read: Any, articles: st.SearchStrategy[NewsArticle], data: st.DataObject
) -> None:
    article = data.draw(articles)

    assert read(page(article)) == expected_elements(article)


def test_html5lib_finds_one_script_and_no_element_that_was_not_put_there(hostile_article: NewsArticle) -> None:
    found = read_by_html5lib(page(hostile_article))

    assert found == expected_elements(hostile_article)
    assert [tag for tag, _, _ in found].count("script") == 1


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium binary is installed")
def test_chromium_finds_one_script_and_no_element_that_was_not_put_there(
    hostile_article: NewsArticle, tmp_path: Path
) -> None:
    file = tmp_path / "page.html"
    file.write_text(page(hostile_article), encoding="ascii")
    quiet = "--no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-quic"
    profile = f"--user-data-dir={tmp_path / 'profile'}"
    dom = subprocess.run(
        [
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            *quiet.split(),
            profile,
            "--dump-dom",
            file.as_uri(),
        ],
        capture_output=True,
        check=True,
        timeout=60,
    ).stdout.decode("utf-8")

    found = elements(html5lib.parse(dom, namespaceHTMLElements=False))

    assert found == expected_elements(hostile_article)
    assert [tag for tag, _, _ in found].count("script") == 1


def test_the_snippet_is_ascii_with_one_tag_a_line_and_a_newline_at_its_end(complete: NewsArticle) -> None:
    lines = snippet(complete).split("\n")

    assert snippet(complete).isascii()
    assert lines.pop() == ""
    assert all(line.startswith("<") and line.endswith(">") for line in lines)


def test_the_snippet_puts_canonical_description_opengraph_x_and_json_ld_in_this_order(complete: NewsArticle) -> None:
    starts = [line[:24] for line in snippet(complete).splitlines()]

    assert starts[0] == '<link rel="canonical" hr'
    assert starts[1] == '<meta name="description"'
    assert starts[2] == '<meta property="og:title'
    assert starts.index('<meta name="twitter:card') > starts.index('<meta property="article:')
    assert starts[-1] == '<script type="applicatio'


def test_markup_in_a_value_is_written_as_references_and_escapes() -> None:
    written = snippet(NewsArticle(headline='</script><!-- & "é"\u2028'))

    assert 'content="&lt;/script&gt;&lt;!-- &amp; &quot;&#233;&quot;&#8232;"' in written
    assert r'"headline": "\u003c/script\u003e\u003c!-- \u0026 \"\u00e9\"\u2028"' in written


def test_an_article_that_states_nothing_has_no_canonical_link_and_no_description() -> None:
    assert snippet(NewsArticle()) == (
        '<meta property="og:type" content="article">\n'
        '<meta name="twitter:card" content="summary">\n'
        '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle"}</script>\n'
    )
