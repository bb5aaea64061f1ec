"""NM101-NM265: what an article has, who wrote it and when."""

from mutation_kinds.kind import AR, DE, EL, EN, FR, IT, NL, SV, Kind, before, cut, each, swap, then

MISSING = (
    Kind("no canonical link", "NM108", EN, swap('<link rel="canonical" href="https://marshcourier.example/2026/04/herons-lock">\n', "")),
    Kind("no canonical link, in UTF-16", "NM108", EL, swap('<link rel="canonical" href="https://limani.example/nea/karavi-vivlia">\n', "")),
    Kind("no publisher in JSON-LD on its own", "NM105", SV, swap('"publisher": {"@type": "NewsMediaOrganization", "name": "Skärbladet", "url": "https://skarbladet.example/",\n    "logo": {"@type": "ImageObject", "url": "https://skarbladet.example/logga.png", "width": 300, "height": 150}},\n', "")),
    Kind("no author in JSON-LD on its own", "NM101", SV, swap('"author": {"@type": "Person", "name": "Tuva Sandell", "url": "https://skarbladet.example/tuva-sandell"},\n', "")),
    Kind("no date of publication in JSON-LD on its own", "NM102", SV, swap('  "datePublished": "2026-09-09T06:00:00+02:00",\n  "dateModified": "2026-09-09T06:00:00+02:00",\n', "")),
    Kind("no headline in JSON-LD on its own", "NM103", SV, swap('  "headline": "Fyrskeppet blir bibliotek",\n', "")),
    Kind("no image in JSON-LD on its own", "NM104", SV, cut('  "image": {', 'bilder"},\n')),
    Kind("an article item twice", "NM112", NL, then(before("</head>", '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Molen draait weer op de dijk", "url": "https://polderbode.example/molen-dijk"}</script>'), before('{ "@context" : [', "¦"))),
    Kind("a modification that only readers see", "NM114", DE, then(swap('"dateModified":"2025-11-03T17:05:00+01:00",', ""), swap("17:05 Uhr</time></p>", '17:05 Uhr</time></p><p>Aktualisiert: <time datetime="¦2025-11-04T09:00:00+01:00">4. November 2025, 9:00 Uhr</time></p>'))),
    Kind("an article item without an address", "NM115", EL, then(swap('"url": "https://limani.example/nea/karavi-vivlia", "mainEntityOfPage": {"@id": "https://limani.example/nea/karavi-vivlia"},', ""), before('{"@context": {"@vocab"', "¦"))),
)  # fmt: skip

AUTHORS = (
    Kind("an account for an author", "NM211", EN, swap('{\n      "@type": "Person",\n      "name": "Piers Hallam"', '¦{\n      "@type": "Person",\n      "name": "admin"')),
    Kind("two names in one author", "NM213", DE, swap('"author":{"@type":"Person","name":"Jette Kornblum"', '"author":¦{"@type":"Person","name":"Jette Kornblum und Piet Voss"')),
    Kind("By before an author's name", "NM214", EN, swap('"name": "Odile Farrow"', '"name": ¦"By Odile Farrow"')),
    Kind("Von before an author's name", "NM214", DE, swap('"name":"Jette Kornblum"', '"name":¦"Von Jette Kornblum"')),
    Kind("a job title in an author's name", "NM215", EN, swap('"name": "Odile Farrow"', '"name": ¦"Odile Farrow, Senior Reporter"')),
    Kind("an honorific before an author's name", "NM216", EN, swap('"name": "Piers Hallam"', '"name": ¦"Dr. Piers Hallam"')),
    Kind("the outlet in an author's name", "NM217", EN, swap('"name": "Piers Hallam"', '"name": ¦"Piers Hallam | Marsh Courier"')),
    Kind("a person as an organisation", "NM219", SV, swap('"author": {"@type": "Person", "name": "Tuva Sandell"', '"author": ¦{"@type": "Organization", "name": "Emma Sandell"')),
    Kind("an author of no type", "NM240", FR, swap('"author": [{"@type": "Person", "name"', '"author": [¦{"name"')),
    Kind("a Thing for an author", "NM240", AR, swap('"author": {"@type": "Person"', '"author": ¦{"@type": "Thing"')),
    Kind("text for an author", "NM241", IT, swap('"author": {"@type": "Person", "name": "Bianca Rovati", "url": "https://corrierelago.example/firme/bianca-rovati"}', '"author": ¦"Bianca Rovati"')),
    Kind("text for an author, in UTF-16", "NM241", EL, swap('"author": {"@type": "Person", "name": "Μυρτώ Καλαφάτη", "url": "https://limani.example/syntaktes/kalafati"}', '"author": ¦"Μυρτώ Καλαφάτη"')),
    Kind("an author without an address", "NM243", SV, swap('{"@type": "Person", "name": "Tuva Sandell", "url": "https://skarbladet.example/tuva-sandell"', '¦{"@type": "Person", "name": "Tuva Sandell"')),
    Kind("the front page for an author's address", "NM244", IT, swap('"url": "https://corrierelago.example/firme/bianca-rovati"', '"url": ¦"https://corrierelago.example/"')),
    Kind("an author's name in capitals", "NM245", EN, swap('"name": "Piers Hallam"', '"name": ¦"PIERS HALLAM"')),
    Kind("an author twice", "NM246", FR, swap('"url": "https://lecap.example/auteurs/maelle-quidou"}]', '"url": "https://lecap.example/auteurs/maelle-quidou"}, ¦{"@type": "Person", "name": "Maëlle Quidou", "url": "https://lecap.example/auteurs/maelle-quidou"}]')),
)  # fmt: skip

