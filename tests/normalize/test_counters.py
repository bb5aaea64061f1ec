"""Counters that a page shows: how many comments, views, shares and likes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.normalize.counters import find_counters


def counts(text: str) -> dict[str, int]:
    return {counter.kind: counter.count for counter in find_counters(text)}


@pytest.mark.parametrize(
    "text",
    [
        "12 comments", "12 Kommentare", "12 commentaires", "12 comentarios", "12 comentários", "12 comentaris", "12 commenti", "12 reacties", "12 kommentarer", "12 kommenttia", "12 komentarzy", "12 komentářů",
        "12 komentárov", "12 komentara", "12 komentarjev", "12 коментара", "12 комментариев", "12 коментарів", "12 hozzászólás", "12 comentarii", "12 σχόλια", "12 yorum", "12 تعليقات", "12 نظر", "12 תגובות",
        "12 टिप्पणियाँ", "12 মন্তব্য", "12 bình luận", "12 ความคิดเห็น", "コメント12件", "コメント (12)", "12条评论", "評論 (12)", "댓글 12", "댓글 12개", "12 komentarai", "12 komentāri", "12 kommentaari",
        "12 reaksies", "12 iruzkin", "12 athugasemdir", "12 komentar", "Comments (12)", "Comments: 12", "Kommentare (12)", "Commentaires : 12", "Komentari (12)", "Коментари: 12", "Σχόλια (12)", "التعليقات (12)", "Comments 12",
        "12 COMMENTS", "12\u00a0Kommentare", "12 comment(s)", "12 replies",
    ],
)  # fmt: skip
def test_a_number_of_comments_is_read_in_many_languages(text: str) -> None:
    assert counts(text) == {"comments": 12}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("34 views", "views"), ("34 Aufrufe", "views"), ("34 vues", "views"), ("34 lectures", "views"), ("34 visualizações", "views"), ("34 visualizzazioni", "views"), ("34 weergaven", "views"), ("34 visningar", "views"),
        ("34 wyświetlenia", "views"), ("34 odsłony", "views"), ("34 pregleda", "views"), ("34 прегледа", "views"), ("34 просмотра", "views"), ("Просмотров: 34", "views"), ("34 перегляди", "views"), ("34 προβολές", "views"),
        ("34 görüntülenme", "views"), ("34 مشاهدة", "views"), ("34 بازدید", "views"), ("34 צפיות", "views"), ("34 lượt xem", "views"), ("阅读 34", "views"), ("조회수 34", "views"), ("34 megtekintés", "views"),
        ("Dilihat 34 kali", "views"), ("34 vizualizări", "views"), ("34 peržiūros", "views"),
        ("34 shares", "shares"), ("34 partages", "shares"), ("34 compartidos", "shares"), ("34 condivisioni", "shares"), ("34 udostępnień", "shares"), ("34 compartilhamentos", "shares"),
        ("34 likes", "likes"), ("34 j’aime", "likes"), ("34 mi piace", "likes"), ("34 polubień", "likes"), ("34 лайков", "likes"), ("いいね！ 34", "likes"), ("좋아요 34", "likes"), ("34 curtidas", "likes"),
    ],
)  # fmt: skip
def test_other_counters_are_told_by_their_words(text: str, kind: str) -> None:
    assert counts(text) == {kind: 34}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("1,234 comments", 1234),
        ("1.234 Kommentare", 1234),
        ("1 234 commentaires", 1234),
        ("1\u202f234 commentaires", 1234),
        ("1'234 Kommentare", 1234),
        ("1,234,567 views", 1234567),
        ("0 comments", 0),
        ("1 comment", 1),
        ("1 view", 1),
        ("1 vue", 1),
        ("1 like", 1),
        ("1 share", 1),
    ],
)
def test_marks_that_part_thousands_are_no_decimals(text: str, count: int) -> None:
    (counter,) = find_counters(text)
    assert (counter.count, counter.approximate) == (count, False)


@pytest.mark.parametrize(
    "text",
    [
        "12K views",
        "1.2K comments",
        "1,2 tys. wyświetleń",
        "3,4 тыс. просмотров",
        "1.5M views",
        "1.2万 阅读",
        "2.3k likes",
    ],
)
def test_a_rounded_number_is_told_to_be_one(text: str) -> None:
    (counter,) = find_counters(text)
    assert counter.approximate


def test_a_line_may_hold_one_counter_of_each_kind() -> None:
    assert counts("12 comments | 345 views | 6 shares") == {"comments": 12, "views": 345, "shares": 6}
    assert counts("Komentari: 12 · Pregleda: 345") == {"comments": 12, "views": 345}


def test_two_numbers_for_one_kind_are_none_and_the_same_number_twice_is_one() -> None:
    assert counts("12 comments, 13 comments") == {}
    assert counts("12 comments · Comments (12)") == {"comments": 12}


@pytest.mark.parametrize(
    "text",
    [
        "", "Comments", "No comments", "Leave a comment", "Kommentare deaktiviert", "12", "12 people", "The 12 commentators", "Comment policy 2024", "On 12 May comments closed", "Call 555-1234 comments", "12.05.2024 | Kommentieren",
        "Interviews 12", "Reviews 34", "Overviews: 34", "12 viewers", "Kommentar von Jane Doe, 12.05.2024", "Photo 12: a bench", "12 commentaries", "Sharesies 12",
    ],
)  # fmt: skip
def test_what_counts_nothing_is_no_counter(text: str) -> None:
    assert find_counters(text) == ()


def test_the_span_is_where_the_counter_stands() -> None:
    text = "By Jane Doe | 12 comments | 1 May"
    (counter,) = find_counters(text)
    assert text[counter.start : counter.end].strip() == "12 comments"


@given(st.text(alphabet="0123456789., KMkcomentsviews:()件条|", max_size=60) | st.text(max_size=60))
def test_no_line_makes_reading_fail_and_no_number_is_made_up(text: str) -> None:
    digits = "".join(str(int(character)) for character in text if character.isdecimal())
    for counter in find_counters(text):
        assert str(counter.count).lstrip("0") in digits
        assert 0 <= counter.start < counter.end <= len(text)
