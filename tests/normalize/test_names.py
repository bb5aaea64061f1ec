"""Author strings: who is named, who is a person and who an organisation, and why a text names nobody."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsmeta.normalize.agencies import agency
from newsmeta.normalize.names import (
    ACCOUNT,
    ADDRESS,
    DATE,
    EMPTY,
    HANDLE,
    LABEL,
    NOT_THE_AUTHOR,
    OUTLET_BESIDE,
    SENTENCE,
    Named,
    read_names,
)
from newsmeta.normalize.rejected import Rejected
from newsmeta.normalize.text import clean_text, fold


def names(raw: str, **context: object) -> list[str]:
    return [read.name for read in read_names(raw, **context) if isinstance(read, Named)]  # type: ignore[arg-type]


def people(raw: str) -> list[str]:
    return [read.name for read in read_names(raw) if isinstance(read, Named) and read.kind == "person"]


@pytest.mark.parametrize(
    "name",
    [
        "Jane Doe", "Jane A. Doe", "J. K. Rowe", "J.K. Rowe", "Mary-Ann O’Neill", "Seán Ó Briain", "Jean-Luc d’Arras", "Luigi Di Maio", "Di Maio", "Leonardo da Vinci", "Ludwig van Beek", "Van der Berg", "Anna von der Mühle",
        "Von Braun", "Par Johansson", "Pär Johansson", "Abu Bakr Naji", "María José García López", "João da Silva", "Đorđe Đurić", "Łukasz Żak", "Škoda Ján", "Þóra Jónsdóttir", "Åsa Öberg", "Iñaki Etxeberria", "İpek Şahin",
        "Иван Петров", "Ольга Коваль", "Ђорђе Ђурић", "Ελένη Παππά", "ليلى حداد", "مریم رضایی", "דנה כהן", "अनिता शर्मा", "রহিম উদ্দিন", "அனிதா குமார்", "สมชาย ใจดี", "山田花子", "山田 花子", "王小明", "김하나", "გიორგი ბერიძე", "Անի Պետրոսյան",
        "Nguyễn Văn An", "Siti Nurhaliza", "Martin Luther King Jr.", "Robert Downey, Jr.", "Henry Ford III", "Ann Post", "Tom Bank", "De Niro", "De La Cruz", "Le Pen", "Lars Von Trier", "Na Young Kim", "Gan Ee Boon",
    ],
)  # fmt: skip
def test_a_plain_name_is_a_person(name: str) -> None:
    assert read_names(name) == [Named(name, "person")]


LEAD_INS = {
    "en": ("By Jane Doe", "by Jane Doe", "BY Jane Doe", "Written by Jane Doe", "Story by: Jane Doe", "Author: Jane Doe", "Posted by Jane Doe", "Reporting by Jane Doe", "Words by Jane Doe", "By: Jane Doe", "Analysis by Jane Doe"),
    "de": ("Von Jane Doe", "von Jane Doe", "Autor: Jane Doe", "Autorin: Jane Doe", "Ein Kommentar von Jane Doe", "Ein Gastbeitrag von Jane Doe", "Text: Jane Doe", "Kommentar: Jane Doe"),
    "fr": ("Par Jane Doe", "par Jane Doe", "Écrit par Jane Doe", "Publié par Jane Doe", "Propos recueillis par Jane Doe", "Auteur : Jane Doe", "Texte : Jane Doe"),
    "es": ("Por Jane Doe", "Escrito por Jane Doe", "Autora: Jane Doe", "Texto: Jane Doe", "Redacción: Jane Doe"),
    "pt": ("Por Jane Doe", "Publicado por Jane Doe", "Por: Jane Doe"),
    "it": ("di Jane Doe", "Di Jane Doe", "A cura di Jane Doe", "Scritto da Jane Doe", "Autore: Jane Doe", "Dal nostro inviato Jane Doe"),
    "ca": ("Per Jane Doe", "Autor/a: Jane Doe"),
    "gl": ("Escrito por Jane Doe",),
    "nl": ("Door Jane Doe", "door Jane Doe", "Geschreven door Jane Doe", "Auteur: Jane Doe"),
    "af": ("Deur Jane Doe",),
    "sv": ("Av Jane Doe", "Text: Jane Doe", "Skriven av Jane Doe"),
    "no": ("Av Jane Doe", "Skrevet av Jane Doe", "Tekst: Jane Doe"),
    "da": ("Af Jane Doe", "Skrevet af Jane Doe"),
    "fi": ("Teksti: Jane Doe", "Kirjoittanut Jane Doe"),
    "is": ("Höfundur: Jane Doe",),
    "pl": ("Autor: Jane Doe", "Napisała Jane Doe", "Pisze Jane Doe", "Oprac. Jane Doe"),
    "cs": ("Autor: Jane Doe", "Napsala Jane Doe", "Píše Jane Doe"),
    "sk": ("Napísal Jane Doe", "Autor: Jane Doe"),
    "sl": ("Piše: Jane Doe", "Avtor: Jane Doe", "Avtorica: Jane Doe"),
    "hr": ("Piše Jane Doe", "Autor: Jane Doe", "Napisala Jane Doe"),
    "bs": ("Piše: Jane Doe", "Autorica: Jane Doe"),
    "sr": ("Piše: Jane Doe", "Autor: Jane Doe", "Пише: Јована Илић", "Аутор: Јована Илић"),
    "cnr": ("Piše: Jane Doe", "Пише: Јована Илић"),
    "mk": ("Автор: Јована Илић", "Пишува: Јована Илић"),
    "bg": ("Автор: Иван Петров", "От Иван Петров"),
    "ru": ("Автор: Иван Петров", "Текст: Иван Петров", "Авторы: Иван Петров"),
    "uk": ("Автор: Ольга Коваль", "Текст: Ольга Коваль"),
    "be": ("Аўтар: Ольга Коваль",),
    "hu": ("Szerző: Jane Doe", "Írta: Jane Doe"),
    "ro": ("De Jane Doe", "Scris de Jane Doe", "Autor: Jane Doe"),
    "sq": ("Nga Jane Doe", "Shkruar nga Jane Doe"),
    "el": ("Του Νίκου Παππά", "Της Ελένης Παππά", "Γράφει ο Νίκος Παππάς", "Γράφει η Ελένη Παππά", "Συντάκτης: Νίκος Παππάς", "Από Ελένη Παππά"),
    "tr": ("Yazan: Jane Doe", "Haber: Jane Doe", "Yazar: Jane Doe", "Muhabir: Jane Doe"),
    "az": ("Müəllif: Jane Doe",),
    "lt": ("Autorius: Jane Doe",),
    "lv": ("Autors: Jane Doe",),
    "et": ("Autor: Jane Doe", "Tekst: Jane Doe"),
    "eu": ("Egilea: Jane Doe",),
    "ar": ("بقلم: ليلى حداد", "بقلم ليلى حداد", "كتبت ليلى حداد", "كتب: سامي حداد"),
    "fa": ("نویسنده: مریم رضایی",),
    "ur": ("تحریر: مریم رضایی",),
    "he": ("מאת דנה כהן", "מאת: דנה כהן"),
    "hi": ("लेखक: अनिता शर्मा", "द्वारा अनिता शर्मा"),
    "bn": ("লেখক: রহিম উদ্দিন",),
    "id": ("Oleh Siti Nurhaliza", "Penulis: Siti Nurhaliza", "Ditulis oleh Siti Nurhaliza"),
    "ms": ("Oleh: Siti Nurhaliza",),
    "sw": ("Mwandishi: Jane Doe",),
    "vi": ("Tác giả: Nguyễn Văn An", "Theo Nguyễn Văn An"),
    "th": ("โดย สมชาย ใจดี", "ผู้เขียน: สมชาย ใจดี"),
    "ja": ("文：山田花子", "文・山田花子", "著者：山田花子", "執筆者：山田花子", "記者：山田花子", "取材・文：山田花子"),
    "zh": ("作者：王小明", "记者：王小明", "记者 王小明", "撰文：王小明", "文／王小明"),
    "ko": ("글: 김하나", "글 김하나", "기자: 김하나"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "line"), [(language, line) for language, lines in LEAD_INS.items() for line in lines]
)
def test_what_leads_in_to_a_name_is_not_part_of_it(language: str, line: str) -> None:
    (name,) = [read.name for read in read_names(line, language=language) if isinstance(read, Named)]
    assert name in ("Jane Doe", "Иван Петров", "Ольга Коваль", "Јована Илић", "Νίκου Παππά", "Νίκος Παππάς", "Ελένης Παππά", "Ελένη Παππά", "ليلى حداد", "سامي حداد", "مریم رضایی", "דנה כהן", "अनिता शर्मा", "রহিম উদ্দিন", "Siti Nurhaliza", "Nguyễn Văn An", "สมชาย ใจดี", "山田花子", "王小明", "김하나")  # fmt: skip


def test_lead_ins_of_forty_languages_are_tried() -> None:
    assert len(LEAD_INS) >= 40


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Jane Doe and John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe, John Roe and Max Coe", ["Jane Doe", "John Roe", "Max Coe"]), ("By Jane Doe & John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe; John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe, John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe | John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe / John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe/John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe\nJohn Roe", ["Jane Doe", "John Roe"]),
        ("Von Jane Doe und John Roe", ["Jane Doe", "John Roe"]), ("Par Jane Doe et John Roe", ["Jane Doe", "John Roe"]), ("Por Jane Doe y John Roe", ["Jane Doe", "John Roe"]), ("Por Jane Doe e John Roe", ["Jane Doe", "John Roe"]), ("di Jane Doe e John Roe", ["Jane Doe", "John Roe"]),
        ("Door Jane Doe en John Roe", ["Jane Doe", "John Roe"]), ("Av Jane Doe och John Roe", ["Jane Doe", "John Roe"]), ("Af Jane Doe og John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe ja John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe i John Roe", ["Jane Doe", "John Roe"]),
        ("Jane Doe a John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe és John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe și John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe ve John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe dan John Roe", ["Jane Doe", "John Roe"]),
        ("Иван Петров и Ольга Коваль", ["Иван Петров", "Ольга Коваль"]), ("Иван Петров та Ольга Коваль", ["Иван Петров", "Ольга Коваль"]), ("Νίκος Παππάς και Ελένη Παππά", ["Νίκος Παππάς", "Ελένη Παππά"]), ("山田花子、佐藤太郎", ["山田花子", "佐藤太郎"]), ("山田花子・佐藤太郎", ["山田花子", "佐藤太郎"]),
        ("王小明、李大中", ["王小明", "李大中"]), ("Jane Doe with John Roe", ["Jane Doe", "John Roe"]), ("Jane Doe, Jane Doe", ["Jane Doe"]), ("Jane Doe\nJANE DOE", ["Jane Doe"]), ("José Ortega y Gasset", ["José Ortega y Gasset"]), ("Ana Paula e Silva", ["Ana Paula e Silva"]),
        ("Doe, Jane", ["Jane Doe"]), ("Doe, Jane A.", ["Jane A. Doe"]), ("By Jane Doe By John Roe", ["Jane Doe", "John Roe"]),
        ("Jane & John Doe", ["John Doe"]), ("Jane Doe & dpa", ["Jane Doe"]), ("Lamp Reuters Tax & Accounting", []),
    ],
)  # fmt: skip
def test_several_authors_are_told_apart_and_each_is_named_once(raw: str, expected: list[str]) -> None:
    assert people(raw) == expected


@pytest.mark.parametrize(
    "firm",
    [
        "Smith, Jones & Partners", "Smith, Jones & Partners LLP", "Smith, Jones & Co.", "Smith, Jones and Partners", "Clark, Schaefer, Hackett & Co", "Smith, Jones, Brown & Green", "Meyer & Söhne", "Meyer, Müller & Partner", "Martin, Dupont & Associés",
        "Rossi, Bianchi & Soci", "García, López y Asociados", "Иванов, Петров и партнёры", "Jansen & Zonen B.V.", "O'Neill, Smith-Jones & Partners",
    ],
)  # fmt: skip
@pytest.mark.parametrize("lead", ["", "By "])
def test_a_firm_that_lists_surnames_is_one_organisation(firm: str, lead: str) -> None:
    (read,) = read_names(lead + firm)
    assert isinstance(read, Named)
    assert (read.name.rstrip("."), read.kind) == (firm.rstrip("."), "organization")


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("Jane Doe, John Roe & Max Coe", ["Jane Doe", "John Roe", "Max Coe"]), ("Jane Doe & Tom Partner", ["Jane Doe", "Tom Partner"]), ("Doe, Jane", ["Jane Doe"]), ("Jane Doe and Sons Pereira", ["Jane Doe", "Sons Pereira"]),
    ],
)  # fmt: skip
def test_people_with_names_like_a_firms_are_people(raw: str, names: list[str]) -> None:
    assert people(raw) == names


@pytest.mark.parametrize(
    "raw",
    ["Editors, Jane Doe", "The Editors, Jane Doe", "News Desk, Jane Doe", "Redaktion, Jane Doe", "Staff, Jane Doe", "admin, Jane Doe", "La rédaction, Jane Doe"],
)  # fmt: skip
def test_the_person_behind_a_newsroom_is_the_author(raw: str) -> None:
    assert read_names(raw) == [Named("Jane Doe", "person")]


def test_the_role_before_a_name_may_be_another_than_the_authors() -> None:
    assert people("Editor, Jane Doe") == []


@pytest.mark.parametrize(
    ("raw", "name", "job"),
    [
        ("Jane Doe, Senior Reporter", "Jane Doe", "Senior Reporter"), ("By Jane Doe, Political Editor", "Jane Doe", "Political Editor"), ("Jane Doe Senior Reporter", "Jane Doe", "Senior Reporter"), ("Jane Doe - Staff Writer", "Jane Doe", "Staff Writer"), ("Jane Doe | Chief Correspondent", "Jane Doe", "Chief Correspondent"),
        ("Jane Doe\nEurope Correspondent", "Jane Doe", "Europe Correspondent"), ("Jane Doe, Redakteurin", "Jane Doe", "Redakteurin"), ("Jane Doe, journaliste", "Jane Doe", "journaliste"), ("Jane Doe, corresponsal", "Jane Doe", "corresponsal"), ("Jane Doe, corrispondente", "Jane Doe", "corrispondente"), ("Jane Doe, verslaggever", "Jane Doe", "verslaggever"),
        ("Jane Doe, dziennikarka", "Jane Doe", "dziennikarka"), ("Jane Doe, novinarka", "Jane Doe", "novinarka"), ("Иван Петров, корреспондент", "Иван Петров", "корреспондент"), ("Jane Doe, toimittaja", "Jane Doe", "toimittaja"), ("Jane Doe, muhabiri", "Jane Doe", "muhabiri"),
    ],
)  # fmt: skip
def test_a_role_beside_a_name_is_the_job_title(raw: str, name: str, job: str) -> None:
    assert read_names(raw) == [Named(name, "person", job)]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("Jane Doe in Berlin", "Jane Doe"), ("Jane Doe, Berlin", "Jane Doe"), ("By Jane Doe (Berlin)", "Jane Doe"), ("Jane Doe | May 1, 2024", "Jane Doe"), ("By Jane Doe on 1 May 2024", "Jane Doe"), ("Jane Doe, le 15 septembre 2009", "Jane Doe"), ("Jane Doe 01.05.2024", "Jane Doe"), ("Jane Doe Updated 3 hours ago", "Jane Doe"),
        ("Jane Doe jane@news.example.com", "Jane Doe"), ("Jane Doe (jane@example.com)", "Jane Doe"), ("Jane Doe @janedoe", "Jane Doe"), ("Jane Doe https://news.example/jane", "Jane Doe"), ("Jane Doe · 5 min read", "Jane Doe"), ("Jane Doe | View all posts", "Jane Doe"), ("Jane Doe, 09:30", "Jane Doe"),
        ("More stories by Jane Doe", "Jane Doe"), ("JANE DOE", "Jane Doe"), ("Jane Doe.", "Jane Doe"), ("“Jane Doe”", "Jane Doe"), ("Jane&nbsp;Doe", "Jane Doe"), ("  Jane \t Doe ", "Jane Doe"), ("Jane Doe for the Daily Lamp", "Jane Doe"), ("By\nJane Doe", "Jane Doe"),
    ],
)  # fmt: skip
def test_places_dates_addresses_and_links_around_a_name_are_left(raw: str, name: str) -> None:
    assert people(raw) == [name]


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("JANE DOE", "Jane Doe"), ("JANE VAN DER BERG", "Jane van der Berg"), ("SEAN O'NEILL", "Sean O'Neill"), ("MARY-ANN MCDONALD", "Mary-Ann McDonald"), ("J.D. SALINGER", "J.D. Salinger"), ("JP MORALES", "JP Morales"), ("ИВАН ПЕТРОВ", "Иван Петров"), ("ÉMILE ZOLA", "Émile Zola"),
        ("jane doe", None), ("Jane DOE", "Jane DOE"), ("BBC", None),
    ],
)  # fmt: skip
def test_a_name_in_capitals_is_written_as_people_write_it(raw: str, name: str | None) -> None:
    assert people(raw) == ([name] if name else [])


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        ("AFP", "AFP"), ("Agence France-Presse", "AFP"), ("By The Associated Press", "Associated Press"), ("AP", "Associated Press"), ("Reuters", "Reuters"), ("Thomson Reuters", "Reuters"), ("dpa", "dpa"), ("Von dpa", "dpa"), ("新华社", "Xinhua"), ("ТАСС", "TASS"), ("연합뉴스", "Yonhap"), ("Tanjug", "Tanjug"), ("Танјуг", "Tanjug"), ("共同通信", "Kyodo News"),
        ("Material von dpa", "dpa"),
    ],
)  # fmt: skip
def test_an_agency_is_an_organisation_under_its_usual_name(raw: str, name: str) -> None:
    assert read_names(raw) == [Named(name, "organization")]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("Jane Doe, AFP", [("Jane Doe", "person"), ("AFP", "organization")]), ("Jane Doe (Reuters)", [("Jane Doe", "person"), ("Reuters", "organization")]), ("Jane Doe/AP", [("Jane Doe", "person"), ("Associated Press", "organization")]), ("Jane Doe and Reuters", [("Jane Doe", "person"), ("Reuters", "organization")]),
        ("dpa/AFP", [("dpa", "organization"), ("AFP", "organization")]), ("Jane Doe mit dpa", [("Jane Doe", "person"), ("dpa", "organization")]),
    ],
)  # fmt: skip
def test_a_person_and_an_agency_stand_side_by_side(raw: str, expected: list[tuple[str, str]]) -> None:
    assert [(read.name, read.kind) for read in read_names(raw) if isinstance(read, Named)] == expected


@pytest.mark.parametrize(
    "raw",
    ["Ministry of Health", "The Lamp Editorial Board", "University of Eastmere", "Institut für Bänke", "Stiftung Lampe", "Eastmere City Council", "Daily Lamp Newsroom", "Lamp Media Group", "Redaktion Lampe", "Lamp Foundation", "Eastmere Police"],
)  # fmt: skip
def test_a_newsroom_company_or_office_is_an_organisation(raw: str) -> None:
    assert read_names(raw) == [Named(raw, "organization")]


def test_what_the_markup_says_of_its_author_is_kept() -> None:
    assert read_names("Lamp Berry", declared_type="Organization") == [Named("Lamp Berry", "organization")]
    assert read_names("Lamp", declared_type="Organization") == [Named("Lamp", "organization")]


@pytest.mark.parametrize("raw", ["Pelé", "Jane", "J.D.", "Björk"])
def test_a_single_word_names_somebody_but_does_not_tell_whom(raw: str) -> None:
    assert read_names(raw) == [Named(raw, "unknown")]


ACCOUNTS = {
    "en": "admin|Administrator|Staff|Staff Reporter|Staff Writer|Web Desk|News Desk|Editorial Team|The Editors|Guest Author|webmaster|root|Newsroom|By Staff|BY WEB DESK|Unknown|n/a|null|undefined|Test|wordpress|Press Release",
    "de": "Redaktion|Die Redaktion|Von der Redaktion|Online-Redaktion|Gastautor|Unbekannt|Verwaltung|red.", "fr": "La rédaction|Rédaction|Administrateur|Par la rédaction|Équipe", "es": "Redacción|La Redacción|Administrador|Por Redacción|Agencias|Invitado",
    "it": "Redazione|La redazione|Amministratore|di Redazione|Redazione online", "pt": "Redação|Da Redação|Administrador|Equipe|Usuário", "ca": "Redacció|La redacció", "gl": "Redacción", "nl": "Redactie|De redactie|Onze redactie|Beheerder|Webredactie", "sv": "Redaktionen|Redaktör", "no": "Redaksjonen|Redaksjon", "da": "Redaktionen|Redaktion",
    "fi": "Toimitus|Ylläpito", "is": "Ritstjórn", "et": "Toimetus", "lv": "Redakcija", "lt": "Redakcija|Administratorius", "pl": "Redakcja|Administrator serwisu|Gość|Redaktor", "cs": "Redakce", "sk": "Redakcia", "sl": "Uredništvo", "hr": "Redakcija|Uredništvo|Redakcija portala", "bs": "Redakcija", "sr": "Redakcija|Редакција|Уредништво", "cnr": "Redakcija|Редакција|Urednik",
    "mk": "Редакција", "bg": "Редакция|Администратор", "ru": "Редакция|Администратор|Админ|Гость|Без автора", "uk": "Редакція|Адміністратор", "be": "Рэдакцыя", "hu": "Szerkesztőség|Szerkesztő|Vendég", "ro": "Redacția|Redactia|Administrator", "sq": "Redaksia", "el": "Συντακτική ομάδα|Διαχειριστής|Newsroom", "tr": "Haber Merkezi|Editör|Yönetici|Misafir",
    "ar": "المحرر|هيئة التحرير|فريق التحرير|مدير الموقع|التحرير", "fa": "تحریریه|مدیر سایت", "he": "מערכת|המערכת", "hi": "संपादक|एडमिन", "id": "Redaksi|Tim Redaksi", "vi": "Ban biên tập|Quản trị viên", "th": "กองบรรณาธิการ|ผู้ดูแลระบบ", "ja": "編集部|管理人|管理者|匿名|ゲスト", "zh": "编辑部|管理员|小编|編輯部|編輯", "ko": "편집부|관리자|온라인뉴스팀",
}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "raw"), [(language, raw) for language, line in ACCOUNTS.items() for raw in line.split("|")]
)
def test_a_stand_in_of_the_content_system_is_nobody(language: str, raw: str) -> None:
    assert read_names(raw) == [ACCOUNT]


def test_stand_ins_of_thirty_languages_are_tried() -> None:
    assert len(ACCOUNTS) >= 30


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        ("", EMPTY), ("  \n ", EMPTY), ("https://news.example/jane", ADDRESS), ("/author/jane-doe", ADDRESS), ("jane@news.example", ADDRESS), ("www.news.example", ADDRESS), ("@janedoe", HANDLE),
        ("Share", LABEL), ("Comments", LABEL), ("Author", LABEL), ("Read more", LABEL), ("About the author", LABEL), ("Teilen", LABEL), ("Partager", LABEL), ("Published", LABEL),
        ("May 1, 2024", DATE), ("01.05.2024", DATE), ("2024-05-01", DATE), ("12345", DATE),
        ("The council kept the bench that nobody has sat on since the fair", SENTENCE), ("Every comment is read before it is shown to others", SENTENCE),
    ],
)  # fmt: skip
def test_what_names_nobody_is_told_why(raw: str, reason: Rejected) -> None:
    assert read_names(raw) == [reason]


@pytest.mark.parametrize(
    "raw",
    [
        "Reviewed by Jane Doe", "Medically reviewed by Jane Doe", "Fact-checked by Jane Doe", "Edited by Jane Doe", "Editing by Jane Doe", "Translated by Jane Doe", "Photo: Jane Doe", "Photos by Jane Doe", "Photography by Jane Doe", "Illustration: Jane Doe", "Video by Jane Doe", "Graphics: Jane Doe", "Produced by Jane Doe",
        "Übersetzt von Jane Doe", "Geprüft von Jane Doe", "Foto: Jane Doe", "Fotos: Jane Doe", "Bilder: Jane Doe", "Traduit par Jane Doe", "Relu par Jane Doe", "Photos : Jane Doe", "Traducido por Jane Doe", "Revisado por Jane Doe", "Traduzione di Jane Doe", "Tradução: Jane Doe", "Vertaald door Jane Doe",
        "Tłumaczenie: Jane Doe", "Zdjęcia: Jane Doe", "Překlad: Jane Doe", "Prevod: Jane Doe", "Prijevod: Jane Doe", "Prevela Jane Doe", "Превод: Јована Илић", "Перевод: Иван Петров", "Фото: Иван Петров", "Переклад: Ольга Коваль", "Снимки: Иван Петров", "Foto Jane Doe", "翻訳：山田花子", "監修：山田花子", "写真：山田花子", "撮影：山田花子", "摄影：王小明", "编辑：王小明", "译者：王小明", "사진: 김하나", "번역: 김하나",
        "Çeviri: Jane Doe", "Fotoğraf: Jane Doe", "Μετάφραση: Ελένη Παππά", "Φωτογραφίες: Ελένη Παππά", "ترجمة: ليلى حداد", "تصوير: ليلى حداد", "צילום: דנה כהן", "תרגום: דנה כהן", "Fordította: Jane Doe", "Fotó: Jane Doe", "Traducere: Jane Doe", "Foto door Jane Doe", "Kuvat: Jane Doe", "Översättning: Jane Doe", "Oversatt av Jane Doe", "Foto: Siti Nurhaliza", "Ảnh: Nguyễn Văn An",
    ],
)  # fmt: skip
def test_whoever_reviewed_translated_or_pictured_it_did_not_write_it(raw: str) -> None:
    assert read_names(raw) == [NOT_THE_AUTHOR]


def test_the_author_is_kept_beside_those_who_had_another_part() -> None:
    assert names("By Jane Doe | Edited by John Roe") == ["Jane Doe"]
    assert names("Text: Jane Doe; Foto: John Roe") == ["Jane Doe"]
    assert names("Jane Doe\nMedically reviewed by John Roe") == ["Jane Doe"]


def test_the_outlets_name_is_the_author_only_when_it_stands_alone() -> None:
    assert read_names("The Daily Lamp", outlet=("The Daily Lamp",)) == [Named("The Daily Lamp", "organization")]
    assert read_names("Lamp Berry", outlet=("Lamp Berry",)) == [Named("Lamp Berry", "organization")]
    assert names("Jane Doe, The Daily Lamp", outlet=("The Daily Lamp",)) == ["Jane Doe"]
    assert names("Jane Doe | The Daily Lamp", outlet=("The Daily Lamp",)) == ["Jane Doe"]
    assert OUTLET_BESIDE in read_names("Jane Doe | The Daily Lamp", outlet=("The Daily Lamp",))


@pytest.mark.parametrize(
    "raw",
    ["Health and Science", "Top Stories", "Latest News", "Breaking News", "Home Page", "Subscribe to our newsletter", "How to choose a bench", "Click here", "{{author.name}}", "%author%", "[author]", "Loading...", "—", "???", "5 things to know", "World", "Sign in to comment", "All rights reserved"],
)  # fmt: skip
def test_other_texts_name_no_person(raw: str) -> None:
    assert people(raw) == []


@pytest.mark.parametrize(
    "context",
    [
        {"outlet": ("The Daily Lamp",)},
        {"declared_type": "Person"},
        {"declared_type": "Organization"},
        {"language": "de"},
    ],
)
def test_context_changes_nothing_about_a_plain_name(context: dict[str, object]) -> None:
    assert names("Jane Doe", **context) == ["Jane Doe"]


WORDS = """Jane Doe John Roe von Von by By and und, et AFP Reuters (AP) Photo: Foto: Reporter Redaktion the admin Berlin 2024 May 1 | / ; & - – @jane jane@x.example . , Dr. O'Neill JANE DOE van der 山田花子 Иван Петров بقلم
    Автор: 作者： Jr. \n news https://x.example/a Editor Share Updated "“ ” & <b> &amp; 、 ・ e y i""".split(" ")  # fmt: skip
