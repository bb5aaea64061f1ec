"""Where start tags begin: the same places as the tokenizer sees, found without reading every tag."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.document.start_tags import start_tags
from newsmeta.document.tags import scan_tags

PARTS = (
    "<p>", "<P class=\"a>b\">", "<p a=='x>y'>", "<p ='x>y'>", "<p a='x>", "<p/ q=1>", "<b a = \"c>d\" e>", "<a href=x\"y>", "<p", "</p",
    "</p>", "</p title=\"<b>\">", "</ <p>", "</>", "<", "<>", "<1>", "<template>", "<template shadowrootmode=open>", "</template>",
    "</TEMPLATE >", "<!-- <p> -->", "<!-->", "<!--", "--!>", "<!doctype html>", "<?xml <p> ?>", "<![CDATA[<p>]]>", "<script>", "</script>",
    "<script><!-- <script> </script> <p> --></script>", "<style>p</style>", "<TITLE><p></title>", "<plaintext>", "\"", "'", ">", "=", " ", "ä",
)  # fmt: skip


def seen(text: str) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for tag in scan_tags(text):
        places.setdefault(tag.name, []).append(tag.start)
    return places


@given(st.lists(st.sampled_from(PARTS), max_size=9).map("".join))
def test_the_places_are_those_of_the_tokenizer(text: str) -> None:
    assert start_tags(text) == seen(text)


@pytest.mark.parametrize(
    "text", ["<p a='" * 20_000, "<p " + "a" * 200_000, "<p a=" * 40_000, "</p <" * 40_000, "<p '" * 40_000]
)
def test_hostile_markup_takes_no_more_than_linear_time(text: str) -> None:
    assert sum(map(len, start_tags(text).values())) <= len(text)
