"""NM060-NM070, NM307-NM320 and NM702-NM713: texts, languages, sources against each other and against the page."""

from mutation_kinds.kind import AR, DE, EN, FR, IT, MICRO, NL, PT, RU, SV, Kind, before, cut, swap, then

FREE = '"isAccessibleForFree": true'
LONG_RUSSIAN = "<p>Кассир парома помнит каждую зиму и каждую льдину, а капитан помнит только лица тех, кто опоздал к отправлению и махал с берега шапкой. Говорят, что весной поставят новый причал, и тогда ждать под дождём больше никому не придётся, даже тем, кто приходит за час до рейса и греется у печки в старой будке.</p>"
STORM = "Hagelkörner wie Eier fielen nördlich des Flusses, und auf den Märkten blieb keine Scheibe heil. Zwei Trams standen eine Stunde lang still, ein Bischof verlor seinen Hut, und im Tierpark versteckten sich die Flamingos unter einer Brücke. Versicherer sprechen vom schlimmsten Unwetter seit dem Jahr des Kometen, Glaser aus drei Provinzen sind unterwegs, und Kinder verkaufen eimerweise Eis an Bars, die noch nie so viel davon für so wenig Geld bekamen."
TWICE = '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsMediaOrganization","@id":"https://polderbode.example/#uitgever","name":"De Polderbode","url":"https://polderbode.example/","logo":{"@type":"ImageObject","url":"https://polderbode.example/logo.png","width":256,"height":256}}</script>'

TEXTS = (
    Kind("an end tag in a string", "NM060", IT, swap(FREE, f'{FREE},\n\t"abstract": "Che cosa fa ¦</script> qui"')),
    Kind("two end tags in a string", "NM060", AR, swap(FREE, f'{FREE},\n  "abstract": "A ¦</SCRIPT > B </script> C"')),
    Kind("an end tag in JSON-LD on its own", "NM060", SV, swap(FREE, f'{FREE},\n  "abstract": "A ¦</script> B"')),
    Kind("a comment and a script in a string", "NM061", EN, before("</body>", '<script type="application/ld+json">{"@context": "https://schema.org", "@type": "WebPage", "url": "https://marshcourier.example/2026/04/herons-lock", "description": "A ¦<!--<script> B"}</script>\n')),
    Kind("a comment and a script in JSON-LD on its own", "NM061", SV, swap(FREE, f'{FREE},\n  "abstract": "A ¦<!-- <script> B"')),
    Kind("an escaped ampersand", "NM062", EN, swap('"caption": "Herons wait on', '"caption": ¦"Herons &amp; eels wait on')),
    Kind("an escaped apostrophe", "NM062", FR, swap('"caption": "La relève, un matin de février."', '"caption": ¦"La relève d&#8217;un matin de février."')),
    Kind("an escaped letter", "NM062", SV, swap('"caption": "Fyrskeppet vid kajen."', '"caption": ¦"Fyrskeppet vid kajen p&aring; v&aring;ren."')),
    Kind("an ampersand escaped twice", "NM063", SV, swap('"articleSection": "Kultur"', '"articleSection": ¦"Kultur &amp;amp; kaj"')),
    Kind("an apostrophe escaped twice", "NM063", EN, swap('"caption": "Herons wait on the lower gate of Tern Lock."', '"caption": ¦"Herons wait on Tern Lock&amp;#39;s lower gate."')),
    Kind("a paragraph's tag in the description", "NM064", SV, swap('"description": "Det gamla', '"description": ¦"<p>Det gamla')),
    Kind("a tag in a caption", "NM064", EN, swap('"caption": "Herons wait on', '"caption": ¦"<em>Herons</em> wait on')),
    Kind("letters read as windows-1252", "NM065", FR, swap('"caption": "La relève, un matin de février."', '"caption": ¦"La relÃ¨ve, un matin de fÃ©vrier."')),
    Kind("an apostrophe read as windows-1252, in a tag", "NM065", EN, swap('<meta property="og:description" content="Keepers at', '<meta property="og:description" content="¦It isnâ€™t war: keepers at')),
    Kind("a lost letter", "NM065", SV, swap('"caption": "Fyrskeppet vid kajen."', '"caption": ¦"Fyrskeppet vid kaj\ufffdn."')),
    Kind("a list within a string", "NM066", SV, swap(FREE, f'"keywords": ¦"[\\"kaj\\", \\"bok\\"]",\n  {FREE}')),
    Kind("texts quoted twice", "NM066", SV, swap('"articleSection": "Kultur"', '"articleSection": ¦"\\"Kultur\\"", "genre": "\\"Reportage\\""')),
    Kind("a script for an address", "NM067", SV, swap('"url": "https://skarbladet.example/tuva-sandell"', '"url": "https://skarbladet.example/tuva-sandell", "sameAs": ¦"javascript:history.back()"')),
    Kind("a password in an address", "NM067", SV, swap('"url": "https://skarbladet.example/tuva-sandell"', '"url": "https://skarbladet.example/tuva-sandell", "sameAs": ¦"https://tuva:sommar@sandell.example/"')),
    Kind("a zero-width space in a name", "NM068", EN, swap('"name": "Piers Hallam"', '"name": ¦"Piers\u200b Hallam"')),
    Kind("an override of the reading order in a headline", "NM068", SV, swap('"headline": "Fyrskeppet blir', '"headline": ¦"\u202eFyrskeppet blir')),
    Kind("a block of many characters", "NM069", EN, then(swap('<script type="application/ld+json">', '¦<script type="application/ld+json">'), swap('"isAccessibleForFree": true', '"isAccessibleForFree": true,\n  "abstract": "' + "on the towpath " * 20_000 + '"'))),
    Kind("a block twice", "NM070", NL, before("</head>", f"¦{TWICE}\n")),
)  # fmt: skip

