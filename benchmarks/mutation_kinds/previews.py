"""NM501-NM551: the tags that previews are made of."""

from mutation_kinds.kind import (
    AR,
    DE,
    EL,
    EN,
    ES,
    FR,
    IT,
    JA,
    MICRO,
    NL,
    PT,
    RDFA,
    RU,
    Edit,
    Kind,
    before,
    cut,
    swap,
    then,
)

_DATED = '<meta property="article:published_time"'
_CARD = '<meta name="twitter:card"'


def without_lines(*parts: str) -> Edit:
    """Take out every line with one of these in it."""

    def edited(text: str) -> str:
        lines = text.splitlines(keepends=True)
        return "".join(line for line in lines if not any(part in line for part in parts))

    return edited


OPEN_GRAPH = (
    Kind("no OpenGraph", "NM501", FR, without_lines('"og:', '"twitter:')),
    Kind("no og:url", "NM502", EN, then(cut('<meta property="og:url"', "\n"), swap('"og:type"', '"¦og:type"'))),
    Kind("no og:type", "NM502", DE, then(swap('<meta property="og:type" content="article">', ""), swap('"og:site_name"', '"¦og:site_name"'))),
    Kind("no og:image", "NM502", AR, then(without_lines('"og:image'), swap('"og:type"', '"¦og:type"'))),
    Kind("OpenGraph in name=", "NM503", RU, swap('<meta property="og:url"', '<meta name="¦og:url"')),
    Kind("Facebook's tag in name=", "NM503", PT, before(_CARD, '<meta name="¦fb:app_id" content="4711">\n')),
    Kind("OpenGraph in the body", "NM504", EN, then(cut('<meta property="og:site_name"', "\n"), before("<header>", '<meta property="¦og:site_name" content="Marsh Courier">\n'))),
    Kind("a prefix with an equals sign", "NM505", EN, swap('prefix="og: https://ogp.me/ns# ', 'prefix="¦og=https://ogp.me/ns# ')),
    Kind("a prefix without its blank", "NM505", MICRO, swap('<html lang="en-IE">', '<html lang="en-IE" prefix="¦og:https://ogp.me/ns#">')),
    Kind("article:publish_time", "NM506", DE, swap('"article:published_time"', '"¦article:publish_time"')),
    Kind("og:sitename", "NM506", ES, swap('"og:site_name"', '"¦og:sitename"')),
    Kind("og:article: before a property", "NM506", IT, swap('"article:published_time"', '"¦og:article:published_time"')),
    Kind("a capital in a property", "NM506", PT, swap('"og:title"', '"¦og:Title"')),
    Kind("og:image:width before og:image", "NM507", JA, then(cut('<meta property="og:image:width"', "\n"), before('<meta property="og:image" ', '<meta property="¦og:image:width" content="1600">\n'))),
    Kind("og:image:width and no og:image", "NM507", NL, then(cut('<meta property="og:image" ', "\n"), swap('"og:image:width"', '"¦og:image:width"'))),
    Kind("two types", "NM508", AR, before('<meta property="og:site_name"', '<meta property="og:type" content="¦website">\n')),
    Kind("two cards", "NM508", FR, before('<meta name="twitter:image:alt"', '<meta name="twitter:card" content="¦summary">\n')),
    Kind("an empty tag of the article", "NM509", ES, before(_CARD, '<meta property="article:tag" content="¦">\n')),
    Kind("an empty og:description", "NM509", EL, then(cut('<meta property="og:description"', "\n"), before('<meta property="og:url"', '<meta property="og:description" content="¦">\n'))),
    Kind("og:type website", "NM511", PT, swap('<meta property="og:type" content="article">', '<meta property="og:type" content="¦website">')),
    Kind("og:type Article", "NM511", MICRO, swap('<meta property="og:type" content="article">', '<meta property="og:type" content="¦Article">')),
    Kind("a locale with a hyphen", "NM512", EN, swap('content="en_GB"', 'content="¦en-GB"')),
    Kind("a locale without a country", "NM512", JA, swap('content="ja_JP"', 'content="¦ja"')),
    Kind("a country from the language", "NM512", EL, swap('content="el_GR"', 'content="¦el_EL"')),
    Kind("an alternate of the page's own locale", "NM512", RU, before(_DATED, '<meta property="og:locale:alternate" content="¦ru_RU">\n')),
    Kind("no og:site_name", "NM513", RDFA, then(cut('<meta property="og:site_name"', "\n"), swap('"og:type"', '"¦og:type"'))),
    Kind("no og:description", "NM514", RU, then(cut('<meta property="og:description"', "\n"), swap('"og:type"', '"¦og:type"'))),
    Kind("a title for og:description", "NM515", NL, swap('<meta property="og:description" content="Vrijwilligers hebben de wieken teruggehangen en malen voortaan elke zaterdag rogge voor de bakkers.', '<meta property="og:description" content="¦Molen draait weer op de dijk')),
    Kind("a long og:description", "NM516", IT, swap('<meta property="og:description" content="', '<meta property="og:description" content="¦' + "Le campane suonano di nuovo sul lago. " * 11)),
    Kind("the outlet behind og:title", "NM517", ES, swap('<meta property="og:title" content="La subida del río Alba, en directo"', '<meta property="og:title" content="¦La subida del río Alba, en directo | Vega Diario"')),
    Kind("the outlet before og:title", "NM517", DE, swap('<meta property="og:title" content="', '<meta property="og:title" content="¦Wellenblick – ')),
    Kind("an address for og:site_name", "NM518", NL, swap('"og:site_name" content="De Polderbode"', '"og:site_name" content="¦https://polderbode.example"')),
    Kind("a date with a blank in OpenGraph", "NM521", EN, swap('"article:published_time" content="2026-04-14T06:30:00+01:00"', '"article:published_time" content="¦2026-04-14 06:30:00+01:00"')),
    Kind("a date of a day that is not there in OpenGraph", "NM521", DE, swap('"article:published_time" content="2025-11-03T17:05:00+01:00"', '"article:published_time" content="¦2025-11-31T17:05:00+01:00"')),
    Kind("no article:published_time", "NM522", JA, then(cut(_DATED, "\n"), swap('"og:type" content="', '"og:type" content="¦'))),
    Kind("two names in article:author", "NM523", EN, before(_CARD, '<meta property="article:author" content="¦Odile Farrow and Piers Hallam">\n')),
    Kind("a name in article:author", "NM524", IT, before(_CARD, '<meta property="article:author" content="¦Bianca Rovati">\n')),
    Kind("a list in article:tag", "NM525", PT, before(_CARD, '<meta property="article:tag" content="¦pontes, Andes, corda">\n')),
    Kind("a card in value=", "NM510", EN, swap('name="twitter:card" content="', 'name="twitter:card" value="¦')),
    Kind("a width with its unit in OpenGraph", "NM526", RDFA, swap('content="1800"', 'content="¦1800px"')),
    Kind("a media type that is none", "NM526", NL, before('<meta property="og:image:width"', '<meta property="og:image:type" content="¦jpeg">\n')),
    Kind("no og:image:alt", "NM531", EL, then(cut('<meta property="og:image:alt"', "\n"), swap('"og:image" content="', '"og:image" content="¦'))),
    Kind("no og:image:width", "NM532", AR, then(cut('<meta property="og:image:width"', "\n"), cut('<meta property="og:image:height"', "\n"), swap('"og:image" content="', '"og:image" content="¦'))),
    Kind("a small og:image", "NM533", JA, then(swap('<meta property="og:image:width" content="1600">', '<meta property="og:image:width" content="480">'), swap('<meta property="og:image:height" content="900">', '<meta property="og:image:height" content="270">'), swap('"og:image" content="https://minatoshimbun.example/photo/tofu.jpg', '"og:image" content="¦https://minatoshimbun.example/photo/tofu-480x270.jpg'))),
    Kind("an upright og:image", "NM534", RU, then(swap('<meta property="og:image:height" content="900">', '<meta property="og:image:height" content="2000">'), swap('"og:image" content="https://rechnik.example/img/parom.jpg', '"og:image" content="¦https://rechnik.example/img/parom-1600x2000.jpg'))),
    Kind("an insecure secure_url", "NM535", EN, before('<meta property="og:image:width"', '<meta property="og:image:secure_url" content="¦http://marshcourier.example/photos/herons-lock-1600.jpg">\n')),
)  # fmt: skip

