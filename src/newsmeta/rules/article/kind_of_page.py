"""Whether a page may be an article, of which an author, a date and a picture can be asked; one judgement for all."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from newsmeta.extraction import Extraction
from newsmeta.location import Syntax
from newsmeta.normalize.late_pattern import LatePattern
from newsmeta.normalize.phrases import split_phrases
from newsmeta.normalize.text import fold
from newsmeta.rules.addresses.own_addresses import is_home
from newsmeta.rules.authors.credited import STRUCTURED
from newsmeta.rules.once import once_a_page

# What a page can be about instead of being an article.
_OTHER_THINGS = (
    "Book", "Course", "DefinedTerm", "DefinedTermSet", "Event", "FAQPage", "FinancialProduct", "JobPosting",
    "LoanOrCredit", "Movie", "Product", "QAPage", "Recipe", "Service", "SoftwareApplication", "VideoGame",
)  # fmt: skip
# Pages of a site that are no articles, by their own type.
_PAGES_OF_SITE = (
    "AboutPage", "CheckoutPage", "CollectionPage", "ContactPage", "MediaGallery", "ProfilePage", "SearchResultsPage",
)  # fmt: skip
# What pages about the site itself are called, as the last part of an address ("about-us") or as a heading.
_ABOUT_THE_SITE = frozenset(
    fold(phrase)
    for phrase in split_phrases(
        """
    about|about us|about me|about this site|contact|contact us|contacts|imprint|colophon|legal notice|legal
    |privacy|privacy policy|cookie policy|terms|terms of use|terms of service|terms and conditions
    |accessibility|sitemap|advertise|masthead|who we are|our team|impressum|kontakt|über uns|ueber uns
    |über mich|ueber mich|wir über uns|datenschutz|datenschutzerklärung|datenschutzerklaerung|agb
    |nutzungsbedingungen|barrierefreiheit|à propos|a propos|qui sommes nous|nous contacter|mentions légales
    |mentions legales|politique de confidentialité|plan du site|acerca de|quiénes somos|quienes somos
    |sobre nosotros|contacto|aviso legal|política de privacidad|politica de privacidad|chi siamo|contatti
    |note legali|informativa privacy|sobre|sobre nós|quem somos|contato|fale conosco|expediente|over ons|over
    |colofon|contacteer ons|om oss|om os|kontakta oss|kontakt oss|tietoa meistä|yhteystiedot|meistä|o nas|o nás
    |kontakty|polityka prywatności|o nama|uslovi korišćenja|despre noi|rólunk|kapcsolat|impresszum|за нас|о нас
    |контакты|контакти|про нас|σχετικά με εμάς|επικοινωνία|hakkımızda|hakkimizda|iletişim|iletisim|künye|من نحن
    |اتصل بنا|אודות|צור קשר|tentang kami|kontak|giới thiệu|liên hệ|会社概要|お問い合わせ|私たちについて
    |プライバシーポリシー|关于我们|關於我們|联系我们|聯絡我們|회사소개|문의
    """
    )
)
_STATIC_PAGE = LatePattern(r"(?<![\w-])page-id-\d+(?![\w-])")
_SINGLE_POST = LatePattern(r"(?<![\w-])(?:single|single-[\w-]+|postid-\d+)(?![\w-])")
_LIST_OF_POSTS = LatePattern(
    r"(?<![\w-])archive(?![\w-]).*(?<![\w-])(?:category|tag|author|date|post-type-archive|tax-[\w-]+)(?![\w-])"
    r"|(?<![\w-])search-results(?![\w-])",
    re.DOTALL,
)
# Folders of an address in which sites keep articles, whatever their system calls them.
_OF_ARTICLES = LatePattern(
    r"/(?:[\w-]*blog|news|nachrichten|aktuell\w*|articles?|artikel|articulos?|actualites?|noticias?|notizie|magazine?|stories"
    r"|posts?)/",
    re.IGNORECASE,
)
_MOST_FOLDERS = 3
_FILE_NAME = re.compile(r"\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_LEAST_CARDED, _SHARE_IN_CARDS = 3, 0.8


@once_a_page
def may_be_article(extraction: Extraction) -> bool:
    """Whether a page may be an article: a product, a question or a job has no byline and no day of publication.

    Nor have a front page, a wiki's entry, a list of articles and what a site says of itself, unless the page describes
    itself as an article in structured data; nor one that calls itself a website and that nothing signs or dates.
    """
    evidence, choices = extraction.evidence, extraction.choices
    if any(map(is_home, evidence.addresses)) or _is_wiki(extraction):
        return False
    if any(item.location.syntax in STRUCTURED for item in evidence.articles):
        return True
    if _is_of_the_site(extraction) or _is_list(extraction):
        return False
    kinds = [*evidence.tag_values("og:type")]
    if evidence.articles or "article" in kinds:
        return True
    is_other = any(item.is_a(*_OTHER_THINGS) for item in evidence.items)
    return not is_other and (not kinds or bool(choices["author"].value) or bool(choices["datePublished"].value))


def _is_wiki(extraction: Extraction) -> bool:
    """Whether a page is of MediaWiki, whose entries have many authors and none."""
    if any(name.startswith("MediaWiki") for name in extraction.evidence.tag_values("generator")):
        return True
    outline = extraction.document.outline
    relations, addresses = outline.attribute("rel"), outline.attribute("href")
    edits = (n for n in outline.called("link") if relations.get(n, "").lower() == "edituri")
    return "mediawiki" in _body_class(extraction).split() and any("api.php" in addresses.get(n, "") for n in edits)


def _body_class(extraction: Extraction) -> str:
    outline = extraction.document.outline
    return next((outline.attribute("class").get(number, "") for number in outline.called("body")), "")


def _is_of_the_site(extraction: Extraction) -> bool:
    """Whether a page is the site's own, by its type, its address or heading, or as a static page of WordPress."""
    if any(item.is_a(*_PAGES_OF_SITE) for item in extraction.evidence.items):
        return True
    paths = [path for address in extraction.evidence.addresses if (path := _path(address))]
    if any(map(_tells_of_site, paths)):
        return True
    if _is_signed_or_dated_for_readers(extraction):
        return False
    if fold(extraction.choices["headline"].value or "").strip(" .:!") in _ABOUT_THE_SITE:
        return True
    names = _body_class(extraction)
    is_static = bool(_STATIC_PAGE.search(names)) and not _SINGLE_POST.search(names)
    return is_static and not any(map(_OF_ARTICLES.search, paths))


def _path(address: str) -> str:
    try:
        return unquote(urlsplit(address).path)
    except ValueError:
        return ""


def _tells_of_site(path: str) -> bool:
    folders = path.strip("/").split("/")
    name = _FILE_NAME.sub("", folders[-1])
    return len(folders) <= _MOST_FOLDERS and fold(re.sub(r"[-_+ ]+", " ", name)) in _ABOUT_THE_SITE


def _is_signed_or_dated_for_readers(extraction: Extraction) -> bool:
    """Whether readers see an author or a date of publication; systems state one for any page."""
    choices = (extraction.choices[field] for field in ("author", "datePublished"))
    return any(taken.location.syntax is Syntax.HTML for choice in choices for taken in choice.taken)


def _is_list(extraction: Extraction) -> bool:
    """Whether a page lists articles: by what WordPress calls it, or since its text stands under headings of others."""
    if _LIST_OF_POSTS.search(_body_class(extraction)):
        return True
    layout = extraction.evidence.page.layout
    carded = sum(layout.cards[number] for number in layout.paragraphs)
    return carded >= _LEAST_CARDED and carded >= _SHARE_IN_CARDS * len(layout.paragraphs)
