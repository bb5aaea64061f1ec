"""News and photo agencies under one name each, and the marks by which agency copy says where it comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.text import fold

_WIRES = {
    "AFP": ("agence france-presse", "agence france presse", "afp news", "afp.com", "フランス通信", "afp時事", "afp＝時事", "法新社", "أ ف ب", "أ.ف.ب", "ا ف ب", "ا.ف.ب", "فرانس برس", "এএফপি", "एएफपी", "เอเอฟพี", "афп", "אי-אף-פי"),
    "Associated Press": ("ap", "the associated press", "ap news", "a.p.", "ap通信", "美联社", "美聯社", "أسوشيتد برس", "एपी", "เอพี", "אי-פי", "ассошиэйтед пресс"),
    "Reuters": ("thomson reuters", "reuters news", "reuters.com", "رويترز", "ロイター", "ロイター通信", "路透社", "路透", "рейтер", "рейтерс", "ројтерс", "ройтерс", "ρόιτερς", "רויטרס", "রয়টার্স", "रॉयटर्स", "रायटर", "ராய்ட்டர்ஸ்", "رائٹرز", "رویترز", "รอยเตอร์", "รอยเตอร์ส", "로이터", "로이터통신"),
    "dpa": ("deutsche presse-agentur", "dpa-infocom", "dpa infocom", "dpa/tmn", "dpa-tmn", "dpa-afx", "dpa/lby"),
    "EFE": ("agencia efe", "efe agencia"), "Europa Press": (), "ANSA": ("agenzia ansa",), "Adnkronos": (), "AGI": (), "LaPresse": (),
    "TASS": ("tacc", "тасс", "itar-tass"), "Interfax": ("интерфакс",), "RIA Novosti": ("риа новости", "ria"), "Ukrinform": ("укрінформ",), "UNIAN": ("уніан",),
    "Xinhua": ("xinhua news agency", "新华社", "新華社", "新华网", "شينخوا"), "China News Service": ("中新社", "中国新闻社"), "Kyodo News": ("kyodo", "共同通信", "共同", "共同通信社"), "Jiji Press": ("jiji", "時事通信", "時事", "時事通信社"),
    "Yonhap": ("yonhap news agency", "연합뉴스", "연합"), "Newsis": ("뉴시스",), "News1": ("뉴스1",), "CNA": ("中央社",), "PAP": ("polska agencja prasowa", "(pap)"), "ČTK": ("čtk", "ctk"), "TASR": (), "SITA": (), "MTI": (),
    "Beta": ("бета", "novinska agencija beta", "agencija beta"), "Tanjug": ("танјуг",), "FoNet": ("фонет",), "HINA": ("хина",), "SRNA": ("срна",), "FENA": ("фена",), "STA": (), "MINA": ("мина", "mina news"), "MIA": ("миа",),
    "BTA": ("бта",), "BGNES": ("бгнес",), "ANA-MPA": ("απε-μπε", "απε/μπε", "απε", "ape-mpe"), "Agerpres": (), "Mediafax": (), "APA": ("austria presse agentur",), "Keystone-SDA": ("sda", "ats", "sda-ats", "keystone-ats"),
    "Belga": ("belga news agency",), "ANP": ("algemeen nederlands persbureau",), "NTB": (), "TT": ("tt nyhetsbyrån",), "Ritzau": ("ritzau bureau",), "STT": (), "BNS": (), "LETA": (), "ELTA": (),
    "Anadolu Agency": ("anadolu ajansı", "anadolu", "aa"), "DHA": ("demirören haber ajansı",), "İHA": ("iha",), "PTI": ("press trust of india", "पीटीआई", "पीटीआइ"), "ANI": ("एएनआई",), "IANS": ("आईएएनएस",), "UNI": (), "BSS": ("বাসস",), "UNB": ("ইউএনবি",), "VNA": ("ttxvn", "thông tấn xã việt nam", "vietnam news agency"), "Bernama": (),
    "Antara": (), "AAP": ("australian associated press",), "Canadian Press": ("the canadian press", "la presse canadienne"), "UPI": ("united press international",), "Bloomberg": ("bloomberg news",),
    "PA Media": ("pa", "press association", "pa news", "pa news agency"), "KNA": (), "epd": (), "Agência Brasil": (), "Lusa": ("agência lusa",), "Estadão Conteúdo": ("agência estado",), "Folhapress": (),
    "Télam": ("telam",), "Notimex": (), "WAFA": (), "SPA": ("واس", "وكالة الأنباء السعودية", "saudi press agency"), "MENA": (), "WAM": ("وام", "وكالة أنباء الإمارات"), "MAP": ("و م ع", "maghreb arabe presse"), "KUNA": ("كونا",), "QNA": ("قنا",), "IRNA": ("ایرنا",), "ISNA": ("ایسنا",), "Mehr News Agency": ("مهر", "خبرگزاری مهر"), "Tasnim": ("تسنیم",), "SID": (), "Sportradar": (), "ABC News Wire": (), "Tribune News Service": ("tns",),
    "News Agency of Nigeria": ("nan",), "GNA": ("ghana news agency",), "APO Group": (),
}  # fmt: skip
_PHOTOS = {
    "Getty Images": ("getty", "gettyimages", "getty images via afp", "getty images sport", "gettyimagesbank", "게티이미지", "게티이미지뱅크", "ゲッティイメージズ", "digital vision", "photodisc", "afp via getty images", "getty images/istockphoto"), "EPA": ("epa-efe", "european pressphoto agency", "epa/efe", "епа"),
    "Shutterstock": ("shutterstock.com",), "iStock": ("istockphoto",), "IMAGO": ("imago images",), "picture alliance": ("picture-alliance",), "Alamy": ("alamy stock photo", "alamy live news"),
    "Unsplash": (), "Pixabay": (), "Pexels": (), "Dreamstime": (), "123RF": (), "Freepik": (), "Adobe Stock": ("stock.adobe.com",), "Depositphotos": (), "Magnum Photos": (), "Zuma Press": ("zuma",), "Rex Features": ("rex",),
    "Sipa Press": ("sipa",), "Abaca Press": ("abaca",), "Hans Lucas": (), "Panos Pictures": (), "NurPhoto": (), "Action Images": (), "USA Today Sports": (), "Icon Sport": (), "Presse Sports": (),
    "ullstein bild": (), "Bestimage": (), "WireImage": (), "FilmMagic": (), "PIXSELL": (), "Cropix": (), "Profimedia": (), "Gulliver": (), "Wikimedia Commons": ("wikimedia",), "Flickr": (),
    "Ritzau Scanpix": ("scanpix",), "NTB Scanpix": (), "Lehtikuva": (), "Bildbyrån": (), "Aflo": ("アフロ",), "Visual China Group": ("视觉中国", "vcg"), "East News": (), "Eurokinissi": (), "Flash90": ("פלאש 90", "פלאש90"), "Bridgeman Images": (),
}  # fmt: skip
# Names too short or too common to be read out of running text.
_NOT_IN_TEXT = frozenset(
    "ap aa sta mina uni ria agi beta sid mia cna nan rex tt sita ats mena pa бета мина миа хина фена spa una map".split()
)


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency by its usual name; `kind` is "wire" for news, "photo" for pictures."""

    name: str
    kind: str


