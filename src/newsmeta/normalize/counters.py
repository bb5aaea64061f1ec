"""Counters that pages show: comments, views, shares, likes, in many languages' forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.written_days import in_lower_case

_WORDS = {
    "comments": (
        r"comments?(?:\(s\))?", "replies", r"kommentare?(?:\(e\))?", r"kommentarer?", r"commentaires?", r"comentarios?", r"comentários?",
        r"comentaris?", "commenti?", "commento", r"reacties?", r"kommentti(?:a)?", r"komentarz(?:e|y)?", r"komentář(?:e|ů)?",
        r"komentár(?:e|ov)?", r"komentar[aiej]?", r"komentar(?:ji|jev)", r"коментар[аиіів]*", r"комментари(?:й|я|ев|и)", r"коментар(?:и|а)?",
        "hozzászólás", "comentarii", "σχόλι(?:α|ο)", "yorum(?:lar)?", r"تعليق(?:ات|ا)?", "التعليقات", "التعليق", "تعلیق(?:ات)?", "نظر(?:ات)?", "דיווחים", r"תגוב(?:ות|ה)",
        "komentar", "bình luận", "ความคิดเห็น", "コメント", "评论", "評論", "留言", "댓글", "टिप्पणियाँ", "टिप्पणी", "মন্তব্য", "komentarai", "komentāri",
        "kommentaari", "reaksies", "maoni", "iruzkin(?:ak)?", "athugasemdir", "kommenttia", "beiträge", "leserkommentare",
    ),
    "views": (
        "views?", r"aufrufe?", "mal gelesen", r"vues?", "lectures?", "lecturas?", "visitas?", "vistas?", "visualizações", "visualizzazioni",
        "letture", "weergaven", "keer gelezen", "visningar", "visninger", "lukukertaa", r"wyświetle(?:ń|nia|nie)", "odsłon(?:y)?", "zobrazení", "přečtení",
        r"pregled[ai]?", r"прегледа?", "megtekintés", "vizualizări", "afișări", "προβολές", "görüntülenme", "okunma", "مشاهد(?:ة|ات)", "قراءة", "بازدید", "צפיות",
        r"просмотр(?:ов|а|ы)?", r"перегляд(?:ів|и)?", "преглеждания", "prikaza", "kali dibaca", "dilihat", "lượt xem", "อ่าน", "閲覧", "ビュー", "次阅读", "阅读", "浏览",
        "閱讀", "瀏覽", "조회수?", "조회", "peržiūros", "skatījumi", "vaatamist", "ogleda?",
    ),
    "shares": ("shares?", r"partages?", "compartidos?", "compartilhamentos?", "condivisioni", "udostępnie(?:ń|nia)", "dijeljenja", "podijeljeno"),
    "likes": ("likes?", r"j['’]aime", "me gusta", "curtidas", "mi piace", "polubie(?:ń|nia)", "лайк(?:ов|а|и)?", "いいね", "좋아요", "sviđanja"),
}  # fmt: skip
# A number with its thousands parted by one kind of mark: 1,234  1.234  1 234  1'234.
_NUMBER = r"(\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+|\d+(?:[.,]\d{1,2})?)\s?([KkMm](?![\w])|tis\.|tys\.|тыс\.?|mil(?![\w])|万|천|만)?"
_GLUE = r"[\s\u00a0]*[+件条個个次]?(?:\s?reader)?[\s\u00a0]*"


def _pattern() -> str:
    kinds = "|".join(f"(?P<{kind}>{'|'.join(sorted(words, key=len, reverse=True))})" for kind, words in _WORDS.items())
    return (
        rf"(?<![\w.,:/])(?<!\d-){_NUMBER}{_GLUE}(?:{kinds})(?![^\W\d_])|"
        rf"(?<![^\W\d_])(?:{kinds.replace('?P<', '?P<label_')})(?:\s*[:：(\[|–-]\s*|[!！]?\s|(?<=[\u3040-\uffdf]))(?:{_NUMBER})(?=\s*[)\]件条個次回개건]|\s*$|\s*[|•·,;]|\s)"
    )


_COUNTER = LatePattern(_pattern)
# How the words begin: most lines with a number in them hold none of these and are no counters.
_BEGINNINGS = tuple({re.split(r"[(\[]|.[?*]", word)[0][:5].casefold() for words in _WORDS.values() for word in words})


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter in a line of text: what it counts, the number, its span; `approximate` when it was rounded ("12K")."""

    kind: str
    count: int
    start: int
    end: int
    approximate: bool = False


@lru_cache(maxsize=1024)
def find_counters(text: str) -> tuple[Counter, ...]:
    """The counters in a short line, at most one of each kind; two different numbers for one kind are none."""
    folded = text.casefold()
    if not any(character.isdigit() for character in text) or not any(word in folded for word in _BEGINNINGS):
        return ()
    found: dict[str, Counter] = {}
    spoiled: set[str] = set()
    for match in _COUNTER.finditer(in_lower_case(text)):
        name = next(key for key, value in match.groupdict().items() if value)
        kind = name.removeprefix("label_")
        number, suffix = (match.group(1), match.group(2)) if match.group(1) else _labelled(match)
        counter = _counter(kind, number, suffix, match.span())
        if kind in found and found[kind].count != counter.count:
            spoiled.add(kind)
        found.setdefault(kind, counter)
    return tuple(counter for kind, counter in found.items() if kind not in spoiled)


def _labelled(match: re.Match[str]) -> tuple[str, str | None]:
    groups = match.groups()
    return groups[-2], groups[-1]


def _counter(kind: str, number: str, suffix: str | None, span: tuple[int, int]) -> Counter:
    grouped = re.fullmatch(r"\d{1,3}(?:[.,'’\u00a0\u202f ]\d{3})+", number)
    rounded = bool(suffix) or (not grouped and not number.isdigit())
    digits = re.sub(r"\D", "", number) if grouped or number.isdigit() else number.replace(",", ".").partition(".")[0]
    return Counter(kind, int(digits), *span, approximate=rounded)