lines = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join) | st.text(max_size=60)


@given(
    lines, st.sampled_from([(), ("Jane Doe",), ("The Daily Lamp",)]), st.sampled_from([None, "Person", "Organization"])
)
@example("Doe, Jane", (), None)
@example("dpa/AFP", (), None)
@example("1st of May, and", (), "Person")
@example("\x00\u200b", (), None)
@example(", ,", (), None)
@example("By", (), None)
@example("-\n-", (), None)
def test_reading_never_fails_and_nobody_is_made_up(
    raw: str, outlet: tuple[str, ...], declared_type: str | None
) -> None:
    read = read_names(raw, outlet=outlet, declared_type=declared_type)
    assert read
    whole = fold(clean_text(raw))
    for named in read:
        if isinstance(named, Named) and not any(known and known.name == named.name for known in _agencies(raw)):
            assert all(word in whole for word in re.findall(r"\w+", fold(named.name)))
            assert named.name.strip()
            assert "\n" not in named.name


def _agencies(raw: str) -> list[object]:
    """Agencies whose names stand in a text, which are given their usual names."""
    words = clean_text(raw).split()
    parts = [" ".join(words[start : start + length]) for start in range(len(words)) for length in (1, 2, 3)]
    return [known for part in (*parts, *re.split(r"[\s,;/|&()、・–-]+", raw)) if (known := agency(part))]


@pytest.mark.parametrize("account", ["CC7567", "mdelatorreq6vkpg2ma0ci", "Agent47", "R2-D2", "Bitrix24 Team"])
def test_an_account_with_digits_in_it_is_never_cut_to_a_name(account: str) -> None:
    assert {named.name for named in read_names(account) if isinstance(named, Named)} <= {account}


@pytest.mark.parametrize("unit", ["a.", ".svg?", "(", "a/", "by ", "Jane Doe, "])
def test_a_text_too_long_for_authors_names_nobody_at_once(unit: str) -> None:
    (read,) = read_names(unit * (20_000 // len(unit)))
    assert isinstance(read, Rejected)
    assert read.reason == "it is too long for the names of authors"


@pytest.mark.parametrize("raw", ["Editors, Jane Doe", "Redaktion, Jane Doe", "Newsroom, Jane Doe"])
def test_a_desk_before_a_comma_is_no_surname(raw: str) -> None:
    assert "Jane Doe " not in " ".join(named.name for named in read_names(raw) if isinstance(named, Named))
