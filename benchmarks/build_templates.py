"""The templates of the small site: a story and a style -> a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from html import escape
from typing import Any

from build_site import PLAIN, SITE, Story, Style


def _article(story: Story, style: Style) -> dict[str, Any]:
    people = [{"@type": "Person", "name": each.name, "url": each.url, "jobTitle": each.job} for each in story.writers]
    publisher = {"@type": "NewsMediaOrganization", "name": story.publisher, "url": f"{SITE}/"}
    if story.logo:
        publisher |= {"logo": {"@type": "ImageObject", "url": story.logo, "width": 600, "height": 60}}  # type: ignore[dict-item]
    image = story.image and {
        "@type": "ImageObject",
        "url": style.picture(story.image),
        "width": 1600,
        "height": 900,
        "caption": story.caption,
        "creditText": story.credit,
    }
    node = {
        "@context": style.context,
        "@type": "NewsArticle",
        "headline": story.headline,
        "description": story.description,
        "url": story.url,
        "mainEntityOfPage": {"@type": "WebPage", "@id": story.url},
        "inLanguage": story.language,
        "datePublished": story.published and style.date(story.published),
        "dateModified": story.modified and style.date(story.modified),
        "author": [_filled(person) for person in people],
        "publisher": publisher,
        "image": image and _filled(image),
        "articleSection": story.section,
        "keywords": style.words(story.keywords),
        "isAccessibleForFree": story.free,
        "about": {"@type": story.about, "name": story.keywords[-1]},
    }
    return _filled(node)


def _filled(node: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in node.items() if value not in (None, [], "")}


def _tags(story: Story, style: Style) -> list[str]:
    """OpenGraph and meta tags, which every template has."""
    pairs = [
        ("name", "description", story.description),
        ("property", "og:type", "article"),
        ("property", "og:title", story.headline),
        ("property", "og:description", story.description),
        ("property", "og:url", story.url),
        ("property", "og:site_name", story.publisher),
        ("property", "og:image", story.image and style.picture(story.image)),
        ("property", "article:published_time", story.published and style.date(story.published)),
        ("property", "article:modified_time", story.modified and style.date(story.modified)),
        ("property", "article:section", story.section),
        *(("property", "article:tag", word) for word in style.words(story.keywords)),
        ("name", "twitter:card", "summary_large_image"),
    ]
    tags = [style.tag(kind, key, content) for kind, key, content in pairs if content]
    return [f'<link rel="canonical" href="{escape(story.url)}">', *tags]


def _page(story: Story, style: Style, head: Sequence[str], body: str, shell: str = "") -> str:
    title = f"{escape(story.headline)} | {escape(story.publisher)}"
    lines = (
        f'<!DOCTYPE html>\n<html lang="{story.language}">\n<head>',
        '<meta charset="utf-8">',
        f"<title>{title}</title>",
    )
    opened, _, closed = shell.partition("|")
    return style.blank.join((*lines, *head, "</head>", f"<body>{opened}", body, f"{closed}</body>", "</html>\n"))


def _visible(story: Story, style: Style) -> str:
    names = " and ".join(each.name for each in story.writers)
    byline = f'<p class="byline">By {escape(names)}</p>' if names and story.byline else ""
    figure = (
        f'<figure><img src="{escape(style.picture(story.image))}" width="1600" height="900" alt="Cyclists at a quay">'
        f"{f'<figcaption>{escape(story.caption)}</figcaption>' if story.caption else ''}</figure>"
        if story.image
        else ""
    )
    text = (
        "<p>The ferry crosses four times a day, and since Monday each crossing has room for nine bicycles. The crew "
        "built the racks over the winter from the seats of a bus.</p>"
    )
    return style.blank.join(part for part in (f"<h1>{escape(story.headline)}</h1>", byline, figure, text) if part)


def _plain_template(story: Story, style: Style) -> str:
    script = [style.script(_article(story, style), story.broken)] if story.structured else []
    return _page(story, style, [*_tags(story, style), *script], _visible(story, style), '<main class="story">|</main>')


def _graph_template(story: Story, style: Style) -> str:
    """A graph, in which the article refers to its publisher and authors by identifier."""
    node = _article(story, style)
    context, publisher = node.pop("@context"), node.pop("publisher")
    people = node.get("author", [])
    for number, person in enumerate(people):
        person["@id"] = f"{story.url}#writer-{number}"
    publisher["@id"] = f"{SITE}/#publisher"
    node |= {"publisher": {"@id": publisher["@id"]}}
    if people:
        node |= {"author": [{"@id": person["@id"]} for person in people]}
    site = {"@type": "WebSite", "@id": f"{SITE}/#site", "name": story.publisher, "url": f"{SITE}/"}
    graph = {"@context": context, "@graph": [site, publisher, *people, node]}
    script = [style.script(graph, story.broken)] if story.structured else []
    shell = '<div class="wrap"><article class="feature">|</article></div>'
    return _page(story, style, [*script, *_tags(story, style)], _visible(story, style), shell)


def _two_scripts_template(story: Story, style: Style) -> str:
    """The article's JSON-LD at the end of the body, after that of the site."""
    site = style.script({"@context": style.context, "@type": "WebSite", "name": story.publisher, "url": f"{SITE}/"})
    script = style.script(_article(story, style), story.broken) if story.structured else ""
    body = style.blank.join((_visible(story, style), script))
    return _page(story, style, [*_tags(story, style), site], body, '<section class="opinion">|</section>')


