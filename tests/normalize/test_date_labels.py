"""The words before a date that say whether the article was published or modified then."""

from __future__ import annotations

import pytest

from newsmeta.normalize.date_labels import label_role

PUBLISHED = """
    Published:|Posted on|First published|Publication date:|Veröffentlicht am|Erschienen am|Publié le|Mis en ligne le|Publicado el|Fecha de publicación:|Pubblicato il|Data di pubblicazione:
    |Gepubliceerd op|Geplaatst op|Publicerad|Publisert|Publiceret|Offentliggjort|Julkaistu|Opublikowano|Data publikacji:|Publikováno|Vydáno|Zverejnené|Publikované|Megjelent:|Közzétéve:
    |Publicat la|Objavljeno:|Objavljena|Објављено:|Опубликовано:|Дата публикации:|Опубліковано|Публикувано на|Објавено на|Δημοσιεύθηκε:|Δημοσίευση:|Yayınlanma:|Yayın tarihi:|Giriş:|تاريخ النشر:
    |نُشر في|تاریخ انتشار:|פורסם:|प्रकाशित:|Diterbitkan|Đăng lúc|เผยแพร่|公開日：|掲載日|投稿日:|发布时间：|發布於|입력|게시|등록|Gepubliseer|Paskelbta|Publicēts|Avaldatud|Publikuar më|Argitaratua
    |Chapishwa|Апублікавана|გამოქვეყნდა|প্রকাশ:|வெளியிடப்பட்டது:|Birt
"""
MODIFIED = """
    Updated:|Last updated on|Last modified:|Edited|Corrected on|Aktualisiert am|Zuletzt aktualisiert:|Letzte Änderung:|Geändert am|Mis à jour le|Modifié le|Actualisé le|Actualizado:|Última actualización:
    |Modificado el|Aggiornato il|Ultimo aggiornamento:|Modificato il|Atualizado em|Última atualização:|Bijgewerkt op|Laatst gewijzigd:|Uppdaterad|Ändrad|Oppdatert|Opdateret|Päivitetty|Muokattu
    |Zaktualizowano|Aktualizacja:|Ostatnia aktualizacja:|Aktualizováno|Upraveno|Aktualizované|Frissítve:|Módosítva:|Actualizat la|Ažurirano:|Izmijenjeno:|Ажурирано:|Обновлено:|Изменено|Оновлено|Обновена
    |Актуализирано|Ενημερώθηκε:|Τελευταία ενημέρωση:|Güncelleme:|Son güncelleme:|آخر تحديث:|به‌روزرسانی|עודכן:|अपडेट|अद्यतन|Diperbarui|Cập nhật|อัปเดต|更新日|最終更新日：|修正|수정|업데이트
    |Atnaujinta|Atjaunināts|Uuendatud|Muudetud|Përditësuar|Eguneratua|Uppfært|Posodobljeno|Opgedateer|განახლდა|আপডেট
"""


def _words(table: str) -> list[str]:
    return [word.strip() for word in table.split("|")]


@pytest.mark.parametrize("text", _words(PUBLISHED))
def test_words_of_publication(text: str) -> None:
    assert label_role(text) == "published"


@pytest.mark.parametrize("text", _words(MODIFIED))
def test_words_of_modification(text: str) -> None:
    assert label_role(text) == "modified"


@pytest.mark.parametrize("text", ["PUBLISHED", "AKTUALISIERT", "ОБНОВЛЕНО", "MIS À JOUR"])
def test_capitals_do_not_matter(text: str) -> None:
    assert label_role(text) is not None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Published 1 May 2024, updated", "modified"),
        ("Updated 2 May 2024 | Published", "published"),
        ("First published 1 May 2024. Last updated", "modified"),
        ("Δημοσίευση 1/5/2024 - Ενημέρωση", "modified"),
    ],
)
def test_the_last_label_before_the_date_counts(text: str, role: str) -> None:
    assert label_role(text) == role


@pytest.mark.parametrize(
    "text",
    [
        "",
        "By Jane Doe,",
        "Berlin,",
        "Wednesday,",
        "Photo: Reuters",
        "on",
        "unpublished drafts of",
        "12 comments |",
        "Le Monde,",
        "outdated since",
    ],
)
def test_other_words_say_nothing_of_the_date(text: str) -> None:
    assert label_role(text) is None


def test_a_label_far_from_the_date_is_not_the_dates() -> None:
    assert label_role("Published by the society that has looked after the lighthouse and its keepers since") is None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("最后更新：", "modified"), ("最近更新", "modified"), ("文章发布", "published"), ("기사입력", "published"), ("최종수정", "modified"), ("記事公開日", "published"), ("Zuletzt bearbeitet", "modified"),
        ("Última modificación", "modified"), ("Poslednja izmena", "modified"), ("Последнее обновление", "modified"), ("Останнє оновлення", "modified"), ("Datum objave", "published"), ("Дата создания", "published"),
        ("未公開", None), ("Republished", None),
    ],
)  # fmt: skip
def test_labels_written_together_with_other_words_and_nouns_count_too(text: str, role: str | None) -> None:
    assert label_role(text) == role
