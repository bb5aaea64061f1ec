"""`newsmeta.embed` and `newsmeta.remove_snippet`: where the block goes, and that nothing else changes."""

from __future__ import annotations

import pytest

import newsmeta

TAG = '<meta name="description" content="Nine people and a piano">'
ARTICLE = newsmeta.NewsArticle(headline="The bench stays", url="https://echo.example/bench")


def block(*, line_end: str = "\n", indent: str = "", last: str | None = None) -> str:
    """The block with the one tag; inside a line it begins without indentation and ends without line end."""
    lines = ("<!-- newsmeta:begin -->", TAG, "<!-- newsmeta:end -->")
    return line_end.join(f"{indent}{line}" for line in lines) + (line_end if last is None else last)


# Each page with a mark, which is none of it, where the block goes; after it the block's form.
OWN_LINES = {
    "the end tag has a line of its own": "<html><head>\n<title>A</title>\n|</head><body>",
    "body follows": "<title>A</title>\n|<body>\n",
    "body begins with nothing before it": "<!doctype html>\n|<body><p>",
    "only the content of the body follows": "<title>A</title>\n|<article><h1>A</h1>",
    "the head ends before what has no place in it": "<head><title>A</title>\n|<div>A</div>\n</head><body>",
    "text ends the head": "<head><title>A</title>\n|Text\n</head>",
    "there is nothing but text": "|A page\n",
    "there is a fragment": "|<p>A</p>",
    "a section that HTML takes for text": "<head><title>A</title>\n|<![CDATA[ </head> ]]>\n</head>",
    "a noscript that ends the head where no scripts run": "<head>\n<title>A</title>\n|<noscript><img src=a></noscript>\n</head>",
    "a noscript of the head": "<head>\n<noscript><style>p{}</style></noscript>\n|</head>",
    "a template names an end": "<head>\n<template><template></template></head></template>\n|</head>",
    "a script in a comment in a script": "<head>\n<script><!-- <script></script></head> --></script>\n|</head>",
    "the source of a template": "{% extends 'base' %}\n{% block content %}\n|<p>{% endblock %}",
    "a condition": "<head>\n{% if a > b %}<meta name=a>{% endif %}\n|</head>",
    "PHP names an end": "<?php $a = '</head> ?>'; // don't ?>\n<head>\n<?= $a ?>\n|</head>",
    "ERB names an end": '<head>\n<%# </head> %><%= "</head>" %>\n|</head>',
    "a comment of a template names an end": "<head>\n{# </head> #}{% comment %}</head>{% endcomment %}{{!-- </head> --}}\n|</head>",
    "a dictionary in a template": '<head>\n{{ {"a": {"b": "</head>"}} }}\n|</head>',
}
IN_A_LINE = {
    "the end tag in upper case": "<HTML><HEAD><TITLE>A</TITLE>|</HEAD><BODY>",
    "an end tag with attributes": '<head><title>A</title>|</head class=">"><body>',
    "an empty head": "<html>|</head><body>",
    "a comment names an end": "<head><!-- </head> -->|</head>",
    "a script names an end": "<head><script>'</head>'</script>|</head>",
    "a title names an end": "<head><title></head></title>|</head>",
    "an attribute names an end": "<head><meta name=a content='</head>'>|</head>",
    "the page ends": "<title>A</title>|",
    "the body is on the line": "<title>A</title>|<p>A</p>",
}  # fmt: skip


@pytest.mark.parametrize("page", OWN_LINES.values(), ids=OWN_LINES)
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_a_block_has_lines_of_its_own_where(page: str, line_end: str) -> None:
    before, after = page.replace("\n", line_end).split("|")
    end = line_end if line_end in before + after else "\n"
    embedded = newsmeta.embed(before + after, TAG)
    assert embedded == before + block(line_end=end) + after
    assert newsmeta.remove_snippet(embedded) == before + after


@pytest.mark.parametrize("page", IN_A_LINE.values(), ids=IN_A_LINE)
def test_a_block_stands_inside_a_line_where(page: str) -> None:
    before, after = page.split("|")
    embedded = newsmeta.embed(before + after, TAG)
    assert embedded == before + block(last="") + after
    assert newsmeta.remove_snippet(embedded) == before + after


