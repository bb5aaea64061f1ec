"""Labels before the name of whoever made a picture, or holds the rights to it, in many languages."""

from __future__ import annotations

from newsmeta.normalize.phrases import in_both_scripts, split_phrases

PICTURES = split_phrases(
    """
    photo credit|photo by|photos by|photo courtesy of|photo illustration by|photograph by|photographs by|photograph|photographs|photo by courtesy of|photographer|photos|photo
    |photography by|photography|image credit|image courtesy of|image by|image|images|picture credit|picture by|picture|pictures|pic
    |illustration by|illustration|graphic|graphics|file photo|handout|screenshot|screengrab|bildquelle|bildnachweis|bildrechte
    |foto|fotos|fotograf|fotografin|fotografie|bildautor|bild|bilder|grafik|archivfoto|symbolbild|symbolfoto|aufnahme|crédit photo|crédits photo
    |photographie|photographe|cliché|fotografía|fotografia|fotografías|fotógrafo|fotógrafa|imagen|imágenes|imagem|immagine|immagini
    |foto di|foto de|fotografo|beeld|afbeelding|foto door|fotograaf|foto av|foto af|arkivfoto|bilde|billede|kuva|kuvat|valokuva
    |zdjęcie|zdjęcia|fot.|fot|autor fotografie|autor fotografií|snímek|fotka|fotók|fotó|kép|képek|fotografii|imagine|sursa foto|sursă foto|foto sursa|foto credit
    |фото|снимка|сн.|снимки|снимок|изображение|фотография|фотографии|світлина|фотаздымак|φωτογραφία|φωτογραφίες|φωτό|φωτο|φωτ.|φωτ|φωτογράφος|εικόνα
    |fotoğraf|fotoğraflar|görsel|fotoqraf|صورة|الصورة|الصور|صور|تصوير|عدسة|عکس از|عکس|فوٹو|عکاس|تصویر|צילומים|צילום|תמונה|תצלום|फोटो|फ़ोटो|तस्वीर|तस्वीरें|फोटो साभार|फोटो सौजन्य|चित्र|छायाचित्र|ছবি|আলোকচিত্র|ছবিসূত্র|படம்|gambar|foto oleh
    |nguồn ảnh|ảnh minh họa|ảnh|hình ảnh|hình|ภาพจาก|ภาพถ่าย|ภาพ|เครดิตภาพ|ขอบคุณภาพ|ช่างภาพ|写真提供|写真|撮影者|撮影|画像提供|画像|资料图片|图片|圖片提供|圖片|照片|圖|图|摄影|攝影|사진 제공|사진제공|사진 출처|사진출처|자료사진|사진|그래픽|argazkia|argazkiak|nuotr. aut.|nuotr.|nuotr|nuotrauka|nuotraukos|foto/
    |ljósmynd|mynd|picha|fotod|attēls|pildid
    """
    + in_both_scripts("|fotografija|fotografije|snimio|snimila|fotograf|slika|ilustracija|arhiv|foto-arhiv")
)
RIGHTS = split_phrases(
    """
    credit line|credit|credits|courtesy of|courtesy|copyright|via|crédit|crédits|crédito|créditos|cortesía|divulgação|reprodução
    |קרדיט|साभार|স্বত্ব|dok|提供|图片来源
    """
)
# Texts have sources as pictures do.
SOURCES = split_phrases(
    """
    source|quelle|fuente|fonte|bron|źródło|zdroj|forrás|sursa|sursă|källa|kilde|lähde|источник|джерело|πηγή|kaynak
    |المصدر|منبع|מקור|sumber|nguồn|ที่มา|出典|來源|来源|출처|heimild|allikas|avots|šaltinis
    """
    + in_both_scripts("|izvor")
)
