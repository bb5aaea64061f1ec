"""Text as people read it, and texts compared."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmeta.normalize.text import clean_text, fold, similarity, tokens


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("  two\n words\t", "two words"), ("two\u00a0words", "two words"), ("soft\u00adhyphen", "softhyphen"), ("zero\u200bwidth", "zerowidth"), ("\ufeffmark", "mark"), ("a\x00b", "ab"),
        ("Tom &amp; Ann", "Tom & Ann"), ("Tom &amp;amp; Ann", "Tom & Ann"), ("It&#8217;s", "It’s"), ("It&rsquo;s", "It’s"), ("<b>Bold</b> text", "Bold text"), ("one<br/>two", "one two"), ("<p>One</p><p>two</p>", "One two"),
        ("cafe\u0301", "café"), ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"), ("AT&T; R&D", "AT&T; R&D"), ("<unknown> stays", "<unknown> stays"), ("x &lt;b&gt;y&lt;/b&gt;", "x y"), ("", ""), ("日本　語", "日本 語"), ("a\u200db", "ab"), ("R&D; <b", "R&D; <b"),
    ],
)  # fmt: skip
def test_text_is_cleaned_to_one_line_as_people_read_it(raw: str, text: str) -> None:
    assert clean_text(raw) == text


@pytest.mark.parametrize("text", ["می\u200cخواهم", "क\u094d\u200dष", "👩\u200d🚀"])
def test_joiners_that_shape_letters_and_signs_stay(text: str) -> None:
    assert clean_text(text) == text


messy = st.text(alphabet="ab &;<>/#x2038lgtampn\n\t\u00a0\u00ad\u200b\u0301brpi'\"=é", max_size=60) | st.text(
    max_size=60
)


@given(messy)
@example("&amp;lt;b&amp;gt;")
@example("&#38;#60;p>")
@example("<<b>b>")
@example("&am\u200bp;")
@example("e\u00ad\u0301")
def test_cleaning_what_is_clean_changes_nothing(raw: str) -> None:
    once = clean_text(raw)
    assert clean_text(once) == once


@given(messy)
def test_clean_text_is_one_line_of_composed_visible_characters(raw: str) -> None:
    text = clean_text(raw)
    assert len(text.splitlines()) <= 1
    assert text == text.strip()
    assert "  " not in text
    assert unicodedata.is_normalized("NFC", text)
    assert not {"\u00ad", "\u200b", "\ufeff", "\x00"} & set(text)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The Bench", "the bench"),
        ("It’s", "It's"),
        ("“Bench”", '"Bench"'),
        ("a – b", "a - b"),
        ("STRASSE", "straße"),
        ("ﬁne", "fine"),
        ("ＡＢＣ", "abc"),
        ("two  words", "two words"),
        ("ΣΟΦΟΣ", "σοφος"),
        ("«да»", "'Да'"),
    ],
)
def test_texts_that_differ_only_in_typography_are_folded_into_one(a: str, b: str) -> None:
    assert fold(a) == fold(b)


@pytest.mark.parametrize(("a", "b"), [("bench", "benches"), ("Müller", "Muller"), ("1 May", "1 Mai"), ("a-b", "a b")])
def test_other_texts_stay_other_texts(a: str, b: str) -> None:
    assert fold(a) != fold(b)


@given(st.text(max_size=60))
def test_folding_folded_text_changes_nothing(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Bench, again!", ("the", "bench", "again")),
        ("It’s Ann’s", ("it's", "ann's")),
        ("市議会", ("市", "議", "会")),
        ("2024-05", ("2024", "05")),
        ("…", ()),
        ("한국 뉴스", ("한국", "뉴스")),
    ],
)
def test_words_are_told_apart_and_characters_where_no_blanks_part_them(text: str, words: tuple[str, ...]) -> None:
    assert tokens(text) == words


@pytest.mark.parametrize(
    ("a", "b", "at_least", "at_most"),
    [
        ("The bench stays", "The bench stays", 1, 1),
        ("The bench stays", "THE BENCH STAYS!", 1, 1),
        ("The bench stays", "The bench stays | News", 0.8, 0.9),
        ("The bench stays", "Rain in June", 0, 0),
        ("", "x", 0, 0),
        ("市議会はベンチを残す", "市議会はベンチを残した", 0.8, 0.99),
    ],
)
def test_similarity_is_the_share_of_common_words(a: str, b: str, at_least: float, at_most: float) -> None:
    assert at_least <= similarity(a, b) <= at_most


@given(st.text(max_size=40), st.text(max_size=40))
def test_similarity_is_symmetric_and_a_share(a: str, b: str) -> None:
    assert similarity(a, b) == similarity(b, a)
    assert 0 <= similarity(a, b) <= 1