CLAIMS = (
    Kind("another language in og:locale", "NM307", IT, then(swap('content="it_IT"', 'content="fr_FR"'), swap('"inLanguage": ', '"inLanguage": ¦'))),
    Kind("another language in html", "NM307", IT, then(swap('<html lang="it"', '<html lang="fr"'), swap('"inLanguage": ', '"inLanguage": ¦'))),
    Kind("one time of day in two zones", "NM308", AR, then(swap('"article:published_time" content="2026-03-21T11:00:00+01:00"', '"article:published_time" content="2026-03-21T11:00:00+00:00"'), swap('"datePublished": ', '"datePublished": ¦'))),
    Kind("one time of day of a change in two zones", "NM308", FR, then(swap('"article:modified_time" content="2026-02-21T08:30:00+01:00"', '"article:modified_time" content="2026-02-21T08:30:00Z"'), swap('"dateModified": ', '"dateModified": ¦'))),
    Kind("a publisher with another name than the site", "NM309", IT, then(swap('"publisher": {"@type": "NewsMediaOrganization", "name": "Corriere del Lago"', '"publisher": {"@type": "NewsMediaOrganization", "name": "Zeta Themes"'), swap('"publisher": ', '"publisher": ¦'))),
    Kind("a slogan for a description", "NM310", IT, swap('<meta name="description" content="Le campane di San Giulio suonano di nuovo: il filmato del restauro, dal forno della fonderia al campanile."', '<meta name="description" content="¦Offerte per viaggi, alberghi, crociere e voli economici in tutta Europa."')),
    Kind("another section in article:section", "NM311", EN, then(swap('<meta property="article:section" content="Waterways">', '<meta property="article:section" content="StaticPages">'), swap('"articleSection": ', '"articleSection": ¦'))),
    Kind("keywords of another article", "NM312", EN, then(before('<meta property="article:tag" content="canals">', '<meta name="keywords" content="football, tickets, league">\n'), swap('"keywords": ["canals", "herons"]', '"keywords": [¦"canals", "herons", "locks"]'))),
    Kind("free in one syntax and not in the other", "NM313", EN, then(swap("<article>", '<article itemscope itemtype="https://schema.org/NewsArticle" itemid="https://marshcourier.example/2026/04/herons-lock#article"><meta itemprop="isAccessibleForFree" content="false">'), swap('"isAccessibleForFree": true', '"isAccessibleForFree": ¦true'))),
    Kind("one picture in two sizes", "NM314", EN, then(swap('"og:image:height" content="900"', '"og:image:height" content="880"'), swap('"url": "https://marshcourier.example/photos/herons-lock-1600.jpg"', '"url": ¦"https://marshcourier.example/photos/herons-lock-1600.jpg"'))),
    Kind("two numbers of words", "NM315", EN, then(swap('"wordCount": 118', '"wordCount": ¦118'), swap("<article>", '<article itemscope itemtype="https://schema.org/NewsArticle" itemid="https://marshcourier.example/2026/04/herons-lock#article"><meta itemprop="wordCount" content="640"><meta itemprop="headline" content="Lock keepers strike a bargain with the herons">'))),
    Kind("markup of another article", "NM316", IT, then(swap('<script type="application/ld+json">\n', '<script type="application/ld+json">\n¦'), swap('"headline": "Le campane di San Giulio suonano di nuovo"', '"headline": "Traghetto nuovo tra le isole"'), swap('"description": "Le campane di San Giulio suonano di nuovo: il filmato del restauro, dal forno della fonderia al campanile."', '"description": "Quaranta minuti invece di novanta, biciclette gratis e posto per trenta macchine."'), swap('"url": "https://corrierelago.example/video/campane",', '"url": "https://corrierelago.example/traghetto",'), swap('"@id": "https://corrierelago.example/video/campane"', '"@id": "https://corrierelago.example/traghetto"'))),
    Kind("the text of another article", "NM317", DE, swap('"articleSection":"Stadt"', f'"articleSection":"Stadt","articleBody":¦"{STORM}"')),
    Kind("an author that the markup drops", "NM318", EN, then(cut(',\n    {\n      "@type": "Person",\n      "name": "Piers Hallam"', "}"), swap('<a href="/staff/odile-farrow"', '¦<a href="/staff/odile-farrow"'))),
    Kind("an author that the page does not show", "NM319", IT, then(cut('<p class="firma">', "</p>\n"), swap('"author": ', '"author": ¦'))),
    Kind("a caption of another picture", "NM320", EN, then(swap('"caption": "Herons wait on the lower gate of Tern Lock."', '"caption": "Tourists queue for vanilla cones beside some fountain."'), swap("Herons wait on the lower gate of Tern Lock. <span", "Herons wait along both wooden gates under Tern Lock bridge. <span"), swap('"image": ', '"image": ¦'))),
)  # fmt: skip

