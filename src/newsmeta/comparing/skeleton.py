"""Which template made a page: the way from its body to its headline, by tags and class names."""

from __future__ import annotations

import re
from typing import Any

from newsmeta.document import Document

# A class name with a digit is often one page's alone ("post-8121"), and so is all after two underscores or hyphens in
# names that a build tool makes ("title__x7Hq").
_OF_ONE_PAGE = re.compile(r"\d")
_MADE = re.compile(r"(?<=\w)(?:__|--).*$")
_LANDMARKS = ("h1", "article", "main")


def skeleton(document: Document) -> str:
    """The template as a selector, such as ``body.story > main > article.news > h1``; "" for JSON-LD on its own.

    Pages of one template differ in what they hold, not in what stands around their headline.
    """
    for landmark in _LANDMARKS:
        found = next((each for each in document.elements if each.tag == landmark), None)
        if found is not None:
            way = [found, *found.iterancestors()]
            return " > ".join(_step(each) for each in reversed(way) if each.tag != "html")
    return "body" if any(each.tag == "body" for each in document.elements) else ""


def _step(element: Any) -> str:
    names = dict.fromkeys(
        _MADE.sub("", name) for name in (element.get("class") or "").split() if not _OF_ONE_PAGE.search(name)
    )
    return ".".join((str(element.tag), *sorted(names)))
