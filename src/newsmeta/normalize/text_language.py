"""The language of a text by its commonest small words, for pages that declare none, or one that the text is not in.

No guess for short or mixed texts: the small words of one language have to stand out.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

# The commonest function words in running text; those that several languages share weigh on both sides.
_WORDS = {
    "en": """the of and to in a is that for it was on with as he be at by this had not are but from or have an
        they which one you were all her she there would their we him been has when who will no more if out
        so said what""",
    "de": """der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden
        aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur
        oder aber vor zur bis""",
    "fr": """de la le et les des en un une du que est pour qui dans par plus sur au avec ne se pas ce il sont ou
        son aux cette mais comme on ses nous leur été être fait elle deux ont même ces sans""",
    "es": """de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí
        porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante""",
    "pt": """de a que o e do da em um para com não uma os no se na por mais as dos como mas foi ao ele das tem à
        seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem""",
    "it": """di e il la che è un per in una sono non si da con del le al come dei i più nel alla ma della lo gli
        anche ha o su delle questo ho dal se nella era ci loro suo essere tra dopo stato""",
    "nl": """de van het een en in is dat op te zijn met die voor niet aan er om ook als dan maar bij nog uit door
        over ze hij naar heeft hebben worden was wordt tot of kan geen wel deze werd meer""",
    "sv": """och i att det som en på är av för med den till inte har de om ett var han men sig från vi så kan när
        år under också efter eller nu sin där vid mot ska skulle""",
    "da": """og i at det er en til af på med for den som der de har ikke et om han var men sig fra vi så kan når
        også efter eller nu sin skal ved blev være""",
    "no": """og i å det er en til av på med for den som de har ikke et om han var men seg fra vi så kan når også
        etter eller nå sin skal ved ble være""",
    "fi": """ja on ei että se hän oli en joka mutta myös kun ovat niin kuin jos sen ole tai mukaan vain nyt
        sitten mitä olla voi vuoden kanssa mukana ollut jo vielä""",
    "is": """og í að er á sem til við það um með en af fyrir var hann ekki því frá eru þá hún hafa verið eftir
        segir hefur þegar""",
    "pl": """w i na z do się nie to że jest o jak po przez dla od za co ale tym a ich są tak już był jego tego
        oraz czy może przy które który która będzie ze""",
    "cs": """a v se na je že s z do o i to ve pro k za po by jako od jsou nebo který ale která podle tak při už
        ze byl jeho bylo jsem které před""",
    "sk": """a v sa na je že s z do o i to vo pre k za po by ako od sú alebo ktorý ale ktorá podľa tak pri už zo
        bol jeho bolo som ktoré pred""",
    "hu": """a az és hogy nem is egy van volt meg ez csak de már még mint el ha vagy kell be azt után majd lesz
        ki amely között szerint""",
    "ro": """de și în a la cu pe nu o un din că care pentru mai este au sunt ce fi prin sau fost dar ca după lui
        fost când doar către această""",
    "hr": """je i u na da se za su od o s a koji kao ne bi će ali iz što do koja to biti po ili samo nije kako
        još sve može koje prema nakon bio""",
    "sl": """je in v na da se za so z s ki pa ne bi kot iz po tudi ob do od pri še bo že ali bil ko kako samo
        lahko""",
    "tr": """ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra var ama o ya her ise değil göre
        olduğu tarafından ki mi dedi""",
    "id": """yang dan di dengan untuk dari ini itu dalam tidak akan pada juga ke karena oleh ada sebagai adalah
        bisa kata mereka atau telah saat tersebut""",
    "sw": """ya na wa kwa katika ni za kuwa la hiyo huo hilo cha vya pia yake kama baada hivyo alisema ambao
        ambayo watu wake huyo bila mkoa kutoka""",
    "vi": """và của là có không được trong cho một các với người những này đã khi đến từ để theo về ra như tại sẽ
        nhiều trên""",
    "et": """ja on ei et see oli kui ka aga ta oma mis mida kes veel siis nii või ning olla pärast eest mille
        selle""",
    "lv": """un ir ar uz no par ka tas bija kas arī nav bet vai kā pēc līdz viņš to savu šo tiek tika""",
    "lt": """ir kad yra su iš į tai bet kaip jau buvo dar apie po per nuo iki ne jis savo arba taip pat kurie""",
    "sq": """e në të dhe i për një me që nga është së nuk më do si por ka kjo këtë pas kanë se""",
    "ca": """de la i el que a en per un amb una del les els no és al com més ha aquest però són dels seva també""",
    "ru": """и в на не что с по как из к о за это для от он до но его все был так же или бы при мы только если
        уже быть они который""",
    "uk": """і в на не що з та як до за це для від він але його всі був так або при ми лише якщо вже бути вони
        який про після""",
    "bg": """и на в за да се от с не са по че е до като от или но ще при това след който бе към със той""",
    "sr": """и у на да је се за су од о са а који као не би ће али из што до која то бити по или само није како""",
    "el": """και το η του της να την των στο τα με για από ο που οι στην τις τον είναι σε δεν θα τη στη ότι""",
}
_TABLE = {language: frozenset(words.split()) for language, words in _WORDS.items()}
_WORD = re.compile(r"[^\W\d_]+")
_FEWEST_WORDS = 60
_LEAST_SHARE, _LEAST_LEAD = 0.20, 1.4
_STRONG_SHARE, _FOREIGN_SHARE, _MANY_WORDS = 0.20, 0.05, 80


@dataclass(frozen=True, slots=True)
class TextLanguage:
    """How many of a text's words are small words of each language, from 0 to 1, and how many words it has."""

    shares: dict[str, float]
    words: int

    @property
    def clear(self) -> str | None:
        """The language that stands out, or None."""
        ranked = sorted(self.shares.items(), key=lambda item: -item[1])
        if self.words < _FEWEST_WORDS or not ranked or ranked[0][1] < _LEAST_SHARE:
            return None
        return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= _LEAST_LEAD * ranked[1][1] else None

    def contradicts(self, language: str) -> bool:
        """Whether the text is plainly in another language than this one (a primary subtag), whose words it lacks."""
        own = "no" if language in ("nb", "nn") else language
        if own not in _TABLE or self.words < _MANY_WORDS or self.clear in (None, own):
            return False
        return self.shares[self.clear or own] >= _STRONG_SHARE and self.shares.get(own, 0.0) <= _FOREIGN_SHARE


@lru_cache(maxsize=4)
def language_of_text(text: str) -> TextLanguage:
    """Count the small words of each language in a text."""
    words = _WORD.findall(text.casefold())
    languages = _languages_by_word()
    found = dict.fromkeys(_TABLE, 0)
    for word, times in Counter(words).items():
        for language in languages.get(word, ()):
            found[language] += times
    total = max(1, len(words))
    return TextLanguage({language: count / total for language, count in found.items()}, len(words))


@cache
def _languages_by_word() -> dict[str, list[str]]:
    languages: dict[str, list[str]] = defaultdict(list)
    for language, words in _TABLE.items():
        for word in words:
            languages[word].append(language)
    return dict(languages)
