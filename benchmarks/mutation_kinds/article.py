"""NM101-NM265: what an article has, who wrote it and when."""

from mutation_kinds.kind import AR, DE, EL, EN, ES, FR, IT, MICRO, NL, SV, Kind, before, cut, each, swap, then

MISSING = (
    Kind("no description", "NM106", IT, then(cut('<meta name="description"', "\n"), cut('<meta property="og:description"', "\n"), cut('\t"description": "Le campane', "\n"))),
    Kind("no language", "NM107", IT, then(swap('<html lang="it">', "<html>"), cut('<meta property="og:locale"', "\n"), cut('\t"inLanguage"', "\n"))),
    Kind("an author that only readers see", "NM109", IT, then(cut('\t"author": ', "\n"), before('<a rel="author"', "¦"))),
    Kind("a date that only readers see", "NM110", IT, then(cut('\t"datePublished": ', "\n"), cut('\t"dateModified": ', "\n"), cut('<meta property="article:published_time"', "\n"), swap('<time datetime="', '<time datetime="¦'))),
    Kind("no item for the article", "NM111", AR, then(cut('<script type="application/ld+json">', "</script>\n"), before("</head>", '<meta name="author" content="ليلى الوزاني">\n<script type="application/ld+json">¦{"@context": "https://schema.org", "@type": "WebPage", "name": "ألف نخلة جديدة على ضفة الوادي", "url": "https://almarsa.example/akhbar/nakhla", "inLanguage": "ar"}</script>\n'))),
    Kind("an article item without a date", "NM113", EN, then(cut('  "datePublished": ', "\n"), swap('<script type="application/ld+json">\n', '<script type="application/ld+json">\n¦'))),
    Kind("an article item without an image", "NM113", FR, then(cut('   "image": [', '"}],\n'), before('{"@context"', "¦"))),
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
    Kind("an address for an author's name", "NM212", EN, swap('{\n      "@type": "Person",\n      "name": "Piers Hallam"', '¦{\n      "@type": "Person",\n      "name": "https://marshcourier.example/staff/piers-hallam"')),
    Kind("an agency as a person", "NM218", SV, swap('"author": {"@type": "Person", "name": "Tuva Sandell", "url": "https://skarbladet.example/tuva-sandell"}', '"author": ¦{"@type": "Person", "name": "Reuters", "url": "https://reuters.example/"}')),
    Kind("an author without a name", "NM242", EN, swap('{\n      "@type": "Person",\n      "name": "Piers Hallam",', '¦{\n      "@type": "Person",')),
    Kind("an agency that only the text credits", "NM247", IT, swap("<p>La crepa", "¦<p>MILANO (Reuters) - La crepa")),
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
    Kind("a date of publication without a time", "NM221", SV, swap('"datePublished": "2026-09-09T06:00:00+02:00"', '"datePublished": ¦"2026-09-09"')),
    Kind("a modification before the publication", "NM223", SV, swap('"dateModified": "2026-09-09T06:00:00+02:00"', '"dateModified": ¦"2026-09-08T06:00:00+02:00"')),
    Kind("a modification in the future", "NM224", SV, swap('"dateModified": "2026-09-09T06:00:00+02:00"', '"dateModified": ¦"2061-09-09T06:00:00+02:00"')),
    Kind("a date that readers do not see", "NM229", IT, then(cut('<p><time', "</p>\n"), swap('"datePublished": ', '"datePublished": ¦'))),
    Kind("a second date of publication", "NM301", MICRO, then(before("  <div itemprop=\"publisher\"", '  <aside>See also: <time itemprop="datePublished" datetime="2025-11-02">2 November 2025</time> Cold oven</aside>\n'), swap('datetime="2026-01-19', 'datetime="¦2026-01-19'))),
    Kind("an offset without a colon", "NM226", IT, swap('"uploadDate": "2026-05-30T16:00:00+02:00"', '"uploadDate": ¦"2026-05-30T16:00:00+0200"')),
    Kind("a blank for the T", "NM226", EN, swap('"dateModified": "2026-04-14T09:15:00+01:00"', '"dateModified": ¦"2026-04-14 09:15:00+01:00"')),
    Kind("a modification without a zone", "NM222", SV, swap('"dateModified": "2026-09-09T06:00:00+02:00"', '"dateModified": ¦"2026-09-09T06:00:00"')),
    Kind("a date in words", "NM225", IT, swap('"uploadDate": "2026-05-30T16:00:00+02:00"', '"uploadDate": ¦"30 May 2026"')),
    Kind("a day that does not exist", "NM227", SV, swap('"dateModified": "2026-09-09T06:00:00+02:00"', '"dateModified": ¦"2026-09-31T06:00:00+02:00"')),
    Kind("an article that expires before it is modified", "NM232", EN, swap('"wordCount": 118,', '"wordCount": 118,\n  "expires": ¦"2026-04-14T08:00:00+01:00",')),
    Kind("the address of another day", "NM231", EN, then(each("https://marshcourier.example/2026/04/herons-lock", "https://marshcourier.example/2026/01/22/herons-lock"), swap('"datePublished": ', '"datePublished": ¦'))),
)  # fmt: skip

