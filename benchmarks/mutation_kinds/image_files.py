"""Pictures whose files are no good, or say otherwise than the page.

The configuration tells of a file that no clean page shows; the defect is that the page shows it.
"""

from __future__ import annotations

from dataclasses import replace

from mutation_kinds.kind import AR, EN, ES, FR, IT, JA, MARK, MICRO, NL, PT, Edit, Kind, before, cut, each, swap, then

# The picture of each page, and the text at whose end its address is told.
_PICTURES = {
    EN: ("https://marshcourier.example/photos/herons-lock-1600.jpg", '    "url": '),
    FR: ("https://lecap.example/images/kermadec.jpg", '"@type": "ImageObject", "url": '),
    ES: ("https://vegadiario.example/fotos/rio-alba.jpg", '"@type": "ImageObject", "url": '),
    IT: ("https://corrierelago.example/foto/campane.jpg", '"@type": "ImageObject", "url": '),
    PT: ("https://ondas.example/foto/pontes.jpg", '"@type": "ImageObject", "url": '),
    JA: ("https://minatoshimbun.example/photo/tofu.jpg", '"@type": "ImageObject", "url": '),
    NL: ("https://polderbode.example/beeld/molen.jpg", '"@type" : "ImageObject", "url" : '),
    MICRO: ("https://glenpost.example/img/bakery.jpg", '<img itemprop="url" src="'),
}
_ARRIVED = "arrived"


def _arrived(page: str) -> tuple[str, str]:
    """The address of a page's picture, and that of the file that takes its place."""
    old = _PICTURES[page][0]
    folder, _, name = old.rpartition("/")
    return old, f"{folder}/{_ARRIVED}.{name.rpartition('.')[2]}"


def _shown(page: str) -> Edit:
    """The other file on the page in place of the picture."""
    old, new = _arrived(page)
    return each(old, new)


def _marked(page: str) -> Edit:
    """The mark before the first place of the other file's address."""
    before, quote = _PICTURES[page][1], "" if page == MICRO else '"'
    place = f"{before}{quote}{_arrived(page)[1]}"
    return swap(place, place.replace(before, f"{before}{MARK}"))


def _file(name: str, code: str, page: str, facts: str, edit: Edit | None = None) -> Kind:
    """A file of which `facts` hold; with no further `edit` the finding stands at its address."""
    settings = f'[images.files."{_arrived(page)[1]}"]\n{facts}'
    return Kind(name, code, page, then(_shown(page), edit or _marked(page)), settings)


def _of_x(name: str, code: str, page: str, ending: str, facts: str) -> Kind:
    """A picture of its own for X, of whose file `facts` hold."""
    address = f"https://pictures.example/card.{ending}"
    tag = f'<meta name="twitter:image" content="{MARK}{address}">'
    return Kind(name, code, page, before('<meta name="twitter:card"', tag), f'[images.files."{address}"]\n{facts}')


def _unstated(name: str, code: str, facts: str, at: str = "") -> Kind:
    """A file of which `facts` hold while the page states no size, which is a flaw of its own and ignored here."""
    of_tags = (cut('\n<meta property="og:image:width"', '">'), cut('\n<meta property="og:image:height"', '">'))
    marked = swap(at.replace(MARK, ""), at) if at else _marked(NL)
    kind = _file(name, code, NL, facts, then(marked, *of_tags, cut(' "width" : 1600,', " 900,")))
    return replace(kind, settings=f'{kind.settings}\n[severity]\nNM401 = "off"')


