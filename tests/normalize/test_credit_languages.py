"""Captions and credits in many languages: what a credit looks like, and what only looks like one."""

from __future__ import annotations

import pytest

from newsmeta.normalize.agencies import agency
from newsmeta.normalize.credits import CaptionCredit, read_credit, split_credit, without_credit

# By language: text, caption, credit, creator, agency.
CASES: dict[str, list[tuple[str, str | None, str, str | None, str | None]]] = {
    "ar": [
        ("افتتاح الجسر أمس. صورة: رويترز", "افتتاح الجسر أمس.", "رويترز", None, "Reuters"),
        ("افتتاح الجسر أمس (صورة: أ ف ب)", "افتتاح الجسر أمس", "أ ف ب", None, "AFP"),
        ("افتتاح الجسر أمس - تصوير: ليلى حداد", "افتتاح الجسر أمس", "ليلى حداد", "ليلى حداد", None),
        ("افتتاح الجسر أمس. المصدر: وام", "افتتاح الجسر أمس.", "وام", None, "WAM"),
    ],
    "bg": [
        ("Мостът на зазоряване. Снимка: БТА", "Мостът на зазоряване.", "БТА", None, "BTA"),
        ("Мостът на зазоряване (Сн.: Иван Петров)", "Мостът на зазоряване", "Иван Петров", "Иван Петров", None),
    ],
    "bn": [
        ("ভোরের সেতু। ছবি: রয়টার্স", "ভোরের সেতু।", "রয়টার্স", None, "Reuters"),
        ("ভোরের সেতু। ছবি: এএফপি", "ভোরের সেতু।", "এএফপি", None, "AFP"),
        ("ভোরের সেতু | ছবি: সংগৃহীত", "ভোরের সেতু", "সংগৃহীত", None, None),
    ],
    "ca": [
        ("El pont a l'alba. Fotografia: Joan Serra", "El pont a l'alba.", "Joan Serra", "Joan Serra", None),
    ],
    "cs": [
        ("Most za úsvitu. Foto: ČTK", "Most za úsvitu.", "ČTK", None, "ČTK"),
        ("Most za úsvitu | Foto: Jana Nováková, Profimedia", "Most za úsvitu", "Jana Nováková, Profimedia", "Jana Nováková", "Profimedia"),
        ("Most za úsvitu. Zdroj: Profimedia", "Most za úsvitu.", "Profimedia", None, "Profimedia"),
    ],
    "da": [
        ("Broen ved daggry. Foto: Jens Holm/Ritzau Scanpix", "Broen ved daggry.", "Jens Holm/Ritzau Scanpix", "Jens Holm", "Ritzau Scanpix"),
        ("Broen ved daggry (Arkivfoto: Jens Holm)", "Broen ved daggry", "Jens Holm", "Jens Holm", None),
    ],
    "de": [
        ("Die Brücke im Morgenlicht. Foto: dpa", "Die Brücke im Morgenlicht.", "dpa", None, "dpa"),
        ("Die Brücke im Morgenlicht | Bildquelle: picture alliance/dpa/Jana Vogt", "Die Brücke im Morgenlicht", "picture alliance/dpa/Jana Vogt", "Jana Vogt", "picture alliance"),
        ("Die Brücke im Morgenlicht © IMAGO / Jana Vogt", "Die Brücke im Morgenlicht", "IMAGO / Jana Vogt", "Jana Vogt", "IMAGO"),
        ("Die Brücke im Morgenlicht. (Symbolbild: Jana Vogt)", "Die Brücke im Morgenlicht.", "Jana Vogt", "Jana Vogt", None),
    ],
    "el": [
        ("Η γέφυρα την αυγή. Φωτογραφία: ΑΠΕ-ΜΠΕ", "Η γέφυρα την αυγή.", "ΑΠΕ-ΜΠΕ", None, "ANA-MPA"),
        ("Η γέφυρα την αυγή. (Φωτό: Ελένη Παππά)", "Η γέφυρα την αυγή.", "Ελένη Παππά", "Ελένη Παππά", None),
        ("Η γέφυρα την αυγή. Πηγή: Reuters", "Η γέφυρα την αυγή.", "Reuters", None, "Reuters"),
    ],
    "en": [
        ("Rute took over duties yesterday, Photo: Reuters", "Rute took over duties yesterday", "Reuters", None, "Reuters"),
        ("The bridge at dawn. © Getty Images/John Doe", "The bridge at dawn.", "Getty Images/John Doe", "John Doe", "Getty Images"),
        ("The bridge at dawn. AP Photo/Jane Roe", "The bridge at dawn.", "AP Photo/Jane Roe", "Jane Roe", "Associated Press"),
        ("The bridge at dawn (AP Photo/Jane Roe)", "The bridge at dawn", "AP Photo/Jane Roe", "Jane Roe", "Associated Press"),
        ("The bridge at dawn. Photograph by Jane Roe", "The bridge at dawn.", "Jane Roe", "Jane Roe", None),
        ("The bridge at dawn. Photograph: Jane Roe/The Daily Lamp", "The bridge at dawn.", "Jane Roe/The Daily Lamp", "Jane Roe", None),
        ("The bridge at dawn. Thomas Jackson/Digital Vision/Getty Images", "The bridge at dawn.", "Thomas Jackson/Digital Vision/Getty Images", "Thomas Jackson", "Getty Images"),
        ("Thomas Jackson/Digital Vision/Getty Images", None, "Thomas Jackson/Digital Vision/Getty Images", "Thomas Jackson", "Getty Images"),
        ("The bridge at dawn / Getty Images", "The bridge at dawn", "Getty Images", None, "Getty Images"),
        ("The bridge at dawn. REUTERS/Jane Roe", "The bridge at dawn.", "REUTERS/Jane Roe", "Jane Roe", "Reuters"),
        ("The bridge at dawn. (Jane Roe/The Daily Lamp via AP)", "The bridge at dawn.", "Jane Roe/The Daily Lamp via AP", "Jane Roe", "Associated Press"),
        ("The bridge at dawn. Jane Roe / AFP via Getty Images", "The bridge at dawn.", "Jane Roe / AFP via Getty Images", "Jane Roe", "AFP"),
        ("The bridge at dawn. Supplied", "The bridge at dawn.", "Supplied", None, None),
        ("The bridge at dawn. Picture: EPA-EFE/Jane Roe", "The bridge at dawn.", "EPA-EFE/Jane Roe", "Jane Roe", "EPA"),
    ],
    "es": [
        ("El puente al amanecer. Foto: EFE", "El puente al amanecer.", "EFE", None, "EFE"),
        ("El puente al amanecer. EFE/ Ana Ruiz", "El puente al amanecer.", "EFE/ Ana Ruiz", "Ana Ruiz", "EFE"),
        ("El puente al amanecer (Fotografía: Ana Ruiz)", "El puente al amanecer", "Ana Ruiz", "Ana Ruiz", None),
        ("El puente al amanecer. Imagen: Europa Press", "El puente al amanecer.", "Europa Press", None, "Europa Press"),
    ],
    "et": [
        ("Sild koidikul. Foto: Jaan Tamm", "Sild koidikul.", "Jaan Tamm", "Jaan Tamm", None),
    ],
    "eu": [
        ("Zubia egunsentian. Argazkia: Ane Etxe", "Zubia egunsentian.", "Ane Etxe", "Ane Etxe", None),
    ],
    "fa": [
        ("پل در سپیده‌دم. عکس: ایرنا", "پل در سپیده‌دم.", "ایرنا", None, "IRNA"),
        ("پل در سپیده‌دم (عکس: مریم رضایی)", "پل در سپیده‌دم", "مریم رضایی", "مریم رضایی", None),
    ],
    "fi": [
        ("Silta aamulla. Kuva: Lehtikuva", "Silta aamulla.", "Lehtikuva", None, "Lehtikuva"),
        ("Silta aamulla. KUVA: Matti Laine / STT", "Silta aamulla.", "Matti Laine / STT", "Matti Laine", "STT"),
    ],
    "fr": [
        ("Le pont à l'aube. Photo : AFP", "Le pont à l'aube.", "AFP", None, "AFP"),
        ("Le pont à l'aube. © Marie Roux / Hans Lucas", "Le pont à l'aube.", "Marie Roux / Hans Lucas", "Marie Roux", "Hans Lucas"),
        ("Le pont à l'aube. Photo Marie Roux/AFP", "Le pont à l'aube.", "Marie Roux/AFP", "Marie Roux", "AFP"),
        ("Le pont à l'aube. (Crédits : Marie Roux)", "Le pont à l'aube.", "Marie Roux", "Marie Roux", None),
    ],
    "he": [
        ("הגשר עם שחר. צילום: רויטרס", "הגשר עם שחר.", "רויטרס", None, "Reuters"),
        ("הגשר עם שחר (צילום: דנה כהן)", "הגשר עם שחר", "דנה כהן", "דנה כהן", None),
    ],
    "hi": [
        ("भोर में पुल। फोटो: पीटीआई", "भोर में पुल।", "पीटीआई", None, "PTI"),
        ("भोर में पुल (फोटो: अनिता शर्मा)", "भोर में पुल", "अनिता शर्मा", "अनिता शर्मा", None),
        ("भोर में पुल। तस्वीर: रॉयटर्स", "भोर में पुल।", "रॉयटर्स", None, "Reuters"),
    ],
    "hr": [
        ("Most u zoru. Fotografija: Ana Horvat", "Most u zoru.", "Ana Horvat", "Ana Horvat", None),
        ("Most u zoru / Foto: PIXSELL", "Most u zoru", "PIXSELL", None, "PIXSELL"),
        ("Most u zoru. Foto: Ana Horvat/Hina", "Most u zoru.", "Ana Horvat/Hina", "Ana Horvat", "HINA"),
    ],
    "hu": [
        ("A híd hajnalban. Fotó: MTI/Nagy Anna", "A híd hajnalban.", "MTI/Nagy Anna", "Nagy Anna", "MTI"),
        ("A híd hajnalban. (Kép: Nagy Anna)", "A híd hajnalban.", "Nagy Anna", "Nagy Anna", None),
    ],
    "id": [
        ("Jembatan saat fajar. Foto: Antara", "Jembatan saat fajar.", "Antara", None, "Antara"),
        ("Jembatan saat fajar (Foto: Siti Rahma)", "Jembatan saat fajar", "Siti Rahma", "Siti Rahma", None),
    ],
    "it": [
        ("Il ponte all'alba. Foto: ANSA", "Il ponte all'alba.", "ANSA", None, "ANSA"),
        ("Il ponte all'alba (Foto di Luca Bianchi)", "Il ponte all'alba", "Luca Bianchi", "Luca Bianchi", None),
        ("Il ponte all'alba © ANSA/EPA", "Il ponte all'alba", "ANSA/EPA", None, "ANSA"),
    ],
    "ja": [
        ("夜明けの橋　写真＝共同", "夜明けの橋", "共同", None, "Kyodo News"),
        ("夜明けの橋＝共同", "夜明けの橋", "共同", None, "Kyodo News"),
        ("夜明けの橋（共同）", "夜明けの橋", "共同", None, "Kyodo News"),
        ("夜明けの橋＝ＡＰ", "夜明けの橋", "ＡＰ", None, "Associated Press"),
        ("夜明けの橋＝山田花子撮影", "夜明けの橋", "山田花子", "山田花子", None),
        ("夜明けの橋（写真：ロイター／アフロ）", "夜明けの橋", "ロイター／アフロ", None, "Reuters"),
        ("夜明けの橋。提供：時事通信", "夜明けの橋。", "時事通信", None, "Jiji Press"),
    ],
    "ko": [
        ("새벽의 다리. 사진=연합뉴스", "새벽의 다리.", "연합뉴스", None, "Yonhap"),
        ("새벽의 다리 [사진=김하나]", "새벽의 다리", "김하나", "김하나", None),
        ("새벽의 다리. /연합뉴스", "새벽의 다리.", "연합뉴스", None, "Yonhap"),
        ("새벽의 다리. 사진제공=뉴시스", "새벽의 다리.", "뉴시스", None, "Newsis"),
    ],
    "lt": [
        ("Tiltas auštant. Nuotr. aut. Jonas Kazlas", "Tiltas auštant.", "Jonas Kazlas", "Jonas Kazlas", None),
        ("Tiltas auštant. Nuotrauka: BNS", "Tiltas auštant.", "BNS", None, "BNS"),
    ],
    "lv": [
        ("Tilts rītausmā. Foto: LETA", "Tilts rītausmā.", "LETA", None, "LETA"),
    ],
    "mk": [
        ("Мостот во зори. Фото: МИА", "Мостот во зори.", "МИА", None, "MIA"),
    ],
    "nl": [
        ("De brug in de ochtend. Foto: ANP", "De brug in de ochtend.", "ANP", None, "ANP"),
        ("De brug in de ochtend. Beeld: Jan Smit", "De brug in de ochtend.", "Jan Smit", "Jan Smit", None),
        ("De brug in de ochtend © Belga", "De brug in de ochtend", "Belga", None, "Belga"),
    ],
    "no": [
        ("Broen ved daggry. Foto: Kari Dahl / NTB", "Broen ved daggry.", "Kari Dahl / NTB", "Kari Dahl", "NTB"),
    ],
    "pl": [
        ("Most o świcie. Fot. PAP/Jan Nowak", "Most o świcie.", "PAP/Jan Nowak", "Jan Nowak", "PAP"),
        ("Most o świcie (fot. Jan Nowak)", "Most o świcie", "Jan Nowak", "Jan Nowak", None),
        ("Most o świcie. Źródło: PAP", "Most o świcie.", "PAP", None, "PAP"),
    ],
    "pt": [
        ("A ponte ao amanhecer. Foto: Lusa", "A ponte ao amanhecer.", "Lusa", None, "Lusa"),
        ("A ponte ao amanhecer — Foto: Rui Alves/Agência Brasil", "A ponte ao amanhecer", "Rui Alves/Agência Brasil", "Rui Alves", "Agência Brasil"),
        ("A ponte ao amanhecer. Imagem: Rui Alves", "A ponte ao amanhecer.", "Rui Alves", "Rui Alves", None),
    ],
    "ro": [
        ("Podul în zori. Foto: Agerpres", "Podul în zori.", "Agerpres", None, "Agerpres"),
        ("Podul în zori. Sursa foto: Ion Popa", "Podul în zori.", "Ion Popa", "Ion Popa", None),
    ],
    "ru": [
        ("Мост на рассвете. Фото: ТАСС", "Мост на рассвете.", "ТАСС", None, "TASS"),
        ("Мост на рассвете. Фото: Иван Петров / РИА Новости", "Мост на рассвете.", "Иван Петров / РИА Новости", "Иван Петров", "RIA Novosti"),
        ("Мост на рассвете © Иван Петров/ТАСС", "Мост на рассвете", "Иван Петров/ТАСС", "Иван Петров", "TASS"),
    ],
    "sk": [
        ("Most za úsvitu. Foto: TASR", "Most za úsvitu.", "TASR", None, "TASR"),
        ("Most za úsvitu. (Zdroj: SITA/Ján Kováč)", "Most za úsvitu.", "SITA/Ján Kováč", "Ján Kováč", "SITA"),
    ],
    "sl": [
        ("Most ob zori. Foto: STA", "Most ob zori.", "STA", None, "STA"),
        ("Most ob zori. Fotografija: Ana Novak", "Most ob zori.", "Ana Novak", "Ana Novak", None),
    ],
    "sr": [
        ("Most u zoru, FOTO: BETA/Jovan Ilić", "Most u zoru", "BETA/Jovan Ilić", "Jovan Ilić", "Beta"),
        ("Most u zoru (Foto: AFP)", "Most u zoru", "AFP", None, "AFP"),
        ("Мост у зору. Фотографија: Јован Илић", "Мост у зору.", "Јован Илић", "Јован Илић", None),
        ("Мост у зору. Фото: Танјуг/Јован Илић", "Мост у зору.", "Танјуг/Јован Илић", "Јован Илић", "Tanjug"),
    ],
    "sv": [
        ("Bron i gryningen. Foto: Anna Berg/TT", "Bron i gryningen.", "Anna Berg/TT", "Anna Berg", "TT"),
        ("Bron i gryningen. Bild: Anna Berg", "Bron i gryningen.", "Anna Berg", "Anna Berg", None),
    ],
    "ta": [
        ("விடியலில் பாலம். படம்: ராய்ட்டர்ஸ்", "விடியலில் பாலம்.", "ராய்ட்டர்ஸ்", None, "Reuters"),
    ],
    "th": [
        ("สะพานยามเช้า ภาพ: รอยเตอร์", "สะพานยามเช้า", "รอยเตอร์", None, "Reuters"),
        ("สะพานยามเช้า (ภาพ: AFP)", "สะพานยามเช้า", "AFP", None, "AFP"),
    ],
    "tr": [
        ("Şafakta köprü. Fotoğraf: AA", "Şafakta köprü.", "AA", None, "Anadolu Agency"),
        ("Şafakta köprü (Fotoğraf: Ayşe Yılmaz/DHA)", "Şafakta köprü", "Ayşe Yılmaz/DHA", "Ayşe Yılmaz", "DHA"),
    ],
    "uk": [
        ("Міст на світанку. Фото: Укрінформ", "Міст на світанку.", "Укрінформ", None, "Ukrinform"),
        ("Міст на світанку (Світлина: Ольга Коваль)", "Міст на світанку", "Ольга Коваль", "Ольга Коваль", None),
    ],
    "ur": [
        ("صبح کے وقت پل۔ تصویر: رائٹرز", "صبح کے وقت پل۔", "رائٹرز", None, "Reuters"),
    ],
    "vi": [
        ("Cây cầu lúc bình minh. Ảnh: TTXVN", "Cây cầu lúc bình minh.", "TTXVN", None, "VNA"),
        ("Cây cầu lúc bình minh (Ảnh: Nguyễn Văn An)", "Cây cầu lúc bình minh", "Nguyễn Văn An", "Nguyễn Văn An", None),
    ],
    "zh": [
        ("黎明时的桥。图片来源：新华社", "黎明时的桥。", "新华社", None, "Xinhua"),
        ("黎明时的桥。新华社记者 王小明 摄", "黎明时的桥。", "新华社记者 王小明", "王小明", "Xinhua"),
        ("黎明時的橋。（圖／中央社）", "黎明時的橋。", "中央社", None, "CNA"),
        ("黎明時的橋。（王小明攝）", "黎明時的橋。", "王小明", "王小明", None),
        ("黎明时的桥 图/视觉中国", "黎明时的桥", "视觉中国", None, "Visual China Group"),
        ("黎明時的橋（路透社）", "黎明時的橋", "路透社", None, "Reuters"),
    ],
}  # fmt: skip
SENTENCES = """
In the picture, Jane Roe (left) and her brother
Jane Roe poses for a photo with Reuters reporters
She worked for the BBC, Reuters
Mayor Michael R. Bloomberg
Mr. Bloomberg at the bridge
A photographer at work on the bridge
The photographer Jane Roe at the bridge
Photo of the bridge at dawn
Photo finish at the harbour race
Photos of the bridge hang in the hall
The source: a spring in the hills
She kept the copyright of the picture
He travelled home via Zagreb
The offices of Getty Images in Seattle
A sign at the entrance of Reuters
The Reuters building in London
Employees of AFP and Reuters
The newspaper's image of calm: how it was made
The bridge and its image: a history of the town in ten objects
The image was taken by a drone
A photo posted by the mayor on her page
A picture: worth a thousand words
Ana and Mia
The ferry leaves at 5 a.m. Sunday
Jane Roe, editor of the Daily Lamp
Supplied with fresh water, the town kept going
The town is well supplied
Das Bild hängt im Rathaus
Ein Foto der Brücke von 1950
Auf dem Bild: Bürgermeisterin Jana Vogt und ihr Bruder, die gestern die Brücke eröffneten
Die Fotografin Jana Vogt vor der Brücke
Le photographe Marie Roux devant le pont
La photo du pont a été prise hier
Une image du pont à l'aube
Una imagen del puente al amanecer
La fotografía muestra el puente
Una foto del ponte all'alba
La fotografa Anna Bianchi sul ponte
Uma imagem da ponte ao amanhecer
De foto is gisteren gemaakt
Een beeld van de brug
Bilden visar bron
Fotografen Anna Berg vid bron
Bildet viser broen
Kuva sillasta aamulla
Zdjęcie mostu o świcie
Fotografka Anna Nowak na moście
Fotka mostu za úsvitu
Na snímku most za úsvitu
Na slici: most u zoru koji je juče otvoren posle radova
Fotografija mosta iz 1950.
Na fotografiji je most
Слика моста из 1950.
На фото: мост на рассвете, который вчера открыли после ремонта
Фотография моста на рассвете
На снимката се вижда мостът
Η φωτογραφία δείχνει τη γέφυρα
Köprünün fotoğrafı dün çekildi
Fotoğrafta köprü görülüyor
صورة الجسر عند الفجر
التقطت الصورة أمس
في الصورة يظهر الجسر
עכס של הגשר
הצילום מראה את הגשר
تصویر پل در سپیده‌دم
पुल की तस्वीर कल ली गई
সেতুর ছবি গতকাল তোলা
ภาพสะพานยามเช้า
Bức ảnh chụp cây cầu hôm qua
写真は夜明けの橋
ドローンで撮影した橋
山頂から撮影
夜明けの橋＝昨日撮影
夜明けの橋＝３日、東京都
图为黎明时的桥
这张图片拍摄于昨日
无人机航拍摄
사진은 새벽의 다리
새벽의 다리 사진
Gambar jembatan saat fajar
A híd képe hajnalban
Podul într-o imagine de arhivă
Left to right: Jane Roe, John Doe
The bridge (1950)
Jane Roe (c) and John Doe
The AP office/newsroom in town
The road to Beta
A bust of Antara by Jane Roe
The vote was 5/4
North/South road at dawn
Black and white photo: the bridge when it was still made of wood and rope
"""