def _minimal_template(story: Story, style: Style) -> str:
    """A page that is nearly all JSON-LD."""
    script = [style.script(_article(story, style), story.broken)] if story.structured else []
    return _page(story, style, [f'<link rel="canonical" href="{escape(story.url)}">', *script], _visible(story, style))


def _microdata_template(story: Story, style: Style) -> str:
    """The article in microdata, on the visible page."""
    schema = style.context.rstrip("/")

    def item(kind: str, name: str, properties: Sequence[str]) -> str:
        inside = style.blank.join(part for part in properties if part)
        return f'<div itemprop="{name}" itemscope itemtype="{schema}/{kind}">{inside}</div>'

    def said(name: str, content: str | None) -> str:
        return f'<meta itemprop="{name}" content="{escape(content)}">' if content else ""

    def linked(name: str, address: str | None) -> str:
        return f'<link itemprop="{name}" href="{escape(address)}">' if address else ""

    people = (
        item("Person", "author", (said("name", each.name), linked("url", each.url), said("jobTitle", each.job)))
        for each in story.writers
    )
    logo = item("ImageObject", "logo", (linked("url", story.logo), said("width", "600"), said("height", "60")))
    picture = (linked("url", style.picture(story.image or "")), said("width", "1600"), said("height", "900"))
    parts = (
        said("headline", story.headline),
        said("description", story.description),
        linked("url", story.url),
        linked("mainEntityOfPage", story.url),
        said("inLanguage", story.language),
        said("datePublished", story.published and style.date(story.published)),
        said("dateModified", story.modified and style.date(story.modified)),
        *people,
        item("NewsMediaOrganization", "publisher", (said("name", story.publisher), logo if story.logo else "")),
        item("ImageObject", "image", (*picture, said("caption", story.caption), said("creditText", story.credit)))
        if story.image
        else "",
        said("articleSection", story.section),
        *(said("keywords", word) for word in style.words(story.keywords)),
        said("isAccessibleForFree", str(story.free).lower()),
    )
    inside = style.blank.join(part for part in parts if part)
    shell = f'<article class="old" itemscope itemtype="{schema}/NewsArticle">|</article>'
    return _page(story, style, _tags(story, style), style.blank.join((inside, _visible(story, style))), shell)


Template = Callable[[Story, Style], str]
# The templates by the folder of their pages.
TEMPLATES: Mapping[str, Template] = {
    "news": _plain_template,
    "features": _graph_template,
    "opinion": _two_scripts_template,
    "briefs": _minimal_template,
    "archive": _microdata_template,
}


def rendered(story: Story, style: Style = PLAIN) -> bytes:
    """The page of a story, by the template of its folder."""
    return TEMPLATES[story.path.partition("/")[0]](story, style).encode()
