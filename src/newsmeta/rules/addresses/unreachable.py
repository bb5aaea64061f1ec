"""NM617 and NM619: addresses that lead nowhere, or to another page than is meant."""

from __future__ import annotations

from collections.abc import Iterator

from newsmeta.extraction import Extraction
from newsmeta.finding import Severity
from newsmeta.rules.addresses.declared_addresses import PICTURES, declared_addresses, told_together
from newsmeta.rules.addresses.own_addresses import host_of, out_of_reach, own_addresses
from newsmeta.rules.rule import Problem, rule


@rule("NM617", Severity.ERROR)
def address_out_of_reach(extraction: Extraction) -> Iterator[Problem]:
    """An address is known to one computer, one network or the staff alone.

    It comes from the machine where the page was made or tried out, and leads readers and search engines nowhere;
    Google asks for addresses that it can crawl:
    https://developers.google.com/search/docs/appearance/structured-data/sd-policies (read 2026-09-24).

    Bad::

        <link rel="canonical" href="http://localhost:3000/rome"><h1>Fire in Rome</h1>

    Good::

        <link rel="canonical" href="https://bugle.example/rome"><h1>Fire in Rome</h1>
    """
    given = host_of(extraction.document.url or "")
    found = []
    for address in declared_addresses(extraction):
        # A picture that is no web address at all is told of as a picture.
        if address.text[:5].lower() == "file:" and ("image" in address.name or address.name in PICTURES):
            continue
        reason = out_of_reach(address.text)
        if reason and not (given and host_of(address.text) == given and "editors" not in reason):
            found.append((address, f"which {reason}; write the public address"))
    yield from told_together(found)


@rule("NM619", Severity.NOTE, "url")
def address_with_empty_folder(extraction: Extraction) -> Iterator[Problem]:
    """The page's own address has two slashes in a row.

    It was put together from parts that both have one; to readers it is another address than the one with a single
    slash, and Google asks for one address of a page:
    https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls (read 2026-07-10).

    Bad::

        <link rel="canonical" href="https://bugle.example//rome">

    Good::

        <link rel="canonical" href="https://bugle.example/rome">
    """
    given = extraction.document.url or ""
    found = []
    for own in own_addresses(extraction):
        path = own.text.partition("?")[0].partition("#")[0].partition("://")[2].partition("/")
        doubled = "//" in f"/{path[2]}" and "://" not in path[2] and ":/" not in path[2]
        if doubled and "//" not in given.partition("://")[2]:
            found.append((own, "with two slashes in a row; write one"))
    yield from told_together(found)


UNREACHABLE = (address_out_of_reach, address_with_empty_folder)
