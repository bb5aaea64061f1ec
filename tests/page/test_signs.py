"""What the words of class and id say of an element."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.sources.page.signs import Sign, expressions_in, signs_of
from newsmeta.sources.page.zones import Zone

WORDS = (
    "author byline by line autor signature caption wp text legend image img photo foto bild description pie de credit copyright"
    " source agency right rights fotografo date dates pub published posted on time data start end expires pay wall paywall reg"
    " cite creator box avatar main col md item 2 x related footer nav secondary"
).split()
JOINTS = ("", "-", "_", "__", "--", "2", "/", ":")


@pytest.mark.parametrize(
    ("names", "signs"),
    [
        ("article__byline", {Sign.AUTHOR, Sign.BYLINE}),
        ("authorBox", set()),
        ("by-line", {Sign.AUTHOR}),
        ("wp-caption-text", {Sign.CAPTION}),
        ("caption__credit", {Sign.CAPTION, Sign.CREDIT, Sign.CREDIT_IN_CAPTION}),
        ("imageText", {Sign.CAPTION}),
        ("pub-date start", {Sign.DATE, Sign.EVENT}),
        ("PayWall", {Sign.PAYWALL}),
        ("more-from", {Zone.RELATED}),
        ("footer", {Sign.BEGINS_FOOTER}),
        ("articleFooter", {Sign.NO_ZONE}),
        ("col-md-6", set()),
        ("", set()),
    ],
)
def test_a_name_is_read_word_by_word(names: str, signs: set[Sign | Zone]) -> None:
    assert signs_of(names) == signs


@given(st.lists(st.tuples(st.sampled_from(WORDS), st.booleans(), st.sampled_from(JOINTS)), min_size=1, max_size=4))
def test_no_word_that_an_expression_finds_is_passed_over(parts: list[tuple[str, bool, str]]) -> None:
    name = "".join((word.capitalize() if capital else word) + joint for word, capital, joint in parts)

    assert expressions_in(name) <= signs_of(name)