DATES = (
    Kind("an offset without a colon", "NM226", IT, swap('"uploadDate": "2026-05-30T16:00:00+02:00"', '"uploadDate": ¦"2026-05-30T16:00:00+0200"')),
    Kind("a blank for the T", "NM226", EN, swap('"dateModified": "2026-04-14T09:15:00+01:00"', '"dateModified": ¦"2026-04-14 09:15:00+01:00"')),
    Kind("a modification without a zone", "NM222", SV, swap('"dateModified": "2026-09-09T06:00:00+02:00"', '"dateModified": ¦"2026-09-09T06:00:00"')),
    Kind("a date in words", "NM225", IT, swap('"uploadDate": "2026-05-30T16:00:00+02:00"', '"uploadDate": ¦"30 May 2026"')),
    Kind("a day that does not exist", "NM227", SV, swap('"dateModified": "2026-09-09T06:00:00+02:00"', '"dateModified": ¦"2026-09-31T06:00:00+02:00"')),
    Kind("an article that expires before it is modified", "NM232", EN, swap('"wordCount": 118,', '"wordCount": 118,\n  "expires": ¦"2026-04-14T08:00:00+01:00",')),
    Kind("the address of another day", "NM231", EN, then(each("https://marshcourier.example/2026/04/herons-lock", "https://marshcourier.example/2026/01/22/herons-lock"), swap('"datePublished": ', '"datePublished": ¦'))),
)  # fmt: skip

WORDS = (
    Kind("a tag in the headline", "NM250", EN, swap('"headline": "Lock keepers strike', '"headline": ¦"<b>Lock</b> keepers strike')),
    Kind("the outlet in the headline", "NM252", EN, swap('"headline": "Lock keepers strike a bargain with the herons"', '"headline": ¦"Lock keepers strike a bargain with the herons | Marsh Courier"')),
    Kind("a headline in capitals", "NM253", SV, swap('"headline": "Fyrskeppet blir bibliotek"', '"headline": ¦"FYRSKEPPET BLIR BIBLIOTEK VID KAJEN"')),
    Kind("a description that repeats the headline", "NM254", SV, swap('"description": "Det gamla fyrskeppet ligger vid kajen med lampan tänd, och hyllorna under däck är fulla."', '"description": ¦"Fyrskeppet blir bibliotek"')),
    Kind("a dateline in the headline", "NM265", SV, swap('"headline": "Fyrskeppet blir bibliotek"', '"headline": ¦"STOCKHOLM (TT) - Fyrskeppet blir bibliotek"')),
)  # fmt: skip
