"""Lines of a page that are bylines, and lines that only open like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.normalize.byline import find_byline
from newsmeta.normalize.names import Named
from newsmeta.normalize.text import clean_text, fold


def named(line: str, language: str | None) -> list[str]:
    return [found.name for found in find_byline(line, language) if isinstance(found, Named)]


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("By Jane Doe", "en"), ("BY JANE DOE", "en"), ("By Jane Doe, Political Correspondent", "en"), ("By Jane Doe in Berlin", "en"), ("By Jane Doe | 1 May 2024", "en"), ("By Jane Doe, May 1, 2024", "en"), ("Written by Jane Doe", "en"), ("Posted by Jane Doe on May 1, 2024", "en"), ("Reporting by Jane Doe; editing by John Roe", "en"),
        ("— By Jane Doe", "en"), ("(By Jane Doe)", "en"), ("Author: Jane Doe", "en"), ("Von Jane Doe", "de"), ("Von Jane Doe, Berlin", "de"), ("Ein Kommentar von Jane Doe", "de"), ("Text: Jane Doe", "de"), ("Autorin: Jane Doe", "de"), ("Par Jane Doe", "fr"), ("Par Jane Doe, à Paris", "fr"), ("Propos recueillis par Jane Doe", "fr"), ("Publié par Jane Doe le 1er mai 2024", "fr"),
        ("Por Jane Doe", "es"), ("Texto: Jane Doe", "es"), ("Por Jane Doe", "pt"), ("Por Jane Doe", "gl"), ("di Jane Doe", "it"), ("A cura di Jane Doe", "it"), ("Per Jane Doe", "ca"), ("Door Jane Doe", "nl"), ("Door onze redacteur Jane Doe".replace("onze redacteur ", ""), "nl"), ("Deur Jane Doe", "af"), ("Av Jane Doe", "sv"), ("Text: Jane Doe", "sv"), ("Av Jane Doe", "no"), ("Skrevet av Jane Doe", "nb"),
        ("Af Jane Doe", "da"), ("Teksti: Jane Doe", "fi"), ("Pisze Jane Doe", "pl"), ("Autor: Jane Doe", "pl"), ("Píše: Jane Doe", "cs"), ("Autor: Jane Doe", "cs"), ("Autor: Jane Doe", "sk"), ("Piše: Jane Doe", "sl"), ("Piše Jane Doe", "hr"), ("Piše: Jane Doe", "bs"), ("Piše: Jane Doe", "sr"), ("Autor: Jane Doe", "cnr"), ("Szerző: Jane Doe", "hu"), ("Írta: Jane Doe", "hu"), ("De Jane Doe", "ro"), ("Autor: Jane Doe", "ro"),
        ("Nga Jane Doe", "sq"), ("Yazan: Jane Doe", "tr"), ("Autorius: Jane Doe", "lt"), ("Egilea: Jane Doe", "eu"), ("Oleh Jane Doe", "id"), ("Penulis: Jane Doe", "id"), ("Oleh: Jane Doe", "ms"), ("Tác giả: Jane Doe", "vi"),
    ],
)  # fmt: skip
def test_a_byline_names_its_author(line: str, language: str) -> None:
    assert named(line, language) == ["Jane Doe"]
    assert named(line, f"{language}-XX") == ["Jane Doe"]


@pytest.mark.parametrize(
    ("line", "language", "name"),
    [
        ("Автор: Иван Петров", "ru", "Иван Петров"), ("Текст: Иван Петров", "ru", "Иван Петров"), ("Автор: Ольга Коваль", "uk", "Ольга Коваль"), ("Автор: Иван Петров", "bg", "Иван Петров"), ("Пише: Јована Илић", "sr", "Јована Илић"), ("Аутор: Јована Илић", "cnr", "Јована Илић"),
        ("Γράφει ο Νίκος Παππάς", "el", "Νίκος Παππάς"), ("Της Ελένης Παππά", "el", "Ελένης Παππά"), ("Συντάκτης: Νίκος Παππάς", "el", "Νίκος Παππάς"), ("بقلم ليلى حداد", "ar", "ليلى حداد"), ("بقلم: ليلى حداد", "ar", "ليلى حداد"), ("נכתב".replace("נכתב", "מאת") + " דנה כהן", "he", "דנה כהן"), ("נویسنده: مریم رضایی".replace("נ", "ن"), "fa", "مریم رضایی"),
        ("लेखक: अनिता शर्मा", "hi", "अनिता शर्मा"), ("โดย สมชาย ใจดี", "th", "สมชาย ใจดี"), ("文：山田花子", "ja", "山田花子"), ("取材・文：山田花子", "ja", "山田花子"), ("作者：王小明", "zh", "王小明"), ("文／王小明", "zh", "王小明"), ("记者：王小明", "zh", "王小明"), ("글: 김하나", "ko", "김하나"), ("기자: 김하나", "ko", "김하나"),
    ],
)  # fmt: skip
def test_bylines_of_other_scripts_name_their_author(line: str, language: str, name: str) -> None:
    assert named(line, language) == [name]


@pytest.mark.parametrize(
    ("line", "language", "names"),
    [
        ("By Jane Doe and John Roe", "en", ["Jane Doe", "John Roe"]), ("By Jane Doe, John Roe and Max Coe", "en", ["Jane Doe", "John Roe", "Max Coe"]), ("Von Jane Doe und John Roe", "de", ["Jane Doe", "John Roe"]), ("Par Jane Doe et John Roe", "fr", ["Jane Doe", "John Roe"]), ("By Jane Doe, AFP", "en", ["Jane Doe", "AFP"]), ("Von Jane Doe, dpa", "de", ["Jane Doe", "dpa"]), ("By Reuters", "en", ["Reuters"]),
    ],
)  # fmt: skip
def test_a_byline_may_name_several(line: str, language: str, names: list[str]) -> None:
    assert named(line, language) == names


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("By Tuesday", "en"), ("By Tuesday morning the bench was gone", "en"), ("By the time Jane Doe arrived, the bench was gone", "en"), ("By popular demand", "en"), ("By Jane Doe's own account the bench was hers, and nobody had asked her about it before", "en"), ("Bypass reopened", "en"), ("By clicking you agree", "en"), ("By 2030", "en"), ("By staff", "en"), ("By", "en"),
        ("Von Berlin nach Paris", "de"), ("Von Montag an", "de"), ("Von 9 bis 17 Uhr", "de"), ("Von der Bank blieb nichts", "de"), ("Von Jane Doe stammt die Idee, die Bank an den Fluss zu stellen und dort zu lassen", "de"), ("Par exemple", "fr"), ("Par ailleurs, le banc reste", "fr"), ("Par la rédaction", "fr"), ("Por ejemplo", "es"), ("Por primera vez", "es"), ("Por fin", "es"), ("Por isso", "pt"),
        ("Di solito", "it"), ("di nuovo", "it"), ("Door de regen", "nl"), ("Av en slump", "sv"), ("Af og til", "da"), ("De la Paris la Cluj", "ro"), ("Piše se dobro", "hr"), ("Od ponedjeljka", "hr"), ("Od utorka do petka", "sr"), ("Theo đó", "vi"), ("Της ημέρας", "el"), ("Του χρόνου", "el"), ("Per favore", "ca"),
        ("Text size", "en"), ("Text: 12 pt", "en"), ("Words: 450", "en"), ("Jane Doe", "en"), ("Jane Doe said by phone", "en"), ("Comment by Jane Doe", "en"), ("The story was written by Jane Doe", "en"), ("", "en"),
    ],
)  # fmt: skip
def test_other_lines_that_open_so_are_no_bylines(line: str, language: str) -> None:
    assert named(line, language) == []


@pytest.mark.parametrize(
    ("line", "language"),
    [("Von Jane Doe", "en"), ("Por Jane Doe", "de"), ("Di Jane Doe", "en"), ("De Jane Doe", "fr"), ("Par Anders Johansson", "sv"), ("Av Jane Doe", "en"), ("Per Anders Johansson", "sv"), ("Door Jane Doe", "en"), ("Theo Jane Doe", "en"), ("Oleh Ivanko Petrenko", "uk")],
)  # fmt: skip
def test_an_opener_of_another_language_is_something_else(line: str, language: str) -> None:
    assert named(line, language) == []


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("Photo by Jane Doe", "en"), ("Photo: Jane Doe", "en"), ("Photos by Jane Doe", "en"), ("Image by Jane Doe", "en"), ("Illustration by Jane Doe", "en"), ("Video by Jane Doe", "en"), ("Graphics by Jane Doe", "en"), ("Foto: Jane Doe", "de"), ("Bild: Jane Doe", "de"), ("Foto von Jane Doe", "de"), ("Fotos: Jane Doe", "es"), ("Photo : Jane Doe", "fr"), ("Foto di Jane Doe", "it"), ("Foto door Jane Doe", "nl"),
        ("Foto: Jane Doe", "sv"), ("Kuva: Jane Doe", "fi"), ("Fot. Jane Doe", "pl"), ("Zdjęcia: Jane Doe", "pl"), ("Foto: Jane Doe", "hr"), ("Фото: Иван Петров", "ru"), ("Снимка: Иван Петров", "bg"), ("Φωτό: Νίκος Παππάς", "el"), ("Fotoğraf: Jane Doe", "tr"), ("تصوير: ليلى حداد", "ar"), ("צילום: דנה כהן", "he"), ("写真：山田花子", "ja"), ("撮影：山田花子", "ja"), ("摄影：王小明", "zh"), ("사진: 김하나", "ko"), ("Ảnh: Jane Doe", "vi"), ("Foto: Jane Doe", "id"),
        ("By Photo: Jane Doe", "en"), ("Translated by Jane Doe", "en"), ("Edited by Jane Doe", "en"), ("Reviewed by Jane Doe", "en"), ("Prevela Jane Doe", "sr"), ("Übersetzung: Jane Doe", "de"), ("翻訳：山田花子", "ja"),
    ],
)  # fmt: skip
def test_whoever_took_the_picture_or_translated_is_never_the_author(line: str, language: str) -> None:
    assert named(line, language) == []
    assert named(line, None) == []


words = """By by Von von Par Por di De Av Jane Doe John Roe and und , . : | 2024 May 1 the a council AFP Photo Text Автор 作者： — ( ) in for Berlin Editing by""".split()
lines = st.lists(st.sampled_from(words), max_size=12).map(" ".join) | st.text(max_size=60)


@given(lines, st.sampled_from([None, "en", "de", "ro", "sr-Latn"]))
def test_reading_never_fails_and_nobody_is_made_up(line: str, language: str | None) -> None:
    whole = fold(clean_text(line))
    for name in named(line, language):
        assert name in ("AFP", "dpa") or all(word in whole for word in fold(name).split())


@pytest.mark.parametrize("line", ["By Tuesday Afternoon", "By Prime Minister"])
def test_days_and_offices_have_the_shape_of_names_and_are_none(line: str) -> None:
    assert find_byline(line, "en") == []
