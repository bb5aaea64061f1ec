"""Captions and credits told apart: what is said of a picture, and whose it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.normalize.credits import CaptionCredit, read_credit, split_credit
from newsmeta.normalize.text import clean_text, fold


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("The bench in May. Photo: Jane Doe", "The bench in May.", "Jane Doe"), ("The bench in May. Photo by Jane Doe", "The bench in May.", "Jane Doe"), ("The bench in May (Photo: Jane Doe)", "The bench in May", "Jane Doe"), ("The bench in May. Image credit: Jane Doe", "The bench in May.", "Jane Doe"), ("The bench in May | Photo: Jane Doe", "The bench in May", "Jane Doe"),
        ("The bench in May. Picture: Jane Doe", "The bench in May.", "Jane Doe"), ("The bench in May. Credit: Jane Doe", "The bench in May.", "Jane Doe"), ("The bench in May. Courtesy of Jane Doe", "The bench in May.", "Jane Doe"), ("The bench in May. © Jane Doe", "The bench in May.", "Jane Doe"),
        ("Die Bank im Mai. Foto: Jane Doe", "Die Bank im Mai.", "Jane Doe"), ("Die Bank im Mai. Bild: Jane Doe", "Die Bank im Mai.", "Jane Doe"), ("Die Bank im Mai (Foto: Jane Doe)", "Die Bank im Mai", "Jane Doe"), ("Die Bank im Mai. Quelle: Jane Doe", "Die Bank im Mai.", "Jane Doe"), ("Le banc en mai. Photo : Jane Doe", "Le banc en mai.", "Jane Doe"), ("Le banc en mai. Crédit photo : Jane Doe", "Le banc en mai.", "Jane Doe"), ("Le banc en mai. © Jane Doe", "Le banc en mai.", "Jane Doe"),
        ("El banco en mayo. Foto: Jane Doe", "El banco en mayo.", "Jane Doe"), ("El banco en mayo. Crédito: Jane Doe", "El banco en mayo.", "Jane Doe"), ("O banco em maio. Foto: Jane Doe", "O banco em maio.", "Jane Doe"), ("O banco em maio. Crédito: Jane Doe", "O banco em maio.", "Jane Doe"), ("La panchina a maggio. Foto di Jane Doe", "La panchina a maggio.", "Jane Doe"), ("La panchina a maggio. Foto: Jane Doe", "La panchina a maggio.", "Jane Doe"),
        ("De bank in mei. Foto: Jane Doe", "De bank in mei.", "Jane Doe"), ("De bank in mei. Beeld: Jane Doe", "De bank in mei.", "Jane Doe"), ("Bänken i maj. Foto: Jane Doe", "Bänken i maj.", "Jane Doe"), ("Benken i mai. Foto: Jane Doe", "Benken i mai.", "Jane Doe"), ("Bænken i maj. Foto: Jane Doe", "Bænken i maj.", "Jane Doe"), ("Penkki toukokuussa. Kuva: Jane Doe", "Penkki toukokuussa.", "Jane Doe"),
        ("Ławka w maju. Fot. Jane Doe", "Ławka w maju.", "Jane Doe"), ("Ławka w maju. Zdjęcie: Jane Doe", "Ławka w maju.", "Jane Doe"), ("Lavička v květnu. Foto: Jane Doe", "Lavička v květnu.", "Jane Doe"), ("Lavička v máji. Zdroj: Jane Doe", "Lavička v máji.", "Jane Doe"), ("Klupa u maju. Foto: Jane Doe", "Klupa u maju.", "Jane Doe"), ("Клупа у мају. Фото: Јована Илић", "Клупа у мају.", "Јована Илић"), ("Klupa u svibnju. Izvor: Jane Doe", "Klupa u svibnju.", "Jane Doe"),
        ("Скамейка в мае. Фото: Иван Петров", "Скамейка в мае.", "Иван Петров"), ("Лава у травні. Фото: Ольга Коваль", "Лава у травні.", "Ольга Коваль"), ("Пейката през май. Снимка: Иван Петров", "Пейката през май.", "Иван Петров"), ("Το παγκάκι τον Μάιο. Φωτογραφία: Ελένη Παππά", "Το παγκάκι τον Μάιο.", "Ελένη Παππά"), ("Mayısta bank. Fotoğraf: Jane Doe", "Mayısta bank.", "Jane Doe"), ("A pad májusban. Fotó: Jane Doe", "A pad májusban.", "Jane Doe"), ("Banca în mai. Foto: Jane Doe", "Banca în mai.", "Jane Doe"),
        ("المقعد في مايو. تصوير: ليلى حداد", "المقعد في مايو.", "ليلى حداد"), ("הספסל במאי. צילום: דנה כהן", "הספסל במאי.", "דנה כהן"), ("نیمکت در ماه مه. عکس: مریم رضایی", "نیمکت در ماه مه.", "مریم رضایی"), ("मई में बेंच। फोटो: अनिता शर्मा", "मई में बेंच।", "अनिता शर्मा"), ("Bangku di bulan Mei. Foto: Siti Nurhaliza", "Bangku di bulan Mei.", "Siti Nurhaliza"), ("Ghế dài tháng năm. Ảnh: Nguyễn Văn An", "Ghế dài tháng năm.", "Nguyễn Văn An"), ("ม้านั่งในเดือนพฤษภาคม ภาพ: สมชาย ใจดี", "ม้านั่งในเดือนพฤษภาคม", "สมชาย ใจดี"),
        ("五月のベンチ（写真：山田花子）", "五月のベンチ", "山田花子"), ("五月のベンチ＝山田花子撮影".replace("＝山田花子撮影", "。写真：山田花子"), "五月のベンチ。", "山田花子"), ("五月的长椅。图片来源：王小明", "五月的长椅。", "王小明"), ("五月的长椅（摄影：王小明）", "五月的长椅", "王小明"), ("5월의 벤치. 사진: 김하나", "5월의 벤치.", "김하나"),
    ],
)  # fmt: skip
def test_a_labelled_name_at_the_end_is_the_credit(text: str, caption: str, credit: str) -> None:
    assert split_credit(text) == CaptionCredit(caption, credit, credit)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bench in May. Photo: Reuters", CaptionCredit("The bench in May.", "Reuters", None, "Reuters")),
        ("The bench in May. Photo: Jane Doe/AFP", CaptionCredit("The bench in May.", "Jane Doe/AFP", "Jane Doe", "AFP")),
        ("The bench in May. Jane Doe/Reuters", CaptionCredit("The bench in May.", "Jane Doe/Reuters", "Jane Doe", "Reuters")),
        ("The bench in May. AP Photo/Jane Doe", CaptionCredit("The bench in May.", "AP Photo/Jane Doe", "Jane Doe", "Associated Press")),
        ("The bench in May. (AP Photo/Jane Doe)", CaptionCredit("The bench in May.", "AP Photo/Jane Doe", "Jane Doe", "Associated Press")),
        ("The bench in May. (AFP)", CaptionCredit("The bench in May.", "AFP", None, "AFP")),
        ("The bench in May. Getty Images", CaptionCredit("The bench in May.", "Getty Images", None, "Getty Images")),
        ("The bench in May. Photo: Jane Doe via Getty Images", CaptionCredit("The bench in May.", "Jane Doe via Getty Images", "Jane Doe", "Getty Images")),
        ("Die Bank im Mai. Foto: Jane Doe/dpa", CaptionCredit("Die Bank im Mai.", "Jane Doe/dpa", "Jane Doe", "dpa")),
        ("Die Bank im Mai. © Jane Doe / IMAGO", CaptionCredit("Die Bank im Mai.", "Jane Doe / IMAGO", "Jane Doe", "IMAGO")),
        ("Klupa u maju. Foto: Tanjug/Jane Doe", CaptionCredit("Klupa u maju.", "Tanjug/Jane Doe", "Jane Doe", "Tanjug")),
        ("Клупа у мају. Фото: Танјуг", CaptionCredit("Клупа у мају.", "Танјуг", None, "Tanjug")),
        ("Photo: Jane Doe", CaptionCredit(None, "Jane Doe", "Jane Doe")),
        ("© Jane Doe", CaptionCredit(None, "Jane Doe", "Jane Doe")),
        ("© 2024 The Daily Lamp", CaptionCredit(None, "The Daily Lamp")),
        ("Photo: The Daily Lamp Archive", CaptionCredit(None, "The Daily Lamp Archive")),
        ("Foto: privat", CaptionCredit(None, "privat")),
        ("The bench in May. Photo: Jane Doe and John Roe", CaptionCredit("The bench in May.", "Jane Doe and John Roe")),
    ],
)  # fmt: skip
def test_creator_and_agency_of_a_credit_are_told_apart(text: str, expected: CaptionCredit) -> None:
    assert split_credit(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The photo shows a bench in May.", "The photo was taken by Jane Doe in May.", "In this photo: a bench in May that was taken away", "A photo of the bench by the river", "Jane Doe holds a photo of the bench", "The bench (left) and the table (right)", "The bench (centre), seen in May", "A bench in Eastmere (file photo)", "The source of the river", "Jane Doe (33)", "A picture of calm", "She posted the image via a friend", "Das Foto zeigt eine Bank.", "Ein Bild der Bank im Mai", "La photo montre un banc.", "La foto muestra un banco.", "La foto mostra una panchina.", "Fotografija prikazuje klupu.", "Фотография показывает скамейку.",
        "写真は五月のベンチ", "The bench – in May", "Jane Doe, mayor of Eastmere", "The bench: a history", "Wool via the old road",
    ],
)  # fmt: skip
def test_a_sentence_that_speaks_of_a_photo_is_a_caption(text: str) -> None:
    assert split_credit(text) == CaptionCredit(text)


@pytest.mark.parametrize(
    ("text", "caption", "credit"),
    [
        ("The bench in May. The bench in May.", "The bench in May.", None), ("The bench in May The bench in May", "The bench in May", None), ("The bench in May. The bench in May. Photo: Jane Doe", "The bench in May.", "Jane Doe"), ("The bench in May. Photo: Jane Doe Photo: Jane Doe", "The bench in May.", "Jane Doe"), ("The bench in May. (Jane Doe/AFP) Photo: Jane Doe/AFP", "The bench in May.", "Jane Doe/AFP"),
    ],
)  # fmt: skip
def test_what_stands_there_twice_is_told_once(text: str, caption: str, credit: str | None) -> None:
    found = split_credit(text)
    assert (found.caption, found.creditText) == (caption, credit)


def test_an_empty_text_is_neither() -> None:
    assert split_credit(" \n") == CaptionCredit(None)
    assert read_credit(" \n") == CaptionCredit(None)


@pytest.mark.parametrize(
    ("text", "credit", "creator", "agency"),
    [
        ("Jane Doe", "Jane Doe", "Jane Doe", None), ("Photo: Jane Doe", "Jane Doe", "Jane Doe", None), ("(Photo by Jane Doe)", "Jane Doe", "Jane Doe", None), ("© Jane Doe", "Jane Doe", "Jane Doe", None), ("Foto: Jane Doe/dpa", "Jane Doe/dpa", "Jane Doe", "dpa"), ("Reuters", "Reuters", None, "Reuters"), ("Jane Doe, Reuters", "Jane Doe, Reuters", "Jane Doe", "Reuters"), ("Jane Doe | The Daily Lamp", "Jane Doe | The Daily Lamp", "Jane Doe", None),
        ("Lamp Archives", "Lamp Archives", None, None), ("Jane Doe for The Daily Lamp", "Jane Doe for The Daily Lamp", "Jane Doe", None), ("Jane Doe Jane Doe", "Jane Doe", "Jane Doe", None), ("写真：山田花子", "山田花子", "山田花子", None), ("Фото: Иван Петров", "Иван Петров", "Иван Петров", None), ("Photo: Photo: Jane Doe", "Jane Doe", "Jane Doe", None),
    ],
)  # fmt: skip
def test_a_text_that_is_known_to_be_a_credit_loses_its_label(
    text: str, credit: str, creator: str | None, agency: str | None
) -> None:
    assert read_credit(text) == CaptionCredit(None, credit, creator, agency)


@pytest.mark.parametrize("text", ["Photo", "Photo:", "Foto", "©", "( )", "Image", "x" * 200])
def test_a_label_without_a_name_is_no_credit(text: str) -> None:
    assert read_credit(text) == CaptionCredit(None)


words = "The bench in May . Photo: Foto: by Jane Doe / AFP (AFP) ( ) © Getty Images via | – The bench The bench 写真： Reuters . credit: courtesy of".split()
texts = st.lists(st.sampled_from(words), max_size=14).map(" ".join) | st.text(max_size=80)


@given(texts)
def test_reading_never_fails_and_nothing_is_made_up(text: str) -> None:
    whole = fold(clean_text(text))
    for found in (split_credit(text), read_credit(text)):
        for part in (found.caption, found.creditText, found.creator):
            assert part is None or (part and fold(part) in whole)
        assert (found.creator is None and found.agency is None) or found.creditText


@pytest.mark.parametrize(
    "text",
    [
        "The best source: Jane Roe",
        "A letter in the picture: Jane Roe",
        "Image: Three steps to a better bench",
        "Source: two people close to the talks",
        "He travelled to Rome via New York",
    ],
)
def test_a_label_within_a_sentence_or_before_one_credits_nobody(text: str) -> None:
    assert split_credit(text).creditText is None
