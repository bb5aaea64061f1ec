"""The names under which the page's own outlet goes, so that it is not taken for a part of a headline or a person."""

from __future__ import annotations

from newsmeta.fields.field import Context
from newsmeta.normalize.text import clean_text, fold


def outlet_names(context: Context) -> tuple[str, ...]:
    """The publisher's and the site's names, as the page and the configuration give them."""
    evidence = context.evidence
    publisher = context.value("publisher")
    names = [publisher.name] if publisher is not None else []
    names.extend(clean_text(name) for name in evidence.tag_values("og:site_name", "application-name"))
    names.extend(
        clean_text(name)
        for item in evidence.of_type("WebSite", "NewsMediaOrganization", "Organization")
        if isinstance(name := item.first("name"), str)
    )
    unique = {fold(name): name for name in names if name}
    return tuple(unique.values())