WORDS = (
    Kind("a headline of many words", "NM251", SV, swap('"headline": "Fyrskeppet blir bibliotek"', '"headline": ¦"Fyrskeppet blir bibliotek när lampan tänds igen vid kajen efter trettio år och alla hyllor under däck är fulla av böcker"')),
    Kind("a keyword twice", "NM255", EN, swap('"keywords": ["canals", "herons"]', '"keywords": [¦"canals", "herons", "canals"]')),
    Kind("a number of words that is not the text's", "NM256", SV, swap('"articleSection": "Kultur"', '"wordCount": ¦9, "articleBody": "' + "Hyllorna under däck är fulla och lampan är tänd igen. " * 8 + '"')),
    Kind("tags in the article's body", "NM257", SV, swap('"articleSection": "Kultur"', '"articleBody": ¦"<p>Hyllorna under däck är fulla.</p>"')),
    Kind("an opinion as news", "NM258", SV, swap('"articleSection": "Kultur"', '"articleSection": ¦"Opinion"')),
    Kind("a selector of what is spoken that selects nothing", "NM260", NL, swap('"cssSelector" : [ ".intro" ]', '"cssSelector" : [ ¦".lede" ]')),
    Kind("a text too long to be spoken", "NM261", NL, then(swap('"cssSelector" : [ ".intro" ]', '"cssSelector" : [ ".intro", ¦"article" ]'), swap("Tot nu toe is", "Dat geldt voor wie sjouwt, voor wie schept en voor wie alleen maar komt kijken, en wie er iets van zegt mag meteen de trap doen, van boven naar beneden en daarna nog eens. " + "Wie er iets van zegt, schept nog een zak en draagt hem de trap af naar de kar. " * 6 + "Tot nu toe is"))),
    Kind("a live update without a date", "NM262", ES, swap('{"@type": "BlogPosting", "headline": "Abren las escuelas", "datePublished": "2026-03-08T10:05:00+01:00",', '¦{"@type": "BlogPosting", "headline": "Abren las escuelas",')),
    Kind("a live update from before the coverage", "NM263", ES, swap('{"@type": "BlogPosting", "headline": "Abren las escuelas", "datePublished": "2026-03-08T10:05:00+01:00"', '¦{"@type": "BlogPosting", "headline": "Abren las escuelas", "datePublished": "2026-03-06T10:05:00+01:00"')),
    Kind("a fact check without a rating", "NM264", NL, before("</head>", '<script type="application/ld+json">¦{"@context": "https://schema.org", "@type": "ClaimReview", "author": {"@id": "https://polderbode.example/#uitgever"}, "claimReviewed": "De molen draait nooit meer", "url": "https://polderbode.example/molen-dijk"}</script>\n')),
    Kind("a tag in the headline", "NM250", EN, swap('"headline": "Lock keepers strike', '"headline": ¦"<b>Lock</b> keepers strike')),
    Kind("the outlet in the headline", "NM252", EN, swap('"headline": "Lock keepers strike a bargain with the herons"', '"headline": ¦"Lock keepers strike a bargain with the herons | Marsh Courier"')),
    Kind("a headline in capitals", "NM253", SV, swap('"headline": "Fyrskeppet blir bibliotek"', '"headline": ¦"FYRSKEPPET BLIR BIBLIOTEK VID KAJEN"')),
    Kind("a description that repeats the headline", "NM254", SV, swap('"description": "Det gamla fyrskeppet ligger vid kajen med lampan tänd, och hyllorna under däck är fulla."', '"description": ¦"Fyrskeppet blir bibliotek"')),
    Kind("a dateline in the headline", "NM265", SV, swap('"headline": "Fyrskeppet blir bibliotek"', '"headline": ¦"STOCKHOLM (TT) - Fyrskeppet blir bibliotek"')),
)  # fmt: skip
