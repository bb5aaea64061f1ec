"""Words by which texts say that they are translations, and lines announce videos, in many languages (see `phrases`)."""

from __future__ import annotations

from newsmeta.normalize.phrases import in_both_scripts, split_phrases

# Without one of these no text speaks of translation.
STEMS = split_phrases(
    """
    transl|übersetz|uebersetz|tradu|tradott|vertaal|vertal|översatt|översätt|oversat|oversett|käänn|přelo|překl
    |prelož|preklad|przetłum|tłumacz|fordít|metafr|μετάφρ|μεταφρ|μετέφρ|çevir|çevri|перевод|перевед|перевёд
    |перевел|перевёл|перекл|пераклад|превежд|tõlgi|tõlkis|tulkot|tulkoj|išvers|vertė|përkthy|përkthe|itzul|þýdd
    |þýðing|tarjima|аудар|თარგმ|թարգման|ترجم|מתורג|תורג|תרג|अनुवाद|अनुदित|অনুবাদ|மொழிபெயர்|ترجمہ|terjemah|dịch
    |แปล|翻訳|翻译|翻譯|译者|譯者|编译|編譯|번역|deepl|
    """
    + in_both_scripts("prevod|preved|prevel|preveo|prijevod")
)
# What names a machine, a program or an artificial intelligence, as stems.
MACHINES = split_phrases(
    """
    deepl|chatgpt|google transl|google tradu|google übers|machine|automat|automát|artificial|artificiel
    |artificiale|maschin|künstlich|intelig|intellig|samočinn|strojn|strojov|maszyn|maskin|sztuczn|uměl|umel
    |kunstmatig|konstgjord|kunstig|koneel|konekään|tekoäly|gépi|mestersége|машин|автомат|штучн|искусствен
    |изкуствен|вештачк|вјештачк|αυτόματ|τεχνητ|μηχανικ|otomatik|yapay|الذكاء|آلي|آلة|هوش مصنوعی|ماشین|בינה
    |אוטומט|मशीन|कृत्रिम|स्वचालित|mesin|otomatis|kecerdasan buatan|máy|tự động|trí tuệ nhân tạo|อัตโนมัติ
    |ปัญญาประดิษฐ์|機械|自動|人工知能|机器|機器|自动|人工智能|人工智慧|인공지능|자동|기계|masin|tehisaru|mākslīg|dirbtin|
    """
    + in_both_scripts("automats|veštačk|vještačk|umjetn|umetn|mašin")
)
# Abbreviations of "artificial intelligence", which are other words in small letters.
MACHINE_LETTERS = "AI|A\\.I\\.|KI|K\\.I\\.|IA|I\\.A\\.|VI|UI|MI|YZ|MT|LLM|GPT|ИИ|ВИ|ШІ"
# How a text names itself.
THIS_TEXT = split_phrases(
    """
    this text|this article|this story|this page|this content|this post|this piece|this report|this news
    |this interview|this version|this column|the following text|the following article|dieser text|dieser artikel
    |dieser beitrag|dieser bericht|diese seite|diese meldung|diese übersetzung|cet article|ce texte|cette page
    |ce contenu|cette version|este artículo|este articulo|este texto|esta página|esta noticia|esta nota
    |este contenido|esta traducción|este artigo|esta notícia|este conteúdo|esta tradução|esta matéria
    |questo articolo|questo testo|questa pagina|questo contenuto|questa traduzione|quest'articolo|quest’articolo
    |dit artikel|deze tekst|deze pagina|dit bericht|den här artikeln|den här texten|denna artikel|denna text
    |denne artikkelen|denne artikelen|denne saken|denne teksten|denne artikel|denne tekst|tämä artikkeli
    |tämä teksti|tämä juttu|ten artykuł|ten tekst|tento článek|tento text|tento článok|ta članek|to besedilo
    |ez a cikk|ez a szöveg|acest articol|acest text|această știre|αυτό το άρθρο|το άρθρο αυτό|αυτό το κείμενο
    |bu makale|bu metin|bu haber|bu yazı|bu içerik|этот текст|эта статья|этот материал|этот перевод|эта новость
    |цей текст|ця стаття|цей матеріал|ця новина|гэты тэкст|гэты артыкул|тази статия|този текст|този материал
    |هذا المقال|هذا النص|هذا الخبر|هذه المادة|هذه الصفحة|این مقاله|این متن|این خبر|این مطلب|מאמר זה|כתבה זו
    |טקסט זה|यह लेख|इस लेख|यह पाठ|यह खबर|artikel ini|teks ini|berita ini|bài viết này|bài báo này|บทความนี้
    |ข่าวนี้
    |この記事|この文章|このページ|この翻訳|本記事|本文は|本文由|本文系|本文为|此文|这篇文章|這篇文章|此文章|本新闻
    |본 기사|이 기사|이 글|이기사|이 문서|see artikkel
    |see tekst|šis raksts|šis straipsnis|ky artikull|artikulu hau|
    """
    + in_both_scripts("ovaj tekst|ovaj članak|ovaj prilog|ova vest|ova vijest|ova stranica")
)
# A label before a colon, then who or what translated.
LABELS = split_phrases(
    """
    translation|translation by|translator|translated by|übersetzung|übersetzt von|übersetzer|übersetzerin
    |traduction|traducteur|traductrice|traduit par|traducción|traductor|traductora|traducido por|traduzione
    |traduzione di|traduttore|traduttrice|tradução|tradutor|tradutora|vertaling|vertaler|översättning
    |översättare|oversettelse|oversætter|oversættelse|käännös|kääntäjä|tłumaczenie|tłumacz|tłumaczyła|tłumaczył
    |překlad|přeložila|přeložil|preklad|preložila|preložil|fordítás|fordította|fordító|traducere|traducător
    |traducerea|μετάφραση|απόδοση|çeviri|çeviren|çevirmen|перевод|переводчик|перевел|перевёл|перевела|переклад
    |переклала|переклав|преведе|ترجمة|المترجم|ترجمه|مترجم|תרגום|מאנגלית|अनुवाद|अनुवादक|penerjemah|terjemahan
    |người dịch|dịch|ผู้แปล|แปล
    |翻訳|訳|翻訳者|翻译|翻譯|译者|譯者|编译|編譯|번역|옮긴이|tõlge|tulkojums|vertimas|vertė|përktheu|
    """
    + in_both_scripts("prevod|preveo|prevela|prevoditeljica|prevodilac|prijevod|prevoditelj|prevodi|prevedeno")
)
# A person's name follows, or the words are of something else: "Prevela je pesmu".
BY_NAME = split_phrases(
    """
    tradotto da|traduzione di|traduction de|traducción de|tradução de|přeložila|přeložil|preložila|preložil
    |przetłumaczyła|przetłumaczył|tłumaczyła|tłumaczył|перевела|перевел|перевёл|переклала|переклав|fordította
    |çeviren|tõlkis|vertė|përktheu|traduzido por|traduzida por|traducido por|traducida por|traduit par
    |traduite par|vertaald door|översatt av|oversatt av|oversat af|tradus de|tradusă de|diterjemahkan oleh
    |translated by|übersetzt von|
    """
    + in_both_scripts(
        """prevela|preveo|preveli|s engleskog prevela|s engleskog preveo|sa engleskog prevela|sa engleskog preveo"""
    )
)
# A short line that opens so is a notice whatever follows.
OPENINGS = split_phrases(
    """
    translated by|translated with|translated using|translated from|text translated|text was translated
    |ai translated|ai-translated|machine translated|machine-translated|automatically translated|übersetzt mit
    |übersetzt aus|übersetzt durch|übersetzt von|aus dem ~ von|aus dem ~ übersetzt|traduit avec|traduit de l'
    |traduit de l’|traduit de|traduit du|traduit automatiquement|traduit par|traducido con|traducido del
    |traducido automáticamente|tradotto con|tradotto dal|tradotto automaticamente|traduzido com|traduzido do
    |traduzido automaticamente|vertaald met|vertaald uit|vertaald door|automatisch vertaald|översatt med
    |översatt från|oversatt med|oversatt fra|oversat med|oversat fra|käännetty koneellisesti|przetłumaczono
    |przetłumaczone przez|przetłumaczone z|przeloženo|přeloženo z|přeloženo pomocí|přeloženo automaticky
    |preložené z|preložené pomocou|tradus cu|tradus din|tradus automat|çeviri ile|otomatik olarak çevr*
    |otomatik çevr*|yapay zek* ~ çevr*|переведено с|переведено при помощи|переведено автоматически|перекладено з
    |перекладено за допомогою|перекладено автоматично|преведено с|преведено от|diterjemahkan oleh
    |diterjemahkan secara|diterjemahkan dengan|được dịch bởi|được dịch tự động|được dịch bằng|แปลโดย|aiによる翻訳
    |aiで翻訳|由ai翻译|由人工智能翻译|ai 번역|
    """
    + in_both_scripts("""
    tekst je ~ preveden|tekst je preveden|članak je ~ preveden|članak je preveden|vest je ~ prevedena
    |vijest je ~ prevedena|vest je prevedena|vijest je prevedena|tekst prevela|tekst preveo|prevedeno sa
    |prevedeno s|prevedeno uz|prevedeno pomoću|prevedeno automatski|automatski prevedeno|mašinski prevedeno
    |strojno prevedeno|prevela veštačka|prevela vještačka|prevela umjetna
    """)
)
# These stand alone on their line, perhaps with what was used.
ALONE = split_phrases(
    """
    ai translation|machine translation|automatic translation|automated translation|ai-generated translation
    |maschinelle übersetzung|automatische übersetzung|ki-übersetzung|maschinenübersetzung|traduction automatique
    |traduction par ia|traduction ia|traducción automática|traducción por ia|traduzione automatica|traduzione ia
    |tradução automática|tradução por ia|machinevertaling|automatische vertaling|maskinöversättning
    |maskinoversettelse|maskinoversættelse|konekäännös|tłumaczenie maszynowe|tłumaczenie automatyczne
    |strojový překlad|strojový preklad|automatický překlad|gépi fordítás|traducere automată|αυτόματη μετάφραση
    |μηχανική μετάφραση|otomatik çeviri|makine çevirisi|машинный перевод|автоматический перевод
    |автоматичний переклад|машинний переклад|машинен превод|автоматичен превод|strojni prevod|ترجمة آلية
    |ترجمه ماشینی|תרגום אוטומטי|תרגום מכונה|terjemahan otomatis|bản dịch tự động|แปลอัตโนมัติ|機械翻訳|自動翻訳|机器翻译
    |機器翻譯|自动翻译|自動翻譯|기계 번역|기계번역|자동 번역|자동번역|
    """
    + in_both_scripts("automatski prevod|automatski prijevod|mašinski prevod|strojni prijevod|strojni prevod")
)
DISCLAIMERS = split_phrases(
    """
    disclaimer|haftungsausschluss|hinweis|anmerkung|avertissement|note|note de la rédaction|aviso|nota
    |avvertenza|opmerking|notice|editor's note|editor’s note|примечание|примітка|забележка|σημείωση|not|uwaga
    |poznámka|megjegyzés|notă|注|お断り|ملاحظة|הערה|
    """
    + in_both_scripts("napomena|napomena redakcije")
)
# Nouns of a video, and what invites to watch one.
VIDEOS = split_phrases(
    """
    video|videos|vidéo|vidéos|vídeo|vídeos|видео|відео|відэа|βίντεο|فيديو|ویدیو|וידאו|סרטון|動画|视频|視頻|影片|동영상|영상
    |วิดีโอ|คลิป|वीडियो|filmik|wideo|videot|videon
    """
)
INVITATIONS = split_phrases(
    """
    watch|watch the|watch this|see|see the|bonus|im|das|voir|voir la|regardez la|en|ver|ver el|mira|mira el
    |guarda|guarda il|veja|veja o|assista|assista ao|bekijk|bekijk de|se|se videoen|katso|zobacz|podívejte se na
    |pozrite si|смотрите|дивіться|гледайте|izle|شاهد|تماشا کنید|ดู|
    """
    + in_both_scripts("pogledajte|pogledaj")
)
IMPERATIVES = split_phrases(
    """
    watch|see|voir|regardez|ver|mira|guarda|veja|assista|bekijk|katso|zobacz|podívejte|pozrite|смотрите|дивіться
    |гледайте|شاهد|ดู|
    """
    + in_both_scripts("pogledajte|pogledaj")
)
BELOW = split_phrases(
    """
    below|here|story|unten|hier|ci-dessous|abajo|aquí|abaixo|aqui|qui|qui sotto|poniżej|níže|nižšie|ниже|нижче
    |по-долу|
    """
    + in_both_scripts("ispod|ovde|ovdje|u nastavku")
)