@pytest.mark.parametrize("indent", ["  ", "\t", "\t  "])
def test_a_block_is_indented_as_the_last_of_the_head(indent: str) -> None:
    page = f"<head>\n{indent}<title>A</title>\n </head>"
    assert newsmeta.embed(page, TAG) == f"<head>\n{indent}<title>A</title>\n{block(indent=indent)} </head>"


def test_an_old_block_is_replaced() -> None:
    page = "<head>\n<title>A</title>\n</head>"
    old = newsmeta.embed(page, newsmeta.NewsArticle(headline="Another"))
    assert newsmeta.embed(old, ARTICLE) == newsmeta.embed(page, ARTICLE)
    assert "Another" not in newsmeta.embed(old, ARTICLE)


def test_code_in_a_value_is_never_carried_out() -> None:
    embedded = newsmeta.embed(
        "<head>{{ a }}</head>", newsmeta.NewsArticle(headline="{{ 7 * 7 }}{% if %}{# <?php <% {{{")
    )
    code = embedded.partition("newsmeta:begin")[2]
    assert not any(opener in code for opener in ("{{", "{%", "{#", "<?", "<%"))


BROKEN = {
    "<head><!-- newsmeta:begin -->\n</head>": "line 1: <!-- newsmeta:begin --> without an end; put <!-- newsmeta:end --> after newsmeta's tags",
    "<head>\n<!-- newsmeta:end -->": "line 2: <!-- newsmeta:end --> without a beginning; take it out by hand",
    "<!-- newsmeta:begin -->\r\n<!-- newsmeta:begin --><!-- newsmeta:end -->": "line 2: <!-- newsmeta:begin --> inside the one that begins in line 1; take one out by hand",
    "<!-- newsmeta:begin --><!-- newsmeta:end -->\r<!-- newsmeta:begin --><!-- newsmeta:end -->": "line 2: <!-- newsmeta:begin --> besides the one that begins in line 1; take one out by hand",
    "<head>\n{# never closed </head>": "line 2: code or a comment begins here and does not end",
    "<head>\n{% comment %} </head>": "line 2: code or a comment begins here and does not end",
    "<head>\n<%-- </head>": "line 2: code or a comment begins here and does not end",
    "<title>A</title>\n<?php a\n<p>": "line 2: code or a comment begins here and does not end",
    "<head>\n<!-- </head>": "line 2: code or a comment begins here and does not end",
}


@pytest.mark.parametrize(("page", "message"), BROKEN.items())
def test_what_is_not_whole_is_refused_with_its_line(page: str, message: str) -> None:
    with pytest.raises(newsmeta.SourceError) as raised:
        newsmeta.embed(page, ARTICLE)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    "snippet", ["text", "<p>", "<script>1</script>", "<script type='application/ld+json'>{</script>", "<meta name=a"]
)
def test_what_is_no_snippet_is_refused(snippet: str) -> None:
    with pytest.raises(newsmeta.OptionError):
        newsmeta.embed("<head></head>", snippet)


@pytest.mark.parametrize(
    "cut",
    ["<script>a", "<title>a", "<meta name=a", "<template><p>", "<noscript><link>", "<style></style", '<link href="'],
)
def test_a_page_that_is_cut_off_gets_its_block_before_the_cut(cut: str) -> None:
    embedded = newsmeta.embed(f"<head>\n<title>A</title>\n{cut}", TAG)
    assert embedded == f"<head>\n<title>A</title>\n{block()}{cut}"


def test_json_ld_with_template_code_is_kept_and_cannot_be_replaced() -> None:
    page = '<head>\n<script type="application/ld+json">{"@type": "NewsArticle", "headline": {{ page.title | json }}}</script>\n</head>'
    assert "ld+json" not in newsmeta.embed(page, ARTICLE).partition("newsmeta:begin")[2]
    for existing, message in (
        ("replace", "JSON-LD with template code (line 2) cannot be replaced; take it out by hand, or keep it"),
        ("fail", "it has metadata already: JSON-LD with template code (line 2)"),
    ):
        with pytest.raises(newsmeta.SourceError) as raised:
            newsmeta.embed(page, ARTICLE, existing=existing)
        assert str(raised.value) == message
