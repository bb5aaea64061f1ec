"""NM3xx-NM9xx: sources against each other, pictures, videos, translations, and newsmeta's own notices."""

from mutation_kinds.kind import AR, DE, EN, FR, IT, NL, RU, SV, Kind, before, each, swap, then

CONFLICTS = (
    Kind("two dates of publication", "NM301", AR, then(swap('"article:published_time" content="2026-03-21T11:00:00+01:00"', '"article:published_time" content="2026-03-19T11:00:00+01:00"'), swap('"datePublished": ', '"datePublished": ¦'))),
    Kind("two dates of modification", "NM302", FR, then(swap('"article:modified_time" content="2026-02-21T08:30:00+01:00"', '"article:modified_time" content="2026-02-23T08:30:00+01:00"'), swap('"dateModified": ', '"dateModified": ¦'))),
    Kind("two authors", "NM303", DE, then(before('<link rel="canonical"', '<meta name="author" content="Ubbo Remmers">'), swap('"author":', '"author":¦'))),
    Kind("two headlines", "NM304", AR, then(swap('"headline": "ألف نخلة جديدة على ضفة الوادي"', '"headline": "السوق الأسبوعي يعود إلى الساحة القديمة"'), before("<h1>", "¦"))),
    Kind("two addresses", "NM306", RU, then(swap('<meta property="og:url" content="https://rechnik.example/gorod/parom-zimoy">', '<meta property="og:url" content="https://rechnik.example/gorod/drugoe">'), swap('rel="canonical" href="', 'rel="canonical" href="¦'))),
    Kind("two images", "NM305", IT, swap('"image": {"@type": "ImageObject", "url": "https://corrierelago.example/foto/campane.jpg", "contentUrl": "https://corrierelago.example/foto/campane.jpg"', '"image": ¦{"@type": "ImageObject", "url": "https://corrierelago.example/foto/altra.jpg", "contentUrl": "https://corrierelago.example/foto/altra.jpg"')),
)  # fmt: skip

MEDIA = (
    Kind("no size of the image", "NM401", SV, then(each('fyrskeppet.jpg", "width": 1600, "height": 900,', 'fyrskeppet.jpg",'), swap('"image": ', '"image": ¦'))),
    Kind("a picture with neither caption nor alternative text", "NM402", EN, before("</article>", '  <figure><img src="¦https://marshcourier.example/photos/bell.jpg" width="1200" height="675"><figcaption><span class="credit">Photo: Marsh Courier/Wanda Brill</span></figcaption></figure>\n')),
    Kind("a picture that nobody is credited with", "NM403", EN, before("</article>", '  <figure><img src="¦https://marshcourier.example/photos/bell.jpg" alt="A bell" width="1200" height="675"><figcaption>The bell below the bridge.</figcaption></figure>\n')),
    Kind("a logo among the images", "NM404", EN, before('<meta property="article:published_time"', '<meta property="og:image" content="¦https://marshcourier.example/assets/logo.png">\n')),
    Kind("an announced video that does not follow", "NM411", EN, before("</article>", "  ¦<p>Bonus video:</p>\n")),
    Kind("a relative address of the image", "NM413", SV, swap('"url": "https://skarbladet.example/bild/fyrskeppet.jpg"', '"url": ¦"/bild/fyrskeppet.jpg"')),
    Kind("an address of the image that only one browser knows", "NM414", EN, swap('"url": "https://marshcourier.example/photos/herons-lock-1600.jpg"', '"url": ¦"blob:https://marshcourier.example/4711"')),
    Kind("a picture without an address", "NM415", IT, swap('"image": {"@type": "ImageObject", "url": "https://corrierelago.example/foto/campane.jpg", "contentUrl": "https://corrierelago.example/foto/campane.jpg", ', '"image": ¦{"@type": "ImageObject", ')),
    Kind("a picture of few pixels", "NM416", SV, then(swap('"width": 1600, "height": 900', '"width": 200, "height": 200'), swap('"url": "https://skarbladet.example/bild', '"url": ¦"https://skarbladet.example/bild'))),
    Kind("a picture too narrow", "NM417", SV, then(swap('"width": 1600, "height": 900', '"width": 800, "height": 450'), swap('"url": "https://skarbladet.example/bild', '"url": ¦"https://skarbladet.example/bild'))),
    Kind("a picture of extreme shape", "NM419", SV, then(swap('"width": 1600, "height": 900', '"width": 2400, "height": 300'), swap('"url": "https://skarbladet.example/bild', '"url": ¦"https://skarbladet.example/bild'))),
    Kind("a size with its unit", "NM420", SV, swap('"width": 1600', '"width": ¦"1600px"')),
    Kind("a format that is not shown", "NM421", SV, then(each("fyrskeppet.jpg", "fyrskeppet.tiff"), swap('"url": "https://skarbladet.example/bild', '"url": ¦"https://skarbladet.example/bild'))),
    Kind("a format unlike the address", "NM422", SV, then(swap('"width": 1600', '"encodingFormat": "image/png", "width": 1600'), swap('"url": "https://skarbladet.example/bild', '"url": ¦"https://skarbladet.example/bild'))),
    Kind("an insecure address of the image", "NM423", AR, swap('<meta property="og:image" content="https://', '<meta property="og:image" content="¦http://')),
    Kind("a file's name for an alternative text", "NM424", EN, before("</article>", '  <figure><img src="¦https://marshcourier.example/photos/bell.jpg" alt="bell.jpg" width="1200" height="675"><figcaption>The bell below the bridge. <span class="credit">Photo: Marsh Courier/Wanda Brill</span></figcaption></figure>\n')),
    Kind("a licence without an offer", "NM425", SV, then(swap(', "acquireLicensePage": "https://skarbladet.example/bilder"', ""), swap('"image": ', '"image": ¦'))),
    Kind("a credit unlike the caption's", "NM426", EN, then(swap('"creditText": "Marsh Courier/Wanda Brill"', '"creditText": "Getty Images"'), swap('"image": ', '"image": ¦'))),
    Kind("a video without a date", "NM412", IT, then(swap('"uploadDate": "2026-05-30T16:00:00+02:00",', ""), swap('"video": ', '"video": ¦'))),
    Kind("a video without a thumbnail", "NM412", IT, then(swap('"thumbnailUrl": "https://corrierelago.example/foto/campane-video.jpg", ', ""), swap('"video": ', '"video": ¦'))),
    Kind("a translation that the markup does not tell of", "NM701", AR, swap('<p class="author">', '¦<p>This text was translated by an AI translator.</p>\n<p class="author">')),
)  # fmt: skip

NOTICES = (
    Kind("an ignore of nothing", "NM991", EN, before("</body>", "<!-- newsmeta-ignore ¦NM105 -->\n")),
    Kind("a thing of another vocabulary", "NM801", EN, swap('"wordCount": 118,', '"wordCount": 118,\n  "about": ¦{"@type": "http://xmlns.com/foaf/0.1/Group", "name": "Herons"},')),
    Kind("an ignore of an unknown rule", "NM992", DE, before("</body>", "<!-- newsmeta-ignore ¦NM1011 -->")),
    Kind("elements nested too deep", "NM001", NL, before("<footer>", "<div>" * 2100)),
)  # fmt: skip
