"""newsmeta and other extractors, each as one function from a page's bytes and address to a prediction.

A prediction is a dictionary in schema.org's names, as the corpus's scorer reads it; a field that a tool has no answer
for is left out. The libraries are imported when they are first asked; those not installed are named and skipped.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from w3lib.encoding import html_to_unicode

import newsmeta
from accuracy import prediction

Prediction = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Tool:
    """An extractor: the package that has to be installed, how to ask it, and what it has answers for (None: all)."""

    package: str
    predict: Callable[[bytes, str | None], Prediction]
    fields: frozenset[str] | None = None

    @property
    def version(self) -> str | None:
        """The installed version, None when the package is not installed."""
        try:
            return version(self.package)
        except PackageNotFoundError:
            return None

    def answers(self, field: str) -> bool:
        return self.fields is None or field in self.fields


def _newsmeta(page: bytes, url: str | None) -> Prediction:
    return prediction(newsmeta.extract(page, url=url))


def _extruct_rules(page: bytes, url: str | None) -> Prediction:
    return dict(import_module("extruct_rules").read_with_rules(decoded(page), url))


def _trafilatura(page: bytes, url: str | None) -> Prediction:
    said = import_module("trafilatura.metadata").extract_metadata(page, default_url=url)
    return {
        "headline": said.title,
        "author": [name.strip() for name in (said.author or "").split(";") if name.strip()],
        "datePublished": said.date,
        "image": said.image,
        "description": said.description,
        "publisher": said.sitename,
        "keywords": list(said.tags or ()),
        "articleSection": list(said.categories or ()),
    }


def _htmldate(page: bytes, url: str | None) -> Prediction:
    return {"datePublished": import_module("htmldate").find_date(page, original_date=True, url=url)}


def _htmldate_fast(page: bytes, url: str | None) -> Prediction:
    find_date = import_module("htmldate").find_date
    return {"datePublished": find_date(page, original_date=True, url=url, extensive_search=False)}


def _newspaper(page: bytes, url: str | None) -> Prediction:
    # It wants an address to resolve links against; without one, a name that resolves to nothing does as well.
    article = import_module("newspaper").Article(url or "https://page.example/", fetch_images=False)
    article.download(input_html=decoded(page))
    article.parse()
    return {
        "headline": article.title,
        "author": list(article.authors),
        "datePublished": article.publish_date.isoformat() if article.publish_date else None,
        "image": article.top_image,
        "images": [{"url": address} for address in article.images],
        "description": article.meta_description,
        "publisher": article.meta_site_name,
        "inLanguage": article.meta_lang,
        "keywords": sorted({word for word in (*(article.meta_keywords or ()), *(article.tags or ())) if word}),
    }


def _goose(page: bytes, url: str | None) -> Prediction:
    goose = import_module("goose3").Goose({"enable_image_fetching": False})
    article = goose.extract(url=url, raw_html=decoded(page))
    graph = article.opengraph or {}
    return {
        "headline": article.title,
        "author": list(article.authors or ()),
        "datePublished": article.publish_date,
        "image": graph.get("image"),
        "description": article.meta_description,
        "publisher": graph.get("site_name"),
        "inLanguage": article.meta_lang,
        "keywords": [word.strip() for word in (article.meta_keywords or "").split(",") if word.strip()],
    }


def decoded(page: bytes) -> str:
    """The page's text as a browser decodes it, for tools that take no bytes."""
    return html_to_unicode(None, page)[1]


_WORDS = frozenset({"headline", "author", "datePublished", "image", "description", "publisher", "keywords"})
_DATE = frozenset({"datePublished"})

TOOLS: Mapping[str, Tool] = {
    "newsmeta": Tool("newsmeta", _newsmeta),
    "extruct_rules": Tool("extruct", _extruct_rules, _WORDS | {"dateModified", "inLanguage", "articleSection"}),
    "trafilatura": Tool("trafilatura", _trafilatura, _WORDS | {"articleSection"}),
    "htmldate": Tool("htmldate", _htmldate, _DATE),
    "htmldate_fast": Tool("htmldate", _htmldate_fast, _DATE),
    "newspaper4k": Tool("newspaper4k", _newspaper, _WORDS | {"inLanguage", "images.url"}),
    "goose3": Tool("goose3", _goose, _WORDS | {"inLanguage"}),
}


@cache
def installed() -> tuple[str, ...]:
    """The names of the tools that can be run here."""
    return tuple(name for name, tool in TOOLS.items() if tool.version)


def roll_call() -> str:
    """A line with the tools and versions that take part, and those that do not."""
    present = ", ".join(f"{name} {TOOLS[name].version}" for name in installed())
    missing = ", ".join(name for name in TOOLS if name not in installed())
    return f"{present}; not installed and skipped: {missing}" if missing else present


def ask(name: str, page: bytes, url: str | None) -> Prediction:
    """What a tool says of a page; when it crashes, nothing but why, under ``crash``."""
    try:
        return TOOLS[name].predict(page, url)
    except newsmeta.NewsmetaError:
        return {}
    except Exception as error:
        return {"crash": f"{type(error).__name__}: {error!s:.80}"}
