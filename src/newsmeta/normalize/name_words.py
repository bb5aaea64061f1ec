"""Words around names in bylines, in many languages: lead-ins, joins, roles, labels, stand-ins."""

from __future__ import annotations

# Lead-ins that are safe before a name wherever an author stands; longest first where one holds another.
LEAD_INS = (
    "written by", "posted by", "published by", "reported by", "story by", "words by", "article by", "text by", "review by", "by",
    "reporting by", "submitted by", "contributed by", "author", "authors", "writer", "reporter", "byline", "created by", "posted on",
    "von", "geschrieben von", "verfasst von", "ein beitrag von", "ein artikel von", "ein gastbeitrag von", "ein kommentar von",
    "ein interview von", "eine analyse von", "eine kolumne von", "aus", "autor", "autorin", "autoren", "verfasser", "bericht von",
    "par", "écrit par", "publié par", "rédigé par", "propos recueillis par", "auteur", "auteurs", "autrice",
    "por", "escrito por", "publicado por", "redactado por", "autores", "autora", "redacción", "texto", "textos",
    "di", "a cura di", "scritto da", "pubblicato da", "autore", "testo di", "da", "dal nostro inviato", "dalla nostra inviata",
    "door", "geschreven door", "auteur(s)", "af", "skrevet af", "skrevet av", "tekst", "av", "skriven av", "text", "journalist",
    "kirjoittanut", "kirjoittaja", "teksti", "napisał", "napisała", "autorzy", "pisze", "opracował", "opracowała", "oprac.", "napsal",
    "napsala", "autoři", "píše", "napísal", "szerző", "írta", "piše", "autori", "napisao", "napisala", "tekst:", "de", "scris de",
    "publicat de", "автор", "авторы", "автори", "текст", "написал", "пише", "от", "аутор", "συντάκτης", "συντάκτρια", "του", "της",
    "γράφει ο", "γράφει η", "από", "yazan", "yazar", "haber", "muhabir", "بقلم", "كتب", "كتبت", "كتبه", "الكاتب", "نویسنده", "مأת", "מאת",
    "लेखक", "द्वारा", "লেখক", "penulis", "oleh", "ditulis oleh", "laporan", "tác giả", "theo", "โดย", "ผู้เขียน", "文", "文・", "著", "著者", "筆者", "執筆者", "記者",
    "取材・文", "构成", "作者", "记者", "撰文", "撰稿", "文字", "글", "글쓴이", "기자", "autorius", "autors", "shkruar nga", "nga", "egilea", "autor/a", "höfundur",
    "mwandishi", "deur", "teksto", "texte", "per", "avtor", "avtorica", "autorica", "ауторка", "пишува", "аўтар", "müəllif", "تحریر", "muallif", "ავტორი", "հեղինակ", "words", "interview by", "analysis by", "opinion by", "photos and text by", "text and photos by",
    "interview", "reportage", "analyse", "analysis", "kommentar", "kolumne", "opinion", "commentary", "feature", "essay", "gastbeitrag",
    "text und fotos", "texte et photos", "texto y fotos", "testo e foto di", "tekst i zdjęcia",
)  # fmt: skip
# Lead-ins that are also parts of names, with the languages they lead in ("only": where the page's language is known).
DOUBTFUL_LEAD_INS = {
    **dict.fromkeys(
        """interview reportage analyse analysis kommentar kolumne opinion commentary feature essay gastbeitrag text tekst haber
        journalist redacción laporan words""".split(),
        "*",
    ),
    "von": "de", "aus": "de", "par": "fr", "por": "es pt gl", "di": "it", "da": "it", "af": "da", "av": "sv no nb nn", "del": "it es",
    "theo": "vi", "nga": "sq", "от": "bg", "του": "el", "της": "el", "de": "only ro", "per": "only ca",
}  # fmt: skip
BYLINE_LABELS = (
    "author", "authors", "autor", "autorin", "autoren", "auteur", "auteurs", "autore", "autori", "autora", "autores", "text", "texto", "texte",
    "testo", "tekst", "teksti", "szerző", "szöveg", "írta", "автор", "авторы", "автори", "текст", "аутор", "συντάκτης", "yazar", "yazan", "penulis", "oleh",
    "文", "著者", "筆者", "記者", "執筆", "取材・文", "作者", "记者", "撰文", "글", "기자", "الكاتب", "نویسنده", "लेखक", "โดย", "tác giả", "autorius", "napsal", "píše", "kirjoittaja",
    "forfatter", "journalist", "skribent", "reporter", "writer", "by", "words", "reporting by", "additional reporting by",
)  # fmt: skip
JOINS = "and und et y e og och ja i и та en a és și si και ve و ו dan và และ と 와 과".split()
# Joins of one letter also stand in names ("Jose y Garcia"), so they split only between two full names.
ROLE_WORDS = (
    "reporter", "correspondent", "editor", "writer", "columnist", "journalist", "producer", "analyst", "contributor", "critic", "director",
    "chief", "bureau", "staff", "senior", "freelance", "special to", "for the", "deputy", "managing", "associate", "executive", "photographer",
    "business", "politics", "political", "economics", "sports", "health", "science", "technology", "professor", "president", "founder", "ceo", "cto",
    "vp", "svp", "evp", "coordinator", "strategist", "copywriter", "intern", "officer", "assistant", "advisor", "adviser",
    "author", "blogger", "expert", "specialist", "consultant", "manager", "coach", "teacher", "fellow", "researcher", "lecturer", "lawyer", "attorney",
    "redakteur", "redakteurin", "korrespondent", "korrespondentin", "reporterin", "chefredakteur", "ressortleiter", "volontär", "volontärin", "gastautor",
    "redacteur", "rédacteur", "rédactrice", "journaliste", "correspondant", "correspondante", "envoyé", "envoyée", "chef", "service", "chroniqueur",
    "corresponsal", "redactor", "redactora", "periodista", "enviado", "enviada", "columnista", "colaborador", "inviato", "inviata", "corrispondente",
    "giornalista", "jornalista", "repórter", "colunista", "correspondente", "verslaggever", "correspondent", "journalista", "korespondent", "dziennikarz",
    "dziennikarka", "redaktor", "redaktorka", "novinar", "novinarka", "novinář", "urednik", "корреспондент", "журналист", "журналистка", "редактор", "обозреватель",
    "muhabiri", "muhabir", "editörü", "toimittaja", "journalista", "avustaja", "reporterka", "publicist", "újságíró", "szerkesztő", "δημοσιογράφος",
)  # fmt: skip
# Those that end a title and are nobody's surname.
TITLES = (
    "reporter", "correspondent", "editor", "writer", "columnist", "journalist", "producer", "contributor", "redakteur", "redakteurin", "korrespondent", "korrespondentin",
    "redacteur", "rédacteur", "rédactrice", "journaliste", "correspondant", "correspondante", "corresponsal", "redactora", "periodista", "giornalista", "jornalista",
    "verslaggever", "dziennikarz", "dziennikarka", "novinar", "novinarka", "корреспондент", "журналист", "журналистка", "обозреватель", "toimittaja", "újságíró", "δημοσιογράφος",
)  # fmt: skip
# Accounts and stand-ins of content systems, folded and without punctuation.
ACCOUNTS = frozenset(
    """admin|administrator|administrador|administrateur|adm|root|webmaster|web master|webadmin|webteam|web team|superuser|super user|sysadmin|user|username|guest|guest author|
    guest post|guest writer|guest contributor|anonymous|anonym|anonyme|anonimo|anónimo|anônimo|unknown|unbekannt|inconnu|desconocido|desconhecido|sconosciuto|unknown author|no author|
    n/a|na|none|null|nil|undefined|nobody|test|tester|demo|editor|editors|the editors|editorial|editorial team|editorial staff|edit team|edit staff|staff|the staff|our staff|staff writer|
    staff writers|staff report|staff reports|staff reporter|staff reporters|newsroom|news|news desk|newsdesk|news team|web desk|webdesk|online desk|desk|desk report|digital desk|digital team|
    online|online team|online editors|contributor|contributors|contributing writer|various|various authors|multiple authors|team|the team|our team|content team|content writer|marketing|
    marketing team|press release|press releases|pr|press office|communications|moderator|member|publisher|poster|owner|wordpress|blogger|support|info|contact|site|site admin|siteadmin|site editor|
    blog admin|blogadmin|default|system|redaktion|die redaktion|onlineredaktion|online-redaktion|online redaktion|redaktionsteam|autorenteam|gastautor|gastbeitrag|verwaltung|pressemitteilung|presse|red|red.|
    rédaction|la rédaction|redaction|la redaction|rédaction web|redaction web|la rédaction web|équipe|l'équipe|avec agence|avec agences|redacción|redaccion|la redacción|equipo|equipo editorial|agencia|
    agencias|invitado|usuario|redazione|la redazione|redazione online|redazione web|di redazione|amministratore|ospite|redação|redacao|da redação|equipe|equipa|agência|usuário|visitante|
    redactie|de redactie|onze redactie|online redactie|webredactie|beheerder|gastauteur|redaktionen|redaksjonen|redaksjon|redaktör|toimitus|ylläpito|vieras|redakcja|redakcja serwisu|redaktor|
    administrator serwisu|gość|redakce|redakcia|redakcija|redakcija portala|uredništvo|urednik|urednistvo|szerkesztő|szerkesztőség|szerkesztoseg|vendég|redacția|redactia|редакция|редакція|
    редакција|администратор|админ|гость|без автора|редактор|уредништво|συντακτική ομάδα|συντάκτης|editör|haber merkezi|yönetici|misafir|المحرر|التحرير|هيئة التحرير|فريق التحرير|إدارة الموقع|
    مدير الموقع|مدیر سایت|تحریریه|מערכת|המערכת|संपादक|एडमिन|redaksi|tim redaksi|tim penulis|ban biên tập|quản trị viên|กองบรรณาธิการ|ผู้ดูแลระบบ|編集部|編集者|管理人|管理者|匿名|ゲスト|编辑部|编辑|管理员|小编|
    編輯部|編輯|편집부|관리자|편집국|온라인뉴스팀|toimetus|administratorius|staf|stab|redaksia|erredakzioa|ritstjórn|redacció|administrator strony|адміністратор|рэдакцыя|διαχειριστής|σύνταξη|uredniški odbor|redakcia webu""".casefold().replace("\n    ", "").split("|")
)  # fmt: skip
# Those of them that name the newsroom, when a byline shows them to readers.
NEWSROOMS = frozenset(
    """redaktion|die redaktion|onlineredaktion|online-redaktion|online redaktion|newsroom|newsdesk|news desk|news team|web desk|webdesk|online desk|digital desk|editorial staff|editorial team|
    the editors|staff|staff writer|staff writers|staff reporter|staff reporters|staff report|rédaction|la rédaction|rédaction web|la rédaction web|redacción|redaccion|la redacción|redazione|la redazione|
    redazione online|redazione web|redação|redacao|da redação|redactie|de redactie|online redactie|webredactie|redaktionen|redaksjonen|toimitus|redakcja|redakce|redakcia|redakcija|uredništvo|szerkesztőség|
    redacția|редакция|редакція|редакција|συντακτική ομάδα|haber merkezi|هيئة التحرير|redaksi|tim redaksi|ban biên tập|編集部|编辑部|편집국|toimetus""".casefold().replace("\n    ", "").split("|")
)  # fmt: skip
LABELS = frozenset(
    """author|authors|about the author|about author|about|by|share|share this|read more|comments|comment|follow|follow us|follow me|subscribe|sign in|log in|login
    |more|view all posts|all posts|all articles|more articles|view profile|profile|contact|email|e-mail|twitter|facebook|instagram|linkedin|youtube|home|date|published|posted
    |posted in|posted on|updated|print|tags|category|categories|leave a comment|photo|image|source|name|bio|biography|menu|search|next|previous|advertisement
    |see more|show more|view bio|author bio|opens in new window|share on facebook|share on twitter|tweet|like|reply|archive|autor|über den autor|zur person|mehr|teilen|drucken
    |folgen|kommentare|auteur|à propos|partager|suivre|compartir|seguir|ver más|condividi|segui|delen|volgen|del|udostępnij|поделиться|автор|作者|著者|記者|關於作者|シェア|プロフィール
    |gepubliceerd|veröffentlicht|publié|publicado|pubblicato|publicerad|uncategorized|skip to content|toggle navigation|home page|homepage|start page|startseite|accueil|inicio|written by|written|author:""".casefold().replace("\n    ", "").split("|")
)  # fmt: skip
# What marks a newsroom, company or other body rather than a person.
ORGANIZATION_WORDS = (
    "news", "newsroom", "desk", "agency", "agencies", "agence", "agencia", "agentur", "agenzia", "magazine", "times", "post", "journal", "herald", "tribune", "gazette",
    "press", "media", "network", "radio", "tv", "television", "channel", "broadcasting", "online", "inc", "inc.", "kg", "plc", "ohg", "e.v.", "e. v.", "s.r.l.", "ltd", "llc", "gmbh", "ag", "corp", "corporation", "company",
    "foundation", "institute", "university", "association", "committee", "council", "department", "ministry", "office", "board", "team", "staff", "group", "club",
    "redaktion", "rédaction", "redacción", "redazione", "redação", "redactie", "redaksi", "redakcja", "redakcija", "newsdesk", "editors", "editorial", "verlag", "zeitung",
    "redaktionen", "nachrichten", "tagblatt", "blog", "society", "center", "centre", "project", "initiative", "federation", "union", "bank", "services", "service", "wire",
    "bureau", "studio", "collective", "laboratory", "labs", "museum", "library", "school", "government", "police", "parlament", "partei", "verein", "stiftung", "ministerium",
    "universität", "hochschule", "institut", "amt", "gazeta", "dnevni", "vijesti", "novosti", "vesti", "новости", "редакция", "агентство", "新聞", "编辑部", "編集部", "통신", "뉴스",
)  # fmt: skip
# Words of sections, tags and buttons, printed with capitals beside a date where a name might stand.
TOPIC_WORDS = frozenset(
    """analysis article articles arts auto automotive banking basics beauty best blog books breaking budget building business buying
    career careers case celebrity change check climate coffee community company computing cooking corporate crypto culture customer
    cybersecurity data deals defence design development digital economy education energy engineering entertainment environment estate
    events explained fact fashion featured features film finance financial fitness food football free gaming garden general global
    green guide guides health healthy home housing how-to industry innovation insight insights insurance intelligence international
    investing investment jobs kitchen latest law learning legal life lifestyle living local loans machine management market marketing
    markets media medical mental minute minutes mobile money mortgage movies music national nature network nutrition opinion outdoor parenting
    personal pets photography planning podcast podcasts policy politics prevention press privacy product products profile project property public
    reading real recipes release remote report research resources retail review reviews sales science security series services shopping
    showbiz skills small social software solutions special sponsored sport sports startup startups stories story strategy study style
    support sustainability tech technology television theatre tips training travel trends tutorial tutorials update updates video videos
    wealth weather web website wellness wine women work workplace world writing aktuell allgemein bildung blaulicht energie familie
    fernsehen forschung freizeit geld gesellschaft gesundheit kultur leben leserbriefe lokales meinung panorama politik ratgeber regional
    reise service technik thema themen umwelt unternehmen unterhaltung vermischtes welt wetter wirtschaft wissen wissenschaft actualité
    pressemitteilung mitteilung beitrag actualités culture économie france monde politique santé société sciences deportes cultura economía mundo opinión sociedad salud
    cronaca economia politica salute scienza società attualità cultuur binnenland buitenland economie""".split()
)
# Places of two words or more, which a dateline prints beside the date and which have the shape of names.
PLACES = frozenset(
    """new york|new york city|los angeles|san francisco|san diego|san jose|san antonio|las vegas|santa fe|salt lake city|new orleans|new delhi|new jersey|new mexico|new hampshire|
    north carolina|south carolina|north dakota|south dakota|west virginia|rhode island|st. louis|st. petersburg|saint petersburg|washington dc|washington d.c.|united states|united kingdom|
    new zealand|south africa|south korea|north korea|saudi arabia|sri lanka|costa rica|puerto rico|el salvador|buenos aires|rio de janeiro|são paulo|sao paulo|belo horizonte|porto alegre|
    mexico city|ciudad de méxico|panama city|santo domingo|santa cruz|la paz|san juan|san salvador|san josé|quezon city|hong kong|kuala lumpur|phnom penh|ho chi minh city|abu dhabi|
    tel aviv|addis ababa|dar es salaam|cape town|port louis|sierra leone|burkina faso|ivory coast|papua new guinea|port moresby|bad homburg|baden württemberg|baden-württemberg|
    north rhine|frankfurt am main|den haag|the hague|tel aviv-yafo|hong kong sar|port of spain|st. gallen|sankt pölten|st. pölten|novi sad|banja luka|santiago de chile|bogotá d.c.""".replace(
        "\n    ", ""
    ).split("|")
)
# Small words inside names.
PARTICLES = frozenset(
    """van von der den de del della di da do dos das du la le el al bin ibn ben af av zu zum zur ter ten te vom und y e san st. st bint abu dos d' l' o' mac mc al-""".split()
)
# Words that names do not hold: a text with one of them is a sentence or something else.
NOT_IN_NAMES = frozenset(
    """the this that these those is are was were has have had will would can could should with from about into your our their his her its you we they it
    checked reviewed verified how why what when where who which all more most new best top read see click here today now not but than then also just only very
    der die das ein eine ist sind war waren wird nicht auch mit für auf wir sie ihr les une est sont dans avec pour sur pas plus los las una con para por más como
    il gli che sono è non più het een zijn niet met voor att det som är inte på""".split()
)
_ARTICLES = frozenset("der die das la le el o a i de het the unsere notre nuestra our".split())


def is_account(text: str) -> bool:
    """Whether a text is an account's name or a stand-in, perhaps with an article: "der Redaktion", "the newsroom"."""
    folded = text.casefold().strip(" .:,-–|")
    article, _, rest = folded.partition(" ")
    return folded in ACCOUNTS or (article in _ARTICLES and rest in ACCOUNTS)


def is_desk(text: str) -> bool:
    """Whether a text names a newsroom or an account; "Editor" alone says what somebody does."""
    folded = text.casefold().strip(" .:,-–|")
    return folded in NEWSROOMS or (is_account(text) and folded not in ROLE_WORDS)