IMAGE_FILES = (
    _file("the lead picture's file is missing", "NM430", FR, 'problem = "missing"'),
    _file("a microdata picture's file is missing", "NM430", MICRO, 'problem = "missing"'),
    _file("a text is saved under a picture's name", "NM431", EN, 'problem = "is a text, not a picture"'),
    _file("a picture's upload broke off", "NM431", JA, 'problem = "is a JPEG that ends in the middle"'),
    Kind(
        "a picture's address leads out of its folder",
        "NM432",
        FR,
        then(each(_PICTURES[FR][0], "https://lecap.example/images/..%2f..%2fkermadec.jpg"), swap('[{"@type": "ImageObject", "url": "https', f'[{{"@type": "ImageObject", "url": {MARK}"https')),
        '[images]\nroot = "."\nprefixes = { "https://lecap.example/images/" = "" }\n[images.files."https://lecap.example/images/kermadec.jpg"]\n',
    ),
    _file("a picture's file is smaller than stated", "NM433", ES, "width = 1280\nheight = 720", swap('"width": 1600, "height": 900,\n  "caption"', f'"width": {MARK}1600, "height": 900,\n  "caption"')),
    _file("a picture's file is larger than stated", "NM433", IT, "width = 2400\nheight = 1350", swap('"width": 1600, "height": 900,\n\t\t"caption"', f'"width": {MARK}1600, "height": 900,\n\t\t"caption"')),
    _file("a WebP file is called .jpg", "NM434", PT, 'type = "image/webp"'),
    _file("a picture's file is too heavy for X", "NM435", NL, "bytes = 6_000_000"),
    _file("a picture's file is too heavy for Facebook", "NM435", ES, "bytes = 12_000_000"),
    _file("the lead picture moves", "NM436", IT, "animated = true"),
    _file("a picture is in the colours of print", "NM437", JA, "cmyk = true"),
    _file("a picture's file is a decompression bomb", "NM438", MICRO, "bytes = 900\nwidth = 50000\nheight = 50000", then(_marked(MICRO), each('width="1400" height="788"', 'width="50000" height="50000"'), each('content="1400"', 'content="50000"'), each('content="788"', 'content="50000"'))),
    _file("a drawing carries a script", "NM439", EN, "script = true"),
    _file("a picture's metadata cannot be read", "NM440", NL, 'unread = "XMP: not well-formed"'),
    _file(
        "a picture's credit stands only in its file",
        "NM441",
        MICRO,
        'creditText = "Nordpress"',
        then(cut(' <span class="credit">', "</span></span>"), cut('    <meta itemprop="copyrightNotice"', "\n"), _marked(MICRO)),
    ),
    _file("a picture's file names another agency", "NM442", FR, 'creator = "Mara Lindqvist"\ncreditText = "Nordpress"', swap('"image": [{', f'"image": [{MARK}{{')),
    _file("an AI made the picture, and the page is silent", "NM443", PT, 'digitalSourceType = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"', swap('<img src="https://ondas.example/foto/arrived.jpg"', f'<img src="{MARK}https://ondas.example/foto/arrived.jpg"')),
    _file("an AI made the picture, and the markup says so alone", "NM443", PT, "", then(swap('"contentUrl": "https://ondas.example/foto/arrived.jpg",', '"contentUrl": "https://ondas.example/foto/arrived.jpg", "digitalSourceType": "https://schema.org/TrainedAlgorithmicMediaDigitalSource",'), swap('<img src="https://ondas.example/foto/arrived.jpg"', f'<img src="{MARK}https://ondas.example/foto/arrived.jpg"'))),
    _unstated("the only picture's file is too narrow for Discover", "NM444", "width = 980\nheight = 551"),
    _unstated("the only picture's file is too small for Google", "NM416", "width = 240\nheight = 160"),
    _unstated("the only picture's file stands upright", "NM534", "width = 1300\nheight = 1600", f'<meta property="og:image" content="{MARK}'),
    _file("the lead picture is larger than X takes", "NM445", NL, "width = 6000\nheight = 3375", then(each('1600', "6000"), each('"height" : 900', '"height" : 3375'), swap('content="900"', 'content="3375"'), swap('og:image" content="https', f'og:image" content="{MARK}https'))),
    _of_x("the picture for X is smaller than a large card's", "NM445", EN, "jpg", "width = 280\nheight = 140"),
    _of_x("the picture for X is an AVIF", "NM446", IT, "avif", 'type = "image/avif"'),
    _of_x("the picture for X is missing", "NM430", JA, "jpg", 'problem = "missing"'),
    _of_x("the picture for X is too heavy", "NM435", AR, "jpg", "bytes = 6_000_000"),
    Kind("rights of a picture without contentUrl", "NM447", ES, then(cut('"contentUrl": "https://vegadiario.example/fotos/rio-alba.jpg"', ", "), swap('"image": {', f'"image": {MARK}{{'))),
    Kind("rights of a microdata picture without contentUrl", "NM447", MICRO, then(cut('<link itemprop="contentUrl"', ">"), swap('<figure itemprop="image"', f'{MARK}<figure itemprop="image"'))),
    _file("a TIFF is called .jpg", "NM446", ES, 'type = "image/tiff"'),
)  # fmt: skip
