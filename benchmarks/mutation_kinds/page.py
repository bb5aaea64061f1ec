"""NM3xx-NM9xx: sources against each other, pictures, videos, translations, and newsmeta's own notices."""

from mutation_kinds.kind import AR, DE, EN, FR, IT, NL, RU, Kind, before, swap, then

CONFLICTS = (
    Kind("two dates of publication", "NM301", AR, then(swap('"article:published_time" content="2026-03-21T11:00:00+01:00"', '"article:published_time" content="2026-03-19T11:00:00+01:00"'), swap('"datePublished": ', '"datePublished": ¦'))),
    Kind("two dates of modification", "NM302", FR, then(swap('"article:modified_time" content="2026-02-21T08:30:00+01:00"', '"article:modified_time" content="2026-02-23T08:30:00+01:00"'), swap('"dateModified": ', '"dateModified": ¦'))),
    Kind("two addresses", "NM306", RU, then(swap('<meta property="og:url" content="https://rechnik.example/gorod/parom-zimoy">', '<meta property="og:url" content="https://rechnik.example/gorod/drugoe">'), swap('rel="canonical" href="', 'rel="canonical" href="¦'))),
    Kind("two images", "NM305", IT, swap('"image": {"@type": "ImageObject", "url": "https://corrierelago.example/foto/campane.jpg", "contentUrl": "https://corrierelago.example/foto/campane.jpg"', '"image": ¦{"@type": "ImageObject", "url": "https://corrierelago.example/foto/altra.jpg", "contentUrl": "https://corrierelago.example/foto/altra.jpg"')),
)  # fmt: skip

MEDIA = (
    Kind("a video without a date", "NM412", IT, then(swap('"uploadDate": "2026-05-30T16:00:00+02:00",', ""), swap('"video": ', '"video": ¦'))),
    Kind("a video without a thumbnail", "NM412", IT, then(swap('"thumbnailUrl": "https://corrierelago.example/foto/campane-video.jpg", ', ""), swap('"video": ', '"video": ¦'))),
    Kind("a translation that the markup does not tell of", "NM701", AR, swap('<p class="author">', '¦<p>This text was translated by an AI translator.</p>\n<p class="author">')),
)  # fmt: skip

NOTICES = (
    Kind("an ignore of nothing", "NM991", EN, before("</body>", "<!-- newsmeta-ignore ¦NM105 -->\n")),
    Kind("an ignore of an unknown rule", "NM992", DE, before("</body>", "<!-- newsmeta-ignore ¦NM1011 -->")),
    Kind("elements nested too deep", "NM001", NL, before("<footer>", "<div>" * 2100)),
)  # fmt: skip