LANGUAGES = (
    Kind("an underscore in the language of the text", "NM702", EN, swap('"inLanguage": "en-GB"', '"inLanguage": ¦"en_GB"')),
    Kind("a region that is none, in html", "NM702", EN, swap('<html lang="en-GB"', '<html lang="¦en-UK"')),
    Kind("the name of a language", "NM702", IT, swap('"inLanguage": "it"', '"inLanguage": ¦"italiano"')),
    Kind("an underscore in a language, in microdata", "NM702", MICRO, swap('itemprop="inLanguage" content="en-IE"', 'itemprop="inLanguage" content="¦en_IE"')),
    Kind("a text in other letters than its language", "NM703", RU, then(before("</article>", LONG_RUSSIAN), swap('<html lang="ru"', '<html lang="¦en"'))),
    Kind("a text in other words than its language has", "NM703", EN, swap('<html lang="en-GB"', '<html lang="¦fr"')),
    Kind("a translator without an original", "NM704", PT, then(cut('  "translationOfWork":', "rosa-quispe\"}},\n"), swap('"translator": ', '"translator": ¦'))),
    Kind("a translation in the language of its original", "NM705", PT, swap('"inLanguage": "es"', '"inLanguage": ¦"pt"')),
    Kind("an original without hreflang", "NM706", PT, then(before('<meta property="og:type"', '<link rel="alternate" hreflang="pt-PT" href="https://ondas.example/traduzido/pontes-de-corda">\n'), swap('"url": "https://sierra.example/puentes"', '"url": "https://ondas.example/es/puentes"'), swap('"translationOfWork": ', '"translationOfWork": ¦'))),
    Kind("a text by a machine", "NM707", EN, before("</article>", "  ¦<p>This article was generated by artificial intelligence and checked by an editor.</p>\n")),
    Kind("a text by a machine, in German", "NM707", DE, before("</article>", "¦<p>Dieser Artikel wurde mithilfe von KI erstellt und von der Redaktion geprüft.</p>")),
    Kind("a digital source in own words", "NM708", SV, swap(FREE, f'"digitalSourceType": ¦"AI generated",\n  {FREE}')),
    Kind("a digital source by half its name", "NM708", SV, swap(FREE, f'"digitalSourceType": ¦"trainedAlgorithmicMedia",\n  {FREE}')),
    Kind("a correction that the markup does not tell of", "NM709", EN, before("</article>", "  ¦<p>Correction: An earlier version of this article put Tern Lock in the wrong county.</p>\n")),
    Kind("a correction that the markup does not tell of, in German", "NM709", DE, before("</article>", "¦<p>Korrektur: In einer früheren Fassung war die Länge des Seils falsch angegeben.</p>")),
    Kind("a correction without a change", "NM710", SV, swap(FREE, f'"correction": ¦"Kajen hade fel namn.",\n  {FREE}')),
    Kind("a counter of no action", "NM711", NL, then(swap('"interactionType" : "https://schema.org/CommentAction"', '"interactionType" : "comments"'), swap('"interactionStatistic" : ', '"interactionStatistic" : ¦'))),
    Kind("a counter without a number", "NM711", NL, then(swap(', "userInteractionCount" : 4', ""), swap('"interactionStatistic" : ', '"interactionStatistic" : ¦'))),
    Kind("fewer than no comments", "NM711", NL, swap('"commentCount" : 4', '"commentCount" : ¦-4')),
    Kind("another number of comments than the page shows", "NM712", NL, then(before("</article>", "<div>140 reacties</div>\n"), swap('"commentCount" : 4', '"commentCount" : ¦4'))),
    Kind("questions and answers for Google", "NM713", NL, before("</head>", '<script type="application/ld+json">¦{"@context": "https://schema.org", "@type": "FAQPage", "mainEntity": {"@type": "Question", "name": "Waarom draait de molen?", "acceptedAnswer": {"@type": "Answer", "text": "Omdat het waait."}}}</script>\n')),
)  # fmt: skip
