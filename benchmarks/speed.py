"""Pages a second a core, newsmeta and the other extractors, beside the bare parse of the same pages in the same run.

    python benchmarks/speed.py CORPUS [--only SOURCE ...] [--pages N] [--rounds N] [--fresh] [--profile]
    python benchmarks/speed.py --clean [--rounds N] [--profile]

One process, no network. Everybody goes over all pages once before the clock starts; then the rounds are interleaved, so
that a busy machine slows everybody alike, and the median round counts, in seconds of the processor. `extract` is the
article with its validated JSON-LD, OpenGraph, X card and image outputs; `check` the article with all findings;
`extruct` its JSON-LD, OpenGraph and microdata from one tree, and nothing read from them. With `--clean` newsmeta alone
goes over ``clean_pages/``, in which nothing is found, so that `check` beside `extract` is what the rules cost.

With `--fresh` the round that does not count goes over other pages, and one round counts, so that nobody has seen a page
before. With `--profile` a second table tells where newsmeta's time goes.
"""

from __future__ import annotations

import argparse
import gc
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

import lxml.html

import newsmeta
from accuracy import read_pages
from compare import quiet
from peers import ask, installed, roll_call
from stages import stage_table

Page = tuple[bytes, str | None]
Work = Callable[[bytes, str | None], object]

_BARE, _EXTRACTS, _CHECKS = "lxml.html.document_fromstring", "newsmeta extract", "newsmeta check"
_OWN = (_BARE, _EXTRACTS, _CHECKS)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("corpus", type=Path, nargs="?")
    source.add_argument("--clean", action="store_true", help="the clean pages, and newsmeta alone")
    parser.add_argument("--only", nargs="*", help="sources (folder names) to take pages from")
    parser.add_argument("--pages", type=int, default=50)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--fresh", action="store_true", help="no page is read twice")
    parser.add_argument("--profile", action="store_true", help="newsmeta's time by stage as well")
    options = parser.parse_args()
    if options.clean and options.fresh:
        parser.error("the clean pages are too few for --fresh")
    most = options.pages * (2 if options.fresh else 1)
    pages = clean() if options.clean else sample([*read_pages(options.corpus, options.only)], most)
    pages, others = (pages[: options.pages], pages[options.pages :]) if options.fresh else (pages, pages)
    if options.fresh:
        options.rounds = 1
    size = sum(len(content) for content, _ in pages) / len(pages) / 1000
    print(f"{len(pages)} pages of {size:.0f} kB on average, {options.rounds} rounds; {roll_call()}\n")
    quiet()
    timed = {name: work for name, work in works().items() if not options.clean or name in _OWN}
    seconds = measured(timed, pages, options.rounds, others)
    print("\n".join(table(seconds, len(pages))))
    if options.profile:
        print("", *stage_table(pages, options.rounds), sep="\n")
    print(f"\ncheck takes {seconds[_CHECKS] / seconds[_EXTRACTS]:.2f} times as long as extract")


def clean() -> list[Page]:
    """The pages in which nothing is found."""
    return [(path.read_bytes(), None) for path in sorted((Path(__file__).parent / "clean_pages").glob("*.html"))]


def sample(lines: Sequence[Mapping[str, object]], most: int) -> list[Page]:
    """Pages taken at random, the same every time, held in memory."""
    chosen = random.Random(0).sample(lines, min(most, len(lines)))
    return [(Path(str(line["path"])).read_bytes(), str(line["url"]) if line.get("url") else None) for line in chosen]


def works() -> dict[str, Work]:
    """What is timed, by name; the bare parse first."""
    others = {name: _asking(name) for name in installed() if name != "newsmeta"}
    return {_BARE: _parse, _EXTRACTS: _extract, _CHECKS: _check, "extruct": _extruct, **others}


def _parse(content: bytes, _: str | None) -> object:
    return lxml.html.document_fromstring(content)


def _extract(content: bytes, url: str | None) -> object:
    article = newsmeta.extract(content, url=url).article
    return newsmeta.json_ld(article), newsmeta.open_graph(article), newsmeta.x_card(article), newsmeta.images(article)


def _check(content: bytes, url: str | None) -> object:
    return newsmeta.check(newsmeta.extract(content, url=url))


def _extruct(content: bytes, url: str | None) -> object:
    from extruct.jsonld import JsonLdExtractor
    from extruct.opengraph import OpenGraphExtractor
    from extruct.w3cmicrodata import MicrodataExtractor

    tree = lxml.html.document_fromstring(content)
    extractors = (JsonLdExtractor(), OpenGraphExtractor(), MicrodataExtractor())
    return [list(extractor.extract_items(tree, base_url=url)) for extractor in extractors]


def _asking(name: str) -> Work:
    return lambda content, url: ask(name, content, url)


def measured(
    works: Mapping[str, Work], pages: Sequence[Page], rounds: int, others: Sequence[Page] | None = None
) -> dict[str, float]:
    """The median seconds that each takes for all pages, after one round over these, or others, that does not count."""
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + 1):
        if number == 1:
            # What all of them have loaded is nobody's own: the collector need not go over it again and again.
            gc.collect()
            gc.freeze()
        for name, work in works.items():
            started = time.process_time()
            for content, url in pages if number or others is None else others:
                _attempt(work, content, url)
            if number:
                seconds[name].append(time.process_time() - started)
    return {name: median(taken) for name, taken in seconds.items()}


def _attempt(work: Work, content: bytes, url: str | None) -> None:
    """One page; one that cannot be read at all costs the time until that is found out."""
    try:
        work(content, url)
    except (newsmeta.NewsmetaError, ValueError, lxml.etree.ParserError):
        return


def table(seconds: Mapping[str, float], pages: int) -> Iterator[str]:
    """A markdown table, with the ratio to the first row."""
    bare = next(iter(seconds.values()))
    yield "| | ms a page | pages a second | times the bare parse |\n|---|---|---|---|"
    for name, taken in seconds.items():
        yield f"| {name} | {taken / pages * 1000:.1f} | {pages / taken:.0f} | {taken / bare:.1f} |"


if __name__ == "__main__":
    main()
