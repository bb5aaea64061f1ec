"""NM057, NM116, NM228, NM427 and NM428: what the page has and the markup has not, and the other way round."""

from mutation_kinds.kind import EN, SV, Kind, before, cut, each, swap, then

_PHOTO = "https://marshcourier.example/photos/herons-lock-1600.jpg"
_ROBOTS = "robots = '''\nUser-agent: *\nDisallow: /closed/\n'''"

FURTHER = (
    Kind("an offset that the site's zone never has", "NM228", EN, then(each("2026-04-14T06:30:00+01:00", "2026-04-14T07:30:00+02:00"), swap('"datePublished": ', '"datePublished": ¦')), 'timezone = "Europe/London"'),
    Kind("no structured data", "NM116", EN, then(cut('<script type="application/ld+json">', "</script>"), before('<link rel="canonical"', '<meta name="author" content="Odile Farrow, Piers Hallam">\n'), swap('property="og:type" content="', 'property="og:type" content="¦'))),
    Kind("a picture kept from crawlers", "NM428", EN, then(each(_PHOTO, "https://marshcourier.example/closed/herons.jpg"), swap('"url": "https://marshcourier.example/closed', '"url": ¦"https://marshcourier.example/closed')), _ROBOTS),
    Kind("a context with http", "NM057", SV, swap('"@context": "https://schema.org"', '"@context": ¦"http://schema.org"'), '[severity]\nNM057 = "note"'),
    Kind("a picture that the page does not show", "NM427", EN, then(swap(f'<img src="{_PHOTO}"', '<img src="https://marshcourier.example/photos/reeds.jpg"'), swap(f'"url": "{_PHOTO}"', f'"url": ¦"{_PHOTO}"')), '[severity]\nNM427 = "note"'),
)  # fmt: skip
