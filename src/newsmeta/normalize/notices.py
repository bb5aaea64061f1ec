"""Notices by which a page says that its text is a translation, and lines that announce a video."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsmeta.normalize.late_pattern import LatePattern

# Cheap words without which no notice speaks of translation; looked for before the patterns.
_STEM = re.compile(
    r"transl|übersetz|uebersetz|tradu[cizt]|vertaal|vertal|översatt|översätt|oversatt|oversat|käänn|přelo|překlad|prelo|preklad|przetłum|tłumacz"
    r"|prevod|preved|prijevod|превод|превед|перев[её]д|перевод|перекл|fordít|μετάφρ|μεταφρ|çevir|çevri|ترجم|תרג|अनुवाद|terjemah|dịch|แปล|翻訳|翻译|翻譯|번역|deepl",
    re.IGNORECASE,
)
_MACHINE = LatePattern(
    r"\b(?:ai|a\.i\.|ki|ia|vi|ii|ии|шi|шт|mt|llm|gpt)\b|deepl|google translate|chatgpt|machine|autom[aá]t|artificial|maschin|automatis|künstliche"
    r"|intelig|intellig|samočinn|strojn|strojov|mašin|машин|автомат|штучн|искусств|вештачк|vještačk|vještačk|umjetn|umetn|veštačk|otomatik|yapay"
    r"|gép|αυτόματ|konečn|koneoll|الذكاء|آلي|هوش مصنوعی|ماشینی|בינה|אוטומטי|स्वचालित|मशीन|mesin|otomatis|máy|tự động|อัตโนมัติ|ปัญญาประดิษฐ์"
    r"|機械|自動|人工知能|机器|機器|自动|人工智能|인공지능|자동|기계",
    re.IGNORECASE,
)
# What the notice says of itself: this text, translated by or with something, or originally published elsewhere.
_THIS = (
    r"(?:this|the following)\s+(?:text|article|story|page|content|post|piece|report|news|interview|version|column)|"
    r"dieser?\s+(?:text|artikel|beitrag|bericht)|diese\s+(?:seite|meldung)|(?:cet|cette|ce)\s+(?:article|texte|page|contenu|version)|"
    r"est[ea]\s+(?:art[ií]culo|artigo|texto|p[áa]gina|noticia|nota|contenido|conteúdo|traducci[oó]n|tradução)|"
    r"quest[oa]\s+(?:articolo|testo|pagina|contenuto|traduzione)|quest['’]articolo|dit\s+artikel|deze\s+(?:tekst|pagina)|"
    r"(?:den\s+här|denna|denne|dette|detta)\s+(?:artikeln?|texten?|teksten|sidan)|tämä\s+(?:artikkeli|teksti)|"
    r"ten\s+(?:artykuł|tekst|článek|text)|tento\s+(?:článek|text|článok)|ovaj\s+(?:tekst|članak)|ova\s+(?:vijest|vest|stranica)|"
    r"овај\s+(?:текст|чланак)|ова\s+вест|эт(?:от|а)\s+(?:текст|статья|материал|перевод)|ц(?:ей|я)\s+(?:текст|стаття|матеріал)|"
    r"тази\s+статия|този\s+(?:текст|материал)|ez\s+a\s+(?:cikk|szöveg)|acest\s+(?:articol|text)|αυτό\s+το\s+(?:άρθρο|κείμενο)|"
    r"bu\s+(?:makale|metin|haber|yazı|içerik)|(?:هذا|هذه)\s+(?:المقال|النص|الخبر|المادة|الصفحة)|این\s+(?:مقاله|متن|خبر|مطلب)|"
    r"(?:מאמר|כתבה|טקסט)\s+(?:זה|זו)|(?:यह|इस)\s+(?:लेख|पाठ|खबर)|artikel\s+ini|teks\s+ini|bài\s+(?:viết|báo)\s+này|บทความนี้|"
    r"この(?:記事|文章|ページ|翻訳)|本(?:記事|文)は|(?:本|此|这篇|這篇)(?:文|文章|新闻|新聞)|이\s*(?:기사|글|문서)(?:는|은)?"
)
_TRANSLATED = LatePattern(
    rf"(?:{_THIS}).{{0,80}}?(?:{_STEM.pattern})|(?:{_STEM.pattern}).{{0,60}}?(?:{_THIS})", re.IGNORECASE | re.DOTALL
)
_SHORT = LatePattern(
    r"^\W*(?:(?:ai|machine|automatic(?:ally)?|automated)[\s-]+(?:generated\s+)?translat(?:ed|ion)|translated\s+(?:by|with|using|from)\b"
    r"|translation(?:\s+by)?\s*:|text\s+(?:was\s+)?translated\s+(?:by|with|using)|(?:maschinelle|automatische|ki-)\s*-?\s*übersetzung|übersetzt\s+(?:mit|von|aus|durch)\b|übersetzung\s*:"
    r"|aus\s+dem\s+\w+\s+(?:übersetzt\s+)?von|traduction\s+(?:automatique|par|de|:)|traduit\s+(?:par|avec|de|du|automatiquement)\b|traducci[oó]n\s+(?:autom[aá]tica|de|por|:)"
    r"|traducido\s+(?:por|con|autom|del)|traduzione\s+(?:automatica|di|a cura|:)|tradotto\s+(?:da|con|dal|autom)|tradu[çc][ãa]o\s+(?:autom[áa]tica|de|por|:)|traduzido\s+(?:por|com|do|autom)"
    r"|vertaald\s+(?:door|met|uit)|(?:machine|automatische)\s*vertaling|översatt\s+(?:av|med|från)|oversatt\s+(?:av|med|fra)|oversat\s+(?:af|med|fra)"
    r"|tłumaczenie(?:\s+(?:automatyczne|maszynowe|:))|przetłumaczon[eoya]\s+(?:przez|z|za\s+pomocą)|přeložen[oa]?\s+|strojový\s+překlad|preložené\s+"
    r"|(?:automatski|mašinski|strojni|mašinski)\s+(?:prevod|prijevod)|(?:tekst|članak)\s+je\s+(?:automatski\s+)?(?:preveden|prevela|preveo)|prev(?:od|eo|ela|edeno)\s*(?::|s[a]?\s|uz\s|pomoću)"
    r"|prijevod\s*:|(?:аутоматски|машински)\s+превод|превод\s*:|превел[аи]?\s|машинный\s+перевод|перевод\s*:|перевел[аи]?\s|переведено\s+|автоматичний\s+переклад|переклад\s*:|машинен\s+превод"
    r"|gépi\s+fordítás|fordította\s*:|fordítás\s*:|tradus\s+(?:de|cu|automat)|traducere\s+(?:automată|:)|αυτόματη\s+μετάφραση|μετάφραση\s*:|çeviri\s*:|çeviren\s*:|otomatik\s+(?:olarak\s+)?çevir"
    r"|ترجمة\s*(?:آلية|:)|ترجمه\s*(?:ماشینی|:)|תרגום\s*(?:אוטומטי|:)|מאנגלית\s*:|diterjemahkan\s+(?:oleh|secara|dengan)|được\s+dịch\s+(?:bởi|tự|bằng)|แปลโดย|翻訳\s*[:：／/]|機械翻訳|自動翻訳"
    r"|(?:机器|機器|自动|自動)(?:翻译|翻譯)|(?:翻译|翻譯|译者|譯者)\s*[:：]|번역\s*[:：]|기계\s*번역|자동\s*번역)",
    re.IGNORECASE,
)
_DISCLAIMER = LatePattern(
    r"(?:disclaimer|haftungsausschluss|avertissement|aviso|avvertenza|napomena|напомена|примечание|hinweis|note|nota|opmerking|notice|注|お断り)\s*[:：]",
    re.IGNORECASE,
)
_LONGEST_SHORT = 200
_VIDEO_LABEL = re.compile(
    r"^\W*(?:bonus\s+|watch\s+(?:the\s+)?|see\s+(?:the\s+)?|play\s+(?:the\s+)?|im\s+|das\s+|voir\s+(?:la\s+)?|en\s+|ver\s+(?:el\s+)?|mira\s+(?:el\s+)?|guarda\s+(?:il\s+)?|veja\s+(?:o\s+)?"
    r"|assista\s+(?:ao\s+)?|bekijk\s+(?:de\s+)?|se\s+|katso\s+|zobacz\s+|podívejte\s+se\s+na\s+|pogledajte\s+|погледајте\s+|смотрите\s+|дивіться\s+|гледайте\s+|izle\s*:?\s*|شاهد\s+|ดู)?"
    r"(?:vid[eé]os?|видео|відео|βίντεο|فيديو|ویدیو|וידאו|動画|视频|視頻|影片|동영상|영상|วิดีโอ|वीडियो|filmik|wideo)"
    r"(?:\s+(?:below|here|story|unten|hier|ci-dessous|abajo|aquí|abaixo|qui|poniżej|ispod|испод|ниже))?\s*(?P<colon>[:：])?\s*$",
    re.IGNORECASE,
)
_IMPERATIVE = re.compile(
    r"^\W*(?:watch|see|voir|ver|mira|guarda|veja|assista|bekijk|katso|zobacz|pogledajte|погледајте|смотрите|дивіться|гледайте|شاهد|ดู)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice of translation, verbatim; `machine` is True when it names a machine, an AI or a program."""

    text: str
    machine: bool


@lru_cache(maxsize=1024)
def find_translation_notice(text: str) -> Notice | None:
    """The notice that a paragraph is, or None: a sentence about translations is none."""
    if not _STEM.search(text):
        return None
    short = len(text) <= _LONGEST_SHORT and _SHORT.match(text)
    own = _TRANSLATED.search(text) and (len(text) <= 500)
    told = _DISCLAIMER.match(text.lstrip(" *([")) and _STEM.search(text)
    return Notice(text, bool(_MACHINE.search(text))) if short or own or told else None


@lru_cache(maxsize=1024)
def announces_video(text: str) -> bool:
    """Whether a short line promises a video: a label with a colon, or an invitation to watch."""
    found = _VIDEO_LABEL.match(text)
    return bool(found and (found.group("colon") or _IMPERATIVE.match(text)))