@cache
def _by_alias() -> dict[str, Agency]:
    table: dict[str, Agency] = {}
    for kind, agencies in (("photo", _PHOTOS), ("wire", _WIRES)):
        for name, aliases in agencies.items():
            for alias in (name, *aliases):
                table[_key(alias)] = Agency(name, kind)
    return table


def agency(text: str) -> Agency | None:
    """The agency that a text is the name of, and nothing else."""
    return _by_alias().get(_key(text))


def _key(text: str) -> str:
    return fold(text).strip(" .,;:()[]/-©")


_DATELINE = LatePattern(
    r"^.{0,60}?\((?P<inside>[^()]{2,40})\)\s*[-–—:.]+\s|^\S.{0,40}?[,–—-]\s*(?P<plain>[^\s,–—-]{2,20})\s*[-–—]{1,2}\s"
)
_SLASH = LatePattern(
    r"^(?P<before>[^\s/]{2,12})/(?P<after>[^\s/]{2,20})\s*[-–—]\s|^.{0,60}?[\s.]/(?P<within>[^\s/]{2,20})/(?=[.\s])"
)
_SOURCE = LatePattern(
    r"(?:izvor|извор|source|quelle|fuente|fonte|źródło|zdroj|bron|kilde|källa|lähde|kaynak|forrás|источник|джерело)\s*[:：]\s*(?P<name>[^\n.]{2,40})\.?\s*$",
    re.IGNORECASE,
)
# Without one of these a text credits no agency.
_MARKS = frozenset("(/:：–—-©【")
_SURE_AT_THE_END = ("Associated Press",)
# "【6月18日 AFP】" opens a text in Japanese, "(c)AFP/Jane DOE" closes one in any language.
_JAPANESE_DATELINE = LatePattern(r"^\s*【[^】]{0,20}?(?P<inside>[^\s】\d月日]{2,12})】")
_COPYRIGHT = LatePattern(
    r"(?:©|\([cC]\))\s*(?P<name>[^\s/|,()]{2,30}(?: [A-Z][\w-]+){0,2})(?:\s*[/,][^\n]{2,50})?\s*\.?\s*$"
)
_ENDING = LatePattern(
    r"(?:\((?P<inside>[^()]{2,30})\)|[\s.]/(?P<slash>[^\s/]{2,20})/?|[–—-]\s*(?P<dash>[A-Z][\w ]{1,25}))\s*\.?\s*$"
)


def names_surely(written: str) -> Agency | None:
    """The agency that a text is the name of, where a short or common name is written as the agency writes it."""
    known = agency(written)
    return known if known is not None and _is_surely(written, known, False) else None


def find_agency_credit(text: str) -> Agency | None:
    """The wire agency that the opening or the end of an article's text credits, as in "PARIS (AFP) -" or "/dpa"."""
    if _MARKS.isdisjoint(text):
        return None
    for pattern in (_DATELINE, _JAPANESE_DATELINE, _SLASH, _SOURCE, _COPYRIGHT, _ENDING):
        found = pattern.search(text)
        if not found:
            continue
        for name in filter(None, found.groups()):
            for part in re.split(r"\s*[/,|]\s*", name):
                known = agency(part)
                if known and known.kind == "wire" and _is_surely(part, known, pattern is _ENDING):
                    return known
    return None


def _is_surely(written: str, known: Agency, at_the_end: bool) -> bool:
    """Whether a name means the agency. Short ones are words and other bodies' names as well ("sta", "UNI"): they count
    as their agency writes them, and at the end of a text, where no place stands before them, hardly at all.
    """
    if fold(written) not in _NOT_IN_TEXT:
        return True
    return written.strip() in (known.name, written.upper()) and (not at_the_end or known.name in _SURE_AT_THE_END)