def test_the_table_speaks_many_languages() -> None:
    assert len(CASES) >= 40


@pytest.mark.parametrize(
    ("text", "caption", "credit", "creator", "agency"),
    [
        pytest.param(*case, id=f"{language}-{number}")
        for language, cases in CASES.items()
        for number, case in enumerate(cases)
    ],
)
def test_a_credit_is_told_from_its_caption_in_every_language(
    text: str, caption: str | None, credit: str, creator: str | None, agency: str | None
) -> None:
    assert split_credit(text) == CaptionCredit(caption, credit, creator, agency)


@pytest.mark.parametrize("text", SENTENCES.strip().splitlines())
def test_a_sentence_that_only_speaks_of_pictures_is_a_caption(text: str) -> None:
    assert split_credit(text) == CaptionCredit(text)


@pytest.mark.parametrize(
    ("caption", "credit", "expected"),
    [
        ("The bridge at dawn (Jane Roe)", "Jane Roe", "The bridge at dawn"),
        ("The bridge at dawn | Jane Roe/AFP", "Jane Roe/AFP", "The bridge at dawn"),
        ("© Jane Roe The bridge at dawn", "Jane Roe", "The bridge at dawn"),
        ("Jane Roe", "Jane Roe/AFP", None),
        ("A portrait of Jane Roe", "Jane Roe", "A portrait of Jane Roe"),
        ("Jane Roe on the bridge", "Jane Roe", "Jane Roe on the bridge"),
    ],
)
def test_a_caption_loses_the_credit_that_is_known_already(caption: str, credit: str, expected: str | None) -> None:
    assert without_credit(caption, credit) == expected


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("AFP", "AFP"), ("أ ف ب", "AFP"), ("法新社", "AFP"), ("ＡＰ", "Associated Press"), ("美联社", "Associated Press"), ("REUTERS", "Reuters"),
        ("رويترز", "Reuters"), ("ロイター", "Reuters"), ("רויטרס", "Reuters"), ("รอยเตอร์", "Reuters"), ("রয়টার্স", "Reuters"), ("로이터", "Reuters"),
        ("gettyimages", "Getty Images"), ("게티이미지", "Getty Images"), ("dpa", "dpa"), ("EPA-EFE", "EPA"), ("EFE", "EFE"), ("ANSA", "ANSA"), ("BETA", "Beta"),
        ("Танјуг", "Tanjug"), ("新华社", "Xinhua"), ("共同", "Kyodo News"), ("時事", "Jiji Press"), ("연합뉴스", "Yonhap"), ("뉴시스", "Newsis"), ("ТАСС", "TASS"), ("पीटीआई", "PTI"),
        ("ΑΠΕ-ΜΠΕ", "ANA-MPA"), ("TTXVN", "VNA"), ("وام", "WAM"), ("Ritzau Scanpix", "Ritzau Scanpix"), ("Lehtikuva", "Lehtikuva"), ("アフロ", "Aflo"), ("视觉中国", "Visual China Group"),
    ],
)  # fmt: skip
def test_an_agency_has_one_name_in_every_script(name: str, known: str) -> None:
    found = agency(name)
    assert found is not None
    assert found.name == known
    assert read_credit(name).agency == known
