"""Makes a WARC of many captures from a few pages, with all that a crawl holds beside them.

    python benchmarks/make_warc.py OUTPUT.warc.gz [--pages 20000] [--from FOLDER ...]

Each capture has an address and a headline mark of its own, so that no two are the same page. Every hundredth record is
a request, a revisit, a picture, a feed, a page that is not found, or one whose content is compressed. The same command
makes the same bytes. Needs ``newsmeta[archive]``.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

ROOT = Path(__file__).parent.parent
_FOLDERS = (ROOT / "examples", ROOT / "benchmarks" / "clean_pages", ROOT / "tests" / "pages")
_HTML = "text/html; charset=utf-8"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--from", dest="folders", type=Path, nargs="+", default=_FOLDERS)
    options = parser.parse_args()
    pages = [path.read_bytes() for folder in options.folders for path in sorted(folder.rglob("*.html"))]
    counts: Counter[str] = Counter()
    with options.output.open("wb") as stream:
        for kind, record in records(pages, options.pages):
            counts[kind] += 1
            stream.write(gzip.compress(record, 6, mtime=0) if options.output.suffix == ".gz" else record)
    print(", ".join(f"{count} {kind}" for kind, count in counts.items()))


def records(pages: list[bytes], count: int) -> Iterator[tuple[str, bytes]]:
    """So many captures of pages, and what is no page between them: what it is, and the record."""
    yield (
        "warcinfo",
        record("warcinfo", "urn:archive", b"software: newsmeta's benchmark\r\n", "application/warc-fields"),
    )
    for number in range(count):
        url = f"https://site{number % 97}.example/{2000 + number % 25}/article-{number}.html"
        page = pages[number % len(pages)] + f"<!-- {number} -->".encode()
        match number % 100:
            case 10:
                yield "request", record("request", url, b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request")
            case 20:
                yield "revisit", record("revisit", url, b"", "application/http; msgtype=response")
            case 30:
                yield "picture", record("response", f"{url}.png", response(b"\x89PNG\r\n\x1a\n", "image/png"))
            case 40:
                yield "feed", record("response", f"{url}.xml", response(b"<rss/>", "application/rss+xml"))
        if number % 100 == 50:
            yield (
                "page",
                record("response", url, response(gzip.compress(page, mtime=0), _HTML, "Content-Encoding: gzip")),
            )
        elif number % 100 == 60:
            yield "page", record("response", url, response(page, _HTML, status="404 Not Found"))
        else:
            yield "page", record("response", url, response(page, _HTML))


def record(kind: str, url: str, block: bytes, media_type: str = "application/http; msgtype=response") -> bytes:
    head = (
        f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
        f"WARC-Record-ID: <urn:uuid:{uuid5(NAMESPACE_URL, kind + url)}>\r\n"
        f"Content-Type: {media_type}\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(content: bytes, media_type: str, header: str = "", status: str = "200 OK") -> bytes:
    more = f"{header}\r\n" if header else ""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {media_type}\r\n{more}Content-Length: {len(content)}\r\n\r\n"
    return head.encode() + content


if __name__ == "__main__":
    main()
