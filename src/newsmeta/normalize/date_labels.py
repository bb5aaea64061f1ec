"""The words that pages put before a date to say what happened then."""

from __future__ import annotations

import re
from functools import lru_cache

from newsmeta.normalize.late_pattern import LatePattern

_PUBLISHED = (
    "published", "posted", "publication date", "first published", "released", "issued", "filed",
    "veröffentlicht", "erschienen", "erstellt", "publié", "publie", "paru", "mis en ligne", "créé", "publicado", "publicada",
    "publicación", "fecha de publicación", "creado", "pubblicato", "pubblicata", "data di pubblicazione", "gepubliceerd",
    "geplaatst", "publicerad", "publicerat", "publisert", "publiceret", "udgivet", "offentliggjort", "julkaistu", "opublikowano",
    "data publikacji", "dodano", "publikováno", "vydáno", "zverejnené", "publikované", "megjelent", "közzétéve", "publikálva",
    "publicat", "objavljeno", "objavljen", "objavljena", "објављено", "опубликовано", "дата публикации", "опубліковано",
    "публикувано", "објавено", "δημοσιεύθηκε", "δημοσίευση", "yayınlanma", "yayın tarihi", "yayınlandı", "giriş", "eklenme",
    "تاريخ النشر", "نشر في", "نُشر", "تاریخ انتشار", "פורסם", "प्रकाशित", "publish", "diterbitkan", "terbit", "dipublikasikan",
    "đăng", "xuất bản", "เผยแพร่", "公開", "掲載", "発行", "配信", "投稿日", "发布", "发表", "發布", "發佈", "发布时间", "등록", "입력", "게시",
    "gepost", "publikuota", "paskelbta", "publicēts", "avaldatud", "publikuar", "argitaratua", "publicat el", "birt",
    "postado", "postato", "datum objave", "objava", "vrijeme objave", "создано", "дата создания", "створено", "作成日",
    "chapishwa", "gepubliseer", "nashr", "апублікавана", "გამოქვეყნდა", "հրապարակված", "প্রকাশ", "வெளியிடப்பட்டது",
)  # fmt: skip
_MODIFIED = (
    "updated", "last updated", "modified", "last modified", "revised", "edited", "corrected", "reviewed",
    "aktualisiert", "stand:", "letzte änderung", "geändert", "zuletzt aktualisiert", "mis à jour", "mise à jour", "modifié", "actualisé",
    "actualizado", "actualizada", "actualización", "modificado", "aggiornato", "aggiornamento", "modificato", "ultimo aggiornamento",
    "atualizado", "atualizada", "atualização", "bijgewerkt", "laatst gewijzigd", "gewijzigd", "uppdaterad", "uppdaterat", "ändrad",
    "oppdatert", "opdateret", "päivitetty", "muokattu", "zaktualizowano", "aktualizacja", "ostatnia aktualizacja", "aktualizováno",
    "aktualizované", "upraveno", "frissítve", "módosítva", "frissült", "actualizat", "modificat", "ažurirano", "izmijenjeno", "ажурирано",
    "обновлено", "изменено", "обновлён", "оновлено", "змінено", "обновена", "актуализирано", "ажурирано", "ενημερώθηκε", "ενημέρωση", "τελευταία ενημέρωση",
    "güncelleme", "güncellendi", "güncellenme", "son güncelleme", "تحديث", "آخر تحديث", "به روز", "به‌روز", "עודכן", "עדכון", "अपडेट", "अद्यतन",
    "bearbeitet", "aktualisierung", "última modificación", "última edición", "última modificação", "ultima modifica",
    "izmena", "izmjena", "poslednja izmena", "измена", "измјена", "отредактировано", "обновление", "последнее обновление", "оновлення",
    "редагування", "อัพเดต", "อัปเดท", "修改", "编辑于", "diperbarui", "pembaruan", "cập nhật", "อัปเดต", "แก้ไข", "更新", "最終更新", "修正", "수정", "업데이트", "atnaujinta", "atjaunots", "atjaunināts",
    "uuendatud", "muudetud", "përditësuar", "eguneratua", "uppfært", "posodobljeno", "opgedateer", "yangilandi", "განახლდა", "আপডেট",
)  # fmt: skip
_REACH = 60


def _pattern(words: tuple[str, ...]) -> str:
    ordered = sorted(set(words), key=len, reverse=True)
    # Scripts without blanks put other words right before these ("最后更新", "기사입력").
    return (
        "(?<![^\\W\\d_\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])(?<![未非])(?:"
        + "|".join(map(re.escape, ordered))
        + ")"
    )


_PUBLISHED_WORDS = LatePattern(lambda: _pattern(_PUBLISHED))
_MODIFIED_WORDS = LatePattern(lambda: _pattern(_MODIFIED))


@lru_cache(maxsize=2048)
def label_role(text: str) -> str | None:
    """ "published" or "modified" by the last label in the text before a date; None when it has none."""
    tail = text[-_REACH:].lower()
    published = _last(_PUBLISHED, _PUBLISHED_WORDS, tail)
    modified = _last(_MODIFIED, _MODIFIED_WORDS, tail)
    if published == modified:
        return None
    return "published" if published > modified else "modified"


def _last(words: tuple[str, ...], pattern: LatePattern, text: str) -> int:
    """Where the last of the words begins, or -1; most texts hold none, which needs no expression to tell."""
    if not any(map(text.__contains__, words)):
        return -1
    return max((found.start() for found in pattern.finditer(text)), default=-1)