X_CARDS = (
    Kind("no twitter:card", "NM541", RU, then(cut(_CARD, "\n"), swap('"twitter:image:alt"', '"¦twitter:image:alt"'))),
    Kind("a card that is gone", "NM542", FR, swap('content="summary_large_image"', 'content="¦photo"')),
    Kind("a misspelt card", "NM542", DE, swap('content="summary_large_image"', 'content="¦summary-large-image"')),
    Kind("a card in property=", "NM543", IT, swap('<meta name="twitter:card"', '<meta property="¦twitter:card"')),
    Kind("a card without a title", "NM544", ES, then(without_lines('"og:'), swap('content="summary_large_image"', 'content="¦summary_large_image"'))),
    Kind("a long twitter:description", "NM545", EN, before('<meta name="twitter:site"', '<meta name="twitter:description" content="¦' + "Herons wait at the lock until dawn. " * 8 + '">\n')),
    Kind("a relative twitter:image", "NM546", DE, before('<meta name="twitter:image:alt"', '<meta name="twitter:image" content="¦/bild/seilbahn.jpg">')),
    Kind("an SVG for twitter:image", "NM546", PT, before('<meta name="twitter:image:alt"', '<meta name="twitter:image" content="¦https://ondas.example/foto/pontes.svg">\n')),
    Kind("an account without its @", "NM547", EN, swap('content="@marshcourier"', 'content="¦marshcourier"')),
    Kind("an address for an account", "NM547", AR, before('<meta name="twitter:image:alt"', '<meta name="twitter:site" content="¦https://twitter.com/almarsa">\n')),
    Kind("a player without its size", "NM548", IT, then(swap('content="summary_large_image"', 'content="¦player"'), before('<meta name="twitter:image:alt"', '<meta name="twitter:player" content="https://corrierelago.example/player">\n'))),
    Kind("an app card without an app", "NM548", NL, swap('content="summary_large_image"', 'content="¦app"')),
    Kind("an account without its server", "NM551", EN, before(_CARD, '<meta name="fediverse:creator" content="¦@odile">\n')),
    Kind("two accounts of the fediverse", "NM551", PT, before(_CARD, '<meta name="fediverse:creator" content="@ines@ondas.example">\n<meta name="¦fediverse:creator" content="@rui@ondas.example">\n')),
)  # fmt: skip
