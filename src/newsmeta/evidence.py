"""All that a page says: structured items, tags, and the visible page, read when a field asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from newsmeta.config import Config
from newsmeta.document import Document
from newsmeta.normalize.text import clean_text
from newsmeta.sources.json_ld import read_json_ld
from newsmeta.sources.json_ld_graph import Graph
from newsmeta.sources.link import read_links, read_root
from newsmeta.sources.meta import read_meta
from newsmeta.sources.microdata import read_microdata
from newsmeta.sources.microformats import read_microformats
from newsmeta.sources.page import Page
from newsmeta.sources.page_state import read_page_state
from newsmeta.sources.rdfa import read_rdfa
from newsmeta.statement import Flaw, Item, Statement
from newsmeta.subject import article_items

if TYPE_CHECKING:
    from newsmeta.image_files.lookup import FoundFile

_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "title")


class Evidence:
    """The statements of one page. `tag_list` holds the tags in document order, `tags` by their key.

    `graph` holds the nodes of its JSON-LD.
    `answers` keeps what rules found out about the page, each answer by the function that gave it.
    """

    def __init__(self, document: Document, config: Config) -> None:
        self.document = document
        self.config = config
        self.answers: dict[object, Any] = {}
        self._image_files: dict[str, FoundFile | None] = {}
        self.graph = Graph()
        items, told = read_json_ld(document, self.graph)
        flaws: list[Flaw] = [*document.flaws, *told]
        for read in (read_microdata, read_rdfa, read_microformats):
            found, met = read(document)
            items.extend(found)
            flaws.extend(met)
        self.items: tuple[Item, ...] = tuple(items)
        self.flaws: tuple[Flaw, ...] = tuple(flaws)
        self.tag_list = (*read_root(document), *read_links(document), *read_meta(document))
        tags: dict[str, list[Statement]] = {}
        for statement in self.tag_list:
            tags.setdefault(statement.name, []).append(statement)
        self.tags: Mapping[str, list[Statement]] = tags

    def tag_values(self, *names: str) -> Iterator[str]:
        """The non-blank values of these tags."""
        for name in names:
            for statement in self.tags.get(name, ()):
                if statement.value.strip():
                    yield statement.value.strip()

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        """What the page calls its own address."""
        own = (self.document.url,) if self.document.url else ()
        return (*own, *self.tag_values("link:canonical", "og:url", "link:amphtml"))

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """What the page calls itself."""
        return tuple(dict.fromkeys(clean_text(title) for title in self.tag_values(*_TITLES)))

    @cached_property
    def articles(self) -> tuple[Item, ...]:
        """The structured items that speak for the article, best first."""
        return article_items(self.items, self.addresses, self.titles)

    @cached_property
    def page_state(self) -> tuple[Statement, ...]:
        """What the state of the page's script says of the article."""
        return read_page_state(self.document, self.titles)

    @cached_property
    def page(self) -> Page:
        declared = tuple(
            headline for item in self.articles if isinstance(headline := item.first("headline", "name"), str)
        )
        return Page(self.document, (*self.titles, *declared), self.addresses)

    @cached_property
    def _own_hosts(self) -> frozenset[str]:
        from newsmeta.image_files.lookup import host_of

        return frozenset(filter(None, map(host_of, (*self.addresses, self.config.base_url or ""))))

    def image_file(self, address: str) -> FoundFile | None:
        """The file of a picture's address, where the configuration says where such files are."""
        if not self.config.images:
            return None
        if address not in self._image_files:
            from newsmeta.image_files.lookup import find_file

            self._image_files[address] = find_file(self.config.images, address, self._own_hosts)
        return self._image_files[address]

    def of_type(self, *types: str) -> Iterator[Item]:
        """Structured items of these types at the top of any block or graph."""
        return (item for item in self.items if item.is_a(*types))
