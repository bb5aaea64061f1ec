"""People a page names who did not write the article: reviewers, editors, translators, photographers."""

from __future__ import annotations

import re

from newsmeta.normalize.credit_words import PICTURES
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.notice_words import BY_NAME, LABELS
from newsmeta.normalize.phrases import pattern, split_phrases
from newsmeta.normalize.text import fold

# These tell another part by themselves, whatever follows.
_OPENINGS = split_phrases(
    """
    reviewed by|medically reviewed by|clinically reviewed by|legally reviewed by|expert reviewed by|checked by
    |fact checked by|fact-checked by|edited by|editing by|verified by|approved by|curated by|compiled by|produced by
    |translated by|adapted by|fact check*|fact-check*|reviewer|reviewed|translation|translator|translated|photo by
    |photos by|photo|photos|photography|photograph by|photographs by|photographer|illustration*|illustrat*|graphic
    |graphics|video by|image|images|übersetzt|übersetzt von|übersetzung|geprüft von|bearbeitet von|lektorat|foto
    |fotos|fotograf*|bilder|traduit|traduction|relu par|vérifié par|traducido|traducción|revisado por|editado por
    |traduzione|revisione|tradução|revisão|vertaald|tłumacz*|zdjęcia|zdjęcie|fot.|překlad|korektura|превод|перевод
    |переклад|фото|фотография*|снимк*|снимки|翻訳者|翻訳|監修|写真|撮影|摄影|攝影|编辑|責任編輯|责任编辑|校对|编译
    |譯者|译者|사진|번역
    """
)
# These do before a colon.
_OTHER_LABELS = split_phrases(
    """
    editor|editors|editing|redaktion|redaktor|redaktorin|redactor|redactora|rédacteur en chef|edición|editora
    |urednik|urednica|lektor|lektura|korekta|opracowanie redakcyjne|редактор|корректор|рецензент|επιμέλεια|editör
    |szerkesztő|szerkesztette|редактор текста|video|videos|kamera|camera|schnitt|grafik|infografik|graphisme
    |infographie|infografía|infografica|gráfico|illustration|ilustración|ilustrace|ilustracja|illustrazione
    |ilustração|илустрација|иллюстрация|ілюстрація|εικονογράφηση|çizim|رسم|איור|イラスト|插图|插圖|그림|proofreading
    |production|producer|fact-checker|fact checker|reviewer
    """
)
_OPENING = LatePattern(lambda: rf"^\W*(?:{pattern(_OPENINGS)}|{pattern(BY_NAME)}(?=\s))", re.IGNORECASE)
_LABEL = re.compile(r"^\W*(?P<label>[^:：／|]{2,40}?)\s*[:：／]")


def _labels() -> frozenset[str]:
    return frozenset(map(fold, (*_OTHER_LABELS, *LABELS, *PICTURES)))


_LABELS = _labels()
OTHER_PARTS = (*_OPENINGS, *_OTHER_LABELS, *BY_NAME, *LABELS, *PICTURES)


def has_other_part(piece: str) -> bool:
    """Whether a piece of an author string names somebody with another part: "Photos: Jane Doe"."""
    if _OPENING.match(piece):
        return True
    labelled = _LABEL.match(piece)
    return bool(labelled and fold(labelled.group("label")) in _LABELS)
