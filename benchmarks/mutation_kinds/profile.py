"""NM901-NM906: pages that are not what their site's profile asks for."""

from mutation_kinds.kind import EN, MICRO, SV, Kind, each, swap, then

_REQUIRED = '[profile]\nrequired = ["articleSection", "image.copyrightNotice", "publisher.logo.url"]'
_VALUES = """
[profile.values]
"publisher.name" = ["Skärbladet", "Skärbladet Kväll"]
inLanguage = {pattern = "sv(-SE)?"}
isAccessibleForFree = true
"@type" = ["NewsArticle", "OpinionNewsArticle"]
"""
_HOSTS = '[profile]\nhosts = ["marshcourier.example", "*.marsh-cdn.example"]'
_AUTHORS = """
[profile.authors]
"Odile Farrow" = "https://marshcourier.example/staff/odile-farrow"
"Piers Hallam" = ["https://marshcourier.example/staff/piers-hallam", "https://social.example/piers"]
"""
_SECTIONS = '[profile]\nsections = ["Waterways", "Kultur", "Business"]'
_PHOTO = "https://marshcourier.example/photos/herons-lock-1600.jpg"

PROFILE = (
    Kind("a required property of the article that is not there", "NM901", SV, then(swap('  "articleSection": "Kultur",\n', ""), swap('{\n  "@context"', '¦{\n  "@context"')), _REQUIRED),
    Kind("a required property of the picture that is not there", "NM901", SV, then(swap('"copyrightNotice": "Skärbladet", ', ""), swap('"image": ', '"image": ¦')), _REQUIRED),
    Kind("a required property that is not there in microdata", "NM901", MICRO, then(swap('  <meta itemprop="articleSection" content="Business">\n', ""), swap("<article item", "¦<article item")), _REQUIRED),
    Kind("another outlet's name", "NM902", SV, swap('"name": "Skärbladet", "url"', '"name": ¦"Skarbladet", "url"'), _VALUES),
    Kind("a value that the pattern does not match", "NM902", SV, swap('"inLanguage": "sv"', '"inLanguage": ¦"sv-FI"'), _VALUES),
    Kind("another truth value", "NM902", SV, swap('"isAccessibleForFree": true', '"isAccessibleForFree": ¦false'), _VALUES),
    Kind("another type", "NM902", SV, swap('"@type": "NewsArticle"', '"@type": ¦"ReportageNewsArticle"'), _VALUES),
    Kind("a picture from another host", "NM903", EN, then(each(_PHOTO, "https://cdn.other.example/herons.jpg"), swap('property="og:image" content="', 'property="og:image" content="¦')), _HOSTS),
    Kind("pictures from a host like the site's", "NM903", EN, then(each(_PHOTO, "https://marsh-cdn.example/herons.jpg"), swap('property="og:image" content="', 'property="og:image" content="¦')), _HOSTS),
    Kind("an author whom the site does not know", "NM904", EN, then(each("Odile Farrow", "Odile Farow"), swap('"name": "Odile Farow"', '"name": ¦"Odile Farow"')), _AUTHORS),
    Kind("an author with a colleague's address", "NM905", EN, then(swap('"url": "https://marshcourier.example/staff/odile-farrow"', '"url": ¦"https://marshcourier.example/staff/odile"')), _AUTHORS),
    Kind("a section that the site does not have", "NM906", SV, swap('"articleSection": "Kultur"', '"articleSection": ¦"kultur"'), _SECTIONS),
)  # fmt: skip
