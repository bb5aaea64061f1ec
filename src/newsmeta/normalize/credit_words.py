"""Labels before the name of whoever made a picture, or holds the rights to it, in many languages."""

from __future__ import annotations

from newsmeta.normalize.phrases import in_both_scripts, split_phrases

PICTURES = split_phrases(
    """
    photo credit|photo by|photos by|photo courtesy of|photo illustration by|photograph by|photographs by|photographer|photos|photo
    |photography by|photography|image credit|image courtesy of|image by|image|images|picture credit|picture by|picture|pictures|pic
    |illustration by|illustration|graphic|graphics|file photo|handout|screenshot|screengrab|bildquelle|bildnachweis|bildrechte
    |foto|fotos|fotograf|fotografin|bild|bilder|grafik|archivfoto|symbolbild|symbolfoto|aufnahme|crédit photo|crédits photo
    |photographie|photographe|cliché|fotografía|fotografia|fotografías|fotógrafo|fotógrafa|imagen|imágenes|imagem|immagine|immagini
    |foto di|foto de|fotografo|beeld|afbeelding|foto door|fotograaf|foto av|foto af|arkivfoto|bilde|billede|kuva|kuvat|valokuva
    |zdjęcie|zdjęcia|fot.|fot|autor fotografie|autor fotografií|snímek|fotka|fotók|fotó|kép|képek|fotografii|imagine
    |фото|снимка|снимки|снимок|изображение|фотография|фотографии|світлина|фотаздымак|φωτογραφία|φωτογραφίες|φωτό|φωτο|φωτ|εικόνα
    |fotoğraf|fotoğraflar|görsel|fotoqraf|صورة|الصورة|تصوير|عکس|عکاس|تصویر|צילום|תמונה|फोटो|चित्र|छायाचित्र|ছবি|படம்|gambar|foto oleh
    |ảnh|hình ảnh|ภาพ|ช่างภาพ|写真提供|写真|撮影|画像|图片|圖片|圖|图|摄影|攝影|사진|argazkia|argazkiak|nuotr.|nuotr|nuotrauka|foto/
    |ljósmynd|mynd|picha|fotod|attēls|pildid
    """
    + in_both_scripts("|fotografija|fotografije|snimio|snimila|fotograf|slika|ilustracija|arhiv|foto-arhiv")
)
SOURCES = split_phrases(
    """
    credit line|credit|credits|courtesy of|courtesy|copyright|source|via|quelle|crédit|crédits|crédito|créditos|cortesía|fuente
    |divulgação|reprodução|fonte|bron|źródło|zdroj|forrás|sursa|sursă|källa|kilde|lähde|източник|источник|джерело|πηγή|kaynak
    |المصدر|منبع|קרדיט|מקור|साभार|স্বত্ব|dok|sumber|nguồn|ที่มา|提供|出典|图片来源|來源|来源|출처|heimild|allikas|avots|šaltinis
    """
    + in_both_scripts("|izvor")
)
