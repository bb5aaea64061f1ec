"""Notices by which a page says that its text is a translation, and lines that announce a video."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsmeta.normalize.notices import announces_video, find_translation_notice

BY_MACHINE = {
    "en": ("This article was automatically translated.", "This text has been translated with the help of AI.", "Machine translation", "Translated by DeepL", "AI-translated", "Note: the following text was translated by a machine."),
    "de": ("Dieser Artikel wurde maschinell übersetzt.", "Dieser Text wurde mit künstlicher Intelligenz übersetzt.", "Automatische Übersetzung", "Übersetzt mit DeepL"),
    "fr": ("Cet article a été traduit automatiquement.", "Cet article a été traduit à l’aide de l’intelligence artificielle.", "Traduction automatique"),
    "es": ("Este artículo ha sido traducido automáticamente.", "Este texto fue traducido con inteligencia artificial.", "Traducción automática"),
    "it": ("Questo articolo è stato tradotto automaticamente.", "Quest'articolo è stato tradotto con l'intelligenza artificiale.", "Traduzione automatica"),
    "pt": ("Este artigo foi traduzido automaticamente.", "Este texto foi traduzido por inteligência artificial.", "Tradução automática"),
    "nl": ("Dit artikel is automatisch vertaald.", "Vertaald met DeepL"),
    "sv": ("Den här artikeln är automatiskt översatt.", "Översatt med AI"),
    "no": ("Denne artikkelen er automatisk oversatt.", "Oversatt med KI"),
    "da": ("Denne artikel er oversat automatisk.", "Oversat med AI"),
    "fi": ("Tämä artikkeli on käännetty koneellisesti.",),
    "pl": ("Ten artykuł został przetłumaczony automatycznie.", "Tłumaczenie maszynowe"),
    "cs": ("Tento článek byl přeložen automaticky.", "Strojový překlad"),
    "sk": ("Tento článok bol automaticky preložený.",),
    "hu": ("Ez a cikk gépi fordítással készült.", "Gépi fordítás"),
    "ro": ("Acest articol a fost tradus automat.", "Tradus cu DeepL"),
    "el": ("Αυτό το άρθρο μεταφράστηκε αυτόματα.", "Αυτόματη μετάφραση"),
    "tr": ("Bu makale yapay zeka ile çevrilmiştir.", "Otomatik olarak çevrilmiştir"),
    "ru": ("Этот текст переведен автоматически.", "Машинный перевод", "Эта статья переведена с помощью ИИ."),
    "uk": ("Цей текст перекладено автоматично.", "Автоматичний переклад"),
    "bg": ("Тази статия е преведена автоматично.", "Машинен превод"),
    "sl": ("Ta članek je bil strojno preveden.", "Strojni prevod"),
    "sr": ("Ovaj tekst je automatski preveden.", "Ova vest je prevedena uz pomoć veštačke inteligencije.", "Mašinski prevod", "Tekst je preveden pomoću veštačke inteligencije."),
    "sr-Cyrl": ("Овај текст је аутоматски преведен.", "Ова вест је преведена уз помоћ вештачке интелигенције.", "Машински превод", "Текст је преведен помоћу вештачке интелигенције."),
    "hr": ("Ovaj članak je automatski preveden.", "Ova vijest prevedena je uz pomoć umjetne inteligencije.", "Strojni prijevod", "Članak je preveden pomoću umjetne inteligencije."),
    "bs": ("Ovaj članak je automatski preveden.", "Ova vijest je prevedena uz pomoć umjetne inteligencije.", "Automatski prijevod"),
    "bs-Cyrl": ("Овај чланак је аутоматски преведен.", "Ова вијест је преведена уз помоћ вјештачке интелигенције."),
    "cnr": ("Ovaj tekst je preveden uz pomoć vještačke inteligencije.", "Tekst je automatski preveden.", "Ova vijest je automatski prevedena."),
    "cnr-Cyrl": ("Овај текст је преведен уз помоћ вјештачке интелигенције.", "Текст је аутоматски преведен.", "Ова вијест је аутоматски преведена."),
    "ar": ("تمت ترجمة هذا المقال آليا.", "هذا النص مترجم بواسطة الذكاء الاصطناعي.", "ترجمة آلية"),
    "fa": ("این مقاله با هوش مصنوعی ترجمه شده است.", "ترجمه ماشینی"),
    "he": ("כתבה זו תורגמה אוטומטית.", "תרגום אוטומטי"),
    "hi": ("यह लेख मशीन द्वारा अनुवादित है।",),
    "id": ("Artikel ini diterjemahkan secara otomatis.", "Diterjemahkan oleh AI"),
    "vi": ("Bài viết này được dịch tự động.",),
    "th": ("บทความนี้แปลโดยปัญญาประดิษฐ์",),
    "ja": ("この記事は機械翻訳されたものです。", "自動翻訳", "本記事はAIで翻訳しています。"),
    "zh": ("本文由人工智能翻译。", "机器翻译", "此文章由機器翻譯。"),
    "ko": ("이 기사는 자동 번역되었습니다.", "기계 번역"),
}  # fmt: skip
BY_PEOPLE = {
    "en": ("Translated from the French by Jane Doe", "This article was translated from German.", "Translation: Jane Doe"),
    "de": ("Aus dem Englischen von Jane Doe übersetzt", "Übersetzung: Jane Doe", "Dieser Text wurde aus dem Englischen übersetzt."),
    "fr": ("Traduit de l’anglais par Jeanne Martin", "Traduction : Jeanne Martin"),
    "es": ("Traducido por Ana Pérez", "Traducción: Ana Pérez"),
    "it": ("Traduzione di Anna Rossi", "Tradotto da Anna Rossi"),
    "pt": ("Tradução: Ana Souza", "Traduzido por Ana Souza"),
    "nl": ("Vertaald door Anna de Vries",),
    "sv": ("Översatt av Anna Berg",),
    "pl": ("Tłumaczenie: Anna Nowak", "Przetłumaczyła Anna Nowak"),
    "cs": ("Přeložila Anna Nováková",),
    "hu": ("Fordította: Nagy Anna",),
    "ro": ("Traducere: Ana Popescu",),
    "el": ("Μετάφραση: Άννα Παππά",),
    "tr": ("Çeviri: Ayşe Demir", "Çeviren: Ayşe Demir"),
    "ru": ("Перевод: Анна Иванова", "Перевела Анна Иванова"),
    "uk": ("Переклад: Анна Коваль",),
    "sr": ("Prevod: Ana Marić", "Prevela Ana Marić"),
    "sr-Cyrl": ("Превод: Ана Марић", "Превела Ана Марић"),
    "hr": ("Prijevod: Ana Marić",),
    "cnr": ("Prevela: Ana Marić",),
    "ar": ("ترجمة: ليلى حداد",),
    "ja": ("翻訳：山田花子",),
    "zh": ("译者：王小明", "翻譯：王小明"),
    "ko": ("번역: 김하나",),
}  # fmt: skip
NO_NOTICE = {
    "en": ("The book was translated into twelve languages.", "She translates poetry for a living.", "Translators are worried about artificial intelligence.", "Machine translation has become better, the professor said, and few people notice.", "How this translates into votes is unclear."),
    "de": ("Das Buch wurde in zwölf Sprachen übersetzt.", "Sie übersetzt Gedichte aus dem Polnischen.", "Übersetzer sorgen sich wegen künstlicher Intelligenz."),
    "fr": ("Le livre a été traduit en douze langues.", "Elle traduit des poèmes polonais.", "Les traducteurs craignent l’intelligence artificielle.", "Cela se traduit par une hausse des prix."),
    "es": ("El libro fue traducido a doce idiomas.", "Ella traduce poesía polaca.", "Los traductores temen a la inteligencia artificial."),
    "it": ("Il libro è stato tradotto in dodici lingue.", "Traduce poesie dal polacco.", "I traduttori temono l'intelligenza artificiale."),
    "pt": ("O livro foi traduzido para doze línguas.", "Ela traduz poesia polaca.", "Os tradutores temem a inteligência artificial."),
    "pl": ("Książka została przetłumaczona na dwanaście języków.", "Ona tłumaczy wiersze.", "Tłumacze boją się sztucznej inteligencji."),
    "sr": ("Knjiga je prevedena na dvanaest jezika.", "Prevodi poeziju sa poljskog.", "Prevodioci se plaše veštačke inteligencije.", "Njegov automobil je preveden na drugo ime."),
    "sr-Cyrl": ("Књига је преведена на дванаест језика.", "Преводи поезију са пољског.", "Преводиоци се плаше вештачке интелигенције."),
    "hr": ("Knjiga je prevedena na dvanaest jezika.", "Prevodi poeziju s poljskog.", "Prevoditelji se boje umjetne inteligencije."),
    "cnr": ("Knjiga je prevedena na dvanaest jezika.", "Prevodi poeziju sa poljskog.", "Prevodioci se plaše vještačke inteligencije."),
    "ru": ("Книга переведена на двенадцать языков.", "Она переводит стихи с польского.", "Переводчики боятся искусственного интеллекта.", "Деньги переведены на счёт."),
    "uk": ("Книгу перекладено дванадцятьма мовами.", "Вона перекладає вірші.", "Перекладачі бояться штучного інтелекту."),
    "tr": ("Kitap on iki dile çevrildi.", "Lehçeden şiir çevirir.", "Çevirmenler yapay zekadan korkuyor."),
    "el": ("Το βιβλίο μεταφράστηκε σε δώδεκα γλώσσες.", "Μεταφράζει ποίηση.", "Οι μεταφραστές φοβούνται την τεχνητή νοημοσύνη."),
    "ar": ("ترجم الكتاب إلى اثنتي عشرة لغة.", "تترجم الشعر البولندي.", "يخشى المترجمون الذكاء الاصطناعي."),
    "ja": ("その本は十二の言語に翻訳された。", "彼女は詩を翻訳している。", "翻訳者は人工知能を恐れている。"),
    "zh": ("这本书已被翻译成十二种语言。", "她翻译诗歌。", "译者害怕人工智能。"),
    "ko": ("그 책은 열두 개 언어로 번역되었다.", "그녀는 시를 번역한다.", "번역가들은 인공지능을 두려워한다."),
}  # fmt: skip


def _cases(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(language, text) for language, texts in table.items() for text in texts]


@pytest.mark.parametrize(("language", "text"), _cases(BY_MACHINE))
def test_a_notice_that_names_a_machine(language: str, text: str) -> None:
    notice = find_translation_notice(text)
    assert notice is not None
    assert (notice.text, notice.machine) == (text, True)


@pytest.mark.parametrize(("language", "text"), _cases(BY_PEOPLE))
def test_a_notice_that_names_no_machine(language: str, text: str) -> None:
    notice = find_translation_notice(text)
    assert notice is not None
    assert (notice.text, notice.machine) == (text, False)


@pytest.mark.parametrize(("language", "text"), _cases(NO_NOTICE))
def test_a_sentence_about_translations_is_no_notice(language: str, text: str) -> None:
    assert find_translation_notice(text) is None


def test_a_long_paragraph_that_mentions_this_text_is_no_notice() -> None:
    assert find_translation_notice("This report, translated into nine languages, runs to many pages. " * 12) is None


@pytest.mark.parametrize(
    "text",
    [
        "Video:", "VIDEO:", "Watch the video below", "Watch:".replace("Watch", "Watch video"), "See the video here", "Das Video:", "Vidéo :", "Voir la vidéo ci-dessous", "Vídeo:", "Ver el vídeo aquí", "Mira el video", "Guarda il video", "Veja o vídeo", "Assista ao vídeo",
        "Bekijk de video", "Katso video", "Zobacz wideo", "Pogledajte video", "Погледајте видео", "Видео:", "Смотрите видео", "Дивіться відео", "Відео:", "Βίντεο:", "شاهد فيديو", "فيديو:", "ויִדאו:".replace("ִ", ""), "動画：", "视频：", "동영상:", "▶ Video:",
    ],
)  # fmt: skip
def test_a_label_or_an_invitation_announces_a_video(text: str) -> None:
    assert announces_video(text)


@pytest.mark.parametrize(
    "text",
    ["", "Video", "Videos", "Play video", "The video shows a bench", "Video: the bench that nobody sat on", "Police released a video of the bench.", "Watch your step", "See below", "Видео снимљено ноћас", "Das Video zeigt eine Bank", "動画が公開された", "Follow our video channel:", "Watch this space"],
)  # fmt: skip
def test_a_sentence_about_a_video_or_a_button_announces_none(text: str) -> None:
    assert not announces_video(text)


@given(st.text(max_size=120))
def test_no_text_makes_reading_fail_and_a_notice_is_verbatim(text: str) -> None:
    notice = find_translation_notice(text)
    assert notice is None or notice.text == text
    assert announces_video(text) in (True, False)
