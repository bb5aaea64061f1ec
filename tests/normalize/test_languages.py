"""Languages as BCP 47 tags, and the script of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.normalize.languages import primary, read_language, script_fits, script_of
from newsmeta.normalize.rejected import Rejected


@pytest.mark.parametrize(
    ("raw", "tag"),
    [
        ("en", "en"), ("EN", "en"), ("en-us", "en-US"), ("en_US", "en-US"), ("en_US.UTF-8", "en-US"), ("sr_latn_rs", "sr-Latn-RS"), ("zh-hans", "zh-Hans"), ("ZH-HANT-TW", "zh-Hant-TW"),
        ("es-419", "es-419"), ("en-UK", "en-GB"), ("uk", "uk"), ("uk-UA", "uk-UA"), ("cnr", "cnr"), ("cnr-Cyrl-ME", "cnr-Cyrl-ME"), (" de \n", "de"), ("de_DE@euro", "de-DE"), ("pt-br", "pt-BR"),
        ("English", "en"), ("Deutsch", "de"), ("Français", "fr"), ("русский", "ru"), ("Crnogorski", "cnr"),
    ],
)  # fmt: skip
def test_a_tag_is_given_its_canonical_case(raw: str, tag: str) -> None:
    assert read_language(raw) == tag


@pytest.mark.parametrize(
    "raw",
    ["", "x-default", "default", "xx", "xx-XX", "en US and more", "12", "{{ lang }}", "e", "language", "-", "html"],
)
def test_what_is_no_tag_is_refused(raw: str) -> None:
    assert isinstance(read_language(raw), Rejected)


@pytest.mark.parametrize("raw", ["cn", "jp", "ua", "cz", "dk", "gr", "us", "vn"])
def test_a_countrys_code_is_not_taken_for_a_language(raw: str) -> None:
    read = read_language(raw)
    assert isinstance(read, Rejected)
    assert "country" in read.reason


@pytest.mark.parametrize(("tag", "language"), [("pt-BR", "pt"), ("SR-Latn-RS", "sr"), ("cnr", "cnr"), ("", "")])
def test_the_primary_subtag_is_the_language(tag: str, language: str) -> None:
    assert primary(tag) == language


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("The council kept the bench", "Latin"), ("Größe und Übermut sind müßig", "Latin"), ("Савет је задржао клупу", "Cyrillic"), ("Το συμβούλιο κράτησε τον πάγκο", "Greek"), ("أبقى المجلس على المقعد", "Arabic"),
        ("המועצה השאירה את הספסל", "Hebrew"), ("परिषद ने बेंच को बनाए रखा", "Devanagari"), ("পরিষদ বেঞ্চটি রেখে দিয়েছে", "Bengali"), ("மன்றம் பெஞ்சை வைத்திருந்தது", "Tamil"), ("สภาเก็บม้านั่งไว้ที่เดิมต่อไป", "Thai"),
        ("市议会决定保留这张旧长椅不动", "Han"), ("ベンチはそのままになりました", "Kana"), ("의회는 벤치를 유지하기로 했다", "Hangul"), ("საბჭომ სკამი შეინარჩუნა", "Georgian"), ("Խորհուրդը պահեց նստարանը", "Armenian"), ("ምክር ቤቱ አግዳሚ ወንበሩን አቆየ", "Ethiopic"),
    ],
)  # fmt: skip
def test_the_script_is_the_one_most_letters_are_in(text: str, script: str) -> None:
    assert script_of(text) == script


@pytest.mark.parametrize("text", ["", "BBC", "12345 67890 12345", "Go! Да!", "…………………"])
def test_too_few_letters_tell_no_script(text: str) -> None:
    assert script_of(text) is None


@pytest.mark.parametrize(
    ("language", "text", "fits"),
    [
        ("en", "The council kept the bench", True),
        ("en", "Савет је задржао клупу", False),
        ("ru", "The council kept the bench", False),
        ("ru-RU", "Совет сохранил скамейку", True),
        ("ja", "ベンチはそのままになりました", True),
        ("ja", "市議会決定保留這張舊長椅不動", True),
        ("zh", "ベンチはそのままになりました", False),
        ("ko", "의회는 벤치를 유지하기로 했다", True),
        # Written in both, so a script says nothing about them.
        ("sr", "Савет је задржао клупу", None),
        ("sr", "Savet je zadržao klupu", None),
        ("cnr", "Савјет је задржао клупу", None),
        ("uz", "Kengash skameykani saqlab qoldi", None),
        ("kk", "Кеңес орындықты қалдырды", None),
        # The tag names its script itself, or the text is too short.
        ("ru-Latn", "Sovet sokhranil skameyku", None),
        ("en", "Да", None),
        ("qq", "The council kept the bench", None),
    ],
)
def test_a_text_in_another_script_than_the_language_has_does_not_fit(
    language: str, text: str, fits: bool | None
) -> None:
    assert script_fits(language, text) is fits


@given(st.text(max_size=30))
def test_a_tag_that_was_read_is_read_as_itself(raw: str) -> None:
    read = read_language(raw)
    if isinstance(read, str):
        assert read_language(read) == read


@given(st.text(max_size=60), st.text(max_size=12))
def test_no_text_makes_telling_scripts_fail(text: str, language: str) -> None:
    assert script_fits(language, text) in (True, False, None)


@pytest.mark.parametrize(
    ("raw", "tag"),
    [("iw", "he"), ("in-ID", "id-ID"), ("eng", "en"), ("deu-AT", "de-AT"), ("fil", "fil"), ("ckb", "ckb")],
)
def test_a_long_or_old_code_is_given_as_the_registry_prefers_it(raw: str, tag: str) -> None:
    assert read_language(raw) == tag


@pytest.mark.parametrize("raw", ["utf-8", "jp-JP", "cn-CN", "qz", "en-US,en", "en,de", "en;q=0.8", "mul", "und", "zxx"])
def test_lists_charsets_and_codes_of_no_language_are_refused(raw: str) -> None:
    assert isinstance(read_language(raw), Rejected)
