"""Agencies under one name each, and the marks by which agency copy says where it comes from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.normalize.agencies import Agency, agency, find_agency_credit


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AFP", "AFP"), ("afp", "AFP"), ("Agence France-Presse", "AFP"), ("Agence France Presse", "AFP"), ("AP", "Associated Press"), ("The Associated Press", "Associated Press"), ("A.P.", "Associated Press"), ("REUTERS", "Reuters"), ("(Reuters)", "Reuters"), ("ロイター", "Reuters"), ("رويترز", "Reuters"),
        ("Deutsche Presse-Agentur", "dpa"), ("dpa/tmn", "dpa"), ("EFE", "EFE"), ("ANSA", "ANSA"), ("ТАСС", "TASS"), ("Интерфакс", "Interfax"), ("Укрінформ", "Ukrinform"), ("新华社", "Xinhua"), ("新華社", "Xinhua"), ("共同通信", "Kyodo News"), ("時事通信", "Jiji Press"), ("연합뉴스", "Yonhap"), ("中央社", "CNA"), ("PAP", "PAP"), ("ČTK", "ČTK"),
        ("Tanjug", "Tanjug"), ("Танјуг", "Tanjug"), ("Beta", "Beta"), ("Бета", "Beta"), ("FoNet", "FoNet"), ("Фонет", "FoNet"), ("Hina", "HINA"), ("Срна", "SRNA"), ("SRNA", "SRNA"), ("FENA", "FENA"), ("Фена", "FENA"), ("MINA", "MINA"), ("Мина", "MINA"), ("МИА", "MIA"), ("STA", "STA"), ("БТА", "BTA"), ("Agerpres", "Agerpres"), ("MTI", "MTI"),
        ("Anadolu Ajansı", "Anadolu Agency"), ("İHA", "İHA"), ("PTI", "PTI"), ("ANI", "ANI"), ("Bernama", "Bernama"), ("Antara", "Antara"), ("Canadian Press", "Canadian Press"), ("La Presse canadienne", "Canadian Press"), ("Keystone-ATS", "Keystone-SDA"), ("Belga", "Belga"), ("ANP", "ANP"), ("NTB", "NTB"), ("Ritzau", "Ritzau"), ("STT", "STT"),
        ("Lusa", "Lusa"), ("Agência Brasil", "Agência Brasil"), ("وكالة الأنباء السعودية", "SPA"), ("واس", "SPA"), ("ایرنا", "IRNA"), ("PA", "PA Media"), ("PA Media", "PA Media"), ("Press Association", "PA Media"), ("UPI", "UPI"),
    ],
)  # fmt: skip
def test_a_wire_agency_is_known_by_all_its_names(text: str, name: str) -> None:
    assert agency(text) == Agency(name, "wire")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Getty Images", "Getty Images"),
        ("gettyimages", "Getty Images"),
        ("iStock", "iStock"),
        ("imago images", "IMAGO"),
        ("picture-alliance", "picture alliance"),
        ("EPA-EFE", "EPA"),
        ("© Shutterstock", "Shutterstock"),
        ("Alamy Stock Photo", "Alamy"),
        ("PIXSELL", "PIXSELL"),
    ],
)
def test_a_photo_agency_is_known_as_one(text: str, name: str) -> None:
    assert agency(text) == Agency(name, "photo")


@pytest.mark.parametrize(
    "text", ["", "Jane Doe", "The Daily Lamp", "Reuters reported", "AFPX", "a", "()", "Presse", "Agentur"]
)
def test_another_text_is_no_agencys_name(text: str) -> None:
    assert agency(text) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("PARIS (AFP) - The bench stays where it is.", "AFP"), ("PARIS, May 1 (Reuters) - The bench stays.", "Reuters"), ("EASTMERE, Lampshire (AP) — The bench stays.", "Associated Press"), ("LONDON (Reuters) – The bench stays.", "Reuters"), ("BEIJING, May 1 (Xinhua) -- The bench stays.", "Xinhua"), ("Berlin (dpa) - Die Bank bleibt.", "dpa"), ("Berlin (dpa/tmn) - Die Bank bleibt.", "dpa"), ("Berlin (AFP/dpa) - Die Bank bleibt.", "AFP"),
        ("Madrid, 1 may (EFE).- El banco se queda.", "EFE"), ("(ANSA) - ROMA, 01 MAG - La panchina resta.", "ANSA"), ("BEOGRAD, 1. maja (Tanjug) - Klupa ostaje.", "Tanjug"), ("БЕОГРАД, 1. маја (Танјуг) - Клупа остаје.", "Tanjug"), ("ZAGREB, 1. svibnja (Hina) - Klupa ostaje.", "HINA"), ("SARAJEVO (FENA) - Klupa ostaje.", "FENA"), ("PODGORICA, (MINA) – Klupa ostaje.", "MINA"), ("МОСКВА, 1 мая. /ТАСС/. Скамейка остается.", "TASS"), ("София /БТА/ Пейката остава.", "BTA"),
        ("Москва (Интерфакс) - Скамейка остается.", "Interfax"), ("Eastmere/dpa - Die Bank bleibt.", "dpa"), ("Klupa ostaje. Izvor: Tanjug", "Tanjug"), ("Klupa ostaje. Izvor: Beta", "Beta"), ("Клупа остаје. Извор: Танјуг", "Tanjug"), ("The bench stays. Source: Reuters", "Reuters"), ("Die Bank bleibt. Quelle: dpa", "dpa"), ("El banco se queda. Fuente: EFE", "EFE"), ("Ławka zostaje. Źródło: PAP", "PAP"), ("Die Bank bleibt. (dpa)", "dpa"), ("Le banc reste. (AFP)", "AFP"), ("The bench stays. – Reuters", "Reuters"), ("Ławka zostaje. (PAP)", "PAP"), ("Lavička zůstává. /ČTK/", "ČTK"), ("Klupa ostaje. (Hina)", "HINA"), ("Klupa ostaje. /SRNA/", "SRNA"),
        ("ベンチは残る。(c)AFP/Jane DOE", "AFP"), ("【5月1日 AFP】ベンチは残る。", "AFP"), ("Le banc reste. © AFP", "AFP"), ("Die Bank bleibt. (c) dpa, dpa:260501-99-123456/2", "dpa"), ("(KNA/iz) – Die Bank bleibt.", "KNA"),
    ],
)  # fmt: skip
def test_the_opening_or_the_end_of_agency_copy_names_its_agency(text: str, name: str) -> None:
    assert find_agency_credit(text) == Agency(name, "wire")


@pytest.mark.parametrize(
    "text",
    [
        "", "The bench stays.", "Reuters reported that the bench stays.", "The bench (AFP photo below) stays.", "According to Reuters, the bench stays.", "Photo (Getty Images)", "The bench stays (beta) for now", "Sve je (sta) tako - rekao je.", "She was told (by AFP) that the bench stays where it has been since the fair opened.", "PARIS (Jane Doe) - The bench stays.",
        "Die Bank bleibt. (Foto: dpa)", "Klupa ostaje. Foto: Tanjug", "EASTMERE (May 1) - The bench stays.", "The bench stays. © The Daily Lamp", "The bench stays. © 2026 Jane Doe/AFP", "【5月1日】ベンチは残る。",
    ],
)  # fmt: skip
def test_a_text_that_only_mentions_an_agency_credits_none(text: str) -> None:
    assert find_agency_credit(text) is None


@given(
    st.text(max_size=80)
    | st.lists(
        st.sampled_from("PARIS (AFP) ( ) - /dpa/ Source: Reuters Izvor: sta Beta . the bench — , 1 May".split()),
        max_size=10,
    ).map(" ".join)
)
def test_no_text_makes_looking_for_a_credit_fail(text: str) -> None:
    found = find_agency_credit(text)
    assert found is None or found.kind == "wire"


@pytest.mark.parametrize("text", ["He left (UNI)", "Der Kurs (TT)", "She ran for office (MIA).", "he said - Beta"])
def test_a_short_name_at_the_end_of_a_text_may_be_anybodys(text: str) -> None:
    assert find_agency_credit(text) is None
